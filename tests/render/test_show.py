"""The pages of `edp show`: every part of the plan, at every width and in every format."""

from __future__ import annotations

import csv
import io
import json
from itertools import pairwise
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker
from rich.cells import cell_len

from edp_cli.duties.expand import Expander
from edp_cli.queries.show.find import show_plan, show_reference
from edp_cli.render.contracts import CONTRACTS
from edp_cli.render.heading import Heading
from edp_cli.render.look import Look
from edp_cli.render.markdown import escape
from edp_cli.render.show import printed
from edp_cli.render.show.view import view_shown
from edp_cli.render.views import Views, render
from edp_cli.render.words import UNBROKEN
from tests.cli.running import ROOT
from tests.plan.written import names, read_activities, read_registers
from tests.queries.asked import AS_OF, ask_real, references

REAL = ask_real()
HEADING = Heading(REAL.docket.title, REAL.docket.revision, AS_OF, "as_of in plans/plan.yaml")
EXPANDER = Expander(REAL.docket.frame.calendar)
OCCURRENCES = [each.id for duty in REAL.docket.duties for each in EXPANDER.expand(duty)]
PRIORITIES = [str(priority.number) for priority in REAL.plan.priorities]
WIDTHS = (60, 80, 100, 120, 200)
REFERENCES = ["", *PRIORITIES, *references(REAL), "5.4/3b/report"]
ACTIVITIES = {activity["activity"]: activity for activity in read_activities()}
ALIASES = {
    "".join(alias.casefold().split()): role["role"]
    for role in read_registers()["roles"]
    for alias in [role["role"], *role.get("aliases", [])]
}
VALIDATOR = Draft7Validator(CONTRACTS["show"], format_checker=FormatChecker())


def view(reference: str) -> Views:
    shown = show_reference(reference, REAL) if reference else show_plan(REAL)
    return view_shown(shown, HEADING, REAL.docket.line)


def table(reference: str, width: int, *, drawn: bool = True) -> str:
    return render(view(reference), "table", Look(width, drawn=drawn))


def spoken(names: list[str]) -> list[str]:
    """The names as the register writes them, each once."""
    return list(dict.fromkeys(ALIASES["".join(name.casefold().split())] for name in names))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_fits(width: int) -> None:
    for reference in REFERENCES:
        lines = table(reference, width).splitlines()
        assert max(map(cell_len, lines)) <= width, reference
        assert not [line for line in lines if line != line.rstrip()]
        assert UNBROKEN not in "".join(lines)


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_every_occurrence_can_be_shown(width: int) -> None:
    for reference in OCCURRENCES[:: 1 if width == 80 else 7]:
        text = table(reference, width)
        assert max(map(cell_len, text.splitlines())) <= width
        assert reference in text.splitlines()[0]


@pytest.mark.parametrize("reference", [*REFERENCES, *OCCURRENCES[::5]])
def test_every_format(reference: str) -> None:
    data = json.loads(render(view(reference), "json", Look()))
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []
    kinds = ("outline", "priority", "activity", "action", "duty", "occurrence")
    assert [kind for kind in kinds if data[kind] is not None] == [data["kind"]]
    page = render(view(reference), "markdown", Look())
    assert page.startswith("# ")
    assert UNBROKEN not in page
    rows = list(csv.reader(io.StringIO(render(view(reference), "csv", Look()))))
    assert {len(row) for row in rows} == {len(rows[0])}


def drawn_cells(text: str) -> list[tuple[str, ...]]:
    """The cells of the lines that are drawn around them: each row's, its lines put together again."""
    rows: list[tuple[str, ...]] = []
    open_row: list[list[str]] = []
    for line in text.splitlines():
        if line.startswith("│"):
            parts = [part.strip() for part in line.strip("│").split("│")]
            open_row = open_row or [[] for _ in parts]
            for cell, part in zip(open_row, parts, strict=True):
                cell.append(part)
        elif open_row:
            rows.append(tuple(" ".join(filter(None, cell)) for cell in open_row))
            open_row = []
    return rows


