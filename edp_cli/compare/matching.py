"""Which activity and which action of one side is which of the other.

Activities first, each by the first of these that holds:

1. the same number and the same title;
2. the same title, and the same actions word for word; then the same title;
3. at least half of the actions of the smaller of the two are word for word in the other (`_HALF`);
4. the same number.

Then actions. Their references are compared as they would be had the activities kept their numbers; capitals and
white space in their words make no difference (`WrittenAction.what`: with the points under it):

1. the same reference and the same words;
2. the same words, in the same activity, then in any: it was renumbered, or moved. Of several with the same words
   those are one that agree in the rest as well (owners, audience, monitoring, timescale), then those of one id;
3. the same reference and nearly all words alike (`_NEARLY_ALL`);
4. those most alike: some words at the same reference (`_SOME`), elsewhere most (`_MOST`). Of large plans only
   those couples are looked at that share a word which few others have (`_COUPLES`), so that it is done quickly;
5. the same reference, whatever the words, if at least half of the rest is the same: it was put in other words.

What is left over was removed, or added. So two actions that swap their ids are two that were renumbered, and one
that was put in the place of another, words and all, is one removed and one added under the same reference.

Nothing hangs on the order in which files or actions stand, nor on which side is called before.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from edp_cli.compare.pairs import Pairing
from edp_cli.compare.words import likeness, plain_words, telling_words
from edp_cli.references import natural_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from edp_cli.compare.posts import Posts
    from edp_cli.compare.sides import Side
    from edp_cli.model.written import WrittenAction, WrittenActivity

_NEARLY_ALL = 0.8
"""How much of two actions' telling words must be in both, for them to be one without a look at others."""
_MOST = 0.6
"""How much, for the one to be the other in other words."""
_SOME = 0.3
"""How much is enough at the same reference."""
_COUPLES = 150_000
"""How many couples of actions are looked at."""
_HALF = 0.5
"""How much of one activity must be in another, for it to be that one under another number."""

Scored = tuple[float, int, int]
"""How alike two are, and their places in the list before and in the list after."""


@dataclass(frozen=True, slots=True)
class KnownAction:
    """An action, and what it is known by.

    Attributes:
        activity: its activity's number after; of an activity that is on the side before only, one that none has.
        words: its words, plainly.
        telling: the words that say what it is about.
        rest: what else it says, in terms that can be compared.
    """

    action: WrittenAction
    activity: str
    words: str
    telling: frozenset[str]
    rest: tuple[object, ...]

    @property
    def ref(self) -> tuple[str, str]:
        """Its reference, as it would be had its activity kept its number."""
        return self.activity, self.action.id


def match_activities(before: Side, after: Side) -> Pairing[WrittenActivity]:
    """Which activity is which."""
    pairing = Pairing(*(sorted(side.plan.activities, key=_place) for side in (before, after)))
    words = {id(each): _words(each) for side in (pairing.before, pairing.after) for each in side}
    pairing.pair_by(
        lambda each: (each.number, plain_words(each.title)),
        lambda each: (plain_words(each.title), words[id(each)]),
        lambda each: plain_words(each.title),
    )
    pairing.pair_best(lambda one, other: _shared(one, other, words[id(one)] & words[id(other)]), _HALF)
    pairing.pair_by(lambda each: each.number)
    return pairing


def match_actions(activities: Pairing[WrittenActivity], posts: Posts) -> Pairing[KnownAction]:
    """Which action is which."""
    numbers = {id(old): new.number for old, new in activities.pairs}
    old = _known(activities.before, lambda each: numbers.get(id(each), f"{each.number} before"), posts.of_before)
    new = _known(activities.after, lambda each: each.number, posts.of_after)
    pairing = Pairing(old, new)
    pairing.pair_by(
        lambda each: (each.ref, each.words, each.rest),
        lambda each: (each.ref, each.words),
        lambda each: (each.activity, each.words, each.rest),
        lambda each: (each.activity, each.words),
        lambda each: (each.words, each.rest),
        lambda each: (each.words, each.action.id),
        lambda each: each.words,
    )
    pairing.pair_scored(_alike_at_same_reference(pairing))
    pairing.pair_scored(_most_alike(pairing))
    pairing.pair_scored(_alike_in_the_rest(pairing))
    return pairing


