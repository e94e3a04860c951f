"""Branches and tags where a revision is wanted, and nothing where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import edp

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kept import Kept


@pytest.mark.parametrize("line", ["edp diff ", "edp diff HEAD ", "edp validate --against "])
def test_branches_and_tags(kept: Kept, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    kept.git("branch", "topic/Zoë")
    kept.git("tag", "adopted-2003")
    monkeypatch.setenv("_EDP_COMPLETE", "complete_fish")
    monkeypatch.setenv("_EDP_WORDS", "\n".join(line.split(" ")))
    out = edp(*line.split(" ")[1:], at=kept.folder).out
    offered = [each.partition("\t")[0] for each in out.splitlines()]
    assert [word for word in ("HEAD", "main", "topic/Zoë", "adopted-2003") if word not in offered] == []


def test_none_where_nothing_is_kept(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_EDP_COMPLETE", "complete_fish")
    monkeypatch.setenv("_EDP_WORDS", "edp\ndiff\n")
    outcome = edp("diff", "", at=small)
    assert (outcome.code, outcome.err) == (0, "")
    assert "HEAD" not in outcome.out
