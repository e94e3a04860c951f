"""What a page of `edp show` says is on record: the latest judgement, every decision, and what was done last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.duties.records import Decision, Done, Note, subject
from edp_cli.queries.show.pages import ActionPage, PartPage
from edp_cli.render.happened import say_happened

if TYPE_CHECKING:
    from edp_cli.duties.telling import Told
    from edp_cli.queries.show.pages import OccurrencePage

TITLE = "On record"
_MOST = 5


@dataclass(frozen=True, slots=True)
class OnRecord:
    """Sentences in the order of their days; how many records are not among them, and where these are listed."""

    lines: tuple[str, ...]
    more: int
    ref: str

    @property
    def rest(self) -> str:
        """That there are more, and the command that lists them, without its options."""
        return f"{self.more} more {'is' if self.more == 1 else 'are'} on record: edp log" if self.more else ""


def find_on_record(page: ActionPage | PartPage | OccurrencePage) -> OnRecord:
    """What is on record of what the page shows."""
    records = list_records(page)
    notes = [told for told in records if isinstance(told.event, Note)]
    done = [told for told in records if isinstance(told.event, Done)]
    decided = [told for told in records if isinstance(told.event, Decision)]
    shown = sorted([*notes[-1:], *decided, *done[-_MOST:]], key=lambda told: told.event.on)
    return OnRecord(tuple(map(say_happened, shown)), len(records) - len(shown), _name(page))


def list_records(page: ActionPage | PartPage | OccurrencePage) -> tuple[Told, ...]:
    """Every record of what the page shows. An occurrence has its own, and those of its duty as a whole."""
    if isinstance(page, ActionPage | PartPage):
        return page.records
    own = page.owed.occurrence.id
    return tuple(
        told for told in page.part.records if subject(told.event) == own or "@" not in subject(told.event)
    )


def _name(page: ActionPage | PartPage | OccurrencePage) -> str:
    if isinstance(page, ActionPage):
        return page.action.ref
    return page.id if isinstance(page, PartPage) else page.owed.occurrence.id
