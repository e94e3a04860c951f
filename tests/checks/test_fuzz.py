"""Plans with anything at all done to them: reading them ends, raises nothing, and points inside their files."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from edp_cli.queries.owed import list_due, list_overdue
from edp_cli.queries.select import Selection
from edp_cli.queries.validate import make_report
from edp_cli.queries.window import Asked, find_window
from edp_cli.render.findings import Source, view_report
from edp_cli.render.heading import Heading
from edp_cli.render.look import Look
from edp_cli.render.owed.view import view_owed
from edp_cli.render.views import FORMATS, Views, render
from edp_cli.store.checked import read_lines
from edp_cli.store.contents import Content, Contents
from edp_cli.workspace.snapshot import make_snapshot
from tests.cli.running import ROOT
from tests.store.case_files import assert_inside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.duties.docket import Docket

PLANS = ROOT / "plans"
NAMES = ["plan.yaml", "roles.yaml", "activities/5.3-planning-and-resources.yaml"]
FILES = [(PLANS / name).read_bytes().replace(b"\r\n", b"\n") for name in NAMES]
FILES[0] += b"most_in_a_term: 3\nglossary: {SSRE: self-review, KPI: indicator}\n"
DAY = date(2003, 11, 3)

TOKENS = [
    *(
        "",
        " ",
        "\n",
        "\t",
        ":",
        ": ",
        "- ",
        "#",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ",",
        "&a ",
        "*a",
        "!!x ",
        "|",
        ">",
        "%",
    ),
    *(
        "---\n",
        "<<: ",
        "\\",
        "\x1b",
        "\x00",
        "\r",
        "\u2028",
        "\ufeff",
        "–",
        "é",
        "学",
        "0",
        "9",
        "2003",
        "TBA",
        "none",
    ),
]
KEYS = sorted({line.split(b":")[0].strip(b"- #") for data in FILES for line in data.split(b"\n") if b":" in line})
VALUES = [
    *(
        "",
        "~",
        "yes",
        "TBA",
        "0",
        "-1",
        "5.10",
        "5.0",
        "1e9",
        "99999",
        "x" * 500,
        "[]",
        "{}",
        "[[]]",
        "[a, b]",
        "{a: b}",
    ),
    *("|", "2003-04-01", "2199-12-31", "1900-01-01", "0001-01-01", "9999-12-31", "2007-02-29", "{text: Termly}"),
    *("{text: x, milestones: []}", "{text: x, milestones: [{by: Spring 2004}]}", "[{frequency: termly}]"),
    *(
        "{frequency: termly, by: [EET], to: EET}",
        "every 3 weeks",
        "Autumn 2003; termly",
        "1 Jan 1900",
        "31 Dec 2199",
    ),
    *(
        "from 1900",
        "every 9999 weeks",
        "Year 99",
        "2199/00",
        "{2003-autumn: {starts: 2003-09-03, ends: 2003-12-19}}",
    ),
    *(
        "{2199-autumn-2: {starts: 2199-12-01, ends: 2199-12-02}}",
        "{grace_days: 9999}",
        "{annually: financial-year}",
    ),
]
TREES: list[object] = [
    None,
    "",
    "x",
    "5.1",
    "3a",
    "TBA",
    "termly",
    "2003-04-01",
    [],
    {},
    ["x"],
    [[]],
    {"x": "y"},
    5,
]

Edit = tuple[str, int, int, int]
"""What is done, to which file, where, and with what; the numbers are taken modulo what there is."""


def cut_bytes(data: bytes, place: int, choice: int) -> bytes:
    place %= len(data) + 1
    put = TOKENS[choice % len(TOKENS)].encode()
    return data[:place] + put + data[place + choice // len(TOKENS) % 30 :]


def change_lines(data: bytes, place: int, choice: int) -> bytes:
    lines = data.split(b"\n")
    here, there = place % len(lines), choice // 6 % len(lines)
    line = lines[here]
    ways = {0: [], 1: [line, line], 2: [lines[there]], 3: [b"  " + line], 4: [line[1:]], 5: [line, lines[there]]}
    lines[here : here + 1] = ways[choice % 6]
    return b"\n".join(lines)


def change_key(data: bytes, place: int, choice: int) -> bytes:
    lines = data.split(b"\n")
    keyed = [number for number, line in enumerate(lines) if b":" in line] or [0]
    number = keyed[place % len(keyed)]
    key, colon, value = lines[number].partition(b":")
    name = key.strip(b" -")
    lines[number] = key.replace(name, KEYS[choice % len(KEYS)], 1) + colon + value if name else b":"
    return b"\n".join(lines)


def change_value(data: bytes, place: int, choice: int) -> bytes:
    lines = data.split(b"\n")
    keyed = [number for number, line in enumerate(lines) if b":" in line] or [0]
    number = keyed[place % len(keyed)]
    lines[number] = lines[number].partition(b":")[0] + b": " + VALUES[choice % len(VALUES)].encode()
    return b"\n".join(lines)


def change_tree(data: bytes, place: int, choice: int) -> bytes:
    """Put something else in the place of one node of the file's tree."""
    try:
        tree = yaml.load(data, yaml.CBaseLoader)  # noqa: S506  it makes texts, lists and mappings only
    except (yaml.YAMLError, ValueError):
        return data
    nodes: list[tuple[list[object] | dict[str, object], int | str]] = []
    stack = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, dict | list):
            keys = list(node) if isinstance(node, dict) else range(len(node))
            nodes += [(node, key) for key in keys]
            stack += node.values() if isinstance(node, dict) else node
    if not nodes:
        return data
    holder, key = nodes[place % len(nodes)]
    holder[key] = TREES[choice % len(TREES)]  # type: ignore[index]
    return yaml.safe_dump(tree, sort_keys=False, allow_unicode=True).encode()


