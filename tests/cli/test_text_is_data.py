"""Text from a plan comes out as it is: nothing in it acts on the terminal, and nothing of it is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from rich.cells import cell_len

from tests.cli.running import Outcome, edp

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NASTY = [
    "[bold]x[/bold]",
    "[red]",
    "[/]",
    "[link=https://example.org]here[/link]",
    r"\[bold]",
    "<b>bold</b> &amp; <script>alert(1)</script>",
    ":smile: :warning:",
    "=HYPERLINK(1)",
    "*stars* _under_ `ticks` | pipe |",
    r"C:\new\table and \u0041 and \\",
    "%s {0} {name} ${HOME} $(id) `id`",
    "W" * 40,
    "W" * 300,
    " ".join(["Improve the quality of monitoring by senior managers"] * 6)[:300],
    "學校改進計劃 " * 12,
    "學校改進計劃" * 20,
    "👩‍👩‍👧‍👦 and 🇬🇧 and 👍🏽 " * 5,
    "e\u0301a\u0308 Bryn Eglw\u0302ys " * 5,
    "שלום עולם مرحبا",
    "Zoë’s “plan” – 50 % … £5",
    "a\u00a0b\u2009c",
    "'single' \"double\"",
    "-- --help -x",
]


def write(small: Path, name: str, tree: Mapping[str, object]) -> None:
    text = yaml.safe_dump(tree, default_style='"', allow_unicode=True, sort_keys=False)
    (small / "plans" / name).write_text(text, encoding="utf-8")


def plan_of(
    small: Path, text: str, *, action: str | None = None, owner: str | None = None, body: str | None = None
) -> None:
    """A plan of one action, in which the text stands for every name and every sentence that is not given."""
    action, owner, body = action or text, owner or text, body or f"{text} body"
    plan: dict[str, object] = {"title": text, "authority": text, "revision": text, "priorities": [{"number": "1"}]}
    plan |= {"starts": "2003-09-01", "ends": "2006-08-31", "in_force": "2003-09-01", "as_of": "2003-11-03"}
    monitoring = {"frequency": "termly", "by": owner, "to": body, "through": "X"}
    only = {
        "id": "1",
        "action": action,
        "responsible": owner,
        "monitoring": monitoring,
        "timescale": "Autumn 2003",
    }
    write(small, "plan.yaml", plan)
    write(small, "roles.yaml", {"roles": [{"role": owner}], "bodies": [{"body": body}]})
    write(small, "activities/1.1-reading.yaml", {"activity": "1.1", "title": text, "actions": [only]})
    (small / "plans" / "activities" / "2.1-counting.yaml").unlink()


def squeezed(text: str) -> str:
    """The text without its spaces, where lines may end."""
    return "".join(text.split())


ROWS = {
    "action": ("1.1/1", "Al", ""),
    "owner": ("1.1/1", "", "Do."),
    "body": ("1.1/1/report", "Al, to", "X: Do."),
}
"""For each place in a table: the row, and what stands before and after the text in it."""


@pytest.mark.parametrize("place", ROWS)
@pytest.mark.parametrize("text", NASTY)
def test_it_comes_out_as_it_is(small: Path, text: str, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_of(small, text, **{"action": "Do.", "owner": "Al", "body": "EET", place: text})
    for columns in (60, 80):  # from 100 on there are columns side by side
        monkeypatch.setenv("COLUMNS", str(columns))
        assert_as_it_is(edp("due", at=small), text, place, columns)


def assert_as_it_is(shown: Outcome, text: str, place: str, columns: int) -> None:
    assert shown.code == 0, shown.err
    top, _, rest = shown.out.partition("\n\n")
    plan = f"{text}, revision {text}. As at 3 Nov 2003 (as_of in plans/plan.yaml)."
    assert squeezed(top) == squeezed(f"Due in Autumn 2003 (1 Sep – 31 Dec 2003) {plan}")
    first, lead, trail = ROWS[place]
    rows = rest.splitlines()
    start = next(number for number, row in enumerate(rows) if row.startswith(f"  {first} "))
    row = [rows[start]]
    for line in rows[start + 1 :]:
        if not line.startswith("      "):
            break
        row.append(line)
    assert squeezed("".join(row)) == squeezed(f"{first}{lead}{text}{trail}")
    assert max(map(cell_len, rows)) <= columns


@pytest.mark.parametrize("text", NASTY)
def test_it_comes_out_as_it_is_side_by_side(small: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_of(small, text, owner="Al", body="EET")
    monkeypatch.setenv("COLUMNS", "120")
    lines = edp("due", at=small).out.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("  1.1/1 "))
    end = next(number for number, line in enumerate(lines) if line.startswith("  1.1/1/report "))
    assert squeezed("".join(lines[start:end])).removeprefix("1.1/1Al") == squeezed(text)
    assert max(map(cell_len, lines)) <= 120


@pytest.mark.parametrize("text", NASTY)
def test_programs_get_it_as_it_is(small: Path, text: str) -> None:
    plan_of(small, text)
    words = " ".join(text.split())
    answer = edp("due", "--format", "json", at=small).json
    assert answer["plan"] == {"title": words, "revision": words}
    assert answer["items"][0]["what"] == words
    assert answer["items"][0]["owners"] == [words]
    assert answer["items"][1]["to"] == f"{words} body"
    named = edp("due", f"--owner={text}", f"--to={text} body", "--format", "json", at=small).json
    assert named["items"] == answer["items"][1:]


@pytest.mark.parametrize("text", NASTY)
def test_findings_repeat_it_as_it_is(small: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_of(small, text)
    write(small, "roles.yaml", {"roles": [{"role": "Librarian"}]})
    message = f'"{" ".join(text.split())}" is not in plans/roles.yaml.'
    for columns in ("60", "120"):
        monkeypatch.setenv("COLUMNS", columns)
        shown = edp("validate", at=small).out
        assert squeezed(message) in squeezed(shown)
        lines = [line for line in shown.splitlines() if not line.startswith("plans/")]
        assert max(map(cell_len, lines)) <= int(columns)
    assert message in [
        found["message"] for found in edp("validate", "--format", "json", at=small).json["findings"]
    ]


CONTROLS = [
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "a\rb",
    "\x9b31m",
    "a\x00b",
    "a\u202eb",
    "a\u2028b",
    "\ufeff",
]


@pytest.mark.parametrize("text", CONTROLS)
def test_what_would_act_on_the_terminal_is_refused_in_a_plan(small: Path, text: str) -> None:
    plan_of(small, "x")
    path = small / "plans" / "activities" / "1.1-reading.yaml"
    path.write_text(
        path.read_text().replace('"action": "x"', f'"action": "x{text}"'), encoding="utf-8", newline=""
    )
    assert edp("due", at=small).code == 3
    answer = edp("validate", at=small)
    assert "EDP002" in answer.out
    assert all(character.isprintable() or character == "\n" for character in answer.out)


@pytest.mark.parametrize("text", [*CONTROLS, "\udcff"])
def test_what_was_typed_does_not_act_on_the_terminal_either(text: str) -> None:
    if "\x00" not in text:
        answers = [edp("timescale", f"{text} Autumn 2003"), edp("validate", text), edp("due", "--plans", text)]
        answers += [edp("due", option, text) for option in ("--owner", "--term", "--as-of", "--kind", f"--{text}")]
        for answer in answers:
            said = answer.out + answer.err
            assert all(character.isprintable() or character == "\n" for character in said), said
    programs = edp("timescale", f"{text} Autumn 2003", "--format", "json")
    assert programs.json["milestones"][0]["period"] == "2003-autumn"
