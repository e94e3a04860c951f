"""A line added to a file of the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edp_cli.errors import EdpError
from edp_cli.store.append import append_line

if TYPE_CHECKING:
    from pathlib import Path

LINE = "source edp"


@pytest.mark.parametrize(
    ("held", "holds"),
    [
        (b"", b"source edp\n"),
        (b"one\n", b"one\nsource edp\n"),
        (b"one", b"one\nsource edp\n"),
        (b"caf\xe9\r\n", b"caf\xe9\r\nsource edp\n"),
        (b"source edp two\n", b"source edp two\nsource edp\n"),
    ],
)
def test_the_line_comes_last_and_the_rest_stays(tmp_path: Path, held: bytes, holds: bytes) -> None:
    file = tmp_path / "rc"
    file.write_bytes(held)
    assert append_line(file, LINE)
    assert file.read_bytes() == holds
    assert not append_line(file, LINE)
    assert file.read_bytes() == holds


def test_a_file_and_its_folder_are_made(tmp_path: Path) -> None:
    assert append_line(tmp_path / "new" / "rc", LINE)
    assert (tmp_path / "new" / "rc").read_bytes() == b"source edp\n"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "rc")
    (tmp_path / "rc").write_bytes(b"one\n")
    append_line(tmp_path / "link", LINE)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "rc").read_bytes() == b"one\nsource edp\n"


def test_what_cannot_be_written_is_said_with_the_line(tmp_path: Path) -> None:
    (tmp_path / "rc").mkdir()
    with pytest.raises(EdpError, match="Put this line into it: source edp"):
        append_line(tmp_path / "rc", LINE)
