"""The files of this folder's `bad` and `good`, and how findings are written beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.findings import Finding

HERE = Path(__file__).parent
BAD = sorted((HERE / "bad").glob("*.yaml"))
GOOD = sorted((HERE / "good").glob("*.yaml"))


def written(findings: Iterable[Finding]) -> str:
    """One line a finding: `CODE line:column-end_line:end_column message`."""
    return "".join(
        f"{found.code} {found.location.line}:{found.location.column}"
        f"-{found.location.end_line}:{found.location.end_column} {found.message}\n"
        for found in findings
    )


def editor_lines(data: bytes) -> list[str]:
    """The lines that an editor shows; there is always one, and no empty one after the last line end."""
    text = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").decode("utf-8", "replace")
    return text.removesuffix("\n").split("\n")


def assert_inside(findings: Iterable[Finding], data: bytes) -> None:
    """Every position is a place in the file, and what ends does not end before it begins."""
    lines = editor_lines(data)
    for found in findings:
        where = found.location
        start, end = (where.line, where.column), (where.end_line, where.end_column)
        assert (1, 1) <= start <= end
        assert where.end_line <= len(lines)
        assert 1 <= where.column <= len(lines[where.line - 1]) + 1
        assert 1 <= where.end_column <= len(lines[where.end_line - 1]) + 1
        assert found.help
        assert found.message.isprintable()
        assert found.help.isprintable()
