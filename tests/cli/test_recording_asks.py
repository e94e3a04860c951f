"""In a terminal, what is missing is asked for; whoever leaves has recorded nothing."""

from __future__ import annotations

import os
import select
import time
from pathlib import Path

import pytest

from tests.cli.running import command, with_variables
from tests.cli.test_done import FILE, records

pty = pytest.importorskip("pty", reason="a terminal of its own is to be had on Unix only")

_LONGEST = 20.0
LEAVE = "\x03"
NO_MORE = "\x04"


def talk(at: Path, arguments: list[str], said: list[tuple[str, str]]) -> tuple[int, str]:
    """Run `edp` in a terminal: after each text that it shows, type these keys. Its code, and all it showed."""
    pid, screen = pty.fork()
    if not pid:
        os.chdir(at)
        run = command(*arguments)
        variables = {"TERM": "dumb", "COLUMNS": "80", "PYTHONIOENCODING": "utf-8:strict"}
        os.execve(run[0], run, with_variables(variables))  # noqa: S606  it is this very program
    shown, end, place = "", time.monotonic() + _LONGEST, 0
    while time.monotonic() < end:
        if said and said[0][0] in shown[place:]:
            place = len(shown)
            os.write(screen, said.pop(0)[1].encode("utf-8", "surrogateescape"))
        if not select.select([screen], [], [], 0.05)[0]:
            continue
        try:
            read = os.read(screen, 65536)
        except OSError:
            break
        if not read:
            break
        shown += read.decode("utf-8", "replace").replace("\r", "")
    os.close(screen)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    assert not said, shown
    return code, shown


def test_all_that_is_missing_and_bad_answers_again(small: Path) -> None:
    said = [
        ("Which action or duty? ", "\n"),
        ("Which action or duty? ", "1.1/7\n"),
        ("Near it: 1.1/2, 1.1/3.\nWhich action or duty? ", "1.1/1\n"),
        ("Which one? ", "3\n"),
        ("Type a number from 1 to 2.\nWhich one? ", "1\n"),
        ("On which day? [2 Feb 2004] ", "soon\n"),
        ('--on takes a date, as 2003-11-03 or "3 Nov 2003", not "soon".\nOn which day? [2 Feb 2004] ', "\n"),
        ("Who did it? [Librarian] ", "Nobody of that name\n"),
        ("Who did it? [Librarian] ", "english\n"),
        ("What shows it, a link or a file? [none] ", "nix.pdf\n"),
        ("What shows it, a link or a file? [none] ", "https://example.org/a\n"),
    ]
    code, shown = talk(small, ["done"], said)
    assert code == 0
    assert "1.1/1 could be any of these, which are due on the same day:\n  1 1.1/1@2003-autumn: Open the" in shown
    assert "1.1/1@2003-autumn, due 31 Dec 2003: Open the library at lunch time.\nOn which day?" in shown
    assert shown.endswith(f"Written to {FILE}\nTo take it back before it is committed: edp undo\n")
    assert records(small) == {
        FILE: 'for: 1.1/1@2003-autumn\non: 2004-02-02\nby: Head of English\nevidence: "https://example.org/a"\n'
    }


def test_what_a_decision_needs(small: Path) -> None:
    said = [
        ("On which day? [2 Feb 2004] ", "2003-12-11\n"),
        ("To which date is it moved? ", "Autumn 2003\n"),
        ("A move is to a later date; look up the year, too.\nTo which date is it moved? ", "mid year\n"),
        ("is not understood", "30 April 2004\n"),
        ("Which body decided? ", "gov\n"),
        ("In which minute? ", "\n"),
        ("In which minute? ", "51/04\n"),
    ]
    code, shown = talk(small, ["move", "1.1/1@2003-autumn", "--why", "No: room"], said)
    assert code == 0
    assert "Why?" not in shown
    assert records(small) == {
        "plans/records/decisions/2003-12-11-move-1.1-1@2003-autumn.yaml": "move: 1.1/1@2003-autumn\n"
        'to: "30 April 2004"\non: 2003-12-11\nbody: Governors\nminute: "51/04"\nwhy: "No: room"\n'
    }


def test_what_a_judgement_needs(small: Path) -> None:
    said = [
        (
            "1.1/2: Read aloud to every class.\nHow sure is it that it will be done as planned, ",
            "b\n",
        ),
        ("Type green, amber or red.\nHow sure", "Amber\n"),
        ("In whose judgement? ", "\n"),
        ("In whose judgement? ", "lib\n"),
        ("On which day? [2 Feb 2004] ", "\n"),
        ("What stands in the way? [none] ", "caf\udce9\n"),
        ("could not be read. Type it again.\nWhat stands in the way? [none] ", "a café\n"),
        ("What happens next? [none] ", "\n"),
        ("Which new date is asked for? [none] ", "Spring 2003\n"),
        ("31 Mar 2003 was past already on 2 Feb 2004. Look up the year.\nWhich new date", "Spring 2004\n"),
    ]
    assert talk(small, ["progress", "1.1/2"], said)[0] == 0
    [text] = records(small).values()
    assert text == (
        "for: 1.1/2\non: 2004-02-02\nby: Librarian\nconfidence: amber\nobstacle: a café\nasks_for: Spring 2004\n"
    )


def test_no_new_date_is_asked_after_where_all_goes_well(small: Path) -> None:
    said = [
        ("In whose judgement? ", "lib\n"),
        ("On which day? ", "\n"),
        ("What stands in the way? [none] ", "\n"),
        ("What happens next? [none] ", "\n"),
    ]
    assert talk(small, ["progress", "1.1/2", "--confidence", "green"], said)[0] == 0
    [text] = records(small).values()
    assert "asks_for" not in text


def test_a_new_owner(small: Path) -> None:
    said = [
        ("1.1/1: Open the library at lunch time.\nOn which day? ", "\n"),
        ("Who owns it from then on? ", "lib\n"),
        ("1.1/1 is owned by Librarian already.\nWho owns it from then on? ", "english\n"),
    ]
    decided = ["--body", "Governors", "--minute", "1", "--why", "x"]
    assert talk(small, ["reassign", "1.1/1", *decided], said)[0] == 0
    [text] = records(small).values()
    assert "to: Head of English\n" in text


@pytest.mark.parametrize("keys", [LEAVE, NO_MORE], ids=["Ctrl-C", "Ctrl-D"])
@pytest.mark.parametrize("after", [0, 1, 2])
def test_leaving_records_nothing(small: Path, keys: str, after: int) -> None:
    said = [("On which day? ", "\n"), ("Who did it? ", "\n"), ("What shows it", "")][:after]
    asked = ("On which day? ", "Who did it? ", "What shows it, a link or a file? ")[after]
    code, shown = talk(small, ["done", "1.1/1@2003-autumn"], [*said, (asked, keys)])
    assert code == 130
    assert "Traceback" not in shown
    assert not (small / "plans" / "records").exists()


def test_nothing_that_was_given_is_asked(small: Path) -> None:
    given = ["--on", "2004-01-05", "--by", "Librarian"]
    code, shown = talk(small, ["done", "1.1/1@2003-autumn", *given], [])
    assert code == 0
    assert "?" not in shown
    assert list(records(small)) == [FILE]
