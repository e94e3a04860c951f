"""`edp diff`: which two states are compared, and what is said where one of them is not to be had."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import edp

if TYPE_CHECKING:
    from tests.cli.running import Outcome
    from tests.kept import Kept

READING = "plans/activities/1.1-reading.yaml"
COUNTING = "plans/activities/2.1-counting.yaml"
DUE = "timescale: Autumn 2003"


def slip(kept: Kept, to: str, *, was: str = "Autumn 2003") -> None:
    """Give action 1.1/1 another date."""
    kept.replace(READING, f"timescale: {was}", f"timescale: {to}")


def diff(kept: Kept, *words: str, at: str = ".") -> Outcome:
    return edp("diff", *words, "--format", "json", at=kept.folder / at)


def dates(outcome: Outcome) -> list[tuple[str, str | None, str | None]]:
    """Which actions got another date, from when to when."""
    assert outcome.out, outcome.err
    return [
        (item["ref"], change["day_before"], change["day_after"])
        for item in outcome.json["actions"]
        for change in item["changes"]
        if change["day_before"] or change["day_after"]
    ]


def names(outcome: Outcome) -> tuple[str, str]:
    assert outcome.out, outcome.err
    return outcome.json["before"]["name"], outcome.json["after"]["name"]


AUTUMN, SPRING, SUMMER = "2003-12-31", "2004-03-31", "2004-08-31"


@pytest.fixture(name="two")
def _two(kept: Kept) -> Kept:
    """Two commits, the second with another date; a tag on the first; and in the files a third date."""
    kept.git("tag", "--annotate", "adopted", "--message=As adopted")
    slip(kept, "Spring 2004")
    kept.commit("Put off")
    slip(kept, "Summer 2004", was="Spring 2004")
    return kept


@pytest.mark.parametrize(
    ("words", "named", "moved"),
    [
        ([], ("HEAD", "the working tree"), (SPRING, SUMMER)),
        (["HEAD"], ("HEAD", "the working tree"), (SPRING, SUMMER)),
        (["HEAD~1"], ("HEAD~1", "the working tree"), (AUTUMN, SUMMER)),
        (["adopted"], ("adopted", "the working tree"), (AUTUMN, SUMMER)),
        (["adopted", "main"], ("adopted", "main"), (AUTUMN, SPRING)),
        (["main", "adopted"], ("main", "adopted"), (SPRING, AUTUMN)),
        (["adopted..main"], ("adopted", "main"), (AUTUMN, SPRING)),
        (["adopted.."], ("adopted", "HEAD"), (AUTUMN, SPRING)),
        (["..adopted"], ("HEAD", "adopted"), (SPRING, AUTUMN)),
        (["HEAD:plans"], ("HEAD", "the working tree"), (SPRING, SUMMER)),
        ([":/The plan"], (":/The plan", "the working tree"), (AUTUMN, SUMMER)),
        (["HEAD^{/The plan}", "HEAD@{0}"], ("HEAD^{/The plan}", "HEAD@{0}"), (AUTUMN, SPRING)),
        (["heads/main"], ("heads/main", "the working tree"), (SPRING, SUMMER)),
        (["HEAD", "plans"], ("HEAD", "plans"), (SPRING, SUMMER)),
        (["HEAD", "./plans"], ("HEAD", "./plans"), (SPRING, SUMMER)),
        (["HEAD", "."], ("HEAD", "."), (SPRING, SUMMER)),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_which_two(two: Kept, words: list[str], named: tuple[str, str], moved: tuple[str, str]) -> None:
    outcome = diff(two, *words)
    assert (outcome.code, outcome.err) == (0, "")
    assert names(outcome) == named
    assert dates(outcome) == [("1.1/1", *moved)]


def test_a_commit_by_its_id_is_called_by_the_short_one(two: Kept) -> None:
    whole = two.git("rev-parse", "HEAD~1")
    for typed in (whole, whole[:5], whole.upper()):
        assert names(diff(two, typed)) == (whole[:7], "the working tree")


def test_three_dots_compare_with_where_a_branch_began(kept: Kept) -> None:
    began = kept.git("rev-parse", "--short=7", "HEAD")
    kept.git("checkout", "--quiet", "-b", "topic")
    slip(kept, "Spring 2004")
    kept.commit("On the branch")
    kept.git("checkout", "--quiet", "main")
    kept.replace(COUNTING, "timescale: Spring 2004", "timescale: Summer 2004")
    kept.commit("Meanwhile")
    outcome = diff(kept, "main...topic")
    assert names(outcome) == (began, "topic")
    assert dates(outcome) == [("1.1/1", AUTUMN, SPRING)]
    assert len(dates(diff(kept, "main..topic"))) == 2
    assert dates(diff(kept, "topic...")) == [("2.1/1", SPRING, SUMMER)]


def test_two_folders_need_no_git(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    shutil.copytree(small / "plans", small / "old" / "plans")
    path = small / READING
    path.write_text(path.read_text().replace(DUE, "timescale: Spring 2004"))
    for words, named in (
        (["old", "plans"], ("old", "plans")),
        (["old/plans", "plans"], ("old/plans", "plans")),
        (["old"], ("old", "plans")),
        ([str(small / "old"), "./plans"], (str(small / "old"), "./plans")),
    ):
        outcome = edp("diff", *words, "--format", "json", at=small)
        assert (outcome.code, outcome.err) == (0, "")
        assert names(outcome) == named
        assert dates(outcome) == [("1.1/1", AUTUMN, SPRING)]


def test_a_folder_goes_before_a_branch_of_its_name(two: Kept) -> None:
    two.git("branch", "plans", "adopted")
    assert names(diff(two, "HEAD", "plans")) == ("HEAD", "plans")
    assert dates(diff(two, "HEAD", "plans")) == [("1.1/1", SPRING, SUMMER)]
    assert dates(diff(two, "HEAD", "heads/plans")) == [("1.1/1", SPRING, AUTUMN)]
    shutil.rmtree(two.folder / "plans")
    assert dates(diff(two, "HEAD", "plans")) == [("1.1/1", SPRING, AUTUMN)], "no folder any more"


def test_exit_code_only_where_it_is_asked_for(two: Kept) -> None:
    assert diff(two).code == 0
    assert diff(two, "--exit-code").code == 1
    assert diff(two, "HEAD", "HEAD", "--exit-code").code == 0


def test_the_day_is_that_of_the_plan_after(two: Kept) -> None:
    two.replace("plans/plan.yaml", "as_of: 2004-02-02", "as_of: 2005-05-05")
    assert diff(two).json["as_of"] == "2005-05-05"
    assert diff(two, "adopted", "HEAD").json["as_of"] == "2004-02-02"
    assert diff(two, "--as-of", "2006-01-01").json["as_of"] == "2006-01-01"
    assert "(EDP_AS_OF)" not in edp("diff", at=two.folder).out
    assert edp("diff", "--as-of", "never", at=two.folder).code == 2


def test_nothing_is_touched(two: Kept) -> None:
    index = two.folder / ".git" / "index"
    two.git("status")
    before = (two.git("status", "--porcelain"), index.stat().st_mtime_ns, sorted(map(str, two.folder.rglob("*"))))
    path = two.folder / READING
    path.write_text(path.read_text())  # git would refresh its index for that
    assert diff(two).code == diff(two, "adopted...main").code == 0
    assert (index.stat().st_mtime_ns, sorted(map(str, two.folder.rglob("*")))) == before[1:]
    assert two.git("status", "--porcelain") == before[0]


def test_the_everyday_answer_stays_quick(two: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDP_CACHE", str(tmp_path / "cache"))
    edp("due", at=two.folder)
    [everyday] = (tmp_path / "cache").iterdir()
    written = everyday.stat().st_mtime_ns
    for _ in range(2):
        diff(two)
        assert everyday.stat().st_mtime_ns == written
        assert len(list((tmp_path / "cache").iterdir())) == 2, "one for the plan, one for what came before"


def test_renamed_files_make_no_difference(kept: Kept) -> None:
    kept.git("mv", READING, "plans/activities/books.yml")
    kept.git("mv", COUNTING, "plans/activities/1.1-reading.yaml")
    outcome = diff(kept)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.json["actions"] == outcome.json["activities"] == []


def test_a_plans_folder_that_was_renamed_is_found(kept: Kept) -> None:
    kept.git("mv", "plans", "the plan")
    slip_in = kept.folder / "the plan" / "activities" / "1.1-reading.yaml"
    slip_in.write_text(slip_in.read_text().replace(DUE, "timescale: Spring 2004"))
    outcome = diff(kept, "--plans", "the plan")
    assert outcome.code == 0
    assert outcome.err == "HEAD: the plan lay in plans then, and is compared with that.\n"
    assert dates(outcome) == [("1.1/1", AUTUMN, SPRING)]


def test_one_of_several_plans_folders_has_to_be_named(kept: Kept) -> None:
    shutil.copytree(kept.folder / "plans", kept.folder / "example")
    kept.commit("An example")
    kept.git("mv", "plans", "moved")
    outcome = diff(kept, "--plans", "moved")
    assert outcome.code == 2
    assert "2 folders hold a plan.yaml there: example, plans." in outcome.err
    assert "HEAD:example" in outcome.err
    assert diff(kept, "HEAD:plans", "moved", "--plans", "moved").code == 0
    assert "At HEAD, there holds no plan.yaml" in diff(kept, "HEAD:there", "--plans", "moved").err


def test_broken_files_are_left_out_and_said(kept: Kept) -> None:
    kept.replace(COUNTING, "title: Everyone counts", "title: [Everyone")
    kept.commit("Broken")
    kept.replace(COUNTING, "title: [Everyone", "title: Everyone counts")
    slip(kept, "Spring 2004")
    outcome = diff(kept, "--exit-code")
    assert outcome.code == 3
    assert outcome.err == f"{COUNTING} cannot be read at HEAD and is left out of the comparison\n"
    assert dates(outcome) == [("1.1/1", AUTUMN, SPRING)]
    assert outcome.json["left_out"] == [COUNTING]
    assert outcome.json["unknown"] == ["2.1"]
    back = diff(kept, "HEAD", "HEAD~1")
    assert (back.code, dates(back)) == (3, [])


def test_a_file_that_is_broken_now(kept: Kept) -> None:
    kept.replace(COUNTING, "title: Everyone counts", "title: [Everyone")
    outcome = diff(kept)
    assert outcome.code == 3
    assert outcome.err == f"{COUNTING} cannot be read and is left out of the comparison: see edp validate\n"


@pytest.mark.parametrize("then", [True, False])
def test_without_plan_yaml_there_is_nothing_to_compare(kept: Kept, then: bool) -> None:  # noqa: FBT001
    whole = (kept.folder / "plans" / "plan.yaml").read_text()
    kept.write("plans/plan.yaml", "title: [\n")
    if then:
        kept.commit("Broken")
        kept.write("plans/plan.yaml", whole)
    outcome = diff(kept)
    assert (outcome.code, outcome.out) == (3, "")
    at = " at HEAD" if then else ""
    assert outcome.err.startswith(f"edp: The plan{at} cannot be read. plans/plan.yaml:")
    assert ("edp validate" in outcome.err) is not then


WRONG = [
    (["nosuch"], 2, 'git knows no revision "nosuch". Name a branch, a tag or a commit'),
    (["mian"], 2, 'git knows no revision "mian". Did you mean main?'),
    (["adopted", "adoptd"], 2, "Did you mean adopted?"),
    (["HEAD~9"], 2, "HEAD~9: there are not so many commits before HEAD."),
    (["HEAD^{tree}"], 2, '"HEAD^{tree}" is not a revision: it names a folder of git.'),
    (["HEAD", "a..b"], 2, '"a..b" names two revisions already: give it alone.'),
    (["HEAD", "a...b"], 2, '"a...b" names two revisions already: give it alone.'),
    ([""], 2, "One of the two that are to be compared is empty."),
    (["HEAD", " "], 2, "One of the two that are to be compared is empty."),
    (["./nosuch"], 3, 'There is no folder "./nosuch".'),
    (["HEAD", "/"], 3, 'The folder "/" holds no plan.yaml.'),
    (["HEAD:"], 2, "At HEAD, the top folder holds no plan.yaml."),
    (["a\nb"], 2, "git knows no revision"),
    (["--", "-x"], 2, 'git knows no revision "-x".'),
    (["--", "--upload-pack=touch x"], 2, "git knows no revision"),
    (["HEAD", "--plans", "nosuch"], 2, "At HEAD, nosuch holds no plan.yaml."),
    (["HEAD", "main", "--plans", "nosuch"], 2, "At HEAD, nosuch holds no plan.yaml."),
    (["HEAD", "main", "adopted"], 2, 'edp diff does not understand "adopted"'),
    (["main...lone"], 2, "main...lone: the two have no commit in common"),
]


@pytest.mark.parametrize(("words", "code", "said"), WRONG, ids=lambda value: str(value)[:30])
def test_wrong_use(two: Kept, words: list[str], code: int, said: str) -> None:
    two.git("branch", "lone", two.git("commit-tree", "main^{tree}", "-m", "Alone"))
    before = sorted(map(str, two.folder.rglob("*")))
    outcome = edp("diff", *words, at=two.folder)
    assert (outcome.code, outcome.out) == (code, "")
    assert said in outcome.err
    assert sorted(map(str, two.folder.rglob("*"))) == before


def test_no_plan_at_a_revision(kept: Kept) -> None:
    kept.git("rm", "--quiet", "-r", "plans")
    kept.commit("No plan")
    kept.git("checkout", "--quiet", "HEAD~1", "--", "plans")
    outcome = diff(kept)
    assert outcome.code == 3
    assert "There was no plan at HEAD" in outcome.err


def test_in_words_a_spreadsheet_and_markdown(two: Kept) -> None:
    assert edp("diff", at=two.folder).out.startswith("What changes from HEAD to the working tree\n")
    assert "Summer 2004" in edp("diff", "--format", "markdown", at=two.folder).out
    assert SUMMER in edp("diff", "--format", "csv", at=two.folder).out


def test_the_state_before_is_read_once(two: Kept) -> None:
    first = diff(two).json
    assert diff(two).json == first, json.dumps(first)
