"""Small phrases that tables share."""

from __future__ import annotations

from datetime import date

import pytest

from edp_cli.duties.duty import Duty, DutyKind, Occurrence, Source, Window
from edp_cli.duties.standing import Owed
from edp_cli.duties.status import Status
from edp_cli.periods import TermCalendar
from edp_cli.render.words import count, listed, tally, when
from edp_cli.timescale import By

AUTUMN = TermCalendar().term(2003, "autumn")


def owed(status: Status = Status.DUE, days: int = 0, kind: DutyKind = DutyKind.ACTION) -> Owed:
    window = Window(date(2003, 4, 1), date(2007, 3, 31))
    duty = Duty(
        "5.1/2", "5.1/2", "5.1", kind, "Do.", None, (), None, None, "Autumn", By(AUTUMN), window, Source("x", ())
    )
    return Owed(Occurrence(duty, AUTUMN, AUTUMN.start, AUTUMN.end, AUTUMN.end), status, days)


@pytest.mark.parametrize(
    ("status", "days", "words"),
    [
        (Status.DUE, 0, "due today"),
        (Status.DUE, -1, "in 1 day"),
        (Status.DUE, -58, "in 58 days"),
        (Status.OVERDUE, 1, "1 day overdue"),
        (Status.OVERDUE, 64, "64 days overdue"),
        (Status.STARTING, -3, "starts"),
        (Status.STARTING, 0, "starts"),
        (Status.STARTING, 3, "started"),
    ],
)
def test_when(status: Status, days: int, words: str) -> None:
    assert when(owed(status, days)) == words


def test_count() -> None:
    assert [count(number, "report") for number in (0, 1, 2)] == ["0 reports", "1 report", "2 reports"]


def test_tally() -> None:
    kinds = [DutyKind.EVALUATION, DutyKind.ACTION, DutyKind.EVALUATION]
    assert tally([owed(kind=kind) for kind in kinds]) == "1 action, 2 evaluations"
    assert tally([]) == ""


def test_names_with_commas_stay_whole() -> None:
    assert listed(["Head of A, B and C", "Librarian"]) == "Head of A, B and C; Librarian"
    assert listed([]) == ""
