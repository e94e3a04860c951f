"""How much an owner has due in a term: what `edp due` shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.cli.records import put_on_record
from tests.cli.running import ROOT, edp

if TYPE_CHECKING:
    from pathlib import Path

COUNTED = re.compile(
    r'"(?P<owner>.+)" has (?P<count>\d+) things due in (?P<term>.+), where the plan allows (?P<most>\d+)'
)


def lay_out(folder: Path, most: str) -> None:
    """The plan of Southwark, with so many things allowed."""
    for path in (ROOT / "plans").rglob("*.yaml"):
        copy = folder / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    with (folder / "plans" / "plan.yaml").open("a", encoding="utf-8") as plan:
        plan.write(f"most_in_a_term: {most}\n")


def test_the_count_is_that_of_edp_due(tmp_path: Path) -> None:
    lay_out(tmp_path, "3")
    findings = edp("validate", "--format", "json", at=tmp_path).json["findings"]
    found = [COUNTED.match(each["message"]) for each in findings if each["code"] == "EDP305"]
    assert len(found) > 3
    for match in found:
        assert match
        asked = ("--term", match["term"].lower(), "--owner", match["owner"], "--all", "--format", "json")
        items = edp("due", *asked, at=tmp_path).json["items"]
        owned = [item for item in items if match["owner"] in item["owners"] and item["status"] != "starting"]
        assert len(owned) == int(match["count"]) > int(match["most"])


def test_nobody_has_too_much_where_enough_is_allowed(tmp_path: Path) -> None:
    lay_out(tmp_path, "99")
    assert "EDP305" not in edp("validate", at=tmp_path).out


DECIDED = {
    "nothing": ("", 2),
    "a move to the term": ("on: 2003-10-01\nmove: 2.1/1@2004-spring\nto: Autumn 2003\n", 3),
    "a move out of it": ("on: 2003-10-01\nmove: 1.1/1@2003-autumn\nto: Summer 2004\n", 1),
    "a later move": ("on: 2005-10-01\nmove: 1.1/1@2003-autumn\nto: Autumn 2005\n", 1),
    "a new owner": ("on: 2003-10-01\nreassign: 1.1/1\nto: Head of English\n", 1),
    "a waiver": ("on: 2003-10-01\nwaive: 1.1/1@2003-autumn\n", 1),
    "a withdrawal": ("on: 2003-10-01\nwithdraw: 2.1/2\n", 1),
}


@pytest.mark.parametrize(("decision", "count"), DECIDED.values(), ids=DECIDED)
def test_what_bodies_decided_counts_as_edp_workload_has_it(small: Path, decision: str, count: int) -> None:
    """Two things are the Librarian's in Autumn 2003: 1.1/1, and 2.1/2 for that term."""
    plans = small / "plans"
    file = plans / "activities" / "2.1-counting.yaml"
    owned = file.read_text("utf-8").replace("Head of Maths (Lower School)", "Librarian")
    file.write_text(owned.replace("responsible: Head of Maths", "responsible: Librarian"), "utf-8")
    with (plans / "plan.yaml").open("a", encoding="utf-8") as plan:
        plan.write(f"most_in_a_term: {count - 1}\n" if count > 1 else "most_in_a_term: 1\n")
    if decision:
        put_on_record(small, **{"plans/records/decisions/one.yaml": f"{decision}body: Governors\n"})
    found = edp("validate", "--select", "EDP305", "plans/roles.yaml", "--format", "json", at=small).json[
        "findings"
    ]
    said = [each["message"] for each in found if "Librarian" in each["message"]]
    asked = ("--term", "autumn 2003", "--owner", "Librarian", "--as-of", "2006-08-31", "--format", "json")
    [load] = edp("workload", *asked, at=small).json["owners"]
    assert load["due"] == count
    assert any(f"has {count} things due in Autumn 2003" in each for each in said) is (count > 1)
