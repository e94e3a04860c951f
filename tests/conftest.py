"""What holds for every test: its own folder for what `edp` keeps, and no variable that `edp` heeds."""

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
    monkeypatch.setenv("EDP_CACHE", str(tmp_path_factory.mktemp("kept")))
