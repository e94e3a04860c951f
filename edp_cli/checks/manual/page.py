"""`Page`: the manual page of a rule, and how it is read from the text that it is written in.

```
page     = title paragraph... bad good
title    = one sentence
bad      = an indented block that begins with "# bad"
good     = an indented block that begins with "# good"
```
The last paragraph begins with `REMEDY`. An example holds lines of a plan file; where it takes two files,
each begins with its name after "# ". An example about files themselves lists their paths, or is a whole file.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edp_cli.findings import Severity

_BAD, _GOOD = "# bad\n", "# good\n"
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
    """

    code: str
    severity: Severity
    title: str
    text: tuple[str, ...]
    bad: str
    good: str


def read_page(code: str, severity: Severity, written: str) -> Page:
    """The page that is written so."""
    prose, _, examples = textwrap.dedent(written).partition("\n\n    ")
    title, *text = (" ".join(paragraph.split()) for paragraph in prose.strip().split("\n\n"))
    bad, _, good = textwrap.dedent(f"    {examples}").partition(_GOOD)
    return Page(code, severity, title, tuple(text), bad.removeprefix(_BAD).strip("\n"), good.strip("\n"))
