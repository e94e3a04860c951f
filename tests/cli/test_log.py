"""`edp log`: what happened, newest first, as far as it was known on the day."""

from __future__ import annotations

import csv
import io
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import ROOT, edp
from tests.render.test_contracts import assert_fits

if TYPE_CHECKING:
    from pathlib import Path

YEAR = ROOT / "tests" / "year"
DONE = {
    "2003-autumn/5.1-4b-report": "for: 5.1/4b/report@2003-autumn\non: 2004-01-10\n"
    "by: Senior Adviser (Performance)\nholder: The deputy\nnote: In two parts.\n"
    "evidence: [https://example.org/1, evidence/visits.md]\n",
    "2003-autumn/5.1-2": "for: 5.1/2@2003-autumn\non: 2004-03-31\nby: Head of School Improvement\n",
    "2003-autumn/5.1-evaluation-2": "for: 5.1/evaluation-2@2003-autumn\non: 2003-12-01\nby: Principal Adviser\n",
    "2003-autumn/again": "for: 5.1/4b/report@2003-autumn\non: 2004-02-01\nby: Principal Adviser\n",
    "2003-april/5.2-1b": "for: 5.2/1b@2003-april\non: 2003-12-02\nby: Principal Adviser\n",
    "gone": "for: 9.9/1@2003-autumn\non: 2003-12-03\nby: Somebody else\n",
}
NOTES = {
    "a": "for: 5.1/2\non: 2003-11-03\nby: Head of School Improvement\nconfidence: amber\nobstacle: Unions.\n"
    "next: A meeting.\n"
}
DECISIONS = {
    "2003-12-11-a": "on: 2003-12-11\nbody: EET\nminute: 46/03\nmove: 5.1/2@2003-autumn\nto: Spring 2004\n",
    "2003-12-12-b": "on: 2003-12-12\nbody: EET\nmove: 5.1/2@2003-autumn\nto: when funds allow\n",
    "2004-02-02-c": "on: 2004-02-02\nbody: EET\nminute: 2/04\nmove: 5.1/2@2003-autumn\nto: Summer 2004\n",
    "2004-02-03-d": "on: 2004-02-03\nbody: EET\nwaive: 5.1/4b@2003-autumn\n",
    "2004-02-04-e": "on: 2004-02-04\nbody: EET\nwithdraw: 5.1/3a\n",
    "2004-02-05-f": "on: 2004-02-05\nbody: EET\nreassign: 5.1/4b\nto: [Principal Adviser, link adviser]\n",
    "2004-02-06-g": "on: 2004-02-06\nbody: Governors\nwithdraw: 5.3\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The shipped plan, and records of every kind."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    for kind, records in (("done", DONE), ("progress", NOTES), ("decisions", DECISIONS)):
        for name, text in records.items():
            path = tmp_path / "plans" / "records" / kind / f"{name}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return tmp_path


def log(folder: Path, *words: str, as_of: str = "2004-07-01") -> Any:  # noqa: ANN401  JSON of any kind
    outcome = edp("log", *words, "--as-of", as_of, "--format", "json", at=folder)
    assert outcome.code == 0, outcome.err
    assert_fits(outcome.json)
    return outcome.json


def says(answer: Any) -> list[tuple[str, str]]:  # noqa: ANN401  as above
    return [(item["on"], item["says"]) for item in answer["items"]]


def test_everything_newest_first(folder: Path) -> None:
    assert says(log(folder)) == [
        (
            "2004-03-31",
            "5.1/2 for Autumn 2003 was done, on time (first due 31 Dec 2003, moved twice, by 244 days)",
        ),
        ("2004-02-06", "5.3 was withdrawn"),
        ("2004-02-05", "5.1/4b was given to Principal Adviser; link adviser"),
        ("2004-02-04", "5.1/3a was withdrawn"),
        ("2004-02-03", "5.1/4b for Autumn 2003 was waived (due 31 Dec 2003, 34 days overdue by then)"),
        ("2004-02-02", "5.1/2 for Autumn 2003 was moved from 31 Mar 2004 to 31 Aug 2004"),
        ("2004-02-01", "5.1/4b/report for Autumn 2003 was made, which another record had settled before"),
        ("2004-01-10", "5.1/4b/report for Autumn 2003 was made, 10 days late"),
        (
            "2003-12-12",
            '5.1/2 for Autumn 2003 was moved from 31 Mar 2004 to "when funds allow", of which no date can be made',
        ),
        ("2003-12-11", "5.1/2 for Autumn 2003 was moved from 31 Dec 2003 to 31 Mar 2004"),
        ("2003-12-03", "9.9/1@2003-autumn was done, which is not in the plan"),
        ("2003-12-02", "5.2/1b for April 2003 was done, as it starts"),
        ("2003-12-01", "5.1/evaluation-2 for Autumn 2003 was done, on time"),
        ("2003-11-03", "5.1/2 was judged amber"),
    ]


@pytest.mark.parametrize("as_of", ["2003-10-31", "2003-11-03", "2003-12-11", "2004-02-03", "2004-07-01"])
def test_what_was_known_on_a_day_stays_as_it_was(folder: Path, as_of: str) -> None:
    late, early = log(folder), log(folder, as_of=as_of)
    assert early["items"] == [item for item in late["items"] if item["on"] <= as_of]
    assert early["later"] == len(late["items"]) - len(early["items"])


@pytest.mark.parametrize(
    ("words", "days"),
    [
        (["5.1/2"], "03-31 02-02 12-12 12-11 11-03"),
        (["5.1/2@2003-AUTUMN"], "03-31 02-02 12-12 12-11"),
        (["5.1/2/report"], ""),
        (["5.1/4b"], "02-05 02-03 02-01 01-10"),
        (["5.1/4b@2003-summer"], "02-05"),
        (["5.1/4b/report"], "02-01 01-10"),
        (["5.1/3a/report"], "02-04"),
        (["5.1/evaluation-2"], "12-01"),
        (["5.3/2/report@2001-2002"], "02-06"),
        (["5.2"], "12-02"),
        (["5"], "03-31 02-06 02-05 02-04 02-03 02-02 02-01 01-10 12-12 12-11 12-02 12-01 11-03"),
        (["9.9/1 @ 2003-Autumn"], "12-03"),
        (["--by", "Governors"], "02-06"),
        (["--by", "Somebody else"], "12-03"),
        (["--by", "school improvement"], "03-31 11-03"),
        (["--term", "spring 2004", "--by", "EET"], "02-05 02-04 02-03 02-02"),
        (["--from", "2003-12-03", "--until", "2003-12-11"], "12-11 12-03"),
        (["--month", "November 2003"], "11-03"),
        (["--year", "2004-05"], ""),
    ],
)
def test_narrowed(folder: Path, words: list[str], days: str) -> None:
    assert [item["on"][5:] for item in log(folder, *words)["items"]] == days.split()


def test_a_priority_of_another_number_is_not_this_one(folder: Path) -> None:
    path = folder / "plans" / "records" / "progress" / "b.yaml"
    path.write_text(NOTES["a"].replace("5.1/2", "5.1/21"))
    assert "5.1/21" not in [item["for"] for item in log(folder, "5.1/2")["items"]]
    assert "5.1/21" in [item["for"] for item in log(folder, "5.1")["items"]]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["5.1/9"], "There is no 5.1/9 in the plan."),
        (["5.1/2@2009"], "There is no 5.1/2@2009 in the plan."),
        (["--by", "Nobody at all"], 'Nobody in the plan is called "Nobody at all".'),
        (["--term", "winter"], '"winter" is not a term.'),
        (["--term", "autumn", "--month", "June 2003"], "do not go together"),
    ],
)
def test_wrong_use(folder: Path, words: list[str], said: str) -> None:
    outcome = edp("log", *words, at=folder)
    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


