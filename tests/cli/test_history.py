"""`edp history`: one action from revision to revision, whatever it was called."""

from __future__ import annotations

import csv
import io
import os
import re
from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len

from tests.cli.running import edp
from tests.cli.test_diff import COUNTING, READING, slip
from tests.kept import Kept

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Outcome

OPEN = "Open the library at lunch time."
OWNED = "responsible: Librarian"


def history(kept: Kept, *words: str) -> Outcome:
    return edp("history", *words, "--format", "json", at=kept.folder)


def told(outcome: Outcome) -> list[tuple[str | None, list[str]]]:
    """The subject of each revision, and the kinds of what was done."""
    assert outcome.out, outcome.err
    return [(item["subject"], [change["kind"] for change in item["changes"]]) for item in outcome.json["items"]]


def dates(outcome: Outcome) -> list[tuple[Any, ...]]:
    keys = ("label", "first", "last", "gone", "slipped", "brought_forward", "days", "terms")
    return [tuple(each[key] for key in keys) for each in outcome.json["dates"]]


@pytest.fixture(name="slipping")
def _slipping(kept: Kept) -> Kept:
    """An action that slips twice, comes forward once, and changes hands and words, among other commits."""
    slip(kept, "Spring 2004")
    kept.commit("Put off")
    kept.replace(COUNTING, "Buy an abacus", "Buy two abacuses")
    kept.commit("Something else")
    kept.replace(READING, OPEN, "Open the library at lunch time and after school.")
    slip(kept, "Summer 2005", was="Spring 2004")
    kept.commit("Put off again, for more", author="Second officer")
    slip(kept, "Spring 2005", was="Summer 2005")
    kept.replace(READING, f"time and after school.\n    {OWNED}", "time and after school.\n    responsible: TBA")
    return kept


TABLE = """\
The history of 1.1/1
A small plan, revision 1.

Open the library at lunch time and after school.
Owned by nobody yet. Timescale: "Spring 2005".

  1 Sep 2003        {0} The plan (An officer)
                 *  It is new. Librarian owns it. Its timescale is "Autumn
                    2003". Its monitoring is: report by Head of English to
                    Governors, termly.
  2 Sep 2003        {1} Put off (An officer)
                 *  Was due Autumn 2003 (31 Dec 2003), now due Spring 2004
                    (31 Mar 2004): 1 term later.
  4 Sep 2003        {3} Put off again, for more (Second officer)
                 *  Was due Spring 2004 (31 Mar 2004), now due Summer 2005
                    (31 Aug 2005): 4 terms later.
                 *  The wording has changed: Open the library at lunch [-time.-]
                    {{+time and after school.+}}
  not committed     Changed in the files, and not committed yet
                 *  Nobody owns it any more (was Librarian).
                 *  Was due Summer 2005 (31 Aug 2005), now due Spring 2005
                    (31 Mar 2005): 1 term sooner.

Its date slipped twice and was brought forward once, from 31 Dec 2003 to
31 Mar 2005: 4 terms (456 days) later in all.
"""


