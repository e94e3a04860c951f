"""What `edp due` and `edp overdue` answer, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.status import Status
from edp_cli.queries.group import By
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views, place_data
from edp_cli.render.words import count, describe, tally
from edp_cli.timescale import Every

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from edp_cli.duties.duty import Source
    from edp_cli.queries.owed import Answer, Owed
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look
    from edp_cli.render.sheet import Cell

COLUMNS = (
    "Reference", "Kind", "What", "Owners", "To", "Period", "Due", "Status", "Days overdue", "How often",
    "Timescale",
)  # fmt: skip


def view_owed(answer: Answer, heading: Heading, line: Callable[[Source], int], by: By = By.DATE) -> Views:
    """The answer; `line` says on which line of its file a thing is written."""
    return Views(
        table=lambda look: _table(answer, heading, look, by),
        data=lambda: _data(answer, heading, line),
        sheet=lambda: _sheet(answer, heading),
    )


def item_data(owed: Owed, line: Callable[[Source], int]) -> Json:
    """An occurrence as every answer in JSON has it."""
    occurrence, duty = owed.occurrence, owed.occurrence.duty
    return {
        "id": occurrence.id,
        "ref": duty.ref,
        "kind": duty.kind.value,
        "what": duty.what,
        "label": duty.label,
        "owners": list(duty.owners),
        "to": duty.to,
        "period": occurrence.period.key,
        "start": occurrence.start.isoformat(),
        "due": occurrence.due.isoformat(),
        "first_due": occurrence.first_due.isoformat(),
        "status": owed.status.value,
        "days": owed.days,
        "timescale": duty.timescale,
        "source": place_data(duty.source.file, line(duty.source)),
    }


def item_row(owed: Owed) -> tuple[Cell, ...]:
    """An occurrence as a row under `COLUMNS`."""
    occurrence, duty = owed.occurrence, owed.occurrence.duty
    return (
        duty.id,
        duty.kind.value,
        describe(duty),
        duty.owners,
        duty.to,
        occurrence.period.title,
        occurrence.due,
        owed.status.value,
        owed.days if owed.status is Status.OVERDUE else None,
        duty.milestone.words if isinstance(duty.milestone, Every) else None,
        duty.timescale,
    )


def item_rows(items: Iterable[Owed]) -> tuple[tuple[Cell, ...], ...]:
    """Occurrences as rows under `COLUMNS`."""
    return tuple(item_row(owed) for owed in items)


def _table(answer: Answer, heading: Heading, look: Look, by: By) -> str:
    from edp_cli.render.owed import table as owed_table  # noqa: PLC0415  rich is imported only where a table is drawn

    drawn = owed_table.render_due if answer.window else owed_table.render_overdue
    return drawn(answer, heading, look, by)


def _data(answer: Answer, heading: Heading, line: Callable[[Source], int]) -> Json:
    window = answer.window
    return {
        "schema": "edp/due/1" if window else "edp/overdue/1",
        **heading.data(),
        "window": window.data() if window else None,
        "items": [item_data(owed, line) for owed in answer.items],
        "undated": list(answer.undated),
        "left_out": list(heading.left_out),
    }


def _sheet(answer: Answer, heading: Heading) -> Sheet:
    title = f"Due {answer.window.title}" if answer.window else "Overdue"
    nothing = "Nothing is due." if answer.window else "Nothing is overdue."
    items = answer.items
    said = [f"{count(len(items), 'item')}: {tally(items)}." if items else nothing]
    if answer.earlier:
        said.append(f"Overdue from before: {answer.earlier}.")
    if answer.undated:
        said.append(f"Without a date: {', '.join(answer.undated)}.")
    selected = f", {answer.selection.words}" if answer.selection.words else ""
    return Sheet(COLUMNS, item_rows(items), f"{title}{selected}", (heading.sentence,), (*said, *heading.missing))
