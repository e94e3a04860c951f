"""What a reference means to a command that records: an occurrence, an action, or all that is under one name.

An occurrence means itself. An action or a duty means the oldest of its occurrences that are still open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.duties.standing import hold
from edp_cli.errors import EdpError
from edp_cli.periods import show_day
from edp_cli.queries.recording.in_the_way import find_settled_later
from edp_cli.queries.recording.on_record import say_record
from edp_cli.queries.show.find import show_reference
from edp_cli.queries.show.pages import ActionPage, ActivityPage, OccurrencePage, PartPage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.standing import Owed
    from edp_cli.model.written import WrittenPlan
    from edp_cli.queries.show.find import Asked
    from edp_cli.queries.show.pages import Page

_WRONG_USE = 2
_MOST = 8


@dataclass(frozen=True, slots=True)
class Candidates:
    """The occurrences that a reference may mean. All are due on the same day, and mostly there is one.

    `under` is the action or the duty that was named, where it was not the occurrence itself.
    """

    items: tuple[Owed, ...]
    under: str | None = None


def find_candidates(words: str, asked: Asked) -> Candidates:
    """The occurrences that the words may mean.

    Raises:
        EdpError: they name nothing, or nothing that is open (exit code 2), or what may stand in a file that could
            not be read (3).
    """
    page = _find_page(words, asked)
    if isinstance(page, OccurrencePage):
        if page.owed.occurrence.starting:
            raise EdpError(f"{page.owed.occurrence.id} only starts on that day.{_INSTEAD}", exit_code=_WRONG_USE)
        return Candidates((page.owed,))
    if not isinstance(page, ActionPage | PartPage):
        raise _too_much(page, words)
    parts = page.parts if isinstance(page, ActionPage) else (page,)
    dated = [owed for part in parts for owed in part.items if not owed.occurrence.starting]
    name = page.action.ref if isinstance(page, ActionPage) else page.id
    still_open = [owed for owed in dated if not owed.is_settled]
    if not still_open:
        raise _nothing_open(name, page, is_dated=bool(dated))
    first = min(owed.occurrence.due for owed in still_open)
    oldest = [owed for owed in still_open if owed.occurrence.due == first]
    _check_not_settled_later(name, oldest, asked)
    _check_itself_open(name, dated, still_open)
    return Candidates(tuple(oldest), name)


@dataclass(frozen=True, slots=True)
class Whole:
    """An action, a duty or an activity by its reference, and what it is in words."""

    ref: str
    what: str


def find_action(words: str, asked: Asked) -> Whole:
    """The action that the words name, itself or by what is owed under it.

    Raises:
        EdpError: they name none (exit code 2), or one that may stand in a file that could not be read (3).
    """
    page = _find_page(words, asked)
    if isinstance(page, ActionPage):
        return Whole(page.action.ref, page.action.what)
    part = page.part if isinstance(page, OccurrencePage) else page
    above = _find_page(part.of, asked) if isinstance(part, PartPage) else None
    if not isinstance(above, ActionPage):
        said = f"{words.strip()} is not an action, and how things stand is noted of actions, as 5.1/3a."
        raise EdpError(f"{said}{_look(page)}", exit_code=_WRONG_USE)
    return Whole(above.action.ref, above.action.what)


def find_whole(words: str, asked: Asked, *, activities: bool) -> Whole:
    """The action or duty that the words name; with `activities`, it may be an activity.

    Raises:
        EdpError: they name none (exit code 2), or one that may stand in a file that could not be read (3).
    """
    page = _find_page(words, asked)
    if isinstance(page, OccurrencePage):
        said = f"{page.owed.occurrence.id} is one of those that {page.part.id} asks for. Write {page.part.id}"
        raise EdpError(f"{said}; or, to let off this one alone: edp waive", exit_code=_WRONG_USE)
    if isinstance(page, ActionPage):
        return Whole(page.action.ref, page.action.what)
    if isinstance(page, PartPage):
        return Whole(page.id, page.what)
    if activities and isinstance(page, ActivityPage):
        return Whole(page.activity.number, page.activity.title)
    raise _too_much(page, words)


def find_owners(ref: str, plan: WrittenPlan, docket: Docket, day: date) -> tuple[str, ...]:
    """Those who own the action or the duty on that day, as the plan or the last decision on it has them."""
    held = [duty.owners for duty in hold(docket, day) if ref == duty.id or (ref == duty.ref and duty.is_action)]
    if held:
        return held[0]
    decisions = docket.ledger.decisions.get(ref, ())
    given = [decision.owners for decision in decisions if decision.owners and decision.on <= day]
    named = (action.responsible for action in plan.actions() if action.ref == ref)
    return given[-1] if given else next(named, ())


def choice(found: Candidates) -> EdpError:
    """What is said where several could be meant."""
    listed = "\n".join(f"  {owed.occurrence.id}" for owed in found.items)
    return EdpError(
        f"{found.under} could be any of these, which are due on the same day; write one of them:\n{listed}",
        exit_code=_WRONG_USE,
    )


_INSTEAD = " So nothing of it is due that could be done, moved or waived. To note how it stands: edp progress"


def _find_page(words: str, asked: Asked) -> Page:
    shown = show_reference(words, asked)
    if shown.also:
        places = ", ".join(f"{place.file}:{place.line}" for place in shown.also)
        said = f"{words.strip()} stands in the plan more than once, so it is not clear which is meant"
        raise EdpError(f"{said}: also in {places}. See: edp validate", exit_code=_WRONG_USE)
    return shown.page


def _check_not_settled_later(name: str, oldest: Sequence[Owed], asked: Asked) -> None:
    """See that no record of a later day settles what is meant: it does not slip to another year without a word.

    Raises:
        EdpError: one does (exit code 2).
    """
    for owed in oldest:
        later = find_settled_later(owed.occurrence, asked.docket.ledger)
        if later is not None:
            said = f"{owed.occurrence.id} is the oldest of {name} that was open on {show_day(asked.as_of)}"
            meant = "If another is meant, write it in full."
            raise EdpError(
                f"{said}, but a record of a later day settles it.\n{say_record(later)}\n{meant}",
                exit_code=_WRONG_USE,
            )


def _check_itself_open(name: str, dated: Sequence[Owed], still_open: Sequence[Owed]) -> None:
    """See that an action which is over does not stand for its report of a later day.

    Typed twice, the command would else put on record that the report was made.

    Raises:
        EdpError: the action itself is over, and what is left is not yet past due (exit code 2).
    """
    own = [owed for owed in dated if owed.occurrence.duty.is_action]
    if not own or any(owed.occurrence.duty.is_action or owed.days > 0 for owed in still_open):
        return
    left = min(still_open, key=lambda owed: owed.occurrence.due).occurrence
    said = f"The action {name} itself is done, waived or withdrawn. What is left is {left.duty.id}"
    raise EdpError(
        f"{said}, due {show_day(left.due)}. If you mean that, write it: {left.id}", exit_code=_WRONG_USE
    )


def _nothing_open(name: str, page: ActionPage | PartPage, *, is_dated: bool) -> EdpError:
    if is_dated:
        said = f"Nothing under {name} is open: all of it is done, waived or withdrawn. See: edp show {name}"
        return EdpError(said, exit_code=_WRONG_USE)
    words = page.action.timescale.text if isinstance(page, ActionPage) else page.timescale
    said = f'{name} has no date of its own ("{words}").' if words else f"{name} has no date of its own."
    return EdpError(f"{said}{_INSTEAD}", exit_code=_WRONG_USE)


def _too_much(page: Page, words: str) -> EdpError:
    return EdpError(f"{words.strip()} is more than one action.{_look(page)}", exit_code=_WRONG_USE)


def _look(page: Page) -> str:
    """Where to look for an action: those of an activity by their references, if they are few."""
    if isinstance(page, ActivityPage) and page.actions:
        refs = [each.action.ref for each in page.actions]
        more = f" and {len(refs) - _MOST} more" if len(refs) > _MOST else ""
        return f" Its actions: {', '.join(refs[:_MOST])}{more}."
    return " All actions: edp list"
