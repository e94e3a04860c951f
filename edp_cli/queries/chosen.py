"""Which rules are reported: those that were asked for by their codes, or by what codes begin with.

`EDP203` is one rule, `EDP2` the family of all about time; `203` and `2` are the same, and so is `edp2`. Where a
rule is both selected and ignored, the one that says more of its code counts, and `ignore` where they say the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.queries.ignoring import keeps_from_reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edp_cli.findings import Finding

_LETTERS = "EDP"
_WORD = re.compile(r"[^\s,]+")
_FAMILY = len("EDP2")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rules that are reported: those selected, or all, without those ignored.

    Both are beginnings of codes. What keeps a file from being read is reported in any case.
    """

    selected: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    def __contains__(self, found: Finding) -> bool:
        """Whether the finding is reported."""
        if keeps_from_reading(found.code):
            return True
        selected = _longest(self.selected or (_LETTERS,), found.code)
        return selected > _longest(self.ignored, found.code)

    @property
    def everything(self) -> bool:
        """Whether all rules are reported."""
        return not self.selected and not self.ignored


EVERY_RULE = Chosen()


def choose(select: Iterable[str], ignore: Iterable[str], known: Sequence[str]) -> Chosen:
    """The rules that are meant by what was typed after `--select` and `--ignore`; `known` are all codes.

    Each text holds codes, or beginnings of codes, with commas between them.

    Raises:
        EdpError: there is no such rule, or it is one that is always reported (exit code 2).
    """
    ignored = tuple(_read_codes("--ignore", ignore, known))
    for code in ignored:
        _check_may_be_ignored(code, known)
    return Chosen(tuple(_read_codes("--select", select, known)), ignored)


def _longest(beginnings: Iterable[str], code: str) -> int:
    """How much of the code the longest of the beginnings says that it has; -1 where it has none."""
    return max((len(each) for each in beginnings if code.startswith(each)), default=-1)


def _read_codes(option: str, texts: Iterable[str], known: Sequence[str]) -> Iterator[str]:
    """The codes, or beginnings of codes, in the texts."""
    for text in texts:
        words = _WORD.findall(text)
        if not words:
            raise EdpError(
                f"{option} takes the codes of rules, as {option} EDP203.{_what_there_is(known)}", exit_code=2
            )
        for word in words:
            code = f"{_LETTERS}{word.upper().removeprefix(_LETTERS)}"
            if not any(each.startswith(code) for each in known):
                message = f'There is no rule "{word}" for {option}.{_what_there_is(known)}'
                raise EdpError(message, exit_code=2)
            yield code


def _what_there_is(known: Sequence[str]) -> str:
    """All codes, a line for each family, as the end of a message."""
    families = groupby(sorted(known), key=lambda code: code[:_FAMILY])
    listed = "".join(f"\n  {family}: {', '.join(codes)}" for family, codes in families)
    return f" There are:{listed}\nWhat each of them finds: edp explain"


def _check_may_be_ignored(beginning: str, known: Sequence[str]) -> None:
    meant = [code for code in known if code.startswith(beginning)]
    if all(map(keeps_from_reading, meant)):
        message = (
            f"{beginning} cannot be ignored: what keeps a file from being read is always reported, since nothing"
            " else in that file was looked at."
        )
        raise EdpError(message, exit_code=2)
