"""What `edp forward-plan` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.status import Status
from edp_cli.render.accounts import NO_REASON, said_data, say
from edp_cli.render.forward_plan.page import render_page
from edp_cli.render.forward_plan.words import MADE, UNPLACED, say_title, say_unplaced
from edp_cli.render.owed.view import item_data
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views
from edp_cli.render.words import UNBROKEN, describe, when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from edp_cli.duties.duty import Source
    from edp_cli.duties.standing import Owed
    from edp_cli.periods import Period
    from edp_cli.queries.committees.forward import Agenda, ForwardPlan
    from edp_cli.queries.committees.meetings import Meeting
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look
    from edp_cli.render.sheet import Cell

_COLUMNS = (
    "Part", "Meeting", "Papers due", "Reference", "What", "From", "Period", "First due", "Due", "Status",
    "Days overdue", "Moves", "Remark",
)  # fmt: skip


def view_forward_plan(found: ForwardPlan, heading: Heading, line: Callable[[Source], int]) -> Views:
    """The answer; `line` says on which line of its file a thing is written."""
    return Views(
        table=lambda look: _table(found, heading, look),
        data=lambda: _data(found, heading, line),
        sheet=lambda: Sheet(_COLUMNS, tuple(_rows(found)), say_title(found)),
        page=lambda: render_page(found, heading),
    )


def _table(found: ForwardPlan, heading: Heading, look: Look) -> str:
    from edp_cli.render.forward_plan.table import render_table  # noqa: PLC0415  rich is imported only where a table is drawn

    return render_table(found, heading, look)


def _data(found: ForwardPlan, heading: Heading, line: Callable[[Source], int]) -> Json:
    def items(listed: Iterable[Owed]) -> list[Json]:
        return [item_data(owed, line) for owed in listed]

    return {
        "schema": "edp/forward-plan/1",
        **heading.data(),
        "body": found.committee.name,
        "window": found.window.data(),
        "meetings": [{**_meeting_data(each, found.as_of), "items": items(each.items)} for each in found.agendas],
        "terms": [{**_term_data(each.term), "items": items(each.items)} for each in found.shares],
        "promised": [
            {**item_data(each.owed, line), "reason": said_data(each.account.reason)} for each in found.promised
        ],
        "unplaced": [
            {**item_data(each.owed, line), "missed": _day(each.missed), "next_meeting": _day(each.following)}
            for each in found.unplaced
        ],
        "made": items(found.made),
        "next_meeting": _day(found.following),
        "not_expected": found.ended,
        "left_out": list(heading.left_out),
    }


def _meeting_data(agenda: Agenda, as_of: date) -> Json:
    meeting = agenda.meeting
    return {
        "date": meeting.on.isoformat(),
        "papers": meeting.papers.isoformat(),
        "papers_past": meeting.papers < as_of,
    }


def _term_data(term: Period) -> Json:
    return {"period": term.key, "start": term.start.isoformat(), "end": term.end.isoformat()}


def _day(meeting: Meeting | None) -> str | None:
    return meeting.on.isoformat() if meeting is not None else None


def _rows(found: ForwardPlan) -> Iterator[tuple[Cell, ...]]:
    for agenda in found.agendas:
        yield from (_row("Meeting", owed, meeting=agenda.meeting) for owed in agenda.items)
    for share in found.shares:
        yield from (_row(share.term.title, owed) for owed in share.items)
    for late in found.promised:
        yield _row("Promised, and not had", late.owed, say(late.account.reason, NO_REASON))
    for each in found.unplaced:
        yield _row(UNPLACED, each.owed, say_unplaced(each))
    yield from (_row(MADE, owed) for owed in found.made)


def _row(part: str, owed: Owed, remark: str | None = None, *, meeting: Meeting | None = None) -> tuple[Cell, ...]:
    occurrence, duty = owed.occurrence, owed.occurrence.duty
    return (
        part,
        meeting.on if meeting is not None else None,
        meeting.papers if meeting is not None else None,
        duty.id,
        describe(duty),
        duty.owners,
        occurrence.period.title,
        occurrence.first_due,
        occurrence.due,
        when(owed).replace(UNBROKEN, " "),
        owed.days if owed.status is Status.OVERDUE else None,
        len(owed.moves),
        remark.replace(UNBROKEN, " ") if remark is not None else None,
    )
