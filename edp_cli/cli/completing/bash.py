r"""How bash asks what can be typed, and how it is answered.

It gives the line as it stands up to the cursor, why it asks, and its characters that break words. The answer's
first line says what is wanted; each other line is what takes the place of what readline calls the word: what
follows the last break or open quotation mark. It is quoted for bash, since bash inserts it as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.cli.completing.answer import Answer, Kind
from edp_cli.cli.completing.line import Line, read_line

if TYPE_CHECKING:
    from collections.abc import Sequence

SCRIPT = r"""
# Completion of edp in bash, from version 4.4 on.

_edp_completion() {
    local -a lines
    mapfile -t lines < <(
        _EDP_COMPLETE=complete_bash "${1/#\~\//"$HOME"/}" \
            "${COMP_LINE:0:COMP_POINT}" "$COMP_TYPE" "$COMP_WORDBREAKS" 2>/dev/null
    )
    case ${lines[0]%$'\r'} in
        files) compopt -o default ;;
        folders) compopt -o dirnames ;;
    esac
    COMPREPLY=("${lines[@]:1}")
}

if ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 404)); then
    complete -o nosort -F _edp_completion edp
fi
"""

_LISTING = "63"
"""Why bash asks, where it is only to list what can be typed: the code of "?"."""
_PLAIN = re.compile(r"[^\w@%+=:,./-]")
_ACTIVE_IN_QUOTES = re.compile(r'[$`"\\]')


@dataclass(frozen=True, slots=True)
class Bash:
    """One key press in bash."""

    line: Line
    listing: bool

    @classmethod
    def of(cls, arguments: Sequence[str]) -> Bash:
        """The key press, from what the script gives."""
        text, why, breaks = arguments
        return cls(read_line(text, breaks=breaks), why == _LISTING)

    @property
    def words(self) -> tuple[str, ...]:
        """The words after `edp`."""
        return self.line.words[1:]

    @property
    def typed(self) -> str:
        """The word that is being typed."""
        return self.line.typed

    def reply(self, answer: Answer) -> str:
        """The answer, as the script reads it."""
        if self.line.is_file:
            return f"{Kind.FILES}\n"
        values = [offer.value for offer in answer.offers]
        if not self.listing or len(values) < 2:
            values = self._replacements(answer, values)
        return "".join(f"{line}\n" for line in [answer.kind, *values])

    def _replacements(self, answer: Answer, values: Sequence[str]) -> list[str]:
        """What takes the place of what is typed. Of several, bash takes as much as they have in common.

        Where they differ from the start on, one that is like none of them lets stand what is typed.
        """
        kept = self.line.kept
        words = [word for word in (answer.joined + value for value in values) if _has(word, kept)]
        replies = [quote(word[len(kept) :], self.line.quote) for word in words]
        return [*replies, " "] if answer.differs else replies


def quote(text: str, mark: str) -> str:
    """The text as it is typed in bash, in these quotation marks or, where there are none, without.

    In double ones an exclamation mark could call up an earlier command, so it stands between single ones.
    """
    if mark == "'":
        return "'{}'".format(text.replace("'", r"'\''"))
    if mark == '"':
        return '"{}"'.format(_ACTIVE_IN_QUOTES.sub(r"\\\g<0>", text).replace("!", "\"'!'\""))
    return _PLAIN.sub(r"\\\g<0>", text)


def _has(word: str, kept: str) -> bool:
    """Whether the word begins with what stays as it is, whatever the capitals."""
    return word[: len(kept)].casefold() == kept.casefold()
