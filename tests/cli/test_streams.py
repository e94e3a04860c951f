"""Standard output and standard error as they really are: piped, closed, full, interrupted, in old encodings."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import ROOT, command, edp, edp_process, with_variables

LONG = ["due", "--from", "2003-04-01", "--format", "json"]
"""More than a pipe holds."""
posix = pytest.mark.skipif(os.name != "posix", reason="needs pipes and signals")


@posix
@pytest.mark.parametrize(("arguments", "lines"), [(LONG, 1), (["validate"], 0), (["due", "--help"], 0), ([], 0)])
def test_a_reader_that_goes_early(arguments: list[str], lines: int) -> None:
    running = subprocess.Popen(command(*arguments), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout
    assert running.stderr
    for _ in range(lines):
        assert running.stdout.readline()
    running.stdout.close()
    with running.stderr:
        assert running.stderr.read() == b""
    assert running.wait(timeout=20) == 0


@posix
def test_a_reader_that_goes_early_does_not_hide_findings(small: Path) -> None:
    (small / "plans" / "roles.yaml").write_text("roles: none\n")
    for arguments, code in ((["validate"], 1), (["due"], 3)):
        running = subprocess.Popen(
            command(*arguments), cwd=small, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert running.stdout
        running.stdout.close()
        assert running.wait(timeout=20) == code


@posix
def test_a_reader_that_goes_early_while_errors_are_told() -> None:
    running = subprocess.Popen(command("due", "--owner", "zzz"), cwd=ROOT, stderr=subprocess.PIPE)
    assert running.stderr
    running.stderr.close()
    assert running.wait(timeout=20) == 2


@posix
def test_ctrl_c_while_nobody_reads() -> None:
    running = subprocess.Popen(command(*LONG), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout
    assert running.stderr
    with running.stdout, running.stderr:
        assert running.stdout.read(1) == b"{"  # the answer is being written, and the pipe is full
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=20) == 130
        assert running.stderr.read() == b""


@posix
@pytest.mark.parametrize(
    ("arguments", "closed", "code"),
    [
        (["due"], ">&-", 0),
        (["due", "--format", "json"], ">&-", 0),
        (["validate", "--strict"], ">&- 2>&-", 1),
        (["due", "--owner", "zzz"], "2>&-", 2),
        (["due", "--plans", "nowhere"], ">&- 2>&-", 3),
        (["--version"], ">&-", 0),
    ],
)
def test_streams_that_are_closed(arguments: list[str], closed: str, code: int) -> None:
    script = f'"$@" {closed}'
    done = subprocess.run(
        ["sh", "-c", script, "sh", *command(*arguments)], cwd=ROOT, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("arguments", [LONG, ["validate"]])
def test_a_full_disk(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command(*arguments), cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.stderr.decode() == "edp: The answer could not be written: No space left on device.\n"
    assert done.returncode == 4
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command("due", "--owner", "zzz"), cwd=ROOT, stderr=full, check=False)
    assert done.returncode == 2


COMMANDS = [
    ["due"],
    ["overdue"],
    ["validate"],
    ["timescale", "Termly link visit – annual review meeting. (Autumn)"],
]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "latin-1", "utf-16"])
@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: arguments[0])
def test_encodings(arguments: list[str], encoding: str) -> None:
    expected = edp(*arguments)
    found = edp(*arguments, encoding=encoding)
    plain = str.maketrans("–—’“”…", '--\'"".')
    assert found.code == 0
    assert found.out.translate(plain) == expected.out.translate(plain)
    programs = [*arguments, "--format", "json"]
    assert edp(*programs, encoding=encoding).json == edp(*programs).json


def test_characters_that_an_encoding_does_not_have(small: Path) -> None:
    plan = small / "plans" / "plan.yaml"
    plan.write_text(
        plan.read_text().replace("A small plan", "Plan – 学校 😀 Bryn Eglŵys… “2003” • · ’"), encoding="utf-8"
    )
    title = "Plan – 学校 😀 Bryn Eglŵys… “2003” • · ’"
    assert edp("due", at=small).out.splitlines()[1].startswith(title)
    assert 'Plan - ?? ? Bryn Eglwys. "2003" * - \'' in edp("due", at=small, encoding="ascii").out
    for encoding in ("utf-8", "ascii", "cp1252", "utf-16"):
        answer = edp("due", "--format", "json", at=small, encoding=encoding)
        assert answer.json["plan"]["title"] == title
    assert (
        r"Plan \u2013 \u5b66\u6821 \ud83d\ude00 " in edp("due", "--format", "json", at=small, encoding="ascii").out
    )


def test_a_message_in_an_encoding_that_cannot_show_it() -> None:
    answer = edp("due", "--owner", "Łukasz – 学", encoding="ascii")
    assert answer.err.startswith('edp: Nobody in the plan is called "Lukasz - ?".')


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_an_encoding_for_real(encoding: str) -> None:
    answer = edp_process("due", "--format", "json", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert answer.code == 0
    assert json.loads(answer.out) == edp("due", "--format", "json").json
    assert (
        subprocess.run(
            command("due"),
            cwd=ROOT,
            env=with_variables({"PYTHONIOENCODING": encoding}),
            capture_output=True,
            check=True,
        ).stdout.decode(encoding)
        == edp("due", encoding=encoding).out
    )


def test_the_process_is_what_runs_in_this_one() -> None:
    for arguments in (["due"], ["due", "--term", "easter"], ["validate", "--strict"]):
        assert edp_process(*arguments) == edp(*arguments)
