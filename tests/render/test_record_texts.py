"""The text of a record: what was typed is read back from it exactly, whatever it looks like."""

from __future__ import annotations

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from edp_cli.duties.records import Decision, Done, Event, Note
from edp_cli.model.record_files import DecisionFile, DoneFile, ProgressFile
from edp_cli.model.record_words import Confidence, Verb
from edp_cli.render.recording.text import render_record
from edp_cli.store.characters import explain_refused
from edp_cli.store.read import parse_document

DAY = date(2003, 12, 11)
HOSTILE = [
    *(
        "no",
        "NULL",
        "~",
        "1_000",
        "0x1f",
        "5.10",
        "2003-09-01",
        "TBA",
        "tba",
        "- a",
        "-",
        "a: b",
        "a #b",
        "#",
        "&a",
    ),
    *(
        "*a",
        "!!python/x",
        "@x",
        "`x`",
        "%x",
        "{a: b}",
        "[a, b]",
        "| x",
        "> x",
        "'",
        '"',
        "''",
        "\\",
        "\\n",
        "\\x1b",
    ),
    *('ends in "', "ends in \\", "a, b", "🙂 𝄞 é ﷽", "שלום עולם", "e\u0301", "a\u00a0b", "=1+1", "<b>x</b>"),
    *("[red]x[/red]", "::error::", "? x", "--- x", "...", "x" * 3000),
]
texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=40),
    st.lists(st.sampled_from([*HOSTILE[:-1], ":", "#", " ", "\n", "-"]), min_size=1, max_size=6).map("".join),
).map(lambda text: " ".join(text.split()))
"""Texts as the commands record them: something is left of them in one line, and nothing of it is refused."""
words = texts.filter(lambda text: bool(text) and explain_refused(text) is None)
maybe = st.none() | words


def read(event: Event) -> object:
    """What stands in the event's file, as the plan's reader has it."""
    document, findings = parse_document(render_record(event).encode(), shown="x.yaml")
    assert findings == []
    assert document is not None
    return document.data


@given(by=words, holder=maybe, evidence=st.lists(words, max_size=3).map(tuple), note=maybe)
@example(by="TBA", holder="TBA", evidence=("TBA",), note="TBA")
@example(by="no", holder=None, evidence=("- a", "b: c"), note="#")
def test_what_was_done(by: str, holder: str | None, evidence: tuple[str, ...], note: str | None) -> None:
    event = Done("5.1/4b/report@2003-june/2004-july", DAY, by, holder, evidence, note, "")
    found = DoneFile.model_validate(read(event))
    assert (found.occurrence, found.on, found.by, found.holder) == (event.occurrence, DAY, by, holder)
    assert (found.evidence, found.note) == (evidence, note)


@given(by=words, holder=maybe, obstacle=maybe, following=maybe, confidence=st.sampled_from(Confidence))
def test_a_judgement(
    by: str, holder: str | None, obstacle: str | None, following: str | None, confidence: Confidence
) -> None:
    event = Note("5.1/4b", DAY, by, holder, confidence, obstacle, following, "")
    found = ProgressFile.model_validate(read(event))
    assert (found.ref, found.on, found.by, found.holder) == ("5.1/4b", DAY, by, holder)
    assert (found.confidence, found.obstacle, found.next) == (confidence, obstacle, following)


@given(body=words, minute=words, why=words, to=st.lists(words, min_size=1, max_size=3), verb=st.sampled_from(Verb))
@example(body="EET", minute="51/04", why="x", to=["TBA"], verb=Verb.REASSIGN)
def test_a_decision(body: str, minute: str, why: str, to: list[str], verb: Verb) -> None:
    owners = tuple(to) if verb is Verb.REASSIGN else ()
    date_words = to[0] if verb is Verb.MOVE and to[0].upper() != "TBA" else None
    if verb is Verb.MOVE and date_words is None:
        return
    event = Decision(verb, "5.1/2@2003-autumn", DAY, body, minute, why, date_words, None, owners, "")
    found = DecisionFile.model_validate(read(event))
    assert getattr(found, verb) == "5.1/2@2003-autumn"
    assert (found.on, found.body, found.minute, found.why) == (DAY, body, minute, why)
    assert found.to == (owners or ((date_words,) if date_words else None))


def test_a_line_for_editors_comes_first() -> None:
    text = render_record(Done("1.1/1@2003", DAY, "Librarian", None, (), None, ""), "../schemas/done.schema.json")
    assert text.splitlines() == [
        "# yaml-language-server: $schema=../schemas/done.schema.json",
        "for: 1.1/1@2003",
        "on: 2003-12-11",
        "by: Librarian",
    ]
