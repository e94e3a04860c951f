"""What `edp owners` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.owners.words import say_kind, say_title, say_total, say_unassigned, say_unmade
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views

if TYPE_CHECKING:
    from edp_cli.queries.owners import Counts, Owner, Owners
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look
    from edp_cli.render.sheet import Cell

COLUMNS = (
    "Role", "Kind", "Actions", "Reports", "Evaluations", "Receives", "Due this term", "Overdue",
    "Holder", "E-mail",
)  # fmt: skip
NOBODY = "Nobody yet"


def view_owners(owners: Owners, heading: Heading) -> Views:
    """Everybody in the plan, with how much is theirs."""
    return Views(
        table=lambda look: _table(owners, heading, look),
        data=lambda: _data(owners, heading),
        sheet=lambda: _sheet(owners, heading),
    )


def _table(owners: Owners, heading: Heading, look: Look) -> str:
    from edp_cli.render.owners import table as owners_table  # noqa: PLC0415  rich is imported only where a table is drawn

    return owners_table.render_owners(owners, heading, look)


def _data(owners: Owners, heading: Heading) -> Json:
    return {
        "schema": "edp/owners/1",
        **heading.data(),
        "window": owners.window.data(),
        "owners": [_owner_data(owner) for owner in owners.owners],
        "unassigned": [action.ref for action in owners.unassigned],
        "left_out": list(heading.left_out),
    }


def _owner_data(owner: Owner) -> Json:
    counts = owner.counts
    return {
        "role": owner.who.name,
        "actions": counts.actions,
        "reports": counts.reports,
        "evaluations": counts.evaluations,
        "due_this_term": counts.due,
        "overdue": counts.overdue,
        "receives": counts.receives,
        "is_body": owner.who.is_body,
        "in_register": owner.who.in_register,
        "holder": owner.who.holder,
        "email": owner.who.email,
    }


def _sheet(owners: Owners, heading: Heading) -> Sheet:
    rows = [_row(owner) for owner in owners.owners]
    if owners.nobody.any:
        rows.append((NOBODY, None, *_cells(owners.nobody), None, None))
    foot = []
    if owners.unassigned:
        refs = ", ".join(action.ref for action in owners.unassigned)
        foot.append(f"{say_unassigned(owners)}: {refs}.")
    if unmade := say_unmade(owners):
        foot.append(f"{unmade}.")
    foot += [say_total(owners), *heading.missing]
    return Sheet(COLUMNS, tuple(rows), say_title(owners), (heading.sentence,), tuple(foot))


def _row(owner: Owner) -> tuple[Cell, ...]:
    who = owner.who
    return (who.name, say_kind(who), *_cells(owner.counts), who.holder, who.email)


def _cells(counts: Counts) -> tuple[int, ...]:
    return (counts.actions, counts.reports, counts.evaluations, counts.receives, counts.due, counts.overdue)
