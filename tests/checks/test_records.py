"""The rules for records, where a whole plan or two states of one are needed to see what they do."""

from __future__ import annotations

import shutil
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from edp_cli.checks.records.run import run_record_rules
from edp_cli.duties.derive import make_docket
from edp_cli.store.contents import read_contents
from edp_cli.workspace.opening import open_workspace
from edp_cli.workspace.snapshot import make_snapshot
from tests.cli.running import ROOT
from tests.compare.opening import find_against

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2004, 7, 1)
DONE = "records/done/2003-autumn/1.1-1.yaml"
MOVE = "records/decisions/2004-03-01-move-2.1-1@2004-spring.yaml"
NOTE = "records/progress/1.1-2/2003-11-03-librarian.yaml"
TEXTS = {
    DONE: "for: 1.1/1@2003-autumn\non: 2003-12-01\nby: Librarian\nevidence: https://example.org/51-04\n",
    MOVE: "on: 2004-03-01\nbody: Governors\nmove: 2.1/1@2004-spring\nto: Summer 2004\nminute: 5\nwhy: Agreed.\n",
    NOTE: "for: 1.1/2\non: 2003-11-03\nby: Librarian\nconfidence: amber\n",
}


def write(plans: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        path = plans / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def change(plans: Path, name: str, old: str, new: str) -> None:
    text = (plans / name).read_text(encoding="utf-8")
    assert old in text
    (plans / name).write_text(text.replace(old, new), encoding="utf-8")


def codes(plans: Path) -> list[tuple[str, str]]:
    return [(found.code, found.location.file) for found in make_snapshot(read_contents(plans, cwd=plans)).findings]


class Step:
    """A plan with records, and a copy of it to be changed."""

    def __init__(self, small: Path) -> None:
        self.before = small / "before"
        self.after = small / "plans"
        write(self.after, TEXTS)
        shutil.copytree(self.after, self.before)

    def found(self) -> list[tuple[str, str, str]]:
        return [
            (each.code, each.location.file, each.message) for each in find_against(self.before, self.after, DAY)
        ]


@pytest.fixture(name="step")
def _step(small: Path) -> Step:
    return Step(small)


def test_records_that_stay_or_come_are_as_they_should_be(step: Step) -> None:
    assert step.found() == []
    write(step.after, {"records/progress/1.1-2/2003-11-04-librarian.yaml": TEXTS[NOTE].replace("-03", "-04")})
    assert step.found() == []


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (DONE, "2003-12-01", "2003-11-28", "1.1/1@2003-autumn was done on 1 Dec 2003."),
        (DONE, "51-04", "52-04", "1.1/1@2003-autumn was done on 1 Dec 2003."),
        (MOVE, "Summer", "Autumn", "Governors decided on 1 Mar 2004 to move 2.1/1@2004-spring."),
        (MOVE, "Agreed.", "Agreed by all.", "Governors decided on 1 Mar 2004 to move 2.1/1@2004-spring."),
        (NOTE, "amber", "green", "1.1/2 was amber on 3 Nov 2003."),
    ],
)
def test_a_record_that_says_something_else(step: Step, name: str, old: str, new: str, said: str) -> None:
    change(step.after, name, old, new)
    assert step.found() == [("EDP506", name, f"This record said something else: {said}")]


def test_a_record_that_is_gone(step: Step) -> None:
    (step.after / DONE).unlink()
    assert step.found() == [
        ("EDP506", DONE, "This record was taken out: 1.1/1@2003-autumn was done on 1 Dec 2003.")
    ]


def test_one_of_two_that_say_the_same(step: Step) -> None:
    write(step.before, {"records/done/again.yaml": TEXTS[DONE]})
    assert [(code, file) for code, file, _ in step.found()] == [("EDP506", "records/done/again.yaml")]


def test_a_record_whose_file_has_another_name_or_layout(step: Step) -> None:
    (step.after / DONE).rename(step.after / "records/done/1.1-1.yaml")
    change(step.after, NOTE, "on: 2003-11-03\nby: Librarian", "by: Librarian\non: 2003-11-03 # a Monday")
    assert step.found() == []


def test_a_record_that_cannot_be_read_now(step: Step) -> None:
    change(step.after, NOTE, "amber", "yellow")
    assert step.found() == []


def test_a_post_that_goes_by_another_name(step: Step) -> None:
    for path in step.after.rglob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace("Librarian", "Head of Library"), encoding="utf-8")
    assert [found for found in step.found() if found[0] == "EDP506"] == []


