"""How much an owner has due in a term: what `edp due` shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
