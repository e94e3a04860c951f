"""What fits the shape of a plan file, and what is said of what does not."""

from datetime import date

import pytest

from edp_cli.model.activity_file import Action, ActivityFile, TimescaleForm
from edp_cli.model.plan_file import PlanFile
from edp_cli.model.roles_file import RolesFile
from edp_cli.model.schemas import FILES
from edp_cli.model.shape import path_in, read_shape
from edp_cli.periods import TermCalendar, Unit
from tests.builders import M
from tests.model.documents import action, activity, load_text, plan, roles
from tests.model.mistakes import MISTAKES, Mistake


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.shown)
def test_each_mistake_is_said_where_it_is_with_what_would_do(mistake: Mistake) -> None:
    shape, wrong = read_shape(FILES[mistake.kind], load_text(mistake.text))

    assert shape is None
    assert tuple(wrong) == mistake.wrong


def read(model: type[M], text: str) -> M:
    shape, wrong = read_shape(model, load_text(text))
    assert shape is not None, wrong
    return shape


def read_action(*lines: str) -> Action:
    [found] = read(ActivityFile, action(*lines)).actions
    return found


def test_a_plan_as_it_is_written() -> None:
    file = read(PlanFile, plan("title: >-\n  Education\n  Development   Plan", "as_of: 2003-11-03"))

    assert (file.title, file.authority, file.revision) == ("Education Development Plan", "Southwark", "2003")
    assert (file.starts, file.ends) == (date(2002, 4, 1), date(2007, 3, 31))
    assert (file.in_force, file.as_of) == (date(2003, 4, 1), date(2003, 11, 3))
    assert [(priority.number, priority.title) for priority in file.priorities] == [(5, "Quality")]
    assert file.calendar.to_calendar() == TermCalendar()


def test_a_plan_may_run_from_the_first_to_the_last_day_that_is_taken_for_no_slip() -> None:
    file = read(PlanFile, plan("starts: 1900-01-01", "ends: 2199-12-31"))

    assert (file.starts.year, file.ends.year) == (1900, 2199)


def test_a_plan_in_use_has_no_day_at_which_it_is_read() -> None:
    assert read(PlanFile, plan()).as_of is None


def test_a_plan_may_be_in_force_from_its_first_to_its_last_day() -> None:
    assert read(PlanFile, plan("in_force: 2002-04-01")).in_force == date(2002, 4, 1)
    assert read(PlanFile, plan("in_force: 2007-03-31")).in_force == date(2007, 3, 31)


def test_a_plan_may_be_of_one_day() -> None:
    file = read(PlanFile, plan("ends: 2002-04-01", "in_force: 2002-04-01"))

    assert file.starts == file.ends


@pytest.mark.parametrize(
    ("annually", "unit"),
    [
        ("academic-year", Unit.ACADEMIC_YEAR),
        ("financial-year", Unit.FINANCIAL_YEAR),
        ("financial year", Unit.FINANCIAL_YEAR),
        ("Financial Year", Unit.FINANCIAL_YEAR),
    ],
)
def test_a_calendar_says_what_annually_means(annually: str, unit: Unit) -> None:
    file = read(PlanFile, plan(f"calendar: {{annually: {annually}, grace_days: 10}}"))

    assert file.calendar.to_calendar() == TermCalendar({}, unit, 10)


def test_a_calendar_gives_terms_and_their_halves() -> None:
    text = """calendar:
  2003-autumn: {starts: 2003-09-03, ends: 2003-12-19}
  2003-autumn-1: {starts: 2003-09-03, ends: 2003-10-24}
  2004-spring: {starts: 2004-01-06, ends: 2004-04-02}
  2004-summer-2: {starts: 2004-06-07, ends: 2004-07-22}"""
    calendar = read(PlanFile, plan(text)).calendar.to_calendar()

    assert calendar.given == {
        "2003-autumn": (date(2003, 9, 3), date(2003, 12, 19)),
        "2003-autumn-1": (date(2003, 9, 3), date(2003, 10, 24)),
        "2004-spring": (date(2004, 1, 6), date(2004, 4, 2)),
        "2004-summer-2": (date(2004, 6, 7), date(2004, 7, 22)),
    }


def test_an_activity_as_it_is_written() -> None:
    file = read(
        ActivityFile,
        activity(
            "links: {plans: SEN, priorities: [1, 2]}",
            "ssre_areas: [{areas: 1-7, title: All aspects}]",
            "targets: [{text: All schools}, {text: 95%, kpi: 17}]",
            "evaluation: [{what: Analysis, frequency: termly, by: [Head, Deputy], through: visits}]",
        ),
    )

    assert (file.activity, file.priority, file.title) == ("5.1", 5, "Self-review")
    assert (file.links.plans, file.links.priorities) == (("SEN",), (1, 2))
    assert [(area.areas, area.title) for area in file.ssre_areas] == [("1-7", "All aspects")]
    assert [(target.text, target.kpi) for target in file.targets] == [("All schools", None), ("95%", "17")]
    [evaluation] = file.evaluation
    assert (evaluation.what, evaluation.frequency) == ("Analysis", "termly")
    assert (evaluation.by, evaluation.through) == (("Head", "Deputy"), "visits")


