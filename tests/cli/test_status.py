"""`edp status`: the two colours of everything, which never mix, and the marks of what recurs."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from rich.cells import cell_len

from tests.cli.running import ROOT, Outcome, edp
from tests.cli.test_text_is_data import NASTY, squeezed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

YEAR = ["--plans", "tests/year/plans"]
WIDTHS = (60, 80, 120, 200)


def record(small: Path, name: str, **keys: str) -> None:
    """A record under that name; `for_` stands for the key `for`."""
    path = small / "plans" / "records" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    tree = {key.rstrip("_"): value for key, value in keys.items()}
    path.write_text(yaml.safe_dump(tree, default_style='"', allow_unicode=True), encoding="utf-8")


def done(small: Path, occurrence: str, on: str) -> None:
    duty, _, period = occurrence.partition("@")
    name = f"done/{period}/{duty.replace('/', '-')}"
    record(small, name, for_=occurrence, on=on, by="Librarian")


def decide(small: Path, on: str, verb: str, of: str, **keys: str) -> None:
    name = f"decisions/{on}-{verb}-{of.replace('/', '-')}"
    record(small, name, on=on, body="Governors", minute="1", why="It had to be.", **{verb: of}, **keys)


def note(small: Path, ref: str, on: str, confidence: str, **keys: str) -> None:
    name = f"progress/{ref.replace('/', '-')}/{on}"
    record(small, name, **{"for_": ref, "on": on, "by": "Librarian", "confidence": confidence, **keys})


def ask(small: Path, *words: str, as_of: str = "2004-02-02") -> dict[str, Any]:
    """The items of the answer, by their references."""
    answer = edp("status", *words, "--as-of", as_of, "--format", "json", at=small).json
    return {item["ref"]: item for item in answer["items"]}


def time(small: Path, ref: str, as_of: str) -> tuple[str, str]:
    """The colour in time, and its reason."""
    found = ask(small, ref, as_of=as_of)[ref]["time"]
    return found["colour"], found["reason"]


@pytest.mark.parametrize(
    ("ref", "as_of", "said"),
    [
        ("1.1/1", "2003-12-31", ("grey", "nothing due yet")),
        ("1.1/1", "2004-01-31", ("amber", "2 overdue, the longest 31 days")),
        ("1.1/1", "2004-02-01", ("red", "2 overdue, the longest 32 days")),
        ("2.1/1", "2004-04-01", ("amber", "1 overdue, by 1 day")),
        ("1.1/3", "2004-02-02", ("grey", "nothing due yet")),
        ("1.1", "2004-01-01", ("amber", "2 overdue, the longest 1 day")),
    ],
)
def test_time_without_any_record(small: Path, ref: str, as_of: str, said: tuple[str, str]) -> None:
    assert time(small, ref, as_of) == said


def test_time_of_one_duty_says_what_became_of_it(small: Path) -> None:
    wanted = "1.1/1/report@2003-autumn"
    assert time_of_duty(small, wanted, "2004-01-10") == ("amber", "10 days overdue")
    decide(small, "2004-01-12", "move", wanted, to="Spring 2004")
    colour, reason = time_of_duty(small, wanted, "2004-01-13")
    assert (colour, reason.split("; ")[1]) == ("amber", "first due 31 Dec 2003, moved once, by 91 days")
    decide(small, "2004-01-20", "move", wanted, to="Summer 2004")
    assert time_of_duty(small, wanted, "2004-01-19")[0] == "amber"
    assert time_of_duty(small, wanted, "2004-01-20")[0] == "red"
    done(small, wanted, "2004-02-01")
    colour, reason = time_of_duty(small, wanted, "2004-02-01")
    assert colour == "green"
    assert reason.startswith("done 1 Feb 2004; first due 31 Dec 2003, moved twice")


def time_of_duty(small: Path, ref: str, as_of: str) -> tuple[str, str]:
    [item] = ask(small, ref, as_of=as_of).values()
    [duty] = item["duties"]
    return duty["colour"], duty["reason"]


def test_several_that_were_moved(small: Path) -> None:
    decide(small, "2003-11-01", "move", "1.1/1@2003-autumn", to="Spring 2004")
    assert time(small, "1.1/1", "2003-12-01") == ("amber", "1 moved once")
    decide(small, "2003-11-01", "move", "1.1/1/report@2003-autumn", to="Spring 2004")
    assert time(small, "1.1/1", "2003-12-01") == ("amber", "2 moved once")
    decide(small, "2003-11-02", "move", "1.1/1/report@2003-autumn", to="Summer 2004")
    assert time(small, "1.1/1", "2003-12-01") == ("red", "2 moved, one of them twice")


def test_lateness_is_said_for_ever(small: Path) -> None:
    done(small, "1.1/1@2003-autumn", "2004-01-15")
    done(small, "1.1/1/report@2003-autumn", "2003-12-15")
    assert time(small, "1.1/1", "2006-01-01") == ("green", "nothing left to do; 1 done late")
    [duty, _] = ask(small, "1.1/1")["1.1/1"]["duties"]
    assert duty["reason"] == "done 15 Jan 2004, 15 days late"


def test_what_is_over_counts_in_no_confidence(small: Path) -> None:
    note(small, "2.1/2", "2003-10-01", "red")
    note(small, "2.1/1", "2003-10-01", "green")
    assert ask(small, "2.1")["2.1"]["confidence"]["colour"] == "red"
    decide(small, "2003-12-01", "withdraw", "2.1/2")
    found = ask(small, "2.1")
    assert found["2.1/2"]["time"]["reason"] == "withdrawn"
    assert found["2.1/2"]["confidence"]["colour"] is None
    assert [each["confidence"] for each in found["2.1/2"]["notes"]] == ["red"]
    assert found["2.1"]["confidence"]["colour"] == "green"
    assert found["2.1"]["confidence"]["counts"] == {"red": 0, "amber": 0, "green": 1, "none": 0}
    done(small, "2.1/1@2004-spring", "2004-01-10")
    assert ask(small, "2.1")["2.1"]["confidence"]["colour"] is None
    said = "Confidence  the action is over; last judged green, 124 days old, Librarian\n"
    assert said in edp("status", "2.1/1", "--as-of", "2004-02-02", at=small).out
    assert (
        "| Confidence | the action is over; last judged green,"
        in edp("status", "2.1/1", "--as-of", "2004-02-02", "--format", "markdown", at=small).out
    )


def test_an_action_that_nobody_judged_is_over_once_done(small: Path) -> None:
    done(small, "1.1/1@2003-autumn", "2003-12-01")
    assert "Confidence  the action is over\n" in edp("status", "1.1/1", at=small).out


def test_an_action_without_dates_is_over_once_it_is_withdrawn(small: Path) -> None:
    """Though its reports were made; and an activity once all of its actions are."""
    note(small, "1.1/2", "2003-10-01", "red")
    done(small, "1.1/2/report@2003-2004", "2003-12-01")
    assert ask(small, "1.1")["1.1"]["confidence"]["colour"] == "red"
    decide(small, "2003-12-10", "withdraw", "1.1/2")
    assert ask(small, "1.1")["1.1/2"]["confidence"]["colour"] is None
    decide(small, "2003-12-11", "withdraw", "1.1")
    assert "Confidence  every action of it is over\n" in edp("status", "1.1", at=small).out


def test_one_milestone_does_not_end_an_action() -> None:
    for ref in ("5.1/3a/1", "5.1/3a/report"):
        assert "the action is over" not in shown(ref, "--as-of", "2004-04-30").out
        assert "the action is over" in shown(ref, "--as-of", "2004-09-15").out


def test_what_was_overdue_when_it_was_let_off_says_so(small: Path) -> None:
    decide(small, "2004-01-20", "waive", "1.1/1@2003-autumn")
    reason = "1 overdue, by 33 days; 1 waived when overdue, by 20 days"
    assert time(small, "1.1", "2004-02-02") == ("red", reason)
    decide(small, "2004-04-15", "withdraw", "2.1/2")
    found = ask(small, "2.1/2", as_of="2004-05-01")["2.1/2"]
    assert found["time"]["colour"] == "green"
    assert found["time"]["reason"] == "withdrawn; 4 withdrawn when overdue, the longest 106 days"
    assert "2.1/2/report" in [duty["id"] for duty in found["duties"]]
    shown = edp("show", "1.1/1@2003-autumn", at=small).out
    assert "waived 20 Jan 2004, when 20 days overdue" in " ".join(shown.split())


@pytest.mark.parametrize(
    ("settings", "rule"),
    [
        (
            "",
            "Amber: overdue by up to 31 days, or moved once. Red: overdue longer, or moved twice.",
        ),
        ("{amber_days: 1}", "Amber: overdue by up to 1 day, or moved once. Red: overdue longer, or moved twice."),
        ("{amber_days: 0}", "Amber: moved once. Red: overdue at all, or moved twice."),
        ("{red_moves: 1}", "Amber: overdue by up to 31 days. Red: overdue longer, or moved at all."),
        (
            "{red_moves: 3}",
            "Amber: overdue by up to 31 days, or moved fewer than 3 times. Red: overdue longer, or moved 3 times.",
        ),
        ("{amber_days: 0, red_moves: 1}", "still owed. Red: overdue at all, or moved at all. Green"),
    ],
)
def test_the_rule_is_the_plans_own_and_is_said(small: Path, settings: str, rule: str) -> None:
    path = small / "plans" / "plan.yaml"
    if settings:
        path.write_text(f"{path.read_text()}time_colours: {settings}\n")
    assert rule in " ".join(edp("status", at=small).out.split())
    decide(small, "2003-11-01", "move", "1.1/1@2003-autumn", to="Spring 2004")
    moved = "red" if "red_moves: 1" in settings else "amber"
    assert time(small, "1.1/1", "2003-12-01")[0] == moved
    late = "red" if "amber_days: 0" in settings else "amber"
    assert time(small, "2.1/1", "2004-04-01")[0] == late


def test_the_latest_judgement_that_was_known_counts(small: Path) -> None:
    assert ask(small, "1.1/1")["1.1/1"]["confidence"]["colour"] is None
    note(small, "1.1/1", "2003-10-01", "green", next="Buy chairs.")
    note(small, "1.1/1", "2004-01-02", "red", obstacle="No money.", holder="The acting librarian")
    [before] = ask(small, "1.1/1", as_of="2004-01-01").values()
    assert (before["confidence"]["colour"], before["confidence"]["days"]) == ("green", 92)
    [after] = ask(small, "1.1/1", as_of="2004-01-02").values()
    assert (after["confidence"]["colour"], after["confidence"]["days"]) == ("red", 0)
    assert [each["confidence"] for each in after["notes"]] == ["red", "green"]
    assert (before["time"]["colour"], after["time"]["colour"]) == ("amber", "amber")
    shown = edp("status", "1.1/1", "--as-of", "2004-01-02", at=small).out
    assert "Confidence  red: of today, Librarian\n" in shown
    assert "red: Librarian (The acting librarian)\n             In the way: No money.\n" in shown
    assert "Next: Buy chairs.\n" in shown


def test_the_worst_part_gives_the_colour_and_the_parts_are_counted(small: Path) -> None:
    note(small, "2.1/1", "2004-01-03", "amber")
    done(small, "2.1/evaluation@2003-autumn", "2003-12-30")
    found = ask(small)
    assert found["2.1"]["time"]["counts"] == {"red": 1, "amber": 0, "green": 1, "grey": 1}
    assert (found["2.1"]["time"]["colour"], found["2.1"]["time"]["worst"]) == ("red", "2.1/2")
    assert found["2.1"]["confidence"]["counts"] == {"red": 0, "amber": 1, "green": 0, "none": 1}
    assert (found["2.1"]["confidence"]["colour"], found["2.1"]["confidence"]["of"]) == ("amber", "2.1/1")
    assert found["2"]["time"]["counts"] == {"red": 1, "amber": 0, "green": 0, "grey": 0}
    assert [item["under"] for item in found.values()] == [
        None, "1", "1.1", "1.1", "1.1", None, "2", "2.1", "2.1", "2.1",
    ]  # fmt: skip
    shown = edp("status", at=small).out
    assert "Of 2 actions and 1 evaluation, 1 red, 1 green and 1 grey; worst: 2.1/2\n" in shown
    assert "amber: 2.1/1, 30 days old, Librarian\n" in shown
    assert "Of 2 actions, 1 amber and 1 without a note\n" in shown


def test_an_owner_sees_what_it_owes_and_no_more(small: Path) -> None:
    maths = ask(small, "--owner", "Head of Maths")
    assert list(maths) == ["2", "2.1", "2.1/1", "2.1/2", "2.1/evaluation"]
    assert [duty["id"] for duty in maths["2.1/2"]["duties"]] == ["2.1/2/report"]
    assert list(ask(small, "2.1/2", "--owner", "Librarian")) == []
    assert "Librarian owes nothing here.\n" in edp("status", "2.1/2", "--owner", "Librarian", at=small).out
    assert list(ask(small, "1.1/2", "--owner", "Librarian")) == ["1.1/2"]
    decide(small, "2004-01-01", "reassign", "2.1/1", to="Librarian")
    assert "2.1/1" not in ask(small, "--owner", "Head of Maths")
    assert "2.1/1" in ask(small, "--owner", "Librarian")


def test_an_action_without_a_date_is_its_owners(small: Path) -> None:
    path = small / "plans" / "activities" / "2.1-counting.yaml"
    path.write_text(path.read_text().replace("timescale: Spring 2004", "timescale: When it suits us"))
    found = ask(small, "2.1/1", "--owner", "Head of Maths")["2.1/1"]
    assert (found["duties"], found["time"]["reason"]) == ([], "no date, so never due")


MARKS = {"done": "●", "late": "◐", "overdue": "✗", "waived": "~", "withdrawn": "–"}


def strip(out: str, name: str) -> str:
    """The lines of the strip of that name, without what goes before them."""
    lines = out.splitlines()
    start = next(number for number, line in enumerate(lines) if line.strip().startswith(f"{name} "))
    found = [lines[start].strip().removeprefix(name)]
    for line in lines[start + 1 :]:
        if not line.startswith(" " * 20):
            break
        found.append(line)
    return " ".join(" ".join(found).split())


def test_a_strip_has_a_mark_for_each_period(small: Path) -> None:
    done(small, "2.1/2@2003-autumn", "2003-12-31")
    done(small, "2.1/2@2004-spring", "2004-04-01")
    decide(small, "2004-11-01", "waive", "2.1/2@2004-autumn")
    decide(small, "2005-09-10", "withdraw", "2.1/2")
    out = edp("status", "2.1", "--as-of", "2005-04-10", at=small).out
    assert strip(out, "Action") == "2003/04 ●◐✗ 2004/05 ~✗○ 2005/06 ···"
    assert "● met   ◐ late   ✗ missed   ~ waived   ○ current   · to come\n" in out
    assert strip(edp("status", "2.1", "--as-of", "2005-09-10", at=small).out, "Action").endswith("2005/06 –––")
    [duty, _] = ask(small, "2.1/2", as_of="2005-04-10")["2.1/2"]["duties"]
    statuses = [each["status"] for each in duty["periods"]]
    assert statuses == ["done", "late", "overdue", "waived", "overdue", "due", "due", "due", "due"]
    assert duty["periods"][1] == {"period": "2004-spring", "status": "late", "days": 1, "moves": 0}


def test_a_strip_marks_what_was_moved(small: Path) -> None:
    decide(small, "2003-12-01", "move", "2.1/2@2003-autumn", to="Spring 2004")
    out = edp("status", "2.1", "--as-of", "2004-02-02", at=small).out
    assert strip(out, "Action") == "2003/04 ○*○· 2004/05 ··· 2005/06 ···"
    assert "✗ missed   ○ current   · to come   * date moved\n" in out


def test_a_strip_needs_neither_colour_nor_drawn_signs(small: Path) -> None:
    done(small, "2.1/2@2003-autumn", "2003-12-31")
    done(small, "2.1/2@2004-spring", "2004-04-01")
    decide(small, "2004-11-01", "waive", "2.1/2@2004-autumn")
    out = edp("status", "2.1/2", "--as-of", "2005-04-10", "--ascii", at=small).out
    assert out.isascii()
    assert "2003/04 MLX  2004/05 ~Xo  2005/06 ...\n" in out
    assert "M met   L late   X missed   ~ waived   o current   . to come\n" in out


@pytest.mark.parametrize("columns", WIDTHS)
def test_the_marks_of_weeks_go_on_under_themselves(
    small: Path, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small / "plans" / "activities" / "2.1-counting.yaml"
    path.write_text(path.read_text().replace("timescale: Termly", "timescale: Weekly"))
    monkeypatch.setenv("COLUMNS", str(columns))
    for ref in ("2.1", "2.1/2"):
        out = edp("status", ref, "--as-of", "2004-02-02", at=small).out
        assert max(map(cell_len, out.splitlines())) <= columns
        strips = out.partition("✗ missed")[0]
        periods = [
            period
            for item in ask(small, ref).values()
            for duty in item["duties"]
            for period in duty["periods"]
            if duty["recurs"]
        ]
        assert len(periods) > 150
        missed = sum(period["status"] == "overdue" for period in periods)
        assert (strips.count("✗"), strips.count("○") + strips.count("·")) == (missed, len(periods) - missed)


@pytest.mark.parametrize("text", NASTY)
def test_every_text_comes_out_as_it_is(small: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    note(small, "1.1/1", "2004-01-02", "red", obstacle=text, next=text, by=text, holder=text)
    record(
        small, "decisions/2004-01-02-move", on="2004-01-02", body=text, minute=text, why=text,
        move="1.1/1@2003-autumn", to="Spring 2004",
    )  # fmt: skip
    words = " ".join(text.split())
    for columns in WIDTHS:
        monkeypatch.setenv("COLUMNS", str(columns))
        for ref in ("1.1", "1.1/1"):
            out = edp("status", ref, at=small).out
            assert max(map(cell_len, out.splitlines())) <= columns
            assert "\x1b" not in out
        assert squeezed(f"In the way: {words}Next: {words}") in squeezed(out)
        assert squeezed(f"by {words} on 2 Jan 2004, minute {words}: {words}") in squeezed(out)
    [item] = ask(small, "1.1/1").values()
    assert (item["notes"][0]["obstacle"], item["confidence"]["by"]) == (words, words)
    page = edp("status", "1.1/1", "--format", "markdown", at=small).out
    assert "<script>" not in page
    assert "[link=" not in page.replace("\\[link=", "")
    sheet = edp("status", "1.1/1", "--format", "csv", at=small).out
    assert ",=HYPERLINK" not in sheet


@pytest.mark.parametrize(
    ("words", "reference"),
    [
        ("", None),
        ("1", "1"),
        (" 2.1 ", "2.1"),
        ("2.1/2", "2.1/2"),
        ("2.1/2/REPORT", "2.1/2/report"),
        ("2.1/2@Autumn 2003", "2.1/2@2003-autumn"),
    ],
)
def test_what_is_looked_at(small: Path, words: str, reference: str | None) -> None:
    answer = edp("status", words, "--format", "json", at=small).json
    assert answer["reference"] == reference
    assert answer["items"][0]["ref"] == (reference or "1").removesuffix("/report").partition("@")[0]
    page = edp("status", words, "--format", "markdown", at=small).out
    titles = [line.partition(" ")[2] for line in page.splitlines() if line.startswith("#")]
    assert reference is None or reference in titles[0].replace("\\@", "@")
    assert ("Priority 2: Counting" in titles) is (reference is None)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("9", 2, "There is no 9 in the plan."),
        ("1.1/9", 2, "There is no 1.1/9 in the plan. Near it: 1.1/2, 1.1/3."),
        ("Librarian", 2, "Librarian is a name, not a reference."),
    ],
)
def test_what_refers_to_nothing(small: Path, words: str, code: int, said: str) -> None:
    answer = edp("status", words, at=small)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err


def test_a_file_that_cannot_be_read_is_named(small: Path) -> None:
    (small / "plans" / "activities" / "2.1-counting.yaml").write_text("activity: [")
    answer = edp("status", at=small)
    assert answer.code == 3
    assert "Left out, since it cannot be read: plans/activities/2.1-counting.yaml" in answer.out
    assert "No activity of it is set out here." in " ".join(answer.out.split())


def test_an_activity_without_actions(small: Path) -> None:
    path = small / "plans" / "activities" / "1.1-reading.yaml"
    path.write_text("activity: 1.1\ntitle: Everyone reads\nactions: []\n")
    assert (
        "Time        grey: no date, so never due\n              No action of it is set out here.\n"
        in edp("status", "1.1", at=small).out
    )


def test_a_plan_without_priorities(small: Path) -> None:
    shutil.rmtree(small / "plans" / "activities")
    path = small / "plans" / "plan.yaml"
    path.write_text(path.read_text().partition("priorities:")[0] + "priorities: []\n")
    answer = edp("status", at=small)
    assert "The plan sets out no priority.\n" in answer.out
    assert edp("status", "--format", "markdown", at=small).code == answer.code


def test_a_number_used_twice_is_said(small: Path) -> None:
    path = small / "plans" / "activities" / "2.1-counting.yaml"
    path.write_text(path.read_text().replace("id: 2", "id: 1"))
    for words in ((), ("--format", "markdown")):
        assert "This number is used more than once" in edp("status", "2.1/1", *words, at=small).out


def shown(*words: str) -> Outcome:
    return edp("status", *words, *YEAR)


def test_the_year_of_records() -> None:
    """What became of 5.1/2: moved, moved again, then done; each day says what was known on it."""
    colours = {
        day: shown("5.1/2", "--as-of", day, "--format", "json").json["items"][0]
        for day in ("2003-11-03", "2004-01-15", "2004-04-30", "2004-08-31")
    }
    assert [item["time"]["colour"] for item in colours.values()] == ["grey", "amber", "red", "green"]
    assert [item["confidence"]["colour"] for item in colours.values()] == ["amber", "amber", "red", None]


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("ref", ["", "5", "5.3", "5.1/2", "5.3/2/report"])
def test_tables_fit(ref: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    answer = shown(*filter(None, [ref]), "--as-of", "2004-06-30")
    assert answer.code == 0
    assert max(map(cell_len, answer.out.splitlines())) <= columns


def words_of(variables: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> str:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return shown("5.3", "--as-of", "2004-01-15").out


def test_colours_say_nothing_that_words_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = words_of({}, monkeypatch)
    coloured = words_of({"FORCE_COLOR": "1"}, monkeypatch)
    assert "\x1b[1;31mred\x1b[0m" in coloured
    lines = re.sub(r"\x1b\[[\d;]*m", "", coloured).splitlines()
    assert [line.rstrip() for line in lines] == plain.splitlines()


def test_markdown_and_rows_say_the_same() -> None:
    page = shown("5.1", "--as-of", "2004-06-30", "--format", "markdown").out
    assert "| Time | **red**: 1 overdue, by 304 days; 4 done late<br>Of 7 actions and 4 evaluations," in page
    assert "Report: 2002/03 ✗ 2003/04 ◐◐○" in " ".join(page.split())
    assert "● met; ◐ late; ✗ missed; ○ current; · to come" in page
    rows = shown("5.1", "--as-of", "2004-06-30", "--format", "csv").out.splitlines()
    assert rows[1].startswith("activity,5.1,")
    assert rows[1].endswith("," * 7)
    assert [row.split(",")[1] for row in rows[2:4]] == ["5.1/1", "5.1/2"]
    assert rows[-1].startswith("evaluation,5.1/evaluation-4,")
    assert (ROOT / "tests" / "year").is_dir()
