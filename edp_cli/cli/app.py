"""The application: its commands, and `main`, which turns what happens into exit codes.

0 answered; 1 findings; 2 wrong use; 3 the plan could not be read, or only in part; 4 a fault in the program
itself; 130 interrupted.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from functools import cache
from typing import Annotated

import typer
from typer.core import TyperCommand

from edp_cli import __version__
from edp_cli.cli import console, options
from edp_cli.cli.commanding import HELP, Answering, Commands, Doing, Edp, Reporting, make_command, make_group
from edp_cli.cli.commands.checklist import checklist
from edp_cli.cli.commands.diff import diff
from edp_cli.cli.commands.done import done
from edp_cli.cli.commands.due import due
from edp_cli.cli.commands.evaluate import evaluate
from edp_cli.cli.commands.exceptions import exceptions
from edp_cli.cli.commands.explain import explain
from edp_cli.cli.commands.forward_plan import forward_plan
from edp_cli.cli.commands.history import history
from edp_cli.cli.commands.init import init
from edp_cli.cli.commands.list_actions import list_
from edp_cli.cli.commands.log import log
from edp_cli.cli.commands.move import move
from edp_cli.cli.commands.overdue import overdue
from edp_cli.cli.commands.owners import owners
from edp_cli.cli.commands.progress import progress
from edp_cli.cli.commands.reassign import reassign
from edp_cli.cli.commands.rename_role import rename_role
from edp_cli.cli.commands.schema import schema
from edp_cli.cli.commands.search import search
from edp_cli.cli.commands.show import show
from edp_cli.cli.commands.status import status
from edp_cli.cli.commands.timescale import timescale
from edp_cli.cli.commands.undo import undo
from edp_cli.cli.commands.validate import validate
from edp_cli.cli.commands.waive import waive
from edp_cli.cli.commands.withdraw import withdraw
from edp_cli.cli.commands.workload import workload
from edp_cli.cli.completing import VARIABLE, Shell
from edp_cli.errors import EdpError

COMMANDS: tuple[Callable[..., int], ...] = (
    due,
    overdue,
    status,
    owners,
    workload,
    show,
    checklist,
    forward_plan,
    exceptions,
    evaluate,
    list_,
    search,
    diff,
    history,
    log,
    done,
    progress,
    move,
    withdraw,
    waive,
    reassign,
    undo,
    timescale,
    validate,
    rename_role,
    explain,
    schema,
    init,
)
"""In the order in which help lists them."""

SILENT = (schema, init)
"""Those that do something, and answer with no more than a line."""

REPORTING = (validate,)
"""Those that report what is wrong, in the formats of code hosts too."""

SHELL_LEFT_OUT = (["--install-completion"], ["--show-completion"])
"""Options whose value is found out where they stand alone."""

WRONG_USE = 2
UNREADABLE = 3
FAULT = 4
INTERRUPTED = 130
FULL = (errno.ENOSPC, errno.EDQUOT)
NO_PLACE = (errno.ENOENT, errno.ENAMETOOLONG, errno.ELOOP, errno.EACCES, errno.ENOTDIR)


@cache
def make_edp() -> Edp:
    """The application as typer runs it, with all its commands; it is made once, however often it runs."""
    app = typer.Typer(
        name="edp",
        cls=Edp,
        help="Keeps an Education Development Plan honest: what is due, from whom, and what has slipped.",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": HELP},
    )
    app.callback(invoke_without_command=True)(_options)
    return make_group(app, Commands(COMMANDS, _make))


def _make(function: Callable[..., int]) -> TyperCommand:
    """The command of a function. A phrase may begin with a dash, as the cells of a table often do."""
    kind = Doing if function in SILENT else Reporting if function in REPORTING else Answering
    return make_command(function, kind=kind, takes_dashes=function is timescale)


def main() -> None:
    """Run the command that was typed, and exit."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run a command, or answer a shell that completes one, and give the exit code."""
    if VARIABLE in os.environ:
        from edp_cli.cli.completing.shells import complete

        return complete(make_edp(), arguments)
    try:
        code = _run(arguments)
        console.close()
    except EdpError as error:
        console.warn(f"edp: {error}")
        return error.exit_code
    except typer.TyperException as error:
        return _explain(error, arguments)
    except KeyboardInterrupt:
        console.give_up_output()
        return INTERRUPTED
    except OSError as error:
        return _unwritten(error) if error.errno in FULL else _unreachable(error)
    except Exception as error:  # noqa: BLE001  the last resort, which says so
        return _fault(error)
    return code


def _run(arguments: list[str]) -> int:
    """Let typer run the command. It makes exit codes of its own where it is interrupted or not read to the end."""
    if arguments in SHELL_LEFT_OUT:
        from edp_cli.cli.completing.install import name_shell

        arguments = name_shell(arguments)
    try:
        code = make_edp().main(arguments, prog_name="edp", standalone_mode=False)
    except SystemExit as stop:
        if isinstance(stop.__context__, BrokenPipeError):
            console.give_up_output()
            return 0
        raise
    if code == INTERRUPTED:
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0


def _options(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", is_eager=True, help="Show the version and exit.")] = False,
    install_completion: options.InstallCompletion = None,
    show_completion: options.ShowCompletion = None,
) -> None:
    if version:
        console.write(f"edp {__version__}\n")
        raise typer.Exit
    if install_completion is not None or show_completion is not None:
        _switch_on(install_completion, show_completion)
        raise typer.Exit
    if context.invoked_subcommand is None:
        from edp_cli.cli.welcome import welcome

        console.write(welcome())


def _switch_on(install_for: Shell | None, show_for: Shell | None) -> None:
    """Switch completion on, or show what does."""
    from edp_cli.cli.completing.install import install, show_script

    if install_for is not None:
        install(install_for)
    if show_for is not None:
        show_script(show_for)


def _explain(error: typer.TyperException, typed: list[str]) -> int:
    """Say what was wrong with what was typed, and what was probably meant."""
    from edp_cli.cli.mistakes import explain_error

    console.warn(f"edp: {explain_error(error, typed=typed, commands=make_edp().commands)}")
    return WRONG_USE


def _unwritten(error: OSError) -> int:
    """Say that the disk is full, which typer meets where it writes help."""
    console.give_up_output()
    console.warn(f"edp: The answer could not be written: {error.strerror}.")
    return FAULT


def _unreachable(error: OSError) -> int:
    """Say that a place cannot be reached: the folder is gone, a name is too long, a link leads in a circle."""
    if error.errno not in NO_PLACE:
        return _fault(error)
    gone = error.errno == errno.ENOENT and error.filename is None
    said = "The folder that you are in is no longer there. Go to another." if gone else f"{error.strerror}."
    place = f'"{os.fsdecode(error.filename)[:100]}": ' if error.filename is not None else ""
    console.warn(f"edp: {place}{said}")
    return UNREADABLE


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
