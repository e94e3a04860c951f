"""The new date of what is moved: one day, or the last day of one period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.enter import read_new_date
from edp_cli.duties.expand import Expander
from edp_cli.errors import EdpError
from edp_cli.model.readings import Readings

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.duties.duty import DutyKind
    from edp_cli.timescale import Frame, Timescale

_WRONG_USE = 2
_ONE_DATE = 'Write one day, or one period, as "Spring 2004", "June 2004" or "14 May 2004".'


def find_new_date(words: str, frame: Frame, kind: DutyKind) -> date:
    """The day, included, by which something of that kind is due if it is moved to what the words say.

    Raises:
        EdpError: they are not understood, or say something other than one date (exit code 2).
    """
    readings = Readings(frame)
    new = read_new_date(readings, words)
    if new is None:
        raise EdpError(_explain(readings.of_words(words)), exit_code=_WRONG_USE)
    return Expander(frame.calendar).due(kind, new.period)


def _explain(read: Timescale) -> str:
    """Why the words are no new date, with the nearest wording that would do."""
    if read.understood:
        return f'"{read.text}" is read as "{read.reading}", which is not one date to move to. {_ONE_DATE}'
    because = ", ".join(f'"{left.text}"' for left in read.left_over)
    why = f": {read.left_over[0].why}" if len(read.left_over) == 1 else ""
    advice = _ended(read.advice or _ONE_DATE)
    return f'"{read.text}" is not understood, because of {_ended(because + why)} {advice}'


def _ended(sentence: str) -> str:
    """The sentence with a capital, and with what ends it."""
    return f"{sentence[:1].upper()}{sentence[1:]}{'' if sentence.endswith(('?', '.')) else '.'}"
