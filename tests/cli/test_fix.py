"""`edp validate --fix`: what it mends, what it leaves, and what it says."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ROOT, edp

if TYPE_CHECKING:
    from pathlib import Path

READING = "plans/activities/1.1-reading.yaml"
COUNTING = "plans/activities/2.1-counting.yaml"


@pytest.fixture(name="typed")
def _typed(small: Path) -> Path:
    """The small plan as somebody types it: CRLF, no last line's end, remarks, and small slips of every kind."""
    reading = small / READING
    text = reading.read_text()
    for before, after in (
        ("activity: 1.1", "activity: 01,1   # the first – é"),
        ("title: Everyone reads", 'title: Everyone reads\nssre_areas: [{areas: "1—3", title: "1—3"}]'),
        ("  - id: 1", "  - id: (1)"),
        ("responsible: Librarian\n", "responsible: 'librarian'  # Librarian\n"),
        ("[Head of English, Librarian]", '[ head  of english,"LIBRARIAN" ]'),
        ("by: English lead", "by: english lead"),
        ("timescale: Autumn 2003", "timescale: Sept 03 — July 04"),
    ):
        text = text.replace(before, after, 1)
    reading.write_bytes(text.rstrip("\n").replace("\n", "\r\n").encode())
    counting = small / COUNTING
    counting.write_text(counting.read_text().replace("to: Governors", "to: governors", 1))
    return small


MENDED = f"""\
Mended 9 places in 2 files:
  {READING}:1:11  "01,1" -> "1.1"
  {READING}:3:22  "1—3" -> "1-3"
  {READING}:5:9  "(1)" -> "1"
  {READING}:7:18  "librarian" -> "Librarian"
  {READING}:10:11  "english lead" -> "English lead"
  {READING}:12:16  "Sept 03 — July 04" -> "Sept 03 – July 04"
  {READING}:15:20  "head  of english" -> "Head of English"
  {READING}:15:37  "LIBRARIAN" -> "Librarian"
  {COUNTING}:14:11  "governors" -> "Governors"
"""
CHANGES = (
    ("01,1   # the first – é", "1.1   # the first – é"),
    ('areas: "1—3"', 'areas: "1-3"'),
    ("id: (1)", "id: 1"),
    ("'librarian'", "'Librarian'"),
    ("[ head  of english,", "[ Head of English,"),
    ('"LIBRARIAN"', '"Librarian"'),
    ("english lead", "English lead"),
    ("Sept 03 — July 04", "Sept 03 – July 04"),
)


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_what_it_mends(typed: Path) -> None:
    before = files(typed)
    assert edp("validate", at=typed).code == 1
    answer = edp("validate", "--fix", at=typed)
    assert answer.err == MENDED
    assert answer.out == "Nothing is wrong in 4 files.\n"
    assert answer.code == 0
    wanted = before[READING].decode()
    for old, new in CHANGES:
        assert wanted.count(old) == 1
        wanted = wanted.replace(old, new)
    after = files(typed)
    assert after[READING].decode() == wanted
    assert after[COUNTING] == before[COUNTING].replace(b"to: governors", b"to: Governors")
    assert {name for name in before if after[name] != before[name]} == {READING, COUNTING}


def test_twice_changes_nothing_more(typed: Path) -> None:
    edp("validate", "--fix", at=typed)
    once = files(typed)
    answer = edp("validate", "--fix", at=typed)
    assert answer.err == "Nothing in the plan's files can be mended without you.\n"
    assert files(typed) == once


def test_a_dry_run_writes_nothing(typed: Path) -> None:
    before = files(typed)
    plain = edp("validate", at=typed)
    answer = edp("validate", "--fix", "--dry-run", at=typed)
    assert answer.err == MENDED.replace(
        "Mended 9 places in 2 files:", "This would mend 9 places in 2 files; nothing was written:"
    )
    assert (answer.out, answer.code) == (plain.out, plain.code)
    assert files(typed) == before


@pytest.mark.parametrize("written", ["json", "csv", "markdown", "github", "sarif", "junit", "gitlab"])
def test_the_answer_is_of_what_remains(typed: Path, written: str) -> None:
    answer = edp("validate", "--fix", "--format", written, at=typed)
    assert answer.err == MENDED
    assert answer.out == edp("validate", "--format", written, at=typed).out


