"""`find_effect`: what a change of the plan does to people.

It compares what is owed on the two sides: every duty with itself (`same_duties`), and each with its dates. Actions
and reports follow what `find_changes` found, so that what only got another number is owed as before, and a role
that goes by another name is one owner. Activities that were not compared (`Comparison.unknown`) are left out.

- Loads count what falls due, or starts, on each day of a term, as `edp due` lists it; the terms are those of the
  calendar after. An item that two owe counts once for each of them.
- Sooner and later: the day of what is owed once; of what recurs, the next day on or after the as-of date. Both
  go by the plan's words, as the loads do: what a decision moves is told with the records (`Comparison.records`).
- Overdue and cleared: an occurrence is the same on both sides if it is the duty's only one, or has the same period
  or the same due date. What happened is what is on record after the change, for both sides: so a record that is
  new clears nothing by itself, and one that was taken out hides nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edp_cli.compare.effects import DueMove, Effect
from edp_cli.compare.loads import Couple, find_loads
from edp_cli.compare.posts import Posts
from edp_cli.compare.same_duties import pair_duties
from edp_cli.duties.expand import Expander
from edp_cli.duties.standing import stand_of
from edp_cli.duties.status import Status
from edp_cli.references import natural_key
from edp_cli.timescale import Every

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from edp_cli.compare.changes import Comparison
    from edp_cli.compare.pairs import Pairing
    from edp_cli.compare.same_duties import KnownDuty
    from edp_cli.compare.sides import Side
    from edp_cli.duties.duty import Duty, Occurrence
    from edp_cli.duties.records import Ledger


def find_effect(before: Side, after: Side, comparison: Comparison, as_of: date) -> Effect:
    """What follows from the change, as at that day."""
    posts = Posts.of(before, after, comparison.renamed)
    pairing = pair_duties(before, after, comparison, posts)
    couples, unchanged = _expand(pairing, before, after)
    moves = sorted(_find_moves(couples, as_of), key=lambda move: (move.after, natural_key(move.duty.id)))
    ledger = after.docket.ledger
    late = [
        (_find_overdue_before(couple, ledger, as_of), _find_overdue(couple[1], ledger, as_of))
        for couple in couples
    ]
    return Effect(
        as_of=as_of,
        loads=tuple(find_loads(couples, unchanged, posts, after.docket.frame.calendar)),
        sooner=tuple(move for move in moves if move.days < 0),
        later=tuple(move for move in moves if move.days > 0),
        begun=tuple(known.duty for known in pairing.come),
        ended=tuple(known.duty for known in pairing.gone),
        overdue=_by_date(each for old, new in late for each in new if not _is_among(each, old)),
        cleared=_by_date(each for old, new in late for each in old if not _is_among(each, new)),
    )


def _expand(pairing: Pairing[KnownDuty], before: Side, after: Side) -> tuple[list[Couple], list[Duty]]:
    """What is owed otherwise than before, with its dates; and what is owed as before, without."""
    old, new = (Expander(side.docket.frame.calendar) for side in (before, after))
    couples: list[Couple] = []
    unchanged: list[Duty] = []
    for one, other in pairing.pairs:
        if old.calendar == new.calendar and one.owed == other.owed:
            unchanged.append(other.duty)
        else:
            couples.append((tuple(old.expand(one.duty)), tuple(new.expand(other.duty))))
    couples += ((tuple(old.expand(known.duty)), ()) for known in pairing.gone)
    couples += (((), tuple(new.expand(known.duty))) for known in pairing.come)
    return couples, unchanged


def _find_moves(couples: Sequence[Couple], as_of: date) -> Iterator[DueMove]:
    for old, new in couples:
        before, after = _next_due(old, as_of), _next_due(new, as_of)
        if before is not None and after is not None and before != after:
            yield DueMove(new[0].duty, before, after, (after - before).days)


def _next_due(occurrences: Sequence[Occurrence], as_of: date) -> date | None:
    """The day of what is owed once; of what recurs the next one, that day included; of what only starts, none."""
    days = (each.due for each in occurrences if not each.starting)
    return next((day for day in days if day >= as_of or not _recurs(*occurrences)), None)


def _find_overdue(occurrences: Sequence[Occurrence], ledger: Ledger, as_of: date) -> list[Occurrence]:
    stood = (stand_of(each, ledger, as_of) for each in occurrences)
    return [owed.occurrence for owed in stood if owed.status is Status.OVERDUE]


def _find_overdue_before(couple: Couple, ledger: Ledger, as_of: date) -> list[Occurrence]:
    """Those of a duty that were overdue, whether the records have its reference before or the one after."""
    overdue, after = _find_overdue(couple[0], ledger, as_of), couple[1]
    if not overdue or not after or after[0].duty.id == overdue[0].duty.id:
        return overdue
    named = after[0].duty
    now = [replace(each, duty=replace(each.duty, id=named.id, ref=named.ref)) for each in overdue]
    still = {each.period for each in _find_overdue(now, ledger, as_of)}
    return [each for each in overdue if each.period in still]


def _is_among(occurrence: Occurrence, others: Sequence[Occurrence]) -> bool:
    """Whether it is one of these of the other side: both owed once, or for one period, or due on one day."""
    return any(
        occurrence.period.key == other.period.key or occurrence.due == other.due or not _recurs(occurrence, other)
        for other in others
    )


def _recurs(*occurrences: Occurrence) -> bool:
    return any(isinstance(each.duty.milestone, Every) for each in occurrences)


def _by_date(occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    return tuple(sorted(occurrences, key=lambda each: (each.due, natural_key(each.id))))
