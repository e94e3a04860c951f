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
from edp_cli.queries.validate import make_report
from edp_cli.queries.window import read_day
from edp_cli.render.heading import Heading
from edp_cli.store.find import find_plans
from edp_cli.store.wording import printable
from edp_cli.workspace.snapshot import Snapshot, read_snapshot

if TYPE_CHECKING:
    from edp_cli.duties.docket import Docket
    from edp_cli.model.written import WrittenPlan

COMPLETE = 0
PARTIAL = 3


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
    snapshot = open_plans(plans)
    docket = snapshot.docket
    if docket is None:
        raise _unreadable(snapshot)
    for name in snapshot.left_out:
        console.warn(f"{name} cannot be read and is left out: see edp validate")
    if not snapshot.left_out and any(found.severity is Severity.ERROR for found in snapshot.findings):
        console.warn("There are errors in the plan, so this answer may not be right: see edp validate")
    day, said = given or (docket.as_of, f"as_of in {docket.plan_name}")
    if day is None:
        day, said = today(), "today"
    typed = printable(plans) if plans and plans != os.environ.get("EDP_PLANS") else None
    heading = Heading(docket.title, docket.revision, day, said, snapshot.left_out, typed)
    return Session(snapshot, docket, heading)


def _unreadable(snapshot: Snapshot) -> EdpError:
    """What is said where plan.yaml, the first of the files, cannot be read: the first that is wrong with it."""
    found = make_report(snapshot.findings, snapshot.files, only=frozenset(snapshot.files[:1])).findings[0]
    place = f"{found.location.file}:{found.location.line}:{found.location.column}"
    return EdpError(
        f"The plan cannot be read. {place}: {found.message}\nSee all of it with: edp validate", exit_code=3
    )


def open_plans(plans: str | None) -> Snapshot:
    """Open the plans folder that is given, or the nearest."""
    here = Path.cwd()
    snapshot = read_snapshot(find_plans(here, given=plans), cwd=here)
    if snapshot.slow:
        console.warn("PyYAML was installed without libyaml, so files are read about ten times slower.")
    return snapshot


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
