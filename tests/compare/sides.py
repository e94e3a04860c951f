"""Small plans as sides of a comparison."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from edp_cli.compare.sides import Side
from edp_cli.duties.derive import make_docket
from edp_cli.duties.write_out import write_out
from edp_cli.model.activity_file import ActivityFile
from edp_cli.model.plan import PlacedActivity, Plan, make_frame
from edp_cli.model.plan_file import PlanFile
from edp_cli.model.readings import Readings
from edp_cli.model.register import Register
from edp_cli.model.roles_file import RolesFile
from edp_cli.references import natural_key
from tests.builders import PLAN, Entry, Tree, make_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.duties.duty import Source

ROLES: Entry = {
    "roles": [
        {"role": "Head of Data", "aliases": ["Data lead"]},
        {"role": "Principal Adviser"},
        {"role": "Link adviser"},
    ],
    "bodies": [{"body": "EET"}, {"body": "Schools Forum"}],
}
NOTHING: Entry = MappingProxyType({})


def make_side(
    *activities: Entry,
    roles: Entry | None = ROLES,
    settings: Entry = NOTHING,
    left_out: Sequence[str] = (),
    folder: str = "plans",
) -> Side:
    """The activities as a plan; each is in a file with its number for a name."""
    file = make_shape(PlanFile, {**PLAN, **settings})
    placed = [
        PlacedActivity(f"{folder}/activities/{each['activity']}.yaml", make_shape(ActivityFile, each))
        for each in activities
    ]
    placed.sort(key=lambda each: natural_key(each.activity.activity))
    register = make_shape(RolesFile, roles) if roles is not None else None
    plan = Plan(
        file=file,
        file_name=f"{folder}/plan.yaml",
        activities=tuple(placed),
        register=Register.of(register),
        roles=register,
        roles_name=f"{folder}/roles.yaml",
        readings=Readings(make_frame(file)),
    )
    return Side(folder, write_out(plan, _line), make_docket(plan, _line, tuple(left_out)))


def make_one(**keys: Tree) -> Side:
    """A plan with one action, 5.1/1, of which something is said."""
    return make_side(make_activity({"id": "1", "action": "Train the governors.", "timescale": "Ongoing", **keys}))


def make_activity(*actions: Entry, number: str = "5.1", **keys: Tree) -> Entry:
    return {"activity": number, "title": f"Title of {number}", "actions": list(actions), **keys}


def _line(_: Source) -> int:
    return 1
