"""What is on record, where the plan is shown: `edp show`, `edp list`, `edp search`, `edp history`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.records import DONE, MOVE, NOTE, REASSIGN, REPORT, TEXTS, WAIVE, WITHDRAW, put_on_record
from tests.cli.running import ROOT, edp

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Outcome
    from tests.kept import Kept

YEAR = ("--plans", "tests/year/plans", "--as-of", "2004-07-15")
ALL = (DONE, MOVE, NOTE, REASSIGN, REPORT, WAIVE, WITHDRAW)


@pytest.fixture(name="recorded")
def _recorded(small: Path) -> Path:
    put_on_record(small, *ALL)
    return small


def show(folder: Path, *words: str) -> str:
    """The page as one line of plain words."""
    outcome = edp("show", *words, at=folder)
    assert outcome.code == 0, outcome.err
    return " ".join(outcome.out.split())


@pytest.mark.parametrize(
    ("words", "phrases"),
    [
        (
            ["1.1/1"],
            [
                "1.1/1 By Autumn 2003 Done 12 Dec 2003 (due 31 Mar 2004) First due 31 Dec 2003, moved once",
                "Given to Head of English and Librarian, by Governors",
                "On record • Confidence: amber (Librarian, 3 Nov 2003).",
                "• Governors moved it from 31 Dec 2003 to 31 Mar 2004, 91 days later (11 Dec 2003, minute 46/03)",
            ],
        ),
        (
            ["1.1/1", "--as-of", "2003-11-02"],
            ["1.1/1 By Autumn 2003 Next due 31 Dec 2003, in 59 days 1.1/1/report"],
        ),
        (
            ["1.1/1", "--as-of", "2003-12-11"],
            ["Next due 31 Mar 2004, in 111 days First due 31 Dec 2003, moved once"],
        ),
        (
            ["1.1/1@2003-autumn"],
            [
                "Due 31 Mar 2004 Status done 12 Dec 2003 Moved First due 31 Dec 2003",
                "On record",
                "Governors gave it",
            ],
        ),
        (["1.1/1/report"], ["Done 15 Jan 2004, 15 days late (due 31 Dec 2003)."]),
        (["2.1/1"], ["2.1/1 By Spring 2004 Withdrawn 20 Jan 2004 (due 31 Mar 2004)", "Governors withdrew it"]),
        (["2.1/1/report"], ["Governors withdrew it"]),
        (["2.1/2/report"], ["1 waived", "Governors waived the report for Autumn 2003"]),
        (["1.1"], ["3 actions; 1 without a date. 2 items done, 1 of them late."]),
        ([], ["2 items done, 1 of them late"]),
    ],
    ids=str,
)
def test_what_a_page_says(recorded: Path, words: list[str], phrases: list[str]) -> None:
    page = show(recorded, *words)
    for phrase in phrases:
        assert phrase in page


def test_what_a_page_does_not_say_yet(recorded: Path) -> None:
    page = show(recorded, "1.1/1", "--as-of", "2003-11-02")
    assert "On record" not in page
    assert "Given to" not in page


def test_several_dates_that_moved(small: Path) -> None:
    moves = {
        f"plans/records/decisions/2003-12-11-move-2.1-2@{term}.yaml": TEXTS[MOVE]
        .replace("1.1/1@2003-autumn", f"2.1/2@{term}")
        .replace("Spring 2004", "Summer 2004")
        for term in ("2003-autumn", "2004-spring")
    }
    put_on_record(small, **moves)
    monitored = edp("show", "2.1", "--format", "markdown", at=small).out
    assert "2 moved to other dates" in monitored
    assert "Spring 2004: first due 31 Mar 2004, moved once" in show(small, "2.1/2")


def test_a_long_record_is_told_in_short(small: Path) -> None:
    names = [f"plans/records/progress/1.1-1/2003-11-{day:02}-librarian.yaml" for day in range(3, 9)]
    days = dict(zip(names, range(3, 9), strict=True))
    texts = {name: TEXTS[NOTE].replace("2003-11-03", f"2003-11-{days[name]:02}") for name in names}
    put_on_record(small, DONE, **texts)
    page = show(small, "1.1/1")
    assert page.count("Confidence:") == 1
    assert "Confidence: amber (Librarian, 8 Nov 2003)" in page
    assert "5 more are on record: edp log 1.1/1" in page


def test_a_page_as_data(recorded: Path) -> None:
    action = edp("show", "1.1/1", "--format", "json", at=recorded).json["action"]
    assert (action["done"], action["late"], action["overdue"]) == (2, 1, 0)
    assert [(each["kind"], each["day"]) for each in action["records"]] == [
        ("progress", "2003-11-03"),
        ("move", "2003-12-11"),
        ("done", "2003-12-12"),
        ("done", "2004-01-15"),
        ("reassign", "2004-01-20"),
    ]
    milestone = action["duties"][0]
    assert milestone["owners"] == ["Head of English", "Librarian"]
    assert [each["kind"] for each in milestone["records"]] == ["progress", "move", "done", "reassign"]
    rows = edp("show", "1.1", "--format", "csv", at=recorded).out.splitlines()
    assert rows[0].endswith("Overdue,Next due,Done,Late")
    assert rows[1].endswith(",2,1")
    page = edp("show", "1.1/1", "--format", "markdown", at=recorded).out
    assert "## On record\n\n- Confidence: amber (Librarian, 3 Nov 2003)." in page


@pytest.mark.parametrize("width", ["60", "80", "120", "200"])
@pytest.mark.parametrize("words", [["5.1/2"], ["5.1/4b/report"], ["5.1/2@2003-autumn"], ["5.1"], []], ids=str)
def test_pages_fit_the_screen(words: list[str], width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    outcome = edp("show", *words, *YEAR, at=ROOT)
    assert outcome.code == 0
    assert max(map(len, outcome.out.splitlines())) <= int(width)


def test_a_list_has_the_present_dates_and_owners(recorded: Path) -> None:
    def row(day: str) -> str:
        words = ("list", "--columns", "ref,owners,due,status,next", "--format", "csv", "--as-of", day)
        return edp(*words, at=recorded).out.splitlines()[1]

    assert row("2003-11-02") == "1.1/1,Librarian,2003-12-31,in 59 days,2003-12-31"
    assert row("2003-12-11") == "1.1/1,Librarian,2004-03-31,in 111 days,2004-03-31"
    assert row("2004-02-02") == "1.1/1,Head of English; Librarian,2004-03-31,done 12 Dec 2003,"
    listed = edp("list", "--sort", "due", "--columns", "ref", "--format", "csv", at=recorded).out.split()
    assert listed.index("1.1/1") > listed.index("2.1/2")


@pytest.mark.parametrize(
    ("words", "day", "found"),
    [
        ("lamps", "2004-02-02", [("1.1/1", "next")]),
        ("lamps", "2003-11-02", []),
        ("roof", "2004-02-02", [("1.1/1@2003-autumn", "why")]),
        ("post", "2004-02-02", [("1.1/1/report@2003-autumn", "note")]),
        ("waived", "2004-02-02", [("2.1/2/report@2003-autumn", "decision")]),
        ("abacus", "2004-02-02", [("2.1/1", "action")]),
        ("abaci", "2004-02-02", [("2.1/1", "why")]),
        ("trolley", "2004-02-02", [("9.9/1@2003-autumn", "note")]),
    ],
)
def test_words_of_records_are_found(recorded: Path, words: str, day: str, found: list[tuple[str, str]]) -> None:
    elsewhere = "for: 9.9/1@2003-autumn\non: 2003-12-01\nby: Librarian\nnote: a trolley\n"
    put_on_record(recorded, **{"plans/records/done/2003-autumn/9.9-1.yaml": elsewhere})
    items = edp("search", words, "--as-of", day, "--format", "json", at=recorded).json["items"]
    assert [(each["ref"], each["field"]) for each in items] == found
    table = edp("search", words, "--as-of", day, at=recorded).out
    assert ("Records of what the plan does not have" in table) is (words == "trolley")


def history(kept: Kept, reference: str = "1.1/1") -> Outcome:
    return edp("history", reference, "--format", "json", at=kept.folder)


def test_records_in_a_history(kept: Kept) -> None:
    put_on_record(kept.folder, *ALL)
    kept.commit("What happened")
    answer = history(kept).json
    assert [(each["day"], each["kind"]) for each in answer["records"]] == [
        ("2003-12-11", "move"),
        ("2003-12-12", "done"),
        ("2004-01-15", "done"),
        ("2004-01-20", "reassign"),
    ]
    assert answer["moved"] == [
        {
            "id": "1.1/1@2003-autumn",
            "first": "2003-12-31",
            "last": "2004-03-31",
            "moves": 1,
            "days": 91,
        }
    ]
    assert answer["dates"] == []
    out = edp("history", "1.1/1", at=kept.folder).out
    assert "It was moved once by a decision, from 31 Dec 2003 to 31 Mar 2004: 91 days later in all.\n" in out
    assert "No date of it has ever moved in the words of the plan.\n" in out


def test_records_stand_in_their_place_in_time(kept: Kept) -> None:
    put_on_record(kept.folder, DONE, MOVE)
    early = "for: 1.1/1/report@2003-autumn\non: 2003-09-01\nby: Librarian\n"
    put_on_record(kept.folder, **{REPORT: early})
    kept.replace("plans/activities/1.1-reading.yaml", "Open the library", "Open the whole library")
    rows = edp("history", "1.1/1", "--format", "csv", at=kept.folder).out.splitlines()
    assert [row.split(",")[0] for row in rows[1:]] == ["2003-09-01", "2003-09-01", "2003-12-11", "2003-12-12", ""]
    assert rows[1].split(",")[5] == "added"
    page = edp("history", "1.1/1", "--format", "markdown", at=kept.folder).out
    assert page.index("- **12 Dec 2003** Done on 12 Dec 2003") < page.index("not committed")
    shown = edp("history", "1.1/1", at=kept.folder).out
    assert "  11 Dec 2003    •  Governors moved it from 31 Dec 2003" in shown


@pytest.mark.parametrize(
    ("reference", "of", "said"),
    [
        ("1.1/1", "1.1/1/report@2003-autumn", "The report for Autumn 2003 was moved once by a decision, from "),
        ("2.1/2", "2.1/2@2003-autumn", "What is due for Autumn 2003 was moved once by a decision, from "),
    ],
)
def test_what_was_moved_is_named(kept: Kept, reference: str, of: str, said: str) -> None:
    put_on_record(kept.folder, **{MOVE: TEXTS[MOVE].replace("1.1/1@2003-autumn", of)})
    assert said in " ".join(edp("history", reference, at=kept.folder).out.split())


def test_a_date_that_came_back_by_decision(kept: Kept) -> None:
    back = TEXTS[MOVE].replace("2003-12-11", "2003-12-20").replace("Spring 2004", "31 December 2003")
    put_on_record(kept.folder, MOVE, **{MOVE.replace("12-11", "12-20"): back})
    out = edp("history", "1.1/1", at=kept.folder).out
    assert "It was moved twice by decisions, from 31 Dec 2003 to 31 Dec 2003: back where it was.\n" in out


def test_records_follow_an_action_to_its_new_number(kept: Kept) -> None:
    put_on_record(kept.folder, DONE)
    kept.commit("Done")
    kept.replace("plans/activities/1.1-reading.yaml", "id: 1\n", "id: 7\n")
    assert [each["ref"] for each in history(kept, "1.1/7").json["records"]] == ["1.1/1@2003-autumn"]


def test_records_of_what_was_removed(kept: Kept) -> None:
    put_on_record(kept.folder, DONE, MOVE)
    kept.commit("Done")
    text = (kept.folder / "plans/activities/1.1-reading.yaml").read_text(encoding="utf-8")
    first, second = text.index("  - id: 1"), text.index("  - id: 2")
    kept.write("plans/activities/1.1-reading.yaml", text[:first] + text[second:])
    gone = history(kept).json
    assert [each["kind"] for each in gone["records"]] == ["move", "done"]
    assert "from 31 Dec 2003 to 31 Mar 2004" in gone["records"][0]["says"]
    assert (gone["removed"], len(gone["moved"])) == (True, 1)
    assert json.dumps(history(kept, "1.1/2").json["records"]) == "[]"
