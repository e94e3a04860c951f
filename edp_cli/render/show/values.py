"""What the pages of an action, of a duty and of one occurrence say of it, name by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.records import Decision
from edp_cli.duties.status import Status
from edp_cli.model.record_words import Verb
from edp_cli.queries.show.pages import ActionPage, PartPage
from edp_cli.render.show import printed
from edp_cli.render.show.standing import say_period, say_status
from edp_cli.render.words import both, capital, moved, when, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.written import Place
    from edp_cli.queries.show.pages import OccurrencePage
    from edp_cli.timescale import Timescale


@dataclass(frozen=True, slots=True)
class Value:
    """A text and its name; `late` where it says that something is overdue or missing."""

    name: str
    text: str
    late: bool = False


def list_values(page: ActionPage | PartPage | OccurrencePage) -> Iterator[Value]:
    """What the page says, in order. Texts may have several lines; no value is empty."""
    if isinstance(page, ActionPage):
        return _action(page)
    return _duty(page) if isinstance(page, PartPage) else _occurrence(page)


def _action(page: ActionPage) -> Iterator[Value]:
    action, priority = page.action, page.priority
    alike = [each.ref for each in page.activity.actions if each.printed_as == action.id and each.id != action.id]
    if action.printed_as:
        yield Value("Number", printed.print_number(action))
    elif alike:
        yield Value("Number", f"{action.id}; the document prints {both(alike)} as {action.id} too")
    yield Value("Activity", f"{page.activity.number} {page.activity.title}")
    yield Value("Priority", f"{priority.number} {priority.title or ''}".rstrip())
    cells = (
        printed.print_owners(action),
        ", ".join(action.audience),
        "\n".join(printed.print_all_monitoring(action)),
        action.timescale.text,
    )
    for name, text in zip(printed.COLUMNS[1:], cells, strict=True):
        if text:
            yield Value(name, text, late=name == printed.COLUMNS[1] and not action.responsible)
    yield from _reading(action.timescale)
    yield from _given(page)
    yield _place(action.place)


def _given(page: ActionPage) -> Iterator[Value]:
    """Those to whom a decision has given the action, in the place of those whom the plan names."""
    events = (told.event for told in page.records)
    given = [each for each in events if isinstance(each, Decision) and each.verb is Verb.REASSIGN]
    if mine := [decision for decision in given if decision.of == page.action.ref]:
        yield Value("Given to", f"{both(mine[-1].owners)}, by {mine[-1].body}")


def _reading(timescale: Timescale) -> Iterator[Value]:
    """How the timescale is read; where it is not understood, what is left over and what to do."""
    if timescale.understood:
        yield Value("Read as", timescale.reading)
        return
    yield Value("Read as", "not understood, so the action has no date", late=True)
    for left in timescale.left_over:
        yield Value("Left over", f'"{left.text}": {left.why}')
    if timescale.advice:
        yield Value("What to do", capital(timescale.advice))


def _duty(page: PartPage) -> Iterator[Value]:
    yield from _whose(page)
    if page.frequency:
        yield Value("How often", page.frequency)
    if page.reading:
        yield Value("Read as", page.reading)
    yield _place(page.place)


def _occurrence(page: OccurrencePage) -> Iterator[Value]:
    owed = page.owed
    yield Value("For", say_period(owed))
    due = "Starts" if owed.occurrence.starting else "Due"
    days = "" if owed.is_settled else f", {when(owed)}"
    yield Value(due, f"{whole(owed.occurrence.due)}{days}", late=owed.status is Status.OVERDUE)
    yield Value("Status", say_status(owed))
    if owed.moves:
        yield Value("Moved", capital(moved(owed)))
    yield from _whose(page.part)
    yield _place(page.part.place)


def _whose(page: PartPage) -> Iterator[Value]:
    if page.label:
        yield Value("Milestone", page.label)
    yield Value(
        "Responsible" if page.kind is DutyKind.ACTION else "By",
        both(page.owners) or printed.NOBODY,
        late=not page.owners,
    )
    if page.to:
        yield Value("To", page.to)
    if page.through:
        yield Value("Through", page.through)
    if page.kind is not DutyKind.EVALUATION:
        yield Value("Timescale", page.timescale)


def _place(place: Place) -> Value:
    return Value("Written in", f"{place.file}, line {place.line}")
