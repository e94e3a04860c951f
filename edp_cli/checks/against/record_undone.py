"""A record was taken out, or says something else now.

Where a record may be written over afterwards, no answer that was given from it can be trusted, and lateness can be
made to vanish. Records are the memory of the plan: what was done and when, what was judged, what was decided.

What to do: put the record back as it was. What changed later is a record of its own, as another decision is. A
record that was never true is taken out in a change of its own, which says why; until it is committed, "edp undo"
takes it back. Where a file is gone, the comment that leaves this out, with its reason, stands in plan.yaml.

    # before
    for: 5.1/1@2003-autumn
    on: 2004-01-09
    by: Head of School Improvement
    evidence: https://example.org/minutes/51-04

    # bad
    for: 5.1/1@2003-autumn
    on: 2003-12-19
    by: Head of School Improvement
    evidence: https://example.org/minutes/51-04

    # good
    for: 5.1/1@2003-autumn
    on: 2004-01-09
    by: Head of School Improvement
    evidence: https://example.org/minutes/51-04
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.duties.duty import Source
from edp_cli.duties.records import Decision, Done, subject
from edp_cli.periods import show_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from edp_cli.checks.against.step import Step
    from edp_cli.duties.records import Event

_ADVICE = "Put it back as it was. What has changed since is a record of its own."


def check(step: Step) -> Iterator[Problem]:
    """Every record of the plan before that is not there after, under whatever name of its file.

    What a file says that could not be read on either side is not known.
    """
    from edp_cli.compare.posts import Posts  # noqa: PLC0415  where rules are only listed, it is not needed

    posts = Posts.of(step.before, step.after, step.comparison.renamed)
    ledger = step.after.docket.ledger
    left = Counter(_content(event, subject(event), posts.of_after) for event in ledger.events())
    files = {event.file for event in ledger.events()}
    for event in step.before.docket.ledger.events():
        names = (subject(event), step.comparison.called_now(subject(event)))
        found = next((each for name in names if left[each := _content(event, name, posts.of_before)]), None)
        if found is not None:
            left[found] -= 1
        elif event.file in files:
            yield Problem(Source(event.file, ()), f"This record said something else: {_say(event)}.", _ADVICE)
        elif event.file not in step.after.docket.left_out:
            message = f"This record was taken out: {_say(event)}."
            yield Problem(Source(event.file, ()), message, _ADVICE)


def _content(event: Event, about: str, post: Callable[[str], str]) -> Event:
    """What the event says; roles and bodies are called as they are after the change."""
    if isinstance(event, Done):
        return event._replace(occurrence=about, by=post(event.by), file="")
    if isinstance(event, Decision):
        owners = tuple(map(post, event.owners))
        return event._replace(of=about, body=post(event.body), due=None, owners=owners, file="")
    return event._replace(ref=about, by=post(event.by), file="")


def _say(event: Event) -> str:
    if isinstance(event, Done):
        return f"{event.occurrence} was done on {show_day(event.on)}"
    if isinstance(event, Decision):
        return f"{event.body} decided on {show_day(event.on)} to {event.verb} {event.of}"
    return f"{event.ref} was {event.confidence} on {show_day(event.on)}"
