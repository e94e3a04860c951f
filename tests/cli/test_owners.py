"""`edp owners`: who owns what, and everything that is one role's."""

from __future__ import annotations

import csv
import io
import os
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from rich.cells import cell_len

from tests.cli.running import ROOT, Outcome, edp
from tests.cli.test_text_is_data import NASTY, plan_of, squeezed

HOSI = "Head of School Improvement"
_REGISTER = yaml.safe_load((ROOT / "plans" / "roles.yaml").read_text(encoding="utf-8"))
ROLES = [*(each["role"] for each in _REGISTER["roles"]), *(each["body"] for each in _REGISTER["bodies"])]
OWNER_KEYS = ["role", "actions", "reports", "evaluations", "due_this_term", "overdue"]
WITH_HOLDER = """\
roles:
  - role: Head of English
    aliases: [English lead]
    holder: A. N. Other
    email: english@example.org
  - role: Head of Maths
    email: maths@example.org
  - role: Head of Maths (Lower School)
bodies:
  - body: Governors
    aliases: [The governing body]
"""


def data(*arguments: str, at: Path = ROOT) -> Any:  # noqa: ANN401  JSON of any kind
    return edp("owners", "--format", "json", *arguments, at=at).json


def words_of(outcome: Outcome) -> str:
    return " ".join(outcome.out.split())


def owner(name: str, at: Path = ROOT) -> Any:  # noqa: ANN401  JSON of any kind
    return next(each for each in data(at=at)["owners"] if each["role"] == name)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("as_of", ["2003-11-03", "2004-09-01"])
def test_counts_are_those_of_due_and_overdue(role: str, as_of: str) -> None:
    day = ["--as-of", as_of]
    listed = next(each for each in data(*day)["owners"] if each["role"] == role)
    due, overdue = (
        edp(command, "--owner", role, *day, "--format", "json").json["items"] for command in ("due", "overdue")
    )
    assert listed["due_this_term"] == len(due)
    assert listed["overdue"] == len(overdue)
    remit = data(role, *day)
    assert listed["actions"] == len(remit["actions"])
    assert listed["reports"] == len(remit["reports"])
    assert listed["evaluations"] == len(remit["evaluations"])
    assert listed["receives"] == len(remit["receives"])
    assert remit["overdue"] == overdue
    to = edp("overdue", "--to", role, *day, "--format", "json").json["items"]
    assert remit["overdue_to"] == len(to)


@pytest.mark.parametrize("role", ROLES)
def test_the_next_dates_are_those_of_due(role: str) -> None:
    remit = data(role)
    ahead = edp("due", "--from", "2003-11-03", "--owner", role, "--format", "json").json["items"]
    assert remit["coming_until"] == "2004-03-31"
    assert remit["coming"] == [item for item in ahead if item["due"] <= "2004-03-31"]
    assert remit["later"] == len(ahead) - len(remit["coming"])


def test_the_real_plan() -> None:
    answer = data()
    assert answer["window"] == {"label": "Autumn 2003", "start": "2003-09-01", "end": "2003-12-31"}
    assert answer["unassigned"] == ["5.3/1d"]
    assert list(answer["owners"][0])[:6] == OWNER_KEYS
    owning = [each["role"] for each in answer["owners"] if each["actions"]]
    listed = [each["role"] for each in answer["owners"]]
    assert sorted(listed) == sorted(ROLES)
    assert listed[: len(owning)] == owning == sorted(owning, key=str.casefold)
    assert listed[len(owning) :] == [
        "EET", "link adviser", "Principal Adviser", "Principal advisors", "Senior Adviser (Performance)",
    ]  # fmt: skip
    assert owner("EET")["is_body"] is True
    assert (owner("EET")["receives"], owner("EET")["actions"], owner("EET")["reports"]) == (18, 0, 0)
    assert (owner("link adviser")["actions"], owner("link adviser")["evaluations"]) == (0, 5)


