"""What is said when a command is typed wrongly: what was wrong, and what was probably meant."""

from __future__ import annotations

import difflib
import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from edp_cli.errors import either

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_MEANT = {
    "checklist": "todo to-do tasks task tick pages page handout hand-out print",
    "diff": "compare change changes changed difference differences what-changed review",
    "due": "deadlines deadline next now upcoming agenda calendar today",
    "exceptions": "exception red reds amber ambers rag paper",
    "explain": "rule rules code codes why man",
    "forward-plan": "forward meeting meetings committee board",
    "history": "log blame past slips moved revisions when-changed",
    "init": "new start create begin setup",
    "list": "ls actions action filter ll",
    "overdue": "late slipped missed behind outstanding",
    "owners": "owner people roles role who responsible bodies body",
    "search": "find grep look where",
    "show": "view open display cat read activity activities plan print-out outline",
    "timescale": "when dates date parse understand",
    "validate": "check lint verify errors test findings",
}
"""Other words for what the commands do."""

_TERM = re.compile(r"(?i)(aut(umn)?|spr(ing)?|sum(mer)?)( term)?( (19|20|21)\d\d)?|(this|next|last)( term)?")
_YEAR = re.compile(r"\d{4}[-/]\d{2,4}")
_MONTH = re.compile(
    r"(?i)(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?"
    r"|nov(ember)?|dec(ember)?)( (19|20|21)\d\d)?"
)
_REFERENCE = re.compile(r"\d+\.\d+(/\S*)?")
_CODE = re.compile(r"(?i)edp\d{3}")
_KINDS = {"actions": "action", "reports": "report", "evaluations": "evaluation"}


def explain_command(word: str, commands: Iterable[str]) -> str:
    """What is said of a word that is no command."""
    known = list(commands)
    meant = _command_with(word) or _near_command(word, known)
    near = f" Did you mean: {meant}?" if meant else ""
    return f'There is no command "{word}".{near}\nSee: edp --help'


def find_twice(typed: list[str], options: Iterable[str]) -> str | None:
    """The option that was typed more than once, if one was."""
    names = [word.partition("=")[0] for word in takewhile(lambda word: word != "--", typed)]
    return next((option for option in options if names.count(option) > 1), None)


def explain_extra(command: str, typed: list[str], words: list[str], options: Iterable[str]) -> str:
    """What is said of words that a command cannot place, among all that were typed.

    `options` are the options that the command has.
    """
    said = " ".join(words)
    known = set(options)
    place = next((i for i in range(len(typed)) if typed[i : i + len(words)] == words), 0)
    if place > 1 and typed[place - 2] in known:
        whole = " ".join(typed[place - 1 : place + len(words)])
        meant = f'edp {command} {typed[place - 2]} "{whole}"'
        return f"Several words go in quotation marks: {meant}\nSee: edp {command} --help"
    option = next((each for each in _options_with(said) if each[0] in known), None)
    if option is not None:
        value = f'"{option[1]}"' if " " in option[1] else option[1]
        is_name = option[0] == "--owner" and "--to" in known
        also = f" Or, for what it is to receive: edp {command} --to {value}" if is_name else ""
        advice = f" Did you mean: edp {command} {option[0]} {value}?{also}"
    else:
        advice = ""
    return f'edp {command} does not understand "{said}".{advice}\nSee: edp {command} --help'


def explain_error(error: Exception, *, typed: list[str], commands: Mapping[str, Any]) -> str:
    """What is said of an error that typer has found in what was typed; `commands` are typer's, by their names.

    typer names no public types for its errors, so they are known by what they carry.
    """
    context: Any = getattr(error, "ctx", None)
    command = f"edp {typed[0]}" if typed and typed[0] in commands else "edp"
    path = context.command_path if context is not None else command
    option, param = getattr(error, "option_name", None), getattr(error, "param", None)
    if option is not None and hasattr(error, "possibilities"):
        said = _unknown_option(option, context, path, commands)
    elif option is not None:
        said = f"{option} {_wants(option, _typed_first(typed, commands))}."
    elif param is not None:
        said = _bad_value(error, param)
    else:
        said = getattr(error, "format_message", error.__str__)()
    return f"{said}\nSee: {path} --help"


