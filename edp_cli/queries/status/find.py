"""What `edp status` answers: how the plan stands, or the part of it that a reference names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.standing import stand
from edp_cli.queries.colours import time_standing
from edp_cli.queries.over import find_end
from edp_cli.queries.show.find import show_plan, show_reference
from edp_cli.queries.show.pages import ActionPage, ActivityPage, OccurrencePage, PartPage, PlanPage, PriorityPage
from edp_cli.queries.status.standing import DutyStanding, Rank, Standing
from edp_cli.queries.status.strips import find_strip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.duties.docket import ColourRule
    from edp_cli.duties.records import Note
    from edp_cli.duties.standing import Owed
    from edp_cli.queries.show.find import Asked
    from edp_cli.queries.show.pages import Page, Shown


@dataclass(frozen=True, slots=True)
class Answer:
    """How what was asked about stands.

    Attributes:
        shown: what was asked about, and where else its number is used.
        standings: the priorities of a plan; else the one thing that was asked about.
        rule: the rule by which time is coloured.
        owner: whose duties alone are looked at, if anybody's.
    """

    shown: Shown
    standings: tuple[Standing, ...]
    rule: ColourRule
    owner: str | None = None

    @property
    def page(self) -> Page:
        """What was asked about."""
        return self.shown.page


def find_status(words: str, asked: Asked, *, owner: str | None = None) -> Answer:
    """How what the words refer to stands, or the plan where there are none. With `owner`, only what it owes.

    Raises:
        EdpError: the words refer to nothing (exit code 2), or to what may stand in a file left out (3).
    """
    shown = show_reference(words, asked) if words else show_plan(asked)
    standings = _Search(asked, owner).under(shown.page)
    return Answer(shown, standings, asked.docket.colours, owner)


@dataclass(frozen=True, slots=True)
class _Search:
    """A search through the pages of a plan for what one owner owes, or for everything."""

    asked: Asked
    owner: str | None

    def under(self, page: Page) -> tuple[Standing, ...]:
        """The priorities of the plan; else what the page shows, unless the owner has nothing to do with it."""
        if isinstance(page, PlanPage):
            return self._kept(self._priority(each) for each in page.priorities if _is_set_out(each))
        if isinstance(page, PriorityPage):
            return self._kept([self._priority(page)])
        if isinstance(page, ActivityPage):
            return self._kept([self._activity(page)])
        if isinstance(page, ActionPage):
            return self._kept([self._action(page)])
        if isinstance(page, OccurrencePage):
            page = replace(page.part, items=(page.owed,))
        leaf = self._leaf(page.of, page.what, (page,))
        return self._kept([leaf and replace(leaf, is_over=self._is_action_over(page.of))])

    def _kept(self, found: Iterable[Standing | None]) -> tuple[Standing, ...]:
        return tuple(standing for standing in found if standing is not None)

    def _priority(self, page: PriorityPage) -> Standing | None:
        parts = self._kept(map(self._activity, page.activities))
        return self._whole(Rank.PRIORITY, str(page.priority.number), page.priority.title, parts)

    def _activity(self, page: ActivityPage) -> Standing | None:
        actions = map(self._action, page.actions)
        evaluation = (self._leaf(part.id, part.what, (part,)) for parts in page.evaluation for part in parts)
        parts = self._kept([*actions, *evaluation])
        return self._whole(Rank.ACTIVITY, page.activity.number, page.activity.title, parts)

    def _whole(self, rank: Rank, ref: str, what: str | None, parts: tuple[Standing, ...]) -> Standing | None:
        if not parts and self.owner is not None:
            return None
        items = tuple(owed for part in parts for owed in part.items)
        made = Standing(rank, ref, what, time_standing(items, self.asked.docket.colours), items, parts)
        is_over = bool(made.judgeable) and all(part.is_over for part in made.judgeable)
        return replace(made, is_over=is_over)

    def _action(self, page: ActionPage) -> Standing | None:
        undated = () if page.milestones else page.action.responsible
        return self._leaf(page.action.ref, page.action.what, page.parts, owners=undated)

    def _leaf(
        self, ref: str, what: str, parts: tuple[PartPage, ...], *, owners: tuple[str, ...] = ()
    ) -> Standing | None:
        """An action or an evaluation; `owners` are those who own it besides its parts."""
        wanted = tuple(part for part in parts if self.owner is None or self.owner in _owners(part))
        if not wanted and self.owner is not None and self.owner not in owners:
            return None
        if any(part.kind is DutyKind.EVALUATION for part in parts):
            return self._standing(Rank.EVALUATION, parts[0].id, what, wanted)
        items = (owed for part in parts for owed in part.items)
        return replace(self._standing(Rank.ACTION, ref, what, wanted), is_over=self._is_over(ref, items))

    def _standing(self, rank: Rank, ref: str, what: str, parts: tuple[PartPage, ...]) -> Standing:
        items = tuple(owed for part in parts for owed in part.items)
        duties = tuple(map(self._duty, parts))
        time = time_standing(items, self.asked.docket.colours)
        return Standing(rank, ref, what, time, items, duties=duties, notes=self._notes(ref))

    def _is_over(self, ref: str, items: Iterable[Owed]) -> bool:
        return find_end(ref, items, self.asked.docket.ledger, self.asked.as_of) is not None

    def _is_action_over(self, ref: str) -> bool:
        """Whether all of the action is over, of which a page shows but a part."""
        docket, as_of = self.asked.docket, self.asked.as_of
        return self._is_over(ref, stand(docket, as_of, (duty for duty in docket.duties if duty.ref == ref)))

    def _duty(self, part: PartPage) -> DutyStanding:
        docket, as_of = self.asked.docket, self.asked.as_of
        strip = find_strip(part.items, docket.frame.calendar, as_of)
        return DutyStanding(part, time_standing(part.items, docket.colours), strip)

    def _notes(self, ref: str) -> tuple[Note, ...]:
        noted = self.asked.docket.ledger.notes.get(ref, ())
        return tuple(note for note in reversed(noted) if note.on <= self.asked.as_of)


def _is_set_out(page: PriorityPage) -> bool:
    """Whether the plan gives more of it than the number."""
    return bool(page.activities or page.priority.title)


def _owners(part: PartPage) -> tuple[str, ...]:
    """Those who owe it now: a decision may have given it to others than the plan says."""
    return part.items[0].occurrence.duty.owners if part.items else part.owners
