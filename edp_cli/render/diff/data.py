"""A difference as JSON: `edp/diff/1`, whose shape is in `contracts.diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.diff.entries import Became, Part, without_joins
from edp_cli.render.views import place_data

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.compare.effects import DueMove, Effect
    from edp_cli.compare.sides import Side
    from edp_cli.duties.duty import Duty, Occurrence
    from edp_cli.render.diff.answer import Answer
    from edp_cli.render.diff.entries import Change, Entry
    from edp_cli.render.views import Json


def make_data(answer: Answer) -> Json:
    """Everything that is said, with the values that it is said of."""
    before, after, comparison = answer.before, answer.after, answer.comparison
    entries = {part: [entry for entry in answer.entries if entry.part is part] for part in Part}
    numbers = {became.value: sum(each.became is became for each in entries[Part.ACTION]) for became in Became}
    return {
        "schema": "edp/diff/1",
        **answer.heading.data(),
        "before": _side(before),
        "after": _side(after),
        "summary": [without_joins(said) for said in answer.summary],
        "counts": {**numbers, "same": comparison.same},
        **{part.value: [_entry(entry) for entry in found] for part, found in entries.items()},
        "effect": _effect(answer.effect, answer),
        "unknown": list(comparison.unknown),
        "left_out": list(dict.fromkeys([*before.docket.left_out, *after.docket.left_out])),
    }


def _side(side: Side) -> Json:
    return {"name": side.name, "revision": side.plan.revision, "left_out": list(side.docket.left_out)}


def _entry(entry: Entry) -> Json:
    return {
        "ref": entry.ref,
        "ref_before": entry.ref_before,
        "became": entry.became.value,
        "what": entry.what,
        "changes": [change_data(change) for change in entry.changes],
        "source": place_data(entry.place.file, entry.place.line),
    }


def change_data(change: Change) -> Json:
    """One thing that was done, as JSON."""
    return {
        "kind": change.kind.value,
        "says": without_joins(change.says),
        "label": change.label,
        "before": without_joins(change.before) if change.before is not None else None,
        "after": without_joins(change.after) if change.after is not None else None,
        "day_before": _day(change.day_before),
        "day_after": _day(change.day_after),
        "days": change.days,
        "terms": change.terms,
        "words": [{"mark": stretch.mark.value, "words": stretch.words} for stretch in change.words],
    }


def _effect(effect: Effect, answer: Answer) -> Json:
    before, after = answer.before, answer.after
    return {
        "loads": [
            {
                "owner": load.owner,
                "terms": [
                    {"term": each.term.key, "before": each.before, "after": each.after} for each in load.terms
                ],
            }
            for load in effect.loads
        ],
        "sooner": [_move(move, after) for move in effect.sooner],
        "later": [_move(move, after) for move in effect.later],
        "begun": [_duty(duty, after) for duty in effect.begun],
        "ended": [_duty(duty, before) for duty in effect.ended],
        "overdue": [_occurrence(each, after) for each in effect.overdue],
        "cleared": [_occurrence(each, before) for each in effect.cleared],
    }


def _duty(duty: Duty, side: Side) -> Json:
    return {
        "id": duty.id,
        "ref": duty.ref,
        "kind": duty.kind.value,
        "what": duty.what,
        "label": duty.label,
        "owners": list(duty.owners),
        "to": duty.to,
        "source": place_data(duty.source.file, side.docket.line(duty.source)),
    }


def _move(move: DueMove, side: Side) -> Json:
    return {
        **_duty(move.duty, side),
        "day_before": move.before.isoformat(),
        "day_after": move.after.isoformat(),
        "days": move.days,
    }


def _occurrence(occurrence: Occurrence, side: Side) -> Json:
    return {**_duty(occurrence.duty, side), "id": occurrence.id, "due": occurrence.due.isoformat()}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
