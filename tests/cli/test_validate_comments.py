"""`# edp: ignore EDP203 - reason`: what `edp validate` then leaves out, and what is wrong with such comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import Outcome, edp

if TYPE_CHECKING:
    from pathlib import Path

READING = "activities/1.1-reading.yaml"


def change(small: Path, *pairs: tuple[str, str], name: str = READING) -> None:
    """Put words in the place of others in a file, once each."""
    path = small / "plans" / name
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def found(small: Path, *options: str) -> list[tuple[str, int]]:
    answer = edp("validate", *options, "--format", "json", at=small)
    return [(each["code"], each["line"]) for each in answer.json["findings"]]


LATE = "timescale: Autumn 2009"
NOBODY = "responsible: TBA"


def test_a_comment_on_the_line(small: Path) -> None:
    change(small, ("timescale: Autumn 2003", f"{LATE}  # edp: ignore EDP203 - the next plan has it"))
    answer = edp("validate", at=small)
    assert answer.code == 0
    assert answer.out.splitlines()[0] == "Nothing else is wrong in 4 files."
    assert edp("validate", "--format", "json", at=small).json["ignored"] == 1
    assert edp("validate", "--strict", at=small).code == 0


def test_a_comment_on_a_line_of_its_own(small: Path) -> None:
    comment = "# edp: ignore EDP203 - the next plan has it\n    # and so it goes\n"
    change(small, ("timescale: Autumn 2003", f"{comment}    {LATE}"))
    assert found(small) == []


@pytest.mark.parametrize("there", ["monitoring:  # edp: ignore {0}", "# edp: ignore {0}\n    monitoring:"])
def test_a_comment_on_the_key_of_what_stands_below(small: Path, there: str) -> None:
    change(small, ("      frequency: termly\n", ""))
    assert [code for code, _ in found(small)] == ["EDP401"]
    change(small, ("    monitoring:", f"    {there.format('EDP401 - by word of mouth')}"))
    assert found(small) == []


def test_it_leaves_out_one_rule_on_one_line(small: Path) -> None:
    change(
        small,
        ("timescale: Autumn 2003", f"{LATE} # edp: ignore EDP203 - agreed"),
        ("timescale: Ongoing", LATE),
        ("responsible: Librarian", NOBODY),
    )
    assert [code for code, _ in found(small)] == ["EDP302", "EDP203"]


def test_several_rules_and_several_comments(small: Path) -> None:
    change(
        small,
        ("responsible: Librarian", f"{NOBODY} # edp: ignore EDP302, EDP301 - the post is advertised"),
        ("timescale: Autumn 2003", f"# edp: ignore EDP201 - said so\n    {LATE} # edp: ignore EDP203 - agreed"),
    )
    assert found(small) == [("EDP904", 6), ("EDP904", 11)]
    first, second = edp("validate", "--format", "json", at=small).json["findings"]
    assert first["message"] == "EDP301 finds nothing here, so there is nothing to ignore."
    assert (first["column"], first["end_column"]) == (44, 50)
    assert second["severity"] == "warning"


@pytest.mark.parametrize(
    "comment",
    [
        "# edp: ignore EDP203",
        "# edp: ignore - agreed",
        "# edp: ignore EDP2 - agreed",
        "# edp: ignore EDP203 agreed",
    ],
)
def test_one_that_is_not_as_it_should_be_ignores_nothing(small: Path, comment: str) -> None:
    change(small, ("timescale: Autumn 2003", f"{LATE}  {comment}"))
    assert sorted(found(small)) == [("EDP203", 11), ("EDP903", 11)]
    assert edp("validate", at=small).code == 1


def test_words_inside_a_text_are_no_comment(small: Path) -> None:
    change(
        small,
        ("timescale: Autumn 2003", f"{LATE}"),
        ("action: Open", 'action: "# edp: ignore EDP203 - no" #'),
        ("action: Read aloud to every class.", "action: |\n      # edp: ignore EDP203 - no\n      Read aloud."),
    )
    assert [code for code, _ in found(small)] == ["EDP203"]


@pytest.mark.parametrize("code", ["EDP001", "EDP008", "EDP101", "EDP903", "EDP904"])
def test_what_no_comment_can_ignore(small: Path, code: str) -> None:
    change(small, ("timescale: Autumn 2003", f"timescale: Autumn 2003  # edp: ignore {code} - agreed"))
    answer = edp("validate", at=small)
    assert f"{code} cannot be ignored by a comment" in answer.out
    assert answer.code == 1


def test_a_file_that_cannot_be_read_is_not_ignored(small: Path) -> None:
    change(small, ("title: Everyone reads", "titel: Everyone reads  # edp: ignore EDP101 - agreed"))
    assert "EDP101" in {code for code, _ in found(small)}


@pytest.mark.parametrize(
    "options",
    [
        ["--select", "EDP203"],
        ["--select", "EDP904,EDP203"],
        ["--ignore", "EDP203"],
        ["--ignore", "EDP2"],
        ["plans/activities/1.1-reading.yaml"],
        ["plans/roles.yaml"],
        ["--no-baseline"],
        ["--strict"],
    ],
)
def test_a_comment_that_is_of_use_is_so_whatever_is_asked(small: Path, options: list[str]) -> None:
    change(small, ("timescale: Autumn 2003", f"{LATE} # edp: ignore EDP203 - agreed"))
    assert found(small, *options) == []


def test_one_of_no_use_is_reported_where_that_is_asked_about(small: Path) -> None:
    change(small, ("timescale: Autumn 2003", "timescale: Autumn 2003 # edp: ignore EDP203 - agreed"))
    useless = [("EDP904", 11)]
    assert found(small) == useless
    assert found(small, "--ignore", "EDP203") == useless, "the rule has run all the same"
    assert found(small, "--select", "EDP9") == useless
    assert found(small, "plans/activities/1.1-reading.yaml") == useless
    assert found(small, "--select", "EDP203") == []
    assert found(small, "--ignore", "EDP904") == []
    assert found(small, "plans/roles.yaml") == []


def test_while_a_file_cannot_be_read_no_comment_is_of_no_use(small: Path) -> None:
    change(small, ("by: English lead", "by: Somebody # edp: ignore EDP301 - starts in May"))
    assert found(small) == []
    roles = small / "plans" / "roles.yaml"
    text = roles.read_text()
    roles.write_text("roles: none: at all\n")
    assert {code for code, _ in found(small)} == {"EDP003"}
    roles.write_text(text.replace("Librarian\n", "Librarian\n  - role: Somebody\n"))
    assert [code for code, _ in found(small)] == ["EDP904"]


def test_a_rule_that_needs_an_earlier_plan_is_not_run_without_one(small: Path) -> None:
    change(
        small, ("timescale: Autumn 2003", "timescale: Autumn 2003 # edp: ignore EDP501 - agreed by the governors")
    )
    assert found(small) == []


def test_counts_are_of_what_was_asked_about(small: Path) -> None:
    change(
        small,
        ("timescale: Autumn 2003", f"{LATE} # edp: ignore EDP203 - agreed"),
        ("responsible: Librarian", f"{NOBODY} # edp: ignore EDP302 - agreed"),
    )

    def ignored(*options: str) -> int:
        count: int = edp("validate", *options, "--format", "json", at=small).json["ignored"]
        return count

    assert ignored() == 2
    assert ignored("--select", "EDP203") == 1
    assert ignored("--ignore", "EDP3") == 1
    assert ignored("plans/roles.yaml") == 0
    assert "2 more findings" in edp("validate", at=small).out


def test_everyday_commands_do_not_warn_of_what_is_ignored(small: Path) -> None:
    change(small, ("by: English lead", "by: Somebody"))
    warning = "There are errors in the plan, so this answer may not be right: see edp validate\n"
    assert edp("due", at=small).err == warning
    change(small, ("by: Somebody", "by: Somebody # edp: ignore EDP301 - starts in May"))
    assert edp("due", at=small) == Outcome(0, edp("due", at=small).out, "")


def test_a_plan_read_before_answers_the_same(small: Path) -> None:
    change(
        small,
        ("timescale: Autumn 2003", f"{LATE} # edp: ignore EDP203 - agreed"),
        ("timescale: Ongoing", "timescale: Ongoing # edp: ignore EDP203 - agreed"),
    )
    first = edp("validate", "--format", "json", at=small)
    assert edp("validate", "--format", "json", at=small) == first
    assert first.json["ignored"] == 1


def test_a_plan_that_cannot_be_read_at_all_says_why(small: Path) -> None:
    plan = small / "plans" / "plan.yaml"
    plan.write_text("title: x # edp: ignore EDP203\ntitel: y\n")
    assert "EDP903" not in edp("due", at=small).err
    assert edp("due", at=small).err.startswith("edp: The plan cannot be read. plans/plan.yaml:1:1: ")
    assert ("EDP903", 1) in found(small)
