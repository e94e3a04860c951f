"""What `edp validate --fix` says of the places that it mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from edp_cli.queries.mending.repair import Change

_NOTHING = "Nothing in the plan's files can be mended without you."


def describe_mending(mended: Mapping[str, Sequence[Change]], *, refused: int, tried: bool) -> Iterator[str]:
    """How many places of how many files were mended, and each with its words before and after.

    `refused` is how many files could not be; with `tried`, nothing was written.
    """
    places = sum(map(len, mended.values()))
    if places:
        where = f"{count(places, 'place')} in {count(len(mended), 'file')}"
        yield f"This would mend {where}; nothing was written:" if tried else f"Mended {where}:"
    elif not refused:
        yield _NOTHING
    for changes in mended.values():
        for change in changes:
            at = change.location
            yield f'  {at.file}:{at.line}:{at.column}  "{change.before}" -> "{change.after}"'
