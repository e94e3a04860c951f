"""Activities side by side: what became of their titles, targets, evaluation, areas and links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.compare.changes import ActivityChange, EntryChange
from edp_cli.compare.pairs import Pairing
from edp_cli.compare.words import compare_words, likeness, telling_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from edp_cli.compare.posts import Posts
    from edp_cli.model.written import WrittenActivity, WrittenEvaluation

_FIELDS = ("targets", "evaluation", "ssre_areas", "links")
_NAMES_ONLY = "links"
"""A name in the place of another is no other wording of it."""
_ALIKE = 0.5
"""How much of two entries must be in both, for the one to be the other in other words."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of a list in words, as people read it; and the same words with the names as they are after."""

    field: str
    words: str
    meaning: str
    telling: frozenset[str]


def compare_activity(before: WrittenActivity, after: WrittenActivity, posts: Posts) -> ActivityChange | None:
    """What became of an activity that is on both sides, its actions apart; none where nothing has."""
    renumbered = before.number != after.number
    title = compare_words(before.title, after.title)
    old, new = list(_entries(before, posts.of_before)), list(_entries(after, posts.of_after))
    entries = tuple(change for field in _FIELDS for change in _compare_entries(field, old, new))
    return ActivityChange(before, after, renumbered, title, entries) if renumbered or title or entries else None


def _compare_entries(field: str, old: list[_Entry], new: list[_Entry]) -> Iterator[EntryChange]:
    """What became of the entries of one list: of those that were there, in their order, then the new ones."""
    pairing = Pairing(*([entry for entry in each if entry.field == field] for each in (old, new)))
    pairing.pair_by(lambda entry: entry.meaning)
    if field != _NAMES_ONLY:
        pairing.pair_best(lambda one, other: likeness(one.telling, other.telling), _ALIKE)
    for one, other in pairing.pairs:
        if one.meaning != other.meaning:
            yield EntryChange(field, one.words, other.words, compare_words(one.words, other.words))
    yield from (EntryChange(field, entry.words, None) for entry in pairing.gone)
    yield from (EntryChange(field, None, entry.words) for entry in pairing.come)


def _entries(activity: WrittenActivity, called: Callable[[str], str]) -> Iterator[_Entry]:
    """Every entry of the activity's lists."""
    for target in activity.targets:
        yield _entry("targets", f"{target.text} ({target.kpi})" if target.kpi else target.text)
    for evaluation in activity.evaluation:
        meaning = _evaluation(evaluation, map(called, evaluation.by))
        yield _Entry("evaluation", _evaluation(evaluation, evaluation.by), meaning, telling_words(meaning))
    for area in activity.areas:
        yield _entry("ssre_areas", f"{area.areas}: {area.title}")
    for plan in activity.plans:
        yield _entry("links", plan)
    for number in activity.priorities:
        yield _entry("links", f"Priority {number}")


def _entry(field: str, words: str) -> _Entry:
    return _Entry(field, words, words, telling_words(words))


def _evaluation(entry: WrittenEvaluation, by: Iterable[str]) -> str:
    """An analysis in words: "Analysis of SSRE: annually, by Principal Adviser, through visits"."""
    makers = " and ".join(by)
    said = (entry.frequency, makers and f"by {makers}", entry.through and f"through {entry.through}")
    rest = ", ".join(" ".join(part.split()) for part in said if part)
    return f"{entry.what}: {rest}" if rest else entry.what