@pytest.mark.parametrize("follow", [{}, {DONE: "1.1/4@2003-autumn"}, {DONE: "1.1/4@2003-autumn", NOTE: "1.1/2"}])
def test_an_action_with_another_number(step: Step, follow: dict[str, str]) -> None:
    """Its records may be left as they are, or follow; whether they are then about something is another rule's."""
    change(step.after, "activities/1.1-reading.yaml", "id: 1", "id: 4")
    for name, reference in follow.items():
        lines = TEXTS[name].splitlines()
        write(step.after, {name: "\n".join([f"for: {reference}", *lines[1:]])})
    assert [found for found in step.found() if found[0] == "EDP506"] == []


def test_an_activity_with_another_number(small: Path) -> None:
    texts = {
        "records/decisions/one.yaml": TEXTS[MOVE].replace("2.1/1@2004-spring", "2.1/evaluation@2003-autumn"),
        "records/done/other.yaml": TEXTS[DONE].replace("1.1/1", "9.9/9"),
    }
    write(small / "plans", texts)
    step = Step(small)
    change(step.after, "activities/2.1-counting.yaml", "activity: 2.1", "activity: 2.2")
    change(step.after, "records/decisions/one.yaml", "2.1/evaluation", "2.2/evaluation")
    assert [found for found in step.found() if found[0] == "EDP506"] == []
    change(step.after, "records/decisions/one.yaml", "2.2/evaluation", "1.1/evaluation")
    change(step.after, "records/done/other.yaml", "9.9/9", "9.9/8")
    assert [(code, file) for code, file, _ in step.found() if code == "EDP506"] == [
        ("EDP506", "records/done/other.yaml"),
        ("EDP506", "records/decisions/one.yaml"),
    ]


def test_nothing_is_said_of_what_may_stand_in_a_file_that_cannot_be_read(small: Path) -> None:
    plans = small / "plans"
    away = "records/done/2003-autumn/3.1-1.yaml"
    write(plans, {away: TEXTS[DONE].replace("1.1/1", "3.1/1"), DONE: TEXTS[DONE].replace("1.1/1", "1.1/9")})
    assert codes(plans) == [("EDP511", DONE), ("EDP511", away)]
    write(plans, {"activities/3.1-other.yaml": "activity: [3.1"})
    assert [found for found in codes(plans) if found[0] == "EDP511"] == [("EDP511", DONE)]


def test_a_judgement_is_filed_under_any_name_that_the_register_has(small: Path) -> None:
    plans = small / "plans"
    names = [
        f"records/progress/1.1-2/2003-11-03-{role}.yaml" for role in ("english-lead", "head-of-english", "lead")
    ]
    for name, expected in zip(names, ([], [], [("EDP520", names[2])]), strict=True):
        write(plans, {name: TEXTS[NOTE].replace("Librarian", "English lead")})
        assert codes(plans) == expected
        (plans / name).unlink()
    write(plans, {names[2]: TEXTS[NOTE].replace("Librarian", "English lead")})
    (plans / "roles.yaml").unlink()
    assert codes(plans) == [("EDP001", "roles.yaml")], "without the register, nobody knows the names"


def test_a_plan_that_cannot_be_read_has_no_records(small: Path) -> None:
    write(small / "plans", {"plan.yaml": "title: x\n", DONE: TEXTS[DONE].replace("1.1/1", "1.1/9")})
    assert {code for code, _ in codes(small / "plans")} == {"EDP101"}


def test_three_thousand_records_take_no_time(small: Path) -> None:
    """The rules go through the records once: reading the files takes far longer."""
    plans = small / "plans"
    shutil.rmtree(plans)
    shutil.copytree(ROOT / "plans", plans)
    for number in range(3000):
        day = date.fromordinal(date(2003, 9, 1).toordinal() + number % 900)
        text = f"for: 5.1/4b\non: {day}\nby: Head of School Improvement\nconfidence: green\n"
        write(plans, {f"records/progress/5.1-4b/{day}-{number}.yaml": text})
        if number % 10 == 0:
            text = f"on: {day}\nbody: EET\nwithdraw: 5.1\nminute: 1/04\nwhy: Agreed.\n"
            write(plans, {f"records/decisions/{day}-{number}.yaml": text})
    workspace = open_workspace(read_contents(plans, cwd=plans))
    assert workspace.plan is not None
    docket = make_docket(workspace.plan, workspace.line)
    begun = time.process_time()
    found = list(run_record_rules(workspace.plan, docket, workspace.locate))
    took = time.process_time() - begun
    assert len(found) > 3000
    assert took < 2
