"""How the pages of `edp checklist` read: as text at every width, and in Markdown as it is shown."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.cells import cell_len

from edp_cli.duties.derive import make_docket
from edp_cli.duties.write_out import write_out
from edp_cli.queries.checklist import make_checklist
from edp_cli.queries.window import Asked, find_window
from edp_cli.render.checklist import markdown as checklist_markdown
from edp_cli.render.checklist import text as checklist_text
from edp_cli.render.checklist.file_names import name_files
from edp_cli.render.checklist.files import Ending, render_files
from edp_cli.render.checklist.words import Pages
from edp_cli.render.heading import Heading
from edp_cli.render.look import Look
from tests.builders import Entry, make_action, make_plan

if TYPE_CHECKING:
    from collections.abc import Sequence

AS_OF = date(2003, 11, 3)
RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
NASTY = [
    "[bold]x[/bold] [x] [ ]",
    "[link](javascript:alert)",
    "![image](https://example.org/x.png)",
    "<b>bold</b> &amp; <script>alert(1)</script> <!-- hidden",
    "--> ---",
    "**stars** _under_ __twice__ ~~gone~~ `ticks`",
    "# not a title",
    "- [ ] not a box",
    "1. not a list",
    "> not said",
    "+ plus",
    "===",
    "| pipe | pipe |",
    "ends with a stroke \\",
    "a\\*b \\",
    "https://example.org www.example.org a@example.org",
    "$x$ @someone #12",
    "Written by edp, checksum 0123456789abcdef; not written over once changed.",
    "W" * 300,
    "學校改進計劃" * 30,
    "\u0301 combining",
]


def make_pages(
    *actions: Entry, evaluation: Sequence[Entry] = (), asked: Asked | None = None, title: str = "Plan"
) -> Pages:
    plan = make_plan(*actions, evaluation=evaluation, settings={"title": title})
    docket = make_docket(plan, lambda _: 7)
    window = find_window(asked or Asked(), docket.frame, AS_OF)
    found = make_checklist(docket, write_out(plan, lambda _: 7), window=window, as_of=AS_OF)
    return Pages(found, Heading(docket.title, docket.revision, AS_OF, "today"), docket.line)


def read(markdown: str) -> str:
    """What a reader sees of it."""
    return html.unescape(re.sub("<[^>]*>", "", RENDERER.render(markdown)))


def squeezed(text: str) -> str:
    return "".join(text.split())


EVERYTHING = make_pages(
    make_action(
        "Autumn 2003; Ongoing; May 2003",
        responsible=["Al", "Bo"],
        monitoring={"frequency": "termly", "by": "Al", "to": "EET", "through": "visits"},
    ),
    {**make_action("As required", responsible="Al"), "id": "2"},
    evaluation=[{"what": "Analysis", "frequency": "annually", "by": "Al"}],
)

PAGE = """\
Checklist: Al
Due in Autumn 2003 (1 Sep – 31 Dec 2003)
Plan, revision 2003. As at 3 Nov 2003 (today).

OVERDUE: 2 items

[ ]  5.1/1/3  31 May 2003, OVERDUE 156 days
     Do something.
     Shared with: Bo
     Timescale: Autumn 2003; Ongoing; May 2003
     In the plan: Activity 5.1, Activity (plans/activities/5.1.yaml:7)

[ ]  5.1/1/report  31 Aug 2003, OVERDUE 64 days, for Summer 2003
     Do something.
     To: EET
     Through: visits
     How often: every term
     Timescale of the action: Autumn 2003; Ongoing; May 2003
     In the plan: Activity 5.1, Activity (plans/activities/5.1.yaml:7)

Due in Autumn 2003 (1 Sep – 31 Dec 2003): 2 items

[ ]  5.1/1/1  31 Dec 2003, in 58 days
     Do something.
     Shared with: Bo
     Timescale: Autumn 2003; Ongoing; May 2003
     In the plan: Activity 5.1, Activity (plans/activities/5.1.yaml:7)

[ ]  5.1/1/report  31 Dec 2003, in 58 days, for Autumn 2003
     Do something.
     To: EET
     Through: visits
     How often: every term
     Timescale of the action: Autumn 2003; Ongoing; May 2003
     In the plan: Activity 5.1, Activity (plans/activities/5.1.yaml:7)

Next, in Spring 2004 (1 Jan – 31 Mar 2004): 1 item
-    5.1/1/report  31 Mar 2004, in 149 days, for Spring 2004
     Visits: Do something.

In view, without a date: 1 action
-    5.1/2
     Do something. (As required)


