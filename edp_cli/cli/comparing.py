"""`Compared`: the two states of a plan that a command compares, and what is said on the way about reading them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.cli import console, session
from edp_cli.compare.sides import Side
from edp_cli.workspace.sides.reading import State, read_states
from edp_cli.workspace.sides.words import read_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.render.heading import Heading


@dataclass(frozen=True, slots=True)
class Compared:
    """The two sides, and the heading of the answer, which is that of the plan after."""

    before: Side
    after: Side
    heading: Heading

    @property
    def exit_code(self) -> int:
        """0 where both were read whole, 3 where a file of either is left out."""
        left_out = self.before.docket.left_out or self.after.docket.left_out
        return session.PARTIAL if left_out else session.COMPLETE


def start(words: Sequence[str], plans: str | None, as_of: str | None, *, source: str) -> Compared:
    """Read the two states that are meant by the words, and say on standard error what is left out of either.

    `source` says where `as_of` came from ("--as-of" or "EDP_AS_OF").

    Raises:
        EdpError: one of them is not to be had, or its plan.yaml cannot be read (exit code 2 or 3).
    """
    given = session.parse_as_of(as_of, source) if as_of is not None else None
    here = Path.cwd()
    states = read_states(read_words(words, cwd=here), plans=plans, cwd=here)
    before, after = map(open_side, states)
    return Compared(before, after, session.make_heading(after.docket, plans, given))


def open_side(state: State) -> Side:
    """The state as a side to compare.

    Raises:
        EdpError: its plan.yaml cannot be read (exit code 3).
    """
    snapshot = state.snapshot
    at = f" at {state.name}" if state.is_past else ""
    if snapshot.docket is None:
        raise session.unreadable(snapshot, at)
    if state.elsewhere is not None:
        console.warn(f"{state.name}: the plan lay in {state.elsewhere} then, and is compared with that.")
    for name in snapshot.left_out:
        advice = "" if state.is_past else ": see edp validate"
        console.warn(f"{name} cannot be read{at} and is left out of the comparison{advice}")
    return Side(state.name, snapshot.plan(), snapshot.docket)
