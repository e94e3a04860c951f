"""The rules that need a before, where bodies have decided: what is let off may go, but no date is put off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from tests.checks.test_against import DAY, LATER, REPORT, lay, train
from tests.compare.opening import find_against
from tests.compare.sides import make_activity
from tests.duties.recorded import decide, do

if TYPE_CHECKING:
    from pathlib import Path

    from tests.builders import Entry

MOVED = decide("2003-12-11", move="5.1/1@2003-autumn", to="Spring 2004")
WITHDRAWN = decide("2003-12-11", withdraw="5.1/1")
WAIVED = decide("2003-12-11", waive="5.1/1@2003-autumn")
TOO_LATE = decide("2004-01-16", withdraw="5.1/1")


def find(folder: Path, before: Entry | None, after: Entry | None, *records: Entry) -> list[str]:
    """The codes of what is found in a change of action 1, where these records came with it."""
    old, new = (make_activity(*filter(None, [action, LATER])) for action in (before, after))
    lay(folder / "before", [old])
    lay(folder / "after", [new])
    for number, record in enumerate(records):
        kind = "done" if "for" in record else "decisions"
        path = folder / "after" / "records" / kind / f"{number}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(record), encoding="utf-8")
    return [found.code for found in find_against(folder / "before", folder / "after", DAY)]


AUTUMN, SPRING = train(timescale="Autumn 2003"), train(timescale="Spring 2004")
TWO, ONE = train(timescale="Autumn 2003; 2005"), train(timescale="2005")


@pytest.mark.parametrize(
    ("before", "after", "records", "codes"),
    [
        (AUTUMN, SPRING, [MOVED], ["EDP501"]),
        (AUTUMN, SPRING, [WITHDRAWN], ["EDP501"]),
        (AUTUMN, AUTUMN, [MOVED], []),
        (AUTUMN, None, [], ["EDP502"]),
        (AUTUMN, None, [MOVED], []),
        (AUTUMN, None, [WITHDRAWN], []),
        (AUTUMN, None, [WAIVED], []),
        (AUTUMN, None, [TOO_LATE], ["EDP502"]),
        (AUTUMN, None, [do("5.1/1@2003-autumn", "2004-01-10")], []),
        (AUTUMN, train(timescale="Ongoing"), [WITHDRAWN], []),
        (AUTUMN, train(timescale="Ongoing"), [WAIVED], []),
        (AUTUMN, train(timescale="Ongoing"), [MOVED], ["EDP501"]),
        (AUTUMN, train(timescale="Ongoing"), [do("5.1/1@2003-autumn", "2003-12-10")], ["EDP501"]),
        (TWO, ONE, [decide("2003-12-11", withdraw="5.1/1/1")], []),
        (TWO, ONE, [decide("2003-12-11", withdraw="5.1/1/2")], ["EDP501"]),
        (train(monitoring=REPORT), train(), [], ["EDP502"]),
        (train(monitoring=REPORT), train(), [decide("2003-12-11", withdraw="5.1/1/report")], []),
    ],
)
def test_what_bodies_decided(
    before: Entry, after: Entry | None, records: list[Entry], codes: list[str], tmp_path: Path
) -> None:
    assert find(tmp_path, before, after, *records) == codes


def test_records_that_go_with_a_new_number_hide_no_lateness_and_make_none(tmp_path: Path) -> None:
    """The reports that were made are on record by the number after: none of them was overdue before."""
    made = [do("5.1/7/report@2003-summer", "2003-08-20"), do("5.1/7/report@2003-autumn", "2003-12-12")]
    yearly = train(id="7", monitoring={**REPORT, "frequency": "annually"})
    assert find(tmp_path, train(monitoring=REPORT), yearly, *made) == []
    assert find(tmp_path / "none", train(monitoring=REPORT), yearly) == ["EDP505"]
