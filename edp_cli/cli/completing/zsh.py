"""How zsh asks what can be typed, and how it is answered.

It gives the words after `edp`, that which is being typed as the last, and quotes what it inserts itself. The
answer's first line says what is wanted; each other line is an offer, a tab, and what it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.cli.completing.answer import Answer

SCRIPT = r"""
#compdef edp
# Completion of edp in zsh, from version 5.8 on.

_edp() {
    local -a lines offers
    local line value found
    lines=("${(@f)$(
        _EDP_COMPLETE=complete_zsh ${~words[1]} "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null
    )}")
    [[ $PREFIX == --*=* ]] && compset -P 1 '*='
    case ${lines[1]} in
        files) _files; return ;;
        folders) _files -/; return ;;
    esac
    for line in "${(@)lines[2,-1]}"; do
        value=${${line%%$'\t'*}//\\/\\\\}
        value=${value//:/\\:}
        offers+=("$value${${line#*$'\t'}:+:${line#*$'\t'}}")
    done
    _describe -V edp offers -U -o nosort -i "$IPREFIX"
    found=$?
    [[ ${lines[1]} == apart ]] && compstate[insert]=
    return $found
}

if [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then
    _edp "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
    compdef _edp edp
fi
"""


@dataclass(frozen=True, slots=True)
class Zsh:
    """One key press in zsh."""

    words: tuple[str, ...]
    typed: str

    @classmethod
    def of(cls, arguments: Sequence[str]) -> Zsh:
        """The key press, from what the script gives."""
        *words, typed = arguments
        return cls(tuple(words), typed)

    def reply(self, answer: Answer) -> str:
        """The answer, as the script reads it. What stands before the value in the same word is left out."""
        kind = "apart" if answer.differs else answer.kind
        lines = [kind, *(f"{offer.value}\t{offer.about}" for offer in answer.offers)]
        return "".join(f"{line}\n" for line in lines)
