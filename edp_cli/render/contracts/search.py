"""The shape of `edp search --format json`."""

from __future__ import annotations

from edp_cli.queries.search.passages import Kind
from edp_cli.render.contracts.pieces import SOURCE, TEXT, TEXT_OR_NULL, answer, list_of, mapping, one_of

_TEXT_FOUND = mapping(
    ref={
        **TEXT_OR_NULL,
        "description": "The reference of an action or an evaluation, else the number of the activity or priority;"
        " of a record, what it is about; null for a role, a body and the plan itself.",
    },
    kind=one_of(*Kind),
    field={
        **TEXT,
        "description": "Which of the texts of that place it is, as the plan's files name it: audience.",
    },
    text={**TEXT, "description": "The whole text, in which one or more of the words stand."},
    source={
        **SOURCE,
        "description": "Where the place begins; for an activity's title and links, where the activity does.",
    },
)

CONTRACTS = {"search": answer("search", items=list_of(_TEXT_FOUND))}
