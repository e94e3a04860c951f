"""`edp rename-role`: everywhere or nowhere, and nothing but the name."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.records import DONE, MOVE, NOTE, REASSIGN, put_on_record
from tests.cli.running import ROOT, edp

if TYPE_CHECKING:
    from pathlib import Path

READING = "plans/activities/1.1-reading.yaml"
COUNTING = "plans/activities/2.1-counting.yaml"
ROLES = "plans/roles.yaml"


def files(folder: Path) -> dict[str, str]:
    """What every file holds, with its very line ends."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in found}


def owed(at: Path, name: str, new: str) -> object:
    """All that is owed, with the new name for the old."""
    answer = edp("due", "--all", "--from", "2000-01-01", "--until", "2010-01-01", "--format", "json", at=at).json
    for item in answer["items"]:
        item["owners"] = [new if owner == name else owner for owner in item["owners"]]
        item["to"] = new if item["to"] == name else item["to"]
    return answer["items"]


@pytest.mark.parametrize(
    ("typed", "old", "new"),
    [
        ("Head of English", "Head of English", "Head of Literacy"),
        ("english lead", "Head of English", "Head of Literacy"),
        ("libr", "Librarian", "Head of the Library: books, papers #1"),
        ("governors", "Governors", "[Board] of Governors"),
        ("Librarian", "Librarian", "LIBRARIAN"),
        ("Head of Maths", "Head of Maths", "Head of Maths (Upper School)"),
        ("Librarian", "Librarian", "O'Neill's \"keeper\" – é \\ 𝄞"),
    ],
)
def test_everywhere_and_nothing_else(small: Path, typed: str, old: str, new: str) -> None:
    before = files(small)
    due = owed(small, old, new)
    answer = edp("rename-role", typed, new, "--format", "json", at=small)
    assert answer.code == 0
    assert answer.err == ""
    assert (answer.json["before"], answer.json["after"], answer.json["written"]) == (old, new, True)
    assert owed(small, old, new) == due
    assert edp("validate", at=small).code == 0
    assert {change["file"] for change in answer.json["changes"]} <= {READING, COUNTING, ROLES}
    after = files(small)
    for name, text in before.items():
        wanted = {
            (change["line"], change["column"]): change
            for change in answer.json["changes"]
            if change["file"] == name
        }
        for number, (was, now) in enumerate(zip(text.split("\n"), after[name].split("\n"), strict=True), 1):
            if all(line != number for line, _ in wanted):
                assert was == now
            else:
                assert was != now
    assert edp("rename-role", new, old, at=small).code == 0
    quoted = {name: text.replace('"', "") for name, text in files(small).items()}
    assert quoted == {name: text.replace('"', "") for name, text in before.items()}


def test_what_it_says(small: Path) -> None:
    counting = small / COUNTING
    text = counting.read_text().replace("to: Governors", "to: governors  # not the head of English", 1)
    counting.write_text(text.replace("Buy an abacus", "With the Head of\n      English, buy an abacus"))
    answer = edp("rename-role", "Head of English", "Head of Literacy", at=small)
    assert (
        answer.out
        == """\
"Head of English" is now "Head of Literacy", in 4 places of 2 files.

  plans/activities/1.1-reading.yaml
    lines 14, 17, 26
  plans/roles.yaml
    line 2

It is also mentioned here, where nothing was changed:

  plans/activities/2.1-counting.yaml
    lines 9, 15
"""
    )
    assert "the Head of\n      English" in counting.read_text()


def test_an_alias_changes_places(small: Path) -> None:
    answer = edp("rename-role", "Head of English", "English lead", "--format", "csv", at=small)
    assert (
        answer.out
        == """\
File,Line,Before,After
plans/activities/1.1-reading.yaml,14,Head of English,English lead
plans/activities/1.1-reading.yaml,17,Head of English,English lead
plans/activities/1.1-reading.yaml,26,Head of English,English lead
plans/roles.yaml,2,Head of English,English lead
plans/roles.yaml,3,English lead,Head of English
"""
    )
    assert "  - role: English lead\n    aliases: [Head of English]\n" in files(small)[ROLES]
    assert edp("validate", at=small).code == 0
    said = edp("rename-role", "Head of English", "Head of English", "--dry-run", at=small).out
    assert said.startswith(
        '"English lead" would become "Head of English", in 6 places of 2 files.\n"Head of English" was one of its'
    )


