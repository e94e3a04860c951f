"""What is said of a timescale that was put otherwise: each date before and after, and how far it moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.periods import show_day
from edp_cli.render.diff.entries import Change, Kind, Section, quote
from edp_cli.render.words import UNBROKEN, count, whole
from edp_cli.timescale.values import Ongoing, WhenNeeded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.compare.changes import DateMove, TimescaleChange

_DATELESS = (Ongoing.words, WhenNeeded.words)
_MOVED = {
    (False, True): Kind.DUE_LATER,
    (False, False): Kind.DUE_SOONER,
    (True, True): Kind.STARTS_LATER,
    (True, False): Kind.STARTS_SOONER,
}
"""What a move is called, by whether it is of a start, and whether it is to a later day."""


def list_timescale(change: TimescaleChange) -> Iterator[Change]:
    """A line for each date that moved; one for the words, where no date did; one where they are not understood."""
    before, after = change.before.text, change.after.text
    for move in change.moves:
        yield _move(move)
    if not change.after.understood:
        yield Change(
            Kind.TIMESCALE,
            f"Its timescale, {quote(after)}, is not understood, so it has no date. It was {quote(before)}.",
            Section.LATER if change.before.is_dated else Section.OTHER,
            before=before,
            after=after,
        )
    elif not change.moves:
        same = "the dates stay as they were" if change.before.understood else "it was not understood before"
        said = f"Its timescale reads {quote(after)} now, and read {quote(before)}: {same}."
        yield Change(Kind.TIMESCALE, said, Section.OTHER, before=before, after=after)


def say_distance(days: int, terms: int | None) -> str:
    """How far a date moved: `1 term later`, `12 days sooner` within a term."""
    far = (count(abs(terms), "term") if terms else count(abs(days), "day")).replace(" ", UNBROKEN)
    return f"{far} {'later' if days > 0 else 'sooner'}" if days else "on the same day"


def _move(move: DateMove) -> Change:
    kind, section = _kind(move)
    said = _say(move)
    return Change(
        kind,
        f"{move.label}: {said[:1].lower()}{said[1:]}" if move.label else said,
        section,
        label=move.label,
        before=move.before_words,
        after=move.after_words,
        day_before=move.before,
        day_after=move.after,
        days=move.days,
        terms=move.terms,
    )


def _kind(move: DateMove) -> tuple[Kind, Section]:
    if move.days:
        late = move.days > 0 and not move.starts
        return _MOVED[move.starts, move.days > 0], Section.LATER if late else Section.OTHER
    if _loses_date(move):
        return Kind.DATE_GONE, Section.OTHER if move.starts else Section.LATER
    if move.before_words is None or (move.after and not move.before):
        return Kind.DATE_NEW, Section.OTHER
    return Kind.TIMESCALE, Section.OTHER


def _loses_date(move: DateMove) -> bool:
    """Whether what had a date, or dates, has none any more, or is not asked for."""
    if move.after_words is None or (move.before is not None and move.after is None):
        return True
    return move.after_words in _DATELESS and move.before_words not in (None, *_DATELESS)


def _say(move: DateMove) -> str:
    before = _when(move.before_words, move.before, "was to start" if move.starts else "was due")
    after = _when(move.after_words, move.after, "starts" if move.starts else "due")
    if before is None:
        return f"New: {after}."
    if after is None:
        return f"No longer asked for: {before}."
    far = f": {say_distance(move.days, move.terms)}" if move.days is not None else ""
    lost = " It has no date any more." if _loses_date(move) else ""
    return f"{before[:1].upper()}{before[1:]}, now {after}{far}.{lost}"


def _when(words: str | None, day: date | None, verb: str) -> str | None:
    """When it was, or is, due; none where it was not there. What recurs or goes on has no day of its own."""
    if words is None:
        return f"{verb} {whole(day)}" if day else None
    if day is None:
        return f"was {words}" if verb.startswith("was") else words
    return f"{verb} {whole(day)}" if words == show_day(day) else f"{verb} {words} ({whole(day)})"
