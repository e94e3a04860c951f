"""Pages of `edp checklist` as text, for a terminal and for a plain file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text

from edp_cli.duties.status import Status
from edp_cli.render.checklist.words import (
    NOBODY_AT_ALL,
    SIGNATURE,
    coming_words,
    details,
    due_of,
    next_of,
    overdue_of,
    owner_of,
    ticked_title,
    undated_title,
    undated_words,
    what_words,
    when_words,
)
from edp_cli.render.drawing import draw, plain_table, width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.checklist import Page
    from edp_cli.render.checklist.words import Pages, Section
    from edp_cli.render.look import Look

_WIDEST = 100
_BOX = "[ ]"
_TICKED = "[x]"
_GAP = 2


def render_pages(pages: Pages, look: Look) -> str:
    """All the pages, one after the other, with a rule between them."""
    rule = "=" * width_of(_narrowed(look))
    every = [render_page(page, pages, look) for page in pages.found.pages]
    return f"\n{rule}\n\n".join(every) if every else f"{NOBODY_AT_ALL}\n"


def render_page(page: Page, pages: Pages, look: Look) -> str:
    """The page of one owner, no wider than a page is."""
    narrowed = _narrowed(look)
    return draw(_parts(page, pages, narrowed), narrowed)


def render_index(pages: Pages, names: Iterable[str], look: Look) -> str:
    """The owners, each with the name of the file that is theirs, and how much of theirs is overdue and due."""
    parts = [Text("Checklists", "bold"), Text(f"Due {pages.found.window.title}"), Text(pages.heading.words, "dim")]
    for page, name in zip(pages.found.pages, names, strict=True):
        parts.append(Text(f"\n{owner_of(page)}", "bold"))
        parts.append(Text(f"    {len(page.overdue)} overdue, {len(page.due)} due: {name}"))
    if not pages.found.pages:
        parts.append(Text(f"\n{NOBODY_AT_ALL}"))
    parts += [Text(f"\n{line}", "bold red") for line in pages.heading.missing]
    return draw(parts, look)


def _narrowed(look: Look) -> Look:
    return replace(look, width=min(look.width, _WIDEST))


def _parts(page: Page, pages: Pages, look: Look) -> Iterator[RenderableType]:
    found, heading = pages.found, pages.heading
    yield Text(f"Checklist: {owner_of(page)}", "bold")
    yield Text(f"Due {found.window.title}", "bold")
    if page.holder is not None:
        yield Text(f"Held by {page.holder}")
    yield Text(heading.words, "dim")
    yield from _boxes(overdue_of(page), page, pages, look)
    yield from _boxes(due_of(page, found), page, pages, look)
    if ticked := pages.ticked(page):
        yield Text(f"\n{ticked_title(ticked, found)}", "bold underline")
        yield from (
            _row(_TICKED if owed.done else "-", _lead(owed), coming_words(owed, page), look) for owed in ticked
        )
    after = next_of(page, found)
    if after is not None:
        yield from _titled(after)
        yield from (_row("-", _lead(owed), coming_words(owed, page), look) for owed in page.next)
    if page.undated:
        yield Text(f"\n{undated_title(page)}", "bold underline")
        yield from (_row("-", Text(each.ref, "bold"), (undated_words(each),), look) for each in page.undated)
    yield from (Text(f"\n{line}", "bold red") for line in heading.missing)
    yield Text(f"\n\n{SIGNATURE}")


def _boxes(section: Section, page: Page, pages: Pages, look: Look) -> Iterator[RenderableType]:
    yield from _titled(section)
    for owed in section.items:
        yield Text()
        yield _entry(owed, page, pages, look)


def _titled(section: Section) -> Iterator[Text]:
    """The title of what the section holds, or the sentence that it holds nothing."""
    if not section.items:
        yield Text(f"\n{section.nothing}")
    else:
        late = any(owed.status is Status.OVERDUE for owed in section.items)
        yield Text(f"\n{section.title}", "bold red underline" if late else "bold underline")


def _entry(owed: Owed, page: Page, pages: Pages, look: Look) -> Table:
    """A box to tick, with all that there is to know."""
    return _row(_BOX, _lead(owed), (what_words(owed), *details(owed, page, pages)), look)


def _row(sign: str, lead: Text, words: Iterable[str], look: Look) -> Table:
    """Lines of words under what leads to them, and a sign beside it."""
    table = plain_table([len(_BOX), width_of(look) - len(_BOX) - _GAP])
    table.add_row(Text(sign), Text("\n").join([lead, *map(Text, words)]))
    return table


def _lead(owed: Owed) -> Text:
    """The reference, the date and how it stands."""
    late = owed.status is Status.OVERDUE
    reference = Text(f"{owed.occurrence.duty.id}  ", "bold")
    return reference.append_text(Text(when_words(owed), "bold red" if late else ""))
