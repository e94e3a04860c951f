"""Reads the corpus of timescales, and writes what the program reads in its notation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from edp_cli.timescale import By, Every, Frame, From, Milestone, Ongoing, Timescale, parse_timescale

FOLDER = Path(__file__).with_name("corpus")
FRAME = Frame(date(2002, 4, 1), date(2007, 3, 31), date(2003, 4, 1))


@dataclass(frozen=True)
class Cell:
    """One cell: its words, and the readings of which one is to be found."""

    place: str
    words: str
    accepted: tuple[str, ...]


def read_corpus() -> list[Cell]:
    """Every cell of every file."""
    cells = []
    for path in sorted(FOLDER.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                words, reading, *_ = line.split("\t")
                accepted = (
                    reading.removeprefix("EITHER:").split("|") if reading.startswith("EITHER:") else [reading]
                )
                place = f"{path.name}:{number}"
                cells.append(Cell(place, words.replace("\\n", "\n"), tuple(one.strip() for one in accepted)))
    return cells


def write_milestone(milestone: Milestone, *, label: bool) -> str:
    """The milestone in the corpus's notation."""
    if isinstance(milestone, By):
        text = f"by {milestone.period.key}"
    elif isinstance(milestone, From):
        text = f"from {milestone.period.key}"
    elif isinstance(milestone, Every):
        text = f"every {milestone.written}" + (f" in {milestone.pin.key}" if milestone.pin else "")
    else:
        text = "ongoing" if isinstance(milestone, Ongoing) else "when-needed"
    return f"{text} [{milestone.label}]" if label else text


def fits(found: Timescale, accepted: str) -> bool:
    """Whether the reading is the accepted one. A label counts only where the corpus gives it."""
    if accepted.startswith("REFUSED"):
        named = accepted.removeprefix("REFUSED").lstrip(":").lower().split()
        left = " ".join(left.text for left in found.left_over).lower()
        return not found.understood and all(word in left for word in named)
    wanted = [part.strip() for part in accepted.split(" ; ")]
    if len(wanted) != len(found.milestones):
        return False
    pairs = zip(wanted, found.milestones, strict=True)
    return all(write_milestone(milestone, label="[" in part) == part for part, milestone in pairs)


@cache
def read(words: str) -> Timescale:
    """The program's reading. Several tests ask for that of every cell."""
    return parse_timescale(words, FRAME)
