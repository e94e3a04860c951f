"""An evaluation as a page for people.

The numbers stand at its head where there is room for them; then, activity by activity, what became of each thing
that was owed, and the targets; and at the end what carries forward.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from edp_cli.queries.evaluate.counting import Outcome
from edp_cli.render.drawing import NOBODY, WIDE, draw, foot, plain_table, width_of
from edp_cli.render.evaluate import words
from edp_cli.render.show.printed import name_priority, print_target
from edp_cli.render.words import count, describe, listed, moved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from edp_cli.queries.evaluate.counting import Counted, Counts
    from edp_cli.queries.evaluate.find import ActivityYear, Evaluation
    from edp_cli.queries.evaluate.targets import TargetYear
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_INDENT = 2
_GAP = 2
_LONGEST_REFERENCE = 24
_STYLES = {
    Outcome.LATE: "yellow",
    Outcome.MISSED: "bold red",
    Outcome.MOVED_ON: "yellow",
    Outcome.EARLIER: "bold red",
}


def render_evaluation(evaluation: Evaluation, heading: Heading, look: Look) -> str:
    """The evaluation as text."""
    parts: list[RenderableType] = [Text(words.say_title(evaluation), "bold"), Text(heading.words, "dim")]
    if so_far := words.say_how_far(evaluation.year):
        parts.append(Text(so_far, "bold"))
    parts += [*_numbers(evaluation, look), Text(f"\n{words.say_counts(evaluation.counts)}", "bold")]
    parts.append(Text(words.say_how_counted(evaluation.year), "dim"))
    for each in evaluation.priorities:
        parts.append(Text(f"\n{name_priority(each.priority)}", "bold underline"))
        for year in each.activities:
            parts += _activity(year, evaluation, look)
    parts += _carried(evaluation, look)
    if undated := words.say_undated(evaluation):
        parts.append(Text(f"\n{undated}"))
    return draw([*parts, *foot(heading)], look)


def _numbers(evaluation: Evaluation, look: Look) -> Iterator[RenderableType]:
    """A line of numbers for each priority and activity, where the terminal has room for the columns."""
    rows = list(words.list_counts(evaluation))
    columns = words.list_columns(evaluation.counts)
    widths = [max(map(len, column.split())) for column in columns]
    name = max(len(number) for number, _, _ in rows) if rows else 0
    if not rows or name + sum(widths) + _GAP * len(widths) > width_of(look):
        return
    table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("", width=name)
    for column, width in zip(columns, widths, strict=True):
        table.add_column(column, width=width, justify="right")
    for number, _, counts in rows:
        table.add_row(Text(number, "bold"), *_cells(counts, columns))
    yield Text("")
    yield table


def _cells(counts: Counts, columns: Sequence[str]) -> Iterator[Text]:
    for number in words.list_numbers(counts, columns):
        yield Text(str(number), "" if number else "dim")


def _activity(year: ActivityYear, evaluation: Evaluation, look: Look) -> Iterator[RenderableType]:
    """What became of each of its duties, and its targets with their evidence."""
    yield Text(f"\n{year.activity.number} {year.activity.title}", "bold")
    yield _indented(Text(words.say_counts(year.counts)))
    if year.items:
        yield Text("")
        yield _indented(_duties(year, evaluation, look))
    if year.targets:
        yield Text("")
        yield _indented(Text(words.say_targets(year.targets), "bold"))
        yield _indented(_targets(year.targets, look))


def _duties(year: ActivityYear, evaluation: Evaluation, look: Look) -> Table:
    """A row for each duty; where the terminal is wide, what became of it stands beside what it is."""
    reference, rest = _share(evaluation, look)
    beside = look.width >= WIDE
    table = plain_table([reference, rest // 2 - _GAP, rest - rest // 2] if beside else [reference, rest])
    for name, items in words.group_by_duty(year):
        became = [Text(said, _STYLES.get(outcome, "")) for outcome, said in words.list_outcomes(items)]
        what = Text(name)
        cells = [what, Text("\n").join(became)] if beside else [Text("\n").join([what, *became])]
        table.add_row(Text(items[0].owed.occurrence.duty.id), *cells)
    return table


def _targets(targets: Sequence[TargetYear], look: Look) -> Table:
    """Each target under its number, and below it the evidence."""
    number = max(len(target.ref) for target in targets)
    table = plain_table([number, width_of(look) - _INDENT - number - _GAP])
    for target in targets:
        lines = [Text(print_target(target.target))]
        for evidence, record in words.list_evidence(target):
            is_none = evidence == words.NO_EVIDENCE and not record
            shown = Text("Evidence: ").append(evidence, "bold red" if is_none else "bold")
            lines.append(shown.append(f", {record}") if record else shown)
        table.add_row(Text(target.ref), Text("\n").join(lines))
    return table


def _carried(evaluation: Evaluation, look: Look) -> Iterator[RenderableType]:
    """What carries forward: whose it is, when it was first due, and how it stands."""
    if not evaluation.carried:
        yield Text(f"\n{words.NOTHING_CARRIES}", "bold")
        return
    yield Text(f"\n{words.CARRIES}: {count(len(evaluation.carried), 'item')}", "bold underline")
    reference, rest = _share(evaluation, look)
    beside = look.width >= WIDE
    table = plain_table([reference, rest // 2 - _GAP, rest - rest // 2] if beside else [reference, rest])
    for duty, found in groupby(evaluation.carried, key=lambda counted: counted.owed.occurrence.duty):
        asides = [aside for counted in found for aside in _asides(counted)]
        what = Text(describe(duty))
        asides.insert(0, Text(listed(duty.owners) or NOBODY, "bold"))
        cells = [what, Text("\n").join(asides)] if beside else [Text("\n").join([what, *asides])]
        table.add_row(Text(duty.id), *cells)
    yield _indented(table)


def _asides(counted: Counted) -> Iterator[Text]:
    """How it stands, and the date that it first had."""
    owed = counted.owed
    yield Text(words.say_stands(owed), _STYLES.get(counted.outcome, ""))
    if owed.moves:
        yield Text(moved(owed), "yellow")


def _share(evaluation: Evaluation, look: Look) -> tuple[int, int]:
    """The room for references, so that all tables are laid out alike, and what is left beside them."""
    longest = max(len(counted.owed.occurrence.duty.id) for counted in evaluation.items)
    reference = min(_LONGEST_REFERENCE, longest)
    return reference, width_of(look) - _INDENT - reference - _GAP


def _indented(part: RenderableType) -> Padding:
    return Padding(part, (0, 0, 0, _INDENT))
