"""What a judgement is recorded with: its colour, what stands in the way, and what happens next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.cli.recording.asking import Question
from edp_cli.cli.recording.desk import text_of
from edp_cli.duties.duty import DutyKind
from edp_cli.errors import EdpError, either
from edp_cli.model.record_words import Confidence
from edp_cli.periods import show_day
from edp_cli.queries.recording.new_date import find_new_date

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.cli.recording.desk import Desk

_WRONG_USE = 2


def ask_colour(desk: Desk, given: Confidence | None) -> Confidence:
    """How sure it is that the action will be done as planned."""
    says = f"How sure is it that it will be done as planned, {either(Confidence)}?"
    return desk.asking.value(Question("--confidence", says, _read_colour), given)


def ask_words(desk: Desk, option: str, says: str, given: str | None) -> str | None:
    """Words that may be left out."""
    return desk.asking.further(Question(option, says, text_of(option)), given)


def ask_new_date_wanted(desk: Desk, colour: Confidence, day: date, given: str | None) -> str | None:
    """The new date that a body is to be asked for. Where all goes as planned, none is asked after."""

    def read(words: str) -> str:
        said = text_of("--new-date")(words)
        due = find_new_date(said, desk.docket.frame, DutyKind.ACTION)
        if due < day:
            message = f"{show_day(due)} was past already on {show_day(day)}. Look up the year."
            raise EdpError(message, exit_code=_WRONG_USE)
        return said

    if given is None and colour is Confidence.GREEN:
        return None
    return desk.asking.further(Question("--new-date", "Which new date is asked for?", read), given)


def _read_colour(words: str) -> Confidence:
    wanted = words.strip().lower()
    if wanted not in tuple(Confidence):
        raise EdpError(f"Type {either(Confidence)}.", exit_code=_WRONG_USE)
    return Confidence(wanted)
