"""Cuts the copy of the printed plan into cells, knowing nothing of `plans/` or of the program.

The copy is the document's text with its tables as rows and its columns as tabs. Each page opens with the
plan's heading, and the pages of one activity make one block of rows, always the same:

    Priority 5: ...
    Links to other plans or parts of the EDP | ...
    Activity 5.1                             | title
    Key SSRE Area(s)                         | 1-7 | title
    Targets/Success criteria                 | | | Evaluation: how/when/by whom?
    the list of targets                      | | | the list of evaluations
    Actions                                  | and four more headings of columns, again on each further page
    3a) ...                                  | responsible | audience | monitoring | timescale

A row that is anything else stops the reading, so no row can go unread. The lists lost their bullets on the way
into the copy, so they are cut where their items are known to open (`TARGETS`, `EVALUATIONS`, `POINTS`).
"""

import re
from pathlib import Path

COPY = Path(__file__).with_name("education-development-plan-2003.txt")

Row = tuple[str, ...]
Cells = dict[str, str]

HEADING = re.compile(r"(Education Development Plan [\d-]+): revision (\d+)")
PRIORITY = re.compile(r"Priority (\d+): (.+)")
ACTION = re.compile(r"(\d+[a-z]?)\) (.+)")
LIST_MARK = '<ul style="list-style-type: none">'

LINKS = "Links to other plans or parts of the EDP"
AREAS = "Key SSRE Area(s)"
LISTS = ("Targets/Success criteria", "", "", "Evaluation: how/when/by whom?", "")
COLUMNS = (
    "Actions",
    "Responsible Person",
    "Target audience",
    "Monitoring How/when/by whom?",
    "Timing/timescales",
)

TARGETS = (
    "All schools",
    "Areas for",
    "Evidence of",
    "Improved pupil",
    "Increase the",
    "Infrastructures are",
    "Proportion of",
    "Resourcing to",
    "School Improvement",
    "Teaching and",
    "% of",
)
EVALUATIONS = ("Analysis of", "Annual analysis", "At individual")
POINTS = (
    '"Best Practice"',
    "governor networks",
    "governor training",
    "headteacher and",
    "LIG support",
    "link advisers",
    "policies and",
    "professional development",
    "subject leader",
)


def parse_cells(text: str) -> Cells:
    """Each cell of the document by its place, such as `5.1/3a timescale`, in the document's order."""
    cells: Cells = {}
    blocks: list[list[Row]] = []
    for row in _split_rows(text):
        if heading := HEADING.fullmatch("".join(row)):
            _add(cells, {"plan title": heading[1], "plan revision": heading[2]})
        elif PRIORITY.fullmatch(row[0]):
            blocks.append([row])
        else:
            blocks[-1].append(row)
    for block in blocks:
        _add(cells, _read_block(block))
    return cells


def split_list(text: str, openings: tuple[str, ...]) -> list[str]:
    """The items of a list that lost its bullets: a new one begins at each of the openings."""
    opening = "|".join(re.escape(words) for words in openings)
    return re.split(rf"\s+(?={opening})", text)


def _split_rows(text: str) -> list[Row]:
    rows = [tuple(cell.strip() for cell in line.split("\t")) for line in text.splitlines()]
    return [row for row in rows if any(row)]


def _add(cells: Cells, more: Cells) -> None:
    """Adds cells; those that each page repeats must say the same on each."""
    for place, printed in more.items():
        if cells.setdefault(place, printed) != printed:
            raise ValueError(f"{place} is printed in two ways: {cells[place]!r} and {printed!r}")


def _read_block(block: list[Row]) -> Cells:
    match block[:7]:
        case [
            (priority, "", "", "", ""),
            (links_heading, links, "", "", ""),
            (activity_heading, title, "", "", ""),
            (areas_heading, areas, area_title, "", ""),
            lists_heading,
            (targets, "", "", evaluations, ""),
            columns,
        ]:
            headings = (links_heading, areas_heading, lists_heading, columns)
        case _:
            raise ValueError(f"not the opening of an activity: {block[:7]}")
    if headings != (LINKS, AREAS, LISTS, COLUMNS):
        raise ValueError(f"headings of no known kind: {headings}")
    number = activity_heading.removeprefix("Activity ")
    named = PRIORITY.fullmatch(priority)
    assert named
    cells = {
        f"priority {named[1]} title": named[2],
        f"{number} links": links,
        f"{number} title": title,
        f"{number} areas": areas,
        f"{number} area title": area_title,
    }
    cells |= _number_items(f"{number} target", targets, TARGETS)
    cells |= _number_items(f"{number} evaluation", evaluations, EVALUATIONS)
    return cells | _read_actions(number, block[7:])


def _number_items(place: str, text: str, openings: tuple[str, ...]) -> Cells:
    items = split_list(text.removeprefix(LIST_MARK).strip(), openings)
    return {f"{place} {number}": item for number, item in enumerate(items, start=1)}


def _read_actions(activity: str, rows: list[Row]) -> Cells:
    cells: Cells = {}
    for row in rows:
        if row == COLUMNS:
            continue
        text, responsible, audience, monitoring, timescale = row
        numbered = ACTION.fullmatch(text)
        if not numbered:
            raise ValueError(f"not an action: {text}")
        place = name_action(f"{activity}/{numbered[1]}", cells)
        action, *points = numbered[2].split(LIST_MARK)
        cells |= {f"{place} number": numbered[1], f"{place} action": action.strip()}
        for listed in points:
            cells |= _number_items(f"{place} point", listed, POINTS)
        cells |= {
            f"{place} responsible": responsible,
            f"{place} audience": audience,
            f"{place} monitoring": monitoring,
            f"{place} timescale": timescale,
        }
    return cells


def name_action(printed: str, known: Cells) -> str:
    """The place of an action by its printed number: the second 3c of an activity is `3c (second)`."""
    return f"{printed} (second)" if f"{printed} number" in known else printed
