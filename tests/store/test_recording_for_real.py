"""Records under fire: many writers at once, writers that are killed, disks that are full or may only be read."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from itertools import chain, pairwise
from typing import TYPE_CHECKING

import pytest

from edp_cli.store.recording import write_record
from tests.cli.running import ROOT
from tests.store.test_recording import tree
from tests.store.writers import SHARED, name_of, text_of

if TYPE_CHECKING:
    from pathlib import Path

RECORD = re.compile(r"records/progress/5\.1-\d/(-?\d+)\.yaml")
LEFT = re.compile(r"\.edp-[0-9a-f]{16}\.tmp")
WRITERS = 16
RECORDS = 500
KILLS = 250
WAYS = pytest.mark.parametrize("way", [(), ("without-hard-links",)], ids=["hard links", "no hard links"])


def command(way: str, plans: Path, *words: object) -> list[str]:
    return [sys.executable, "-m", "tests.store.writers", way, str(plans), *map(str, words)]


def start(way: str, plans: Path, *words: object) -> subprocess.Popen[str]:
    return subprocess.Popen(command(way, plans, *words), cwd=ROOT, text=True, stdout=subprocess.PIPE)


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, cwd=ROOT, text=True, capture_output=True, check=False)


def read_records(plans: Path) -> set[int]:
    """The numbers of the records that are there. Each is whole, and there is nothing else but what is hidden."""
    found: set[int] = set()
    for path in (path for path in plans.rglob("*") if not path.is_dir()):
        record = RECORD.fullmatch(path.relative_to(plans).as_posix())
        if record is None:
            assert LEFT.fullmatch(path.name)
        else:
            found.add(int(record[1]))
            assert path.read_text() == text_of(int(record[1]))
    return found


@WAYS
def test_many_at_once(tmp_path: Path, way: tuple[str, ...]) -> None:
    bounds = [RECORDS * writer // WRITERS for writer in range(WRITERS + 1)]
    writers = [start("side_by_side", tmp_path, first, last, *way) for first, last in pairwise(bounds)]
    said = [writer.communicate()[0].split() for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * WRITERS
    written = sorted(int(number) for number in chain.from_iterable(said))
    assert written == [*range(-SHARED, 0), *range(RECORDS)]  # what all have written, one of them has
    assert read_records(tmp_path) == set(written)
    assert not list(tmp_path.rglob(".*"))


def test_folders_that_others_take_away(tmp_path: Path) -> None:
    writers = [start("to_and_fro", tmp_path, number * 100, number * 100 + 100) for number in range(4)]
    for writer in writers:
        writer.communicate()
    assert [writer.returncode for writer in writers] == [0] * 4
    assert tree(tmp_path) == {}


@WAYS
def test_killed_at_random(tmp_path: Path, way: tuple[str, ...]) -> None:
    killing = start("killed_at_random", tmp_path, KILLS, 51, *way)
    killing.communicate()
    assert killing.returncode == 0
    there = read_records(tmp_path)
    assert there
    assert list(tmp_path.rglob(".*"))  # some were killed while they wrote
    for number in there:  # none of a child is missing before its last
        assert number % 1000 == 0 or number - 1 in there
    write_record(tmp_path, name_of(-1), text_of(-1), cwd=tmp_path)
    assert read_records(tmp_path) == {*there, -1}


@WAYS
def test_killed_at_each_call(tmp_path: Path, way: tuple[str, ...]) -> None:
    killing = start("killed_at_each_call", tmp_path, *way)
    said = killing.communicate()[0]
    assert killing.returncode == 0
    calls = int(said)
    assert calls > 30
    there = [bool(read_records(tmp_path / str(call))) for call in range(calls)]
    assert there == sorted(there)
    assert (there[0], there[-1]) == (False, True)
    for call in range(calls):  # whatever was left, the next one writes it, or finds it written
        again = run(*command("once", tmp_path / str(call), 1)) if call % 10 == 0 else None
        assert again is None or again.returncode == (2 if there[call] else 0), again


def test_a_file_that_may_not_grow(tmp_path: Path) -> None:
    done = run(*command("starved", tmp_path, 500))
    assert (done.returncode, tree(tmp_path)) == (3, {})
    assert "files may not grow so large here" in done.stdout
    assert run(*command("starved", tmp_path, 5000)).returncode == 0


def in_a_small_disk(folder: Path, script: str, options: str = "size=64k") -> subprocess.CompletedProcess[str]:
    """Run a script where a small disk of its own is at the folder, if that is permitted."""
    mount = f'mount -t tmpfs -o {options} none "$1"'
    for enter in (["unshare", "-m"], ["unshare", "-rm"]):
        if shutil.which("unshare") and run(*enter, "sh", "-c", mount, "sh", str(folder)).returncode == 0:
            return run(*enter, "sh", "-c", f"{mount} && cd . && {script}", "sh", str(folder), sys.executable)
    pytest.skip("no small disk may be mounted here")


WRITE = '"$2" -m tests.store.writers once "$1"'
LIST = '(cd "$1" && find . | sort | tr "\\n" " ")'


@pytest.mark.parametrize(
    ("options", "fill"),
    [
        ("size=64k", "dd if=/dev/zero of=$1/filler bs=4k status=none 2>&1 | cat >/dev/null"),
        ("size=64k,nr_inodes=6", "true"),
        ("size=64k,nr_inodes=4", "true"),
    ],
    ids=["no room", "no room for another file", "no room for another folder"],
)
def test_a_full_disk(tmp_path: Path, options: str, fill: str) -> None:
    script = f"touch $1/filler; {fill}; {LIST}; echo; {WRITE} 1; echo $?; {LIST}; rm $1/filler; echo"
    before, said, code, after, *_ = in_a_small_disk(tmp_path, script, options).stdout.splitlines()
    assert "the disk is full. Make room, and give the command again. Nothing was changed." in said
    assert (code, after) == ("3", before)


def test_a_disk_that_was_full_and_has_room_again(tmp_path: Path) -> None:
    fill = "dd if=/dev/zero of=$1/filler bs=4k status=none 2>&1 | cat >/dev/null"
    script = f"{WRITE} 1; {fill}; {WRITE} 2; echo $?; rm $1/filler; {WRITE} 2; echo $?; cat $1/records/*/*/2.yaml"
    first, _, *rest = in_a_small_disk(tmp_path, script).stdout.splitlines()
    assert first == name_of(1)
    assert rest == ["3", name_of(2), "0", *text_of(2).splitlines()]


def test_a_disk_that_may_only_be_read(tmp_path: Path) -> None:
    script = f"mount -o remount,ro $1 && {WRITE} 1; echo $?; {LIST}"
    said, *rest = in_a_small_disk(tmp_path, script).stdout.splitlines()
    assert "that disk may only be read. Nothing was changed." in said
    assert rest == ["3", ". "]


@pytest.mark.parametrize("place", [".", "records", "records/progress/5.1-1"])
def test_a_folder_that_may_only_be_read(tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir(parents=True, exist_ok=True)
    before = tree(tmp_path)
    if os.getuid() == 0:  # for root, nothing may only be read: a writer that is nobody stands in
        for folder in (*reversed(tmp_path.parents[:3]), tmp_path):
            folder.chmod(0o755)
    (tmp_path / place).chmod(0o555)
    try:
        done = run(*command("as_nobody", tmp_path))
    finally:
        (tmp_path / place).chmod(0o755)
    assert done.returncode == 3, done
    assert "you may not write in that folder. Ask whoever looks after it for leave." in done.stdout
    assert tree(tmp_path) == before
