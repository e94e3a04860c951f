"""`edp validate --stdin`: a text that an editor has not saved, in the place of one of the plan's files."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Outcome, command, edp

READING = "plans/activities/1.1-reading.yaml"
COUNTING = "plans/activities/2.1-counting.yaml"


@pytest.fixture(name="piped")
def _piped(small: Path, monkeypatch: pytest.MonkeyPatch) -> Piped:
    return Piped(small, monkeypatch)


class Piped:
    """The small plan, and what is piped to `edp`."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch

    def check(self, file: str, data: bytes, *options: str, at: str = ".") -> Outcome:
        with self._monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
            return edp("validate", "--stdin", "--stdin-filename", file, *options, at=self.folder / at)

    def codes(self, file: str, data: bytes, *options: str) -> list[str]:
        answer = self.check(file, data, *options, "--format", "json")
        assert {found["file"] for found in answer.json["findings"]} <= {file}
        assert answer.json["files"] == 1
        return [found["code"] for found in answer.json["findings"]]

    def saved(self, file: str) -> bytes:
        return (self.folder / file).read_bytes()


def test_the_text_stands_in_the_place_of_the_file(piped: Piped) -> None:
    saved = piped.saved(READING)
    assert piped.codes(READING, saved) == []
    assert piped.codes(READING, saved.replace(b"Autumn 2003", b"mid year")) == ["EDP201"]
    assert piped.check(READING, saved.replace(b"Autumn 2003", b"mid year")).code == 1
    assert piped.saved(READING) == saved
    assert edp("validate", at=piped.folder).out == "Nothing is wrong in 4 files.\n", "nothing of it is kept"


def test_only_that_file_is_reported_on_with_the_whole_plan_behind_it(piped: Piped) -> None:
    roles = piped.saved("plans/roles.yaml").replace(b"role: Librarian", b"role: Keeper of Books")
    assert piped.codes("plans/roles.yaml", roles) == []
    assert piped.codes("plans/roles.yaml", roles.replace(b"Keeper of Books", b"Head of English")) == ["EDP303"]
    assert piped.codes("plans/plan.yaml", piped.saved("plans/plan.yaml").replace(b"number: 1", b"number: 9")) == []
    (piped.folder / READING).write_bytes(piped.saved(READING).replace(b"Autumn 2003", b"mid year"))
    assert piped.codes(COUNTING, piped.saved(COUNTING)) == []
    assert piped.codes(COUNTING, piped.saved(COUNTING).replace(b"activity: 2.1", b"activity: 1.1")) == ["EDP102"]


def test_a_file_that_is_new(piped: Piped) -> None:
    text = piped.saved(COUNTING)
    new = (
        text.replace(b"activity: 2.1", b"activity: 2.2").replace(b"an abacus", b"blocks").replace(b"to a", b"two")
    )
    assert piped.codes("plans/activities/2.2-shapes.yml", new) == []
    assert "EDP102" in piped.codes("plans/activities/2.2-shapes.yml", text)
    assert piped.codes("plans/activities/new.yaml", b"") == ["EDP007"]
    assert not (piped.folder / "plans/activities/2.2-shapes.yml").exists()
    plan = (piped.folder / "plans" / "plan.yaml").rename(piped.folder / "plan.yaml").read_bytes()
    assert piped.codes("plans/plan.yaml", plan) == []
    assert piped.codes("plans/plan.yaml", b"title: x\n").count("EDP101") > 1


@pytest.mark.parametrize(
    ("at", "file"),
    [
        ("plans", "activities/1.1-reading.yaml"),
        ("plans/activities", "1.1-reading.yaml"),
        ("elsewhere", "../plans/activities/1.1-reading.yaml"),
    ],
)
def test_from_any_folder(piped: Piped, at: str, file: str) -> None:
    (piped.folder / "elsewhere").mkdir()
    text = piped.saved(READING).replace(b"Autumn 2003", b"mid year")
    for name in (file, f"./{file}", str(piped.folder / READING)):
        answer = piped.check(name, text, "--format", "json", at=at)
        assert [found["file"] for found in answer.json["findings"]] == [file]


def test_a_folder_with_two_names(piped: Piped) -> None:
    (piped.folder / "link").symlink_to("plans")
    text = piped.saved(READING).replace(b"Autumn 2003", b"mid year")
    answer = piped.check("link/activities/1.1-reading.yaml", text, "--plans", "plans", "--format", "json")
    assert [found["file"] for found in answer.json["findings"]] == [READING]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"activity: 1.1\n\xff\n", "EDP002"),
        (b"\xff\xfea\x00", "EDP002"),
        (b"", "EDP007"),
        (b"a: [", "EDP003"),
        (b" " * 10_000_001, "EDP006"),
    ],
    ids=range(5),
)
def test_whatever_is_piped_is_a_finding(piped: Piped, data: bytes, code: str) -> None:
    assert set(piped.codes(READING, data)) == {code}
    assert piped.check(READING, data).code == 1


