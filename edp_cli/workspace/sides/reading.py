"""Reads the two states of a plan that were named, from folders and from git."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edp_cli.store.contents import Contents, contents_of, read_contents
from edp_cli.store.find import find_plans
from edp_cli.store.wording import printable, show_path
from edp_cli.workspace.sides.words import AtRevision, Here, InFolder, Named, WhereParted
from edp_cli.workspace.snapshot import Snapshot, name_of, snapshot_of

if TYPE_CHECKING:
    from pathlib import Path

    from edp_cli.store.git.archive import Archive, PastPlan
    from edp_cli.store.git.commits import Commit

HERE = "the working tree"


@dataclass(frozen=True, slots=True)
class State:
    """A plan at one time, as it was read.

    Attributes:
        name: what people call it: "HEAD", "3f2a91c", "the working tree", a folder.
        is_past: whether it was read from git.
        snapshot: what was read.
        elsewhere: the folder in which the plan lay then, where that is not the folder of now.
    """

    name: str
    is_past: bool
    snapshot: Snapshot
    elsewhere: str | None = None


def read_states(named: tuple[Named, Named], *, plans: str | None, cwd: Path) -> tuple[State, State]:
    """The two states: before, and after. `plans` is the plans folder that was asked for.

    Raises:
        EdpError: one of them is not to be had (exit code 2 or 3).
    """
    with ExitStack() as open_ones:
        reading = _Reading(plans, cwd, open_ones, by_name=InFolder in map(type, named))
        before, after = (reading.read(each, role) for each, role in zip(named, ("before", "after"), strict=True))
    second = after.take()
    is_same = before.key is not None and before.key == after.key
    return before.take(second.snapshot if is_same else None), second


def read_before(named: Named, *, plans: str, cwd: Path) -> State:
    """A state that the plan in the folder `plans` is compared with.

    Raises:
        EdpError: it is not to be had (exit code 2 or 3).
    """
    with ExitStack() as open_ones:
        return _Reading(plans, cwd, open_ones, by_name=False).read(named, "before").take()


@dataclass(frozen=True, slots=True)
class _Read:
    """The files of a state, and the name under which what follows from them is kept."""

    name: str
    contents: Contents
    kept: str
    is_past: bool = False
    elsewhere: str | None = None

    @property
    def key(self) -> bytes | None:
        """What two states share only if they say the same in the same files."""
        return self.contents.as_bytes()

    def take(self, snapshot: Snapshot | None = None) -> State:
        """The state, with the snapshot of its files where that is there already."""
        found = snapshot or snapshot_of(self.contents, name=self.kept)
        return State(self.name, self.is_past, found, self.elsewhere)


@dataclass(slots=True)
class _Reading:
    """The reading of two states. What git keeps is opened when it is first asked for."""

    plans: str | None
    cwd: Path
    open_ones: ExitStack
    by_name: bool
    _archive: Archive | None = field(default=None)

    def read(self, named: Named, role: str) -> _Read:
        """The files of one state; what follows from them is kept apart from that of the other role."""
        if isinstance(named, Here):
            folder = find_plans(self.cwd, given=self.plans)
            return self._read_folder(folder, show_path(folder, self.cwd) if self.by_name else HERE)
        if isinstance(named, InFolder):
            return self._read_folder(find_plans(self.cwd, given=named.typed), printable(named.typed))
        past = self._past(named)
        kept = f"{name_of(past.folder.path, cwd=self.cwd)}\0{role}"
        contents = contents_of(past.folder, cwd=self.cwd)
        return _Read(_name(named, past.commit), contents, kept, is_past=True, elsewhere=past.elsewhere)

    def _read_folder(self, folder: Path, name: str) -> _Read:
        return _Read(name, read_contents(folder, cwd=self.cwd), name_of(folder, cwd=self.cwd))

    def _past(self, named: AtRevision | WhereParted) -> PastPlan:
        archive = self._open()
        if isinstance(named, WhereParted):
            commit = archive.parting(named.typed, named.sides)
            return archive.plan(commit.short, commit)
        return archive.plan(named.word, archive.commit(named.word), folder=named.folder)

    def _open(self) -> Archive:
        from edp_cli.store.git.archive import open_archive  # noqa: PLC0415  two folders need no git

        if self._archive is None:
            self._archive = self.open_ones.enter_context(open_archive(self.cwd, given=self.plans))
        return self._archive


def _name(named: AtRevision | WhereParted, commit: Commit) -> str:
    """What people call a revision: as they typed it, but for a whole id, and for one that they did not type."""
    if isinstance(named, WhereParted) or commit.id.startswith(named.word.lower()):
        return commit.short
    return printable(named.word)
