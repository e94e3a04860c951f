"""`action.yml`, the hooks and the job for GitLab: of the shape that their readers publish, and run for real."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.cli.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SLIP = ("    timescale: Autumn 2003", "    timescale: Spring 2004")
ACTIVITY = "plans/activities/5.1-self-review.yaml"


def script(name: str) -> str:
    """What a step of the action runs."""
    action: Any = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (step,) = (step for step in action["runs"]["steps"] if step.get("name") == name)
    return str(step["run"])


def git(*arguments: str, at: Path) -> str:
    identity = ["-c", "user.name=officer", "-c", "user.email=officer@localhost"]
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=at, check=True, capture_output=True, encoding="utf-8", env=clean()
    )
    return done.stdout.strip()


def clean(**variables: str) -> dict[str, str]:
    """The environment of a runner: this Python first on the path, and git with no settings of a user's own."""
    folder = os.path.dirname(sys.executable)  # noqa: PTH120  the folder of the link, not where it leads
    settings = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "EDP_PLANS": "",
        "GITHUB_ACTIONS": "true",
    }
    return {**os.environ, **settings, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", **variables}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository with the plan in it, and one deadline that slips in the working tree."""
    shutil.copytree(ROOT / "plans", tmp_path / "checkout" / "plans")
    at = tmp_path / "checkout"
    git("init", "--quiet", at=at)
    git("add", ".", at=at)
    git("commit", "--quiet", "-m", "The plan", at=at)
    text = (at / ACTIVITY).read_text(encoding="utf-8")
    (at / ACTIVITY).write_text(text.replace(*SLIP, 1), encoding="utf-8")
    return at


def run(name: str, at: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a step as GitHub does."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script(name)],
        cwd=at,
        env=clean(**variables),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def run_diff(at: Path, against: str) -> tuple[subprocess.CompletedProcess[str], str, str]:
    """Run the step that says what changes: with what it adds to the summary, and what it hands on."""
    summary, output, changes = (at.parent / name for name in ("summary", "output", "changes.md"))
    done = run(
        "What the change does to the plan",
        at,
        AGAINST=against,
        CHANGES=str(changes),
        GITHUB_STEP_SUMMARY=str(summary),
        GITHUB_OUTPUT=str(output),
    )
    said, handed_on = (path.read_text(encoding="utf-8") if path.exists() else "" for path in (summary, output))
    return done, said, handed_on


def test_the_step_says_in_the_summary_what_changes(checkout: Path) -> None:
    done, summary, output = run_diff(checkout, git("rev-parse", "HEAD", at=checkout))
    assert done.returncode == 0, done.stderr
    assert "5.1/2" in summary
    assert "31 Mar 2004" in summary
    assert output == f"changes={checkout.parent / 'changes.md'}\n"


def test_the_step_fetches_what_a_shallow_checkout_lacks(checkout: Path, tmp_path: Path) -> None:
    git("commit", "--quiet", "-am", "A deadline slips", at=checkout)
    shallow = tmp_path / "shallow"
    git("clone", "--quiet", "--depth=1", checkout.as_uri(), str(shallow), at=tmp_path)
    done, summary, _ = run_diff(shallow, git("rev-parse", "HEAD~1", at=checkout))
    assert done.returncode == 0, done.stderr
    assert "5.1/2" in summary


def test_without_anything_to_compare_with_the_step_says_so(checkout: Path) -> None:
    done, summary, output = run_diff(checkout, "")
    assert (done.returncode, summary, output) == (0, "", "")
    assert "nothing to compare with" in done.stdout


def test_a_revision_that_is_not_there_fails_the_step(checkout: Path) -> None:
    done, _, _ = run_diff(checkout, "0" * 40)
    assert done.returncode != 0


def test_a_file_that_cannot_be_read_fails_the_last_step_only(checkout: Path) -> None:
    (checkout / ACTIVITY).write_text("activity: 5.1\ntitle: [\n", encoding="utf-8")
    done, summary, _ = run_diff(checkout, "HEAD")
    assert done.returncode == 0, done.stderr
    assert summary
    last = run("What is wrong with the plan", checkout, ARGUMENTS="")
    assert last.returncode == 1
    assert f"::error file={ACTIVITY}" in last.stdout


def test_the_last_step_takes_more_words_and_acts_on_none_of_them(checkout: Path) -> None:
    assert run("What is wrong with the plan", checkout, ARGUMENTS="").returncode == 0
    assert run("What is wrong with the plan", checkout, ARGUMENTS="--strict").returncode == 1
    assert run("What is wrong with the plan", checkout, ARGUMENTS="$(touch made) ; touch made").returncode == 2
    assert not (checkout / "made").exists()


@pytest.mark.parametrize(
    ("file", "schema"), [("action.yml", "vendor.github-actions"), ("docs/gitlab-ci.yml", "vendor.gitlab-ci")]
)
def test_a_file_has_the_published_shape(file: str, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(ROOT / file)]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout


def test_the_hooks_have_the_shape_that_pre_commit_reads() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
