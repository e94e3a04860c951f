"""An evaluation in words, as the table and the page both have them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.queries.evaluate.counting import Outcome
from edp_cli.render.happened import stopped
from edp_cli.render.owed.words import say_decisions
from edp_cli.render.show.printed import NOBODY
from edp_cli.render.words import capital, count, describe, listed, moved, when, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.duties.duty import Duty
    from edp_cli.duties.standing import Owed
    from edp_cli.queries.evaluate.counting import Counted, Counts, Year
    from edp_cli.queries.evaluate.find import ActivityYear, Evaluation
    from edp_cli.queries.evaluate.targets import TargetYear

OWED = "Owed"
CARRIED = "Carried forward"
NO_EVIDENCE = "none"
CARRIES = "What carries forward"
NOTHING_CARRIES = "Nothing carries forward."
_COUNTED_BY = (
    "Each thing is counted in the year of its present date. What was first due in this year and has a later year's"
    " date now is counted here as moved on, and is owed in that year. What was late stays late."
)
_CARRIED_SO_FAR = "What is overdue, or was moved on, carries forward."
_CARRIED_AT_END = "What was still open at the end of the year carries forward, even if it has been done since."

_ALWAYS = (Outcome.DONE, Outcome.LATE, Outcome.MISSED, Outcome.WITHDRAWN)
_APART = (Outcome.MOVED_ON, Outcome.EARLIER)
_TOGETHER = (Outcome.DONE, Outcome.TO_COME)
"""Those of which the dates say enough, so that those of one duty stand in one line."""


def say_title(evaluation: Evaluation) -> str:
    """`Evaluation of 2003/04 (1 Sep 2003 – 31 Aug 2004), activity 5.1`."""
    title = evaluation.year.window.title.removeprefix("in ")
    narrowed = f", {evaluation.part.words}" if evaluation.part is not None else ""
    return f"Evaluation of {title}{narrowed}"


def say_how_far(year: Year) -> str | None:
    """That the year has not ended, or not even begun; nothing where it has ended."""
    if year.has_ended:
        return None
    if not year.has_begun:
        return f"The year has not begun: it starts on {whole(year.window.start)}."
    return f"The year has not ended: this is how it stands so far. It ends on {whole(year.window.end)}."


def say_how_counted(year: Year) -> str:
    """How things are counted, for whoever reads the evaluation."""
    return f"{_COUNTED_BY} {_CARRIED_AT_END if year.has_ended else _CARRIED_SO_FAR}"


def list_columns(counts: Counts) -> list[str]:
    """The headings under which the numbers stand; those that are not there always, where there are any."""
    shown = [outcome for outcome in Outcome if outcome in _ALWAYS or counts[outcome]]
    return [OWED, *map(name_outcome, shown), CARRIED]


def list_numbers(counts: Counts, columns: Sequence[str]) -> list[int]:
    """The numbers under these headings."""
    known = {name_outcome(outcome): number for outcome, number in counts.of}
    return [{OWED: counts.owed, CARRIED: counts.carried, **known}[column] for column in columns]


def list_counts(evaluation: Evaluation) -> Iterator[tuple[str, str, Counts]]:
    """What the numbers are of, by its number and its title: each priority and activity, and all of them."""
    is_activity = evaluation.part is not None and not evaluation.part.is_priority
    for each in evaluation.priorities:
        if not is_activity:
            yield f"Priority {each.priority.number}", each.priority.title or "", each.counts
        yield from ((year.activity.number, year.activity.title, year.counts) for year in each.activities)
    if len(evaluation.priorities) != 1:
        yield "All", "", evaluation.counts


def name_outcome(outcome: Outcome) -> str:
    """The outcome as a heading has it: `Done in time`."""
    return outcome.value.capitalize()


def say_counts(counts: Counts) -> str:
    """How many were owed, and what became of them: `18 owed: 12 done in time, 2 late, 4 missed.` and so on."""
    if counts.is_empty:
        return "Nothing was owed."
    parts = [_say_number(outcome, counts) for outcome, number in counts.of if number and outcome not in _APART]
    said = [f"{counts.owed} owed: {', '.join(parts)}." if parts else "Nothing was owed in the year itself."]
    if number := counts[Outcome.MOVED_ON]:
        said.append(f"{number} moved on to a later year.")
    if number := counts[Outcome.EARLIER]:
        said.append(f"{number} left over from an earlier year.")
    if number := counts.carried:
        said.append(f"{number} {'carries' if number == 1 else 'carry'} forward.")
    return " ".join(said)


def _say_number(outcome: Outcome, counts: Counts) -> str:
    said = f"{counts[outcome]} {outcome.value}"
    if outcome is Outcome.DONE and counts.done_moved:
        return f"{said} ({counts.done_moved} by a date that had been moved)"
    if overdue := dict(counts.ended_overdue).get(outcome, 0):
        return f"{said} ({overdue} when overdue)"
    return said


def group_by_duty(year: ActivityYear) -> Iterator[tuple[str, tuple[Counted, ...]]]:
    """What is counted of each duty together, in the order of the plan, under what the duty is.

    What an action is stands only at its first duty: its reports, and further milestones, follow it.
    """
    before = None
    for duty, found in groupby(year.items, key=lambda counted: counted.owed.occurrence.duty):
        yield describe(duty) if duty.ref != before else _say_further(duty), tuple(found)
        before = duty.ref


def _say_further(duty: Duty) -> str:
    """What a duty is, under another one of the same action, or of the same activity."""
    if duty.kind is DutyKind.EVALUATION:
        return describe(duty)
    if duty.kind is DutyKind.REPORT:
        to = f", to {duty.to}" if duty.to is not None else ""
        return f"{capital(duty.through or 'its report')}{to}"
    return capital(duty.label or "a further date of it")


def list_outcomes(items: Sequence[Counted]) -> Iterator[tuple[Outcome, str]]:
    """What became of a duty, a line each: what was done in time first, what is to come last."""
    for outcome in sorted(Outcome, key=lambda outcome: outcome is Outcome.TO_COME):
        found = [counted.owed for counted in items if counted.outcome is outcome]
        if found and outcome in _TOGETHER:
            days = ", ".join(whole(owed.occurrence.due) for owed in found)
            yield outcome, _say(f"{name_outcome(outcome)}: due {days}", *found)
        elif found:
            yield from ((outcome, _say(f"{name_outcome(outcome)}: {_say_dates(owed)}", owed)) for owed in found)


def _say_dates(owed: Owed) -> str:
    """How it stands; of what was withdrawn or waived, the decision says when."""
    if owed.ended is None:
        return say_stands(owed)
    past = f", {count(owed.days, 'day')} overdue by then" if owed.was_overdue else ""
    return f"due {whole(owed.occurrence.due)}{past}"


def say_stands(owed: Owed) -> str:
    """`due 31 Dec 2003, 64 days overdue`."""
    return f"due {whole(owed.occurrence.due)}, {when(owed)}"


def _say(stands: str, *items: Owed) -> str:
    """How the items stand, with what became of their dates, and what was decided about them."""
    changed = [stopped(said) for owed in items for said in (capital(moved(owed)), *say_decisions(owed)) if said]
    return " ".join([stopped(stands), *changed]) if changed else stands


def say_owners(owed: Owed) -> str:
    """Those who owe it."""
    return listed(owed.occurrence.duty.owners) or NOBODY


def list_evidence(target: TargetYear) -> Iterator[tuple[str, str]]:
    """The evidence for a target, each with the record that names it, and that record's file."""
    if not target.has_evidence:
        yield NO_EVIDENCE, ""
    for done in target.records:
        where = f"recorded for {done.occurrence}, done {whole(done.on)}, in {done.file}"
        yield from ((each, where) for each in done.evidence or ("no link or file",))


def say_targets(targets: Sequence[TargetYear]) -> str:
    """How many there are, and how many have evidence: `6 targets: 2 with evidence, 4 with none.`."""
    shown = sum(target.has_evidence for target in targets)
    return f"{count(len(targets), 'target')}: {shown} with evidence, {len(targets) - shown} with none."


def say_undated(evaluation: Evaluation) -> str:
    """What is not counted, having no day by which it is to be done; empty where all have one."""
    listing = ", ".join(evaluation.undated)
    return f"Not counted, having no day by which to be done: {listing}." if listing else ""