def test_every_role_and_body_of_the_register_is_there(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (small / "plans" / "roles.yaml").write_text(WITH_HOLDER + "  - body: Nobody's Friends\n")
    monkeypatch.setenv("COLUMNS", "80")
    roles = [each["role"] for each in data(at=small)["owners"]]
    english, maths, lower = "Head of English", "Head of Maths", "Head of Maths (Lower School)"
    assert roles == [english, maths, lower, "Librarian", "Governors", "Nobody's Friends"]
    friends = owner("Nobody's Friends", small)
    assert [friends[key] for key in (*OWNER_KEYS[1:], "receives")] == [0] * 6
    assert "– – Nobody's Friends body; nothing in this plan" in words_of(edp("owners", at=small))


def test_who_holds_the_post_and_how_it_is_written(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (small / "plans" / "roles.yaml").write_text(WITH_HOLDER)
    english = owner("Head of English", small)
    assert (english["holder"], english["email"]) == ("A. N. Other", "english@example.org")
    for columns in ("60", "120"):
        monkeypatch.setenv("COLUMNS", columns)
        assert "Head of English" in edp("owners", at=small).out
        assert "A. N. Other, english@example.org" in edp("owners", at=small).out
    top = edp("owners", "English lead", at=small).out.splitlines()[:3]
    assert top == ["Head of English", "Held by A. N. Other, english@example.org", "Also written as: English lead"]
    assert edp("owners", "Head of Maths", at=small).out.splitlines()[1] == "Write to maths@example.org"
    assert edp("owners", "governing", at=small).out.splitlines()[:3] == [
        "Governors", "Also written as: The governing body", "A body, not a post",
    ]  # fmt: skip
    remit = data("english", at=small)
    assert (remit["aliases"], remit["holder"]) == (["English lead"], "A. N. Other")
    assert remit["email"] == "english@example.org"


def test_a_name_that_is_not_in_the_register_is_there_and_marked(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    (small / "plans" / "roles.yaml").write_text(WITH_HOLDER)
    librarian = owner("Librarian", small)
    assert (librarian["actions"], librarian["in_register"], librarian["is_body"]) == (3, False, False)
    assert edp("owners", "libr", at=small).out.splitlines()[1] == "Not in roles.yaml"
    assert data("libr", at=small)["in_register"] is False
    assert "not in roles.yaml; 3 actions, 1 report" in words_of(edp("owners", at=small))
    rows = list(csv.DictReader(io.StringIO(edp("owners", "--format", "csv", at=small).out)))
    assert [row["Kind"] for row in rows if row["Role"] == "Librarian"] == ["not in roles.yaml"]


def test_actions_with_several_owners() -> None:
    first, second = "Key Stage 3 Strategy Manager", "Senior Adviser (Secondary Performance)"
    remit = data("KS3")
    assert [action["ref"] for action in remit["actions"]] == ["5.2/1a"]
    assert remit["actions"][0]["owners"] == [first, second]
    assert remit["shares"] == [{"role": second, "refs": ["5.2/1a"]}]
    assert data(second)["shares"] == [{"role": first, "refs": ["5.2/1a"]}]
    assert f"Shares actions with {second}: 5.2/1a" in words_of(edp("owners", "KS3"))
    assert "Shared items are counted once." in words_of(edp("owners"))


def test_a_role_that_only_evaluates() -> None:
    remit = data("link adviser")
    assert (remit["actions"], remit["reports"], remit["receives"]) == ([], [], [])
    assert [each["id"] for each in remit["evaluations"]] == [f"5.{number}/evaluation" for number in range(1, 6)]
    shown = words_of(edp("owners", "link adviser"))
    assert "Makes 5 evaluations 5.1/evaluation during termly visit" in shown
    assert "Owns" not in shown
    assert shown.endswith("In all: 5 evaluations; 5 items overdue.")


def test_a_body_owns_nothing_and_receives() -> None:
    remit = data("eet")
    assert (remit["is_body"], remit["actions"], remit["overdue"], remit["coming"], remit["later"]) == (
        True, [], [], [], 0,
    )  # fmt: skip
    assert remit["receives"][0]["by"] == [HOSI]
    shown = words_of(edp("owners", "EET"))
    assert '1 report to EET is overdue: edp overdue --to "EET"' in shown
    assert 'What it receives this year, by date: edp due --year this --to "EET"' in shown
    assert "is due" not in shown


def test_overdue_stands_first_and_is_marked() -> None:
    shown = edp("owners", HOSI).out
    order = ["Overdue: 3 items", "64 days overdue", "Next, until 31 Mar 2004", "in 58 days", "Owns 9 actions"]
    places = [shown.index(words) for words in [*order, "Makes 12 reports", "Receives 12 reports"]]
    assert places == sorted(places)
    rows = [line.split() for line in edp("owners").out.splitlines()]
    assert ["3", "7", *HOSI.split()] == next(row for row in rows if row[2:6] == HOSI.split())[:6]


def test_the_commands_that_are_named_show_what_they_promise() -> None:
    shown = words_of(edp("owners", "--as-of", "2003-11-04"))
    command = shown.partition("role's: ")[2]
    assert edp(*shlex.split(command)[1:]).out.startswith(f"{HOSI}\n")
    shown = words_of(edp("owners", HOSI, "--as-of", "2003-11-04"))
    _, _, rest = shown.partition(" more after that: ")
    later = shlex.split(rest.partition(" 2 reports to")[0])
    items = edp(*later[1:], "--format", "json").json["items"]
    assert len(items) == data(HOSI)["later"]


@pytest.mark.parametrize(
    ("words", "role"),
    [(["school", "improv"], HOSI), (["MIAS"], "Head of Management Information and Analytical Services")],
)
def test_a_part_of_the_name_is_enough_and_needs_no_quotes(words: list[str], role: str) -> None:
    assert data(*words)["role"] == role


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "zzz",
            'Nobody in the plan is called "zzz". All of them: edp owners.',
        ),
        ("Head of Scool Improvement", f'Did you mean "{HOSI}"?'),
        ("principal", "Principal Adviser (Secondary Performance)\n  Principal advisors"),
        ("", 'Nobody in the plan is called "".'),
    ],
)
def test_wrong_names(words: str, message: str) -> None:
    answer = edp("owners", words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("edp: ")
    assert message in answer.err


def test_actions_of_nobody_stand_last_and_are_marked() -> None:
    shown = edp("owners").out
    last = shown.partition("1 action that nobody is responsible for yet\n")[2]
    assert last.startswith("  5.3/1d  Minimising the bureaucratic burden")
    assert "(Autumn 2003)" in last
    row = list(csv.DictReader(io.StringIO(edp("owners", "--format", "csv").out)))[-1]
    assert (row["Role"], row["Actions"], row["Due this term"], row["Overdue"]) == ("Nobody yet", "1", "1", "0")
    page = edp("owners", "--format", "markdown").out
    assert "1 action that nobody is responsible for yet: 5.3/1d." in page


def test_reports_that_nobody_is_to_make_are_said(small: Path) -> None:
    reading = small / "plans" / "activities" / "1.1-reading.yaml"
    reading.write_text(reading.read_text().replace("      by: Head of English\n", ""))
    said = "1 report with nobody named to make them"
    assert f"\n{said}\n" in edp("owners", at=small).out
    assert f"\n{said}.\n" in edp("owners", "--format", "markdown", at=small).out
    assert "from nobody yet" in edp("owners", "Governors", at=small).out
    assert said not in edp("owners").out


def test_with_nobody_at_all(small: Path) -> None:
    (small / "plans" / "roles.yaml").write_text("roles: none\n")
    for path in (small / "plans" / "activities").iterdir():
        path.unlink()
    shown = edp("owners", at=small)
    assert "Nobody is named in the plan." in shown.out
    assert "edp owners" not in shown.out
    assert data(at=small)["owners"] == []


def test_nobody_owns_an_action(small: Path) -> None:
    for path in (small / "plans" / "activities").iterdir():
        path.unlink()
    shown = edp("owners", at=small).out
    assert shown.index("Without actions of their own") < shown.index("Overdue") < shown.index("Governors")
    assert "nothing in this plan" in words_of(edp("owners", "Librarian", at=small))


def test_a_part_of_the_plan(small: Path) -> None:
    (small / "plans" / "activities" / "2.1-counting.yaml").write_text("activity: [")
    for arguments in ([], ["Head of English"]):
        answer = edp("owners", *arguments, at=small)
        assert answer.code == 3
        assert "plans/activities/2.1-counting.yaml cannot be read and is left out" in answer.err
        assert "Left out, since it cannot be read: plans/activities/2.1-counting.yaml" in words_of(answer)
        assert data(*arguments, at=small)["left_out"] == ["plans/activities/2.1-counting.yaml"]
        page = edp("owners", *arguments, "--format", "markdown", at=small).out
        assert "Left out, since it cannot be read" in page
    assert owner("Head of Maths", small)["actions"] == 0


def test_without_roles_yaml_nobody_is_called_a_stranger(small: Path) -> None:
    (small / "plans" / "roles.yaml").write_text("roles: none\n")
    answer = edp("owners", at=small)
    assert answer.code == 3
    assert "Head of Maths" in answer.out
    assert "not in roles.yaml" not in answer.out
    assert "Not in roles.yaml" not in edp("owners", "Librarian", at=small).out


def test_an_action_without_a_date_is_named(small: Path) -> None:
    assert "1 action has no date: 1.1/2" in edp("owners", "librarian", at=small).out
    assert data("librarian", at=small)["undated"] == ["1.1/2"]


def test_rows() -> None:
    rows = list(csv.DictReader(io.StringIO(edp("owners", "KS3", "--format", "csv").out)))
    other = "Senior Adviser (Secondary Performance)"
    assert [(row["Part"], row["Reference"], row["To"], row["Shared with"]) for row in rows] == [
        ("Owns", "5.2/1a", "", other),
        ("Reports", "5.2/1a/report", HOSI, other),
    ]
    rows = list(csv.DictReader(io.StringIO(edp("owners", HOSI, "--format", "csv").out)))
    assert {row["Part"] for row in rows} == {"Owns", "Reports", "Receives"}
    assert [row["From"] for row in rows if row["Reference"] == "5.2/1a/report"] == [
        f"Key Stage 3 Strategy Manager; {other}"
    ]


def test_a_page() -> None:
    page = edp("owners", HOSI, "--format", "markdown").out
    headings = [line for line in page.splitlines() if line.startswith("#")]
    assert headings == [
        f"# {HOSI}", "## Overdue", "## Next, until 31 Mar 2004", "## Owns", "## Reports", "## Receives",
    ]  # fmt: skip
    assert "| 31 Aug 2003 | 64 days overdue | 5.2/3a/report |" in page
    assert "## Shares actions" in edp("owners", "KS3", "--format", "markdown").out


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
@pytest.mark.parametrize("arguments", [[], [HOSI], ["EET"]], ids=["all", "role", "body"])
def test_it_fits(columns: int, arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = edp("owners", *arguments).out
    assert max(map(cell_len, shown.splitlines())) <= columns
    assert "…" not in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("text", NASTY)
def test_text_of_a_plan_is_data(small: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_of(small, text)
    words = " ".join(text.split())
    answer = data(at=small)
    assert [each["role"] for each in answer["owners"]] == [words, f"{words} body"]
    assert (answer["owners"][0]["actions"], answer["owners"][1]["receives"]) == (1, 1)
    remit = data("--", text, at=small)
    assert (remit["role"], remit["actions"][0]["what"], remit["reports"][0]["to"]) == (
        words,
        words,
        f"{words} body",
    )
    for columns in (60, 80, 120):
        monkeypatch.setenv("COLUMNS", str(columns))
        for arguments in ([], ["--", text]):
            shown = edp("owners", *arguments, at=small)
            assert shown.code == 0, shown.err
            assert squeezed(words) in squeezed(shown.out)
            assert max(map(cell_len, shown.out.splitlines())) <= columns
        first = edp("owners", "--", text, at=small).out
        assert squeezed(first).startswith(squeezed(words))


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "<b>bold</b> | *x*", "[link](https://example.org)"])
def test_rows_and_pages_of_a_plan_are_data(small: Path, text: str) -> None:
    plan_of(small, text)
    for arguments in ([], ["--", text]):
        rows = list(csv.reader(io.StringIO(edp("owners", "--format", "csv", *arguments, at=small).out)))
        assert not any(cell.startswith("=") for row in rows for cell in row)
        page = edp("owners", "--format", "markdown", *arguments, at=small).out
        assert "<b>" not in page
        assert "*x*" not in page.replace("\\*", "")
        assert "](https:" not in page


@pytest.mark.skipif(os.name != "posix", reason="a shell of Unix")
@pytest.mark.parametrize("name", ["$(touch x)", 'Head of "B"', "a`b`c", "-- --help", "O'Neill"])
def test_the_command_that_is_named_is_safe_to_type(
    small: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    plan_of(small, name)
    line = edp("owners", at=small).out.splitlines()[-1].partition("role's: ")[2]
    printed = ["sh", "-c", f"printf '%s\\n' {line.removeprefix('edp ')}"]
    arguments = subprocess.run(printed, capture_output=True, check=True).stdout.decode().splitlines()
    assert edp(*arguments, at=small).out.startswith(f"{name}\n")
