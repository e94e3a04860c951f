"""`edp checklist`: a page to hand over to each owner, with boxes to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of
from edp_cli.errors import EdpError

if TYPE_CHECKING:
    from edp_cli.render.checklist.words import Pages

WRONG_USE = 2


def checklist(
    context: typer.Context,
    owner: options.Owner = None,
    everybody: Annotated[bool, typer.Option("--all", help="A page for each owner, as without --owner.")] = False,
    term: options.Term = None,
    year: options.Year = None,
    month: options.Month = None,
    from_day: options.From = None,
    until: options.Until = None,
    within: options.Within = None,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="DIR", help="Write a file for each owner, and one that lists them."),
    ] = None,
    text: Annotated[bool, typer.Option("--text", help="With --out, write text rather than Markdown.")] = False,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """A page to hand to each owner, with boxes to tick.

    It says what is overdue, what is due in a term, and what comes next. It is this term, unless another term, a
    year, a month or other days are asked for. With --out, a file that edp did not write, or that was changed
    since, is never written over.

    Example: edp checklist --term autumn --out checklists
    """
    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.queries.checklist import make_checklist
    from edp_cli.queries.select import select
    from edp_cli.queries.window import Asked, find_window
    from edp_cli.render.checklist.view import view_checklist
    from edp_cli.render.checklist.words import Pages

    if owner is not None and everybody:
        raise _wrong("--owner and --all do not go together: --owner is for one page, --all for all of them.")
    _check_files(context, out, text=text)
    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    docket = opened.docket
    window = find_window(Asked(term, year, month, from_day, until, within), docket.frame, opened.as_of)
    role = select(docket, owner=owner).owner
    found = make_checklist(docket, opened.plan, window=window, as_of=opened.as_of, owner=role)
    pages = Pages(found, opened.heading, docket.line)
    if out is None:
        show(context, view_checklist(pages))
    else:
        _write_files(context, pages, out, text=text, with_index=role is None)
    return opened.exit_code


def _check_files(context: typer.Context, out: str | None, *, text: bool) -> None:
    """See whether the options on files go together.

    Raises:
        EdpError: they do not (exit code 2).
    """
    from edp_cli.cli.screen import Format, screen_of

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


def _write_files(context: typer.Context, pages: Pages, out: str, *, text: bool, with_index: bool) -> None:
    """Write the pages and what lists them, and say what was done."""
    from pathlib import Path

    from edp_cli.cli import console
    from edp_cli.cli.letters import in_ascii
    from edp_cli.cli.screen import screen_of
    from edp_cli.render.checklist.files import Ending, render_files
    from edp_cli.render.words import count
    from edp_cli.store.pages import write_pages
    from edp_cli.store.wording import printable

    files = render_files(pages, Ending.TEXT if text else Ending.MARKDOWN, with_index=with_index)
    if screen_of(context).ascii:
        files = {name: in_ascii(written) for name, written in files.items()}
    folder = Path(out)
    done = write_pages(folder, files)
    same = f", {len(done.same)} as before" if done.same else ""
    said = f"{count(len(done.written), 'file')} written{same}." if done.written else "Nothing has changed."
    main = printable((folder / list(files)[-1]).as_posix())
    console.write(f"{said} The {'list of them' if with_index else 'page'} is {main}.\n")
    if with_index:
        for name in done.others:
            left = printable((folder / name).as_posix())
            console.warn(f"{left} is from an earlier run and is nobody's page now. It is left as it is.")


def _wrong(message: str) -> EdpError:
    return EdpError(message, exit_code=WRONG_USE)
