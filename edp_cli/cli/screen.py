"""`Screen`: how and where an answer is to be shown, and the one function that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from edp_cli.cli import console
from edp_cli.cli.letters import Kind, in_ascii
from edp_cli.errors import EdpError

if TYPE_CHECKING:
    from edp_cli.render.views import Views

MARK = "\ufeff"
"""By which Excel knows that a file is UTF-8."""


class Format(StrEnum):
    """How an answer is written: the names in `render.views.FORMATS`, which `--help` does without."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


_BY_ENDING = {".json": Format.JSON, ".csv": Format.CSV, ".md": Format.MARKDOWN, ".markdown": Format.MARKDOWN}
_KINDS = {Format.CSV: Kind.CSV, Format.MARKDOWN: Kind.MARKDOWN}
_SHEETS = "For a spreadsheet, write a .csv file with --excel."
_PAGES = "For a page, write a .md or a .txt file."
_FOREIGN = {
    **dict.fromkeys((".xls", ".xlsx", ".xlsm", ".ods", ".numbers"), _SHEETS),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".pdf", ".html", ".htm", ".pages"), _PAGES),
    **dict.fromkeys((".yaml", ".yml"), "Those are the plan's own."),
}
"""Endings of files that programs of other kinds open, and what to write instead."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What was asked for on the command line."""

    format: Format = Format.TABLE
    file: str | None = None
    mark: bool = False
    no_color: bool = False
    ascii: bool = False
    no_pager: bool = False


def read_options(
    output_format: Annotated[
        Format | None,
        typer.Option("--format", help="How the answer is written; else as the ending of FILE says; else table."),
    ] = None,
    output_file: Annotated[
        str | None,
        typer.Option("--output", metavar="FILE", help="Write the answer to a file: whole, or not at all."),
    ] = None,
    excel: Annotated[bool, typer.Option("--excel", help="CSV, marked as UTF-8, as Excel wants it.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours; NO_COLOR does the same.")] = False,
    only_ascii: Annotated[
        bool, typer.Option("--ascii", help="Plain letters and signs only, for old screens.")
    ] = False,
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Do not show a long answer page by page.")] = False,
) -> Screen:
    """The screen that the options ask for. Every command that answers has them (see `commanding`).

    Raises:
        EdpError: they do not go together (exit code 2).
    """
    if excel and output_format not in (None, Format.CSV):
        raise EdpError(f"--excel is for CSV, and does not go with --format {output_format}.", exit_code=2)
    if output_file == "-":
        raise EdpError("Without --output, the answer is written to the screen, or where > leads.", exit_code=2)
    ending = PurePath(output_file or "").suffix.lower()
    if ending in _FOREIGN:
        raise EdpError(
            f"{output_file} was not written: edp writes no {ending} files. {_FOREIGN[ending]}", exit_code=2
        )
    wanted = output_format or (Format.CSV if excel else _BY_ENDING.get(ending, Format.TABLE))
    return Screen(wanted, output_file, excel, no_color, only_ascii, no_pager)


def screen_of(context: typer.Context) -> Screen:
    """The screen that a command was called with."""
    found = context.obj
    return found if isinstance(found, Screen) else Screen()


def show(context: typer.Context, views: Views) -> None:
    """Write the answer in the format, and to the place, that are wanted."""
    from edp_cli.render.views import render

    screen = screen_of(context)
    look = console.make_look(no_color=screen.no_color, only_ascii=screen.ascii, to_file=screen.file is not None)
    text = render(views, screen.format, look)
    if screen.file is not None:
        _save(screen, text)
    elif screen.format is Format.JSON:
        console.write_json(text)
    elif screen.mark:
        console.write_utf8(MARK + text)
    elif screen.format is Format.TABLE and not screen.no_pager:
        console.page(text, only_ascii=screen.ascii)
    else:
        console.write(text, only_ascii=screen.ascii, kind=_KINDS.get(screen.format, Kind.SCREEN))


def _save(screen: Screen, text: str) -> None:
    from edp_cli.store.write import write_whole

    if not screen.file:
        raise EdpError("--output takes the name of a file.", exit_code=2)
    if screen.ascii and screen.format is not Format.JSON:
        text = in_ascii(text, _KINDS.get(screen.format, Kind.SCREEN))
    write_whole(Path(screen.file), f"{MARK}{text}" if screen.mark else text)
    console.warn(f"Written to {screen.file}.")
