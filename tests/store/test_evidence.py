"""Where a record's evidence is found, and how a record names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edp_cli.store.evidence import find_evidence, is_link, name_evidence

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


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("evidence/a.pdf", "evidence/a.pdf"),
        ("plans/b.pdf", "plans/b.pdf"),
        ("b.pdf", "plans/b.pdf"),
        ("both.pdf", "both.pdf"),
        ("../outside.pdf", "../outside.pdf"),
        ("evidence", None),
        ("a.pdf", None),
        ("", None),
        ("a\0b", None),
        ("x" * 5000, None),
        ("evidence/a.pdf/b", None),
    ],
)
def test_finding(tmp_path: Path, words: str, found: str | None) -> None:
    home = tmp_path / "home"
    for name in ("evidence/a.pdf", "plans/b.pdf", "both.pdf", "plans/both.pdf", "../outside.pdf"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text("")
    path = find_evidence(words, plans=home / "plans")
    assert (path.resolve() if path else None) == ((home / found).resolve() if found is not None else None)


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
