"""A difference in Markdown, to be read as the comment on a pull request. Every text of the plan is escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edp_cli.compare.changes import Mark
from edp_cli.render.diff.answer import CONSEQUENCES
from edp_cli.render.diff.consequences import LOADS, list_terms, name_owner, say_terms
from edp_cli.render.diff.entries import Part, without_joins
from edp_cli.render.diff.fitting import Block, fit
from edp_cli.render.markdown import escape, table_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.compare.changes import Stretch
    from edp_cli.compare.effects import OwnerLoad
    from edp_cli.render.diff.answer import Answer
    from edp_cli.render.diff.entries import Entry

_MARKS = {Mark.SAME: "", Mark.REMOVED: "~~", Mark.ADDED: "**"}
_CALLS = re.compile(r"(\\[@#]|\bGH-)(?=\w)")
"""What a forge turns into a call to somebody, or a link to an issue, even where it is escaped."""
_APART = "&#8203;"
"""A space of no width."""
_MOST_TERMS = 8
"""With more terms than that, a table is too wide to be read."""


def render_page(answer: Answer) -> str:
    """The page, of at most so many characters as fit a comment (see `fitting`)."""
    return fit(tuple(_blocks(answer)))


def _blocks(answer: Answer) -> Iterator[Block]:
    yield Block(entries=(f"## {shown(answer.title)}",))
    yield Block(entries=(shown(answer.heading.words),))
    yield Block(entries=tuple(f"**{shown(said)}**" for said in answer.missing))
    yield Block(entries=(" ".join(map(shown, answer.summary)),))
    for _, title, entries in answer.sections:
        yield Block(title, tuple(map(_entry, entries)))
    yield from _consequences(answer)
    yield Block(entries=(answer.rest,) if answer.rest else ())


def _consequences(answer: Answer) -> Iterator[Block]:
    loads, lists = answer.effect.loads, answer.consequences
    if loads or lists:
        yield Block(entries=(f"## {CONSEQUENCES}",))
    for each in lists:
        points = (f"- **{shown(point.ref)}** {shown(point.says)}" for point in each.points)
        yield Block(without_joins(each.title), tuple(points))
    if loads:
        yield _loads(loads)


def _loads(loads: Sequence[OwnerLoad]) -> Block:
    terms = list_terms(loads)
    if len(terms) > _MOST_TERMS:
        return Block(LOADS, tuple(map(_load_line, loads)))
    head = table_line(["Who", *(term.title for term in terms)])
    rule = table_line(["---", *("---" for _ in terms)])
    rows = []
    for load in loads:
        cells = {each.term.key: f"{each.before} → {each.after}" for each in load.terms}
        rows.append(table_line([shown(name_owner(load)), *(cells.get(term.key, "") for term in terms)]))
    return Block(LOADS, tuple(rows), f"{head}\n{rule}\n")


def _load_line(load: OwnerLoad) -> str:
    return f"- {shown(name_owner(load))}: {without_joins(say_terms(load, '→'))}"


def _entry(entry: Entry) -> str:
    """An item of a list: what it is called, its text, and under it all that was done to it."""
    words = mark_up(entry.title_words) or shown(entry.what)
    lines = [" ".join(filter(None, [shown(change.leads), mark_up(change.words)])) for change in entry.lines]
    first = f"- **{shown(entry.ref)}**"
    if not words and entry.part is Part.PLAN:
        return f"{first} {' '.join(lines)}"
    return "\n".join([f"{first} {words}".rstrip(), *(f"  - {line}" for line in lines)])


def mark_up(words: Sequence[Stretch]) -> str:
    """A text with what went struck through, and what came in bold."""
    return " ".join(f"{_MARKS[each.mark]}{shown(each.words)}{_MARKS[each.mark]}" for each in words)


def shown(text: str) -> str:
    """The text as Markdown that shows just this text, and calls nobody."""
    return _CALLS.sub(rf"\1{_APART}", escape(without_joins(text)))
