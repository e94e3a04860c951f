"""How long a reviewer waits: `edp validate` with many findings, and `edp diff`, as ratios to `edp due`.

Run it as `python benchmarks/review.py` in the environment where edp is installed, with git. Whole processes are
timed, each command in turn with `edp due` on the same plan, so that a change in the machine's speed falls on both;
each ratio is the median over the rounds.

- findings: a made plan of 200 activities in which 100 things are wrong, all of which are reported;
- diff: the plan in `plans/`, 35 actions, as it was committed, against one in which every action is changed.

Limits are for a plan that was read before; "first reading" is with nothing kept from an earlier run.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 2.5
ROUNDS = 15
ACTIVITIES = 200
WRONG = 100

PLAN = """\
title: A made plan
authority: Nowhere
revision: 1
starts: 2002-04-01
ends: 2007-03-31
in_force: 2003-04-01
as_of: 2003-11-03
priorities: [{number: 1}]
"""
ROLES = """\
roles:
  - role: Head of School Improvement
bodies:
  - body: EET
"""
ACTIVITY = """\
activity: 1.{number}
title: Activity number {number}
actions:
  - id: 1
    action: Agree what area {number} needs with its schools, and write it down.
    responsible: {owner}
    monitoring: {{frequency: annually, by: Head of School Improvement, to: EET}}
    timescale: Autumn 2003
  - id: 2
    action: Train the governors of area {number}.
    responsible: Head of School Improvement
    monitoring: {{frequency: termly, by: Head of School Improvement, to: EET}}
    timescale: Continuing - Termly
"""
GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "benchmark",
    "GIT_AUTHOR_EMAIL": "benchmark@localhost",
    "GIT_COMMITTER_NAME": "benchmark",
    "GIT_COMMITTER_EMAIL": "benchmark@localhost",
}


def main() -> int:
    """Print the ratios; 1 if one is too high."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        os.environ["EDP_CACHE"] = str(place / "kept")
        make_plan(place / "findings" / "plans")
        make_changed(place / "diff")
        failed = compare("edp validate, 100 findings over 202 files", ["validate"], place / "findings")
        failed |= compare("edp diff, 35 actions against 35", ["diff"], place / "diff")
    return int(failed)


def make_plan(plans: Path) -> None:
    """Write the made plan, in every second activity of which a role is misspelt."""
    (plans / "activities").mkdir(parents=True)
    (plans / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (plans / "roles.yaml").write_text(ROLES, encoding="utf-8")
    for number in range(1, ACTIVITIES + 1):
        owner = "Head of Scool Improvement" if number <= WRONG else "Head of School Improvement"
        text = ACTIVITY.format(number=number, owner=owner)
        (plans / "activities" / f"1.{number}.yaml").write_text(text, encoding="utf-8")


def make_changed(folder: Path) -> None:
    """Commit the plan of this checkout, then change the words and the timescale of every action."""
    shutil.copytree(ROOT / "plans", folder / "plans")
    for arguments in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "The plan"]):
        subprocess.run(["git", *arguments], cwd=folder, check=True, env={**os.environ, **GIT})
    for path in (folder / "plans" / "activities").iterdir():
        text = path.read_text(encoding="utf-8")
        text = text.replace("    timescale: Autumn 2003", "    timescale: Spring 2004")
        text = text.replace("    timescale: Continuing - Annually", "    timescale: Continuing - Termly")
        text = text.replace("schools", "all schools").replace("the ", "this ")
        path.write_text(text, encoding="utf-8")


def compare(name: str, arguments: list[str], folder: Path) -> bool:
    """Print how long the command takes beside `edp due`; whether that is too long."""
    kinds = {"": True, ", first reading": False}
    failed = False
    for kind, keep in kinds.items():
        times: list[tuple[float, float]] = []
        for round_ in range(-1, ROUNDS):
            pair = tuple(run(words, folder, keep=keep) for words in (["due"], arguments))
            if round_ >= 0:  # the one before is for warming up
                times.append((pair[0], pair[1]))
        ratio = statistics.median(own / due for due, own in times)
        milliseconds = statistics.median(own for _, own in times) * 1000
        limit = f"(at most {MOST}): {'TOO SLOW' if ratio > MOST else 'ok'}" if keep else "(no limit)"
        failed |= keep and ratio > MOST
        print(f"{name}{kind}: {milliseconds:.0f} ms, {ratio:.2f} times edp due {limit}")
    return failed


def run(arguments: list[str], folder: Path, *, keep: bool) -> float:
    """Run the command once, and give the seconds that it took."""
    environment = {**os.environ, **GIT}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code
    if not keep:
        environment["EDP_CACHE"] = ""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "edp_cli", *arguments],
        cwd=folder,
        capture_output=True,
        check=False,
        env=environment,
    )
    taken = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(f"edp {' '.join(arguments)}: {done.stderr.decode()}")
    return taken


if __name__ == "__main__":
    sys.exit(main())
