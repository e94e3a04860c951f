"""`Commit`: what git holds of one commit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from edp_cli.store.characters import mended

_SHORT = 7
_EARLIEST = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit.

    Attributes:
        id: its whole id.
        tree: the id of the top folder as it was then.
        parents: the ids of the commits that it follows; of a merge, the first is what was merged into.
        day: the day on which it was made, by the clock of who made it.
        author: who wrote the change.
        subject: the first line of its message. Neither text has anything in it that acts on a terminal.
    """

    id: str
    tree: str
    parents: tuple[str, ...]
    day: date
    author: str
    subject: str

    @property
    def short(self) -> str:
        """The id as people write it."""
        return self.id[:_SHORT]


def parse_commit(number: str, data: bytes) -> Commit:
    """A commit, as git writes it: lines of headings, an empty line, and the message."""
    head, _, message = data.partition(b"\n\n")
    lines = [line.partition(b" ") for line in head.split(b"\n")]
    first = {name: value for name, _, value in reversed(lines)}
    encoding = first.get(b"encoding", b"utf-8").decode("ascii", "replace")
    author = _decode(first.get(b"author", b"").rpartition(b" <")[0], encoding)
    subject = _decode(message.strip().partition(b"\n")[0], encoding)
    return Commit(
        id=number,
        tree=first[b"tree"].decode(),
        parents=tuple(value.decode() for name, _, value in lines if name == b"parent"),
        day=_day(first.get(b"committer", b"")),
        author=mended(" ".join(author.split())),
        subject=mended(" ".join(subject.split())),
    )


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def _day(committer: bytes) -> date:
    """The day in `Name <address> 1068163200 +0000`: seconds, and how far the clock there is from Greenwich."""
    *_, seconds, zone = committer.split() or [b"", b""]
    try:
        ahead = timedelta(hours=int(zone[:-2]), minutes=int(zone[:1] + zone[-2:]))
        return datetime.fromtimestamp(int(seconds), UTC).astimezone(timezone(ahead)).date()
    except (ValueError, OverflowError, OSError):
        return _EARLIEST
