r"""Which characters may stand in a plan file, and where the others are.

Text may hold newlines and characters that can be seen or that space words. Refused are the Unicode classes
Cc (control characters, with the tab), Cf (invisible format characters, but for the two joiners U+200C and
U+200D), Cs, Zl and Zp, and the non-characters. They may be written raw or as an escape (`"\x1b"`).
"""

from __future__ import annotations

import re
import unicodedata

from edp_cli.store.faults import Fault, FaultList

_CONTROLS = "\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029"
_FORMATS = (
    "\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
_NON_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}-{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_REFUSED = re.compile(f"[{_CONTROLS}{_FORMATS}{_NON_CHARACTERS}]")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SHORT_ESCAPES = {
    "0": "\x00", "a": "\x07", "b": "\x08", "t": "\t", "v": "\x0b", "f": "\x0c", "r": "\r", "e": "\x1b",
    "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_NAMES = {
    "\t": "a tab", "\r": "a carriage return", "\x0c": "a form feed", "\x00": "the character NUL",
    "\x1b": "the character ESC", "\x85": "the line break NEL",
}  # fmt: skip
_LINE_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_MENDED = "\ufffd"


def is_clean(text: str) -> bool:
    """Whether nothing in the text is refused."""
    return text.replace("\n", " ").isprintable() or not _REFUSED.search(text)


def mended(text: str) -> str:
    """The text, as long as before, with U+FFFD for each character that is refused."""
    return _REFUSED.sub(_MENDED, text)


def check_characters(text: str, faults: FaultList) -> str | None:
    """Report every refused character that is written raw.

    Returns the text with the refused characters replaced one for one, or None where reading on would mistake
    lines or words: after anything but invisible format characters.
    """
    if is_clean(text):
        return text
    for found in re.finditer(f"({_REFUSED.pattern})\\1*", text):
        if faults.is_full("EDP002"):
            break
        message = f"There is {_name(found[1])} here, which plan files do not use."
        faults.add(Fault("EDP002", found.start(), found.end(), message, _advice(found[1])))
    readable = re.sub(f"[{_FORMATS}]", _MENDED, text)
    return readable if is_clean(readable) else None


def explain_refused(text: str) -> str | None:
    """What is wrong with the first refused character of the text, and what to do; none where nothing is."""
    found = _REFUSED.search(text)
    return f"There is {_name(found[0])} in it, which plans do not use. {_advice(found[0])}" if found else None


def check_escapes(text: str, start: int, end: int, faults: FaultList) -> None:
    """Report each escape in the double-quoted text from `start` to `end` that stands for a refused character."""
    for found in _ESCAPE.finditer(text, start, end):
        if faults.is_full("EDP002"):
            break
        character = _escaped(found)
        if _REFUSED.match(character):
            message = f"The escape {found[0]} stands for {_name(character)}, which plan files do not use."
            faults.add(Fault("EDP002", *found.span(), message, _advice(character)))


def _escaped(found: re.Match[str]) -> str:
    """The character that an escape stands for."""
    digits = found[1] or found[2] or found[3]
    return chr(int(digits, 16)) if digits else _SHORT_ESCAPES.get(found[4], " ")


def _name(character: str) -> str:
    """What to call a character: its usual name, or its number and Unicode name."""
    if character in _NAMES:
        return _NAMES[character]
    unnamed = "a control character" if unicodedata.category(character) == "Cc" else "not a character"
    name = unicodedata.name(character, unnamed).lower()
    return f"the character U+{ord(character):04X} ({name})"


def _advice(character: str) -> str:
    """What to do about a refused character."""
    if character == "\t":
        return "Use spaces instead."
    if character == "\r":
        return "Save the file again with ordinary line ends (LF or CRLF)."
    if character in _LINE_BREAKS:
        return "Replace it by a space or an ordinary line break."
    return "Remove it: it cannot be seen, and often comes with text pasted from elsewhere."
