"""What the tables of `edp status` are drawn from: the two colours, each beside its word, and strips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from edp_cli.model.record_words import Confidence
from edp_cli.queries.colours import Colour
from edp_cli.queries.status.standing import Rank
from edp_cli.queries.status.strips import Mark
from edp_cli.render.drawing import plain_table
from edp_cli.render.status.duty_words import name_duty
from edp_cli.render.status.rows import list_standings
from edp_cli.render.status.strips import DRAWN, PLAIN, lay_strip
from edp_cli.render.status.words import (
    name_colour,
    say_colours,
    say_confidence,
    say_confidences,
    say_time,
)
from edp_cli.render.words import capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rich.table import Table

    from edp_cli.queries.status.standing import Standing
    from edp_cli.queries.status.strips import Strip
    from edp_cli.render.look import Look

GAP = 2
_LONGEST = 24
NAMES = ("Time", "Confidence")
_TIME = {Colour.RED: "bold red", Colour.AMBER: "yellow", Colour.GREEN: "green", Colour.GREY: "dim"}
_DECLARED = {Confidence.RED: "bold red", Confidence.AMBER: "yellow", Confidence.GREEN: "green"}
_MARKS = {Mark.MET: "green", Mark.LATE: "yellow", Mark.MISSED: "bold red"}
_STYLES = {signs[mark]: style for signs in (DRAWN, PLAIN) for mark, style in _MARKS.items()}
"""How each sign of a strip is painted."""


def standing_lines(standing: Standing, as_of: date, width: int) -> Table:
    """Both colours with their reasons, each beside its name, and under them how many parts have each colour."""
    name = max(map(len, NAMES))
    table = plain_table([name, width - name - GAP])
    for each, lines in zip(NAMES, (time_lines(standing), confidence_lines(standing, as_of)), strict=True):
        if text := Text("\n").join(lines):
            table.add_row(Text(each, "dim"), text)
    return table


def time_lines(standing: Standing) -> Iterator[Text]:
    """The colour in time and its reason; then what the parts of it have."""
    yield paint_time(standing.time.colour, say_time(standing.time, standing.items))
    if standing.is_whole and (said := say_colours(standing)):
        yield Text(capital(said), "dim")


def paint_time(colour: Colour, reason: str) -> Text:
    """The colour as a word, painted so, and its reason."""
    return Text.assemble((name_colour(colour), _TIME[colour]), f": {reason}")


def confidence_lines(standing: Standing, as_of: date) -> Iterator[Text]:
    """The colour in confidence, and whose judgement it is; then what its parts have. Evaluations have none."""
    declared = standing.confidence
    if standing.rank is Rank.EVALUATION:
        return
    if declared is None:
        yield Text(say_confidence(standing, as_of), "dim")
        return
    yield Text.assemble(paint_declared(declared), f": {say_confidence(standing, as_of)}")
    if standing.is_whole and (said := say_confidences(standing)):
        yield Text(capital(said), "dim")


def paint_declared(declared: Confidence) -> Text:
    """The colour as a word, painted so."""
    return Text(declared.value, _DECLARED[declared])


def strip_text(strip: Strip, width: int, look: Look) -> Text:
    """The strip in lines, its signs painted."""
    lines = lay_strip(strip, width, drawn=look.drawn)
    return Text("\n").join(Text.assemble(*((sign, _STYLES.get(sign, "")) for sign in line)) for line in lines)


def strip_lines(standing: Standing, width: int, look: Look) -> Table | None:
    """The strips of what recurs of an action or an evaluation, each beside its name; none where nothing recurs."""
    strips = [(name_duty(duty, standing), duty.strip) for duty in standing.duties if duty.strip]
    if not strips:
        return None
    name = max(len(NAMES[1]), *(len(each) for each, _ in strips))
    table = plain_table([name, width - name - GAP])
    for each, strip in strips:
        table.add_row(Text(capital(each), "dim"), strip_text(strip, width - name - GAP, look))
    return table


def legend_text(legend: str) -> Text:
    """What the signs stand for, painted as they are in the strips."""
    words = legend.split("   ")
    return Text("   ").join(Text.assemble((word[0], _STYLES.get(word[0], "")), word[1:]) for word in words)


def widest(standings: Iterable[Standing]) -> int:
    """The room for the references of these actions and evaluations, and of those that they are made up of."""
    return max((min(len(each.ref), _LONGEST) for each in list_standings(standings)), default=0)
