"""What is read from disk, and what is refused before or while it is."""

from __future__ import annotations

import os
import socket
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from edp_cli.store.files import MAX_BYTES
from edp_cli.store.read import parse_document
from tests.store.reading import read_document

from .case_files import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.store.document import Node

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    root = tmp_path / "plans"
    root.mkdir()
    (root / "plan.yaml").write_text("title: One\n")
    (tmp_path / "outside.yaml").write_text("title: Outside\n")
    return root


def refused(path: Path, root: Path) -> str:
    document, findings = read_document(path, shown="plans/x.yaml", root=root)
    assert document is None
    assert [found.location.file for found in findings] == ["plans/x.yaml"]
    assert findings[0].help
    return written(findings).removeprefix("EDP001 1:1-1:1 ").rstrip("\n")


def data_of(path: Path, root: Path) -> Node:
    document, findings = read_document(path, shown="plans/x.yaml", root=root)
    assert not findings
    assert document is not None
    return document.data


def test_a_file_in_the_folder(root: Path) -> None:
    assert data_of(root / "plan.yaml", root) == {"title": "One"}


def test_a_missing_file(root: Path) -> None:
    assert refused(root / "x.yaml", root) == "The file does not exist."


def test_a_file_in_the_place_of_a_folder(root: Path) -> None:
    assert refused(root / "plan.yaml" / "x.yaml", root) == "The file cannot be read: Not a directory."


def test_a_name_that_no_file_can_have(root: Path) -> None:
    assert refused(root / "\0", root) == "The file cannot be read: no file can have such a name."
    assert refused(root / ("x" * 300), root) == "The file cannot be read: File name too long."


def test_a_folder(root: Path) -> None:
    (root / "x.yaml").mkdir()
    assert refused(root / "x.yaml", root) == "This is a folder, not a file."


@needs_pipes
def test_a_pipe_is_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "x.yaml")
    assert refused(root / "x.yaml", root) == "This is a pipe or a device, not a file."


@needs_pipes
def test_a_socket_and_a_device(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)  # a socket's name has to be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("x.yaml")
        assert refused(root / "x.yaml", root) == "This is a pipe or a device, not a file."
    assert refused(Path(os.devnull), Path(os.devnull).parent) == "This is a pipe or a device, not a file."


def test_links(root: Path) -> None:
    (root / "inside.yaml").symlink_to("plan.yaml")
    (root / "dangling.yaml").symlink_to("nowhere.yaml")
    (root / "circle.yaml").symlink_to("circle.yaml")
    (root / "outside.yaml").symlink_to("../outside.yaml")
    (root / "folder").symlink_to("..")
    assert data_of(root / "inside.yaml", root) == {"title": "One"}
    assert refused(root / "dangling.yaml", root) == "The file is a link to one that does not exist."
    assert refused(root / "circle.yaml", root) == "The file is a link that leads back to itself."
    message = f"The file is a link to a place outside the plans folder: {root.parent / 'outside.yaml'}"
    assert refused(root / "outside.yaml", root) == message
    assert refused(root / "folder" / "outside.yaml", root) == message


def test_the_plans_folder_may_itself_be_a_link(root: Path) -> None:
    (root.parent / "linked").symlink_to("plans")
    assert data_of(root.parent / "linked" / "plan.yaml", root.parent / "linked") == {"title": "One"}


@pytest.fixture(name="forbidden")
def _forbidden() -> Iterator[Path]:
    """A file that the user running this may not read. Root gives its rights up for as long."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "x.yaml")
        path.write_text("title: One\n")
        path.chmod(0)
        path.parent.chmod(0o755)
        if IS_ROOT:
            os.seteuid(65534)
        yield path
        if IS_ROOT:
            os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_file_that_may_not_be_read(forbidden: Path) -> None:
    assert refused(forbidden, forbidden.parent) == "You have no permission to read the file."


def test_a_file_of_fifty_megabytes_is_not_read(root: Path) -> None:
    with (root / "x.yaml").open("wb") as file:
        file.truncate(50_000_000)
    large = "EDP006 1:1-1:1 The file is larger than 10 MB, so it was not read."
    assert refused(root / "x.yaml", root) == large


def test_the_largest_file_that_is_read(root: Path) -> None:
    text = b"title: " + b"x" * (MAX_BYTES - 8) + b"\n"
    (root / "x.yaml").write_bytes(text)
    assert data_of(root / "x.yaml", root) == {"title": "x" * (MAX_BYTES - 8)}
    assert written(parse_document(text + b"\n", shown="")[1]).startswith("EDP006 1:1-1:1 The file is larger")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="this system has no /proc")
def test_a_file_whose_size_is_not_known_is_read_whole() -> None:
    path = Path("/proc/self/limits")
    assert path.stat().st_size == 0
    document, findings = read_document(path, shown="x", root=Path("/proc"))
    assert document is not None
    assert not findings
    assert str(document.data).startswith("Limit")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_other_unicode_encodings(encoding: str) -> None:
    document, findings = parse_document("title: One – “two”\n".encode(encoding), shown="x")
    assert document is None
    assert written(findings) == "EDP002 1:1-1:1 The file is saved as UTF-16 or UTF-32, not as UTF-8.\n"


@pytest.mark.parametrize("opening", ["[", "[\n", "{a: ", "- ", "? ", "[? ", "[a: "])
def test_ten_thousand_levels(opening: str) -> None:
    document, findings = parse_document((opening * 10_000).encode(), shown="x")
    assert document is None
    assert findings[-1].code == "EDP006"


def test_ten_thousand_levels_of_entries() -> None:
    text = "".join(" " * depth + "a:\n" for depth in range(4_000))
    document, findings = parse_document(text.encode(), shown="x")
    assert document is None
    assert written(findings).startswith("EDP006 41:41-41:41 ")


def test_forty_levels_are_read() -> None:
    document, findings = parse_document(("[" * 40 + "x" + "]" * 40).encode(), shown="x")
    assert document is not None
    assert not findings


def test_more_entries_than_any_plan() -> None:
    document, findings = parse_document(b"- a\n" * 1_100_000, shown="x")
    assert document is None
    assert [found.code for found in findings] == ["EDP006"]


def test_a_number_for_no_character_in_a_tag() -> None:
    document, findings = parse_document(b"a: !%ED%A0%80 x\n", shown="x")
    assert document is None
    assert written(findings).startswith("EDP003 1:1-1:16 This cannot be read as YAML")
