"""The exceptions as rows, one each, under the numbers that their paragraphs have in the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.status import Status
from edp_cli.queries.committees.accounts import account_of
from edp_cli.queries.committees.exceptions import Cleared, Slip
from edp_cli.queries.committees.judgements import Concern
from edp_cli.render.exceptions.paper import find_subjects
from edp_cli.render.exceptions.words import (
    name_change,
    name_colour,
    say_cleared,
    say_judgement,
    say_lifted,
    say_standing,
)
from edp_cli.render.words import UNBROKEN, describe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.colours import Colour
    from edp_cli.queries.committees.accounts import Said
    from edp_cli.queries.committees.exceptions import Exceptions
    from edp_cli.render.exceptions.paper import Subject
    from edp_cli.render.sheet import Cell

COLUMNS = (
    "Paragraph", "Exception by", "Change", "Colour", "Colour before", "Reference", "What", "Owners", "To",
    "How it stands", "First due", "Due", "Days overdue", "Times moved", "Reason", "Remedy",
    "New date asked for", "New date given",
)  # fmt: skip
"""The headings. Of several occurrences the first dates are given, the longest lateness and the most moves."""

_Row = tuple["Cell", ...]


def find_rows(found: Exceptions) -> Iterator[_Row]:
    """A row for each exception, and for each that was cleared."""
    for number, subjects in enumerate(find_subjects(found).values(), 2):
        for place, subject in enumerate(subjects, 1):
            row: _Row = (f"{number}.{place}", *_cells(subject, found))
            row += (None,) * (len(COLUMNS) - len(row))
            yield tuple(cell.replace(UNBROKEN, " ") if isinstance(cell, str) else cell for cell in row)


def _cells(subject: Subject, found: Exceptions) -> _Row:
    if isinstance(subject, Slip):
        return _slip(subject)
    if isinstance(subject, Concern):
        return _concern(subject, found)
    if isinstance(subject, Cleared):
        return ("dates", *_cleared(subject.was), *_whose(subject, say_cleared(subject)), *_dates(subject.items))
    now = subject.now
    what = (now.action.ref, now.action.what, now.owners, None, say_lifted(subject))
    return ("confidence", *_cleared(subject.was), *what)


def _slip(slip: Slip) -> _Row:
    colour = _change(slip.standing.colour, slip.was)
    account = slip.account
    said = (_words(account.reason), _words(account.remedy), _words(account.asked), slip.new_date)
    return ("dates", *colour, *_whose(slip, say_standing(slip.items)), *_dates(slip.items), *said)


def _concern(concern: Concern, found: Exceptions) -> _Row:
    action, standing = concern.action, say_judgement(concern.note, found.span.on)
    what = (action.ref, action.what, concern.owners, None, standing)
    reason, remedy = account_of(concern.note)
    said = (_words(reason), _words(remedy), _words(concern.asked))
    return ("confidence", *_change(concern.colour, concern.was), *what, *(None,) * 4, *said)


def _change(colour: Colour, was: Colour | None) -> _Row:
    return (name_change(was), name_colour(colour), name_colour(was) if was is not None else None)


def _cleared(was: Colour) -> _Row:
    return ("cleared", None, name_colour(was))


def _whose(subject: Slip | Cleared, standing: str) -> _Row:
    duty = subject.duty
    return (duty.id, describe(duty), duty.owners, duty.to, standing)


def _dates(items: Sequence[Owed]) -> _Row:
    overdue = [owed.days for owed in items if owed.status is Status.OVERDUE]
    return (
        min(owed.occurrence.first_due for owed in items),
        min(owed.occurrence.due for owed in items),
        max(overdue, default=None),
        max(len(owed.moves) for owed in items),
    )


def _words(said: Said | None) -> str | None:
    return said.words if said is not None else None
