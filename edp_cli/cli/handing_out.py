"""`edp checklist --out`: a folder of pages, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from edp_cli.errors import EdpError

if TYPE_CHECKING:
    from edp_cli.render.checklist.words import Pages

WRONG_USE = 2


def check_files(context: typer.Context, out: str | None, *, text: bool) -> None:
    """See whether the options on files go together.

    Raises:
        EdpError: they do not (exit code 2).
    """
    from edp_cli.cli.formats import Format
    from edp_cli.cli.screen import screen_of

    screen = screen_of(context)
    if out is None:
        if text:
            raise _wrong("--text goes with --out DIR. Without it, the answer is text already.")
        return
    if not out:
        raise _wrong("--out takes the name of a folder.")
    if screen.file is not None:
        raise _wrong("--output and --out do not go together: --output is for one file, --out for a file an owner.")
    typed = "--excel" if screen.mark else f"--format {screen.format}"
    said = context.get_parameter_source("output_format")
    as_pages = screen.format is Format.MARKDOWN and not text
    if screen.mark or (said is not None and said.name == "COMMANDLINE" and not as_pages):
        raise _wrong(f"With --out, leave {typed} out: it writes Markdown, or with --text, text.")


def write_files(context: typer.Context, pages: Pages, out: str, *, text: bool, with_index: bool) -> None:
    """Write the pages and what lists them, and say what was done."""
    from pathlib import Path

    from edp_cli.cli import console
    from edp_cli.cli.letters import Kind, in_ascii
    from edp_cli.cli.screen import screen_of
    from edp_cli.render.checklist.files import Ending, render_files, written_words
    from edp_cli.store.pages import write_pages
    from edp_cli.store.wording import printable

    files = render_files(pages, Ending.TEXT if text else Ending.MARKDOWN, with_index=with_index)
    if screen_of(context).ascii:
        kind = Kind.SCREEN if text else Kind.MARKDOWN
        files = {name: in_ascii(written, kind) for name, written in files.items()}
    folder = Path(out)
    done = write_pages(folder, files)
    main = printable((folder / list(files)[-1]).as_posix())
    said = written_words(done.written, done.same, blocked=bool(done.in_way))
    is_there = list(files)[-1] in (*done.written, *done.same)
    place = f" The {'list of them' if with_index else 'page'} is {main}." if is_there else ""
    console.write(f"{said}{place}\n")
    if with_index:
        for name in done.others:
            left = printable((folder / name).as_posix())
            console.warn(f"{left} is from an earlier run and is nobody's page now. It is left as it is.")
    if done.in_way:
        listed = "\n".join(f"  {printable((folder / name).as_posix())} ({why})" for name, why in done.in_way)
        raise _wrong(_LEFT.format(listed))


_LEFT = (
    "These were left as they are; edp writes only over its own files, as it left them:\n{}\n"
    "Move them elsewhere, and make the pages again. What is ticked in a page is kept in no other place."
)


def _wrong(message: str) -> EdpError:
    return EdpError(message, exit_code=WRONG_USE)
