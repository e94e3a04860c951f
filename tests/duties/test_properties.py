"""What holds of the occurrences of any plan, whatever its days, its calendar and its wording."""

from collections import Counter
from datetime import date, timedelta
from itertools import islice, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from edp_cli.duties.derive import derive_duties
from edp_cli.duties.duty import Duty, DutyKind, Occurrence
from edp_cli.duties.expand import Expander
from edp_cli.model.plan import Plan
from edp_cli.periods import Period, Unit
from edp_cli.periods.period import MONTHS, SEASONS
from edp_cli.timescale import By, Every, From
from tests.builders import Entry, expand, make_action, make_plan
from tests.periods.strategies import calendar_trees

quickly = settings(max_examples=80, deadline=None)

DAY = timedelta(days=1)
YEARS = st.integers(2000, 2009)
BY = st.one_of(
    st.builds("{} {}".format, st.sampled_from(SEASONS), YEARS),
    st.builds("{} {}".format, st.sampled_from(MONTHS), YEARS),
    st.builds("mid {} {}".format, st.sampled_from(MONTHS), YEARS),
    st.builds("{} {} {}".format, st.integers(1, 28), st.sampled_from(MONTHS), YEARS),
    st.builds("w/b {} {} {}".format, st.integers(1, 28), st.sampled_from(MONTHS), YEARS),
    st.builds(lambda year: f"{year}/{year + 1}", YEARS),
    st.builds("by end {}".format, YEARS),
)
RANGES = st.builds(
    lambda season, first, years: f"{season} {first} – July {first + years}",
    st.sampled_from(SEASONS),
    YEARS,
    st.integers(1, 3),
)
FROM = st.builds("from {} {}".format, st.sampled_from(MONTHS), YEARS)
EVERY = st.sampled_from(
    (
        "weekly; fortnightly; every 3 weeks; monthly; every 2 months; half-termly; every 2 half-terms; termly; "
        "every 2 terms; quarterly; half-yearly; annually; every other year; every financial year; every Autumn; "
        "each Spring 2; annually in July; 31 March each year; 29 February each year; mid May each year"
    ).split("; ")
)
STANDING = st.sampled_from(("ongoing", "as required", "before Easter", "TBA"))
ANNUALLY = st.sampled_from(("academic-year", "financial-year"))
TIMESCALES = st.lists(st.one_of(BY, RANGES, FROM, EVERY, STANDING), min_size=1, max_size=3).map("; ".join)
FREQUENCIES = st.lists(EVERY, min_size=1, max_size=2, unique=True).map("; ".join)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    starts, in_force, ends = sorted(draw(st.dates(date(2001, 1, 1), date(2008, 12, 31))) for _ in range(3))
    tree = draw(calendar_trees)
    days = {"starts": starts.isoformat(), "in_force": in_force.isoformat(), "ends": ends.isoformat()}
    extra = {"grace_days": str(draw(st.integers(0, 30))), "annually": draw(ANNUALLY)}
    actions: list[Entry] = [
        make_action(
            draw(TIMESCALES),
            id=str(number),
            monitoring=[{"frequency": each, "by": "Head"} for each in draw(st.lists(FREQUENCIES, max_size=2))],
        )
        for number in range(1, 3)
    ]
    evaluation: list[Entry] = [{"what": "Analysis", "frequency": draw(FREQUENCIES), "by": "Head"}]
    return make_plan(*actions, evaluation=evaluation, settings={**days, "calendar": {**tree, **extra}})


@quickly
@given(plans())
def test_occurrences_have_references_of_their_own_and_stand_in_order(plan: Plan) -> None:
    occurrences = expand(plan)
    references = Counter(occurrence.id for occurrence in occurrences)

    assert [reference for reference, number in references.items() if number > 1] == []
    for occurrence in occurrences:
        assert occurrence.start == occurrence.period.start
        assert occurrence.start <= occurrence.due == occurrence.first_due
    for before, after in pairwise(occurrences):
        assert before.duty is not after.duty or (before.start < after.start and before.due <= after.due)


@quickly
@given(plans())
def test_each_duty_asks_for_what_the_rules_say_and_for_nothing_else(plan: Plan) -> None:
    expander = Expander(plan.frame.calendar)
    for duty in derive_duties(plan):
        occurrences = list(expander.expand(duty))

        check_due(plan, occurrences)
        if isinstance(duty.milestone, Every):
            check_every(plan, duty, duty.milestone, [occurrence.period for occurrence in occurrences])
        else:
            [occurrence] = occurrences
            assert occurrence.period == duty.milestone.period
            assert occurrence.starting is isinstance(duty.milestone, From)
            assert isinstance(duty.milestone, By | From)


def check_due(plan: Plan, occurrences: list[Occurrence]) -> None:
    """Due on the last day; a report so many days of grace later; what only starts, when it starts."""
    grace = plan.frame.calendar.grace_days * DAY
    for occurrence in occurrences:
        period, kind = occurrence.period, occurrence.duty.kind
        expected = period.end + grace if kind is DutyKind.REPORT else period.end
        assert occurrence.due == (period.start if occurrence.starting else expected)


def check_every(plan: Plan, duty: Duty, every: Every, periods: list[Period]) -> None:
    """All that begin within the window, and where none does the one that contains its end."""
    window, calendar = duty.window, plan.frame.calendar
    if every.pin is not None:
        years = range(1995, 2015)
        parts = [part for year in years if (part := calendar.in_year(every.pin, year))]
        expected = [part for part in parts if window.start <= part.start <= window.end]
        assert periods == (expected or [[part for part in parts if part.start <= window.end][-1]])
    elif every.unit is Unit.WEEK:
        length = 7 * every.count
        assert all((period.start - window.start).days % length == 0 for period in periods)
        assert all((period.end - period.start).days == length - 1 for period in periods)
        assert window.end in periods[-1]
        assert periods[0].start == window.start or (window.end < window.start and len(periods) == 1)
    else:
        units = list(islice(calendar.from_day(every.unit, date(1995, 1, 1)), 300))
        places = [place for place, unit in enumerate(units) if window.start <= unit.start <= window.end]
        firsts = places[:: every.count] or [units.index(calendar.containing(every.unit, window.end))]
        expected_days = [(units[first].start, units[first + every.count - 1].end) for first in firsts]
        assert [(period.start, period.end) for period in periods] == expected_days
