"""The names of the files of records, which follow from what is recorded.

So one thing cannot be recorded twice on one branch, and where two branches record it, git shows a conflict.

- what was done: `records/done/2003-autumn/5.1-4b-report.yaml`
- a judgement: `records/progress/5.1-4b/2003-11-03-head-of-school-improvement.yaml`
- a decision: `records/decisions/2003-11-20-move-5.1-2@2003-autumn.yaml`
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from edp_cli.duties.records import Decision, Done

if TYPE_CHECKING:
    from edp_cli.duties.records import Event

_LONGEST = 80
_LETTERS_AND_FIGURES = re.compile("[^a-z0-9]+")


def record_name(event: Event) -> str:
    """The path of the event's file from the plans folder, with forward slashes."""
    if isinstance(event, Done):
        duty, _, period = event.occurrence.partition("@")
        return f"records/done/{_of_period(period)}/{_of_reference(duty)}.yaml"
    if isinstance(event, Decision):
        return f"records/decisions/{event.on}-{event.verb}-{_of_subject(event.of)}.yaml"
    return f"records/progress/{_of_reference(event.ref)}/{event.on}-{_of_role(event.by)}.yaml"


def _of_subject(of: str) -> str:
    """What a decision is about: an occurrence, or the reference of something else."""
    reference, _, period = of.partition("@")
    return f"{_of_reference(reference)}@{_of_period(period)}" if period else _of_reference(reference)


def _of_reference(reference: str) -> str:
    return reference.replace("/", "-")


def _of_period(key: str) -> str:
    return key.replace("/", "_")


def _of_role(name: str) -> str:
    """The role in small letters, figures and dashes.

    A name that has few such letters, or very many, has some put after it that follow from the whole of it, so that
    two roles do not share a file.
    """
    small = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(letter for letter in small if not unicodedata.combining(letter))
    plain = _LETTERS_AND_FIGURES.sub("-", letters).strip("-")
    if letters.isascii() and 0 < len(plain) <= _LONGEST:
        return plain
    return f"{plain[:_LONGEST]}-{_mark(name)}".strip("-")


def _mark(name: str) -> str:
    """A few letters and figures that follow from the name."""
    from hashlib import sha256  # noqa: PLC0415  few names need it, and every command would load it

    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
