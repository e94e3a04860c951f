"""Every word of the printed plan is in `plans/`, in its place, and no other word is."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from .source import COPY, parse_cells
from .written import PLANS, Names, names, read_activities, read_plan, read_registers, read_yaml, rebuild_cells


class Difference(NamedTuple):
    place: str
    printed: str
    written: str
    why: str


DIFFERENCES = (
    Difference(
        "5.1/4a monitoring",
        "Termly report by Principal Adviser (Secondary Performance) to Head of School Improvement)",
        "Termly report by Principal Adviser (Secondary Performance) to Head of School Improvement",
        "the document prints a stray closing bracket",
    ),
    Difference(
        "5.1/4b monitoring",
        "Termly report by Principal Adviser (Secondary Performance) to Head of School Improvement)",
        "Termly report by Principal Adviser (Secondary Performance) to Head of School Improvement",
        "the document prints a stray closing bracket",
    ),
    Difference("5.2/3c (second) number", "3c", "3d", "the document numbers two actions of 5.2 as 3c"),
    Difference(
        "5.6/4 monitoring",
        "Head of school improvement School visit reports",
        "Head of school improvement through School visit reports",
        "the document leaves out the word between the two",
    ),
)

# What plans/ says and the document does not: how this plan is dated, and the number of the second 3c.
NOT_IN_THE_DOCUMENT = {"2002-04-01", "2007-03-31", "2003-04-01", "2003-11-03", "3d"}

# Each role as the document spells it, wherever that is not the spelling of roles.yaml.
SPELLINGS = {
    ("5.1 evaluation 4", "Senior adviser (Performance)", "Senior Adviser (Performance)"),
    (
        "5.2/1a responsible",
        "Senior Adviser – Secondary Performance",
        "Senior Adviser (Secondary Performance)",
    ),
    ("5.2/1a monitoring", "KS3 Strategy Manager", "Key Stage 3 Strategy Manager"),
    (
        "5.3/1b responsible",
        "Head of Management Information and Analytical Services (MIAS)",
        "Head of Management Information and Analytical Services",
    ),
    ("5.3/1b monitoring", "Head of MIAS", "Head of Management Information and Analytical Services"),
    ("5.3/2 responsible", "Senior Advisor (Development)", "Senior Adviser (Development)"),
    ("5.4/1 responsible", "Senior adviser (Development)", "Senior Adviser (Development)"),
    ("5.4/2 responsible", "Senior adviser (Development)", "Senior Adviser (Development)"),
    ("5.5/1a responsible", "Senior Adviser I/C ICT", "Senior Adviser (ICT)"),
    ("5.5/1b responsible", "Senior Adviser I/C ICT", "Senior Adviser (ICT)"),
    ("5.5/1c responsible", "Senior Adviser I/C ICT", "Senior Adviser (ICT)"),
    ("5.5/1d responsible", "Senior Adviser I/C ICT", "Senior Adviser (ICT)"),
    ("5.5/2 responsible", "Senior Adviser I/C ICT", "Senior Adviser (ICT)"),
    ("5.5/3 responsible", "Senior Adviser I/C ICT", "Senior Adviser (ICT)"),
    ("5.6/1 monitoring", "Head of school improvement", "Head of School Improvement"),
    ("5.6/2 monitoring", "Head of school improvement", "Head of School Improvement"),
    ("5.6/3 monitoring", "Head of school improvement", "Head of School Improvement"),
    ("5.6/4 monitoring", "Head of school improvement", "Head of School Improvement"),
}

TEXT = COPY.read_text(encoding="utf-8")
PRINTED = parse_cells(TEXT)
WRITTEN = rebuild_cells()

# The structure ends these cells, so the full stop that ends some of them in print is not typed.
ENDED_BY_STRUCTURE = re.compile(r".* (evaluation \d+|responsible|audience|monitoring)")


def ended(place: str, cell: str) -> str:
    return cell.removesuffix(".") if ENDED_BY_STRUCTURE.fullmatch(place) else cell


def test_the_copy_is_the_document() -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()

    assert digest == "0a5e6500ed957a1ebbbd8b6e0718dd2a0d49e4ba5cd429a05c5b1e65dfa5789e"


def test_plans_hold_the_cells_of_the_document_and_no_others() -> None:
    assert list(WRITTEN) == list(PRINTED)


@pytest.mark.parametrize("place", PRINTED)
def test_cell_is_written_as_printed(place: str) -> None:
    printed = ended(place, PRINTED[place])
    expected = {difference.place: difference.written for difference in DIFFERENCES}.get(place, printed)

    assert WRITTEN[place] == expected


@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda difference: difference.place)
def test_difference_is_still_needed(difference: Difference) -> None:
    assert ended(difference.place, PRINTED[difference.place]) == difference.printed
    assert difference.printed != difference.written
    assert difference.why


def test_what_the_document_does_not_say_is_as_assumed() -> None:
    plan = read_plan()

    assert plan["authority"] == "Southwark"
    assert (plan["starts"], plan["ends"]) == ("2002-04-01", "2007-03-31")
    assert (plan["in_force"], plan["as_of"]) == ("2003-04-01", "2003-11-03")


def test_the_plan_has_6_activities_and_35_actions() -> None:
    assert [len(activity["actions"]) for activity in read_activities()] == [7, 7, 6, 5, 6, 4]


def test_each_action_has_a_number_of_its_own() -> None:
    ids = [
        f"{activity['activity']}/{action['id']}"
        for activity in read_activities()
        for action in activity["actions"]
    ]

    assert len(set(ids)) == 35


def test_printed_as_stands_only_where_the_number_was_changed() -> None:
    changed = {
        (activity["activity"], action["id"], action["printed_as"])
        for activity in read_activities()
        for action in activity["actions"]
        if "printed_as" in action
    }

    assert changed == {("5.2", "3d", "3c")}


def test_links_name_only_priorities_of_the_plan() -> None:
    numbers = {priority["number"] for priority in read_plan()["priorities"]}
    linked = {number for activity in read_activities() for number in activity["links"]["priorities"]}

    assert numbers == linked | {"5"}


def scalars(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from scalars(item)
    elif isinstance(value, list):
        for item in value:
            yield from scalars(item)
    else:
        yield str(value)


def words(text: str) -> set[str]:
    return {word.strip("\"'().,:;") for word in text.split()}


def test_no_word_is_written_that_is_not_printed() -> None:
    paths = [PLANS / "plan.yaml", PLANS / "roles.yaml", *(PLANS / "activities").iterdir()]
    written = {word for path in paths for scalar in scalars(read_yaml(path)) for word in words(scalar)}

    assert written - words(TEXT) == NOT_IN_THE_DOCUMENT


def matching(name: str) -> str:
    """A name without what matching ignores: capitals, spaces and the kind of dash."""
    return re.sub(r"[‐-―−]", "-", re.sub(r"\s", "", name)).casefold()


def roles_written() -> Iterator[tuple[str, str]]:
    """Each place that names a role or a body, with the name as it is written there."""
    for activity in read_activities():
        for order, evaluation in enumerate(activity["evaluation"], start=1):
            yield from at(f"{activity['activity']} evaluation {order}", evaluation["by"])
        for action in activity["actions"]:
            place = f"{activity['activity']}/{action['id']}"
            yield from at(f"{place} responsible", action["responsible"])
            if not isinstance(monitoring := action["monitoring"], str):
                yield from at(f"{place} monitoring", monitoring["by"])
                yield from at(f"{place} monitoring", monitoring.get("to", []))


def at(place: str, written: Names) -> Iterator[tuple[str, str]]:
    yield from ((place, name) for name in names(written) if name != "TBA")


def registered() -> dict[str, str]:
    """Each registered spelling, made ready for matching, with the role or body it stands for."""
    registers = read_registers()
    spellings = [
        (name, role["role"]) for role in registers["roles"] for name in (role["role"], *role.get("aliases", []))
    ]
    spellings += [(body["body"], body["body"]) for body in registers["bodies"]]
    found = {matching(name): standing for name, standing in spellings}
    assert len(found) == len(spellings), "a name or an alias is listed twice, or differs only in what is ignored"
    return found


def test_each_role_is_registered_and_its_other_spellings_are_known() -> None:
    register = registered()
    others = {
        (place, name, register[matching(name)])
        for place, name in roles_written()
        if name != register[matching(name)]
    }

    assert others == SPELLINGS


def test_each_registered_name_is_in_use() -> None:
    in_use = {matching(name) for _, name in roles_written()}

    assert set(registered()) == in_use


@pytest.mark.parametrize("name", sorted(set(registered().values())))
def test_each_role_and_body_is_called_as_the_document_somewhere_calls_it(name: str) -> None:
    assert name in TEXT


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        (PLANS / "plan.yaml", "../schemas/plan.schema.json"),
        (PLANS / "roles.yaml", "../schemas/roles.schema.json"),
        *((path, "../../schemas/activity.schema.json") for path in sorted((PLANS / "activities").iterdir())),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else "",
)
def test_file_reads_well(path: Path, schema: str) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")

    assert lines[0] == f"# yaml-language-server: $schema={schema}"
    assert lines[1].startswith("# ")
    assert max(map(len, lines)) <= 110
    assert not [line for line in lines if "\t" in line or line != line.rstrip()]
    assert lines[-2] != lines[-1] == ""
