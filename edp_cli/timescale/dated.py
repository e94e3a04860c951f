"""Dates with the words that lead to them, in lists and ranges.

```
dated  = [lead] chain [tail]
lead   = "by" | "in" | "during" | "no later than" ... | "from" | "since" | "starting" | "with effect from" ...
chain  = point { link point }
link   = "-" | "to" | "/" | "through"          a range
       | "," | "and" | "&" | "then"            one after the other
tail   = "onwards" | "+" | "-" "ongoing" | "(" "ongoing" ")" | "ongoing", at the end     from that day
       | "at the latest"
```
A year given once, at the end, belongs to each point before it that has none ("Spring/Summer 2005"), where the
points then follow each other. Where they would not, a range of two starts in the year before ("Sept - July
2004"); a list has more than one reading and so none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from edp_cli.timescale.items import Item, Sort
from edp_cli.timescale.points import Point, number_word, numbered_term, parse_point
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.values import By, From, Milestone
from edp_cli.timescale.words import AND, BY_PREFIXES, FROM, MONTH_WORDS, ONGOING, ONWARDS, RANGE
from edp_cli.timescale.years import Year, four_digits, numbered_plan_year, parse_quarter

if TYPE_CHECKING:
    from edp_cli.periods import Period, Yearless
    from edp_cli.timescale.reader import Found, Reader

BACKWARDS = "it ends before it starts, or the years are not plain"
NO_SUCH_DAY = "there is no such day"
TWO_RANGES = "it is not plain where the range starts and ends"
MIXED_YEARS = "it is not plain which of them are financial years"
EACH_YEAR = "their years are not plain"
WEEKDAY = "that date is a"
MIXED_NUMBERS = "it is not plain whether the number is of a time or a name"
SEVERAL_TERMS = "it is not plain which terms"
NOT_NEIGHBOURS = "it is not plain whether it is a range or a list"
FROM_END = "it is not plain from which day"
_FROM_PHRASES = (
    ("with", "effect", "from"),
    ("effective", "from"),
    ("as", "from"),
    ("as", "of"),
    ("start", "date"),
    ("starting", "date"),
    ("commencement", "date"),
    ("date", "from"),
    ("to", "start"),
    ("to", "begin"),
    ("onwards", "from"),
    ("onward", "from"),
)
_FROM_UNLESS_OF = ("start", "starts", "begin", "begins", "beginning", "commence", "commences")
"""They start something, but "start of June" and "by beginning June" are the month's first third."""
_BY_PHRASES = (
    ("no", "later", "than"),
    ("not", "later", "than"),
    ("at", "the", "latest", "by"),
    ("latest", "by"),
    ("on", "or", "before"),
    ("by", "or", "before"),
    ("on", "or", "by"),
    ("target", "date"),
    ("end", "date"),
    ("ends",),
    ("finish", "date"),
    ("finish", "by"),
    ("completion", "date"),
    ("due", "date"),
    ("date", "to"),
    ("the", "whole", "of"),
    ("across",),
)
_BEFORE_FOR = ("", "ready", "place")
"""What is ready, or in place, for a time is to be so by then."""
_LATEST = (
    ("at", "the", "latest"),
    ("at", "latest"),
    ("latest",),
    ("(", "at", "the", "latest", ")"),
    ("(", "latest", ")"),
)


@dataclass(frozen=True, slots=True)
class _Lead:
    starts: bool = False
    between: bool = False
    given: bool = False


def parse_dated(reader: Reader, i: int) -> Item | None:
    """Dates at the place, with what leads to them and what follows from them."""
    lead, j = _parse_lead(reader, i)
    found = _parse_chain(reader, j, between=lead.between)
    if found is None:
        return None
    (points, links), end = found
    starts, end = _parse_tail(reader, end, starts=lead.starts)
    item = Item(Sort.DATED, i, end, led=lead.given, numbered=points[0].numbered is not None)
    if lead.between and links != ["-"]:
        return replace(item, fault=TWO_RANGES)
    return _resolve(reader, item, points, links, starts=starts)


def _parse_lead(reader: Reader, i: int) -> tuple[_Lead, int]:
    """The words that lead to a date; whether it is a start; the place after them."""
    starts = between = False
    j = i
    while True:
        after = _parse_from(reader, j)
        if after is not None:
            starts = True
        elif reader.norm(j) == "between":
            between, after = True, j + 1
        else:
            after = _phrase(reader, j, _BY_PHRASES) or (j + 1 if reader.norm(j) in BY_PREFIXES else None)
            if reader.norm(j) == "for" and reader.norm(j - 1) in _BEFORE_FOR:
                after = j + 1
        if after is None:
            return _Lead(starts, between, j > i), j
        j = reader.skip(after, (":",))


