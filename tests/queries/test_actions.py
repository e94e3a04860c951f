"""Actions by any of their columns: each filter takes just what a look at the plan's files says it should."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.duties.derive import make_docket
from edp_cli.duties.write_out import write_out
from edp_cli.errors import EdpError
from edp_cli.model.written import WrittenArea
from edp_cli.queries.actions.choose import choose
from edp_cli.queries.actions.filters import Asked, find_filters
from edp_cli.queries.actions.find import SORTS, ActionList, list_actions, sort_actions
from tests.builders import make_action, make_plan
from tests.cli.running import edp
from tests.queries.documents import (
    as_list,
    load_actions,
    load_activities,
    names,
    plain,
    plan_and_docket,
    stands_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.builders import Entry

AS_OF = date(2003, 11, 3)


def find(asked: Asked, as_of: date = AS_OF) -> ActionList:
    plan, docket = plan_and_docket()
    return list_actions(plan, docket, find_filters(asked, plan, docket), as_of)


def refs(found: ActionList) -> list[str]:
    return [listed.action.ref for listed in found.items]


def look(says: Callable[[Any, Any], bool]) -> list[str]:
    """The references of the actions of which the files say so: of the activity, and of the action."""
    return [ref for ref, activity, action in load_actions() if says(activity, action)]


def test_every_action_in_the_order_of_the_plan() -> None:
    assert refs(find(Asked())) == look(lambda *_: True)
    assert len(find(Asked()).items) == 35


@pytest.mark.parametrize("name", sorted(set(names().values())))
def test_owner(name: str) -> None:
    def owns(_: Any, action: Any) -> bool:  # noqa: ANN401  YAML of any kind
        return name in [names()[plain(each)] for each in as_list(action["responsible"])]

    assert refs(find(Asked(owner=name))) == look(owns)


@pytest.mark.parametrize("name", sorted(set(names().values())))
def test_to(name: str) -> None:
    def receives(_: Any, action: Any) -> bool:  # noqa: ANN401
        return name in [names()[plain(each["to"])] for each in as_list(action["monitoring"]) if "to" in each]

    assert refs(find(Asked(to=name))) == look(receives)


AUDIENCES = sorted({each for _, _, action in load_actions() for each in as_list(action.get("audience"))})
AUDIENCE_WORDS = sorted({word for each in AUDIENCES for word in each.lower().split()})


@pytest.mark.parametrize("word", AUDIENCE_WORDS)
def test_a_word_of_an_audience(word: str) -> None:
    def is_for(_: Any, action: Any) -> bool:  # noqa: ANN401
        return any(word in "".join(each.lower().split()) for each in as_list(action["audience"]))

    found = refs(find(Asked(audience=word.upper())))
    assert found == look(is_for)
    assert found


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_whole_audience_with_its_words_in_any_order(audience: str) -> None:
    words = audience.lower().split()

    def is_for(_: Any, action: Any) -> bool:  # noqa: ANN401
        audiences = [each.lower() for each in as_list(action["audience"])]
        return any(
            all(stands_in(each, word) for word in words) or plain(audience) in plain(each) for each in audiences
        )

    assert set(refs(find(Asked(audience=" ".join(reversed(words)))))) <= set(look(is_for))
    assert refs(find(Asked(audience=audience))) == look(is_for)


def test_the_words_stand_in_one_audience() -> None:
    assert "5.1/1" in refs(find(Asked(audience="senior managers")))
    assert refs(find(Asked(audience="headteachers governors"))) == ["5.4/1"], "5.1/1 has each, but apart"


KPIS = {
    "KPI17": "5.1",
    "local KPI17": "5.1",
    "kpi 17": "5.1",
    "17": "5.1",
    "KPI18": "5.3 5.6",
    "Local  kpi18": "5.3 5.6",
    "KPI": "5.1 5.3 5.6",
    "local": "5.1 5.3 5.6",
}


@pytest.mark.parametrize(("words", "activities"), KPIS.items())
def test_kpi(words: str, activities: str) -> None:
    assert refs(find(Asked(kpi=words))) == look(lambda activity, _: activity["activity"] in activities.split())


@pytest.mark.parametrize("words", ["KPI1", "KPI7", "1", "7", "KPI177", "PI17", "KPI17 local", "", " ", "-"])
def test_what_is_only_a_part_of_an_indicator_is_none(words: str) -> None:
    with pytest.raises(EdpError, match=f'No target in the plan is measured by "{words}"'):
        find(Asked(kpi=words))


def has_area(activity: Any, number: int) -> bool:  # noqa: ANN401
    for area in activity["ssre_areas"]:
        first, _, last = area["areas"].partition("-")
        if number in range(int(first), int(last or first) + 1):
            return True
    return False


@pytest.mark.parametrize("number", range(1, 8))
def test_area_by_number(number: int) -> None:
    found = refs(find(Asked(area=str(number))))
    assert found == look(lambda activity, _: has_area(activity, number))
    assert "5.1/1" in found


@pytest.mark.parametrize(
    "words", ["leadership", "MANAGEMENT", "teaching", "attainment", "all aspects", "aspects all"]
)
def test_area_by_the_words_of_its_title(words: str) -> None:
    def has(activity: Any, _: Any) -> bool:  # noqa: ANN401
        titles = [area["title"].lower() for area in activity["ssre_areas"]]
        return any(all(word in title for word in words.lower().split()) for title in titles)

    assert refs(find(Asked(area=words))) == look(has)


def test_area_as_it_is_printed() -> None:
    assert refs(find(Asked(area="1–7"))) == look(lambda activity, _: activity["activity"] == "5.1")


AREAS = {
    "3": "3",
    "1-7": "1 2 3 4 5 6 7",
    "1 – 7": "1 2 3 4 5 6 7",
    "2 to 4": "2 3 4",
    "1, 3 and 5-6": "1 3 5 6",
    "12": "12",
    "7.2": "7 2",
    "7-2": "",
    "9" * 5000: "",
    "Leadership": "",
}


@pytest.mark.parametrize(("printed", "numbers"), AREAS.items())
def test_numbers_of_areas_however_they_are_printed(printed: str, numbers: str) -> None:
    plan, docket = plan_and_docket()
    activity = replace(plan.activities[0], areas=(WrittenArea(printed, "Stage 9", plan.place),))
    other = replace(plan.activities[1], areas=(WrittenArea("1-20", "All", plan.place),))
    only = replace(plan, activities=(activity, other))
    for number in map(str, range(1, 14)):
        found = list_actions(only, docket, find_filters(Asked(area=number), only, docket), AS_OF)
        assert (activity in [listed.activity for listed in found.items]) is (number in numbers.split()), number


@pytest.mark.parametrize("number", ["5.1", "5.2", "5.3", "5.4", "5.5", "5.6", " 5.6 "])
def test_activity(number: str) -> None:
    assert refs(find(Asked(activity=number))) == look(lambda activity, _: activity["activity"] == number.strip())


def test_a_priority_is_all_its_activities() -> None:
    assert refs(find(Asked(activity="5"))) == refs(find(Asked()))
    assert refs(find(Asked(activity="1"))) == [], "priority 1 is in the plan, but has no activity here"


@pytest.mark.parametrize(
    "day", [date(2002, 1, 1), *(date(2003, 1, 1) + timedelta(days=61 * n) for n in range(26))]
)
@pytest.mark.parametrize("as_of", [AS_OF, date(2004, 9, 1)])
def test_due_before(day: date, as_of: date) -> None:
    """What `edp due` lists until the day before, of the actions' own, and does not only start."""
    until = ["--until", (day - timedelta(days=1)).isoformat(), "--as-of", as_of.isoformat()]
    items = edp("due", *until, "--kind", "action", "--format", "json").json["items"]
    due = {item["ref"] for item in items if item["status"] != "starting"}
    assert refs(find(Asked(due_before=day.isoformat()), as_of)) == [
        ref for ref, *_ in load_actions() if ref in due
    ]


