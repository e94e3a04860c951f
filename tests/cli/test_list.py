"""`edp list`: actions by any of their columns, as a person sees them and as programs do."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tests.cli.running import ROOT, Outcome, edp
from tests.cli.test_text_is_data import CONTROLS, NASTY, plan_of, squeezed

if TYPE_CHECKING:
    from pathlib import Path

FAULTY = str(ROOT / "tests" / "golden" / "faulty")
LONG_ACTION = " ".join(["Improve the quality of monitoring by senior managers"] * 6)[:300]
LONG_ROLE = "Principal Adviser for Performance, Attendance and Inclusion (Secondary)"
COLUMNS = (
    "reference action owners audience monitoring to timescale reading due status overdue next activity areas kpis"
    " place"
).split()
HEADINGS = (
    "Reference,Action,Owners,Audience,Monitoring,To,Timescale,Read as,Due,Status,Times overdue,Next due,Activity,"
    "Key areas,Indicators,Where"
)

STACKED = """\
All actions
A small plan, revision 1. As at 2 Feb 2004 (as_of in plans/plan.yaml).

  1.1/1  Librarian, 31 Dec 2003, 33 days overdue
         Open the library at lunch time.
  1.1/2  Head of English; Librarian, no date
         Read aloud to every class.
  1.1/3  Librarian, 1 Jan 2004, started
         Lend books to parents.
  2.1/1  Head of Maths, 31 Mar 2004, in 58 days
         Buy an abacus for every class.
  2.1/2  Head of Maths (Lower School), 31 Dec 2003, 33 days overdue;
         next 31 Mar 2004, in 58 days
         Count to a hundred every morning.

5 actions; 2 overdue.
"""
HEADED = """\
All actions
A small plan, revision 1. As at 2 Feb 2004 (as_of in plans/plan.yaml).

Reference  Action                 Owners                Due                      Timescale
1.1/1      Open the library at    Librarian             31 Dec 2003,             Autumn 2003
           lunch time.                                  33 days overdue
1.1/2      Read aloud to every    Head of English;      no date                  Ongoing
           class.                 Librarian
1.1/3      Lend books to          Librarian             1 Jan 2004, started      From January 2004
           parents.
2.1/1      Buy an abacus for      Head of Maths         31 Mar 2004, in 58 days  Spring 2004
           every class.
2.1/2      Count to a hundred     Head of Maths (Lower  31 Dec 2003,             Termly
           every morning.         School)               33 days overdue
                                                        next 31 Mar 2004,
                                                        in 58 days

5 actions; 2 overdue.
"""
NAMED = """\
Actions in activity 2.1
A small plan, revision 1. As at 2 Feb 2004 (as_of in
plans/plan.yaml).

Owners: Head of Maths
  Reference: 2.1/1
  Monitoring: annually, by Head of Maths (Lower School), to
  Governors
  Due: 31 Mar 2004, in 58 days
  Timescale: Spring 2004

Owners: Head of Maths (Lower School)
  Reference: 2.1/2
  Monitoring: termly, by Head of Maths, to Governors
  Due: 31 Dec 2003, 33 days overdue; next 31 Mar 2004,
  in 58 days
  Timescale: Termly

