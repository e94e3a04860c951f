"""The window of an action: from its first explicit start, else in_force, to its last explicit end, else `ends`."""

from datetime import date

import pytest

from edp_cli.duties.derive import derive_duties
from edp_cli.duties.duty import Window
from tests.builders import Tree, make_action, make_plan, read_timescale


@pytest.mark.parametrize(
    ("timescale", "start", "end"),
    [
        # by: an explicit end, no explicit start
        ("Autumn 2003", "2003-04-01", "2003-12-31"),
        ("mid May 2004", "2003-04-01", "2004-05-20"),
        ("w/b 8 September 2003", "2003-04-01", "2003-09-14"),
        ("2003/04", "2003-04-01", "2004-08-31"),
        ("Autumn 2003; Summer 2004", "2003-04-01", "2004-08-31"),
        ("Summer 2004; Autumn 2003", "2003-04-01", "2004-08-31"),
        # over before the revision came into force: the window ends before it starts
        ("June 2002", "2003-04-01", "2002-06-30"),
        # a range: both
        ("Sept 2003 – July 2004", "2003-09-01", "2004-07-31"),
        ("Spring/Summer 2005", "2005-01-01", "2005-08-31"),
        ("Sept 2002 – July 2004", "2002-09-01", "2004-07-31"),
        ("Sept 2003 – July 2004; Autumn 2005", "2003-09-01", "2005-12-31"),
        ("Termly; Sept 2003 – July 2004", "2003-09-01", "2004-07-31"),
        # from: an explicit start
        ("From September 2003", "2003-09-01", "2007-03-31"),
        ("Ongoing from Sept 2003", "2003-09-01", "2007-03-31"),
        ("From April 2002", "2002-04-01", "2007-03-31"),
        ("From January 2004; from September 2003", "2003-09-01", "2007-03-31"),
        ("Termly from September 2003", "2003-09-01", "2007-03-31"),
        # every, ongoing, when needed: neither
        ("Termly", "2003-04-01", "2007-03-31"),
        ("Annually in July", "2003-04-01", "2007-03-31"),
        ("Ongoing", "2003-04-01", "2007-03-31"),
        ("As required", "2003-04-01", "2007-03-31"),
        # a date beside something that goes on is a day in its course
        ("From September 2003; review July 2004", "2003-09-01", "2007-03-31"),
        ("Ongoing; review July 2004", "2003-04-01", "2007-03-31"),
        ("Autumn 2003 and as required", "2003-04-01", "2007-03-31"),
        ("Termly; annual report July 2004", "2003-04-01", "2007-03-31"),
        # and so is a date, or a range, after which something goes on
        ("June 2006 and annually", "2003-04-01", "2007-03-31"),
        ("Sept 2003 – July 2004; then annually", "2003-09-01", "2007-03-31"),
        # what is not understood says nothing
        ("before Easter 2004", "2003-04-01", "2007-03-31"),
        # said outright
        (
            {"text": "When funded", "milestones": [{"from": "September 2003"}, {"by": "Spring 2004"}]},
            "2003-09-01",
            "2007-03-31",
        ),
        ({"text": "When funded", "milestones": [{"every": "term"}]}, "2003-04-01", "2007-03-31"),
    ],
    ids=str,
)
def test_window_of_an_action(timescale: Tree, start: str, end: str) -> None:
    plan = make_plan(make_action(timescale, monitoring={"frequency": "termly", "by": "Head"}))
    windows = {duty.id: duty.window for duty in derive_duties(plan)}

    assert windows["5.1/1/report"] == Window(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("timescale", "windows"),
    [
        # each milestone recurs over the action's window
        ("Termly; every July", [("2003-04-01", "2007-03-31"), ("2003-04-01", "2007-03-31")]),
        ("Termly; Sept 2003 – July 2004", [("2003-09-01", "2004-07-31"), ("2003-09-01", "2004-07-31")]),
        # but what follows a date begins when that is past
        ("June 2006 and annually", [("2003-04-01", "2007-03-31"), ("2006-07-01", "2007-03-31")]),
        ("Autumn 2003, then termly", [("2003-04-01", "2007-03-31"), ("2004-01-01", "2007-03-31")]),
        ("Sept 2003 – July 2004; then annually", [("2003-09-01", "2007-03-31"), ("2004-08-01", "2007-03-31")]),
        ("From Sept 2003, then termly", [("2003-09-01", "2007-03-31"), ("2003-09-01", "2007-03-31")]),
        # and what only stands beside a start does not
        (
            "From January 2004; termly; from Sept 2003",
            [("2003-09-01", "2007-03-31"), ("2003-09-01", "2007-03-31"), ("2003-09-01", "2007-03-31")],
        ),
        # nothing to follow
        ("Then termly", [("2003-04-01", "2007-03-31")]),
    ],
)
def test_windows_of_the_milestones(timescale: str, windows: list[tuple[str, str]]) -> None:
    duties = derive_duties(make_plan(make_action(timescale)))

    assert [(duty.window.start.isoformat(), duty.window.end.isoformat()) for duty in duties] == windows


def test_not_understood_is_not_understood() -> None:
    assert not read_timescale(make_plan(make_action("before Easter 2004"))).understood


def test_window_of_an_evaluation_is_the_plan_from_the_day_it_is_in_force() -> None:
    evaluation = [{"what": "Analysis of SSRE", "frequency": "annually", "by": "Principal Adviser"}]
    plan = make_plan(make_action("Sept 2003 – July 2004"), evaluation=evaluation)
    window = {duty.id: duty.window for duty in derive_duties(plan)}["5.1/evaluation"]

    assert (window.start, window.end) == (plan.file.in_force, plan.file.ends)
