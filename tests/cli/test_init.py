"""`edp init`: a new plan, with which the other commands work at once."""

from __future__ import annotations

import re
import shlex
from datetime import timedelta
from pathlib import Path

import pytest

from edp_cli.cli.session import today
from edp_cli.periods import show_day
from tests.cli.running import edp, edp_process

FILES = [
    "activities/1.1-self-review.yaml",
    "activities/1.2-attendance.yaml",
    "plan.yaml",
    "roles.yaml",
    "schemas/activity.schema.json",
    "schemas/decision.schema.json",
    "schemas/done.schema.json",
    "schemas/plan.schema.json",
    "schemas/progress.schema.json",
    "schemas/roles.schema.json",
]


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def value(folder: Path, key: str) -> str:
    """What plan.yaml has after the key."""
    found = re.search(rf"^{key}: (.+)$", (folder / "plan.yaml").read_text(encoding="utf-8"), re.MULTILINE)
    assert found
    return found[1]


def next_commands(text: str) -> list[str]:
    """The commands that the message ends with."""
    return [line.strip() for line in text.rpartition("\n\n")[2].splitlines()]


def test_a_plan_is_written(tmp_path: Path) -> None:
    answer = edp("init", "my-plan", "--starts", "2030-09-01", "--ends", "2033-08-31", at=tmp_path)
    assert answer.err == ""
    assert answer.code == 0
    assert answer.out == (
        "A new plan is in my-plan:\n"
        "\n"
        "  plan.yaml                        title, dates, priorities\n"
        "  roles.yaml                       posts and committees\n"
        "  activities/1.1-self-review.yaml  an activity, its actions\n"
        "  activities/1.2-attendance.yaml   another activity\n"
        "  schemas/                         help for editors\n"
        "\n"
        "It runs from 1 Sep 2030 to 31 Aug 2033. Look at it first,\n"
        "then put your own words in the place of those in it:\n"
        "\n"
        "  cd my-plan\n"
        "  edp due --as-of 2030-09-01\n"
        "  edp validate\n"
    )
    assert files(tmp_path / "my-plan") == FILES


def test_the_message_names_every_file(tmp_path: Path) -> None:
    out = edp("init", "my-plan", at=tmp_path).out
    assert all(name in out for name in FILES if not name.startswith("schemas/"))
    assert max(map(len, out.splitlines())) <= 60


def test_other_commands_work_at_once(tmp_path: Path) -> None:
    edp("init", "my-plan", at=tmp_path)
    plan = tmp_path / "my-plan"
    assert edp("validate", "--strict", at=plan).out == "Nothing is wrong in 4 files.\n"
    assert edp("validate", "--strict", "my-plan", at=tmp_path).code == 0
    due = edp("due", "--format", "json", at=plan).json["items"]
    assert due, "something is due in this term"
    by_name = edp("due", "--format", "json", "--plans", "my-plan", at=tmp_path).json["items"]
    assert [item["id"] for item in by_name] == [item["id"] for item in due]
    assert edp("overdue", "--format", "json", at=plan).json["items"] == []


def test_the_folder_above_will_do(tmp_path: Path) -> None:
    edp("init", "council/plans", at=tmp_path)
    council = tmp_path / "council"
    for arguments, at in ((["due"], council), (["due", "--plans", "council"], tmp_path)):
        assert edp(*arguments, "--format", "json", at=at).json["items"]


@pytest.mark.parametrize("folder", ["my-plan", "my plan", "it's", "a/b"])
def test_the_next_commands_work_as_they_are_typed(folder: str, tmp_path: Path) -> None:
    out = edp("init", folder, at=tmp_path).out
    change, *others = next_commands(out)
    word, name = shlex.split(change)
    assert word == "cd"
    for command in others:
        assert edp(*shlex.split(command)[1:], at=tmp_path / name).code == 0


def test_here(tmp_path: Path) -> None:
    out = edp("init", ".", at=tmp_path).out
    assert out.startswith("A new plan is in this folder:\n")
    assert next_commands(out) == ["edp due", "edp owners", "edp validate"]
    assert all(edp(*command.split()[1:], at=tmp_path).code == 0 for command in next_commands(out))
    assert files(tmp_path) == FILES


def test_where_the_environment_names_another_plan(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDP_PLANS", str(small / "plans"))
    out = edp("init", "my plan", at=small).out
    assert next_commands(out) == [
        "edp due --plans 'my plan'",
        "edp owners --plans 'my plan'",
        "edp validate --plans 'my plan'",
    ]
    for command in next_commands(out):
        assert "A small plan" not in edp(*shlex.split(command)[1:], at=small).out


def test_the_schemas_are_those_that_edp_schema_writes(tmp_path: Path) -> None:
    edp("init", "plan", at=tmp_path)
    edp("schema", "--out", "schemas", at=tmp_path)
    for name in FILES:
        path = tmp_path / "plan" / name
        if path.suffix == ".json":
            assert path.read_bytes() == (tmp_path / "schemas" / path.name).read_bytes()
        else:
            named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text(encoding="utf-8"))
            assert named
            assert (path.parent / named[1]).is_file()


def test_what_is_not_said(tmp_path: Path) -> None:
    edp("init", "plan", at=tmp_path)
    plan, day = tmp_path / "plan", today()
    year = day.year if day.month >= 9 else day.year - 1
    assert value(plan, "starts") == f"{year}-09-01"
    assert value(plan, "ends") == f"{year + 3}-08-31"
    assert value(plan, "title") == f"Improvement plan {year}-{year + 3}"
    assert value(plan, "authority") == "Our authority"


