"""The rules that make occurrences, one by one, each in the smallest plan that shows it."""

from datetime import date

import pytest

from edp_cli.duties.derive import find_undated
from tests.builders import Tree, due_dates, expand, make_action, make_plan

REPORT = "5.1/1/report@"


def due_work(timescale: Tree, **settings: Tree) -> dict[str, str]:
    """What action 1 asks for: periods and due dates."""
    dates = due_dates(make_plan(make_action(timescale), settings=settings))
    return {reference.partition("@")[2]: due.isoformat() for reference, due in dates.items()}


def due_reports(timescale: Tree, frequency: str, **settings: Tree) -> dict[str, str]:
    """The reports on action 1: periods and due dates."""
    plan = make_plan(make_action(timescale, monitoring={"frequency": frequency, "by": "Head"}), settings=settings)
    dates = due_dates(plan)
    return {
        reference.removeprefix(REPORT): due.isoformat()
        for reference, due in dates.items()
        if reference.startswith(REPORT)
    }


@pytest.mark.parametrize(
    ("timescale", "period", "due"),
    [
        ("Autumn 2003", "2003-autumn", "2003-12-31"),
        ("Autumn 1", "2003-autumn-1", "2003-10-31"),
        ("June 2002", "2002-june", "2002-06-30"),
        ("February 2004", "2004-february", "2004-02-29"),
        ("31 January 2003", "2003-01-31", "2003-01-31"),
        ("mid May 2003", "2003-05-11/2003-05-20", "2003-05-20"),
        ("w/b 8 September 2003", "2003-09-08/2003-09-14", "2003-09-14"),
        ("2003/04", "2003-2004", "2004-08-31"),
        ("2006", "2006", "2006-12-31"),
        ("Quarter 1 of 2003/04", "fy2003-2004-q1", "2003-06-30"),
        ("Year 2", "fy2003-2004", "2004-03-31"),
        ("Sept 03 – July 04", "2003-september/2004-july", "2004-07-31"),
        ("Spring/Summer 2005", "2005-spring/2005-summer", "2005-08-31"),
        ("Autumn 2008", "2008-autumn", "2008-12-31"),  # after the plan's end, as the officer says
    ],
)
def test_by_a_period_is_owed_once_on_its_last_day(timescale: str, period: str, due: str) -> None:
    assert due_work(timescale) == {period: due}


def test_an_occurrence_starts_with_its_period_and_is_first_due_when_it_is_due() -> None:
    [occurrence] = expand(make_plan(make_action("Autumn 2003")))

    assert occurrence.start == date(2003, 9, 1)
    assert occurrence.first_due == occurrence.due == date(2003, 12, 31)
    assert not occurrence.starting


@pytest.mark.parametrize(
    ("timescale", "period", "day"),
    [
        ("From April 2003", "2003-april", date(2003, 4, 1)),
        ("From Autumn 2003", "2003-autumn", date(2003, 9, 1)),
        ("From 8 September 2003", "2003-09-08", date(2003, 9, 8)),
        ("2003/04 onwards", "2003-2004", date(2003, 9, 1)),
    ],
)
def test_from_a_day_only_starts_then(timescale: str, period: str, day: date) -> None:
    [occurrence] = expand(make_plan(make_action(timescale)))

    assert occurrence.id == f"5.1/1@{period}"
    assert occurrence.start == occurrence.due == occurrence.first_due == day
    assert occurrence.starting


@pytest.mark.parametrize("timescale", ["Ongoing", "Rolling programme", "As required", "As and when"])
def test_work_without_a_date_is_never_owed(timescale: str) -> None:
    plan = make_plan(make_action(timescale))

    assert due_dates(plan) == {}
    assert [undated.ref for undated in find_undated(plan)] == ["5.1/1"]


def test_what_is_not_understood_is_undated_and_not_dropped() -> None:
    plan = make_plan(
        make_action("before Easter 2004", id="1", responsible=["Head", "Deputy"]),
        make_action("Autumn 2003", id="2"),
        make_action("Ongoing; review July 2004", id="3"),
        make_action("TBA", id="4"),
    )

    assert [(undated.ref, undated.activity, undated.owners) for undated in find_undated(plan)] == [
        ("5.1/1", "5.1", ("Head", "Deputy")),
        ("5.1/4", "5.1", ()),
    ]