PEOPLE = """\
What happened 12 Dec 2003 – 31 Jan 2004
Education Development Plan 2002-2007, revision 2003. As at 15 Jan 2004
(--as-of).

10 Jan 2004  5.1/4b/report for Autumn 2003 was made, 10 days late.
             Report on: Monitor progress through termly Link Adviser visits
             By Senior Adviser (Performance) (The deputy)
             Note: In two parts.
             Evidence: https://example.org/1; evidence/visits.md
             plans/records/done/2003-autumn/5.1-4b-report.yaml

1 record: 1 done.
1 more record is dated later, and not known yet on that day.
"""


def test_for_people(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    (folder / "plans" / "records" / "decisions" / "2003-12-12-b.yaml").write_text(
        "on: 2004-01-16\nbody: EET\nwaive: 5.1/2@2003-autumn\n"
    )
    window = ("--from", "2003-12-12", "--until", "2004-01-31")
    outcome = edp("log", *window, "--as-of", "2004-01-15", at=folder)
    assert outcome.out == PEOPLE
    page = edp("log", *window, "--as-of", "2004-01-15", "--format", "markdown", at=folder).out
    assert page.splitlines()[4:9] == [
        "- **10 Jan 2004** 5.1/4b/report for Autumn 2003 was made, 10 days late.",
        "  - Report on: Monitor progress through termly Link Adviser visits",
        "  - By Senior Adviser (Performance) (The deputy)",
        "  - Note: In two parts.",
        "  - Evidence: https\\://example.org/1; evidence/visits.md",
    ]


def test_one_thing_is_named_once(folder: Path) -> None:
    outcome = edp("log", "5.1/2", "--as-of", "2004-07-01", at=folder)
    assert outcome.out.count("Improve the quality of monitoring") == 1


def test_nothing_yet(folder: Path) -> None:
    outcome = edp("log", "5.1/2", "--as-of", "2003-09-01", at=folder)
    assert outcome.out.endswith(
        "\nNothing is on record.\n5 more records are dated later, and not known yet on that day.\n"
    )


def test_a_spreadsheet(folder: Path) -> None:
    text = edp("log", "5.1/4b", "--as-of", "2004-07-01", "--format", "csv", at=folder).out
    rows = list(csv.DictReader(io.StringIO(text)))
    made = rows[-1]
    assert (made["Day"], made["Due until then"], made["Days late"]) == ("2004-01-10", "2003-12-31", "10")
    assert (made["Holder"], made["Why or note"]) == ("The deputy", "In two parts.")
    assert made["File"] == "plans/records/done/2003-autumn/5.1-4b-report.yaml"


HOSTILE = "=HYPERLINK(1) [bold]x[/bold] <script>alert(1)</script> ::error:: | # *a* ![x](http://e) " + "w" * 300


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_text_is_data(folder: Path, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "plans" / "records" / "decisions" / "2004-02-02-c.yaml"
    path.write_text(path.read_text() + f"why: '{HOSTILE}'\n", encoding="utf-8")
    monkeypatch.setenv("COLUMNS", str(width))
    table = edp("log", "--as-of", "2004-07-01", at=folder).out
    assert max(map(len, table.splitlines())) <= width
    assert "".join(HOSTILE.split()) in "".join(table.split())
    rows = list(csv.reader(io.StringIO(edp("log", "--as-of", "2004-07-01", "--format", "csv", at=folder).out)))
    assert not [cell for row in rows for cell in row if cell.startswith("=")]
    page = edp("log", "--as-of", "2004-07-01", "--format", "markdown", at=folder).out
    assert "<script>" not in page
    assert "![x](" not in page
    assert any(item["why"] == HOSTILE for item in log(folder)["items"])


def test_a_part_of_the_plan(folder: Path) -> None:
    (folder / "plans" / "records" / "done" / "broken.yaml").write_text("for: [\n")
    outcome = edp("log", "--as-of", "2004-07-01", at=folder)
    assert outcome.code == 3
    assert "broken.yaml" in outcome.out
    assert "broken.yaml cannot be read and is left out" in outcome.err


def test_the_year_of_records() -> None:
    answer = log(YEAR, as_of="2005-01-01")
    files = {path.relative_to(YEAR).as_posix() for path in (YEAR / "plans" / "records").rglob("*.yaml")}
    assert {item["file"] for item in answer["items"]} == files
    days = [item["on"] for item in answer["items"]]
    assert days == sorted(days, reverse=True)
    by_activity = [log(YEAR, f"5.{number}", as_of="2005-01-01")["items"] for number in range(1, 7)]
    assert sum(map(len, by_activity)) == len(files)
