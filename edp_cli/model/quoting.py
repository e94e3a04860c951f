"""How a text is written as a value of a plan file."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^\W\d_](?:[\w .;()/'’&–-]*[\w.;()/'’&–-])?")
"""A text that needs no quotation marks: it begins with a letter, and has no sign that means something in YAML."""
NOT_TEXT = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
"""Words that other programs do not take for text."""


def quote(text: str) -> str:
    """The text as YAML has it, in quotation marks where it needs them: the same in a list in brackets as alone.

    It is visible characters and, perhaps, line ends. What is given back is one line.
    """
    if _PLAIN.fullmatch(text) and text.lower() not in NOT_TEXT:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
