"""How what is owed stands on a day, when nothing is on record for it."""

from datetime import date

import pytest

from edp_cli.duties.duty import Occurrence
from edp_cli.duties.status import Status, days_past, status_of
from tests.builders import expand, make_action, make_plan


def the_occurrence(timescale: str) -> Occurrence:
    [occurrence] = expand(make_plan(make_action(timescale)))
    return occurrence


@pytest.mark.parametrize(
    ("as_of", "status", "days"),
    [
        (date(2003, 4, 1), Status.DUE, -274),
        (date(2003, 12, 30), Status.DUE, -1),
        (date(2003, 12, 31), Status.DUE, 0),
        (date(2004, 1, 1), Status.OVERDUE, 1),
        (date(2005, 1, 1), Status.OVERDUE, 367),
    ],
)
def test_what_is_due_is_overdue_from_the_day_after(as_of: date, status: Status, days: int) -> None:
    occurrence = the_occurrence("Autumn 2003")

    assert status_of(occurrence, as_of) is status
    assert days_past(occurrence, as_of) == days


@pytest.mark.parametrize("as_of", [date(2003, 8, 31), date(2003, 9, 1), date(2007, 3, 31)])
def test_what_only_starts_is_never_overdue(as_of: date) -> None:
    assert status_of(the_occurrence("From September 2003"), as_of) is Status.STARTING
