"""What several commands count of one plan on one day: the numbers that speak of the same thing are the same."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from tests.cli.running import ROOT, edp

DAYS = (
    "2003-08-31", "2003-09-30", "2003-11-03", "2003-12-31", "2004-01-15",
    "2004-03-31", "2004-04-30", "2004-06-30", "2004-09-01", "2004-09-15",
)  # fmt: skip
FIRST, LAST = "2002-04-01", "2008-12-31"
AS_COUNTED = {
    "done": "done",
    "late": "late",
    "overdue": "missed",
    "withdrawn": "withdrawn",
    "waived": "waived",
    "due": "to_come",
}
"""What `edp evaluate` counts what stands so as."""
ENDED = ("withdrawn", "waived")


def ask(day: str, *words: str) -> Any:  # noqa: ANN401  JSON of any kind
    answer = edp(*words, "--plans", "tests/year/plans", "--as-of", day, "--format", "json", at=ROOT)
    assert answer.code == 0, answer.err
    return answer.json


def everything(day: str, first: str = FIRST, last: str = LAST) -> list[dict[str, Any]]:
    """All that has its date in the window, however it stands on that day."""
    items: list[dict[str, Any]] = ask(day, "due", "--all", "--from", first, "--until", last)["items"]
    return items


@pytest.mark.parametrize("day", DAYS)
def test_what_is_overdue(day: str) -> None:
    overdue = {item["id"]: item for item in ask(day, "overdue")["items"]}
    assert {item["id"] for item in everything(day) if item["status"] == "overdue"} == set(overdue)
    status = {item["ref"]: item for item in ask(day, "status")["items"]}
    by_activity = Counter(item["ref"].partition("/")[0] for item in overdue.values())
    activities = {ref: item for ref, item in status.items() if item["level"] == "activity"}
    assert {ref: item["time"]["overdue"] for ref, item in activities.items()} == {
        ref: by_activity[ref] for ref in activities
    }
    assert status["5"]["time"]["overdue"] == len(overdue)
    owners = {each["role"]: each["overdue"] for each in ask(day, "owners")["owners"]}
    mine = Counter(owner for item in overdue.values() for owner in item["owners"])
    assert {role: number for role, number in owners.items() if number} == dict(mine)


@pytest.mark.parametrize("day", DAYS)
def test_what_became_of_a_year(day: str) -> None:
    counts = ask(day, "evaluate", "--year", "2003-04")["counts"]
    found = Counter(
        AS_COUNTED[item["status"]]
        for item in everything(day, "2003-09-01", "2004-08-31")
        if item["status"] != "starting" and item["start"] != item["due"]
    )
    assert {name: counts[name] for name in AS_COUNTED.values()} == {
        name: found[name] for name in AS_COUNTED.values()
    }


@pytest.mark.parametrize("day", DAYS)
def test_what_is_owed_in_a_term(day: str) -> None:
    load = ask(day, "workload", "--term", "spring", "--year", "2003-04")
    left_out = ("starting", *ENDED)
    items = [item for item in everything(day, "2004-01-01", "2004-03-31") if item["status"] not in left_out]
    assert [term["due"] for term in load["terms"]] == [len(items)]
    mine = Counter(owner for item in items for owner in item["owners"])
    assert {each["owner"]: each["due"] for each in load["owners"] if each["owner"] is not None} == dict(mine)
