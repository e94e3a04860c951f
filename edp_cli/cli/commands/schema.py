"""`edp schema`: writes the JSON Schemas that editors use, or checks that they are current."""

from __future__ import annotations

from typing import Annotated

import typer


def schema(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit code 1 if a file is not current.")
    ] = False,
    out: Annotated[
        str,
        typer.Option("--out", metavar="DIR", show_default=False, help='Their folder; else "schemas".'),
    ] = "schemas",
) -> int:
    """Write the JSON Schemas of plan files and answers.

    Editors use those of the plan files; programs may rely on those of the JSON answers.

    Example: edp schema --check
    """
    from pathlib import Path

    from edp_cli.cli import console
    from edp_cli.render.schemas import render_all
    from edp_cli.store.current import read_current
    from edp_cli.store.write import write_whole

    texts = {Path(out) / name: text for name, text in render_all().items()}
    stale = [path for path, text in texts.items() if read_current(path) != text]
    if not stale:
        console.write(f"The schemas in {out} are current.\n")
        return 0
    for path in stale:
        if not check:
            write_whole(path, texts[path])
        console.write(f"{path.as_posix()} {'is not current' if check else 'is written'}\n")
    if check:
        console.write("Write them anew with: edp schema\n")
    return 1 if check else 0
