"""The cells of the plan in the words in which the document prints them, its headings with them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.status import Status
from edp_cli.queries.show.pages import ActionPage, ActivityPage, PartPage, PlanPage, PriorityPage, count_overdue
from edp_cli.render.words import UNBROKEN, both, capital, count, times, when, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.model.written import (
        Place,
        WrittenAction,
        WrittenActivity,
        WrittenArea,
        WrittenEvaluation,
        WrittenMonitoring,
        WrittenPriority,
        WrittenTarget,
    )
    from edp_cli.queries.show.pages import Page

TBA = "TBA"
NOBODY = "nobody yet"
LINKS = "Links to other plans or parts of the EDP"
AREAS = "Key SSRE Area(s)"
TARGETS = "Targets/Success criteria"
EVALUATION = "Evaluation: how/when/by whom?"
COLUMNS = (
    "Actions",
    "Responsible Person",
    "Target audience",
    "Monitoring How/when/by whom?",
    "Timing/timescales",
)
"""The headings of the table of actions."""


def name_page(page: Page) -> str:
    """What is shown, as the first line of its page says it: `Action 5.1/3a`, `Report 5.1/3a/report`."""
    if isinstance(page, PlanPage):
        return "Outline of the plan"
    if isinstance(page, PriorityPage):
        return name_priority(page.priority)
    if isinstance(page, ActivityPage):
        return f"Activity {page.activity.number}"
    if isinstance(page, ActionPage):
        return f"Action {page.action.ref}"
    part = page if isinstance(page, PartPage) else page.part
    kind = "milestone" if part.kind is DutyKind.ACTION and part.id != part.of else part.kind.value
    return f"{kind.capitalize()} {part.id if isinstance(page, PartPage) else page.owed.occurrence.id}"


def say_also(also: Iterable[Place]) -> str:
    """Where else a number is used, which is a fault of the plan."""
    places = both([f"{place.file}, line {place.line}" for place in also])
    return f"This number is used more than once, in {places} as well: see edp validate."


def name_priority(priority: WrittenPriority) -> str:
    """The priority with its number: `Priority 5: Ensuring ...`."""
    return f"Priority {priority.number}: {priority.title}" if priority.title else f"Priority {priority.number}"


def list_links(activity: WrittenActivity) -> tuple[str, ...]:
    """What the activity is linked to, a line each: the plans, and the priorities."""
    lines = [", ".join(activity.plans)] if activity.plans else []
    if activity.priorities:
        lines.append(f"Priority {', '.join(map(str, activity.priorities))}")
    return tuple(lines)


def name_area(area: WrittenArea) -> str:
    """The area's number, and its title."""
    return f"{area.areas}  {area.title}"


def print_target(target: WrittenTarget) -> str:
    """The target, with its indicator in brackets."""
    return f"{target.text} ({target.kpi})" if target.kpi else target.text


def print_evaluation(entry: WrittenEvaluation) -> str:
    """`Analysis of SSRE annually by Principal Adviser`."""
    through = f" through {entry.through}" if entry.through else ""
    often = f" {_one_line(entry.frequency)}" if entry.frequency else ""
    by = f" by {both(entry.by)}" if entry.by else ""
    return f"{capital(entry.what)}{through}{often}{by}"


def print_monitoring(entry: WrittenMonitoring) -> str:
    """`Report by X to EET, annually`, or `X through monitoring of link advisers, termly`."""
    by, to = both(entry.by), f" to {entry.to}" if entry.to else ""
    often = f", {_one_line(entry.frequency)}" if entry.frequency else ""
    if entry.through is None:
        return f"Report{f' by {by}' if by else ''}{to}{often}"
    how = f"{by} through {entry.through}" if by else f"Through {entry.through}"
    return f"{how}{f',{to}' if to else ''}{often}"


def print_all_monitoring(action: WrittenAction) -> tuple[str, ...]:
    """A sentence for each way in which the action is monitored; TBA where there is none yet."""
    return tuple(map(print_monitoring, action.monitoring)) or (TBA,)


def print_owners(action: WrittenAction) -> str:
    """Those who are responsible; TBA where nobody is yet."""
    return both(action.responsible) or TBA


def print_number(action: WrittenAction) -> str:
    """The action's number, and the one that is printed where that differs: `3d, printed as 3c`."""
    return f"{action.id}, printed as {action.printed_as}" if action.printed_as else action.id


def say_overdue(parts: Iterable[PartPage]) -> str:
    """What of these is overdue, and since when: `3 overdue, since 31 Aug 2003 (64 days)`; else nothing."""
    parts = tuple(parts)
    number = count_overdue(parts)
    if not number:
        return ""
    first = min((part.overdue[0] for part in parts if part.overdue), key=lambda owed: owed.occurrence.due)
    days = count(first.days, "day").replace(" ", UNBROKEN)
    many = f"{number} overdue, since" if number > 1 else "Overdue since"
    return f"{many} {whole(first.occurrence.due)} ({days})"


def say_settled(parts: Iterable[PartPage]) -> str:
    """What of these is done, waived or withdrawn: `3 done, 1 of them late; 1 waived`; of one thing, its day."""
    items = [owed for part in parts for owed in part.items]
    if len(items) == 1 and items[0].is_settled:
        return capital(f"{when(items[0])} (due {whole(items[0].occurrence.due)})")
    found = Counter(owed.status for owed in items)
    late = found[Status.LATE]
    done = found[Status.DONE] + late
    said = [f"{done} done{f', {late} of them late' if late else ''}"] if done else []
    said += [f"{found[each]} {each.value}" for each in (Status.WAIVED, Status.WITHDRAWN) if found[each]]
    return "; ".join(said)


def say_moved(parts: Iterable[PartPage]) -> str:
    """What is still owed at another date than the plan gives: `Now due 31 Aug 2004, moved twice`."""
    items = [owed for part in parts for owed in part.moved if not owed.is_settled]
    if len(items) == 1:
        return f"Now due {whole(items[0].occurrence.due)}, moved {times(len(items[0].moves))}"
    return f"{len(items)} moved to other dates" if items else ""


def list_news(parts: Iterable[PartPage]) -> tuple[str, ...]:
    """What happened since the plan was written, for beside a cell: what is settled, and what was moved."""
    parts = tuple(parts)
    return tuple(filter(None, [say_settled(parts), say_moved(parts)]))


def list_marks(parts: Iterable[PartPage], *, understood: bool = True) -> tuple[str, ...]:
    """What an officer must see beside a cell: what of it is overdue, and what is not understood."""
    parts = tuple(parts)
    lost = not understood or any(part.frequency and not part.items for part in parts)
    return tuple(filter(None, [say_overdue(parts), "Not understood: see edp validate" if lost else ""]))


def _one_line(text: str) -> str:
    return "; ".join(line.strip() for line in text.splitlines())
