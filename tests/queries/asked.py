"""Plans to ask `edp show` about: the plan of this project, and small ones."""

from __future__ import annotations

from datetime import date
from functools import cache

from edp_cli.duties.derive import make_docket
from edp_cli.duties.duty import Source
from edp_cli.duties.write_out import write_out
from edp_cli.model.plan import Plan
from edp_cli.queries.show.find import Asked
from edp_cli.workspace.snapshot import make_snapshot
from tests.cli.running import ROOT

AS_OF = date(2003, 11, 3)


@cache
def ask_real() -> Asked:
    """The plan in `plans/`, as at 3 November 2003."""
    from edp_cli.store.contents import read_contents  # noqa: PLC0415  only here

    snapshot = make_snapshot(read_contents(ROOT / "plans", cwd=ROOT))
    assert snapshot.docket is not None
    return Asked(snapshot.plan(), snapshot.docket, AS_OF)


def ask(plan: Plan, as_of: date = AS_OF, left_out: tuple[str, ...] = ()) -> Asked:
    """A small plan. Its actions stand on lines 1, 2, 3 and so on of their file."""
    return Asked(write_out(plan, _line), make_docket(plan, _line), as_of, left_out)


def _line(source: Source) -> int:
    return int(source.path[1]) + 1 if len(source.path) > 1 else 1


def references(asked: Asked) -> list[str]:
    """Every reference of the plan but those of single periods, in order."""
    activities = [activity.number for activity in asked.plan.activities]
    actions = [action.ref for action in asked.plan.actions()]
    return list(dict.fromkeys([*activities, *actions, *(duty.id for duty in asked.docket.duties)]))