def _parse_from(reader: Reader, i: int) -> int | None:
    word, phrase = reader.norm(i), _phrase(reader, i, _FROM_PHRASES)
    if phrase is not None:
        return phrase
    if word in FROM:
        return i + 1
    if word in _FROM_UNLESS_OF:
        of_month = reader.norm(i + 1) in ("of", "-") or reader.norm(i - 1) in ("by", "at", "the")
        return None if of_month else i + 1
    return None


def _phrase(reader: Reader, i: int, phrases: tuple[tuple[str, ...], ...]) -> int | None:
    for phrase in phrases:
        after = reader.starts(i, *phrase)
        if after is not None:
            return after
    return None


def _parse_tail(reader: Reader, i: int, *, starts: bool) -> tuple[bool, int]:
    """Whether "onwards" or the like follows, and the place after it."""
    j = reader.skip(i, (",",))
    after = _phrase(reader, j, _LATEST)
    if after is not None and not starts:
        return False, after
    if reader.norm(i) in ONWARDS and (reader.norm(i) != "+" or reader.at(i + 1).kind is not Kind.WORD):
        return True, i + 1
    if reader.norm(i) in ("-", "to") and not starts:
        if reader.norm(i + 1) in ONGOING:
            return True, i + 2
        going = reader.starts(i + 1, "on", "going") or reader.starts(i + 1, "on", "-", "going")
        if going is not None:
            return True, going
    return (starts, i) if starts else _parse_going(reader, i)


def _parse_going(reader: Reader, i: int) -> tuple[bool, int]:
    """Whether "(ongoing)" follows, or "ongoing" and the end; and the place after it."""
    j = reader.skip(i, ("(",))
    going = reader.starts(j, "on", "going") or reader.starts(j, "on", "-", "going")
    after = going or reader.skip(j, ("ongoing", "continuing"))
    closes = reader.norm(after) == (")" if j > i else "")
    return (True, reader.skip(after, (")",))) if after > j and closes else (False, i)


Chain = tuple[list[Point], list[str]]


def _parse_chain(reader: Reader, i: int, *, between: bool = False) -> Found[Chain] | None:
    """Points, and the link before each but the first: "-" for a range, "/" for a range, "," for a list."""
    first = _parse_days(reader, i) or _parse_quarters(reader, i)
    if first is None:
        point = parse_point(reader, i)
        if point is None:
            return None
        first = (([point[0]], []), point[1])
    (points, links), j = first
    while True:
        link = _parse_link(reader, j, between=between)
        if link is None:
            return (points, links), j
        days = _parse_days(reader, link[1])
        if days is not None:
            (more, more_links), j = days
            points, links = points + more, [*links, link[0], *more_links]
            continue
        after = _parse_following(reader, link[1], points[-1], link[0]) or parse_point(reader, link[1])
        if after is None:
            return (points, links), j
        points, links, j = [*points, after[0]], [*links, link[0]], after[1]


def _parse_link(reader: Reader, i: int, *, between: bool) -> Found[str] | None:
    word = reader.norm(i)
    if word in RANGE:
        return ("/" if word == "/" else "-", i + 1)
    if word in AND:
        j = reader.skip(i + 1, ("and", "&", "then", "in", "by") if word == "," else ("then", "again", "in", "by"))
        j = reader.skip(j, ("in", "by")) if reader.norm(j - 1) == "again" else j
        return ("-" if between else ",", j)
    return None


def _parse_days(reader: Reader, i: int) -> Found[Chain] | None:
    """Days before one month: `12 and 19 May 2015`, `12-14 May`, `1st/2nd June`."""
    i = reader.skip(i, ("the",))
    days: list[int] = []
    links: list[str] = []
    j = i
    while reader.at(j).kind is Kind.NUMBER and len(reader.norm(j)) <= 2 and not reader.is_named(i):
        days.append(int(reader.norm(j)))
        link = _parse_link(reader, j + 1, between=False)
        if link is None or reader.norm(reader.skip(j + 1, ("of",))) in MONTH_WORDS:
            break
        links.append(link[0])
        j = reader.skip(link[1], ("the",))
    if len(days) < 2 or len(links) != len(days) - 1:
        return None
    last = parse_point(reader, j)
    if last is None or last[0].part is None or last[0].part.day != days[-1]:
        return None
    part = last[0].part
    points = [replace(last[0], part=replace(part, day=day)) for day in days]
    return (points, links), last[1]


