"""Those who receive reports, and the days on which they meet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from edp_cli.queries.select import select

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.model.written import WrittenPlan

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting: the day, and the day by which its papers are wanted, both included."""

    on: date
    papers: date


@dataclass(frozen=True, slots=True)
class Committee:
    """A body, or a role that reports are made to.

    Attributes:
        name: as the register writes it.
        listed_in: the path of roles.yaml, as shown to people, where it stands there as a body, which may meet.
        meetings: in order; empty where roles.yaml lists none.
    """

    name: str
    listed_in: str | None
    meetings: tuple[Meeting, ...]

    def last_within(self, start: date, end: date) -> Meeting | None:
        """The last meeting from the one day to the other, both included."""
        return next((meeting for meeting in reversed(self.meetings) if start <= meeting.on <= end), None)

    def first_from(self, day: date) -> Meeting | None:
        """The first meeting on the day or after it."""
        return next((meeting for meeting in self.meetings if meeting.on >= day), None)

    def last_before(self, day: date) -> Meeting | None:
        """The last meeting before the day."""
        return next((meeting for meeting in reversed(self.meetings) if meeting.on < day), None)


def find_committee(plan: WrittenPlan, docket: Docket, words: str) -> Committee:
    """Whom the words name: in full, by an alias, or by a part that only one name has.

    Raises:
        EdpError: none or several are meant (exit code 2).
    """
    name = select(docket, to=words).to or words
    entry = next((each for each in plan.names if each.name == name), None)
    if entry is None:
        return Committee(name, None, ())
    before = entry.papers_days * _DAY
    meetings = tuple(Meeting(day, day - before) for day in entry.meetings)
    return Committee(name, entry.place.file if entry.is_body else None, meetings)
