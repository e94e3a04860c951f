"""`edp undo`: the last record that was written is taken back, unless it is committed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ROOT, Outcome, edp, edp_process
from tests.kept import Kept
from tests.render.test_contracts import assert_fits
from tests.store.test_recording import tree

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2004-01-15")
DECIDED = ("--body", "EET", "--minute", "51/04", "--why", "The unions object.", *DAY)
OWED = "5.1/4b/report@2003-autumn"
REPORT = "plans/records/done/2003-autumn/5.1-4b-report.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds the shipped plan, outside any repository."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    return tmp_path


@pytest.fixture
def kept(folder: Path) -> Kept:
    """The same, in a repository where it is committed."""
    made = Kept(folder)
    made.git("init", "--quiet")
    made.commit("The plan")
    return made


def done(folder: Path, ref: str, *words: str) -> str:
    """Record that something was done, a second after what was recorded before; and give the record's file."""
    outcome = edp("done", ref, "--format", "json", *DAY, *words, at=folder)
    assert outcome.code == 0, outcome.err
    file: str = outcome.json["file"]
    written = [path.stat().st_mtime for path in (folder / "plans" / "records").rglob("*.yaml")]
    os.utime(folder / file, times=(0, max(written) + 1))
    return file


def undo(folder: Path, *words: str) -> Outcome:
    return edp("undo", *DAY, *words, at=folder)


def test_what_was_done_is_owed_again(folder: Path) -> None:
    before = tree(folder)
    assert done(folder, OWED) == REPORT
    recorded = tree(folder)
    tried = undo(folder, "--dry-run")
    assert tried.code == 0
    assert tried.out.startswith(
        f"This would be taken back: {REPORT}\nIt said: 5.1/4b/report@2003-autumn was done "
    )
    assert tried.out.endswith(
        "5.1/4b/report for Autumn 2003 is owed again: due 31 Dec 2003, 15 days overdue.\nNothing was changed.\n"
    )
    assert tree(folder) == recorded
    outcome = undo(folder)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"Taken back: {REPORT}\n")
    assert tree(folder) == before


def test_one_after_the_other_newest_first(folder: Path) -> None:
    first = done(folder, "5.1/4b/report@2003-autumn")
    second = done(folder, "5.1/2")
    third = done(folder, "5.1/4b@2003-autumn")
    for file in (third, second, first):
        assert undo(folder).out.startswith(f"Taken back: {file}\n")
    assert undo(folder) == Outcome(2, "", "edp: There is no record of yours to take back.\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("move", "5.1/2", "--to", "Summer 2004", *DECIDED),
            "5.1/2 for Autumn 2003 is due 31 Dec 2003 again, not 31 Aug 2004: 15 days overdue.",
        ),
        (
            ("waive", "5.1/2@2003-autumn", *DECIDED),
            "5.1/2 for Autumn 2003 is owed again: due 31 Dec 2003, 15 days ",
        ),
        (
            ("withdraw", "5.1/4b", *DECIDED),
            "5.1/4b: 12 are owed again, due from 31 Aug 2003 to 31 Mar 2007.\n5.1/4b/report: 12 are owed again,",
        ),
        (
            ("reassign", "5.1/2", "--to", "Principal Adviser (Secondary Performance)", *DECIDED),
            "5.1/2 for Autumn 2003 is owned by Head of School Improvement again.",
        ),
        (("progress", "5.1/2", "--confidence", "red", *DAY), "in the judgement of Head of School Improvement.\n"),
    ],
)
def test_what_else_is_recorded(folder: Path, words: tuple[str, ...], said: str) -> None:
    before = tree(folder)
    recorded = edp(*words, at=folder)
    assert recorded.code == 0, recorded.err
    outcome = undo(folder)
    assert outcome.code == 0
    assert said in " ".join(outcome.out.split(" "))
    assert tree(folder) == before


def test_for_programs(folder: Path) -> None:
    done(folder, OWED)
    answer = undo(folder, "--format", "json").json
    assert_fits(answer)
    assert (answer["schema"], answer["removed"], answer["staged"]) == ("edp/undo/1", True, False)
    assert answer["file"] == REPORT
    assert answer["record"]["for"] == "5.1/4b/report@2003-autumn"
    assert [(each["before"]["status"], each["after"]["status"]) for each in answer["changed"]] == [
        ("late", "overdue")
    ]
    done(folder, OWED)
    rows = undo(folder, "--format", "csv").out.splitlines()
    assert rows[1].startswith("5.1/4b/report,Autumn 2003,2003-12-31,late,2003-12-31,overdue,")


