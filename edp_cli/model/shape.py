"""Checks the shape of a plan file against its model, and says what is wrong in an officer's words."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints

from pydantic import BaseModel, ValidationError

if TYPE_CHECKING:
    from edp_cli.findings import Path

M = TypeVar("M", bound=BaseModel)

_ACTIVITY_TYPED = re.compile(r"(?i)(?:activity\s*)?0*([1-9]\d{0,3})\s*[.,–-]\s*([1-9]\d{0,3})\.?", re.ASCII)
_ACTION_TYPED = re.compile(r"(?i)(?:action\s*)?\(?0*([1-9]\d{0,3})\s*[.-]?\s*\(?([a-z]?)[.)]*", re.ASCII)
"""A number with signs in it that plans do without; what it is made of stands in the groups."""


@dataclass(frozen=True, slots=True)
class Misshape:
    """One thing that does not fit the model: where in the file's tree, what is wrong and what would do."""

    path: Path
    message: str
    help: str
    at_key: bool = False
    meant: str | None = None
    """The key, or with `at_key` not set the number, that was meant where this one is misspelt."""


def read_shape(model: type[M], data: object) -> tuple[M | None, list[Misshape]]:
    """The data as the model, or everything that does not fit."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, _without_echoes([_explain(model, data, detail) for detail in error.errors(include_url=False)])


def _without_echoes(found: list[Misshape]) -> list[Misshape]:
    """Without keys that are missing only because they are misspelt."""
    meant = {(*one.path[:-1], one.meant) for one in found if one.at_key and one.meant}
    return [one for one in found if one.at_key or one.path not in meant]


def _explain(model: type[BaseModel], data: object, detail: Any) -> Misshape:  # noqa: ANN401  pydantic's loose mapping
    path, kind = path_in(data, detail["loc"]), detail["type"]
    key = detail.get("ctx", {}).get("key")
    if key is not None:
        return Misshape((*path, key), str(detail["msg"]), _HELP[kind], at_key=True)
    if kind == "extra_forbidden":
        return _explain_key(path, _keys_of(_model_at(model, path[:-1])), _keys_beside(data, path))
    if kind == "missing":
        return Misshape(path, f'"{path[-1]}" is missing', f'add a line "{path[-1]}:"')
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        known = _keys_of(_model_at(model, path))
        advice = f"the keys are {_list(known)}" if known else _HELP["dict_type"]
        return Misshape(path, "lines with keys are wanted here", advice)
    if kind in ("tuple_type", "list_type"):
        return Misshape(path, "a list is wanted here", 'begin each item of the list with "- "')
    if kind == "string_pattern_mismatch":
        message = f'"{detail["input"]}" is not a number as plans write it'
        return Misshape(path, message, _number_help(path), meant=_number_meant(path, str(detail["input"])))
    return Misshape(path, str(detail["msg"]), _HELP.get(kind, "mend the text, or leave the line out"))


def _explain_key(path: Path, known: list[str], beside: list[str]) -> Misshape:
    """A key that nobody knows. What it is most like cannot take its place where that stands there as well."""
    near = difflib.get_close_matches(str(path[-1]), known, n=1, cutoff=0.6)
    message = f'"{path[-1]}" is not a key that may stand here'
    advice = f'did you mean "{near[0]}"?' if near else f"take it out; the keys are {_list(known)}"
    meant = near[0] if near and near[0] not in beside else None
    return Misshape(path, message, advice, at_key=True, meant=meant)


_HELP = {
    "dict_type": "give each a line of its own: the abbreviation, a colon and what it stands for",
    "empty": "write the text after the colon, or take the line out if the plan can do without it",
    "not_text": "write one text here, not a list and no further keys",
    "not_a_day": "write year, month and day in figures: 2003-09-01",
    "not_a_number": "write it in figures: 5",
    "not_annual": "write one of the two, or leave the line out for the academic year",
    "one_of": "keep one of them, and make another milestone of what is left",
    "backwards": "look for two dates that have changed places",
    "overlap": "look up the term dates again",
    "day_twice": "take one of the two out, or look up the date again",
    "far_from_term": "look up the year and the term again",
    "not_in_term": "look up the term and its halves again",
    "not_a_term": "write annually, grace_days, a term (2003-autumn) or a half-term (2003-autumn-1)",
    "not_a_colour": "green: it will be done as planned; amber: it may not be; red: it will not, as things are",
    "one_decision": "each decision has a file of its own, with one of move, withdraw, waive and reassign in it",
    "to_is_missing": "a move needs the new date, as Spring 2004; what is reassigned, the role that it goes to",
    "one_date": "write the one date on which it is due now",
    "no_to": "take the line out; to put something off, write move in the place of withdraw or waive",
    "outside": "in_force is the day from which this revision counts, between starts and ends",
}


def path_in(data: object, place: Path) -> Path:
    """The place as the file has it, which has no index where one thing stands for a list of one."""
    path: list[str | int] = []
    for key in place:
        if isinstance(key, int) and not isinstance(data, list):
            continue
        if isinstance(data, str) or (isinstance(data, list) and isinstance(key, str)):
            break
        path.append(key)
        if isinstance(data, list) and isinstance(key, int):
            data = data[key]
        elif isinstance(data, dict):
            data = data.get(key)
    return tuple(path)


def _keys_beside(data: Any, path: Path) -> list[str]:  # noqa: ANN401  a file's tree
    """The keys of the mapping in which the path ends."""
    for key in path[:-1]:
        data = data[key]
    return list(data)


def _number_help(path: Path) -> str:
    if path and path[-1] == "activity":
        return "write the priority's number, a dot and the activity's: 5.1"
    return "write a number, and a small letter where the document has one: 2, 3a"


def _number_meant(path: Path, typed: str) -> str | None:
    """The number as plans write it, where what was typed has other signs in it only: "5-1", "3 A", "4b."."""
    is_activity = bool(path) and path[-1] == "activity"
    found = (_ACTIVITY_TYPED if is_activity else _ACTION_TYPED).fullmatch(typed)
    return ("." if is_activity else "").join(found.groups()).lower() if found else None


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model of the mapping at the path."""
    found: type[BaseModel] | None = model
    for key in path:
        if found is None or isinstance(key, int):
            continue
        fields = {(field.alias or name): field for name, field in found.model_fields.items()}
        found = _model_in(fields[key].annotation if key in fields else _extra_of(found))
    return found


def _extra_of(model: type[BaseModel]) -> object:
    """The annotation of the keys that a model takes besides those that it names."""
    return get_type_hints(model).get("__pydantic_extra__")


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model that an annotation holds: itself, in a tuple, or beside None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for found in map(_model_in, get_args(annotation)) if found), None)


def _keys_of(model: type[BaseModel] | None) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def _list(words: list[str]) -> str:
    return ", ".join(words)
