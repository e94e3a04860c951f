"""What holds of the standing of any plan, with any records, on any day."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from edp_cli.duties.derive import make_docket
from edp_cli.duties.docket import Docket
from edp_cli.duties.duty import Occurrence
from edp_cli.duties.standing import Owed, stand
from edp_cli.duties.status import Status
from edp_cli.model.plan import Plan
from tests.builders import Entry, expand
from tests.duties.recorded import decide, do, on_record
from tests.duties.test_properties import plans

thoroughly = settings(max_examples=120, deadline=None)

DAYS = st.dates(date(2001, 1, 1), date(2009, 12, 31))
WORSE = {
    Status.STARTING: 0,
    Status.DUE: 0,
    Status.DONE: 0,
    Status.WAIVED: 0,
    Status.WITHDRAWN: 0,
    Status.LATE: 1,
    Status.OVERDUE: 2,
}


@st.composite
def records(draw: st.DrawFn, occurrences: Sequence[Occurrence]) -> Entry:
    occurrence = draw(st.sampled_from(occurrences))
    on = draw(DAYS).isoformat()
    verb = draw(st.sampled_from(("done", "move", "withdraw", "waive", "reassign", "note")))
    if verb == "done":
        return do(occurrence.id, on)
    if verb == "note":
        return {"for": occurrence.duty.ref, "on": on, "by": "Head", "confidence": "amber"}
    if verb == "move":
        return decide(on, move=occurrence.id, to=draw(st.sampled_from(("Spring 2004", "31 May 2006", "nonsense"))))
    if verb == "waive":
        return decide(on, waive=occurrence.id)
    of = draw(st.sampled_from((occurrence.duty.id, occurrence.duty.ref, occurrence.duty.activity)))
    return decide(on, withdraw=of) if verb == "withdraw" else decide(on, reassign=of, to="Deputy")


@st.composite
def recorded_plans(draw: st.DrawFn) -> tuple[Plan, list[Entry]]:
    plan = draw(plans())
    occurrences = expand(plan)
    entries = draw(st.lists(records(occurrences), max_size=8)) if occurrences else []
    return plan, entries


def stood(plan: Plan, entries: Sequence[Entry], as_of: date) -> dict[str, Owed]:
    """How everything stands, by its reference."""
    return {owed.occurrence.id: owed for owed in stand(make(plan, entries), as_of)}


def make(plan: Plan, entries: Sequence[Entry]) -> Docket:
    return make_docket(on_record(plan, entries), lambda _: 1)


@thoroughly
@given(recorded_plans(), DAYS)
def test_every_occurrence_has_one_status_and_its_dates_agree_with_it(
    recorded: tuple[Plan, list[Entry]], as_of: date
) -> None:
    plan, entries = recorded
    listed = list(stand(make(plan, entries), as_of))

    assert Counter(owed.occurrence.id for owed in listed) == Counter(each.id for each in expand(plan))
    for owed in listed:
        assert (owed.settled_on is not None) == owed.is_settled
        assert owed.is_settled or owed.occurrence.starting or (owed.status is Status.OVERDUE) == (owed.days > 0)
        assert owed.status is not Status.LATE or owed.days > 0
        assert owed.settled_on is None or owed.settled_on <= as_of
        assert all(move.on <= (owed.settled_on or as_of) for move in owed.moves)


@thoroughly
@given(recorded_plans(), DAYS, st.data())
def test_a_record_more_makes_nothing_worse_but_what_it_is_about(
    recorded: tuple[Plan, list[Entry]], as_of: date, data: st.DataObject
) -> None:
    plan, entries = recorded
    occurrences = expand(plan)
    if not occurrences:
        return
    new = data.draw(records(occurrences))
    before, after = stood(plan, entries, as_of), stood(plan, [*entries, new], as_of)

    about = {new.get(key) for key in ("for", "move", "waive")}
    for key, owed in after.items():
        if "withdraw" in new or "waive" in new:
            assert WORSE[owed.status] <= WORSE[before[key].status]
        elif key not in about:
            assert plainly(owed) == plainly(before[key])


def plainly(owed: Owed) -> Owed:
    """How it stands, whoever owns it."""
    duty = replace(owed.occurrence.duty, owners=())
    files = [move._replace(file="") for move in owed.moves]
    return replace(
        owed,
        occurrence=replace(owed.occurrence, duty=duty),
        moves=tuple(files),
        done=owed.done._replace(file="") if owed.done else None,
        ended=owed.ended._replace(file="") if owed.ended else None,
    )


@thoroughly
@given(recorded_plans(), DAYS, st.data())
def test_what_was_known_on_a_day_is_not_changed_by_later_records(
    recorded: tuple[Plan, list[Entry]], as_of: date, data: st.DataObject
) -> None:
    plan, entries = recorded
    occurrences = expand(plan)
    if not occurrences:
        return
    more = data.draw(st.lists(records(occurrences), max_size=5))
    later = [entry for entry in more if str(entry["on"]) > as_of.isoformat()]

    assert stood(plan, entries, as_of) == stood(plan, [*entries, *later], as_of)
