"""Puts the parser's complaints into words for somebody who has never heard of YAML's grammar.

libyaml and PyYAML's own parser word some complaints differently; the phrases below are found in both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from edp_cli.store.faults import Fault

_QUOTES = "Put the whole text in quotation marks."
_UNMERGED = re.compile(r"^<{7} ", re.MULTILINE)
"""What git writes above two versions of the same lines, of which a person has to choose one."""
_END_OF_UNMERGED = "\n>>>>>>> "


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a YAML parser says: the problem at offset `at`, in something that began at offset `since`."""

    problem: str
    context: str
    at: int
    since: int


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a complaint means when it holds one of the phrases, and whether to point at where it began."""

    phrases: tuple[str, ...]
    message: str
    help: str
    points_at_start: bool = True
    code: str = "EDP003"


_MEANINGS = (
    _Meaning(
        (" a tag", "tag handle"),
        "Text that begins with an exclamation mark is taken for a YAML tag, which plans do not use.",
        _QUOTES,
        code="EDP005",
    ),
    _Meaning(
        ("directive", "incompatible YAML document"),
        'A line that begins with "%" is taken for a YAML directive, which plans do not use.',
        "Remove the line. If it is text, put the whole text in quotation marks.",
        code="EDP005",
    ),
    _Meaning(
        ("Unicode character escape",),
        "This escape stands for no character.",
        "Type the character itself, or remove the escape.",
        points_at_start=False,
        code="EDP002",
    ),
    _Meaning(
        ("escape character", "hexdecimal number", "hexadecimal number"),
        "A backslash in double quotation marks begins an escape, and this is not one that YAML knows.",
        'Put the text in single quotation marks instead, or write the backslash twice ("\\\\").',
        points_at_start=False,
    ),
    _Meaning(
        ("unexpected end of stream",),
        "A quotation mark is opened here and never closed.",
        "Close it at the end of the text. A text that holds quotation marks goes in marks of the other kind.",
    ),
    _Meaning(
        ("unexpected document",),
        'A line of "---" or "..." stands inside text in quotation marks.',
        "Close the quotation marks before it, or indent the line.",
        points_at_start=False,
    ),
    _Meaning(
        ("alphabetic or numeric",),
        'Text may not begin with "&" or "*", which mean something else in YAML.',
        _QUOTES,
    ),
    _Meaning(
        ("block scalar",),
        'Text may not begin with ">" or "|", which announce a block of text on the lines below.',
        f"{_QUOTES} For a block, write nothing after the mark and indent the lines below it.",
    ),
    _Meaning(
        ("',' or ']'",),
        'This list in square brackets is not closed by "]", or something in it needs quotation marks.',
        "Close it, or put each of its texts in quotation marks. Text that is no list goes in them as a whole.",
    ),
    _Meaning(
        ("',' or '}'",),
        'This mapping in curly brackets is not closed by "}", or something in it needs quotation marks.',
        "Close it, or put each of its texts in quotation marks. Text that is none goes in them as a whole.",
    ),
    _Meaning(
        ("sequence entries are not allowed",),
        'An item of a list ("- ") may not stand here.',
        "Begin the list on a line of its own. If it is text, put the whole text in quotation marks.",
        points_at_start=False,
    ),
    _Meaning(
        ("mapping keys are not allowed",),
        'Text may not begin with a question mark and a space ("? ").',
        _QUOTES,
        points_at_start=False,
    ),
    _Meaning(
        ("expected ':'",),
        'This line is neither an entry ("name: text") nor part of the text above it.',
        "Put a colon and a space after the name. If it goes on with the text above, indent it further.",
    ),
)


def explain(complaint: Complaint, text: str) -> Fault:
    """The fault that a parser's complaint about `text` amounts to, from its place to the end of the line."""
    unmerged = _UNMERGED.search(text)
    if unmerged and _END_OF_UNMERGED in text[unmerged.end() :]:
        return _two_versions(text, unmerged.start())
    words = f"{complaint.context}: {complaint.problem}"
    for meaning in _MEANINGS:
        if any(phrase in words for phrase in meaning.phrases):
            start = complaint.since if meaning.points_at_start else complaint.at
            if "escape" in words or "number" in words:
                start = max(text.rfind("\\", 0, start + 1), 0)
            return _fault(text, start, meaning.message, meaning.help, meaning.code)
    if "mapping values are not allowed" in words:
        return _colon(text, complaint.at)
    if "cannot start any token" in words or "node content" in words:
        return _first_character(text, complaint.at)
    if any(phrase in words for phrase in ("expected key", "'-' indicator", "document start", "<block end>")):
        return _left_over(text, complaint.at)
    message = f"This cannot be read as YAML, the format of plan files: {complaint.problem}."
    return _fault(text, complaint.at, message, "Compare the line with those in other plan files.")


def _two_versions(text: str, at: int) -> Fault:
    """Lines that were changed on two branches, as git leaves them where it cannot tell which is right."""
    message = "Two versions of the lines below stand one after the other: git could not merge them."
    advice = 'Keep the right one; remove the other, and the lines that begin with "<<<", "===" and ">>>".'
    return _fault(text, at, message, advice)


def _colon(text: str, at: int) -> Fault:
    """A colon and a space where they may not stand: in the text of an entry, or on a line taken for text."""
    if ": " in text[text.rfind("\n", 0, at) + 1 : at]:
        message = "There is a colon followed by a space inside the text; only the name of an entry may have one."
        return _fault(text, at, message, _QUOTES)
    message = "This line is taken to go on with the text above it, so its colon is out of place."
    advice = (
        "If it is a new entry, line it up with those it belongs to, and see that the line above has a space "
        "after its colon. If it is text, put the whole text in quotation marks."
    )
    return _fault(text, at, message, advice)


def _first_character(text: str, at: int) -> Fault:
    """A character that no text may begin with, or nothing where something should be."""
    if at >= len(text.rstrip()):
        message = "The file ends in the middle of a list or mapping in brackets."
        return _fault(text, at, message, "Close the bracket. If it is text, put it in quotation marks.")
    return _fault(text, at, f'Text may not begin with "{text[at]}".', _QUOTES)


def _left_over(text: str, at: int) -> Fault:
    """Something that does not belong to what stands before it, on its line or above."""
    if text[at : at + 1] in ("]", "}"):
        message = f'There is a "{text[at]}" with no bracket that it closes.'
        return _fault(text, at, message, "Remove it, or put the whole text in quotation marks.")
    if text[text.rfind("\n", 0, at) + 1 : at].strip(" -"):
        message = "What stands before this is already complete, so this does not belong to it."
        advice = (
            "Put the whole text in quotation marks. Text needs them where it begins with a bracket or a quotation "
            "mark; a quotation mark inside must be of the other kind. See too that marks opened above are closed."
        )
        return _fault(text, at, message, advice)
    message = "This line is not in line with those above it."
    advice = "Give it as many spaces at its start as the entries or items that it belongs with."
    return _fault(text, at, message, advice)


def _fault(text: str, start: int, message: str, advice: str, code: str = "EDP003") -> Fault:
    """A fault from `start` to the end of its line."""
    end = text.find("\n", start)
    return Fault(code, start, len(text) if end < 0 else end, message, advice)
