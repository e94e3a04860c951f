"""`WrittenPlan`: the plan as it is written, in plain values that load quickly.

The models check what is typed; these values are what is left when that is done. Questions about the words of a
plan (`edp show`, `edp list`, `edp search`) are answered from them, so that a plan that was read before needs no
YAML reader and no pydantic. Names of roles and bodies are as the register writes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from edp_cli.timescale import Timescale


def in_line(text: str, points: Sequence[str]) -> str:
    """A text and the points under it in one line, the points parted by what ends them, or else by semicolons."""
    parted = [point if point.endswith((";", ",", ".")) else f"{point};" for point in points[:-1]]
    return " ".join([text, *parted, *points[-1:]])


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the plan's files a thing is written: the file as shown to people, and its line, from 1."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class WrittenMonitoring:
    """One way in which an action is monitored.

    `number` is that of its first duty: `report` is the first, `report-2` the second.
    """

    number: int
    frequency: str | None
    by: tuple[str, ...]
    to: str | None
    through: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class WrittenEvaluation:
    """One recurring analysis by which an activity is evaluated; `number` as with monitoring."""

    number: int
    what: str
    frequency: str | None
    by: tuple[str, ...]
    through: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class WrittenAction:
    """One action.

    Attributes:
        ref: its reference: `5.1/3a`.
        id: its number in the activity.
        printed_as: the number that the document prints, where it differs.
        text: what is to be done, without the points under it.
        points: the points listed under it.
        responsible: the roles that own it; empty where nobody does yet.
        audience: whom it is for.
        monitoring: how it is monitored; empty where that is not settled.
        timescale: the officer's words, and how they are read.
        place: where it is written.
    """

    ref: str
    id: str
    printed_as: str | None
    text: str
    points: tuple[str, ...]
    responsible: tuple[str, ...]
    audience: tuple[str, ...]
    monitoring: tuple[WrittenMonitoring, ...]
    timescale: Timescale
    place: Place

    @property
    def activity(self) -> str:
        """The number of its activity."""
        return self.ref.partition("/")[0]

    @property
    def what(self) -> str:
        """The action in one line, the points under it included."""
        return in_line(self.text, self.points)


@dataclass(frozen=True, slots=True)
class WrittenArea:
    """A key area of school self-review and evaluation: its number, or a range of them, and its title."""

    areas: str
    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class WrittenTarget:
    """One target or success criterion, and the indicator that measures it."""

    text: str
    kpi: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class WrittenActivity:
    """One activity, with its targets, its evaluation and its actions, in the document's order."""

    number: str
    title: str
    plans: tuple[str, ...]
    priorities: tuple[int, ...]
    areas: tuple[WrittenArea, ...]
    targets: tuple[WrittenTarget, ...]
    evaluation: tuple[WrittenEvaluation, ...]
    actions: tuple[WrittenAction, ...]
    place: Place

    @property
    def priority(self) -> int:
        """The number of the priority that it belongs to."""
        return int(self.number.partition(".")[0])


@dataclass(frozen=True, slots=True)
class WrittenPriority:
    """One priority. The document may give its number only; `place` is none where plan.yaml does not list it."""

    number: int
    title: str | None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A role or a body of the register, with the other ways in which the plan writes it.

    `meetings` are the days on which a body meets, in order; its papers are due `papers_days` before each.
    """

    name: str
    is_body: bool
    place: Place
    aliases: tuple[str, ...] = ()
    holder: str | None = None
    email: str | None = None
    meetings: tuple[date, ...] = ()
    papers_days: int = 0


@dataclass(frozen=True, slots=True)
class WrittenPlan:
    """One authority's plan, of all that could be read. `names` is empty where roles.yaml could not be.

    `glossary` is each abbreviation with what it stands for.
    """

    title: str
    authority: str
    revision: str
    starts: date
    ends: date
    in_force: date
    priorities: tuple[WrittenPriority, ...]
    activities: tuple[WrittenActivity, ...]
    names: tuple[WrittenName, ...]
    place: Place
    most_in_a_term: int | None = None
    glossary: tuple[tuple[str, str], ...] = ()

    def actions(self) -> tuple[WrittenAction, ...]:
        """Every action, in the order of the plan."""
        return tuple(action for activity in self.activities for action in activity.actions)
