"""What `edp rename-role` answers: where the name was changed, and where it is only mentioned."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views, place_data
from edp_cli.render.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edp_cli.model.written import Place
    from edp_cli.queries.mending.rename import NewName
    from edp_cli.queries.mending.repair import Change
    from edp_cli.render.look import Look

_NARROWEST = 40
_MENTIONED = "It is also mentioned here, where nothing was changed:"


@dataclass(frozen=True, slots=True)
class Renamed:
    """A name that was changed, or with `tried` would be.

    `changes` are the places that change, `mentions` those that mention the old name, `recorded` the records that
    have it and for which it is an alias now.
    """

    name: NewName
    changes: Sequence[Change]
    mentions: Sequence[Place]
    recorded: Sequence[Place] = ()
    tried: bool = False

    @property
    def says(self) -> tuple[str, ...]:
        """What was done, in sentences."""
        old, new = self.name.old, self.name.new
        files = {change.location.file for change in self.changes}
        where = f"in {count(len(self.changes), 'place')} of {count(len(files), 'file')}"
        said = [f'"{old}" {"would become" if self.tried else "is now"} "{new}", {where}.']
        if self.recorded:
            number = len({place.file for place in self.recorded})
            have = f"{count(number, 'record')} {'has' if number == 1 else 'have'} it"
            alias = "would be one of its aliases" if self.tried else "is one of its aliases now"
            said.append(f'"{old}" {alias}, since {have}: what was recorded stays as it was.')
        elif any(change.after == old for change in self.changes):
            said.append(
                f'"{new}" was one of its aliases; "{old}" {"would be" if self.tried else "is"} one in its place.'
            )
        if self.tried:
            said.append("Nothing was written.")
        return tuple(said)


def view_renamed(renamed: Renamed) -> Views:
    """The answer of `edp rename-role`."""
    return Views(
        table=lambda look: _table(renamed, look), data=lambda: _data(renamed), sheet=lambda: _sheet(renamed)
    )


def _table(renamed: Renamed, look: Look) -> str:
    width = max(look.width, _NARROWEST)
    lines = [line for said in renamed.says for line in textwrap.wrap(said, width, break_on_hyphens=False)]
    changed = ((change.location.file, change.location.line) for change in renamed.changes)
    lines += ["", *_places(changed, width)]
    if renamed.mentions:
        mentioned = ((place.file, place.line) for place in renamed.mentions)
        lines += ["", *textwrap.wrap(_MENTIONED, width), "", *_places(mentioned, width)]
    return "\n".join([*lines, ""])


def _places(places: Iterable[tuple[str, int]], width: int) -> Iterator[str]:
    """Each file, with the lines of it below, once each."""
    lines: dict[str, dict[int, None]] = {}
    for file, line in places:
        lines.setdefault(file, {})[line] = None
    for file, found in lines.items():
        yield f"  {file}"
        listed = f"{'line' if len(found) == 1 else 'lines'} {', '.join(map(str, found))}"
        yield from textwrap.wrap(listed, width, initial_indent="    ", subsequent_indent="    ")


def _data(renamed: Renamed) -> Json:
    changes = [
        {
            **place_data(change.location.file, change.location.line),
            "column": change.location.column,
            "before": change.before,
            "after": change.after,
        }
        for change in renamed.changes
    ]
    return {
        "schema": "edp/rename/1",
        "before": renamed.name.old,
        "after": renamed.name.new,
        "written": not renamed.tried,
        "changes": changes,
        "mentions": [place_data(place.file, place.line) for place in renamed.mentions],
        "records": [place_data(place.file, place.line) for place in renamed.recorded],
    }


def _sheet(renamed: Renamed) -> Sheet:
    changes = [
        (change.location.file, change.location.line, change.before, change.after) for change in renamed.changes
    ]
    left = (*renamed.mentions, *renamed.recorded)
    mentions = [(place.file, place.line, None, None) for place in left]
    columns = ("File", "Line", "Before", "After")
    foot = (
        ("Where nothing stands under Before and After, the name is mentioned or recorded, and was left.",)
        if mentions
        else ()
    )
    return Sheet(columns, (*changes, *mentions), "Another name", renamed.says, foot)
