"""Actions side by side: what became of each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.compare.changes import ActionChange
from edp_cli.compare.monitoring import Entry, Rates, compare_monitoring
from edp_cli.compare.posts import Posts, compare_lists
from edp_cli.compare.timescales import compare_timescales
from edp_cli.compare.words import compare_words

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from edp_cli.compare.matching import KnownAction
    from edp_cli.compare.pairs import Pairing
    from edp_cli.compare.sides import Side
    from edp_cli.model.written import WrittenAction
    from edp_cli.periods import TermCalendar


@dataclass(frozen=True, slots=True)
class ActionComparer:
    """Compares actions that are on both sides; `calendar` is the one after."""

    posts: Posts
    calendar: TermCalendar
    rates_before: Rates
    rates_after: Rates

    @classmethod
    def of(cls, before: Side, after: Side, posts: Posts) -> ActionComparer:
        """What it takes to compare the actions of these two sides."""
        return cls(posts, after.docket.frame.calendar, Rates.of(before.docket), Rates.of(after.docket))

    def compare(self, before: KnownAction, after: KnownAction, taken_from: str | None) -> ActionChange | None:
        """What became of the action; none where nothing has. `taken_from` is what its reference meant before."""
        old, new = before.action, after.action
        change = ActionChange(
            before=old,
            after=new,
            renumbered=old.id != new.id,
            moved=before.activity != after.activity,
            id_taken_from=taken_from,
            timescale=compare_timescales(old.timescale, new.timescale, self.calendar),
            owners=self.posts.compare(old.responsible, new.responsible),
            monitoring=tuple(compare_monitoring(*self._monitoring(old, new))),
            audience=compare_lists(old.audience, new.audience),
            wording=compare_words(old.what, new.what),
            printed_as=old.printed_as != new.printed_as,
        )
        return change if change != ActionChange(old, new) else None

    def _monitoring(self, old: WrittenAction, new: WrittenAction) -> tuple[Sequence[Entry], Sequence[Entry]]:
        before = [
            Entry.of(entry, self.posts.of_before, self.rates_before.of_entry(old, index))
            for index, entry in enumerate(old.monitoring)
        ]
        after = [
            Entry.of(entry, self.posts.of_after, self.rates_after.of_entry(new, index))
            for index, entry in enumerate(new.monitoring)
        ]
        return before, after


@dataclass(frozen=True, slots=True)
class Holders:
    """Which actions had each reference before: as it would be had the activity kept its number, and as it was."""

    _kept: Mapping[tuple[str, str], Sequence[KnownAction]]
    _typed: Mapping[tuple[str, str], Sequence[KnownAction]]
    _activities: Container[str]

    @classmethod
    def of(cls, actions: Pairing[KnownAction]) -> Holders:
        """Those of the actions before."""
        kept, typed = defaultdict(list), defaultdict(list)
        for old in actions.before:
            kept[old.ref].append(old)
            typed[old.action.activity, old.action.id].append(old)
        return cls(kept, typed, {old.activity for old in actions.before})

    def taken_from(self, new: KnownAction, old: KnownAction | None = None) -> str | None:
        """The text of an action that had this one's reference before; none where this one, then `old`, had it."""
        held = self._kept if new.activity in self._activities else self._typed
        holders = held.get(new.ref, ())
        return holders[0].action.what if holders and old not in holders else None
