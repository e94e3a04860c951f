"""What holds for every test: a folder of this run's own for what `edp` keeps, and nothing else that it heeds."""

import os
import shutil
from pathlib import Path

import pytest

from tests.kept import Kept

_HEEDED = (
    "EDP_PLANS",
    "EDP_AS_OF",
    "NO_COLOR",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "GITHUB_WORKSPACE",
    "COLUMNS",
    "LINES",
    "TERM",
    "TERMINAL_WIDTH",
    "PYTHONIOENCODING",
    "PYTHONUTF8",
)

_GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "An officer",
    "GIT_AUTHOR_EMAIL": "author@example.org",
    "GIT_COMMITTER_NAME": "An officer",
    "GIT_COMMITTER_EMAIL": "author@example.org",
}
"""Git as it is for everybody, whatever the user's own settings are."""


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    for name in _HEEDED:
        monkeypatch.delenv(name, raising=False)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in _GIT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path_factory.getbasetemp()))
    monkeypatch.setenv("PAGER", "cat")
    monkeypatch.setenv("EDP_CACHE", str(tmp_path_factory.getbasetemp() / "kept"))


@pytest.fixture(name="small")
def _small(tmp_path: Path) -> Path:
    """A folder with a small plan of its own in `plans`, in which nothing is wrong."""
    folder = tmp_path / "small"
    shutil.copytree(Path(__file__).parent / "cli" / "small", folder)
    return folder


@pytest.fixture(name="kept")
def _kept(small: Path) -> Kept:
    """The small plan, kept in git: its first commit is of 1 Sep 2003."""
    kept = Kept(small)
    kept.git("init", "--quiet", "--initial-branch=main")
    kept.commit("The plan")
    return kept
