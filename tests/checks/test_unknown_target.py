"""Targets that records name, where not all of the plan can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edp_cli.store.contents import read_contents
from edp_cli.workspace.snapshot import make_snapshot

if TYPE_CHECKING:
    from pathlib import Path

RECORD = "for: 1.1/1@2003-autumn\non: 2003-12-01\nby: Librarian\nevidence: https://example.org/1\n"


@pytest.mark.parametrize(
    ("named", "unread", "found"),
    [
        ("2.1/target-1", "- 1\n", []),
        ("KPI17", "- 1\n", []),
        ("1.1/target-1", "- 1\n", ["EDP521"]),
        ("2.1/target-1", None, ["EDP521"]),
        ("KPI17", None, ["EDP521"]),
    ],
)
def test_what_may_stand_in_a_file_that_was_not_read_is_not_unknown(
    small: Path, named: str, unread: str | None, found: list[str]
) -> None:
    plans = small / "plans"
    path = plans / "records" / "done" / "2003-autumn" / "1.1-1.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(f"{RECORD}targets: {named}\n", encoding="utf-8")
    if unread is not None:
        (plans / "activities" / "2.1-counting.yaml").write_text(unread, encoding="utf-8")
    findings = make_snapshot(read_contents(plans, cwd=plans)).findings
    assert [each.code for each in findings if each.code.startswith("EDP5")] == found
