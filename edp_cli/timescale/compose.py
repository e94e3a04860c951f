"""Puts a clause together: finds its items, joins those that belong together, and gives each its label.

```
clause = [label ":"] { words | item }
```
Between two items something must stand. A year's recurrence beside a part of the year is that part of every year
("Annually in July"). "Ongoing" beside a recurrence or a start adds nothing. Words before an item are its label,
and so are words after it, up to a comma, a dash or an "and" before the next item.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edp_cli.periods import Unit
from edp_cli.timescale.clashes import NAME_OR_TIME, NOT_PLAIN, SOFT, WHICH_YEAR, YEARS, check_items, is_plan_year
from edp_cli.timescale.dated import parse_dated, parts_of
from edp_cli.timescale.items import Item, Sort
from edp_cli.timescale.labelling import is_pinned, label_items
from edp_cli.timescale.labels import label_of
from edp_cli.timescale.leftover import Left, check_words
from edp_cli.timescale.names import is_person, named_phrase
from edp_cli.timescale.recurring import parse_recurring, pinned
from edp_cli.timescale.standing import parse_standing
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.values import Every, Milestone
from edp_cli.timescale.words import (
    AND,
    DATA_NOUNS,
    ENDING_HEADS,
    ONGOING,
    STARTING_HEADS,
    TIMES_A_YEAR,
)

if TYPE_CHECKING:
    from edp_cli.timescale.reader import Reader


@dataclass(frozen=True, slots=True)
class Composed:
    """What a clause says: its milestones with their labels, its words where it has no time, what is left over."""

    milestones: tuple[Milestone, ...] = ()
    words: str | None = None
    left: tuple[Left, ...] = ()
    floats: bool = False
    """Whether its first date has no year."""


def compose(reader: Reader) -> Composed:
    """What the clause says."""
    start, head = _find_head(reader)
    items = _find_items(reader, start)
    if not items and start:
        start, head = 0, None
        items = _find_items(reader, 0)
    names = _find_names(reader, items)
    items = _join(reader, _doubt(reader, [item for item in items if item not in names]))
    named = {i for item in names for i in range(item.start, item.end)}
    left = [*_check_head(reader, start), *_check_stage(reader, items, start)]
    left += [*check_items(reader, items), *check_words(reader, items, start, named)]
    if left:
        return Composed(left=tuple(left))
    if not items:
        return Composed(words=label_of(reader, range(start, len(reader.tokens))))
    return Composed(milestones=tuple(label_items(reader, items, start, head)), floats=bool(items[0].parts))


def _find_head(reader: Reader) -> tuple[int, str | None]:
    """Where the clause's time begins after a label and a colon, and the label. Nothing in a label is about time.

    What stands before the colon is no label where it is all about time: "Autumn 2003: draft policy".
    """
    colon = max(
        (i for i, token in enumerate(reader.tokens) if token.norm == ":" and not _of_clock(reader, i)), default=-1
    )
    if colon < 1:
        return colon + 1, None
    words = tuple(reader.norm(i) for i in range(reader.skip(0, AND), colon))
    if words in STARTING_HEADS or words in ENDING_HEADS:
        return 0 if words in STARTING_HEADS else colon + 1, None
    head = type(reader)(reader.tokens[:colon], reader.frame)
    items = _find_items(head, 0)
    if items and all(_is_time(head, items, i) for i in range(colon)):
        stage = all(item.numbered or item.sort is Sort.ONGOING for item in items)
        if not stage:
            return 0, None
    return colon + 1, label_of(reader, range(colon))


def _check_head(reader: Reader, start: int) -> list[Left]:
    """A label that holds a label of its own, and a time after that: "Start of pilot: Sept 2003 all: July 2004"."""
    first = next((i for i in range(start - 1) if reader.norm(i) == ":" and not _of_clock(reader, i)), None)
    if first is None:
        return []
    head = type(reader)(reader.tokens[: start - 1], reader.frame)
    return [Left(item.start, item.end, NOT_PLAIN) for item in _find_items(head, first + 1)]


def _check_stage(reader: Reader, items: list[Item], start: int) -> list[Left]:
    """A time without its year after a numbered year: "Year 1: Term 2" may be of that year."""
    head = type(reader)(reader.tokens[: max(start - 1, 0)], reader.frame)
    plan_year = any(is_plan_year(head, item) for item in _find_items(head, 0))
    return [Left(item.start, item.end, WHICH_YEAR) for item in items if plan_year and item.parts]


def _of_clock(reader: Reader, i: int) -> bool:
    clock = reader.at(i - 1).kind is Kind.NUMBER and reader.at(i + 1).kind is Kind.NUMBER and reader.glued(i + 1)
    return clock or reader.norm(i - 1) in ("b", "c", "commencing", "beginning", "ending")


def _is_time(reader: Reader, items: list[Item], i: int) -> bool:
    return any(item.start <= i < item.end for item in items) or reader.norm(i) in SOFT | AND


def _find_items(reader: Reader, start: int) -> list[Item]:
    items: list[Item] = []
    i = start
    while i < len(reader.tokens):
        named = named_phrase(reader, i)
        if named is not None:
            i = named
            continue
        item = parse_standing(reader, i) or parse_recurring(reader, i) or parse_dated(reader, i)
        if item is None:
            i += 1
        else:
            items.append(item)
            i = item.end
    return items


def _find_names(reader: Reader, items: list[Item]) -> list[Item]:
    """A first "Year 1 ..." that only begins a name, as in "Year 1 actions (by March 2005)"."""
    dated = [item for item in items if item.sort is Sort.DATED]
    plain = len(dated) == 2 and dated[0] is items[0] and dated[0].numbered and dated[1].led
    return [dated[0]] if plain and _goes_on(reader, dated[0]) else []


def _doubt(reader: Reader, items: list[Item]) -> list[Item]:
    """The items, in doubt where they may be part of a name."""
    several = sum(item.sort is Sort.DATED for item in items) > 1
    return [
        replace(item, fault=NAME_OR_TIME) if _is_in_doubt(reader, item, several=several) else item
        for item in items
    ]


def _is_in_doubt(reader: Reader, item: Item, *, several: bool) -> bool:
    """Whether an item may be part of a name.

    So may a person, a year group ("Year 2 phonics"), a part of the year that words follow where there is another
    date, a date of data ("Summer 2003 results, Autumn 2003") and an adverb in a title ("the Weekly News").
    """
    if any(is_person(reader, i) for i in range(item.start, item.end)):
        return True
    if item.sort is Sort.RECURRING:
        return _is_title(reader, item)
    if item.sort is not Sort.DATED:
        return False
    goes_on = _goes_on(reader, item)
    if item.numbered and reader.norm(item.start) in YEARS and (goes_on or reader.number(item.end + 1) is not None):
        return True
    data = reader.norm(item.end) in DATA_NOUNS and (not item.led or reader.norm(item.start) == "on")
    counted = reader.number(item.start) is not None and bool(item.parts) and reader.at(item.end).text.islower()
    if counted and reader.norm(item.end).endswith("s") and reader.norm(item.end) not in AND:
        return True
    return several and (data or (goes_on and (item.numbered or bool(item.parts))))


def _is_title(reader: Reader, item: Item) -> bool:
    """Whether an adverb has a capital where only a title would: "an article in Weekly News"."""
    before, word, following = (reader.at(i) for i in (item.start - 1, item.start, item.end))
    words = before.kind is Kind.WORD and following.kind is Kind.WORD
    return words and before.text.islower() and word.text.istitle() and following.text.istitle()


def _goes_on(reader: Reader, item: Item) -> bool:
    """Whether a word that does not join follows an item that nothing leads to."""
    return (
        not item.led and reader.at(item.end).kind is Kind.WORD and reader.norm(item.end) not in AND | {"or", "to"}
    )


def _join(reader: Reader, items: list[Item]) -> list[Item]:
    """The items, with pins put to their recurrences and "ongoing" dropped where it adds nothing."""
    says_when = any(item.sort is Sort.RECURRING or item.ranged for item in items)
    if says_when or any(item.sort is Sort.DATED for item in items):
        items = [
            replace(item, milestones=()) if item.sort is Sort.ONGOING and says_when else item
            for item in items
            if item.sort is not Sort.ONGOING or says_when or not _is_name(reader, item)
        ]
    joined: list[Item] = []
    for item in items:
        before = joined[-1] if joined else None
        one = _as_one(reader, before, item) if before else None
        if one is not None:
            joined[-1] = one
        else:
            joined.append(item)
    return joined


def _is_name(reader: Reader, item: Item) -> bool:
    """Whether an ongoing word only begins a name: "Continuing professional development"."""
    following = reader.at(item.end)
    return reader.norm(item.start) in ONGOING - {"ongoing"} and following.kind is Kind.WORD


def _as_one(reader: Reader, before: Item, item: Item) -> Item | None:
    """The two items as one, where they say one thing between them."""
    between = [reader.norm(i) for i in range(before.end, item.start)]
    if all(mark in SOFT or mark in ("in", "i.e.", "ie") for mark in between):
        if before.sort is Sort.RECURRING and before.milestones == item.milestones and not before.fault:
            return replace(before, end=item.end)
        several = _times(reader, before, item)
        if several is not None:
            return several
    if before.sort is Sort.ONGOING and _is_during(reader, before, item):
        return replace(item, start=before.start, led=True)
    return _pin(reader, before, item)


def _times(reader: Reader, before: Item, item: Item) -> Item | None:
    """A recurrence with its times of the year: "Twice a year (October and March)"."""
    parts = parts_of(item)
    each = before.milestones[0] if before.sort is Sort.RECURRING and len(before.milestones) == 1 else None
    if not isinstance(each, Every) or each.pin is not None or each.count != 1:
        return None
    if len(parts) < 2 or TIMES_A_YEAR.get(len(parts)) != (each.unit, 1) or len(set(parts)) != len(parts):
        return None
    if each.unit is Unit.TERM and all(part.season and not part.half for part in parts):
        return replace(before, end=item.end)
    return pinned(reader, item, before.start, item.end)


def _is_during(reader: Reader, before: Item, item: Item) -> bool:
    """Whether the item says for how long: "throughout 2003/04"."""
    if item.sort is not Sort.DATED or item.ranged:
        return False
    if before.end == item.start:
        return reader.norm(item.start) in ("throughout", "during")
    return item.start - before.end == 1 and reader.norm(before.end) == "through"


def _pin(reader: Reader, before: Item, item: Item) -> Item | None:
    """The two items as one, where one recurs every year and the other says when in the year."""
    gap = range(before.end, item.start)
    between = [reader.norm(i) for i in gap]
    joining = {"and", "&", "then", "plus", "or", "thereafter", "+", "/"}
    if joining.intersection(between):
        return None
    soft = all(mark in SOFT for mark in between)
    if before.yearly and is_pinned(item):
        return replace(item, start=before.start, gap=gap)
    if item.yearly and is_pinned(before) and soft:
        return replace(before, end=item.end)
    if before.yearly and parts_of(item):
        return replace(pinned(reader, item, before.start, item.end), gap=gap)
    if item.yearly and parts_of(before) and soft:
        return pinned(reader, before, before.start, item.end)
    return None
