"""Small plans on disk, for tests that go through the front door."""

from __future__ import annotations

from pathlib import Path

PLAN = """\
title: A plan
authority: Somewhere
revision: 1
starts: 2002-04-01
ends: 2007-03-31
in_force: 2003-04-01
as_of: 2003-11-03
priorities:
  - number: 1
    title: First
"""
ROLES = """\
roles:
  - role: Head of Service
    aliases: [HoS]
  - role: Adviser (Primary)
  - role: Adviser (Secondary)
bodies:
  - body: The Board
"""
ACTIVITY = """\
activity: 1.1
title: Improve
actions:
  - id: 1
    action: Train leaders.
    responsible: Head of Service
    monitoring: {frequency: annually, by: Head of Service, to: The Board}
    timescale: Autumn 2003
"""


def write_plan(folder: Path, files: dict[str, str] | None = None) -> Path:
    """A plans folder in `folder`, whole and without a fault, but for the files given. Returns the folder."""
    written = {"plan.yaml": PLAN, "roles.yaml": ROLES, "activities/1.1.yaml": ACTIVITY, **(files or {})}
    for name, text in written.items():
        path = folder / "plans" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder
