"""Each rule on small plans: the files in `cases`, laid over the small plan, have the findings beside them.

A case is called by the code that it shows, "bad" or "good", and a word or two. Where findings are to change,
EDP_UPDATE_GOLDEN=1 writes them anew.
"""

from __future__ import annotations

import inspect
import os
import re
import shutil
import textwrap
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from edp_cli.checks.records.of_the_day import OF_THE_DAY
from edp_cli.checks.records.registry import RECORDS
from edp_cli.checks.registry import RULES
from edp_cli.queries.validate import make_report
from edp_cli.store.contents import read_contents
from edp_cli.workspace.files import SHAPE
from edp_cli.workspace.of_the_day import find_as_at
from edp_cli.workspace.snapshot import make_snapshot
from tests.cli.running import ROOT, edp
from tests.store.case_files import assert_inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.checks.records.rule import DayRule, RecordRule
    from edp_cli.checks.rule import Rule
    from edp_cli.findings import Finding

NO_RULES = set(
    "__init__ registry rule run walk texts frequencies slips recorded meant of_the_day".split(),
)
"""The modules beside the rules."""
OF_RECORDS: tuple[RecordRule | DayRule, ...] = (*RECORDS, *OF_THE_DAY)
CODES = [SHAPE, *(rule.code for rule in RULES), *(rule.code for rule in OF_RECORDS)]
DAY = date(2004, 7, 1)
"""The day on which the cases are read."""
CASES = sorted((Path(__file__).parent / "cases").iterdir())


def written(findings: tuple[Finding, ...]) -> str:
    """Each finding whole: severity, code, place, reference, path; message; help; correction."""
    return "\n".join(
        f"{found.severity} {found.code} {found.location.file}:{found.location.line}:{found.location.column}"
        f"-{found.location.end_line}:{found.location.end_column}"
        f" {found.ref or '-'} {'/'.join(map(str, found.path))}\n"
        f"{textwrap.indent(found.message, '  ')}\n{textwrap.indent(found.help or '', '  ')}\n"
        f"{f'  = {found.correction}{chr(10)}' if found.correction is not None else ''}"
        for found in findings
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, small: Path) -> None:
    code, kind, *_ = case.name.split("-")
    plans = small / "plans"
    expected = case / "findings.txt"
    shutil.copytree(case, plans, dirs_exist_ok=True, ignore=shutil.ignore_patterns("findings.txt"))
    contents = read_contents(plans, cwd=plans)
    snapshot = find_as_at(DAY, make_snapshot(contents), contents, plans=plans)
    findings = make_report(snapshot.findings, snapshot.files).findings
    text = written(findings)
    if os.environ.get("EDP_UPDATE_GOLDEN"):
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert text == expected.read_text(encoding="utf-8")
    assert bool(findings) is (kind == "bad")
    if kind == "bad":
        assert code in {found.code for found in findings}
    for found in findings:
        assert_inside([found], (plans / found.location.file).read_bytes())


@pytest.mark.parametrize("kind", ["bad", "good"])
@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_a_bad_and_a_good_example(code: str, kind: str) -> None:
    assert any(case.name.startswith(f"{code}-{kind}") for case in CASES)


def test_codes_are_unique_and_in_order() -> None:
    assert len(set(CODES)) == len(CODES)
    for rules in (RULES, RECORDS, OF_THE_DAY):
        assert [rule.code for rule in rules] == sorted(rule.code for rule in rules)
    assert all(re.fullmatch(r"EDP[1-9]\d\d", code) for code in CODES)


@pytest.mark.parametrize(("rules", "room"), [(RULES, "."), (OF_RECORDS, "records")])
def test_a_rule_is_a_module(rules: Sequence[Rule | RecordRule | DayRule], room: str) -> None:
    modules = [inspect.getmodule(rule.check) for rule in rules]
    assert len(set(modules)) == len(rules)
    folder = ROOT / "edp_cli" / "checks" / room
    names = {module.__name__.rpartition(".")[2] for module in modules if module}
    assert names == {path.stem for path in folder.glob("*.py")} - NO_RULES


SELDOM = (
    "The work comes round every term, but its monitoring only every academic year: a slip would not show in time."
)
NINE = [
    ("EDP403", "5.1/3c", SELDOM),
    ("EDP104", "5.2/3d", "The document prints this action as 3c; here it is 3d."),
    ("EDP202", "5.3/1b", "The deadline Spring 2003 was past when this revision came into force on 1 Apr 2003."),
    ("EDP302", "5.3/1d", "Nobody is responsible for this action."),
    ("EDP401", "5.3/1d", "This action is not monitored, so nothing will show that it has slipped."),
    ("EDP202", "5.3/2", "The deadline June 2002 was past when this revision came into force on 1 Apr 2003."),
    ("EDP104", "5.4/3b", "Action 3b after 3 is out of order: 4 or 4a was expected."),
    ("EDP401", "5.4/3b", "This monitoring has no frequency, so it can never fall overdue."),
    ("EDP401", "5.6/4", "This monitoring has no frequency, so it can never fall overdue."),
]
"""The document's own faults."""


def test_the_plan_has_no_error_and_its_nine_warnings() -> None:
    findings = edp("validate", "--format", "json").json["findings"]
    assert [(found["code"], found["ref"], found["message"]) for found in findings] == NINE
    assert {found["severity"] for found in findings} == {"warning"}
