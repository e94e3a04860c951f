"""How references sort."""

from __future__ import annotations

import re


def natural_key(reference: str) -> tuple[tuple[int, str], ...]:
    """A key by which references sort as people count: 2, 3a, 3b, 10; 5.2 before 5.10."""
    parts = re.findall(r"\d+|\D+", reference)
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts)
