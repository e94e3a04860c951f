"""Records side by side: which came, which went, and which say something else.

A record is the same on both sides if it says the same; else if it is about the same: the occurrence that was done,
the action and the day of a judgement with whose it is, what was decided of what on which day. What it is about is
compared by the references after, and names as they are after, so that a new number or name changes no record. What
one side could not read is neither new nor gone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.compare.changes import RecordChange
from edp_cli.compare.pairs import Pairing
from edp_cli.duties.records import Decision, Done, Note, subject
from edp_cli.duties.telling import Teller
from edp_cli.references import natural_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from edp_cli.compare.posts import Posts
    from edp_cli.compare.sides import Side
    from edp_cli.duties.records import Event


@dataclass(frozen=True, slots=True)
class _Known:
    """A record, what it says, and what it is about, in terms that can be compared."""

    event: Event
    says: tuple[object, ...]
    about: tuple[object, ...]


def compare_records(before: Side, after: Side, refs: Mapping[str, str], posts: Posts) -> tuple[RecordChange, ...]:
    """What became of the records, by what they are about, then by their days."""
    pairing = Pairing(
        _list(before, after, lambda ref: refs.get(ref, ref), posts.of_before),
        _list(after, before, lambda ref: ref, posts.of_after),
    )
    pairing.pair_by(lambda each: each.says, lambda each: each.about)
    old, new = Teller(before.docket), Teller(after.docket)
    found = [
        *(RecordChange(old.tell(one.event), new.tell(other.event)) for one, other in pairing.pairs
          if one.says != other.says),
        *(RecordChange(old.tell(each.event), None) for each in pairing.gone),
        *(RecordChange(None, new.tell(each.event)) for each in pairing.come),
    ]  # fmt: skip
    return tuple(sorted(found, key=_order))


def _list(
    side: Side, other: Side, called_now: Callable[[str], str], named_now: Callable[[str], str]
) -> list[_Known]:
    """The records of one side, but for those of which the other side has a file that could not be read."""
    unread = tuple(map(_tail, other.docket.left_out))
    return [
        _know(event, called_now, named_now)
        for event in side.docket.ledger.events()
        if not any(_tail(event.file) == each or _tail(event.file).startswith(f"{each}/") for each in unread)
    ]


def _tail(path: str) -> str:
    """The path within the folder of records; the whole path of another file."""
    return path.rpartition("/records")[2]


def _know(event: Event, called_now: Callable[[str], str], named_now: Callable[[str], str]) -> _Known:
    subject = tuple(_subject(event, called_now))
    if isinstance(event, Done):
        by = named_now(event.by)
        return _Known(event, ("done", subject, *event._replace(occurrence="", by=by, file="")), ("done", subject))
    if isinstance(event, Note):
        by = named_now(event.by)
        said = ("note", subject, *event._replace(ref="", by=by, file=""))
        return _Known(event, said, ("note", subject, event.on, by))
    return _Known(event, tuple(_say(event, subject, named_now)), (event.verb, subject, event.on))


def _say(event: Decision, subject: tuple[str, ...], named_now: Callable[[str], str]) -> Iterator[object]:
    """All that the decision says. The day to which it moves something is left out: it follows from the words."""
    yield from (event.verb, subject, event.on, named_now(event.body), event.minute, event.why, event.to)
    yield frozenset(map(named_now, event.owners))


def _subject(event: Event, called_now: Callable[[str], str]) -> Iterator[str]:
    """What it is about: the activity or the action as it is called after, what belongs to that, and the period."""
    reference, _, period = subject(event).partition("@")
    number, _, rest = reference.partition("/")
    action, _, part = rest.partition("/")
    if action and not action.startswith("evaluation"):
        yield called_now(f"{number}/{action}")
        yield part
    else:
        yield called_now(number)
        yield action
    yield period


def _order(change: RecordChange) -> tuple[object, ...]:
    told = change.after or change.before
    event = told.event if told is not None else None
    return (natural_key(subject(event).partition("@")[0]), event.on, event.file) if event is not None else ()
