"""What holds for every test: a folder of this run's own for what `edp` keeps, and nothing else that it heeds."""

import shutil
from pathlib import Path

import pytest

_HEEDED = (
    "EDP_PLANS",
    "EDP_AS_OF",
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "LINES",
    "TERM",
    "TERMINAL_WIDTH",
    "PYTHONIOENCODING",
    "PYTHONUTF8",
)


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    for name in _HEEDED:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PAGER", "cat")
    monkeypatch.setenv("EDP_CACHE", str(tmp_path_factory.getbasetemp() / "kept"))


@pytest.fixture(name="small")
def _small(tmp_path: Path) -> Path:
    """A folder with a small plan of its own in `plans`, in which nothing is wrong."""
    folder = tmp_path / "small"
    shutil.copytree(Path(__file__).parent / "cli" / "small", folder)
    return folder
