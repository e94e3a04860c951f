"""How many things each owner owes in each term, before and after."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from edp_cli.compare.effects import OwnerLoad, TermLoad
from edp_cli.duties.expand import Expander
from edp_cli.model.register import plain_name
from edp_cli.periods import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator
    from datetime import date

    from edp_cli.compare.posts import Posts
    from edp_cli.duties.duty import Duty, Occurrence
    from edp_cli.periods import Period, TermCalendar

Couple = tuple[tuple["Occurrence", ...], tuple["Occurrence", ...]]
"""The occurrences of one duty before and after; none where it is not owed."""

_Load = tuple[str | None, "Period"]
"""An owner, or nobody, and a term."""


def find_loads(
    couples: Iterable[Couple], unchanged: Iterable[Duty], posts: Posts, calendar: TermCalendar
) -> Iterator[OwnerLoad]:
    """The owners who owe more or less in some term, with those terms, by their names after; nobody comes last.

    `unchanged` are the duties after that are owed just as before. They count, too, for the owners who are named.
    """
    count = _Counting(calendar)
    before: Counter[_Load] = Counter()
    after: Counter[_Load] = Counter()
    for old, new in couples:
        before.update(count.loads(old, posts.of_before))
        after.update(count.loads(new, posts.of_after))
    differing = sorted((load for load in before.keys() | after.keys() if before[load] != after[load]), key=_order)
    both = count.of_owners({owner for owner, _ in differing}, unchanged, posts.of_after)
    for owner, loads in groupby(differing, key=lambda load: load[0]):
        terms = (TermLoad(load[1], before[load] + both[load], after[load] + both[load]) for load in loads)
        yield OwnerLoad(owner, tuple(terms))


def _order(load: _Load) -> tuple[bool, str, str, Period]:
    owner, term = load
    return owner is None, plain_name(owner or ""), owner or "", term


@dataclass(frozen=True, slots=True)
class _Counting:
    """Finds the term of each day once."""

    calendar: TermCalendar
    _terms: dict[date, Period] = field(default_factory=dict)

    def loads(self, occurrences: Iterable[Occurrence], called: Callable[[str], str]) -> Iterator[_Load]:
        """Who owes each of these, and in which term."""
        for each in occurrences:
            if each.due not in self._terms:
                self._terms[each.due] = self.calendar.containing(Unit.TERM, each.due)
            for owner in _owners(each.duty, called):
                yield owner, self._terms[each.due]

    def of_owners(
        self, owners: Container[str | None], duties: Iterable[Duty], called: Callable[[str], str]
    ) -> Counter[_Load]:
        """What these owe under any of the duties."""
        expander = Expander(self.calendar)
        theirs = (duty for duty in duties if any(owner in owners for owner in _owners(duty, called)))
        return Counter(load for duty in theirs for load in self.loads(expander.expand(duty), called))


def _owners(duty: Duty, called: Callable[[str], str]) -> Iterable[str | None]:
    return dict.fromkeys(map(called, duty.owners)) or (None,)
