"""The manual: a page for every code that `edp validate` can show.

The page of a rule is its module's docstring; those of what is found while files are read stand in `file_pages`,
those of what is found in comments in `comment_pages`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from edp_cli.checks.against.registry import AGAINST
from edp_cli.checks.manual.comment_pages import COMMENT_PAGES
from edp_cli.checks.manual.file_pages import FILE_PAGES
from edp_cli.checks.manual.page import Page, read_page
from edp_cli.checks.records.of_the_day import OF_THE_DAY
from edp_cli.checks.records.registry import RECORDS
from edp_cli.checks.registry import RULES
from edp_cli.errors import EdpError

if TYPE_CHECKING:
    from edp_cli.checks.against.step import AgainstRule
    from edp_cli.checks.records.rule import DayRule, RecordRule
    from edp_cli.checks.rule import Rule

_FIGURES = 3
"""How many a code has."""

__all__ = ["Page", "find_page", "list_pages"]


@cache
def list_pages() -> tuple[Page, ...]:
    """Every page, in the order of the codes."""
    all_rules: tuple[Rule | AgainstRule | RecordRule | DayRule, ...] = (*RULES, *AGAINST, *RECORDS, *OF_THE_DAY)
    rules = (
        read_page(rule.code, rule.severity, import_module(rule.check.__module__).__doc__ or "")
        for rule in all_rules
    )
    return tuple(sorted((*FILE_PAGES, *rules, *COMMENT_PAGES), key=lambda page: page.code))


def find_page(words: str) -> Page:
    """The page of that code: `EDP201`, `edp201` or `201`.

    Raises:
        EdpError: there is no such code (exit code 2); it names those that are near.
    """
    code = _code(words)
    for page in list_pages():
        if page.code == code:
            return page
    near = "".join(f"\n  {page.code}  {page.title}" for page in _near(words, code))
    which = f" Near it:{near}\n" if near else " "
    raise EdpError(f'There is no rule "{words}".{which}All of them: edp explain', exit_code=2)


def _code(words: str) -> str | None:
    """The code in full; none where there is no number in the words."""
    number = words.strip().upper().removeprefix("EDP").strip(" -")
    return f"EDP{number:0>3}" if number.isascii() and number.isdecimal() else None


def _near(words: str, code: str | None) -> list[Page]:
    """The pages of the same family as the code, or those whose title has the words in it."""
    if code is not None:
        if 1 < len(words.strip().upper().removeprefix("EDP")) < _FIGURES:
            return _alike(code)
        return [page for page in list_pages() if page.code[:4] == code[:4] and len(page.code) == len(code)]
    wanted = words.strip().casefold()
    return [page for page in list_pages() if len(wanted) > 2 and wanted in page.title.casefold()]


def _alike(code: str) -> list[Page]:
    """The pages whose code has a figure more or less."""
    import difflib  # noqa: PLC0415  only a wrong code needs it

    numbers = {page.code.removeprefix("EDP").lstrip("0"): page for page in list_pages()}
    near = difflib.get_close_matches(code.removeprefix("EDP").lstrip("0"), numbers, n=4)
    return [numbers[number] for number in sorted(near)]
