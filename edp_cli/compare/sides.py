"""`Side`: a plan as it stands at one time, ready to be compared with another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edp_cli.duties.docket import Docket
    from edp_cli.model.written import WrittenPlan


@dataclass(frozen=True, slots=True)
class Side:
    """A plan at one time.

    Attributes:
        name: what people call it: "HEAD", "3f2a91c", "the working tree", a folder.
        plan: the plan's words.
        docket: what is owed under it; `docket.left_out` names the files that could not be read.
    """

    name: str
    plan: WrittenPlan
    docket: Docket
