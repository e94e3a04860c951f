"""What the points of a list or a range come to: their periods, with the years that they share, or a fault.

A year given once, at the end, belongs to each point before it that has none ("Spring/Summer 2005"), where the
points then follow each other; where they would not, there is more than one reading and so none.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from edp_cli.timescale.point import Point
from edp_cli.timescale.values import By, From, Milestone
from edp_cli.timescale.years import Year

if TYPE_CHECKING:
    from edp_cli.periods import Period
    from edp_cli.timescale.items import Item
    from edp_cli.timescale.reader import Reader

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


def resolve_chain(reader: Reader, item: Item, points: list[Point], links: list[str], *, starts: bool) -> Item:
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