def test_a_story(slipping: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ids = slipping.git("log", "--reverse", "--format=%h", "--abbrev=7").split()
    outcome = edp("history", "1.1/1", "--ascii", at=slipping.folder)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == TABLE.format(*ids)
    assert dates(history(slipping, "1.1/1")) == [(None, "2003-12-31", "2005-03-31", False, 2, 1, 456, 4)]


def test_each_of_several_dates_has_its_own_story(kept: Kept) -> None:
    first = '"Trial: Autumn 2003; Report: Summer 2004; from May 2004"'
    for subject, timescale in (
        ("Three", first),
        ("The trial slips", '"Trial: Spring 2004; Report: Summer 2004; from May 2004"'),
        ("No report", '"Trial: Spring 2004; Report: Ongoing; from June 2004"'),
        ("A report again", '"Trial: Spring 2004; Report: Spring 2005; from June 2004"'),
        ("The trial goes back", '"Trial: Autumn 2003; Report: Spring 2005; from June 2004"'),
    ):
        text = (kept.folder / READING).read_text(encoding="utf-8")
        old = next(line for line in text.splitlines() if "timescale:" in line)
        kept.replace(READING, old, f"    timescale: {timescale}")
        kept.commit(subject)
    assert dates(history(kept, "1.1/1")) == [
        ("Trial", "2003-12-31", "2003-12-31", False, 1, 1, 0, 0),
        ("Report", "2004-08-31", "2005-03-31", False, 1, 0, 212, 2),
        (None, "2004-05-01", "2004-06-01", False, 1, 0, 31, 0),
    ]
    said = edp("history", "1.1/1", at=kept.folder).out.rpartition("\n\n")[2]
    assert " ".join(said.split()) == (
        "Trial: its date slipped once and was brought forward once, from 31 Dec 2003 to 31 Dec 2003: back where it"
        " was. Report: its date slipped once, from 31 Aug 2004 to 31 Mar 2005: 2 terms (212 days) later in all."
        " Its start slipped once, from 1 May 2004 to 1 Jun 2004: 31 days later in all."
    )


@pytest.mark.parametrize(
    ("timescale", "said"),
    [
        ("Ongoing", "Its date, 31 Dec 2003, is gone."),
        ("Autumn term 2003", "No date of it has ever moved."),
        (
            "1 Dec 2003",
            "Its date was brought forward once, from 31 Dec 2003 to 1 Dec 2003: 30 days sooner in all.",
        ),
        ("Summer 2003", "Its date was brought forward once, from 31 Dec 2003 to 31 Aug 2003: 1 term (122 days)"),
    ],
)
def test_what_became_of_the_date(kept: Kept, timescale: str, said: str) -> None:
    slip(kept, timescale)
    assert said in " ".join(edp("history", "1.1/1", at=kept.folder).out.split())


def test_a_date_that_slipped_and_is_gone(kept: Kept) -> None:
    slip(kept, "Spring 2004")
    kept.commit("Put off")
    slip(kept, "Ongoing", was="Spring 2004")
    said = (
        "Its date slipped once, from 31 Dec 2003 to 31 Mar 2004: 1 term (91 days) later in all. It has none now."
    )
    assert said in " ".join(edp("history", "1.1/1", at=kept.folder).out.split())


def test_what_never_had_a_date(kept: Kept) -> None:
    assert edp("history", "1.1/2", at=kept.folder).out.endswith("\nIt has never had a date that could move.\n")


def test_another_number_another_activity_and_another_file(kept: Kept) -> None:
    kept.replace(READING, "  - id: 1\n", "  - id: 7\n")
    kept.commit("Renumbered")
    reading = (kept.folder / READING).read_text(encoding="utf-8")
    start, end = reading.index("  - id: 7\n"), reading.index("  - id: 2\n")
    kept.write(READING, reading[:start] + reading[end:])
    kept.replace(COUNTING, "actions:\n", f"actions:\n{reading[start:end]}")
    kept.commit("Moved")
    kept.git("mv", COUNTING, "plans/activities/books.yaml")
    kept.commit("The file renamed")
    slip_in = "plans/activities/books.yaml"
    kept.replace(slip_in, "activity: 2.1", "activity: 2.4")
    kept.commit("The activity renumbered")
    kept.replace(slip_in, "timescale: Autumn 2003", "timescale: Spring 2004")
    outcome = history(kept, "2.4/7")
    assert told(outcome) == [
        ("The plan", ["added"]),
        ("Renumbered", ["renumbered"]),
        ("Moved", ["moved"]),
        ("The activity renumbered", ["renumbered"]),
        (None, ["due later"]),
    ]
    refs = [(item["ref_before"], item["ref"]) for item in outcome.json["items"]]
    assert refs == [
        (None, "1.1/1"),
        ("1.1/1", "1.1/7"),
        ("1.1/7", "2.1/7"),
        ("2.1/7", "2.4/7"),
        ("2.4/7", "2.4/7"),
    ]
    for old in ("1.1/1", "1.1/7", "2.1/7"):
        found = history(kept, old)
        assert (found.json["asked"], found.json["ref"]) == (old, "2.4/7")
        assert told(found) == told(outcome)
        assert f"{old} is called 2.4/7 now." in edp("history", old, at=kept.folder).out


def test_a_number_that_was_used_again(kept: Kept) -> None:
    text = (kept.folder / READING).read_text(encoding="utf-8")
    start, end = text.index(f"    action: {OPEN}"), text.index("  - id: 2\n")
    another = "    action: Plant apple trees.\n    responsible: Head of Maths\n    timescale: Summer 2006\n"
    kept.write(READING, text[:start] + another + text[end:])
    kept.commit("Something else")
    outcome = history(kept, "1.1/1")
    assert [subject for subject, _ in told(outcome)] == ["Something else"]
    assert outcome.json["complete"]
    assert outcome.json["items"][0]["became"] == "added"


def test_an_action_that_was_removed(kept: Kept) -> None:
    slip(kept, "Spring 2004")
    kept.commit("Put off")
    reading = (kept.folder / READING).read_text(encoding="utf-8")
    kept.write(READING, reading[: reading.index("  - id: 1\n")] + reading[reading.index("  - id: 2\n") :])
    for subject in (None, "Removed"):
        outcome = history(kept, "1.1/1")
        assert outcome.json["removed"]
        assert told(outcome) == [("The plan", ["added"]), ("Put off", ["due later"]), (subject, ["removed"])]
        kept.commit("Removed")
    kept.replace(COUNTING, "Buy an abacus", "Buy two abacuses")
    kept.commit("Something else")
    said = edp("history", "1.1/1", at=kept.folder).out
    assert 'Was owned by Librarian. Timescale: "Spring 2004".' in said
    assert "It is not in the plan any more.\nIts date slipped once" in said


def test_an_action_that_is_not_committed_yet(kept: Kept) -> None:
    added = "  - {id: 4, action: Paint the walls., responsible: Librarian, timescale: Ongoing}\n"
    kept.write(READING, (kept.folder / READING).read_text(encoding="utf-8") + added)
    outcome = history(kept, "1.1/4")
    assert told(outcome) == [(None, ["added"])]
    assert (outcome.json["since"], outcome.json["complete"]) == (None, True)


def broken(kept: Kept, name: str, subject: str) -> None:
    """Commit a file that cannot be read, and put it back as it was."""
    whole = (kept.folder / name).read_text(encoding="utf-8")
    kept.write(name, "title: [\n")
    kept.commit(subject)
    kept.write(name, whole)


@pytest.mark.parametrize("name", [READING, "plans/plan.yaml"])
def test_revisions_that_cannot_be_read_are_listed(kept: Kept, name: str) -> None:
    broken(kept, name, "Broken")
    slip(kept, "Spring 2004")
    kept.commit("Mended, and put off")
    outcome = history(kept, "1.1/1")
    assert outcome.code == 3
    assert told(outcome) == [("The plan", ["added"]), ("Mended, and put off", ["due later"])]
    [gap] = outcome.json["unread"]
    assert (gap["subject"], gap["files"]) == ("Broken", [name])
    assert outcome.err == f"{name} cannot be read at {gap['commit'][:7]}, so that says nothing of 1.1/1\n"
    for words in ([], ["--format", "markdown"]):
        said = " ".join(edp("history", "1.1/1", *words, at=kept.folder).out.split())
        before, _, after = said.partition("This revision says nothing of it, because what it had cannot be read: ")
        assert "The plan (An officer)" in before
        assert "Mended, and put off (An officer)" in after
        assert "1 revision could not be read" in after


def test_another_file_that_cannot_be_read_does_not_matter(kept: Kept) -> None:
    broken(kept, COUNTING, "Broken")
    slip(kept, "Spring 2004")
    outcome = history(kept, "1.1/1")
    assert (outcome.code, outcome.err, outcome.json["unread"]) == (0, "", [])


def test_a_first_revision_that_cannot_be_read(small: Path) -> None:
    kept = Kept(small)
    kept.git("init", "--quiet")
    broken(kept, READING, "Broken")
    kept.commit("Mended")
    outcome = history(kept, "1.1/1")
    assert (outcome.code, told(outcome), outcome.json["complete"]) == (3, [], False)
    assert outcome.json["since"]["subject"] == "Mended"


def test_a_file_that_cannot_be_read_now(kept: Kept) -> None:
    slip(kept, "Spring 2004")
    kept.commit("Put off")
    kept.write(READING, "title: [\n")
    outcome = history(kept, "1.1/1")
    assert (outcome.code, outcome.json["removed"]) == (3, False)
    assert outcome.err == f"{READING} cannot be read now, so that says nothing of 1.1/1\n"
    assert told(outcome) == [("The plan", ["added"]), ("Put off", ["due later"])]
    unknown = history(kept, "1.1/9")
    assert (unknown.code, unknown.out) == (3, "")
    assert f"but {READING} cannot be read. See: edp validate" in unknown.err


def test_a_plan_of_which_nothing_can_be_read(small: Path) -> None:
    kept = Kept(small)
    kept.git("init", "--quiet")
    kept.write("plans/plan.yaml", "title: [\n")
    kept.commit("Broken")
    outcome = history(kept, "1.1/1")
    assert outcome.code == 3
    assert "None of the plan's revisions can be read" in outcome.err


def test_a_removal_after_a_revision_that_cannot_be_read(kept: Kept) -> None:
    broken(kept, "plans/plan.yaml", "Broken")
    reading = (kept.folder / READING).read_text(encoding="utf-8")
    kept.write(READING, reading[: reading.index("  - id: 1\n")] + reading[reading.index("  - id: 2\n") :])
    kept.commit("Removed")
    outcome = history(kept, "1.1/1")
    assert (outcome.code, outcome.json["removed"]) == (3, True)
    assert told(outcome) == [("The plan", ["added"]), ("Removed", ["removed"])]
    assert [gap["subject"] for gap in outcome.json["unread"]] == ["Broken"]


def test_what_else_the_plan_says_does_not_matter(kept: Kept) -> None:
    kept.replace("plans/plan.yaml", "revision: 1", "revision: 2")
    kept.commit("Another revision")
    kept.replace("plans/roles.yaml", "[English lead]", "[English lead, Teacher of English]")
    kept.commit("Another alias")
    assert told(history(kept, "1.1/1")) == [("The plan", ["added"])]


def test_an_activity_with_another_number_and_an_action_with_another_date(kept: Kept) -> None:
    kept.replace(READING, "activity: 1.1", "activity: 1.5")
    slip(kept, "Spring 2004")
    assert told(history(kept, "1.5/1")) == [("The plan", ["added"]), (None, ["due later", "renumbered"])]


def test_work_that_recurs_has_no_date_that_moves(kept: Kept) -> None:
    kept.replace(COUNTING, "timescale: Termly", "timescale: Monthly")
    outcome = history(kept, "2.1/2")
    assert (len(outcome.json["items"]), outcome.json["dates"]) == (2, [])


def test_a_change_on_a_branch_is_told_once_with_its_merge(kept: Kept) -> None:
    kept.git("checkout", "--quiet", "-b", "topic")
    slip(kept, "Spring 2004")
    kept.commit("On the branch")
    slip(kept, "Summer 2004", was="Spring 2004")
    kept.commit("On the branch again")
    kept.git("checkout", "--quiet", "main")
    kept.replace(COUNTING, "Buy an abacus", "Buy two abacuses")
    kept.commit("Meanwhile")
    kept.git("merge", "--quiet", "--no-ff", "--message=Merge the branch", "topic")
    outcome = history(kept, "1.1/1")
    assert told(outcome) == [("The plan", ["added"]), ("Merge the branch", ["due later"])]
    assert dates(outcome)[0][4:] == (1, 0, 244, 2)


def test_a_shallow_clone_says_how_far_it_sees(kept: Kept) -> None:
    slip(kept, "Spring 2004")
    kept.commit("Put off")
    slip(kept, "Summer 2004", was="Spring 2004")
    kept.commit("Put off again")
    kept.git("clone", "--quiet", "--depth=2", kept.folder.as_uri(), "../shallow")
    shallow = Kept(kept.folder.parent / "shallow")
    outcome = history(shallow, "1.1/1")
    assert told(outcome) == [("Put off again", ["due later"])]
    assert (outcome.json["complete"], outcome.json["since"]["subject"]) == (False, "Put off")
    said = " ".join(edp("history", "1.1/1", at=shallow.folder).out.split())
    assert "only the latest commits, from 2 Sep 2003 on. For what was before: git fetch --unshallow" in said
    assert "and in no earlier revision that this clone holds" in history(shallow, "1.1/9").err


def test_a_plans_folder_that_was_renamed_is_followed(kept: Kept) -> None:
    slip(kept, "Spring 2004")
    kept.commit("Put off")
    kept.git("mv", "plans", "edp")
    kept.commit("The folder renamed")
    kept.replace("edp/activities/1.1-reading.yaml", "Spring 2004", "Summer 2004")
    kept.commit("Put off again")
    outcome = edp("history", "1.1/1", "--plans", "edp", "--format", "json", at=kept.folder)
    assert [subject for subject, _ in told(outcome)] == ["The plan", "Put off", "Put off again"]


def test_a_plan_that_came_beside_another_is_not_taken_for_it(kept: Kept) -> None:
    kept.git("mv", "plans", "one")
    kept.commit("Moved")
    kept.git("mv", "one", "plans")
    kept.write("two/plan.yaml", "title: Another\n")
    kept.commit("Back, and another")
    kept.git("rm", "--quiet", "-r", "two", "plans")
    kept.commit("Both gone")
    kept.git("checkout", "--quiet", "HEAD~1", "--", "plans")
    kept.git("mv", "plans", "new")
    kept.commit("A new one")
    outcome = edp("history", "1.1/1", "--plans", "new", "--format", "json", at=kept.folder)
    assert [subject for subject, _ in told(outcome)] == ["A new one"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["1.1/9"], 2, 'There is no action "1.1/9" in the plan, and in no earlier revision. Did you mean'),
        (["zebra/zebra"], 2, "and in no earlier revision. See: edp list"),
        (["1.1"], 2, '"1.1" is not an action. Name one by its reference, as 5.1/3a.'),
        (["1.1/1/report"], 2, '"1.1/1/report" is not an action.'),
        (["1.1/1", "--plans", "nosuch"], 2, "At HEAD, nosuch holds no plan.yaml."),
        ([], 2, "REF is missing"),
    ],
    ids=str,
)
def test_wrong_use(kept: Kept, words: list[str], code: int, said: str) -> None:
    outcome = edp("history", *words, at=kept.folder)
    assert (outcome.code, outcome.out) == (code, "")
    assert said in outcome.err


