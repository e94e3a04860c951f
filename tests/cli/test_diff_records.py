"""`edp diff`: the records that came with a change, went with it, or say something else now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.records import DONE, MOVE, NOTE, REASSIGN, REPORT, TEXTS, WAIVE, WITHDRAW, put_on_record
from tests.cli.running import edp

if TYPE_CHECKING:
    from tests.cli.running import Outcome
    from tests.kept import Kept


EARLY = "plans/records/done/2003-autumn/early.yaml"
LATE = "plans/records/done/2003-autumn/late.yaml"
AGAIN = "plans/records/decisions/2004-01-20-move-1.1-1@2003-autumn.yaml"
TEXTS_ALSO = {
    EARLY: TEXTS[DONE].replace("2003-12-12", "2003-12-02"),
    LATE: TEXTS[DONE].replace("2003-12-12", "2004-01-20"),
    AGAIN: TEXTS[MOVE].replace("2003-12-11", "2004-01-20").replace("Spring 2004", "Summer 2004"),
}


def diff(kept: Kept, *words: str) -> Outcome:
    return edp("diff", *words, "--format", "json", at=kept.folder)


def said(outcome: Outcome) -> list[tuple[str, str]]:
    """What became of each record, and what is said of it."""
    assert outcome.out, outcome.err
    return [(each["became"], each["changes"][0]["says"]) for each in outcome.json["records"]]


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([DONE], "Done on 12 Dec 2003 by Librarian, on time."),
        (
            [REPORT],
            (
                "Report for Autumn 2003 made on 15 Jan 2004 by Head of English (the deputy), 15 days late: it was"
                " due 31 Dec 2003. Evidence: https://example.org/1; report.pdf. Note: It came by post."
            ),
        ),
        ([NOTE], "Confidence: amber (Librarian, 3 Nov 2003). In the way: No lights. Next: Lamps are bought."),
        (
            [MOVE],
            (
                "Governors moved it from 31 Dec 2003 to 31 Mar 2004, 91 days later (11 Dec 2003, minute 46/03):"
                " The roof leaks."
            ),
        ),
        ([WAIVE], "Governors waived the report for Autumn 2003, 20 days overdue (20 Jan 2004, minute 2/04)."),
        ([WITHDRAW], "Governors withdrew it (20 Jan 2004, no minute named): There are abaci."),
        (
            [REASSIGN],
            "Governors gave it to Head of English and Librarian (20 Jan 2004, minute 3/04): She has the keys.",
        ),
    ],
    ids=str,
)
def test_what_is_on_record_now(kept: Kept, names: list[str], words: str) -> None:
    put_on_record(kept.folder, *names)
    outcome = diff(kept)
    assert said(outcome) == [("added", words)]
    assert outcome.json["records"][0]["source"] == {"file": names[0], "line": 1}
    assert outcome.json["summary"] == ["1 record is new."]
    assert (outcome.json["actions"], outcome.json["effect"]["cleared"]) == ([], [])
    assert edp("diff", "--exit-code", at=kept.folder).code == 1
    assert words in " ".join(edp("diff", at=kept.folder).out.split())


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        (
            "plans/records/done/x.yaml",
            "for: 1.1/9@2003-autumn\non: 2003-12-12\nby: Librarian\n",
            "Recorded as done on 12 Dec 2003 by Librarian, but 1.1/9@2003-autumn is not in the plan.",
        ),
        (
            "plans/records/done/y.yaml",
            "for: 1.1/1@2003-summer\non: 2003-12-12\nby: Librarian\n",
            "Recorded as done on 12 Dec 2003 by Librarian, but 1.1/1@2003-summer is not in the plan.",
        ),
        (
            MOVE,
            TEXTS[MOVE].replace("Spring 2004", "mid year"),
            'Governors moved it to "mid year", which names no date (11 Dec 2003, minute 46/03): The roof leaks.',
        ),
        (
            MOVE,
            TEXTS[MOVE].replace("1.1/1@2003-autumn", "1.1/9@2003-autumn"),
            "Governors moved 1.1/9@2003-autumn to 31 Mar 2004 (11 Dec 2003, minute 46/03): The roof leaks.",
        ),
        (
            MOVE,
            TEXTS[MOVE].replace("1.1/1@2003-autumn", "1.1/1@2003-summer"),
            "Governors moved 1.1/1@2003-summer to 31 Mar 2004 (11 Dec 2003, minute 46/03): The roof leaks.",
        ),
        (
            MOVE,
            TEXTS[MOVE].replace("Spring 2004", "1 December 2003"),
            (
                "Governors moved it from 31 Dec 2003 to 1 Dec 2003, 30 days sooner (11 Dec 2003, minute 46/03):"
                " The roof leaks."
            ),
        ),
        (
            MOVE,
            TEXTS[MOVE].replace("1.1/1@2003-autumn", "2.1/2@2003-autumn"),
            (
                "Governors moved what is due for Autumn 2003 from 31 Dec 2003 to 31 Mar 2004, 91 days later (11"
                " Dec 2003, minute 46/03): The roof leaks."
            ),
        ),
        (
            MOVE,
            TEXTS[MOVE].replace("1.1/1@2003-autumn", "2.1/evaluation@2003-autumn"),
            (
                "Governors moved the evaluation for Autumn 2003 from 31 Dec 2003 to 31 Mar 2004, 91 days later"
                " (11 Dec 2003, minute 46/03): The roof leaks."
            ),
        ),
        (
            "plans/records/done/2003-autumn/2.1-2.yaml",
            "for: 2.1/2@2003-autumn\non: 2003-12-31\nby: Librarian\n",
            "Done for Autumn 2003 on 31 Dec 2003 by Librarian, on time.",
        ),
    ],
)
def test_odd_records(kept: Kept, name: str, text: str, words: str) -> None:
    put_on_record(kept.folder, **{name: text})
    assert said(diff(kept)) == [("added", words)]


def test_what_was_taken_out_is_said_in_red_with_what_it_leaves_overdue(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_on_record(kept.folder, DONE, NOTE, WAIVE)
    kept.commit("What happened")
    for name in (DONE, NOTE, WAIVE):
        (kept.folder / name).unlink()
    words = [
        "Taken out: Confidence: amber (Librarian, 3 Nov 2003). In the way: No lights. Next: Lamps are bought.",
        "Taken out: Done on 12 Dec 2003 by Librarian, on time. On 2 Feb 2004, it is 33 days overdue without that.",
        (
            "Taken out: Governors waived the report for Autumn 2003, 20 days overdue (20 Jan 2004, minute 2/04). "
            "On 2 Feb 2004, it"
            " is 33 days overdue without that."
        ),
    ]
    assert said(diff(kept)) == [("removed", each) for each in words]
    early = diff(kept, "--as-of", "2003-12-31")
    assert [says for _, says in said(early)] == [each.partition(" On 2 Feb")[0] for each in words]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;4;31mRecords taken out: 3 records" in edp("diff", at=kept.folder).out


def test_a_record_that_says_something_else(kept: Kept) -> None:
    put_on_record(kept.folder, DONE, NOTE)
    kept.commit("What happened")
    kept.replace(DONE, "2003-12-12", "2003-12-02")
    outcome = diff(kept)
    assert said(outcome) == [("changed", "It says something else now.")]
    change = outcome.json["records"][0]["changes"][0]
    assert (change["kind"], change["label"]) == ("record changed", "done")
    assert change["before"] == "Done on 12 Dec 2003 by Librarian, on time."
    assert change["after"] == "Done on 2 Dec 2003 by Librarian, on time."
    assert (
        "It says something else now: Done on [-12-] {+2+} Dec 2003 by Librarian" in edp("diff", at=kept.folder).out
    )
    assert outcome.json["summary"] == ["1 record says something else now."]


def test_a_new_number_or_name_changes_no_record(kept: Kept) -> None:
    put_on_record(kept.folder, DONE, NOTE, REASSIGN, WITHDRAW)
    kept.commit("What happened")
    edp("rename-role", "Librarian", "Keeper of books", at=kept.folder)
    assert said(diff(kept)) == []
    kept.replace("plans/activities/1.1-reading.yaml", "id: 1\n", "id: 7\n")
    for name in (DONE, NOTE, REASSIGN):
        kept.replace(name, "1.1/1", "1.1/7")
    assert said(diff(kept)) == []


def test_what_could_not_be_read_is_neither_new_nor_gone(kept: Kept) -> None:
    put_on_record(kept.folder, DONE, NOTE)
    kept.commit("What happened")
    kept.write(DONE, "on: [\n")
    outcome = diff(kept)
    assert (outcome.code, said(outcome), outcome.json["left_out"]) == (3, [], [DONE])
    kept.commit("Broken")
    kept.write(DONE, TEXTS[DONE])
    assert said(diff(kept)) == []


def test_records_of_one_thing_have_its_text_once(kept: Kept) -> None:
    put_on_record(kept.folder, DONE, NOTE, REASSIGN, WITHDRAW, REPORT)
    shown = edp("diff", at=kept.folder)
    assert shown.out.count("Open the library at lunch time.") == 2, "once for the action, once for its report"
    assert "On record now: 5 records" in shown.out
    rows = edp("diff", "--format", "csv", at=kept.folder).out
    assert "record added,1.1/1@2003-autumn,Open the library at lunch time.,done,," in rows
    page = edp("diff", "--format", "markdown", at=kept.folder).out
    assert "### On record now: 5 records" in page


def test_a_move_has_its_days(kept: Kept) -> None:
    put_on_record(kept.folder, MOVE)
    (change,) = diff(kept).json["records"][0]["changes"]
    assert (change["day_before"], change["day_after"], change["days"]) == ("2003-12-31", "2004-03-31", 91)


def test_texts_of_records_are_data(kept: Kept) -> None:
    hostile = "[red]x[/red] <b>y</b> =1+1 ::error::z @staff"
    put_on_record(kept.folder, **{NOTE: TEXTS[NOTE].replace("No lights", f'"{hostile}"')})
    assert hostile in " ".join(edp("diff", at=kept.folder).out.split())
    page = edp("diff", "--format", "markdown", at=kept.folder).out
    assert "<b>" not in page
    assert "@staff" not in page


def test_a_record_alone_changes_no_effect(kept: Kept) -> None:
    """What was overdue, and is done now, is told as a record, not as lateness that vanished."""
    put_on_record(kept.folder, DONE, REPORT, MOVE, WITHDRAW)
    kept.replace("plans/activities/1.1-reading.yaml", "frequency: termly", "frequency: annually")
    outcome = diff(kept)
    assert [each["id"] for each in outcome.json["effect"]["cleared"]] == []
    without = diff(kept, "--as-of", "2004-01-14")
    assert [each["id"] for each in without.json["effect"]["cleared"]] == ["1.1/1/report@2003-autumn"]


def test_a_milestone_is_named_by_its_label(kept: Kept) -> None:
    kept.replace(
        "plans/activities/1.1-reading.yaml", "timescale: Autumn 2003", "timescale: pilot in Autumn 2003; 2005"
    )
    kept.commit("Two dates")
    done = "for: 1.1/1/1@2003-autumn\non: 2003-12-12\nby: Librarian\n"
    put_on_record(kept.folder, **{DONE: done, WITHDRAW: TEXTS[WITHDRAW].replace("2.1/1", "1.1/1/1")})
    assert [words for _, words in said(diff(kept))] == [
        "Pilot: done on 12 Dec 2003 by Librarian, on time.",
        'Governors withdrew "pilot" (20 Jan 2004, no minute named): There are abaci.',
    ]


@pytest.mark.parametrize(
    ("as_of", "also", "words"),
    [
        (
            "2004-02-02",
            [],
            "It is due 31 Dec 2003 again, not 31 Mar 2004. On 2 Feb 2004, it is 33 days overdue without that.",
        ),
        ("2003-12-20", [], "It is due 31 Dec 2003 again, not 31 Mar 2004."),
        ("2003-11-03", [], "It is due 31 Dec 2003 again, not 31 Mar 2004."),
        ("2004-02-02", [DONE], "Its date is 31 Dec 2003 again, not 31 Mar 2004: done 12 Dec 2003."),
        ("2004-02-02", [EARLY], ""),
        (
            "2004-02-02",
            [LATE],
            "Its date is 31 Dec 2003 again, not 31 Mar 2004: done 20 Jan 2004, 20 days late.",
        ),
        ("2004-02-02", [AGAIN], ""),
    ],
    ids=["overdue then", "due later", "decided later", "in time", "done before", "done after", "moved again"],
)
def test_what_was_moved_falls_back(kept: Kept, as_of: str, also: list[str], words: str) -> None:
    """The date falls back, also where what was moved has another number now."""
    put_on_record(kept.folder, MOVE, **{name: TEXTS_ALSO.get(name, TEXTS.get(name, "")) for name in also})
    kept.commit("What happened")
    (kept.folder / MOVE).unlink()
    told = "Governors moved it from 31 Dec 2003 to 31 Mar 2004, 91 days later (11 Dec 2003, minute 46/03):"
    expected = f"Taken out: {told} The roof leaks. {words}".strip()
    assert said(diff(kept, "--as-of", as_of)) == [("removed", expected)]
    kept.replace("plans/activities/1.1-reading.yaml", "id: 1\n", "id: 7\n")
    for name in also:
        kept.replace(name, "1.1/1", "1.1/7")
    assert said(diff(kept, "--as-of", as_of)) == [("removed", expected)]


def test_what_is_gone_with_its_action_falls_back_to_nothing(kept: Kept) -> None:
    put_on_record(kept.folder, MOVE)
    kept.commit("What happened")
    (kept.folder / MOVE).unlink()
    kept.replace("plans/activities/1.1-reading.yaml", "timescale: Autumn 2003", "timescale: Ongoing")
    (became, words), *_ = said(diff(kept))
    assert (became, words.rpartition(": ")[2]) == ("removed", "The roof leaks.")
