"""Finds names that are one slip of the pen away from each other."""

from __future__ import annotations

from edp_cli.model.register import plain_name

_LONGEST_ABBREVIATION = 4


def is_slip(name: str, other: str) -> bool:
    """Whether one letter or sign more, less or other, or two that changed places, make one name of the other.

    Figures and abbreviations tell posts apart: "Key Stage 2 Manager" and "Key Stage 3 Manager" are no slip, nor
    are "Adviser (ICT)" and "Adviser (ICD)", "Band A" and "Band B". Nor is any name of up to four letters.
    """
    one, two = plain_name(name), plain_name(other)
    if min(len(one), len(two)) <= _LONGEST_ABBREVIATION or abs(len(one) - len(two)) > 1:
        return False
    start = _shared(one, two)
    one, two = one[start:], two[start:]
    end = _shared(one[::-1], two[::-1])
    here, there = one[: len(one) - end], two[: len(two) - end]
    swapped = len(here) == 2 and here == there[::-1]
    is_one = max(len(here), len(there)) == 1 or swapped
    return is_one and not any(map(str.isdecimal, here + there)) and not _tells_apart(name, other)


def find_variants(name: str) -> set[str]:
    """The plain name, and what is left of it without one letter. Names a slip apart have one of them in common."""
    plain = plain_name(name)
    return {plain, *(plain[:place] + plain[place + 1 :] for place in range(len(plain)))}


def _shared(one: str, two: str) -> int:
    """With how many letters alike the two begin."""
    unlike = (place for place, (a, b) in enumerate(zip(one, two, strict=False)) if a != b)
    return next(unlike, min(len(one), len(two)))


def _tells_apart(name: str, other: str) -> bool:
    """Whether a word that only one of them has is an abbreviation, or a single letter."""
    words = [{plain_name(word): word for word in each.split()} for each in (name, other)]
    apart = [words[number][word] for number in (0, 1) for word in words[number].keys() - words[1 - number].keys()]
    letters = ["".join(filter(str.isalpha, word)) for word in apart]
    return any(len(word) == 1 or (word.isupper() and len(word) <= _LONGEST_ABBREVIATION) for word in letters)
