"""What is kept of a plan between two runs changes nothing but how long they take."""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from edp_cli.store.contents import read_contents
from edp_cli.store.kept import keep, read_kept
from edp_cli.workspace.snapshot import Snapshot, read_snapshot
from tests.cli.running import ROOT, Outcome, command, edp, with_variables

if TYPE_CHECKING:
    from collections.abc import Callable

QUESTIONS = [
    ["due"],
    ["due", "--year", "2003-04", "--format", "json"],
    ["due", "--owner", "lib"],
    ["overdue"],
    ["overdue", "--format", "json"],
    ["validate"],
    ["validate", "--strict", "--format", "json"],
    ["timescale", "Termly link visit"],
    ["timescale", "Autumn term", "--format", "json"],
]


@pytest.fixture(name="cache")
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of what is kept, which is this test's own and is not there yet."""
    folder = tmp_path / "kept" / "deeper"
    monkeypatch.setenv("EDP_CACHE", str(folder))
    return folder


def kept(cache: Path) -> list[Path]:
    return sorted(cache.glob("*.kept"))


def snapshot_of(small: Path, cwd: Path | None = None) -> Snapshot:
    return read_snapshot(small / "plans", cwd=cwd or small)


def anew(small: Path, monkeypatch: pytest.MonkeyPatch, cwd: Path | None = None) -> Snapshot:
    """The snapshot without what is kept."""
    with monkeypatch.context() as changed:
        changed.setenv("EDP_CACHE", "")
        return snapshot_of(small, cwd)


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_answers_are_the_same_cold_and_warm(cache: Path, question: list[str]) -> None:
    cold = edp(*question)
    assert len(kept(cache)) == 1
    written = kept(cache)[0].stat().st_mtime_ns
    assert edp(*question) == cold
    assert kept(cache)[0].stat().st_mtime_ns == written, "it was found again"


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_so_are_those_from_a_part_of_a_plan(small: Path, question: list[str]) -> None:
    shutil.copytree(ROOT / "tests" / "golden" / "faulty", small / "plans", dirs_exist_ok=True)
    (small / "plans" / "activities" / "1.4.yaml").touch()
    cold = edp(*question, at=small)
    assert edp(*question, at=small) == cold


