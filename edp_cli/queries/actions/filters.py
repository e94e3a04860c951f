"""What a list of actions is narrowed to: each filter with how it reads aloud."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.duties.status import Status
from edp_cli.errors import EdpError
from edp_cli.model.register import plain_name
from edp_cli.model.targets import has_indicator
from edp_cli.periods import show_day
from edp_cli.queries.actions.find import Filter
from edp_cli.queries.part import find_part
from edp_cli.queries.search.passages import action_fields
from edp_cli.queries.search.texts import fold, near_words, seek_each
from edp_cli.queries.select import find_name
from edp_cli.queries.window import parse_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from edp_cli.duties.docket import Docket
    from edp_cli.model.written import WrittenArea, WrittenPlan
    from edp_cli.queries.actions.find import Listed

_MOST_LISTED = 40
_ALIKE = 6
"""Words are much alike that begin with as many letters in common."""
_NUMBERS = re.compile(r"(?<!\d)(\d{1,4})(?: *(?:-|to) *(\d{1,4}))?(?!\d)")
"""A number, or a range of them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for, in the officer's words; nothing where everything is wanted."""

    owner: str | None = None
    to: str | None = None
    audience: str | None = None
    kpi: str | None = None
    area: str | None = None
    activity: str | None = None
    due_before: str | None = None
    text: str | None = None
    unassigned: bool = False
    undated: bool = False
    overdue: bool = False


def find_filters(asked: Asked, plan: WrittenPlan, docket: Docket) -> tuple[Filter, ...]:
    """The filters that are asked for, in the order in which a heading says them.

    Raises:
        EdpError: nothing in the plan has what a filter names, or it could mean several (exit code 2).
    """
    makers: tuple[tuple[str | None, Callable[[str, WrittenPlan, Docket], Filter]], ...] = (
        (asked.owner, _owned_by),
        (asked.to, _reported_to),
        (asked.audience, _for_audience),
        (asked.kpi, _measured_by),
        (asked.area, _in_area),
        (asked.activity, _in_part),
        (asked.due_before, _due_before),
        (asked.text, _with_words),
    )
    filters = [make(words, plan, docket) for words, make in makers if words is not None]
    if asked.unassigned:
        filters.append(Filter("with nobody responsible", lambda listed: not listed.action.responsible))
    if asked.undated:
        filters.append(Filter("without a date", lambda listed: listed.undated))
    if asked.overdue:
        filters.append(Filter("with something overdue", lambda listed: bool(listed.overdue)))
    return tuple(filters)


def _owned_by(words: str, plan: WrittenPlan, docket: Docket) -> Filter:
    name = find_name(docket, words, (name for action in plan.actions() for name in action.responsible))
    return Filter(f"owned by {name}", lambda listed: name in listed.action.responsible)


def _reported_to(words: str, plan: WrittenPlan, docket: Docket) -> Filter:
    receivers = (each.to for action in plan.actions() for each in action.monitoring if each.to is not None)
    name = find_name(docket, words, receivers)
    return Filter(f"reported to {name}", lambda listed: name in [each.to for each in listed.action.monitoring])


def _for_audience(words: str, plan: WrittenPlan, _: Docket) -> Filter:
    known = [audience for action in plan.actions() for audience in action.audience]
    if not any(_says(audience, words) for audience in known):
        raise _unknown(f'No action in the plan has an audience with "{words}".', words, known)
    near = sorted({each for each in known if not _says(each, words) and _is_like(each, words)}, key=str.casefold)
    return Filter(
        f'for "{words}"', lambda listed: any(_says(each, words) for each in listed.action.audience), tuple(near)
    )


def _measured_by(words: str, plan: WrittenPlan, _: Docket) -> Filter:
    known = [target.kpi for activity in plan.activities for target in activity.targets if target.kpi]
    if not any(_has_indicator(kpi, words) for kpi in known):
        raise _unknown(f'No target in the plan is measured by "{words}".', words, known)
    return Filter(f'measured by "{words}"', lambda listed: any(_has_indicator(kpi, words) for kpi in listed.kpis))


def _in_area(words: str, plan: WrittenPlan, _: Docket) -> Filter:
    known = [area for activity in plan.activities for area in activity.areas]
    if not any(_is_area(area, words) for area in known):
        listed = [f"{area.areas} {area.title}" for area in known]
        raise _unknown(f'No activity in the plan has a key area "{words}".', words, listed)
    return Filter(
        f'in key area "{words}"', lambda listed: any(_is_area(area, words) for area in listed.activity.areas)
    )


def _in_part(words: str, plan: WrittenPlan, docket: Docket) -> Filter:
    part = find_part(plan, words, left_out=docket.left_out)
    return Filter(f"in {part.words}", lambda listed: listed.activity in part)


def _due_before(words: str, _: WrittenPlan, docket: Docket) -> Filter:
    day = parse_day(words, docket.frame)

    def takes(listed: Listed) -> bool:
        due = (owed for owed in listed.owed if owed.status in (Status.DUE, Status.OVERDUE))
        return any(owed.occurrence.due < day for owed in due)

    return Filter(f"due before {show_day(day)}", takes)


def _with_words(words: str, _: WrittenPlan, __: Docket) -> Filter:
    sought = seek_each(words)
    if not all(each.words for each in sought) or not sought:
        raise EdpError("--text takes the words to look for, as: edp list --text governors", exit_code=2)

    def takes(listed: Listed) -> bool:
        texts = [field.text for field in action_fields(listed.action)]
        return all(any(each.stands_in(text) for text in texts) for each in sought)

    return Filter(f'with the words "{words}"' if len(sought) > 1 else f'with the word "{words}"', takes)


def _says(text: str, words: str) -> bool:
    """Whether the text has each of the words, or has them all as one: "headteachers" in "Head teachers"."""
    sought = seek_each(words)
    together = "".join(fold(words).split())
    return bool(together) and (
        all(each.stands_in(text) for each in sought) or together in "".join(fold(text).split())
    )


def _is_like(text: str, words: str) -> bool:
    """Whether a word of the text begins as one that was typed: "Governing Bodies", where "governors" was."""
    begun = tuple(word[:_ALIKE] for word in fold(words).split() if len(word) >= _ALIKE)
    return bool(begun) and any(word.startswith(begun) for word in fold(text).split())


def _has_indicator(kpi: str, words: str) -> bool:
    return has_indicator(fold(kpi), fold(words))


def _is_area(area: WrittenArea, words: str) -> bool:
    """Whether the number is one of the area's, or the words are its number as printed or stand in its title."""
    number = fold(words).strip()
    if re.fullmatch(r"\d{1,4}", number):
        ranges = (found.groups() for found in _NUMBERS.finditer(fold(area.areas)))
        return any(int(first) <= int(number) <= int(last or first) for first, last in ranges)
    return plain_name(words) == plain_name(area.areas) or _says(area.title, words)


def _unknown(said: str, words: str, known: Iterable[str]) -> EdpError:
    """Says that nothing has the words, what is near them, and what there is."""
    listed = sorted(dict.fromkeys(known), key=str.casefold)
    if not listed:
        return EdpError(f"{said} None is named in it.", exit_code=2)
    near = [like for word in words.split() for like in near_words(word, listed)[:1]]
    advice = f' Did you mean "{" ".join(near)}"?' if near else ""
    lines = "\n".join(f"  {each}" for each in listed[:_MOST_LISTED])
    more = f"\n  and {len(listed) - _MOST_LISTED} more" if len(listed) > _MOST_LISTED else ""
    return EdpError(f"{said}{advice} There are:\n{lines}{more}", exit_code=2)