def test_the_day_itself_is_not_before_it() -> None:
    assert "5.1/2" not in refs(find(Asked(due_before="31 Dec 2003")))
    assert "5.1/2" in refs(find(Asked(due_before="1 January 2004")))


def test_unassigned() -> None:
    assert refs(find(Asked(unassigned=True))) == look(lambda _, action: not as_list(action["responsible"]))
    assert refs(find(Asked(unassigned=True))) == ["5.3/1d"]


def texts(action: Any) -> str:  # noqa: ANN401
    """All that is said of an action but who, in small letters."""
    monitoring = [value for each in as_list(action["monitoring"]) for key, value in each.items() if key != "by"]
    said = [action["action"], *as_list(action.get("points")), *as_list(action["audience"]), action["timescale"]]
    return "\n".join([*said, *map(str, monitoring)]).lower()


@pytest.mark.parametrize(
    "word", ["governors", "LEA", "termly", "protocol", "03-04", "web-site", "%", "e.g.", "zzz"]
)
def test_a_word_in_the_text(word: str) -> None:
    assert refs(find(Asked(text=word))) == look(lambda _, action: word.lower() in texts(action))


def test_the_words_of_a_text_may_stand_in_different_columns() -> None:
    assert refs(find(Asked(text="governors SSRE eet"))) == ["5.1/3a"]
    assert refs(find(Asked(text="annual review meeting")))[0] == "5.1/3c"


