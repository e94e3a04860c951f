"""What a reference names.

```
reference  = priority | activity | action | part | occurrence
priority   = NUMBER                                 5
activity   = NUMBER "." NUMBER                      5.1
action     = activity "/" ID                        5.1/3a
part       = action "/" NUMBER                      5.1/3c/2
           | action "/report" ["-" NUMBER]          5.1/3a/report
           | activity "/evaluation" ["-" NUMBER]    5.1/evaluation-2
occurrence = (action | part) "@" PERIOD             5.1/4b/report@2003-autumn
```
Capitals and spaces make no difference. An action with one date is owed under its own reference.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from edp_cli.queries.show.pages import ActionPage, ActivityPage, OccurrencePage, PartPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def plain_reference(words: str) -> str:
    """The reference without what makes no difference: capitals and spaces."""
    return "".join(words.split()).casefold()


def activity_of(reference: str) -> str:
    """The number with which the reference begins: its activity's."""
    return reference.partition("@")[0].partition("/")[0]


def find_pages(
    reference: str, activities: Sequence[ActivityPage]
) -> Iterator[ActivityPage | ActionPage | PartPage | OccurrencePage]:
    """What the plain reference names in these activities: one thing, or several where a number is used twice."""
    name, at, period = reference.partition("@")
    if at:
        for part in list_parts(activities):
            if part.id == name:
                yield from _occurrences(part, period)
        return
    yield from (page for page in activities if page.activity.number == name)
    actions = [page for activity in activities for page in activity.actions]
    yield from (page for page in actions if page.action.ref == name)
    refs = {page.action.ref for page in actions}
    yield from (part for part in list_parts(activities) if part.id == name and name not in refs)


def list_parts(activities: Iterable[ActivityPage]) -> Iterator[PartPage]:
    """Everything that is owed under the activities."""
    return chain.from_iterable(page.parts for page in activities)


def _occurrences(part: PartPage, period: str) -> Iterator[OccurrencePage]:
    """The occurrence for the period, which may be written as it is shown: "Autumn 2003"."""
    for owed in part.items:
        found = owed.occurrence.period
        if period in (found.key, plain_reference(found.title)):
            yield OccurrencePage(part, owed)
