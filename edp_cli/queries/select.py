"""Narrowing a list of occurrences: by owner, by who receives, by activity, by kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.errors import EdpError
from edp_cli.model.register import plain_name
from edp_cli.queries.left_out import check_left_out

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.duty import Duty

_NOBODY = frozenset({"nobody", "noone", "none", "tba", "tbc", "nobodyyet", "unassigned"})
_MOST_MEANT = 3


@dataclass(frozen=True, slots=True)
class Selection:
    """What a list is narrowed to; nothing where everything is wanted. Names are as the register writes them."""

    owner: str | None = None
    to: str | None = None
    activity: str | None = None
    kind: DutyKind | None = None

    def __contains__(self, duty: Duty) -> bool:
        """Whether the duty is wanted."""
        return (
            (self.owner is None or self.owner in duty.owners)
            and (self.to is None or self.to == duty.to)
            and (self.activity is None or self.activity == duty.activity)
            and (self.kind is None or self.kind is duty.kind)
        )

    @property
    def of_everybody(self) -> Selection:
        """The same, whoever owes it."""
        return replace(self, owner=None)

    @property
    def options(self) -> str:
        """The selection as it is typed, with a space before each option."""
        said = {"owner": self.owner, "to": self.to, "activity": self.activity, "kind": self.kind}
        return "".join(f" --{name} {as_typed(value)}" for name, value in said.items() if value)

    @property
    def words(self) -> str:
        """The selection as a heading says it; empty where everything is wanted."""
        said = [
            f"owned by {self.owner}" if self.owner else "",
            f"to {self.to}" if self.to else "",
            f"activity {self.activity}" if self.activity else "",
            f"{self.kind.value}s only" if self.kind else "",
        ]
        return ", ".join(filter(None, said))


def select(
    docket: Docket,
    *,
    owner: str | None = None,
    to: str | None = None,
    activity: str | None = None,
    kind: str | None = None,
) -> Selection:
    """The selection that an officer's words ask for.

    Raises:
        EdpError: a name or a number is not in the plan, or could mean several (exit code 2).
    """
    return Selection(
        owner=find_name(docket, owner, _owners(docket)) if owner is not None else None,
        to=find_name(docket, to, _receivers(docket)) if to is not None else None,
        activity=_find_activity(docket, activity) if activity is not None else None,
        kind=DutyKind(kind) if kind is not None else None,
    )


def as_typed(value: str) -> str:
    """The value as it is typed in a shell, which is not to act on what a plan calls somebody."""
    if not set(value).intersection('"$`!\\'):
        return f'"{value}"'
    from shlex import quote  # noqa: PLC0415  only few names need it

    return quote(value)


def find_name(docket: Docket, words: str, names: Iterable[str]) -> str:
    """The role or body that the words name: in full, by an alias, or by a part that only one of them has.

    Raises:
        EdpError: none or several are meant (exit code 2).
    """
    known = list(dict.fromkeys([*docket.register.all, *names]))
    wanted = plain_name(words)
    exact = docket.register.find(words) or next((name for name in known if plain_name(name) == wanted), None)
    if exact is not None:
        return exact
    parts = [name for name in known if wanted and wanted in plain_name(name)]
    matches = list(dict.fromkeys([*parts, *docket.register.find_part(words)]))
    if len(matches) == 1:
        return matches[0]
    if matches:
        listed = "\n".join(f"  {name}" for name in matches)
        raise EdpError(f'"{words}" could be any of these; write more of the name:\n{listed}', exit_code=2)
    raise EdpError(f'Nobody in the plan is called "{words}".{_advise(docket, words, known)}', exit_code=2)


def _advise(docket: Docket, words: str, known: list[str]) -> str:
    """Who was probably meant, or where the names are."""
    wanted = plain_name(words)
    if wanted in _NOBODY:
        return " What nobody is responsible for: edp list --unassigned"
    near = docket.register.near(words) or _nearest(wanted, {plain_name(name): name for name in known})
    meant = [near] if near else _with_a_word(docket, words, known)
    if not 0 < len(meant) <= _MOST_MEANT:
        return f" All of them: edp owners. They are written in {docket.roles_name}."
    listed = " or ".join(f'"{name}"' for name in meant)
    return f" Did you mean {listed}?"


def _with_a_word(docket: Docket, words: str, known: list[str]) -> list[str]:
    """Those whose name has one of the words: the rarest of them, which says most."""
    asked = [plain_name(word) for word in words.split() if len(word) > 2]
    found = [
        [name for name in known if word in plain_name(name)] or [*docket.register.find_part(word)]
        for word in asked
    ]
    return min(filter(None, found), key=len, default=[])


def _nearest(wanted: str, by_plain: dict[str, str]) -> str | None:
    import difflib  # noqa: PLC0415  only a wrong name needs it

    matches = difflib.get_close_matches(wanted, by_plain, n=1, cutoff=0.75)
    return by_plain[matches[0]] if matches else None


def _owners(docket: Docket) -> Iterable[str]:
    """The names of those who owe something, as typed where the register does not have them."""
    for duty in docket.duties:
        yield from duty.owners
    for undated in docket.undated:
        yield from undated.owners
    for decisions in docket.ledger.decisions.values():
        for decision in decisions:
            yield from decision.owners


def _receivers(docket: Docket) -> Iterable[str]:
    return (duty.to for duty in docket.duties if duty.to is not None)


def _find_activity(docket: Docket, words: str) -> str:
    number = words.strip()
    if number in docket.activities:
        return number
    check_left_out(number, number, docket.left_out)
    listed = ", ".join(docket.activities) or "none"
    raise EdpError(f'There is no activity "{words}" in the plan. Its activities are: {listed}.', exit_code=2)
