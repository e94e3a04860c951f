"""What holds of every two states of a plan."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from edp_cli.compare.changes import Mark, MonitoringKind
from edp_cli.compare.effect import find_effect
from edp_cli.compare.effects import Effect
from edp_cli.compare.find import find_changes
from edp_cli.compare.words import compare_words
from edp_cli.duties.expand import Expander
from tests.compare.sides import make_side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edp_cli.compare.changes import ActionChange, DateMove, MonitoringChange, NamesChange, WordsChange
    from edp_cli.compare.sides import Side
    from tests.builders import Entry

DAY = date(2003, 11, 3)
TEXTS = [
    "Train the governors of primary schools.",
    "Train the governors of secondary schools.",
    "Agree a protocol with schools for the use of data.",
    "Publish examples of good practice in ICT.",
    "Review.",
    "Review the SSRE framework with heads, and the guidance on it.",
]
WHEN = [
    "Autumn 2003",
    "Termly",
    "June 2003; then annually",
    "From April 2003",
    "Sept 03 - July 04",
    "Ongoing",
    "Pilot: Spring 2004",
    "soon",
]
ROLES = ["Head of Data", "Data lead", "Principal Adviser", "Link adviser", "Head of Nothing"]
owners = st.lists(st.sampled_from(ROLES), max_size=2, unique=True)
monitoring = st.fixed_dictionaries(
    {"by": owners},
    optional={
        "frequency": st.sampled_from(["termly", "annually", "termly and annually", "when asked"]),
        "to": st.sampled_from(["EET", "Principal Adviser"]),
        "through": st.just("visits"),
    },
)
actions = st.fixed_dictionaries(
    {"action": st.sampled_from(TEXTS), "timescale": st.sampled_from(WHEN), "responsible": owners},
    optional={
        "monitoring": st.lists(monitoring, max_size=2),
        "audience": st.lists(st.sampled_from(["Heads", "Governors"]), min_size=1, unique=True),
        "printed_as": st.just("9"),
        "points": st.just(["in time", "in full"]),
    },
)


def as_entry(keys: Mapping[str, Any]) -> Entry:
    return dict(keys)


def make(made: list[Entry], roles: Entry | None, said: Entry) -> Side:
    return make_side(*made, roles=roles, settings=said)


@st.composite
def plans(draw: st.DrawFn) -> list[Entry]:
    """One to three activities with up to four actions each."""
    numbers = draw(st.lists(st.sampled_from(["5.1", "5.2", "5.3", "5.4"]), min_size=1, max_size=3, unique=True))
    made: list[Entry] = []
    for number in numbers:
        ids = draw(st.lists(st.sampled_from(["1", "2", "3a", "3b", "4"]), max_size=4, unique=True))
        made.append(
            {
                "activity": number,
                "title": draw(st.sampled_from(["Reading", "Writing", "Data"])),
                "actions": [{"id": each, **draw(actions.map(as_entry))} for each in ids],
                "evaluation": draw(st.lists(evaluations, max_size=2)),
                "targets": draw(st.lists(targets, max_size=2)),
            }
        )
    return made


evaluations = st.fixed_dictionaries(
    {"what": st.sampled_from(["Analysis of visits", "Analysis of reports"]), "by": owners},
    optional={"frequency": st.sampled_from(["termly", "annually"])},
)
targets = st.fixed_dictionaries({"text": st.sampled_from(TEXTS)}, optional={"kpi": st.just("KPI17")})
lines = st.fixed_dictionaries(
    {},
    optional={
        "ends": st.sampled_from(["2006-08-31", "2007-08-31"]),
        "in_force": st.just("2003-09-01"),
        "calendar": st.just({"2003-autumn": {"starts": "2003-09-03", "ends": "2003-12-19"}, "grace_days": "10"}),
    },
)
registers = st.sampled_from(
    [
        None,
        {"roles": [{"role": "Head of Data", "aliases": ["Data lead"]}, {"role": "Principal Adviser"}]},
        {"roles": [{"role": "Data lead", "aliases": ["Head of Data"]}, {"role": "Link adviser"}]},
        {"roles": [{"role": "Data lead"}, {"role": "Head of Data"}, {"role": "Link adviser"}]},
    ]
)
sides = st.builds(make, plans(), registers, lines)


@given(sides)
def test_a_plan_is_what_it_is(side: Side) -> None:
    comparison = find_changes(side, side)
    effect = find_effect(side, side, comparison, DAY)
    assert comparison.is_empty
    assert comparison.same == len(side.plan.actions())
    assert effect == Effect(DAY, (), (), (), (), (), (), ())


@given(plans(), st.randoms())
def test_order_makes_no_difference(made: list[Entry], chance: random.Random) -> None:
    shuffled = [{**activity, "actions": shuffle(activity["actions"], chance)} for activity in made]
    before, after = make_side(*made), make_side(*shuffle(shuffled, chance))
    assert find_changes(before, after).is_empty


def shuffle(entries: object, chance: random.Random) -> list[Entry]:
    assert isinstance(entries, list)
    return chance.sample(entries, len(entries))


@given(sides, sides)
def test_every_action_is_accounted_for_once(before: Side, after: Side) -> None:
    comparison = find_changes(before, after)
    gone = [id(change.before) for change in comparison.actions if change.before is not None]
    come = [id(change.after) for change in comparison.actions if change.after is not None]
    for side, changed in ((before, gone), (after, come)):
        there = [id(action) for action in side.plan.actions()]
        assert len(changed) == len(set(changed))
        assert set(changed) <= set(there)
        assert len(changed) + comparison.same == len(there)


@given(sides, sides)
def test_the_other_way_round_says_the_opposite(before: Side, after: Side) -> None:
    there, back = find_changes(before, after), find_changes(after, before)
    assert there.same == back.same
    assert sorted(map(summary, there.actions), key=repr) == sorted(map(turned, back.actions), key=repr)
    names_there = {(each.before, each.after) for each in there.names}
    assert names_there == {(each.after, each.before) for each in back.names}
    assert {(each.field, each.before, each.after) for each in there.plan} == {
        (each.field, each.after, each.before) for each in back.plan
    }


OPPOSITE = {
    MonitoringKind.ADDED: MonitoringKind.REMOVED,
    MonitoringKind.REMOVED: MonitoringKind.ADDED,
    MonitoringKind.RARER: MonitoringKind.MORE_OFTEN,
    MonitoringKind.MORE_OFTEN: MonitoringKind.RARER,
}
MARKS = {Mark.ADDED: Mark.REMOVED, Mark.REMOVED: Mark.ADDED, Mark.SAME: Mark.SAME}


def summary(change: ActionChange, *, turn: bool = False) -> tuple[object, ...]:
    """All that a change says, but whose id was taken; with `turn`, as its opposite says it."""
    ends = (change.before and change.before.ref, change.after and change.after.ref)
    return (
        ends[::-1] if turn else ends,
        change.renumbered,
        change.moved,
        change.printed_as,
        *(names(each, turn=turn) for each in (change.owners, change.audience)),
        frozenset(move(each, turn=turn) for each in change.timescale.moves) if change.timescale else None,
        sorted(kind(each, turn=turn) for each in change.monitoring),
        stretches(change.wording, turn=turn),
    )


def turned(change: ActionChange) -> tuple[object, ...]:
    return summary(change, turn=True)


def names(change: NamesChange | None, *, turn: bool) -> object:
    if change is None:
        return None
    both = set(change.added), set(change.dropped)
    return both[::-1] if turn else both


def move(each: DateMove, *, turn: bool) -> object:
    days = (each.before, each.after, each.before_words, each.after_words)
    if not turn:
        return (*days, each.days, each.starts)
    return (*(days[place] for place in (1, 0, 3, 2)), None if each.days is None else -each.days, each.starts)


def kind(change: MonitoringChange, *, turn: bool) -> str:
    """What was done. Monitoring that is never due any more counts as rarer."""
    found = MonitoringKind.RARER if change.kind is MonitoringKind.NEVER_DUE else change.kind
    return OPPOSITE.get(found, found) if turn else found


def stretches(change: WordsChange | None, *, turn: bool) -> object:
    if change is None:
        return None
    return sorted((MARKS[each.mark] if turn else each.mark, each.words) for each in change.stretches)


@given(plans(), st.integers(0, 2))
def test_what_cannot_be_read_on_one_side_is_no_difference(made: list[Entry], place: int) -> None:
    lost = made[place % len(made)]
    broken = make_side(
        *(each for each in made if each is not lost), left_out=[f"plans/activities/{lost['activity']}.yaml"]
    )
    for sides_in_turn in ((broken, make_side(*made)), (make_side(*made), broken)):
        comparison = find_changes(*sides_in_turn)
        effect = find_effect(*sides_in_turn, comparison, DAY)
        assert comparison.is_empty
        assert comparison.unknown == (lost["activity"],)
        assert effect == Effect(DAY, (), (), (), (), (), (), ())


with_registers = sides.filter(lambda side: side.docket.register.known)
"""Without roles.yaml two names of one role are two, and only the other side's register shows that they are one."""


