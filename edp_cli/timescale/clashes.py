"""Which times may stand beside each other in a clause, and why others may not."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from edp_cli.timescale.items import Item, Sort
from edp_cli.timescale.leftover import Left
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.values import By, Milestone
from edp_cli.timescale.words import AND

if TYPE_CHECKING:
    from edp_cli.timescale.reader import Reader

NOTHING_BETWEEN = "nothing stands between two times"


NAME_OR_TIME = "it may be a time or part of a name"
NOT_PLAIN = "it is not plain how the two times go together"


WHICH_YEAR = "its year is not plain"


EITHER = "it leaves open which of the two is meant"


SEPARATORS = frozenset({",", "-", "and", "&", "then", "plus", "/", "(", ")", "+"})


YEARS = frozenset({"year", "years", "yr", "yrs"})


SOFT = frozenset({"-", "(", ")", "[", "]", ",", ":", '"', "'", "."})


def check_items(reader: Reader, items: list[Item]) -> list[Left]:
    """The items that cannot be read, alone or beside each other."""
    left = [Left(item.start, item.end, item.fault) for item in items if item.fault]
    standing = [item for item in items if item.milestones or item.fault]
    if len(standing) > 1:
        left += [Left(item.start, item.end, NAME_OR_TIME) for item in standing if is_plan_year(reader, item)]
    for before, item in pairwise(standing):
        why = _clash(reader, before, item)
        if why:
            left.append(Left(before.start, item.end, why))
    return left


def is_plan_year(reader: Reader, item: Item) -> bool:
    """Whether it is a year of the plan, which beside another time may as well be a year group or a stage."""
    return item.numbered and any(reader.norm(i) in YEARS for i in range(item.start, item.end))


def _clash(reader: Reader, before: Item, item: Item) -> str | None:
    """Why the two items cannot stand beside each other; nothing where they can."""
    between = [reader.norm(i) for i in range(before.end, item.start)]
    words = [word for word in between if word not in SEPARATORS and word not in SOFT]
    if "or" in between and not [word for word in words if word != "or"]:
        return EITHER
    if "/" in between and not words:
        return EITHER
    if between == ["-"] and before.sort is item.sort is Sort.RECURRING:
        return EITHER
    if item.parts and runs_back(before.milestones, item.milestones):
        return WHICH_YEAR
    starts = before.ranged or item.ranged
    recurs = Sort.RECURRING in (before.sort, item.sort)
    if recurs and starts and before.sort is not item.sort:
        return NOT_PLAIN if before.parts or item.parts else None
    if not between:
        return NOTHING_BETWEEN
    if before.sort is item.sort:
        return NOT_PLAIN if _is_restated(reader, before, item, between) else None
    if Sort.WHEN_NEEDED in (before.sort, item.sort) or Sort.DATED not in (before.sort, item.sort):
        return None
    return None if _are_apart(reader, before, item, between) else NOT_PLAIN


def runs_back(before: tuple[Milestone, ...], following: tuple[Milestone, ...]) -> bool:
    """Whether a date is before one that stands before it: "Autumn 2003, review in July" may not be July 2003."""
    first = before[-1] if before else None
    second = following[0] if following else None
    return isinstance(first, By) and isinstance(second, By) and second.period.start < first.period.start


def _is_restated(reader: Reader, before: Item, item: Item, between: list[str]) -> bool:
    """Whether two times of a sort are not plainly two: "Termly (monthly)", "May … July", "Autumn audit Spring"."""
    if between == ["("] and reader.norm(item.end) == ")":
        return True
    words = [word for word in between if word not in SOFT and word not in SEPARATORS]
    if words and not any(word[0].isalnum() for word in words):
        return True
    bare = (
        before.sort is Sort.DATED
        and not (item.led or before.ranged)
        and before.start == 0
        and item.end == len(reader.tokens)
    )
    return bare and words == between


def _are_apart(reader: Reader, before: Item, item: Item, between: list[str]) -> bool:
    """Whether a date and a recurrence, or a date and "ongoing", are plainly two things.

    "June 2006 and annually" is; "Annual report, July 2004" may be one report or one every year.
    """
    if {"and", "&", "then", "plus", "thereafter"}.intersection(between) and "," not in between[:-1]:
        return True
    if before.sort is Sort.DATED:
        bracketed = between[0] == "(" and item.sort is Sort.RECURRING and reader.norm(item.end) == ")"
        return "," in between or (bracketed and not before.parts)
    last = max((i for i, word in enumerate(between) if word in (",", "-", "(")), default=-1)
    own_words = [word for word in between[last + 1 :] if word not in SOFT]
    following = reader.at(item.end)
    own_words += [following.norm] if following.kind is Kind.WORD and following.norm not in AND else []
    labelled = any(word not in SOFT for word in between[:last]) if last > 0 else False
    return last >= 0 and (bool(own_words) or (between == [","] and not labelled))