def test_an_activity_that_says_no_more_than_it_must() -> None:
    file = read(ActivityFile, activity())

    assert (file.links.plans, file.links.priorities, file.targets, file.evaluation) == ((), (), (), ())
    [found] = file.actions
    assert (found.id, found.printed_as, found.action) == ("3a", None, "Review it.")
    assert (found.points, found.responsible, found.audience, found.monitoring) == ((), (), (), ())


def test_numbers_are_the_text_that_was_typed() -> None:
    assert read(ActivityFile, activity("activity: 5.10")).activity == "5.10"
    assert read(ActivityFile, activity("activity: 12.3")).priority == 12
    assert read_action("id: 10").id == "10"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("responsible: Head", ("Head",)),
        ("responsible: [Head]", ("Head",)),
        ("responsible: [Head, Deputy]", ("Head", "Deputy")),
        ("responsible: []", ()),
        ("responsible: TBA", ()),
        ("responsible: tba", ()),
        ("responsible: no", ("no",)),
        ("responsible: 1_000", ("1_000",)),
    ],
)
def test_one_role_or_a_list_of_roles_or_none_yet(line: str, names: tuple[str, ...]) -> None:
    assert read_action(line).responsible == names


@pytest.mark.parametrize(
    ("line", "frequencies"),
    [
        ("monitoring: {frequency: termly, by: Head, to: EET}", ["termly"]),
        ("monitoring: [{frequency: termly}, {frequency: annually}]", ["termly", "annually"]),
        ("monitoring: [{through: visits}]", [None]),
        ("monitoring: {}", [None]),
        ("monitoring: []", []),
        ("monitoring: TBA", []),
        ("monitoring: tba", []),
    ],
)
def test_one_way_of_monitoring_or_a_list_or_none_yet(line: str, frequencies: list[str | None]) -> None:
    assert [monitoring.frequency for monitoring in read_action(line).monitoring] == frequencies


def test_the_lines_of_a_timescale_are_kept_and_those_of_other_texts_are_joined() -> None:
    found = read_action(
        "timescale: |\n  Draft: Autumn 2003\n  Final: Spring 2004\n", "action: |\n  Review\n  it.\n"
    )

    assert found.timescale.text == "Draft: Autumn 2003\nFinal: Spring 2004"
    assert found.action == "Review it."


def test_a_timescale_may_say_its_milestones() -> None:
    milestones = (
        "[{label: Pilot, by: Spring 2004}, {from: 2004}, {every: term}, {ongoing: yes}, {when_needed: true}]"
    )
    form = read_action(f"timescale: {{text: When funded, milestones: {milestones}}}").timescale

    assert form.text == "When funded"
    assert [milestone.model_dump(exclude_none=True) for milestone in form.milestones] == [
        {"label": "Pilot", "by": "Spring 2004"},
        {"from_": "2004"},
        {"every": "term"},
        {"ongoing": True},
        {"when_needed": True},
    ]


def test_what_is_read_cannot_be_changed() -> None:
    form = read_action().timescale

    with pytest.raises(ValueError, match="frozen"):
        form.text = "Spring 2004"  # type: ignore[misc]  # what the test is about
    assert form == TimescaleForm(text="Autumn 2003")


def test_roles_and_bodies_as_they_are_written() -> None:
    file = read(RolesFile, roles("roles: [{role: Head, aliases: HT, holder: A. Smith, email: a@example.org}]"))

    [role], [body] = file.roles, file.bodies
    assert (role.role, role.aliases, role.holder, role.email) == ("Head", ("HT",), "A. Smith", "a@example.org")
    assert (body.body, body.aliases) == ("EET", ())


@pytest.mark.parametrize(
    ("data", "place", "path"),
    [
        ({"by": "Head"}, ("by", 0), ("by",)),
        ({"by": ["Head"]}, ("by", 0), ("by", 0)),
        ({"monitoring": {"by": "Head"}}, ("monitoring", 0, "by", 0), ("monitoring", "by")),
        ({"monitoring": [{"by": ["Head", "X"]}]}, ("monitoring", 0, "by", 1), ("monitoring", 0, "by", 1)),
        ({"timescale": "Autumn"}, ("timescale", "text"), ("timescale",)),
        ({"timescale": ["Autumn"]}, ("timescale", "text"), ("timescale",)),
        ({"timescale": {"text": ""}}, ("timescale", "text"), ("timescale", "text")),
        ({}, ("title",), ("title",)),
        ({}, ("links", "plans", 0), ("links", "plans")),
        ([], (), ()),
    ],
)
def test_a_place_in_the_model_is_a_place_in_the_file(
    data: object, place: tuple[str | int, ...], path: tuple[str | int, ...]
) -> None:
    assert path_in(data, place) == path
