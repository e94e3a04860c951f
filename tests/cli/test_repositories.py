"""Plans kept in git in every way that there is, and repositories that cannot be read."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from edp_cli.store.contents import contents_of, read_contents
from edp_cli.store.git.archive import open_archive
from edp_cli.store.git.commits import parse_commit
from tests.cli.running import edp
from tests.cli.test_diff import AUTUMN, COUNTING, READING, SPRING, dates, diff, names, slip
from tests.kept import Kept

if TYPE_CHECKING:
    from edp_cli.store.contents import Contents

MOVED = [("1.1/1", AUTUMN, SPRING)]


def clone(kept: Kept, name: str, *words: str) -> Kept:
    """A clone of the repository beside it."""
    folder = kept.folder.parent / name
    kept.git("clone", "--quiet", *words, kept.folder.as_uri(), str(folder))
    return Kept(folder, kept.commits)


def at_head(folder: Path) -> Contents:
    """The plan at HEAD, as it is read from git."""
    with open_archive(folder) as archive:
        return contents_of(archive.plan("HEAD", archive.commit("HEAD")).folder, cwd=folder)


def test_git_has_what_the_folder_has(kept: Kept) -> None:
    for name in ("activities/.hidden.yaml", "activities/notes.txt", "activities/old/3.1.yaml", "activities/x.yml"):
        kept.write(f"plans/{name}", "activity: 3.1\ntitle: Tidy\n")
    kept.write("plans/activities/4.1.yaml.txt", "")
    kept.write("plans/notes.yaml", "")
    kept.write("plans/activities/old/deep/er.YAML", "")
    kept.write("plans/activities/old/again/.keep", "")
    kept.commit("Strays")
    assert at_head(kept.folder) == read_contents(kept.folder / "plans", cwd=kept.folder)
    assert [found.location.file for found in at_head(kept.folder).findings] == [
        "plans/activities/4.1.yaml.txt",
        "plans/activities/old/3.1.yaml",
        "plans/activities/old/deep/er.YAML",
        "plans/notes.yaml",
    ]


def test_from_a_folder_within(kept: Kept) -> None:
    slip(kept, "Spring 2004")
    for at in ("plans", "plans/activities"):
        outcome = diff(kept, at=at)
        assert dates(outcome) == MOVED
        assert outcome.json["actions"][0]["source"]["file"].endswith("1.1-reading.yaml")


def test_a_plan_deep_in_a_repository_that_is_asked_about_from_elsewhere(kept: Kept) -> None:
    shutil.move(kept.folder / "plans", kept.folder / "plan")
    (kept.folder / "Ämter" / "a b").mkdir(parents=True)
    shutil.move(kept.folder / "plan", kept.folder / "Ämter" / "a b" / 'q"uo\tte')
    kept.commit("Moved")
    kept.replace(
        'Ämter/a b/q"uo\tte/activities/1.1-reading.yaml', "timescale: Autumn 2003", "timescale: Spring 2004"
    )
    outcome = edp(
        "diff", "--plans", f'{kept.folder}/Ämter/a b/q"uo\tte', "--format", "json", at=kept.folder.parent
    )
    assert dates(outcome) == MOVED


def test_a_plan_at_the_top_of_its_repository(small: Path) -> None:
    kept = Kept(small / "plans")
    kept.git("init", "--quiet")
    kept.commit("The plan")
    kept.replace("activities/1.1-reading.yaml", "timescale: Autumn 2003", "timescale: Spring 2004")
    assert dates(diff(kept)) == MOVED
    assert dates(diff(Kept(small), "HEAD")) == MOVED
    assert dates(diff(kept, "HEAD:", "HEAD")) == []
    kept.commit("Put off")
    assert edp("history", "1.1/1", at=kept.folder).code == 0


def test_a_work_tree_and_a_bare_repository(kept: Kept) -> None:
    slip(kept, "Spring 2004")
    kept.commit("Put off")
    kept.git("worktree", "add", "--quiet", "../beside", "HEAD~1")
    beside = Kept(kept.folder.parent / "beside")
    assert dates(diff(beside, "main", "HEAD")) == [("1.1/1", SPRING, AUTUMN)]
    assert names(diff(beside)) == ("HEAD", "the working tree")
    bare = clone(kept, "bare.git", "--bare")
    assert dates(diff(bare, "HEAD~1", "HEAD")) == MOVED
    assert dates(diff(bare, "HEAD~1..HEAD", at="refs")) == MOVED
    outcome = diff(bare)
    assert outcome.code == 3
    assert "No plan was found" in outcome.err
    assert edp("history", "1.1/1", at=bare.folder).code == 0


def test_a_shallow_clone_says_what_to_fetch(kept: Kept) -> None:
    slip(kept, "Spring 2004")
    kept.git("tag", "early", "HEAD")
    kept.commit("Put off")
    shallow = clone(kept, "shallow", "--depth=1", "--no-tags")
    assert dates(diff(shallow)) == []
    for words in (["HEAD~1"], ["early"], ["mainly"], ["0123456"], ["HEAD", "early"], ["early..HEAD"]):
        outcome = diff(shallow, *words)
        assert (outcome.code, outcome.out) == (3, "")
        assert "git fetch --unshallow" in outcome.err
        assert "fetch-depth: 0" in outcome.err
    shallow.git("fetch", "--quiet", "--unshallow")
    assert dates(diff(shallow, "HEAD~1")) == MOVED


def test_where_two_parted_may_be_missing_from_a_shallow_clone(kept: Kept) -> None:
    kept.git("checkout", "--quiet", "-b", "topic")
    kept.commit("On the branch")
    kept.git("checkout", "--quiet", "main")
    kept.commit("Meanwhile")
    shallow = clone(kept, "shallow", "--depth=1", "--no-single-branch")
    outcome = diff(shallow, "origin/main...origin/topic")
    assert outcome.code == 3
    assert "git fetch --unshallow" in outcome.err


def test_no_git(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in ("", str(kept.folder)):
        monkeypatch.setenv("PATH", path)
        for words in (["diff"], ["diff", "HEAD"], ["history", "1.1/1"], ["validate", "--against", "HEAD"]):
            outcome = edp(*words, at=kept.folder)
            assert (outcome.code, outcome.out) == (3, "")
            assert 'The program "git" was not found' in outcome.err
            assert "edp diff OLD_FOLDER NEW_FOLDER" in outcome.err


def test_not_kept_in_git(small: Path) -> None:
    for words in ([], ["HEAD"], ["HEAD", "plans"], ["a..b"]):
        outcome = edp("diff", *words, at=small)
        assert (outcome.code, outcome.out) == (3, "")
        assert "plans is not kept in git" in outcome.err
        assert "Compare two folders instead: edp diff OLD_FOLDER NEW_FOLDER" in outcome.err


def test_no_commit_yet(small: Path) -> None:
    kept = Kept(small)
    kept.git("init", "--quiet")
    for words in ([], ["HEAD"], ["main"]):
        outcome = diff(kept, *words)
        assert outcome.code == 3
        assert "There is no commit yet" in outcome.err


def test_a_repository_of_somebody_else(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    outcome = diff(kept)
    assert outcome.code == 3
    assert "belongs to somebody else" in outcome.err
    assert f"If you trust it: git config --global --add safe.directory {kept.folder}" in outcome.err


@pytest.mark.parametrize("damage", ["cut short", "gone", "emptied"])
@pytest.mark.parametrize("what", ["HEAD", "HEAD^{tree}", "HEAD:plans", f"HEAD:{READING}"])
def test_damage(kept: Kept, what: str, damage: str) -> None:
    number = kept.git("rev-parse", what)
    path = kept.folder / ".git" / "objects" / number[:2] / number[2:]
    path.chmod(0o600)
    data = path.read_bytes()
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(data[: len(data) // 2] if damage == "cut short" else b"")
    slip(kept, "Spring 2004")
    for words in (["diff"], ["history", "1.1/1"]):
        outcome = edp(*words, at=kept.folder)
        assert outcome.code == 3, outcome
        assert outcome.err.startswith("edp: Part of what git keeps is missing or damaged: ")


def test_a_hook_that_git_runs(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Kept(kept.folder.parent / "other")
    other.folder.mkdir()
    other.git("init", "--quiet")
    slip(kept, "Spring 2004")
    for name in ("GIT_DIR", "GIT_WORK_TREE"):
        monkeypatch.setenv(name, str(other.folder / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(kept.folder / "nowhere"))
    assert dates(diff(kept)) == MOVED


def test_settings_of_the_user_make_no_difference(kept: Kept) -> None:
    for name, value in (
        ("core.pager", "false"),
        ("log.showSignature", "true"),
        ("diff.external", "false"),
        ("core.abbrev", "40"),
        ("core.quotepath", "true"),
        ("i18n.logOutputEncoding", "UTF-16"),
    ):
        kept.git("config", name, value)
    slip(kept, "Spring 2004")
    assert dates(diff(kept)) == MOVED
    kept.commit("Zoë’s change", author="Zoë")
    assert (
        edp("history", "1.1/1", "--format", "json", at=kept.folder).json["items"][-1]["subject"] == "Zoë’s change"
    )


def test_a_checkout_with_the_line_ends_of_windows(kept: Kept) -> None:
    kept.write(".gitattributes", "*.yaml text eol=crlf\n")
    for path in (kept.folder / "plans").rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    kept.commit("Line ends")
    assert b"\r\n" in (kept.folder / READING).read_bytes()
    assert dates(diff(kept)) == []
    path = kept.folder / READING
    path.write_bytes(path.read_bytes().replace(b"Autumn 2003", b"Spring 2004"))
    assert dates(diff(kept)) == MOVED


def test_a_name_that_is_no_text(kept: Kept) -> None:
    name = os.fsdecode(b"plans/activities/3.1-\xff.yaml")
    try:
        kept.write(name, "activity: 1.2\ntitle: More\nactions: [{id: 1, action: Go on., timescale: Termly}]\n")
    except OSError:
        pytest.skip("this disk has no such names")
    kept.commit("A name")
    assert at_head(kept.folder) == read_contents(kept.folder / "plans", cwd=kept.folder)
    assert dates(diff(kept)) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
class TestLinks:
    """Links are read as the working tree reads them."""

    def compared(self, kept: Kept) -> None:
        """Git and the folder have the same, and say the same of what cannot be read."""
        kept.commit("Links")
        past, now = at_head(kept.folder), read_contents(kept.folder / "plans", cwd=kept.folder)
        assert past == now

    @pytest.mark.parametrize(
        "target",
        [
            "old/3.1.yaml",
            "../activities/old/3.1.yaml",
            "../../plans/activities/./old//3.1.yaml",
            "through/3.1.yaml",
            "nowhere.yaml",
            "old/3.1.yaml/deeper",
            "old",
            "3.2.yaml",
        ],
    )
    def test_within(self, kept: Kept, target: str) -> None:
        kept.write("plans/activities/old/3.1.yaml", "activity: 3.1\ntitle: Tidy\n")
        (kept.folder / "plans" / "activities" / "through").symlink_to("old")
        (kept.folder / "plans" / "activities" / "3.2.yaml").symlink_to(target)
        self.compared(kept)

    def test_below_and_to_nowhere(self, kept: Kept) -> None:
        kept.write("plans/activities/old/3.1.yaml", "")
        (kept.folder / "plans" / "activities" / "old" / "again").symlink_to("..")
        (kept.folder / "plans" / "activities" / "lost").symlink_to("nowhere")
        self.compared(kept)

    def test_a_folder_of_activities(self, kept: Kept) -> None:
        shutil.move(kept.folder / "plans" / "activities", kept.folder / "plans" / "real")
        (kept.folder / "plans" / "activities").symlink_to("real")
        self.compared(kept)

    @pytest.mark.parametrize("target", ["../elsewhere", "/elsewhere", "../../../../../../../.."])
    def test_a_folder_outside(self, kept: Kept, target: str) -> None:
        kept.write("elsewhere/3.1.yaml", "")
        shutil.rmtree(kept.folder / "plans" / "activities")
        (kept.folder / "plans" / "activities").symlink_to(target)
        kept.commit("Links")
        [found] = at_head(kept.folder).findings
        said = "it is a link to a place outside the plans folder"
        assert (found.code, found.message) == ("EDP001", f'The folder "activities" cannot be read: {said}.')

    @pytest.mark.parametrize("target", ["../../elsewhere/3.1.yaml", "/etc/hostname", "../../../x.yaml"])
    def test_a_file_outside(self, kept: Kept, target: str) -> None:
        kept.write("elsewhere/3.1.yaml", "")
        (kept.folder / "plans" / "activities" / "3.1.yaml").symlink_to(target)
        kept.commit("Links")
        (kept.folder / "plans" / "activities" / "3.1.yaml").unlink()
        slip(kept, "Spring 2004")
        outcome = diff(kept)
        assert (outcome.code, dates(outcome)) == (3, MOVED)
        assert outcome.json["left_out"] == ["plans/activities/3.1.yaml"]

    def test_a_plans_folder_that_is_a_link(self, kept: Kept) -> None:
        shutil.move(kept.folder / "plans", kept.folder / "real")
        (kept.folder / "plans").symlink_to("real")
        kept.commit("A link")
        kept.replace(READING, "timescale: Autumn 2003", "timescale: Spring 2004")
        outcome = diff(kept)
        assert (outcome.code, outcome.err, dates(outcome)) == (0, "", MOVED)
        assert outcome.json["actions"][0]["source"]["file"] == READING


def test_a_submodule_among_the_activities(kept: Kept) -> None:
    other = Kept(kept.folder.parent / "other")
    other.folder.mkdir()
    other.git("init", "--quiet")
    other.commit("Empty")
    number = other.git("rev-parse", "HEAD")
    for name in ("plans/activities/3.1.yaml", "plans/activities/sub"):
        kept.git("update-index", "--add", "--cacheinfo", f"160000,{number},{name}")
    kept.git("commit", "--quiet", "--message=Submodules")
    outcome = diff(kept)
    assert outcome.code == 3
    assert outcome.err == "plans/activities/3.1.yaml cannot be read at HEAD and is left out of the comparison\n"
    kept.git("rm", "--quiet", "-r", "--cached", "plans/activities")
    kept.git("update-index", "--add", "--cacheinfo", f"160000,{number},plans/activities")
    kept.git("commit", "--quiet", "--message=A submodule")
    [found] = at_head(kept.folder).findings
    assert "it is in another repository (a submodule)" in found.message


def test_a_file_where_the_activities_should_be(kept: Kept) -> None:
    shutil.rmtree(kept.folder / "plans" / "activities")
    kept.write("plans/activities", "")
    kept.commit("A file")
    [found] = at_head(kept.folder).findings
    assert found.code == "EDP001"


def test_a_file_of_many_megabytes(kept: Kept) -> None:
    kept.write("plans/activities/3.1.yaml", "#" * 10_000_001)
    kept.commit("Large")
    (kept.folder / "plans" / "activities" / "3.1.yaml").unlink()
    slip(kept, "Spring 2004")
    outcome = diff(kept)
    assert (outcome.code, dates(outcome)) == (3, MOVED)
    assert COUNTING not in outcome.err


def test_ids_of_the_newer_kind(small: Path) -> None:
    kept = Kept(small)
    kept.git("init", "--quiet", "--object-format=sha256")
    kept.commit("The plan")
    slip(kept, "Spring 2004")
    assert dates(diff(kept)) == MOVED


def test_a_file_that_is_not_there(kept: Kept) -> None:
    (kept.folder / "plans" / "roles.yaml").unlink()
    kept.commit("No roles")
    assert at_head(kept.folder) == read_contents(kept.folder / "plans", cwd=kept.folder)


@pytest.mark.skipif(sys.platform == "win32", reason="a script of the shell")
def test_git_that_ends_unasked(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = shutil.which("git")
    script = kept.folder.parent / "bin" / "git"
    script.parent.mkdir()
    for line in ('[ "$1" = cat-file ] && exit 1', '[ "$1" = cat-file ] && exec sleep 0.2'):
        script.write_text(f'#!/bin/sh\n{line}\nexec {whole} "$@"\n')
        script.chmod(0o700)
        monkeypatch.setenv("PATH", f"{script.parent}:/usr/bin:/bin")
        outcome = diff(kept)
        assert (outcome.code, outcome.out) == (3, "")
        assert "Part of what git keeps is missing or damaged" in outcome.err


def test_settings_that_git_does_not_understand(kept: Kept) -> None:
    kept.write(".git/config", "[core\n")
    outcome = diff(kept)
    assert outcome.code == 3
    assert outcome.err.startswith("edp: git could not do what was asked of it: bad config line 1 in file")


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("committer A <a> 1062374400 +0000", "2003-09-01"),
        ("committer A <a> 1062374400 -0100", "2003-08-31"),
        ("committer A <a> 1062374400 +2359", "2003-09-01"),
        ("committer A <a> 99999999999999999 +0000", "1970-01-01"),
        ("committer A <a> 1062374400 +99999", "1970-01-01"),
        ("committer A <a>", "1970-01-01"),
        ("x y", "1970-01-01"),
    ],
)
def test_commits_as_old_programs_made_them(heading: str, day: str) -> None:
    text = f"tree 12\nparent 34\nparent 56\nauthor A <a> 1 +0000\n{heading}\nencoding no-such\n\n\n Zoë \nmore\n"
    commit = parse_commit("78", text.encode())
    assert (commit.day.isoformat(), commit.author, commit.subject) == (day, "A", "Zoë")
    assert (commit.tree, commit.parents) == ("12", ("34", "56"))
