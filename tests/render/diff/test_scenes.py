"""The answers to small differences, whole, as they stand in `expected` beside this file.

Where an answer is to change, write the files anew and read what git says has changed:

    EDP_UPDATE_GOLDEN=1 pytest tests/render/diff
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker
from rich.cells import cell_len

from edp_cli.render.contracts import CONTRACTS
from edp_cli.render.look import Look
from edp_cli.render.views import render

from .builders import change, view
from .scenes import SCENES, actions

EXPECTED = Path(__file__).parent / "expected"


def compare(file: str, text: str) -> None:
    path = EXPECTED / file
    if os.environ.get("EDP_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.exists(), "write it with EDP_UPDATE_GOLDEN=1"
    assert text == path.read_text(encoding="utf-8")


def answer(scene: str) -> Any:  # noqa: ANN401  JSON of any kind
    return json.loads(render(view(SCENES[scene]), "json", Look()))


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("scene", SCENES)
def test_table(scene: str, width: int) -> None:
    compare(f"{scene}-{width}.txt", render(view(SCENES[scene]), "table", Look(width, drawn=True)))


@pytest.mark.parametrize("scene", SCENES)
def test_markdown(scene: str) -> None:
    compare(f"{scene}.md", render(view(SCENES[scene]), "markdown", Look()))


def test_every_expected_file_is_compared() -> None:
    files = {f"{scene}{ending}" for scene in SCENES for ending in ("-80.txt", "-120.txt", ".md")}
    assert {path.name for path in EXPECTED.iterdir()} == files


@pytest.mark.parametrize("scene", SCENES)
def test_json_keeps_its_contract(scene: str) -> None:
    found = answer(scene)
    errors = Draft7Validator(CONTRACTS["diff"], format_checker=FormatChecker()).iter_errors(found)
    assert [error.message for error in errors] == []
    assert "\ufdd0" not in json.dumps(found, ensure_ascii=False)


@pytest.mark.parametrize("scene", SCENES)
def test_every_change_is_said_in_every_shape(scene: str) -> None:
    found = answer(scene)
    entries = [entry for part in ("actions", "activities", "names", "plan_file") for entry in found[part]]
    said = {change["says"] for entry in entries for change in entry["changes"]}
    rows = list(csv.DictReader(io.StringIO(render(view(SCENES[scene]), "csv", Look()))))
    assert {row["In words"].removeprefix("'") for row in rows} == said
    table = render(view(SCENES[scene]), "table", Look(5000))
    for sentence in said - {"The wording has changed.", "The title has changed."}:
        assert sentence.removesuffix(".") in table


def test_the_words_of_a_change_in_json() -> None:
    first, *_ = answer("wording")["actions"][1]["changes"]
    assert first["kind"] == "wording"
    assert first["words"] == [
        {"mark": "removed", "words": "Improve"},
        {"mark": "added", "words": "Raise"},
        {"mark": "same", "words": "the quality of"},
        {"mark": "added", "words": "self-review."},
    ]


def test_the_figures_of_a_slip() -> None:
    found = answer("slips")
    change = found["actions"][0]["changes"][0]
    assert [change[key] for key in ("kind", "day_before", "day_after", "days", "terms")] == [
        "due later",
        "2003-12-31",
        "2004-03-31",
        91,
        1,
    ]
    assert found["counts"] == {"removed": 0, "changed": 3, "added": 0, "same": 1}
    assert found["effect"]["loads"][2] == {
        "owner": None,
        "terms": [{"term": "2003-autumn", "before": 1, "after": 0}],
    }
    [row, *_] = csv.DictReader(io.StringIO(render(view(SCENES["slips"]), "csv", Look())))
    assert [row[key] for key in ("Change", "Reference", "Before", "After", "Days", "Terms", "Line")] == [
        "due later",
        "5.1/2",
        "2003-12-31",
        "2004-03-31",
        "91",
        "1",
        "41",
    ]


def test_files_that_could_not_be_read_are_in_the_json() -> None:
    found = answer("unread")
    assert found["unknown"] == ["5.3", "5.4"]
    assert found["before"]["left_out"] == ["plans/activities/5.3.yaml", "plans/activities/5.4.yaml"]
    assert found["left_out"] == [*found["before"]["left_out"], "plans/roles.yaml"]


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("scene", SCENES)
def test_lines_fit_and_colours_say_nothing_more(scene: str, width: int) -> None:
    plain = render(view(SCENES[scene]), "table", Look(width))
    assert max(map(cell_len, plain.splitlines())) <= max(width, 60)
    coloured = render(view(SCENES[scene]), "table", Look(width, colour=True))
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()


def test_words_are_red_and_green_where_there_is_colour() -> None:
    text = render(view(SCENES["wording"]), "table", Look(80, colour=True))
    assert "\x1b[31m[-Improve-]\x1b[0m \x1b[32m{+Raise+}\x1b[0m the quality of" in text


def test_an_action_of_which_there_is_nothing_to_say_is_not_listed() -> None:
    assert render(view(actions(change())), "table", Look()).splitlines()[3] == (
        "The plan says the same in HEAD and in the working tree."
    )