def test_a_dry_run_writes_nothing(small: Path) -> None:
    before = files(small)
    tried = edp("rename-role", "Librarian", "Keeper", "--dry-run", "--format", "json", at=small).json
    assert files(small) == before
    done = edp("rename-role", "Librarian", "Keeper", "--format", "json", at=small).json
    assert tried.pop("written") is False
    assert done.pop("written") is True
    assert tried == done


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Head", "X"], 'edp: "Head" could be any of these; write more of the name:\n'),
        (["Head of Scool", "X"], 'edp: Nobody in the plan is called "Head of Scool".'),
        (["Librarian", "english LEAD"], 'edp: "english LEAD" is already in roles.yaml, for Head of English: '),
        (["Librarian", "Governors"], 'edp: "Governors" is already in roles.yaml: no two can have one name.'),
        (["Librarian", "Librarian"], 'edp: "Librarian" is the name already. Nothing was changed.'),
        (["Librarian", "TBA"], "edp: TBA is no name: a plan has it where nobody is chosen yet."),
        (["Librarian", " "], "edp: Nothing is given for NAME."),
        (["Librarian", "a\x1bb"], "edp: What is given for NAME cannot be used. There is the character ESC in it"),
        (["Librarian", "a\u200bb"], "edp: What is given for NAME cannot be used. There is the character U+200B"),
        (["Librarian", "a\udce9b"], "edp: What is given for NAME cannot be used. There is "),
        (["Librarian"], "edp: "),
    ],
)
def test_names_that_will_not_do(small: Path, arguments: list[str], said: str) -> None:
    before = files(small)
    answer = edp("rename-role", *arguments, at=small)
    assert answer.err.startswith(said)
    assert (answer.code, answer.out) == (2, "")
    assert files(small) == before


@pytest.mark.parametrize("name", ["plans/plan.yaml", ROLES, READING])
def test_a_plan_that_is_partly_broken(small: Path, name: str) -> None:
    path = small / name
    path.write_text(path.read_text() + "nonsense: 1\n")
    before = files(small)
    answer = edp("rename-role", "Librarian", "Keeper", at=small)
    assert answer.err == (
        f"edp: {name} cannot be read, so the name cannot be changed everywhere. Nothing was changed. See: edp"
        " validate\n"
    )
    assert answer.code == 3
    assert files(small) == before


def test_a_name_that_is_not_plain_to_see(small: Path) -> None:
    path = small / COUNTING
    path.write_text(path.read_text().replace("by: Head of Maths\n", "by: Head of\n      Maths\n", 1))
    before = files(small)
    answer = edp("rename-role", "Head of Maths", "Head of Sums", at=small)
    assert answer.err == (
        f"edp: {COUNTING}:6:9: the name runs over several lines here, or has escapes in it. Write it on one line"
        " first. Nothing was changed.\n"
    )
    assert answer.code == 3
    assert files(small) == before


@pytest.mark.parametrize("name", [ROLES, READING])
def test_a_file_that_may_only_be_read(small: Path, name: str) -> None:
    (small / name).chmod(0o444)
    before = files(small)
    answer = edp("rename-role", "Librarian", "Keeper", at=small)
    assert answer.err == (
        f"edp: {name} was not written: it may only be read. Ask its owner for leave to change it. Nothing was"
        " changed.\n"
    )
    assert (answer.code, answer.out) == (3, "")
    assert files(small) == before


