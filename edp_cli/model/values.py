"""The kinds of text that plan files hold, checked as they are read.

Every scalar of a plan file arrives as the text that was typed. The types here give it its meaning, and tell
editors (through the JSON Schemas) what may be typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from edp_cli.periods.period import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

TBA = "TBA"
"""What the document prints where something is still to be announced."""

_TYPED = ["string", "number"]  # to an editor 5.1 is a number; here it is the text that was typed
_REFERENCE = r"^[1-9][0-9]{0,3}\.[1-9][0-9]{0,3}$"
_ACTION_ID = "^[1-9][0-9]{0,3}[a-z]?$"


class Entry(BaseModel):
    """A mapping in a plan file. It cannot be changed, and has no keys but those that are named."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)


def _read_text(value: object) -> object:
    if isinstance(value, str):
        if not value.strip():
            raise PydanticCustomError("empty", "nothing is written here")
        return " ".join(value.split())
    raise PydanticCustomError("not_text", "a text is wanted here")


def _read_lines(value: object) -> object:
    """Text whose lines are kept: a timescale's lines are milestones."""
    if isinstance(value, str) and value.strip():
        return value.strip()
    return _read_text(value)


def _read_day(value: object) -> date:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:  # fromisoformat takes weeks, too, and dates without dashes
        raise PydanticCustomError("not_a_day", "a date is wanted here, written like 2003-09-01")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PydanticCustomError(
            "not_a_day",
            "a date between {first} and {last} is wanted here",
            {"first": FIRST_YEAR, "last": LAST_YEAR},
        )
    return day


def _read_number(value: object) -> int:
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 5:
        return int(value)
    raise PydanticCustomError("not_a_number", "a whole number is wanted here, in figures")


def _at_least_one(number: int) -> int:
    if number < 1:
        raise PydanticCustomError("not_a_number", "a number from 1 on is wanted here, in figures")
    return number


def _read_yes(value: object) -> bool:
    if value in ("yes", "true"):
        return True
    raise PydanticCustomError("not_yes", 'only "yes" may stand here; else leave the line out')


def as_list(value: object) -> object:
    """One thing, or a list of things: always as a list. `TBA` is none."""
    if isinstance(value, str) and value.strip().upper() == TBA:
        return []
    return value if isinstance(value, list) else [value]


class OneOrMany:
    """Tells editors that one thing may stand where a list of them may; with `tba`, TBA as well."""

    def __init__(self, *, tba: bool = False) -> None:
        """Whether TBA may stand there."""
        self.tba = tba

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The list's schema beside that of its items."""
        many = handler(schema)
        one = [{"const": TBA}] if self.tba else []
        return {"anyOf": [*one, many["items"], many]}


class OrText:
    """Tells editors that a plain text may stand where a mapping may."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The mapping's schema beside that of a text."""
        return {"anyOf": [TEXT_SCHEMA, handler(schema)]}


TEXT_SCHEMA: dict[str, Any] = {"type": _TYPED, "pattern": r"\S"}

DAY_SCHEMA: dict[str, Any] = {"type": "string", "format": "date", "pattern": "^(19|20|21)"}

Text = Annotated[str, BeforeValidator(_read_text), WithJsonSchema(TEXT_SCHEMA)]
"""A text of one line or more; white space within it is one space."""

Lines = Annotated[str, BeforeValidator(_read_lines), WithJsonSchema(TEXT_SCHEMA)]
"""A text whose lines are kept."""

Day = Annotated[date, BeforeValidator(_read_day), WithJsonSchema(DAY_SCHEMA)]
"""A date, written 2003-09-01."""

Days = Annotated[tuple[Day, ...], BeforeValidator(as_list), OneOrMany()]
"""One date or a list of dates."""

Number = Annotated[
    int,
    BeforeValidator(_read_number),
    WithJsonSchema({"type": "integer", "minimum": 0, "maximum": 9999}),
]
"""A whole number from 0 to 9999."""

Count = Annotated[
    int,
    BeforeValidator(_read_number),
    AfterValidator(_at_least_one),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 9999}),
]
"""A whole number from 1 to 9999."""

Yes = Annotated[bool, BeforeValidator(_read_yes), WithJsonSchema({"enum": ["yes", True]})]
"""The word yes."""

Glossary = Mapping[str, Text]
"""Abbreviations, each with what it stands for."""

Many = Annotated[tuple[Text, ...], BeforeValidator(as_list), OneOrMany()]
"""One text or a list of texts."""

Reference = Annotated[
    str,
    BeforeValidator(_read_text),
    StringConstraints(pattern=_REFERENCE),
    WithJsonSchema({"type": _TYPED, "pattern": _REFERENCE, "not": {"type": "integer"}}),
]
"""An activity's number: its priority's number, a dot, and its own: 5.1. 5.10 is not 5.1."""

ActionId = Annotated[
    str,
    BeforeValidator(_read_text),
    StringConstraints(pattern=_ACTION_ID),
    WithJsonSchema({"type": ["string", "integer"], "pattern": _ACTION_ID, "minimum": 1, "maximum": 9999}),
]
"""An action's number, perhaps with one small letter: 2, 3a."""
