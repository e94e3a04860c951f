"""`Docket`: all that a plan lays on people, and the names and days that a question about it needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edp_cli.duties.records import Ledger

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from edp_cli.duties.duty import Duty, Source
    from edp_cli.model.register import Register
    from edp_cli.timescale import Frame


@dataclass(frozen=True, slots=True)
class Undated:
    """An action that has no date: ongoing, when needed, or not understood."""

    ref: str
    activity: str
    owners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColourRule:
    """The written rule by which what slips is coloured (`time_colours` in plan.yaml).

    Attributes:
        amber_days: overdue by up to this many days, included, is amber; by more, red.
        red_moves: what was moved this often and is still owed is red; moved less often, amber.
    """

    amber_days: int = 31
    red_moves: int = 2


@dataclass(frozen=True, slots=True)
class Docket:
    """What is owed under a plan. It is derived from the plan, and stands for it in every question of dates.

    Attributes:
        title: the plan's title.
        revision: the plan's revision.
        as_of: the day at which an archived plan is read.
        plan_name: the path of plan.yaml, as shown to people.
        roles_name: the path of roles.yaml, as shown to people.
        frame: what timescales are read against.
        register: the roles and bodies.
        activities: the activities' numbers, in order.
        duties: in the order of the plan.
        undated: the actions without a date, in the order of the plan.
        left_out: the files that could not be read, and so are not in it.
        lines: the line of its file on which each duty is written.
        ledger: what happened, and what bodies have decided since.
        colours: the rule by which what slips is coloured.
    """

    title: str
    revision: str
    as_of: date | None
    plan_name: str
    roles_name: str
    frame: Frame
    register: Register
    activities: tuple[str, ...]
    duties: tuple[Duty, ...]
    undated: tuple[Undated, ...]
    left_out: tuple[str, ...] = ()
    lines: Mapping[Source, int] = field(default_factory=dict, repr=False)
    ledger: Ledger = field(default_factory=Ledger, repr=False)
    colours: ColourRule = ColourRule()

    def line(self, source: Source) -> int:
        """The line of its file on which a duty is written, counting from 1."""
        return self.lines.get(source, 1)