@given(data=st.data())
def test_filters_together_take_what_each_of_them_takes(data: st.DataObject) -> None:
    values: dict[str, st.SearchStrategy[Any]] = {
        "owner": st.sampled_from(sorted(set(names().values()))),
        "to": st.sampled_from(["EET", "Head of School Improvement"]),
        "audience": st.sampled_from(AUDIENCE_WORDS),
        "kpi": st.sampled_from(list(KPIS)),
        "area": st.sampled_from(["1", "2", "7", "leadership"]),
        "activity": st.sampled_from(["5", "5.1", "5.3", "5.6"]),
        "due_before": st.sampled_from(["2003-11-03", "2004-01-01", "2005-01-01"]),
        "text": st.sampled_from(["schools", "support", "link adviser"]),
        **dict.fromkeys(("unassigned", "undated"), st.booleans()),
    }
    chosen = data.draw(st.dictionaries(st.sampled_from(list(values)), st.none()))
    asked = {name: data.draw(values[name]) for name in chosen}
    each = [set(refs(find(Asked(**{name: value})))) for name, value in asked.items()]
    assert refs(find(Asked(**asked))) == [
        ref for ref in refs(find(Asked())) if all(ref in found for found in each)
    ]


def small_list(*actions: Entry, as_of: date = AS_OF, **asked: Any) -> ActionList:  # noqa: ANN401
    """The list of a plan of these actions, numbered from 1."""
    plan = make_plan(*({**action, "id": str(number)} for number, action in enumerate(actions, 1)))
    written, docket = write_out(plan, lambda _: 1), make_docket(plan, lambda _: 1)
    return list_actions(written, docket, find_filters(Asked(**asked), written, docket), as_of)


DATES = {
    "Autumn 2003": (0, None, "2003-12-31"),
    "June 2003": (1, "2003-06-30", None),
    "Termly": (1, "2003-08-31", "2003-12-31"),
    "half-termly": (3, "2003-05-31", "2003-12-31"),
    "From April 2003": (0, None, None),
    "From April 2004": (0, None, None),
    "From April 2003; Spring 2004": (0, None, "2004-03-31"),
    "June 2003; Spring 2004; Spring 2005": (1, "2003-06-30", "2004-03-31"),
    "Spring 2005; June 2003; Spring 2004": (1, "2003-06-30", "2004-03-31"),
    "3 November 2003": (0, None, "2003-11-03"),
    "2 November 2003": (1, "2003-11-02", None),
    "Ongoing": (0, None, None),
    "as required": (0, None, None),
    "mid year": (0, None, None),
}


