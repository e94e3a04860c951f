"""Differences made by hand, of small pieces."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from edp_cli.compare.changes import ActionChange, Comparison, Mark, Stretch, WordsChange
from edp_cli.compare.effects import Effect, OwnerLoad, TermLoad
from edp_cli.compare.sides import Side
from edp_cli.duties.derive import make_docket
from edp_cli.duties.duty import Duty, DutyKind, Occurrence, Source, Window
from edp_cli.duties.write_out import write_out
from edp_cli.model.written import Place, WrittenAction, WrittenMonitoring, WrittenName
from edp_cli.periods import Period, TermCalendar, Unit, parse_period
from edp_cli.render.diff.view import view_diff
from edp_cli.render.heading import Heading
from edp_cli.render.views import Views
from edp_cli.timescale import By, Every, Timescale
from tests.builders import make_action, make_plan

AS_OF = date(2003, 11, 3)
FILE = "plans/activities/5.1-self-review.yaml"
HEAD_OF = "Head of School Improvement"
REPORT = WrittenMonitoring(1, "termly", (HEAD_OF,), "EET", None, Place(FILE, 9))
CALENDAR = TermCalendar()
NO_CHANGE = Comparison((), (), (), (), 0)
NO_EFFECT = Effect(AS_OF, (), (), (), (), (), (), ())


@dataclass(frozen=True)
class Scene:
    """A difference, and what could not be read of the two sides."""

    comparison: Comparison = NO_CHANGE
    effect: Effect = NO_EFFECT
    unread: tuple[tuple[str, ...], tuple[str, ...]] = field(default=((), ()))
    names: tuple[str, str] = ("HEAD", "the working tree")
    title: str = "Education Development Plan 2002-2007"


def period(key: str) -> Period:
    found = parse_period(key, CALENDAR)
    assert found is not None
    return found


def timescale(text: str, *, understood: bool = True) -> Timescale:
    return Timescale(text, (By(period("2003-autumn")),) if understood else ())


def action(ref: str, text: str = "Improve the quality of monitoring.", **keys: object) -> WrittenAction:
    made = WrittenAction(
        ref=ref,
        id=ref.partition("/")[2],
        printed_as=None,
        text=text,
        points=(),
        responsible=(HEAD_OF,),
        audience=(),
        monitoring=(REPORT,),
        timescale=timescale("Autumn 2003"),
        place=Place(FILE, 41),
    )
    return replace(made, **keys)  # type: ignore[arg-type]


def change(ref: str = "5.1/2", **keys: object) -> ActionChange:
    """A change of an action whose two sides are alike but for what is said."""
    return replace(ActionChange(action(ref), action(ref)), **keys)  # type: ignore[arg-type]


def words(*stretches: tuple[str, str]) -> WordsChange:
    """A text in other words: `("-", "old"), ("+", "new"), ("", "as it was")`."""
    marks = {"": Mark.SAME, "-": Mark.REMOVED, "+": Mark.ADDED}
    made = tuple(Stretch(marks[mark], text) for mark, text in stretches)
    before = " ".join(each.words for each in made if each.mark is not Mark.ADDED)
    after = " ".join(each.words for each in made if each.mark is not Mark.REMOVED)
    return WordsChange(before, after, made)


def name(text: str, **keys: object) -> WrittenName:
    return replace(WrittenName(text, is_body=False, place=Place("plans/roles.yaml", 3)), **keys)  # type: ignore[arg-type]


def duty(reference: str, kind: DutyKind = DutyKind.ACTION, **keys: object) -> Duty:
    ref, _, _ = reference.partition("/report")
    made = Duty(
        id=reference,
        ref=ref.partition("/evaluation")[0],
        activity=ref.partition("/")[0],
        kind=kind,
        what="Improve the quality of monitoring.",
        label=None,
        owners=(HEAD_OF,),
        to=None,
        through=None,
        timescale="Autumn 2003",
        milestone=By(period("2003-autumn")) if kind is DutyKind.ACTION else Every(Unit.TERM),
        window=Window(date(2003, 4, 1), date(2007, 3, 31)),
        source=Source(FILE, ("actions", 1)),
    )
    return replace(made, **keys)  # type: ignore[arg-type]


def occurrence(owed: Duty, key: str) -> Occurrence:
    span = period(key)
    return Occurrence(owed, span, span.start, span.end, span.end)


def load(owner: str | None, **terms: tuple[int, int]) -> OwnerLoad:
    """`load("EET", autumn_2003=(4, 6))`."""
    spans = {"-".join(reversed(term.split("_"))): numbers for term, numbers in terms.items()}
    return OwnerLoad(owner, tuple(TermLoad(period(key), *numbers) for key, numbers in spans.items()))


@cache
def _side(called: str, left_out: tuple[str, ...], title: str) -> Side:
    plan = make_plan(make_action("Autumn 2003"), settings={"title": title})
    return Side(called, write_out(plan, lambda _: 7), make_docket(plan, lambda _: 7, left_out))


def view(scene: Scene) -> Views:
    before, after = (
        _side(called, unread, scene.title) for called, unread in zip(scene.names, scene.unread, strict=True)
    )
    heading = Heading(scene.title, "2003", AS_OF, "as_of in plans/plan.yaml", after.docket.left_out)
    return view_diff(scene.comparison, scene.effect, heading=heading, before=before, after=after)
