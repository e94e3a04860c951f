"""CSV for spreadsheets. Text from a plan is data: no cell of it is ever a formula."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edp_cli.render.sheet import Cell, Sheet

_FORMULA = tuple("=+-@\t\r＝＋－＠")
"""What makes a spreadsheet take a cell for a formula, in the wide forms of East Asian fonts as well."""


def render_csv(sheet: Sheet) -> str:
    """The rows under their headings, one line a row. Dates are written 2003-12-31."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(sheet.columns)
    writer.writerows([_cell(cell) for cell in row] for row in sheet.rows)
    return out.getvalue()


def _cell(cell: Cell) -> str | int:
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, tuple):
        cell = "; ".join(cell)
    if isinstance(cell, str):
        return f"'{cell}" if cell.lstrip().startswith(_FORMULA) or cell.startswith(_FORMULA) else cell
    return "" if cell is None else cell
