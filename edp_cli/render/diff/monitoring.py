"""What is said of a way of monitoring that came, went, or was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.compare.changes import MonitoringKind
from edp_cli.render.diff.entries import Change, Kind, Section, quote
from edp_cli.render.show.printed import print_monitoring
from edp_cli.render.words import both

if TYPE_CHECKING:
    from edp_cli.compare.changes import MonitoringChange
    from edp_cli.model.written import WrittenAction, WrittenMonitoring

_LESS = (MonitoringKind.REMOVED, MonitoringKind.RARER, MonitoringKind.NEVER_DUE)
_SO = {MonitoringKind.RARER: ": slips would show later", MonitoringKind.MORE_OFTEN: ": slips would show sooner"}
_NOBODY = "nobody in particular"


def say_monitoring(change: MonitoringChange, action: WrittenAction) -> Change:
    """The change in a sentence; `action` is as it is now."""
    before, after = change.before, change.after
    section = Section.MONITORED_LESS if change.kind in _LESS else Section.OTHER
    kind = Kind(f"monitoring {change.kind}")
    if before is not None and after is not None:
        said, was, now = _say(change.kind, before, after)
        return Change(kind, said, section, name_way(after), before=was or None, after=now or None)
    printed = "".join(say_way(entry) for entry in (before, after) if entry)
    if before is None:
        return Change(kind, f"Is monitored in a new way: {printed}.", section, after=printed)
    some = (
        "One way in which it was monitored has gone" if action.monitoring else "Is not monitored any more. It was"
    )
    return Change(kind, f"{some}: {printed}.", section, before=printed)


def say_way(entry: WrittenMonitoring) -> str:
    """A way of monitoring in full, within a sentence: `report by X to EET, annually`."""
    printed = print_monitoring(entry)
    return f"{printed[:1].lower()}{printed[1:]}" if entry.through is None or not entry.by else printed


def name_way(entry: WrittenMonitoring) -> str:
    """What a way of monitoring is called within a sentence: `report to EET`, `monitoring through visits`."""
    if entry.through is not None:
        return f"monitoring through {entry.through}"
    return f"report to {entry.to}" if entry.to else "report"


def _say(kind: MonitoringKind, before: WrittenMonitoring, after: WrittenMonitoring) -> tuple[str, str, str]:
    """The sentence, with what was and what is, empty where there was or is nothing."""
    way = name_way(after)
    if kind is MonitoringKind.MAKER:
        was, now = both(before.by), both(after.by)
        return f"Its {way} is made by {now or 'nobody yet'} now, was by {was or 'nobody'}.", was, now
    if kind is MonitoringKind.RECEIVER:
        was, now = before.to or "", after.to or ""
        return f"Its report goes to {now or _NOBODY} now, went to {was or _NOBODY}.", was, now
    if kind is MonitoringKind.THROUGH:
        was, now = before.through or "", after.through or ""
        return f"Is monitored through {now or 'a report'} now, was through {was or 'a report'}.", was, now
    was, now = before.frequency or "", after.frequency or ""
    return _say_often(kind, way, was, now), was, now


def _say_often(kind: MonitoringKind, way: str, was: str, now: str) -> str:
    if not now:
        return f"How often its {way} is due is not said any more, was {_often(was)}: it would never be due."
    before = f"was {_often(was)}" if was else "which was not said before"
    if kind is MonitoringKind.NEVER_DUE:
        return f"Its {way} is due {quote(now)} now, {before}: that is not understood, so it would never be due."
    return f"Its {way} is due {_often(now)} now, {before}{_SO.get(kind, '')}."


def _often(frequency: str) -> str:
    """How often, in the officer's words: as they are where they run on in a sentence, else quoted."""
    plain = frequency.replace(" ", "").replace("-", "").isalpha() and frequency.islower()
    return frequency if plain else quote(frequency)
