"""Names as the register writes them."""

from __future__ import annotations

import pytest

from edp_cli.model.roles_file import RolesFile
from edp_cli.queries.mending.names import mend_names
from tests.builders import make_shape

ROLES = make_shape(
    RolesFile,
    {
        "roles": [
            {"role": "Head of School Improvement", "aliases": ["HSI", "Head of school improvement - acting"]},
            {"role": "Senior Adviser (ICT)", "aliases": ["Senior adviser (ICT)"]},
        ],
        "bodies": [{"body": "EET"}],
    },
)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("head of school improvement", "Head of School Improvement"),
        ("Head of  School Improvement", "Head of School Improvement"),
        (" Head of School Improvement", "Head of School Improvement"),
        ("HEADOFSCHOOL IMPROVEMENT", "Head of School Improvement"),
        ("eet", "EET"),
        ("hsi", "HSI"),
        ("Head of school improvement – acting", "Head of school improvement - acting"),
        ("SENIOR ADVISER (ICT)", "Senior Adviser (ICT)"),
        ("Head of School Improvement", None),
        ("HSI", None),
        ("Senior adviser (ICT)", None),
        ("Head of Scool Improvement", None),
        ("TBA", None),
        ("", None),
    ],
)
def test_names(typed: str, written: str | None) -> None:
    found = list(mend_names({"actions": [{"responsible": typed}]}, ROLES))
    assert [(repair.before, repair.after) for repair in found] == ([(typed, written)] if written else [])


def test_where_names_stand() -> None:
    tree = {
        "title": "eet",
        "actions": [
            {"responsible": ["eet", "EET", {"role": "eet"}], "audience": "eet", "action": "eet"},
            {"responsible": "eet", "monitoring": {"by": ["eet"], "to": "eet", "through": "eet"}},
            {"monitoring": [{"by": "eet"}, {"to": "eet"}]},
        ],
        "evaluation": [{"by": "eet", "what": "eet"}],
    }
    assert [repair.path for repair in mend_names(tree, ROLES)] == [
        ("actions", 0, "responsible", 0),
        ("actions", 1, "responsible"),
        ("actions", 1, "monitoring", "by", 0),
        ("actions", 2, "monitoring", 0, "by"),
        ("actions", 1, "monitoring", "to"),
        ("actions", 2, "monitoring", 1, "to"),
        ("evaluation", 0, "by"),
    ]
