"""The formats that answers are written in, and which of them is meant where none is named."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import PurePath

from edp_cli.cli.letters import Kind


class Format(StrEnum):
    """How an answer is written. The names are those of `render.views`, which `--help` does without."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"
    GITLAB = "gitlab"


class Usual(StrEnum):
    """The formats that every answer has."""

    TABLE = Format.TABLE.value
    JSON = Format.JSON.value
    CSV = Format.CSV.value
    MARKDOWN = Format.MARKDOWN.value


_BY_ENDING = {".json": Format.JSON, ".csv": Format.CSV, ".md": Format.MARKDOWN, ".markdown": Format.MARKDOWN}
_OF_REPORTS = {**_BY_ENDING, ".sarif": Format.SARIF, ".xml": Format.JUNIT, ".txt": Format.TABLE}
KINDS = {Format.CSV: Kind.CSV, Format.MARKDOWN: Kind.MARKDOWN}
IN_JSON = (Format.JSON, Format.SARIF, Format.GITLAB)
FOR_PROGRAMS = (*IN_JSON, Format.JUNIT, Format.GITHUB)
"""Formats that programs read, which have ways of their own to write every letter."""
_SHEETS = "For a spreadsheet, write a .csv file with --excel."
_PAGES = "For a page, write a .md or a .txt file."
FOREIGN = {
    **dict.fromkeys((".xls", ".xlsx", ".xlsm", ".ods", ".numbers"), _SHEETS),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".pdf", ".html", ".htm", ".pages"), _PAGES),
    **dict.fromkeys((".yaml", ".yml"), "Those are the plan's own."),
}
"""Endings of files that programs of other kinds open, and what to write instead."""


def format_of(file: str) -> Format:
    """The format of an answer in a file of that name."""
    return _BY_ENDING.get(PurePath(file).suffix.lower(), Format.TABLE)


def usual_format() -> Format:
    """How findings are shown where nothing is asked for."""
    return Format.GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else Format.TABLE


def report_format(file: str, asked: Format | None) -> Format:
    """The format of findings in a file of that name. JSON is of several kinds: which, may be asked for."""
    name = PurePath(file).name.lower()
    if name.endswith(".json"):
        if asked in IN_JSON:
            return asked
        if name.startswith("gl-code-quality"):
            return Format.GITLAB
        return Format.SARIF if name.endswith(".sarif.json") else Format.JSON
    return _OF_REPORTS.get(PurePath(name).suffix, asked or Format.TABLE)
