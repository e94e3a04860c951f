"""Completion: what the shells bash, zsh, fish and PowerShell offer when Tab is pressed after `edp`.

A script, which `edp --show-completion` prints, calls `edp` at each key press with `_EDP_COMPLETE` set, and with
what has been typed. `shells` knows how each shell asks and how it is answered, `place` finds where in the command
line the typing is, `answer` and `values` what can stand there. Nothing is ever printed to standard error; a plan
that is missing or broken only means that less is offered.
"""

from __future__ import annotations

from enum import StrEnum

VARIABLE = "_EDP_COMPLETE"
"""The variable of the environment by which a script asks: `complete_` and the shell's name."""


class Shell(StrEnum):
    """The shells in which commands complete. `powershell` comes with Windows, `pwsh` is the newer one."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"
    PWSH = "pwsh"