def monitoring_words(monitoring: Any) -> set[str]:  # noqa: ANN401  a cell of a plan file
    if isinstance(monitoring, str):
        return {monitoring}
    texts = [monitoring.get(key, "") for key in ("frequency", "through")]
    texts += spoken(names(monitoring["by"]))
    to = monitoring.get("to", "")
    texts.append(ALIASES.get("".join(to.casefold().split()), to))
    return {word for text in texts for word in text.split()}


@pytest.mark.parametrize("width", [100, 120, 200])
@pytest.mark.parametrize("number", ACTIVITIES)
def test_the_five_columns_are_those_of_the_document(number: str, width: int) -> None:
    activity = ACTIVITIES[number]
    rows = [row for row in drawn_cells(table(number, width)) if len(row) == 5]
    assert [heading.replace("/ ", "/") for heading in rows[0]] == list(printed.COLUMNS)
    for action, row in zip(activity["actions"], rows[1:], strict=True):
        also = f", printed as {action['printed_as']}" if "printed_as" in action else ""
        points = "".join(f" • {point}" for point in action.get("points", []))
        assert row[0] == f"{action['id']}{also}) {action['action']}{points}"
        owners = names(action["responsible"])
        assert row[1] == (" and ".join(spoken(owners)) if owners != ["TBA"] else "TBA")
        assert row[2] == ", ".join(action["audience"])
        assert monitoring_words(action["monitoring"]) <= set(row[3].replace(",", "").split())
        assert row[4].startswith(" ".join(action["timescale"].split()))


@pytest.mark.parametrize("number", ACTIVITIES)
def test_the_top_of_the_page_is_that_of_the_document(number: str) -> None:
    activity = ACTIVITIES[number]
    rows = drawn_cells(table(number, 200))
    assert rows[0][0].startswith("Priority 5: Ensuring a consistent high quality of education")
    assert dict(row for row in rows if len(row) == 2 and "•" not in row[0]) == {
        "Links to other plans or parts of the EDP": "SEN, behaviour support plan Priority 1, 2, 3, 4",
        f"Activity {number}": activity["title"],
        "Key SSRE Area(s)": " ".join(f"{area['areas']}  {area['title']}" for area in activity["ssre_areas"]),
        "Targets/Success criteria": "Evaluation: how/when/by whom?",
    }
    (targets, evaluation) = next(row for row in rows if row[0].startswith("•"))
    for target in activity["targets"]:
        assert target["text"] in targets
        assert target.get("kpi", "") in targets
    for entry in activity["evaluation"]:
        by = " and ".join(spoken(names(entry["by"])))
        often = f" {entry['frequency']}" if "frequency" in entry else ""
        what = f"{entry['what'][:1].upper()}{entry['what'][1:]}"
        assert f"• {what}{often} by {by}" in evaluation


def words_of(number: str) -> set[str]:
    """Every word of the activity, whatever its place."""
    activity = ACTIVITIES[number]
    texts = [activity["title"], *activity["links"]["plans"]]
    texts += [text for area in activity["ssre_areas"] for text in (area["areas"], area["title"])]
    texts += [text for target in activity["targets"] for text in target.values()]  # type: ignore[misc]
    for entry in activity["evaluation"]:
        texts += [entry["what"], entry.get("frequency", ""), *spoken(names(entry["by"]))]
    for action in activity["actions"]:
        owners = names(action["responsible"])
        texts += [action["action"], *action.get("points", []), *action["audience"], action["timescale"]]
        texts += owners if owners == ["TBA"] else spoken(owners)
        texts += sorted(monitoring_words(action["monitoring"]))
    return {plain(word) for text in texts for word in text.split()}


def plain(word: str) -> str:
    return word.casefold().strip(".,;:()•")


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
@pytest.mark.parametrize("number", ACTIVITIES)
def test_every_word_of_the_activity_is_on_its_page(number: str, width: int) -> None:
    assert words_of(number) <= {plain(word) for word in table(number, width).replace("│", " ").split()}


@pytest.mark.parametrize("number", ACTIVITIES)
def test_every_word_of_the_activity_is_in_its_markdown(number: str) -> None:
    page = render(view(number), "markdown", Look())
    for action in ACTIVITIES[number]["actions"]:
        for text in (action["action"], *action.get("points", []), ", ".join(action["audience"])):
            assert escape(text) in page
    shown = {plain(word) for word in page.replace("<br>", " ").replace("\\", "").split()}
    assert words_of(number) <= shown


