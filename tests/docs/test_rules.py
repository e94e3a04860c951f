"""The pages in `docs/rules` are those of the manual."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from edp_cli.checks.manual import list_pages
from edp_cli.findings import IgnoreComment, Location
from edp_cli.queries.ignoring import read_comments

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "docs" / "rules"
CODES = [page.code for page in list_pages()]


def test_they_are_current() -> None:
    command = [sys.executable, "docs/rules.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_there_is_one_for_every_rule_and_nothing_else() -> None:
    assert {path.name for path in RULES.iterdir()} == {"README.md", *(f"{code}.md" for code in CODES)}


def test_the_index_names_every_rule_once() -> None:
    index = (RULES / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[(EDP\d{3})\]\(\1\.md\) \| (?:error|warning) \| .+\. \|$", index, re.MULTILINE)
    assert rows == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_truly_whether_a_comment_leaves_its_findings_out(code: str) -> None:
    text = f" {code} - the reason"
    comment = IgnoreComment(text, Location("plan.yaml", 1, 1, 1, 1 + len(text)), 1)
    _, wrong = read_comments([comment], CODES)
    said = (RULES / f"{code}.md").read_text(encoding="utf-8")
    assert (f"# edp: ignore {code} - the reason" in said) is (not wrong)
    assert ("No comment leaves this out." in said) is bool(wrong)
