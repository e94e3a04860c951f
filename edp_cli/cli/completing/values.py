"""What can stand for each kind of value, by the word that stands for it in the help: ROLE, TERM, REF."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.queries.offers import names, times
from edp_cli.queries.offers.offer import Offer
from edp_cli.store.find import find_plans
from edp_cli.workspace.snapshot import Snapshot, read_snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from edp_cli.cli.completing.place import Place
    from edp_cli.duties.docket import Docket
    from edp_cli.model.written import WrittenPlan


@dataclass(frozen=True)
class Asked:
    """A place whose value may come from the plan, which is read when something of it is asked for."""

    place: Place

    @property
    def plans(self) -> str:
        """The plans folder that is typed; empty where none is."""
        given = str(self.place.values.get("plans") or "")
        return os.path.expanduser(os.path.expandvars(given))  # noqa: PTH111  as the shell does

    @cached_property
    def snapshot(self) -> Snapshot:
        """The plan that the command would answer from."""
        here = Path.cwd()
        return read_snapshot(find_plans(here, given=self.plans), cwd=here)

    @cached_property
    def docket(self) -> Docket:
        """What is owed under it.

        Raises:
            LookupError: plan.yaml cannot be read.
        """
        if self.snapshot.docket is None:
            raise LookupError("there is no plan")
        return self.snapshot.docket

    @cached_property
    def plan(self) -> WrittenPlan:
        """The plan as it is written."""
        return self.snapshot.plan()


def offer_values(place: Place) -> list[Offer]:
    """What can stand in the place, where that is the value of an option or of an argument."""
    offers = OFFERS.get(place.wanted)
    return offers(Asked(place)) if offers is not None else []


def _references(asked: Asked) -> list[Offer]:
    from edp_cli.queries.offers.references import offer_references

    return offer_references(asked.plan, asked.docket, asked.place.typed)


def _bodies(asked: Asked) -> list[Offer]:
    """Those who receive, bodies first; none but bodies where one decides."""
    parameter = asked.place.parameter
    if parameter is not None and "--body" in parameter.opts:
        return names.offer_bodies(asked.plan)
    return names.offer_names(asked.plan, bodies_first=True)


def _terms(asked: Asked) -> list[Offer]:
    in_year = asked.place.values.get("year") is not None
    return times.offer_terms(asked.docket.frame, in_year=in_year)


def _codes(_: Asked) -> list[Offer]:
    from edp_cli.checks.manual import list_pages

    return [Offer(page.code, page.title, (page.code,)) for page in list_pages()]


def _more_codes(asked: Asked) -> list[Offer]:
    """One more code, after those that are typed already, with commas between them."""
    typed = asked.place.typed
    done = typed[: typed.rfind(",") + 1]
    there = done.upper().split(",")
    return [Offer(f"{done}{offer.value}", offer.about) for offer in _codes(asked) if offer.value not in there]


def _revisions(asked: Asked) -> list[Offer]:
    """The last commit, the branches and the tags."""
    from edp_cli.store.git.archive import open_archive
    from edp_cli.store.git.revisions import HEAD, list_names

    with open_archive(Path.cwd(), given=asked.plans) as archive:
        return [Offer(HEAD, "the last commit"), *map(Offer, list_names(archive.repository))]


def _sorts(_: Asked) -> list[Offer]:
    from edp_cli.queries.actions.find import SORTS

    return [Offer(name) for name in SORTS]


def _columns(asked: Asked) -> list[Offer]:
    """One more column, after those that are typed already, with commas between them."""
    from edp_cli.render.actions.columns import COLUMNS

    done = asked.place.typed[: asked.place.typed.rfind(",") + 1]
    return [
        Offer(f"{done}{column.name}", column.heading) for column in COLUMNS if column.name not in done.split(",")
    ]


OFFERS: Mapping[str, Callable[[Asked], list[Offer]]] = {
    "AREA": lambda asked: names.offer_areas(asked.plan),
    "AUDIENCE": lambda asked: names.offer_audiences(asked.plan),
    "BODY": _bodies,
    "CODE": _codes,
    "CODES": _more_codes,
    "COLUMN": _sorts,
    "INDICATOR": lambda asked: names.offer_indicators(asked.plan),
    "MONTH": lambda asked: times.offer_months(asked.docket.frame, asked.place.typed),
    "NAMES": _columns,
    "NEW": _revisions,
    "NUMBER": lambda asked: names.offer_activities(asked.plan),
    "OCCURRENCE": _references,
    "OLD": _revisions,
    "REF": _references,
    "REV": _revisions,
    "ROLE": lambda asked: names.offer_names(asked.plan),
    "TARGET": lambda asked: names.offer_targets(asked.plan),
    "TERM": _terms,
    "WHEN": lambda asked: times.offer_dates(asked.docket.frame),
    "YEAR": lambda asked: times.offer_years(asked.docket.frame),
}
"""By what the value is called in the help."""
