"""`edp search`: words in their place, as a person sees them and as programs do."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tests.cli.running import ROOT, edp
from tests.cli.test_text_is_data import CONTROLS, NASTY, plan_of, squeezed

if TYPE_CHECKING:
    from pathlib import Path

FAULTY = str(ROOT / "tests" / "golden" / "faulty")

ENGLISH = """\
Where the plan says "english"
A small plan, revision 1. As at 2 Feb 2004 (as_of in plans/plan.yaml).

Activity 1.1: Everyone reads
  1.1/1  Open the library at lunch time.
         Monitoring: termly, by Head of English, to Governors
         plans/activities/1.1-reading.yaml:4
  1.1/2  Read aloud to every class.
         Responsible: Head of English; Librarian
         Monitoring: annually, by Head of English, to Governors
         plans/activities/1.1-reading.yaml:12
  1.1/3  Lend books to parents.
         Monitoring: annually, by Librarian, to Head of English
         plans/activities/1.1-reading.yaml:20

Roles and bodies
  role   Head of English
         Aliases: English lead
         plans/roles.yaml:2

4 places: 3 actions, 1 role.
"""
EVERY = """\
Where the plan says "every"
A small plan, revision 1. As at 2 Feb 2004 (as_of in
plans/plan.yaml).

Activity 1.1: Everyone reads
  1.1 title  Everyone reads
             plans/activities/1.1-reading.yaml:1
  1.1/2      Read aloud to every class.
             plans/activities/1.1-reading.yaml:12

Activity 2.1: Everyone counts
  2.1 title  Everyone counts
             plans/activities/2.1-counting.yaml:1
  2.1/1      Buy an abacus for every class.
             plans/activities/2.1-counting.yaml:8
  2.1/2      Count to a hundred every morning.
             plans/activities/2.1-counting.yaml:16

5 places: 2 titles, 3 actions.
"""
PLAN = """\
Where the plan says "reading"
A small plan, revision 1. As at 2 Feb 2004 (as_of in plans/plan.yaml).

The plan
  priority 1  Reading
              plans/plan.yaml:9