@pytest.mark.parametrize("text", ["for: [", "", "for: 9.9/9@2003-autumn\non: 2003-12-01\nby: Nobody\n"])
def test_a_record_that_is_wrong(folder: Path, text: str) -> None:
    before = tree(folder)
    (folder / REPORT).parent.mkdir(parents=True)
    (folder / REPORT).write_text(text)
    assert_fits(undo(folder, "--dry-run", "--format", "json").json)
    outcome = undo(folder)
    assert outcome.code == 0
    assert outcome.out.startswith(f"Taken back: {REPORT}\n")
    assert tree(folder) == before


def test_what_is_committed_stays(kept: Kept) -> None:
    file = done(kept.folder, OWED)
    kept.write("minutes.txt", "")
    kept.write("agenda.txt", "")
    kept.commit('Report "made" <b>')
    number = kept.git("rev-parse", "--short=7", "HEAD")
    kept.replace(file, "on: ", "on:  ")
    kept.write("other.txt", "")
    kept.commit("Something else")
    before = tree(kept.folder / "plans")
    outcome = undo(kept.folder)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("edp: There is no record of yours to take back that is not committed.\n")
    assert f'The last that you committed: {file}, on 2 Sep 2003, "Report "made" <b>".\n' in outcome.err
    assert outcome.err.endswith(
        f"To take out that record alone: git rm {file}\n"
        f"To take back all that this commit changed: git revert {number} (3 files)\n"
    )
    assert tree(kept.folder / "plans") == before
    kept.git("revert", "--no-edit", "HEAD", "HEAD~1")
    assert undo(kept.folder).err == "edp: There is no record of yours to take back that is not committed.\n"


def test_the_commit_of_somebody_else_is_not_named(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = done(kept.folder, "5.1/2")
    kept.commit("Mine")
    done(kept.folder, OWED)
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "another@example.org")
    kept.commit("Of another")
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "author@example.org")
    assert mine in undo(kept.folder).err
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "r@example.org")  # only the end of that of another
    assert "git revert" not in undo(kept.folder).err
    monkeypatch.delenv("GIT_AUTHOR_EMAIL")
    kept.git("config", "user.useConfigOnly", "true")
    assert "git revert" not in undo(kept.folder).err
    kept.git("config", "user.email", "author@example.org")
    assert mine in undo(kept.folder).err


@pytest.mark.parametrize("stage", [("add", "--all"), ("add", "--intent-to-add", "."), ("add", "--force", ".")])
def test_what_is_staged_is_not_committed_after_all(kept: Kept, stage: tuple[str, ...]) -> None:
    kept.write("mine.txt", "staged by me")
    kept.git("add", "mine.txt")
    done(kept.folder, OWED)
    kept.git(*stage)
    outcome = undo(kept.folder)
    assert outcome.code == 0
    assert "It was staged for the next commit, and is no longer." in outcome.out
    assert kept.git("status", "--short") == "A  mine.txt"


def test_what_is_not_staged_is_not_said_to_be(kept: Kept) -> None:
    done(kept.folder, OWED)
    outcome = undo(kept.folder)
    assert (outcome.code, "staged" in outcome.out) == (0, False)
    assert kept.git("status", "--short") == ""


def test_a_disk_that_may_only_be_read(kept: Kept) -> None:
    done(kept.folder, OWED)
    for enter in (["unshare", "-m"], ["unshare", "-rm"]):
        mount = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"'
        run = ["sh", "-c", f'{mount} && cd . && "$2" -m edp_cli undo', "sh", str(kept.folder / "plans")]
        if (
            shutil.which("unshare")
            and not subprocess.run([*enter, *run[:2], mount, *run[3:]], check=False).returncode
        ):
            break
    else:
        pytest.skip("no disk may be mounted here")
    outcome = subprocess.run(
        [*enter, *run, sys.executable], cwd=kept.folder, capture_output=True, text=True, check=False
    )
    said = f"edp: {REPORT} was not taken back: that disk may only be read. It is still on record.\n"
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (3, "", said)
    assert (kept.folder / REPORT).exists()


