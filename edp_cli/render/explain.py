"""What `edp explain` answers: the manual page of a rule, or the list of them all."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from edp_cli.checks.manual.page import REMEDY
from edp_cli.findings import Severity
from edp_cli.render.markdown import escape, render_markdown
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views
from edp_cli.render.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.checks.manual import Page
    from edp_cli.render.look import Look

_NARROWEST, _WIDEST = 40, 100
"""Pages are read line by line, so they are not drawn out over a wide terminal."""
_INDENT = "    "
_STYLES = {"Before": "bold", "Bad": "error", "Good": "good"}
_FOOT = "An error has to be mended; a warning points to a weakness of the plan."
_MORE = "One of them in full: edp explain EDP201"


def view_page(page: Page) -> Views:
    """One page."""
    return Views(
        table=lambda look: "\n".join([*_page(page, look), ""]),
        data=lambda: _data([page]),
        sheet=lambda: _sheet([page]),
        page=lambda: "\n\n".join(_markdown(page)) + "\n",
    )


def view_list(pages: Sequence[Page]) -> Views:
    """All pages, one line each; in JSON and CSV whole."""
    return Views(
        table=lambda look: "\n".join([*_list(pages, look), ""]),
        data=lambda: _data(pages),
        sheet=lambda: _sheet(pages),
        page=lambda: render_markdown(_index(pages)),
    )


def _page(page: Page, look: Look) -> Iterator[str]:
    severity = look.paint(page.severity.value, page.severity.value)
    yield f"{look.paint(page.code, 'bold')}, {_article(page.severity)} {severity}"
    yield from (look.paint(line, "bold") for line in _wrapped(page.title, look))
    for paragraph in page.text:
        yield ""
        first, *rest = _wrapped(paragraph, look)
        yield first.replace(REMEDY, look.paint(REMEDY, "bold")) if first.startswith(REMEDY) else first
        yield from rest
    for name, example in page.examples:
        yield ""
        yield f"{look.paint(name, _STYLES[name])}:"
        yield from textwrap.indent(example, _INDENT).splitlines()


def _list(pages: Sequence[Page], look: Look) -> Iterator[str]:
    widest = max(len(severity) for severity in Severity)
    for page in pages:
        severity = look.paint(page.severity.value, page.severity.value) + " " * (widest - len(page.severity))
        lead = " " * (len(page.code) + widest + 4)
        first, *rest = _wrapped(f"{lead}{page.title}", look, lead)
        yield f"{look.paint(page.code, 'bold')}  {severity}  {first[len(lead) :]}"
        yield from rest
    yield ""
    yield from _wrapped(f"{count(len(pages), 'rule')}. {_FOOT}", look)
    yield look.paint(_MORE, "dim")


def _wrapped(text: str, look: Look, indent: str = "") -> list[str]:
    width = min(max(look.width, _NARROWEST), _WIDEST)
    return textwrap.wrap(text, width, subsequent_indent=indent, break_on_hyphens=False)


def _article(severity: Severity) -> str:
    return "an" if severity is Severity.ERROR else "a"


def _data(pages: Sequence[Page]) -> Json:
    rules = [
        {
            "code": page.code,
            "severity": page.severity.value,
            "title": page.title,
            "text": "\n\n".join(page.text),
            "bad": page.bad,
            "good": page.good,
            "before": page.before,
        }
        for page in pages
    ]
    return {"schema": "edp/explain/1", "rules": rules}


def _sheet(pages: Sequence[Page]) -> Sheet:
    columns = ("Code", "Severity", "What is wrong", "Why, and what to do", "Bad", "Good", "Before")
    rows = tuple(
        (page.code, page.severity.value, page.title, "\n\n".join(page.text), page.bad, page.good, page.before)
        for page in pages
    )
    return Sheet(columns, rows, "Rules")


def _index(pages: Sequence[Page]) -> Sheet:
    """The list without what only a page has room for."""
    rows = tuple((page.code, page.severity.value, page.title) for page in pages)
    return Sheet(("Code", "Severity", "What is wrong"), rows, "Rules", (), (_FOOT, _MORE))


def _markdown(page: Page) -> Iterator[str]:
    yield f"# {page.code}: {escape(page.title)}"
    yield f"This is {_article(page.severity)} {page.severity.value}."
    yield from map(escape, page.text)
    for name, example in page.examples:
        yield f"## {name}"
        yield f"```yaml\n{example}\n```"
