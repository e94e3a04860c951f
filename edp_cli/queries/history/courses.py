"""What became of an action's dates, move by move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.compare.timescales import count_terms
from edp_cli.queries.history.entries import Course

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from edp_cli.compare.changes import DateMove
    from edp_cli.periods import TermCalendar


@dataclass(slots=True)
class _Running:
    """A date that is being followed."""

    label: str | None
    starts: bool
    first: date
    last: date
    is_gone: bool = False
    later: int = 0
    sooner: int = 0

    def move_to(self, day: date, label: str | None) -> None:
        """It is on that day now. A date that was gone and comes back later has slipped as well."""
        self.later += day > self.last
        self.sooner += day < self.last
        self.last, self.label, self.is_gone = day, label, False


def find_courses(moves: Iterable[DateMove], calendar: TermCalendar) -> tuple[Course, ...]:
    """The courses of the dates that these moves, oldest first, are of: what is due, then what starts."""
    running: list[_Running] = []
    for move in moves:
        _follow(move, running)
    moved = [each for each in running if each.later or each.sooner or each.is_gone]
    return tuple(_course(each, calendar) for each in sorted(moved, key=lambda each: (each.starts, each.first)))


def _follow(move: DateMove, running: list[_Running]) -> None:
    """Move the date that the move is of; without one, begin to follow it."""
    day = move.before or move.after
    if day is None:
        return
    found = _find(move, running)
    if found is None:
        found = _Running(move.label, move.starts, day, day)
        running.append(found)
    if move.after is None:
        found.is_gone = True
    else:
        found.move_to(move.after, move.label)


def _find(move: DateMove, running: list[_Running]) -> _Running | None:
    """The date that is moved: the one on that day, best with that label; of one that comes back, the one gone."""
    fit = [
        each
        for each in running
        if each.starts is move.starts
        and (each.is_gone if move.before is None else not each.is_gone and each.last == move.before)
    ]
    return next((each for each in fit if each.label == move.label), fit[0] if fit else None)


def _course(running: _Running, calendar: TermCalendar) -> Course:
    return Course(
        label=running.label,
        starts=running.starts,
        first=running.first,
        last=running.last,
        is_gone=running.is_gone,
        later=running.later,
        sooner=running.sooner,
        days=(running.last - running.first).days,
        terms=count_terms(running.first, running.last, calendar),
    )
