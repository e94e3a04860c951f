"""From one paper to the next: what stands in one is repeated in the next, or cleared there. Nothing vanishes."""

from __future__ import annotations

import calendar
from itertools import pairwise
from typing import Any

import pytest

from tests.cli.running import ROOT, edp

MONTHS = [(year, month) for year in (2003, 2004) for month in range(1, 13)][8:21]
NAMES = dict(enumerate(calendar.month_name))


def paper(body: str, year: int, month: int) -> Any:  # noqa: ANN401  JSON of any kind
    """The paper for a month, as at its last day."""
    day = f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"
    words = ["exceptions", *body.split(), "--month", f"{NAMES[month]} {year}", "--as-of", day]
    return edp(*words, "--plans", "tests/year/plans", "--format", "json", at=ROOT).json


def items(found: Any, part: str) -> set[str]:  # noqa: ANN401  JSON of any kind
    return {item["id"] for each in found[part] for item in each["items"]}


@pytest.mark.parametrize(("body", "cleared"), [("", 6), ("EET", 3)])
def test_nothing_vanishes_between_two_papers(body: str, cleared: int) -> None:
    papers = [paper(body, *month) for month in MONTHS]
    assert sum(len(found["cleared_dates"]) for found in papers) >= cleared
    for before, after in pairwise(papers):
        assert items(before, "dates") <= items(after, "dates") | items(after, "cleared_dates")
        assert items(after, "cleared_dates") <= items(before, "dates")
        for each in after["dates"]:
            same = items(before, "dates") & {item["id"] for item in each["items"]}
            assert each["change"] == ("repeated" if same else "new")
        judged = {each["ref"] for each in before["confidence"]}
        assert judged <= {each["ref"] for part in ("confidence", "cleared_confidence") for each in after[part]}
