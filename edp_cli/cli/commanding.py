"""How commands are made: those that answer have the options of `screen`, without naming them one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from edp_cli.cli.mistakes import explain_command, explain_extra, find_twice
from edp_cli.cli.screen import Screen, read_options, read_report_options
from edp_cli.errors import EdpError

HELP = ["-h", "--help"]


class Commands(Mapping[str, TyperCommand]):
    """The commands by their names. Each is made when it is first asked for, since most runs need only one."""

    def __init__(self, functions: Iterable[Callable[..., int]], make: Callable[..., TyperCommand]) -> None:
        """The commands of these functions, in their order; `make` makes one of a function."""
        self._functions = {name_of(function): function for function in functions}
        self._make = make
        self._made: dict[str, TyperCommand] = {}

    def __getitem__(self, name: str) -> TyperCommand:
        """The command of that name."""
        if name not in self._made:
            self._made[name] = self._make(self._functions[name])
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(self._functions)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._functions)

    def summaries(self) -> list[tuple[str, str]]:
        """Each name with the first line of its help."""
        return [(name, (function.__doc__ or "").partition("\n")[0]) for name, function in self._functions.items()]


class Edp(TyperGroup):
    """All the commands. A word that is none is answered with what was probably meant."""

    commands: Any

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401  typer's context and command
        """The command that the first word names.

        Raises:
            EdpError: it names none (exit code 2).
        """
        if args[0] not in self.commands:
            raise EdpError(explain_command(args[0], self.commands), exit_code=2)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002  typer's context and writer
        """Write what each command does."""
        with formatter.section("Commands"):
            formatter.write_dl(self.commands.summaries())


class Doing(TyperCommand):
    """A command that does something. Words that it cannot place are answered with what was probably meant."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:  # noqa: ANN401
        """The command, to which all words are brought."""
        super().__init__(*arguments, **settings)
        self.allow_extra_args = True

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  typer's context
        """Read what was typed after the command's name.

        Raises:
            EdpError: an option is given twice, or there are words that the command does not take (exit code 2).
        """
        typed = list(args)
        left = super().parse_args(ctx, args)
        if not ctx.resilient_parsing:
            self._check(typed, left)
        return left

    def _check(self, typed: list[str], left: list[str]) -> None:
        once = [param for param in self.params if not getattr(param, "multiple", False)]
        twice = find_twice(typed, _options_of(once))
        if twice is not None:
            raise EdpError(
                f"{twice} is given twice, and can be given once.\nSee: edp {self.name} --help", exit_code=2
            )
        if left:
            raise EdpError(explain_extra(self.name or "", typed, left, _options_of(self.params)), exit_code=2)


class Answering(Doing):
    """A command that answers. How the answer is to be shown stands in its context, as a `Screen`."""

    reads: Callable[..., Screen] = staticmethod(read_options)

    def __init__(self, *arguments: Any, params: list[Any] | None = None, **settings: Any) -> None:  # noqa: ANN401
        """The command, with the options of the screen after its own."""
        super().__init__(*arguments, params=[*(params or []), *self._screen_options()], **settings)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401  typer's context, and what the command returns
        """Take the options of the screen out, and run the command."""
        values = {option.name: ctx.params.pop(option.name) for option in self._screen_options()}
        ctx.obj = _screen_command(self.reads).callback(**values)
        return super().invoke(ctx)

    def _screen_options(self) -> list[Any]:
        return list(_screen_command(self.reads).params)


class Reporting(Answering):
    """A command that reports what is wrong: in more formats, and to a file beside what is shown."""

    reads: Callable[..., Screen] = staticmethod(read_report_options)


@cache
def _screen_command(reads: Callable[..., Screen]) -> Any:  # noqa: ANN401  typer names no public type for a command
    """The options of the screen as typer reads them from their function."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(reads)
    return typer.main.get_command(app)


def _options_of(params: Iterable[Any]) -> list[str]:
    """The names of the options among what typer knows as parameters."""
    return [name for param in params for name in param.opts if name.startswith("--")]


def name_of(command: Callable[..., int]) -> str:
    """What is typed for a command: its function's name with dashes, and without the underscore of `list_`."""
    return command.__name__.rstrip("_").replace("_", "-")


def make_command(function: Callable[..., int], *, kind: type[Doing], takes_dashes: bool) -> TyperCommand:
    """The command of a function. One that `takes_dashes` may be given words that begin with a dash."""
    settings = {"ignore_unknown_options": takes_dashes, "help_option_names": HELP}
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name_of(function), cls=kind, context_settings=settings)(function)
    made = typer.main.get_command(app)
    if not isinstance(made, TyperCommand):
        raise TypeError(f"{function.__name__} makes no command")
    return made


def make_group(app: typer.Typer, commands: Commands) -> Edp:
    """The application with these commands."""
    edp = typer.main.get_group(app)
    if not isinstance(edp, Edp):
        raise TypeError("the application is not one of edp's own")
    edp.commands = commands
    return edp
