"""What `edp` alone shows: the five commands that one needs."""

from __future__ import annotations

import os
from pathlib import Path

from edp_cli.errors import EdpError
from edp_cli.store.find import find_plans
from edp_cli.store.wording import show_path

_NEEDED = (
    ("edp due", "what is due this term, and from whom"),
    ("edp overdue", "what is past due, the longest overdue first"),
    ("edp checklist", "a page for each owner, to tick off and sign"),
    ("edp show 5.1", "an activity, as the document sets it out"),
    ("edp validate", "what is wrong with the plan's files, and what would do"),
)


def welcome() -> str:
    """The five commands, and which plan they would answer from."""
    width = max(len(command) for command, _ in _NEEDED)
    lines = [f"  {command:<{width}}  {what}" for command, what in _NEEDED]
    return "\n".join(
        [
            "edp keeps an Education Development Plan honest. The five commands you need most:",
            "",
            *lines,
            "",
            f"{_where()}\nAll commands: edp --help. One of them: edp due --help.",
            "",
        ]
    )


def _where() -> str:
    here = Path.cwd()
    try:
        folder = find_plans(here, given=os.environ.get("EDP_PLANS"))
        return f'They answer from the plan in the folder "{show_path(folder, here)}".'
    except EdpError:
        return "There is no plan here, or in the folders above. To start one: edp init my-plan."
