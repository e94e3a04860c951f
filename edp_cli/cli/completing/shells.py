"""The shells, and the answer to a key press in one of them."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from edp_cli.cli import console
from edp_cli.cli.completing import VARIABLE, Shell, bash, fish, powershell, zsh
from edp_cli.cli.completing.answer import find_answer
from edp_cli.cli.completing.place import find_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer.core import TyperGroup

SCRIPTS = {
    Shell.BASH: bash.SCRIPT,
    Shell.ZSH: zsh.SCRIPT,
    Shell.FISH: fish.SCRIPT,
    Shell.POWERSHELL: powershell.SCRIPT,
    Shell.PWSH: powershell.SCRIPT,
}
"""What switches completion on in each shell."""

_KEY_PRESSES: dict[str, type[bash.Bash | zsh.Zsh | fish.Fish | powershell.PowerShell]] = {
    "complete_bash": bash.Bash,
    "complete_zsh": zsh.Zsh,
    "complete_fish": fish.Fish,
    "complete_powershell": powershell.PowerShell,
}


def complete(edp: TyperGroup, arguments: Sequence[str]) -> int:
    """Answer a key press, as the script asks. Whatever goes wrong, nothing is offered and nothing said."""
    with suppress(Exception):
        typing = _KEY_PRESSES[os.environ[VARIABLE]].of(arguments)
        place = find_place(edp, typing.words, typing.typed)
        if place is not None:
            console.write_utf8(typing.reply(find_answer(place)))
    return 0
