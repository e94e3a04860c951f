"""How words that went and words that came are marked, so that it reads without colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.compare.changes import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.compare.changes import Stretch

REMOVED = ("[-", "-]")
ADDED = ("{+", "+}")


def can_be_marked(words: Sequence[Stretch]) -> bool:
    """Whether no word looks like a mark itself, so that every mark there is means what it says."""
    return not any(sign in stretch.words for stretch in words for sign in (*REMOVED, *ADDED))


def mark(stretch: Stretch) -> str:
    """The words with their mark: `[-old-]`, `{+new+}`; those that stayed have none."""
    if stretch.mark is Mark.SAME:
        return stretch.words
    opens, closes = REMOVED if stretch.mark is Mark.REMOVED else ADDED
    return f"{opens}{stretch.words}{closes}"


def join_kept(words: Sequence[Stretch], without: Mark) -> str:
    """The words of one side: those of the other, which have the mark `without`, left out."""
    return " ".join(stretch.words for stretch in words if stretch.mark is not without)
