"""Each kind of mistake that officers make in a plan file: where it is, what is said of it and what would do."""

from dataclasses import dataclass

from edp_cli.findings import Path
from edp_cli.model.shape import Misshape
from tests.model.documents import action, activity, plan, roles

DAY = "write year, month and day in figures: 2003-09-01"
DATE_WANTED = "a date is wanted here, written like 2003-09-01"
TEXT_WANTED, ONE_TEXT = "a text is wanted here", "write one text here, not a list and no further keys"
NOTHING = "nothing is written here"
WRITE_IT = "write the text after the colon, or take the line out if the plan can do without it"
LIST_WANTED, DASHES = "a list is wanted here", 'begin each item of the list with "- "'
KEYS_WANTED = "lines with keys are wanted here"
FIGURES_WANTED, IN_FIGURES = "a whole number is wanted here, in figures", "write it in figures: 5"
LETTER = "write a number, and a small letter where the document has one: 2, 3a"
DOT = "write the priority's number, a dot and the activity's: 5.1"
TERMS = "write annually, grace_days, a term (2003-autumn) or a half-term (2003-autumn-1)"
GLOSSARY = "give each a line of its own: the abbreviation, a colon and what it stands for"
ONE_OF = "a milestone says exactly one of by, from, every, ongoing and when_needed"
KEEP_ONE = "keep one of them, and make another milestone of what is left"
ACTION: Path = ("actions", 0)
MILESTONE: Path = (*ACTION, "timescale", "milestones", 0)


@dataclass(frozen=True)
class Mistake:
    """A file with a mistake. `in_schema` says whether a JSON Schema can tell."""

    kind: str
    text: str
    wrong: tuple[Misshape, ...]
    in_schema: bool = True

    @property
    def shown(self) -> str:
        """The mistake in one line, to tell it from the others."""
        return f"{self.kind} {self.wrong[0].path}: {self.wrong[0].message}"


def at(path: Path, message: str, advice: str, meant: str | None = None) -> Misshape:
    """Wrong at a value."""
    return Misshape(path, message, advice, meant=meant)


def key(path: Path, advice: str, *, there: bool = False) -> Misshape:
    """A key that may not stand there; `there` says that the key which it is like stands there as well."""
    meant = (
        advice.partition('"')[2].removesuffix('"?') if advice.startswith("did you mean") and not there else None
    )
    return Misshape(path, f'"{path[-1]}" is not a key that may stand here', advice, at_key=True, meant=meant)


def number(path: Path, typed: str, advice: str, meant: str) -> Misshape:
    """A number of an activity or action that has other signs in it."""
    return at(path, f'"{typed}" is not a number as plans write it', advice, meant)


def missing(path: Path) -> Misshape:
    """A key that is not there."""
    return Misshape(path, f'"{path[-1]}" is missing', f'add a line "{path[-1]}:"')


def term(name: str, message: str, advice: str) -> Misshape:
    """A term of the calendar that does not fit."""
    return Misshape(("calendar", name), message, advice, at_key=True)


def of_plan(line: str, *wrong: Misshape, in_schema: bool = True) -> Mistake:
    """plan.yaml with that line."""
    return Mistake("plan", plan(line), wrong, in_schema)


def of_calendar(terms: str, *wrong: Misshape, in_schema: bool = True) -> Mistake:
    """plan.yaml with that calendar."""
    return of_plan(f"calendar: {{{terms}}}", *wrong, in_schema=in_schema)


def of_activity(line: str, *wrong: Misshape, in_schema: bool = True) -> Mistake:
    """An activity with that line."""
    return Mistake("activity", activity(line), wrong, in_schema)


def of_action(line: str, *wrong: Misshape, in_schema: bool = True) -> Mistake:
    """An action with that line."""
    return Mistake("activity", action(line), wrong, in_schema)


def of_milestone(entry: str, *wrong: Misshape) -> Mistake:
    """A timescale that says that milestone."""
    return of_action(f"timescale: {{text: When funded, milestones: [{entry}]}}", *wrong)


def of_roles(line: str, *wrong: Misshape, in_schema: bool = True) -> Mistake:
    """roles.yaml with that line."""
    return Mistake("roles", roles(line), wrong, in_schema)


