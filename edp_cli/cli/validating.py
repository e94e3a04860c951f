"""The options of `edp validate` that no other command has."""

from __future__ import annotations

from typing import Annotated

import typer

Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="CODES", help="Only these rules: EDP203, or EDP2 for its family; several with commas."
    ),
]
"""The rules to report, as they are typed."""

Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore", metavar="CODES", help="All but these. What keeps a file from being read is always reported."
    ),
]
"""The rules not to report."""

WriteBaseline = Annotated[
    bool,
    typer.Option(
        "--write-baseline",
        help="List all that is found now in baseline.json, beside plan.yaml; later runs leave that out.",
    ),
]
"""Whether to write down all that is found."""

NoBaseline = Annotated[bool, typer.Option("--no-baseline", help="Report what the baseline lists as well.")]
"""Whether to report what was written down as well."""

Stdin = Annotated[
    bool, typer.Option("--stdin", help="For editors: check the text that is piped in, in the place of a file's.")
]
"""Whether a text is piped in."""

StdinFilename = Annotated[
    str | None, typer.Option("--stdin-filename", metavar="FILE", help="The file in whose place that text stands.")
]
"""The file in whose place it stands."""

Fix = Annotated[
    bool,
    typer.Option(
        "--fix", help="First mend what is sure: names as roles.yaml has them, numbers, dashes in ranges."
    ),
]
"""Whether to mend what is certain first."""

DryRun = Annotated[bool, typer.Option("--dry-run", help="With --fix, say what it would do, and change nothing.")]
"""Whether only to say what would be mended."""

AgainstRevision = Annotated[
    str | None,
    typer.Option(
        "--against",
        metavar="REV",
        help="Check the change since a branch, tag or commit too; REV... is where this branch left it.",
    ),
]
"""What the plan is compared with."""
