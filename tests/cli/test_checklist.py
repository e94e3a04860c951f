"""`edp checklist`: a page for each owner, on the screen and as files."""

from __future__ import annotations

import csv
import io
import json
import os
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator, FormatChecker

from tests.cli.running import ROOT, edp

if TYPE_CHECKING:
    from pathlib import Path

FAULTY = str(ROOT / "tests" / "golden" / "faulty")
READING = "plans/activities/1.1-reading.yaml"
WINDOWS = [
    ["--term", "this"],
    ["--term", "next"],
    ["--term", "spring 2003"],
    ["--term", "summer 2006"],
    ["--year", "2003-04"],
    ["--from", "2004-05-01"],
    ["--until", "2003-10-31"],
    ["--within", "60d"],
]


def pages_of(*arguments: str, at: Path = ROOT) -> dict[str | None, Any]:
    """The page of each owner, as JSON has it."""
    answer = edp("checklist", *arguments, "--format", "json", at=at)
    schema = json.loads((ROOT / "schemas" / "checklist.output.schema.json").read_text(encoding="utf-8"))
    Draft7Validator(schema, format_checker=FormatChecker()).validate(answer.json)
    return {page["owner"]: page for page in answer.json["pages"]}


def owners_of(item: Any) -> list[str | None]:  # noqa: ANN401  JSON of any kind
    return item["owners"] or [None]


@pytest.mark.parametrize("as_of", [[], ["--as-of", "2005-02-14"]], ids=["archived", "later"])
@pytest.mark.parametrize("window", WINDOWS, ids=" ".join)
def test_everything_due_is_on_the_pages_of_its_owners_and_nothing_else(
    window: list[str], as_of: list[str]
) -> None:
    due = edp("due", *window, *as_of, "--format", "json").json
    overdue = edp("overdue", *as_of, "--format", "json").json
    expected = {
        (owner, "overdue" if item["status"] == "overdue" else "due", item["id"])
        for item in [*due["items"], *overdue["items"]]
        for owner in owners_of(item)
    }
    pages = pages_of(*window, *as_of)
    found = [
        (owner, part, item["id"])
        for owner, page in pages.items()
        for part in ("overdue", "due")
        for item in page[part]
    ]
    assert len(found) == len(set(found))
    assert set(found) == expected
    for page in pages.values():
        assert page["window"] == due["window"]
        for part in ("overdue", "due", "next"):
            days = [(item["due"]) for item in page[part]]
            assert days == sorted(days)


@pytest.mark.parametrize("window", ["this", "next", "summer 2004"])
def test_what_is_next_is_what_is_due_in_the_next_term(window: str) -> None:
    pages = pages_of("--term", window)
    following = {page["next_window"]["label"] for page in pages.values()}
    items = edp("due", "--term", following.pop(), "--format", "json").json["items"]
    assert not following
    expected = Counter((owner, item["id"]) for item in items for owner in owners_of(item))
    assert Counter((owner, item["id"]) for owner, page in pages.items() for item in page["next"]) == expected


def test_actions_without_a_date_are_in_view(small: Path) -> None:
    activity = small / "plans" / "activities" / "2.1-counting.yaml"
    activity.write_text(activity.read_text() + "  - {id: 3, action: Sing., timescale: As required}\n")
    pages = pages_of(at=small)
    for owner, page in pages.items():
        if owner is not None:
            assert page["undated"] == edp("due", "--owner", owner, "--format", "json", at=small).json["undated"]
    assert pages["Librarian"]["undated"] == pages["Head of English"]["undated"] == ["1.1/2"]
    assert pages[None]["undated"] == ["2.1/3"]
    assert edp("due", "--format", "json", at=small).json["undated"] == ["1.1/2", "2.1/3"]
    text = edp("checklist", at=small).out
    assert text.count("\n-    1.1/2\n     Read aloud to every class. (Ongoing)\n") == 2
    assert text.count("\n-    2.1/3\n     Sing. (As required)\n") == 1


def test_an_item_says_more_than_in_a_list() -> None:
    (item,) = pages_of("--owner", "Senior Adviser (Secondary Performance)").popitem()[1]["due"]
    (plain,) = edp("due", "--activity", "5.2", "--kind", "action", "--format", "json").json["items"]
    more = {
        "through": None,
        "shared_with": ["Key Stage 3 Strategy Manager"],
        "activity_title": "Implement the management training plan to improve leadership and management"
        " and governance",
    }
    assert item == {**plain, **more}
    through = pages_of("--owner", "Head of School Improvement").popitem()[1]["overdue"][1]["through"]
    assert through == "monitoring of link advisers"


