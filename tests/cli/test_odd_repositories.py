"""Repositories in a state that is seldom seen: what the commands that look back say of them."""

from __future__ import annotations

import subprocess

import pytest

from tests.cli.running import edp
from tests.cli.test_diff import COUNTING, READING, slip
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


@pytest.fixture(name="unmerged")
def _unmerged(kept: Kept) -> Kept:
    """A merge that git could not finish: both branches gave an action another date."""
    kept.git("checkout", "--quiet", "-b", "topic")
    slip(kept, "Spring 2004")
    kept.commit("Put off")
    kept.git("checkout", "--quiet", "main")
    slip(kept, "Summer 2004")
    kept.commit("Put off further")
    with pytest.raises(subprocess.CalledProcessError):
        kept.git("merge", "--quiet", "topic")
    return kept


def test_a_merge_that_is_not_finished(unmerged: Kept) -> None:
    outcome = edp("diff", at=unmerged.folder)
    assert outcome.code == 3
    assert f"{READING} cannot be read and is left out of the comparison" in outcome.err
    outcome = edp("validate", "--format", "json", at=unmerged.folder)
    (found,) = (each for each in outcome.json["findings"] if each["file"] == READING)
    assert (found["code"], found["line"]) == ("EDP003", 1 + lines(unmerged).index("<<<<<<< HEAD"))
    assert found["message"].startswith("Two versions of the lines below stand one after the other")
    assert edp("diff", "HEAD", "MERGE_HEAD", at=unmerged.folder).code == 0


def lines(kept: Kept) -> list[str]:
    return (kept.folder / READING).read_text(encoding="utf-8").splitlines()


def test_what_could_not_be_compared_is_in_the_order_of_the_plan(kept: Kept) -> None:
    whole = (kept.folder / READING).read_text(encoding="utf-8")
    kept.write(READING, "activity: [")
    kept.commit("Broken")
    kept.write(READING, whole)
    kept.write(COUNTING, "activity: [")
    outcome = edp("diff", "--format", "json", at=kept.folder)
    assert (outcome.code, outcome.json["unknown"]) == (3, ["1.1", "2.1"])
