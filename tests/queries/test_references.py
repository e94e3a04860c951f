"""What a reference names, and what is said of one that names nothing."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.duties.expand import Expander
from edp_cli.errors import EdpError
from edp_cli.queries.show.find import Asked, show_reference
from edp_cli.queries.show.pages import ActionPage, ActivityPage, OccurrencePage, Page, PartPage, PriorityPage
from tests.builders import make_action, make_plan
from tests.queries.asked import ask, ask_real, references

REAL = ask_real()
REFERENCES = references(REAL)
EXPANDER = Expander(REAL.docket.frame.calendar)
OCCURRENCES = [each.id for duty in REAL.docket.duties for each in EXPANDER.expand(duty)]


def name(page: Page) -> str:
    """The reference of what the page shows."""
    if isinstance(page, PriorityPage):
        return str(page.priority.number)
    if isinstance(page, ActivityPage):
        return page.activity.number
    if isinstance(page, ActionPage):
        return page.action.ref
    assert isinstance(page, PartPage | OccurrencePage)
    return page.id if isinstance(page, PartPage) else page.owed.occurrence.id


def refused(words: str, asked: Asked = REAL) -> tuple[str, int]:
    with pytest.raises(EdpError) as caught:
        show_reference(words, asked)
    return str(caught.value), caught.value.exit_code


def test_every_reference_of_the_plan_names_what_it_says() -> None:
    priorities = [str(priority.number) for priority in REAL.plan.priorities]
    for reference in [*priorities, *REFERENCES, *OCCURRENCES]:
        shown = show_reference(reference, REAL)
        assert name(shown.page) == reference
        assert shown.also == ()


@given(st.sampled_from([*REFERENCES, *OCCURRENCES]), st.data())
def test_capitals_and_spaces_make_no_difference(reference: str, data: st.DataObject) -> None:
    letters = [
        data.draw(st.sampled_from([letter, letter.upper(), f" {letter}", f"{letter}\t"])) for letter in reference
    ]
    assert name(show_reference("".join(letters), REAL).page) == reference


@pytest.mark.parametrize(
    ("words", "reference"),
    [
        ("5.1/4b/report@Autumn 2003", "5.1/4b/report@2003-autumn"),
        ("5.1/3b@2003/04", "5.1/3b@2003-2004"),
        ("5.2/1b@April 2003", "5.2/1b@2003-april"),
    ],
)
def test_a_period_may_be_written_as_it_is_shown(words: str, reference: str) -> None:
    assert name(show_reference(words, REAL).page) == reference


NEAR = [
    ("5.1/9", "There is no 5.1/9 in the plan. Near it: 5.1/4a, 5.1/4b."),
    ("5.1/3d", "There is no 5.1/3d in the plan. Near it: 5.1/3b, 5.1/3c, 5.1/4a, 5.1/4b."),
    ("5.1/0", "There is no 5.1/0 in the plan. Near it: 5.1/1, 5.1/2."),
    ("5.1/03a", "There is no 5.1/03a in the plan. Near it: 5.1/3a."),
    ("5.1/3a/3", "There is no 5.1/3a/3 in the plan. Near it: 5.1/3a, 5.1/3a/1, 5.1/3a/2."),
    ("5.1/2/2", "There is no 5.1/2/2 in the plan. Near it: 5.1/2, 5.1/2/report."),
    ("5.1/3a/reprot", "There is no 5.1/3a/reprot in the plan. Near it: 5.1/3a/report."),
    (
        "5.1/3a/minutes",
        "There is no 5.1/3a/minutes in the plan. Near it: 5.1/3a, 5.1/3a/1, 5.1/3a/2, 5.1/3a/report.",
    ),
    ("5.6/evalution", "There is no 5.6/evalution in the plan. Near it: 5.6/evaluation."),
    ("5.1/nothing-like-it", "There is no 5.1/nothing-like-it in the plan. Near it: 5.1."),
    ("5.7", "There is no 5.7 in the plan. Near it: 5.5, 5.6."),
    ("5.10/2", "There is no 5.10/2 in the plan. Near it: 5.5, 5.6."),
    ("4.1", "There is no 4.1 in the plan. Near it: 5.1, 5.2."),
    ("5.01", "There is no 5.01 in the plan. Near it: 5.1."),
    ("5.1 3a", "There is no 5.1 3a in the plan. Near it: 5.1/3a."),
    ("Activity 5.1", "There is no Activity 5.1 in the plan. Near it: 5.1."),
    ("9", "There is no 9 in the plan. Its activities are: 5.1, 5.2, 5.3, 5.4, 5.5, 5.6."),
    ("the ICT plan", "There is no the ICT plan in the plan. Its activities are: 5.1, 5.2, 5.3, 5.4, 5.5, 5.6."),
    ("3a", "3a alone does not say which action. Write its activity before it: 5.1/3a or 5.2/3a."),
    ("3D", "3D alone does not say which action. Write its activity before it: 5.2/3d."),
    ("5.1/4b@2003", "There is no 5.1/4b@2003 in the plan. Near it: 5.1/4b@2003-summer, 5.1/4b@2003-autumn."),
    ("5.1/2@soon", "There is no 5.1/2@soon in the plan. Near it: 5.1/2@2003-autumn."),
    ("5.1/4b@never", "There is no 5.1/4b@never in the plan. Near it: 5.1/4b@2003-summer, 5.1/4b@2007-spring."),
    ("5.1/3a@2003-autumn", "There is no 5.1/3a@2003-autumn in the plan. Near it: 5.1/3a, 5.1/3a/1, 5.1/3a/2"),
    ("5.1@2003-autumn", "There is no 5.1@2003-autumn in the plan. Near it: 5.1."),
    ("@", "There is no @ in the plan."),
    ("/", "There is no / in the plan."),
]


@pytest.mark.parametrize(("words", "said"), NEAR, ids=[words for words, _ in NEAR])
def test_what_is_near_an_unknown_one(words: str, said: str) -> None:
    message, code = refused(words)
    assert message.startswith(said)
    assert code == 2


@given(st.text(max_size=20))
def test_whatever_is_typed_is_answered_or_refused(words: str) -> None:
    with suppress(EdpError):
        assert name(show_reference(words, REAL).page)


def test_many_actions_of_one_number_are_not_all_listed() -> None:
    plan = make_plan(*(make_action("Termly") for _ in range(9)))
    assert refused("1", ask(plan))[0].endswith("5.1/1, 5.1/1, 5.1/1, 5.1/1, 5.1/1 or 5.1/1, or one of 3 more.")


FILES = ("plans/activities/5.7-governors.yaml", "plans/activities/more.yaml")


@pytest.mark.parametrize("words", ["5.7", "5.7/3a", "5.7/evaluation@2003-2004"])
def test_what_stands_in_a_file_that_is_left_out_is_said_to_be_there(words: str) -> None:
    asked = ask(make_plan(make_action("Termly")), left_out=FILES)
    said = f"{words} cannot be shown: {FILES[0]} cannot be read and is left out. See: edp validate"
    assert refused(words, asked) == (said, 3)


@pytest.mark.parametrize("words", ["5.70", "5.1/9", "5", "more", ".*"])
def test_another_file_that_is_left_out_has_nothing_to_do_with_it(words: str) -> None:
    asked = ask(make_plan(make_action("Termly"), settings={"priorities": [{"number": "1"}]}), left_out=FILES)
    if words == "5":
        assert name(show_reference(words, asked).page) == "5"
    else:
        assert refused(words, asked)[1] == 2


def test_a_plan_of_which_nothing_could_be_read() -> None:
    whole = ask(make_plan(make_action("Termly")))
    asked = Asked(replace(whole.plan, activities=()), whole.docket, whole.as_of)
    assert refused("x", asked)[0] == "There is no x in the plan. No activity of it could be read."


def test_a_number_that_is_used_twice_names_the_first_and_says_where_the_other_is() -> None:
    monitoring = {"by": "Head", "frequency": "termly", "to": "EET"}
    plan = make_plan(
        make_action("Termly", action="First.", monitoring=monitoring),
        make_action("Autumn 2003", action="Second.", monitoring={**monitoring, "frequency": "monthly"}),
    )
    shown = show_reference("5.1/1", ask(plan))
    assert isinstance(shown.page, ActionPage)
    assert shown.page.action.text == "First."
    assert [part.reading for part in shown.page.parts] == ["every term", "every term"]
    assert [place.line for place in shown.also] == [2]
    report = show_reference("5.1/1/report", ask(plan))
    assert [place.line for place in report.also] == [2]
    activity = show_reference("5.1", ask(plan)).page
    assert isinstance(activity, ActivityPage)
    assert [part.reading for part in activity.actions[1].parts] == ["by Autumn 2003", "every month"]


def test_an_activity_in_two_files_names_the_first_and_says_where_the_other_is() -> None:
    plan = make_plan(make_action("Termly"))
    again = replace(plan.activities[0], file="plans/activities/again.yaml")
    shown = show_reference("5.1", ask(replace(plan, activities=(*plan.activities, again))))
    assert [place.file for place in shown.also] == ["plans/activities/again.yaml"]
