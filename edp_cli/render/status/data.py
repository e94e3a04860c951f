"""The JSON of `edp status`. Its shape is that of `contracts.status`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.model.record_words import Confidence
from edp_cli.queries.colours import Colour
from edp_cli.queries.show.pages import PlanPage
from edp_cli.render.status.rows import plain
from edp_cli.render.status.words import name_colour, name_reference, say_time
from edp_cli.render.views import Json, place_data

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.duties.records import Note
    from edp_cli.queries.status.find import Answer
    from edp_cli.queries.status.standing import DutyStanding, Standing
    from edp_cli.render.heading import Heading


def status_data(answer: Answer, heading: Heading) -> Json:
    """The answer: a flat list in the order of the plan, in which `under` says what each belongs to."""
    rule = answer.rule
    return {
        "schema": "edp/status/1",
        **heading.data(),
        "reference": None if isinstance(answer.page, PlanPage) else name_reference(answer.page),
        "owner": answer.owner,
        "time_colours": {"amber_days": rule.amber_days, "red_moves": rule.red_moves},
        "items": [item for each in answer.standings for item in _items(each, None, heading.as_of)],
        "also": [place_data(place.file, place.line) for place in answer.shown.also],
        "left_out": list(heading.left_out),
    }


def _items(standing: Standing, under: str | None, as_of: date) -> Iterator[Json]:
    yield {
        "level": standing.rank.value,
        "ref": standing.ref,
        "under": under,
        "what": standing.what,
        "time": _time(standing),
        "confidence": _confidence(standing, as_of),
        "duties": [_duty(duty) for duty in standing.duties],
        "notes": [_note(note) for note in standing.notes],
    }
    for part in standing.parts:
        yield from _items(part, standing.ref, as_of)


def _time(standing: Standing) -> Json:
    time = standing.time
    return {
        "colour": name_colour(time.colour),
        "reason": plain(say_time(time, standing.items)),
        "overdue": time.overdue,
        "longest": time.longest,
        "moved": time.moved,
        "moves": time.moves,
        "worst": standing.worst.ref if standing.worst is not None else None,
        "counts": {name_colour(colour): standing.colours[colour] for colour in reversed(Colour)},
    }


def _confidence(standing: Standing, as_of: date) -> Json:
    note, found = standing.latest, standing.confidences
    return {
        "colour": note.confidence.value if note is not None else None,
        "of": note.ref if note is not None else None,
        "on": note.on.isoformat() if note is not None else None,
        "days": (as_of - note.on).days if note is not None else None,
        "by": note.by if note is not None else None,
        "counts": {**{each.value: found[each] for each in reversed(Confidence)}, "none": found[None]},
    }


def _duty(duty: DutyStanding) -> Json:
    part, time = duty.part, duty.time
    return {
        "id": part.id,
        "kind": part.kind.value,
        "label": part.label,
        "colour": name_colour(time.colour),
        "reason": plain(say_time(time, part.items)),
        "recurs": bool(duty.strip),
        "periods": [
            {
                "period": owed.occurrence.period.key,
                "status": owed.status.value,
                "days": owed.days,
                "moves": len(owed.moves),
            }
            for owed in part.items
        ],
    }


def _note(note: Note) -> Json:
    return {
        "on": note.on.isoformat(),
        "by": note.by,
        "holder": note.holder,
        "confidence": note.confidence.value,
        "obstacle": note.obstacle,
        "next": note.next,
        "asks_for": note.asks_for,
    }