def test_only_the_files_that_are_named(typed: Path) -> None:
    before = files(typed)
    answer = edp("validate", COUNTING, "--fix", at=typed)
    assert answer.err.startswith("Mended 1 place in 1 file:\n")
    assert answer.code == 0
    assert files(typed)[READING] == before[READING]


def test_an_owner_keeps_what_is_owed(typed: Path) -> None:
    first = typed / READING
    first.write_bytes(first.read_bytes().replace(b"01,1", b"1.1").replace(b"(1)", b"1"))
    before = edp("due", "--all", "--year", "2003-04", "--format", "json", at=typed).json
    assert edp("validate", "--fix", at=typed).code == 0
    after = edp("due", "--all", "--year", "2003-04", "--format", "json", at=typed).json
    for answer in (before, after):
        for item in answer["items"]:
            del item["timescale"]
    assert before == after


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("plans/plan.yaml", "title: A small plan", "title: ["),
        ("plans/roles.yaml", "  - role: Librarian", "  - post: Librarian"),
    ],
)
def test_numbers_are_mended_in_a_plan_that_cannot_be_read(typed: Path, name: str, before: str, after: str) -> None:
    path = typed / name
    path.write_text(path.read_text().replace(before, after))
    answer = edp("validate", "--fix", at=typed)
    assert '"(1)" -> "1"' in answer.err
    assert "librarian" not in answer.err
    assert answer.code == 1
    assert path.read_text().count(after) == 1


def test_a_file_that_holds_what_plans_do_not_use_is_left(typed: Path) -> None:
    path = typed / READING
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    before = path.read_bytes()
    answer = edp("validate", "--fix", at=typed)
    assert answer.err.startswith("Mended 1 place in 1 file:\n")
    assert path.read_bytes() == before
    assert answer.code == 1


def test_text_that_is_not_plain_to_see_is_left(small: Path) -> None:
    path = small / COUNTING
    text = path.read_text().replace("by: Head of Maths\n", 'by: "head of\\x20maths"\n')
    path.write_text(text)
    answer = edp("validate", "--fix", at=small)
    assert answer.err == "Nothing in the plan's files can be mended without you.\n"
    assert path.read_text() == text


def test_a_file_that_may_only_be_read_is_left_and_the_others_are_mended(typed: Path) -> None:
    (typed / COUNTING).chmod(0o444)
    before = files(typed)
    answer = edp("validate", "--fix", "--format", "json", at=typed)
    assert answer.err.startswith("Mended 8 places in 1 file:\n")
    assert answer.err.endswith(
        f"{COUNTING} was not written: it may only be read. Ask its owner for leave to change it.\n"
    )
    assert answer.code == 3
    assert answer.json["findings"] == []
    assert files(typed)[COUNTING] == before[COUNTING]


def test_nothing_else_is_said_where_no_file_could_be_written(typed: Path) -> None:
    for name in (READING, COUNTING):
        (typed / name).chmod(0o444)
    answer = edp("validate", "--fix", at=typed)
    assert [line.partition(" ")[0] for line in answer.err.splitlines()] == [READING, COUNTING]
    assert answer.code == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--dry-run"], "--dry-run goes with --fix. Without it, nothing is changed anyway."),
        (["--fix", "--stdin", "--stdin-filename", READING], "--stdin does not go with --fix"),
        (["--fix", "--write-baseline"], "--write-baseline does not go with --fix"),
    ],
)
def test_what_does_not_go_together(small: Path, arguments: list[str], said: str) -> None:
    before = files(small)
    answer = edp("validate", *arguments, at=small)
    assert answer.code == 2
    assert said in answer.err
    assert files(small) == before


def test_the_real_plan(tmp_path: Path) -> None:
    """Only spellings that differ in a capital, which the plan has from its document."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    before = edp("validate", at=tmp_path)
    answer = edp("validate", "--fix", at=tmp_path)
    places = [line.split("  ")[-1].split(" -> ") for line in answer.err.splitlines()[1:]]
    assert len(places) == 7
    assert all(old != new and old.lower() == new.lower() for old, new in places)
    assert answer.out == before.out
