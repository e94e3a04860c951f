"""The history of the action that a reference names."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from edp_cli.compare.changes import ActionChange
from edp_cli.errors import EdpError, either
from edp_cli.queries.history.courses import find_courses
from edp_cli.queries.history.entries import History, Step
from edp_cli.queries.history.follow import find_action, find_last, follow_back
from edp_cli.queries.show.references import plain_reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.compare.sides import Side
    from edp_cli.queries.history.states import State

_ACTION = re.compile(r"[^/@]+/[^/@]+")
_MOST_NEAR = 3
_WRONG_USE = 2
_UNREADABLE = 3


def find_history(words: str, states: Sequence[State], *, is_cut_short: bool) -> History:
    """What became of the action of that reference, from state to state; the states are newest first.

    `is_cut_short` says whether there are earlier states, which cannot be had.

    Raises:
        EdpError: the words name no action that ever was in the plan (exit code 2); no state can be read (3).
    """
    asked = plain_reference(words)
    side = next(filter(None, (state.side() for state in states)), None)
    if side is None:
        raise EdpError("None of the plan's revisions can be read: see edp validate", exit_code=_UNREADABLE)
    if not _ACTION.fullmatch(asked):
        raise EdpError(f'"{words}" is not an action. Name one by its reference, as 5.1/3a.', exit_code=_WRONG_USE)
    last = find_last(asked, states)
    if last is None:
        raise _unknown(words, asked, side, is_cut_short=is_cut_short)
    trail = follow_back(last, states)
    if trail.place == len(states) - 1 and not is_cut_short:
        trail.events.append((trail.place, _coming(trail.ref, states[-1])))
    events = trail.in_order()
    changes = [event.change.timescale for event in events if isinstance(event, Step)]
    moves = (move for change in changes if change is not None for move in change.moves)
    return History(
        asked=asked,
        action=find_action(last.ref, states[last.place]),
        plan=side.plan,
        is_removed=last.gone is not None,
        events=events,
        courses=find_courses(moves, side.docket.frame.calendar),
        since=states[trail.place].revision,
        is_cut_short=is_cut_short,
        left_out=states[0].unread,
    )


def _coming(ref: str, first: State) -> Step:
    """The action's coming into the plan with the first revision of all."""
    return Step(first.revision, ActionChange(None, find_action(ref, first)))


def _unknown(words: str, asked: str, side: Side, *, is_cut_short: bool) -> EdpError:
    known = [action.ref for action in side.plan.actions()]
    near = difflib.get_close_matches(asked, known, n=_MOST_NEAR)
    said = f'There is no action "{words}" in the plan, and in no earlier revision'
    where = " that this clone holds" if is_cut_short else ""
    if side.docket.left_out:
        files = f"{' and '.join(side.docket.left_out)} cannot be read"
        return EdpError(f"{said}{where}; but {files}. See: edp validate", exit_code=_UNREADABLE)
    advice = f"Did you mean {either(near)}?" if near else "See: edp list"
    return EdpError(f"{said}{where}. {advice}", exit_code=_WRONG_USE)
