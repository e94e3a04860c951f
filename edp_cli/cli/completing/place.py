"""`Place`: where in a command line something is being typed, and what it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING, TypeAlias

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Command: TypeAlias = TyperCommand | TyperGroup


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is being typed.

    Attributes:
        command: the command that it belongs to, or the group of all commands.
        values: the values of its options and arguments, by their names, as far as they are typed before.
        options: the options that can still be typed.
        typed: what has been typed.
        parameter: what it is the value of; none where it is the name of a command or of an option.
        joined: what stands before it in the same word: the `--owner=` of `--owner=Head`.
        words: the words before it that belong to the same argument.
    """

    command: Command
    values: Mapping[str, object]
    options: tuple[TyperOption, ...]
    typed: str
    parameter: TyperOption | TyperArgument | None = None
    joined: str = ""
    words: tuple[str, ...] = ()

    @property
    def wanted(self) -> str:
        """What the value is called in the help, without brackets: ROLE, TERM, FILE."""
        called = self.parameter.metavar if self.parameter is not None else None
        return (called or "").strip("[].")


def find_place(edp: TyperGroup, words: Sequence[str], typed: str) -> Place | None:
    """Where `typed` stands after these words, those after `edp` itself; none after a word that is no command."""
    before = list(takewhile(lambda word: word.startswith("-"), words))
    if len(before) == len(words) or _waiting(edp, before) is not None:
        return _place_in(edp, words, typed)
    command = edp.commands.get(words[len(before)])
    if not isinstance(command, TyperCommand):
        return None
    return _place_in(command, words[len(before) + 1 :], typed)


def _place_in(command: Command, words: Sequence[str], typed: str) -> Place:
    context = command.make_context(command.name, list(words), resilient_parsing=True)
    sources = {name: context.get_parameter_source(name) for name in context.params}
    given = {name for name, source in sources.items() if source is not None and source.name == "COMMANDLINE"}
    options = (param for param in command.get_params(context) if isinstance(param, TyperOption))
    shown = (option for option in options if not option.hidden)
    left = tuple(option for option in shown if option.multiple or option.name not in given)
    place = Place(command, context.params, left, typed)
    if "--" in words:
        return _at_argument(replace(place, options=()), given)
    option = _waiting(command, words)
    if option is not None:
        return replace(place, parameter=option)
    return _at_option(place) if typed.startswith("-") else _at_argument(place, given)


def _at_option(place: Place) -> Place:
    """The name of an option, or the value that is joined to it."""
    name, joined, value = place.typed.partition("=")
    option = _waiting(place.command, [name]) if joined else None
    return replace(place, parameter=option, typed=value, joined=f"{name}=") if option is not None else place


def _at_argument(place: Place, given: set[str]) -> Place:
    """The next argument; the same as before, where it takes several words."""
    arguments = [param for param in place.command.params if isinstance(param, TyperArgument)]
    for argument in arguments:
        if argument.nargs == -1:
            before = place.values.get(argument.name or "")
            words = tuple(before) if isinstance(before, list | tuple) else ()
            return replace(place, parameter=argument, words=words)
        if argument.name not in given:
            return replace(place, parameter=argument)
    return place


def _waiting(command: Command, words: Sequence[str]) -> TyperOption | None:
    """The option whose value is still to come after the words."""
    for param in command.params:
        if isinstance(param, TyperOption) and not param.is_flag and words and words[-1] in param.opts:
            return param
    return None
