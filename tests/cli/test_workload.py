"""`edp workload`: who has how much due in each term."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tests.cli.running import ROOT, edp
from tests.cli.test_text_is_data import NASTY, plan_of, squeezed

if TYPE_CHECKING:
    from pathlib import Path

YEAR = ["--plans", str(ROOT / "tests" / "year" / "plans"), "--as-of", "2004-04-15"]
SMALL = {
    "Head of Maths": [2, 3, 2],
    "Head of Maths (Lower School)": [1, 1, 2],
    "Head of English": [1, 0, 1],
    "Librarian": [1, 0, 0],
}


def allow(folder: Path, most: int) -> None:
    file = folder / "plans" / "plan.yaml"
    file.write_text(f"{file.read_text()}most_in_a_term: {most}\n")


@pytest.mark.parametrize(
    "narrowed", [[], ["--to", "Head of School Improvement"], ["--kind", "report"], ["--activity", "5.1"]]
)
@pytest.mark.parametrize("term", ["autumn 2003", "spring 2004", "summer 2004"])
def test_the_counts_are_those_of_due(narrowed: list[str], term: str) -> None:
    """But for what only starts, and what was let off."""
    items = edp("due", "--all", "--term", term, *narrowed, *YEAR, "--format", "json").json["items"]
    counted = [each for each in items if each["status"] not in ("starting", "waived", "withdrawn")]
    found = edp("workload", "--term", term, *narrowed, *YEAR, "--format", "json").json
    assert found["due"] == len(counted) > 0
    assert [each["label"].lower() for each in found["terms"]] == [term]
    for load in found["owners"]:
        theirs = [each for each in counted if load["owner"] in (each["owners"] or [None])]
        assert load["due"] == len(theirs)


def test_it_is_this_academic_year_unless_another_window_is_asked_for(small: Path) -> None:
    found = edp("workload", "--format", "json", at=small).json
    assert found == edp("workload", "--year", "2003-04", "--format", "json", at=small).json
    assert {each["owner"]: [term["due"] for term in each["terms"]] for each in found["owners"]} == SMALL
    whole = edp("workload", "--all", "--format", "json", at=small).json
    assert [each["period"] for each in whole["terms"]][::8] == ["2003-autumn", "2006-summer"]
    days = edp("workload", "--from", "2004-01-01", "--until", "2004-03-31", "--format", "json", at=small).json
    assert [each["period"] for each in days["terms"]] == ["2004-spring"]


@pytest.mark.parametrize("window", [["--year", "this"], ["--term", "autumn"], ["--from", "2003-09-01"]])
def test_the_whole_plan_goes_with_no_other_window(small: Path, window: list[str]) -> None:
    answer = edp("workload", "--all", *window, at=small)
    assert (answer.code, answer.out) == (2, "")
    assert "--all is for the whole plan" in answer.err


def test_what_the_plan_allows_is_the_measure(small: Path) -> None:
    allow(small, 2)
    shown = edp("workload", at=small).out
    assert "Too much (!) is more than 2 in a term, as plan.yaml sets the limit (most_in_a_term)." in shown
    assert shown.endswith("The plan asks too much of:\n  Head of Maths: 3 in Spring 2004\n")
    assert shown.count("!") == 2
    found = edp("workload", "--format", "json", at=small).json
    marked = [
        (each["owner"], term["period"]) for each in found["owners"] for term in each["terms"] if term["too_much"]
    ]
    assert marked == [("Head of Maths", "2004-spring")]
    assert found["most_in_a_term"] == 2


def test_without_a_limit_twice_the_average_is_the_measure(small: Path) -> None:
    shown = " ".join(edp("workload", at=small).out.split())
    assert (
        "On average, an owner with anything due in a term has 1.6. Too much (!) is more than twice that" in shown
    )
    assert "Nobody has too much in a term. The most: Head of Maths, 3 in Spring 2004." in shown
    assert edp("workload", "--format", "json", at=small).json["average"] == 1.56


def test_one_owner(small: Path) -> None:
    shown = edp("workload", "--owner", "English lead", at=small).out
    assert "Workload in 2003/04 (1 Sep 2003 – 31 Aug 2004), owned by Head of English" in shown
    assert "Librarian" not in shown
    assert "In all: 2 items due." in shown


def test_nothing(small: Path) -> None:
    answer = edp("workload", "--year", "1999-00", at=small)
    assert answer.code == 0
    assert "Nothing is due." in answer.out
    assert "Too much" not in answer.out
    assert edp("workload", "--year", "1999-00", "--format", "csv", at=small).out == "Owner,In all,Too much in\n"


def test_rows(small: Path) -> None:
    allow(small, 1)
    rows = list(csv.DictReader(io.StringIO(edp("workload", "--format", "csv", at=small).out)))
    assert {row["Owner"]: [int(row[f"{term} 200{year}"]) for term, year in TERMS] for row in rows} == SMALL
    assert rows[0]["In all"] == "7"
    assert rows[0]["Too much in"] == "Autumn 2003; Spring 2004; Summer 2004"
    page = edp("workload", "--format", "markdown", at=small).out
    assert "| Owner | Autumn 2003 | Spring 2004 | Summer 2004 | In all | Too much in |" in page
    assert "In all: 14 items due." in page


TERMS = (("Autumn", 3), ("Spring", 4), ("Summer", 4))


@pytest.mark.parametrize("arguments", [[], ["--all"], ["--term", "summer"], ["--kind", "report"]], ids=" ".join)
@pytest.mark.parametrize("columns", [60, 75, 76, 80, 120, 200])
def test_it_fits_and_bars_are_as_long_as_their_numbers(
    arguments: list[str], columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = edp("workload", *arguments, *YEAR, "--ascii").out
    assert max(map(cell_len, shown.splitlines())) <= columns
    bars = sorted((int(number), len(bar)) for number, bar in re.findall(r"(\d+)[! ] (#+)", shown))
    assert len(bars) > 5
    assert [length for _, length in bars] == sorted(length for _, length in bars)
    assert shown == edp("workload", *arguments, *YEAR).out.replace("█", "#").replace("–", "-")


@pytest.mark.parametrize("text", NASTY)
def test_an_owner_may_be_called_anything(small: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_of(small, text, action="Do.", body="Governors")
    for columns in (60, 80, 120):
        monkeypatch.setenv("COLUMNS", str(columns))
        lines = edp("workload", at=small).out.splitlines()
        assert max(map(cell_len, lines)) <= columns
        if columns == 60:  # from 76 on the name stands beside its row
            assert squeezed(text) in squeezed("".join(lines))
