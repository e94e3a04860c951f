"""What is said of lateness that would come or vanish with a change, though nothing was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.diff.entries import Change, Kind, Section, without_joins
from edp_cli.render.words import count, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from edp_cli.compare.effects import Effect
    from edp_cli.duties.duty import Duty, Occurrence


def say_cleared(effect: Effect) -> Mapping[str, Change]:
    """By the reference before: what of the action was overdue, and would not be any more."""
    day = whole(effect.as_of)
    return {
        ref: Change(
            Kind.LATENESS_GONE,
            f"Overdue on {day}, but no longer with this change, though nothing was done: {said}.",
            Section.VANISHES,
            before=without_joins(said),
        )
        for ref, said in _by_reference(effect.cleared).items()
    }


def say_overdue(effect: Effect) -> Mapping[str, Change]:
    """By the reference now: what of the action would be overdue at once."""
    day = whole(effect.as_of)
    return {
        ref: Change(
            Kind.OVERDUE_AT_ONCE,
            f"Would be overdue at once, on {day}: {said}.",
            Section.OVERDUE,
            after=without_joins(said),
        )
        for ref, said in _by_reference(effect.overdue).items()
    }


def list_by_duty(occurrences: Iterable[Occurrence]) -> list[tuple[Duty, list[Occurrence]]]:
    """The occurrences under their duties, in the order of first mention."""
    found: dict[str, tuple[Duty, list[Occurrence]]] = {}
    for each in occurrences:
        found.setdefault(each.duty.id, (each.duty, []))[1].append(each)
    return list(found.values())


def say_due(occurrences: Sequence[Occurrence]) -> str:
    """When they were due: `due 31 Aug 2003`, `due from 31 Aug 2003 to 31 Mar 2004`."""
    days = sorted(each.due for each in occurrences)
    return f"due {whole(days[0])}" if len(days) == 1 else f"due from {whole(days[0])} to {whole(days[-1])}"


def _by_reference(occurrences: Iterable[Occurrence]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for duty, each in list_by_duty(occurrences):
        found.setdefault(duty.ref, []).append(_name(duty, each))
    return {ref: "; ".join(names) for ref, names in found.items()}


def _name(duty: Duty, occurrences: Sequence[Occurrence]) -> str:
    """`the report due 31 Aug 2003`, `3 reports due from 31 Aug 2003 to 31 Mar 2004`."""
    number, noun = len(occurrences), duty.kind.value
    label = f" ({duty.label})" if duty.label else ""
    return f"{f'the {noun}' if number == 1 else count(number, noun)}{label} {say_due(occurrences)}"
