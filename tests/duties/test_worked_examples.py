"""The worked examples: three actions of the printed plan, and everything that they ask for."""

from datetime import date

from edp_cli.duties.derive import find_undated
from tests.builders import due_dates, make_action, make_plan


def test_a_single_term_with_an_annual_report() -> None:
    plan = make_plan(make_action("Autumn 2003", id="2", monitoring={"frequency": "annually", "by": "Head"}))

    assert due_dates(plan) == {
        "5.1/2@2003-autumn": date(2003, 12, 31),
        "5.1/2/report@2003-2004": date(2004, 8, 31),
    }


def test_a_month_that_was_over_before_the_revision_came_into_force() -> None:
    plan = make_plan(make_action("June 2002", monitoring={"frequency": "annually", "by": "Principal advisors"}))

    assert due_dates(plan) == {
        "5.1/1@2002-june": date(2002, 6, 30),
        "5.1/1/report@2001-2002": date(2002, 8, 31),
    }


def test_twelve_terms_of_work_and_of_reports() -> None:
    monitoring = {"frequency": "termly", "by": "Principal Adviser", "to": "Head of School Improvement"}
    plan = make_plan(make_action("Continuing - Termly", id="4b", monitoring=monitoring))
    terms = {
        "2003-summer": date(2003, 8, 31),
        "2003-autumn": date(2003, 12, 31),
        "2004-spring": date(2004, 3, 31),
        "2004-summer": date(2004, 8, 31),
        "2004-autumn": date(2004, 12, 31),
        "2005-spring": date(2005, 3, 31),
        "2005-summer": date(2005, 8, 31),
        "2005-autumn": date(2005, 12, 31),
        "2006-spring": date(2006, 3, 31),
        "2006-summer": date(2006, 8, 31),
        "2006-autumn": date(2006, 12, 31),
        "2007-spring": date(2007, 3, 31),
    }

    work = {f"5.1/4b@{term}": due for term, due in terms.items()}
    reports = {f"5.1/4b/report@{term}": due for term, due in terms.items()}
    assert due_dates(plan) == work | reports
    assert list(find_undated(plan)) == []
