"""Follows one action from state to state of a plan, whatever it is called there. States are newest first."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from edp_cli.compare.changes import ActionChange
from edp_cli.compare.find import find_changes
from edp_cli.queries.history.entries import Gap, Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.compare.changes import Comparison
    from edp_cli.model.written import WrittenAction
    from edp_cli.queries.history.states import State


@dataclass(frozen=True, slots=True)
class Last:
    """The newest state that has an action, its reference there, and the state in which it is gone, if it is."""

    place: int
    ref: str
    gone: int | None = None


@dataclass(slots=True)
class Trail:
    """An action on its way back: the oldest state in which it was found, its reference there, and what was found.

    Each event comes with the place of its state.
    """

    place: int
    ref: str
    events: list[tuple[int, Step | Gap]] = field(default_factory=list)

    def in_order(self) -> tuple[Step | Gap, ...]:
        """What was found, oldest first."""
        return tuple(event for _, event in sorted(self.events, key=lambda event: -event[0]))


def find_last(ref: str, states: Sequence[State]) -> Last | None:
    """Where the action of that reference was last; none where no state has one.

    Where only an earlier state has the reference, the action is followed from there: it may have another now.
    """
    place = next((i for i, state in enumerate(states) if state.mark(ref) is not None), None)
    last = Last(place, ref) if place is not None else None
    while last is not None and last.place and last.gone is None:
        newer = _step_on(last, states)
        if newer is None:
            break
        last = newer
    return last


def follow_back(last: Last, states: Sequence[State]) -> Trail:
    """What was done to an action, back to the state by which it came into the plan, or to the oldest."""
    trail = Trail(last.place, last.ref)
    newest = 0
    if last.gone is not None:
        removal = ActionChange(find_action(last.ref, states[last.place]), None)
        trail.events.append((last.gone, Step(states[last.gone].revision, removal)))
        newest = last.gone + 1
    trail.events += ((place, _gap(states[place])) for place in range(newest, last.place))
    for place in range(last.place + 1, len(states)):
        if states[place].mark(trail.ref) == states[trail.place].mark(trail.ref):
            trail.place = place
        elif _step_back(trail, place, states):
            return trail
    return trail


def find_action(ref: str, state: State) -> WrittenAction:
    """The action of that reference, which the state has; the first, where the number is used twice."""
    side = state.side()
    actions = side.plan.actions() if side is not None else ()
    return next(action for action in actions if action.ref == ref)


def _step_on(last: Last, states: Sequence[State]) -> Last | None:
    """Where the action is in a newer state that can be compared; none where there is no such state."""
    before = states[last.place].side()
    for newer in range(last.place - 1, -1, -1):
        if states[newer].mark(last.ref) == states[last.place].mark(last.ref):
            return Last(newer, last.ref)
        after = states[newer].side()
        if before is None or after is None:
            continue
        became = find_changes(before, after).refs.get(last.ref)
        if became is not None:
            return Last(newer, became)
        if not states[newer].unread:
            return Last(last.place, last.ref, gone=newer)
    return None


def _step_back(trail: Trail, place: int, states: Sequence[State]) -> bool:
    """Go back to a state in which the action may be another. True where it came into the plan only after that."""
    older, newer = states[place], states[trail.place]
    before, after = older.side(), newer.side()
    comparison = find_changes(before, after) if before is not None and after is not None else None
    refs = comparison.refs if comparison is not None else {}
    was = next((old for old, new in refs.items() if new == trail.ref), None)
    if comparison is None or (was is None and older.unread):
        trail.events.append((place, _gap(older)))
        return False
    change = _find_change(comparison, trail.ref)
    if was is not None and was != trail.ref:  # it may be its activity that has another number
        both = ActionChange(find_action(was, older), find_action(trail.ref, newer))
        change = replace(change or both, renumbered=True)
    if change is not None:
        trail.events.append((trail.place, Step(newer.revision, change)))
    if was is not None:
        trail.place, trail.ref = place, was
    return was is None


def _find_change(comparison: Comparison, ref: str) -> ActionChange | None:
    """What was done to the action that has that reference now; none where nothing was."""
    return next((each for each in comparison.actions if each.after is not None and each.after.ref == ref), None)


def _gap(state: State) -> Gap:
    return Gap(state.revision, state.unread)
