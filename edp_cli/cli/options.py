"""Options that commands share, as types."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from edp_cli.cli.completing import Shell


class Kind(StrEnum):
    """What is owed. The values are those of `duties.DutyKind`, which `--help` does without."""

    ACTION = "action"
    REPORT = "report"
    EVALUATION = "evaluation"


class Grouping(StrEnum):
    """What a list is grouped by. The values are those of `queries.group.By`."""

    DATE = "date"
    OWNER = "owner"
    BODY = "body"
    ACTIVITY = "activity"


Plans = Annotated[
    str | None,
    typer.Option(
        "--plans",
        metavar="DIR",
        envvar="EDP_PLANS",
        show_envvar=False,
        help="The plans folder; else EDP_PLANS; else the nearest one upwards.",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        envvar="EDP_AS_OF",
        show_envvar=False,
        help="The day asked about; else EDP_AS_OF; else the plan's own as_of; else today.",
    ),
]
Owner = Annotated[
    str | None,
    typer.Option("--owner", metavar="ROLE", help="Only what this role owes; part of its name is enough."),
]
To = Annotated[
    str | None,
    typer.Option("--to", metavar="BODY", help="Only what this body or role is to receive."),
]
Activity = Annotated[str | None, typer.Option("--activity", metavar="NUMBER", help="Only this activity, as 5.1.")]
Part = Annotated[
    str | None,
    typer.Option("--activity", metavar="NUMBER", help="Only this activity, as 5.1, or this priority, as 5."),
]
OfKind = Annotated[Kind | None, typer.Option("--kind", help="Only actions, reports or evaluations.")]
GroupedBy = Annotated[
    Grouping, typer.Option("--by", show_default=False, help="What the table is grouped by; else by date.")
]

Term = Annotated[
    str | None,
    typer.Option("--term", metavar="TERM", help='A term: autumn, "autumn 2003", this, next, last.'),
]
Year = Annotated[
    str | None,
    typer.Option("--year", metavar="YEAR", help="An academic year, as 2003-04; with --term, that term of it."),
]
Month = Annotated[str | None, typer.Option("--month", metavar="MONTH", help='A month, as "June 2003".')]
From = Annotated[str | None, typer.Option("--from", metavar="DATE", help="The first day, included.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="The last day, included.")]
Within = Annotated[
    str | None,
    typer.Option("--within", metavar="TIME", help="From the as-of date on: 30d, 6w, 2m."),
]

InstallCompletion = Annotated[
    Shell | None,
    typer.Option(
        "--install-completion",
        metavar="SHELL",
        help="Let Tab complete what is typed after edp, in bash, zsh, fish or powershell; without a name, in this"
        " shell.",
    ),
]
ShowCompletion = Annotated[
    Shell | None,
    typer.Option(
        "--show-completion", metavar="SHELL", help="Print the script that does so, to put where you keep your own."
    ),
]
