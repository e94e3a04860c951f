"""`edp validate --against`: what the rules that need a before find in a change of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.cli import session
from edp_cli.errors import EdpError

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.cli.session import Opened
    from edp_cli.duties.docket import Docket
    from edp_cli.findings import Finding
    from edp_cli.workspace.sides.words import Named


@dataclass(frozen=True, slots=True)
class Against:
    """What was found in the change; what comments in the files ignore of it; whether all could be compared."""

    findings: tuple[Finding, ...] = ()
    ignored: tuple[Finding, ...] = ()
    is_whole: bool = True


NOTHING = Against()


def find_against(revision: str | None, opened: Opened, as_of: str | None, *, source: str) -> Against:
    """What was done to the plan since a revision that should not be done; nothing, where none is named.

    `source` says where `as_of` came from ("--as-of" or "EDP_AS_OF").

    Raises:
        EdpError: the revision is none, or its plan cannot be read (exit code 2 or 3).
    """
    given = session.parse_as_of(as_of, source) if as_of is not None else None
    if revision is None:
        return NOTHING
    from edp_cli.cli.comparing import open_side
    from edp_cli.queries.ignoring import find_new, heed
    from edp_cli.workspace.sides.reading import read_before
    from edp_cli.workspace.step import check_step

    state = read_before(_named(revision), plans=str(opened.folder), cwd=Path.cwd())
    before = open_side(state)

    def day_of(after: Docket) -> date:
        """The day asked about; the later one, where the plan itself was set back to an earlier day."""
        return max(session.make_heading(docket, None, given).as_of for docket in (before.docket, after))

    found = check_step(before, opened.contents, day_of)
    fresh = find_new(opened.snapshot.exemptions, state.snapshot.exemptions)
    heeded = heed(found, fresh, ran=(), files=opened.snapshot.files)
    return Against(heeded.findings, heeded.ignored, not before.docket.left_out)


def _named(revision: str) -> Named:
    """The state that a revision names; `A...` is the one from which A and the last commit parted."""
    from edp_cli.workspace.sides.words import Here, WhereParted, read_words

    before, after = read_words([revision], cwd=Path.cwd())
    if isinstance(after, Here) or isinstance(before, WhereParted):
        return before
    message = f'--against takes one revision, not "{revision}". For where two parted: --against A...'
    raise EdpError(message, exit_code=2)
