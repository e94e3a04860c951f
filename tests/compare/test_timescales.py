"""What became of a timescale: by how much each date moved."""

from __future__ import annotations

from datetime import date

import pytest

from edp_cli.compare.changes import DateMove, TimescaleChange
from edp_cli.compare.find import find_changes
from edp_cli.compare.timescales import count_terms
from edp_cli.periods import TermCalendar
from tests.builders import Entry, Tree
from tests.compare.sides import NOTHING, make_activity, make_side


def compare(before: Tree, after: Tree, old: Entry = NOTHING, new: Entry = NOTHING) -> TimescaleChange | None:
    action = {"id": "1", "action": "Train the governors."}
    one = make_side(make_activity({**action, "timescale": before}), settings=old)
    other = make_side(make_activity({**action, "timescale": after}), settings=new)
    changes = find_changes(one, other).actions
    return changes[0].timescale if changes else None


def say(move: DateMove) -> str:
    """`label: 31.12.03 (Autumn 2003) > 31.03.04 (Spring 2004), +91d +1t`: by how many days and terms."""
    ends = " > ".join(
        f"{day:%d.%m.%y} ({words})" if day else f"- ({words})" if words else "none"
        for day, words in ((move.before, move.before_words), (move.after, move.after_words))
    )
    by = f", {move.days:+}d {move.terms:+}t" if move.days is not None else ""
    return f"{move.label + ': ' if move.label else ''}{'starts ' if move.starts else ''}{ends}{by}"


@pytest.mark.parametrize(
    ("before", "after", "moves"),
    [
        ("Autumn 2003", "Spring 2004", ["31.12.03 (Autumn 2003) > 31.03.04 (Spring 2004), +91d +1t"]),
        ("Spring 2004", "Autumn 2003", ["31.03.04 (Spring 2004) > 31.12.03 (Autumn 2003), -91d -1t"]),
        ("Autumn 2003", "Nov 2003", ["31.12.03 (Autumn 2003) > 30.11.03 (November 2003), -31d +0t"]),
        ("2003/04", "2004/05", ["31.08.04 (2003/04) > 31.08.05 (2004/05), +365d +3t"]),
        ("w/b 03.11.03", "10.11.03", ["09.11.03 (w/b 3 Nov 2003) > 10.11.03 (10 Nov 2003), +1d +0t"]),
        ("Autumn 2003", "by end of Autumn 2003", []),
        ("Autumn 2003", "31 December 2003", []),
        ("Termly", "each term", []),
        ("Pilot: Autumn 2003", "Trial: Autumn 2003", []),
        ("Ongoing", "Continuing", []),
        ("Ongoing", "As required", ["- (ongoing) > - (when needed)"]),
        ("Ongoing", "Autumn 2003", ["- (ongoing) > 31.12.03 (Autumn 2003)"]),
        ("Ongoing; Autumn 2003", "Autumn 2003", []),
        ("Autumn 2003", "Ongoing; Autumn 2003", []),
        ("Termly", "Annually", ["- (every term) > - (every academic year)"]),
        ("Autumn 2003", "Termly", ["31.12.03 (Autumn 2003) > - (every term)"]),
        (
            "From April 2003",
            "From June 2003",
            ["starts 01.04.03 (from April 2003) > 01.06.03 (from June 2003), +61d +0t"],
        ),
        ("From April 2003", "April 2003", ["- (from April 2003) > 30.04.03 (April 2003)"]),
        ("April 2003", "From April 2003", ["30.04.03 (April 2003) > - (from April 2003)"]),
        ("From April 2003", "Termly", ["starts 01.04.03 (from April 2003) > - (every term)"]),
        (
            "Sept 03 – July 04",
            "Oct 03 – July 04",
            ["starts 01.09.03 (September 2003 to July 2004) > 01.10.03 (October 2003 to July 2004), +30d +0t"],
        ),
        (
            "Sept 03 – July 04",
            "Sept 03 – Dec 04",
            ["31.07.04 (September 2003 to July 2004) > 31.12.04 (September 2003 to December 2004), +153d +1t"],
        ),
        ("Sept 03 – July 04", "July 2004", ["starts 01.09.03 (September 2003 to July 2004) > - (July 2004)"]),
        ("Autumn 2003", "Autumn 2003; new date: Spring 2004", ["new date: none > 31.03.04 (Spring 2004)"]),
        ("Pilot: Autumn 2003; Spring 2004", "Spring 2004", ["Pilot: 31.12.03 (Autumn 2003) > none"]),
        (
            "Pilot: Autumn 2003; Report: Spring 2004",
            "Report: Summer 2004; Pilot: Autumn 2003",
            ["Report: 31.03.04 (Spring 2004) > 31.08.04 (Summer 2004), +153d +1t"],
        ),
        (
            "Pilot: Autumn 2003; Report: termly",
            "Pilot: termly; Report: Summer 2004",
            ["Pilot: 31.12.03 (Autumn 2003) > - (every term)", "Report: - (every term) > 31.08.04 (Summer 2004)"],
        ),
        (
            "Autumn 2003; termly",
            "Annually; Spring 2004",
            [
                "31.12.03 (Autumn 2003) > 31.03.04 (Spring 2004), +91d +1t",
                "- (every term) > - (every academic year)",
            ],
        ),
        ("Autumn 2003", "when the money is there", ["31.12.03 (Autumn 2003) > none"]),
        ("when the money is there", "when there is money", []),
        (
            {"text": "Soon", "milestones": [{"by": "Spring 2004"}]},
            {"text": "Soon", "milestones": [{"by": "Summer 2004"}]},
            ["31.03.04 (Spring 2004) > 31.08.04 (Summer 2004), +153d +1t"],
        ),
    ],
)
def test_a_timescale_that_was_put_otherwise(before: Tree, after: Tree, moves: list[str]) -> None:
    change = compare(before, after)
    assert change is not None
    assert [say(move) for move in change.moves] == moves


def test_white_space_is_no_change() -> None:
    assert compare("Autumn  2003;\n Termly", "Autumn 2003; Termly") is None


def test_a_date_that_follows_from_another_line_of_the_plan() -> None:
    """ "Autumn" is the first that ends on or after `in_force`: the words stay, and their date moves."""
    change = compare("Autumn", "Autumn", new={"in_force": "2004-04-01"})
    assert change is not None
    assert change.before.text == change.after.text
    assert [say(move) for move in change.moves] == ["31.12.03 (Autumn 2003) > 31.12.04 (Autumn 2004), +366d +3t"]


def test_other_days_for_a_term_are_no_change_of_the_action() -> None:
    calendar: Entry = {"calendar": {"2003-autumn": {"starts": "2003-09-03", "ends": "2003-12-19"}}}
    assert compare("Autumn 2003; termly", "Autumn 2003; termly", new=calendar) is None


@pytest.mark.parametrize(
    ("before", "after", "terms"),
    [
        (date(2003, 12, 31), date(2004, 1, 1), 1),
        (date(2004, 1, 1), date(2004, 3, 31), 0),
        (date(2003, 9, 1), date(2004, 9, 1), 3),
        (date(2004, 9, 1), date(2003, 8, 31), -4),
    ],
)
def test_terms_are_counted_between_those_of_the_two_days(before: date, after: date, terms: int) -> None:
    assert count_terms(before, after, TermCalendar()) == terms


def test_terms_are_those_of_the_calendar_after() -> None:
    calendar: Entry = {"calendar": {"2004-spring": {"starts": "2003-12-15", "ends": "2004-03-26"}}}
    change = compare("10.12.03", "20.12.03", new=calendar)
    assert change is not None
    assert change.moves[0].terms == 1