@pytest.mark.parametrize(
    ("options", "starts", "ends", "title"),
    [
        (["--starts", "2030-04-01"], "2030-04-01", "2033-03-31", "Improvement plan 2030-2033"),
        (["--starts", "1 April 2030"], "2030-04-01", "2033-03-31", "Improvement plan 2030-2033"),
        (["--starts", "2028-02-29"], "2028-02-29", "2031-02-28", "Improvement plan 2028-2031"),
        (["--starts", "2198-01-01"], "2198-01-01", "2199-12-31", "Improvement plan 2198-2199"),
        (["--starts", "2030-01-01", "--ends", "2030-12-31"], "2030-01-01", "2030-12-31", "Improvement plan 2030"),
        (["--starts", "2030-05-05", "--ends", "5.5.2030"], "2030-05-05", "2030-05-05", "Improvement plan 2030"),
        (["--starts", "1900-01-01", "--title", "Old"], "1900-01-01", "1902-12-31", "Old"),
    ],
)
def test_what_is_said(options: list[str], starts: str, ends: str, title: str, tmp_path: Path) -> None:
    assert edp("init", "plan", *options, at=tmp_path).code == 0
    plan = tmp_path / "plan"
    assert [value(plan, key) for key in ("starts", "ends", "title")] == [starts, ends, title]
    assert edp("validate", "--strict", "plan", at=tmp_path).code == 0


def test_a_plan_under_way_is_asked_about_today(tmp_path: Path) -> None:
    starts, ends = (today() + timedelta(days) for days in (-1, 400))
    out = edp("init", "plan", "--starts", starts.isoformat(), "--ends", ends.isoformat(), at=tmp_path).out
    assert next_commands(out) == ["cd plan", "edp due", "edp validate"]
    assert f"It runs from {show_day(starts)} to {show_day(ends)}." in out


A_DATE = "takes a date between 1900 and 2199, written like 2026-09-01, not"
ESCAPE = "the character ESC"
SPACE = "the character U+200B (zero width space)"
UNSEEN = "Remove it: it cannot be seen, and often comes with text pasted from elsewhere."
WRONG = {
    "no date": (["--starts", "soon"], f'--starts {A_DATE} "soon".'),
    "no year": (["--ends", "1 May"], f'--ends {A_DATE} "1 May".'),
    "too late": (["--ends", "2200-01-01"], f'--ends {A_DATE} "2200-01-01".'),
    "no day": (["--starts", "2030-02-30"], f'--starts {A_DATE} "2030-02-30".'),
    "backwards": (
        ["--starts", "2030-09-01", "--ends", "2030-08-31"],
        "The plan would end before it starts: it would run from 1 Sep 2030 to 31 Aug 2030.",
    ),
    "no title": (["--title", " "], "Nothing is given for --title."),
    "no authority": (["--authority", ""], "Nothing is given for --authority."),
    "an escape": (
        ["--title", "a\x1b[31m"],
        f"What is given for --title cannot be used. There is {ESCAPE} in it, which plans do not use. {UNSEEN}",
    ),
    "what cannot be seen": (
        ["--authority", "a\u200bb"],
        f"What is given for --authority cannot be used. There is {SPACE} in it, which plans do not use. {UNSEEN}",
    ),
}


@pytest.mark.parametrize(("options", "message"), WRONG.values(), ids=WRONG)
def test_what_cannot_be(options: list[str], message: str, tmp_path: Path) -> None:
    answer = edp("init", "plan", *options, at=tmp_path)
    assert (answer.code, answer.out, answer.err) == (2, "", f"edp: {message}\n")
    assert list(tmp_path.iterdir()) == []


def test_an_end_alone_that_is_too_early(tmp_path: Path) -> None:
    answer = edp("init", "plan", "--ends", "2001-08-31", at=tmp_path)
    assert answer.code == 2
    assert answer.err.endswith("to 31 Aug 2001. Say when it starts with --starts.\n")
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_would_act_on_the_terminal(tmp_path: Path) -> None:
    for name in ("a\x1b[31m", "a\tb", "a\u202eb"):
        answer = edp("init", name, at=tmp_path)
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.startswith("edp: What is given for DIR cannot be used. There is ")
    assert list(tmp_path.iterdir()) == []
    assert edp("init", "a\nb", at=tmp_path).out.startswith("A new plan is in a\ufffdb:\n")


@pytest.mark.parametrize("name", ["", " "])
def test_a_folder_without_a_name(name: str, tmp_path: Path) -> None:
    answer = edp("init", name, at=tmp_path)
    assert (answer.code, answer.out, answer.err) == (2, "", "edp: Nothing is given for DIR.\n")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_holds_a_plan(tmp_path: Path) -> None:
    assert edp("init", "plan", at=tmp_path).code == 0
    before = {path: path.read_bytes() for path in (tmp_path / "plan").rglob("*.*")}
    answer = edp("init", "plan", "--title", "Another", at=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        'edp: The folder "plan" is not empty: it holds activities, plan.yaml, roles.yaml and 1 more. '
        "Name a folder that is new or empty. Nothing was written.\n"
    )
    assert {path: path.read_bytes() for path in (tmp_path / "plan").rglob("*.*")} == before


def test_white_space_is_one_space(tmp_path: Path) -> None:
    edp("init", "plan", "--title", " My\t\tplan\nfor all ", at=tmp_path)
    assert value(tmp_path / "plan", "title") == "My plan for all"


def test_as_a_process_of_its_own(tmp_path: Path) -> None:
    answer = edp_process("init", "plan", "--authority", "École “Zoë”", at=tmp_path, PYTHONIOENCODING="ascii")
    assert answer.code == 0
    assert value(tmp_path / "plan", "authority") == '"École “Zoë”"'
    assert edp_process("validate", "--strict", at=tmp_path / "plan").code == 0
