"""What happened as a page in Markdown. Every text of a record is escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.periods import show_day
from edp_cli.render.log.words import list_remarks, say_by, say_entry, say_scope, say_title, say_total, say_what
from edp_cli.render.markdown import escape
from edp_cli.render.words import UNBROKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.queries.log import Entry, Log
    from edp_cli.render.heading import Heading


def render_page(log: Log, heading: Heading) -> str:
    """The page."""
    parts = [
        f"# {_shown(say_title(log))}",
        _shown(heading.sentence),
        _shown(say_scope(log)),
        "\n".join(line for entry in log.entries for line in _item(entry, log)),
        *map(_shown, say_total(log)),
        *map(_shown, heading.missing),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _item(entry: Entry, log: Log) -> Iterator[str]:
    yield f"- **{show_day(entry.event.on)}** {_shown(say_entry(entry))}."
    if what := say_what(entry, log):
        yield f"  - {_shown(what)}"
    yield f"  - By {_shown(say_by(entry))}"
    for name, words in list_remarks(entry):
        yield f"  - {name}: {_shown(words)}"
    yield f"  - {_shown(entry.event.file)}"


def _shown(words: str) -> str:
    return escape(words.replace(UNBROKEN, " "))
