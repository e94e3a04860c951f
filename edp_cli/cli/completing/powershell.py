"""How PowerShell asks what can be typed, and how it is answered.

The words, that which is being typed as the last, stand in a variable of the environment, a line each, since
Windows PowerShell loses quotation marks and empty words on their way to a program. The answer is JSON in ASCII,
which comes through whatever the console's encoding is. Where there is none, PowerShell completes names of files.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.cli.completing.answer import Answer

SCRIPT = r"""
# Completion of edp in PowerShell.

Register-ArgumentCompleter -Native -CommandName edp -ScriptBlock {
    param($typed, $command, $cursor)
    $before = @($command.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { "$_" }
    })
    try {
        $Env:_EDP_COMPLETE = 'complete_powershell'
        $Env:_EDP_WORDS = ($before + $typed) -join "`n"
        $answer = & $before[0] 2>$null | Out-String
    } finally {
        Remove-Item Env:_EDP_COMPLETE, Env:_EDP_WORDS
    }
    if ($answer) {
        foreach ($offer in (ConvertFrom-Json $answer).offers) {
            [System.Management.Automation.CompletionResult]::new(
                $offer.typed, $offer.shown, 'ParameterValue', $offer.about)
        }
    }
}
"""

_WORDS = "_EDP_WORDS"
_PLAIN = re.compile(r"[\w./:+=-]+")
_QUOTES = re.compile("['‘’‚‛]")
"""What ends a text in single quotation marks, which PowerShell takes all for the same."""


@dataclass(frozen=True, slots=True)
class PowerShell:
    """One key press in PowerShell, which gives the word that is being typed with its quotation mark."""

    words: tuple[str, ...]
    typed: str

    @classmethod
    def of(cls, _: Sequence[str]) -> PowerShell:
        """The key press, from what the script gives."""
        _, *words, typed = os.environ[_WORDS].split("\n")
        return cls(tuple(words), typed.strip("'\""))

    def reply(self, answer: Answer) -> str:
        """The answer, as the script reads it."""
        import json

        offers = [
            {
                "typed": quote(answer.joined + offer.value),
                "shown": offer.value,
                "about": offer.about or offer.value,
            }
            for offer in answer.offers
        ]
        return f"{json.dumps({'offers': offers})}\n" if offers else ""


def quote(text: str) -> str:
    """The text as it is typed in PowerShell: between single quotation marks, if there is need."""
    if _PLAIN.fullmatch(text):
        return text
    return f"'{_QUOTES.sub(lambda mark: mark[0] * 2, text)}'"
