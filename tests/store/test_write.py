"""Writing whole files, for real."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from edp_cli.errors import EdpError
from edp_cli.store.write import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def failure(path: Path, text: str = "title: Two\n") -> str:
    with pytest.raises(EdpError) as caught:
        write_whole(path, text)
    assert caught.value.exit_code == 3
    return str(caught.value)


def test_a_new_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "new" / "records" / "a.yaml", "title: One – “two”\r\nby: EET\n")
    assert (tmp_path / "new" / "records" / "a.yaml").read_bytes() == "title: One – “two”\nby: EET\n".encode()
    assert names(tmp_path / "new" / "records") == ["a.yaml"]


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("title: One\n" * 100)
    path.chmod(0o640)
    write_whole(path, "title: Two\n")
    assert path.read_text() == "title: Two\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_whole(tmp_path / "a.yaml", "")
    assert (tmp_path / "a.yaml").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_name_of_any_length_that_a_file_can_have(tmp_path: Path) -> None:
    write_whole(tmp_path / ("a" * 255), "")
    message = failure(tmp_path / ("a" * 256))
    assert "was not written: File name too long. See whether there is room" in message


def test_something_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("title: One\n")
    (tmp_path / "link").symlink_to("file")
    os.mkfifo(tmp_path / "pipe")
    advice = "Move it out of the way, or choose another name."
    for name, kind in (("folder", "a folder"), ("link", "a link"), ("pipe", "a pipe or a device")):
        message = failure(tmp_path / name)
        assert message == f"{tmp_path / name} was not written: it is {kind}, not an ordinary file. {advice}"
    for path in (tmp_path / "file" / "a.yaml", tmp_path / "file" / "deeper" / "a.yaml"):
        message = failure(path)
        assert message == f"{path} was not written: part of that path is a file, not a folder. {advice}"
    assert names(tmp_path) == ["file", "folder", "link", "pipe"]
    assert (tmp_path / "file").read_text() == "title: One\n"
    assert names(tmp_path / "folder") == []


def test_text_that_is_not_text(tmp_path: Path) -> None:
    assert failure(tmp_path / "a.yaml", "by: \udce9\n").endswith("the text holds bytes that are not UTF-8.")
    assert names(tmp_path) == []


@pytest.fixture(name="small_disk")
def _small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB, which only root may mount, and not everywhere."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if shutil.which("mount") is None:
        pytest.skip("there is no mount here")
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.skip(f"a small disk cannot be mounted: {run.stderr.strip()}")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk(small_disk: Path) -> None:
    path = small_disk / "a.yaml"
    path.write_text("title: One\n")
    assert "was not written: No space left on device. See whether there is room" in failure(path, "x" * 200_000)
    assert path.read_text() == "title: One\n"
    assert names(small_disk) == ["a.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_folder_that_may_not_be_written_in(tmp_path: Path) -> None:
    folder = Path("/proc/self") if os.geteuid() == 0 else tmp_path
    tmp_path.chmod(0o555)
    if not folder.exists():
        pytest.skip("root may write in every folder here")
    assert "was not written: " in failure(folder / "a.yaml")
    assert not (folder / "a.yaml").exists()
