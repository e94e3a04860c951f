"""What is said about YAML that could be read but that plans do not use (EDP004, EDP005, EDP006)."""

from __future__ import annotations

import re

from edp_cli.store.faults import Fault
from edp_cli.store.wording import LONGEST, quoted

_AFTER_WORD = re.compile(r"[\s,\[\]{}]")
_WRITE_OUT = "Write the words out here. If it is part of the text, put the whole text in quotation marks."


def tag_or_anchor(text: str, start: int) -> Fault:
    """A tag (`!x`) or an anchor (`&x`) that stands at `start`."""
    kind = "tags" if text[start] == "!" else "anchors"
    advice = "Remove it. If it is part of the text, put the whole text in quotation marks."
    return _word(text, start, f"Plans do not use YAML {kind}", advice)


def lost_text(start: int, end: int) -> Fault:
    """Text after " #" that was hardly meant as a remark, and that YAML would drop: `Review #1 of the plan`."""
    message = 'Everything after " #" is taken for a remark and would not be read.'
    advice = 'Put the whole text in quotation marks; or, if it is a remark, write a space after the "#".'
    return Fault("EDP003", start, end, message, advice)


def alias(text: str, start: int) -> Fault:
    """An alias (`*x`) that stands at `start`."""
    return _word(text, start, "Plans do not use YAML aliases", _WRITE_OUT)


def merge_key(start: int, end: int) -> Fault:
    """A merge key (`<<`)."""
    return Fault("EDP005", start, end, 'Plans do not use the YAML merge key "<<".', "Write the entries out here.")


def empty_key(start: int, end: int) -> Fault:
    """An entry with no name before its colon."""
    message = "This entry has no name before its colon."
    return Fault("EDP005", start, end, message, "Write the name, or put the whole text in quotation marks.")


def marked_key(start: int, end: int) -> Fault:
    """A key written with a question mark (`? key`)."""
    message = 'Plans do not use YAML keys that are written with "?".'
    return Fault("EDP005", start, end, message, 'Write the entry as "name: text".')


def nested_key(start: int, end: int) -> Fault:
    """A list or mapping in the place of a key."""
    message = "A list or mapping stands where the name of an entry should be."
    return Fault("EDP005", start, end, message, "Put a name in quotation marks where it begins with a bracket.")


def directive(text: str, start: int) -> Fault:
    """A `%YAML` or `%TAG` line that stands at `start`."""
    return _word(text, start, "Plans do not use YAML directives", 'Remove the line that begins with "%".')


def second_document(start: int, end: int) -> Fault:
    """A second document in the file."""
    message = "A second YAML document begins here."
    return Fault("EDP005", start, end, message, "Remove this line, or move what follows into a file of its own.")


FIRST_OF_ACTION = "id"
"""The key with which an action begins; where it is repeated, its dash was most often forgotten."""


def repeated_key(key: str, start: int, end: int, *, first: int, again: int) -> Fault:
    """A key written on line `first` and again, from offset `start` to `end`, on line `again`."""
    where = f"on line {first} and again on line {again}" if again > first else f"both times on line {first}"
    message = f"The key {quoted(key)} is written twice: {where}."
    advice = "Keep one of the two, with all that belongs to it."
    if key == FIRST_OF_ACTION:
        advice = f'Where a new action begins, put a dash before it: "- {key}:". Else k{advice[1:]}'
    return Fault("EDP004", start, end, message, advice)


def too_deep(start: int, end: int, *, limit: int) -> Fault:
    """A list or mapping inside more than `limit` others."""
    message = f"Lists and mappings are nested more than {limit} deep here; the rest of the file is not read."
    return Fault("EDP006", start, end, message, "No plan needs that: look for stray brackets or dashes.")


def too_many(start: int, end: int) -> Fault:
    """More entries than are read of one file; `start` and `end` are those of the last."""
    message = "The file holds far more entries than any plan; the rest of it, from here on, is not read."
    return Fault("EDP006", start, end, message, "Split it into a file for each activity, or see how it was made.")


def _word(text: str, start: int, message: str, advice: str) -> Fault:
    """A fault over the word at `start`, which the message names."""
    word = _AFTER_WORD.split(text[start : start + LONGEST], maxsplit=1)[0]
    return Fault("EDP005", start, start + len(word), f"{message} such as {quoted(word)}.", advice)
