"""What targets may say of indicators and of percentages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edp_cli.checks import indicator_twice, over_hundred_percent
from tests.builders import make_action, make_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from edp_cli.checks.rule import Problem
    from edp_cli.model.plan import Plan


def keys_of(check: Callable[[Plan], Iterator[Problem]], text: str, kpi: str | None = None) -> list[str]:
    """The key in which each finding is."""
    target = {"text": text} if kpi is None else {"text": text, "kpi": kpi}
    plan = make_plan(make_action("Autumn 2003"), targets=[target])
    return [str(problem.source.path[-1]) for problem in check(plan)]


@pytest.mark.parametrize(
    ("text", "kpi", "keys"),
    [
        ("KPI17 and KPI17", None, ["text"]),
        ("KPI17 and kpi 17 and KPI-17", None, ["text"]),
        ("As in KPI17", "local KPI17", ["kpi"]),
        ("As in local KPI 17", "LOCAL kpi17", ["kpi"]),
        ("Schools", "KPI17, KPI18, KPI17", ["kpi"]),
        ("BV38 and KPI17", "BV 38 and KPI 17", ["kpi", "kpi"]),
        ("KPI17", "KPI18", []),
        ("KPI1", "KPI17", []),
        ("KPI17", "KPI17b", []),
        ("Year 17 and Year 17, L4 and L4", "17", []),
        ("KPI and KPI", "KPI", []),
        ("BVPI17", "KPI17", []),
        ("Therapi 3 and therapi 3", None, ["text"]),
    ],
)
def test_indicators(text: str, kpi: str | None, keys: list[str]) -> None:
    assert keys_of(indicator_twice.check, text, kpi) == keys


@pytest.mark.parametrize(
    "text",
    [
        "101% of pupils",
        "101 % of pupils",
        "110 per cent",
        "110 percent",
        "110 PER CENT",
        "100.1%",
        "1,000%",
        "from 90% to 101%",
        "Increase attendance to 101%",
        "Attendance rises to over 101%",
        "Schools improve. By 2004 they have 101%",
        "By 101% of pupils",
        "A share of 101%",
        "(101%)",
    ],
)
def test_shares_that_nothing_can_reach(text: str) -> None:
    assert keys_of(over_hundred_percent.check, text) == ["text"]


@pytest.mark.parametrize(
    "text",
    [
        "100% of pupils",
        "100.0%",
        "99.9 %",
        "Increase by 150%",
        "Loans rise by at least 150 per cent",
        "growth of more than 120%",
        "An increase of about 150%",
        "a 150% rise",
        "150% growth in loans",
        "raising it by a further 110%",
        "KPI 150",
        "150 pupils",
        "in 2003, 75 % use it regularly",
        "% of 150 schools",
        "v1.101%",
    ],
)
def test_shares_that_can_be(text: str) -> None:
    assert keys_of(over_hundred_percent.check, text) == []
