"""What is said of a list of what is owed, in every shape of the answer."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edp_cli.duties.status import Status
from edp_cli.model.record_words import Verb
from edp_cli.queries.group import By
from edp_cli.render.words import count, tally, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.duties.records import Decision
    from edp_cli.duties.standing import Owed
    from edp_cli.queries.group import Group
    from edp_cli.queries.owed import Answer

DEALT_WITH = "dealt with"
"""Said of what is done, waived or withdrawn."""
_COUNTED = {
    Status.OVERDUE: "overdue",
    Status.DONE: "done",
    Status.LATE: "done late",
    Status.WAIVED: "waived",
    Status.WITHDRAWN: "withdrawn",
}
_NOBODY = {By.OWNER: "Nobody yet", By.BODY: "To nobody in particular"}


def say_title(answer: Answer) -> str:
    """What the answer is: `Due in Autumn 2003 (1 Sep – 31 Dec 2003), to EET`."""
    title = f"Due {answer.window.title}" if answer.window else "Overdue"
    return f"{title}, {answer.selection.words}" if answer.selection.words else title


def say_group(group: Group, by: By) -> str:
    """Whose the group is."""
    if group.name is None:
        return _NOBODY.get(by, "")
    return f"Activity {group.name}" if by is By.ACTIVITY else group.name


def say_total(answer: Answer) -> str:
    """One line: how many there are, of which kind, and how many of them are overdue or dealt with."""
    if answer.items:
        return total(answer.items)
    more = "more " if answer.settled else ""
    return f"Nothing {more}is due." if answer.window else "Nothing is overdue."


def total(items: Sequence[Owed]) -> str:
    """`12 items: 9 actions, 3 reports; 3 overdue, 5 done, 2 done late.` What all of them are is not counted."""
    states = Counter(owed.status for owed in items)
    said = [f"{states[status]} {word}" for status, word in _COUNTED.items() if 0 < states[status] < len(items)]
    every = next((word for status, word in _COUNTED.items() if states[status] == len(items)), "overdue")
    if every != "overdue":
        said = [f"all {every}"]
    return f"{count(len(items), 'item')}: {'; '.join(filter(None, (tally(items), ', '.join(said))))}."


def say_settled(answer: Answer) -> str:
    """How many are dealt with and not shown; empty where none is."""
    if not answer.settled:
        return ""
    more = "more " if answer.items else ""
    verb, them = ("is", "it") if answer.settled == 1 else ("are", "them")
    return f"{count(answer.settled, f'{more}item')} {verb} {DEALT_WITH}; --all shows {them}."


def say_decisions(owed: Owed) -> Iterator[str]:
    """What bodies have decided about it, oldest first: each move, and what ended it."""
    for move in owed.moves:
        yield say_decision(move)
    if owed.ended is not None:
        yield say_decision(owed.ended)


def say_decision(decision: Decision) -> str:
    """`EET moved it to 31 Mar 2004 (11 Dec 2003, minute 46/03): Schools asked for a term.`."""
    if decision.verb is Verb.MOVE and decision.due is not None:
        did = f"moved it to {whole(decision.due)}"
    else:
        did = "waived it" if decision.verb is Verb.WAIVE else "withdrew it"
    minute = f"minute {decision.minute}" if decision.minute else "no minute named"
    return f"{decision.body} {did} ({whole(decision.on)}, {minute}){f': {decision.why}' if decision.why else '.'}"
