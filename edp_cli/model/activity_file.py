"""`plans/activities/*.yaml`: one activity and its actions."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from edp_cli.model.values import (
    ActionId,
    Entry,
    Lines,
    Many,
    Number,
    OneOrMany,
    OrText,
    Reference,
    Text,
    Yes,
    as_list,
)


class Links(Entry):
    """What the activity is linked to."""

    plans: Many = Field(default=(), description="Other plans.")
    priorities: tuple[Number, ...] = Field(default=(), description="Other priorities of this plan, by number.")


class SsreArea(Entry):
    """A key area of school self-review and evaluation."""

    areas: Text = Field(description="The number of the area, or a range of numbers, as printed.")
    title: Text = Field(description="The area's title.")


class Target(Entry):
    """One target or success criterion."""

    text: Text = Field(description="The target in the document's words.")
    kpi: Text | None = Field(default=None, description="The performance indicator that measures it.")


class Evaluation(Entry):
    """One recurring analysis by which the activity is evaluated."""

    what: Text = Field(description="What is analysed.")
    frequency: Lines | None = Field(default=None, description="How often: termly, annually, every 3 weeks.")
    by: Many = Field(default=(), description="The role that makes it, or a list of roles.")
    through: Text | None = Field(default=None, description="How it is made.")


class Monitoring(Entry):
    """One way in which an action is monitored: who reports, how often, to whom; or through what."""

    frequency: Lines | None = Field(default=None, description="How often: termly. Without it nothing is due.")
    by: Many = Field(default=(), description="The role that reports, or a list of roles.")
    to: Text | None = Field(default=None, description="The body or role that receives the report.")
    through: Text | None = Field(default=None, description="How, where it is not a report.")


class MilestoneForm(Entry):
    """One milestone, said outright: one of by, from, every, ongoing, when_needed."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [{"required": [key]} for key in ("by", "from", "every", "ongoing", "when_needed")],
        },
    )

    label: Text | None = Field(default=None, description="What is to be done by then.")
    by: Text | None = Field(default=None, description="A period: Spring 2004.")
    from_: Text | None = Field(default=None, alias="from", description="When it starts: September 2003.")
    every: Text | None = Field(default=None, description="A unit or a part of the year: term, 3 weeks, July.")
    ongoing: Yes | None = Field(default=None, description="yes, for work without a date.")
    when_needed: Yes | None = Field(default=None, description="yes, for work that is done when there is need.")

    @model_validator(mode="after")
    def _says_one_thing(self) -> MilestoneForm:
        said = [self.by, self.from_, self.every, self.ongoing, self.when_needed]
        if sum(value is not None for value in said) != 1:
            raise PydanticCustomError(
                "one_of",
                "a milestone says exactly one of by, from, every, ongoing and when_needed",
            )
        return self


class TimescaleForm(Entry):
    """A timescale: the officer's words, and where no wording will do, its milestones said outright."""

    text: Lines = Field(description="The words exactly as in the document.")
    milestones: tuple[MilestoneForm, ...] = Field(default=(), description="How the words are to be read.")


def _as_timescale(value: object) -> object:
    return {"text": value} if not isinstance(value, dict) else value


_TIMESCALE = Annotated[TimescaleForm, BeforeValidator(_as_timescale), OrText()]
_MONITORING = Annotated[tuple[Monitoring, ...], BeforeValidator(as_list), OneOrMany(tba=True)]


class Action(Entry):
    """One action: what is to be done, by whom, for whom, how it is monitored, and when."""

    id: ActionId = Field(description="Its number in the activity, perhaps with a letter: 2, 3a.")
    printed_as: Text | None = Field(default=None, description="The number as printed, where it differs.")
    action: Text = Field(description="What is to be done, in the document's words.")
    points: Many = Field(default=(), description="The points that the document lists under it.")
    responsible: Many = Field(default=(), description="The responsible role, a list of roles, or TBA.")
    audience: Many = Field(default=(), description="Whom it is for.")
    monitoring: _MONITORING = Field(default=(), description="One way of monitoring, a list of them, or TBA.")
    timescale: _TIMESCALE = Field(description="When, in the officer's words: Autumn 2003; Termly.")


class ActivityFile(Entry):
    """One activity with its targets, its evaluation and its actions."""

    activity: Reference = Field(description="Its number: 5.1.")
    title: Text = Field(description="Its title.")
    links: Links = Field(default_factory=Links, description="Other plans and priorities that it is linked to.")
    ssre_areas: tuple[SsreArea, ...] = Field(default=(), description="Key areas of self-review and evaluation.")
    targets: tuple[Target, ...] = Field(default=(), description="Targets and success criteria, one by one.")
    evaluation: tuple[Evaluation, ...] = Field(default=(), description="How, when and by whom it is evaluated.")
    actions: tuple[Action, ...] = Field(description="Its actions, in the document's order.")

    @property
    def priority(self) -> int:
        """The number of the priority that it belongs to."""
        return int(self.activity.split(".")[0])
