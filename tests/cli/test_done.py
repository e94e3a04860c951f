"""`edp done`: one file, what it changes, and what is refused before it is written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.running import ROOT, Outcome, edp

OPENED = "1.1/1@2003-autumn"
FILE = "plans/records/done/2003-autumn/1.1-1.yaml"


def records(at: Path) -> dict[str, str]:
    """Every file below `records`, by its path, and what stands in it."""
    found = sorted((at / "plans").glob("records/**/*"))
    return {path.relative_to(at).as_posix(): path.read_text("utf-8") for path in found if path.is_file()}


def item(at: Path, identity: str, *options: str) -> object:
    """How the occurrence stands."""
    answer = edp(
        "due", "--all", "--from", "2003-09-01", "--until", "2006-12-31", "--format", "json", *options, at=at
    )
    [found] = [each for each in answer.json["items"] if each["id"] == identity]
    return found


def test_it_writes_one_file_and_says_what_that_changed(small: Path) -> None:
    answer = edp("done", OPENED, at=small)
    assert records(small) == {FILE: "for: 1.1/1@2003-autumn\non: 2004-02-02\nby: Librarian\n"}
    assert answer == Outcome(
        0,
        "1.1/1@2003-autumn was done on 2 Feb 2004, by Librarian.\n"
        "  Open the library at lunch time.\n"
        "\n"
        "1.1/1 for Autumn 2003 was 33 days overdue, due 31 Dec 2003. It is now done, 33 days late for ever.\n"
        "\n"
        f"Written to {FILE}\n"
        "To take it back before it is committed: edp undo\n",
        "",
    )


def test_everything_that_can_be_said(small: Path) -> None:
    (small / "evidence").mkdir()
    (small / "evidence" / "photo 1.jpg").write_bytes(b"\xff")
    (small / "here").mkdir()
    words = [
        "--evidence",
        "../evidence/photo 1.jpg",
        "--evidence",
        "https://example.org/a#b",
        "--note",
        " #1:\n no ",
    ]
    typed = ["--on", "12 Dec 2003", "--by", "english LEAD", "--holder", '\'tis "I"', *words]
    assert edp("done", OPENED, *typed, at=small / "here").code == 0
    assert records(small)[FILE] == (
        "for: 1.1/1@2003-autumn\n"
        "on: 2003-12-12\n"
        "by: Head of English\n"
        'holder: "\'tis \\"I\\""\n'
        "evidence:\n"
        "  - evidence/photo 1.jpg\n"
        '  - "https://example.org/a#b"\n'
        'note: "#1: no"\n'
    )
    found = item(small, OPENED)
    assert isinstance(found, dict)
    assert (found["status"], found["days"], found["settled"]) == ("done", -19, "2003-12-12")
    assert edp("validate", "--strict", at=small).code == 0


def test_trying_writes_nothing_and_says_the_same(small: Path) -> None:
    tried = edp("done", OPENED, "--dry-run", "--format", "json", at=small)
    assert records(small) == {}
    assert not (small / "plans" / "records").exists()
    written = edp("done", OPENED, "--format", "json", at=small)
    assert tried.json == {**written.json, "written": False}
    assert written.json["text"] == records(small)[FILE]
    assert written.json["file"] == FILE
    [change] = written.json["changed"]
    assert (change["before"]["status"], change["after"]["status"]) == ("overdue", "late")
    assert change["after"] == item(small, OPENED)
    assert written.json["record"]["for"] == OPENED
    assert written.json["under"] is None


@pytest.mark.parametrize(
    ("reference", "meant"),
    [
        ("1.1/1/report", "1.1/1/report@2003-autumn"),
        ("2.1/1", "2.1/1@2004-spring"),
        ("1.1/2", "1.1/2/report@2003-2004"),
        ("2.1/evaluation", "2.1/evaluation@2003-autumn"),
        (" 2.1/EVALUATION @ Spring 2004", "2.1/evaluation@2004-spring"),
    ],
)
def test_the_oldest_that_is_open_is_meant_and_said(small: Path, reference: str, meant: str) -> None:
    answer = edp("done", reference, "--dry-run", "--format", "json", at=small).json
    assert answer["record"]["for"] == meant
    assert answer["under"] == (None if "@" in reference else reference)
    said = f"Of what {reference} asks for, it is the oldest that was open.\n"
    assert (said in edp("done", reference, at=small).out) is ("@" not in reference)


def test_one_after_the_other(small: Path) -> None:
    for period in ("2003-autumn", "2004-spring", "2004-summer"):
        answer = edp(
            "done", "2.1/2", "--by", "Head of Maths", "--as-of", "2004-08-31", "--format", "json", at=small
        )
        if answer.code:
            assert answer.err == (
                "edp: 2.1/2 could be any of these, which are due on the same day; write one of them:\n"
                f"  2.1/2@{period}\n  2.1/2/report@{period}\n"
            )
        for identity in (f"2.1/2@{period}", f"2.1/2/report@{period}"):
            assert edp("done", identity, "--as-of", "2004-08-31", at=small).code == 0
    assert len(records(small)) == 6
    assert edp("validate", at=small).code == 0


REFUSED = {
    "once more": (
        ["1.1/1/report@2003-autumn"],
        "1.1/1/report@2003-autumn is done already, on 1 Dec 2003: plans/rec",
    ),
    "no such period": (
        ["1.1/1@2003-autum"],
        "There is no 1.1/1@2003-autum in the plan. Near it: 1.1/1@2003-autumn.",
    ),
    "no such action": (["1.1/9"], "There is no 1.1/9 in the plan."),
    "an activity": (["1.1"], "1.1 is more than one action. Its actions: 1.1/1, 1.1/2, 1.1/3."),
    "a priority": (["1"], "1 is more than one action. All actions: edp list"),
    "it only starts": (
        ["1.1/3@2004-january"],
        "1.1/3@2004-january only starts on that day. So nothing of it is due",
    ),
    "nobody is asked": ([], "REF is missing.\nSee: edp done --help"),
    "a part of a name of two": (
        [OPENED, "--by", "maths"],
        '"maths" could be any of these; write more of the name:',
    ),
    "a name like another": (
        [OPENED, "--by", "Libarian"],
        'Nobody in the plan is called "Libarian". Did you mean "Lib',
    ),
    "no date": (
        [OPENED, "--on", "31 June 2003"],
        '--on takes a date, as 2003-11-03 or "3 Nov 2003", not "31 June 20',
    ),
    "no year": ([OPENED, "--on", "1 Dec"], '--on takes a date, as 2003-11-03 or "3 Nov 2003", not "1 Dec".'),
    "to come": (
        [OPENED, "--on", "2003-12-09", "--as-of", "2003-12-08"],
        "9 Dec 2003 has not come yet, as at 8 Dec",
    ),
    "far ahead": ([OPENED, "--on", "2103-12-09"], "9 Dec 2103 has not come yet, as at "),
    "before the plan": (
        [OPENED, "--on", "2003-08-31"],
        "31 Aug 2003 is before the plan began on 1 Sep 2003. Look up",
    ),
    "too early": (
        ["2.1/2@2004-spring", "--on", "2003-12-31"],
        "31 Dec 2003 is before 2.1/2@2004-spring began on 1 J",
    ),
    "no such file": (
        [OPENED, "--evidence", "nix.pdf"],
        'There is no file "nix.pdf", as it is looked for from the fo',
    ),
    "a folder": ([OPENED, "--evidence", "plans"], '"plans" is a folder. Write which of the files in it show this'),
    "a file elsewhere": (
        [OPENED, "--evidence", "../outside.pdf"],
        '"../outside.pdf" leads out of the folder that',
    ),
    "a way through nothing": (
        [OPENED, "--evidence", "nix\\a.pdf"],
        'There is no file "nix\\a.pdf", as it is looked for from the folder that you are in. Its folders are',
    ),
    "an empty file": ([OPENED, "--evidence", "empty.pdf"], '"empty.pdf" is empty, so it shows nothing.'),
    "no link": ([OPENED, "--evidence", "https://no such"], '"https://no such" is not the address of any page.'),
    "a body": (
        [OPENED, "--by", "Governors"],
        "Governors is a body, not a role, and does not own 1.1/1@2003-autumn. It is owned by Librarian.\n",
    ),
    "an escape": (
        [OPENED, "--note", "a\x1b[31mb"],
        "What is given for --note cannot be used. There is the character",
    ),
    "a tab": ([OPENED, "--holder", "a\tb"], "What is given for --holder cannot be used. There is a tab in it"),
    "no words": ([OPENED, "--note", "  "], "Nothing is given for --note."),
}


@pytest.mark.parametrize(("arguments", "said"), REFUSED.values(), ids=REFUSED)
@pytest.mark.parametrize("tried", [[], ["--dry-run"]], ids=["", "tried"])
def test_what_is_refused_is_not_written(small: Path, arguments: list[str], said: str, tried: list[str]) -> None:
    edp("done", "1.1/1/report", "--on", "2003-12-01", at=small)
    (small / "empty.pdf").touch()
    (small.parent / "outside.pdf").write_text("Minutes", "utf-8")
    before = records(small)
    answer = edp("done", *arguments, *tried, at=small)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"edp: {said}")
    assert "\x1b" not in answer.err
    assert records(small) == before


def test_what_has_no_date_is_pointed_to_progress(small: Path) -> None:
    file = small / "plans" / "activities" / "1.1-reading.yaml"
    text = file.read_text("utf-8")
    monitoring = "    monitoring:\n      frequency: annually\n      by: Head of English\n      to: Governors\n"
    assert monitoring in text
    file.write_text(text.replace(monitoring, ""), "utf-8")
    answer = edp("done", "1.1/2", at=small)
    assert answer.code == 2
    assert answer.err.splitlines()[-1] == (
        'edp: 1.1/2 has no date of its own ("Ongoing"). So nothing of it is due that could be done, moved or'
        " waived. To note how it stands: edp progress"
    )


@pytest.mark.parametrize("as_of", ["2003-11-30", "2004-02-02", "2004-03-01"])
def test_when_all_is_done_be_it_on_a_later_day(small: Path, as_of: str) -> None:
    for reference in ("1.1/1@2003-autumn", "1.1/1/report@2003-autumn"):
        edp("done", reference, at=small)
    answer = edp("done", "1.1/1", "--as-of", as_of, at=small)
    later = (
        "edp: 1.1/1@2003-autumn is the oldest of 1.1/1 that was open on 30 Nov 2003, but a record of a later day "
        f"settles it.\nOn 2 Feb 2004, 1.1/1@2003-autumn was done by Librarian: {FILE}\n"
        "If another is meant, write it in full.\n"
    )
    none = "edp: Nothing under 1.1/1 is open: all of it is done, waived or withdrawn. See: edp show 1.1/1\n"
    assert answer == Outcome(2, "", later if as_of < "2004-02-02" else none)


def test_several_owners_must_be_told_apart(small: Path) -> None:
    file = small / "plans" / "activities" / "2.1-counting.yaml"
    text = file.read_text("utf-8").replace(
        "responsible: Head of Maths\n", "responsible: [Head of Maths, Librarian]\n"
    )
    file.write_text(text, "utf-8")
    answer = edp("done", "2.1/1@2004-spring", at=small)
    assert answer == Outcome(2, "", "edp: --by (Head of Maths or Librarian) is missing.\nSee: edp done --help\n")
    assert edp("done", "2.1/1@2004-spring", "--by", "lib", at=small).code == 0


def test_a_number_used_twice_names_nothing(small: Path) -> None:
    file = small / "plans" / "activities" / "2.1-counting.yaml"
    file.write_text(file.read_text("utf-8").replace("- id: 2\n", "- id: 1\n"), "utf-8")
    answer = edp("done", "2.1/1", at=small)
    assert answer.code == 2
    said = "2.1/1 stands in the plan more than once, so it is not clear which is meant: also in plans/activities/2"
    assert said in answer.err


@pytest.mark.parametrize("name", ["roles.yaml", "activities/2.1-counting.yaml"])
def test_nothing_is_recorded_where_not_all_can_be_read(small: Path, name: str) -> None:
    (small / "plans" / name).write_bytes(b"\xff")
    answer = edp("done", OPENED, at=small)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.endswith("what is on record already is not known. Nothing was written. See: edp validate\n")
    assert records(small) == {}


def test_a_name_that_is_taken(small: Path) -> None:
    (small / "plans/records/done/2003-autumn/1.1-1.yaml").mkdir(parents=True)
    for tried in ([], ["--dry-run"]):
        answer = edp("done", OPENED, *tried, at=small)
        assert answer.code in (2, 3)
        assert FILE in answer.err
    assert records(small) == {}


def test_editors_are_told_of_the_schema(tmp_path: Path) -> None:
    for folder in ("plans", "schemas"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    assert edp("done", "5.1/2", at=tmp_path).code == 0
    [(name, text)] = records(tmp_path).items()
    mark = "# yaml-language-server: $schema="
    assert text.startswith(mark)
    target = (tmp_path / name).parent / text.splitlines()[0].removeprefix(mark)
    assert target.resolve() == (tmp_path / "schemas" / "done.schema.json").resolve()
    edp("init", "new", "--authority", "A", "--title", "T", at=tmp_path)
    answer = edp(
        "progress", "1.1/1", "--confidence", "red", "--plans", "new", "--format", "json", at=tmp_path
    ).json
    target = (tmp_path / answer["file"]).parent / answer["text"].splitlines()[0].removeprefix(mark)
    assert target.resolve() == (tmp_path / "new" / "schemas" / "progress.schema.json").resolve()


def test_a_record_of_a_later_day_than_the_plan_is_read_at(small: Path) -> None:
    answer = edp("done", "2.1/1", "--on", "2004-03-30", "--format", "json", at=small).json
    assert answer["as_of"] == "2004-03-30"
    [change] = answer["changed"]
    assert (change["before"]["days"], change["after"]["status"]) == (-1, "done")
    said = (
        "edp: On 30 Mar 2004, 2.1/1@2004-spring was done by Head of Maths: "
        "plans/records/done/2004-spring/2.1-1.yaml\n"
        "That is a later day than 2 Feb 2004, but it settles 2.1/1@2004-spring. "
    )
    assert edp("done", "2.1/1@2004-spring", at=small).err.startswith(said)
    again = edp("done", "2.1/1@2004-spring", "--on", "2004-03-31", at=small).err
    assert "2.1/1@2004-spring is done already, on 30 Mar 2004: plans/records/done" in again


def test_the_oldest_is_looked_up_as_at_the_day_of_the_record(small: Path) -> None:
    for period in ("2003-autumn", "2004-spring"):
        answer = edp("done", "2.1/2/report", "--on", "2004-06-01", "--format", "json", at=small).json
        assert answer["record"]["for"] == f"2.1/2/report@{period}"


def test_one_that_was_moved_on_the_very_day(small: Path) -> None:
    decided = ("--body", "Governors", "--minute", "51/04", "--why", "The roof leaks.")
    assert edp("move", OPENED, "--to", "Summer 2004", *decided, at=small).code == 0
    said = " ".join(edp("done", OPENED, at=small).out.split())
    assert "It is now done, 33 days late for ever. It was moved on the very day on which it was done" in said
    assert edp("validate", at=small).code == 0
    assert edp("move", OPENED, "--to", "Autumn 2004", *decided, at=small).code == 2


@pytest.mark.parametrize("columns", ["40", "60", "80", "120", "200"])
def test_it_fits(small: Path, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    note = "[red]x[/red] <b>bold</b> =1+1 ::error:: `a` " * 8
    answer = edp("done", OPENED, "--note", note, "--dry-run", at=small)
    assert max(map(len, answer.out.splitlines())) <= int(columns)
    assert "".join(note.split()) in "".join(answer.out.split())
    assert "\x1b" not in answer.out


def test_other_formats(small: Path) -> None:
    note = ["--note", "=1+1 <b>", "--dry-run"]
    assert edp("done", OPENED, *note, "--format", "csv", at=small).out.splitlines() == [
        "Reference,Period,Due before,Status before,Owners before,Due now,Status now,Owners now",
        "1.1/1,Autumn 2003,2003-12-31,overdue,Librarian,2003-12-31,late,Librarian",
    ]
    page = edp("done", OPENED, *note, "--format", "markdown", at=small).out
    assert "1.1/1\\@2003-autumn was done on 2 Feb 2004, by Librarian." in page
    assert "nothing is written. It would stand in plans/records/done/2003-autumn/1.1-1.yaml" in page


def test_an_action_that_is_done_does_not_stand_for_its_report(small: Path) -> None:
    assert edp("done", "2.1/1", at=small).code == 0
    before = records(small)
    answer = edp("done", "2.1/1", at=small)
    assert answer == Outcome(
        2,
        "",
        "edp: The action 2.1/1 itself is done, waived or withdrawn. What is left is 2.1/1/report, due 31 Aug 2004."
        " If you mean that, write it: 2.1/1/report@2003-2004\n",
    )
    assert records(small) == before
    overdue = edp("done", "2.1/1", "--as-of", "2004-09-01", "--format", "json", at=small).json
    assert overdue["record"]["for"] == "2.1/1/report@2003-2004"


@pytest.mark.parametrize("owns", ["responsible: Governors", "responsible: [Librarian, Governors]"])
def test_a_body_that_owns_it_may_have_done_it(small: Path, owns: str) -> None:
    file = small / "plans" / "activities" / "1.1-reading.yaml"
    file.write_text(file.read_text("utf-8").replace("responsible: Librarian", owns, 1), "utf-8")
    assert edp("done", OPENED, "--by", "gov", at=small).code == 0
    assert "by: Governors\n" in records(small)[FILE]
    assert edp("validate", "--select", "EDP522", at=small).code == 0
    assert edp("done", "1.1/1/report", "--by", "gov", at=small).err == (
        "edp: Governors is a body, not a role, and does not own 1.1/1/report@2003-autumn."
        " It is owned by Head of English.\n"
    )


def test_a_link_that_leads_out_of_the_repository_is_no_evidence(small: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.pdf").write_text("Minutes")
    (small / "report.pdf").symlink_to(tmp_path / "outside.pdf")
    typed = ["done", OPENED, "--evidence"]
    refused = edp(*typed, "report.pdf", at=small).err
    assert refused.startswith(
        'edp: "report.pdf" is a link that leads out of the folder that holds the plans folder'
    )
    (tmp_path / ".git").mkdir()
    assert edp(*typed, "report.pdf", "--dry-run", at=small).code == 0
    assert edp(*typed, "../outside.pdf", at=small).code == 0
    assert 'evidence: "../outside.pdf"\n' in records(small)[FILE]
    assert edp("validate", at=small).code == 0