def test_its_reports_keep_in_view_what_has_no_date() -> None:
    assert due_reports("Ongoing", "every other year") == {
        "2003-2004/2004-2005": "2005-08-31",
        "2005-2006/2006-2007": "2007-08-31",
    }
    assert due_reports("before Easter 2004", "every other year") == due_reports("Ongoing", "every other year")


@pytest.mark.parametrize(
    ("frequency", "due"),
    [
        (
            "monthly",
            {"2003-september": "2003-09-30", "2003-october": "2003-10-31", "2003-november": "2003-11-30"},
        ),
        ("half-termly", {"2003-autumn-1": "2003-10-31", "2003-autumn-2": "2003-12-31"}),
        ("termly", {"2003-autumn": "2003-12-31"}),
        ("quarterly", {"fy2003-2004-q3": "2003-12-31"}),
        ("half-yearly", {"2003-2004-h1": "2004-02-29"}),
        ("annually", {"2003-2004": "2004-08-31"}),
        ("every academic year", {"2003-2004": "2004-08-31"}),
        # no financial year begins in the window: the one that contains the window's end
        ("every financial year", {"fy2003-2004": "2004-03-31"}),
    ],
)
def test_every_period_that_begins_within_the_window_is_owed_on_its_last_day(
    frequency: str, due: dict[str, str]
) -> None:
    assert due_reports("1 September 2003 – 30 November 2003", frequency) == due


@pytest.mark.parametrize(
    ("timescale", "due"),
    [
        # A term begins on the first and another on the last day of the window.
        ("1 September 2003 – 1 January 2004", {"2003-autumn": "2003-12-31", "2004-spring": "2004-03-31"}),
        # The window begins a day too late for the one, and ends a day too early for the other.
        ("2 September 2003 – 1 January 2004", {"2004-spring": "2004-03-31"}),
        ("1 September 2003 – 31 December 2003", {"2003-autumn": "2003-12-31"}),
        # No term begins in the window: the one that contains its end.
        ("2 September 2003 – 31 December 2003", {"2003-autumn": "2003-12-31"}),
        ("8 September 2003 – 12 September 2003", {"2003-autumn": "2003-12-31"}),
        # The window ends before it starts.
        ("Spring 2003", {"2003-spring": "2003-03-31"}),
        ("June 2002", {"2002-summer": "2002-08-31"}),
    ],
)
def test_the_ends_of_the_window_belong_to_it(timescale: str, due: dict[str, str]) -> None:
    assert due_reports(timescale, "termly") == due


def test_every_other_period_counts_from_the_first_that_begins_in_the_window() -> None:
    assert due_reports("Sept 2003 – July 2005", "every 2 terms") == {
        "2003-autumn/2004-spring": "2004-03-31",
        "2004-summer/2004-autumn": "2004-12-31",
        "2005-spring/2005-summer": "2005-08-31",
    }
    assert due_reports("8 September 2003 – 12 September 2003", "every 2 terms") == {
        "2003-autumn/2004-spring": "2004-03-31"
    }


def test_the_last_of_several_periods_may_end_after_the_plan() -> None:
    assert due_work("every 2 years", in_force="2006-04-01") == {"2006-2007/2007-2008": "2008-08-31"}


def test_annually_is_the_year_that_the_plan_says() -> None:
    assert due_reports("Sept 2003 – July 2005", "annually") == {
        "2003-2004": "2004-08-31",
        "2004-2005": "2005-08-31",
    }
    assert due_reports("Sept 2003 – July 2005", "annually", calendar={"annually": "financial-year"}) == {
        "fy2004-2005": "2005-03-31",
        "fy2005-2006": "2006-03-31",
    }


def test_weeks_count_from_the_start_of_the_window() -> None:
    assert due_reports("1 – 20 September 2003", "weekly") == {
        "2003-09-01/2003-09-07": "2003-09-07",
        "2003-09-08/2003-09-14": "2003-09-14",
        "2003-09-15/2003-09-21": "2003-09-21",
    }
    assert due_reports("3 – 24 September 2003", "every 3 weeks") == {
        "2003-09-03/2003-09-23": "2003-09-23",
        "2003-09-24/2003-10-14": "2003-10-14",
    }
    assert due_reports("14 April 2003", "fortnightly") == {"2003-04-01/2003-04-14": "2003-04-14"}
    assert due_reports("15 April 2003", "fortnightly") == {
        "2003-04-01/2003-04-14": "2003-04-14",
        "2003-04-15/2003-04-28": "2003-04-28",
    }


