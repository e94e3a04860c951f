"""Points in time one after the other: lists and ranges as they are written.

```
chain  = point { link point }
link   = "-" | "to" | "/" | "through"          a range
       | "," | "and" | "&" | "then"            one after the other
```
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edp_cli.timescale.point import Point
from edp_cli.timescale.points import number_word, parse_point
from edp_cli.timescale.terms import numbered_term
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.words import AND, MONTH_WORDS, RANGE
from edp_cli.timescale.years import Year, four_digits, numbered_plan_year, parse_quarter

if TYPE_CHECKING:
    from edp_cli.timescale.reader import Found, Reader

Chain = tuple[list[Point], list[str]]


def parse_chain(reader: Reader, i: int, *, between: bool = False) -> Found[Chain] | None:
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
