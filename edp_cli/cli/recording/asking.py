"""Asks in a terminal for what was not given. A script is told at once all that is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from edp_cli.cli import console
from edp_cli.errors import EdpError, either
from edp_cli.render.cells import wrap

_WRONG_USE = 2
_NARROWEST = 40
_NOT_READ = "What was typed could not be read. Type it again."
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Question(Generic[T]):
    """One thing that is wanted.

    Attributes:
        option: what it is given by: `--body`, or REF.
        says: what is asked in a terminal.
        read: makes the value of the words. It raises EdpError where they will not do.
        usual: the words that are taken where none are given; none where they must be.
        among: what it will mostly be one of.
    """

    option: str
    says: str
    read: Callable[[str], T]
    usual: str | None = None
    among: tuple[str, ...] = ()

    @property
    def wanted(self) -> str:
        """The option, and what it will mostly be one of, where there are several."""
        return wanted(self.option, self.among)


def wanted(option: str, among: Sequence[str]) -> str:
    """The option by its name; and what it will mostly be one of, where there are several."""
    return f"{option} ({either(among)})" if len(among) > 1 else option


class Asking:
    """What is asked of whoever sits at the terminal, if anybody does."""

    def __init__(self, command: str) -> None:
        """Questions for the command of that name."""
        self._command = command
        self._can_ask = console.somebody_is_there()
        self._has_asked = False
        self._about = ""

    def introduce(self, about: str) -> None:
        """Say what the questions are about, should any be asked."""
        self._about = about

    def require(self, given: Mapping[str, object]) -> None:
        """See that nothing is missing that must be given, by the names of the options. A terminal is asked later.

        Raises:
            EdpError: something is, and nobody can be asked (exit code 2).
        """
        missing = [name for name, value in given.items() if value is None]
        if missing and not self._can_ask:
            *others, last = missing
            named = f"{', '.join(others)} and {last} are" if others else f"{last} is"
            raise EdpError(f"{named} missing.\nSee: edp {self._command} --help", exit_code=_WRONG_USE)

    def value(self, question: Question[T], given: str | None) -> T:
        """What was given, or is answered.

        Raises:
            EdpError: what was given will not do, or nothing was and nobody can be asked (exit code 2).
            KeyboardInterrupt: whoever was asked has left.
        """
        if given is not None:
            return question.read(given)
        if not self._can_ask:
            self.require({question.wanted: question.usual})
            return question.read(question.usual or "")
        usual = f" [{question.usual}]" if question.usual is not None else ""
        while True:
            words = self._ask(f"{question.says}{_hint(question)}{usual} ") or question.usual
            if words:
                try:
                    return question.read(words)
                except EdpError as error:
                    console.warn(str(error))

    def further(self, question: Question[T], given: str | None) -> T | None:
        """What was given; where something else was asked before, it is asked too, and may be left out."""
        if given is not None:
            return question.read(given)
        while self._has_asked:
            words = self._ask(f"{question.says} [none] ")
            if not words:
                break
            try:
                return question.read(words)
            except EdpError as error:
                console.warn(str(error))
        return None

    def choose(self, name: str, choices: Sequence[str], refusal: EdpError) -> int:
        """The place of the one that is chosen of those that the name could mean, from 0.

        Raises:
            EdpError: the refusal, where nobody can be asked.
        """
        if not self._can_ask:
            raise refusal
        self.introduce(f"{name} could be any of these, which are due on the same day:")

        def read(words: str) -> int:
            if words.strip() in map(str, range(1, len(choices) + 1)):
                return int(words) - 1
            raise EdpError(f"Type a number from 1 to {len(choices)}.", exit_code=_WRONG_USE)

        self._say_about()
        for number, choice in enumerate(choices, 1):
            self._say(f"{number}  {choice}", lead="  ")
        return self.value(Question("REF", "Which one?", read), None)

    def _ask(self, prompt: str) -> str:
        """The words that are typed, without spaces around them."""
        self._has_asked = True
        self._say_about()
        while True:
            console.write(prompt)
            try:
                return input().strip()
            except UnicodeDecodeError:
                console.warn(_NOT_READ)
            except EOFError:
                console.write("\n")
                raise KeyboardInterrupt from None

    def _say_about(self) -> None:
        """Say what the questions are about, unless that is said."""
        if self._about:
            self._say(self._about)
        self._about = ""

    def _say(self, text: str, lead: str = "") -> None:
        """Write the text in lines that fit."""
        for line in wrap(text, max(console.make_look().width, _NARROWEST) - len(lead)):
            console.write(f"{lead}{line}\n")


def _hint(question: Question[T]) -> str:
    """Whom it will mostly be, where there are several."""
    return f" ({either(question.among)})" if len(question.among) > 1 else ""
