"""The pages of `edp show` in Markdown. Every text of the plan is escaped; the line breaks in cells are ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.queries.show.pages import ActionPage, ActivityPage, PartPage, PlanPage, PriorityPage
from edp_cli.render.happened import say_happened
from edp_cli.render.markdown import escape, render_markdown, table_line
from edp_cli.render.show import printed
from edp_cli.render.show.outline import NO_ACTIVITY, list_bare, say_names, say_years
from edp_cli.render.show.recorded import TITLE, list_records
from edp_cli.render.show.rows import list_activities
from edp_cli.render.show.standing import name_part, say_standing, why_never
from edp_cli.render.show.values import list_values
from edp_cli.render.words import UNBROKEN, capital, moved, when, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.show.pages import OccurrencePage, Page, Shown
    from edp_cli.render.heading import Heading

_BREAK = "<br>"


def render_page(shown: Shown, heading: Heading) -> str:
    """The page under its title, with where else its number is used and what could not be read."""
    parts = [f"# {escape(printed.name_page(shown.page))}", escape(heading.sentence), *_page(shown.page)]
    parts += [escape(printed.say_also(shown.also))] if shown.also else []
    parts += map(escape, heading.missing)
    return "\n\n".join(part.strip("\n") for part in parts).replace(UNBROKEN, " ") + "\n"


def _page(page: Page) -> Iterator[str]:
    if isinstance(page, PlanPage):
        yield escape(say_years(page))
        for each in page.priorities:
            if each.activities or each.priority.title:
                yield f"## {escape(printed.name_priority(each.priority))}"
                yield _activities(each)
        yield from map(escape, filter(None, [list_bare(page), say_names(page)]))
    elif isinstance(page, PriorityPage):
        yield _activities(page)
    elif isinstance(page, ActivityPage):
        yield from _activity(page)
    else:
        yield from _owed(page)


def _activities(page: PriorityPage) -> str:
    return render_markdown(list_activities([page])) if page.activities else NO_ACTIVITY


def _activity(page: ActivityPage) -> Iterator[str]:
    """The tables of the document's page: what it is, targets beside evaluation, the five columns of actions."""
    activity = page.activity
    yield _table(["", escape(printed.name_priority(page.priority))], list(_top(page)))
    targets = [escape(printed.print_target(target)) for target in activity.targets]
    analyses = [
        _cell(
            map(escape, [printed.print_evaluation(entry), *printed.list_marks(parts), *printed.list_news(parts)])
        )
        for entry, parts in zip(activity.evaluation, page.evaluation, strict=True)
    ]
    yield _table([printed.TARGETS, printed.EVALUATION], [[_listed(targets), _listed(analyses)]])
    yield _table(printed.COLUMNS, [list(_action(each)) for each in page.actions])


def _top(page: ActivityPage) -> Iterator[list[str]]:
    activity = page.activity
    if links := printed.list_links(activity):
        yield [printed.LINKS, _cell(map(escape, links))]
    yield [f"Activity {activity.number}", escape(activity.title)]
    if activity.areas:
        yield [printed.AREAS, _cell(escape(printed.name_area(area)) for area in activity.areas)]


def _action(page: ActionPage) -> Iterator[str]:
    """The five cells of an action, with what is overdue where it is owed."""
    action = page.action
    yield _cell([escape(f"{printed.print_number(action)}) {action.text}"), _listed(map(escape, action.points))])
    yield escape(printed.print_owners(action))
    yield escape(", ".join(action.audience))
    how = (printed.print_all_monitoring(action), printed.list_marks(page.reports), printed.list_news(page.reports))
    yield _cell(escape(line) for lines in how for line in lines)
    marks = printed.list_marks(page.milestones, understood=action.timescale.understood)
    news = printed.list_news(page.milestones)
    yield _cell(map(escape, [*action.timescale.text.splitlines(), *marks, *news]))


def _owed(page: ActionPage | PartPage | OccurrencePage) -> Iterator[str]:
    """An action, a duty, or one occurrence: what it is, then its dates."""
    yield f"**{escape(_what(page))}**"
    if isinstance(page, ActionPage) and page.action.points:
        yield "\n".join(f"- {escape(point)}" for point in page.action.points)
    rows = [[value.name, _cell(map(escape, value.text.splitlines()))] for value in list_values(page)]
    yield _table(["", ""], rows)
    if isinstance(page, ActionPage) and page.parts:
        yield _table(["Reference", "What", "When"], map(_part, page.parts))
    elif isinstance(page, PartPage) and page.items:
        yield _table(["Due", "How it stands", "Period", "Reference"], map(_item, page.items))
    elif isinstance(page, PartPage):
        yield escape(capital(f"{why_never(page)}."))
    if lines := [say_happened(told) for told in list_records(page)]:
        yield f"## {TITLE}"
        yield "\n".join(f"- {escape(line)}" for line in lines)


def _part(part: PartPage) -> list[str]:
    return [
        escape(part.id),
        escape(capital(name_part(part))),
        _cell(map(escape, map(capital, say_standing(part)))),
    ]


def _item(owed: Owed) -> list[str]:
    occurrence = owed.occurrence
    stands = "; ".join(filter(None, [when(owed), moved(owed)]))
    return list(map(escape, [whole(occurrence.due), stands, occurrence.period.title, occurrence.id]))


def _what(page: ActionPage | PartPage | OccurrencePage) -> str:
    if isinstance(page, ActionPage):
        return page.action.text
    return page.what if isinstance(page, PartPage) else page.part.what


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(map(table_line, lines))


def _listed(items: Iterable[str]) -> str:
    """A list in a cell, a line each."""
    return _BREAK.join(f"• {item}" for item in items)


def _cell(lines: Iterable[str]) -> str:
    """The lines that say something, one under the other in a cell."""
    return _BREAK.join(filter(None, lines))
