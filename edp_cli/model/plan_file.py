"""`plans/plan.yaml`: the plan as a whole."""

from __future__ import annotations

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from edp_cli.model.calendar import CalendarFile
from edp_cli.model.values import Count, Day, Entry, Glossary, Number, Text


class Priority(Entry):
    """One priority: the highest of the plan's three levels."""

    number: Number = Field(description="The number before the dot in its activities' numbers.")
    title: Text | None = Field(default=None, description="Left out where the document gives the number only.")


class TimeColours(Entry):
    """When what is overdue, or was moved, shows as amber and when as red. It is worked out, never declared."""

    amber_days: Number = Field(
        default=31, description="Overdue by up to this many days, that number included, is amber; by more, red."
    )
    red_moves: Count = Field(
        default=2, description="What was moved this often and is not yet done is red; moved less often, amber."
    )


class PlanFile(Entry):
    """The plan as a whole: its title, its dates, its priorities, its calendar, and what it is checked against."""

    title: Text = Field(description="The plan's title, as on its cover.")
    authority: Text = Field(description="The authority, trust or school whose plan it is.")
    revision: Text = Field(description="Which revision this is.")
    starts: Day = Field(description="The plan's first day, included.")
    ends: Day = Field(description="The plan's last day, included.")
    in_force: Day = Field(description="The day from which the duties of this revision count.")
    as_of: Day | None = Field(
        default=None,
        description="The day at which an archived plan is read. A plan in use leaves it out.",
    )
    priorities: tuple[Priority, ...] = Field(description="The plan's priorities, in their order.")
    calendar: CalendarFile = Field(default_factory=CalendarFile, description="The authority's own term dates.")
    most_in_a_term: Count | None = Field(
        default=None, description="How many things one role may have due in one term before a warning says so."
    )
    glossary: Glossary | None = Field(
        default=None, description="What each abbreviation stands for. Others that the plan uses are warned of."
    )

    time_colours: TimeColours = Field(
        default_factory=TimeColours, description="The rule by which what slips is coloured."
    )

    @model_validator(mode="after")
    def _dates_in_order(self) -> PlanFile:
        if self.ends < self.starts:
            raise PydanticCustomError("backwards", "the plan ends before it starts", {"key": "ends"})
        if not self.starts <= self.in_force <= self.ends:
            raise PydanticCustomError(
                "outside", "this lies before the plan starts or after it ends", {"key": "in_force"}
            )
        return self
