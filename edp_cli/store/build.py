"""Reads YAML text into a tree by libyaml's events.

This is the only module that imports PyYAML, and it is imported only when a file is read: `edp --help` goes
without. Events are taken one by one, so that no input can exhaust Python's stack.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import yaml

from edp_cli.store.syntax import Complaint, explain
from edp_cli.store.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from edp_cli.store.faults import FaultList
    from edp_cli.store.lines import Lines

IS_SLOW: bool = not yaml.__with_libyaml__
"""Whether PyYAML came without libyaml, so that reading takes about ten times as long."""

MAX_EVENTS = 1_000_000
"""How many texts, and starts and ends of lists and mappings, are read of a file: more than 10 MB of plan hold."""

_Parser = yaml.BaseLoader if IS_SLOW else yaml.CBaseLoader
_NO_CHARACTER = Complaint("a number stands for no character", "", 0, 0)


def build_tree(lines: Lines, faults: FaultList) -> Tree | None:
    """Read YAML text. Everything that plans do not use is reported.

    None if the text could not be read to its end.
    """
    tree = Tree(lines, faults)
    try:
        return tree if _take_events(_Parser(lines.text), tree) else None
    except yaml.MarkedYAMLError as error:
        faults.add(explain(_complaint(error), lines.text))
    except (yaml.YAMLError, ValueError, OverflowError):  # the last two come from the text's escapes and tags
        faults.add(explain(_NO_CHARACTER, lines.text))
    return None


def _take_events(parser: yaml.CBaseLoader | yaml.BaseLoader, tree: Tree) -> bool:
    """Take all events; False if they are too many or nest too deep, where reading stops."""
    event = None
    takers: dict[type[yaml.Event], Callable[[Any], None]] = {
        yaml.ScalarEvent: tree.add_scalar,
        yaml.MappingStartEvent: tree.open_mapping,
        yaml.MappingEndEvent: tree.close,
        yaml.SequenceStartEvent: tree.open_list,
        yaml.SequenceEndEvent: tree.close,
        yaml.AliasEvent: tree.add_alias,
        yaml.DocumentStartEvent: tree.start_document,
    }
    for event in islice(iter(parser.get_event, None), MAX_EVENTS):
        take = takers.get(type(event))
        if take is not None:
            take(event)
            if tree.is_too_deep:
                return False
    if isinstance(event, yaml.StreamEndEvent):
        return True
    tree.refuse_rest()
    return False


def _complaint(error: yaml.MarkedYAMLError) -> Complaint:
    """What the parser says, by offsets."""
    at = error.problem_mark.index if error.problem_mark else 0
    since = error.context_mark.index if error.context_mark else at
    return Complaint(error.problem or "", error.context or "", at, since)