def _parse_quarters(reader: Reader, i: int) -> Found[Chain] | None:
    """Quarters before their one year: `Q2 and Q4 2003/04`, `Q1-Q2 of 2003/04`."""
    quarters: list[int] = []
    links: list[str] = []
    j = i
    while True:
        word = parse_quarter(reader, j)
        if word is None:
            return None
        quarters.append(word[0])
        link = _parse_link(reader, word[1], between=False)
        if link is None or parse_quarter(reader, link[1]) is None:
            break
        links.append(link[0])
        j = link[1]
    last = parse_point(reader, j)
    if len(quarters) < 2 or last is None or last[0].period is None:
        return None
    year = last[0].period.start.year - (quarters[-1] == 4)
    return ([Point(period=reader.frame.calendar.quarter(year, number)) for number in quarters], links), last[1]


def _parse_following(reader: Reader, i: int, before: Point, link: str) -> Found[Point] | None:
    """A number that goes on from the point before: `Terms 2, 4`, `Years 1 and 2`, `Autumn 1 and 2`."""
    number = number_word(reader, i)
    if number is None or reader.at(i).ordinal:
        return None
    if before.numbered == "term" and before.year is None:
        return numbered_term(reader, number, i + 1)
    if before.numbered == "year":
        found = numbered_plan_year(reader, number, i + 1)
        return (Point(period=found[0], numbered="year"), found[1]) if found else None
    part = before.part
    if part is None:
        return None
    if part.half and before.year is None and number in (1, 2) and reader.at(i).kind is Kind.NUMBER:
        following = numbered_term(reader, number, i + 1)  # for the year that may follow
        return (
            (replace(before, part=replace(part, half=number), year=following[0].year), following[1])
            if following
            else None
        )
    year = four_digits(reader, i)
    joined = reader.norm(i + 1) in ("/", "-")
    if link == "," and year is not None and before.year is not None and not before.year.academic and not joined:
        return (replace(before, year=Year(year)), i + 1)
    return None


def _resolve(reader: Reader, item: Item, points: list[Point], links: list[str], *, starts: bool) -> Item:
    """The item with its milestones, or with the fault that keeps it from having any."""
    groups = _group(links)
    fault = TWO_RANGES if groups is None else _find_fault(reader, item, points)
    if groups is None or fault:
        return replace(item, fault=fault)
    parts = tuple(
        point.part for point in points if point.part is not None and point.yearless and point.week is None
    )
    if len(points) == len(parts) and not starts:
        item = replace(item, parts=parts)
    periods = _find_periods(reader, points, links)
    if not isinstance(periods, str) and _mixes_years(reader, periods, links):
        periods = MIXED_YEARS
    if isinstance(periods, str):
        return replace(item, fault=periods)
    if any(points[first].end and (starts or first != last) for first, last in groups):
        return replace(item, fault=FROM_END)
    milestones: list[Milestone] = []
    for first, last in groups:
        span = _span(reader, periods[first : last + 1], links[first:last])
        if isinstance(span, str):
            return replace(item, fault=span)
        milestones.append(
            From(span) if starts and first == last else By(span, ranged=first != last or _is_long(span))
        )
    if starts and len(milestones) > 1:
        return replace(item, fault=FROM_END)
    ranged = starts or any(first != last for first, last in groups)
    bare = len(points) == 1 and points[0].bare and not item.led and not ranged
    return replace(item, milestones=tuple(milestones), ranged=ranged, bare=bare)


def _find_fault(reader: Reader, item: Item, points: list[Point]) -> str | None:
    """What keeps points from being read together: "Year 2, July 2004", or one of several: "Autumn terms"."""
    if len({point.numbered for point in points}) > 1:
        return MIXED_NUMBERS
    several = any(reader.norm(i) == "terms" for i in range(item.start, item.end))
    return SEVERAL_TERMS if several and len(points) == 1 else None


def _mixes_years(reader: Reader, periods: list[Period], links: list[str]) -> bool:
    """Whether an academic year follows a financial one in a list: "financial year 2003/04 and 2004/05"."""
    academic = reader.frame.calendar.academic_year
    return any(
        link == "," and before.key.startswith("fy") and after == academic(after.start.year)
        for link, before, after in zip(links, periods, periods[1:], strict=False)
    )


