"""An abbreviation is not in the plan's glossary.

Governors and parents read plans too, and cannot always tell what an abbreviation stands for. Where plan.yaml has
a "glossary" that explains them, those that it leaves out are reported, each once. Names in roles.yaml and Roman
numerals need no explanation.

What to do: add a line to the glossary with the abbreviation, a colon and what it stands for. Or write the words
out where they stand.

    # bad
    # plan.yaml
    glossary:
      EAZ: Education Action Zone
    # activities/5.1-self-review.yaml
    action: Link the schools of the EAZ with those of EiC.

    # good
    # plan.yaml
    glossary:
      EAZ: Education Action Zone
      EiC: Excellence in Cities
    # activities/5.1-self-review.yaml
    action: Link the schools of the EAZ with those of EiC.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.checks.texts import walk_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.duties.duty import Source
    from edp_cli.model.plan import Plan

_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"X{0,3}(IX|IV|V?I{0,3})")
_NO_ABBREVIATION = frozenset({"tba", "tbc", "tbd"})
_FEWEST = 3
"""Words of a text in capitals by which it is taken for a heading, and not for abbreviations."""

Place = tuple["Source", str | None]
"""Where a text stands, and the reference of what it belongs to."""


def check(plan: Plan) -> Iterator[Problem]:
    """Every abbreviation that the glossary does not have, where it stands first; nothing without a glossary."""
    glossary = plan.file.glossary
    if glossary is None:
        return
    names = [name for _, name, _ in plan.roles.names()] if plan.roles else []
    known = {_letters(name) for name in (*glossary, *names)} | _NO_ABBREVIATION
    known |= {_letters(word) for name in glossary for word in find_abbreviations(name)}
    for word, places in _find_places(plan, names).items():
        if _letters(word) not in known:
            also = f" It stands in {len(places)} places." if len(places) > 1 else ""
            message = f'"{word}" is not in the glossary.'
            advice = f'Add a line "{word}:" with what it stands for under "glossary:" in {plan.file_name}.{also}'
            source, ref = places[0]
            yield Problem(source, message, advice, ref)


def find_abbreviations(text: str) -> Iterator[str]:
    """Each word that begins and ends with a capital, as LEA, EiC, KPI17 and SENCOs do.

    Figures and the s of the plural are left out. In a heading that is all capitals there is none.
    """
    words = _WORD.findall(text)
    if len(words) >= _FEWEST and text.isupper():
        return
    for word in words:
        bare = word.removesuffix("s")
        if len(bare) > 1 and bare[0].isupper() and bare[-1].isupper() and not _ROMAN.fullmatch(bare):
            yield bare


def _find_places(plan: Plan, names: list[str]) -> dict[str, list[Place]]:
    """Each abbreviation as it is first written, and the places where it stands, names of roles.yaml left aside."""
    spelt: dict[str, str] = {}
    places: dict[str, list[Place]] = {}
    longest_first = sorted(names, key=len, reverse=True)
    name = re.compile("|".join(rf"\b{re.escape(each)}(?!\w)" for each in longest_first) or r"\b\B", re.IGNORECASE)
    for source, ref, text in walk_texts(plan):
        for word in {_letters(word): word for word in find_abbreviations(name.sub(" ", text))}.values():
            places.setdefault(spelt.setdefault(_letters(word), word), []).append((source, ref))
    return places


def _letters(word: str) -> str:
    """What makes two spellings one abbreviation: OFSTED and OfSTED, KS and KS3."""
    return "".join(_WORD.findall(word)).casefold()