@pytest.mark.parametrize(("timescale", "dates"), DATES.items())
def test_how_its_own_dates_stand(timescale: str, dates: tuple[int, str | None, str | None]) -> None:
    report: Entry = {"frequency": "monthly", "by": "Head"}
    (listed,) = small_list(make_action(timescale, monitoring=report)).items
    since, upcoming = (
        found.occurrence.due.isoformat() if found else None for found in (first(listed), listed.next)
    )
    assert (len(listed.overdue), since, upcoming) == dates
    assert listed.undated is (timescale in ("Ongoing", "as required", "mid year"))


def first(listed: Any) -> Any:  # noqa: ANN401
    return listed.overdue[0] if listed.overdue else None


def test_undated_is_what_the_docket_says() -> None:
    actions = [make_action(timescale, monitoring={"frequency": "termly"}) for timescale in DATES]
    assert refs(small_list(*actions, undated=True)) == ["5.1/12", "5.1/13", "5.1/14"]


def test_what_only_starts_is_not_due() -> None:
    actions = [make_action("From April 2003"), make_action("April 2003")]
    assert refs(small_list(*actions, due_before="2010-01-01")) == ["5.1/2"]


def test_actions_with_one_number_are_not_mixed_up() -> None:
    """Two actions with one number are an error of the plan, but each keeps its own dates."""
    plan = make_plan(make_action("June 2003"), make_action("Ongoing"), make_action("Spring 2004"))
    docket = make_docket(plan, lambda _: 1)
    found = list_actions(write_out(plan, lambda _: 1), docket, (), AS_OF)
    assert [(len(listed.overdue), listed.undated) for listed in found.items] == [(1, False), (0, True), (0, False)]


def sort(found: ActionList, by: str | None, *, reverse: bool = False) -> list[str]:
    return refs(sort_actions(found, by, reverse=reverse))


def test_sorted_by_due() -> None:
    """Overdue first, the longest first; then by date; then what only starts; what has no date stands last."""
    timescales = ["Ongoing", "Spring 2005", "June 2003", "From April 2004", "Termly", "Spring 2004", "mid year"]
    found = small_list(*map(make_action, timescales))
    assert sort(found, "due") == [f"5.1/{number}" for number in (3, 5, 6, 2, 4, 1, 7)]


def test_sorted_by_owner_nobody_stands_last() -> None:
    owners = ["TBA", "Zoë", "anna", ["Bob", "Anna"], ["Bob"]]
    found = small_list(*(make_action("Termly", responsible=owner) for owner in owners))
    assert sort(found, "owners") == [f"5.1/{number}" for number in (3, 5, 4, 2, 1)]


@pytest.mark.parametrize("by", SORTS)
def test_sorting_loses_nothing_and_turns_round(by: str) -> None:
    found = find(Asked())
    assert sorted(sort(found, by)) == sorted(refs(found))
    assert sort(found, by, reverse=True) == sort(found, by)[::-1]


def test_references_sort_as_people_count() -> None:
    plan = make_plan(*({**make_action("Termly"), "id": number} for number in ("10", "3b", "2", "3a")))
    found = list_actions(write_out(plan, lambda _: 1), make_docket(plan, lambda _: 1), (), AS_OF)
    assert sort(found, None) == ["5.1/10", "5.1/3b", "5.1/2", "5.1/3a"]
    assert sort(found, None, reverse=True) == ["5.1/3a", "5.1/2", "5.1/3b", "5.1/10"]
    assert sort(found, "reference") == ["5.1/2", "5.1/3a", "5.1/3b", "5.1/10"]


