"""`edp validate --select` and `--ignore`."""

from __future__ import annotations

from pathlib import Path

import pytest

from edp_cli.cli.app import make_edp
from edp_cli.cli.completing.answer import find_answer
from edp_cli.cli.completing.place import find_place
from tests.cli.running import ROOT, Outcome, edp


def codes(*options: str, at: Path = ROOT) -> list[str]:
    answer = edp("validate", *options, "--format", "json", at=at)
    return [found["code"] for found in answer.json["findings"]]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--select", "EDP104"], {"EDP104"}),
        (["--select", "edp1,302"], {"EDP104", "EDP302"}),
        (["--select", "EDP1", "--select=EDP302"], {"EDP104", "EDP302"}),
        (["--select", "4", "--ignore", "EDP4"], set()),
        (["--select", "EDP401", "--ignore", "EDP4"], {"EDP401"}),
        (["--select", "EDP102"], set()),
    ],
)
def test_rules_by_their_codes(options: list[str], found: set[str]) -> None:
    assert set(codes(*options)) == found


def test_all_but_some() -> None:
    everything = codes()
    assert {"EDP104", "EDP302", "EDP401"} < set(everything)
    assert codes("--ignore", "EDP1,401", "--ignore", "302") == [
        code for code in everything if code not in ("EDP401", "EDP302") and not code.startswith("EDP1")
    ]


def test_the_exit_code_follows_what_is_reported(small: Path) -> None:
    path = small / "plans" / "activities" / "1.1-reading.yaml"
    path.write_text(path.read_text().replace("timescale: Ongoing", "timescale: mid year"))
    assert edp("validate", at=small).code == 1
    assert edp("validate", "--ignore", "EDP201", at=small).code == 0
    answer = edp("validate", "--select", "EDP3", at=small)
    assert answer == Outcome(0, "Nothing that was asked about is wrong in 4 files.\n", "")
    assert codes("--select", "EDP3,201", "plans/activities/1.1-reading.yaml", at=small) == ["EDP201"]
    assert codes("--select", "EDP201", "plans/activities/2.1-counting.yaml", at=small) == []


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("plan.yaml", "title: x: y\n", "EDP003"),
        ("plan.yaml", "titel: x\n", "EDP101"),
        ("roles.yaml", "", "EDP007"),
    ],
)
@pytest.mark.parametrize("options", [["--select", "EDP203"], ["--ignore", "EDP"], ["--ignore", "EDP1"]])
def test_what_keeps_a_file_from_being_read_is_always_reported(
    small: Path, name: str, text: str, code: str, options: list[str]
) -> None:
    (small / "plans" / name).write_text(text)
    answer = edp("validate", *options, "--format", "json", at=small)
    assert {found["code"] for found in answer.json["findings"]} >= {code}
    assert answer.code == 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--select", "EDP7"], 'There is no rule "EDP7" for --select. There are:\n  EDP0: EDP001, EDP002'),
        (["--ignore", "EDP203,time"], 'There is no rule "time" for --ignore. There are:'),
        (["--select", ""], "--select takes the codes of rules, as --select EDP203. There are:"),
        (["--select"], "--select needs CODES after it."),
        (["--ignore", "EDP003"], "EDP003 cannot be ignored: what keeps a file from being read is always reported"),
        (["--select", "EDP2", "EDP301"], 'There is no file "EDP301". Several codes go with commas: --select'),
        (["--select", "EDP2,", "EDP301"], 'There is no file "EDP301". Several codes go with commas: --select'),
        (["--select", "EDP2", "--strict", "--strict"], "--strict is given twice, and can be given once."),
    ],
)
def test_wrong_use(options: list[str], message: str) -> None:
    answer = edp("validate", *options)
    assert answer.err.startswith(f"edp: {message}")
    assert (answer.code, answer.out) == (2, "")


def offered(*words: str) -> list[str]:
    place = find_place(make_edp(), words[:-1], words[-1])
    assert place is not None
    return [offer.value for offer in find_answer(place).offers]


def test_codes_complete() -> None:
    assert offered("validate", "--select", "EDP20")[:2] == ["EDP201", "EDP202"]
    assert offered("validate", "--ignore", "EDP201,EDP20")[0] == "EDP201,EDP202"
    assert "EDP203,EDP201" not in offered("validate", "--select", "EDP203,EDP201,edp20")
    assert "--select" in offered("validate", "--select", "EDP2", "--s"), "it may be given again"
    assert "--strict" not in offered("validate", "--strict", "--s")
