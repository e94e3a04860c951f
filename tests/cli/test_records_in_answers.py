"""What is on record, in the lists of what is owed: `edp due`, `overdue`, `checklist` and `owners`."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len

from tests.cli.running import ROOT, edp
from tests.cli.test_text_is_data import NASTY, squeezed

if TYPE_CHECKING:
    from pathlib import Path

YEAR = ROOT / "tests" / "year" / "plans"
ALL_YEAR = ["--year", "2003-04", "--all"]
LIBRARY = "1.1/1@2003-autumn"
MOVED = "Governors moved it to 31 Jan 2004 (10 Dec 2003, minute 7/03): The shelves are late."


def record(folder: Path, name: str, **entry: str) -> None:
    """A record of the small plan. JSON is YAML as well."""
    kind = "done" if "for" in entry else "decisions"
    file = folder / "plans" / "records" / kind / f"{name}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(entry, ensure_ascii=False), encoding="utf-8")


def decide(folder: Path, on: str, **what: str) -> None:
    why = {"body": "Governors", "minute": "7/03", "why": "The shelves are late."}
    record(folder, f"{on}-{len(what)}-{next(iter(what))}", on=on, **{**why, **what})


def do(folder: Path, occurrence: str, on: str) -> None:
    record(folder, on, **{"for": occurrence, "on": on, "by": "Librarian"})


@pytest.fixture(name="moved")
def _moved(small: Path) -> Path:
    """The library's date was moved once; on 2 Feb 2004 it is overdue all the same."""
    decide(small, "2003-12-10", move=LIBRARY, to="January 2004")
    return small


def item(folder: Path, day: str, occurrence: str = LIBRARY) -> Any:  # noqa: ANN401  JSON of any kind
    items = edp("due", *ALL_YEAR, "--as-of", day, "--format", "json", at=folder).json["items"]
    return next((each for each in items if each["id"] == occurrence), None)


def rows(*arguments: str, at: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(edp(*arguments, "--format", "csv", at=at).out)))


def words(*arguments: str, at: Path) -> str:
    return " ".join(edp(*arguments, at=at).out.split())


@pytest.mark.parametrize(
    ("day", "due", "status", "days", "moves"),
    [
        ("2003-12-09", "2003-12-31", "due", -22, 0),
        ("2003-12-10", "2004-01-31", "due", -52, 1),
        ("2004-01-31", "2004-01-31", "due", 0, 1),
        ("2004-02-01", "2004-01-31", "overdue", 1, 1),
        ("2004-02-19", "2004-01-31", "overdue", 19, 1),
        ("2004-02-20", "2004-02-29", "due", -9, 2),
        ("2004-03-09", "2004-02-29", "overdue", 9, 2),
        ("2004-03-10", "2004-02-29", "late", 10, 2),
        ("2005-03-10", "2004-02-29", "late", 10, 2),
    ],
)
def test_due_on_a_past_day_is_what_was_known_that_day(
    moved: Path, day: str, due: str, status: str, days: int, moves: int
) -> None:
    decide(moved, "2004-02-20", move=LIBRARY, to="29 February 2004")
    do(moved, LIBRARY, "2004-03-10")
    found = item(moved, day)
    assert (found["due"], found["status"], found["days"], found["moves"]) == (due, status, days, moves)
    assert found["first_due"] == "2003-12-31"


@pytest.mark.parametrize(
    ("verb", "of", "status"), [("waive", LIBRARY, "waived"), ("withdraw", "1.1/1", "withdrawn")]
)
def test_what_is_let_off_is_not_owed_from_that_day(small: Path, verb: str, of: str, status: str) -> None:
    decide(small, "2003-12-10", **{verb: of})
    assert item(small, "2003-12-09")["status"] == "due"
    found = item(small, "2003-12-10")
    assert (found["status"], found["settled"], found["minute"], found["decided_by"]) == (
        status, "2003-12-10", "7/03", "Governors",
    )  # fmt: skip
    assert LIBRARY not in edp("overdue", "--format", "json", at=small).out


