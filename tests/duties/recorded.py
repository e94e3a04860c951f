"""Plans with records, for tests: what was done, noted and decided."""

from collections.abc import Iterable
from dataclasses import replace

from edp_cli.model.plan import Placed, PlacedRecords, Plan
from edp_cli.model.record_files import DecisionFile, DoneFile, ProgressFile
from tests.builders import Entry, Tree, make_shape


def do(occurrence: str, on: str) -> Entry:
    """A record that it was done that day."""
    return {"for": occurrence, "on": on, "by": "Head"}


def decide(on: str, why: str = "It was so decided.", **what: Tree) -> Entry:
    """A decision of that day."""
    return {"on": on, "body": "EET", "minute": "1/03", "why": why, **what}


def on_record(plan: Plan, entries: Iterable[Entry]) -> Plan:
    """The plan with these records, each in a file of its own."""
    named = [(f"plans/records/{number:03}.yaml", entry) for number, entry in enumerate(entries)]
    notes = [(name, entry) for name, entry in named if "confidence" in entry]
    done = [(name, entry) for name, entry in named if "for" in entry and "confidence" not in entry]
    decisions = [(name, entry) for name, entry in named if "for" not in entry]
    records = PlacedRecords(
        tuple(Placed(name, make_shape(DoneFile, entry)) for name, entry in done),
        tuple(Placed(name, make_shape(ProgressFile, entry)) for name, entry in notes),
        tuple(Placed(name, make_shape(DecisionFile, entry)) for name, entry in decisions),
    )
    return replace(plan, records=records)