def test_spaces_and_capitals_make_no_difference(kept: Kept) -> None:
    kept.replace(READING, "  - id: 1\n", "  - id: 3a\n")
    assert history(kept, "1.1", "/", "3A").json["ref"] == "1.1/3a"


def test_a_number_that_is_used_twice(kept: Kept) -> None:
    kept.replace(READING, "  - id: 2\n", "  - id: 1\n")
    kept.commit("Twice")
    kept.replace(READING, "timescale: Ongoing", "timescale: Spring 2004")
    assert history(kept, "1.1/1").code == 0


def test_rows(slipping: Kept) -> None:
    rows = list(csv.DictReader(io.StringIO(edp("history", "1.1/1", "--format", "csv", at=slipping.folder).out)))
    kinds = ["added", "due later", "due later", "wording", "owner dropped", "due sooner"]
    assert [row["Change"] for row in rows] == kinds
    assert [row["Day"] for row in rows] == ["2003-09-01", "2003-09-02", *["2003-09-04"] * 2, "", ""]
    assert (rows[1]["Before"], rows[1]["After"], rows[1]["Terms"]) == ("2003-12-31", "2004-03-31", "1")


CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]")
HOSTILE = "<b>*x*</b> @all [red]\x1b[31m\u202e=1+1 ::error::"


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be given there")
def test_what_git_holds_is_data(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    slip(kept, "Spring 2004")
    kept.commit(f"{HOSTILE} {'long ' * 60}", author=f"A {HOSTILE}")
    for width in (60, 80, 200):
        monkeypatch.setenv("COLUMNS", str(width))
        out = edp("history", "1.1/1", at=kept.folder).out
        assert not CONTROLS.search(out)
        assert max(map(cell_len, out.splitlines())) <= width
        assert out.count("long") == 60
    page = edp("history", "1.1/1", "--format", "markdown", at=kept.folder).out
    assert not CONTROLS.search(page)
    assert "<b>" not in page
    assert "@all" not in page


def test_old_commits_in_other_encodings(kept: Kept) -> None:
    slip(kept, "Spring 2004")
    kept.git("config", "i18n.commitEncoding", "ISO-8859-1")
    (kept.folder / "message").write_bytes("Für später".encode("latin-1"))
    kept.git("commit", "--quiet", "--all", "--file=message")
    assert told(history(kept, "1.1/1"))[-1][0] == "Für später"