@given(with_registers, with_registers)
def test_loads_differ_by_what_is_owed(before: Side, after: Side) -> None:
    effect = find_effect(before, after, find_changes(before, after), DAY)
    differs = sum(term.after - term.before for load in effect.loads for term in load.terms)
    assert differs == owed(after) - owed(before)


def owed(side: Side) -> int:
    """How many occurrences there are, each once for every owner."""
    expander = Expander(side.docket.frame.calendar)
    return sum(max(len(duty.owners), 1) for duty in side.docket.duties for _ in expander.expand(duty))


texts = st.lists(st.sampled_from("the and of schools, schools governors heads 2003 ICT (all)".split()), max_size=9)


@given(texts, texts)
def test_stretches_are_both_texts(before: list[str], after: list[str]) -> None:
    change = compare_words("  ".join(before), "\n".join(after))
    assert (change is None) == (before == after)
    if change is not None:
        kept = [each.words for each in change.stretches if each.mark is not Mark.ADDED]
        assert " ".join(kept) == " ".join(before)
        kept = [each.words for each in change.stretches if each.mark is not Mark.REMOVED]
        assert " ".join(kept) == " ".join(after)


@given(plans(), st.permutations(["1", "2", "3a", "3b", "4"]), registers)
def test_other_ids_are_no_other_actions(made: list[Entry], ids: list[str], roles: Entry | None) -> None:
    renumbered = [{**activity, "actions": with_ids(activity["actions"], ids)} for activity in made]
    comparison = find_changes(make_side(*made, roles=roles), make_side(*renumbered, roles=roles))
    assert all(change.before and change.after for change in comparison.actions)
    assert not comparison.activities


def with_ids(entries: object, ids: list[str]) -> list[Entry]:
    assert isinstance(entries, list)
    return [{**entry, "id": each} for entry, each in zip(entries, ids, strict=False)]
