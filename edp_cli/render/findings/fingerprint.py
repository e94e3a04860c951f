"""By what a code host knows a finding again, though the lines above it have changed."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from edp_cli.render.findings.source import path_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.findings import Finding
    from edp_cli.render.findings.source import Sources


def fingerprints(findings: Iterable[Finding], sources: Sources) -> Iterator[str]:
    """A text for each finding that no other one in the report has.

    It follows from the rule, the file, what the finding is about and the words of its line, not from where that
    line stands. Findings that are alike in all of these are told apart by their order.
    """
    seen: Counter[str] = Counter()
    for found in findings:
        parts = (found.code, path_of(found.location.file, sources), found.ref or "", _line(found, sources))
        same = "\0".join(parts)
        seen[same] += 1
        yield hashlib.sha256(f"{same}\0{seen[same]}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _line(found: Finding, sources: Sources) -> str:
    """The line that the finding begins on, without the spaces around it; what is wrong, where there is none."""
    source = sources.get(found.location.file)
    lines = source.lines if source is not None else ()
    number = found.location.line
    return lines[number - 1].strip() if number <= len(lines) else found.message
