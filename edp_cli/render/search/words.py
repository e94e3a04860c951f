"""What `edp search` says in words: what was looked for, how many places there are, what is near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.queries.search.passages import Kind
from edp_cli.render.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.queries.search.find import Apart, Found
    from edp_cli.queries.search.texts import Sought

_PLURALS = {Kind.PRIORITY: "priorities", Kind.BODY: "bodies"}


def say_title(found: Found) -> str:
    """What was looked for, and where: `Where activity 5.1 says "governors" and "training"`."""
    where = found.part.words if found.part else "the plan"
    return f"Where {where} says {' and '.join(map(_quoted, found.sought))}"


def say_total(found: Found) -> Iterator[str]:
    """How many places there are, and of which kind; or that there are none, and what is near."""
    if found.hits:
        kinds = ", ".join(_count(kind, found.kinds[kind]) for kind in Kind if found.kinds[kind])
        yield f"{count(len(found.hits), 'place')}: {kinds}."
        return
    if all(apart.places for apart in found.apart):
        yield "No action, target or title has all of these words."
    for apart in found.apart:
        yield _say_apart(apart)


def field_name(name: str) -> str:
    """The name of a field as a heading: `printed_as` is `Printed as`."""
    return {"kpi": "Indicator", "email": "E-mail"}.get(name, name.replace("_", " ").capitalize())


def _count(kind: Kind, number: int) -> str:
    return f"{number} {_PLURALS[kind]}" if kind in _PLURALS and number > 1 else count(number, kind_name(kind))


def kind_name(kind: Kind) -> str:
    """The kind in words."""
    return "key area" if kind is Kind.AREA else kind.value


def _say_apart(apart: Apart) -> str:
    words = _quoted(apart.sought)
    if apart.places:
        return f"{words} stands in {count(apart.places, 'place')}."
    if apart.near:
        return f"{words} is not in the plan. Near it: {', '.join(apart.near)}."
    if apart.strewn:
        return (
            f"{words} is not in the plan; its words stand in {count(apart.strewn, 'place')}, but not side by side."
        )
    return f"{words} is not in the plan."


def _quoted(sought: Sought) -> str:
    return f'"{sought.typed}"'
