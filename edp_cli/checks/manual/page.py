"""`Page`: the manual page of a rule, and how it is read from the text that it is written in.

```
page     = title paragraph... [before] bad good
title    = one sentence
before   = an indented block that begins with "# before"
bad      = an indented block that begins with "# bad"
good     = an indented block that begins with "# good"
```
The last paragraph begins with `REMEDY`. An example holds lines of a plan file; where it takes two files,
each begins with its name after "# ". An example about files themselves lists their paths, or is a whole file.
Where the rule is about a change, "before" is what was there, and "bad" and "good" are what it was changed to.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edp_cli.findings import Severity

_BEFORE, _BAD, _GOOD = "# before\n", "# bad\n", "# good\n"
REMEDY = "What to do:"
"""What the last paragraph of a page begins with."""


@dataclass(frozen=True, slots=True)
class Page:
    """What an officer may read about a rule.

    Attributes:
        code: the rule's code, EDP201.
        severity: whether what it finds is an error or a warning.
        title: what is wrong, in a sentence.
        text: why the rule is there and what to do, a paragraph each, without line ends.
        bad: lines in which the rule finds something.
        good: the same lines as they should be.
        before: of a rule about a change, the lines as they were before it; else none.
    """

    code: str
    severity: Severity
    title: str
    text: tuple[str, ...]
    bad: str
    good: str
    before: str | None = None

    @property
    def examples(self) -> tuple[tuple[str, str], ...]:
        """Its examples in their order, each with what it is called."""
        before = (("Before", self.before),) if self.before is not None else ()
        return (*before, ("Bad", self.bad), ("Good", self.good))


def read_page(code: str, severity: Severity, written: str) -> Page:
    """The page that is written so."""
    prose, _, examples = textwrap.dedent(written).partition("\n\n    ")
    title, *text = (" ".join(paragraph.split()) for paragraph in prose.strip().split("\n\n"))
    first, _, good = textwrap.dedent(f"    {examples}").partition(_GOOD)
    before, _, bad = (part.strip("\n") for part in first.partition(_BAD))
    before = before.removeprefix(_BEFORE)
    return Page(code, severity, title, tuple(text), bad, good.strip("\n"), before or None)
