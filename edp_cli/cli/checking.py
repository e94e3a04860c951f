"""What `edp validate` is asked to check: which options go together, which text, which rules."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from edp_cli.cli import session
from edp_cli.cli.paths import find_reported, holds_plan, plan_of
from edp_cli.cli.standard_input import read_input
from edp_cli.errors import EdpError
from edp_cli.queries.chosen import Chosen, choose
from edp_cli.store.find import PLAN

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from edp_cli.cli.session import Opened

_APART = {
    "write_baseline": (
        "it lists all that is found in the whole plan",
        ("paths", "select", "ignore", "no_baseline", "stdin", "against", "fix"),
    ),
    "stdin": ("it is about one file as an editor has it", ("paths", "against", "fix")),
}
"""Options that go without some others, and why: by the names of their values."""


def check_together(context: typer.Context) -> None:
    """See that the options that were typed go together.

    Raises:
        EdpError: they do not (exit code 2).
    """
    typed = dict(context.params)
    if typed["write_baseline"] and len(typed["paths"] or ()) == 1 and holds_plan(typed["paths"][0]):
        typed["paths"] = None  # the plans folder, and so the whole plan
    for name, (why, others) in _APART.items():
        other = next((each for each in others if typed.get(each)), None)
        if typed[name] and other is not None:
            named = "the names of files" if other == "paths" else _option(other)
            raise EdpError(f"{_option(name)} does not go with {named}: {why}.", exit_code=2)


def find_text_of(file: str | None, *, is_piped: bool) -> Path | None:
    """The file in whose place the text that is piped in stands; none where no text is.

    Raises:
        EdpError: one is given without the other (exit code 2).
    """
    if is_piped and not file:
        message = "--stdin needs --stdin-filename FILE, the file of the plan in whose place the text stands."
        raise EdpError(message, exit_code=2)
    if not is_piped and file is not None:
        raise EdpError(
            "--stdin-filename goes with --stdin. To check a file as it is saved: edp validate FILE", exit_code=2
        )
    return Path(os.path.abspath(file)) if file else None  # noqa: PTH100  keeps the path that people know


def open_piped(file: Path, plans: str | None) -> tuple[Opened, frozenset[str]]:
    """The plan with the text that is piped in, in the place of the file's; and the file as it is shown."""
    folder = plans if plans or file.name == PLAN else plan_of(file)
    opened, shown = session.open_with(folder, file, read_input)
    return opened, frozenset({shown})


def open_reported(paths: list[str], plans: str | None) -> tuple[Opened, Container[str] | None]:
    """The plan, and the files to report on, as they are shown; none for all of them."""
    folder, reported = find_reported(paths, plans)
    opened = session.open_plans(folder)
    if reported is None:
        return opened, None
    snapshot = opened.snapshot
    return opened, reported.among({*snapshot.files, *(found.location.file for found in snapshot.findings)})


def look_at_the_day(opened: Opened, as_of: str | None, *, source: str) -> Opened:
    """The plan, with what is found in its records at the day asked about; without one, today by the clock.

    `source` says where `as_of` came from ("--as-of" or "EDP_AS_OF").

    Raises:
        EdpError: the words are no date (exit code 2).
    """
    from edp_cli.workspace.of_the_day import find_as_at

    day = session.parse_as_of(as_of, source)[0] if as_of is not None else session.today()
    found = find_as_at(day, opened.snapshot, opened.contents, plans=opened.folder)
    return replace(opened, snapshot=found)


def choose_rules(select: Sequence[str] | None, ignore: Sequence[str] | None) -> Chosen:
    """The rules that are to be reported."""
    if not select and not ignore:
        return Chosen()
    from edp_cli.checks.manual import list_pages

    return choose(select or (), ignore or (), [page.code for page in list_pages()])


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"