def test_with_other_options(piped: Piped) -> None:
    text = piped.saved(READING).replace(b"Autumn 2003", b"Autumn 2009").replace(b"Ongoing", b"mid year")
    assert piped.codes(READING, text) == ["EDP203", "EDP201"]
    assert piped.codes(READING, text, "--select", "EDP203") == ["EDP203"]
    assert piped.check(READING, text, "--select", "EDP203", "--strict").code == 1
    ignored = text.replace(b"Autumn 2009", b"Autumn 2009 # edp: ignore EDP203 - agreed")
    assert piped.codes(READING, ignored) == ["EDP201"]
    saved = piped.saved(READING)
    (piped.folder / READING).write_bytes(text)
    assert edp("validate", "--write-baseline", at=piped.folder).code == 0
    (piped.folder / READING).write_bytes(saved)
    assert piped.codes(READING, text) == []
    assert piped.codes(READING, text, "--no-baseline") == ["EDP203", "EDP201"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--stdin"], "--stdin needs --stdin-filename FILE, the file of the plan in whose place the text stands."),
        (["--stdin", "--stdin-filename", ""], "--stdin needs --stdin-filename FILE"),
        (["--stdin-filename", READING], "--stdin-filename goes with --stdin. To check a file as it is saved: edp"),
        (["--stdin", "--stdin-filename", READING, READING], "--stdin does not go with the names of files"),
        (["--stdin", "--stdin-filename", READING, "plans"], "--stdin does not go with the names of files"),
        (["--stdin", "--stdin-filename", "README.md"], "README.md is no file of the plan in plans. A plan has"),
        (
            ["--stdin", "--stdin-filename", "plans/activities/a.txt"],
            "plans/activities/a.txt is no file of the plan",
        ),
        (["--stdin", "--stdin-filename", "plans/activities/.a.yaml"], "plans/activities/.a.yaml is no file of"),
        (["--stdin", "--stdin-filename", "plans/activities/b/a.yaml"], "plans/activities/b/a.yaml is no file of"),
        (["--stdin", "--stdin-filename", "plans/other.yaml"], "plans/other.yaml is no file of the plan in plans."),
        (["--stdin", "--stdin-filename", "plans"], "plans is no file of the plan in plans."),
        (["--stdin", "--stdin-filename", "../x\x1b.yaml"], "../x\ufffd.yaml is no file of the plan in plans."),
    ],
)
def test_wrong_use(piped: Piped, options: list[str], message: str) -> None:
    answer = edp("validate", *options, at=piped.folder)
    assert answer.err.startswith(f"edp: {message}")
    assert (answer.code, answer.out) == (2, "")


def test_where_there_is_no_plan(piped: Piped, tmp_path: Path) -> None:
    answer = piped.check(str(tmp_path / "elsewhere" / "a.yaml"), b"", at="..")
    assert answer.err.startswith("edp: No plan was found")
    assert answer.code == 3


ASKED = ["validate", "--stdin", "--stdin-filename", READING]


def test_a_terminal_is_not_waited_for(small: Path) -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run(
        command(*ASKED), cwd=small, stdin=theirs, capture_output=True, check=False, timeout=60, encoding="utf-8"
    )
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 2
    assert done.stderr == (
        "edp: --stdin takes the text from another program, and nothing is piped to it."
        " To check a file as it is saved: edp validate FILE\n"
    )


def test_nothing_to_read_from(small: Path) -> None:
    shell = ["sh", "-c", 'exec "$@" <&-', "sh", *command(*ASKED)]
    done = subprocess.run(shell, cwd=small, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 2
    assert done.stderr.startswith("edp: --stdin takes the text from another program, and nothing is piped to it.")
    write_only = os.open(small / "notes.txt", os.O_WRONLY | os.O_CREAT)
    done = subprocess.run(
        command(*ASKED), cwd=small, stdin=write_only, capture_output=True, check=False, encoding="utf-8"
    )
    os.close(write_only)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("edp: Standard input cannot be read: ")


def test_a_real_pipe(small: Path) -> None:
    data = (small / READING).read_bytes().replace(b"Autumn 2003", b"mid year")
    done = subprocess.run(command(*ASKED), cwd=small, input=data, capture_output=True, check=False)
    assert done.returncode == 1
    assert f"{READING}:11:16".encode() in done.stdout
