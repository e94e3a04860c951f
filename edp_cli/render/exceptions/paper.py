"""The committee's paper: numbered paragraphs under numbered headings, the same in a terminal and in Markdown.

Its five sections are always there, so that a number means the same from one paper to the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.queries.colours import Colour
from edp_cli.queries.committees.exceptions import Cleared, Slip
from edp_cli.queries.committees.judgements import Concern, Lifted
from edp_cli.render.accounts import NO_REASON, say
from edp_cli.render.exceptions.words import (
    NO_DATE,
    NO_REMEDY,
    name_colour,
    say_change,
    say_cleared,
    say_judgement,
    say_lifted,
    say_new_date,
    say_owners,
    say_rule,
    say_standing,
)
from edp_cli.render.words import describe, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from edp_cli.duties.duty import Duty
    from edp_cli.queries.committees.exceptions import Exceptions

Subject = Slip | Concern | Cleared | Lifted
"""What a paragraph may be about."""

NONE = "None."


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One numbered paragraph.

    Attributes:
        number: as 2.1.
        lead: what it is about, and its colour in words.
        words: the paragraph itself.
        lines: what stands under it, each with what it is called.
        colour: the colour that the lead names.
    """

    number: str
    lead: str
    words: str
    lines: tuple[tuple[str, str], ...] = ()
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section."""

    number: int
    title: str
    paragraphs: tuple[Paragraph, ...]


def make_paper(found: Exceptions) -> Iterator[Section]:
    """The sections, in order."""
    said = (Paragraph(f"1.{place}", "", words) for place, words in enumerate(_summary(found), 1))
    yield Section(1, "How things stand", tuple(said))
    for number, (title, subjects) in enumerate(find_subjects(found).items(), 2):
        written = [_write(f"{number}.{place}", each, found) for place, each in enumerate(subjects, 1)]
        yield Section(number, title, tuple(written) or (Paragraph(f"{number}.1", "", NONE),))


def find_subjects(found: Exceptions) -> dict[str, tuple[Subject, ...]]:
    """What the sections from the second on are about, by their titles."""

    def slips(colour: Colour) -> tuple[Slip, ...]:
        return tuple(slip for slip in found.slips if slip.standing.colour is colour)

    return {
        "Red by the dates": slips(Colour.RED),
        "Amber by the dates": slips(Colour.AMBER),
        "Confidence red or amber": found.concerns,
        f"Cleared since {whole(found.span.since)}": (*found.cleared, *found.lifted),
    }


def _summary(found: Exceptions) -> Iterator[str]:
    """How many there are, how many are new, what the paper covers, and by which rule things are coloured."""
    span = found.span
    dates = _tally(slip.standing.colour for slip in found.slips)
    confidence = _tally(each.colour for each in found.concerns)
    yield f"On {whole(span.on)}: {dates} by the dates; {confidence} in confidence."
    earlier = [*(slip.was for slip in found.slips), *(each.was for each in found.concerns)]
    new, cleared = earlier.count(None), len(found.cleared) + len(found.lifted)
    yield f"Compared with {whole(span.since)}: {new} new, {len(earlier) - new} repeated, {cleared} cleared."
    yield _cover(found)
    yield f"Dates are coloured by the plan's rule. {say_rule(found.rule)}"
    yield "What is late or was moved stays here until it is done, or a body waives or withdraws it."
    yield "Confidence is declared by the role that is named. It stays here until it is green or the action over."


def _tally(colours: Iterable[Colour | None]) -> str:
    listed = list(colours)
    return f"{listed.count(Colour.RED)} red and {listed.count(Colour.AMBER)} amber"


def _cover(found: Exceptions) -> str:
    if found.committee is None:
        return "This covers the whole plan."
    name = found.committee.name
    if not found.covers:
        return f"No report under this plan goes to {name}."
    return (
        f"This covers the reports to {name}, and the actions that are reported on to it or that it decided about."
    )


def _write(number: str, subject: Subject, found: Exceptions) -> Paragraph:
    if isinstance(subject, Slip):
        return _slip(number, subject)
    if isinstance(subject, Cleared):
        duty = subject.duty
        lead = f"{duty.id}, {name_colour(subject.was)} by the dates before"
        return Paragraph(number, lead, describe(duty), (*_whose(duty), ("Cleared", say_cleared(subject))))
    if isinstance(subject, Lifted):
        action, lead = (
            subject.now.action,
            f"{subject.now.action.ref}, {name_colour(subject.was)} in confidence before",
        )
        lines = (("Owner", say_owners(subject.now.owners)), ("Now", say_lifted(subject)))
        return Paragraph(number, lead, action.what, lines)
    return _concern(number, subject, found.span.on)


def _slip(number: str, slip: Slip) -> Paragraph:
    duty, colour = slip.duty, slip.standing.colour
    lines = (
        *_whose(duty),
        ("Dates", say_standing(slip.items)),
        ("Reason", say(slip.account.reason, NO_REASON)),
        ("Remedy", say(slip.account.remedy, NO_REMEDY)),
        ("New date asked for", say(slip.account.asked, NO_DATE)),
        *([("New date given", given)] if (given := say_new_date(slip)) else []),
    )
    return Paragraph(number, f"{duty.id}, {say_change(colour, slip.was)}", describe(duty), lines, colour)


def _whose(duty: Duty) -> Iterator[tuple[str, str]]:
    """Who owes it, and who receives it."""
    yield ("Owner" if duty.is_action else "From"), say_owners(duty.owners)
    if duty.to is not None:
        yield "To", duty.to


def _concern(number: str, concern: Concern, day: date) -> Paragraph:
    action, note, colour = concern.action, concern.note, concern.colour
    lines = (
        ("Owner", say_owners(concern.owners)),
        ("Judged by", say_judgement(note, day)),
        ("Reason", note.obstacle or NO_REASON),
        ("Remedy", note.next or NO_REMEDY),
        *([("New date asked for", concern.asked.words)] if concern.asked is not None else []),
    )
    return Paragraph(number, f"{action.ref}, {say_change(colour, concern.was)}", action.what, lines, colour)
