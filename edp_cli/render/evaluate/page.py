"""An evaluation as a document in Markdown, to be put before a committee and published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.evaluate import words
from edp_cli.render.markdown import escape, table_line
from edp_cli.render.show.printed import name_priority, print_target
from edp_cli.render.words import UNBROKEN, describe, moved, when, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edp_cli.queries.evaluate.counting import Counted
    from edp_cli.queries.evaluate.find import ActivityYear, Evaluation
    from edp_cli.queries.evaluate.targets import TargetYear
    from edp_cli.render.heading import Heading

_BREAK = "<br>"
_RIGHT = "---:"
_LEFT = "---"


def render_page(evaluation: Evaluation, heading: Heading) -> str:
    """The document."""
    return "\n\n".join(_parts(evaluation, heading)) + "\n"


def _parts(evaluation: Evaluation, heading: Heading) -> Iterator[str]:
    yield f"# {_shown(words.say_title(evaluation))}"
    yield _shown(heading.sentence)
    if so_far := words.say_how_far(evaluation.year):
        yield f"**{_shown(so_far)}**"
    yield f"**{_shown(words.say_counts(evaluation.counts))}**"
    yield from _numbers(evaluation)
    yield _shown(words.say_how_counted(evaluation.year))
    for each in evaluation.priorities:
        yield f"## {_shown(name_priority(each.priority))}"
        for year in each.activities:
            yield from _activity(year)
    yield f"## {words.CARRIES}"
    yield _carried(evaluation.carried) if evaluation.carried else words.NOTHING_CARRIES
    yield from map(_shown, filter(None, [words.say_undated(evaluation), *heading.missing]))


def _numbers(evaluation: Evaluation) -> Iterator[str]:
    """The table of numbers, where there is anything to count."""
    columns = words.list_columns(evaluation.counts)
    rows = [
        [_shown(f"{number} {title}".strip()), *map(str, words.list_numbers(counts, columns))]
        for number, title, counts in words.list_counts(evaluation)
    ]
    yield _table(["", *columns], rows, rules=[_LEFT, *(_RIGHT for _ in columns)])


def _activity(year: ActivityYear) -> Iterator[str]:
    yield f"### {_shown(f'{year.activity.number} {year.activity.title}')}"
    yield _shown(words.say_counts(year.counts))
    if year.items:
        rows = [_duty(name, items) for name, items in words.group_by_duty(year)]
        yield _table(["Reference", "What was owed", "By whom", "What became of it"], rows)
    if year.targets:
        yield _shown(words.say_targets(year.targets))
        yield _table(["Reference", "Target", "Evidence"], map(_target, year.targets))


def _duty(name: str, items: Sequence[Counted]) -> list[str]:
    owed = items[0].owed
    became = (_shown(said) for _, said in words.list_outcomes(items))
    return [_shown(owed.occurrence.duty.id), _shown(name), _shown(words.say_owners(owed)), _BREAK.join(became)]


def _target(target: TargetYear) -> list[str]:
    evidence = (
        ", ".join(filter(None, [_shown(each), _shown(record)])) for each, record in words.list_evidence(target)
    )
    return [_shown(target.ref), _shown(print_target(target.target)), _BREAK.join(evidence)]


def _carried(items: Iterable[Counted]) -> str:
    columns = ["Reference", "What is owed", "By whom", "First due", "Due now", "How it stands"]
    return _table(columns, [list(map(_shown, _carried_cells(counted))) for counted in items])


def _carried_cells(counted: Counted) -> Iterator[str]:
    occurrence = counted.owed.occurrence
    yield occurrence.duty.id
    yield describe(occurrence.duty)
    yield words.say_owners(counted.owed)
    yield whole(occurrence.first_due)
    yield whole(occurrence.due)
    yield "; ".join(filter(None, [when(counted.owed), moved(counted.owed)]))


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, rules: Sequence[str] | None = None) -> str:
    """A table whose cells are Markdown already."""
    lines = [table_line(columns), table_line(rules or [_LEFT for _ in columns])]
    return "\n".join([*lines, *map(table_line, rows)])


def _shown(text: str) -> str:
    return escape(text.replace(UNBROKEN, " "))
