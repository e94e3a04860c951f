"""`Plan`: everything that was read, as one value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from edp_cli.timescale import Frame

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.model.activity_file import Action, ActivityFile
    from edp_cli.model.plan_file import PlanFile
    from edp_cli.model.readings import Readings
    from edp_cli.model.record_files import DecisionFile, DoneFile, ProgressFile
    from edp_cli.model.register import Register
    from edp_cli.model.roles_file import RolesFile


@dataclass(frozen=True, slots=True)
class PlacedActivity:
    """An activity, and the file that it was read from."""

    file: str
    activity: ActivityFile


R = TypeVar("R", bound="DoneFile | ProgressFile | DecisionFile")


@dataclass(frozen=True, slots=True)
class Placed(Generic[R]):
    """A record, and the file that it was read from: as shown to people, and by its path from the plans folder."""

    file: str
    record: R
    name: str = ""


@dataclass(frozen=True, slots=True)
class PlacedRecords:
    """The records that could be read, each kind in the order of the files' names."""

    done: tuple[Placed[DoneFile], ...] = ()
    progress: tuple[Placed[ProgressFile], ...] = ()
    decisions: tuple[Placed[DecisionFile], ...] = ()

    def names(self) -> dict[str, str]:
        """The path of each record's file from the plans folder, by its path as shown to people."""
        return {
            **{placed.file: placed.name for placed in self.done},
            **{placed.file: placed.name for placed in self.progress},
            **{placed.file: placed.name for placed in self.decisions},
        }


@dataclass(frozen=True, slots=True)
class Plan:
    """One authority's plan.

    Attributes:
        file: plan.yaml.
        file_name: the path of plan.yaml, as shown to people.
        activities: those that could be read, in the order of their numbers.
        register: the roles and bodies.
        roles: roles.yaml, if it could be read.
        roles_name: the path of roles.yaml, as shown to people.
        readings: how its timescales are read.
        records: what happened.
    """

    file: PlanFile
    file_name: str
    activities: tuple[PlacedActivity, ...]
    register: Register
    roles: RolesFile | None
    roles_name: str
    readings: Readings
    records: PlacedRecords = field(default_factory=PlacedRecords)

    @property
    def frame(self) -> Frame:
        """What its timescales are read against."""
        return self.readings.frame

    @property
    def numbers(self) -> tuple[str, ...]:
        """The activities' numbers, in order."""
        return tuple(placed.activity.activity for placed in self.activities)

    def canonical(self, names: Iterable[str]) -> tuple[str, ...]:
        """The roles and bodies of these names, each once."""
        return tuple(dict.fromkeys(self.register.canonical(name) for name in names))


def make_frame(file: PlanFile) -> Frame:
    """What the plan's timescales are read against."""
    return Frame(file.starts, file.ends, file.in_force, file.calendar.to_calendar())


def action_ref(activity: ActivityFile, action: Action) -> str:
    """The action's reference: `5.1/3a`."""
    return f"{activity.activity}/{action.id}"