Signed ____________________________ Date ________________
"""


def test_a_page_of_text() -> None:
    assert checklist_text.render_page(EVERYTHING.found.pages[0], EVERYTHING, Look(80)) == PAGE


def test_a_page_in_markdown_says_the_same() -> None:
    """Word for word, but for the boxes, the dashes and how it is laid out."""
    shown = read(checklist_markdown.render_page(EVERYTHING.found.pages[0], EVERYTHING))
    lines = [line.strip().replace(": 31 ", "  31 ", 1) for line in shown.splitlines() if line.strip()]
    lines[-2] = lines[-2].replace("5.1/2 ", "5.1/2")
    expected = [line.removeprefix("-  ").strip() for line in PAGE.splitlines() if line.strip()]
    assert squeezed("".join(lines)) == squeezed("".join(expected))


def test_a_page_in_markdown() -> None:
    text = checklist_markdown.render_page(EVERYTHING.found.pages[0], EVERYTHING)
    assert "\n- [ ] **5.1/1/3: 31 May 2003, OVERDUE 156 days**\\\n  Do something.\\\n  Shared with: Bo\\\n" in text
    assert "\n- [ ] **5.1/1/1**: 31 Dec 2003, in 58 days\\\n" in text
    assert "\n- **5.1/1/report**: 31 Mar 2004, in 149 days, for Spring 2004\\\n  Visits: Do something.\n" in text
    assert "\n- **5.1/2** Do something. (As required)\n\nSigned ___" in text
    shown = RENDERER.render(text)
    assert shown.count("<h1>") == 1
    assert shown.count("<h2>") == 4
    assert shown.count("<li>") == shown.count("<li>[ ] ") + 2 == 6
    assert all(text not in shown for text in ("<hr", "<code", "<em>", "<a "))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (Asked(), ["Nothing is overdue.", "Nothing is due in Autumn 2003 (1 Sep – 31 Dec 2003)."]),
        (Asked(term="summer 2004"), ["Nothing is due in Autumn 2004 (1 Sep – 31 Dec 2004)."]),
        (Asked(from_day="1 Jan 2006"), ["Nothing is due from 1 Jan 2006 on."]),
        (Asked(from_day="1 Jan 2006", until="1 Jan 2006"), ["Nothing is due on 1 Jan 2006."]),
    ],
    ids=str,
)
def test_nothing_is_said_in_a_sentence(asked: Asked, said: list[str]) -> None:
    pages = make_pages(make_action("June 2005", responsible="Al"), asked=asked)
    for shown in (checklist_text.render_pages(pages, Look(100)), read(checklist_markdown.render_pages(pages))):
        for sentence in said:
            assert f"\n{sentence}\n" in shown
        assert "0 items" not in shown
        assert "[ ]" not in shown


def test_nothing_more_is_due_where_all_of_it_is_overdue() -> None:
    pages = make_pages(make_action("May 2003", responsible="Al"), asked=Asked("summer 2003"))
    assert "\nNothing else is due in Summer 2003 (1 Apr – 31 Aug 2003).\n" in checklist_markdown.render_pages(
        pages
    )


def test_nobody_at_all() -> None:
    pages = make_pages()
    for ending in Ending:
        ((_, index),) = render_files(pages, ending, with_index=True).items()
        assert "Nobody owes anything under this plan." in index
    assert checklist_text.render_pages(pages, Look()) == checklist_markdown.render_pages(pages)


def test_pages_are_parted_by_a_rule() -> None:
    pages = make_pages(make_action("May 2003", responsible=["Al", "Bo"]))
    assert checklist_text.render_pages(pages, Look(80)).count(f"\n\n{'=' * 80}\n\nChecklist: ") == 1
    assert max(map(len, checklist_text.render_pages(pages, Look(200)).splitlines())) == 100
    assert RENDERER.render(checklist_markdown.render_pages(pages)).count("<hr />\n<h1>") == 1


@pytest.mark.parametrize("width", [60, 80, 100, 200])
@pytest.mark.parametrize("nasty", NASTY)
def test_text_is_data_on_a_page(nasty: str, width: int) -> None:
    text = checklist_text.render_pages(nasty_pages(nasty), Look(width))
    words = squeezed(nasty)
    assert_all_there(squeezed(text), words)
    assert max(map(cell_len, text.splitlines())) <= min(width, 100)


@pytest.mark.parametrize("nasty", NASTY)
def test_text_is_data_in_markdown(nasty: str) -> None:
    text = checklist_markdown.render_pages(nasty_pages(nasty))
    shown = RENDERER.render(text)
    assert_all_there(squeezed(read(text)), squeezed(nasty))
    assert set(re.findall("</?([a-z0-9]+)", shown)) <= {"h1", "h2", "p", "ul", "li", "strong", "br"}
    index = render_files(nasty_pages(nasty), Ending.MARKDOWN, with_index=True)["index.md"]
    assert f">{html.escape(' '.join(nasty.split()), quote=False)}</a>" in RENDERER.render(index).replace(
        "&quot;", '"'
    )


def nasty_pages(nasty: str) -> Pages:
    monitoring: Entry = {"frequency": "termly", "by": nasty, "to": nasty, "through": nasty}
    action: Entry = {**make_action("May 2003; Spring 2004", responsible=nasty), "action": nasty}
    return make_pages({**action, "monitoring": monitoring}, title=nasty)


def assert_all_there(shown: str, words: str) -> None:
    assert f"Checklist:{words}Due" in shown
    assert f"OVERDUE156days{words}Timescale:" in shown
    assert f"To:{words}Through:{words}Howoften:everytermTimescaleoftheaction:" in shown
    assert f"{words},revision2003." in shown


NAMES = {
    "Head of School Improvement": "head-of-school-improvement",
    "Senior Adviser (Secondary Performance)": "senior-adviser-secondary-performance",
    "Children’s Services": "childrens-services",
    "Head of R&D – North": "head-of-r-and-d-north",
    "Zoë Ångström / Œuvre": "zoe-angstrom-oeuvre",
    "../../etc/passwd": "etc-passwd",
    "C:\\x": "c-x",
    "a.md": "a-md",
    "x" * 200: "x" * 60,
    "Head of " + "monitoring and " * 20: "head-of-monitoring-and-monitoring-and-monitoring-and",
}


@pytest.mark.parametrize(("name", "file"), NAMES.items(), ids=lambda text: text[:30])
def test_names_of_files(name: str, file: str) -> None:
    assert name_files([name]) == {name: file}


@pytest.mark.parametrize(
    ("names", "start"),
    [
        (["con"], "con"),
        (["NUL."], "nul"),
        (["COM1"], "com1"),
        (["Index"], "index"),
        (["學校", "改進"], "owner"),
        (["…"], "owner"),
        (["link adviser", "Link Adviser"], "link-adviser"),
        (["Zoë", "Zoe"], "zoe"),
        (["y" * 200, "y" * 201], "y" * 60),
    ],
    ids=str,
)
def test_names_that_cannot_stand_alone_get_something_after_them(names: list[str], start: str) -> None:
    found = name_files(names, taken=("index",))
    assert all(re.fullmatch(f"{start}-[0-9a-f]{{6}}", found[name]) for name in names)
    assert name_files([*reversed(names), "Other"], taken=("index",)) == {**found, "Other": "other"}


def test_a_name_that_looks_like_one_with_something_after_it() -> None:
    first = name_files(["Zoë", "Zoe"])["Zoe"]
    assert len(set(name_files(["Zoë", "Zoe", first]).values())) == 3


@given(st.lists(st.text(), unique=True))
def test_every_name_has_a_file_of_its_own(names: list[str]) -> None:
    found = name_files(names, taken=("index",))
    assert sorted(found) == sorted(names)
    assert len(set(found.values())) == len(names)
    for file in found.values():
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", file)
        assert len(file) <= 125
        assert file not in {"con", "nul", "aux", "prn", "com1", "lpt9", "index"}


def test_a_page_has_one_name_alone_or_among_others() -> None:
    actions = [
        make_action("May 2003", responsible=["zoe", "Zoe", "Index"]),
        {**make_action("May 2003"), "id": "2"},
    ]
    pages = make_pages(*actions)
    files = render_files(pages, Ending.TEXT, with_index=True)
    names = ["index-.{6}", "zoe-.{6}", "zoe-.{6}", "nobody-responsible-yet", "index"]
    assert re.fullmatch("".join(rf"{name}\.txt " for name in names), "".join(f"{name} " for name in files))
    for place, (name, text) in enumerate(list(files.items())[:-1]):
        alone = replace(pages, found=replace(pages.found, pages=pages.found.pages[place : place + 1]))
        assert render_files(alone, Ending.TEXT, with_index=False) == {name: text}


def test_an_owner_whose_name_is_that_of_the_page_of_nobody() -> None:
    pages = make_pages(
        make_action("May 2003", responsible="Nobody responsible yet"), {**make_action("May 2003"), "id": "2"}
    )
    names = list(render_files(pages, Ending.MARKDOWN, with_index=True))
    assert re.fullmatch("nobody-responsible-yet-[0-9a-f]{6}.md", names[0])
    assert names[1:] == ["nobody-responsible-yet.md", "index.md"]


def test_the_list_of_pages() -> None:
    files = render_files(EVERYTHING, Ending.MARKDOWN, with_index=True)
    assert "| [Al](al.md) | 2 | 2 |\n| [Bo](bo.md) | 1 | 1 |" in files["index.md"]
    assert RENDERER.render(files["index.md"]).count('<td><a href="') == 2
    text = render_files(EVERYTHING, Ending.TEXT, with_index=True)["index.txt"]
    assert "\nAl\n    2 overdue, 2 due: al.txt\n" in text