def _command_with(word: str) -> str | None:
    """The whole command, where the word is what one would give to a command."""
    if _CODE.fullmatch(word):
        return f"edp explain {word.upper()}"
    if _REFERENCE.fullmatch(word):
        return f"edp show {word}"
    if _TERM.fullmatch(word):
        return f"edp due --term {word.lower()}"
    return "edp --help" if word.lower() in {"help", "man"} else None


def _near_command(word: str, known: list[str]) -> str | None:
    plain = word.lower()
    name = next((name for name, words in _MEANT.items() if name in known and plain in words.split()), None)
    if name is None:
        near = difflib.get_close_matches(plain, known, n=1)
        name = near[0] if near else None
    return f"edp {name}" if name else None


def _options_with(said: str) -> Iterator[tuple[str, str]]:
    """The options that the words could belong to, each with the words as it takes them; the likeliest first."""
    if _TERM.fullmatch(said):
        yield "--term", said.lower().removesuffix(" term")
    for option, shape in (("--year", _YEAR), ("--activity", _REFERENCE), ("--month", _MONTH)):
        if shape.fullmatch(said):
            yield option, said.partition("/")[0] if option == "--activity" else said
    kind = _KINDS.get(said.lower(), said.lower())
    if kind in _KINDS.values():
        yield "--kind", kind
    yield "--owner", said


def _unknown_option(option: str, context: Any, path: str, commands: Mapping[str, Any]) -> str:  # noqa: ANN401  typer's
    having = [f"edp {name}" for name, command in commands.items() if option in _options(command)]
    if path == "edp" and having:
        return f"{option} comes after a command, as in: {having[0]} {option}."
    if having:
        return f"{path} has no option {option}. These have: {', '.join(having)}."
    known = _options(context.command)
    near = difflib.get_close_matches(option, known, n=1)
    advice = f" Did you mean {near[0]}?" if near else ""
    return f"{path} has no option {option}.{advice}"


def _typed_first(typed: list[str], commands: Mapping[str, Any]) -> Iterator[Any]:
    """The commands, of which the one that was typed comes first: it may take more than others do."""
    names = sorted(commands, key=lambda name: name not in typed[:1])
    return (commands[name] for name in names)


def _wants(option: str, commands: Iterable[Any]) -> str:
    """What an option takes, whose value is missing or must not be there."""
    params = (param for command in commands for param in command.params)
    found = next((param for param in params if option in param.opts), None)
    if found is None or getattr(found, "is_flag", False):
        return "stands alone: nothing goes with it"
    choices = getattr(found.type, "choices", None)
    return f"needs {either(choices) if choices else found.metavar or 'a word'} after it"


def _bad_value(error: Any, param: Any) -> str:  # noqa: ANN401  typer's
    name = param.opts[0] if param.param_type_name == "option" else param.metavar or param.name
    choices = getattr(param.type, "choices", None)
    if not getattr(error, "message", ""):
        about = f": {param.help[:1].lower()}{param.help[1:]}" if getattr(param, "help", None) else ""
        return f"{name} is missing{about.rstrip('.')}."
    if not choices:
        return f"{name}: {error.message}"
    typed = re.search(r"'(.*)' is not", error.message, re.DOTALL)
    word = typed[1] if typed else ""
    near = difflib.get_close_matches(word.lower(), choices, n=1, cutoff=0.5)
    advice = f" Did you mean {near[0]}?" if near else ""
    return f'{name} takes {either(choices)}, not "{word}".{advice}'


def _options(command: Any) -> list[str]:  # noqa: ANN401  typer's
    return [name for param in command.params for name in param.opts if name.startswith("--")]