def test_what_is_overdue_is_said_where_it_is_owed() -> None:
    rows = {row[0].partition(")")[0]: row for row in drawn_cells(table("5.1", 200)) if len(row) == 5}
    late = "Overdue since 31 Aug 2003 (64 days)"
    assert rows["3c"][4].endswith(late)
    assert rows["4a"][3].endswith(late)
    assert late not in rows["4a"][4]
    assert all(cell.endswith(late) for cell in rows["4b"][3:])
    assert late not in " ".join(rows["1"])


def test_lines_are_drawn_where_they_can_be_shown() -> None:
    drawn, ascii_only = table("5.1", 120), table("5.1", 120, drawn=False)
    assert "┼" in drawn
    assert not set("┌┬┐├┼┤└┴┘─│•") & set(ascii_only)
    assert [len(line) for line in drawn.splitlines()] == [len(line) for line in ascii_only.splitlines()]


def test_the_lines_of_the_tables_meet() -> None:
    """Above and below each sign of a line stands what it points to."""
    lines = [line for line in table("5.1", 120).splitlines() if line[:1] in ("┌", "├", "└", "│")]
    for above, below in pairwise(lines):
        for upper, lower in zip(above, below, strict=True):
            assert (upper in "┌┬┐├┼┤│") == (lower in "├┼┤└┴┘│"), (above, below)


def test_the_number_that_is_printed_is_said_where_it_differs() -> None:
    assert "3d, printed as 3c) Develop the mentor scheme" in table("5.2", 200)
    assert "3d, printed as 3c" in table("5.2/3d", 80)
    assert "3c; the document prints 5.2/3d as 3c too" in table("5.2/3c", 80)
    assert "printed as" not in table("5.2/3b", 80)


PHRASES = [
    ("5.1/3a", ["Read as  Trial of adaptation: by Autumn 2003; Implement: by 2003/04"]),
    ("5.3/1d", ["Responsible Person  TBA", "Monitoring How/when/by whom?  TBA"]),
    ("5.3/2", ["Overdue since 30 Jun 2002 (491 days)", "2 items of it are overdue."]),
    ("5.1/4b", ["Next due 31 Dec 2003, in 58 days, then 31 Mar 2004", "12 in all, the last due 31 Mar 2007"]),
    ("5.2/1b", ["From April 2003 Started 1 Apr 2003; never overdue"]),
    ("5.4/3b", ["How often is not said, so nothing is ever due"]),
    ("5.4/3b/report", ["How often is not said, so nothing is ever due.", "The whole action: edp show 5.4/3b"]),
    ("5.1/4b/report", ["Overdue 31 Aug 2003, 64 days overdue Summer 2003 5.1/4b/report@2003-summer"]),
    ("5.1/3a/1", ["Milestone 5.1/3a/1", "Milestone  Trial of adaptation", "Next due 31 Dec 2003, in 58 days."]),
    ("5.1/evaluation-2", ["Evaluation 5.1/evaluation-2", "How often  termly", "The whole activity: edp show 5.1"]),
    ("5.1/4b@2003-summer", ["For  Summer 2003 (1 Apr – 31 Aug 2003)", "31 Aug 2003, 64 days overdue"]),
    ("5.2/1b@2003-april", ["Starts 1 Apr 2003, started", "it only starts, so it is never overdue"]),
    ("5", ["7 actions, 7 items overdue next due 31 Dec 2003", "edp show 5.1"]),
    ("2", ["No activity of it is set out here."]),
    (
        "",
        [
            "Priorities 1, 2, 3 and 4 have only their numbers here",
            "6 activities, 35 actions, 14 roles and 1 body.",
        ],
    ),
]


@pytest.mark.parametrize(("reference", "phrases"), PHRASES, ids=[reference for reference, _ in PHRASES])
def test_what_a_page_says(reference: str, phrases: list[str]) -> None:
    text = " ".join(table(reference, 200).split())
    for phrase in phrases:
        assert " ".join(phrase.split()) in text


def test_the_schema_is_the_published_one() -> None:
    published = json.loads((ROOT / "schemas" / "show.output.schema.json").read_text(encoding="utf-8"))
    assert published["properties"] == CONTRACTS["show"]["properties"]