WAYS = {
    "bytes": cut_bytes,
    "lines": change_lines,
    "key": change_key,
    "value": change_value,
    "tree": change_tree,
}
edits = st.lists(
    st.tuples(
        st.sampled_from(sorted(WAYS)), st.integers(0, len(FILES) - 1), st.integers(0, 5000), st.integers(0, 5000)
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=150, deadline=None)
@given(edits)
def test_any_edit(made: list[Edit]) -> None:
    files = list(FILES)
    for way, file, place, choice in made:
        files[file] = WAYS[way](files[file], place, choice)
    check(files)


def check(files: list[bytes]) -> None:
    plan, roles, activity = (Content(name, data) for name, data in zip(NAMES, files, strict=True))
    contents = Contents(plan, roles, (activity,), ())
    snapshot = make_snapshot(contents)
    for found in snapshot.findings:
        assert_inside([found], files[NAMES.index(found.location.file)])
    assert snapshot.files == tuple(NAMES)
    assert set(snapshot.left_out) <= {
        found.location.file for found in snapshot.findings if found.severity == "error"
    }
    assert (snapshot.docket is None) == ("plan.yaml" in snapshot.left_out)
    report = make_report(snapshot.findings, snapshot.files)
    lines = read_lines(contents, NAMES)
    views = view_report(report, {name: Source(name, lines[name]) for name in NAMES})
    show_all(views, [*FORMATS, *views.more])
    if snapshot.docket is not None:
        answer_from(snapshot.docket)


def answer_from(docket: Docket) -> None:
    """Every question is answered, too."""
    heading = Heading(docket.title, docket.revision, DAY, "today")
    window = find_window(Asked(year="2003-04"), docket.frame, DAY)
    due = list_due(docket, window, Selection(), DAY)
    overdue = list_overdue(docket, Selection(), DAY)
    shown = [name for name in FORMATS if name != "table" or len(due.items) < 100]
    show_all(view_owed(due, heading, docket.line), shown)
    show_all(view_owed(overdue, heading, docket.line), shown)


def show_all(views: Views, names: Iterable[str] = tuple(FORMATS)) -> None:
    for name in names:
        assert render(views, name, Look())


def test_the_files_as_they_are() -> None:
    check(FILES)