def test_the_filters_read_aloud() -> None:
    everything = Asked("MIAS", "eet", "govern", "kpi18", "7", "5.3", "1 Jan 2004", "data use", True, True)  # noqa: FBT003
    assert find(everything).words == (
        "owned by Head of Management Information and Analytical Services, reported to EET,"
        ' for "govern", measured by "kpi18", in key area "7", in activity 5.3, due before 1 Jan 2004,'
        ' with the words "data use", with nobody responsible, without a date'
    )
    assert find(Asked(text="data", activity="5")).words == 'in priority 5, with the word "data"'
    assert find(Asked()).words == ""


def asked(name: str, words: str) -> dict[str, Any]:
    return {name: words}


WRONG = {
    "owner": ("Treasurer", 'Nobody in the plan is called "Treasurer"'),
    "to": ("EETS", 'Did you mean "EET"?'),
    "audience": (
        "govenors",
        'has an audience with "govenors". Did you mean "governors"? There are:\n  advisory staff\n',
    ),
    "kpi": ("KPI19", "There are:\n  local KPI17\n  local KPI18"),
    "area": ("8", "There are:\n  1 Teaching and learning\n  1-7 All aspects"),
    "activity": ("7", 'There is no activity or priority "7" in the plan. Its activities are: 5.1, 5.2,'),
    "due_before": ("soon", '"soon" is not a date.'),
    "text": (" ", "--text takes the words to look for"),
}


@pytest.mark.parametrize(("name", "words", "message"), [(name, *wrong) for name, wrong in WRONG.items()])
def test_what_nothing_in_the_plan_has(name: str, words: str, message: str) -> None:
    with pytest.raises(EdpError) as error:
        find(Asked(**asked(name, words)))
    assert message in str(error.value)
    assert error.value.exit_code == 2


@pytest.mark.parametrize("name", ["audience", "kpi", "area", "text", "owner", "to", "activity", "due_before"])
@pytest.mark.parametrize("words", ["", "  ", "\u0301"])
def test_nothing_is_not_a_filter(name: str, words: str) -> None:
    with pytest.raises(EdpError):
        find(Asked(**asked(name, words)))


def test_a_plan_that_names_none() -> None:
    with pytest.raises(EdpError, match=r'No target in the plan is measured by "KPI1"\. None is named in it\.'):
        small_list(make_action("Termly"), kpi="KPI1")


def test_a_long_list_is_not_said_in_full() -> None:
    audience = [f"Year {number}" for number in range(50)]
    with pytest.raises(EdpError) as error:
        small_list(make_action("Termly", audience=audience), audience="parents")
    assert str(error.value).count("\n") == 41
    assert str(error.value).endswith("\n  and 10 more")


CHOICES = ("reference", "reading", "to", "to whom")


@pytest.mark.parametrize(
    ("words", "name"), [("ref", "reference"), (" REA ", "reading"), ("to", "to"), ("to w", "to whom")]
)
def test_choosing_by_a_beginning(words: str, name: str) -> None:
    assert choose(words, CHOICES, wrong="") == name


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("re", "Wrong. Did you mean reference or reading? There are: reference, reading, to, to whom."),
        ("refrence", "Wrong. Did you mean reference? There are: reference, reading, to, to whom."),
        ("x", "Wrong. There are: reference, reading, to, to whom."),
        ("", "Wrong. There are: reference, reading, to, to whom."),
    ],
)
def test_choosing_what_is_not_there(words: str, message: str) -> None:
    with pytest.raises(EdpError, match=f"^{re.escape(message)}$"):
        choose(words, CHOICES, wrong="Wrong.")


def test_every_activity_is_there() -> None:
    assert [each["activity"] for each in load_activities()] == ["5.1", "5.2", "5.3", "5.4", "5.5", "5.6"]
