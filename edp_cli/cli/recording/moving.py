"""The new date of what is moved, asked for where it was not typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.cli.recording.asking import Question
from edp_cli.cli.recording.desk import text_of
from edp_cli.queries.recording.new_date import find_new_date
from edp_cli.queries.recording.refusing import check_later

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.cli.recording.desk import Desk
    from edp_cli.duties.duty import Occurrence


def ask_new_date(desk: Desk, occurrence: Occurrence, day: date, given: str | None) -> tuple[str, date]:
    """The new date in words, and its last day, for a decision of that day."""

    def read(words: str) -> tuple[str, date]:
        said = text_of("--to")(words)
        due = find_new_date(said, desk.docket.frame, occurrence.duty.kind)
        check_later(occurrence, due, desk.docket, day)
        return said, due

    return desk.asking.value(Question("--to", "To which date is it moved?", read), given)
