"""The manual: every code has a page, and the page's examples are what it says they are."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from edp_cli.checks.against.registry import AGAINST
from edp_cli.checks.manual import find_page, list_pages
from edp_cli.checks.manual.page import REMEDY, Page
from edp_cli.checks.records.of_the_day import OF_THE_DAY
from edp_cli.checks.records.registry import RECORDS
from edp_cli.checks.registry import RULES
from edp_cli.errors import EdpError
from edp_cli.queries.ignoring import heed
from edp_cli.store.contents import read_contents
from edp_cli.workspace.of_the_day import find_as_at
from edp_cli.workspace.snapshot import make_snapshot
from tests.checks.examples import lay_out
from tests.cli.running import ROOT
from tests.compare.opening import find_against

if TYPE_CHECKING:
    from pathlib import Path

    from edp_cli.checks.against.step import AgainstRule
    from edp_cli.checks.records.rule import DayRule, RecordRule
    from edp_cli.checks.rule import Rule
    from edp_cli.findings import Finding

PAGES = list_pages()
ALSO = {"EDP903": {"EDP302"}}
"""A comment that is not as it should be ignores nothing, so that its example shows what it was meant for."""
JANUARY = date(2004, 1, 15)
"""When the changes that pages show are made, and their records read."""
NARROWEST = 60
INDENT = 4


def findings(page: Page, example: str, folder: Path) -> tuple[Finding, ...]:
    """What is found in the example, and where the page has a before, in the change to it."""
    plans = folder / "plans"
    lay_out(example, plans)
    contents = read_contents(plans, cwd=plans)
    snapshot = find_as_at(JANUARY, make_snapshot(contents), contents, plans=plans)
    if page.before is None:
        return snapshot.findings
    lay_out(page.before, folder / "before")
    found = find_against(folder / "before", plans, JANUARY)
    return (*snapshot.findings, *heed(found, snapshot.exemptions, ran=()).findings)


def by_code(pages: tuple[Page, ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("page", pages, ids=[page.code for page in pages])


def test_every_code_of_the_program_has_a_page_and_every_page_a_code() -> None:
    mentioned: set[str] = set()
    for path in (ROOT / "edp_cli").rglob("*.py"):
        if "manual" not in path.parts:
            mentioned |= set(re.findall(r"EDP\d{3}", path.read_text(encoding="utf-8")))
    assert {page.code for page in PAGES} == mentioned


def test_pages_are_in_the_order_of_their_codes() -> None:
    codes = [page.code for page in PAGES]
    assert codes == sorted(set(codes))
    listed: tuple[Rule | AgainstRule | RecordRule | DayRule, ...] = (*RULES, *AGAINST, *RECORDS, *OF_THE_DAY)
    rules = {(rule.code, rule.severity) for rule in listed}
    assert rules <= {(page.code, page.severity) for page in PAGES}


@by_code(PAGES)
def test_the_bad_example_is_found(page: Page, tmp_path: Path) -> None:
    found = findings(page, page.bad, tmp_path)
    assert page.code in {finding.code for finding in found}
    assert {finding.severity for finding in found if finding.code == page.code} == {page.severity}
    others = ALSO.get(page.code, set())
    assert {finding.code for finding in found} == {page.code} | others, "it shows nothing else"


@by_code(PAGES)
def test_in_the_good_example_nothing_is_wrong(page: Page, tmp_path: Path) -> None:
    assert findings(page, page.good, tmp_path) == ()


@by_code(PAGES)
def test_a_page_says_what_is_wrong_why_it_matters_and_what_to_do(page: Page) -> None:
    assert re.fullmatch(r"[A-Z][^\n]{10,100}\.", page.title)
    why, remedy = page.text
    assert len(why) > 100
    assert remedy.startswith(f"{REMEDY} ")
    assert len(remedy) > 60
    assert all(paragraph.endswith((".", "?", '"')) for paragraph in page.text)
    assert "`" not in page.title + "".join(page.text), "pages are read in a terminal"


@by_code(PAGES)
def test_examples_fit_the_narrowest_terminal_and_differ(page: Page) -> None:
    assert page.bad != page.good
    for _, example in page.examples:
        assert example.strip()
        assert max(map(len, example.splitlines())) <= NARROWEST - INDENT


@by_code(PAGES)
def test_the_readme_lists_it_under_the_same_title(page: Page) -> None:
    title = page.title.rstrip(".")
    title = title if title.startswith("YAML") else title[0].lower() + title[1:]
    readme = (ROOT / "README.md").read_text(encoding="utf-8").replace("`", "")
    assert f"| {page.code} | {page.severity}: {title} |" in readme


@pytest.mark.parametrize("words", ["EDP201", "edp201", "201", " 201 ", "EDP 201", "edp-201", "Edp201"])
def test_ways_to_write_a_code(words: str) -> None:
    assert find_page(words).code == "EDP201"


def test_the_zeros_of_a_code_may_be_left_out() -> None:
    assert find_page("8").code == find_page("008").code == "EDP008"


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("EDP209", ["EDP201", "EDP202", "EDP203", "EDP204"]),
        ("400", ["EDP401", "EDP402", "EDP403", "EDP404", "EDP405"]),
        ("21", ["EDP001", "EDP002", "EDP201", "EDP521"]),
        ("EDP41", ["EDP001", "EDP004", "EDP401"]),
        ("0", ["EDP001", "EDP002", "EDP003", "EDP004", "EDP005", "EDP006", "EDP007", "EDP008"]),
        ("role", ["EDP301", "EDP303", "EDP306", "EDP522"]),
        ("OVERDUE", ["EDP401", "EDP402", "EDP502", "EDP505"]),
        ("EDP601", []),
        ("2011", []),
        ("２０１", []),
        ("a", []),
        ("EDP", []),
        ("", []),
    ],
)
def test_what_is_no_code(words: str, near: list[str]) -> None:
    with pytest.raises(EdpError) as caught:
        find_page(words)
    message = str(caught.value)
    assert caught.value.exit_code == 2
    assert message.startswith(f'There is no rule "{words}".')
    assert re.findall(r"^  (EDP\d{3})  ", message, re.MULTILINE) == near
    assert message.endswith("All of them: edp explain")
