"""`Snapshot`: what the everyday commands need of a plan, kept between two runs.

It follows from the files' bytes and from nothing else. Making it takes the YAML reader, the models and the rules,
whose import takes longer than all else that `edp due` does (benchmarks/startup.py). So it is kept, and found again
as long as no byte of the plan has changed.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.store.contents import read_contents
from edp_cli.store.kept import keep, read_kept

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from edp_cli.duties.docket import Docket
    from edp_cli.findings import Finding
    from edp_cli.model.written import WrittenPlan
    from edp_cli.queries.ignoring import Exemption, Heeded
    from edp_cli.store.contents import Contents
    from edp_cli.workspace.opening import Workspace

_PROTOCOL = pickle.HIGHEST_PROTOCOL


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was read, and what is wrong with it.

    Attributes:
        docket: all that is owed; none where plan.yaml could not be read.
        findings: everything that `edp validate` finds, in no order, but for what comments in the files leave out.
        left_out: the files that could not be read.
        files: every file that was looked at.
        written: the plan as it is written, as it is kept; `plan` makes it whole.
        slow: whether the files were read by the slow reader, because PyYAML came without libyaml.
        ignored: the findings that comments in the files leave out.
        exemptions: what those comments ask for; `queries.ignoring.heed` has them count for what is found later, by
            rules that need an earlier state of the plan.
    """

    docket: Docket | None
    findings: tuple[Finding, ...]
    left_out: tuple[str, ...]
    files: tuple[str, ...]
    written: bytes = b""
    slow: bool = False
    ignored: tuple[Finding, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    def plan(self) -> WrittenPlan:
        """The plan as it is written, where there is a docket. It is made whole only when it is asked for."""
        found: WrittenPlan = pickle.loads(self.written)  # noqa: S301  written by this very program
        return found


def read_snapshot(folder: Path, *, cwd: Path) -> Snapshot:
    """The snapshot of the plans folder; `cwd` is where paths are shown from."""
    return snapshot_of(read_contents(folder, cwd=cwd), name=name_of(folder, cwd=cwd))


def name_of(folder: Path, *, cwd: Path) -> str:
    """The name that the folder's snapshot is kept under: paths are shown from `cwd`, so it is a part of it."""
    return f"{folder.absolute()}\0{cwd}"


def snapshot_of(contents: Contents, *, name: str) -> Snapshot:
    """The snapshot of these files. It is kept under the name, in the place of what was kept there before."""
    key = contents.as_bytes()
    kept = _read_kept(name, key) if key is not None else None
    if kept is not None:
        return kept
    made = make_snapshot(contents)
    if key is not None and made.docket is not None and not made.slow:
        keep(name, key, pickle.dumps(made, _PROTOCOL))
    return made


def make_snapshot(contents: Contents) -> Snapshot:
    """The snapshot, worked out from the files."""
    from edp_cli.checks.records.run import run_record_rules  # noqa: PLC0415  what is kept does without the rules
    from edp_cli.checks.run import run_rules  # noqa: PLC0415  as above
    from edp_cli.duties.derive import make_docket  # noqa: PLC0415
    from edp_cli.duties.write_out import write_out  # noqa: PLC0415
    from edp_cli.store.read import reader_is_slow  # noqa: PLC0415
    from edp_cli.workspace.opening import open_workspace  # noqa: PLC0415

    workspace = open_workspace(contents)
    plan = workspace.plan
    docket: Docket | None = None
    found = list(workspace.findings)
    if plan is not None:
        docket = make_docket(plan, workspace.line, workspace.left_out)
        found += (*run_rules(plan, workspace.locate), *run_record_rules(plan, docket, workspace.locate))
    heeded, exemptions = _heed_comments(workspace, found)
    written = pickle.dumps(write_out(plan, workspace.line), _PROTOCOL) if plan is not None else b""
    return Snapshot(
        docket,
        heeded.findings,
        workspace.left_out,
        workspace.files,
        written,
        slow=reader_is_slow(),
        ignored=heeded.ignored,
        exemptions=exemptions,
    )


def _heed_comments(workspace: Workspace, found: Iterable[Finding]) -> tuple[Heeded, tuple[Exemption, ...]]:
    """The findings as far as comments leave them, and what the comments ask for.

    Where a file could not be read, nobody can tell whether a comment is of use.
    """
    from edp_cli.checks.manual import list_pages  # noqa: PLC0415  as above
    from edp_cli.checks.records.registry import RECORDS  # noqa: PLC0415
    from edp_cli.checks.registry import RULES  # noqa: PLC0415
    from edp_cli.queries.ignoring import Heeded, heed, read_comments  # noqa: PLC0415

    if not workspace.comments:
        return Heeded(tuple(found), ()), ()
    exemptions, wrong = read_comments(workspace.comments, {page.code for page in list_pages()})
    codes = (*(rule.code for rule in RULES), *(rule.code for rule in RECORDS))
    ran = () if workspace.left_out else codes
    return heed((*found, *wrong), exemptions, ran=ran), exemptions


def _read_kept(name: str, key: bytes) -> Snapshot | None:
    data = read_kept(name, key)
    if data is None:
        return None
    try:
        found = pickle.loads(data)  # noqa: S301  from the user's own folder, written by this very program
    except Exception:  # noqa: BLE001  a damaged file raises anything at all, and is as good as none
        return None
    return found if isinstance(found, Snapshot) else None
