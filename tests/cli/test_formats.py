"""Every list in every format, through one place; and answers that are written to a file."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
from datetime import date
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from edp_cli.cli.formats import Usual
from edp_cli.render.markdown import escape, render_markdown
from edp_cli.render.sheet import Sheet
from edp_cli.render.spreadsheet import render_csv
from edp_cli.render.views import FORMATS
from tests.cli.running import edp, edp_process
from tests.cli.test_text_is_data import NASTY, plan_of

if TYPE_CHECKING:
    from pathlib import Path

LISTS = [
    ["due"],
    ["due", "--year", "2003-04"],
    ["overdue", "--to", "EET"],
    ["overdue", "--by", "owner"],
    ["validate"],
    ["validate", "plans/plan.yaml"],
    ["timescale", "Trial in Autumn term 2003; then termly"],
    ["timescale", "mid year"],
    ["owners"],
    ["owners", "EET"],
    ["checklist", "--owner", "Head of School Improvement"],
    ["show"],
    ["show", "5.1"],
    ["show", "5.1/3a"],
    ["list"],
    ["search", "governors"],
    ["explain"],
    ["explain", "EDP201"],
]


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_the_formats_on_offer_are_those_that_there_are() -> None:
    assert [each.value for each in Usual] == list(FORMATS)


@pytest.mark.parametrize("arguments", LISTS, ids=" ".join)
def test_every_format(arguments: list[str]) -> None:
    code = edp(*arguments).code
    answers = {name: edp(*arguments, "--format", name) for name in FORMATS}
    assert {answer.code for answer in answers.values()} == {code}
    assert len({answer.out for answer in answers.values()}) == len(FORMATS)
    assert answers["json"].json["schema"].startswith("edp/")
    table = rows(answers["csv"].out)
    assert table
    assert {len(row) for row in table} == {len(table[0])}
    assert all(name for name in table[0])
    tokens = MarkdownIt("commonmark").enable("table").parse(answers["markdown"].out)
    assert any(token.type in {"table_open", "heading_open"} for token in tokens)


def test_the_rows_are_those_of_the_programs() -> None:
    asked = ["due", "--year", "2003-04"]
    items = edp(*asked, "--format", "json").json["items"]
    head, *table = rows(edp(*asked, "--format", "csv").out)
    assert head[:2] == ["Reference", "Kind"]
    assert [row[head.index("Due")] for row in table] == [item["due"] for item in items]
    late = [str(item["days"]) if item["status"] == "overdue" else "" for item in items]
    assert [row[head.index("Days overdue")] for row in table] == late
    assert [row[head.index("Owners")] for row in table] == ["; ".join(item["owners"]) for item in items]


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "＝1", "=HYPERLINK(1)"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(text: str) -> None:
    [_, [cell, number, day]] = rows(render_csv(Sheet(("A", "B", "C"), ((text, -58, date(2003, 12, 31)),))))
    assert (cell, number, day) == (f"'{text}", "-58", "2003-12-31")


def test_what_is_no_formula_stays_as_it_is() -> None:
    for text in ("5.1/3a", "a = b", 'say "x", then', "two\nlines", ""):
        assert rows(render_csv(Sheet(("A", "B"), ((text, None),))))[1] == [text, ""]


@pytest.mark.parametrize(
    "text",
    [
        *NASTY,
        "as_of _in_ __a__ b_ _c snake_case_ x__y 学_校 1_2",
        "# no heading",
        "1. no list",
        "- no list",
        "--- ",
        "www.example.org",
    ],
)
def test_markdown_shows_what_is_written(text: str) -> None:
    """Escaped text is a paragraph of text alone, and reads back as it was but for its runs of spaces."""
    reader = MarkdownIt("gfm-like", {"linkify": False})
    [opened, inline, closed] = reader.parse(escape(text))
    assert (opened.type, closed.type) == ("paragraph_open", "paragraph_close")
    assert {child.type for child in inline.children or ()} <= {"text", "text_special"}
    assert "".join(child.content for child in inline.children or ()) == " ".join(text.split())


@pytest.mark.parametrize("text", NASTY)
def test_a_table_in_markdown_keeps_its_shape(text: str) -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(
        render_markdown(Sheet((text, "B"), ((text, text), ("x", text)), text, (text,), (text,)))
    )
    assert [token.type for token in tokens].count("td_open") == 4
    assert [token.type for token in tokens].count("th_open") == 2
    assert {child.type for token in tokens for child in token.children or ()} <= {"text", "text_special"}


@pytest.mark.parametrize("text", NASTY)
def test_plans_with_anything_in_them(small: Path, text: str) -> None:
    plan_of(small, text)
    words = " ".join(text.split())
    head, first, *_ = rows(edp("due", "--format", "csv", at=small).out)
    assert first[head.index("What")] in (words, f"'{words}")
    assert edp("due", "--format", "markdown", at=small).code == 0


def test_what_is_written_to_a_file_is_what_would_be_shown(tmp_path: Path) -> None:
    for name in FORMATS:
        path = tmp_path / "folder" / f"answer.{name}"
        answer = edp("due", "--format", name, "--output", str(path))
        assert (answer.code, answer.out, answer.err) == (0, "", f"Written to {path}.\n")
        assert path.read_text(encoding="utf-8") == edp("due", "--format", name).out


@pytest.mark.parametrize(
    ("ending", "name"), [("csv", "csv"), ("json", "json"), ("MD", "markdown"), ("txt", "table"), ("", "table")]
)
def test_the_ending_of_the_file_says_the_format(tmp_path: Path, ending: str, name: str) -> None:
    path = tmp_path / f"answer.{ending}"
    edp("overdue", "--output", str(path))
    assert path.read_text(encoding="utf-8") == edp("overdue", "--format", name).out
    edp("overdue", "--output", str(path), "--format", "json")
    assert json.loads(path.read_text(encoding="utf-8"))["schema"] == "edp/overdue/1"


def test_a_file_has_no_colours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    edp("overdue", "--output", str(tmp_path / "a.txt"))
    assert "\x1b" not in (tmp_path / "a.txt").read_text(encoding="utf-8")


def test_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "answer.csv"
    path.write_text("before")
    assert edp("due", "--term", "easter", "--output", str(path)).code == 2
    assert path.read_text() == "before"
    edp("due", "--output", str(path))
    assert path.read_text(encoding="utf-8").startswith("Reference,")
    assert [each.name for each in tmp_path.iterdir()] == ["answer.csv"]
    (tmp_path / "taken").mkdir()
    answer = edp("due", "--output", str(tmp_path / "taken"))
    assert (answer.code, answer.out) == (3, "")
    assert "was not written: it is a folder" in answer.err
    assert edp("due", "--output", "").err == "edp: --output takes the name of a file.\n"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a user who may not write everywhere")
def test_a_folder_that_may_not_be_written_in(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    answer = edp("due", "--output", str(tmp_path / "answer.csv"))
    tmp_path.chmod(stat.S_IRWXU)
    assert answer.code == 3
    assert "Permission denied" in answer.err


def test_excel_is_told_that_it_is_utf8(tmp_path: Path) -> None:
    plain = edp("due", "--format", "csv").out
    assert edp("due", "--excel").out == f"\ufeff{plain}"
    edp("due", "--excel", "--output", str(tmp_path / "a.csv"))
    assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbf" + plain.encode()
    assert edp_process("due", "--excel", PYTHONIOENCODING="cp1252").out == f"\ufeff{plain}"


def test_only_ascii(small: Path) -> None:
    text = "Zoë’s “plan” – 50 % … £5 学 Łódź ½ a\u00a0b"
    plan_of(small, text)
    for arguments in (["due"], ["due", "--format", "csv"], ["due", "--format", "markdown"], ["validate"]):
        shown = edp(*arguments, "--ascii", at=small)
        assert shown.out.isascii()
    words = " ".join(edp("due", "--ascii", at=small).out.split())
    assert 'Zoe\'s "plan" - 50 % . ?5 ? Lodz ? a b' in words
    exact = edp("due", "--ascii", "--format", "json", at=small)
    assert exact.json["plan"]["title"] == "Zoë’s “plan” – 50 % … £5 学 Łódź ½ a b"


def test_old_consoles_get_no_character_that_they_do_not_have() -> None:
    for arguments in LISTS:
        for encoding in ("cp1252", "cp850"):
            assert edp(*arguments, encoding=encoding).out.count("?") == edp(*arguments).out.count("?")


def test_every_list_takes_the_options_of_the_screen() -> None:
    for command in ("due", "overdue", "owners", "checklist", "show", "list", "search", "validate", "explain"):
        help_text = edp(command, "--help").out
        for option in ("--format", "--output", "--excel", "--no-color", "--ascii", "--no-pager"):
            assert option in help_text


WIDE = [
    "–2+3+cmd|' /C calc'!A0",
    "﹦1",
    "⁼1",
    "“Improving schools”, a guide",
    "＂a＂，b；c",
    "＜img src=x onerror=alert(1)＞ ［click］（http：//evil）",
    "＊x＊ and ｀x｀ ＿y＿",
    "– no list",
    "1．no list",
    "＃ no heading",
    "£500 … ½ € æ ﬁ ﷺ",
]
"""Text whose plain letters would act, had they been typed."""


@pytest.mark.parametrize("text", WIDE)
@pytest.mark.parametrize("way", ["--ascii", "ascii", "cp1252", "cp437"])
def test_plain_letters_never_act(small: Path, text: str, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_of(small, text, body="EET")
    options, encoding = ([way], "utf-8") if way == "--ascii" else ([], way)

    def shown(*arguments: str) -> str:
        return edp(*arguments, *options, at=small, encoding=encoding).out

    table = list(csv.reader(io.StringIO(shown("due", "--format", "csv")), strict=True))
    assert {len(row) for row in table} == {len(table[0])}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in table for cell in row)
    reader = MarkdownIt("gfm-like", {"linkify": False})
    for arguments in (["due"], ["checklist"], ["show", "1.1"]):
        kinds = [
            [child.type for token in reader.parse(answer) for child in [token, *(token.children or ())]]
            for answer in (
                shown(*arguments, "--format", "markdown"),
                edp(*arguments, "--format", "markdown", at=small).out,
            )
        ]
        assert [kind for kind in kinds[0] if not kind.startswith("text")] == [
            kind for kind in kinds[1] if not kind.startswith("text")
        ]
    for columns in ("60", "80", "120"):
        monkeypatch.setenv("COLUMNS", columns)
        for arguments in (["due"], ["show", "1.1"], ["list"]):
            assert max(map(len, shown(*arguments).splitlines())) <= int(columns)
