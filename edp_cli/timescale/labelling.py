"""Gives each time of a clause the words around it as its label, and marks what follows from the date before it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from edp_cli.timescale.clashes import SEPARATORS, SOFT
from edp_cli.timescale.dated import parse_dated
from edp_cli.timescale.items import Item, Sort
from edp_cli.timescale.labels import join_labels, label_of
from edp_cli.timescale.recurring import parse_recurring
from edp_cli.timescale.values import Every, Milestone
from edp_cli.timescale.words import ADJECTIVES, WEEKDAYS

if TYPE_CHECKING:
    from edp_cli.timescale.reader import Reader


def is_pinned(item: Item) -> bool:
    """Whether all that it says recurs in a part of each year."""
    return bool(item.milestones) and all(getattr(milestone, "pin", None) for milestone in item.milestones)


def label_items(reader: Reader, items: list[Item], start: int, head: str | None) -> list[Milestone]:
    """The milestones with the words around them as labels."""
    milestones: list[Milestone] = []
    starts = [
        start,
        *(_boundary(reader, a, b, leads=items[0].start > start) for a, b in pairwise(items)),
        len(reader.tokens),
    ]
    carried: str | None = None
    items = [_after(reader, before, item, start) for before, item in pairwise((None, *items)) if item is not None]
    for item, first, last in zip(items, starts, starts[1:], strict=False):
        kept = [i for i in range(first, last) if not item.start <= i < item.end or _is_kept(reader, item, i)]
        label = join_labels(carried, label_of(reader, kept))
        if not item.milestones:
            carried = label
            continue
        carried = None
        own = None if milestones and head and _is_of_first(head, item) else head
        milestones += [replace(milestone, label=join_labels(own, label)) for milestone in item.milestones]
    if carried and milestones:
        last_one = milestones[-1]
        milestones[-1] = replace(last_one, label=join_labels(last_one.label, carried))
    return milestones


def _is_of_first(head: str, item: Item) -> bool:
    """Whether a label is not of what follows the first date: "First review: Dec 2003, then termly"."""
    follows = any(isinstance(each, Every) and each.follows for each in item.milestones)
    return follows and head.lower().startswith(("first", "initial", "1st"))


def _after(reader: Reader, before: Item | None, item: Item, start: int) -> Item:
    """The item, marked where it recurs once the date before it is past: "and annually", "then termly"."""
    if item.sort is not Sort.RECURRING:
        return item
    between = [reader.norm(i) for i in range(before.end if before else start, item.end)]
    follows = not {"then", "thereafter", "subsequent"}.isdisjoint(between)
    if before is not None and before.sort is Sort.DATED and not follows:
        joined = between[0] in ("and", "&", "plus") and item.start == before.end + 1
        follows = joined or (between[0] == "(" and not before.ranged)
    marked = (replace(each, follows=True) if isinstance(each, Every) else each for each in item.milestones)
    return replace(item, milestones=tuple(marked)) if follows else item


def _boundary(reader: Reader, before: Item, item: Item, *, leads: bool) -> int:
    """Where the words between two items part: at the first separator.

    Without one they all lead to the second, where words lead to the first too; else they follow the first.
    """
    if before.sort is Sort.RECURRING and item.ranged and item.led and before.start == 0:
        return item.start
    first = before.end
    if reader.norm(first) == "(":
        first = next((i + 1 for i in range(first, item.start) if reader.norm(i) == ")"), first)
    for i in range(first, item.start):
        if reader.norm(i) in SEPARATORS:
            return i
    return first if leads or item.led or before.ranged or first > before.end else item.start


def _is_kept(reader: Reader, item: Item, i: int) -> bool:
    """Whether a word in a recurrence is of its label: "annual review meeting (Autumn)", "every Monday"."""
    if not is_pinned(item):
        return item.sort is Sort.RECURRING and reader.norm(i) in WEEKDAYS
    return i in _label_words(reader, item)


def _label_words(reader: Reader, item: Item) -> range:
    """The words between an adjective such as "annual" and its pin, with the adjective where words follow it."""
    inside = range(item.start + 1, item.end)
    dated_at = next((i for i in inside if parse_dated(reader, i) or parse_recurring(reader, i)), item.end)
    recurs = parse_recurring(reader, item.start)
    first = recurs.end if recurs and recurs.yearly else dated_at
    if first >= dated_at or all(reader.norm(i) in SOFT for i in range(first, dated_at)):
        return range(0)
    in_brackets = reader.norm(dated_at - 1) == "("
    return range(item.start if in_brackets and reader.norm(item.start) in ADJECTIVES else first, dated_at)
