"""What a page of `edp checklist` says, in sentences that Markdown and text share. They hold text from the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.status import Status
from edp_cli.render.owed.words import say_decisions
from edp_cli.render.words import capital, count, day_words, describe, listed, moved, when, whole
from edp_cli.timescale import Every

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from edp_cli.duties.duty import Source
    from edp_cli.duties.standing import Owed
    from edp_cli.model.written import WrittenAction
    from edp_cli.queries.checklist import Checklist, Page
    from edp_cli.render.heading import Heading

NOBODY = "Nobody responsible yet"
"""The title of the page of what has no owner."""
NOBODY_AT_ALL = "Nobody owes anything under this plan."
SIGNATURE = "Signed ____________________________ Date ________________"


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages that are to be shown.

    Attributes:
        found: what stands on them.
        heading: which plan they are from, and as at what day.
        line: on which line of its file a thing is written.
        with_done: whether what is dealt with is shown as well, ticked.
    """

    found: Checklist
    heading: Heading
    line: Callable[[Source], int]
    with_done: bool = False

    def ticked(self, page: Page) -> tuple[Owed, ...]:
        """What of the page is shown as dealt with."""
        return page.settled if self.with_done else ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: its title, or where it holds nothing, the sentence that says so."""

    items: tuple[Owed, ...]
    title: str
    nothing: str


def owner_of(page: Page) -> str:
    """Whose page it is."""
    return page.owner if page.owner is not None else NOBODY


def overdue_of(page: Page) -> Section:
    """What is past due."""
    return Section(page.overdue, f"OVERDUE: {count(len(page.overdue), 'item')}", "Nothing is overdue.")


def due_of(page: Page, found: Checklist) -> Section:
    """What is due in the window."""
    title = found.window.title
    others = page.settled or any(owed.occurrence.due in found.window for owed in page.overdue)
    more = "else " if others else ""
    return Section(page.due, f"Due {title}: {count(len(page.due), 'item')}", f"Nothing {more}is due {title}.")


def ticked_title(items: Sequence[Owed], found: Checklist) -> str:
    """The title over what is dealt with."""
    return f"Dealt with, of what was due {found.window.title}: {count(len(items), 'item')}"


def next_of(page: Page, found: Checklist) -> Section | None:
    """What is due in the window that follows, where one does."""
    if found.following is None:
        return None
    title = found.following.title
    return Section(page.next, f"Next, {title}: {count(len(page.next), 'item')}", f"Nothing is due {title}.")


def undated_title(page: Page) -> str:
    """The title over the actions that have no date."""
    return f"In view, without a date: {count(len(page.undated), 'action')}"


def when_words(owed: Owed) -> str:
    """The due date and how it stands: `31 Dec 2003, in 58 days, for Autumn 2003`; the period of what recurs."""
    occurrence = owed.occurrence
    late = owed.status is Status.OVERDUE
    said = f"{whole(occurrence.due)}, OVERDUE {count(owed.days, 'day')}" if late else day_words(owed)
    said = f"{when(owed)}, due {whole(occurrence.due)}" if owed.is_settled else said
    recurs = isinstance(occurrence.duty.milestone, Every)
    return f"{said}, for {occurrence.period.title}" if recurs else said


def what_words(owed: Owed) -> str:
    """What is owed. How it is done, where that is not a report, stands under it."""
    duty = owed.occurrence.duty
    through = f"{capital(duty.through)}: " if duty.through is not None and duty.kind is DutyKind.REPORT else ""
    return describe(duty).removeprefix(through)


def details(owed: Owed, page: Page, pages: Pages) -> tuple[str, ...]:
    """To whom, through what, with whom, in which words of the officer's, and where it stands in the plan."""
    duty = owed.occurrence.duty
    place = f"{duty.source.file}:{pages.line(duty.source)}"
    is_report, recurs = duty.kind is DutyKind.REPORT, isinstance(duty.milestone, Every)
    wording = {DutyKind.EVALUATION: "How often", DutyKind.REPORT: "Timescale of the action"}
    said = (
        *((capital(moved(owed)), *say_decisions(owed)) if owed.decision is not None else ()),
        f"To: {duty.to}" if duty.to is not None else "",
        f"Through: {duty.through}" if duty.through is not None else "",
        f"Shared with: {listed(page.sharers(owed))}" if page.sharers(owed) else "",
        f"How often: {duty.milestone.words}" if is_report and recurs else "",
        f"{wording.get(duty.kind, 'Timescale')}: {duty.timescale}",
        f"In the plan: Activity {duty.activity}, {pages.found.title(owed)} ({place})",
    )
    return tuple(filter(None, said))


def coming_words(owed: Owed, page: Page) -> tuple[str, ...]:
    """What comes next or is dealt with, what was decided about it, and with whom it is shared."""
    shared = page.sharers(owed)
    said = (capital(moved(owed)), f"Shared with: {listed(shared)}" if shared else "")
    return (describe(owed.occurrence.duty), *filter(None, said), *say_decisions(owed))


def undated_words(action: WrittenAction) -> str:
    """An action that has no date, with its timescale."""
    return f"{action.what} ({action.timescale.text})"
