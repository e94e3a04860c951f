"""The one exception of the program, raised only where work cannot go on, and how messages offer a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class EdpError(Exception):
    """Work cannot go on. The message is for the officer: what is wrong and what to do.

    `cli.app.main` catches it, prints the message on standard error and exits with `exit_code`
    (2: wrong use; 3: the plan could not be read).
    """

    def __init__(self, message: str, *, exit_code: int) -> None:
        """Keep the message and the exit code that `main` is to use."""
        super().__init__(message)
        self.exit_code = exit_code


def either(words: Iterable[object]) -> str:
    """The words as a message offers them: `A`, `A or B`, `A, B or C`. There is at least one."""
    *others, last = map(str, words)
    return f"{', '.join(others)} or {last}" if others else last
