"""Makes a page of `docs/rules/` for every rule, and their index: `python docs/rules.py`.

The pages are those of `edp explain`. `python docs/rules.py --check` makes nothing, and fails if one of them is not
current.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.checks.manual import list_pages
from edp_cli.render.explain import view_page
from edp_cli.render.look import Look
from edp_cli.render.markdown import escape, table_line
from edp_cli.render.views import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.manual import Page

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "rules"
FAMILIES = {
    "EDP0": "The files",
    "EDP1": "Their shape",
    "EDP2": "Time",
    "EDP3": "People and bodies",
    "EDP4": "Monitoring, evaluation and targets",
    "EDP5": "What a change does, and what is on record",
    "EDP9": "Advice, and comments",
}
"""The families of rules, by how their codes begin."""
NEVER_LEFT_OUT = ("EDP0", "EDP101", "EDP903", "EDP904")
"""How the codes begin that no comment leaves out."""
INDEX = """\
# The rules of edp validate

An error has to be mended; a warning points to a weakness of the plan. The same pages are shown by `edp explain`
and a code, as in `edp explain EDP201`. They are made by `python docs/rules.py`.
"""
LEAVE_OUT = """
## To leave a finding out

Where it is right as it stands, say why in a comment, at the end of the line on which the finding begins or on a
line of its own just before it:

```yaml
# edp: ignore {code} - the reason
```
"""
NEVER = "\nNo comment leaves this out.\n"


def make_pages() -> dict[str, str]:
    """The text of each file, by its name."""
    return {
        "README.md": "\n".join([INDEX, *_index()]),
        **{f"{page.code}.md": _page(page) for page in list_pages()},
    }


def list_stale(made: dict[str, str]) -> list[Path]:
    """The files that are not as they should be, those that should not be there included."""
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*")}
    return [FOLDER / name for name in sorted({*made, *there}) if made.get(name) != there.get(name)]


def _page(page: Page) -> str:
    never = page.code.startswith(NEVER_LEFT_OUT)
    return render(view_page(page), "markdown", Look()) + (NEVER if never else LEAVE_OUT.format(code=page.code))


def _index() -> Iterator[str]:
    for family, title in FAMILIES.items():
        yield f"## {family}xx: {title}\n"
        yield table_line(("Code", "Severity", "What is wrong"))
        yield table_line(("---",) * 3)
        for page in list_pages():
            if page.code.startswith(family):
                yield table_line((f"[{page.code}]({page.code}.md)", page.severity.value, escape(page.title)))
        yield ""


def main() -> int:
    """Write the pages, or say whether they are current."""
    made = make_pages()
    stale = list_stale(made)
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(ROOT).as_posix()} is not current: python docs/rules.py")
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for path in stale:
        if path.name in made:
            path.write_text(made[path.name], encoding="utf-8", newline="\n")
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
