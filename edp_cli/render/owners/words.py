"""What is said of everybody in a plan, and of who each is, in every shape of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.queries.select import as_typed
from edp_cli.render.words import count

if TYPE_CHECKING:
    from edp_cli.queries.owners import Owners, Who
    from edp_cli.render.heading import Heading


def say_title(owners: Owners) -> str:
    """What the answer is, with the term that it counts for."""
    return f"Owners, and what is due {owners.window.title}"


def say_total(owners: Owners) -> str:
    """One line: how much there is in all."""
    total = owners.total
    written = [
        count(total.actions, "action"),
        count(total.reports, "report"),
        count(total.evaluations, "evaluation"),
    ]
    owed = f"{count(total.due, 'item')} due this term, {total.overdue} overdue"
    shared = " Shared items are counted once." if owners.shared else ""
    return f"In all: {', '.join(written)}; {owed}.{shared}"


def say_unassigned(owners: Owners) -> str:
    """How many actions nobody is responsible for yet."""
    return f"{count(len(owners.unassigned), 'action')} that nobody is responsible for yet"


def say_unmade(owners: Owners) -> str:
    """How many reports and evaluations nobody is named for; empty where there is none."""
    nobody = owners.nobody
    said = say_parts(0, nobody.reports, nobody.evaluations, 0)
    return f"{said} with nobody named to make them" if nobody.reports or nobody.evaluations else ""


def say_parts(actions: int, reports: int, evaluations: int, receives: int) -> str:
    """How much there is of each: `9 actions, 8 reports, receives 3`; what there is none of is left out."""
    said = [
        count(actions, "action") if actions else "",
        count(reports, "report") if reports else "",
        count(evaluations, "evaluation") if evaluations else "",
        f"receives {count(receives, 'report')}" if receives else "",
    ]
    return ", ".join(filter(None, said)) or "nothing in this plan"


def say_kind(who: Who) -> str:
    """What the name stands for, as far as roles.yaml tells."""
    if who.is_stranger:
        return "not in roles.yaml"
    return "body" if who.is_body else "role"


def say_held(who: Who) -> str:
    """Who holds the post, and where to write; empty where roles.yaml does not say."""
    return ", ".join(filter(None, (who.holder, who.email)))


def say_command(owners: Owners, heading: Heading) -> str:
    """How to see all that is one owner's; one who has most overdue is the example."""
    name = max(owners.owners, key=lambda owner: (owner.counts.actions > 0, owner.counts.overdue)).who.name
    dashes = "-- " if name.startswith("-") else ""
    return f"edp owners{heading.options} {dashes}{as_typed(name)}"
