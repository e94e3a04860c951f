"""Random edits of the real plan, each with what has to be said of it."""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import strategies as st

from tests.compare.sides import make_side

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from edp_cli.compare.sides import Side

    Action = dict[str, Any]
    Fact = tuple[str, object, object, object, object]
    """What it is about, its reference before and after, and what was and what is in its place."""

PLANS = Path(__file__).parents[2] / "plans"
ENDS = {"Spring": (3, 31), "Summer": (8, 31), "Autumn": (12, 31)}
A_YEAR = {"monthly": 12, "termly": 3, "annually": 1}


def load(path: Path) -> dict[str, Any]:
    tree = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  makes texts only
    assert isinstance(tree, dict)
    return tree


SETTINGS, ROLES = load(PLANS / "plan.yaml"), load(PLANS / "roles.yaml")
ACTIVITIES = [load(path) for path in sorted(PLANS.glob("activities/*.yaml"))]
BEFORE = make_side(*ACTIVITIES, roles=ROLES, settings=SETTINGS)
CALLED = {
    name.casefold(): role["role"] for role in ROLES["roles"] for name in (role["role"], *role.get("aliases", ()))
}


@dataclass
class Edited:
    """The plan, while it is edited: each action at most once. `facts` are what has to be said of it."""

    chance: random.Random
    activities: list[dict[str, Any]] = field(default_factory=lambda: deepcopy(ACTIVITIES))
    roles: dict[str, Any] = field(default_factory=lambda: deepcopy(ROLES))
    facts: Counter[Fact] = field(default_factory=Counter)
    untouched: dict[int, str] = field(default_factory=dict)
    owners_are_edited: bool = False

    def __post_init__(self) -> None:
        self.untouched = {id(action): self.ref(action) for action in self.actions()}

    def actions(self) -> Iterator[Action]:
        return (action for activity in self.activities for action in activity["actions"])

    def home(self, action: Action) -> dict[str, Any]:
        return next(each for each in self.activities if any(action is other for other in each["actions"]))

    def ref(self, action: Action) -> str:
        return f"{self.home(action)['activity']}/{action['id']}"

    def take(self, fits: Callable[[Action], object] = lambda _: True) -> tuple[Action, str] | None:
        """An action that is as it was, and its reference; none where none fits."""
        found = [action for action in self.actions() if id(action) in self.untouched and fits(action)]
        if not found:
            return None
        action = self.chance.choice(found)
        return action, self.untouched.pop(id(action))

    def say(self, what: str, before: object, after: object, was: object = None, now: object = None) -> None:
        self.facts[what, before, after, was, now] += 1

    def free_id(self) -> str:
        """An id that no action has or had."""
        taken = {
            action["id"] for action in [*self.actions(), *(a for each in ACTIVITIES for a in each["actions"])]
        }
        return next(str(number) for number in range(50, 999) if str(number) not in taken)

    def invent(self, words: int) -> str:
        """Words that stand nowhere else."""
        return " ".join("zq" + "".join(self.chance.choices("abcdefgh", k=9)) for _ in range(words))


def put_off_or_forward(plan: Edited) -> None:
    taken = plan.take(lambda action: re.fullmatch(r"(Spring|Summer|Autumn) \d{4}", str(action["timescale"])))
    if taken:
        action, ref = taken
        was, now = action["timescale"], f"{plan.chance.choice([*ENDS])} {plan.chance.randint(2002, 2006)}"
        action["timescale"] = now
        if was != now:
            plan.say("date", ref, ref, last_day(was), last_day(now))


def last_day(term: str) -> date:
    season, _, year = term.partition(" ")
    return date(int(year), *ENDS[season])


def swap_ids(plan: Edited) -> None:
    first = plan.take()
    second = plan.take(lambda action: first is not None and plan.home(action) is plan.home(first[0]))
    if first and second:
        (one, ref), (other, other_ref) = first, second
        one["id"], other["id"] = other["id"], one["id"]
        plan.say("number", ref, other_ref)
        plan.say("number", other_ref, ref)


def renumber(plan: Edited) -> None:
    taken = plan.take()
    if taken:
        action, ref = taken
        action["id"] = plan.free_id()
        plan.say("number", ref, plan.ref(action))


def move(plan: Edited) -> None:
    taken = plan.take(lambda action: len(plan.home(action)["actions"]) > 1)
    if taken:
        action, ref = taken
        home, number = plan.home(action), plan.free_id()
        home["actions"] = [other for other in home["actions"] if other is not action]
        target = plan.chance.choice([each for each in plan.activities if each is not home])
        target["actions"].insert(plan.chance.randint(0, 3), action)
        action["id"] = number
        plan.say("activity", ref, plan.ref(action))


