"""`edp evaluate`: the yearly evaluation as it is shown, and as the document that is published."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import pytest
import yaml
from markdown_it import MarkdownIt
from rich.cells import cell_len

from tests.cli.running import Outcome, edp
from tests.cli.test_status import decide, record
from tests.cli.test_text_is_data import NASTY, plan_of, squeezed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

YEAR = ["--plans", "tests/year/plans", "--year", "2003-04"]
ENDED = [*YEAR, "--as-of", "2004-09-30"]
READER = MarkdownIt("gfm-like", {"linkify": False})
OURS = {"h1", "h2", "h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "br"}
"""What an evaluation is made of as a web page."""
WIDTHS = (60, 80, 120, 200)


def evaluate(small: Path, *words: str, as_of: str = "2004-09-30") -> str:
    answer = edp("evaluate", "--year", "2003-04", "--as-of", as_of, *words, at=small)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


def with_targets(small: Path) -> None:
    path = small / "plans" / "activities" / "1.1-reading.yaml"
    text = path.read_text(encoding="utf-8")
    targets = "targets:\n- text: Every class is read to\n  kpi: KPI17\n- text: More books are lent\n"
    path.write_text(text.replace("actions:\n", f"{targets}actions:\n", 1), encoding="utf-8")


def test_the_numbers_are_the_same_in_every_format() -> None:
    answer = edp("evaluate", *ENDED, "--format", "json").json
    rows = list(csv.DictReader(io.StringIO(edp("evaluate", *ENDED, "--format", "csv").out)))
    activities = [each for priority in answer["priorities"] for each in priority["activities"]]
    assert [row["Activity"] for row in rows] == [each["number"] for each in activities]
    for column, key in [("Owed", "owed"), ("Late", "late"), ("Missed", "missed"), ("Carried forward", "carried")]:
        assert [int(row[column]) for row in rows] == [each["counts"][key] for each in activities]
        assert sum(int(row[column]) for row in rows) == answer["counts"][key] > 0
    said = f"{answer['counts']['owed']} owed: {answer['counts']['done']} done in time"
    assert said in edp("evaluate", *ENDED).out
    assert said in edp("evaluate", *ENDED, "--format", "markdown").out


def test_what_is_counted_is_what_due_lists() -> None:
    """What is owed in the year is what `edp due --all` lists for it, but for what only starts."""
    answer = edp("evaluate", *ENDED, "--format", "json").json
    due = edp("due", *ENDED, "--all", "--format", "json").json["items"]
    items = [
        item for priority in answer["priorities"] for each in priority["activities"] for item in each["items"]
    ]
    owed = {item["id"] for item in items if item["counted_as"] not in ("moved_on", "earlier")}
    assert owed == {item["id"] for item in due if item["status"] != "starting"}
    assert [item["id"] for item in items if item["carries"]] == [item["id"] for item in answer["carried"]]


@pytest.mark.parametrize(
    ("as_of", "said", "ended"),
    [
        ("2003-08-31", "The year has not begun: it starts on 1 Sep 2003.", False),
        ("2004-02-02", "The year has not ended: this is how it stands so far. It ends on 31 Aug 2004.", False),
        ("2004-08-31", "The year has not ended: this is how it stands so far. It ends on 31 Aug 2004.", False),
        ("2004-09-01", "", True),
    ],
)
def test_a_year_that_has_not_ended_says_so(small: Path, as_of: str, said: str, ended: object) -> None:
    for name in ("table", "markdown"):
        shown = evaluate(small, "--format", name, as_of=as_of)
        assert (said in shown) if said else ("The year has not" not in shown)
    answer = edp("evaluate", "--year", "2003-04", "--as-of", as_of, "--format", "json", at=small).json
    assert answer["ended"] is ended


@pytest.mark.parametrize(
    ("as_of", "words", "label"),
    [
        ("2004-02-02", [], "2003/04"),
        ("2004-09-01", [], "2004/05"),
        ("2004-09-01", ["--year", "last"], "2003/04"),
        ("2004-02-02", ["--year", "2005-06"], "2005/06"),
    ],
)
def test_the_year_is_that_of_the_as_of_date_unless_asked(
    small: Path, as_of: str, words: list[str], label: str
) -> None:
    assert edp("evaluate", *words, "--as-of", as_of, "--format", "json", at=small).json["window"]["label"] == label


def test_late_is_late_for_ever(small: Path) -> None:
    record(small, "done/2003-autumn/1.1-1", for_="1.1/1@2003-autumn", on="2004-01-20", by="Librarian")
    for day in ("2004-02-01", "2004-09-30", "2006-08-31"):
        said = " ".join(evaluate(small, "--activity", "1.1", as_of=day).split())
        assert "Late: due 31 Dec 2003, done 20 Jan 2004, 20 days late" in said


def test_what_was_moved_says_so_even_where_it_was_done_by_its_new_date(small: Path) -> None:
    decide(small, "2003-11-01", "move", "1.1/1@2003-autumn", to="Summer 2004")
    record(small, "done/2003-autumn/1.1-1", for_="1.1/1@2003-autumn", on="2004-08-20", by="Librarian")
    said = " ".join(evaluate(small, "--activity", "1.1").split())
    assert "1 done in time (1 by a date that had been moved)" in said
    assert "First due 31 Dec 2003, moved once, by 244 days." in said
    assert "It had to be." in said


def test_what_was_moved_on_carries_forward_with_its_first_date_and_its_owner(small: Path) -> None:
    decide(small, "2003-11-01", "move", "1.1/1@2003-autumn", to="Autumn 2004")
    said = " ".join(evaluate(small, "--activity", "1.1").split())
    assert "1 moved on to a later year." in said
    carried = said.partition("What carries forward")[2]
    assert "Librarian" in carried
    assert "first due 31 Dec 2003, moved once, by 366 days" in carried
    page = evaluate(small, "--activity", "1.1", "--format", "markdown").partition("## What carries forward")[2]
    row = next(line for line in page.splitlines() if line.startswith("| 1.1/1 |"))
    assert "| Librarian | 31 Dec 2003 | 31 Dec 2004 | in 92 days; first due 31 Dec 2003" in row


def test_targets_have_their_evidence_or_the_word_none(small: Path) -> None:
    with_targets(small)
    evidence = ["https://example.org/report", "evidence/visits.pdf"]
    (small / "evidence").mkdir()
    (small / "evidence" / "visits.pdf").write_text("Visits", "utf-8")
    reference = ["--by", "Librarian", "--as-of", "2003-12-12", "--target", "kpi17"]
    shown = [word for each in evidence for word in ("--evidence", each)]
    assert edp("done", "1.1/1@2003-autumn", *reference, *shown, at=small).code == 0
    said = " ".join(evaluate(small, "--activity", "1.1").split())
    assert "2 targets: 1 with evidence, 1 with none." in said
    file = "plans/records/done/2003-autumn/1.1-1.yaml"
    for each in evidence:
        assert f"Evidence: {each}, recorded for 1.1/1@2003-autumn, done 12 Dec 2003, in {file}" in said
    assert "1.1/target-2 More books are lent Evidence: none" in said
    answer = edp("evaluate", "--as-of", "2004-01-01", "--format", "json", at=small).json
    first, second = answer["priorities"][0]["activities"][0]["targets"]
    assert (first["records"][0]["evidence"], first["records"][0]["file"]) == (evidence, file)
    assert second["records"] == []


def test_a_record_that_names_a_target_and_no_evidence_is_none(small: Path) -> None:
    with_targets(small)
    name = "done/2003-autumn/1.1-1"
    record(small, name, for_="1.1/1@2003-autumn", on="2003-12-12", by="Librarian", targets="1.1/target-2")
    said = " ".join(evaluate(small, "--activity", "1.1").split())
    assert "2 targets: 0 with evidence, 2 with none." in said
    assert "More books are lent Evidence: none Evidence: no link or file, recorded for 1.1/1@2003-autumn" in said


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["--activity", "9.9"], 'There is no activity or priority "9.9" in the plan.'),
        (["--year", "soon"], '"soon" is not a year. Write it as 2003-04.'),
    ],
)
def test_wrong_use(small: Path, words: list[str], error: str) -> None:
    answer = edp("evaluate", *words, at=small)
    assert (answer.code, answer.out) == (2, "")
    assert error in answer.err


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("1.1/target-3", 'There is no target "1.1/target-3" in the plan.'),
        ("lent", 'There is no target "lent" in the plan.'),
        ("KPI", '"KPI" could be any of these targets; write which:\n  1.1/target-1\n  2.1/target-1\n'),
    ],
)
def test_a_target_that_is_none_is_not_recorded(small: Path, words: str, error: str) -> None:
    with_targets(small)
    path = small / "plans" / "activities" / "2.1-counting.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("actions:\n", "targets: [{text: Sums, kpi: KPI 2}]\nactions:\n"), encoding="utf-8"
    )
    answer = edp("done", "1.1/1@2003-autumn", "--target", words, "--as-of", "2004-01-01", at=small)
    assert (answer.code, answer.out) == (2, "")
    assert error in answer.err
    assert not (small / "plans" / "records").exists()


def test_what_cannot_be_read_is_said(small: Path) -> None:
    (small / "plans" / "activities" / "2.1-counting.yaml").write_text("- 1\n", encoding="utf-8")
    for name in ("table", "markdown"):
        answer = edp("evaluate", "--year", "2003-04", "--format", name, at=small)
        assert answer.code == 3
        assert "Left out, since it cannot be read: plans/activities/2.1-counting.yaml" in answer.out
    assert edp("evaluate", "--activity", "2.1", at=small).code == 3


def test_a_year_in_which_nothing_was_owed(small: Path) -> None:
    said = edp("evaluate", "--year", "1999-00", "--as-of", "2004-02-02", at=small).out
    assert "Nothing was owed." in said
    assert "Nothing carries forward." in said
    assert "Nothing carries forward." in edp("evaluate", "--year", "1999-00", "--format", "markdown", at=small).out


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("as_of", ["2003-11-03", "2004-01-15", "2004-09-30"])
def test_it_fits_the_terminal(width: int, as_of: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    answer = edp("evaluate", *YEAR, "--as-of", as_of)
    assert answer.code == 0
    assert max(map(cell_len, answer.out.splitlines())) <= width


def of_hostile_text(small: Path, text: str) -> Callable[..., Outcome]:
    """Asks a plan in which the text stands for every name and sentence, also of a record and of a decision."""
    plan_of(small, text)
    path = small / "plans" / "activities" / "1.1-reading.yaml"
    tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    tree |= {"targets": [{"text": text, "kpi": text}]}
    path.write_text(yaml.safe_dump(tree, allow_unicode=True), encoding="utf-8")
    keys = {"on": "2004-01-20", "by": text, "evidence": text, "note": text, "targets": "1.1/target-1"}
    record(small, "done/2003-autumn/1.1-1-report", for_="1.1/1/report@2003-autumn", **keys)
    decision = {"on": "2003-11-01", "body": f"{text} body", "minute": text, "why": text}
    record(small, "decisions/2003-11-01-move-1.1-1@2003-autumn", **decision, move="1.1/1@2003-autumn", to="2005")
    return lambda *words: edp("evaluate", "--year", "2003-04", "--as-of", "2004-09-30", *words, at=small)


@pytest.mark.parametrize("text", NASTY)
def test_text_is_data(small: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ask = of_hostile_text(small, text)
    for width in WIDTHS:
        monkeypatch.setenv("COLUMNS", str(width))
        shown = ask().out
        assert max(map(cell_len, shown.splitlines())) <= width
        assert squeezed(f"Evaluation of 2003/04 (1 Sep 2003 – 31 Aug 2004)\n{text}") in squeezed(shown)
    wide = squeezed(shown)
    assert wide.count(squeezed(text)) >= 5
    page = ask("--format", "markdown").out
    headings = re.findall(r"^#+ .*$", page, re.MULTILINE)
    assert len(headings) == 4, "nothing of the text is a heading"
    assert "\x1b" not in page
    html = READER.render(page)
    assert (html.count("<tr>"), html.count("<td")) == (10, 33), "nothing of the text is a cell or a row"
    assert {found for found in re.findall(r"</?([a-z0-9]+)", html) if found not in OURS} == set()
    for line in ask("--format", "csv").out.splitlines():
        assert not line.startswith(("=", "+", "@"))


def test_the_document_has_its_headings_in_order() -> None:
    page = edp("evaluate", *ENDED, "--format", "markdown").out
    ranks = [len(line.partition(" ")[0]) for line in page.splitlines() if line.startswith("#")]
    assert ranks == [1, 2, *[3] * 6, 2]
    assert all(line.count("|") >= 3 for line in page.splitlines() if line.startswith("|"))
