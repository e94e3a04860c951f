"""From two small plans to what is said of them, through all that finds and words the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.compare.effect import find_effect
from edp_cli.compare.find import find_changes
from edp_cli.compare.sides import Side
from edp_cli.duties.derive import make_docket
from edp_cli.duties.write_out import write_out
from edp_cli.render.diff.view import view_diff
from edp_cli.render.heading import Heading
from edp_cli.render.look import Look
from edp_cli.render.views import render
from tests.builders import Entry, make_action, make_plan

from .builders import AS_OF

if TYPE_CHECKING:
    from collections.abc import Sequence

TERMLY: Entry = {"frequency": "termly", "by": "Al", "to": "EET"}


def side(called: str, actions: Sequence[Entry]) -> Side:
    plan = make_plan(*actions)
    return Side(called, write_out(plan, lambda _: 7), make_docket(plan, lambda _: 7))


def say(before: Sequence[Entry], after: Sequence[Entry], form: str = "table") -> str:
    """The answer, in lines that are never broken."""
    old, new = side("HEAD", before), side("the working tree", after)
    comparison = find_changes(old, new)
    effect = find_effect(old, new, comparison, AS_OF)
    heading = Heading("Plan", "2003", AS_OF, "today")
    views = view_diff(comparison, effect, heading=heading, before=old, after=new)
    return render(views, form, Look(2000, drawn=True))


def test_a_deadline_that_slips_and_a_report_that_is_made_less_often() -> None:
    before = [make_action("Autumn 2003", responsible="Al", monitoring=TERMLY)]
    after = [make_action("Spring 2004", responsible="Al", monitoring={**TERMLY, "frequency": "annually"})]
    said = say(before, after)
    assert "1 action changed. 1 deadline slips by 1 term; 1 action is monitored less. On 3 Nov 2003, the" in said
    assert (
        " lateness of 1 thing would vanish.\n\nPut off, or without a date: 1 action\n  5.1/1     Do some" in said
    )
    for sentence in (
        "•  Was due Autumn 2003 (31 Dec 2003), now due Spring 2004 (31 Mar 2004): 1 term later.\n",
        "•  Overdue on 3 Nov 2003, but no longer with this change, though nothing was done: the report due 31 ",
        "•  Its report to EET is due annually now, was termly: slips would show later.\n",
        "\n  5.1/1         was due 31 Dec 2003, now 31 Mar 2004: 91 days later\n",
    ):
        assert sentence in said


def test_an_action_put_in_between_renumbers_the_next() -> None:
    first: Entry = {
        **make_action("Summer 2004", responsible="Al"),
        "action": "Train the governors of every school.",
    }
    new: Entry = {**make_action("Summer 2004"), "action": "Write to the parents of pupils in Year 6."}
    said = say([first], [new, {**first, "id": "2"}])
    assert "1 action added, 1 only renumbered." in said
    assert "•  5.1/1 is now 5.1/2 (the same action under another number).\n" in said
    assert "1 stands for another action now: records and reports of the old 1 would be taken for it." in said
    assert "•  It is new. Nobody owns it yet. " in said


def test_nothing() -> None:
    same = [make_action("Autumn 2003")]
    assert say(same, same).endswith("\n\nThe plan says the same in HEAD and in the working tree.\n")
    assert '"actions": []' in say(same, same, "json")
