"""What `edp workload` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views
from edp_cli.render.workload.words import (
    ALL,
    excesses,
    name_owner,
    say_busiest,
    say_measure,
    say_title,
    say_total,
    say_undated,
)

if TYPE_CHECKING:
    from edp_cli.queries.workload import Load, Workload
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look
    from edp_cli.render.sheet import Cell


def view_workload(found: Workload, heading: Heading) -> Views:
    """Who has how much due, term by term."""
    return Views(
        table=lambda look: _table(found, heading, look),
        data=lambda: _data(found, heading),
        sheet=lambda: _sheet(found, heading),
    )


def _table(found: Workload, heading: Heading, look: Look) -> str:
    from edp_cli.render.workload import table as workload_table  # noqa: PLC0415  rich is imported only where a table is drawn

    return workload_table.render_workload(found, heading, look)


def _data(found: Workload, heading: Heading) -> Json:
    measure = found.measure
    return {
        "schema": "edp/workload/1",
        **heading.data(),
        "window": found.window.data(),
        "most_in_a_term": measure.most,
        "average": round(measure.average, 2) if measure.loads else None,
        "terms": [
            {
                "period": term.key,
                "label": term.title,
                "start": term.start.isoformat(),
                "end": term.end.isoformat(),
                "due": number,
            }
            for term, number in zip(found.terms, found.counts, strict=True)
        ],
        "owners": [_load_data(load, found) for load in found.loads],
        "due": found.total,
        "undated": list(found.undated),
        "left_out": list(heading.left_out),
    }


def _load_data(load: Load, found: Workload) -> Json:
    return {
        "owner": load.owner,
        "terms": [
            {"period": term.key, "due": number, "too_much": found.is_too_much(load, number)}
            for term, number in zip(found.terms, load.counts, strict=True)
        ],
        "due": load.total,
    }


def _sheet(found: Workload, heading: Heading) -> Sheet:
    columns = ("Owner", *(term.title for term in found.terms), ALL, "Too much in")
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (name_owner(load), *load.counts, load.total, excesses(load, found)) for load in found.loads
    )
    said = (say_total(found), say_measure(found), say_busiest(found), say_undated(found), *heading.missing)
    return Sheet(columns, rows, say_title(found), (heading.sentence,), tuple(filter(None, said)))
