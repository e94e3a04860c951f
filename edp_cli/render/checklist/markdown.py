"""Pages of `edp checklist` in Markdown: boxes to tick where that is shown, and good to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from edp_cli.render.markdown import escape
from edp_cli.render.words import UNBROKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.checklist import Page
    from edp_cli.render.checklist.words import Pages, Section

_BREAK = "\\\n  "
"""The end of a line within an entry of a list."""


def render_pages(pages: Pages) -> str:
    """All the pages, one after the other, with a rule between them."""
    every = [render_page(page, pages) for page in pages.found.pages]
    return "\n---\n\n".join(every) if every else f"{NOBODY_AT_ALL}\n"


def render_page(page: Page, pages: Pages) -> str:
    """The page of one owner."""
    return "\n\n".join(_parts(page, pages)) + "\n"


def render_index(pages: Pages, names: Iterable[str]) -> str:
    """The owners, each with a link to the file of that name, and how much of theirs is overdue and due."""
    found = pages.found
    parts = ["# Checklists", f"**Due {_shown(found.window.title)}**", _shown(pages.heading.sentence)]
    rows = [
        f"| [{_shown(owner_of(page))}]({name}) | {len(page.overdue)} | {len(page.due)} |"
        for page, name in zip(found.pages, names, strict=True)
    ]
    parts.append(
        "\n".join(["| Owner | Overdue | Due |", "| --- | ---: | ---: |", *rows]) if rows else NOBODY_AT_ALL
    )
    return "\n\n".join([*parts, *map(_shown, pages.heading.missing)]) + "\n"


def _parts(page: Page, pages: Pages) -> Iterator[str]:
    found, heading = pages.found, pages.heading
    yield f"# Checklist: {_shown(owner_of(page))}"
    yield f"**Due {_shown(found.window.title)}**"
    if page.holder is not None:
        yield f"Held by {_shown(page.holder)}"
    yield _shown(heading.sentence)
    yield from _section(overdue_of(page), (_entry(owed, page, pages) for owed in page.overdue))
    yield from _section(due_of(page, found), (_entry(owed, page, pages) for owed in page.due))
    if ticked := pages.ticked(page):
        yield f"## {_shown(ticked_title(ticked, found))}"
        yield "\n".join(_coming(owed, page, "[x] " if owed.done else "") for owed in ticked)
    after = next_of(page, found)
    if after is not None:
        yield from _section(after, (_coming(owed, page) for owed in page.next))
    if page.undated:
        yield f"## {undated_title(page)}"
        yield "\n".join(f"- **{_shown(each.ref)}** {_shown(undated_words(each))}" for each in page.undated)
    yield from map(_shown, heading.missing)
    yield SIGNATURE


def _section(section: Section, entries: Iterable[str]) -> Iterator[str]:
    if section.items:
        yield f"## {_shown(section.title)}"
        yield "\n".join(entries)
    else:
        yield _shown(section.nothing)


def _entry(owed: Owed, page: Page, pages: Pages) -> str:
    """A box to tick, with all that there is to know."""
    lines = (what_words(owed), *details(owed, page, pages))
    return _BREAK.join([f"- [ ] {_lead(owed)}", *map(_shown, lines)])


def _coming(owed: Owed, page: Page, box: str = "") -> str:
    """An entry on what comes next, or with a box on what is dealt with."""
    return _BREAK.join([f"- {box}{_lead(owed)}", *map(_shown, coming_words(owed, page))])


def _lead(owed: Owed) -> str:
    """The reference, the date and how it stands; all of it is bold where it is overdue."""
    reference, when = _shown(owed.occurrence.duty.id), _shown(when_words(owed))
    late = owed.status is Status.OVERDUE
    return f"**{reference}: {when}**" if late else f"**{reference}**: {when}"


def _shown(text: str) -> str:
    return escape(text.replace(UNBROKEN, " "))
