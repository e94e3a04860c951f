"""The differences whose answers stand in `expected`: every kind of change, and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from edp_cli.compare.changes import (
    ActionChange,
    ActivityChange,
    DateMove,
    EntryChange,
    MonitoringChange,
    MonitoringKind,
    NameChange,
    NamesChange,
    PlanChange,
    TimescaleChange,
)
from edp_cli.compare.effects import DueMove
from edp_cli.duties.duty import DutyKind
from edp_cli.model.written import Place, WrittenActivity

from .builders import (
    HEAD_OF,
    NO_CHANGE,
    NO_EFFECT,
    REPORT,
    Scene,
    action,
    change,
    duty,
    load,
    name,
    occurrence,
    timescale,
    words,
)

AUTUMN, SPRING = date(2003, 12, 31), date(2004, 3, 31)
PRINCIPAL = "Principal Adviser"
LATER = DateMove(None, AUTUMN, SPRING, "Autumn 2003", "Spring 2004", 91, 1)
SLIP = TimescaleChange(timescale("Autumn 2003"), timescale("Spring 2004"), (LATER,))


def actions(*changes: ActionChange, same: int = 33) -> Scene:
    return Scene(replace(NO_CHANGE, actions=changes, same=same))


def moved(*moves: DateMove, before: str = "Autumn 2003", after: str = "Spring 2004") -> TimescaleChange:
    return TimescaleChange(timescale(before), timescale(after), moves)


def owners(before: tuple[str, ...], after: tuple[str, ...], ref: str) -> ActionChange:
    dropped = tuple(each for each in before if each not in after)
    came = tuple(each for each in after if each not in before)
    sides = action(ref, responsible=before), action(ref, responsible=after)
    return ActionChange(*sides, owners=NamesChange(came, dropped))


def monitored(kind: MonitoringKind, ref: str, **after: object) -> ActionChange:
    now = replace(REPORT, **after)  # type: ignore[arg-type]
    return change(ref, monitoring=(MonitoringChange(kind, REPORT, now),))


TERMS = {f"{season}_{year}": (3, 1) for year in range(2003, 2007) for season in ("spring", "summer", "autumn")}
RANGES = ("Sept 2003 – July 2004", "Jan 2004 – July 2004")
ACTIVITY = WrittenActivity(
    "5.1", "Promote self-review", (), (), (), (), (), (), Place("plans/activities/5.1.yaml", 1)
)

SCENES = {
    "nothing": Scene(),
    "nothing-as-far-as-known": Scene(unread=((), ("plans/activities/5.3.yaml",))),
    "unread": Scene(
        replace(actions(change(timescale=SLIP)).comparison, unknown=("5.3", "5.4")),
        unread=(("plans/activities/5.3.yaml", "plans/activities/5.4.yaml"), ("plans/roles.yaml",)),
    ),
    "slips": Scene(
        replace(
            NO_CHANGE,
            actions=(
                change("5.1/2", timescale=SLIP),
                replace(owners((HEAD_OF,), (PRINCIPAL,), "5.1/3a"), timescale=SLIP),
                change(
                    "5.2/1",
                    timescale=moved(DateMove(None, SPRING, AUTUMN, "Spring 2004", "Autumn 2003", -91, -1)),
                ),
            ),
            same=1,
        ),
        replace(
            NO_EFFECT,
            loads=(
                load(HEAD_OF, autumn_2003=(6, 4), spring_2004=(4, 6)),
                load(PRINCIPAL, spring_2004=(0, 1)),
                load(None, autumn_2003=(1, 0)),
            ),
            later=(
                DueMove(duty("5.1/2"), AUTUMN, SPRING, 91),
                DueMove(duty("5.1/3a/1", ref="5.1/3a", label="Trial"), AUTUMN, SPRING, 91),
            ),
            sooner=(DueMove(duty("5.2/1"), SPRING, AUTUMN, -91),),
        ),
    ),
    "dates": actions(
        change(
            "5.1/1",
            timescale=moved(DateMove("Trial", AUTUMN, date(2003, 12, 19), "Autumn 2003", "19 Dec 2003", -12, 0)),
        ),
        change("5.1/2", timescale=moved(DateMove(None, AUTUMN, None, "Autumn 2003", None, None, None))),
        change("5.1/3", timescale=moved(DateMove(None, AUTUMN, None, "Autumn 2003", "ongoing", None, None))),
        change("5.1/4", timescale=moved(DateMove(None, None, SPRING, None, "Spring 2004", None, None))),
        change("5.1/5", timescale=moved(DateMove(None, None, SPRING, "ongoing", "Spring 2004", None, None))),
        change(
            "5.1/6", timescale=moved(DateMove(None, None, None, "every term", "every academic year", None, None))
        ),
        change("5.1/16", timescale=moved(DateMove(None, None, None, "every term", "when needed", None, None))),
        change("5.1/17", timescale=moved(DateMove(None, None, None, "ongoing", "when needed", None, None))),
        change("5.1/7", timescale=moved(DateMove(None, None, None, "every term", None, None, None))),
        change(
            "5.1/8",
            timescale=moved(DateMove(None, date(2003, 9, 1), date(2004, 1, 1), *RANGES, 122, 1, starts=True)),
        ),
        change(
            "5.1/9",
            timescale=moved(
                DateMove(
                    None, SPRING, date(2003, 9, 1), "from Spring 2004", "from Sept 2003", -200, -1, starts=True
                )
            ),
        ),
        change("5.1/10", timescale=moved(DateMove(None, AUTUMN, AUTUMN, "Autumn 2003", "31 Dec 2003", 0, 0))),
        change(
            "5.1/11",
            timescale=moved(
                DateMove(None, date(2004, 1, 1), None, "from Spring 2004", None, None, None, starts=True)
            ),
        ),
        change("5.1/12", timescale=moved(after="by end of Autumn\nterm 2003")),
        change(
            "5.1/13",
            timescale=TimescaleChange(timescale("mid year", understood=False), timescale("Autumn 2003"), ()),
        ),
        change(
            "5.1/14",
            timescale=TimescaleChange(
                timescale("Autumn 2003"),
                timescale("mid year", understood=False),
                (DateMove(None, AUTUMN, None, "Autumn 2003", None, None, None),),
            ),
        ),
        change(
            "5.1/15",
            timescale=TimescaleChange(
                timescale("mid year", understood=False), timescale("before long", understood=False), ()
            ),
        ),
    ),
    "removed": Scene(
        replace(
            NO_CHANGE,
            actions=(
                ActionChange(action("5.1/2"), None),
                ActionChange(action("5.1/3", responsible=(), monitoring=()), None),
            ),
            activities=(ActivityChange(replace(ACTIVITY, number="5.7"), None),),
        ),
        replace(
            NO_EFFECT,
            ended=(duty("5.1/2"), duty("5.1/2/report", DutyKind.REPORT)),
            cleared=(
                occurrence(duty("5.1/2/report", DutyKind.REPORT), "2003-spring"),
                occurrence(duty("5.1/2/report", DutyKind.REPORT), "2003-summer"),
            ),
        ),
    ),
    "added": Scene(
        replace(
            NO_CHANGE,
            actions=(
                ActionChange(None, action("5.1/9", responsible=(HEAD_OF, PRINCIPAL))),
                ActionChange(None, action("5.1/10", responsible=(), monitoring=())),
                ActionChange(
                    None, action("5.1/3c", "Another thing."), id_taken_from="Improve the quality of notes."
                ),
            ),
            activities=(ActivityChange(None, replace(ACTIVITY, number="5.7")),),
            same=12,
        ),
        replace(
            NO_EFFECT,
            begun=(duty("5.1/9"), duty("5.1/9/report", DutyKind.REPORT)),
            overdue=(
                occurrence(duty("5.1/9", label="Pilot"), "2003-summer"),
                occurrence(duty("5.1/9/report", DutyKind.REPORT), "2003-summer"),
            ),
        ),
    ),
    "owners": actions(
        owners((), (HEAD_OF,), "5.1/1"),
        owners((), (HEAD_OF, PRINCIPAL), "5.1/2"),
        owners((HEAD_OF,), (), "5.1/3"),
        owners((HEAD_OF, PRINCIPAL), (PRINCIPAL,), "5.1/4"),
        owners((HEAD_OF,), (HEAD_OF, PRINCIPAL), "5.1/5"),
        owners((HEAD_OF,), (PRINCIPAL,), "5.1/6"),
        owners((HEAD_OF, "link adviser"), (HEAD_OF, PRINCIPAL, "EET"), "5.1/7"),
        owners((HEAD_OF, "EET", "link adviser", PRINCIPAL), (HEAD_OF, "EET"), "5.1/8"),
    ),
    "monitoring": actions(
        change("5.1/1", monitoring=(MonitoringChange(MonitoringKind.ADDED, None, REPORT),)),
        change("5.1/2", monitoring=(MonitoringChange(MonitoringKind.REMOVED, REPORT, None),)),
        change(
            "5.1/3",
            after=action("5.1/3", monitoring=()),
            monitoring=(MonitoringChange(MonitoringKind.REMOVED, REPORT, None),),
        ),
        monitored(MonitoringKind.RARER, "5.1/4", frequency="annually"),
        monitored(MonitoringKind.MORE_OFTEN, "5.1/5", frequency="Continuing - Monthly"),
        monitored(MonitoringKind.NEVER_DUE, "5.1/6", frequency=None),
        monitored(MonitoringKind.NEVER_DUE, "5.1/7", frequency="now and then"),
        monitored(MonitoringKind.FREQUENCY, "5.1/8", frequency="each term"),
        change(
            "5.1/9",
            monitoring=(MonitoringChange(MonitoringKind.MORE_OFTEN, replace(REPORT, frequency=None), REPORT),),
        ),
        monitored(MonitoringKind.MAKER, "5.1/10", by=()),
        monitored(MonitoringKind.MAKER, "5.1/11", by=(PRINCIPAL,), to=None),
        monitored(MonitoringKind.RECEIVER, "5.1/12", to=None),
        monitored(MonitoringKind.THROUGH, "5.1/13", through="visits"),
    ),
    "numbers": actions(
        change("5.2/5", before=action("5.2/4"), renumbered=True),
        change("5.4/1", before=action("5.2/6"), renumbered=True, moved=True),
        change("5.2/7", id_taken_from="Work with governors."),
        change("5.2/8", after=action("5.2/8", printed_as="7"), printed_as=True),
        change("5.2/9", before=action("5.2/9", printed_as="8b"), printed_as=True),
        change("5.2/10", audience=NamesChange(("parents",), ("governors", "pupils"))),
        change("5.2/11", audience=NamesChange(("parents",), ())),
        same=1,
    ),
    "renumbered": actions(
        *(change(f"5.2/{place}", before=action(f"5.2/{place + 1}"), renumbered=True) for place in range(1, 11)),
        same=0,
    ),
    "wording": actions(
        change(wording=words(("-", "Improve"), ("+", "Raise"), ("", "the quality of"), ("+", "self-review."))),
        change(
            "5.1/3",
            wording=words(("", "Keep {+this+}"), ("-", "old"), ("+", "new"), ("", "as it is.")),
            timescale=SLIP,
        ),
        change("5.1/4", wording=words(("-", "*Use* _all_ `of`"), ("+", "[it](x) <b>"), ("", "~~here~~"))),
    ),
    "activities": Scene(
        replace(
            NO_CHANGE,
            activities=(
                ActivityChange(replace(ACTIVITY, number="5.3"), ACTIVITY, renumbered=True),
                ActivityChange(
                    ACTIVITY,
                    ACTIVITY,
                    title=words(("", "Promote"), ("+", "honest"), ("", "self-review")),
                    entries=(
                        EntryChange("targets", None, "90% of schools (KPI17)"),
                        EntryChange("evaluation", "Analysis of SSRE: annually", None),
                        EntryChange(
                            "ssre_areas", "1-7: All", "1-6: All", words(("-", "1-7:"), ("+", "1-6:"), ("", "All"))
                        ),
                        EntryChange("links", "SEN", "Priority 1"),
                    ),
                ),
            ),
        )
    ),
    "register": Scene(
        replace(
            NO_CHANGE,
            names=(
                NameChange(None, name(PRINCIPAL)),
                NameChange(name("EET", is_body=True), None),
                NameChange(name("Head"), name(HEAD_OF, aliases=("Head",), holder="A. Holder")),
                NameChange(
                    name("Adviser", aliases=("Advisor",), email="x@example.org"), name("Adviser", is_body=True)
                ),
                NameChange(name("Board", is_body=True), name("Board")),
            ),
        )
    ),
    "plan-lines": Scene(
        replace(
            NO_CHANGE,
            plan=(
                PlanChange("revision", "2003", "2004"),
                PlanChange("ends", "31 Mar 2007", "31 Mar 2006", date(2007, 3, 31), date(2006, 3, 31)),
                PlanChange("as_of", None, "3 Nov 2003", None, date(2003, 11, 3)),
                PlanChange("priorities", "5: Ensuring quality", None),
                PlanChange("calendar", "Autumn 2003: 1 Sep – 31 Dec 2003", "Autumn 2003: 3 Sep – 19 Dec 2003"),
            ),
        ),
        replace(
            NO_EFFECT,
            sooner=(
                DueMove(
                    duty("5.1/evaluation", DutyKind.EVALUATION, what="analysis of SSRE"),
                    AUTUMN,
                    date(2003, 12, 19),
                    -12,
                ),
            ),
        ),
    ),
    "loads": Scene(
        actions(
            change("5.1/4b", timescale=moved(DateMove(None, None, None, "every term", "ongoing", None, None)))
        ).comparison,
        replace(
            NO_EFFECT,
            loads=(
                load(HEAD_OF, **TERMS),
                load(
                    "Senior Adviser (Secondary Performance)",
                    autumn_2003=(12, 11),
                    spring_2004=(12, 11),
                    autumn_2004=(12, 11),
                ),
                load(None, **TERMS),
            ),
        ),
    ),
}
"""By name."""