2 actions; 1 overdue.
"""


@pytest.mark.parametrize(
    ("columns", "options", "shown"),
    [
        (72, [], STACKED),
        (100, [], HEADED),
        (60, ["--activity", "2.1", "--columns", "owners,ref,monitoring,due,timescale"], NAMED),
    ],
)
def test_tables(
    small: Path, monkeypatch: pytest.MonkeyPatch, columns: int, options: list[str], shown: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert edp("list", *options, at=small).out == shown


def test_columns_are_those_that_are_asked_for_in_their_order(small: Path) -> None:
    lines = edp("list", "--columns", "due, ref,Owner,ref", "--owner", "lib", at=small).out.splitlines()
    assert lines[3].split() == ["Due", "Reference", "Owners"]
    assert " ".join(lines[4].split()) == "31 Dec 2003, 33 days overdue 1.1/1 Librarian"


def test_every_column_can_be_asked_for(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    for name, heading in zip(COLUMNS, HEADINGS.split(","), strict=True):
        lines = edp("list", "--columns", name, "--activity", "1.1", at=small).out.splitlines()
        assert lines[3] == heading
    assert rows("list", "--columns", ",".join(COLUMNS), at=small) == rows("list", at=small)


def rows(*arguments: str, at: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(edp(*arguments, "--format", "csv", at=at).out)))


def test_csv_has_every_column(small: Path) -> None:
    head, first, *_ = rows("list", "--activity", "2.1", "--sort", "due", at=small)
    assert ",".join(head) == HEADINGS
    assert first == [
        "2.1/2",
        "Count to a hundred every morning.",
        "Head of Maths (Lower School)",
        "",
        "termly, by Head of Maths, to Governors",
        "Governors",
        "Termly",
        "every term",
        "2003-12-31",
        "33 days overdue",
        "1",
        "2004-03-31",
        "2.1",
        "",
        "",
        "plans/activities/2.1-counting.yaml:16",
    ]


def test_markdown_has_the_usual_columns_or_those_that_are_asked_for(small: Path) -> None:
    page = edp("list", "--format", "markdown", at=small).out
    assert "\n| Reference | Action | Owners | Due | Status | Timescale |\n" in page
    assert "\n| 1.1/3 | Lend books to parents. | Librarian | 1 Jan 2004 | started | From January 2004 |\n" in page
    assert page.endswith("\n\n5 actions; 2 overdue.\n")
    page = edp("list", "--format", "markdown", "--columns", "to,ref", at=small).out
    assert "\n| To | Reference |\n" in page


def test_json_has_every_key_whatever_the_columns(small: Path) -> None:
    reading = small / "plans" / "activities" / "1.1-reading.yaml"
    reading.write_text(
        reading.read_text()
        .replace(
            "actions:", "ssre_areas: [{areas: 1-3, title: Books}]\ntargets: [{text: More, kpi: K1}]\nactions:"
        )
        .replace("Ongoing", "mid year\n    points: [a, b]\n    audience: [Parents, Governors]")
    )
    answer = edp("list", "--activity", "1.1", "--columns", "ref", "--format", "json", at=small).json
    assert list(answer) == ["schema", "plan", "as_of", "items", "left_out"]
    assert answer["schema"] == "edp/list/1"
    assert answer["items"][1] == {
        "ref": "1.1/2",
        "activity": "1.1",
        "action": "Read aloud to every class.",
        "points": ["a", "b"],
        "owners": ["Head of English", "Librarian"],
        "audience": ["Parents", "Governors"],
        "monitoring": [{"frequency": "annually", "by": ["Head of English"], "to": "Governors", "through": None}],
        "timescale": "mid year",
        "understood": False,
        "reading": None,
        "next_due": None,
        "overdue": 0,
        "areas": [{"areas": "1-3", "title": "Books"}],
        "kpis": ["K1"],
        "source": {"file": "plans/activities/1.1-reading.yaml", "line": 14},
    }
    first, _, last = answer["items"]
    assert (first["overdue"], first["next_due"], first["reading"]) == (1, None, "by Autumn 2003")
    assert (last["overdue"], last["next_due"], last["understood"]) == (0, None, True)


FILTERS = {
    "Actions owned by Head of School Improvement, reported to EET, due before 1 Jan 2004": [
        "--due-before", "2004-01-01", "--to", "eet", "--owner", "school improvement"
    ],
    'Actions for "governors", with nobody responsible': ["--unassigned", "--audience", "governors"],
    'Actions in key area "2", in priority 5': ["--area", "2", "--activity", "5"],
    'Actions measured by "KPI17", with the words "link visits"': ["--text", "link visits", "--kpi", "KPI17"],
    "Actions without a date": ["--undated"],
    "All actions": [],
}  # fmt: skip


@pytest.mark.parametrize(("title", "options"), FILTERS.items())
def test_the_title_reads_the_filters_aloud(title: str, options: list[str]) -> None:
    assert edp("list", *options).out.splitlines()[0] == title
    assert edp("list", *options, "--format", "markdown").out.splitlines()[0].replace("\\", "") == f"# {title}"


def test_a_filter_that_takes_nothing_says_so() -> None:
    answer = edp("list", "--undated", "--owner", "MIAS")
    assert answer.code == 0
    assert answer.out.splitlines()[3:] == ["No action fits."]
    assert edp("list", "--undated", "--format", "json").json["items"] == []
    assert edp("list", "--undated", "--format", "markdown").out.endswith("\n\nNo action fits.\n")


def test_a_plan_without_actions(small: Path) -> None:
    for path in (small / "plans" / "activities").iterdir():
        path.unlink()
    assert edp("list", at=small).out.splitlines()[0] == "All actions"
    assert edp("list", at=small).out.endswith("\n\nThere is no action in the plan.\n")


TOTALS = {
    "35 actions; 5 overdue; 1 with nobody responsible.": [],
    "1 action; 1 with nobody responsible.": ["--unassigned"],
    "7 actions; 2 overdue.": ["--activity", "5.1"],
    "1 action.": ["--text", "protocol collection"],
}


@pytest.mark.parametrize(("total", "options"), TOTALS.items())
def test_the_total(total: str, options: list[str]) -> None:
    assert edp("list", *options).out.splitlines()[-1] == total


def test_only_the_name_of_a_column_is_dim(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = answer_at(60, "list", "--columns", "ref,own,mon,due,time", "--activity", "2.1", at=small).out
    assert "\n  \x1b[2mTimescale: \x1b[0mTermly\n" in shown
    assert "\n  \x1b[2mOwners: \x1b[0m\x1b[1mHead of Maths\x1b[0m\n" in shown


def refs(*options: str, at: Path = ROOT) -> list[str]:
    return [item["ref"] for item in edp("list", *options, "--format", "json", at=at).json["items"]]


def test_sorted(small: Path) -> None:
    assert refs("--sort", "due", at=small) == ["1.1/1", "2.1/2", "2.1/1", "1.1/3", "1.1/2"]
    assert refs("--sort", "due", "--reverse", at=small) == ["1.1/2", "1.1/3", "2.1/1", "2.1/2", "1.1/1"]
    assert refs("--sort", "owner", at=small) == ["1.1/2", "2.1/1", "2.1/2", "1.1/1", "1.1/3"]
    assert refs("--reverse", at=small) == ["2.1/2", "2.1/1", "1.1/3", "1.1/2", "1.1/1"]
    table = edp("list", "--sort", "due", at=small).out
    assert table.index("2.1/1") < table.index("1.1/3") < table.index("1.1/2")


WRONG = {
    "column": (
        ["--columns", "ref,ownrs"],
        'There is no column "ownrs". Did you mean owners? There are: reference,',
    ),
    "columns": (["--columns", "re"], 'There is no column "re". Did you mean reference or reading?'),
    "no columns": (["--columns", " , "], "--columns takes names of columns: reference, action, owners,"),
    "sort": (["--sort", "size"], 'A list is not sorted by "size". There are: reference, due, owners,'),
    "sorts": (["--sort", "a"], "Did you mean activity or audience or action?"),
    "audience": (["--audience", "govenors"], 'Did you mean "governors"? There are:\n  advisory staff\n'),
    "kpi": (["--kpi", "KPI1"], 'No target in the plan is measured by "KPI1".'),
    "area": (
        ["--area", "leedership"],
        'key area "leedership". Did you mean "Leadership"? There are:\n  1 Teaching',
    ),
    "activity": (["--activity", "5.9"], 'There is no activity or priority "5.9" in the plan.'),
    "owner": (["--owner", "adviser"], '"adviser" could be any of these; write more of the name:\n'),
    "day": (["--due-before", "31.11.03"], '"31.11.03" is not a date.'),
    "text": (["--text", ""], "--text takes the words to look for, as: edp list --text governors"),
}


@pytest.mark.parametrize(("options", "message"), WRONG.values(), ids=WRONG)
def test_wrong(options: list[str], message: str) -> None:
    answer = edp("list", *options)
    assert answer.err.startswith("edp: ")
    assert message in answer.err
    assert (answer.out, answer.code) == ("", 2)


def test_from_a_part_of_a_plan() -> None:
    answer = edp("list", "--plans", FAULTY)
    assert answer.code == 3
    assert "Left out, since it cannot be read: " in answer.out
    assert [item["understood"] for item in edp("list", "--plans", FAULTY, "--format", "json").json["items"]] == [
        True,
        False,
        True,
    ]
    assert "1.1/1  Librarian; Head of Buying, not understood" in answer_at(80, "list", "--plans", FAULTY).out


def answer_at(columns: int, *arguments: str, at: Path = ROOT) -> Outcome:
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("COLUMNS", str(columns))
        return edp(*arguments, at=at)


def test_what_is_overdue_and_what_is_nobodys_is_seen_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    for columns in (80, 120):
        shown = answer_at(columns, "list", "--activity", "5.3").out
        assert "\x1b[1;31m31 Mar 2003," in shown
        assert "\x1b[1;31mnobody yet" in shown
        assert "\x1b[1;31m31 Dec 2003" not in shown


@pytest.mark.parametrize(("column", "place"), [("to", "body"), ("action", "action"), ("owners", "owner")])
@pytest.mark.parametrize("text", NASTY)
def test_text_from_a_plan_comes_out_as_it_is(small: Path, text: str, column: str, place: str) -> None:
    plan_of(small, "X", **{"action": "Do.", "owner": "Al", "body": "EET", place: text})
    for columns in (60, 80, 100, 120, 200):
        shown = answer_at(columns, "list", "--columns", f"ref,{column}", at=small).out
        heading, *lines, _, total = shown.partition("\n\n")[2].splitlines()
        assert heading.split()[0] == "Reference"
        assert lines[0].startswith("1.1/1 ")
        assert squeezed("".join(line[11:] for line in lines)) == squeezed(text)
        assert total.startswith("1 action")
        assert max(map(cell_len, shown.splitlines())) <= columns


@pytest.mark.parametrize("columns", [60, 80, 100, 120, 200])
@pytest.mark.parametrize("options", [[], ["--columns", ",".join(COLUMNS)], ["--columns", "ref,own,aud,mon,due"]])
def test_long_texts_are_whole_and_fit(small: Path, options: list[str], columns: int) -> None:
    plan_of(small, "A plan", action=LONG_ACTION, owner=LONG_ROLE, body=f"{LONG_ROLE} Board")
    assert len(LONG_ACTION) == 300
    shown = answer_at(columns, "list", *options, at=small).out
    assert max(map(cell_len, shown.splitlines())) <= columns
    for word in set(LONG_ROLE.split()) | (set() if "ref,own,aud,mon,due" in options else set(LONG_ACTION.split())):
        assert word in shown


def test_no_cell_is_a_formula(small: Path) -> None:
    plan_of(small, "=HYPERLINK(1)", action="=1+1", owner="+Al", body="@EET")
    head, row = rows("list", at=small)
    cells = dict(zip(head, row, strict=True))
    assert (cells["Action"], cells["Owners"], cells["To"]) == ("'=1+1", "'+Al", "'@EET")
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


def test_a_shared_line_keeps_two_actions_apart(small: Path) -> None:
    """All in one line of a file, with one number for both: an error, but each is told with its own dates."""
    path = small / "plans" / "activities" / "1.1-reading.yaml"
    path.write_text(
        "{activity: 1.1, title: T, actions: [{id: 1, action: One, timescale: Autumn 2003},"
        " {id: 1, action: Two, timescale: Ongoing}]}\n"
    )
    shown = answer_at(80, "list", "--activity", "1.1", at=small).out
    assert (
        "\n  1.1/1  nobody yet, 31 Dec 2003, 33 days overdue\n         One\n"
        "  1.1/1  nobody yet, no date\n         Two\n"
    ) in shown


@pytest.mark.parametrize("text", [*CONTROLS, "a\nb", "\udcff"])
def test_what_was_typed_does_not_act_on_the_terminal(text: str) -> None:
    if "\x00" not in text:
        answers = [edp("list", option, f"{text}KPI17") for option in ("--kpi", "--audience", "--area", "--text")]
        answers += [edp("list", option, text) for option in ("--columns", "--sort", "--activity", "--due-before")]
        answers.append(edp("list", "--text", text, "--format", "markdown"))
        for answer in answers:
            said = answer.out + answer.err
            assert all(character.isprintable() or character == "\n" for character in said), said


def test_what_was_typed_in_two_lines_is_said_in_one() -> None:
    assert edp("list", "--kpi", "KPI\n17").out.splitlines()[0] == 'Actions measured by "KPI 17"'


def test_what_is_overdue() -> None:
    answer = edp("list", "--overdue", "--format", "json")
    assert [item["ref"] for item in answer.json["items"]] == [
        item["ref"] for item in edp("list", "--format", "json").json["items"] if item["overdue"]
    ]
    assert "Actions with something overdue" in edp("list", "--overdue").out


def test_audiences_much_like_the_one_asked_for_are_named() -> None:
    shown = " ".join(edp("list", "--audience", "governors").out.split())
    assert shown.endswith('Much like it, and not in the list: "Governing Bodies in all phases".')
    assert "Much like it" not in edp("list", "--audience", "teachers").out
