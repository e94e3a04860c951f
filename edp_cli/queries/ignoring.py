"""Findings that a comment in the file asks to leave out, and what is wrong with such comments.

```
comment = "edp: ignore" code {"," code} dash reason
code    = "EDP203", or "203"
dash    = "-", "–", "—" or ":"
reason  = anything with a letter in it
```
A comment counts for the findings of its rules that begin on its line (see `findings.IgnoreComment`), and for those
about the whole value of a key on that line. One that is not written so ignores nothing, and is an error (EDP903).
One that ignores nothing although its rule was run is a warning (EDP904).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edp_cli.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from edp_cli.findings import IgnoreComment, Location, Path

WRONG, USELESS = "EDP903", "EDP904"
_LEAD = re.compile(r"[\s:]*")
_DASH = re.compile("[-–—:]")
_WORD = re.compile(r"[^\s,]+")
_LETTER = re.compile(r"[^\W\d_]")
_CODE = re.compile(r"(?:EDP)?(\d{3})", re.ASCII | re.IGNORECASE)
_FILES, _STRAY, _SHAPE = "EDP0", "EDP008", "EDP101"
_SO = "Write it so: # edp: ignore EDP203 - why it is right as it stands."


@dataclass(frozen=True, slots=True)
class Exemption:
    """One rule that a comment asks to leave out: where the comment stands, and what it counts for.

    Attributes:
        code: the rule.
        location: the comment, or where it names several rules, this one's code.
        line: the line on which a finding is left out.
        path: the key on that line whose value begins below it; a finding about the whole value is left out, too.
        text: what the comment says after "ignore".
    """

    code: str
    location: Location
    line: int
    path: Path | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Heeded:
    """Findings, as far as comments leave them; the others are `ignored`."""

    findings: tuple[Finding, ...]
    ignored: tuple[Finding, ...]


def keeps_from_reading(code: str) -> bool:
    """Whether what the rule finds keeps a file from being read. It is never left out, since it hides the rest."""
    return code == _SHAPE or (code.startswith(_FILES) and code != _STRAY)


def read_comments(
    comments: Iterable[IgnoreComment], known: Collection[str]
) -> tuple[tuple[Exemption, ...], tuple[Finding, ...]]:
    """What the comments ask for, and a finding for each that is not as it should be. `known` are all codes."""
    exemptions: list[Exemption] = []
    findings: list[Finding] = []
    for comment in comments:
        named = list(_named(comment))
        wrong = _what_is_wrong(comment, named, known)
        if wrong is not None:
            findings.append(wrong)
            continue
        for code, place in named:
            where = place if len(named) > 1 else comment.location
            exemptions.append(Exemption(code, where, comment.line, comment.path, comment.text))
    return tuple(exemptions), tuple(findings)


def heed(
    findings: Iterable[Finding],
    exemptions: Iterable[Exemption],
    *,
    ran: Collection[str],
    files: Sequence[str] | None = None,
) -> Heeded:
    """Leave out what the comments ask for, and add a warning for each that was of no use.

    `ran` are the rules that have looked at the whole plan, so that their silence says something. `files` are those
    that there are: what is found of another, which is gone, is left out by a comment anywhere in the first of
    them, plan.yaml.
    """
    by_place: dict[tuple[str, str, int | Path | None], list[Exemption]] = {}
    for each in exemptions:
        for place in {each.line, each.path, None}:
            by_place.setdefault((each.code, each.location.file, place), []).append(each)
    left: list[Finding] = []
    ignored: list[Finding] = []
    used: set[Exemption] = set()
    for found in findings:
        asked = [each for place in _places(found, files) for each in by_place.get((found.code, *place), ())]
        used.update(asked)
        (ignored if asked else left).append(found)
    left += (_useless(each) for each in exemptions if each.code in ran and each not in used)
    return Heeded(tuple(left), tuple(ignored))


def _places(found: Finding, files: Sequence[str] | None) -> tuple[tuple[str, int | Path | None], ...]:
    """Where a comment may stand that is about the finding: a file, and the line, the value or all of it."""
    place = found.location
    if files is not None and place.file not in files:
        return ((files[0], None),)
    return (place.file, place.line), (place.file, found.path)


def find_new(exemptions: Iterable[Exemption], before: Iterable[Exemption]) -> Iterator[Exemption]:
    """Those that were not there before a change: only they can be about it."""
    old = {(each.code, each.text) for each in before}
    return (each for each in exemptions if (each.code, each.text) not in old)


def _named(comment: IgnoreComment) -> Iterator[tuple[str, Location]]:
    """The words before the dash, each where it stands; codes as they are written in full."""
    first = comment.location.end_column - len(comment.text)
    start, end = _stretch_of_codes(comment.text)
    for word in _WORD.finditer(comment.text, start, end):
        code = _CODE.fullmatch(word[0])
        place = replace(comment.location, column=first + word.start(), end_column=first + word.end())
        yield f"EDP{code[1]}" if code else word[0], place


def _stretch_of_codes(text: str) -> tuple[int, int]:
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    dash = _DASH.search(text, start)
    return start, dash.start() if dash else len(text)


def _what_is_wrong(
    comment: IgnoreComment, named: list[tuple[str, Location]], known: Collection[str]
) -> Finding | None:
    """The finding for a comment that is not as it should be; none for one that is."""
    if not named:
        return _wrong(comment.location, "This comment names no rule, so it ignores nothing.", _SO)
    _, end = _stretch_of_codes(comment.text)
    if not _LETTER.search(comment.text, end):
        message = "This comment gives no reason after a dash, so it ignores nothing."
        return _wrong(comment.location, message, _SO)
    for code, place in named:
        if code not in known:
            advice = "First come the codes, with commas between them, then a dash and the reason."
            return _wrong(place, f'There is no rule "{code}", so this comment ignores nothing.', advice)
        about = _never_ignored(code)
        if about:
            message = f"{code} cannot be ignored by a comment: it is about {about}."
            return _wrong(place, message, "Mend what it finds, and take the code out of the comment.")
    return None


def _never_ignored(code: str) -> str | None:
    """What a rule is about that no comment can ignore."""
    if code in (WRONG, USELESS):
        return "such comments"
    return "whether a file can be read at all" if code.startswith(_FILES) or code == _SHAPE else None


def _wrong(place: Location, message: str, advice: str) -> Finding:
    return Finding(WRONG, Severity.ERROR, message, place, help=advice)


def _useless(exemption: Exemption) -> Finding:
    message = f"{exemption.code} finds nothing here, so there is nothing to ignore."
    advice = f"Take {exemption.code} out of the comment, or put the comment on the line where the finding begins."
    return Finding(USELESS, Severity.WARNING, message, exemption.location, help=advice)