def to_be_day(name: str, written: str, *, in_schema: bool = True) -> Mistake:
    """A line of plan.yaml that is no date."""
    return of_plan(f"{name}: {written}", at((name,), DATE_WANTED, DAY), in_schema=in_schema)


PLAN_KEYS = (
    "the keys are title, authority, revision, starts, ends, in_force, as_of, priorities, calendar,"
    " most_in_a_term, glossary, time_colours"
)
COLOUR_KEYS = "the keys are amber_days, red_moves"
ACTIVITY_KEYS = "the keys are activity, title, links, ssre_areas, targets, evaluation, actions"
MILESTONE_KEYS = "the keys are label, by, from, every, ongoing, when_needed"

OUTSIDE = Misshape(
    ("in_force",),
    "this lies before the plan starts or after it ends",
    "in_force is the day from which this revision counts, between starts and ends",
    at_key=True,
)

MISTAKES = (
    # the file as a whole
    Mistake("plan", "", (at((), KEYS_WANTED, PLAN_KEYS),)),
    Mistake("plan", "Education Development Plan", (at((), KEYS_WANTED, PLAN_KEYS),)),
    Mistake("activity", "- Self-review", (at((), KEYS_WANTED, ACTIVITY_KEYS),)),
    # keys
    of_plan("titel: Plan", key(("titel",), 'did you mean "title"?', there=True)),
    of_plan("budget: 5", key(("budget",), f"take it out; {PLAN_KEYS}")),
    of_plan("colours: red", key(("colours",), 'did you mean "time_colours"?')),
    of_plan("Title: Plan", key(("Title",), 'did you mean "title"?', there=True)),
    of_plan("-starts", missing(("starts",))),
    # a key that is misspelt is not missing as well
    Mistake("plan", plan("-title", "titel: Plan"), (key(("titel",), 'did you mean "title"?'),)),
    of_plan("priorities: [{nubmer: 5}]", key(("priorities", 0, "nubmer"), 'did you mean "number"?')),
    of_plan("priorities: [{title: Quality}]", missing(("priorities", 0, "number"))),
    of_activity("-actions", missing(("actions",))),
    of_activity("links: {plan: [SEN]}", key(("links", "plan"), 'did you mean "plans"?')),
    of_activity("ssre_areas: [{areas: 1-7}]", missing(("ssre_areas", 0, "title"))),
    of_activity("targets: [{text: All, kpis: 17}]", key(("targets", 0, "kpis"), 'did you mean "kpi"?')),
    of_activity("evaluation: [{by: Head}]", missing(("evaluation", 0, "what"))),
    of_action("-timescale", missing((*ACTION, "timescale"))),
    of_action("resposible: Head", key((*ACTION, "resposible"), 'did you mean "responsible"?')),
    of_action(
        "monitoring: {frequncy: termly}", key((*ACTION, "monitoring", "frequncy"), 'did you mean "frequency"?')
    ),
    of_action(
        "monitoring: [{by: Head}, {form: visits}]",
        key((*ACTION, "monitoring", 1, "form"), "take it out; the keys are frequency, by, to, through"),
    ),
    of_action(
        "timescale: {words: Autumn 2003}",
        missing((*ACTION, "timescale", "text")),
        key((*ACTION, "timescale", "words"), "take it out; the keys are text, milestones"),
    ),
    of_milestone("{by: Spring 2004, form: 2003}", key((*MILESTONE, "form"), 'did you mean "from"?')),
    of_roles("-roles", missing(("roles",))),
    of_roles("roles: [{role: Head, alias: HT}]", key(("roles", 0, "alias"), 'did you mean "aliases"?')),
    of_roles(
        "bodies: [{role: EET}]",
        missing(("bodies", 0, "body")),
        key(("bodies", 0, "role"), "take it out; the keys are body, aliases, meetings, papers_days"),
    ),
    # texts
    of_plan("title:", at(("title",), NOTHING, WRITE_IT)),
    of_plan('title: " "', at(("title",), NOTHING, WRITE_IT)),
    of_plan("title: [Plan, of 2003]", at(("title",), TEXT_WANTED, ONE_TEXT)),
    of_plan("title: {Plan: 2003}", at(("title",), TEXT_WANTED, ONE_TEXT)),
    of_action("action:", at((*ACTION, "action"), NOTHING, WRITE_IT)),
    of_action("timescale:", at((*ACTION, "timescale"), NOTHING, WRITE_IT)),
    of_action("timescale: [Autumn 2003, Spring 2004]", at((*ACTION, "timescale"), TEXT_WANTED, ONE_TEXT)),
    of_action("timescale: {text: }", at((*ACTION, "timescale", "text"), NOTHING, WRITE_IT)),
    of_activity(
        "evaluation: [{what: Analysis, frequency: [termly]}]",
        at(("evaluation", 0, "frequency"), TEXT_WANTED, ONE_TEXT),
    ),
    # one text or many
    of_action("responsible:", at((*ACTION, "responsible"), NOTHING, WRITE_IT)),
    of_action("responsible: {role: Head}", at((*ACTION, "responsible"), TEXT_WANTED, ONE_TEXT)),
    of_action("responsible: [Head, [Deputy]]", at((*ACTION, "responsible", 1), TEXT_WANTED, ONE_TEXT)),
    of_action('responsible: [Head, ""]', at((*ACTION, "responsible", 1), NOTHING, WRITE_IT)),
    of_action("points: [{a: b}]", at((*ACTION, "points", 0), TEXT_WANTED, ONE_TEXT)),
    of_action("monitoring: {by: [Head, {a: b}]}", at((*ACTION, "monitoring", "by", 1), TEXT_WANTED, ONE_TEXT)),
    of_action("monitoring: {by: {a: b}}", at((*ACTION, "monitoring", "by"), TEXT_WANTED, ONE_TEXT)),
    of_action(
        "monitoring: Annual report",
        at((*ACTION, "monitoring"), KEYS_WANTED, "the keys are frequency, by, to, through"),
    ),
    of_action(
        "monitoring: [TBA]",
        at((*ACTION, "monitoring", 0), KEYS_WANTED, "the keys are frequency, by, to, through"),
    ),
    of_roles("roles: [{role: Head, aliases: {a: b}}]", at(("roles", 0, "aliases"), TEXT_WANTED, ONE_TEXT)),
    # lists, and mappings
    of_plan("priorities: 5", at(("priorities",), LIST_WANTED, DASHES)),
    of_plan("priorities: {number: 5}", at(("priorities",), LIST_WANTED, DASHES)),
    of_plan("priorities: [5]", at(("priorities", 0), KEYS_WANTED, "the keys are number, title")),
    of_plan("glossary: EET", at(("glossary",), KEYS_WANTED, GLOSSARY)),
    of_plan("glossary: {EET: [a, b]}", at(("glossary", "EET"), TEXT_WANTED, ONE_TEXT)),
    of_plan(
        "most_in_a_term: 0", at(("most_in_a_term",), "a number from 1 on is wanted here, in figures", IN_FIGURES)
    ),
    of_plan("most_in_a_term: ten", at(("most_in_a_term",), FIGURES_WANTED, IN_FIGURES)),
    of_plan("calendar:", at(("calendar",), KEYS_WANTED, "the keys are annually, grace_days")),
    of_plan("time_colours: red", at(("time_colours",), KEYS_WANTED, COLOUR_KEYS)),
    of_plan("time_colours:", at(("time_colours",), KEYS_WANTED, COLOUR_KEYS)),
    of_plan("time_colours: {amber_days: a month}", at(("time_colours", "amber_days"), FIGURES_WANTED, IN_FIGURES)),
    of_plan(
        "time_colours: {red_moves: 0}",
        at(("time_colours", "red_moves"), "a number from 1 on is wanted here, in figures", IN_FIGURES),
    ),
    of_activity("actions: {}", at(("actions",), LIST_WANTED, DASHES)),
    of_activity("links: SEN", at(("links",), KEYS_WANTED, "the keys are plans, priorities")),
    of_activity("links: {priorities: 1}", at(("links", "priorities"), LIST_WANTED, DASHES)),
    of_activity("targets: [All schools]", at(("targets", 0), KEYS_WANTED, "the keys are text, kpi")),
    of_activity("evaluation: {what: Analysis}", at(("evaluation",), LIST_WANTED, DASHES)),
    of_roles("roles: Head", at(("roles",), LIST_WANTED, DASHES)),
    of_roles("roles: [Head]", at(("roles", 0), KEYS_WANTED, "the keys are role, aliases, holder, email")),
    of_roles(
        "bodies: [{body: EET, meetings: [2003-11-20, 20 Dec 2003]}]",
        at(("bodies", 0, "meetings", 1), DATE_WANTED, DAY),
    ),
    of_roles(
        "bodies: [{body: EET, meetings: [2003-11-20, 2003-12-11, 2003-11-20]}]",
        at(
            ("bodies", 0, "meetings"),
            "2003-11-20 is listed twice",
            "take one of the two out, or look up the date again",
        ),
        in_schema=False,
    ),
    of_roles(
        "bodies: [{body: EET, papers_days: a week}]",
        at(("bodies", 0, "papers_days"), FIGURES_WANTED, IN_FIGURES),
    ),
    # dates
    to_be_day("starts", "2003-9-1"),
    to_be_day("starts", "1049155200"),
    to_be_day("starts", "2003-W14-2"),
    to_be_day("starts", "20030401"),
    to_be_day("starts", "01/04/2003"),
    to_be_day("starts", "1 April 2003"),
    to_be_day("starts", "2003-02-29"),
    to_be_day("starts", "2003-04-01 00:00:00"),
    to_be_day("starts", ""),
    to_be_day("starts", "[2003-04-01]"),
    to_be_day("as_of", "today"),
    of_plan("starts: 1899-12-31", at(("starts",), "a date between 1900 and 2199 is wanted here", DAY)),
    of_plan("ends: 2200-01-01", at(("ends",), "a date between 1900 and 2199 is wanted here", DAY)),
    of_plan(
        "ends: 2002-03-31",
        Misshape(
            ("ends",),
            "the plan ends before it starts",
            "look for two dates that have changed places",
            at_key=True,
        ),
        in_schema=False,
    ),
    of_plan("in_force: 2002-03-31", OUTSIDE, in_schema=False),
    of_plan("in_force: 2007-04-01", OUTSIDE, in_schema=False),
    # numbers
    of_plan("priorities: [{number: five}]", at(("priorities", 0, "number"), FIGURES_WANTED, IN_FIGURES)),
    of_plan("priorities: [{number: 5.1}]", at(("priorities", 0, "number"), FIGURES_WANTED, IN_FIGURES)),
    of_plan("priorities: [{number: -1}]", at(("priorities", 0, "number"), FIGURES_WANTED, IN_FIGURES)),
    of_plan("priorities: [{number: 12345}]", at(("priorities", 0, "number"), FIGURES_WANTED, IN_FIGURES)),
    of_plan("priorities: [{number: ٥}]", at(("priorities", 0, "number"), FIGURES_WANTED, IN_FIGURES)),
    of_activity("links: {priorities: [one]}", at(("links", "priorities", 0), FIGURES_WANTED, IN_FIGURES)),
    of_activity("activity: 5", at(("activity",), '"5" is not a number as plans write it', DOT)),
    of_activity("activity: five", at(("activity",), '"five" is not a number as plans write it', DOT)),
    of_activity("activity: 5.0", at(("activity",), '"5.0" is not a number as plans write it', DOT)),
    of_activity("activity: 5.1.1", at(("activity",), '"5.1.1" is not a number as plans write it', DOT)),
    of_activity("activity: 05.1", number(("activity",), "05.1", DOT, "5.1"), in_schema=False),
    of_activity("activity: 5-1", number(("activity",), "5-1", DOT, "5.1")),
    of_activity("activity: 5,10", number(("activity",), "5,10", DOT, "5.10")),
    of_activity("activity: Activity 5.1.", number(("activity",), "Activity 5.1.", DOT, "5.1")),
    of_action("id: 3A", number((*ACTION, "id"), "3A", LETTER, "3a")),
    of_action("id: 3 (b)", number((*ACTION, "id"), "3 (b)", LETTER, "3b")),
    of_action("id: 3)", number((*ACTION, "id"), "3)", LETTER, "3")),
    of_action("id: a3", at((*ACTION, "id"), '"a3" is not a number as plans write it', LETTER)),
    of_action("id: 3ab", at((*ACTION, "id"), '"3ab" is not a number as plans write it', LETTER)),
    of_action("id: 0", at((*ACTION, "id"), '"0" is not a number as plans write it', LETTER)),
    of_action("id: 2.5", at((*ACTION, "id"), '"2.5" is not a number as plans write it', LETTER)),
    of_action("id: 12345", at((*ACTION, "id"), '"12345" is not a number as plans write it', LETTER)),
    of_action("id:", at((*ACTION, "id"), NOTHING, WRITE_IT)),
    # milestones that are said outright
    of_milestone("{by: Spring 2004, every: term}", at(MILESTONE, ONE_OF, KEEP_ONE)),
    of_milestone("{label: Pilot}", at(MILESTONE, ONE_OF, KEEP_ONE)),
    of_milestone("termly", at(MILESTONE, KEYS_WANTED, MILESTONE_KEYS)),
    of_milestone("{by: [Spring 2004]}", at((*MILESTONE, "by"), TEXT_WANTED, ONE_TEXT)),
    of_milestone(
        "{ongoing: no}",
        at(
            (*MILESTONE, "ongoing"),
            'only "yes" may stand here; else leave the line out',
            "mend the text, or leave the line out",
        ),
    ),
    of_action(
        "timescale: {text: When funded, milestones: termly}",
        at((*ACTION, "timescale", "milestones"), LIST_WANTED, DASHES),
    ),
    # the calendar
    of_calendar("2003-winter: {}", term("2003-winter", '"2003-winter" is no term and no setting', TERMS)),
    of_calendar("2003-autumn-3: {}", term("2003-autumn-3", '"2003-autumn-3" is no term and no setting', TERMS)),
    of_calendar("2003-autumn-: {}", term("2003-autumn-", '"2003-autumn-" is no term and no setting', TERMS)),
    of_calendar("autumn-2003: {}", term("autumn-2003", '"autumn-2003" is no term and no setting', TERMS)),
    of_calendar("1803-autumn: {}", term("1803-autumn", '"1803-autumn" is no term and no setting', TERMS)),
    of_calendar("2003-2004: {}", term("2003-2004", '"2003-2004" is no term and no setting', TERMS)),
    of_calendar("grace: 5", term("grace", '"grace" is no term and no setting', TERMS)),
    of_calendar(
        "2003-autumn-1/2004-autumn: {}",
        term("2003-autumn-1/2004-autumn", '"2003-autumn-1/2004-autumn" is no term and no setting', TERMS),
    ),
    of_calendar(
        "annually: yearly",
        at(
            ("calendar", "annually"),
            '"academic-year" or "financial-year" is wanted here',
            "write one of the two, or leave the line out for the academic year",
        ),
    ),
    of_calendar(
        "annually: [academic-year]",
        at(
            ("calendar", "annually"),
            '"academic-year" or "financial-year" is wanted here',
            "write one of the two, or leave the line out for the academic year",
        ),
    ),
    of_calendar("grace_days: five", at(("calendar", "grace_days"), FIGURES_WANTED, IN_FIGURES)),
    of_calendar(
        "2003-autumn: 2003-09-03", at(("calendar", "2003-autumn"), KEYS_WANTED, "the keys are starts, ends")
    ),
    of_calendar("2003-autumn: {starts: 2003-09-03}", missing(("calendar", "2003-autumn", "ends"))),
    of_calendar(
        "2003-autumn: {starts: 2003-09-03, ends: 2003-12-19, end: 2003-12-20}",
        key(("calendar", "2003-autumn", "end"), 'did you mean "ends"?', there=True),
    ),
    of_calendar(
        "2003-autumn: {starts: 3 Sept, ends: 2003-12-19}",
        at(("calendar", "2003-autumn", "starts"), DATE_WANTED, DAY),
    ),
    of_calendar(
        "2003-autumn: {starts: 2003-12-19, ends: 2003-09-03}",
        at(
            ("calendar", "2003-autumn"),
            "it ends before it starts",
            "look for two dates that have changed places",
        ),
        in_schema=False,
    ),
    of_calendar(
        "2004-autumn: {starts: 2003-09-03, ends: 2003-12-19}",
        term(
            "2004-autumn", "these dates are far from those of 2004-autumn", "look up the year and the term again"
        ),
        in_schema=False,
    ),
    of_calendar(
        "2003-autumn-2: {starts: 2003-09-03, ends: 2003-10-24}",
        term(
            "2003-autumn-2",
            "these dates are far from those of 2003-autumn-2",
            "look up the year and the term again",
        ),
        in_schema=False,
    ),
    of_calendar(
        "2004-spring: {starts: 2004-01-06, ends: 2004-04-02}, 2003-autumn: {starts: 2003-09-03, ends: 2004-01-06}",
        term("2004-spring", "2004-spring starts before 2003-autumn has ended", "look up the term dates again"),
        in_schema=False,
    ),
    of_calendar(
        "2003-autumn-1: {starts: 2003-09-03, ends: 2003-11-03}, "
        "2003-autumn-2: {starts: 2003-11-03, ends: 2003-12-19}",
        term(
            "2003-autumn-2", "2003-autumn-2 starts before 2003-autumn-1 has ended", "look up the term dates again"
        ),
        in_schema=False,
    ),
    # half-terms that are not within their term, or leave no day to the other half
    of_calendar(
        "2003-autumn-1: {starts: 2003-09-01, ends: 2003-10-24}, "
        "2003-autumn: {starts: 2003-09-03, ends: 2003-12-19}",
        term(
            "2003-autumn-1",
            "the halves of 2003-autumn do not follow each other within it",
            "look up the term and its halves again",
        ),
        in_schema=False,
    ),
    of_calendar(
        "2003-autumn-1: {starts: 2003-09-03, ends: 2003-12-31}",
        term(
            "2003-autumn-1",
            "the halves of 2003-autumn do not follow each other within it",
            "look up the term and its halves again",
        ),
        in_schema=False,
    ),
    of_calendar(
        "2004-spring: {starts: 2004-02-10, ends: 2004-02-10}",
        term(
            "2004-spring",
            "the halves of 2004-spring do not follow each other within it",
            "look up the term and its halves again",
        ),
        in_schema=False,
    ),
    of_calendar(
        "2003-autumn-2: {starts: 2003-11-03, ends: 2003-12-20}, "
        "2003-autumn: {starts: 2003-09-03, ends: 2003-12-19}",
        term(
            "2003-autumn-2",
            "the halves of 2003-autumn do not follow each other within it",
            "look up the term and its halves again",
        ),
        in_schema=False,
    ),
    of_calendar(
        "2003-autumn-2: {starts: 2003-09-01, ends: 2003-12-19}",
        term(
            "2003-autumn-2",
            "the halves of 2003-autumn do not follow each other within it",
            "look up the term and its halves again",
        ),
        in_schema=False,
    ),
    # terms that leave no day to one that is not given
    of_calendar(
        "2002-autumn: {starts: 2002-09-03, ends: 2003-02-10}, 2003-summer: {starts: 2003-02-11, ends: 2003-07-20}",
        term("2003-summer", "2003-summer starts before 2003-spring has ended", "look up the term dates again"),
        in_schema=False,
    ),
    of_calendar(
        "2003-autumn-2: {starts: 2004-01-02, ends: 2004-02-02}",
        term("2003-autumn-2", "2004-spring starts before 2003-autumn has ended", "look up the term dates again"),
        in_schema=False,
    ),
    of_calendar(
        "2003-spring-1: {starts: 2002-12-28, ends: 2002-12-30}",
        term("2003-spring-1", "2003-spring starts before 2002-autumn has ended", "look up the term dates again"),
        in_schema=False,
    ),
    # everything that is wrong is said at once
    Mistake(
        "activity",
        activity("activity: V", "titel: Review", action=("id: 3A", "timescale:", "responsible: [[Head]]")),
        (
            at(("activity",), '"V" is not a number as plans write it', DOT),
            number((*ACTION, "id"), "3A", LETTER, "3a"),
            at((*ACTION, "responsible", 0), TEXT_WANTED, ONE_TEXT),
            at((*ACTION, "timescale"), NOTHING, WRITE_IT),
            key(("titel",), 'did you mean "title"?', there=True),
        ),
    ),
)
