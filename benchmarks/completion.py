"""How long the shell waits when Tab is pressed, as ratios to importing typer, which no key press can do without.

Run it as `python benchmarks/completion.py` in the environment where edp is installed. A key press is a whole
process, as the script of bash starts it. Processes are timed in turn, so that a change in the machine's speed
falls on all alike; each figure is the median over the rounds. The limit is for a plan that was read before; the
first key press after an edit, which reads the plan anew, is shown without one.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BASE = "import typer"
LINES = {
    "commands": "edp d",
    "options": "edp due --ow",
    "roles": "edp due --owner He",
    "terms": "edp due --term aut",
    "references": "edp show 5.1/4b/",
    "codes": "edp explain EDP2",
}
"""What is completed, and the line as it stands when Tab is pressed."""

AFTER_AN_EDIT = "roles, after an edit"
MOST = 150
"""In milliseconds, on the machine that this was written on: what a person does not feel as a wait."""
MOST_RATIO = 2.3
"""The same as a ratio, for a machine that is slower."""

ROUNDS = 15
_TAB, _BREAKS = "9", " \t\n\"'@><=;|&(:"


def main() -> int:
    """Print the figures; 1 if a key press takes too long."""
    lines = {**LINES, AFTER_AN_EDIT: LINES["roles"]}
    times: dict[str, list[float]] = {name: [] for name in [BASE, *lines]}
    for _ in range(ROUNDS + 1):  # the first warms up: byte code is compiled, files are in memory
        times[BASE].append(_time([sys.executable, "-c", BASE]))
        for name, line in lines.items():
            times[name].append(_press_tab(line, keep=name != AFTER_AN_EDIT))
    base = times[BASE][1:]
    print(f"{BASE}: {statistics.median(base) * 1000:.0f} ms, median of {ROUNDS} rounds")
    failed = False
    for name, line in lines.items():
        milliseconds = statistics.median(times[name][1:]) * 1000
        ratio = statistics.median(own / other for own, other in zip(times[name][1:], base, strict=True))
        said = "no limit"
        if name != AFTER_AN_EDIT:
            slow = milliseconds > MOST and ratio > MOST_RATIO
            failed |= slow
            said = f"at most {MOST} ms or {MOST_RATIO} times: {'TOO SLOW' if slow else 'ok'}"
        print(f"{name} ({line}): {milliseconds:.0f} ms, {ratio:.2f} times {BASE} ({said})")
    return int(failed)


def _press_tab(line: str, *, keep: bool) -> float:
    environment = {"_EDP_COMPLETE": "complete_bash"} | ({} if keep else {"EDP_CACHE": ""})
    return _time([sys.executable, "-m", "edp_cli", line, _TAB, _BREAKS], **environment)


def _time(command: list[str], **variables: str) -> float:
    environment = {**os.environ, **variables}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env=environment)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
