"""What is said of who has how much due, in every shape of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.queries.workload import Load, Workload

MARK = "!"
"""Stands beside what is too much."""
NOBODY = "Nobody yet"
ALL = "In all"


def say_title(found: Workload) -> str:
    """What the answer is: `Workload in 2003/04 (1 Sep 2003 – 31 Aug 2004), reports only`."""
    selected = f", {found.selection.words}" if found.selection.words else ""
    return f"Workload {found.window.title}{selected}"


def name_owner(load: Load) -> str:
    """Whose it is."""
    return load.owner if load.owner is not None else NOBODY


def say_total(found: Workload) -> str:
    """How much is due in all."""
    if not found.loads:
        return "Nothing is due."
    said = f"{ALL}: {count(found.total, 'item')} due"
    shared = found.selection.owner is None and sum(load.total for load in found.loads) > found.total
    return f"{said}. What several owe together counts for each of them, and once in all." if shared else f"{said}."


def say_measure(found: Workload, mark: str = "") -> str:
    """How much is too much for one person in a term, with the mark that stands beside it; empty of no owner."""
    measure = found.measure
    if not measure.loads:
        return ""
    name = f"Too much ({mark})" if mark else "Too much"
    if measure.most is not None:
        return f"{name} is more than {measure.most} in a term, as plan.yaml sets the limit (most_in_a_term)."
    average = f"{measure.average:.1f}".removesuffix(".0")
    return (
        f"On average, an owner with anything due in a term has {average}. {name} is more than twice that, since"
        " plan.yaml sets no limit of its own (most_in_a_term)."
    )


def say_excesses(found: Workload) -> Iterator[str]:
    """Who has too much, when: `Principal Adviser: 11 in Summer 2004, 9 in Autumn 2003`."""
    for load in found.loads:
        counted = zip(found.terms, load.counts, strict=True)
        over = ((term, number) for term, number in counted if found.is_too_much(load, number))
        said = ", ".join(f"{number} in {term.title}" for term, number in over)
        if said:
            yield f"{name_owner(load)}: {said}"


def say_busiest(found: Workload) -> str:
    """That nobody has too much, and who has most: `Head of Maths, 5 in Summer 2004`; empty where somebody has."""
    loads = [
        (number, load, term)
        for load in found.loads
        if load.owner is not None
        for term, number in zip(found.terms, load.counts, strict=True)
    ]
    if not loads or any(found.is_too_much(load, number) for number, load, _ in loads):
        return ""
    number, load, term = max(loads, key=lambda each: each[0])
    return f"Nobody has too much in a term. The most: {name_owner(load)}, {number} in {term.title}."


def excesses(load: Load, found: Workload) -> tuple[str, ...]:
    """The terms in which the owner has too much."""
    counted = zip(found.terms, load.counts, strict=True)
    return tuple(term.title for term, number in counted if found.is_too_much(load, number))


def say_undated(found: Workload) -> str:
    """What is not counted; empty where there is no such thing."""
    refs = ", ".join(found.undated)
    have = "has" if len(found.undated) == 1 else "have"
    return f"Not counted: {count(len(found.undated), 'action')} that {have} no date: {refs}" if refs else ""
