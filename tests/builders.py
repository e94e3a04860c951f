"""Small plans for tests, made as a file's tree would be: through the shapes of `edp_cli.model`."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TypeAlias, TypeVar

from pydantic import BaseModel

from edp_cli.duties.derive import derive_duties
from edp_cli.duties.duty import Occurrence
from edp_cli.duties.expand import Expander
from edp_cli.model.activity_file import ActivityFile
from edp_cli.model.plan import PlacedActivity, Plan, make_frame
from edp_cli.model.plan_file import PlanFile
from edp_cli.model.readings import Readings
from edp_cli.model.register import Register
from edp_cli.model.roles_file import RolesFile
from edp_cli.model.shape import read_shape
from edp_cli.timescale import Timescale

Tree: TypeAlias = "str | Sequence[Tree] | Mapping[str, Tree]"
"""What a plan file holds: texts, lists, and mappings."""

Entry: TypeAlias = Mapping[str, Tree]
"""A mapping of a plan file."""

M = TypeVar("M", bound=BaseModel)

PLAN: Entry = {
    "title": "Education Development Plan 2002-2007",
    "authority": "Southwark",
    "revision": "2003",
    "starts": "2002-04-01",
    "ends": "2007-03-31",
    "in_force": "2003-04-01",
    "priorities": [{"number": "5"}],
}


def make_shape(model: type[M], tree: Tree) -> M:
    """The tree as the model; what does not fit fails the test."""
    shape, wrong = read_shape(model, tree)
    assert shape is not None, wrong
    return shape


def make_action(timescale: Tree, **keys: Tree) -> Entry:
    """Action 1, with whatever else is said of it."""
    return {"id": "1", "action": "Do something.", "timescale": timescale, **keys}


def make_plan(
    *actions: Entry,
    evaluation: Sequence[Tree] = (),
    targets: Sequence[Tree] = (),
    roles: Entry | None = None,
    settings: Entry = MappingProxyType({}),
) -> Plan:
    """The plan of the worked examples with one activity, 5.1. `settings` stand in for lines of plan.yaml."""
    file = make_shape(PlanFile, {**PLAN, **settings})
    activity = {
        "activity": "5.1",
        "title": "Activity",
        "targets": list(targets),
        "evaluation": list(evaluation),
        "actions": list(actions),
    }
    registers = make_shape(RolesFile, roles) if roles is not None else None
    return Plan(
        file=file,
        file_name="plans/plan.yaml",
        activities=(PlacedActivity("plans/activities/5.1.yaml", make_shape(ActivityFile, activity)),),
        register=Register.of(registers),
        roles=registers,
        roles_name="plans/roles.yaml",
        readings=Readings(make_frame(file)),
    )


def read_timescale(plan: Plan, place: int = 0) -> Timescale:
    """How the timescale of an action of the plan is read."""
    return plan.readings.of_form(plan.activities[0].activity.actions[place].timescale)


def expand(plan: Plan) -> list[Occurrence]:
    """Everything that the plan asks for, duty by duty."""
    expander = Expander(plan.frame.calendar)
    return [occurrence for duty in derive_duties(plan) for occurrence in expander.expand(duty)]


def due_dates(plan: Plan) -> dict[str, date]:
    """The due date of each occurrence, by its reference."""
    occurrences = expand(plan)
    dates = {occurrence.id: occurrence.due for occurrence in occurrences}
    assert len(dates) == len(occurrences), "two occurrences have one reference"
    return dates
