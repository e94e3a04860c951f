"""What is kept between runs is what would be worked out anew, and is never trusted further than that."""

from __future__ import annotations

import os
import random
import subprocess
from pathlib import Path

import pytest

from edp_cli.findings import Finding
from edp_cli.store.contents import read_contents
from edp_cli.workspace.snapshot import Snapshot, make_snapshot, read_snapshot
from tests.cli.plans import ACTIVITY, PLAN, write_plan
from tests.cli.running import ROOT, command, edp, with_variables

COMMANDS = (
    ["due", "--year", "2003-04"],
    ["due", "--format", "json"],
    ["overdue", "--format", "json"],
    ["validate"],
    ["validate", "--format", "json"],
    ["timescale", "Autumn"],
)


def kept_files() -> list[Path]:
    """What is kept now."""
    folder = Path(os.environ["EDP_CACHE"])
    return sorted(folder.iterdir()) if folder.exists() else []


def read(folder: Path) -> Snapshot:
    return read_snapshot(folder / "plans", cwd=folder)


def fresh(folder: Path) -> Snapshot:
    return make_snapshot(read_contents(folder / "plans", cwd=folder))


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_the_first_and_the_second_answer_are_the_same(arguments: list[str]) -> None:
    first = edp(*arguments)
    assert len(kept_files()) == 1
    assert edp(*arguments) == first


def test_a_kept_answer_needs_neither_yaml_nor_pydantic(tmp_path: Path) -> None:
    write_plan(tmp_path)
    code = "import sys; from edp_cli.cli.app import run; run(['validate']); print([*sys.modules], file=sys.stderr)"
    runs = [
        subprocess.run(
            [command()[0], "-c", code],
            cwd=tmp_path,
            env=with_variables({}),
            capture_output=True,
            check=True,
            text=True,
        )
        for _ in range(2)
    ]
    assert "'pydantic'" in runs[0].stderr
    assert not {"'pydantic'", "'yaml'"}.intersection(runs[1].stderr.split(", "))
    assert runs[0].stdout == runs[1].stdout


CHANGES = [
    {"plan.yaml": PLAN.replace("2003-11-03", "2003-11-04")},
    {"roles.yaml": "roles:\n  - role: Somebody else\n"},
    {"activities/1.1.yaml": ACTIVITY.replace("Autumn 2003", "Autumn 2004")},
    {"activities/1.1.yaml": ACTIVITY + " "},
    {"activities/1.2.yaml": ACTIVITY.replace("1.1", "1.2")},
]


@pytest.mark.parametrize("files", CHANGES, ids=range(len(CHANGES)))
def test_any_change_is_seen(tmp_path: Path, files: dict[str, str]) -> None:
    before = read(write_plan(tmp_path))
    write_plan(tmp_path, files)

    assert read(tmp_path) == fresh(tmp_path)
    assert read(tmp_path) != before or "activities/1.1.yaml" in files


def test_a_renamed_file_and_another_folder_are_seen(tmp_path: Path) -> None:
    read(write_plan(tmp_path))
    (tmp_path / "plans" / "activities" / "1.1.yaml").rename(tmp_path / "plans" / "activities" / "other.yaml")

    assert "plans/activities/other.yaml" in read(tmp_path).files
    assert "activities/other.yaml" in read_snapshot(tmp_path / "plans", cwd=tmp_path / "plans").files


@pytest.mark.parametrize("damage", ["cut", "random", "empty", "foreign"])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, damage: str) -> None:
    right = read(write_plan(tmp_path))
    path = kept_files()[0]
    whole = path.read_bytes()
    path.write_bytes(
        {
            "cut": whole[:-40],
            "random": whole[:-200] + random.Random(1).randbytes(200),
            "empty": b"",
            "foreign": whole[: whole.rindex(b"\x80\x05")] + b"\x80\x05K\x01.",
        }[damage]
    )

    assert read(tmp_path) == right
    assert path.read_bytes() == whole


def test_a_file_that_others_may_write_is_not_read(tmp_path: Path) -> None:
    read(write_plan(tmp_path))
    path = kept_files()[0]
    path.write_bytes(b"not trusted")
    path.chmod(0o666)

    assert read(tmp_path) == fresh(tmp_path)


def test_nothing_is_kept_where_it_is_not_wanted_or_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_plan(tmp_path)
    monkeypatch.setenv("EDP_CACHE", "")
    assert read(tmp_path) == fresh(tmp_path)
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("EDP_CACHE", str(tmp_path / "file" / "below"))
    assert read(tmp_path) == fresh(tmp_path)
    monkeypatch.delenv("EDP_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    assert read(tmp_path) == fresh(tmp_path)
    assert len([*(tmp_path / "home" / "edp").iterdir()]) == 1


def test_a_plan_that_cannot_be_read_whole_is_not_kept(tmp_path: Path) -> None:
    write_plan(tmp_path, {"plan.yaml": "title: x\n"})
    assert read(tmp_path).docket is None
    (tmp_path / "plans" / "roles.yaml").unlink()
    assert read(tmp_path).docket is None
    assert kept_files() == []


def test_two_at_once_give_the_same_answer(tmp_path: Path) -> None:
    write_plan(tmp_path)
    running = [
        subprocess.Popen(
            command("due"), cwd=tmp_path, env=with_variables({}), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(4)
    ]
    answers = {one.communicate(timeout=60)[0] for one in running}
    assert len(answers) == 1
    assert {one.returncode for one in running} == {0}


SHIPPED = sorted((ROOT / "plans").rglob("*.yaml"))


def edited(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one random edit: of bytes, of a line, of a key, of a type."""
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    kind = chance.randrange(7)
    if kind == 0:
        start = chance.randrange(len(data))
        return data[:start] + chance.randbytes(chance.randrange(1, 4)) + data[start + chance.randrange(3) :]
    if kind == 1:
        del lines[place]
    elif kind == 2:
        lines.insert(place, lines[chance.randrange(len(lines))])
    elif kind == 3:
        lines[place] = b"  " + lines[place]
    elif kind == 4:
        lines[place] = lines[place].partition(b":")[0] + b": [a, {b: c}]"
    elif kind == 5:
        lines[place] = lines[place].replace(b":", b"x:", 1)
    else:
        lines[place] = lines[place].partition(b":")[0] + b":"
    return b"\n".join(lines)


def assert_inside(found: Finding, folder: Path) -> None:
    """The finding's place lies in its file."""
    path = folder / found.location.file
    if not path.is_file():
        return
    text = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert 1 <= found.location.line <= found.location.end_line <= len(lines), found
    assert 1 <= found.location.column <= len(lines[found.location.line - 1]) + 2, found
    assert found.message
    assert found.help


@pytest.mark.parametrize("seed", range(120))
def test_a_random_edit_of_the_plan_is_a_finding_at_most(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    victim = chance.choice(SHIPPED)
    for path in SHIPPED:
        copy = tmp_path / "plans" / path.relative_to(ROOT / "plans")
        copy.parent.mkdir(parents=True, exist_ok=True)
        data = path.read_bytes()
        if path == victim:
            for _ in range(chance.randrange(1, 4)):
                data = edited(data, chance)
        copy.write_bytes(data)

    snapshot = fresh(tmp_path)

    for found in snapshot.findings:
        assert_inside(found, tmp_path)
    outcomes = [edp(*arguments, at=tmp_path) for arguments in (["due"], ["validate", "--format", "json"])]
    assert outcomes[0].code in (0, 3)
    assert outcomes[1].code in (0, 1)
