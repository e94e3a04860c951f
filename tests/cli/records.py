"""Records of the small plan, as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DONE = "plans/records/done/2003-autumn/1.1-1.yaml"
REPORT = "plans/records/done/2003-autumn/1.1-1-report.yaml"
NOTE = "plans/records/progress/1.1-1/2003-11-03-librarian.yaml"
MOVE = "plans/records/decisions/2003-12-11-move-1.1-1@2003-autumn.yaml"
WAIVE = "plans/records/decisions/2004-01-20-waive-2.1-2-report@2003-autumn.yaml"
WITHDRAW = "plans/records/decisions/2004-01-20-withdraw-2.1-1.yaml"
REASSIGN = "plans/records/decisions/2004-01-20-reassign-1.1-1.yaml"

TEXTS = {
    DONE: "for: 1.1/1@2003-autumn\non: 2003-12-12\nby: Librarian\n",
    REPORT: """\
for: 1.1/1/report@2003-autumn
on: 2004-01-15
by: English lead
holder: the deputy
evidence: [https://example.org/1, report.pdf]
note: It came by post
""",
    NOTE: """\
for: 1.1/1
on: 2003-11-03
by: Librarian
confidence: amber
obstacle: No lights
next: Lamps are bought.
""",
    MOVE: """\
on: 2003-12-11
body: Governors
minute: 46/03
why: The roof leaks
move: 1.1/1@2003-autumn
to: Spring 2004
""",
    WAIVE: """\
on: 2004-01-20
body: Governors
minute: 2/04
waive: 2.1/2/report@2003-autumn
""",
    WITHDRAW: "on: 2004-01-20\nbody: Governors\nwhy: There are abaci.\nwithdraw: 2.1/1\n",
    REASSIGN: """\
on: 2004-01-20
body: Governors
minute: 3/04
why: She has the keys.
reassign: 1.1/1
to: [Head of English, Librarian]
""",
}
"""One record of each sort, by its file."""


def put_on_record(folder: Path, *names: str, **others: str) -> None:
    """Write these of the records, and others with texts of their own: `name="for: ..."`."""
    for name, text in {**{name: TEXTS[name] for name in names}, **others}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