@pytest.mark.parametrize("plan", ["", "small"])
def test_rows(plan: str, small: Path) -> None:
    place = small if plan else ROOT
    rows = list(csv.DictReader(io.StringIO(edp("checklist", "--format", "csv", at=place).out)))
    pages = pages_of(at=place)
    for owner, page in pages.items():
        mine = [row for row in rows if row["Page"] == (owner or "Nobody responsible yet")]
        for part in ("overdue", "due", "next"):
            assert [row["Due"] for row in mine if row["Part"] == part] == [item["due"] for item in page[part]]
        undated = [row for row in mine if row["Part"] == "undated"]
        assert [row["Reference"] for row in undated] == page["undated"]
        assert all(row["What"] and row["Timescale"] and row["Activity"] and ":" in row["Where"] for row in mine)


def test_the_page_of_one_owner_is_that_among_all() -> None:
    for style in ("table", "markdown"):
        alone = edp("checklist", "--owner", "link adviser", "--format", style).out
        assert alone in edp("checklist", "--format", style).out
        assert edp("checklist", "--all", "--format", style).out == edp("checklist", "--format", style).out
    assert list(pages_of("--owner", "link adviser")) == ["link adviser"]


def test_somebody_who_owes_nothing_is_told_so() -> None:
    said = edp("checklist", "--owner", "EET").out
    assert "\nNothing is overdue.\n\nNothing is due in Autumn 2003" in said
    assert "[ ]" not in said


def test_the_holder_of_a_post(small: Path) -> None:
    roles = small / "plans" / "roles.yaml"
    roles.write_text(roles.read_text().replace("- role: Librarian", "- {role: Librarian, holder: Ms A. *Lee*}"))
    assert "\nHeld by Ms A. *Lee*\n" in edp("checklist", "--owner", "Librarian", at=small).out
    assert (
        "\nHeld by Ms A. \\*Lee\\*\n" in edp("checklist", "--owner", "Lib", "--format", "markdown", at=small).out
    )
    assert pages_of("--owner", "Lib", at=small)["Librarian"]["holder"] == "Ms A. *Lee*"


def test_a_plan_that_can_be_read_in_part_says_so_on_every_page(tmp_path: Path) -> None:
    answer = edp("checklist", "--plans", FAULTY, "--out", str(tmp_path))
    assert answer.code == 3
    for path in tmp_path.iterdir():
        assert "Left out, since it cannot be read: " in path.read_text(encoding="utf-8")


WRONG = {
    "--owner EET --all": "--owner and --all do not go together",
    "--owner Nobody": 'Nobody in the plan is called "Nobody"',
    "--text": "--text goes with --out DIR",
    "--out OUT --format json": "With --out, leave --format json out: it writes Markdown, or with --text, text.",
    "--out OUT --format csv": "With --out, leave --format csv out",
    "--out OUT --format table": "With --out, leave --format table out",
    "--out OUT --format table --text": "With --out, leave --format table out",
    "--out OUT --format markdown --text": "With --out, leave --format markdown out",
    "--out OUT --excel": "With --out, leave --excel out",
    "--out OUT --output OUT/page.md": "--output and --out do not go together",
    "--out OUT --term never": '"never" is not a term.',
    "--out=": "--out takes the name of a folder.",
}


@pytest.mark.parametrize(("options", "message"), WRONG.items(), ids=WRONG)
def test_what_does_not_go_together_is_said_and_nothing_written(options: str, message: str, tmp_path: Path) -> None:
    answer = edp("checklist", *options.replace("OUT", str(tmp_path / "out")).split())
    assert answer.code == 2
    assert message in answer.err
    assert not list(tmp_path.iterdir())


def hand_out(small: Path, *options: str) -> list[str]:
    """Write the files, and give the lines that are said of it; nothing is said as a warning."""
    answer = edp("checklist", "--out", "out", *options, at=small)
    assert (answer.code, answer.err) == (0, "")
    return answer.out.splitlines()


def touched(small: Path) -> set[str]:
    """The names of the files that were written since the last time that this was asked."""
    found = {path.name for path in (small / "out").iterdir() if path.stat().st_mtime_ns != 1_000_000_000}
    for name in found:
        os.utime(small / "out" / name, ns=(1_000_000_000, 1_000_000_000))
    return found


PEOPLE = {"head-of-english.md", "head-of-maths.md", "head-of-maths-lower-school.md", "librarian.md"}