def remove(plan: Edited) -> None:
    taken = plan.take(lambda action: len(plan.home(action)["actions"]) > 1)
    if taken:
        action, ref = taken
        home = plan.home(action)
        home["actions"] = [other for other in home["actions"] if other is not action]
        plan.say("action", ref, None)


def add(plan: Edited) -> None:
    action = {
        "id": plan.free_id(),
        "action": plan.invent(8),
        "responsible": "Principal Adviser",
        "timescale": "Spring 2004",
    }
    plan.chance.choice(plan.activities)["actions"].insert(plan.chance.randint(0, 3), action)
    plan.say("action", None, plan.ref(action))


def change_owners(plan: Edited) -> None:
    taken = plan.take(lambda action: action.get("responsible", "TBA") != "TBA")
    if taken:
        action, ref = taken
        plan.owners_are_edited = True
        typed = action["responsible"] if isinstance(action["responsible"], list) else [action["responsible"]]
        had = [CALLED.get(name.casefold(), name) for name in typed]
        new = plan.chance.choice([role["role"] for role in plan.roles["roles"] if role["role"] not in had])
        dropped = plan.chance.choice([[], had[:1]])
        action["responsible"] = [*had[len(dropped) :], new]
        plan.say("owners", ref, ref, tuple(dropped), (new,))


def change_monitoring(plan: Edited) -> None:
    taken = plan.take(lambda action: isinstance(action.get("monitoring"), dict))
    if taken:
        action, ref = taken
        entry, other = (
            action["monitoring"],
            {"frequency": "monthly", "by": "link adviser", "through": "talks"},
        )
        was = entry.get("frequency")
        choice = plan.chance.choice(["take away", "add", "frequency"])
        if choice == "take away":
            del action["monitoring"]
            plan.say("monitoring", ref, ref, was, None)
        elif choice == "add":
            action["monitoring"] = [entry, other]
            plan.say("monitoring", ref, ref, None, "monthly")
        elif was in A_YEAR:
            entry["frequency"] = plan.chance.choice([each for each in A_YEAR if each != was])
            plan.say("monitoring", ref, ref, was, entry["frequency"])


def reword(plan: Edited) -> None:
    taken = plan.take()
    if taken:
        action, ref = taken
        was = action["action"].split()
        words = list(was)
        for place in plan.chance.sample(range(len(words)), k=min(plan.chance.randint(1, 5), 1 + len(words) // 4)):
            words[place] = plan.invent(1)
        action["action"] = " ".join(words)
        plan.say("wording", ref, ref, " ".join(was), action["action"])


def widen_audience(plan: Edited) -> None:
    taken = plan.take(lambda action: "audience" in action)
    if taken:
        action, ref = taken
        action["audience"] = [*action["audience"], "parents of all kinds"]
        plan.say("audience", ref, ref, (), ("parents of all kinds",))


def rename_role(plan: Edited) -> None:
    """Everywhere. Not beside another change of owners: of a role with few places it could be either."""
    used = [name for action in plan.actions() for name in as_list(action.get("responsible"))]
    role = plan.chance.choice([each for each in plan.roles["roles"] if used.count(each["role"]) > 1])
    was, now = role["role"], plan.invent(1)
    if plan.owners_are_edited or was.startswith("zq"):
        return
    plan.owners_are_edited = True
    role["role"] = now
    for activity in plan.activities:
        for key in ("actions", "evaluation"):
            change_name(activity.get(key, []), was, now)
    plan.say("role", was, now)


def as_list(names: object) -> list[object]:
    return names if isinstance(names, list) else [names]


def change_name(tree: dict[str, Any] | list[Any], was: str, now: str) -> None:
    """Call a role by another name, wherever it stands in the tree."""
    places: list[tuple[Any, Any]] = [*(tree.items() if isinstance(tree, dict) else enumerate(tree))]
    for key, value in places:
        if not isinstance(value, str):
            change_name(value, was, now)
        elif value.casefold() == was.casefold():
            tree[key] = now


def change_order(plan: Edited) -> None:
    plan.chance.shuffle(plan.activities)
    plan.chance.shuffle(plan.chance.choice(plan.activities)["actions"])


EDITS = [
    put_off_or_forward,
    swap_ids,
    renumber,
    move,
    remove,
    add,
    change_owners,
    change_monitoring,
    reword,
    widen_audience,
    rename_role,
    change_order,
]


@st.composite
def edited_plans(draw: st.DrawFn) -> tuple[Side, Counter[Fact]]:
    """The real plan after one to four edits, and what has to be said of them."""
    plan = Edited(draw(st.randoms(use_true_random=False)))
    for edit in draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=4)):
        edit(plan)
    return make_side(*plan.activities, roles=plan.roles, settings=SETTINGS), plan.facts
