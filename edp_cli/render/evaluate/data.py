"""An evaluation as JSON has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.queries.evaluate.counting import Outcome
from edp_cli.render.owed.view import item_data
from edp_cli.render.views import Json, place_data

if TYPE_CHECKING:
    from collections.abc import Callable

    from edp_cli.duties.duty import Source
    from edp_cli.duties.records import Done
    from edp_cli.queries.evaluate.counting import Counted, Counts
    from edp_cli.queries.evaluate.find import ActivityYear, Evaluation
    from edp_cli.queries.evaluate.targets import TargetYear
    from edp_cli.render.heading import Heading

    Line = Callable[[Source], int]

KEYS = {
    Outcome.DONE: "done",
    Outcome.LATE: "late",
    Outcome.MISSED: "missed",
    Outcome.WITHDRAWN: "withdrawn",
    Outcome.WAIVED: "waived",
    Outcome.TO_COME: "to_come",
    Outcome.MOVED_ON: "moved_on",
    Outcome.EARLIER: "earlier",
}
"""What each outcome is called in JSON."""


def make_data(evaluation: Evaluation, heading: Heading, line: Line) -> Json:
    """The whole answer; `line` says on which line of its file a thing is written."""
    return {
        "schema": "edp/evaluate/1",
        **heading.data(),
        "window": evaluation.year.window.data(),
        "ended": evaluation.year.has_ended,
        "part": evaluation.part.number if evaluation.part is not None else None,
        "counts": _counts(evaluation.counts),
        "priorities": [
            {
                "number": each.priority.number,
                "title": each.priority.title,
                "counts": _counts(each.counts),
                "activities": [_activity(year, line) for year in each.activities],
            }
            for each in evaluation.priorities
        ],
        "carried": [item_data(counted.owed, line) for counted in evaluation.carried],
        "undated": list(evaluation.undated),
        "left_out": list(heading.left_out),
    }


def _counts(counts: Counts) -> Json:
    numbers = {KEYS[outcome]: number for outcome, number in counts.of}
    return {"owed": counts.owed, **numbers, "done_moved": counts.done_moved, "carried": counts.carried}


def _activity(year: ActivityYear, line: Line) -> Json:
    return {
        "number": year.activity.number,
        "title": year.activity.title,
        "counts": _counts(year.counts),
        "items": [_item(counted, line) for counted in year.items],
        "targets": [_target(target) for target in year.targets],
    }


def _item(counted: Counted, line: Line) -> Json:
    return {**item_data(counted.owed, line), "counted_as": KEYS[counted.outcome], "carries": counted.carries}


def _target(target: TargetYear) -> Json:
    place = target.target.place
    return {
        "ref": target.ref,
        "text": target.target.text,
        "kpi": target.target.kpi,
        "records": [_record(done) for done in target.records],
        "source": place_data(place.file, place.line),
    }


def _record(done: Done) -> Json:
    return {
        "for": done.occurrence,
        "on": done.on.isoformat(),
        "by": done.by,
        "evidence": list(done.evidence),
        "note": done.note,
        "file": done.file,
    }
