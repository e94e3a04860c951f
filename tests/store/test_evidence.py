"""Where a record's evidence is found, and how a record names it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from edp_cli.store.evidence import Bounds, find_fault, is_link, name_evidence

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("https://example.org/1", True),
        (" HTTP://example.org", True),
        ("http:/example.org", False),
        ("ftp://example.org/1", False),
        ("evidence/https://a.pdf", False),
        ("", False),
    ],
)
def test_links(words: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_link(words) is is_one


@pytest.fixture(name="home")
def _home(tmp_path: Path) -> Path:
    """A folder that holds a plans folder, with files beside it, in it, and without."""
    home = tmp_path / "town" / "home"
    for name in ("evidence/a.pdf", "plans/b.pdf", "both.pdf", "../outside.pdf", "../../far.pdf"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text("Minutes")
    for name in ("plans/both.pdf", "empty.pdf", "plans/evidence/a.pdf"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).touch()
    (home / "within.pdf").symlink_to(home / "evidence" / "a.pdf")
    (home / "near.pdf").symlink_to(home.parent / "outside.pdf")
    (home / "nowhere.pdf").symlink_to(home / "nothing.pdf")
    (home / "others").symlink_to(home.parent)
    return home


NO_FILE, OUT, ONE_MACHINE, NO_LINK = (
    "There is no file",
    "leads out of",
    "is a place on one machine",
    "is not the addr",
)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("evidence/a.pdf", None),
        ("evidence/../both.pdf", None),
        ("plans/b.pdf", None),
        ("b.pdf", None),
        ("both.pdf", None),
        ("within.pdf", None),
        ("../evidence/a.pdf", None),
        ("../outside.pdf", OUT),
        ("../nothing.pdf", OUT),
        ("../../far.pdf", OUT),
        ("../../nothing.pdf", OUT),
        ("../../../etc/passwd", OUT),
        ("near.pdf", "is a link that leads out of"),
        ("others/outside.pdf", "is a link that leads out of"),
        ("nowhere.pdf", NO_FILE),
        ("evidence", "is a folder."),
        ("", "is a folder."),
        ("empty.pdf", "is empty"),
        ("a.pdf", NO_FILE),
        ("a\0b", NO_FILE),
        ("x" * 5000, NO_FILE),
        ("evidence/a.pdf/b", NO_FILE),
        ("/etc/passwd", ONE_MACHINE),
        ("\\\\server\\a.pdf", ONE_MACHINE),
        ("C:\\a.pdf", ONE_MACHINE),
        ("c:a.pdf", ONE_MACHINE),
        ("evidence\\a.pdf", "is written with backslashes"),
        ("https://example.org/a%20b?c=d#e", None),
        ("HTTP://intranet:8080/a", None),
        ("https://www.bücherei.example/", None),
        ("https://[2001:db8::1]/a", None),
        ("https://192.0.2.7", None),
        (" https://example.org ", None),
        ("https://no such", NO_LINK),
        ("https://example.org/a b", NO_LINK),
        ("https://", NO_LINK),
        ("https:///a", NO_LINK),
        ("https://?a", NO_LINK),
        ("https://.../a", NO_LINK),
        ("https://user@/a", NO_LINK),
        ("https://[/a", NO_LINK),
        ("https://example.org:99999/a", NO_LINK),
        ("https://example.org:0/a", NO_LINK),
        ("https://<b>/a", NO_LINK),
    ],
)
def test_what_shows_something(home: Path, words: str, said: str | None) -> None:
    fault = find_fault(words, Bounds.of(home / "plans"))
    assert (fault is None) is (said is None), fault
    assert said is None or (fault is not None and said in fault.message and fault.help)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("../outside.pdf", None),
        ("near.pdf", None),
        ("others/outside.pdf", None),
        ("../nothing.pdf", 'There is no file "../nothing.pdf".'),
        ("../../far.pdf", '"../../far.pdf" leads out of the repository, so others do not have it.'),
    ],
)
def test_the_whole_repository_may_hold_it(home: Path, words: str, said: str | None) -> None:
    (home.parent / ".git").mkdir()
    fault = find_fault(words, Bounds.of(home / "plans"))
    assert (fault.message if fault is not None else None) == said


def test_a_plans_folder_that_is_a_link_holds_its_evidence(home: Path) -> None:
    other = home.parent / "other"
    other.mkdir()
    (other / "plans").symlink_to(home / "plans")
    bounds = Bounds.of(other / "plans")
    assert find_fault("b.pdf", bounds) is None
    fault = find_fault("evidence/none.pdf", bounds)
    assert fault is not None
    assert fault.message == 'There is no file "evidence/none.pdf".'


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_a_pipe_is_no_evidence_and_nobody_waits_for_it(home: Path) -> None:
    os.mkfifo(home / "pipe")
    fault = find_fault("pipe", Bounds.of(home / "plans"))
    assert fault is not None
    assert fault.message == '"pipe" is no ordinary file.'


@pytest.mark.parametrize(
    ("at", "typed", "named"),
    [
        (".", "evidence/a.pdf", "evidence/a.pdf"),
        ("evidence", "a.pdf", "evidence/a.pdf"),
        ("plans", "../evidence/./a.pdf", "evidence/a.pdf"),
        (".", "../outside.pdf", "../outside.pdf"),
    ],
)
def test_naming(tmp_path: Path, at: str, typed: str, named: str) -> None:
    assert name_evidence(typed, plans=tmp_path / "plans", cwd=tmp_path / at) == named
    assert name_evidence(str(tmp_path / named), plans=tmp_path / "plans", cwd=tmp_path / at) == named
