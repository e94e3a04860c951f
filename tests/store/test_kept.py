"""Keeping bytes under a name and a key, and finding them again under both."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from edp_cli.store.kept import MOST_BYTES, keep, read_kept

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(name="cache", autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EDP_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.mark.parametrize("data", [b"", b"\x00", b"data" * 1000])
@pytest.mark.parametrize("key", [b"", b"\x00" * 8, b"key" * 1000])
def test_what_is_kept_is_found(key: bytes, data: bytes) -> None:
    assert read_kept("name", key) is None
    keep("name", key, data)
    assert read_kept("name", key) == data


def test_only_under_the_same_name_and_key() -> None:
    keep("name", b"key", b"data")
    for key in (b"", b"ke", b"keyd", b"kez", b"keydata", b"key\x00"):
        assert read_kept("name", key) is None
    for name in ("", "nam", "name ", "NAME", "naméà", "na\udce9me"):
        assert read_kept(name, b"key") is None


def test_what_is_kept_last_is_found() -> None:
    for key, data in ((b"first", b"1" * 1000), (b"second", b"2"), (b"first", b"3")):
        keep("name", key, data)
        assert read_kept("name", key) == data
    assert read_kept("name", b"second") is None


def test_names_of_any_kind() -> None:
    for name in ("/a/plans\0/a", "na\udce9me", "x" * 10_000, ""):
        keep(name, b"key", name.encode("utf-8", "surrogatepass"))
    for name in ("/a/plans\0/a", "na\udce9me", "x" * 10_000, ""):
        assert read_kept(name, b"key") == name.encode("utf-8", "surrogatepass")


def test_the_key_and_the_data_do_not_run_into_each_other() -> None:
    keep("name", b"key", b"data")
    assert read_kept("name", b"keyda") is None
    assert read_kept("name", b"k") is None


def test_too_much_is_not_kept(cache: Path) -> None:
    keep("name", b"key", bytes(MOST_BYTES))
    assert read_kept("name", b"key") is None
    assert not cache.exists()


def test_nothing_else_is_left_in_the_folder(cache: Path) -> None:
    keep("name", b"key", b"data")
    names = [path.name for path in cache.iterdir()]
    assert len(names) == 1
    assert names[0].endswith(".kept")


@pytest.mark.skipif(os.name != "posix", reason="needs the permissions of POSIX")
@pytest.mark.parametrize(
    ("mode", "found"), [(0o600, True), (0o644, True), (0o620, False), (0o602, False), (0o666, False)]
)
def test_what_others_may_have_written_is_not_found(cache: Path, mode: int, *, found: bool) -> None:
    keep("name", b"key", b"data")
    next(cache.iterdir()).chmod(mode)
    assert (read_kept("name", b"key") == b"data") is found


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_what_somebody_else_owns_is_not_found(cache: Path) -> None:
    keep("name", b"key", b"data")
    os.chown(next(cache.iterdir()), 65534, 65534)
    assert read_kept("name", b"key") is None
    keep("name", b"key", b"data")
    assert read_kept("name", b"key") == b"data"


def test_an_empty_name_of_the_folder_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDP_CACHE", "")
    monkeypatch.chdir(tmp_path)
    keep("name", b"key", b"data")
    assert read_kept("name", b"key") is None
    assert list(tmp_path.iterdir()) == []
