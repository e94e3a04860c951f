"""`Sheet`: an answer as rows, for spreadsheets and for tables in Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Cell = str | int | date | tuple[str, ...] | None
"""What a cell may hold; `None` is empty, and several texts stand one after the other."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows under their headings.

    Attributes:
        columns: the headings, in words.
        rows: as many cells each as there are headings.
        title: what the rows are; it stands above them where there is room for a title.
        notes: sentences that belong above the rows: the plan, the as-of date.
        foot: sentences that belong below them: how many there are, what is not shown.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    notes: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
