"""What is said of each action that a change touches, the gravest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.diff.entries import Became, Change, Entry, Kind, Part, Section, quote
from edp_cli.render.diff.lateness import say_cleared, say_overdue
from edp_cli.render.diff.monitoring import say_monitoring, say_way
from edp_cli.render.diff.timescales import list_timescale
from edp_cli.render.words import both

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.compare.changes import ActionChange, Comparison, NamesChange
    from edp_cli.compare.effects import Effect
    from edp_cli.model.written import WrittenAction


def list_actions(comparison: Comparison, effect: Effect) -> Iterator[Entry]:
    """An entry for each action that changed, in the order of the comparison."""
    cleared, overdue = say_cleared(effect), say_overdue(effect)
    for change in comparison.actions:
        late = []
        if change.before is not None and change.before.ref in cleared:
            late.append(cleared[change.before.ref])
        if change.after is not None and change.after.ref in overdue:
            late.append(overdue[change.after.ref])
        if (entry := describe_action(change, late)) is not None:
            yield entry


def describe_action(change: ActionChange, late: Iterable[Change] = ()) -> Entry | None:
    """All that was done to one action, and what is said of its lateness; none where there is nothing to say."""
    before, after = change.before, change.after
    said = [*_list(change), *late]
    shown = after or before
    if shown is None or not said:
        return None
    return Entry(
        Part.ACTION,
        Became.ADDED if before is None else Became.REMOVED if after is None else Became.CHANGED,
        change.ref,
        before.ref if before is not None else None,
        shown.what,
        tuple(sorted(said, key=lambda each: (each.kind is not Kind.ADDED, each.section))),
        shown.place,
    )


def _list(change: ActionChange) -> Iterator[Change]:
    before, after = change.before, change.after
    if after is None:
        if before is not None:
            yield Change(Kind.REMOVED, f"It is removed. {_terms(before, past=True)}", Section.REMOVED)
        return
    if change.id_taken_from is not None:
        yield _taken(after, change.id_taken_from)
    if before is None:
        yield Change(Kind.ADDED, f"It is new. {_terms(after, past=False)}", Section.ADDED)
        return
    if change.timescale is not None:
        yield from list_timescale(change.timescale)
    if change.owners is not None:
        yield _owners(change.owners, before, after)
    for each in change.monitoring:
        yield say_monitoring(each, after)
    if change.audience is not None:
        yield _audience(change.audience, before, after)
    yield from _numbers(change, before, after)
    if change.wording is not None:
        words = change.wording
        said = "The wording has changed."
        yield Change(Kind.WORDING, said, Section.WORDING, None, words.before, words.after, words=words.stretches)


def _terms(action: WrittenAction, *, past: bool) -> str:
    """What was, or is, agreed for an action: whose it is, for when, and how it is monitored."""
    names = action.responsible
    verb = "owned" if past else "own" if len(names) > 1 else "owns"
    nobody = "Nobody owned it" if past else "Nobody owns it yet"
    whose = f"{both(names)} {verb} it" if names else nobody
    how = "; ".join(map(say_way, action.monitoring)) or "not settled"
    verb = "was" if past else "is"
    return f"{whose}. Its timescale {verb} {quote(action.timescale.text)}. Its monitoring {verb}: {how}."


def _taken(after: WrittenAction, text: str) -> Change:
    taken = f"records and reports of the old {after.id} would be taken for it"
    said = f'{after.id} stands for another action now: {taken}. The old one was: "{text}"'
    return Change(Kind.NUMBER_TAKEN, said, Section.TAKEN, before=text, after=after.what)


def _owners(change: NamesChange, before: WrittenAction, after: WrittenAction) -> Change:
    came, went = both(change.added), both(change.dropped)
    stay = [name for name in after.responsible if name not in change.added]
    one = len(after.responsible) == 1
    kind, section = Kind.OWNER_CHANGED, Section.OTHER
    if not after.responsible:
        said = f"Nobody owns it any more (was {went})."
        kind, section = Kind.OWNER_DROPPED, Section.OWNERLESS
    elif not before.responsible:
        said, kind = f"Has {'an owner' if one else 'owners'} now: {came}.", Kind.OWNER_ADDED
    elif not went:
        said, kind = f"{came} {'own' if len(change.added) > 1 else 'owns'} it as well now.", Kind.OWNER_ADDED
    elif not came:
        does = "do" if len(change.dropped) > 1 else "does"
        said = f"{went} {does} not own it any more; {both(stay)} still {'does' if len(stay) == 1 else 'do'}."
        kind, section = Kind.OWNER_DROPPED, Section.OWNERLESS
    else:
        also = f"; {both(stay)} still {'does' if len(stay) == 1 else 'do'} as well" if stay else ""
        said = f"{came} {'own' if len(change.added) > 1 else 'owns'} it now, no longer {went}{also}."
    return Change(kind, said, section, before=_names(before.responsible), after=_names(after.responsible))


def _audience(change: NamesChange, before: WrittenAction, after: WrittenAction) -> Change:
    parts = [f"is for {both(change.added)} as well now"] if change.added else []
    parts += [f"is not for {both(change.dropped)} any more"] if change.dropped else []
    said = f"It {' and '.join(parts)}."
    return Change(Kind.AUDIENCE, said, Section.OTHER, before=_names(before.audience), after=_names(after.audience))


def _numbers(change: ActionChange, before: WrittenAction, after: WrittenAction) -> Iterator[Change]:
    """Its number, its activity, and the number that the document prints."""
    if change.moved:
        said = f"Moved from {before.activity} to {after.activity}: was {before.ref}, is {after.ref} now."
        yield Change(Kind.MOVED, said, Section.RENUMBERED, before=before.ref, after=after.ref)
    elif change.renumbered:
        said = f"{before.ref} is now {after.ref} (the same action under another number)."
        yield Change(Kind.RENUMBERED, said, Section.RENUMBERED, before=before.ref, after=after.ref)
    was, now = before.printed_as, after.printed_as
    if change.printed_as and (was or before.id) != (now or after.id):
        said = f"The document prints it as {now or after.id} now, printed it as {was or before.id}."
        yield Change(Kind.PRINTED_NUMBER, said, Section.OTHER, before=was, after=now)


def _names(names: tuple[str, ...]) -> str | None:
    return "; ".join(names) or None
