"""Which duty of one side is which of the other.

Only duties of one kind, that belong to what is the same action or activity, can be the same duty. Of those it is
the one that has the same label and asks for the same; else the one with the same label; else the one that asks for
the same from the same people; else, of an action's own milestones, the next of the same sort, or any; of reports,
the one with the same maker or receiver.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.compare.pairs import Pairing
from edp_cli.compare.words import plain_words
from edp_cli.duties.duty import Duty, DutyKind

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from edp_cli.compare.changes import Comparison
    from edp_cli.compare.posts import Posts
    from edp_cli.compare.sides import Side


@dataclass(frozen=True, slots=True)
class KnownDuty:
    """A duty, and what it is known by.

    Attributes:
        belongs: its kind, and the reference after of what it belongs to; of what was removed, one like no other.
        label: a milestone's label, or what is evaluated.
        when: when it is owed, in words.
        makers: who makes a report or an evaluation, in terms that can be compared.
        whom: who receives it, and through what.
    """

    duty: Duty
    belongs: Hashable
    label: str | None
    when: str
    makers: frozenset[str]
    whom: tuple[str | None, str | None]

    @property
    def owed(self) -> tuple[object, ...]:
        """What decides how often it is owed, on what days and by whom."""
        return self.makers, self.duty.milestone, self.duty.window

    def if_of(self, kind: DutyKind, *key: Hashable) -> Hashable:
        """A key for duties of that kind only, where anything that it is made of is there."""
        return (self.belongs, *key) if self.duty.kind is kind and any(key) else None


def pair_duties(before: Side, after: Side, comparison: Comparison, posts: Posts) -> Pairing[KnownDuty]:
    """The duties of both sides; those of activities that were not compared are left out."""
    refs, there, unknown = comparison.refs, set(comparison.refs.values()), comparison.unknown
    old = [
        _know(duty, refs.get(duty.ref, f"{duty.ref} before"), posts.of_before)
        for duty in before.docket.duties
        if duty.ref in refs or duty.activity not in unknown
    ]
    new = [
        _know(duty, duty.ref, posts.of_after)
        for duty in after.docket.duties
        if duty.ref in there or duty.activity not in unknown
    ]
    pairing = Pairing(old, new)
    pairing.pair_by(
        lambda each: (each.belongs, each.label, each.when, each.makers, each.whom),
        lambda each: (each.belongs, each.label, each.when),
        lambda each: (each.belongs, each.label, type(each.duty.milestone)) if each.label else None,
        lambda each: (each.belongs, each.label) if each.label else None,
        lambda each: (each.belongs, each.when, each.makers, each.whom),
        lambda each: each.if_of(DutyKind.ACTION, type(each.duty.milestone).__name__),
        lambda each: each.if_of(DutyKind.ACTION, DutyKind.ACTION),
        lambda each: each.if_of(DutyKind.REPORT, each.makers, *each.whom),
        lambda each: each.if_of(DutyKind.REPORT, each.makers),
        lambda each: each.if_of(DutyKind.REPORT, *each.whom),
    )
    return pairing


def _know(duty: Duty, ref: str, called: Callable[[str], str]) -> KnownDuty:
    label = duty.what if duty.kind is DutyKind.EVALUATION else duty.label
    return KnownDuty(
        duty=duty,
        belongs=(duty.kind, ref),
        label=plain_words(label) if label else None,
        when=duty.milestone.words,
        makers=frozenset(map(called, duty.owners)),
        whom=(duty.to and called(duty.to), duty.through),
    )
