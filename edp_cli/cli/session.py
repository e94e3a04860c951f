"""`Session`: the plan that a command asks, and the day that it asks about. The clock is read here only."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.cli import console
from edp_cli.errors import EdpError
from edp_cli.findings import Severity
from edp_cli.queries.window import read_day
from edp_cli.render.heading import Heading
from edp_cli.store.contents import Content, Contents, read_contents
from edp_cli.store.find import PLAN, find_plans, show_path
from edp_cli.store.wording import printable
from edp_cli.workspace.snapshot import Snapshot, make_snapshot, name_of, snapshot_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from edp_cli.duties.docket import Docket
    from edp_cli.findings import Finding
    from edp_cli.model.written import WrittenPlan

_REMARKS = "EDP9"
COMPLETE = 0
PARTIAL = 3


@dataclass(frozen=True, slots=True)
class Opened:
    """A plans folder as it was read: its bytes, and what follows from those very bytes."""

    folder: Path
    contents: Contents
    snapshot: Snapshot


@dataclass(frozen=True)
class Session:
    """A plan, or what can be read of it, and the as-of date."""

    snapshot: Snapshot
    docket: Docket
    heading: Heading

    @property
    def as_of(self) -> date:
        """The day asked about."""
        return self.heading.as_of

    @cached_property
    def plan(self) -> WrittenPlan:
        """The plan as it is written."""
        return self.snapshot.plan()

    @property
    def exit_code(self) -> int:
        """0 for an answer from the whole plan, 3 for one from a part of it."""
        return PARTIAL if self.snapshot.left_out else COMPLETE


def start(plans: str | None, as_of: str | None, *, source: str) -> Session:
    """Open the plan, and say on standard error which files are left out.

    `source` says where `as_of` came from ("--as-of" or "EDP_AS_OF").

    Raises:
        EdpError: there is no plan, or plan.yaml cannot be read (exit code 3); the date is none (exit code 2).
    """
    given = parse_as_of(as_of, source) if as_of is not None else None
    snapshot = open_plans(plans).snapshot
    docket = snapshot.docket
    if docket is None:
        raise unreadable(snapshot)
    for name in snapshot.left_out:
        console.warn(f"{name} cannot be read and is left out: see edp validate")
    if not snapshot.left_out and any(map(_bears_on_answers, snapshot.findings)):
        console.warn("There are errors in the plan, so this answer may not be right: see edp validate")
    return Session(snapshot, docket, make_heading(docket, plans, given))


def _bears_on_answers(found: Finding) -> bool:
    """Whether an answer may be wrong for it: it is an error, and not one in a remark (EDP9xx)."""
    return found.severity is Severity.ERROR and not found.code.startswith(_REMARKS)


def make_heading(docket: Docket, plans: str | None, given: tuple[date, str] | None) -> Heading:
    """What an answer says of itself; `given` is the as-of date that was asked for, and where it came from."""
    day, said = given or (docket.as_of, f"as_of in {docket.plan_name}")
    if day is None:
        day, said = today(), "today"
    typed = printable(plans) if plans and plans != os.environ.get("EDP_PLANS") else None
    return Heading(docket.title, docket.revision, day, said, docket.left_out, typed)


def unreadable(snapshot: Snapshot, at: str = "") -> EdpError:
    """What is said where plan.yaml, the first of the files, cannot be read: the first thing that keeps it so.

    `at` says which state of the plan it is, where that is not the one of now.
    """
    from edp_cli.queries.ignoring import keeps_from_reading
    from edp_cli.queries.validate import Wanted, make_report

    errors = (found for found in snapshot.findings if keeps_from_reading(found.code))
    found = make_report(errors, snapshot.files, wanted=Wanted(frozenset(snapshot.files[:1]))).findings[0]
    place = f"{found.location.file}:{found.location.line}:{found.location.column}"
    advice = "" if at else "\nSee all of it with: edp validate"
    return EdpError(f"The plan{at} cannot be read. {place}: {found.message}{advice}", exit_code=3)


def open_plans(plans: str | None) -> Opened:
    """Open the plans folder that is given, or the nearest."""
    here = Path.cwd()
    folder = find_plans(here, given=plans)
    contents = read_contents(folder, cwd=here)
    snapshot = snapshot_of(contents, name=name_of(folder, cwd=here))
    if snapshot.slow:
        console.warn("PyYAML was installed without libyaml, so files are read about ten times slower.")
    return Opened(folder, contents, snapshot)


def open_with(plans: str | None, file: Path, read: Callable[[], bytes]) -> tuple[Opened, str]:
    """Open the plans folder as if that file, which may be new, held what is read; and the file as it is shown.

    Nothing of it is kept.

    Raises:
        EdpError: it is no file of a plan (exit code 2).
    """
    from edp_cli.store.standing_in import name_plan_file, put_in_place

    here = Path.cwd()
    folder = file.parent if not plans and file.name == PLAN else find_plans(here, given=plans)
    name = name_plan_file(file, folder=folder, cwd=here)
    content = Content(show_path(folder / name, here), read(), name)
    contents = put_in_place(read_contents(folder, cwd=here), content, name)
    return Opened(folder, contents, make_snapshot(contents)), content.shown


def today() -> date:
    """The day, by this machine's clock and where it is."""
    return date.today()  # noqa: DTZ011  an officer's day is the local one


def parse_as_of(words: str, source: str) -> tuple[date, str]:
    """The as-of date, and where it came from.

    Raises:
        EdpError: the words are no date (exit code 2).
    """
    day = read_day(words)
    if day is None:
        raise EdpError(f'{source} takes a date, as 2003-11-03 or "3 Nov 2003", not "{words}".', exit_code=2)
    return day, source