@pytest.mark.parametrize(
    ("end", "week"),
    [
        # 1 April 2003, a Tuesday, starts the window; weeks before it begin on Tuesdays, too.
        ("31 March 2003", "2003-03-25/2003-03-31"),
        ("25 March 2003", "2003-03-25/2003-03-31"),
        ("24 March 2003", "2003-03-18/2003-03-24"),
        ("30 June 2002", "2002-06-25/2002-07-01"),
    ],
)
def test_the_one_week_of_a_window_that_ends_before_it_starts_contains_its_end(end: str, week: str) -> None:
    assert list(due_reports(end, "weekly")) == [week]


@pytest.mark.parametrize(
    ("timescale", "due"),
    [
        (
            "every Autumn",
            {
                "2003-autumn": "2003-12-31",
                "2004-autumn": "2004-12-31",
                "2005-autumn": "2005-12-31",
                "2006-autumn": "2006-12-31",
            },
        ),
        (
            "Every Spring 2",
            {
                "2004-spring-2": "2004-03-31",
                "2005-spring-2": "2005-03-31",
                "2006-spring-2": "2006-03-31",
                "2007-spring-2": "2007-03-31",
            },
        ),
        (
            "Annually in July",
            {
                "2003-july": "2003-07-31",
                "2004-july": "2004-07-31",
                "2005-july": "2005-07-31",
                "2006-july": "2006-07-31",
            },
        ),
        (
            "31 March each year",
            {
                "2004-03-31": "2004-03-31",
                "2005-03-31": "2005-03-31",
                "2006-03-31": "2006-03-31",
                "2007-03-31": "2007-03-31",
            },
        ),
        ("29 February each year", {"2004-02-29": "2004-02-29"}),
        ("April each year from 2006", {"2006": "2006-01-01", "2006-april": "2006-04-30"}),
        (
            "Sept 2003 – July 2004; every Autumn",
            {"2003-september/2004-july": "2004-07-31", "2003-autumn": "2003-12-31"},
        ),
    ],
)
def test_a_part_of_every_year_is_owed_in_each_year_in_which_it_begins_within_the_window(
    timescale: str, due: dict[str, str]
) -> None:
    assert due_work(timescale) == due


@pytest.mark.parametrize(
    ("timescale", "due"),
    [
        ("1 July 2003 – 1 July 2004", {"2003-july": "2003-07-31", "2004-july": "2004-07-31"}),
        ("2 July 2003 – 1 July 2004", {"2004-july": "2004-07-31"}),
        ("1 July 2003 – 30 June 2004", {"2003-july": "2003-07-31"}),
    ],
)
def test_a_part_of_the_year_counts_where_its_first_day_lies_in_the_window(
    timescale: str, due: dict[str, str]
) -> None:
    assert due_reports(timescale, "Annually in July") == due


def test_what_recurs_alike_over_other_days_is_owed_in_other_periods() -> None:
    report: Tree = {"frequency": "termly", "by": "Head"}
    plan = make_plan(
        make_action("Sept 2003 – Dec 2003", id="1", monitoring=report),
        make_action("Sept 2003 – March 2004", id="2", monitoring=report),
        make_action("Jan 2004 – March 2004", id="3", monitoring=report),
    )

    assert [reference for reference in due_dates(plan) if "report" in reference] == [
        "5.1/1/report@2003-autumn",
        "5.1/2/report@2003-autumn",
        "5.1/2/report@2004-spring",
        "5.1/3/report@2004-spring",
    ]


@pytest.mark.parametrize(
    ("timescale", "frequency", "due"),
    [
        # the one that contains the window's end
        ("15 July 2002", "Annually in July", {"2002-july": "2002-07-31"}),
        ("1 July 2002", "Annually in July", {"2002-july": "2002-07-31"}),
        ("15 September 2003 – 30 November 2003", "every Autumn", {"2003-autumn": "2003-12-31"}),
        # none contains it: the last that had ended
        ("June 2003", "Annually in July", {"2002-july": "2002-07-31"}),
        ("30 June 2002", "Annually in July", {"2001-july": "2001-07-31"}),
        ("June 2003", "29 February each year", {"2000-02-29": "2000-02-29"}),
    ],
)
def test_where_no_such_part_of_a_year_begins_in_the_window_one_is_owed(
    timescale: str, frequency: str, due: dict[str, str]
) -> None:
    assert due_reports(timescale, frequency) == due


