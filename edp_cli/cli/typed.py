"""Words that were typed and are repeated in an answer."""

from __future__ import annotations

from edp_cli.store.characters import mended


def in_line(words: str) -> str:
    """The words in one line, without any character that would act on a terminal."""
    return mended(" ".join(words.split()))
