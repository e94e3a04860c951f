"""`find_changes`: everything that two states of a plan differ in.

Roles and bodies are matched first (`posts`), then activities and actions (`matching` says how), so that what
follows compares each thing with itself: `actions` and `activities`. A role that goes by another name is that role
everywhere; an activity that has another number takes its actions with it, and none of them is listed for that.
Records come last (`records`), since they name what the plan has by its reference.

An activity that only one side has is not called new or removed where the other side has a file of the same name
that could not be read: nobody knows what was in it (`Comparison.unknown`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.compare.actions import ActionComparer, Holders
from edp_cli.compare.activities import compare_activity
from edp_cli.compare.changes import ActionChange, ActivityChange, Comparison
from edp_cli.compare.matching import match_actions, match_activities
from edp_cli.compare.plan_lines import find_plan_changes
from edp_cli.compare.posts import Posts, find_name_changes, find_renamed, pair_by_use, pair_names
from edp_cli.compare.records import compare_records
from edp_cli.compare.uses import find_uses
from edp_cli.references import natural_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.compare.matching import KnownAction
    from edp_cli.compare.pairs import Pairing
    from edp_cli.compare.sides import Side
    from edp_cli.model.written import WrittenActivity


def find_changes(before: Side, after: Side) -> Comparison:
    """Everything that the two sides differ in."""
    names = pair_names(before, after)
    activities = match_activities(before, after)
    actions = match_actions(activities, Posts.of(before, after, find_renamed(names)))
    pair_by_use(names, *find_uses(actions, activities))
    posts = Posts.of(before, after, find_renamed(names))
    unknown = _find_unknown(activities, before, after)
    changed = list(_compare_actions(actions, ActionComparer.of(before, after, posts), unknown))
    refs = _find_refs(activities, actions)
    on_both = sum(change.before is not None and change.after is not None for change in changed)
    return Comparison(
        plan=tuple(find_plan_changes(before, after)),
        names=tuple(find_name_changes(names)),
        activities=tuple(sorted(_compare_activities(activities, posts, unknown), key=_activity_order)),
        actions=tuple(sorted(changed, key=_action_order)),
        same=len(actions.pairs) - on_both,
        unknown=tuple(sorted({activity.number for activity in unknown}, key=natural_key)),
        refs=refs,
        renamed=posts.renamed,
        records=compare_records(before, after, refs, posts),
    )


def _find_unknown(activities: Pairing[WrittenActivity], before: Side, after: Side) -> list[WrittenActivity]:
    """The activities that only one side has, in a file that could not be read on the other."""
    sides = ((activities.gone, after.docket.left_out), (activities.come, before.docket.left_out))
    return [each for listed, left_out in sides for each in listed if _is_left_out(each.place.file, left_out)]


def _is_left_out(file: str, left_out: Sequence[str]) -> bool:
    """Whether a file of that name, or its whole folder, could not be read. The rest of the path may differ."""
    return not {path.rpartition("/")[2] for path in left_out}.isdisjoint(file.split("/")[-2:])


def _compare_activities(
    activities: Pairing[WrittenActivity], posts: Posts, unknown: Sequence[WrittenActivity]
) -> Iterator[ActivityChange]:
    for old, new in activities.pairs:
        change = compare_activity(old, new, posts)
        if change is not None:
            yield change
    yield from (ActivityChange(old, None) for old in activities.gone if old not in unknown)
    yield from (ActivityChange(None, new) for new in activities.come if new not in unknown)


def _compare_actions(
    actions: Pairing[KnownAction], comparer: ActionComparer, unknown: Sequence[WrittenActivity]
) -> Iterator[ActionChange]:
    holders = Holders.of(actions)
    for old, new in actions.pairs:
        change = comparer.compare(old, new, holders.taken_from(new, old))
        if change is not None:
            yield change
    files = {activity.place.file for activity in unknown}
    for old in actions.gone:
        if old.action.place.file not in files:
            yield ActionChange(old.action, None)
    for new in actions.come:
        if new.action.place.file not in files:
            yield ActionChange(None, new.action, id_taken_from=holders.taken_from(new))


def _find_refs(activities: Pairing[WrittenActivity], actions: Pairing[KnownAction]) -> dict[str, str]:
    numbers = {old.number: new.number for old, new in reversed(activities.pairs)}
    return numbers | {old.action.ref: new.action.ref for old, new in reversed(actions.pairs)}


def _activity_order(change: ActivityChange) -> tuple[object, ...]:
    activity = change.after or change.before
    return natural_key(activity.number if activity is not None else ""), change.after is not None


def _action_order(change: ActionChange) -> tuple[object, ...]:
    return natural_key(change.ref), change.after is not None
