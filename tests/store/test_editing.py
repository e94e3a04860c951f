"""Changing single texts of a file: no other byte changes, and what was made is read as it should be."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edp_cli.errors import EdpError
from edp_cli.queries.mending.repair import Repair
from edp_cli.store.editing import Edited, edit
from edp_cli.store.read import parse_document

OLD, NEW = "Head of School", "Head of Learning"


def edited(text: str, *repairs: Repair) -> Edited:
    """The file with that text after these repairs."""
    data = text.encode()
    document, findings = parse_document(data, shown="a.yaml")
    assert document is not None
    assert not findings
    return edit(document, data, repairs)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"by: {OLD}", f"by: {NEW}"),
        (f"by: {OLD}\n", f"by: {NEW}\n"),
        (f"by:    {OLD}   # {OLD}\r\nto: {OLD}\r\n", f"by:    {NEW}   # {OLD}\r\nto: {OLD}\r\n"),
        (f'by: "{OLD}"', f'by: "{NEW}"'),
        (f"by: '{OLD}'", f"by: '{NEW}'"),
        (f"{{to: x, by: {OLD}}}", f"{{to: x, by: {NEW}}}"),
        (f"{{to: x,by: '{OLD}' ,a: b}}", f"{{to: x,by: '{NEW}' ,a: b}}"),
        (f'"by" : {OLD}', f'"by" : {NEW}'),
        (f"# – é 𝄞\nby:\n   {OLD}\n# end", f"# – é 𝄞\nby:\n   {NEW}\n# end"),
        (f"𝄞: –\nby: {OLD}", f"𝄞: –\nby: {NEW}"),
    ],
)
def test_texts_that_stand_plain_to_see(before: str, after: str) -> None:
    made = edited(before, Repair(("by",), OLD, NEW))
    assert made.after.decode() == after
    assert made.before.decode() == before
    assert [change.after for change in made.changes] == [NEW]
    assert made.left == ()


@pytest.mark.parametrize(
    "text",
    [
        "by: Head of\n  School",
        "by: >-\n  Head of School",
        "by: |-\n  Head of School",
        'by: "Head of\n  School"',
        r'by: "Head\x20of School"',
        'by: "Head of \\\n  School"',
    ],
)
def test_texts_that_do_not(text: str) -> None:
    made = edited(text, Repair(("by",), OLD, NEW))
    assert made.after.decode() == text
    assert made.changes == ()
    assert [change.before for change in made.left] == [OLD]


@pytest.mark.parametrize(
    ("wanted", "bare", "single", "double"),
    [
        ("A: b", '"A: b"', "'A: b'", '"A: b"'),
        ("A #1", '"A #1"', "'A #1'", '"A #1"'),
        ("A#1", "A#1", "'A#1'", '"A#1"'),
        ("A:", '"A:"', "'A:'", '"A:"'),
        ("A, b", '"A, b"', "'A, b'", '"A, b"'),
        ("[A]", '"[A]"', "'[A]'", '"[A]"'),
        ("- A", '"- A"', "'- A'", '"- A"'),
        ("*A", '"*A"', "'*A'", '"*A"'),
        ("No", '"No"', "'No'", '"No"'),
        ("A's", "A's", "'A''s'", '"A\'s"'),
        ('A "b"', 'A "b"', "'A \"b\"'", "'A \"b\"'"),
        ('"A" b', "'\"A\" b'", "'\"A\" b'", "'\"A\" b'"),
        ("A\\b", "A\\b", "'A\\b'", "'A\\b'"),
        ("\\ 'A'", "'\\ ''A'''", "'\\ ''A'''", "'\\ ''A'''"),
        ("3a", "3a", "'3a'", '"3a"'),
        ("École", "École", "'École'", '"École"'),
    ],
)
def test_new_text_is_quoted_where_it_must_be(wanted: str, bare: str, single: str, double: str) -> None:
    for typed, written in (("Old", bare), ("'Old'", single), ('"Old"', double)):
        made = edited(f"[x, {typed}, y]", Repair((1,), "Old", wanted))
        assert made.after.decode() == f"[x, {written}, y]"
        again = edited(made.after.decode(), Repair((1,), wanted, "Old"))
        assert again.changes


def test_several_texts_on_one_line_and_several_lines() -> None:
    text = "a: [Old, 'Old', Old]  # Old\r\nb: Old\r\n"
    paths: list[tuple[str | int, ...]] = [("b",), ("a", 2), ("a", 0), ("a", 1)]
    made = edited(text, *(Repair(path, "Old", f"Newer {path[-1]}") for path in paths))
    assert made.after.decode() == "a: [Newer 0, 'Newer 1', Newer 2]  # Old\r\nb: Newer b\r\n"
    assert [(change.location.line, change.location.column) for change in made.changes] == [
        (1, 5),
        (1, 10),
        (1, 17),
        (2, 4),
    ]


def test_what_would_be_read_otherwise_is_not_made() -> None:
    with pytest.raises(EdpError) as caught:
        edited("by: Old", Repair(("by",), "Old", "New\nname"))
    assert caught.value.exit_code == 3
    assert str(caught.value) == (
        "a.yaml was left as it is: with what is to change, it would not be read as it should. Change it by hand."
    )


def test_a_place_that_is_not_there() -> None:
    made = edited("by: Old", Repair(("by", "to"), "Old", "New"), Repair(("to",), "Old", "New"))
    assert made.after == made.before
    assert len(made.left) == 2


WORDS = st.text(st.sampled_from("aB3 -–'\"#:,[]{}&*!|>%@`\\?.()é𝄞"), min_size=1, max_size=8).map(str.strip)
STYLES: dict[str, tuple[str | int, ...]] = {
    "Old": (),
    '"Old"': (),
    "'Old'": (),
    "[ Old ]": (0,),
    "{k: Old}": ("k",),
}
"""How a text stands in a file, and the path to it."""
LINES = st.tuples(
    st.sampled_from(list(STYLES)),
    WORDS.filter(bool),
    st.sampled_from(["", "  # by: Old", " # – 'x'"]),
    st.sampled_from(["\n", "\r\n", "\n\n", "\r\n# Old\r\n"]),
)


@settings(max_examples=300, deadline=None)
@given(lines=st.lists(LINES, min_size=1, max_size=5), ends=st.booleans())
def test_any_new_text_and_no_other_byte(lines: list[tuple[str, str, str, str]], *, ends: bool) -> None:
    text = "".join(f"k{index}:  {style}{comment}{end}" for index, (style, _, comment, end) in enumerate(lines))
    text = text if ends else text.rstrip("\r\n")
    repairs = [Repair((f"k{n}", *STYLES[style]), "Old", new) for n, (style, new, _, _) in enumerate(lines)]
    made = edited(text, *repairs)
    assert [change.after for change in made.changes] == [new for _, new, _, _ in lines]
    before, after = text.split("\n"), made.after.decode().split("\n")
    places = {change.location.line: change.location for change in made.changes}
    assert len(before) == len(after)
    for number, (old, new) in enumerate(zip(before, after, strict=True), 1):
        if number not in places:
            assert old == new
            continue
        start, rest = old[: places[number].column - 1], old[places[number].end_column - 1 :]
        assert new.startswith(start)
        assert new.endswith(rest)
