"""Words, wherever in a plan they stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.queries.search.passages import list_passages
from edp_cli.queries.search.texts import Sought, near_words, seek_each

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edp_cli.duties.records import Event
    from edp_cli.model.written import WrittenPlan
    from edp_cli.queries.part import PlanPart
    from edp_cli.queries.search.passages import Field, Kind, Passage


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that has all the words, and those of its texts that have one of them."""

    passage: Passage
    found: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """A word or phrase of an answer without a hit.

    Attributes:
        sought: the word or phrase.
        places: in how many places it stands.
        near: where in none, the words of the plan that are like it.
        strewn: where in none, in how many places the words of a phrase stand, but not side by side.
    """

    sought: Sought
    places: int
    near: tuple[str, ...] = ()
    strewn: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """Where the words stand together.

    Attributes:
        sought: the words and phrases that were looked for.
        part: the part of the plan that they were looked for in; none for all of it.
        hits: the places that have them all, in the order of the plan.
        apart: where there is no such place, how each of the words stands for itself.
    """

    sought: tuple[Sought, ...]
    part: PlanPart | None
    hits: tuple[Hit, ...]
    apart: tuple[Apart, ...] = ()

    @property
    def kinds(self) -> Counter[Kind]:
        """How many places of each kind there are."""
        return Counter(hit.passage.kind for hit in self.hits)


def seek(typed: Sequence[str]) -> tuple[Sought, ...]:
    """What is to be looked for: each of these is a word, or a phrase.

    Raises:
        EdpError: one of them has no letter, figure or sign in it (exit code 2).
    """
    sought = tuple(Sought(" ".join(each.split())) for each in typed)
    if not all(each.words for each in sought):
        raise EdpError("There is nothing to look for. Write a word, as: edp search governors", exit_code=2)
    return sought


def search(
    plan: WrittenPlan, sought: tuple[Sought, ...], part: PlanPart | None = None, *, records: Iterable[Event] = ()
) -> Found:
    """The places of the plan, or of a part of it, and of the records, in which all that is sought stands."""
    passages = [passage for passage in list_passages(plan, records) if part is None or passage.activity in part]
    hits = tuple(Hit(passage, _found(passage, sought)) for passage in passages if _has_all(passage, sought))
    if hits:
        return Found(sought, part, hits)
    return Found(sought, part, (), tuple(_apart(each, passages) for each in sought))


def _has(passage: Passage, sought: Sought) -> bool:
    return any(sought.stands_in(field.text) for field in passage.fields)


def _has_all(passage: Passage, sought: tuple[Sought, ...]) -> bool:
    return all(_has(passage, each) for each in sought)


def _found(passage: Passage, sought: tuple[Sought, ...]) -> tuple[Field, ...]:
    return tuple(field for field in passage.fields if any(each.stands_in(field.text) for each in sought))


def _apart(sought: Sought, passages: Sequence[Passage]) -> Apart:
    places = sum(_has(passage, sought) for passage in passages)
    if places:
        return Apart(sought, places)
    words = seek_each(sought.typed)
    texts = [field.text for passage in passages for field in passage.fields]
    missing = (word.typed for word in words if not any(word.stands_in(text) for text in texts))
    near = tuple(dict.fromkeys(like for word in missing for like in near_words(word, texts)))
    return Apart(sought, 0, near, sum(_has_all(passage, words) for passage in passages))
