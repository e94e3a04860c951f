"""What is said of all but the actions: activities and their lists, roles and bodies, and plan.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.diff.entries import Became, Change, Entry, Kind, Part, Section
from edp_cli.render.words import both, capital

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.compare.changes import ActivityChange, Comparison, EntryChange, NameChange, PlanChange
    from edp_cli.model.written import Place, WrittenName

_ENTRIES = {
    "targets": "target",
    "evaluation": "evaluation",
    "ssre_areas": "key area",
    "links": "link",
}
"""What an entry of each of an activity's lists is called."""
_LINES = {
    "title": "The plan's title",
    "authority": "The authority",
    "revision": "The revision",
    "starts": "The plan's first day",
    "ends": "The plan's last day",
    "in_force": "The day from which duties count",
    "as_of": "The day at which the plan is read",
}
"""What a line of plan.yaml says, by its key; that of a list says it itself."""


def list_others(comparison: Comparison, place: Place) -> Iterator[Entry]:
    """An entry for each activity, role or body, and line of plan.yaml that changed; that file is at `place`."""
    for activity in comparison.activities:
        yield from _activity(activity)
    for name in comparison.names:
        yield from _name(name)
    yield from (_line(change, place) for change in comparison.plan)


def _activity(change: ActivityChange) -> Iterator[Entry]:
    before, after = change.before, change.after
    if (shown := after or before) is not None:
        yield Entry(
            Part.ACTIVITY,
            _became(before, after),
            shown.number,
            before.number if before else None,
            shown.title,
            tuple(_list_activity(change)),
            shown.place,
        )


def _list_activity(change: ActivityChange) -> Iterator[Change]:
    before, after = change.before, change.after
    if after is None or before is None:
        yield _whole(came=before is None)
        return
    if change.renumbered:
        said = f"Activity {before.number} is now {after.number} (the same activity under another number)."
        yield Change(Kind.RENUMBERED, said, Section.ACTIVITIES, before=before.number, after=after.number)
    if change.title is not None:
        title = change.title
        yield Change(
            Kind.WORDING,
            "The title has changed.",
            Section.ACTIVITIES,
            before=title.before,
            after=title.after,
            words=title.stretches,
        )
    yield from map(_list_entry, change.entries)


def _whole(*, came: bool) -> Change:
    """An activity that came or went; its actions are said one by one."""
    if came:
        return Change(Kind.ADDED, "The activity is new.", Section.ADDED)
    return Change(Kind.REMOVED, "The activity is removed.", Section.REMOVED)


def _list_entry(change: EntryChange) -> Change:
    name, before, after = _ENTRIES.get(change.field, change.field), change.before, change.after
    if before is None:
        kind, said = Kind.ENTRY_ADDED, f"{name.capitalize()} added: {after}"
    elif after is None:
        kind, said = Kind.ENTRY_REMOVED, f"{name.capitalize()} removed: {before}"
    elif change.words is not None:
        kind, said = Kind.ENTRY_CHANGED, f"{name.capitalize()} changed."
    else:
        kind, said = Kind.ENTRY_CHANGED, f"{name.capitalize()} changed: was {before}, now {after}"
    words = change.words.stretches if change.words is not None else ()
    return Change(kind, said, Section.ACTIVITIES, label=name, before=before, after=after, words=words)


def _name(change: NameChange) -> Iterator[Entry]:
    before, after = change.before, change.after
    if (shown := after or before) is not None:
        yield Entry(
            Part.NAME,
            _became(before, after),
            shown.name,
            before.name if before else None,
            "",
            tuple(_list_name(before, after)),
            shown.place,
        )


def _list_name(before: WrittenName | None, after: WrittenName | None) -> Iterator[Change]:
    if before is None or after is None:
        if after is not None:
            yield Change(Kind.ADDED, f"This {_noun(after)} is new in roles.yaml.", Section.NAMES)
        if before is not None:
            yield Change(Kind.REMOVED, f"This {_noun(before)} is no longer in roles.yaml.", Section.NAMES)
        return
    if before.name != after.name:
        said = f'"{before.name}" goes by the name "{after.name}" now.'
        yield Change(Kind.NAME, said, Section.NAMES, before=before.name, after=after.name)
    if before.is_body != after.is_body:
        said = "It is a body now, was a role." if after.is_body else "It is a role now, was a body."
        yield Change(Kind.NAME, said, Section.NAMES, before=_noun(before), after=_noun(after))
    yield from _list_aliases(before, after)
    for kind, what, was, now in (
        (Kind.HOLDER, "Held by", before.holder, after.holder),
        (Kind.EMAIL, "E-mail address:", before.email, after.email),
    ):
        if was != now:
            said = f"{what} {now or 'nobody named'} now, was {was or 'nobody named'}."
            yield Change(kind, said, Section.NAMES, before=was, after=now)


def _noun(name: WrittenName) -> str:
    return "body" if name.is_body else "role"


def _list_aliases(before: WrittenName, after: WrittenName) -> Iterator[Change]:
    came = [alias for alias in after.aliases if alias not in before.aliases]
    went = [alias for alias in before.aliases if alias not in after.aliases]
    parts = [f"is understood as {both(came)} as well now"] if came else []
    parts += [f"is not understood as {both(went)} any more"] if went else []
    if parts:
        was, now = ("; ".join(each.aliases) or None for each in (before, after))
        yield Change(Kind.ALIASES, f"It {' and '.join(parts)}.", Section.NAMES, before=was, after=now)


def _line(change: PlanChange, place: Place) -> Entry:
    before, after = change.before, change.after
    name = _LINES.get(change.field)
    if before is None or after is None:
        said = f"not given any more. Was {before}." if after is None else f"{after}. Was not given before."
    else:
        said = f"was {before}, is {after} now."
    line = Change(
        Kind.LINE,
        f"{name}: {said}" if name else capital(said),
        Section.PLAN,
        label=change.field,
        before=before,
        after=after,
        day_before=change.before_day,
        day_after=change.after_day,
    )
    return Entry(Part.PLAN, _became(before, after), change.field, change.field, "", (line,), place)


def _became(before: object | None, after: object | None) -> Became:
    if before is None:
        return Became.ADDED
    return Became.REMOVED if after is None else Became.CHANGED
