"""Names that are a slip of the pen away from each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.checks.slips import find_variants, is_slip

SLIPS = [
    ("Librarian", "Libarian"),
    ("Librarian", "Librarians"),
    ("Librarian", "Libraryan"),
    ("Librarian", "Librarain"),
    ("Head of Maths", "Heads of Maths"),
    ("Co-ordinator", "Coordinator"),
    ("Head of Form 7", "Head of From 7"),
    ("Heads", "Heade"),
]
NO_SLIPS = [
    ("Librarian", "LIBRARIAN"),
    ("Librarian", "Library"),
    ("Librarian", "Lirbrarain"),
    ("Principal Adviser", "Principal advisors"),
    ("Key Stage 2 Manager", "Key Stage 3 Manager"),
    ("KS2 Manager", "KS3 Manager"),
    ("Key Stage Manager", "Key Stage 3 Manager"),
    ("Adviser 12", "Adviser 21"),
    ("EET", "EEP"),
    ("EETS", "EETZ"),
    ("Head", "Heads"),
    ("Senior Adviser (ICT)", "Senior Adviser (IT)"),
    ("Head of EET", "Head of EEP"),
    ("Leader of Band A", "Leader of Band B"),
    ("Adviser I", "Adviser II"),
    ("Adviser", "Adviser I"),
]


@pytest.mark.parametrize(("name", "other"), SLIPS)
def test_a_slip(name: str, other: str) -> None:
    assert is_slip(name, other)
    assert is_slip(other, name)
    assert find_variants(name) & find_variants(other)


@pytest.mark.parametrize(("name", "other"), NO_SLIPS)
def test_no_slip(name: str, other: str) -> None:
    assert not is_slip(name, other)
    assert not is_slip(other, name)


@given(st.text("abcAB1- é", max_size=9), st.text("abcAB1- é", max_size=9))
def test_names_a_slip_apart_are_found_by_what_they_have_in_common(name: str, other: str) -> None:
    assert is_slip(name, other) == is_slip(other, name)
    if is_slip(name, other):
        assert find_variants(name) & find_variants(other)
