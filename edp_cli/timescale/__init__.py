"""The timescale language: an officer's words about when, read into milestones.

```
timescale = clause { (";" | new line | end of sentence) clause }
clause    = [label ":"] { words | item }
item      = dated | recurring | standing
dated     = [lead] point { link point } [tail]       `dated`, `chains`, `spans`, `points`, `terms`, `years`,
                                                    `numeric`
recurring = "termly" | "every" n unit | ...          `recurring`
standing  = "ongoing" | "as required" | ...          `standing`
```
Each module begins with its part of the grammar. `tokens` cuts the text, `compose` puts a clause together and
labels its milestones, `names` passes over what only looks like a time ("Year 2 pupils"), `leftover` and `limits`
find the words about time that have no place: one of them is enough for the whole timescale to be not understood,
because a wrong date in silence is worse than none.
"""

from typing import TYPE_CHECKING

from edp_cli.timescale.frame import Frame
from edp_cli.timescale.values import By, Every, From, LeftOver, Milestone, Ongoing, Timescale, WhenNeeded

if TYPE_CHECKING:
    from edp_cli.timescale.parse import parse_milestone, parse_timescale

__all__ = [
    "By",
    "Every",
    "Frame",
    "From",
    "LeftOver",
    "Milestone",
    "Ongoing",
    "Timescale",
    "WhenNeeded",
    "parse_milestone",
    "parse_timescale",
]


def __getattr__(name: str) -> object:
    """The parser, which takes long to import, once it is asked for; the values alone do without it."""
    if name not in __all__:
        raise AttributeError(name)
    from edp_cli.timescale import parse  # noqa: PLC0415

    return getattr(parse, name)
