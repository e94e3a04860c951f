"""Finding the plans folder, and listing it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from edp_cli.errors import EdpError
from edp_cli.store.find import find_plans, list_plan_files, show_path
from edp_cli.store.folder import Disk


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Path:
    activities = tmp_path / "plans" / "activities"
    activities.mkdir(parents=True)
    (tmp_path / "plans" / "plan.yaml").touch()
    (tmp_path / "plans" / "roles.yaml").touch()
    for name in ("5.2-b.yaml", "5.1-a.yml", "README.md", ".5.1-a.yaml.swp", ".hidden.yaml", "5.1-a.yaml~"):
        (activities / name).touch()
    return tmp_path


def failure(start: Path, given: str | None = None) -> str:
    with pytest.raises(EdpError) as caught:
        find_plans(start, given=given)
    assert caught.value.exit_code == 3
    return str(caught.value)


def test_the_nearest_plans_folder_is_found(project: Path) -> None:
    deep = project / "a" / "b"
    deep.mkdir(parents=True)
    plans = project / "plans"
    for start in (project, deep, plans, plans / "activities"):
        assert find_plans(start) == plans
        assert find_plans(start, given="") == plans
    nearer = deep / "plans"
    nearer.mkdir()
    assert find_plans(deep) == plans
    (nearer / "plan.yaml").touch()
    assert find_plans(deep) == nearer
    assert find_plans(project) == plans


def test_a_plan_that_cannot_be_opened_is_still_the_plan(project: Path) -> None:
    nearer = project / "a" / "plans"
    nearer.mkdir(parents=True)
    (nearer / "plan.yaml").symlink_to("nowhere")
    assert find_plans(project / "a") == nearer


def test_a_folder_that_is_given(project: Path) -> None:
    assert find_plans(project, given="plans") == project / "plans"
    assert find_plans(Path("/"), given=str(project / "plans")) == project / "plans"


def test_a_folder_that_is_given_may_hold_the_plans_folder(project: Path) -> None:
    assert find_plans(project.parent, given=project.name) == project / "plans"
    (project / "plan.yaml").touch()
    assert find_plans(project.parent, given=project.name) == project, "a plan of its own comes first"


def test_without_any_plan_it_says_where_it_looked(tmp_path: Path) -> None:
    assert failure(tmp_path) == (
        f'No plan was found: there is no folder "plans" with a plan.yaml in {tmp_path} or above it. '
        "Go to the folder that holds the plan, or name the plans folder with --plans. "
        "To start one: edp init my-plan"
    )


def test_a_given_folder_that_will_not_do(project: Path) -> None:
    assert failure(project, "plan").startswith('There is no folder "plan". Go to the folder that holds the plan,')
    assert failure(project, "plans/plan.yaml").startswith('"plans/plan.yaml" is not a folder.')
    assert failure(project, "plans/activities").startswith('The folder "plans/activities" holds no plan.yaml.')
    (project / "circle").symlink_to("circle")
    assert failure(project, "circle").startswith('The folder "circle" cannot be opened: Too many levels')
    assert failure(project, "a\x1bb").startswith('There is no folder "a\ufffdb".')


def listed(project: Path) -> tuple[list[str], list[str]]:
    files = list_plan_files(Disk(project / "plans"), cwd=project)
    assert files.folder == project / "plans"
    assert files.plan == project / "plans" / "plan.yaml"
    assert files.roles == project / "plans" / "roles.yaml"
    findings = [
        f"{found.code} {found.severity} {found.location.file}: {found.message}" for found in files.findings
    ]
    assert all(found.help for found in files.findings)
    return [show_path(path, project) for path in files.activities], findings


ACTIVITIES = ["plans/activities/5.1-a.yml", "plans/activities/5.2-b.yaml"]


def test_activities_are_listed_by_name(project: Path) -> None:
    assert listed(project) == (ACTIVITIES, [])


def test_whatever_is_called_yaml_is_listed(project: Path) -> None:
    activities = project / "plans" / "activities"
    (activities / "5.3.yaml").mkdir()
    (activities / "5.4.YAML").symlink_to("nowhere")
    names = ["plans/activities/5.3.yaml", "plans/activities/5.4.YAML"]
    assert listed(project) == (ACTIVITIES + names, [])


def test_yaml_that_is_not_read_is_a_warning(project: Path) -> None:
    plans = project / "plans"
    (plans / "roles.yml").touch()
    (plans / "activities" / "old" / "older").mkdir(parents=True)
    (plans / "activities" / "old" / "5.9.yaml").touch()
    (plans / "activities" / "old" / "notes.txt").touch()
    (plans / "activities" / "old" / "older" / "5.8.yml").touch()
    (plans / "activities" / "linked").symlink_to("../../..")
    (plans / "records").mkdir()
    (plans / "records" / "one.yaml").touch()
    message = "This is not read: it is not in a place where plan files are looked for."
    assert listed(project) == (
        ACTIVITIES,
        [
            f"EDP008 warning plans/activities/linked: {message}",
            f"EDP008 warning plans/activities/old/5.9.yaml: {message}",
            f"EDP008 warning plans/activities/old/older/5.8.yml: {message}",
            f"EDP008 warning plans/roles.yml: {message}",
            f"EDP008 warning plans/records/one.yaml: {message}",
        ],
    )


def test_a_folder_of_activities_that_cannot_be_listed(project: Path) -> None:
    activities = project / "plans" / "activities"
    activities.rename(project / "elsewhere")
    where = 'EDP001 error plans/activities: The folder "activities" cannot be read:'
    assert listed(project) == ([], [f"{where} there is no such folder."])
    activities.symlink_to("../elsewhere")
    assert listed(project) == ([], [f"{where} it is a link to a place outside the plans folder."])
    activities.unlink()
    activities.touch()
    assert listed(project) == ([], [f"{where} Not a directory."])


def test_a_plans_folder_that_is_gone(tmp_path: Path) -> None:
    files = list_plan_files(Disk(tmp_path / "plans"), cwd=tmp_path)
    assert [found.code for found in files.findings] == ["EDP001"]


def test_a_relative_plans_folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    (project / "plans" / "activities" / "old").mkdir()
    (project / "plans" / "activities" / "old" / "5.9.yaml").touch()
    files = list_plan_files(Disk(Path("plans")), cwd=Path())
    assert [found.location.file for found in files.findings] == ["plans/activities/old/5.9.yaml"]
    assert find_plans(Path()) == project / "plans"


@pytest.mark.parametrize(
    ("path", "cwd", "shown"),
    [
        ("/a/plans/plan.yaml", "/a", "plans/plan.yaml"),
        ("/a/plans/plan.yaml", "/a/b/c", "../../plans/plan.yaml"),
        ("/a/./b/../plan.yaml", "/a", "plan.yaml"),
        ("/a", "/a", "."),
        ("/a/b\nc\x1b.yaml", "/a", "b\ufffdc\ufffd.yaml"),
        (os.fsdecode(b"/a/caf\xe9.yaml"), "/a", "caf\ufffd.yaml"),
    ],
)
def test_paths_as_people_see_them(path: str, cwd: str, shown: str) -> None:
    assert show_path(Path(path), Path(cwd)) == shown
