"""How fish asks what can be typed, and how it is answered.

It gives the words after `edp`, that which is being typed as the last, and quotes what it inserts itself. The
answer's first line says what is wanted; each other line is an offer, a tab, and what it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.cli.completing.line import read_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.cli.completing.answer import Answer

SCRIPT = r"""
# Completion of edp in fish, from version 3.1 on.

function _edp_completion
    set -l words (commandline --current-process --tokenize --cut-at-cursor)
    set -l typed (commandline --current-token --cut-at-cursor)
    set -l joined (string match --regex '^--[^=]+=' -- "$typed")
    set -l lines (_EDP_COMPLETE=complete_fish $words[1] $words[2..] "$typed" 2>/dev/null)
    switch "$lines[1]"
        case files
            string join \n -- "$joined"(__fish_complete_path (string replace -- "$joined" '' "$typed"))
        case folders
            string join \n -- "$joined"(__fish_complete_directories (string replace -- "$joined" '' "$typed"))
        case '*'
            string join \n -- $lines[2..]
    end
end

complete --command edp --no-files --arguments '(_edp_completion)'
"""


@dataclass(frozen=True, slots=True)
class Fish:
    """One key press in fish, which gives the word that is being typed with its quotation marks."""

    words: tuple[str, ...]
    typed: str

    @classmethod
    def of(cls, arguments: Sequence[str]) -> Fish:
        """The key press, from what the script gives."""
        *words, typed = arguments
        return cls(tuple(words), read_line(typed).typed)

    def reply(self, answer: Answer) -> str:
        """The answer, as the script reads it: whole words."""
        offers = (f"{answer.joined}{offer.value}\t{offer.about}" for offer in answer.offers)
        return "".join(f"{line}\n" for line in [answer.kind, *offers])
