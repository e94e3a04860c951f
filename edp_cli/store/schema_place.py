"""The help for editors that belongs to a record: the schema of its kind, where the plan has schemas beside it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_KINDS = {"done": "done", "progress": "progress", "decisions": "decision"}


def find_schema(plans: Path, name: str) -> str | None:
    """The way from the record of that name to its schema; none where there is none.

    Schemas stand in the plans folder, or beside it.
    """
    _, kind, *below = PurePosixPath(name).parts
    file = f"{_KINDS[kind]}.schema.json"
    up = "../" * (len(below) + 1)
    for above, folder in (("", plans), ("../", plans.absolute().parent)):
        if (folder / "schemas" / file).is_file():
            return f"{up}{above}schemas/{file}"
    return None