1 place: 1 priority.
"""


@pytest.mark.parametrize(
    ("columns", "word", "shown"), [(80, "english", ENGLISH), (60, "every", EVERY), (120, "reading", PLAN)]
)
def test_tables(small: Path, monkeypatch: pytest.MonkeyPatch, columns: int, word: str, shown: str) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert edp("search", word, at=small).out == shown


def test_the_found_words_are_bold_and_nothing_else_of_the_text(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = edp("search", "EVERY", "maths", at=small).out
    text = shown.partition("\n\n")[2].rpartition("\n\n")[0]
    assert set(re.findall(r"\x1b\[1m([^\x1b]*)\x1b\[0m", text)) == {"every", "Maths"}
    assert set(re.findall(r"\x1b\[([\d;]*)m", text)) == {"", "0", "1", "2", "4"} - {""}, "bold, dim, underlined"


def test_json(small: Path) -> None:
    answer = edp("search", "abacus", "governors", "--format", "json", at=small).json
    source = {"file": "plans/activities/2.1-counting.yaml", "line": 8}
    assert list(answer) == ["schema", "plan", "as_of", "items", "left_out"]
    assert answer["schema"] == "edp/search/1"
    assert answer["items"] == [
        {
            "ref": "2.1/1",
            "kind": "action",
            "field": "action",
            "text": "Buy an abacus for every class.",
            "source": source,
        },
        {
            "ref": "2.1/1",
            "kind": "action",
            "field": "monitoring",
            "text": "annually, by Head of Maths (Lower School), to Governors",
            "source": source,
        },
    ]
    assert edp("search", "zzz", "--format", "json", at=small).json["items"] == []


def rows(*arguments: str, at: Path = ROOT) -> list[list[str]]:
    return list(csv.reader(io.StringIO(edp(*arguments, "--format", "csv", at=at).out)))


def test_csv() -> None:
    assert rows("search", "KPI17") == [
        ["Reference", "Kind", "Field", "Text", "File", "Line"],
        ["5.1 target 6", "target", "Indicator", "local KPI17", "plans/activities/5.1-self-review.yaml", "25"],
    ]
    assert rows("search", "specifically")[1][:3] == ["5.1 key area", "key area", "Title"]


def test_markdown() -> None:
    page = edp("search", "KPI17", "--activity", "5.1", "--format", "markdown").out
    assert page.startswith('# Where activity 5.1 says "KPI17"\n')
    assert page.endswith("\n\n1 place: 1 target.\n")


NOTHING = {
    '"govenors" is not in the plan. Near it: governors, Governor.': ["govenors"],
    '"zzzz" is not in the plan.': ["zzzz"],
    "No action, target or title has all of these words. "
    '"governors" stands in 11 places. "KPI17" stands in 1 place.': [
        "governors",
        "KPI17",
    ],
    '"training governors" is not in the plan; its words stand in 3 places, but not side by side.': [
        "training governors"
    ],
    '"governors" stands in 11 places. "zzzz" is not in the plan.': ["governors", "zzzz"],
}


@pytest.mark.parametrize(("said", "words"), NOTHING.items())
def test_nothing_found_is_an_answer_that_says_what_is_near(said: str, words: list[str]) -> None:
    answer = edp("search", *words)
    assert (answer.code, answer.err) == (0, "")
    assert " ".join(answer.out.partition("\n\n")[2].split()) == said
    assert " ".join(edp("search", *words, "--format", "markdown").out.split()).endswith(said)


def test_in_an_activity() -> None:
    shown = edp("search", "southwark", "--activity", "5.3").out
    assert shown.startswith('Where activity 5.3 says "southwark"\n')
    assert shown.endswith("\n1 place: 1 action.\n")
    assert edp("search", "southwark", "--activity", "5").out.startswith('Where priority 5 says "southwark"\n')


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([""], "edp: There is nothing to look for. Write a word, as: edp search governors\n"),
        (["governors", " "], "edp: There is nothing to look for. Write a word, as: edp search governors\n"),
        (
            ["x", "--activity", "9"],
            'edp: There is no activity or priority "9" in the plan. Its activities are: 5.1,',
        ),
        ([], "WORDS"),
    ],
)
def test_wrong(arguments: list[str], message: str) -> None:
    answer = edp("search", *arguments)
    assert message in answer.err
    assert (answer.out, answer.code) == ("", 2)


def test_from_a_part_of_a_plan() -> None:
    answer = edp("search", "tape", "--plans", FAULTY)
    assert answer.code == 3
    assert "  1.1/4  Mark every book with [bold]red[/bold] tape.\n" in answer.out
    assert "Left out, since it cannot be read: " in answer.out
    assert edp("search", "zzz", "--plans", FAULTY).code == 3


def test_roles_with_their_holders(small: Path) -> None:
    (small / "plans" / "roles.yaml").write_text(
        "roles:\n"
        "  - role: Librarian\n"
        "  - role: Head of Maths\n"
        "    holder: Ada King\n"
        "    email: ada@example.org\n"
        "bodies:\n"
        "  - body: Governors\n"
        "    aliases: [The Board]\n"
    )
    shown = edp("search", "ada", at=small).out
    assert "  role  Head of Maths\n        Holder: Ada King\n        E-mail: ada@example.org\n" in shown
    assert "        plans/roles.yaml:3\n" in shown
    assert (
        "  body  Governors\n        Aliases: The Board\n        plans/roles.yaml:7\n"
        in edp("search", "board", at=small).out
    )


@pytest.mark.parametrize("text", NASTY)
def test_text_from_a_plan_comes_out_as_it_is(small: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_of(small, "X", action=text, owner="Al", body="EET")
    for columns in (60, 80, 120, 200):
        monkeypatch.setenv("COLUMNS", str(columns))
        answer = edp("search", "--", text, at=small)
        assert answer.code == 0
        places = answer.out.partition("\n\n")[2]
        lines = places.splitlines()[1:]
        assert lines[0].startswith("  1.1/1  ")
        end = next(number for number, line in enumerate(lines) if "plans/activities/1.1-reading.yaml:4" in line)
        assert squeezed("".join(line[9:] for line in lines[:end])) == squeezed(text)
        assert max(map(cell_len, answer.out.splitlines())) <= columns
    assert edp("search", "--format", "json", "--", text, at=small).json["items"][0]["text"] == " ".join(
        text.split()
    )


def test_no_cell_is_a_formula(small: Path) -> None:
    plan_of(small, "X", action="=1+1", owner="@Al", body="EET")
    assert rows("search", "=1", at=small)[1][3] == "'=1+1"
    assert rows("search", "@", at=small)[1][3] == "'@Al"


@pytest.mark.parametrize("text", [*CONTROLS, "a\nb", "\udcff"])
def test_what_was_typed_does_not_act_on_the_terminal(text: str) -> None:
    if "\x00" not in text:
        answers = [edp("search", f"{text}governors"), edp("search", "x", "--activity", text), edp("search", text)]
        answers.append(edp("search", f"{text}governors", "--format", "markdown"))
        for answer in answers:
            said = answer.out + answer.err
            assert all(character.isprintable() or character == "\n" for character in said), said
