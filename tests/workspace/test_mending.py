"""Mending and renaming in two steps: what is worked out, and what is on the disk when it is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edp_cli.duties.derive import derive_duties
from edp_cli.errors import EdpError
from edp_cli.store.contents import Content, Contents, read_contents
from edp_cli.store.files import MAX_BYTES
from edp_cli.store.replacing import find_paths, replace_all
from edp_cli.workspace import renaming
from edp_cli.workspace.mending import carry_out, work_out
from edp_cli.workspace.opening import open_workspace

if TYPE_CHECKING:
    from edp_cli.duties.duty import Duty

READING = "plans/activities/1.1-reading.yaml"
COUNTING = "plans/activities/2.1-counting.yaml"
SMALL = Path(__file__).parents[1] / "cli" / "small"


def test_a_file_that_changed_meanwhile_is_left_and_the_others_are_mended(small: Path) -> None:
    for name in (READING, COUNTING):
        path = small / name
        path.write_text(path.read_text().replace("to: Governors", "to: GOVERNORS"))
    mending = work_out(read_contents(small / "plans", cwd=small))
    assert [file.file for file in mending.files] == [READING, COUNTING]
    hand = (small / READING).read_text() + "# by somebody else\n"
    (small / READING).write_text(hand)
    done = carry_out(mending, find_paths(small / "plans", cwd=small))
    assert [file.file for file in done.files] == [COUNTING]
    assert done.refused == (
        f"{READING} was not written: it has been changed since it was read. Run the command again.",
    )
    assert (small / READING).read_text() == hand
    assert "GOVERNORS" not in (small / COUNTING).read_text()


def test_a_name_is_changed_in_no_file_where_one_changed_meanwhile(small: Path) -> None:
    plans = small / "plans"
    worked_out = renaming.work_out(read_contents(plans, cwd=small), "Librarian", "Keeper")
    (plans / "roles.yaml").write_text((plans / "roles.yaml").read_text() + "# by somebody else\n")
    before = read_contents(plans, cwd=small)
    with pytest.raises(EdpError, match=r"^plans/roles\.yaml was not written: .* Nothing was changed\.$"):
        replace_all(worked_out.files, find_paths(plans, cwd=small))
    assert read_contents(plans, cwd=small) == before
    assert worked_out.files[-1].file == "plans/roles.yaml"


def test_what_would_not_be_read_any_longer_is_left() -> None:
    """A file that is as large as may be, and would grow by one letter."""
    text = (
        "activity: 1.1\ntitle: a\nactions:\n- {id: 1, action: a, responsible: Headof English, timescale: 2004}\n#"
    )
    mending = work_out(_contents(text + "x" * (MAX_BYTES - len(text))))
    assert mending.files == ()
    assert [message.partition(": ")[0] for message in mending.refused] == [f"{READING} was left as it is"]


@dataclass(frozen=True, slots=True)
class Typed:
    """One line of an activity's file as it is typed: what stands before the text, the text, and what follows."""

    before: str
    text: str
    after: str
    written: str


NAMES = {"Librarian": "librarian", "Head of English": "Head  of ENGLISH", "English lead": "english LEAD"}
QUOTES = st.sampled_from(["", "'", '"'])
REMARKS = st.sampled_from(["", "   # librarian", " # 2003—04 – é", "  # 'x\" - "])


@st.composite
def typed_lines(draw: st.DrawFn, key: str, texts: dict[str, str]) -> Typed:
    """A line with one of the texts, rightly or wrongly typed."""
    right = draw(st.sampled_from(sorted(texts)))
    text = draw(st.sampled_from([right, texts[right]]))
    quote = draw(QUOTES)
    opened, closed = (
        draw(st.sampled_from([("", ""), ("[", "]"), ("[ ", " ]")])) if key == "responsible" else ("", "")
    )
    space = draw(st.sampled_from([" ", "    "]))
    return Typed(f"{key}:{space}{opened}{quote}", text, f"{quote}{closed}{draw(REMARKS)}", right)


@st.composite
def activities(draw: st.DrawFn) -> tuple[str, str]:
    """An activity's file as it is typed, and as it is to be."""
    lines: list[Typed | str] = [draw(typed_lines("activity", {"1.1": "01,1"})), "title: librarian", "actions:"]
    for number in range(1, draw(st.integers(1, 4)) + 1):
        ids = {f"{number}a": f"({number}A)", str(number): f"0{number}."}
        times = {
            "Sept 03 – July 04": "Sept 03 — July 04",
            "2003-04": "2003--04",
            "Continuing — Termly": "Continuing — Termly",
        }
        lines += [
            *draw(st.lists(st.sampled_from(["", "# librarian", "  # responsible: librarian"]), max_size=2)),
            draw(typed_lines("  - id", ids)),
            "    action: Ask the librarian about 2003—04.",
            draw(typed_lines("    responsible", NAMES)),
            "    monitoring:",
            "      frequency: termly",
            draw(typed_lines("      by", NAMES)),
            draw(typed_lines("    timescale", times)),
        ]
    end = draw(st.sampled_from(["\n", "\r\n"]))
    last = draw(st.sampled_from(["", end]))
    was = end.join(line if isinstance(line, str) else f"{line.before}{line.text}{line.after}" for line in lines)
    to_be = end.join(
        line if isinstance(line, str) else f"{line.before}{line.written}{line.after}" for line in lines
    )
    return was + last, to_be + last


@settings(max_examples=60, deadline=None)
@given(activities())
def test_every_byte_but_what_is_mended(texts: tuple[str, str]) -> None:
    was, to_be = (_contents(text) for text in texts)
    mending = work_out(was)
    assert mending.refused == ()
    assert [file.after.decode() for file in mending.files] == ([texts[1]] if texts[0] != texts[1] else [])
    assert work_out(to_be).files == ()
    before, after = _owed(was), _owed(to_be)
    if before:
        assert [(duty.id, duty.owners, duty.milestone, duty.window) for duty in before] == [
            (duty.id, duty.owners, duty.milestone, duty.window) for duty in after
        ]
    assert after


def _contents(text: str) -> Contents:
    """The small plan, with that text for its only activity."""
    kept = read_contents(SMALL / "plans", cwd=SMALL)
    return Contents(kept.plan, kept.roles, (Content(READING, text.encode()),), ())


def _owed(contents: Contents) -> list[Duty]:
    plan = open_workspace(contents).plan
    assert plan is not None
    return list(derive_duties(plan))
