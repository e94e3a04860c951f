"""What `edp due` and `edp overdue` answer, in every shape."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edp_cli.queries.group import By, group
from edp_cli.render.markdown import escape, render_markdown
from edp_cli.render.owed.rows import COLUMNS, PLAN_COLUMNS, item_rows
from edp_cli.render.owed.words import say_group, say_settled, say_title, say_total
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views, place_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from edp_cli.duties.duty import Source
    from edp_cli.duties.standing import Owed
    from edp_cli.queries.owed import Answer
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look


def view_owed(answer: Answer, heading: Heading, line: Callable[[Source], int], by: By = By.DATE) -> Views:
    """The answer; `line` says on which line of its file a thing is written."""
    return Views(
        table=lambda look: _table(answer, heading, look, by),
        data=lambda: _data(answer, heading, line),
        sheet=lambda: _sheet(answer, heading, by),
        page=lambda: _page(answer, heading, by),
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
        "moves": len(owed.moves),
        "slip": owed.slip,
        "settled": owed.settled_on.isoformat() if owed.settled_on is not None else None,
        "why": owed.why,
        "decided_by": owed.decision.body if owed.decision is not None else None,
        "minute": owed.decision.minute if owed.decision is not None else None,
        "timescale": duty.timescale,
        "source": place_data(duty.source.file, line(duty.source)),
    }


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
        **({"earlier": answer.earlier} if window else {}),
        "left_out": list(heading.left_out),
    }


def _sheet(answer: Answer, heading: Heading, by: By) -> Sheet:
    """The rows in the order of the groups; what belongs to several groups stands in the first of them."""
    items = {owed.occurrence.id: owed for each in group(answer.items, by) for owed in each.items}
    rows = item_rows(answer.items if by is By.DATE else items.values())
    return Sheet(COLUMNS, rows, say_title(answer), (heading.sentence,), (*_said(answer), *heading.missing))


def _said(answer: Answer) -> Iterator[str]:
    """The sentences below the rows."""
    yield say_total(answer)
    if answer.settled:
        yield say_settled(answer)
    if answer.earlier:
        yield f"Overdue from before: {answer.earlier}."
    if answer.undated:
        yield f"Without a date: {', '.join(answer.undated)}."


def _page(answer: Answer, heading: Heading, by: By) -> str:
    """Markdown: a table, or one under the name of each group."""
    sheet = _sheet(answer, heading, by)
    if by is By.DATE or not answer.items:
        return render_markdown(_without_empty(sheet))
    parts = [render_markdown(Sheet((), (), sheet.title, sheet.notes))]
    for each in group(answer.items, by):
        rows = _without_empty(Sheet(COLUMNS, item_rows(each.items)))
        parts.append(f"## {escape(say_group(each, by))}\n\n{render_markdown(rows)}")
    return "\n".join([*parts, render_markdown(Sheet((), (), foot=sheet.foot))])


def _without_empty(sheet: Sheet) -> Sheet:
    """The rows without the columns of records in which there is nothing."""
    kept = [
        place
        for place, name in enumerate(sheet.columns)
        if name in PLAN_COLUMNS or any(row[place] is not None for row in sheet.rows)
    ]
    rows = tuple(tuple(row[place] for place in kept) for row in sheet.rows)
    return replace(sheet, columns=tuple(sheet.columns[place] for place in kept), rows=rows)
