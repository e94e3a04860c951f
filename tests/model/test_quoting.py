"""A text that is put into a plan file is read as it was, wherever a value may stand."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from edp_cli.model.quoting import quote
from edp_cli.store.characters import explain_refused
from edp_cli.store.contents import Content
from edp_cli.store.read import read_content

AROUND = ("key: {}\n", "key: [{}, other]\n", "key: {{inner: {}}}\n", "key:\n  - {}\n  - other\n")


def read_back(text: str, around: str) -> object:
    document, findings = read_content(Content("a.yaml", around.format(quote(text)).encode()))
    assert findings == []
    assert document is not None
    assert isinstance(document.data, dict)
    value = document.data["key"]
    if isinstance(value, list):
        return value[0]
    return value["inner"] if isinstance(value, dict) else value


@pytest.mark.parametrize("around", AROUND)
@given(st.one_of(st.text(min_size=1), st.text("ab ,:#-[]{}'\"&*!|>%@`\\~?=/.();\n", min_size=1)))
@example("Head of Schools, Early Years & Play: all #1")
@example("Draft: Autumn 2003\nFinal: Spring 2004")
@example("Head of Maths ")
def test_any_text_is_read_back(around: str, text: str) -> None:
    if explain_refused(text) is None:
        assert read_back(text, around) == text


@pytest.mark.parametrize("text", ["Librarian", "Senior Adviser – Secondary (KS3)", "Draft June 2003; then termly"])
def test_plain_text_stays_plain(text: str) -> None:
    assert quote(text) == text
