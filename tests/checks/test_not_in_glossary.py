"""What counts as an abbreviation, and where it is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edp_cli.checks.not_in_glossary import check, find_abbreviations
from edp_cli.store.contents import read_contents
from edp_cli.workspace.snapshot import make_snapshot
from tests.builders import Entry, make_action, make_plan

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Work with the LEA and EiC", ["LEA", "EiC"]),
        ("KPI17, KPI 18 and L4+ at KS3", ["KPI", "KPI", "KS"]),
        ("LEAs, an LEA's plan and LEA-schools groups", ["LEA", "LEA", "LEA"]),
        ("OFSTED, OfSTED and Ofsted; NGfL; DfES; PhD", ["OFSTED", "OfSTED", "NGfL", "DfES", "PhD"]),
        ("Part II, IV and XIV of Mr McDonald's WordPerfect", []),
        ("I/C, R&D, e.g. A and B", []),
        ("IMPROVE ALL SCHOOLS", []),
        ("SEN", ["SEN"]),
        ("EAZ and SEN", ["EAZ", "SEN"]),
        ("École de l'ÉNA", ["ÉNA"]),
        ("", []),
    ],
)
def test_abbreviations(text: str, found: list[str]) -> None:
    assert list(find_abbreviations(text)) == found


def unexplained(*actions: Entry, glossary: Entry, roles: Entry | None = None) -> list[str]:
    """The abbreviations that are reported."""
    plan = make_plan(*actions, settings={"glossary": glossary}, roles=roles)
    return [problem.message.split('"')[1] for problem in check(plan)]


def test_the_glossary_is_matched_however_it_is_written() -> None:
    action = make_action("Autumn 2003", action="The LEAs of KS3 and OfSTED, with the EAZ and KPI17")
    assert unexplained(action, glossary={}) == ["LEA", "KS", "OfSTED", "EAZ", "KPI"]
    explained: Entry = {"LEA": "a", "KS3": "b", "OFSTED": "c", "EAZs": "d", "kpi": "e"}
    assert unexplained(action, glossary=explained) == []


def test_names_of_the_register_are_known() -> None:
    roles: Entry = {
        "roles": [{"role": "Head of (ICT)"}],
        "bodies": [{"body": "EET", "aliases": ["E.E.T. of LEAs"]}],
    }
    action = make_action("Autumn 2003", action="The head of (ICT) and the EET look at ICT")
    assert unexplained(action, glossary={}) == ["ICT", "EET"]
    assert unexplained(action, glossary={}, roles=roles) == ["ICT"]


EVERYWHERE: Entry = make_action(
    {"text": "AA: Autumn 2003"},
    action="BB",
    points=["CC"],
    audience=["DD"],
    monitoring={"frequency": "termly", "through": "EE", "by": "FF", "to": "FF"},
    responsible="FF",
)


def test_every_text_is_looked_at_but_names_are_not() -> None:
    plan = make_plan(
        EVERYWHERE,
        targets=[{"text": "GG", "kpi": "HH"}],
        evaluation=[{"what": "JJ", "through": "KK", "by": "FF"}],
        settings={"glossary": {}, "title": "LL", "priorities": [{"number": "5", "title": "MM"}, {"number": "6"}]},
    )
    assert {problem.message.split('"')[1] for problem in check(plan)} == set(
        "AA BB CC DD EE GG HH JJ KK LL MM".split()
    )


def test_each_is_reported_once_and_counted() -> None:
    plan = make_plan(
        make_action("Autumn 2003", action="SEN and SEN", points=["Sen and no abbreviation", "SEN"]),
        settings={"glossary": {}},
    )
    (problem,) = check(plan)
    assert problem.message == '"SEN" is not in the glossary.'
    assert problem.help.endswith(" It stands in 2 places.")
    assert problem.source.path == ("actions", 0, "action")


def test_it_is_reported_where_it_stands_first_in_the_document(small: Path) -> None:
    plans = small / "plans"
    for name, old, new in (
        ("plan.yaml", "revision: 1", "revision: 1\nglossary: {}"),
        ("activities/1.1-reading.yaml", "Lend books", "Lend SEN books"),
        ("activities/2.1-counting.yaml", "Everyone counts", "Everyone with SEN counts"),
    ):
        text = (plans / name).read_text(encoding="utf-8")
        (plans / name).write_text(text.replace(old, new), encoding="utf-8")
    (finding,) = make_snapshot(read_contents(plans, cwd=plans)).findings
    assert (finding.ref, finding.path) == ("1.1/3", ("actions", 2, "action"))


def test_without_a_glossary_nothing_is_looked_at() -> None:
    assert list(check(make_plan(EVERYWHERE))) == []
