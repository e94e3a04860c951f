"""Shows a long text page by page, with the program that PAGER names, or less."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys

_LESS = "FRX-PsSpace for the next page, q to go back$"
"""For less: quit if it fits after all, show colours, leave the text on the screen, and say how to go on."""

_NOT_RUN = (1, 126, 127)
"""Exit codes of a program that could not be run, or not with its options: less is left with 0."""


def show_pages(text: str, *, lines: int, encoding: str) -> bool:
    """Show a text that is longer than a screen of so many lines page by page. False where that is not done.

    It is not done where PAGER is empty or `cat`, where the screen is too simple (TERM=dumb), or where there is no
    such program or it does not start.
    """
    if text.count("\n") < lines or os.environ.get("TERM") == "dumb":
        return False
    command = _command()
    if not command or shutil.which(command[0]) is None:
        return False
    return _run(command, text.encode(encoding, "replace"))


def _command() -> list[str]:
    named = os.environ.get("PAGER")
    if named is None:
        return ["less"] if shutil.which("less") or sys.platform != "win32" else ["more.com"]
    try:
        command = shlex.split(named, posix=sys.platform != "win32")
    except ValueError:  # a quotation mark that is not closed
        return []
    return [] if command[:1] == ["cat"] else command


def _run(command: list[str], text: bytes) -> bool:
    """Give the text to the pager, and wait until it is left. Ctrl-C is the pager's own meanwhile."""
    environment = {**os.environ}
    environment.setdefault("LESS", _LESS)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        done = subprocess.run(command, input=text, env=environment, check=False)  # noqa: S603
    except OSError:
        return False
    finally:
        signal.signal(signal.SIGINT, before)
    return done.returncode not in _NOT_RUN
