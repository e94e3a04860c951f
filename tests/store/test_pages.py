"""Writing pages into a folder, for real: its own files are kept up to date, and nobody else's is touched."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from edp_cli.errors import EdpError
from edp_cli.store.pages import Outcome, mark, write_pages
from tests.cli.running import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES = {"al.md": "# Al\n\n- [ ] 5.1/1\n", "bo.md": "# Bo\n", "index.md": "# All\n"}
"""Pages as they are given, with an index."""


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def times(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}


def make_old(folder: Path) -> None:
    for path in folder.iterdir():
        os.utime(path, (1_000_000_000, 1_000_000_000))


def put_aside(path: Path) -> Path:
    path.rename(path.with_name("aside"))
    return path


def test_new_pages_in_a_new_folder(tmp_path: Path) -> None:
    done = write_pages(tmp_path / "a" / "b", PAGES)
    assert done == Outcome(("al.md", "bo.md", "index.md"), (), ())
    assert contents(tmp_path / "a" / "b") == {name: mark(name, text).encode() for name, text in PAGES.items()}


def test_the_mark_stands_last_and_out_of_sight_in_markdown() -> None:
    text, empty, line = mark("al.txt", "Al\n").splitlines()
    assert (text, empty) == ("Al", "")
    assert re.fullmatch("Written by edp, checksum [0-9a-f]{16}; not written over once changed.", line)
    assert mark("al.md", "Al\n") == f"Al\n\n<!-- {line} -->\n"


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    write_pages(tmp_path, PAGES)
    make_old(tmp_path)
    before = times(tmp_path)
    assert write_pages(tmp_path, PAGES) == Outcome((), tuple(PAGES), ())
    assert times(tmp_path) == before


def test_only_what_has_changed_is_written(tmp_path: Path) -> None:
    write_pages(tmp_path, PAGES)
    make_old(tmp_path)
    before = times(tmp_path)
    assert write_pages(tmp_path, {**PAGES, "bo.md": "# Bo\n\nMore.\n"}).written == ("bo.md",)
    assert {name for name, time in times(tmp_path).items() if time != before[name]} == {"bo.md"}


def test_line_ends_of_windows_are_no_change(tmp_path: Path) -> None:
    write_pages(tmp_path, PAGES)
    for path in tmp_path.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    make_old(tmp_path)
    before = times(tmp_path)
    assert write_pages(tmp_path, PAGES).same == tuple(PAGES)
    assert times(tmp_path) == before
    assert write_pages(tmp_path, {**PAGES, "al.md": "# Al\n"}).written == ("al.md",)


IN_WAY: dict[str, tuple[Callable[[Path], object], str]] = {
    "a box ticked": (lambda path: path.write_text(path.read_text().replace("[ ]", "[x]")), "changed since"),
    "words before": (lambda path: path.write_text(f"Seen.\n{path.read_text()}"), "changed since"),
    "words after": (lambda path: path.write_text(f"{path.read_text()}Done.\n"), "changed since"),
    "words after, on the line": (
        lambda path: path.write_text(f"{path.read_text().rstrip()} Done."),
        "changed since",
    ),
    "another encoding": (lambda path: path.write_text(path.read_text(), "utf-16"), "not written by edp"),
    "somebody else's": (lambda path: path.write_text("# Al\n\nMy own notes.\n"), "not written by edp"),
    "nothing in it": (lambda path: path.write_text(""), "not written by edp"),
    "the mark is gone": (lambda path: path.write_text(PAGES["al.md"]), "not written by edp"),
    "bytes": (lambda path: path.write_bytes(b"\xff\x00"), "not written by edp"),
    "a folder": (lambda path: put_aside(path).mkdir(), "a folder"),
    "a link": (lambda path: put_aside(path).symlink_to("aside"), "a link"),
    "a link to nowhere": (lambda path: put_aside(path).symlink_to("gone"), "a link"),
    "a pipe": (lambda path: os.mkfifo(put_aside(path)), "not written by edp"),
}


@pytest.mark.parametrize(("change", "why"), IN_WAY.values(), ids=IN_WAY)
def test_what_it_did_not_write_or_was_changed_is_left_alone(
    tmp_path: Path, change: Callable[[Path], object], why: str
) -> None:
    write_pages(tmp_path, PAGES)
    change(tmp_path / "al.md")
    before = contents(tmp_path)
    changed = {name: f"{text}More.\n" for name, text in PAGES.items()}
    done = write_pages(tmp_path, {**changed, "new.md": "New.\n"})
    [(name, found)] = done.in_way
    assert name == "al.md"
    assert found.startswith(why)
    assert done.written == ("bo.md", "index.md", "new.md")
    assert contents(tmp_path).get("al.md") == before.get("al.md")
    assert (tmp_path / "new.md").read_text() == mark("new.md", "New.\n")


def test_every_file_in_the_way_is_named(tmp_path: Path) -> None:
    for name in ("al.md", "index.md"):
        (tmp_path / name).write_text("Mine.\n")
    assert [name for name, _ in write_pages(tmp_path, PAGES).in_way] == ["al.md", "index.md"]
    assert {name: contents(tmp_path)[name] for name in ("al.md", "index.md")} == dict.fromkeys(
        ("al.md", "index.md"), b"Mine.\n"
    )


def test_pages_of_an_earlier_run_stay_and_are_named(tmp_path: Path) -> None:
    write_pages(tmp_path, {**PAGES, "gone.md": "Gone.\n", "ticked.md": "[ ]\n"})
    (tmp_path / "ticked.md").write_text((tmp_path / "ticked.md").read_text().replace("[ ]", "[x]"))
    (tmp_path / "notes.md").write_text("Mine.\n")
    write_pages(tmp_path, {"old.txt": "Text.\n"})
    before = contents(tmp_path)
    assert write_pages(tmp_path, PAGES).others == ("gone.md",)
    assert contents(tmp_path) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_folder_that_may_not_be_written_in(tmp_path: Path) -> None:
    folder = Path("/proc/self") if os.geteuid() == 0 else tmp_path
    tmp_path.chmod(0o555)
    if not folder.exists():
        pytest.skip("root may write in every folder here")
    with pytest.raises(EdpError, match=r"al\.md was not written: ") as caught:
        write_pages(folder, PAGES)
    assert caught.value.exit_code == 3
    assert not (folder / "al.md").exists()


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    name = f"{'a' * 300}.md"
    assert write_pages(tmp_path, {name: "", **PAGES}).in_way == ((name, "it cannot be read: File name too long"),)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_in_the_way(tmp_path: Path) -> None:
    write_pages(tmp_path, PAGES)
    (tmp_path / "al.md").chmod(0)
    done = write_pages(tmp_path, {**PAGES, "bo.md": "New.\n"})
    assert done.in_way == (("al.md", "it cannot be read: Permission denied"),)


@pytest.mark.parametrize("folder", ["file", "file/below"])
def test_a_file_where_the_folder_should_be(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").write_text("Mine.\n")
    with pytest.raises(EdpError, match="part of that path is a file, not a folder"):
        write_pages(tmp_path / folder, PAGES)
    assert (tmp_path / "file").read_text() == "Mine.\n"


KILLED = """
import os, signal, sys
from pathlib import Path
from edp_cli.store import pages, write

def killed(path, text, count=[0], whole=write.write_whole):
    if count[0] == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    count[0] += 1
    whole(path, text)

pages.write_whole = killed
pages.write_pages(Path(sys.argv[1]), {f"{name}.md": f"{name}\\n" * 9 for name in ("al", "bo", "cy", "index")})
"""


@pytest.mark.parametrize("number", range(4))
def test_what_is_killed_between_two_files_leaves_whole_ones_and_the_next_run_goes_on(
    tmp_path: Path, number: int
) -> None:
    folder = tmp_path / "out"
    new = {f"{name}.md": f"{name}\n" * 9 for name in ("al", "bo", "cy", "index")}
    old = {name: f"old {text}" for name, text in new.items()}
    write_pages(folder, old)
    done = subprocess.run([sys.executable, "-c", KILLED, str(folder), str(number)], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    found = {name: data.decode() for name, data in contents(folder).items()}
    expected = [(new if place < number else old)[name] for place, name in enumerate(new)]
    assert found == {name: mark(name, text) for name, text in zip(new, expected, strict=True)}
    assert len(write_pages(folder, new).written) == 4 - number
