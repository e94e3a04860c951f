"""Choosing from a few known names, by what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.errors import EdpError

if TYPE_CHECKING:
    from collections.abc import Iterable


def choose(words: str, names: Iterable[str], *, wrong: str) -> str:
    """The name that is typed in full, or by a beginning that only one of them has.

    `wrong` is the sentence that is said where it is none of them.

    Raises:
        EdpError: it is none of them, or could be several (exit code 2).
    """
    known = tuple(names)
    wanted = words.strip().casefold()
    matches = [name for name in known if wanted and name.startswith(wanted)]
    if wanted in known or len(matches) == 1:
        return wanted if wanted in known else matches[0]
    near = matches or _near(wanted, known)
    advice = f" Did you mean {' or '.join(near)}?" if near else ""
    raise EdpError(f"{wrong}{advice} There are: {', '.join(known)}.", exit_code=2)


def _near(wanted: str, known: tuple[str, ...]) -> list[str]:
    import difflib  # noqa: PLC0415  only a wrong name needs it

    return difflib.get_close_matches(wanted, known, n=1)
