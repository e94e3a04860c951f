"""What a change does, in one to four sentences."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edp_cli.render.diff.entries import Became, Kind, Part, Section
from edp_cli.render.words import both, capital, count, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.compare.effects import Effect
    from edp_cli.render.diff.entries import Change, Entry

_OTHERS: dict[Part, tuple[str, str]] = {
    Part.ACTIVITY: ("activity", "activities"),
    Part.NAME: ("role or body", "roles or bodies"),
    Part.PLAN: ("line of plan.yaml", "lines of plan.yaml"),
}


def summarize(entries: Sequence[Entry], effect: Effect) -> tuple[str, ...]:
    """What has changed, in numbers; what that does to deadlines and people, and to lateness; what is on record."""
    said = (_changed(entries), _deadlines(entries), _lateness(effect), _records(entries))
    return tuple(f"{capital(sentence)}." for sentence in said if sentence)


def number_of(number: int, noun: tuple[str, str]) -> str:
    """`1 activity`, `2 activities`."""
    return f"{number} {noun[number != 1]}"


def _changed(entries: Sequence[Entry]) -> str:
    actions = [entry for entry in entries if entry.part is Part.ACTION]
    kept = [entry for entry in actions if entry.became is Became.CHANGED]
    only = sum(all(change.kind is Kind.RENUMBERED for change in entry.changes) for entry in kept)
    numbers = {"changed": len(kept) - only, "removed": 0, "added": 0, "only renumbered": only}
    numbers |= Counter(entry.became.value for entry in actions if entry.became is not Became.CHANGED)
    said = [(number, what) for what, number in numbers.items() if number]
    nouns = ["action" if number == 1 else "actions" for number, _ in said[:1]]
    listed = [" ".join([str(number), *nouns[place:], what]) for place, (number, what) in enumerate(said)]
    others: Counter[Part] = Counter(entry.part for entry in entries if entry.part in _OTHERS)
    besides = both([number_of(others[part], noun) for part, noun in _OTHERS.items() if others[part]])
    if not besides:
        return ", ".join(listed)
    changes = f"changes in {besides}"
    return f"{', '.join(listed)}; besides, {changes}" if listed else f"{changes}, and in no action"


def _deadlines(entries: Sequence[Entry]) -> str:
    changes = [change for entry in entries for change in entry.changes]
    dropped = [change.after is None for change in changes if change.kind is Kind.OWNER_DROPPED]
    gone = sum(change.kind is Kind.DATE_GONE and change.section is Section.LATER for change in changes)
    less = sum(any(change.section is Section.MONITORED_LESS for change in entry.changes) for entry in entries)
    parts = (
        _moved([change for change in changes if change.kind is Kind.DUE_LATER], ("slips", "slip")),
        _moved([change for change in changes if change.kind is Kind.DUE_SOONER], ("comes sooner", "come sooner")),
        _some(gone, ("deadline is gone", "deadlines are gone")),
        _some(sum(dropped), ("action has no owner any more", "actions have no owner any more")),
        _some(len(dropped) - sum(dropped), ("action loses an owner", "actions lose an owner")),
        _some(less, ("action is monitored less", "actions are monitored less")),
    )
    return "; ".join(filter(None, parts))


def _moved(changes: Sequence[Change], verbs: tuple[str, str]) -> str:
    """How many deadlines moved, and how far: in terms, or in days where all of them stay within theirs."""
    terms = sum(abs(change.terms or 0) for change in changes)
    far = count(terms, "term") if terms else count(sum(abs(change.days or 0) for change in changes), "day")
    if len(changes) < 2:
        return f"1 deadline {verbs[0]} by {far}" if changes else ""
    return f"{len(changes)} deadlines {verbs[1]}, by {far} in all"


def _lateness(effect: Effect) -> str:
    come, gone = len(effect.overdue), len(effect.cleared)
    parts = [f"{count(come, 'thing')} would become overdue"] if come else []
    parts += [f"the lateness of {gone if come else count(gone, 'thing')} would vanish"] if gone else []
    return f"on {whole(effect.as_of)}, {' and '.join(parts)}" if parts else ""


def _records(entries: Sequence[Entry]) -> str:
    became = Counter(entry.became for entry in entries if entry.part is Part.RECORD)
    parts = (
        _some(became[Became.ADDED], ("record is new", "records are new")),
        _some(became[Became.REMOVED], ("record was taken out", "records were taken out")),
        _some(became[Became.CHANGED], ("record says something else now", "records say something else now")),
    )
    return "; ".join(filter(None, parts))


def _some(number: int, noun: tuple[str, str]) -> str:
    return number_of(number, noun) if number else ""
