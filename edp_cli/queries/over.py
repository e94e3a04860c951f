"""When an action was over: nothing of it is left to do, though a report on it may still be owed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.closing import find_withdrawals

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from edp_cli.duties.records import Ledger
    from edp_cli.duties.standing import Owed


def find_end(ref: str, items: Iterable[Owed], ledger: Ledger, day: date) -> date | None:
    """The day on which the action was over, as known on `day`; none where something of it is still to be done.

    That is the day on which it, or its activity, was withdrawn; else the last one on which any of what it asks for
    itself was done, waived or withdrawn. `items` are those of its occurrences that are known; those of its reports
    do not count. An action without dates is over only once it is withdrawn.
    """
    withdrawn = [decision.on for decision in find_withdrawals(ref, ledger) if decision.on <= day]
    if withdrawn:
        return min(withdrawn)
    own = [owed.settled_on for owed in items if owed.occurrence.duty.is_action and owed.occurrence.duty.ref == ref]
    settled = [on for on in own if on is not None]
    return max(settled) if settled and len(settled) == len(own) else None
