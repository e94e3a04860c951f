"""Exit codes, what is left out, and where output goes."""

from __future__ import annotations

import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.plans import ACTIVITY, PLAN, write_plan
from tests.cli.running import command, edp, edp_process, with_variables

SECOND = ACTIVITY.replace("activity: 1.1", "activity: 1.2")


def test_a_file_that_cannot_be_read_is_left_out_and_named(tmp_path: Path) -> None:
    write_plan(tmp_path, {"activities/1.2.yaml": SECOND + "\tbad: tab\n"})

    table, answer = edp("due", at=tmp_path), edp("due", "--format", "json", at=tmp_path)

    assert (table.code, answer.code) == (3, 3)
    assert [item["id"] for item in answer.json["items"]] == ["1.1/1@2003-autumn"]
    assert answer.json["left_out"] == ["plans/activities/1.2.yaml"]
    assert answer.err == "plans/activities/1.2.yaml cannot be read and is left out: see edp validate\n"
    assert "Left out, since it cannot be read: plans/activities/1.2.yaml" in table.out
    assert edp("validate", at=tmp_path).code == 1


def test_without_roles_names_stay_as_they_are_typed(tmp_path: Path) -> None:
    (write_plan(tmp_path) / "plans" / "roles.yaml").unlink()

    outcome = edp("due", "--owner", "head of service", "--format", "json", at=tmp_path)

    assert (outcome.code, outcome.json["left_out"]) == (3, ["plans/roles.yaml"])
    assert [item["owners"] for item in outcome.json["items"]] == [["Head of Service"]]


def test_without_plan_yaml_nothing_can_be_answered(tmp_path: Path) -> None:
    write_plan(tmp_path, {"plan.yaml": PLAN.replace("ends:", "ned:")})

    outcome = edp("due", at=tmp_path)

    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.startswith("edp: The plan cannot be read. plans/plan.yaml:")
    assert outcome.err.endswith("See all of it with: edp validate\n")
    assert edp("timescale", "termly", at=tmp_path).code == 3
    assert edp("validate", at=tmp_path).code == 1


def test_no_plan_is_exit_code_3_but_for_a_phrase(tmp_path: Path) -> None:
    assert edp("due", at=tmp_path).code == 3
    assert edp("validate", at=tmp_path).code == 3
    assert edp("due", "--plans", "elsewhere", at=tmp_path).code == 3
    assert edp("timescale", "termly", "--plans", "elsewhere", at=tmp_path).code == 3
    phrase = edp("timescale", "Autumn", "--as-of", "2010-05-01", "--format", "json", at=tmp_path)
    assert (phrase.code, phrase.json["milestones"][0]["period"]) == (0, "2010-autumn")
    assert phrase.err == "There is no plan here, so this is read for a plan of five years from that day.\n"
    assert edp("timescale", "termly", at=tmp_path).code == 0


def test_errors_in_the_plan_are_said_beside_the_answer(tmp_path: Path) -> None:
    write_plan(tmp_path, {"activities/1.1.yaml": ACTIVITY.replace("Autumn 2003", "mid year")})

    outcome = edp("due", at=tmp_path)

    assert outcome.code == 0
    assert outcome.err == "There are errors in the plan, so this answer may not be right: see edp validate\n"
    assert "1 action has no date: 1.1/1" in outcome.out


def test_a_phrase_that_is_not_understood_is_exit_code_1() -> None:
    assert edp("timescale", "mid year").code == 1
    assert edp("timescale", "-", "Termly").code == 0
    assert edp("timescale").code == 2


def test_plans_are_found_by_option_variable_and_upwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_plan(tmp_path / "here")
    deep = tmp_path / "here" / "plans" / "activities"
    assert edp("due", at=deep).code == 0
    assert edp("due", "--plans", "here/plans", at=tmp_path).code == 0
    monkeypatch.setenv("EDP_PLANS", str(tmp_path / "here" / "plans"))
    assert edp("due", at=Path("/")).code == 0


def test_findings_of_some_files(tmp_path: Path) -> None:
    bad = ACTIVITY.replace("Autumn 2003", "mid year")
    write_plan(tmp_path, {"activities/1.1.yaml": bad, "activities/1.2.yaml": SECOND, "notes.txt": "x"})

    def validate(*arguments: str) -> tuple[int, str]:
        outcome = edp("validate", *arguments, at=tmp_path)
        return outcome.code, (outcome.out + outcome.err).splitlines()[-1]

    assert validate() == (1, "1 error and 0 warnings in 4 files.")
    assert validate("plans") == (1, "1 error and 0 warnings in 4 files.")
    assert validate("plans/activities/1.2.yaml") == (0, "Nothing is wrong in 1 file.")
    assert validate("plans/activities/1.2.yaml", "plans/roles.yaml") == (0, "Nothing is wrong in 2 files.")
    assert validate("plans/activities/1.1.yaml") == (1, "1 error and 0 warnings in 1 file.")
    assert validate("plans/notes.txt")[0] == 2
    assert validate("plans/missing.yaml")[0] == 2
    assert validate("plans", "plans/roles.yaml")[0] == 2


