"""`plans/records/`: what happened. One small file an event, and nothing in it that can be worked out."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from edp_cli.model.record_words import Confidence, Verb
from edp_cli.model.values import Day, Entry, Many, Text


def _read_confidence(value: object) -> object:
    word = value.strip().lower() if isinstance(value, str) else ""
    if word not in tuple(Confidence):
        raise PydanticCustomError("not_a_colour", "green, amber or red is wanted here")
    return word


def _some(roles: tuple[str, ...]) -> tuple[str, ...]:
    if not roles:
        raise PydanticCustomError("empty", "nothing is written here")
    return roles


class DoneFile(Entry):
    """`records/done/`: what was owed was done. The file's name follows from `for`."""

    occurrence: Text = Field(alias="for", description="What was done: 5.1/4b/report@2003-autumn.")
    on: Day = Field(description="The day on which it was done: for a report, the day it was made.")
    by: Text = Field(description="The role that did it.")
    holder: Text | None = Field(default=None, description="Who held the post that day.")
    evidence: Many = Field(default=(), description="What shows it: links, or files by their path from the plan.")
    targets: Many = Field(
        default=(), description="The targets that the evidence bears on: 5.1/target-2, or an indicator, as KPI17."
    )
    note: Text | None = Field(default=None, description="Anything worth knowing of it.")


class ProgressFile(Entry):
    """`records/progress/`: how an action stands on a day, in somebody's judgement."""

    ref: Text = Field(alias="for", description="The action, as 5.1/3a.")
    on: Day = Field(description="The day of the judgement.")
    by: Text = Field(description="The role whose judgement it is.")
    holder: Text | None = Field(default=None, description="Who held the post that day.")
    confidence: Annotated[
        Confidence, BeforeValidator(_read_confidence), WithJsonSchema({"enum": list(Confidence)})
    ] = Field(description="How sure it is that the action will be done as planned.")
    obstacle: Text | None = Field(default=None, description="What stands in the way.")
    next: Text | None = Field(default=None, description="What happens next.")
    asks_for: Text | None = Field(
        default=None, description="The new date that a body is asked for, as Spring 2004. It moves nothing."
    )


class DecisionFile(Entry):
    """`records/decisions/`: a body changed what is owed. The plan keeps the words that were approved."""

    on: Day = Field(description="The day of the decision. It counts from then on.")
    body: Text = Field(description="The body that decided.")
    minute: Text | None = Field(default=None, description="The minute of its meeting that says so.")
    why: Text | None = Field(default=None, description="The reason.")
    move: Text | None = Field(default=None, description="What is to be done at another date: 5.1/2@2003-autumn.")
    withdraw: Text | None = Field(default=None, description="The action or duty that is owed no longer: 5.1/3a.")
    waive: Text | None = Field(default=None, description="What is let off once: 5.1/4b/report@2003-autumn.")
    reassign: Text | None = Field(default=None, description="The action or duty that somebody else is to do.")
    to: Annotated[Many, AfterValidator(_some)] | None = Field(
        default=None, description="The new date of what is moved, as Spring 2004; the roles that now own it."
    )

    @model_validator(mode="after")
    def _one_thing(self) -> DecisionFile:
        given = [verb for verb in Verb if getattr(self, verb) is not None]
        if len(given) != 1:
            said = "only one of move, withdraw, waive and reassign may stand in one file"
            raise PydanticCustomError("one_decision", said if given else "what is decided is missing")
        if given[0] in ("move", "reassign") and self.to is None:
            raise PydanticCustomError("to_is_missing", '"to" is missing')
        if given[0] == "move" and len(self.to or ()) != 1:
            raise PydanticCustomError("one_date", "one date is wanted here, not a list", {"key": "to"})
        if given[0] in ("withdraw", "waive") and self.to is not None:
            raise PydanticCustomError("no_to", '"to" says nothing here', {"key": "to"})
        return self
