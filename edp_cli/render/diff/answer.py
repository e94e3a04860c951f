"""`Answer`: a difference in words, ready to be laid out. Every shape is made from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from edp_cli.render.diff.actions import list_actions
from edp_cli.render.diff.consequences import list_consequences
from edp_cli.render.diff.entries import Part, Section
from edp_cli.render.diff.others import list_others
from edp_cli.render.diff.records import list_records
from edp_cli.render.diff.summary import number_of, summarize
from edp_cli.render.words import both, count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.compare.changes import Comparison
    from edp_cli.compare.effects import Effect
    from edp_cli.compare.sides import Side
    from edp_cli.render.diff.consequences import Consequence
    from edp_cli.render.diff.entries import Entry
    from edp_cli.render.heading import Heading

CONSEQUENCES = "What this does"
_TITLES = {
    Section.REMOVED: "Removed",
    Section.TAKEN: "A number stands for another action now",
    Section.LATER: "Put off, or without a date",
    Section.VANISHES: "Lateness vanishes",
    Section.OVERDUE: "Overdue at once",
    Section.RECORDS_GONE: "Records taken out",
    Section.RECORDS_CHANGED: "Records that say something else now",
    Section.OWNERLESS: "Owner dropped",
    Section.MONITORED_LESS: "Monitored more rarely, or not at all",
    Section.RECORDED: "On record now",
    Section.OTHER: "Changed otherwise",
    Section.WORDING: "Put in other words",
    Section.RENUMBERED: "Renumbered or moved",
    Section.ADDED: "Added",
    Section.ACTIVITIES: "Titles, targets, evaluation and links",
    Section.NAMES: "In roles.yaml",
    Section.PLAN: "In plan.yaml",
}
_NOUNS = {
    Part.ACTION: ("action", "actions"),
    Part.ACTIVITY: ("activity", "activities"),
    Part.NAME: ("role or body", "roles or bodies"),
    Part.PLAN: ("line", "lines"),
    Part.RECORD: ("record", "records"),
}


@dataclass(frozen=True)
class Answer:
    """Two sides, what they differ in, and what follows."""

    comparison: Comparison
    effect: Effect
    heading: Heading
    before: Side
    after: Side

    @property
    def title(self) -> str:
        """Which two sides these are."""
        return f"What changes from {self.before.name} to {self.after.name}"

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All that is said, in the order in which it is read."""
        entries = [
            *list_actions(self.comparison, self.effect),
            *list_others(self.comparison, self.after.plan.place),
            *list_records(self.comparison, self.before, self.after, self.heading.as_of),
        ]
        return tuple(sorted(filter(lambda entry: entry.changes, entries), key=lambda entry: entry.section))

    @property
    def sections(self) -> Iterator[tuple[Section, str, tuple[Entry, ...]]]:
        """The entries by section, each with its title and how many there are."""
        for section, found in groupby(self.entries, key=lambda entry: entry.section):
            entries = tuple(found)
            yield section, f"{_TITLES[section]}: {_tally(entries)}", entries

    @property
    def summary(self) -> tuple[str, ...]:
        """What changes, in one to four sentences."""
        return summarize(self.entries, self.effect) or (self._nothing(),)

    @property
    def missing(self) -> tuple[str, ...]:
        """What could not be compared, a sentence for each reason; empty where everything was."""
        unread = [
            f"In {side.name}, this cannot be read and is left out: {', '.join(side.docket.left_out)}."
            for side in (self.before, self.after)
            if side.docket.left_out
        ]
        if unknown := self.comparison.unknown:
            noun = "Activity" if len(unknown) == 1 else "Activities"
            unread.append(f"{noun} {both(unknown)} could not be compared for that reason.")
        return tuple(unread)

    @property
    def consequences(self) -> tuple[Consequence, ...]:
        """What follows from the change."""
        known = {ref for entry in self.entries for ref in (entry.ref, entry.ref_before) if ref is not None}
        return tuple(list_consequences(self.effect, known))

    @property
    def rest(self) -> str:
        """How many actions are as they were; empty where all are, or none is."""
        same = self.comparison.same
        are = "is as it was" if same == 1 else "are as they were"
        return f"{count(same, 'other action')} {are}." if same and self.comparison.actions else ""

    def _nothing(self) -> str:
        said = f"The plan says the same in {self.before.name} and in {self.after.name}"
        return f"{said}, as far as it could be compared." if self.missing else f"{said}."


def _tally(entries: tuple[Entry, ...]) -> str:
    parts = [entry.part for entry in entries]
    return ", ".join(number_of(parts.count(part), noun) for part, noun in _NOUNS.items() if part in parts)
