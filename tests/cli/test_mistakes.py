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
    (["due", "autumn"], 'cannot place "autumn". Did you mean: edp due --term autumn?'),
    (["due", "autumn", "2003"], 'Did you mean: edp due --term "autumn 2003"?'),
    (["due", "this", "term"], "Did you mean: edp due --term this?"),
    (["due", "2003-04"], "Did you mean: edp due --year 2003-04?"),
    (["due", "June"], "Did you mean: edp due --month June?"),
    (["due", "5.1/3a"], "Did you mean: edp due --activity 5.1?"),
    (["due", "reports"], "Did you mean: edp due --kind report?"),
    (["due", "EET"], "Did you mean: edp due --owner EET? Or: --to EET"),
    (["overdue", "autumn"], "Did you mean: edp overdue --owner autumn?"),
    (["schema", "x"], 'edp schema cannot place "x".\nSee: edp schema --help'),
    (["due", "--ownr", "EET"], "edp due has no option --ownr. Did you mean --owner?"),
    (["overdue", "--term", "autumn"], "edp overdue has no option --term. These have: edp due"),
    (["due", "--owner"], "--owner takes ROLE after it, and nothing is there."),
    (["due", "--format"], "--format takes table, json, csv or markdown, and nothing is there."),
    (["due", "--all=3"], "--all is a switch, and takes nothing after it."),
    (["due", "--format", "jsn"], 'not "jsn". Did you mean json?'),
    (["due", "--kind", "reports"], 'takes action, report or evaluation, not "reports". Did you mean report?'),
    (["due", "--by", "person"], 'takes date, owner, body or activity, not "person".\n'),
    (["timescale"], 'PHRASE is missing: the words, as "Continuing - Termly".'),
    (["due", "--term", "atumn"], '"atumn" is no term. Did you mean autumn?'),
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
