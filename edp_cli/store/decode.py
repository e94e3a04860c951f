"""Turns the bytes of a file into text: plain UTF-8, with or without Windows line ends, and nothing else."""

from __future__ import annotations

from edp_cli.store.characters import check_characters
from edp_cli.store.faults import Fault, FaultList

_SAVE_AS = 'Save the file again as plain "UTF-8" (in Notepad: Save as, Encoding: UTF-8).'
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_WIDE_ZEROS = {"nyny", "ynyn", "nyyy", "yyyn"}


def decode(data: bytes, faults: FaultList) -> tuple[str, str | None]:
    """Read bytes as text and report every byte and character that may not stand there.

    Returns the text to count lines and columns in, its line ends made bare newlines, and the same text as far
    as it may be read on: None where it may not.
    """
    if _is_wide(data):
        message = "The file is saved as UTF-16 or UTF-32, not as UTF-8."
        faults.add(Fault("EDP002", 0, 0, message, _SAVE_AS))
        return "", None
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        message = "The file begins with a byte-order mark, which cannot be seen in an editor."
        faults.add(Fault("EDP002", 0, 0, message, 'Save the file again as "UTF-8 without BOM".'))
    try:
        text, sound = data.decode("utf-8").replace("\r\n", "\n"), True
    except UnicodeDecodeError:
        text, sound = _decode_badly(data, faults), False
    readable = check_characters(text, faults)
    return text, readable if sound else None


def _is_wide(data: bytes) -> bool:
    """Whether the bytes look like UTF-16 or UTF-32: by their mark, or by zeros in every second place."""
    if data.startswith(_WIDE_MARKS):
        return True
    if b"\x00" not in data:
        return False
    sample = data[:4096]
    lanes = [sample[lane::4] for lane in range(4)]
    return all(lanes) and "".join("ny"[lane.count(0) * 2 > len(lane)] for lane in lanes) in _WIDE_ZEROS


def _decode_badly(data: bytes, faults: FaultList) -> str:
    """Read bytes that are not all UTF-8, with U+FFFD for each bad stretch, and report the bad stretches."""
    data = data.replace(b"\r\n", b"\n")
    done: list[str] = []
    place, length = 0, 0
    while not faults.is_full("EDP002"):
        try:
            data[place:].decode("utf-8")
            break
        except UnicodeDecodeError as error:
            piece = data[place : place + error.start].decode("utf-8") + "\ufffd"
            bad = data[place + error.start : place + error.end]
            place += error.end
        done.append(piece)
        length += len(piece)
        faults.add(_bad_bytes(bad, length - 1))
    return "".join(done) + data[place:].decode("utf-8", "replace")


def _bad_bytes(bad: bytes, offset: int) -> Fault:
    """What is said about bytes that are not UTF-8."""
    shown = bad.hex(" ")
    message = f"The byte {shown} is not UTF-8 text." if len(bad) == 1 else f"The bytes {shown} are not UTF-8 text."
    advice = f"The file was probably saved in an older Windows or Mac encoding. {_SAVE_AS}"
    return Fault("EDP002", offset, offset + 1, message, advice)
