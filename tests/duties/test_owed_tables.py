"""What the plan in `plans/` asks for, held against tables that were worked out by hand from the document."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from edp_cli.model.activity_file import ActivityFile
from edp_cli.model.plan import PlacedActivity, Plan, make_frame
from edp_cli.model.plan_file import PlanFile
from edp_cli.model.readings import Readings
from edp_cli.model.register import Register
from edp_cli.model.roles_file import RolesFile
from edp_cli.model.shape import read_shape
from tests.builders import M, expand
from tests.plan.written import PLANS, read_yaml

TABLES = PLANS.parent / "tests" / "plan"


class Owed(NamedTuple):
    id: str
    kind: str
    due: str
    owners: str
    to: str


def read_file(model: type[M], path: Path) -> M:
    shape, wrong = read_shape(model, read_yaml(path))
    assert shape is not None, wrong
    return shape


def read_plan() -> Plan:
    file = read_file(PlanFile, PLANS / "plan.yaml")
    roles = read_file(RolesFile, PLANS / "roles.yaml")
    paths = sorted((PLANS / "activities").glob("*.yaml"))
    return Plan(
        file=file,
        file_name="plans/plan.yaml",
        activities=tuple(PlacedActivity(path.name, read_file(ActivityFile, path)) for path in paths),
        register=Register.of(roles),
        roles=roles,
        roles_name="plans/roles.yaml",
        readings=Readings(make_frame(file)),
    )


def read_table(name: str) -> Iterator[Owed]:
    for line in (TABLES / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield Owed(*line.split("\t"))


def find_owed(plan: Plan, start: date, end: date) -> list[Owed]:
    return [
        Owed(
            occurrence.id,
            occurrence.duty.kind.value,
            occurrence.due.isoformat(),
            "; ".join(occurrence.duty.owners),
            occurrence.duty.to or "",
        )
        for occurrence in expand(plan)
        if start <= occurrence.due <= end
    ]


@pytest.mark.parametrize(
    ("table", "start", "end"),
    [
        ("owed_autumn_2003.tsv", date(2003, 9, 1), date(2003, 12, 31)),
        ("owed_spring_2004.tsv", date(2004, 1, 1), date(2004, 3, 31)),
        ("owed_year_2004_05.tsv", date(2004, 9, 1), date(2005, 8, 31)),
    ],
    ids=["Autumn 2003", "Spring 2004", "2004/05"],
)
def test_the_plan_asks_for_what_the_document_says(table: str, start: date, end: date) -> None:
    expected = list(read_table(table))
    found = find_owed(read_plan(), start, end)

    assert set(found) == set(expected)
    assert len(found) == len(expected)


def test_each_occurrence_of_the_plan_has_a_reference_of_its_own() -> None:
    references = [occurrence.id for occurrence in expand(read_plan())]

    assert len(set(references)) == len(references)