def test_a_spring_term_that_starts_in_december_is_owed_once() -> None:
    calendar = {"2004-spring": {"starts": "2003-12-29", "ends": "2004-04-02"}}

    assert due_reports("Oct 2003 – Dec 2003", "every Spring", calendar=calendar) == {"2004-spring": "2004-04-02"}
    assert due_reports("30 December 2003", "every Spring", calendar=calendar) == {"2004-spring": "2004-04-02"}


@pytest.mark.parametrize(
    "frequency", ["Autumn 2003", "ongoing", "as required", "From Autumn 2003", "now and then"]
)
def test_a_frequency_that_is_no_recurrence_is_never_owed(frequency: str) -> None:
    assert due_reports("Termly", frequency) == {}


def test_without_a_frequency_nothing_is_owed() -> None:
    plan = make_plan(
        make_action("Ongoing", monitoring={"by": "link adviser", "through": "visits"}),
        evaluation=[{"what": "Analysis", "by": "Principal Adviser"}],
    )

    assert due_dates(plan) == {}


def test_monitoring_to_be_announced_is_never_owed() -> None:
    assert due_dates(make_plan(make_action("Ongoing", monitoring="TBA", responsible="TBA"))) == {}


def test_an_evaluation_is_owed_from_the_day_the_revision_is_in_force_to_the_end_of_the_plan() -> None:
    evaluation = [{"what": "Analysis of SSRE", "frequency": "annually", "by": "Principal Adviser"}]
    plan = make_plan(make_action("As required"), evaluation=evaluation)

    assert due_dates(plan) == {
        "5.1/evaluation@2003-2004": date(2004, 8, 31),
        "5.1/evaluation@2004-2005": date(2005, 8, 31),
        "5.1/evaluation@2005-2006": date(2006, 8, 31),
        "5.1/evaluation@2006-2007": date(2007, 8, 31),
    }


def test_grace_days_are_for_reports_only() -> None:
    plan = make_plan(
        make_action("Autumn 2003", monitoring={"frequency": "termly", "by": "Head"}),
        evaluation=[{"what": "Analysis", "frequency": "termly", "by": "Principal Adviser"}],
        settings={"calendar": {"grace_days": "14"}, "ends": "2003-12-31"},
    )

    assert due_dates(plan) == {
        "5.1/1@2003-autumn": date(2003, 12, 31),
        "5.1/1/report@2003-summer": date(2003, 9, 14),
        "5.1/1/report@2003-autumn": date(2004, 1, 14),
        "5.1/evaluation@2003-summer": date(2003, 8, 31),
        "5.1/evaluation@2003-autumn": date(2003, 12, 31),
    }


def test_the_real_end_of_a_term_moves_what_is_due_on_it() -> None:
    calendar: Tree = {
        "2003-autumn": {"starts": "2003-09-03", "ends": "2003-12-19"},
        "2003-autumn-1": {"starts": "2003-09-03", "ends": "2003-10-24"},
    }

    assert due_work("Autumn 2003", calendar=calendar) == {"2003-autumn": "2003-12-19"}
    assert due_work("Autumn 1", calendar=calendar) == {"2003-autumn-1": "2003-10-24"}
    assert due_work("December 2003", calendar=calendar) == {"2003-december": "2003-12-31"}
    assert due_work("From Autumn 2003", calendar=calendar) == {"2003-autumn": "2003-09-03"}
    assert due_reports("Autumn 2003", "termly", calendar=calendar) == {
        "2003-summer": "2003-08-31",
        "2003-autumn": "2003-12-19",
    }


def test_a_term_with_real_dates_begins_on_its_real_first_day() -> None:
    calendar: Tree = {"2003-autumn": {"starts": "2003-09-03", "ends": "2003-12-19"}}

    assert due_reports("2 – 3 September 2003", "termly", calendar=calendar) == {"2003-autumn": "2003-12-19"}
    assert due_reports("1 – 2 September 2003", "termly", calendar=calendar) == {"2003-summer": "2003-08-31"}


def test_in_the_last_year_that_a_plan_may_have_periods_still_come_to_an_end() -> None:
    settings: dict[str, Tree] = {"starts": "2198-04-01", "ends": "2199-12-31", "in_force": "2199-08-01"}

    assert due_work("every 2 years", **settings) == {"2199-2200": "2200-08-31"}
    assert due_work("every 3 terms", **settings) == {"2199-2200": "2200-08-31"}
    assert due_work("termly", **settings) == {"2199-autumn": "2199-12-31"}
