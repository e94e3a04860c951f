"""What `edp due` and `edp overdue` share: narrowing the list, and showing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.cli import console
from edp_cli.cli.options import Format, Kind
from edp_cli.duties.duty import DutyKind
from edp_cli.queries.select import Selection, select

if TYPE_CHECKING:
    from edp_cli.cli.session import Session
    from edp_cli.duties.docket import Docket
    from edp_cli.queries.owed import Answer
    from edp_cli.render.look import Look


def answer_selection(
    docket: Docket, owner: str | None, to: str | None, activity: str | None, kind: Kind | None
) -> Selection:
    """The selection that the options ask for."""
    return select(docket, owner=owner, to=to, activity=activity, kind=DutyKind(kind) if kind else None)


def show_owed(opened: Session, answer: Answer, output: Format, look: Look) -> None:
    """Write the answer in the format that is wanted."""
    if output is Format.JSON:
        from edp_cli.render import machine

        shape = machine.render_due if answer.window else machine.render_overdue
        console.write_json(shape(answer, opened.heading, opened.docket.line))
    else:
        from edp_cli.render import table

        draw = table.render_due if answer.window else table.render_overdue
        console.write(draw(answer, opened.heading, look))
