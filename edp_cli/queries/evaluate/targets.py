"""What shows how far a target was met: the evidence of what was done, where its record names the target.

Evidence is of a year if what it shows was done in the year, or is counted in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.model.targets import target_ref

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from edp_cli.duties.records import Done, Ledger
    from edp_cli.model.written import WrittenActivity, WrittenTarget
    from edp_cli.queries.evaluate.counting import Year


@dataclass(frozen=True, slots=True)
class TargetYear:
    """A target, and the records of the year that name it, in the order of their days.

    A record may name no evidence of its own; `has_evidence` is whether any of them does.
    """

    ref: str
    target: WrittenTarget
    records: tuple[Done, ...]

    @property
    def has_evidence(self) -> bool:
        """Whether there is a link or a file that bears on the target."""
        return any(done.evidence for done in self.records)


def find_naming(ledger: Ledger, year: Year, counted: Container[str]) -> Mapping[str, tuple[Done, ...]]:
    """The year's records that name targets, by those, as far as they are known on the as-of date.

    `counted` has the references of what is counted in the year.
    """
    found: dict[str, list[Done]] = {}
    for done in (done for listed in ledger.done.values() for done in listed):
        is_of_year = done.on in year.window or done.occurrence in counted
        if done.on <= year.as_of and is_of_year:
            for ref in done.targets:
                found.setdefault(ref, []).append(done)
    return {ref: tuple(sorted(listed, key=lambda done: (done.on, done.file))) for ref, listed in found.items()}


def list_targets(activity: WrittenActivity, naming: Mapping[str, tuple[Done, ...]]) -> Iterator[TargetYear]:
    """The activity's targets, in its order, each with the records that name it."""
    for number, target in enumerate(activity.targets, 1):
        ref = target_ref(activity.number, number)
        yield TargetYear(ref, target, naming.get(ref, ()))
