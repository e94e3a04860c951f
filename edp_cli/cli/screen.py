"""`Screen`: how and where an answer is to be shown, and the one function that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from edp_cli.cli import console
from edp_cli.cli.formats import (
    FOR_PROGRAMS,
    FOREIGN,
    IN_JSON,
    KINDS,
    Format,
    Usual,
    format_of,
    report_format,
    usual_format,
)
from edp_cli.cli.letters import Kind, in_ascii
from edp_cli.errors import EdpError

if TYPE_CHECKING:
    from edp_cli.render.views import Views

MARK = "\ufeff"
"""By which Excel knows that a file is UTF-8."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What was asked for on the command line.

    Attributes:
        format: how the answer is shown; without `beside`, how the file is written.
        file: the file to write.
        beside: how the file is written, where the answer is shown as well.
    """

    format: Format = Format.TABLE
    file: str | None = None
    beside: Format | None = None
    mark: bool = False
    no_color: bool = False
    ascii: bool = False
    no_pager: bool = False


Excel = Annotated[bool, typer.Option("--excel", help="CSV, marked as UTF-8, as Excel wants it.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colours; NO_COLOR does the same.")]
Ascii = Annotated[bool, typer.Option("--ascii", help="Plain letters and signs only, for old screens.")]
NoPager = Annotated[bool, typer.Option("--no-pager", help="Do not show a long answer page by page.")]


def read_options(
    output_format: Annotated[
        Usual | None,
        typer.Option("--format", help="How the answer is written; else as the ending of FILE says; else table."),
    ] = None,
    output_file: Annotated[
        str | None,
        typer.Option("--output", metavar="FILE", help="Write the answer to a file: whole, or not at all."),
    ] = None,
    excel: Excel = False,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
    no_pager: NoPager = False,
) -> Screen:
    """The screen that the options ask for. Every command that answers has them (see `commanding`).

    Raises:
        EdpError: they do not go together (exit code 2).
    """
    asked = Format(output_format) if output_format is not None else None
    _check(asked, output_file, excel=excel)
    wanted = asked or (Format.CSV if excel else format_of(output_file or ""))
    return Screen(wanted, output_file, None, excel, no_color, only_ascii, no_pager)


def read_report_options(
    output_format: Annotated[
        Format | None,
        typer.Option("--format", help="How the answer is shown; else github under GitHub Actions; else table."),
    ] = None,
    output_file: Annotated[
        str | None,
        typer.Option(
            "--output", metavar="FILE", help="Write it to a file as well, in the format of its ending, as .sarif."
        ),
    ] = None,
    excel: Excel = False,
    no_color: NoColor = False,
    only_ascii: Ascii = False,
    no_pager: NoPager = False,
) -> Screen:
    """The screen that they ask for where a file is written beside what is shown, and there are more formats.

    Raises:
        EdpError: they do not go together (exit code 2).
    """
    _check(output_format, output_file, excel=excel)
    shown = output_format or usual_format()
    if output_file is None:
        return Screen(Format.CSV if excel else shown, None, None, excel, no_color, only_ascii, no_pager)
    written = Format.CSV if excel else report_format(output_file, output_format)
    return Screen(shown, output_file, written, excel, no_color, only_ascii, no_pager)


def _check(asked: Format | None, output_file: str | None, *, excel: bool) -> None:
    """See whether the options go together, and whether the file is one that is written."""
    if excel and asked not in (None, Format.CSV):
        raise EdpError(f"--excel is for CSV, and does not go with --format {asked}.", exit_code=2)
    if output_file == "":
        raise EdpError("--output takes the name of a file.", exit_code=2)
    if output_file == "-":
        raise EdpError("Without --output, the answer is written to the screen, or where > leads.", exit_code=2)
    ending = PurePath(output_file or "").suffix.lower()
    if ending in FOREIGN:
        raise EdpError(
            f"{output_file} was not written: edp writes no {ending} files. {FOREIGN[ending]}", exit_code=2
        )


def screen_of(context: typer.Context) -> Screen:
    """The screen that a command was called with."""
    found = context.obj
    return found if isinstance(found, Screen) else Screen()


def show(context: typer.Context, views: Views) -> None:
    """Write the answer in the format, and to the place, that are wanted."""
    screen = screen_of(context)
    if screen.file is None or screen.beside is not None:
        _print(screen, views)
    if screen.file is not None:
        _save(screen, screen.file, views)


def _print(screen: Screen, views: Views) -> None:
    from edp_cli.render.views import render

    look = console.make_look(no_color=screen.no_color, only_ascii=screen.ascii)
    text = render(views, screen.format, look)
    if screen.format in IN_JSON:
        console.write_json(text)
    elif screen.format is Format.GITHUB:
        console.write_utf8(text, commands=True)
    elif screen.mark and screen.beside is None:
        console.write_utf8(MARK + text)
    elif screen.format is Format.TABLE and not screen.no_pager:
        console.page(text, only_ascii=screen.ascii)
    else:
        console.write(text, only_ascii=screen.ascii, kind=KINDS.get(screen.format, Kind.SCREEN))


def _save(screen: Screen, file: str, views: Views) -> None:
    from edp_cli.render.views import render
    from edp_cli.store.write import write_whole

    written = screen.beside or screen.format
    text = render(views, written, console.make_look(only_ascii=screen.ascii, to_file=True))
    if screen.ascii and written not in FOR_PROGRAMS:
        text = in_ascii(text, KINDS.get(written, Kind.SCREEN))
    write_whole(Path(file), f"{MARK}{text}" if screen.mark else text)
    console.warn(f"Written to {file}.")
