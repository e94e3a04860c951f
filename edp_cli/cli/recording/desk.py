"""`Desk`: where a record is made, from what was typed to the file that is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from edp_cli.cli import session
from edp_cli.cli.recording.asking import Asking, Question
from edp_cli.cli.screen import show
from edp_cli.cli.source import source_of
from edp_cli.cli.starting import check_typed
from edp_cli.cli.typed import in_line
from edp_cli.duties.record_names import record_name
from edp_cli.errors import EdpError
from edp_cli.periods import show_day
from edp_cli.queries.recording.effect import work_out
from edp_cli.queries.recording.names import find_body, find_role
from edp_cli.queries.recording.refusing import check_day
from edp_cli.queries.recording.target import Candidates, Whole, choice, find_candidates
from edp_cli.queries.select import find_name
from edp_cli.queries.show.find import Asked
from edp_cli.queries.window import read_day
from edp_cli.render.recording.text import render_record
from edp_cli.render.recording.view import Recorded, view_recorded
from edp_cli.render.words import describe
from edp_cli.store.find import find_plans
from edp_cli.store.recording import check_free, write_record
from edp_cli.store.schema_place import find_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from edp_cli.cli.session import Session
    from edp_cli.duties.docket import Docket
    from edp_cli.duties.records import Event
    from edp_cli.timescale import Frame

_WRONG_USE = 2
_UNREADABLE = 3
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class About:
    """What a record is about, in the plan's words; `under` is what was named where one under it was taken."""

    what: str
    under: str | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """A plan under which something is recorded, and who can be asked about it.

    Attributes:
        today: the last day that is not in the future.
        on: the day of the record, where it was given.
    """

    context: typer.Context
    session: Session
    folder: Path
    today: date
    asking: Asking
    on: date | None

    @property
    def docket(self) -> Docket:
        """What is owed under the plan, and what is on record."""
        return self.session.docket

    @property
    def day(self) -> date:
        """The day as at which it is asked what is open: the as-of date, or the record's where that is later."""
        return max(self.session.as_of, self.on or self.session.as_of)

    def find_occurrence(self, given: str | None, needed: Mapping[str, object]) -> Candidates:
        """The one occurrence that is meant; `needed` are the options without which nothing can be recorded."""
        found = self.find(given, needed, find_candidates)
        if len(found.items) > 1:
            listed = [f"{owed.occurrence.id}: {describe(owed.occurrence.duty)}" for owed in found.items]
            chosen = self.asking.choose(found.under or "", listed, choice(found))
            found = replace(found, items=(found.items[chosen],))
        occurrence = found.items[0].occurrence
        due = f"due {show_day(occurrence.due)}"
        self.asking.introduce(f"{occurrence.id}, {due}: {describe(occurrence.duty)}")
        return found

    def find_whole(
        self, given: str | None, needed: Mapping[str, object], find: Callable[[str, Asked], Whole]
    ) -> Whole:
        """What `find` makes of the reference that is given, or asked for."""
        found = self.find(given, needed, find)
        self.asking.introduce(f"{found.ref}: {found.what}")
        return found

    def find(self, given: str | None, needed: Mapping[str, object], find: Callable[[str, Asked], T]) -> T:
        """What `find` makes of the reference that is given, or asked for."""
        if given is None:
            self.asking.require({"REF": None, **needed})
        asked = Asked(self.session.plan, self.docket, self.day)
        return self.asking.value(Question("REF", "Which action or duty?", lambda words: find(words, asked)), given)

    def ask_day(self, check: Callable[[date], None] = lambda _: None) -> date:
        """The day of the record, which `check` finds nothing wrong with."""
        if self.on is not None:
            check(self.on)
            return self.on

        def read(words: str) -> date:
            day = _read_on(words, self.docket.frame, self.today)
            check(day)
            return day

        usual = show_day(min(self.session.as_of, self.today))
        return self.asking.value(Question("--on", "On which day?", read, usual), None)

    def ask_role(self, given: str | None, *, about: str, owners: Sequence[str], says: str) -> str:
        """The role that did something or judges; else the only one of the owners."""

        def read(words: str) -> str:
            return find_role(self.docket, words, about=about, owners=owners)

        return self.asking.value(Question("--by", says, read, only(owners), tuple(owners)), given)

    def find_body(self, words: str) -> str:
        """The body that the words name, as the register has it."""
        return find_body(self.docket, words)

    def find_name(self, words: str) -> str:
        """The role or body that the words name, as the register has it."""
        return find_name(self.docket, words, ())

    def record(self, event: Event, about: About, *, tried: bool) -> int:
        """Write the record, or with `tried` only see that it could be, and say what that changes."""
        name, here = record_name(event), Path.cwd()
        shown = check_free(self.folder, name, cwd=here)
        day = max(self.session.as_of, event.on)
        effect = work_out(event, self.docket, day)
        text = render_record(event, find_schema(self.folder, name))
        if not tried:
            write_record(self.folder, name, text, cwd=here)
        heading = self.session.heading
        if day != heading.as_of:
            heading = replace(heading, as_of=day, as_of_from="the day of the record")
        recorded = Recorded(effect, shown, text, about.what, about.under, tried)
        show(self.context, view_recorded(recorded, heading, self.docket.line))
        return self.session.exit_code


def open_desk(context: typer.Context, plans: str | None, as_of: str | None, on: str | None) -> Desk:
    """The desk for a command; `on` is the day of the record, where it was given.

    Raises:
        EdpError: there is no plan, or not all of it can be read (exit code 3); a date is none, or nothing could be
            on record of it (exit code 2).
    """
    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    if opened.heading.left_out:
        said = "Not all of the plan can be read, so what is on record already is not known. Nothing was written."
        raise EdpError(f"{said} See: edp validate", exit_code=_UNREADABLE)
    today = opened.as_of if as_of is not None else session.today()
    folder = find_plans(Path.cwd(), given=plans)
    day = _read_on(on, opened.docket.frame, today) if on is not None else None
    return Desk(context, opened, folder, today, Asking(context.info_name or ""), day)


def _read_on(words: str, frame: Frame, today: date) -> date:
    day = read_day(words)
    if day is None:
        said = f'--on takes a date, as 2003-11-03 or "3 Nov 2003", not "{in_line(words)}".'
        raise EdpError(said, exit_code=_WRONG_USE)
    check_day(day, frame, today)
    return day


def only(names: Sequence[str]) -> str | None:
    """The name, where there is only one."""
    return names[0] if len(names) == 1 else None


def text_of(option: str) -> Callable[[str], str]:
    """What reads the words of an option: in one line, and without what plans do not use.

    It raises EdpError where they say nothing, or hold such a thing (exit code 2).
    """

    def read(words: str) -> str:
        check_typed(option, words)
        return " ".join(words.split())

    return read


def read_given(option: str, given: str | None) -> str | None:
    """The words of an option that may be left out.

    Raises:
        EdpError: as by `text_of` (exit code 2).
    """
    return text_of(option)(given) if given is not None else None
