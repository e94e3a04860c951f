"""`parse_timescale`: an officer's words read into milestones, or the words that keep them from being read."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from edp_cli.timescale.advice import advise, find_nearest
from edp_cli.timescale.clashes import WHICH_YEAR, runs_back
from edp_cli.timescale.compose import Composed, compose
from edp_cli.timescale.labels import join_labels
from edp_cli.timescale.leftover import Left
from edp_cli.timescale.reader import Reader
from edp_cli.timescale.tokens import Clause, Kind, Token, read_clauses
from edp_cli.timescale.values import By, Every, From, LeftOver, Milestone, Timescale
from edp_cli.timescale.words import BEFORE_NUMBERS, TIME_WORDS

if TYPE_CHECKING:
    from edp_cli.timescale.frame import Frame

LONGEST = 2000
"""Characters in a timescale; a longer text is none."""
TOO_LONG = "it is too long for a timescale"
NO_TIME = "no word says when"


def parse_timescale(text: str, frame: Frame) -> Timescale:
    """Read the words. Never raises: words that are not understood are named in the answer."""
    found = _read(text, frame)
    if found.understood:
        return found
    nearest = find_nearest(found, lambda other: _read(other, frame))
    return replace(found, advice=advise(found, nearest, frame.in_force.year), nearest=nearest)


def _read(text: str, frame: Frame) -> Timescale:
    if len(text) > LONGEST:
        return Timescale(text, left_over=(LeftOver(text[:40] + "…", 0, len(text), TOO_LONG),))
    milestones: list[Milestone] = []
    left: list[LeftOver] = []
    waiting: str | None = None
    for clause in _split_at_colons(read_clauses(text)):
        reader = Reader(clause, frame)
        said = compose(reader)
        left += (_left_over(text, reader, found) for found in said.left)
        if said.floats and runs_back(tuple(milestones), said.milestones):
            left.append(_left_over(text, reader, Left(0, len(clause), WHICH_YEAR)))
        if said.milestones:
            first = replace(said.milestones[0], label=_joined(waiting, said.milestones[0].label))
            milestones += [first, *said.milestones[1:]]
            waiting = None
        else:
            waiting = _keep_words(milestones, waiting, said)
    milestones = [_alone(before, each) for before, each in pairwise((None, *milestones)) if each is not None]
    if left:
        return Timescale(text, left_over=_innermost(left))
    if not milestones:
        words = text.strip()
        start = text.find(words)
        return Timescale(text, left_over=(LeftOver(words, start, start + len(words), NO_TIME),) if words else ())
    return Timescale(text, tuple(milestones))


def _alone(before: Milestone | None, milestone: Milestone) -> Milestone:
    """The milestone; one that follows, but has no date before it to follow, as one that does not."""
    if isinstance(milestone, Every) and milestone.follows and not isinstance(before, By | From):
        return replace(milestone, follows=False)
    return milestone


def _innermost(left: list[LeftOver]) -> tuple[LeftOver, ...]:
    """Without those that hold another whole: the smaller one says more nearly what is wrong."""
    first = {(one.start, one.end): one for one in reversed(left)}.values()
    return tuple(
        one
        for one in reversed(first)
        if not any(one.start <= other.start and other.end <= one.end and one is not other for other in first)
    )


def _keep_words(milestones: list[Milestone], waiting: str | None, said: Composed) -> str | None:
    """Words of a clause without a time go to the milestone before, or wait for the first."""
    if not milestones:
        return _joined(waiting, said.words)
    milestones[-1] = replace(milestones[-1], label=_joined(milestones[-1].label, said.words))
    return waiting


def _joined(first: str | None, second: str | None) -> str | None:
    return f"{first}, {second}" if first and second else join_labels(first, second)


def _left_over(text: str, reader: Reader, found: Left) -> LeftOver:
    start, end = reader.at(found.start).start, reader.at(found.end - 1).end
    return LeftOver(text[start:end], start, end, found.why)


def _split_at_colons(clauses: tuple[Clause, ...]) -> list[Clause]:
    """Clauses with several labels, "Draft: Autumn 2003, final: Spring 2004", as one clause for each."""
    split: list[Clause] = []
    for clause in clauses:
        colons = [i for i, token in enumerate(clause) if token.norm == ":" and clause[i - 1].kind is not Kind.MARK]
        start = 0
        for first, second in pairwise(colons):
            end = _find_second_label(clause, first, second)
            if end is not None:
                split.append(clause[start:end])
                start = end + (clause[end].norm == ",")
        split.append(clause[start:])
    return [clause for clause in split if clause]


def _find_second_label(clause: Clause, first: int, second: int) -> int | None:
    """Where the label before the second colon begins: at the last comma, else at the last words with a capital."""
    commas = [i for i in range(first, second) if clause[i].norm == ","]
    if commas:
        return commas[-1]
    start = second
    while start > first + 1 and _is_of_label(clause, start - 1):
        start -= 1
    capitals = [i for i in range(start, second) if clause[i].text[:1].isupper()]
    if not capitals or not any(_may_be_time(token) for token in clause[first + 1 : start]):
        return None
    return capitals[0] if clause[start - 1].kind is Kind.NUMBER or capitals[0] > start else None


def _is_of_label(clause: Clause, i: int) -> bool:
    """Whether the token is a word, or the number of a name: "Level 1"."""
    return clause[i].kind is Kind.WORD or (clause[i].kind is Kind.NUMBER and clause[i - 1].norm in BEFORE_NUMBERS)


def _may_be_time(token: Token) -> bool:
    year = token.kind is Kind.NUMBER and len(token.norm) == len("2003")
    return year or token.norm == "/" or token.norm in TIME_WORDS


def parse_milestone(kind: str, words: str, frame: Frame, label: str | None = None) -> Milestone | None:
    """The milestone of the mapping form, `{by: Spring 2004}`: exactly one, of that kind; else nothing."""
    if kind not in ("by", "from", "every"):
        return None
    found = parse_timescale(f"{kind} {words}", frame)
    wanted = {"by": By, "from": From, "every": Every}[kind]
    if len(found.milestones) != 1 or not isinstance(found.milestones[0], wanted) or found.milestones[0].label:
        return None
    return replace(found.milestones[0], label=label)
