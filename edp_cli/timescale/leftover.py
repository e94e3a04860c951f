"""Finds the words about time that a reading leaves over. One is enough for nothing to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.timescale.figures import find_figures
from edp_cli.timescale.items import Item, Sort
from edp_cli.timescale.limits import limit_at, slip_at
from edp_cli.timescale.names import named_phrase
from edp_cli.timescale.numeric import numbers_at
from edp_cli.timescale.slips import find_slip
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.words import (
    AND,
    BY_PREFIXES,
    CONNECTIVES,
    DOUBTFUL_NUMBERING,
    LEANING,
    MONTH_WORDS,
    NAMED_BY_YEAR,
    NUMBER_WORDS,
    STATUS,
    TIME_WORDS,
    UNSURE_SEASONS,
)
from edp_cli.timescale.years import four_digits

if TYPE_CHECKING:
    from edp_cli.timescale.reader import Reader

TIME = "it is about time, but no date follows from it"
BARE_YEAR = "it may be a year or part of a name"
NUMBER = "it stands beside a time but is no part of it"
DOUBT = "it leaves the time in doubt"
LIMIT = "it limits the time, or says that it is past"
RECORD = "it says what was done"
_NAMED_UNITS = frozenset(
    {"day", "days", "week", "weeks", "fortnight", "month", "term", "terms", "year", "years", "yr", "yrs"}
)
_UNITS = frozenset(
    {"day", "days", "week", "weeks", "wk", "wks", "month", "months", "term", "terms", "year", "years"}
)
_HALVES = frozenset("a b c d e f i ii iii one two first second".split())
"""What a school may name its half-terms by: "Autumn A", "Autumn one"."""
_UNDECIDED = frozenset({"confirmed", "agreed", "decided", "arranged", "advised", "announced"})
_JOINTS = frozenset({"/", "-", ".", "_", "+", "&", "=", "*"})
_UNSURE_MARKS = frozenset({"~", "±", "≈", "<", ">", "≤", "≥"})
_OPEN = frozenset({"-", "/", "&", "=", "…", "and", "then", "plus", "to", "each", "every", "per"})
_LENGTHS = frozenset({"short", "medium", "long", "shorter", "longer"})
_BEFORE_NUMBERS = frozenset({"to", "new", "both", "no", "x"})
_BEFORE_LEADS = frozenset(
    {"post", "pre", "new", "old", "present", "current", "first", "second", "third", "other", "both"}
)
_ORDINAL_WORDS = frozenset(
    {"first", "second", "third", "fourth", "final", "last", "next", "this", "every", "each"}
)
_LINKS = AND | {"-", "/", "to", "or", "(", ")", "+"}


@dataclass(frozen=True, slots=True)
class Left:
    """Tokens `start` to `end` (excluded) of a clause that are left over, and why."""

    start: int
    end: int
    why: str


def check_words(reader: Reader, items: list[Item], start: int, names: set[int]) -> list[Left]:
    """The tokens from `start` on, outside the items and the names, that say when."""
    named = names | {
        i for place in range(len(reader.tokens)) for i in range(place, named_phrase(reader, place) or place)
    }
    taken = {i for item in items for i in range(item.start, item.end) if i not in item.gap}
    left = [
        Left(item.start, item.end, BARE_YEAR) for item in items if item.bare and _is_doubtful(reader, items, item)
    ]
    slips = (each for each in find_figures(reader) if each[0] >= start)
    left += [Left(first, end, f'is "{meant}" meant?') for first, end, meant in slips]
    for i in range(start, len(reader.tokens)):
        if i in taken | named:
            continue
        why, limit, slip = _why_left(reader, items, i), limit_at(reader, taken, i), slip_at(reader, taken, i)
        if limit or why or slip:
            left.append(Left(i, limit or i + 1, LIMIT if limit else why or f'is "{slip}" meant?'))
    return _merge(reader, left)


def _why_left(reader: Reader, items: list[Item], i: int) -> str | None:
    token = reader.at(i)
    if _halves(reader, items, i):
        return TIME
    if token.kind is Kind.NUMBER or token.norm in NUMBER_WORDS or token.norm in _LENGTHS:
        return _why_number(reader, items, i)
    if token.kind is Kind.MARK:
        return _why_mark(reader, items, i)
    if _says_when(reader, i) or _leans(reader, items, i) or _is_undecided(reader, items, i):
        return TIME
    if _trails(reader, items, i) or _hangs(reader, items, i):
        return DOUBT
    if _is_record(reader, items, i):
        return RECORD
    slip = find_slip(token.text)
    return f'is "{slip}" meant?' if slip else None


def _halves(reader: Reader, items: list[Item], i: int) -> bool:
    """Whether the word may say which half of the term before it: "Autumn A", "Spring one"."""
    dated = any(item.end == i and item.sort is Sort.DATED for item in items)
    return dated and reader.norm(i) in _HALVES and reader.at(i + 1).kind is not Kind.WORD


def _says_when(reader: Reader, i: int) -> bool:
    """Whether the word says when by itself, or with the word or the number after it."""
    token, following = reader.at(i), reader.at(i + 1)
    if token.norm in TIME_WORDS and not _is_named_unit(reader, i) and token.text not in ("may", "march", "mar"):
        return True
    if token.norm in ("q", "qtr", "h", "ht", "t") and following.kind is Kind.NUMBER:
        return True
    return token.norm in ("carried", "brought", "put") and following.norm in ("forward", "over", "back")


def _leans(reader: Reader, items: list[Item], i: int) -> bool:
    """Whether the word says when because of a time beside it, or because nothing follows it."""
    token, following = reader.at(i), reader.at(i + 1)
    if token.norm in LEANING and _leads_to_time(reader, items, i):
        return True
    if token.norm in ("through", "thru") and any(
        i + 1 == item.start and item.sort is Sort.DATED for item in items
    ):
        return True
    if token.norm == "to" and following.norm == "":
        return True
    season = token.norm in UNSURE_SEASONS and not token.text.islower()
    return (season or token.norm == "from") and _comes_before(reader, items, i)


def _comes_before(reader: Reader, items: list[Item], i: int) -> bool:
    """Whether only marks and links stand between the word and a reading, or the end."""
    j = i + 1
    while reader.norm(j) and (reader.at(j).kind is Kind.MARK or reader.norm(j) in AND | CONNECTIVES):
        j += 1
    return not reader.norm(j) or any(item.start <= j < item.end for item in items)


def _is_undecided(reader: Reader, items: list[Item], i: int) -> bool:
    """Whether there is no date yet: "date to be agreed", "Autumn 2003 - to be confirmed"."""
    if reader.norm(i) in ("date", "dates"):
        return _to_be(reader, i + 1)
    return _to_be(reader, i) and any(item.end <= i <= item.end + 1 for item in items)


def _is_record(reader: Reader, items: list[Item], i: int) -> bool:
    """Whether the word says what was done: "Completed July 2003", but not "to be completed July 2003"."""
    word, following = reader.norm(i), reader.norm(i + 1)
    if word in STATUS and reader.norm(i - 1) not in ("be", "being"):
        return not any(item.start > i and _is_led(reader, item) for item in items)
    return word in ("last", "previous", "previously") and following.startswith(("review", "update", "inspect"))


def _to_be(reader: Reader, i: int) -> bool:
    """Whether `to be confirmed` or the like stands there: of a date, it says that there is none yet."""
    j = reader.starts(i, "to", "be")
    return j is not None and reader.norm(j) in _UNDECIDED


def _why_mark(reader: Reader, items: list[Item], i: int) -> str | None:
    """Why a mark is left over: it joins numbers, ticks something off, or says that a time is not sure."""
    norm = reader.norm(i)
    if numbers_at(reader, i - 1)[0] and reader.glued(i):
        return TIME
    clock = norm == ":" and _is_number(reader, i - 1) and _is_number(reader, i + 1) and reader.glued(i + 1)
    if (clock and any(item.end == i for item in items)) or norm == "_" or _trails(reader, items, i):
        return DOUBT
    if norm in STATUS:
        return RECORD
    beside = any(i + 1 == item.start or i == item.end for item in items)
    return DOUBT if norm == "?" or (norm in _UNSURE_MARKS and beside) else None


def _trails(reader: Reader, items: list[Item], i: int) -> bool:
    """Whether a dash or the like after a time ends the clause, as where the end of a range is still to come."""
    if i + 1 != len(reader.tokens):
        return False
    while reader.norm(i) in _OPEN and not any(item.start <= i < item.end for item in items):
        i -= 1
    return i + 1 < len(reader.tokens) and any(item.end == i + 1 for item in items)


def _hangs(reader: Reader, items: list[Item], i: int) -> bool:
    """Whether the word stands against a number: of a time, as in "Autumn 2b", or any, as the x of "6x"."""
    if not reader.at(i).glued or reader.at(i - 1).kind is not Kind.NUMBER:
        return False
    return set(reader.norm(i)) == {"x"} or any(item.end == i for item in items)


def _is_led(reader: Reader, item: Item) -> bool:
    return item.sort is Sort.DATED and (item.ranged or reader.norm(item.start) in BY_PREFIXES)


def _is_named_unit(reader: Reader, i: int) -> bool:
    """Whether a unit is part of a name: "Eco Week", "Sports day", "INSET days", "Year 6", "in Years 3".

    A week, a day or the like is, after an ordinary word; a month or a term only where both have capitals.
    """
    token, before, following = reader.at(i), reader.at(i - 1), reader.at(i + 1)
    if token.norm not in _NAMED_UNITS:
        return False
    if token.norm == "year" and (numbers_at(reader, i + 1)[0] or four_digits(reader, i + 1) is not None):
        return False
    if token.norm in ("year", "years", "yr", "yrs") and following.kind is Kind.NUMBER:
        return reader.frame.plan_year(int(following.norm[:4])) is None and len(following.norm) < 3
    if before.kind is not Kind.WORD or before.norm in TIME_WORDS | LEANING | _ORDINAL_WORDS | BY_PREFIXES:
        return False
    if before.norm in ("a", "the", "of", "and", "or", "s", "half", "long", "short", "medium", "longer", "shorter"):
        return False
    capitals = token.text[0].isupper() and before.text[0].isupper()
    return capitals or token.norm in ("day", "days", "week", "fortnight")


def _leads_to_time(reader: Reader, items: list[Item], i: int) -> bool:
    """Whether a reading, a word about time or a number follows at once."""
    j = reader.skip(reader.skip(i + 1, ("-",)) if reader.glued(i + 1) else i + 1, ("the", "a", "(", "of"))
    following, word = reader.at(j), reader.norm(i)
    if named_phrase(reader, j) is not None or (following.kind is Kind.NUMBER and reader.norm(j + 1) == "%"):
        return False
    if following.kind is Kind.NUMBER:
        return word not in _BEFORE_NUMBERS
    if any(item.start == j and not (item.led and word in _BEFORE_LEADS) for item in items):
        return True
    return (
        following.norm in TIME_WORDS and not _is_named_unit(reader, j) and following.text not in ("may", "march")
    )


def _why_number(reader: Reader, items: list[Item], i: int) -> str | None:
    """Why a number is left over: it counts a unit, looks like a date, or stands alone beside a time."""
    unit = reader.skip(i + 1, ("-",))
    if _is_left_unit(reader, items, unit):
        return TIME
    if reader.at(i).kind is Kind.WORD:
        return None
    before, following = reader.at(i - 1), reader.at(i + 1)
    if before.norm in ("week", "wk", "weeks") and not reader.at(i).ordinal:
        return TIME
    if numbers_at(reader, i)[0] or (before.norm in _JOINTS and reader.glued(i) and _is_number(reader, i - 2)):
        return TIME
    if four_digits(reader, i) is not None or (before.norm == "'" and len(reader.norm(i)) == 2):
        return BARE_YEAR
    if reader.norm(reader.skip(i + 1, (".",))) in MONTH_WORDS and (
        before.norm in DOUBTFUL_NUMBERING or before.norm in ("", "(")
    ):
        return NUMBER
    if before.kind is Kind.WORD and not any(item.end == i for item in items):
        return None
    if (
        following.kind is Kind.WORD
        and following.norm not in AND
        and not any(item.start == i + 1 for item in items)
    ):
        return None
    if following.norm == "%" or before.norm in ("£", "$", "€"):
        return None
    return NUMBER if _touches(reader, items, i) else None


def _is_left_unit(reader: Reader, items: list[Item], i: int) -> bool:
    """Whether a unit stands there outside the items: the "weeks" of "6 weeks"."""
    return reader.norm(i) in _UNITS and not any(item.start <= i < item.end for item in items)


def _is_number(reader: Reader, i: int) -> bool:
    return reader.at(i).kind is Kind.NUMBER


def _touches(reader: Reader, items: list[Item], i: int) -> bool:
    """Whether only links and numbers stand between the number and an item."""
    if (
        reader.norm(i + 1) in (")", ".")
        and reader.norm(i - 1) in ("", "(")
        and reader.norm(i + 2) not in MONTH_WORDS
    ):
        return False  # "1) Draft": the number of a line
    inside = {place for item in items for place in range(item.start, item.end)}
    for step in (-1, 1):
        place = i + step
        while place not in inside and (reader.norm(place) in _LINKS or _is_number(reader, place)):
            place += step
        if place in inside:
            return True
    return False


def _is_doubtful(reader: Reader, items: list[Item], item: Item) -> bool:
    """Whether a year with no word before it may be part of a name: "Children Act 2004"."""
    before = [i for i in range(item.start) if not any(other.start <= i < other.end for other in items)]
    words = [reader.at(i) for i in before if reader.at(i).kind is Kind.WORD]
    follows = reader.at(item.end).kind is Kind.WORD
    if follows and reader.norm(item.end) not in AND | BY_PREFIXES | {"to", "for"}:
        return True
    if len(words) == 1 and words[0].norm in NAMED_BY_YEAR:
        return True
    if len(items) > 1 and (follows or reader.at(item.start - 1).kind is Kind.WORD):
        return True
    if reader.at(item.start - 1).kind is not Kind.WORD:
        return False
    return len(words) != 1 or len(words[0].text) < len("Audit") or words[0].text.isupper()


def _merge(reader: Reader, left: list[Left]) -> list[Left]:
    """Neighbours that are left over for one reason, as one: "Start of term", "within 6 weeks", "bi-annual"."""
    merged: list[Left] = []
    for each in sorted(left, key=lambda found: found.start):
        before = merged[-1] if merged else None
        if before and each.end <= before.end:
            continue
        between = range(before.end, each.start) if before else range(0)
        if before and before.why == each.why and all(_only_joins(reader, i) for i in between):
            merged[-1] = Left(before.start, each.end, each.why)
        else:
            merged.append(each)
    return merged


def _only_joins(reader: Reader, i: int) -> bool:
    return reader.norm(i) in ("of", "the", "a") or (reader.norm(i) == "-" and reader.glued(i))
