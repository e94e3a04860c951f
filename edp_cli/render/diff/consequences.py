"""What is said of what a change does to people: what each owes in a term, and what falls due when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.render.diff.lateness import list_by_duty, say_due
from edp_cli.render.diff.timescales import say_distance
from edp_cli.render.words import UNBROKEN, capital, count, describe, whole

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence, Sized

    from edp_cli.compare.effects import DueMove, Effect, OwnerLoad, TermLoad
    from edp_cli.duties.duty import Duty, Occurrence
    from edp_cli.periods import Period

NOBODY = "Nobody yet"
_SHORTEST_TERM = 50
"""In days. What lies further apart has a term between."""
LOADS = "How many things each owes in a term"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that follows: the reference of what is owed, and a sentence."""

    ref: str
    says: str


@dataclass(frozen=True, slots=True)
class Consequence:
    """Things that follow, under what they have in common."""

    title: str
    points: tuple[Point, ...]


def list_consequences(effect: Effect, known: Collection[str]) -> Iterator[Consequence]:
    """What follows, the gravest first. What is owed is named but for that of actions `known` to the reader."""
    day = whole(effect.as_of)
    late = f"Overdue on {day} with this change, and not without it"
    cleared = f"Overdue on {day} without this change, and not with it, though nothing was done"
    lists: tuple[tuple[str, Sized, Iterable[Point]], ...] = (
        (late, effect.overdue, _overdue(effect.overdue, known)),
        (cleared, effect.cleared, _overdue(effect.cleared, known)),
        ("Falls due later", effect.later, _moved(effect.later, known)),
        ("Falls due sooner", effect.sooner, _moved(effect.sooner, known)),
        ("Not owed any more", effect.ended, _owed(effect.ended, known)),
        ("Owed, and was not before", effect.begun, _owed(effect.begun, known)),
    )
    for title, things, points in lists:
        if things:
            yield Consequence(f"{title}: {count(len(things), 'thing')}", tuple(points))


def list_terms(loads: Iterable[OwnerLoad]) -> list[Period]:
    """The terms in which somebody owes more or fewer things, in their order."""
    return sorted({each.term.key: each.term for load in loads for each in load.terms}.values())


def name_owner(load: OwnerLoad) -> str:
    """The owner's name."""
    return load.owner if load.owner is not None else NOBODY


def say_terms(load: OwnerLoad, arrow: str) -> str:
    """The owner's numbers term by term; those of terms in a row that are alike are said once."""
    runs: list[list[TermLoad]] = []
    for each in load.terms:
        if runs and _continues(runs[-1][-1], each):
            runs[-1].append(each)
        else:
            runs.append([each])
    return "; ".join(
        f"{_span(run)}: {run[0].before} {arrow} {run[0].after}".replace(" ", UNBROKEN) for run in runs
    )


def _continues(one: TermLoad, other: TermLoad) -> bool:
    """Whether the other is of the next term, with the same numbers."""
    next_term = (other.term.start - one.term.end).days < _SHORTEST_TERM
    return next_term and (one.before, one.after) == (other.before, other.after)


def _span(run: Sequence[TermLoad]) -> str:
    first, last = run[0].term.title, run[-1].term.title
    if len(run) < 3:
        return " and ".join(dict.fromkeys([first, last]))
    return f"each term from {first} to {last}"


def _overdue(occurrences: Sequence[Occurrence], known: Collection[str]) -> Iterator[Point]:
    for duty, found in list_by_duty(occurrences):
        number = f"{len(found)} " if len(found) > 1 else ""
        yield Point(duty.id, f"{number}{say_due(found)}{_what(duty, known)}")


def _moved(moves: Sequence[DueMove], known: Collection[str]) -> Iterator[Point]:
    for move in moves:
        days = f"was due {whole(move.before)}, now {whole(move.after)}"
        yield Point(move.duty.id, f"{days}: {say_distance(move.days, None)}{_what(move.duty, known)}")


def _owed(duties: Sequence[Duty], known: Collection[str]) -> Iterator[Point]:
    for duty in duties:
        yield Point(duty.id, f"{duty.milestone.words}{_what(duty, known)}")


def _what(duty: Duty, known: Collection[str]) -> str:
    """What is owed, where the reader has not met it yet; else only the milestone's label."""
    if duty.ref not in known:
        return f". {capital(describe(duty))}"
    return f" ({duty.label})" if duty.label else ""
