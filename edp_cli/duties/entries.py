"""How entries of monitoring and evaluation are numbered, and when each is owed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.timescale import Every

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.model.readings import Readings


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: its index, the number of its first duty, and the recurrences that it asks for.

    One without a frequency is never owed, but has a number; one with several recurrences ("termly and annually")
    is several duties, numbered on from the first, so that no two occurrences have one reference.
    """

    index: int
    number: int
    recurrences: tuple[Every, ...]


def find_entries(readings: Readings, frequencies: Iterable[str | None]) -> Iterator[Entry]:
    """The entries with these frequencies, in their order."""
    number = 1
    for index, frequency in enumerate(frequencies):
        read = readings.of_words(frequency).milestones if frequency is not None else ()
        found = tuple(milestone for milestone in read if isinstance(milestone, Every))
        yield Entry(index, number, found)
        number += max(len(found), 1)


def numbered(reference: str, number: int) -> str:
    """The reference of an entry's duty; the first has no number: `report`, `report-2`."""
    return reference if number == 1 else f"{reference}-{number}"
