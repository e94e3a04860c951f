"""The plan of this project as plain YAML, for tests that look for themselves, and as questions have it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from edp_cli.store.contents import read_contents
from edp_cli.workspace.snapshot import make_snapshot

if TYPE_CHECKING:
    from edp_cli.duties.docket import Docket
    from edp_cli.model.written import WrittenPlan

ROOT = Path(__file__).parents[2]
PLANS = ROOT / "plans"


@cache
def load(name: str) -> Any:  # noqa: ANN401  YAML of any kind
    """A file of the plan, every scalar as the text that was typed."""
    return yaml.load((PLANS / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  texts only


@cache
def load_activities() -> tuple[Any, ...]:
    """Every activity, in order."""
    return tuple(load(f"activities/{path.name}") for path in sorted((PLANS / "activities").iterdir()))


def load_actions() -> list[tuple[str, Any, Any]]:
    """Every action: its reference, its activity, and what is said of it."""
    activities = load_activities()
    return [
        (f"{each['activity']}/{action['id']}", each, action) for each in activities for action in each["actions"]
    ]


def as_list(value: Any) -> list[Any]:  # noqa: ANN401  YAML of any kind
    """One thing or several, as a list; TBA is none."""
    if value is None or value == "TBA":
        return []
    return value if isinstance(value, list) else [value]


def plain(name: str) -> str:
    """A name without capitals, spaces and kinds of dash."""
    return "".join(name.lower().replace("–", "-").split())


@cache
def names() -> dict[str, str]:
    """Every role and body by each of its names, plain."""
    roles = load("roles.yaml")
    listed = [
        *((each["role"], each) for each in roles["roles"]),
        *((each["body"], each) for each in roles["bodies"]),
    ]
    return {plain(name): known for known, each in listed for name in [known, *as_list(each.get("aliases"))]}


@cache
def plan_and_docket() -> tuple[WrittenPlan, Docket]:
    """The plan, read by the program."""
    snapshot = make_snapshot(read_contents(PLANS, cwd=ROOT))
    assert snapshot.docket is not None
    return snapshot.plan(), snapshot.docket


def stands_in(text: str, word: str) -> bool:
    """Whether the text has the word: a short one only where a word begins."""
    if len(word) > 3 or not word[:1].isalnum():
        return word in text
    return any(not text[place - 1 : place].isalnum() for place in range(len(text)) if text.startswith(word, place))
