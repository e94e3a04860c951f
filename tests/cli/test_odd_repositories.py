"""Repositories in a state that is seldom seen: what the commands that look back say of them."""

from __future__ import annotations

import pytest

from tests.cli.running import edp
from tests.cli.test_diff import slip
from tests.kept import Kept


@pytest.fixture(name="latest")
def _latest(kept: Kept) -> Kept:
    """A clone that holds the latest commit alone, in which the plan is as it was before."""
    kept.commit("Something else")
    kept.git("clone", "--quiet", "--depth=1", kept.folder.as_uri(), "../latest")
    return Kept(kept.folder.parent / "latest")


@pytest.mark.parametrize("format_", ["table", "markdown", "csv", "json"])
def test_the_history_in_a_clone_of_one_commit(latest: Kept, format_: str) -> None:
    """Nothing is known of what was done before, and that is said."""
    outcome = edp("history", "1.1/1", "--format", format_, at=latest.folder)
    assert (outcome.code, outcome.err) == (0, "")
    assert "\n\n\n" not in outcome.out
    if format_ in ("table", "markdown"):
        assert "only the latest commits" in " ".join(outcome.out.split())


def test_what_is_not_committed_in_a_clone_of_one_commit(latest: Kept) -> None:
    slip(latest, "Spring 2004")
    outcome = edp("history", "1.1/1", at=latest.folder)
    assert "Changed in the files, and not committed yet" in outcome.out


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("HEAD@{5}", "log for 'HEAD' only has"),
        ("@{upstream}", "no upstream configured"),
        ("main@{u}", "no upstream configured"),
    ],
)
@pytest.mark.parametrize("command", [["diff"], ["validate", "--against"]], ids=lambda words: words[0])
def test_what_git_explains_itself_is_no_damage(kept: Kept, command: list[str], word: str, said: str) -> None:
    outcome = edp(*command, word, at=kept.folder)
    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err
    assert "damaged" not in outcome.err


@pytest.mark.parametrize("word", ["HEAD^!", "HEAD^{blob}", "HEAD^{nothing}"])
def test_what_does_not_count_back_is_not_said_to(kept: Kept, word: str) -> None:
    outcome = edp("diff", word, at=kept.folder)
    assert outcome.code == 2
    assert f'git knows no revision "{word}"' in outcome.err
