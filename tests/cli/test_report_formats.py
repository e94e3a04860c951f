"""The formats that only `edp validate` has: when they are chosen, how they name files, and `--output` there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from junitparser import JUnitXml

from edp_cli.cli.formats import Format
from tests.cli.running import edp, edp_process

OTHERS = ["due", "overdue", "owners", "checklist", "show", "list", "search", "timescale", "explain"]
FURTHER = ["github", "sarif", "junit", "gitlab"]


@pytest.fixture(name="faulty")
def _faulty(small: Path) -> Path:
    """The small plan with one error in its register."""
    roles = small / "plans" / "roles.yaml"
    roles.write_text(f"{roles.read_text()}  - body: Head of English\n")
    return small


def test_the_formats_are_offered_where_they_are_had() -> None:
    assert "<table|json|csv|markdown|github|sarif|junit|gitlab>" in edp("validate", "--help").out
    for command in OTHERS:
        assert "<table|json|csv|markdown>" in edp(command, "--help").out


@pytest.mark.parametrize("command", OTHERS)
@pytest.mark.parametrize("name", FURTHER)
def test_others_refuse_them(command: str, name: str) -> None:
    answer = edp(command, "--format", name)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f'edp: --format takes table, json, csv or markdown, not "{name}".')


def test_what_was_probably_meant() -> None:
    answer = edp("validate", "--format", "sarf")
    assert "sarif, junit or gitlab, not" in answer.err
    assert "Did you mean sarif?" in answer.err
    assert (
        "needs table, json, csv, markdown, github, sarif, junit or gitlab after it"
        in edp("validate", "--format").err
    )
    assert "needs table, json, csv or markdown after it" in edp("due", "--format").err


@pytest.mark.parametrize(
    ("variable", "options", "name"),
    [
        ("true", [], "github"),
        ("", [], "table"),
        ("false", [], "table"),
        (None, [], "table"),
        ("true", ["--format", "table"], "table"),
        ("true", ["--format", "markdown"], "markdown"),
        ("true", ["--excel"], "csv"),
    ],
)
def test_under_github_actions(
    faulty: Path, monkeypatch: pytest.MonkeyPatch, variable: str | None, options: list[str], name: str
) -> None:
    expected = edp("validate", "--format", name, at=faulty)
    if variable is not None:
        monkeypatch.setenv("GITHUB_ACTIONS", variable)
    answer = edp("validate", *options, at=faulty)
    assert (answer.code, answer.out.removeprefix("\ufeff")) == (1, expected.out)
    assert edp("due", at=faulty).out.startswith("Due in")


@pytest.mark.parametrize(
    ("file", "options", "shown", "written"),
    [
        ("a.sarif", [], "table", "sarif"),
        ("a.sarif.json", [], "table", "sarif"),
        ("a.SARIF", [], "table", "sarif"),
        ("a.xml", [], "table", "junit"),
        ("a.json", [], "table", "json"),
        ("gl-code-quality-report.json", [], "table", "gitlab"),
        ("a.md", [], "table", "markdown"),
        ("a.csv", [], "table", "csv"),
        ("a.txt", ["--format", "github"], "github", "table"),
        ("a.json", ["--format", "gitlab"], "gitlab", "gitlab"),
        ("a.json", ["--format", "sarif"], "sarif", "sarif"),
        ("a.json", ["--format", "junit"], "junit", "json"),
        ("a.sarif", ["--format", "github"], "github", "sarif"),
        ("a.xml", ["--format", "sarif"], "sarif", "junit"),
        ("findings", [], "table", "table"),
        ("findings", ["--format", "junit"], "junit", "junit"),
        ("folder/a.sarif", [], "table", "sarif"),
    ],
)
def test_a_file_beside_what_is_shown(
    faulty: Path, file: str, options: list[str], shown: str, written: str
) -> None:
    answer = edp("validate", *options, "--output", file, at=faulty)
    assert (answer.code, answer.err) == (1, f"Written to {file}.\n")
    assert answer.out == edp("validate", "--format", shown, at=faulty).out
    assert (faulty / file).read_text(encoding="utf-8") == edp("validate", "--format", written, at=faulty).out


def test_a_file_beside_what_is_shown_under_github_actions(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    answer = edp("validate", "--output", "a.sarif", at=faulty)
    assert answer.out.startswith("::error file=plans/roles.yaml,")
    assert json.loads((faulty / "a.sarif").read_text())["version"] == "2.1.0"
    edp("validate", "--output", "findings", at=faulty)
    assert (faulty / "findings").read_text() == edp("validate", "--format", "table", at=faulty).out


def test_a_file_for_excel_beside_what_is_shown(faulty: Path) -> None:
    answer = edp("validate", "--excel", "--output", "a.csv", at=faulty)
    assert answer.out == edp("validate", at=faulty).out
    assert (faulty / "a.csv").read_text(encoding="utf-8") == edp("validate", "--excel", at=faulty).out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--output", ""], "--output takes the name of a file."),
        (["--output", "-"], "Without --output, the answer is written to the screen"),
        (["--output", "a.xlsx"], "a.xlsx was not written"),
        (["--output", "plans/plan.yaml"], "plans/plan.yaml was not written"),
        (["--excel", "--format", "sarif"], "--excel is for CSV, and does not go with --format sarif."),
    ],
)
def test_wrong_use(faulty: Path, options: list[str], said: str) -> None:
    answer = edp("validate", *options, at=faulty)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"edp: {said}")


def test_where_the_file_cannot_be_written_the_findings_are_shown_all_the_same(faulty: Path) -> None:
    (faulty / "taken.sarif").mkdir()
    answer = edp("validate", "--output", "taken.sarif", at=faulty)
    assert answer.code == 3
    assert "EDP303" in answer.out
    assert "taken.sarif was not written: it is a folder" in answer.err
    assert list((faulty / "taken.sarif").iterdir()) == []


def paths(at: Path) -> set[str]:
    """The paths of the files with findings, in each format for a code host."""
    github = edp("validate", "--format", "github", at=at).out
    sarif = edp("validate", "--format", "sarif", at=at).json["runs"][0]["results"]
    location = sarif[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    junit = JUnitXml.fromstring(edp("validate", "--format", "junit", at=at).out.encode())
    failed = [case._elem.get("file") for suite in junit for case in suite if case.result]  # noqa: SLF001  its only way
    gitlab = edp("validate", "--format", "gitlab", at=at).json[0]["location"]["path"]
    return {github.partition("file=")[2].partition(",")[0], location, *failed, gitlab}


def test_code_hosts_are_told_paths_from_the_root_of_the_repository(
    faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans = faulty / "plans"
    assert paths(faulty) == {"plans/roles.yaml"}
    assert paths(plans) == {"roles.yaml"}
    monkeypatch.setenv("GITHUB_WORKSPACE", str(faulty))
    assert paths(plans / "activities") == {"plans/roles.yaml"}
    monkeypatch.setenv("GITHUB_WORKSPACE", str(plans))
    assert paths(faulty) == {"plans/roles.yaml"}, "the workspace is another folder"
    (faulty / ".git").touch()
    assert paths(plans) == paths(plans / "activities") == {"plans/roles.yaml"}
    assert edp("validate", at=plans).out.startswith("roles.yaml:")
    (plans / "activities" / ".git").mkdir()
    assert paths(plans / "activities") == {"../roles.yaml"}, "it lies outside the repository"


SLY = "：：error：：a，b％0A＃＃［error］"
"""What becomes a command where plain letters stand in the place of others."""


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
def test_commands_are_the_same_in_every_encoding(faulty: Path, encoding: str) -> None:
    roles = faulty / "plans" / "roles.yaml"
    roles.write_text(roles.read_text().replace("Head of English", SLY), encoding="utf-8")
    answer = edp_process("validate", "--format", "github", at=faulty, PYTHONIOENCODING=encoding)
    assert SLY in answer.out
    assert answer.out == edp("validate", "--format", "github", at=faulty).out
    assert edp("validate", "--format", "github", "--ascii", at=faulty).out == answer.out


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "junit"])
def test_programs_get_every_letter_in_every_encoding(faulty: Path, name: str) -> None:
    roles = faulty / "plans" / "roles.yaml"
    roles.write_text(roles.read_text().replace("Head of English", "Zoë 學校"), encoding="utf-8")
    answer = edp_process("validate", "--format", name, at=faulty, PYTHONIOENCODING="ascii")
    shown = "Zo&#235; &#23416;&#26657;" if name == "junit" else "Zo\\u00eb \\u5b78\\u6821"
    assert shown in answer.out
    edp("validate", "--format", name, "--output", "a.out", "--ascii", at=faulty)
    kept = shown if name == "junit" else "Zoë 學校"
    assert kept in (faulty / "a.out").read_text(encoding="utf-8")


COMMANDS = ["::error::x", "##[error]x", "a ##[group]b", "：：error：：x"]


@pytest.mark.parametrize("text", COMMANDS)
@pytest.mark.parametrize("name", ["table", "csv", "markdown", "json", "github", "sarif", "gitlab", "junit"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_no_text_of_a_plan_is_a_command_in_a_log(
    faulty: Path, text: str, name: str, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    reading = faulty / "plans" / "activities" / "1.1-reading.yaml"
    quoted = json.dumps(text, ensure_ascii=False)
    written = reading.read_text().replace("responsible: Librarian", f"responsible: {quoted}", 1)
    reading.write_text(written, encoding="utf-8")
    for columns in ("20", "60"):
        monkeypatch.setenv("COLUMNS", columns)
        arguments = ["validate", "--format", name]
        for line in edp(*arguments, at=faulty, encoding=encoding).out.splitlines():
            assert acts(line) is (name == "github" and line.startswith(("::error file=", "::warning file=")))
    if name in ("table", "csv", "markdown", "json"):
        for command in ("due", "list", "owners"):
            assert not any(map(acts, edp(command, "--format", name, at=faulty).out.splitlines()))
    if name in ("json", "sarif", "gitlab") and encoding == "utf-8":
        assert text in json.dumps(edp("validate", "--format", name, at=faulty).json, ensure_ascii=False)


def acts(line: str) -> bool:
    """Whether GitHub's runner takes the line for a command, in the newer form or in the older."""
    return line.lstrip().startswith("::") or "##[" in line


def test_every_format_of_the_program_is_one_of_the_answer() -> None:
    for name in Format:
        assert edp("validate", "plans/plan.yaml", "--format", name).code == 0
