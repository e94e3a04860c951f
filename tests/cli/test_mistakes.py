"""What is typed wrongly is answered with what was probably meant."""

from __future__ import annotations

import pytest

from edp_cli.cli.app import COMMANDS
from edp_cli.cli.commanding import name_of
from tests.cli.running import edp

CASES = [
    (["dew"], 'There is no command "dew". Did you mean: edp due?'),
    (["ovrdue"], "Did you mean: edp overdue?"),
    (["DUE"], "Did you mean: edp due?"),
    (["late"], "Did you mean: edp overdue?"),
    (["todo"], "Did you mean: edp checklist?"),
    (["people"], "Did you mean: edp owners?"),
    (["find"], "Did you mean: edp search?"),
    (["ls"], "Did you mean: edp list?"),
    (["new"], "Did you mean: edp init?"),
    (["check"], "Did you mean: edp validate?"),
    (["autumn"], "Did you mean: edp due --term autumn?"),
    (["5.1/3a"], "Did you mean: edp show 5.1/3a?"),
    (["edp201"], "Did you mean: edp explain EDP201?"),
    (["help"], "Did you mean: edp --help?"),
    (["xyzzy"], 'There is no command "xyzzy".\nSee: edp --help'),
    (["--term", "autumn"], "--term comes after a command, as in: edp due --term."),
    (["--nonsense"], "edp has no option --nonsense."),
    (["due", "autumn"], 'does not understand "autumn". Did you mean: edp due --term autumn?'),
    (["due", "autumn", "2003"], 'Did you mean: edp due --term "autumn 2003"?'),
    (["due", "this", "term"], "Did you mean: edp due --term this?"),
    (["due", "2003-04"], "Did you mean: edp due --year 2003-04?"),
    (["due", "June"], "Did you mean: edp due --month June?"),
    (["due", "5.1/3a"], "Did you mean: edp due --activity 5.1?"),
    (["due", "reports"], "Did you mean: edp due --kind report?"),
    (["due", "EET"], "Did you mean: edp due --owner EET? Or, for what it is to receive: edp due --to EET"),
    (["overdue", "autumn"], "Did you mean: edp overdue --owner autumn?"),
    (
        ["due", "--owner", "Head", "of", "School", "Improvement", "--kind", "action"],
        'Several words go in quotation marks: edp due --owner "Head of School Improvement"',
    ),
    (["due", "--owner", "KS3", "--owner=MIAS"], "--owner is given twice, and can be given once."),
    (["list", "--audience", "governors", "--audience", "heads"], "--audience is given twice"),
    (
        ["due", "--output", "late.xlsx"],
        "edp writes no .xlsx files. For a spreadsheet, write a .csv file with --excel.",
    ),
    (["due", "--output", "late.DOCX"], "edp writes no .docx files. For a page, write a .md or a .txt file."),
    (["due", "--output", "plans/plan.yaml"], "Those are the plan's own."),
    (["schema", "x"], 'edp schema does not understand "x".\nSee: edp schema --help'),
    (["due", "--ownr", "EET"], "edp due has no option --ownr. Did you mean --owner?"),
    (["overdue", "--term", "autumn"], "edp overdue has no option --term. These have: edp due"),
    (["due", "--owner"], "--owner needs ROLE after it.\nSee: edp due --help"),
    (["due", "--format"], "--format needs table, json, csv or markdown after it."),
    (["due", "--all=3"], "--all stands alone: nothing goes with it."),
    (["due", "--format", "jsn"], 'not "jsn". Did you mean json?'),
    (["due", "--kind", "reports"], 'takes action, report or evaluation, not "reports". Did you mean report?'),
    (["due", "--by", "person"], 'takes date, owner, body or activity, not "person".\n'),
    (["authority"], 'There is no command "authority".\n'),
    (["due", "marketing"], "Did you mean: edp due --owner marketing?"),
    (["due", "--term", "autumn 2303"], '"autumn 2303" is not a term. Write'),
    (["due", "--term", "next autumn"], '"next autumn" is not a term. Write'),
    (["due", "--output", "-"], "Without --output, the answer is written to the screen"),
    (["show", "5.2/3"], "There is no 5.2/3 in the plan. Near it: 5.2/3a, 5.2/3b, 5.2/3c, 5.2/3d."),
    (["show", "EET"], 'EET is a name, not a reference. Did you mean: edp owners "EET"?'),
    (["show", "KPI17"], 'Words are found with: edp search "KPI17"'),
    (["due", "--owner", "nobody"], "What nobody is responsible for: edp list --unassigned"),
    (["due", "--owner", "the KS3 person"], 'Did you mean "Key Stage 3 Strategy Manager"?'),
    (["due", "--owner", "head of attendance"], 'called "head of attendance". All of them: edp owners.'),
    (["timescale"], 'PHRASE is missing: the words, as "Continuing - Termly".'),
    (["due", "--term", "atumn"], '"atumn" is not a term. Did you mean autumn?'),
    (["due", "--term", "easter 2004"], "Did you mean spring 2004?"),
    (["due", "--excel", "--format", "json"], "--excel is for CSV, and does not go with --format json."),
]


@pytest.mark.parametrize(("typed", "said"), CASES, ids=[" ".join(typed) for typed, _ in CASES])
def test_what_was_probably_meant(typed: list[str], said: str) -> None:
    answer = edp(*typed)
    assert answer.err.startswith("edp: ")
    assert said in answer.err
    assert (answer.code, answer.out) == (2, "")


NAMES = [name for name in map(name_of, COMMANDS) if name != "timescale"]
"""Every command, but for the one that takes words with dashes for a phrase."""


@pytest.mark.parametrize("name", NAMES)
def test_every_command_says_where_to_look(name: str) -> None:
    assert edp(name, "--nonsense").err.endswith(f"\nSee: edp {name} --help\n")
