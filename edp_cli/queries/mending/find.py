"""Everything in an activity's file that can be mended without asking anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.queries.mending.dashes import mend_areas, mend_times
from edp_cli.queries.mending.names import mend_names
from edp_cli.queries.mending.numbers import list_numbers, mend_ids, mend_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edp_cli.model.readings import Readings
    from edp_cli.model.roles_file import RolesFile
    from edp_cli.queries.mending.repair import Repair


def find_repairs(
    trees: Mapping[str, object], *, roles: RolesFile | None, readings: Readings | None
) -> dict[str, tuple[Repair, ...]]:
    """The repairs of each activity's file, by its name; no entry where there are none.

    Names need the register, and timescales the plan's dates: without them, those stay as they are.
    """
    numbers = list_numbers(trees.values())

    def repairs(tree: object) -> Iterator[Repair]:
        yield from mend_number(tree, numbers)
        yield from mend_ids(tree)
        yield from mend_areas(tree)
        if roles is not None:
            yield from mend_names(tree, roles)
        if readings is not None:
            yield from mend_times(tree, readings)

    found = {name: tuple(repairs(tree)) for name, tree in trees.items()}
    return {name: each for name, each in found.items() if each}
