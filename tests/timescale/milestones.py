"""Short ways to write milestones in tests: periods and parts of the year by their written form."""

from edp_cli.periods import Period, TermCalendar, Unit, parse_period, parse_yearless
from edp_cli.timescale import By, Every, From, Ongoing, WhenNeeded

DEFAULT = TermCalendar()


def period(key: str, calendar: TermCalendar = DEFAULT) -> Period:
    """The period of that written form."""
    found = parse_period(key, calendar)
    assert found is not None, key
    return found


def by(key: str, label: str | None = None) -> By:
    """Due by the end of a period that is no range to the officer."""
    return By(period(key), label)


def over(key: str, label: str | None = None) -> By:
    """Due by the end of a range, which also says when work starts."""
    return By(period(key), label, ranged=True)


def since(key: str, label: str | None = None) -> From:
    """From the first day of a period."""
    return From(period(key), label)


def every(unit: Unit, label: str | None = None, *, count: int = 1, follows: bool = False) -> Every:
    """Every period of the unit, or every so many; perhaps only once the milestone before is due."""
    return Every(unit, label, count, follows=follows)


def each(key: str, label: str | None = None, *, follows: bool = False) -> Every:
    """Every academic year in a part of it; perhaps only once the milestone before is due."""
    part = parse_yearless(key)
    assert part is not None, key
    return Every(Unit.ACADEMIC_YEAR, label, pin=part, follows=follows)


def ongoing(label: str | None = None) -> Ongoing:
    """Without a date of its own."""
    return Ongoing(label)


def when_needed(label: str | None = None) -> WhenNeeded:
    """When there is need."""
    return WhenNeeded(label)
