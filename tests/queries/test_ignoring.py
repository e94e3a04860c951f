"""What comments ask to leave out: how they are read, and what they leave."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.findings import Finding, IgnoreComment, Location, Path, Severity
from edp_cli.queries.ignoring import Exemption, heed, keeps_from_reading, read_comments

KNOWN = ["EDP003", "EDP008", "EDP101", "EDP102", "EDP203", "EDP301", "EDP501", "EDP903", "EDP904"]
SO = "Write it so: # edp: ignore EDP203 - why it is right as it stands."


def comment(text: str, line: int = 4, path: Path | None = None) -> IgnoreComment:
    """A comment from column 10 on."""
    whole = f"# edp: ignore{text}"
    return IgnoreComment(text, Location("a.yaml", line, 10, line, 10 + len(whole)), line, path)


def finding(code: str, line: int = 4, path: Path = ("x",), file: str = "a.yaml") -> Finding:
    return Finding(code, Severity.WARNING, "Something.", Location(file, line, 3, line, 9), path)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (" EDP203 - agreed", ["EDP203"]),
        (" edp203 – agreed", ["EDP203"]),
        (" 203 — agreed", ["EDP203"]),
        (": EDP203: agreed", ["EDP203"]),
        (" EDP203- x", ["EDP203"]),
        (" EDP203, EDP301 - the post is to go", ["EDP203", "EDP301"]),
        (" EDP203,301 - the post - and all - is to go", ["EDP203", "EDP301"]),
        (" EDP203 EDP301 - 2 posts", ["EDP203", "EDP301"]),
        (" EDP501 - agreed", ["EDP501"]),
        ("\u00a0EDP203\u00a0- agreed", ["EDP203"]),
    ],
)
def test_how_comments_are_read(text: str, codes: list[str]) -> None:
    exemptions, wrong = read_comments([comment(text, 7, ("a", 1))], KNOWN)
    assert wrong == ()
    assert [each.code for each in exemptions] == codes
    assert {(each.line, each.path, each.location.line) for each in exemptions} == {(7, ("a", 1), 7)}


def test_each_of_several_codes_has_its_place() -> None:
    text = " EDP203, 301 - agreed"
    exemptions, _ = read_comments([comment(text)], KNOWN)
    whole = " " * 9 + f"# edp: ignore{text}"
    stretches = [whole[each.location.column - 1 : each.location.end_column - 1] for each in exemptions]
    assert stretches == ["EDP203", "301"]
    [alone], _ = read_comments([comment(" EDP203 - agreed")], KNOWN)
    assert alone.location.column == 10


@pytest.mark.parametrize(
    ("text", "message", "words"),
    [
        ("", "This comment names no rule, so it ignores nothing.", None),
        (" - agreed", "This comment names no rule, so it ignores nothing.", None),
        (" , - agreed", "This comment names no rule, so it ignores nothing.", None),
        (" EDP203", "This comment gives no reason after a dash, so it ignores nothing.", None),
        (" EDP203 agreed", "This comment gives no reason after a dash, so it ignores nothing.", None),
        (" EDP203 -", "This comment gives no reason after a dash, so it ignores nothing.", None),
        (" EDP203 - ... 3", "This comment gives no reason after a dash, so it ignores nothing.", None),
        (" EDP999 - agreed", 'There is no rule "EDP999", so this comment ignores nothing.', "EDP999"),
        (" EDP2 - agreed", 'There is no rule "EDP2", so this comment ignores nothing.', "EDP2"),
        (" EDP203, and - agreed", 'There is no rule "and", so this comment ignores nothing.', "and"),
        (" ２０３ - agreed", 'There is no rule "２０３", so this comment ignores nothing.', "２０３"),
        (
            " EDP203, EDP101 - agreed",
            "EDP101 cannot be ignored by a comment: it is about whether a file can be read at all.",
            "EDP101",
        ),
        (
            " EDP003 - x",
            "EDP003 cannot be ignored by a comment: it is about whether a file can be read at all.",
            "EDP003",
        ),
        (
            " EDP008 - x",
            "EDP008 cannot be ignored by a comment: it is about whether a file can be read at all.",
            "EDP008",
        ),
        (" EDP903 - x", "EDP903 cannot be ignored by a comment: it is about such comments.", "EDP903"),
        (" EDP904 - x", "EDP904 cannot be ignored by a comment: it is about such comments.", "EDP904"),
    ],
)
def test_comments_that_are_not_as_they_should_be(text: str, message: str, words: str | None) -> None:
    exemptions, [wrong] = read_comments([comment(text)], KNOWN)
    assert exemptions == ()
    assert (wrong.code, wrong.severity, wrong.message) == ("EDP903", Severity.ERROR, message)
    whole = " " * 9 + f"# edp: ignore{text}"
    place = wrong.location
    assert whole[place.column - 1 : place.end_column - 1] == (words or whole.strip())
    assert (wrong.help == SO) == (words is None)


PLACE = Location("a.yaml", 4, 10, 4, 30)


@pytest.mark.parametrize(
    ("found", "is_ignored"),
    [
        (finding("EDP203"), True),
        (finding("EDP203", line=5), False),
        (finding("EDP301"), False),
        (finding("EDP203", file="b.yaml"), False),
        (finding("EDP203", line=5, path=("a", 1)), True),
        (finding("EDP203", line=6, path=("a", 1, "b")), False),
    ],
)
def test_what_a_comment_leaves_out(found: Finding, is_ignored: bool) -> None:  # noqa: FBT001
    exemption = Exemption("EDP203", PLACE, 4, ("a", 1))
    heeded = heed([found], [exemption], ran=["EDP203"])
    assert heeded.ignored == ((found,) if is_ignored else ())
    assert (found in heeded.findings) is not is_ignored
    useless = [each for each in heeded.findings if each is not found]
    assert [(each.code, each.severity, each.location) for each in useless] == (
        [] if is_ignored else [("EDP904", Severity.WARNING, PLACE)]
    )


def test_one_comment_leaves_out_all_of_that_code_on_its_line() -> None:
    found = [finding("EDP203"), finding("EDP203", path=("y",)), finding("EDP301")]
    heeded = heed(found, [Exemption("EDP203", PLACE, 4)], ran=["EDP203"])
    assert heeded.ignored == tuple(found[:2])
    assert heeded.findings == (found[2],)


def test_two_comments_for_the_same_are_both_of_use() -> None:
    twice = [Exemption("EDP203", PLACE, 4), Exemption("EDP203", Location("a.yaml", 3), 4)]
    assert heed([finding("EDP203")], twice, ran=["EDP203"]).findings == ()


def test_a_rule_that_has_not_run_makes_no_comment_useless() -> None:
    exemptions = [Exemption("EDP203", PLACE, 4), Exemption("EDP501", PLACE, 4)]
    assert [found.message for found in heed([], exemptions, ran=["EDP203"]).findings] == [
        "EDP203 finds nothing here, so there is nothing to ignore."
    ]
    assert heed([], exemptions, ran=()).findings == ()
    late = heed([finding("EDP501")], exemptions, ran=["EDP501"])
    assert late.findings == ()
    assert len(late.ignored) == 1


@pytest.mark.parametrize(
    ("code", "keeps"),
    [
        ("EDP001", True),
        ("EDP007", True),
        ("EDP008", False),
        ("EDP101", True),
        ("EDP102", False),
        ("EDP903", False),
    ],
)
def test_what_keeps_a_file_from_being_read(code: str, keeps: bool) -> None:  # noqa: FBT001
    assert keeps_from_reading(code) is keeps


@given(st.text(st.sampled_from("EDP203,: -–#\u00a0\u2003é٢ab'\""), max_size=30))
def test_whatever_a_comment_says(text: str) -> None:
    asked = comment(text)
    exemptions, wrong = read_comments([asked], KNOWN)
    assert len(wrong) == (not exemptions), "it is wrong as a whole, or not at all"
    assert {each.code for each in exemptions} <= {code for code in KNOWN if not keeps_from_reading(code)}
    for place in [*(each.location for each in exemptions), *(found.location for found in wrong)]:
        assert 10 <= place.column < place.end_column <= asked.location.end_column