def test_work_that_was_broken_off_is_taken_up_again(small: Path) -> None:
    """As after a power cut: one file has the new name already, the register has not."""
    half = (small / READING).read_text().replace("Head of English", "Head of Literacy", 2)
    (small / READING).write_text(half)
    answer = edp("rename-role", "Head of English", "Head of Literacy", at=small)
    assert answer.code == 0
    assert "Head of English" not in "".join(files(small).values())
    assert edp("validate", at=small).code == 0


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_the_table_fits(small: Path, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    long = "Head of " + "very " * 60 + "small things"
    answer = edp("rename-role", "Librarian", long, "--dry-run", at=small)
    assert " ".join(answer.out.split()).count(long) == 1
    assert max(map(len, answer.out.splitlines())) <= columns


def test_hostile_names_do_not_act(small: Path) -> None:
    name = "<b>=1+1|`x`[/bold]"
    assert "\\|" in edp("rename-role", "Librarian", name, "--format", "markdown", at=small).out
    assert edp("rename-role", name, "=cmd", "--dry-run", at=small).out.startswith(f'"{name}" would become')
    assert ",'=cmd" in edp("rename-role", name, "=cmd", "--dry-run", "--format", "csv", at=small).out


def test_the_real_plan_and_back(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    before = files(tmp_path)
    answer = edp("rename-role", "Principal Adviser (Sec", "Lead Adviser", "--format", "json", at=tmp_path)
    assert {change["before"] for change in answer.json["changes"]} == {"Principal Adviser (Secondary Performance)"}
    assert edp("rename-role", "Lead Adviser", "Principal Adviser (Secondary Performance)", at=tmp_path).code == 0
    assert files(tmp_path) == before


@pytest.mark.parametrize(
    ("entry", "after"),
    [
        ("  - role: Librarian\n", "  - role: Keeper\n    aliases: [Librarian]\n"),
        ("  - role: Librarian\r\n", "  - role: Keeper\r\n    aliases: [Librarian]\r\n"),
        ("  - {role: Librarian}\n", "  - {role: Keeper, aliases: [Librarian]}\n"),
        ("  - {email: a@b.c, role: Librarian}\n", "  - {email: a@b.c, role: Keeper, aliases: [Librarian]}\n"),
        (
            "  - role: Librarian  # keys\n    aliases: [Books lead, Shelves]\n",
            "  - role: Keeper  # keys\n    aliases: [Librarian, Books lead, Shelves]\n",
        ),
        (
            "  - aliases:\n      - Books lead\n    role: Librarian\n",
            "  - aliases:\n      - Librarian\n      - Books lead\n    role: Keeper\n",
        ),
        (
            "  - role: Librarian\n    aliases: Books lead\n",
            "  - role: Keeper\n    aliases: [Librarian, Books lead]\n",
        ),
        ("  - role: Librarian\n    aliases: []\n", "  - role: Keeper\n    aliases: [Librarian]\n"),
        (
            "  - role: Librarian\n    aliases: [Keeper, Books lead]\n",
            "  - role: Keeper\n    aliases: [Librarian, Books lead]\n",
        ),
    ],
)
def test_records_keep_the_old_name_which_becomes_an_alias(small: Path, entry: str, after: str) -> None:
    put_on_record(small, DONE, REASSIGN, NOTE, MOVE)
    path = small / ROLES
    text = path.read_text().replace("  - role: Librarian\n", entry)
    path.write_bytes(text.encode())
    before = files(small)
    said = edp("rename-role", "Librarian", "Keeper", at=small)
    assert said.code == 0, said.err
    alias = '"Librarian" is one of its aliases now, since 3 records have it: what was recorded stays as it was.'
    assert alias in " ".join(said.out.split())
    assert files(small)[ROLES] == before[ROLES].replace(entry, after)
    assert {name: each for name, each in files(small).items() if "records" in name} == {
        name: each for name, each in before.items() if "records" in name
    }
    records = edp("show", "1.1/1", "--format", "json", at=small).json["action"]["records"]
    assert "Done on 12 Dec 2003 by Keeper, on time." in [each["says"] for each in records]
    codes = [each["code"] for each in edp("validate", "--format", "json", at=small).json["findings"]]
    assert set(codes) <= {"EDP515", "EDP518"}, "the files of judgements may go on having the old name"


def test_records_without_the_name_make_no_alias(small: Path) -> None:
    put_on_record(small, MOVE)
    answer = edp("rename-role", "Librarian", "Keeper", "--format", "json", at=small).json
    assert answer["records"] == []
    assert "aliases: [Librarian]" not in files(small)[ROLES]
    put_on_record(small, DONE)
    renamed = edp("rename-role", "Keeper", "KEEPER", "--format", "json", at=small).json
    assert renamed["records"] == []


def test_what_would_become_an_alias(small: Path) -> None:
    put_on_record(small, DONE)
    before = files(small)
    tried = edp("rename-role", "Librarian", "Keeper", "--dry-run", at=small).out
    assert '"Librarian" would be one of its aliases, since 1 record has it' in tried
    answer = edp("rename-role", "Librarian", "Keeper", "--dry-run", "--format", "json", at=small).json
    assert answer["records"] == [{"file": DONE, "line": 3}]
    rows = edp("rename-role", "Librarian", "Keeper", "--dry-run", "--format", "csv", at=small).out
    assert f"{DONE},3,,\n" in rows
    assert files(small) == before
