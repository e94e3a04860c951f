"""From the files of records to the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.expand import Expander
from edp_cli.duties.records import Decision, Done, Ledger, Note
from edp_cli.model.record_words import Verb
from edp_cli.model.targets import TargetNames
from edp_cli.timescale import By

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from edp_cli.duties.duty import Duty
    from edp_cli.model.plan import Placed, Plan
    from edp_cli.model.readings import Readings
    from edp_cli.model.record_files import DecisionFile, DoneFile, ProgressFile

E = TypeVar("E", Done, Note, Decision)


def make_ledger(plan: Plan, duties: Iterable[Duty]) -> Ledger:
    """Everything on record under the plan, whose duties these are."""
    records = plan.records
    by_id = {duty.id: duty for duty in duties}
    names = TargetNames.of(plan)
    return Ledger(
        done=_file((_done(plan, placed, names) for placed in records.done), lambda done: done.occurrence),
        notes=_file((_note(plan, placed) for placed in records.progress), lambda note: note.ref),
        decisions=_file((_decision(plan, placed, by_id) for placed in records.decisions), lambda each: each.of),
    )


def _file(events: Iterable[E], about: Callable[[E], str]) -> Mapping[str, tuple[E, ...]]:
    """The events by what they are about, in the order of their days."""
    found: dict[str, list[E]] = {}
    for event in sorted(events, key=lambda event: (event.on, event.file)):
        found.setdefault(about(event), []).append(event)
    return {name: tuple(listed) for name, listed in found.items()}


def _done(plan: Plan, placed: Placed[DoneFile], names: TargetNames) -> Done:
    record = placed.record
    return Done(
        occurrence=record.occurrence,
        on=record.on,
        by=plan.register.canonical(record.by),
        holder=record.holder,
        evidence=record.evidence,
        note=record.note,
        file=placed.file,
        targets=tuple(dict.fromkeys(map(names.canonical, record.targets))),
    )


def _note(plan: Plan, placed: Placed[ProgressFile]) -> Note:
    record = placed.record
    by = plan.register.canonical(record.by)
    asks = record.asks_for
    return Note(
        ref=record.ref,
        on=record.on,
        by=by,
        holder=record.holder,
        confidence=record.confidence,
        obstacle=record.obstacle,
        next=record.next,
        file=placed.file,
        asks_for=asks,
        asked_due=_moved_to(plan, DutyKind.ACTION, asks) if asks is not None else None,
    )


def _decision(plan: Plan, placed: Placed[DecisionFile], duties: Mapping[str, Duty]) -> Decision:
    record = placed.record
    verb, of = next((verb, of) for verb in Verb if (of := getattr(record, verb)) is not None)
    words = record.to[0] if verb is Verb.MOVE and record.to else None
    duty = duties.get(of.partition("@")[0])
    return Decision(
        verb=verb,
        of=of,
        on=record.on,
        body=plan.register.canonical(record.body),
        minute=record.minute,
        why=record.why,
        to=words,
        due=_moved_to(plan, _kind_of(of, duty), words) if words is not None else None,
        owners=plan.canonical(record.to or ()) if verb is Verb.REASSIGN else (),
        file=placed.file,
    )


def _kind_of(reference: str, duty: Duty | None) -> DutyKind:
    """What is moved. Of what the plan has no longer, the reference tells."""
    if duty is not None:
        return duty.kind
    return DutyKind.REPORT if "/report" in reference else DutyKind.ACTION


def _moved_to(plan: Plan, kind: DutyKind, words: str) -> date | None:
    """The last day of the new date, with the days of grace that such a duty has."""
    milestone = read_new_date(plan.readings, words)
    return Expander(plan.frame.calendar).due(kind, milestone.period) if milestone is not None else None


def read_new_date(readings: Readings, words: str) -> By | None:
    """The one date that something is moved to, or none where the words say something else."""
    read = readings.of_words(words)
    only = read.milestones[0] if len(read.milestones) == 1 else None
    return only if isinstance(only, By) and only.label is None else None
