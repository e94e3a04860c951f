"""What `edp checklist` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.checklist import markdown as checklist_markdown
from edp_cli.render.checklist.words import Pages, owner_of
from edp_cli.render.owed.rows import PLAN_COLUMNS, RECORD_COLUMNS, plan_cells, record_cells
from edp_cli.render.owed.view import item_data
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.duties.standing import Owed
    from edp_cli.model.written import WrittenAction
    from edp_cli.queries.checklist import Page
    from edp_cli.render.look import Look
    from edp_cli.render.sheet import Cell

_COLUMNS = ("Page", "Part", *PLAN_COLUMNS, "Through", "Shared with", "Activity", "Where", *RECORD_COLUMNS)


def view_checklist(pages: Pages) -> Views:
    """The answer."""
    return Views(
        table=lambda look: _text(pages, look),
        data=lambda: _data(pages),
        sheet=lambda: Sheet(_COLUMNS, tuple(row for page in pages.found.pages for row in _rows(page, pages))),
        page=lambda: checklist_markdown.render_pages(pages),
    )


def _text(pages: Pages, look: Look) -> str:
    from edp_cli.render.checklist import text as checklist_text  # noqa: PLC0415  rich is imported only where a table is drawn

    return checklist_text.render_pages(pages, look)


def _data(pages: Pages) -> Json:
    heading = pages.heading
    return {
        "schema": "edp/checklist/1",
        **heading.data(),
        "pages": [_page(page, pages) for page in pages.found.pages],
        "left_out": list(heading.left_out),
    }


def _page(page: Page, pages: Pages) -> Json:
    following = pages.found.following
    return {
        "owner": page.owner,
        "holder": page.holder,
        "window": pages.found.window.data(),
        "next_window": following.data() if following else None,
        "overdue": [_item(owed, page, pages) for owed in page.overdue],
        "due": [_item(owed, page, pages) for owed in page.due],
        "next": [_item(owed, page, pages) for owed in page.next],
        "undated": [action.ref for action in page.undated],
        "done": [_item(owed, page, pages) for owed in pages.ticked(page)],
    }


def _item(owed: Owed, page: Page, pages: Pages) -> Json:
    return {
        **item_data(owed, pages.line),
        "through": owed.occurrence.duty.through,
        "shared_with": list(page.sharers(owed)),
        "activity_title": pages.found.title(owed),
    }


def _rows(page: Page, pages: Pages) -> Iterator[tuple[Cell, ...]]:
    parts = {"overdue": page.overdue, "due": page.due, "done": pages.ticked(page), "next": page.next}
    for part, items in parts.items():
        for owed in items:
            duty = owed.occurrence.duty
            place = f"{duty.source.file}:{pages.line(duty.source)}"
            more = (duty.through, page.sharers(owed), pages.found.title(owed), place)
            yield (owner_of(page), part, *plan_cells(owed), *more, *record_cells(owed))
    for action in page.undated:
        yield _undated(action, page, pages)


def _undated(action: WrittenAction, page: Page, pages: Pages) -> tuple[Cell, ...]:
    """An action without a date, in the columns that it has something for."""
    shared = tuple(name for name in action.responsible if name != page.owner)
    title = pages.found.titles[action.place.file]
    start = (owner_of(page), "undated", action.ref, "action", action.what, action.responsible)
    end = (action.timescale.text, None, shared, title, f"{action.place.file}:{action.place.line}")
    return (*start, *(None,) * 6, *end, *(None,) * len(RECORD_COLUMNS))