@pytest.mark.parametrize("by", [[], ["--by", "date"], ["--by", "owner"], ["--by", "body"], ["--by", "activity"]])
@pytest.mark.parametrize("columns", ["60", "80", "120", "200"])
def test_an_overdue_thing_that_was_moved_says_so(
    moved: Path, by: list[str], columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    shown = edp("overdue", *by, at=moved).out
    assert max(map(cell_len, shown.splitlines())) <= int(columns)
    flat = squeezed(edp("overdue", *by, "--owner", "Librarian", at=moved).out)
    if int(columns) < 100:  # where columns stand side by side, their lines take turns
        assert squeezed("first due 31 Dec 2003, moved once, by 31 days") in flat
        assert squeezed(MOVED) in flat
    assert squeezed("31 Jan 2004, 2 days overdue") in flat


@pytest.mark.parametrize("by", ["owner", "body", "activity"])
def test_groups_in_markdown_and_in_csv(moved: Path, by: str) -> None:
    page = edp("overdue", "--by", by, "--format", "markdown", at=moved).out
    titles = [line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")]
    table = edp("overdue", "--by", by, at=moved).out.splitlines()
    assert [title for title in titles if title in table] == titles
    assert len(titles) >= 2
    listed = [row["Reference"] for row in rows("overdue", "--by", by, at=moved)]
    in_page = [line.split(" | ")[0].removeprefix("| ") for line in page.splitlines() if line.startswith("| ")]
    assert listed == [word for word in in_page if word not in ("Reference", "---")]


def test_what_several_own_stands_once_in_csv(small: Path) -> None:
    file = small / "plans" / "activities" / "1.1-reading.yaml"
    file.write_text(
        file.read_text().replace("responsible: Librarian", "responsible: [Librarian, Head of Maths]", 1)
    )
    listed = [row["Reference"] for row in rows("overdue", "--by", "owner", at=small)]
    assert sorted(listed) == sorted(row["Reference"] for row in rows("overdue", at=small))
    assert edp("overdue", "--by", "owner", at=small).out.count("  1.1/1  ") == 2


def test_the_columns_of_records_come_last_in_csv(moved: Path) -> None:
    do(moved, "2.1/2@2003-autumn", "2004-01-10")
    found = {row["Reference"]: row for row in rows("due", *ALL_YEAR, at=moved) if row["Period"] == "Autumn 2003"}
    named = ["First due", "Moves", "Days moved", "Done or ended on", "Days late", "Why", "Decided by", "Minute"]
    assert list(found["1.1/1"])[-8:] == named
    assert [found["1.1/1"][name] for name in named] == [
        "2003-12-31", "1", "31", "", "", "The shelves are late.", "Governors", "7/03",
    ]  # fmt: skip
    assert [found["2.1/2"][name] for name in named] == ["", "", "", "2004-01-10", "10", "", "", ""]
    assert [found["1.1/1/report"][name] for name in named] == [""] * 8


def test_markdown_has_no_columns_in_which_nothing_stands(small: Path) -> None:
    assert "First due" not in edp("overdue", "--format", "markdown", at=small).out
    decide(small, "2003-12-10", move=LIBRARY, to="January 2004")
    page = edp("overdue", "--format", "markdown", at=small).out
    assert "First due | Moves | Days moved | Why | Decided by | Minute |" in page
    assert "Days late" not in page


def test_what_is_dealt_with_is_counted_where_it_is_not_shown(small: Path) -> None:
    do(small, LIBRARY, "2003-12-12")
    window = ["--term", "autumn 2003"]
    assert "1 more item is dealt with; --all shows it." in words("due", *window, at=small)
    assert "1 more item is dealt with; --all shows it." in words("due", *window, "--format", "markdown", at=small)
    everything = words("due", *window, "--all", at=small)
    assert "dealt with;" not in everything
    assert "31 Dec 2003, dealt with 1.1/1 done 12 Dec 2003" in everything
    assert "5 items: 2 actions, 2 reports, 1 evaluation; 4 overdue, 1 done." in everything
    alone = words("due", *window, "--activity", "1.1", "--kind", "action", at=small)
    assert "Nothing more is due. 1 item is dealt with; --all shows it." in alone


def test_the_total_names_each_state(small: Path) -> None:
    do(small, LIBRARY, "2003-12-12")
    do(small, "2.1/2@2003-autumn", "2004-01-10")
    decide(small, "2004-01-12", waive="2.1/2/report@2003-autumn")
    decide(small, "2004-01-13", withdraw="2.1/evaluation", minute="8/03")
    window = ["--term", "autumn 2003", "--all"]
    said = words("due", *window, at=small)
    assert "; 1 overdue, 1 done, 1 done late, 1 waived, 1 withdrawn." in said
    assert "1 item: 1 action; all done." in words(
        "due", *window, "--activity", "1.1", "--kind", "action", at=small
    )
    assert "minute 8/03" in said


def test_how_many_earlier_ones_are_overdue(small: Path) -> None:
    def earlier(*arguments: str) -> int:
        return int(edp("due", *arguments, "--format", "json", at=small).json["earlier"])

    assert (earlier(), earlier("--term", "autumn 2003"), earlier("--activity", "1.1")) == (5, 0, 2)
    do(small, LIBRARY, "2004-01-12")
    assert (earlier(), earlier("--as-of", "2004-01-11", "--term", "spring 2004")) == (4, 5)
    assert "earlier" not in edp("overdue", "--format", "json", at=small).json


def test_a_tick_list_is_of_what_is_still_to_do(small: Path) -> None:
    do(small, LIBRARY, "2003-12-12")
    window = ["--term", "autumn 2003", "--owner", "Librarian"]
    shown = words("checklist", *window, at=small)
    assert "Open the library" not in shown
    assert "Nothing else is due in Autumn 2003 (1 Sep – 31 Dec 2003)." in shown
    ticked = words("checklist", *window, "--done", at=small)
    assert "Dealt with, of what was due in Autumn 2003 (1 Sep – 31 Dec 2003): 1 item" in ticked
    assert "[x] 1.1/1 done 12 Dec 2003, due 31 Dec 2003 Open the library at lunch time." in ticked
    page = edp("checklist", *window, "--done", "--format", "markdown", at=small).out
    assert "- [x] **1.1/1**: done 12 Dec 2003, due 31 Dec 2003\\\n  Open the library at lunch time." in page


def test_what_was_waived_is_shown_but_not_ticked(small: Path) -> None:
    decide(small, "2003-12-10", waive=LIBRARY)
    window = ["--term", "autumn 2003", "--owner", "Librarian", "--done"]
    assert "- 1.1/1 waived 10 Dec 2003, due 31 Dec 2003 Open" in words("checklist", *window, at=small)
    page = edp("checklist", *window, "--format", "markdown", at=small).out
    assert "- **1.1/1**: waived 10 Dec 2003" in page
    assert "- [x]" not in page


def test_what_is_done_is_in_json_and_csv_where_it_is_asked_for(small: Path) -> None:
    do(small, LIBRARY, "2003-12-12")
    window = ["checklist", "--term", "autumn 2003", "--owner", "Librarian"]
    for more, ids in (([], []), (["--done"], [LIBRARY])):
        page = edp(*window, *more, "--format", "json", at=small).json["pages"][0]
        assert [each["id"] for each in page["done"]] == ids
        assert [row["Part"] for row in rows(*window, *more, at=small)].count("done") == len(ids)


def test_a_tick_list_says_where_a_date_was_moved(moved: Path) -> None:
    for arguments in ([], ["--format", "markdown"]):
        page = words("checklist", "--owner", "Librarian", *arguments, at=moved).replace("\\", "")
        assert "First due 31 Dec 2003, moved once, by 31 days" in page
        assert MOVED in page


def test_who_is_given_something_has_a_page_and_a_place_among_the_owners(small: Path) -> None:
    decide(small, "2003-12-10", reassign="1.1/1", to="Caretaker")
    overdue = {
        each["role"]: each["overdue"] for each in edp("owners", "--format", "json", at=small).json["owners"]
    }
    assert (overdue["Caretaker"], overdue["Librarian"]) == (1, 0)
    assert "Checklist: Caretaker" in edp("checklist", at=small).out
    assert "1.1/1" in edp("owners", "Caretaker", at=small).out
    assert "1.1/1" in edp("overdue", "--owner", "Caretaker", at=small).out
    before = edp("owners", "--as-of", "2003-12-09", "--format", "json", at=small).json["owners"]
    assert "Caretaker" not in [each["role"] for each in before]


def test_what_a_role_has_done_late(moved: Path) -> None:
    do(moved, LIBRARY, "2004-02-01")
    do(moved, "2.1/2@2003-autumn", "2004-01-10")
    late = edp("owners", "Librarian", "--format", "json", at=moved).json["late"]
    assert [(each["id"], each["days"]) for each in late] == [(LIBRARY, 1)]
    shown = words("owners", "Librarian", at=moved)
    assert "Done late: 1 item" in shown
    assert "1 done late." in shown
    page = edp("owners", "Librarian", "--format", "markdown", at=moved).out
    assert "## Done late" in page
    assert "first due 31 Dec 2003, moved once, by 31 days" in page
    early = edp("owners", "Librarian", "--as-of", "2004-01-31", "--format", "json", at=moved).json["late"]
    assert early == []


@pytest.mark.parametrize("text", NASTY)
def test_the_reason_is_data(small: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    decide(small, "2003-12-10", move=LIBRARY, to="January 2004", why=text, minute=text)
    for columns in ("60", "80", "120", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        for command in ("overdue", "checklist"):
            shown = edp(command, "--owner", "Librarian", at=small).out
            assert max(map(cell_len, shown.splitlines())) <= int(columns)
            assert "\x1b" not in shown
    monkeypatch.setenv("COLUMNS", "80")
    flat = squeezed(edp("overdue", "--owner", "Librarian", "--kind", "action", at=small).out)
    assert squeezed(f"Governors moved it to 31 Jan 2004 (10 Dec 2003, minute {text}): {text}") in flat
    (row,) = rows("overdue", "--owner", "Librarian", "--kind", "action", at=small)
    assert squeezed(row["Why"]) in (squeezed(text), f"'{squeezed(text)}")


@pytest.mark.parametrize("day", ["2003-11-03", "2004-01-15", "2004-04-15", "2004-09-30"])
def test_the_year_of_records_fits(day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = ["--plans", str(YEAR), "--as-of", day]
    for columns in (60, 80, 120):
        monkeypatch.setenv("COLUMNS", str(columns))
        for command in (["due", *ALL_YEAR], ["overdue", "--by", "body"], ["checklist", "--done"], ["owners"]):
            lines = edp(*command, *plan).out.splitlines()
            assert len(lines) > 3
            assert max(map(cell_len, lines)) <= columns
