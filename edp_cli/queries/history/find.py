"""The history of the action that a reference names."""

from __future__ import annotations

import difflib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from edp_cli.compare.changes import ActionChange
from edp_cli.errors import EdpError, either
from edp_cli.queries.history.courses import find_courses
from edp_cli.queries.history.entries import History, Step
from edp_cli.queries.history.follow import find_action, find_last, follow_back
from edp_cli.queries.history.recorded import list_moved, list_recorded
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
    found = History(
        asked=asked,
        action=find_action(last.ref, states[last.place]),
        plan=side.plan,
        is_removed=last.gone is not None,
        events=trail.in_order(),
        courses=(),
        since=states[trail.place].revision,
        is_cut_short=is_cut_short,
        left_out=states[0].unread,
    )
    return _follow_dates(found, states[last.place].side() or side, side)


def _follow_dates(history: History, last: Side, now: Side) -> History:
    """The history with what became of the action's dates, in the plan's words and by what is on record.

    `last` is the newest state that has the action, and `now` the newest of all. A reference that is now another
    action's tells nothing of this one.
    """
    changes = [step.change.timescale for step in history.steps]
    moves = (move for change in changes if change is not None for move in change.moves)
    refs = {step.change.before.ref for step in history.steps if step.change.before is not None}
    refs -= {action.ref for action in now.plan.actions()}
    if not history.is_removed:
        refs.add(history.action.ref)
    moved = list_moved(last.docket, history.action.ref) if history.action.ref in refs else ()
    return replace(
        history,
        courses=find_courses(moves, now.docket.frame.calendar),
        records=list_recorded(last.docket, refs),
        moved=tuple(moved),
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
