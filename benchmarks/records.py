"""How long `edp due` takes with thousands of records on file, as ratios to the same plan with none.

Run it as `python benchmarks/records.py` in the environment where edp is installed; `--records N` for more of them.
Whole processes are timed, with and without records in turn, so that a change in the machine's speed falls on both;
each ratio is the median over the rounds. The plan is the one in `plans/`, with a record that each thing owed was
done, and progress notes for all the others.

- read before: nothing has changed since the last run. This has the limit.
- after a record: one record is new, as after `edp done`.
- first reading: nothing is kept from an earlier run.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 2.0
ROUNDS = 15
RECORDS = 3_000
DONE = "for: {id}\non: {day}\nby: Head of School Improvement\nnote: As planned.\n"
NOTE = "for: {ref}\non: {day}\nby: Head of School Improvement\nconfidence: green\nnext: It goes on as planned.\n"


def main() -> int:
    """Print the ratios; 1 if the one with a limit is too high."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=RECORDS, help="how many records there are")
    wanted = parser.parse_args().records
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        os.environ["EDP_CACHE"] = str(place / "kept")
        for name in ("none", "many"):
            shutil.copytree(ROOT / "plans", place / name)
        write_records(place / "many", wanted)
        failed = report("read before", time_both(place, keep=True, more=False), limit=MOST)
        report("after a record", time_both(place, keep=True, more=True))
        report("first reading", time_both(place, keep=False, more=False))
    return int(failed)


def write_records(plans: Path, wanted: int) -> None:
    """Write so many records: that things were done, then notes on the actions."""
    owed = ask("due", "--all", "--from", "2002-04-01", "--until", "2007-03-31", folder=plans)["items"]
    refs = [item["ref"] for item in ask("list", folder=plans)["items"]]
    for item in owed[:wanted]:
        duty, _, period = item["id"].partition("@")
        name = f"done/{period.replace('/', '_')}/{duty.replace('/', '-')}.yaml"
        write(plans / "records" / name, DONE.format(id=item["id"], day=item["due"]))
    for number in range(wanted - len(owed)):
        ref, day = refs[number % len(refs)], date(2003, 4, 1) + timedelta(days=number // len(refs))
        name = f"progress/{ref.replace('/', '-')}/{day}-head-of-school-improvement.yaml"
        write(plans / "records" / name, NOTE.format(ref=ref, day=day))


def ask(*arguments: str, folder: Path) -> dict[str, list[dict[str, str]]]:
    """What a command answers, as JSON."""
    command = [sys.executable, "-m", "edp_cli", *arguments, "--plans", str(folder), "--format", "json"]
    answer: dict[str, list[dict[str, str]]] = json.loads(
        subprocess.run(command, check=True, capture_output=True).stdout
    )
    return answer


def write(path: Path, text: str) -> None:
    """Write a record."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def time_both(place: Path, *, keep: bool, more: bool) -> list[tuple[float, float]]:
    """How long `edp due` takes without records and with them, in seconds, round by round."""
    times: list[tuple[float, float]] = []
    for number in range(-1, ROUNDS):
        if more:
            note = NOTE.format(ref="5.1/1", day="2002-05-01").replace("planned", f"planned {number}")
            write(
                place / "many" / "records" / "progress" / "5.1-1" / "2002-05-01-head-of-school-improvement.yaml",
                note,
            )
        pair = run(place / "none", keep=keep), run(place / "many", keep=keep)
        if number >= 0:  # the one before is for warming up
            times.append(pair)
    return times


def run(folder: Path, *, keep: bool) -> float:
    """How long one run takes, in seconds."""
    environment = {**os.environ, **({} if keep else {"EDP_CACHE": ""})}
    start = time.perf_counter()
    command = [sys.executable, "-m", "edp_cli", "due", "--plans", str(folder)]
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - start


def report(name: str, times: list[tuple[float, float]], *, limit: float | None = None) -> bool:
    """Print how long it takes with records beside without; whether that is too long."""
    ratio = statistics.median(many / none for none, many in times)
    milliseconds = statistics.median(many for _, many in times) * 1000
    failed = limit is not None and ratio > limit
    said = "no limit" if limit is None else f"at most {limit}: {'TOO SLOW' if failed else 'ok'}"
    print(f"edp due with records, {name}: {milliseconds:.0f} ms, {ratio:.2f} times that with none ({said})")
    return failed


if __name__ == "__main__":
    sys.exit(main())