def test_strict_takes_warnings_for_errors(tmp_path: Path) -> None:
    write_plan(
        tmp_path, {"activities/1.1.yaml": ACTIVITY.replace("responsible: Head of Service", "responsible: TBA")}
    )

    assert edp("validate", at=tmp_path).code == 0
    assert edp("validate", "--strict", at=tmp_path).code == 1


def test_schemas_are_written_and_checked(tmp_path: Path) -> None:
    assert edp("schema", "--check", at=tmp_path).code == 1
    assert edp("schema", at=tmp_path).code == 0
    assert edp("schema", "--check", at=tmp_path).code == 0
    (tmp_path / "schemas" / "plan.schema.json").write_text("{}", encoding="utf-8")
    stale = edp("schema", "--check", at=tmp_path)
    assert (stale.code, stale.out.splitlines()[0]) == (1, "schemas/plan.schema.json is not current")


def test_a_reader_that_goes_away_is_no_fault() -> None:
    with subprocess.Popen(
        command("due", "--year", "2003-04"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=with_variables({}),
    ) as first:
        assert first.stdout is not None
        assert first.stderr is not None
        first.stdout.close()
        error = first.stderr.read()
    assert (first.returncode, error) == (0, b"")


def test_an_interrupted_run_is_exit_code_130(tmp_path: Path) -> None:
    many = "\n".join(f"  - id: {number}\n    action: x\n    timescale: termly" for number in range(1, 9000))
    write_plan(tmp_path, {"activities/1.1.yaml": f"activity: 1.1\ntitle: x\nactions:\n{many}\n"})
    running = subprocess.Popen(
        command("validate"),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=with_variables({"EDP_CACHE": ""}),
    )
    time.sleep(0.8)
    running.send_signal(signal.SIGINT)
    out, error = running.communicate(timeout=30)
    assert (running.returncode, out, error) == (130, b"", b"")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_output_that_cannot_show_every_character_is_still_an_answer(encoding: str) -> None:
    table = edp_process("due", PYTHONIOENCODING=encoding)
    answer = edp("due", "--format", "json", encoding=encoding)

    assert table.code == 0
    assert "Due in Autumn 2003" in table.out
    assert answer.json["window"]["label"] == "Autumn 2003"
    assert answer.json == edp("due", "--format", "json").json


def test_colours_are_for_those_who_want_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in edp("overdue").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in edp("overdue").out
    assert "\x1b" in edp("validate").out
    assert "\x1b" not in edp("overdue", "--no-color").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in edp("overdue").out


NASTY = "[bold red]Raise[/bold red] :smile: <b>x</b> =1+1 {curly} %s \\[x] 学校改善 naïve"


@pytest.mark.parametrize("width", ["60", "80", "120"])
def test_what_a_plan_says_is_data_and_nothing_is_cut(
    tmp_path: Path, width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    long = f"{NASTY} {'improvement ' * 25}{'x' * 150}"
    text = ACTIVITY.replace("Train leaders.", f"'{long}'")
    write_plan(tmp_path, {"activities/1.1.yaml": text.replace("\n", "\r\n")})

    table = edp("due", at=tmp_path).out
    answer = edp("due", "--format", "json", at=tmp_path).json

    assert answer["items"][0]["what"] == long
    shown = "".join(table.split())
    for word in [*NASTY.split(), "…"]:
        assert (word in shown) == (word != "…")
    assert shown.count("x" * 5) >= 5
    assert shown.count("improvement") == 25


def test_help_imports_neither_yaml_nor_pydantic_nor_rich() -> None:
    code = "import sys; from edp_cli.cli.app import run; run(['--help']); print([*sys.modules], file=sys.stderr)"
    done = subprocess.run(
        [command()[0], "-c", code], capture_output=True, check=True, text=True, env=with_variables({})
    )
    assert not {"yaml", "pydantic", "rich"}.intersection(done.stderr.replace("'", "").replace("[", "").split(", "))


def test_the_version() -> None:
    assert edp("--version").out.startswith("edp ")