def test_files(small: Path) -> None:
    assert hand_out(small) == ["5 files written. The list of them is out/index.md."]
    assert touched(small) == {*PEOPLE, "index.md"}
    for name in PEOPLE:
        text = (small / "out" / name).read_text(encoding="utf-8")
        owner = text.partition("\n")[0].removeprefix("# Checklist: ")
        page = edp("checklist", "--owner", owner, "--format", "markdown", at=small).out
        assert text.startswith(f"{page}\n<!-- Written by edp, checksum ")
        assert f"[{owner}]({name})" in (small / "out" / "index.md").read_text(encoding="utf-8")


def test_a_second_run_changes_nothing(small: Path) -> None:
    hand_out(small)
    touched(small)
    assert hand_out(small, "--all") == ["Nothing has changed. The list of them is out/index.md."]
    assert touched(small) == set()


def test_a_change_to_the_work_of_one_changes_only_that_page_and_the_list(small: Path) -> None:
    hand_out(small)
    touched(small)
    path = small / READING
    path.write_text(path.read_text().replace("From January 2004", "February 2004"))
    assert hand_out(small) == ["1 file written: librarian.md; 4 as before. The list of them is out/index.md."]
    assert touched(small) == {"librarian.md"}
    path.write_text(path.read_text().replace("February 2004", "June 2004"))
    assert hand_out(small) == [
        "2 files written: librarian.md, index.md; 3 as before. The list of them is out/index.md."
    ]
    assert touched(small) == {"librarian.md", "index.md"}


def test_a_page_that_was_ticked_is_kept_and_the_others_are_written(small: Path) -> None:
    hand_out(small)
    page = small / "out" / "librarian.md"
    page.write_text(page.read_text(encoding="utf-8").replace("[ ]", "[x]", 1), encoding="utf-8")
    ticked = page.read_bytes()
    answer = edp("checklist", "--out", "out", "--term", "summer", at=small)
    assert (answer.code, answer.out) == (2, "4 files written. The list of them is out/index.md.\n")
    assert answer.err == (
        "edp: These were left as they are; edp writes only over its own files, as it left them:\n"
        "  out/librarian.md (changed since edp wrote it)\n"
        "Move them elsewhere, and make the pages again. What is ticked in a page is kept in no other place.\n"
    )
    assert page.read_bytes() == ticked
    assert all(
        "Summer 2004" in path.read_text(encoding="utf-8") for path in (small / "out").iterdir() if path != page
    )


def test_somebody_elses_files_are_left_alone(small: Path) -> None:
    (small / "out").mkdir()
    (small / "out" / "notes.md").write_text("Mine.\n")
    hand_out(small)
    assert (small / "out" / "notes.md").read_text() == "Mine.\n"
    (small / "out" / "index.txt").write_text("Mine.\n")
    answer = edp("checklist", "--out", "out", "--text", at=small)
    assert answer.code == 2
    assert "out/index.txt (not written by edp)" in answer.err
    assert (small / "out" / "index.txt").read_text() == "Mine.\n"
    assert len(list((small / "out").glob("*.txt"))) == len(list((small / "out").glob("*.md"))) - 1


def test_text(small: Path) -> None:
    assert hand_out(small, "--text") == ["5 files written. The list of them is out/index.txt."]
    page = (small / "out" / "librarian.txt").read_text(encoding="utf-8")
    assert page.startswith("Checklist: Librarian\n")
    assert max(map(len, page.splitlines())) <= 80
    plain = edp("checklist", "--out", "plain", "--text", "--ascii", at=small)
    assert plain.code == 0
    assert all(path.read_bytes().isascii() for path in (small / "plain").iterdir())


def test_the_file_of_one_owner(small: Path) -> None:
    assert hand_out(small, "--owner", "librarian") == ["1 file written. The page is out/librarian.md."]
    assert touched(small) == {"librarian.md"}
    hand_out(small)
    assert touched(small) == {*PEOPLE, "index.md"} - {"librarian.md"}
    assert hand_out(small, "--owner", "librarian") == ["Nothing has changed. The page is out/librarian.md."]


def test_the_page_of_somebody_who_has_left_stays_and_is_named(small: Path) -> None:
    hand_out(small)
    path = small / READING
    path.write_text(path.read_text().replace("Librarian", "English lead"))
    answer = edp("checklist", "--out", "out", at=small)
    assert answer.code == 0
    said = "out/librarian.md is from an earlier run and is nobody's page now. It is left as it is.\n"
    assert answer.err == said
    assert (small / "out" / "librarian.md").exists()
    assert "librarian" not in (small / "out" / "index.md").read_text(encoding="utf-8")
