"""`edp show` from the command line: what it takes, what it writes, and text that must not act."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.running import ROOT, edp
from tests.cli.test_text_is_data import NASTY, plan_of, squeezed

FAULTY = str(ROOT / "tests" / "golden" / "faulty")


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        ([], "Outline of the plan"),
        (["", " "], "Outline of the plan"),
        (["5"], "Priority 5: Ensuring"),
        (["5.1"], "Activity 5.1"),
        (["5.1/3A"], "Action 5.1/3a"),
        (["5.1", "/", "3a"], "Action 5.1/3a"),
        (["5.1/3a/report"], "Report 5.1/3a/report"),
        (["5.1/4b", "@", "Autumn", "2003"], "Action 5.1/4b@2003-autumn"),
    ],
)
def test_what_is_asked_for_is_shown(arguments: list[str], title: str) -> None:
    answer = edp("show", *arguments)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(title)
    assert "revision 2003. As at 3 Nov 2003 (as_of in plans/plan.yaml)." in answer.out


def test_the_as_of_date_is_the_one_that_is_asked_about() -> None:
    answer = edp("show", "5.1/2", "--as-of", "2004-02-02")
    assert "As at 2 Feb 2004 (--as-of)." in answer.out
    assert "Overdue since 31 Dec 2003 (33 days)" in answer.out
    assert "edp show --as-of 2004-02-02 5.1/2/report" in answer.out
    assert "next due 2 Feb 2004" not in answer.out
    today = edp("show", "5.1/2", "--as-of", "2003-12-31")
    assert "Next due today, 31 Dec 2003" in today.out


@pytest.mark.parametrize("reference", ["5.9", "3a", "5.1/3a/9", "nothing"])
def test_a_reference_that_names_nothing_is_wrong_use(reference: str) -> None:
    answer = edp("show", reference, "--format", "json")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("edp: ")
    assert len(answer.err.splitlines()) == 1


def test_a_plan_that_can_be_read_in_part_is_shown_in_part() -> None:
    for reference in ([], ["1.1"], ["1.1/1"], ["1.1/1/report"]):
        answer = edp("show", *reference, "--plans", FAULTY)
        assert answer.code == 3
        assert "Left out, since it cannot be read:" in answer.out
        page = edp("show", *reference, "--plans", FAULTY, "--format", "markdown").out
        assert "Left out, since it cannot be read:" in page
    answer = edp("show", "1.2/1", "--plans", FAULTY)
    assert (answer.code, answer.out) == (3, "")
    assert "1.2/1 cannot be shown:" in answer.err
    assert "1.2-phonics.yaml cannot be read and is left out. See: edp validate" in answer.err


@pytest.mark.parametrize("output_format", ["table", "markdown"])
def test_a_number_that_is_used_twice_is_said_to_be(output_format: str) -> None:
    shown = edp("show", "1.1/1", "--plans", FAULTY, "--format", output_format).out
    assert "This number is used more than once" in shown
    assert "line 18" in shown
    assert edp("show", "1.1/1", "--plans", FAULTY, "--format", "json").json["also"][0]["line"] == 18


def test_words_that_are_not_understood_are_said_to_be() -> None:
    action = edp("show", "1.1", "--plans", FAULTY, "--format", "markdown").out
    assert "mid year<br>Not understood: see edp validate" in action
    assert "every so often by Librarian<br>Not understood: see edp validate" in action
    evaluation = edp("show", "1.1/evaluation", "--plans", FAULTY)
    assert '"every so often" is not understood, so nothing is ever due' in evaluation.out


def one_action(small: Path, lines: str, more: str = "") -> None:
    """The small plan with one action that has these lines."""
    path = small / "plans" / "activities" / "1.1-reading.yaml"
    indented = "".join(f"    {line}\n" for line in lines.splitlines())
    path.write_text(f"activity: 1.1\ntitle: Reading\n{more}actions:\n  - id: 1\n    action: Read.\n{indented}")


def test_a_timescale_that_is_not_understood_comes_with_what_would_do(small: Path) -> None:
    one_action(small, "timescale: ever 6 weeks")
    answer = edp("show", "1.1/1", at=small)
    assert "not understood, so the action has no date" in answer.out
    assert "Left over" in answer.out
    assert "What to do" in answer.out
    assert "every 6 weeks" in answer.out
    assert "Dates" not in answer.out
    found = edp("show", "1.1/1", "--format", "json", at=small).json["action"]
    assert found["timescale"]["understood"] is False
    assert found["timescale"]["reading"] is None
    assert (found["duties"], found["next_due"], found["overdue"]) == ([], None, 0)
    assert "1 action; 1 without a date." in edp("show", "1.1", at=small).out
    assert "1 action, 1 without a date" in edp("show", at=small).out


def test_an_action_that_says_next_to_nothing(small: Path) -> None:
    one_action(small, "timescale: ongoing\nresponsible: TBA\nmonitoring: TBA")
    for columns in ("60", "120"):
        page = edp("show", "1.1", "--output", f"page-{columns}.txt", at=small)
        assert page.code == 0
    assert "TBA" in edp("show", "1.1", at=small).out
    action = edp("show", "1.1/1", at=small).out
    assert "Without a date, so it is never overdue" in action
    assert "Target audience" not in action


def test_a_priority_of_which_only_the_number_is_known(small: Path) -> None:
    plan = small / "plans" / "plan.yaml"
    plan.write_text(f"{plan.read_text()}  - number: 7\n")
    assert "Priority 7 has only its number here: no title, and no activities." in edp("show", at=small).out
    plan.write_text(f"{plan.read_text()}    title: Sport\n")
    shown = edp("show", at=small).out
    assert "Priority 7: Sport\n  No activity of it is set out here." in shown


def test_roles_that_cannot_be_read_are_not_counted(small: Path) -> None:
    (small / "plans" / "roles.yaml").unlink()
    answer = edp("show", at=small)
    assert answer.code == 3
    assert "2 activities, 5 actions." in " ".join(answer.out.replace(" and ", ", ").split())
    assert edp("show", "--format", "json", at=small).json["outline"]["roles"] == 0


def test_monitoring_and_evaluation_as_sentences(small: Path) -> None:
    one_action(
        small,
        "timescale: Termly\n"
        "responsible: [A, B, C]\n"
        "monitoring:\n"
        "  - {by: A, to: B, through: talk, frequency: termly}\n"
        "  - {through: visits}\n"
        "  - {to: B, frequency: annually}",
        "evaluation:\n  - {what: all of it, through: talk, by: [A, B]}\n",
    )
    page = edp("show", "1.1", "--format", "markdown", at=small).out
    assert "| A, B and C |" in page
    assert "A through talk, to B, termly<br>Through visits<br>Report to B, annually" in page
    assert "• All of it through talk by A and B" in page
    action = edp("show", "1.1/1", at=small).out
    assert "Talk to B: every term" in action
    assert "Report to B: every academic year" in action


@pytest.mark.parametrize("columns", [60, 99, 100, 120])
@pytest.mark.parametrize("text", NASTY)
def test_text_comes_out_as_it_is(small: Path, text: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_of(small, text)
    monkeypatch.setenv("COLUMNS", str(columns))
    for reference in ("", "1", "1.1", "1.1/1", "1.1/1/report", "1.1/1/report@2003-autumn"):
        shown = edp("show", reference, at=small)
        assert shown.code == 0, shown.err
        assert max(map(cell_len, shown.out.splitlines())) <= columns
        in_columns = columns >= 100 and reference == "1.1"
        assert squeezed(text) in squeezed(first_column(shown.out) if in_columns else shown.out)


def first_column(page: str) -> str:
    """What stands in the first column of the last table."""
    rows = [line.strip("│").split("│") for line in page.splitlines() if line.startswith("│")]
    return "".join(row[0] for row in rows if len(row) == 5)


@pytest.mark.parametrize("text", NASTY)
def test_programs_get_it_as_it_is(small: Path, text: str) -> None:
    plan_of(small, text)
    words = " ".join(text.split())
    activity = edp("show", "1.1", "--format", "json", at=small).json["activity"]
    assert activity["title"] == words
    assert activity["actions"][0]["action"] == words
    assert activity["actions"][0]["responsible"] == [words]
    assert activity["actions"][0]["duties"][1]["to"] == f"{words} body"
    for reference in ("", "1.1", "1.1/1", "1.1/1/report"):
        page = edp("show", reference, "--format", "markdown", at=small).out
        assert not re.search(r"(?<!\\)[\[\]`]|<(?!br>)", page)


def test_ascii_is_ascii() -> None:
    for reference in ("", "5.1", "5.4/3"):
        assert edp("show", reference, "--ascii").out.isascii()


def test_colours_are_for_what_is_overdue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = edp("show", "5.1/4b").out
    assert "\x1b[1;31mOverdue since 31 Aug 2003 (64 days)\x1b[0m" in shown
    assert "\x1b" not in edp("show", "5.1/4b", "--no-color").out
