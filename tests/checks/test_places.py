"""What is underlined: what is wrong itself; where something is missing, the key or line that it belongs under."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edp_cli.store.contents import read_contents
from edp_cli.workspace.snapshot import make_snapshot
from tests.checks.test_corrections import underlined

if TYPE_CHECKING:
    from pathlib import Path

READING, ROLES, PLAN = "activities/1.1-reading.yaml", "roles.yaml", "plan.yaml"
HEAD = "activity: 1.1\ntitle: Everyone reads\n"
MISSING = {
    "the title of the plan": (PLAN, "title: A small plan\n", "", "EDP101", "authority: Walworth"),
    "the actions": (READING, None, HEAD, "EDP101", "activity: 1.1"),
    "a timescale": (READING, "    timescale: Autumn 2003\n", "", "EDP101", "id: 1"),
    "an owner": (READING, "    responsible: Librarian\n", "", "EDP302", "id: 1"),
    "a number": (
        READING,
        "  - id: 1\n    action: Open",
        "  - action: Open",
        "EDP101",
        "action: Open the library at lunch time.",
    ),
    "a frequency": (READING, "      frequency: termly\n", "", "EDP401", "monitoring"),
    "a frequency in a list": (
        READING,
        "      frequency: termly\n      by: English lead\n      to: Governors\n",
        "      - frequency: termly\n      - by: English lead\n",
        "EDP401",
        "by: English lead",
    ),
    "the frequency of an evaluation": (
        READING,
        HEAD,
        HEAD + "evaluation:\n  - what: Loans\n    by: Librarian\n",
        "EDP402",
        "what: Loans",
    ),
    "a role's name": (ROLES, "  - role: Librarian", "  - aliases: [Librarian]", "EDP101", "aliases: [Librarian]"),
    "the end of a term": (
        PLAN,
        "priorities:",
        "calendar: {2003-autumn: {starts: 2003-09-03}}\npriorities:",
        "EDP101",
        "2003-autumn",
    ),
}
BY, TO = "      by: English lead\n", "      to: Governors\n    timescale: Autumn 2003"
WRONG = {
    "an owner": (READING, "responsible: Librarian", "responsible: Libarian", "EDP301", "Libarian"),
    "an owner in quotes": (READING, "responsible: Librarian", "responsible: 'Libarian'", "EDP301", "'Libarian'"),
    "one of several": (READING, "[Head of English, Librarian]", "[Head of English, Vicar]", "EDP301", "Vicar"),
    "one of a list": (
        READING,
        "responsible: Librarian",
        "responsible:\n      - Librarian\n      - Vicar of Walworth",
        "EDP301",
        "Vicar of Walworth",
    ),
    "a maker": (READING, BY, "      by: Vicar\n", "EDP301", "Vicar"),
    "a receiver": (READING, TO, TO.replace("Governors", "Vicar"), "EDP301", "Vicar"),
    "a receiver who makes it": (READING, TO, TO.replace("Governors", "English lead"), "EDP304", "English lead"),
    "the maker of an evaluation": (
        READING,
        HEAD,
        HEAD + "evaluation: [{what: Loans, frequency: termly, by: Vicar}]\n",
        "EDP301",
        "Vicar",
    ),
    "a role in the register": (ROLES, "  - role: Librarian", "  - role: Head of Math", "EDP306", "Head of Math"),
    "no frequency": (READING, "frequency: termly", "frequency: ongoing", "EDP401", "ongoing"),
    "a frequency": (READING, "frequency: termly", "frequency: somehow", "EDP201", "somehow"),
    "a timescale": (READING, "timescale: Autumn 2003", "timescale: mid year", "EDP201", "mid year"),
    "the words of a timescale": (
        READING,
        "timescale: Autumn 2003",
        "timescale:\n      text: mid year",
        "EDP201",
        "mid year",
    ),
    "a report that comes too late": (PLAN, "ends: 2006-08-31", "ends: 2004-07-31", "EDP204", "annually"),
    "a report that comes too seldom": (READING, "timescale: Ongoing", "timescale: Termly", "EDP403", "annually"),
    "a key": (READING, "timescale: Autumn", "timescales: Autumn", "EDP101", "timescales"),
    "a number": (READING, "id: 1", "id: 1A", "EDP101", "1A"),
}


def found_there(folder: Path, file: str, old: str | None, new: str, code: str) -> str:
    """What is underlined by the rule once the text is changed."""
    path = folder / "plans" / file
    text = path.read_text(encoding="utf-8")
    assert old is None or old in text
    path.write_text(new if old is None else text.replace(old, new, 1), encoding="utf-8")
    findings = make_snapshot(read_contents(folder / "plans", cwd=folder / "plans")).findings
    first = min((found for found in findings if found.code == code), key=lambda found: found.location.line)
    return underlined(folder / "plans", first)


@pytest.mark.parametrize("case", MISSING.values(), ids=MISSING)
def test_what_is_missing_points_at_what_it_belongs_under(
    small: Path, case: tuple[str, str | None, str, str, str]
) -> None:
    file, old, new, code, expected = case
    assert found_there(small, file, old, new, code) == expected


@pytest.mark.parametrize("case", WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_underlined_itself(small: Path, case: tuple[str, str, str, str, str]) -> None:
    file, old, new, code, expected = case
    assert found_there(small, file, old, new, code) == expected
