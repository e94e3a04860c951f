"""What a finding says may be put in the place of the underlined words, put there: the finding is gone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from edp_cli.checks.manual import list_pages
from edp_cli.store.contents import read_contents
from edp_cli.workspace.snapshot import make_snapshot
from tests.checks.examples import lay_out
from tests.checks.test_cases import CASES

if TYPE_CHECKING:
    from pathlib import Path

    from edp_cli.checks.manual import Page
    from edp_cli.findings import Finding

CORRECTED = {"EDP101", "EDP201", "EDP301", "EDP511"}
"""The rules of which some finding has one thing that will do. The others leave a choice to the officer."""
CANNOT_BE_READ = "EDP00"


def find(plans: Path) -> tuple[Finding, ...]:
    return make_snapshot(read_contents(plans, cwd=plans)).findings


def cut_up(plans: Path, found: Finding) -> tuple[str, str, str]:
    """The file: what stands before the underlined words, they themselves, and what stands after."""
    text, where = (plans / found.location.file).read_text(encoding="utf-8"), found.location
    starts = [0, *(number + 1 for number, letter in enumerate(text) if letter == "\n")]
    start, end = starts[where.line - 1] + where.column - 1, starts[where.end_line - 1] + where.end_column - 1
    return text[:start], text[start:end], text[end:]


def underlined(plans: Path, found: Finding) -> str:
    """The underlined words."""
    return cut_up(plans, found)[1]


def put_in_place(plans: Path, found: Finding) -> None:
    """Change the file as somebody would who marks the underlined words and pastes the correction over them."""
    before, _, after = cut_up(plans, found)
    (plans / found.location.file).write_text(f"{before}{found.correction}{after}", encoding="utf-8")


def assert_each_does(plans: Path, copy: Path) -> set[str]:
    """Try each correction on a plan of its own; give the codes of the findings that have one."""
    corrected = [found for found in find(plans) if found.correction is not None]
    for number, found in enumerate(corrected):
        mended = shutil.copytree(plans, copy / str(number))
        put_in_place(mended, found)
        left = find(mended)
        what = (found.code, found.location.file, found.path, found.message)
        assert what not in [(each.code, each.location.file, each.path, each.message) for each in left]
        assert not [each for each in left if each.code.startswith(CANNOT_BE_READ)]
        assert len(left) < len(find(plans)) or found.code == "EDP101", "nothing else is wrong because of it"
    return {found.code for found in corrected}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_correction_of_the_cases_does(case: Path, small: Path, tmp_path: Path) -> None:
    shutil.copytree(case, small / "plans", dirs_exist_ok=True, ignore=shutil.ignore_patterns("findings.txt"))
    assert assert_each_does(small / "plans", tmp_path) <= CORRECTED


@pytest.mark.parametrize("page", list_pages(), ids=lambda page: page.code)
def test_every_correction_of_the_bad_examples_does(page: Page, tmp_path: Path) -> None:
    lay_out(page.bad, tmp_path / "plans")
    assert assert_each_does(tmp_path / "plans", tmp_path) <= CORRECTED


def test_these_rules_have_corrections() -> None:
    named = {case.name[:6] for case in CASES if "\n  = " in (case / "findings.txt").read_text(encoding="utf-8")}
    assert named == CORRECTED
