"""How long the everyday commands take, as ratios to importing typer, which no command can do without.

Run it as `python benchmarks/startup.py` in the environment where edp is installed. Whole processes are timed, the
commands in turn, so that a change in the machine's speed falls on all alike; each ratio is the median over the
rounds. What a command imports is counted in a run of its own. Limits are for a plan that
was read before; "first reading" is the same command with nothing kept from an earlier run (EDP_CACHE empty).
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
COMMANDS = {
    "edp due --term autumn": (["due", "--term", "autumn"], 3.0),
    "edp --help": (["--help"], 1.6),
    "edp validate": (["validate"], 3.5),
    "edp owners": (["owners"], 3.5),
    "edp checklist": (["checklist"], 3.5),
    "edp show 5.1": (["show", "5.1"], 3.5),
    "edp list": (["list"], 3.5),
}
"""Each command, its arguments and the highest ratio that it may have."""

WATCHED = ("typer", "rich", "pydantic", "pydantic_core", "yaml", "jsonschema", "edp_cli")
ROUNDS = 15


def main() -> int:
    """Print the ratios; 1 if one is too high."""
    commands = {BASE: [sys.executable, "-c", BASE]}
    commands |= {name: [sys.executable, "-m", "edp_cli", *arguments] for name, (arguments, _) in COMMANDS.items()}
    kept = dict(commands)
    commands |= {f"{name}, first reading": kept[name] for name in COMMANDS if name != "edp --help"}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for command in kept.values():
        _time(command)  # warm-up: byte code is compiled, files are in memory
    for _ in range(ROUNDS):
        for name, command in commands.items():
            times[name].append(_time(command, keep="first reading" not in name))
    print(f"{BASE}: {statistics.median(times[BASE]) * 1000:.0f} ms, median of {ROUNDS} rounds")
    failed = False
    for name, (arguments, most) in COMMANDS.items():
        ratio = statistics.median(own / base for own, base in zip(times[name], times[BASE], strict=True))
        failed |= ratio > most
        verdict = "TOO SLOW" if ratio > most else "ok"
        milliseconds = statistics.median(times[name]) * 1000
        print(f"{name}: {milliseconds:.0f} ms, {ratio:.2f} times {BASE} (at most {most}): {verdict}")
        print(f"    imports {_imported(arguments)}")
    for name in commands.keys() - kept.keys():
        ratio = statistics.median(own / base for own, base in zip(times[name], times[BASE], strict=True))
        print(f"{name}: {statistics.median(times[name]) * 1000:.0f} ms, {ratio:.2f} times {BASE} (no limit)")
    return int(failed)


def _time(command: list[str], *, keep: bool = True) -> float:
    environment = dict(os.environ) if keep else {**os.environ, "EDP_CACHE": ""}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env=environment)
    return time.perf_counter() - start


def _imported(arguments: list[str]) -> str:
    """How many modules of each watched package a command imports."""
    command = [sys.executable, "-X", "importtime", "-m", "edp_cli", *arguments]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True, env=dict(os.environ))
    modules = [line.rsplit("|", 1)[1].strip() for line in run.stderr.splitlines() if "|" in line]
    counts = {name: sum(module.split(".")[0] == name for module in modules) for name in WATCHED}
    return (
        ", ".join(f"{name} ({number})" for name, number in counts.items() if number) + f"; {len(modules)} in all"
    )


if __name__ == "__main__":
    sys.exit(main())
