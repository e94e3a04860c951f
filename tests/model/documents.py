"""Small plan files as text, and the two ways in which they are loaded: by the program, and by editors."""

import re
from collections.abc import Mapping
from typing import cast

import yaml

PLAN = {
    "title": "title: Education Development Plan",
    "authority": "authority: Southwark",
    "revision": "revision: 2003",
    "starts": "starts: 2002-04-01",
    "ends": "ends: 2007-03-31",
    "in_force": "in_force: 2003-04-01",
    "priorities": "priorities: [{number: 5, title: Quality}]",
}
ACTIVITY = {"activity": "activity: 5.1", "title": "title: Self-review"}
ACTION = {"id": "id: 3a", "action": "action: Review it.", "timescale": "timescale: Autumn 2003"}
ROLES = {"roles": "roles: [{role: Head}]", "bodies": "bodies: [{body: EET}]"}


def plan(*lines: str) -> str:
    """plan.yaml with those entries in the place of its own; `-title` leaves one out."""
    return _join(PLAN, lines)


def activity(*lines: str, action: tuple[str, ...] = ()) -> str:
    """An activity with one action, each with those entries in the place of its own."""
    entries = _join(ACTION, action).replace("\n", "\n    ")
    return _join({**ACTIVITY, "actions": f"actions:\n  - {entries}"}, lines)


def action(*lines: str) -> str:
    """An activity whose one action has those entries in the place of its own."""
    return activity(action=lines)


def roles(*lines: str) -> str:
    """roles.yaml with those entries in the place of its own."""
    return _join(ROLES, lines)


def _join(entries: Mapping[str, str], lines: tuple[str, ...]) -> str:
    changed = dict(entries)
    for line in lines:
        key = line.removeprefix("-").partition(":")[0]
        changed[key] = line
    return "\n".join(line for line in changed.values() if not line.startswith("-"))


def load_text(text: str) -> object:
    """As the program reads a file: every scalar is the text that was typed."""
    return cast("object", yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - makes text, lists and dicts only


class _Editor(yaml.SafeLoader):
    """As editors read a file, by YAML 1.2: `no` is a text and so is a date, but 5.1 is a number."""


_Editor.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    _Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), _first)


def load_typed(text: str) -> object:
    """As editors read a file before they hold it against a schema."""
    return cast("object", yaml.load(text, Loader=_Editor))  # noqa: S506 - a safe loader