def _place(activity: WrittenActivity) -> tuple[object, ...]:
    return natural_key(activity.number), activity.title, [action.what for action in activity.actions]


def _words(activity: WrittenActivity) -> frozenset[str]:
    return frozenset(plain_words(action.what) for action in activity.actions)


def _shared(one: WrittenActivity, other: WrittenActivity, shared: frozenset[str]) -> float:
    """How much of the smaller of two activities is in the other; of equals, those of one number come first."""
    if not shared:
        return 0
    return len(shared) / min(len(one.actions), len(other.actions)) + 0.1 * (one.number == other.number)


def _known(
    activities: Sequence[WrittenActivity],
    number: Callable[[WrittenActivity], str],
    called: Callable[[str], str],
) -> list[KnownAction]:
    """The actions of one side, with what they are known by, in the order of their references."""
    found = [
        KnownAction(
            action, number(activity), plain_words(action.what), telling_words(action.what), _rest(action, called)
        )
        for activity in activities
        for action in activity.actions
    ]
    return sorted(found, key=lambda each: (natural_key(each.action.ref), each.words, repr(each.rest)))


def _rest(action: WrittenAction, called: Callable[[str], str]) -> tuple[object, ...]:
    """What it says besides its words: each list in an order that does not hang on how it is written."""
    owners = sorted(map(called, action.responsible))
    monitoring = sorted(
        repr((entry.frequency, sorted(map(called, entry.by)), entry.to and called(entry.to), entry.through))
        for entry in action.monitoring
    )
    return tuple(owners), tuple(sorted(action.audience)), tuple(monitoring), action.timescale.text


def _at_same_reference(pairing: Pairing[KnownAction]) -> Iterator[tuple[int, int]]:
    """The places of those without a partner that have one reference."""
    gone, come = pairing.left
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for new in come:
        places[pairing.after[new].ref].append(new)
    return ((old, new) for old in gone for new in places[pairing.before[old].ref])


def _alike_at_same_reference(pairing: Pairing[KnownAction]) -> list[Scored]:
    couples = _at_same_reference(pairing)
    scored = [(_likeness(pairing, old, new), old, new) for old, new in couples]
    return [each for each in scored if each[0] >= _NEARLY_ALL]


def _alike_in_the_rest(pairing: Pairing[KnownAction]) -> list[Scored]:
    """Those at the same reference of which at least half of what is said besides the words is the same."""
    scored: list[Scored] = []
    for old, new in _at_same_reference(pairing):
        rest = [each for each in zip(pairing.before[old].rest, pairing.after[new].rest, strict=True) if any(each)]
        same = sum(one == other for one, other in rest)
        if 2 * same >= len(rest):
            scored.append((same / len(rest), old, new))
    return scored


def _most_alike(pairing: Pairing[KnownAction]) -> list[Scored]:
    """Those that are enough alike in their words, wherever they stand."""
    scored: list[Scored] = []
    for old, new in {*_at_same_reference(pairing), *_sharing_a_word(pairing)}:
        one, other = pairing.before[old], pairing.after[new]
        alike = likeness(one.telling, other.telling)
        if alike >= (_SOME if one.ref == other.ref else _MOST):
            nearness = 0.1 * (one.ref == other.ref) + 0.05 * (one.activity == other.activity)
            scored.append((alike + nearness, old, new))
    return scored


def _sharing_a_word(pairing: Pairing[KnownAction]) -> set[tuple[int, int]]:
    """The places of those without a partner that share a word: of small plans all, of large ones by rare words."""
    gone, come = pairing.left
    before, after = _by_word(pairing.before, gone), _by_word(pairing.after, come)
    couples = {word: len(before[word]) * len(after[word]) for word in before.keys() & after.keys()}
    found: set[tuple[int, int]] = set()
    for word in sorted(couples, key=lambda each: (couples[each], each)):
        if len(found) + couples[word] > _COUPLES:
            break
        found.update(product(before[word], after[word]))
    return found


def _by_word(side: Sequence[KnownAction], left: Iterable[int]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place in left:
        for word in side[place].telling:
            places[word].append(place)
    return places


def _likeness(pairing: Pairing[KnownAction], old: int, new: int) -> float:
    return likeness(pairing.before[old].telling, pairing.after[new].telling)
