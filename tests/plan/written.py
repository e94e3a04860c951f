"""Puts the cells of the printed plan together again from `plans/`, without the program.

The files are read as plain text scalars. Where the structure stands for words ("report", "by", "to",
"through", "and"), the functions below restore them, each as the document writes such a cell. A cell that the
structure ends has no full stop of its own.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NotRequired, TypedDict, cast

import yaml

from .source import Cells, name_action

PLANS = Path(__file__).parents[2] / "plans"

Names = str | list[str]


class Links(TypedDict):
    plans: list[str]
    priorities: list[str]


class Area(TypedDict):
    areas: str
    title: str


class Target(TypedDict):
    text: str
    kpi: NotRequired[str]


class Evaluation(TypedDict):
    what: str
    frequency: NotRequired[str]
    by: Names


class Monitoring(TypedDict):
    frequency: NotRequired[str]
    by: Names
    to: NotRequired[str]
    through: NotRequired[str]


class Action(TypedDict):
    id: str
    printed_as: NotRequired[str]
    action: str
    points: NotRequired[list[str]]
    responsible: Names
    audience: list[str]
    monitoring: Monitoring | str
    timescale: str


class Activity(TypedDict):
    activity: str
    title: str
    links: Links
    ssre_areas: list[Area]
    targets: list[Target]
    evaluation: list[Evaluation]
    actions: list[Action]


class Priority(TypedDict):
    number: str
    title: NotRequired[str]


class Plan(TypedDict):
    title: str
    authority: str
    revision: str
    starts: str
    ends: str
    in_force: str
    as_of: str
    priorities: list[Priority]


class Role(TypedDict):
    role: str
    aliases: NotRequired[list[str]]


class Body(TypedDict):
    body: str


class Registers(TypedDict):
    roles: list[Role]
    bodies: list[Body]


def read_yaml(path: Path) -> object:
    """A file with every scalar as the text that was typed."""
    text = path.read_text(encoding="utf-8")
    return cast("object", yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - makes text, lists and dicts only


def read_plan() -> Plan:
    return cast("Plan", read_yaml(PLANS / "plan.yaml"))


def read_registers() -> Registers:
    return cast("Registers", read_yaml(PLANS / "roles.yaml"))


def read_activities() -> list[Activity]:
    paths = sorted((PLANS / "activities").glob("*.yaml"))
    return [cast("Activity", read_yaml(path)) for path in paths]


def names(written: Names) -> list[str]:
    return [written] if isinstance(written, str) else written


def rebuild_cells() -> Cells:
    """Each cell by its place, as `source.parse_cells` names them."""
    plan = read_plan()
    cells: Cells = {"plan title": plan["title"], "plan revision": plan["revision"]}
    for priority in plan["priorities"]:
        if "title" in priority:
            cells[f"priority {priority['number']} title"] = priority["title"]
    for activity in read_activities():
        cells |= _rebuild_activity(activity)
    return cells


def _rebuild_activity(activity: Activity) -> Cells:
    number = activity["activity"]
    links = activity["links"]
    cells = {
        f"{number} links": ", ".join(links["plans"]) + " Priority " + ", ".join(links["priorities"]),
        f"{number} title": activity["title"],
    }
    for area in activity["ssre_areas"]:
        cells |= {f"{number} areas": area["areas"], f"{number} area title": area["title"]}
    for order, target in enumerate(activity["targets"], start=1):
        cells[f"{number} target {order}"] = _rebuild_target(target)
    for order, evaluation in enumerate(activity["evaluation"], start=1):
        cells[f"{number} evaluation {order}"] = _rebuild_evaluation(evaluation)
    for action in activity["actions"]:
        printed = f"{number}/{action.get('printed_as', action['id'])}"
        cells |= dict(_rebuild_action(name_action(printed, cells), action))
    return cells


def _rebuild_target(target: Target) -> str:
    return f"{target['text']} ({target['kpi']})" if "kpi" in target else target["text"]


def _rebuild_evaluation(evaluation: Evaluation) -> str:
    """Its parts in the order in which they are typed, which is the document's, with a capital to begin."""
    parts = {
        "what": evaluation["what"],
        "frequency": evaluation.get("frequency", ""),
        "by": "by " + " and ".join(names(evaluation["by"])),
    }
    return _capitalise(" ".join(parts[key] for key in evaluation))


def _rebuild_action(place: str, action: Action) -> Iterator[tuple[str, str]]:
    yield f"{place} number", action["id"]
    yield f"{place} action", action["action"]
    for order, point in enumerate(action.get("points", []), start=1):
        yield f"{place} point {order}", point
    yield f"{place} responsible", " and ".join(names(action["responsible"]))
    yield f"{place} audience", ", ".join(action["audience"])
    yield f"{place} monitoring", _rebuild_monitoring(action["monitoring"])
    yield f"{place} timescale", action["timescale"]


def _rebuild_monitoring(monitoring: Monitoring | str) -> str:
    """Either `Annual report by X to Y`, or `X through termly ...`, or `X through ... annually`."""
    if isinstance(monitoring, str):
        return monitoring
    by = " & ".join(names(monitoring["by"]))
    frequency = monitoring.get("frequency", "")
    through = monitoring.get("through")
    if through is None:
        often = {"annually": "Annual", "termly": "Termly"}[frequency]
        return f"{often} report by {by} to {monitoring['to']}"
    # "termly" can stand before what it describes, "annually" only after it.
    parts = [through, frequency] if frequency == "annually" else [frequency, through]
    return f"{by} through {' '.join(parts).strip()}"


def _capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]
