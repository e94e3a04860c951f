"""The application: its commands, and `main`, which turns what happens into exit codes.

0 answered; 1 findings; 2 wrong use; 3 the plan could not be read, or only in part; 4 a fault in the program
itself; 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from typing import Annotated

import typer

from edp_cli import __version__
from edp_cli.cli import console
from edp_cli.cli.commands.due import due
from edp_cli.cli.commands.overdue import overdue
from edp_cli.cli.commands.schema import schema
from edp_cli.cli.commands.timescale import timescale
from edp_cli.cli.commands.validate import validate
from edp_cli.errors import EdpError

COMMANDS = (due, overdue, timescale, validate, schema)
"""In the order in which help lists them."""

WRONG_USE = 2
FAULT = 4
INTERRUPTED = 130


def make_app() -> typer.Typer:
    """The application with all its commands."""
    app = typer.Typer(
        name="edp",
        help="Keeps an Education Development Plan honest: what is due, from whom, and what has slipped.",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(_options)
    for command in COMMANDS:
        # a phrase may begin with a dash, as the cells of a table often do
        settings = {"ignore_unknown_options": True} if command is timescale else None
        app.command(context_settings=settings)(command)
    return app


def main() -> None:
    """Run the command that was typed, and exit."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run a command, and give its exit code."""
    try:
        code = _run(arguments)
        console.close()
    except EdpError as error:
        console.warn(f"edp: {error}")
        return error.exit_code
    except typer.TyperException as error:
        return _explain(error)
    except KeyboardInterrupt:
        console.give_up_output()
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  the last resort, which says so
        return _fault(error)
    return code


def _run(arguments: list[str]) -> int:
    """Let typer run the command. It makes exit codes of its own where it is interrupted or not read to the end."""
    try:
        code = _make_main()(arguments, prog_name="edp", standalone_mode=False)
    except SystemExit as stop:
        if isinstance(stop.__context__, BrokenPipeError):
            console.give_up_output()
            return 0
        raise
    if code == INTERRUPTED:
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0


@cache
def _make_main() -> Callable[..., object]:
    """What runs the application; it is made once, however often it runs."""
    return typer.main.get_command(make_app()).main


def _options(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", is_eager=True, help="Show the version and exit.")] = False,
) -> None:
    if version:
        console.write(f"edp {__version__}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        console.write(f"{context.get_help()}\n")


def _explain(error: typer.TyperException) -> int:
    """Say what was wrong with what was typed, and where to look."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "edp"
    message = getattr(error, "format_message", error.__str__)()
    console.warn(f"edp: {message}\nSee: {command} --help")
    return WRONG_USE


def _fault(error: BaseException) -> int:
    """Say in one line that the program itself has failed, and where the details are."""
    import tempfile
    import traceback

    details = "".join(traceback.format_exception(error))
    try:
        with tempfile.NamedTemporaryFile("w", prefix="edp-fault-", suffix=".txt", delete=False) as file:
            file.write(details)
        where = f"The details are in {file.name}."
    except OSError:
        where = f"{type(error).__name__}: {error}"
    console.warn(f"edp: a fault in the program itself, not in your plan. {where}")
    return FAULT
