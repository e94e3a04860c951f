"""How the plan stands, as a page in Markdown. Every text of the plan is escaped; the line breaks are ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.queries.show.pages import ActivityPage, PlanPage
from edp_cli.queries.status.standing import Rank
from edp_cli.render.markdown import escape, table_line
from edp_cli.render.show.outline import list_bare
from edp_cli.render.show.printed import say_also
from edp_cli.render.status.duty_words import name_duty, say_decisions, say_due, say_note, say_part, say_whose
from edp_cli.render.status.rows import plain
from edp_cli.render.status.strips import lay_strip, list_strips, say_legend
from edp_cli.render.status.words import (
    name_colour,
    name_standing,
    say_colours,
    say_confidence,
    say_confidences,
    say_nothing,
    say_rules,
    say_time,
    say_title,
)
from edp_cli.render.words import capital, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from edp_cli.queries.status.find import Answer
    from edp_cli.queries.status.standing import DutyStanding, Standing
    from edp_cli.render.heading import Heading

_BREAK = "<br>"
_WIDEST = 10_000
"""A strip in a cell is one line, which the reader breaks."""


def render_page(answer: Answer, heading: Heading) -> str:
    """The page: a section for each priority and activity; of an action, its duties and the judgements of it."""
    parts = [f"# {escape(say_title(answer))}", escape(heading.sentence), *map(escape, say_rules(answer.rule))]
    strips = isinstance(answer.page, ActivityPage)
    for standing in answer.standings:
        parts += _sections(standing, heading.as_of, strips=strips)
    bare = list_bare(answer.page) if isinstance(answer.page, PlanPage) and answer.owner is None else ""
    also = say_also(answer.shown.also) if answer.shown.also else ""
    parts += map(escape, filter(None, [say_nothing(answer), bare, also, *heading.missing]))
    return plain("\n\n".join(parts)) + "\n"


def _sections(standing: Standing, as_of: date, *, strips: bool) -> Iterator[str]:
    if not standing.is_whole:
        yield from _action(standing, as_of)
        return
    rank = "##" if standing.rank is Rank.PRIORITY else "###"
    yield f"{rank} {escape(name_standing(standing))}"
    yield _table(("", ""), [("Time", _time(standing)), ("Confidence", _confidence(standing, as_of))])
    if standing.rank is Rank.PRIORITY:
        for activity in standing.parts:
            yield from _sections(activity, as_of, strips=strips)
    elif standing.parts:
        rows = [
            (escape(each.ref), _what(each, strips=strips), _time(each), _confidence(each, as_of))
            for each in standing.parts
        ]
        yield _table(("Reference", "What", "Time", "Confidence"), rows)
        yield from _legend(standing, strips=strips)


def _action(standing: Standing, as_of: date) -> Iterator[str]:
    yield f"**{escape(capital(standing.what or ''))}**"
    yield _table(("", ""), [("Time", _time(standing)), ("Confidence", _confidence(standing, as_of))])
    if standing.duties:
        yield _table(("Reference", "What", "How it stands"), map(_duty, standing.duties))
    yield from _legend(standing, strips=True)
    if standing.notes:
        rows = [
            (whole(note.on), _said(note.confidence.value, say_whose(note)), _cell(say_note(note)))
            for note in standing.notes
        ]
        yield _table(("On", "Confidence", "What was said"), rows)


def _legend(standing: Standing, *, strips: bool) -> Iterator[str]:
    """What the marks stand for, where some are shown."""
    if legend := strips and say_legend(list_strips([standing]), drawn=True):
        yield escape(legend.replace("   ", "; "))


def _what(standing: Standing, *, strips: bool) -> str:
    """What it is, and with `strips` how what recurs of it was kept up."""
    kept = [
        f"{capital(name_duty(duty, standing))}: {line}"
        for duty in standing.duties
        for line in lay_strip(duty.strip, _WIDEST, drawn=True)
    ]
    return _cell([capital(standing.what or ""), *(kept if strips else ())])


def _duty(duty: DutyStanding) -> Sequence[str]:
    part = duty.part
    stands = _said(name_colour(duty.time.colour), say_time(duty.time, part.items))
    more = _cell([*lay_strip(duty.strip, _WIDEST, drawn=True), say_due(part), *say_decisions(part)])
    return escape(part.id), escape(say_part(part)), _BREAK.join(filter(None, [stands, more]))


def _time(standing: Standing) -> str:
    said = _said(name_colour(standing.time.colour), say_time(standing.time, standing.items))
    return _BREAK.join(filter(None, [said, escape(capital(say_colours(standing))) if standing.is_whole else ""]))


def _confidence(standing: Standing, as_of: date) -> str:
    if standing.rank is Rank.EVALUATION:
        return ""
    reason = say_confidence(standing, as_of)
    if standing.confidence is None:
        return escape(reason)
    parts = escape(capital(say_confidences(standing))) if standing.is_whole else ""
    return _BREAK.join(filter(None, [_said(standing.confidence.value, reason), parts]))


def _said(colour: str, reason: str) -> str:
    return f"**{colour}**: {escape(reason)}"


def _cell(lines: Iterable[str]) -> str:
    return _BREAK.join(escape(line) for line in lines if line)


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(map(table_line, [headings, ["---"] * len(headings), *rows]))
