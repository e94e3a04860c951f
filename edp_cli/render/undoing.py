"""What `edp undo` answers: the record that was taken back, and what is owed again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from edp_cli.duties.records import Note
from edp_cli.render.cells import wrap
from edp_cli.render.owed.view import item_data
from edp_cli.render.recording.view import event_data
from edp_cli.render.recording.words import name_occurrence, say_event
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views
from edp_cli.render.words import UNBROKEN, day_words, listed, when, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from edp_cli.duties.duty import Source
    from edp_cli.duties.standing import Owed
    from edp_cli.queries.recording.effect import Change, Effect
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_NARROWEST = 40
_COLUMNS = ("Reference", "Period", "Due before", "Status before", "Due now", "Status now", "Owners now")


@dataclass(frozen=True, slots=True)
class Undone:
    """A record that was taken back, or with `tried` would be.

    Attributes:
        file: its path, as shown to people.
        effect: what it had changed; none where it could not be read.
        was_staged: whether it stood among what git was to commit next.
        tried: whether nothing was done.
    """

    file: str
    effect: Effect | None
    was_staged: bool = False
    tried: bool = False

    @property
    def changes(self) -> tuple[Change, ...]:
        """How things stand without the record, and how they stood with it."""
        return self.effect.changes if self.effect is not None else ()

    @property
    def says(self) -> tuple[str, ...]:
        """What was taken back, and what follows, in sentences."""
        said = [f"{'This would be taken back' if self.tried else 'Taken back'}: {self.file}"]
        said.append(f"It said: {say_event(self.effect.event)}" if self.effect else "What it said cannot be read.")
        said += _say_effect(self.effect) if self.effect else ()
        if self.was_staged:
            said.append("It was staged for the next commit, and is no longer.")
        if self.tried:
            said.append("Nothing was changed.")
        return tuple(said)


def view_undone(undone: Undone, heading: Heading, line: Callable[[Source], int]) -> Views:
    """The answer; `line` says on which line of its file a thing is written."""
    day = undone.effect.day if undone.effect is not None else heading.as_of
    at = heading if day == heading.as_of else replace(heading, as_of=day, as_of_from="the day of the record")
    return Views(
        table=lambda look: _table(undone, look),
        data=lambda: _data(undone, at, line),
        sheet=lambda: _sheet(undone, at),
    )


def _say_effect(effect: Effect) -> Iterator[str]:
    """What follows from taking the record back."""
    if not effect.changes and not isinstance(effect.event, Note):
        yield f"As at {whole(effect.day)}, nothing that is due changes."
    for _, group in groupby(effect.changes, key=lambda change: change.before.occurrence.duty.id):
        changes = tuple(group)
        yield _say_change(changes[0]) if len(changes) == 1 else _say_several(changes)


def _say_change(change: Change) -> str:
    """How one occurrence stands again."""
    now, was = change.before, change.after
    name = name_occurrence(now.occurrence)
    if was.is_settled:
        return f"{name} is owed again: due {day_words(now)}."
    if now.occurrence.duty.owners != was.occurrence.duty.owners:
        return f"{name} is owned by {_owners(now)} again."
    due = f"{whole(now.occurrence.due)} again, not {whole(was.occurrence.due)}"
    return f"{name} is due {due}: {when(now)}."


def _say_several(changes: Sequence[Change]) -> str:
    """How several occurrences of one duty stand again."""
    now, was = changes[0].before, changes[0].after
    how = "owed again" if was.is_settled else f"owned by {_owners(now)} again"
    due = [change.before.occurrence.due for change in changes]
    return f"{now.occurrence.duty.id}: {len(changes)} are {how}, due from {whole(min(due))} to {whole(max(due))}."


def _owners(owed: Owed) -> str:
    return listed(owed.occurrence.duty.owners) or "nobody"


def _table(undone: Undone, look: Look) -> str:
    width = max(look.width, _NARROWEST)
    return "".join(f"{line.replace(UNBROKEN, ' ')}\n" for said in undone.says for line in wrap(said, width))


def _data(undone: Undone, heading: Heading, line: Callable[[Source], int]) -> Json:
    return {
        "schema": "edp/undo/1",
        **heading.data(),
        "removed": not undone.tried,
        "file": undone.file,
        "staged": undone.was_staged,
        "record": event_data(undone.effect.event) if undone.effect is not None else None,
        "changed": [
            {"before": item_data(change.after, line), "after": item_data(change.before, line)}
            for change in undone.changes
        ],
        "left_out": list(heading.left_out),
    }


def _sheet(undone: Undone, heading: Heading) -> Sheet:
    """A row for each occurrence that stands otherwise without the record."""
    rows = tuple(
        (
            change.before.occurrence.duty.id,
            change.before.occurrence.period.title,
            change.after.occurrence.due,
            change.after.status.value,
            change.before.occurrence.due,
            change.before.status.value,
            change.before.occurrence.duty.owners,
        )
        for change in undone.changes
    )
    says = (said.replace(UNBROKEN, " ") for said in undone.says)
    return Sheet(_COLUMNS, rows, "A record taken back", (heading.sentence, *says), heading.missing)
