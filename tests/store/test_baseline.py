"""`baseline.json` on the disk: written and read back, and refused where it is not as it was written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.errors import EdpError
from edp_cli.queries.baseline import Baseline, Entry
from edp_cli.render.baseline import render_baseline
from edp_cli.store.baseline import name_files, read_baseline, save_baseline

ENTRY = {"file": "a.yaml", "ref": "5.1/2", "code": "EDP203", "message": "Late.", "count": 1}
HEAD = {"schema": "edp/baseline/1"}

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
baselines = st.dictionaries(st.builds(Entry, texts, texts, texts, texts), st.integers(1, 9), max_size=6).map(
    Baseline
)


@given(baselines)
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, baseline: Baseline) -> None:
    folder = tmp_path_factory.mktemp("plans")
    assert save_baseline(folder, render_baseline(baseline), cwd=folder.parent) == f"{folder.name}/baseline.json"
    assert read_baseline(folder, cwd=folder) == baseline


def test_it_is_a_line_a_finding_and_sorted() -> None:
    one, two = Entry("a.yaml", "5.1/2", "EDP203", "Late – “very”."), Entry("a.yaml", "5.1/1", "EDP301", "Who?")
    text = render_baseline(Baseline({one: 1, two: 2}))
    assert text == (
        "{\n"
        '  "schema": "edp/baseline/1",\n'
        '  "findings": [\n'
        '    {"file": "a.yaml", "ref": "5.1/1", "code": "EDP301", "message": "Who?", "count": 2},\n'
        '    {"file": "a.yaml", "ref": "5.1/2", "code": "EDP203", "message": "Late – “very”.", "count": 1}\n'
        "  ]\n"
        "}\n"
    )
    assert render_baseline(Baseline({two: 2, one: 1})) == text
    lines = set(text.replace("},", "}").splitlines())
    more = Baseline({one: 1, two: 2, Entry("a.yaml", "5.1/15", "EDP301", "Who?"): 1})
    assert len(set(render_baseline(more).replace("},", "}").splitlines()) - lines) == 1
    assert json.loads(render_baseline(Baseline())) == {**HEAD, "findings": []}


def test_what_is_listed_twice_is_known_as_often_as_one_of_them_says(tmp_path: Path) -> None:
    write(tmp_path, {**HEAD, "findings": [{**ENTRY, "count": 2}, ENTRY]})
    assert read_baseline(tmp_path, cwd=tmp_path) == {Entry("a.yaml", "5.1/2", "EDP203", "Late."): 2}


def test_there_may_be_none(tmp_path: Path) -> None:
    assert read_baseline(tmp_path, cwd=tmp_path) is None


def write(folder: Path, value: object) -> None:
    (folder / "baseline.json").write_text(json.dumps(value), encoding="utf-8")


NOT_OURS = 'it is not a baseline of edp, which has "schema": "edp/baseline/1" and "findings"'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "line 1 is not JSON"),
        (b'{\n"schema": "edp/baseline/1",\n<<<<<<< HEAD\n', "line 3 is not JSON"),
        (b'{"schema": "edp/baseline/1", "findings": []} more', "line 1 is not JSON"),
        (b"\xff\xfe{}", "it is not UTF-8 text"),
        (b"[" * 100_000, "it is not as edp writes it"),
        (b'{"schema": "edp/baseline/1", "findings": [' + b"9" * 10_000 + b"]}", "it is not as edp writes it"),
        (b"[]", NOT_OURS),
        (b"null", NOT_OURS),
        (b"{}", NOT_OURS),
        (b'{"schema": "edp/baseline/2", "findings": []}', NOT_OURS),
        (b'{"schema": "edp/baseline/1", "findings": {}}', NOT_OURS),
        (b" " * 10_000_001, "the file is larger than 10 MB, so it was not read"),
    ],
    ids=range(12),
)
def test_what_cannot_be_used(tmp_path: Path, data: bytes, why: str) -> None:
    (tmp_path / "baseline.json").write_bytes(data)
    with pytest.raises(EdpError) as caught:
        read_baseline(tmp_path, cwd=tmp_path)
    assert str(caught.value) == (
        f"baseline.json cannot be used: {why}. Write it anew with: edp validate --write-baseline\n"
        "Or see all findings with: edp validate --no-baseline"
    )
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    "entry",
    [
        None,
        "EDP203",
        [],
        {},
        {**ENTRY, "more": 1},
        {key: ENTRY[key] for key in ENTRY if key != "ref"},
        {**ENTRY, "ref": None},
        {**ENTRY, "code": 203},
        {**ENTRY, "count": 0},
        {**ENTRY, "count": -1},
        {**ENTRY, "count": 1.0},
        {**ENTRY, "count": True},
        {**ENTRY, "count": "1"},
        {**ENTRY, "message": ["Late."]},
    ],
)
def test_entries_that_were_changed_by_hand(tmp_path: Path, entry: object) -> None:
    write(tmp_path, {**HEAD, "findings": [ENTRY, entry]})
    with pytest.raises(EdpError, match="number 2 of its findings is not as edp writes them"):
        read_baseline(tmp_path, cwd=tmp_path)


def test_links_and_folders(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    plans.mkdir()
    path = plans / "baseline.json"
    path.symlink_to(tmp_path / "elsewhere.json")
    for reason in ("the file is a link to one that does not exist", "the file is a link to a place outside"):
        with pytest.raises(EdpError, match=reason):
            read_baseline(plans, cwd=tmp_path)
        with pytest.raises(EdpError, match="it is a link, not an ordinary file"):
            save_baseline(plans, "{}", cwd=tmp_path)
        (tmp_path / "elsewhere.json").write_text("{}")
    assert (tmp_path / "elsewhere.json").read_text() == "{}"
    path.unlink()
    path.mkdir()
    with pytest.raises(EdpError, match="this is a folder"):
        read_baseline(plans, cwd=tmp_path)
    with pytest.raises(EdpError, match="it is a folder"):
        save_baseline(plans, "{}", cwd=tmp_path)


@pytest.mark.parametrize("held", [b"{}", b"", b"my own notes", b"\xff" * 10_000_001], ids=range(4))
def test_another_file_of_that_name_is_left_alone(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "baseline.json"
    path.write_bytes(held)
    with pytest.raises(EdpError, match="there is a file of that name that is no baseline of edp") as caught:
        save_baseline(tmp_path, "{}", cwd=tmp_path)
    assert caught.value.exit_code == 3
    assert path.read_bytes() == held


def test_a_broken_baseline_can_be_written_anew(tmp_path: Path) -> None:
    (tmp_path / "baseline.json").write_bytes(b'{"schema": "edp/baseline/1",\n<<<<<<< HEAD\n')
    save_baseline(tmp_path, render_baseline(Baseline()), cwd=tmp_path)
    assert read_baseline(tmp_path, cwd=tmp_path) == {}


@pytest.mark.parametrize(
    ("here", "shown"),
    [
        (".", "my plans/activities/5.1.yaml"),
        ("my plans", "activities/5.1.yaml"),
        ("my plans/activities", "5.1.yaml"),
        ("elsewhere/deep", "../../my plans/activities/5.1.yaml"),
    ],
)
def test_files_have_one_name_wherever_they_are_shown_from(here: str, shown: str) -> None:
    root = Path("/somewhere")
    naming = name_files([shown], folder=root / "my plans", cwd=root / here)
    assert naming.names == {shown: "activities/5.1.yaml"}