def test_what_is_kept_is_the_snapshot(small: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = anew(small, monkeypatch)
    assert kept(cache) == []
    assert snapshot_of(small) == fresh
    assert len(kept(cache)) == 1
    assert snapshot_of(small) == fresh


READING = Path("activities", "1.1-reading.yaml")


def replace(plans: Path, name: str | Path, old: bytes, new: bytes) -> None:
    data = (plans / name).read_bytes()
    assert old in data
    (plans / name).write_bytes(data.replace(old, new, 1))


def add_a_stranger(plans: Path) -> None:
    (plans / "activities" / "old.d").mkdir()
    shutil.copy(plans / READING, plans / "activities" / "old.d" / "1.2.yaml")


def put_a_folder_in_place(plans: Path) -> None:
    (plans / READING).unlink()
    (plans / READING).mkdir()


def swap(plans: Path) -> None:
    (plans / READING).rename(plans / "activities" / "x")
    (plans / "activities" / "2.1-counting.yaml").rename(plans / READING)
    (plans / "activities" / "x").rename(plans / "activities" / "2.1-counting.yaml")


def move_a_line(plans: Path) -> None:
    """The bytes of all files, one after the other, stay as they are."""
    line = b"    title: Counting\n"
    replace(plans, "plan.yaml", line, b"")
    (plans / "roles.yaml").write_bytes(line + (plans / "roles.yaml").read_bytes())


CHANGES: dict[str, Callable[[Path], object]] = {
    "a byte of the plan": lambda plans: replace(plans, "plan.yaml", b"revision: 1", b"revision: 2"),
    "a byte of the roles": lambda plans: replace(plans, "roles.yaml", b"Librarian", b"Librarien"),
    "a byte of an activity": lambda plans: replace(plans, READING, b"Autumn 2003", b"Autumn 2004"),
    "a comment": lambda plans: replace(plans, READING, b"activity: 1.1", b"# new\nactivity: 1.1"),
    "line ends": lambda plans: replace(plans, READING, b"\n", b"\r\n"),
    "a file's name": lambda plans: (plans / READING).rename(plans / "activities" / "1.1-books.yaml"),
    "a new file": lambda plans: shutil.copy(plans / READING, plans / "activities" / "1.2.yaml"),
    "a new stranger": add_a_stranger,
    "no file": lambda plans: (plans / READING).unlink(),
    "a folder in place of a file": put_a_folder_in_place,
    "two files that change places": swap,
    "a line that moves to the next file": move_a_line,
}


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("change", CHANGES)
def test_any_change_is_seen(small: Path, change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = snapshot_of(small)
    untouched = edp("due", "--format", "json", at=small)
    CHANGES[change](small / "plans")
    fresh = anew(small, monkeypatch)
    if change != "line ends":
        assert fresh != before
    for _ in range(2):
        assert snapshot_of(small) == fresh
    monkeypatch.setenv("EDP_CACHE", "")
    expected = edp("due", "--format", "json", at=small)
    assert (expected != untouched) is (change not in ("line ends", "a new stranger"))


@pytest.mark.usefixtures("cache")
def test_every_byte_counts(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = small / "plans" / "roles.yaml"
    data = path.read_bytes()
    snapshot_of(small)
    for place in range(0, len(data), 31):
        path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        assert snapshot_of(small) == anew(small, monkeypatch)
        path.write_bytes(data)
        assert snapshot_of(small) == anew(small, monkeypatch)


def test_another_folder_to_ask_from(small: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for cwd in (small, small / "plans", small.parent):
        for _ in range(2):
            assert snapshot_of(small, cwd) == anew(small, monkeypatch, cwd)
    assert len(kept(cache)) == 3


def test_another_plan_in_the_same_place(small: Path, cache: Path) -> None:
    first = edp("due", at=small)
    (small / "plans").rename(small / "old")
    shutil.copytree(ROOT / "plans", small / "plans")
    assert edp("due", at=small).out == edp("due").out
    shutil.rmtree(small / "plans")
    (small / "old").rename(small / "plans")
    assert edp("due", at=small) == first
    assert len(kept(cache)) == 2, "one for each place"


def test_damage_is_as_good_as_nothing_kept(small: Path, cache: Path) -> None:
    expected = edp("due", at=small)
    path = kept(cache)[0]
    data = path.read_bytes()
    cuts = [
        b"",
        b"x",
        data[:8],
        data[: len(data) // 2],
        data[:-1],
        data[:-100],
        data + b"x",
        data[:-1000] + bytes(1000),
    ]
    others = [b"\xff" * 8 + data[8:], b"\x80" * 5000]
    for damaged in [*cuts, *others, *damage_each_byte(data)]:
        path.write_bytes(damaged)
        assert edp("due", at=small) == expected
        assert path.read_bytes() == data, "it is kept anew"


def damage_each_byte(data: bytes) -> list[bytes]:
    """The data with one bit changed, in places all over it."""
    places = [*range(0, len(data), len(data) // 25), len(data) - 1]
    return [data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :] for place in places]


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize(
    "other", [pickle.dumps({"a": "b"}), pickle.dumps(None), b"", b"c__main__\nNothing\n.", b"\x80"]
)
def test_what_is_found_has_to_be_a_snapshot(small: Path, other: bytes) -> None:
    expected = edp("due", at=small)
    plans = small / "plans"
    key = read_contents(plans, cwd=small).as_bytes()
    assert key is not None
    keep(f"{plans}\0{small}", key, other)
    assert read_kept(f"{plans}\0{small}", key) == other
    assert edp("due", at=small) == expected
    assert read_kept(f"{plans}\0{small}", key) != other


def test_a_program_that_has_changed_finds_nothing(small: Path, cache: Path, tmp_path: Path) -> None:
    """Two copies of the program, one of them changed: neither answers from what the other has kept."""
    copy = tmp_path / "program"
    shutil.copytree(ROOT / "edp_cli", copy / "edp_cli", ignore=shutil.ignore_patterns("__pycache__"))

    def overdue() -> str:
        script = f"import sys; sys.path.insert(0, {str(copy)!r}); from edp_cli.__main__ import main; main()"
        return subprocess.run(
            [sys.executable, "-c", script, "overdue"],
            cwd=small,
            env=with_variables({"EDP_CACHE": str(cache)}),
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout

    assert "Report on: " in overdue()
    derive = copy / "edp_cli" / "duties" / "derive.py"
    derive.write_text(derive.read_text().replace("Report on: ", "News of: "))
    assert "News of: " in overdue()


@pytest.mark.skipif(os.name != "posix", reason="needs the permissions of POSIX")
def test_what_others_may_write_is_not_read(small: Path, cache: Path) -> None:
    expected = edp("due", at=small)
    path = kept(cache)[0]
    assert path.stat().st_mode & 0o777 == 0o600
    assert cache.stat().st_mode & 0o777 == 0o700
    for mode in (0o620, 0o602, 0o666):
        path.chmod(mode)
        number = path.stat().st_ino
        assert edp("due", at=small) == expected
        assert path.stat().st_ino != number, "it is kept anew"
        assert path.stat().st_mode & 0o777 == 0o600


def test_nothing_is_kept_where_that_is_not_wanted(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDP_CACHE", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    before = sorted(tmp_path.rglob("*"))
    for _ in range(2):
        assert edp("due", at=small).code == 0
    assert sorted(tmp_path.rglob("*")) == before


def test_it_is_kept_in_the_users_own_folder(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDP_CACHE")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "xdg"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    edp("due", at=small)
    assert len(kept(tmp_path / "xdg" / "edp")) == 1
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    if sys.platform != "win32":
        edp("due", at=small)
        assert len(kept(tmp_path / "home" / ".cache" / "edp")) == 1
    assert sorted(path.name for path in (small / "plans").iterdir()) == ["activities", "plan.yaml", "roles.yaml"]


@pytest.mark.parametrize("name", ["a-file", "a-file/deeper", "dangling", "x" * 300, "nul\x00nul"])
def test_a_folder_that_cannot_be_written(
    small: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a-file").touch()
    (tmp_path / "dangling").symlink_to("/proc/nowhere")
    monkeypatch.setenv("EDP_CACHE", "")
    expected = edp("due", at=small)
    if "\x00" not in name:
        monkeypatch.setenv("EDP_CACHE", str(tmp_path / name))
        for _ in range(2):
            assert edp("due", at=small) == expected


def test_something_in_the_place_of_the_kept_file(small: Path, cache: Path) -> None:
    expected = edp("due", at=small)
    path = kept(cache)[0]
    path.unlink()
    path.mkdir()
    for _ in range(2):
        assert edp("due", at=small) == expected
    assert list(cache.iterdir()) == [path], "no temporary file is left behind"


def test_a_left_over_temporary_file_is_no_hindrance(small: Path, cache: Path) -> None:
    expected = edp("due", at=small)
    path = kept(cache)[0]
    path.unlink()
    path.with_name(f"{path.name}.{os.getpid()}").write_bytes(b"half")
    for _ in range(2):
        assert edp("due", at=small) == expected
    assert kept(cache) == [path]


def test_many_processes_at_once(small: Path, cache: Path) -> None:
    expected = edp("due", "--format", "json", at=small).out
    shutil.rmtree(cache)
    running = [
        subprocess.Popen(command("due", "--format", "json"), cwd=small, stdout=subprocess.PIPE, encoding="utf-8")
        for _ in range(3)
    ]
    assert [process.communicate()[0] for process in running] == [expected] * 3
    assert {process.returncode for process in running} == {0}
    assert len(kept(cache)) == 1
    assert list(cache.iterdir()) == kept(cache)
    assert edp("due", "--format", "json", at=small) == Outcome(0, expected, "")


def test_what_cannot_be_read_is_not_kept(small: Path, cache: Path) -> None:
    (small / "plans" / "plan.yaml").write_text("title: [\n")
    for _ in range(2):
        assert edp("due", at=small).code == 3
    assert kept(cache) == []


def test_a_slow_reader_is_told_of_and_its_snapshot_is_not_kept(small: Path, cache: Path) -> None:
    script = "import sys; sys.modules['yaml._yaml'] = None; from edp_cli.__main__ import main; main()"
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", script, "due"],
            cwd=small,
            env=with_variables({"PYTHONPATH": str(ROOT)}),
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        assert done.stderr == "PyYAML was installed without libyaml, so files are read about ten times slower.\n"
        assert done.returncode == 0
        assert done.stdout == edp("due", at=small).out
        shutil.rmtree(cache)
