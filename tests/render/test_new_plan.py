"""A new plan: nothing is wrong with it whatever its days and its words are, and it shows one of everything."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from edp_cli.model.activity_file import (
    Action,
    ActivityFile,
    Evaluation,
    Links,
    MilestoneForm,
    Monitoring,
    SsreArea,
    Target,
    TimescaleForm,
)
from edp_cli.model.calendar import CalendarFile
from edp_cli.model.plan_file import PlanFile, Priority
from edp_cli.model.quoting import quote
from edp_cli.model.roles_file import Body, Role, RolesFile
from edp_cli.queries.new_plan import NewPlan, make_new_plan
from edp_cli.queries.owed import list_due, list_overdue
from edp_cli.queries.select import Selection
from edp_cli.queries.window import Asked, find_window
from edp_cli.render.new_plan.files import render_new_plan
from edp_cli.store.characters import explain_refused
from edp_cli.store.contents import Content, Contents
from edp_cli.workspace.snapshot import Snapshot, make_snapshot
from tests.periods.strategies import days

if TYPE_CHECKING:
    from pydantic import BaseModel

LAST = date(2199, 12, 31)
TODAY = date(2026, 11, 23)


def make(starts: date, ends: date, today: date, title: str = "A plan") -> NewPlan:
    return make_new_plan(today, authority=None, title=title, starts=starts.isoformat(), ends=ends.isoformat())


def read(texts: dict[str, str]) -> Snapshot:
    """What `edp` makes of the plan, which never touches the disk."""
    files = {name: Content(name, text.encode()) for name, text in texts.items()}
    activities = tuple(content for name, content in files.items() if name.startswith("activities/"))
    return make_snapshot(Contents(files["plan.yaml"], files["roles.yaml"], activities, ()))


DEFAULT = render_new_plan(make_new_plan(TODAY, authority=None, title=None, starts=None, ends=None))


@st.composite
def cases(draw: st.DrawFn) -> tuple[tuple[date, date], date]:
    """The first and the last day of a plan of up to six years, and the day on which it is made."""
    starts = draw(days)
    length = draw(st.one_of(st.integers(0, 400), st.integers(0, 2200)))
    ends = min(starts + timedelta(length), LAST)
    return (starts, ends), draw(st.one_of(st.dates(starts, ends), days))


@given(cases())
@example(((TODAY, TODAY), TODAY))
@example(((date(1900, 1, 1), date(1900, 1, 1)), date(1900, 1, 1)))
@example(((LAST, LAST), LAST))
@example(((date(1900, 1, 1), LAST), TODAY))
@example(((date(2026, 9, 1), date(2029, 8, 31)), date(2027, 4, 20)))
@example(((date(2026, 9, 1), date(2029, 8, 31)), date(2027, 8, 1)))
@settings(deadline=None, max_examples=150)
def test_nothing_is_wrong_and_nothing_overdue_whatever_its_days(case: tuple[tuple[date, date], date]) -> None:
    period, today = case
    plan = make(*period, today)
    found = read(render_new_plan(plan))
    assert found.findings == ()
    assert found.docket is not None
    assert plan.starts <= plan.in_force <= plan.ends
    assert list_overdue(found.docket, Selection(), plan.in_force).items == ()
    if plan.covers(today):
        assert list_overdue(found.docket, Selection(), today).items == (), "there is time to look at it"
        window = find_window(Asked(), found.docket.frame, today)
        assert list_due(found.docket, window, Selection(), today, settled=False).items != ()


def test_the_deadlines_of_a_plan_of_three_years() -> None:
    text = "".join(DEFAULT.values())
    assert re.findall(r"^ +timescale: (.+)$", text, re.MULTILINE) == [
        "Autumn 2026",
        "Termly",
        "Annually in July",
        "Draft by Autumn 2026; final version by Spring 2027",
        "From Spring 2027",
        "Ongoing",
    ]
    assert "{label: Trial, by: Spring 2027}" in text
    assert "in_force: 2026-09-01\n" in text


def test_a_plan_that_has_begun_counts_from_this_term() -> None:
    plan = make(date(2025, 9, 1), date(2028, 8, 31), date(2027, 2, 2))
    assert plan.in_force == date(2027, 1, 1)
    assert (
        "Draft by Spring 2027; final version by Summer 2027"
        in render_new_plan(plan)["activities/1.1-self-review.yaml"]
    )
    assert make(date(2025, 9, 1), date(2028, 8, 31), date(2027, 8, 31)).in_force == date(2027, 8, 1)
    for today in (date(2025, 8, 31), date(2028, 9, 1), date(2025, 9, 1)):
        assert make(date(2025, 9, 1), date(2028, 8, 31), today).in_force == date(2025, 9, 1)


def test_a_plan_too_short_for_a_term() -> None:
    text = "".join(render_new_plan(make(date(2030, 5, 6), date(2030, 6, 7), TODAY)).values())
    assert "Draft by 7 June 2030; final version by 7 June 2030" in text
    assert "timescale: From 6 May 2030\n" in text
    assert "timescale: Annually\n" in text


def test_reports_are_yearly_where_a_year_has_room_for_one() -> None:
    for starts, ends, often in (
        (date(2030, 9, 1), date(2033, 8, 31), {"annually", "termly"}),
        (date(2030, 9, 1), date(2032, 8, 31), {"annually", "termly"}),
        (date(2030, 9, 1), date(2031, 8, 31), {"termly"}),
        (date(2030, 4, 1), date(2031, 3, 31), {"termly"}),
    ):
        texts = render_new_plan(make(starts, ends, TODAY)).values()
        reports = r"monitoring:\n +(?:- )?frequency: (.+)$|^ +- frequency: (.+)$"
        assert {first or second for first, second in re.findall(reports, "".join(texts), re.MULTILINE)} == often


MODELS = (
    PlanFile, Priority, CalendarFile, RolesFile, Role, Body, ActivityFile, Links, SsreArea, Target, Evaluation,
    Action, Monitoring, TimescaleForm, MilestoneForm,
)  # fmt: skip


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_there_is_one_of_everything(model: type[BaseModel]) -> None:
    """Every key that plan files may have is there, if only in a remark."""
    text = "".join(DEFAULT.values())
    for name, field in model.model_fields.items():
        assert re.search(rf"\b{field.alias or name}: ", text) or f"{name}:\n" in text, name


def test_the_remarks_are_right_as_well() -> None:
    """What a remark offers can be put in its place."""
    plan, roles = DEFAULT["plan.yaml"], DEFAULT["roles.yaml"]
    as_of = plan.replace("# as_of:", "as_of:")
    looked_for = re.sub(r"^# (?=most_in_a_term:|glossary:|  KPI:)", "", plan, flags=re.MULTILINE)
    calendar = re.sub(r"^# (?=calendar:|  (?:\d+-autumn|annually|grace_days): )", "", plan, flags=re.MULTILINE)
    holder = re.sub(r"^    # (?=holder:|email:)", "    ", roles, flags=re.MULTILINE)
    assert len({plan, as_of, looked_for, calendar, roles, holder}) == 6
    assert read({**DEFAULT, "plan.yaml": looked_for}).findings == ()
    assert read({**DEFAULT, "plan.yaml": as_of}).findings == ()
    assert read({**DEFAULT, "roles.yaml": holder}).findings == ()
    found = read({**DEFAULT, "plan.yaml": calendar})
    assert found.findings == ()
    assert found.docket is not None
    assert found.docket.frame.calendar.grace_days == 10
    assert found.docket.frame.calendar.term(2026, "autumn").end == date(2026, 12, 18)


def test_lines_are_of_a_width_to_be_read() -> None:
    for text in DEFAULT.values():
        assert max(map(len, text.splitlines())) <= 115
        assert text.isascii()


def read_back(text: str) -> tuple[str, str]:
    """The title and the authority of the plan for which the text was typed as both."""
    plan = make_new_plan(TODAY, authority=text, title=text, starts=None, ends=None)
    found = read({**DEFAULT, "plan.yaml": render_new_plan(plan)["plan.yaml"]})
    assert found.findings == ()
    return found.plan().title, found.plan().authority


@pytest.mark.parametrize(
    "text",
    [
        "St Mary's: a plan", "#1 plan", "Plan #1", "- a plan", "--- plan", "--title", "? why", "[plan]", "{plan}",
        "&plan", "*plan", "!plan", "|", ">", "%plan", "@plan", "`plan`", '"plan"', "'plan'", 'a "plan"', "a \\ b",
        "\\n", "\\x1b", "a: b", "a:", ":", "yes", "no", "null", "~", "TBA", "1", "2026-09-01", "plan, plan",
        "$title", "${title}", "<<", "=cmd()", "Ysgol Gŵyr", "école", "学校", "🏫 School", "a\u200db", "½", "...",
        "x" * 5000, "O'Neil & Sons (2026) – draft", "a /* b", "a//b",
    ],
)  # fmt: skip
def test_words_that_mean_something_in_yaml(text: str) -> None:
    assert read_back(text) == (text, text)


@given(st.text(min_size=1))
@settings(deadline=None, max_examples=400)
def test_any_text_is_read_back(text: str) -> None:
    as_read = " ".join(text.split())
    if as_read and explain_refused(as_read) is None:
        assert read_back(text) == (as_read, as_read)


@pytest.mark.parametrize("text", ["Southwark", "Improvement plan 2026-2029", "O'Neil & Sons (2026) – draft"])
def test_plain_text_stays_plain(text: str) -> None:
    assert quote(text) == text


@pytest.mark.parametrize("text", ["yes", "No", "2026", "a: b", "a #b", "- a", "TRUE"])
def test_other_text_is_in_quotation_marks(text: str) -> None:
    assert quote(text) == f'"{text}"'