def _span(reader: Reader, periods: list[Period], links: list[str]) -> Period | str:
    """The range over those periods, or why it is none."""
    if links and periods[0] == periods[-1]:
        return TWO_RANGES
    if "/" in links and not _are_neighbours(periods):
        return NOT_NEIGHBOURS
    try:
        return reader.frame.calendar.span(periods[0], periods[-1])
    except ValueError:
        return BACKWARDS


def _are_neighbours(periods: list[Period]) -> bool:
    """Whether each begins by the day after the one before ends: "Sept/Jan" may be two times and no range."""
    return all((after.start - before.end).days <= 1 for before, after in pairwise(periods))


def _is_long(period: Period) -> bool:
    """Whether days without a name are more than a week or a third of a month: a plan's own year."""
    return period.of_days and (period.end - period.start).days > 11


def _group(links: list[str]) -> list[tuple[int, int]] | None:
    """The first and last point of each range or single point; nothing where ranges run into each other."""
    groups = [(0, 0)]
    for index, link in enumerate(links, 1):
        first, last = groups[-1]
        if link == ",":
            groups.append((index, index))
        elif first == last or (link == "/" and links[last - 1] == "/"):
            groups[-1] = (first, index)
        else:
            return None
    return groups


def _find_periods(reader: Reader, points: list[Point], links: list[str]) -> list[Period] | str:
    """The period of each point, years spread from those that have one; or why there is none."""
    if any(point.yearless for point in points) and not all(point.yearless for point in points):
        spread = _spread_years(reader, points, links)
        if spread is None:
            return EACH_YEAR if "," in links else BACKWARDS
        points = spread
    periods: list[Period] = []
    for index, point in enumerate(points):
        period = point.resolve(reader)
        if period is None:
            return _why_no_day(reader, point)
        ranged = index > 0 and links[index - 1] != ","
        if ranged and point.yearless and point.part and period.start < periods[-1].start:
            period = reader.frame.calendar.first_starting(point.part, periods[-1].start)
        periods.append(period)
    return periods


def _why_no_day(reader: Reader, point: Point) -> str:
    """Why a day cannot be: there is none of that number, or it is another day of the week."""
    day = replace(point, weekday=None, week=None).resolve(reader) if point.weekday is not None else None
    return NO_SUCH_DAY if day is None else f"{WEEKDAY} {day.start:%A}"


def _spread_years(reader: Reader, points: list[Point], links: list[str]) -> list[Point] | None:
    """The points with the years of their neighbours; nothing where they would then not follow each other.

    A range that would run backwards within one year starts in the year before: "Sept - July 2004".
    """
    spread = list(points)
    for index in range(len(spread) - 2, -1, -1):
        following = spread[index + 1]
        if spread[index].yearless and not following.yearless:
            turns = links == ["-"] and _turns(reader, spread[index], following)
            year = _year_of(following)
            spread[index] = replace(spread[index], year=Year(year.number - 1) if turns and year else year)
            here, there = spread[index].resolve(reader), following.resolve(reader)
            if here is None or there is None or here.start > there.start:
                return None
    for index in range(1, len(spread)):
        part, before = spread[index].part, spread[index - 1].resolve(reader)
        if spread[index].yearless and part is not None:
            if before is None or not part.exists:
                return None
            period = reader.frame.calendar.first_starting(part, before.start)
            spread[index] = replace(spread[index], period=_of_week(reader, spread[index], period), weekday=None)
    return spread


def _turns(reader: Reader, first: Point, last: Point) -> bool:
    """Whether two whole months or terms would run backwards in the one year that the last has."""
    if last.year is None or last.year.academic or not (_is_whole(first) and _is_whole(last)):
        return False
    here, there = replace(first, year=last.year).resolve(reader), last.resolve(reader)
    return here is not None and there is not None and here.start > there.start


def _is_whole(point: Point) -> bool:
    """Whether the point is a whole month or term."""
    part = point.part
    return part is not None and part.day is None and part.third is None and part.half is None


def _of_week(reader: Reader, point: Point, period: Period) -> Period:
    return Point(period=period, week=point.week).resolve(reader) or period


def _year_of(point: Point) -> Year | None:
    if point.year is not None:
        return point.year
    return Year(point.period.start.year) if point.period is not None else None


def parts_of(item: Item) -> tuple[Yearless, ...]:
    """The parts of the year that may pin a recurrence: those of a dated item with no year and no range."""
    return item.parts if item.sort is Sort.DATED and not item.ranged else ()
