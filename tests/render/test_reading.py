"""How a timescale is read, as people see it."""

from __future__ import annotations

from tests.cli.running import edp

AS_OF = ["--as-of", "2003-11-03"]


def shown(*arguments: str) -> list[str]:
    return [line.strip() for line in edp("timescale", *arguments).out.splitlines()]


def test_what_is_due_on_the_day_itself() -> None:
    assert shown("31 Dec 2003", "--as-of", "2003-12-31")[-2].endswith("due 31 Dec 2003 (today)")


def test_what_will_not_come_again() -> None:
    lines = " ".join(shown("termly, Sept 2003 to July 2004", "--as-of", "2006-01-01"))
    assert "every term: nothing more is due; the last was due 31 Aug 2004 (488 days ago)" in lines


def test_a_phrase_of_several_lines_keeps_them() -> None:
    assert shown("Draft: Autumn 2003\nFinal: Spring 2004", *AS_OF)[:2] == [
        "As written: Draft: Autumn 2003",
        "Final: Spring 2004",
    ]


def test_nothing_at_all() -> None:
    assert shown("", *AS_OF)[:2] == ["As written:", "Read as: not understood"]
