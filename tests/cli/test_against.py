"""`edp validate --against`: what was done to the plan since a revision that should not be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.records import DONE, NOTE, put_on_record
from tests.cli.running import edp
from tests.cli.test_diff import COUNTING, READING, slip

if TYPE_CHECKING:
    from tests.cli.running import Outcome
    from tests.kept import Kept


def against(kept: Kept, revision: str, *words: str) -> Outcome:
    return edp("validate", "--against", revision, *words, "--format", "json", at=kept.folder)


def found(outcome: Outcome) -> list[tuple[str, str, int]]:
    """The rules of the change that found something, and where."""
    findings = outcome.json["findings"]
    return [(each["code"], each["file"], each["line"]) for each in findings if each["code"].startswith("EDP50")]


LINE = 11
"""That of the timescale of action 1.1/1."""


def test_a_deadline_that_was_past_when_it_was_moved(kept: Kept) -> None:
    slip(kept, "Spring 2004")
    outcome = against(kept, "HEAD")
    assert outcome.code == 1
    assert found(outcome) == [("EDP501", READING, LINE)]
    assert edp("validate", at=kept.folder).code == 0
    kept.commit("Put off")
    assert (against(kept, "HEAD").code, found(against(kept, "HEAD"))) == (0, [])
    assert found(against(kept, "HEAD~1")) == [("EDP501", READING, LINE)]


def test_the_day_decides(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    slip(kept, "Spring 2004")
    assert against(kept, "HEAD", "--as-of", "2003-12-31").code == 0
    monkeypatch.setenv("EDP_AS_OF", "2003-12-31")
    assert against(kept, "HEAD").code == 0
    assert against(kept, "HEAD", "--as-of", "2004-01-01").code == 1
    assert edp("validate", at=kept.folder).code == 0
    monkeypatch.setenv("EDP_AS_OF", "never")
    assert against(kept, "HEAD").code == 2


def test_rules_comments_and_files_are_chosen_as_ever(kept: Kept) -> None:
    slip(kept, "Spring 2004")
    assert against(kept, "HEAD", "--ignore", "EDP501").code == 0
    assert found(against(kept, "HEAD", "--select", "EDP5")) == [("EDP501", READING, LINE)]
    assert found(against(kept, "HEAD", COUNTING)) == []
    kept.replace(
        READING, "timescale: Spring 2004", "timescale: Spring 2004  # edp: ignore EDP501 - agreed by governors"
    )
    assert (against(kept, "HEAD").code, found(against(kept, "HEAD"))) == (0, [])
    assert edp("validate", "--strict", at=kept.folder).code == 0, "the comment is of use"


def test_a_comment_on_an_earlier_change_excuses_no_later_one(kept: Kept) -> None:
    slip(kept, "Spring 2004")
    kept.replace(READING, "timescale: Spring 2004", "timescale: Spring 2004  # edp: ignore EDP501 - minute 51/04")
    kept.commit("Put off, as was agreed")
    kept.replace(READING, "timescale: Spring 2004", "timescale: Summer 2005")
    later = ("--as-of", "2004-09-01")
    assert found(against(kept, "HEAD", *later)) == [("EDP501", READING, LINE)]
    kept.replace(READING, "minute 51/04", "minute 60/04")
    assert found(against(kept, "HEAD", *later)) == []


def test_setting_the_plan_back_to_an_earlier_day_hides_nothing(kept: Kept) -> None:
    kept.replace("plans/plan.yaml", "as_of: 2004-02-02", "as_of: 2003-10-01")
    slip(kept, "Spring 2004")
    assert ("EDP501", READING, LINE) in found(against(kept, "HEAD"))


def test_where_a_branch_began(kept: Kept) -> None:
    kept.git("checkout", "--quiet", "-b", "topic")
    kept.git("checkout", "--quiet", "main")
    slip(kept, "Spring 2004")
    kept.commit("Put off")
    kept.git("checkout", "--quiet", "topic")
    slip(kept, "Summer 2004")
    kept.commit("Put off by more")
    assert found(against(kept, "main...")) == [("EDP501", READING, LINE)]


def test_a_folder_will_do(kept: Kept) -> None:
    kept.git("clone", "--quiet", ".", "../old")
    slip(kept, "Spring 2004")
    assert found(against(kept, "../old")) == [("EDP501", READING, LINE)]


def test_files_that_were_broken_then(kept: Kept) -> None:
    whole = (kept.folder / COUNTING).read_text(encoding="utf-8")
    kept.write(COUNTING, "title: [\n")
    kept.commit("Broken")
    kept.write(COUNTING, whole)
    outcome = against(kept, "HEAD")
    assert (outcome.code, found(outcome)) == (3, [])
    assert outcome.err == f"{COUNTING} cannot be read at HEAD and is left out of the comparison\n"
    slip(kept, "Spring 2004")
    assert against(kept, "HEAD").code == 1


def test_a_plan_that_is_broken_now(kept: Kept) -> None:
    kept.write("plans/plan.yaml", "title: [\n")
    outcome = against(kept, "HEAD")
    assert outcome.code == 1
    assert found(outcome) == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--against", "nosuch"], 2, 'git knows no revision "nosuch"'),
        (["--against", "HEAD..main"], 2, '--against takes one revision, not "HEAD..main".'),
        (["--against", ""], 2, "is empty"),
        (["--as-of", "x"], 2, "--as-of takes a date"),
        (["--against", "HEAD", "--as-of", "x"], 2, "--as-of takes a date"),
        (["--against", "HEAD", "--stdin", "--stdin-filename", "plans/plan.yaml"], 2, "does not go with --against"),
    ],
    ids=str,
)
def test_wrong_use(kept: Kept, words: list[str], code: int, said: str) -> None:
    outcome = edp("validate", *words, at=kept.folder)
    assert (outcome.code, outcome.out) == (code, "")
    assert said in outcome.err


def test_an_as_of_date_alone_changes_nothing(kept: Kept) -> None:
    assert edp("validate", "--as-of", "2004-01-01", at=kept.folder) == edp("validate", at=kept.folder)


def test_a_record_that_is_gone_is_named_by_its_file(kept: Kept) -> None:
    put_on_record(kept.folder, NOTE)
    kept.commit("A judgement")
    (kept.folder / NOTE).unlink()
    for words in ([], ["plans/records"]):
        (kept.folder / "plans" / "records").mkdir(exist_ok=True)
        put_on_record(kept.folder, DONE)
        outcome = against(kept, "HEAD", *words)
        assert (outcome.code, found(outcome)) == (1, [("EDP506", NOTE, 1)])
    assert found(against(kept, "HEAD", "plans/activities")) == []
    for kind in ("table", "markdown", "github", "gitlab", "junit", "sarif"):
        answer = edp("validate", "--against", "HEAD", "--format", kind, at=kept.folder)
        assert (answer.code, answer.err) == (1, "")
        assert NOTE in answer.out


def test_a_comment_on_a_record_that_is_gone_stands_in_the_plan(kept: Kept) -> None:
    put_on_record(kept.folder, NOTE)
    kept.commit("A judgement")
    (kept.folder / NOTE).unlink()
    kept.replace("plans/plan.yaml", "authority:", "# edp: ignore EDP506 - it was of another school\nauthority:")
    outcome = against(kept, "HEAD")
    assert (outcome.code, found(outcome), outcome.json["ignored"]) == (0, [], 1)
    kept.commit("Taken out")
    put_on_record(kept.folder, NOTE)
    kept.commit("Again")
    (kept.folder / NOTE).unlink()
    assert found(against(kept, "HEAD")) == [("EDP506", NOTE, 1)], "the comment was about another change"
