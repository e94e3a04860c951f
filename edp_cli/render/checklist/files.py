"""`edp checklist --out`: the text of each file, by the name that it is to have."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from edp_cli.render.checklist import markdown as checklist_markdown
from edp_cli.render.checklist.file_names import name_files
from edp_cli.render.look import Look
from edp_cli.render.words import count

if TYPE_CHECKING:
    from edp_cli.queries.checklist import Page
    from edp_cli.render.checklist.words import Pages

_PAPER = Look(80)
"""How a text file is made: for a page of paper."""
_INDEX = "index"
_NOBODY = "nobody-responsible-yet"


class Ending(StrEnum):
    """How the files are written, which their names' ending says."""

    MARKDOWN = ".md"
    TEXT = ".txt"


def render_files(pages: Pages, ending: Ending, *, with_index: bool) -> dict[str, str]:
    """The text of each page's file, by its name; last, where it is wanted, the file that lists them.

    A page has the same name whether or not it is alone.
    """
    found = pages.found
    owners = [name for name in (*found.owners, *(page.owner for page in found.pages)) if name is not None]
    words = name_files(owners, taken=(_INDEX, _NOBODY))
    names = [words[page.owner] if page.owner is not None else _NOBODY for page in found.pages]
    texts = [_page(page, pages, ending) for page in found.pages]
    files = {f"{name}{ending}": text for name, text in zip(names, texts, strict=True)}
    return {**files, f"{_INDEX}{ending}": _index(pages, ending, tuple(files))} if with_index else files


def written_words(written: tuple[str, ...], same: tuple[str, ...], *, blocked: bool) -> str:
    """What a run has done: how many files it wrote, and where others are as before, which."""
    if not written:
        return "Nothing was written." if blocked else "Nothing has changed."
    if not same:
        return f"{count(len(written), 'file')} written."
    return f"{count(len(written), 'file')} written: {', '.join(written)}; {len(same)} as before."


def _page(page: Page, pages: Pages, ending: Ending) -> str:
    if ending is Ending.MARKDOWN:
        return checklist_markdown.render_page(page, pages)
    from edp_cli.render.checklist import text as checklist_text  # noqa: PLC0415  rich is imported only where text is drawn

    return checklist_text.render_page(page, pages, _PAPER)


def _index(pages: Pages, ending: Ending, names: tuple[str, ...]) -> str:
    if ending is Ending.MARKDOWN:
        return checklist_markdown.render_index(pages, names)
    from edp_cli.render.checklist import text as checklist_text  # noqa: PLC0415  as above

    return checklist_text.render_index(pages, names, _PAPER)