def test_a_lock_of_git_keeps_everything(kept: Kept) -> None:
    done(kept.folder, OWED)
    kept.git("add", "--all")
    kept.write(".git/index.lock", "")
    before = tree(kept.folder / "plans")
    outcome = undo(kept.folder)
    assert outcome.code == 3
    assert "index.lock" in outcome.err
    assert tree(kept.folder / "plans") == before


def test_before_the_first_commit_and_from_within(folder: Path) -> None:
    kept = Kept(folder)
    kept.git("init", "--quiet")
    done(folder, OWED)
    kept.git("add", "--all")
    outcome = undo(folder / "plans" / "activities")
    assert outcome.code == 0
    assert outcome.out.startswith(f"Taken back: ../{REPORT.removeprefix('plans/')}\n")
    assert REPORT not in kept.git("ls-files")


def test_what_others_did_is_not_undone_in_a_merge(kept: Kept) -> None:
    kept.git("checkout", "--quiet", "-b", "theirs")
    done(kept.folder, OWED)
    kept.replace("plans/plan.yaml", "revision: 2003", "revision: 2004")
    kept.commit("Theirs")
    kept.git("checkout", "--quiet", "-")
    kept.replace("plans/plan.yaml", "revision: 2003", "revision: 2005")
    kept.commit("Mine")
    with pytest.raises(Exception, match="merge"):
        kept.git("merge", "theirs")
    kept.git("checkout", "--ours", "plans/plan.yaml")
    assert (kept.folder / REPORT).exists()
    assert "There is no record of yours to take back" in undo(kept.folder).err
    assert (kept.folder / REPORT).exists()


def test_what_is_no_record_stays(kept: Kept) -> None:
    outside = kept.folder / "elsewhere"
    outside.mkdir()
    (outside / "5.1-4b-report.yaml").write_text("for: 5.1/4b/report@2003-autumn\non: 2003-12-01\nby: EET\n")
    places = kept.folder / "plans" / "records" / "done"
    places.mkdir(parents=True)
    (places / "2003-autumn").symlink_to(outside)
    (places / "a.yaml").symlink_to(outside / "5.1-4b-report.yaml")
    (places / ".hidden.yaml").write_text("on: 2003-12-01\n")
    (places / "notes.txt").write_text("")
    before = tree(kept.folder / "plans")
    assert undo(kept.folder).code == 2
    assert tree(kept.folder / "plans") == before
    assert [path.name for path in outside.iterdir()] == ["5.1-4b-report.yaml"]


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="files of others need root")
def test_the_records_of_others_stay(folder: Path) -> None:
    mine = done(folder, "5.1/2")
    theirs = done(folder, OWED)
    os.chown(folder / theirs, 65534, 65534)
    assert undo(folder).out.startswith(f"Taken back: {mine}\n")
    assert undo(folder).code == 2
    assert (folder / theirs).exists()


def test_a_repository_without_git_is_left_alone(kept: Kept, tmp_path: Path) -> None:
    done(kept.folder, OWED)
    (tmp_path / "empty").mkdir()
    outcome = edp_process("undo", *DAY, at=kept.folder, PATH=str(tmp_path / "empty"))
    assert outcome.code == 3
    assert 'The program "git" was not found' in outcome.err
    assert (kept.folder / REPORT).exists()


def test_sixteen_officers_at_once(folder: Path) -> None:
    """Of sixteen that record the same thing, one does; and what the others record is there as well."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  only here

    refs = ["5.1/2", "5.1/4b/report@2003-autumn", "5.1/4b@2003-autumn", "5.1/4b/report@2003-summer"]
    refs += ["5.3/2/report@2001-2002"] * 12
    with ThreadPoolExecutor(len(refs)) as pool:
        outcomes = list(
            pool.map(lambda ref: edp_process("done", ref, "--by", "link adviser", *DAY, at=folder), refs)
        )
    codes = [outcome.code for outcome in outcomes]
    assert codes[:4] == [0] * 4, [outcome.err for outcome in outcomes]
    assert sorted(codes[4:]) == [0, *[2] * 11]
    records = tree(folder / "plans" / "records")
    assert len([name for name in records if name.endswith(".yaml")]) == 5
    assert not [name for name in records if "/." in name]
    assert edp("log", *DAY, at=folder).out.rstrip().endswith("5 records: 5 done.")
