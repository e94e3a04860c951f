"""`Look`: what a text is made for: its width, and whether it may have colours."""

from __future__ import annotations

from dataclasses import dataclass

_CODES = {"bold": "1", "dim": "2", "error": "1;31", "warning": "33", "good": "32"}


@dataclass(frozen=True, slots=True)
class Look:
    """Where a text will be read.

    Attributes:
        width: the characters in a line.
        colour: whether colours are wanted. They never say what the words do not.
        drawn: whether lines and other signs that old Windows consoles do not have can be shown.
    """

    width: int = 100
    colour: bool = False
    drawn: bool = False

    def paint(self, text: str, style: str) -> str:
        """The text in a style (bold, dim, error, warning, good), where colours are wanted."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.colour and text else text
