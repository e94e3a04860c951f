"""How the time to answer grows with the plan: plans of 36, 1,200 and 30,000 actions, stage by stage.

Run it as `python benchmarks/scale.py` in the environment where edp is installed; sizes may be given as arguments.
The plans are written to a temporary folder, six actions to an activity, and read in one process. The stages are:
find (list the folder and read the bytes), read (YAML to trees with positions), validate (trees to models), expand
(models to duties and their occurrences), render (a term's table and the JSON of a year). At the end stands each
stage's time an action, as a ratio to that of the plan of 1,200; a smaller plan has more of the fixed costs.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from edp_cli.duties.derive import make_docket
from edp_cli.model.activity_file import ActivityFile
from edp_cli.model.plan import PlacedActivity, Plan, make_frame
from edp_cli.model.plan_file import PlanFile
from edp_cli.model.readings import Readings
from edp_cli.model.register import Register
from edp_cli.model.roles_file import RolesFile
from edp_cli.model.shape import read_shape
from edp_cli.queries.owed import list_due
from edp_cli.queries.select import Selection
from edp_cli.queries.window import Asked, find_window
from edp_cli.render.heading import Heading
from edp_cli.render.look import Look
from edp_cli.render.owed.view import view_owed
from edp_cli.render.views import render
from edp_cli.store.contents import read_contents
from edp_cli.store.read import read_content

SIZES = (36, 1_200, 30_000)
ACTIONS = 6
ACTIVITIES = 999
AS_OF = date(2003, 11, 3)
TIMESCALES = ("Autumn 2003", "Continuing - Termly", "Continuing - Annually", "Spring 2004", "From April 2003")
STAGES = ("find", "read", "validate", "expand", "render")

PLAN = """\
title: A made plan
authority: Nowhere
revision: 1
starts: 2002-04-01
ends: 2007-03-31
in_force: 2003-04-01
priorities:
"""
ACTION = """\
  - id: {id}
    action: Work with schools to identify need and produce plan {number} for support and challenge.
    responsible: Head of Area {area}
    audience: [Head teachers, senior managers, governors, advisory staff]
    monitoring:
      frequency: annually
      by: Head of Area {area}
      to: The Committee
    timescale: {timescale}
"""


def write_plan(folder: Path, actions: int) -> None:
    """A plan with so many actions."""
    activities = -(-actions // ACTIONS)
    priorities = -(-activities // ACTIVITIES)
    numbers = "".join(f"  - number: {number}\n" for number in range(1, priorities + 1))
    (folder / "activities").mkdir()
    (folder / "plan.yaml").write_text(PLAN + numbers, encoding="utf-8")
    roles = "".join(f"  - role: Head of Area {area}\n" for area in range(20))
    (folder / "roles.yaml").write_text(f"roles:\n{roles}bodies:\n  - body: The Committee\n", encoding="utf-8")
    left = actions
    for index in range(activities):
        number = f"{index // ACTIVITIES + 1}.{index % ACTIVITIES + 1}"
        lines = [f"activity: {number}\ntitle: Improve part {index} of the service\nactions:\n"]
        for place in range(min(ACTIONS, left)):
            each = index * ACTIONS + place
            timescale = TIMESCALES[each % len(TIMESCALES)]
            lines.append(ACTION.format(id=place + 1, number=each, area=each % 20, timescale=timescale))
        left -= ACTIONS
        (folder / "activities" / f"{number}-part.yaml").write_text("".join(lines), encoding="utf-8")


def time_stages(folder: Path) -> dict[str, float]:
    """The seconds that each stage takes."""
    marks = [time.perf_counter()]
    contents = read_contents(folder, cwd=folder)
    marks.append(time.perf_counter())
    read = [read_content(content)[0] for content in (contents.plan, contents.roles, *contents.activities)]
    documents = [document for document in read if document is not None]
    marks.append(time.perf_counter())
    plan_file, _ = read_shape(PlanFile, documents[0].data)
    roles, _ = read_shape(RolesFile, documents[1].data)
    shapes = [(document.file, read_shape(ActivityFile, document.data)[0]) for document in documents[2:]]
    activities = tuple(PlacedActivity(name, activity) for name, activity in shapes if activity is not None)
    if plan_file is None or len(activities) != len(contents.activities):
        raise SystemExit("the made plan could not be read")
    marks.append(time.perf_counter())
    readings = Readings(make_frame(plan_file))
    plan = Plan(plan_file, "plan.yaml", activities, Register.of(roles), roles, "roles.yaml", readings)
    docket = make_docket(plan, lambda _: 1)
    answers = [
        list_due(docket, find_window(asked, docket.frame, AS_OF), Selection(), AS_OF)
        for asked in (Asked(term="autumn"), Asked(year="2003-04"))
    ]
    marks.append(time.perf_counter())
    heading = Heading(docket.title, docket.revision, AS_OF, "made")
    render(view_owed(answers[0], heading, docket.line), "table", Look(width=100))
    render(view_owed(answers[1], heading, docket.line), "json", Look())
    marks.append(time.perf_counter())
    return {stage: end - start for stage, start, end in zip(STAGES, marks, marks[1:], strict=False)}


def main(sizes: tuple[int, ...]) -> None:
    """Print the table."""
    gc.disable()  # as edp itself does
    print(f"{'actions':>8}" + "".join(f"{stage:>10}" for stage in STAGES) + f"{'all':>10}   seconds")
    costs: dict[int, dict[str, float]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_plan(Path(folder), size)
            if not costs:
                time_stages(Path(folder))  # warm-up: imports and first uses
            times = time_stages(Path(folder))
        costs[size] = {stage: seconds / size for stage, seconds in times.items()}
        print(f"{size:>8}" + "".join(f"{times[s]:>10.3f}" for s in STAGES) + f"{sum(times.values()):>10.3f}")
    base = costs[sizes[len(sizes) // 2]]
    print(f"\ntime an action, as a ratio to that at {sizes[len(sizes) // 2]} actions")
    for size in sizes:
        ratios = [costs[size][stage] / base[stage] for stage in STAGES]
        whole = sum(costs[size].values()) / sum(base.values())
        print(f"{size:>8}" + "".join(f"{ratio:>10.2f}" for ratio in ratios) + f"{whole:>10.2f}")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
