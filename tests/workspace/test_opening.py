"""Opening a plan: what is read, what is left out, and where things stand."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from edp_cli.duties.duty import Source
from edp_cli.store.contents import read_contents
from edp_cli.workspace.opening import Workspace, open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

READING = "activities/1.1-reading.yaml"


def opened(small: Path) -> Workspace:
    plans = small / "plans"
    return open_workspace(read_contents(plans, cwd=plans))


def test_a_whole_plan(small: Path) -> None:
    workspace = opened(small)
    assert workspace.files == ("plan.yaml", "roles.yaml", READING, "activities/2.1-counting.yaml")
    assert workspace.left_out == ()
    assert workspace.findings == ()
    assert workspace.plan is not None
    assert workspace.plan.numbers == ("1.1", "2.1")


def test_activities_stand_in_the_order_of_their_numbers(small: Path) -> None:
    activities = small / "plans" / "activities"
    for name, number in (("a.yaml", "1.10"), ("b.yaml", "1.9"), ("c.yml", "10.1"), ("0.yaml", "3.1")):
        text = (activities / "1.1-reading.yaml").read_text()
        (activities / name).write_text(text.replace("activity: 1.1", f"activity: {number}"))
    workspace = opened(small)
    assert workspace.plan is not None
    assert workspace.plan.numbers == ("1.1", "1.9", "1.10", "2.1", "3.1", "10.1")


def test_where_things_stand(small: Path) -> None:
    workspace = opened(small)
    where, path = workspace.locate(Source(READING, ("actions", 0, "timescale")))
    assert (where.file, where.line, where.column, where.end_column) == (READING, 11, 16, 27)
    assert path == ("actions", 0, "timescale")
    where, _ = workspace.locate(Source(READING, ("actions", 0, "timescale")), key=True)
    assert (where.column, where.end_column) == (5, 14)
    assert workspace.line(Source(READING, ("actions", 1))) == 12
    one, path = workspace.locate(Source(READING, ("actions", 0, "responsible", 0)))
    assert path == ("actions", 0, "responsible"), "one role stands for a list of one"
    assert one.line == 6


@pytest.fixture(name="collector")
def _collector() -> Iterator[None]:
    yield
    gc.enable()


@pytest.mark.usefixtures("collector")
def test_the_garbage_collector_is_left_as_it_was(small: Path) -> None:
    for is_wanted in (True, False):
        (gc.enable if is_wanted else gc.disable)()
        opened(small)
        assert gc.isenabled() is is_wanted
