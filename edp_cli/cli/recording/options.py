"""The options of the commands that record, as types."""

from __future__ import annotations

from typing import Annotated

import typer

Reference = Annotated[
    str | None,
    typer.Argument(
        metavar="REF",
        show_default=False,
        help="An occurrence, as 5.1/2@2003-autumn; or an action or duty, for the oldest of its that is open.",
    ),
]
Whole = Annotated[
    str | None, typer.Argument(metavar="REF", show_default=False, help="The action or duty, as 5.1/3a.")
]
On = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="The day that it happened; else the as-of date.")
]
By = Annotated[
    str | None,
    typer.Option("--by", metavar="ROLE", help="The role; else the one owner. A part of its name is enough."),
]
Holder = Annotated[str | None, typer.Option("--holder", metavar="NAME", help="Who held the post that day.")]
Body = Annotated[
    str | None, typer.Option("--body", metavar="BODY", help="The body that decided; a part of its name is enough.")
]
Minute = Annotated[
    str | None, typer.Option("--minute", metavar="WORDS", help="The minute of its meeting that says so, as 51/04.")
]
Why = Annotated[str | None, typer.Option("--why", metavar="WORDS", help="The reason, in a sentence.")]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say what would be written and change, and write nothing.")
]
