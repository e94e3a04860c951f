"""A shell in a terminal of its own, into which a test types."""

from __future__ import annotations

import os
import re
import select
import shlex
import signal
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

pty = pytest.importorskip("pty", reason="a terminal of its own is to be had on Unix only")

PROMPT = "READY>"
_SHOW = "\x18p"
_LONGEST = 20.0
"""Seconds after which a shell that does not answer has failed the test."""


class Terminal:
    """One shell. It is to show `<<what stands in the line>>`, and to empty the line, at Ctrl-X and p."""

    def __init__(self, command: Sequence[str], at: Path, environment: Mapping[str, str]) -> None:
        """Start the shell in the folder `at`."""
        self.pid, self.screen = pty.fork()
        if not self.pid:
            os.chdir(at)
            os.execvpe(command[0], list(command), dict(environment))  # noqa: S606  it is the shell that is tested
        self._read_until(PROMPT)

    def type(self, keys: str, *, pause: float = 0) -> str:
        """What stands in the line after these keys. After each Tab there is a pause, for shells that need one."""
        for part in re.split("(\t)", keys):
            os.write(self.screen, part.encode())
            if part == "\t":
                time.sleep(pause)
        os.write(self.screen, _SHOW.encode())
        shown = self._read_until(r"<<[^\n]*>>")
        *_, last = re.finditer(r"<<([^\n]*)>>", shown)
        return last[1]

    def _read_until(self, mark: str) -> str:
        seen = b""
        end = time.monotonic() + _LONGEST
        while not re.search(mark.encode(), seen):
            left = end - time.monotonic()
            assert left > 0, seen
            if select.select([self.screen], [], [], left)[0]:
                seen += os.read(self.screen, 65536)
        return seen.decode(errors="replace")

    def close(self) -> None:
        """End the shell."""
        os.close(self.screen)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


@contextmanager
def bash(at: Path, home: Path, script: str) -> Iterator[Terminal]:
    """A bash in which the script has switched completion on."""
    start = home / "bashrc"
    start.write_text(
        f"PS1='{PROMPT}'\nbind 'set bell-style none'\nbind 'set enable-bracketed-paste off'\n{script}\n"
        "show() { printf '\\n<<%s>>\\n' \"$READLINE_LINE\"; READLINE_LINE=; READLINE_POINT=0; }\n"
        "bind -x '\"\\C-xp\": show'\n",
        encoding="utf-8",
    )
    command = ["bash", "--noprofile", "--rcfile", str(start), "-i"]
    yield from _run(Terminal(command, at, _environment(home)))


@contextmanager
def zsh(at: Path, home: Path, script: str) -> Iterator[Terminal]:
    """A zsh in which the script has switched completion on."""
    (home / ".zshrc").write_text(
        f"PS1='{PROMPT}'\nunsetopt beep\n{script}\n"
        'show() { print; print -r -- "<<$BUFFER>>"; BUFFER=; zle reset-prompt }\n'
        "zle -N show\nbindkey '^Xp' show\n",
        encoding="utf-8",
    )
    yield from _run(Terminal(["zsh", "-i"], at, {**_environment(home), "ZDOTDIR": str(home)}))


@contextmanager
def fish(at: Path, home: Path, script: str) -> Iterator[Terminal]:
    """A fish in which the script has switched completion on."""
    folder = home / ".config" / "fish"
    folder.mkdir(parents=True)
    (folder / "config.fish").write_text(
        f"function fish_prompt; echo -n '{PROMPT}'; end\nset -g fish_greeting\n{script}\n"
        "function show; printf '\\n<<%s>>\\n' (commandline); commandline ''; commandline -f repaint; end\n"
        "bind \\cxp show\n",
        encoding="utf-8",
    )
    yield from _run(Terminal(["fish", "-i"], at, _environment(home)))


def _run(terminal: Terminal) -> Iterator[Terminal]:
    try:
        yield terminal
    finally:
        terminal.close()


def _environment(home: Path) -> dict[str, str]:
    """This process's, with an `edp` that is the one under test, and a home that is empty."""
    command = home / "bin" / "edp"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m edp_cli "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    path = f"{command.parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "HOME": str(home), "PATH": path, "TERM": "xterm", "COLUMNS": "200", "LC_ALL": "C.UTF-8"}
