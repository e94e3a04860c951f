"""The words about time that officers use, and what each means."""

from __future__ import annotations

from edp_cli.periods import Unit
from edp_cli.periods.period import MONTHS, SEASONS
from edp_cli.periods.yearless import Third

MONTH_WORDS = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
SEASON_WORDS = {
    **{name: name for name in SEASONS},
    "aut": "autumn",
    "spr": "spring",
    "sum": "summer",
    "summ": "summer",
}
UNSURE_SEASONS = frozenset({"sum", "aut", "spr"})
"""Abbreviations that are words or names too: seasons only beside "term", a number or a year, or alone."""

THIRD_WORDS = {
    "early": Third.EARLY,
    "mid": Third.MID,
    "middle": Third.MID,
    "late": Third.LATE,
    "beginning": Third.EARLY,
    "start": Third.EARLY,
}
STARTING = frozenset({"beginning", "start"})
"""Words that mean the first third only with "of" or after "by", "at"; else that something starts then."""

NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(),
        1,
    )
}
WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tue", "tues"),
            ("wednesday", "wed", "weds"),
            ("thursday", "thu", "thur", "thurs"),
            ("friday", "fri"),
            ("saturday",),
            ("sunday",),
        ),
    )
    for word in words
}

UNIT_WORDS = {
    "week": Unit.WEEK,
    "wk": Unit.WEEK,
    "month": Unit.MONTH,
    "mth": Unit.MONTH,
    "term": Unit.TERM,
    "quarter": Unit.QUARTER,
    "qtr": Unit.QUARTER,
}
"""Units of one word, in the singular. Years and halves are read by `recurring`."""

YEAR_WORDS = frozenset({"year", "yr", "annum"})
ADVERBS: dict[str, tuple[Unit | None, int]] = {
    "weekly": (Unit.WEEK, 1),
    "fortnightly": (Unit.WEEK, 2),
    "monthly": (Unit.MONTH, 1),
    "termly": (Unit.TERM, 1),
    "quarterly": (Unit.QUARTER, 1),
    "annually": (None, 1),
    "annual": (None, 1),
    "yearly": (None, 1),
    "pa": (None, 1),
    "wkly": (Unit.WEEK, 1),
    "mthly": (Unit.MONTH, 1),
    "qtrly": (Unit.QUARTER, 1),
    "yrly": (None, 1),
    "biennially": (None, 2),
    "biennial": (None, 2),
}
"""Words for a recurrence: its unit and count. No unit means the year that "annually" means in this plan."""

ADJECTIVES = frozenset({"annual"})
"""Kept in the label where a pin says when: "annual review meeting (Autumn)"."""

TIMES_A_YEAR: dict[int, tuple[Unit | None, int]] = {
    1: (None, 1),
    2: (Unit.HALF_YEAR, 1),
    3: (Unit.TERM, 1),
    4: (Unit.QUARTER, 1),
    6: (Unit.HALF_TERM, 1),
    12: (Unit.MONTH, 1),
}
ONGOING = frozenset(
    {"ongoing", "continuing", "continuous", "continuously", "continual", "continually", "continued", "continues"}
    | {"rolling", "cont", "contd"}
)
ONGOING_NOUNS = frozenset({"programme", "program", "basis", "process", "cycle", "activity"})
"""Words that make one thing with an ongoing word: "rolling programme", "on an ongoing basis"."""

FROM = frozenset({"from", "since", "starting", "commencing", "wef"})
ONWARDS = frozenset({"onwards", "onward", "forwards", "+"})
BY_PREFIXES = frozenset({"by", "in", "during", "on", "at", "throughout", "due", "deadline"})
STARTING_HEADS = frozenset(
    {("start",), ("starts",), ("from",), ("starting",), ("commencing",), ("begins",), ("begin",), ("date", "from")}
    | {("start", "date"), ("starting", "date"), ("commencement", "date")}
)
"""What starts something before a colon as it would without: "Start date: Sept 2003"."""
ENDING_HEADS = frozenset(
    {
        ("to",),
        ("by",),
        ("when",),
        ("timescale",),
        ("timescales",),
        ("frequency",),
        ("deadline",),
        ("end",),
        ("ends",),
        ("finish",),
        ("end", "date"),
        ("finish", "date"),
        ("date", "to"),
    }
    | {("completion", "date"), ("complete", "by"), ("by", "when"), ("due", "date")}
    | {("edp", "timescale"), ("date", "reqd"), ("reqd", "by"), ("required", "by"), ("date", "required")}
)
"""What only leads to a date before a colon: it is no label."""
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
AND = frozenset({"and", "&", ",", "then", "plus", "+"})
RANGE = frozenset({"-", "to", "/", "through", "thru"})

CONNECTIVES = BY_PREFIXES | {"the", "of", "and", "then", "plus", "to", "term", "terms", "thereafter", "a", "an"}
"""Words that only join: they are dropped beside a date, and are no label by themselves."""

ABBREVIATIONS = (
    frozenset(name[:3] for name in MONTHS) - {"may"}
    | {"sept", "aut", "spr", "sum", "summ", "wk", "wks", "yr", "yrs", "mth", "qtr", "eg", "ie", "etc", "approx"}
    | {
        "dr",
        "mr",
        "mrs",
        "ms",
        "prof",
        "cllr",
        "rev",
        "incl",
        "inc",
        "no",
        "nos",
        "dept",
        "st",
        "acad",
        "beg",
        "ref",
        "vs",
        "max",
        "min",
        "ca",
        "cont",
        "contd",
    }
)
"""Words after which a full stop does not end a sentence."""

TIME_WORDS = (
    frozenset(MONTH_WORDS)
    | frozenset(SEASONS)
    | frozenset(WEEKDAYS)
    | frozenset(f"{day}s" for day in WEEKDAYS if day.endswith("day"))
    | frozenset(ADVERBS)
    | frozenset(ONGOING)
    | frozenset({"week", "weeks", "wk", "wks", "month", "months", "mth", "mths", "term", "terms", "quarter"})
    | frozenset({"quarters", "qtr", "year", "years", "yr", "yrs", "annum", "half", "halves", "day", "days"})
    | frozenset({"fortnight", "fortnights", "decade", "weekend", "midweek", "midyear", "midterm"})
    | frozenset({"daily", "hourly", "nightly", "biannual", "biannually", "bimonthly", "biweekly", "bitermly"})
    | frozenset({"triannual", "triannually", "semiannual", "semiannually", "triennial", "triennially"})
    | frozenset({"early", "mid", "middle", "late", "beginning", "start", "end", "ending", "ends", "bi"})
    | frozenset({"until", "till", "til", "before", "after", "afterwards", "following", "within", "prior", "ahead"})
    | frozenset({"beyond", "approx", "approximately", "circa", "roughly", "immediately", "asap"})
    | frozenset({"immediate", "soon", "sooner", "soonest", "now", "today", "tomorrow", "yesterday", "currently"})
    | frozenset({"presently", "previously", "originally", "later", "earlier", "again", "ever", "once", "twice"})
    | frozenset({"thrice", "times", "since", "onwards", "onward", "forwards", "starting", "starts", "started"})
    | frozenset(
        {
            "commencing",
            "commence",
            "commenced",
            "begun",
            "began",
            "usually",
            "normally",
            "typically",
            "possibly",
            "probably",
            "perhaps",
        }
    )
    | frozenset(
        {
            "hopefully",
            "ideally",
            "likely",
            "maybe",
            "wef",
            "thereafter",
            "easter",
            "christmas",
            "xmas",
            "whitsun",
            "whit",
            "lent",
        }
    )
    | frozenset({"michaelmas", "trinity", "hilary", "ramadan", "eid", "diwali", "advent", "pentecost", "winter"})
    | frozenset({"halloween", "holiday", "holidays", "vacation", "lifetime", "duration", "period", "academic"})
    | frozenset({"financial", "fiscal", "always", "whenever", "tba", "tbc", "tbd", "provisional", "overdue"})
    | frozenset({"provisionally", "moved", "postponed", "deferred", "delayed", "slipped", "rescheduled", "not"})
    | frozenset({"cancelled", "except", "excluding", "unless", "if", "when", "depending", "dependent", "pending"})
    | frozenset({"springtime", "summertime", "autumnal", "regularly", "frequently", "occasionally", "sometime"})
    | frozenset(
        {
            "subsequent",
            "halfterm",
            "periodically",
            "eventually",
            "forthcoming",
            "alternate",
            "throughout",
            "latest",
            "seasonal",
        }
    )
)
"""Words that say when. One of these outside a reading makes the whole timescale not understood."""

LEANING = frozenset(
    {
        "semi",
        "than",
        "for",
        "to",
        "about",
        "around",
        "over",
        "between",
        "towards",
        "present",
        "current",
        "previous",
        "next",
    }
    | {"last", "this", "coming", "new", "future", "old", "was", "every", "each", "per", "from", "by", "effective"}
    | {"first", "second", "third", "fourth", "both", "from", "extended", "revised", "no", "upto", "half", "x"}
    | {"forward", "post", "pre", "other", "alternative", "academic", "e.g.", "eg", "say", "not", "maybe", "or"},
)
"""Words that say when only where a reading, a word about time or a number follows at once: "next term"."""

LIMITING = frozenset(
    (
        "halfway midway partway approaching outset latter rest remainder earliest maximum max most nearly almost "
        "hardly rarely seldom sometimes never neither none ceased ended stopped suspended abandoned withdrawn "
        "discontinued expired paused terminated expires expire eve turn either inside without nearer irregularly "
        "intermittently subsequently thereon already preferably expected anticipated estimated formerly past "
        "apart excluded excepted restart restarts resumes resume recommence recommences henceforth hereafter "
        "onto minus ish beg upto fewer"
    ).split(),
)
"""Words that limit the time they stand beside, or end it: "halfway through Autumn", "ceased July 2003"."""

LIMITING_PHRASES = (
    ("half", "way"),
    ("part", "way"),
    ("mid", "way"),
    ("opening", "of"),
    ("close", "of"),
    ("in", "advance"),
    ("up", "to"),
    ("no", "more"),
    ("not", "more"),
    ("at", "most"),
    ("more", "than"),
    ("less", "than"),
    ("fewer", "than"),
    ("no", "longer"),
    ("none", "in"),
    ("other", "than"),
    ("apart", "from"),
    ("to", "date"),
    ("to", "present"),
    ("to", "now"),
    ("so", "far"),
    ("et", "seq"),
    ("and", "on"),
    ("then", "on"),
    ("and", "back"),
    ("by", "then"),
    ("since", "then"),
    ("give", "or", "take"),
    ("on", "wards"),
    ("b", "4"),
    ("w", "/", "c"),
    ("w", "/", "b"),
    ("w", "/", "e"),
)
"""The same in several words."""

STATUS = frozenset({"completed", "done", "achieved", "finished", "actioned", "implemented", "✓", "✔", "☑"})
"""What was done is a record, not a timescale; but "to be completed by Autumn 2003" is one."""

SLIPS = {
    "ever": "every",
    "evry": "every",
    "evey": "every",
    "juy": "July",
    "jly": "July",
    "jully": "July",
    "juli": "July",
    "jue": "June",
    "junne": "June",
    "tem": "term",
    "tearm": "term",
    "trem": "term",
    "tern": "term",
    "wek": "week",
    "weeek": "week",
    "wekk": "week",
    "yaer": "year",
    "yera": "year",
    "eah": "each",
    "ech": "each",
    "spet": "Sept",
    "spt": "Sept",
    "otc": "Oct",
    "nvo": "Nov",
    "dce": "Dec",
}
"""Slips too short to be found by their likeness to a word."""

SPELLED = tuple(
    sorted(
        {*MONTHS, *SEASONS, *ADVERBS, "ongoing", "continuing", "every", "weeks", "terms", "months", "years"}
        | {"fortnight", "quarter", "academic", "financial", "half-termly", "onwards", "required"},
    ),
)
"""The words that a slip is likened to."""

MODIFIERS = tuple(
    (
        "half twice until before after from since early year each July June week month during within between "
        "following beginning commencing starting onwards completed thereafter throughout through ongoing once "
        "latest"
    ).split(),
)
"""The words beside a time that a slip there is likened to, however short they are."""

MODIFIER_SLIPS = {
    "hf": "half",
    "haf": "half",
    "form": "from",
    "fro": "from",
    "frm": "from",
    "fom": "from",
    "untl": "until",
    "til": "until",
    "aftr": "after",
    "bfore": "before",
    "strt": "start",
    "erly": "early",
    "md": "mid",
    "mdi": "mid",
    "lat": "late",
    "lte": "late",
    "ltae": "late",
    "latr": "later",
    "lter": "later",
    "ned": "end",
    "edn": "end",
}
"""Slips that are so only beside a time."""

NOT_MODIFIER_SLIPS = frozenset(
    (
        "calf hale hall halo halt halve beach teach reach peach leach etch alter later aster rafter pearly nearly "
        "yea near dear bear fear gear hear pear rear tear wear yearn years twine trice jury duly jolly dune tune "
        "jane jude staring starling stating starring darting charting commending commenting inwards complete "
        "completes competed curing luring daring weak seek peek meek reek leek weed weep weeks months mouth moth "
        "wince mince prince ounce nonce one prom frog form forum froms ache unit entail east earth "
        "though thorough behalf dozen latent later largest greatest tests unity july june flowing hallowing "
        "allowing outgoing undergoing yearly dearly clearly halves self calm beyond rates mates nine"
    ).split(),
)
"""Plain words beside a time that only look like a slip for one of these."""

NOT_SLIPS = frozenset(
    (
        "very nearly clearly dearly early weakly meekly manual manually annul team teams forms items seeks "
        "tears hears yearn string strings sprint springs summary summit march match mouth mouths north "
        "outgoing undergoing charter quarters marsh emery fever never lever sever seven event events even "
        "evens requires require acquired inquired retired desired academics academy financially finance "
        "continued continue continues contain containing inward onward upwards towards outward winter "
        "monitoring tears heard hearts beards bears gears wears dears pears reads leads heads needs feeds "
        "deeds meets weds seeds geeks weekes termed farms firms forums terse verse ferry berry merry entry "
        "envoy memory leary learns learn earns yarns"
    ).split(),
)
"""Plain words that only look like a slip."""

NAMED_PHRASES = (
    ("terms", "of", "reference"),
    ("early", "years"),
    ("early", "help"),
    ("early", "career"),
    ("early", "intervention"),
    ("early", "language"),
    ("early", "learning"),
    ("early", "reading"),
    ("year", "group"),
    ("year", "groups"),
    ("year", "head"),
    ("year", "heads"),
    ("year", "leader"),
    ("year", "leaders"),
    ("year", "r"),
    ("year", "old"),
    ("year", "olds"),
    ("years", "old"),
    ("year", "-", "old"),
    ("year", "-", "olds"),
    ("heads", "of", "year"),
    ("head", "of", "year"),
    ("continuing", "professional", "development"),
    ("start", "up"),
    ("summer", "school"),
    ("summer", "schools"),
    ("spring", "clean"),
    ("spring", "cleaning"),
    ("spring", "bulbs"),
    ("spring", "flowers"),
    ("autumn", "leaves"),
    ("autumn", "statement"),
    ("summer", "born"),
    ("summer", "-", "born"),
    ("summer", "borns"),
    ("summer", "camp"),
    ("summer", "camps"),
    ("summer", "reading", "challenge"),
    ("may", "day"),
    ("half", "term", "club"),
    ("half", "term", "holiday", "club"),
    ("holiday", "club"),
    ("holiday", "clubs"),
    ("holiday", "activities"),
    ("holiday", "provision"),
    ("holiday", "scheme"),
    ("holiday", "schemes"),
    ("half", "-", "term", "club"),
    ("1", "-", "1"),
    ("24", "/", "7"),
    ("50", "/", "50"),
    ("before", "and", "after", "school"),
    ("after", "school"),
    ("before", "school"),
    ("whole", "school"),
    ("world", "book", "day"),
)
"""Names and phrases that hold a word about time but say nothing of when."""

NUMBERING = frozenset(
    (
        "phase stage level part step group cohort wave tranche priority objective target action module unit "
        "ks strand milestone round cycle version draft section option tier band grade set issue no number "
        "appendix annex page chapter class room table area ward block paragraph para row column form floor hall "
        "zone region district standard criterion criteria recommendation component domain "
        "figure fig category scale point volume vol edition article question "
        "kpi psa lpsa bvpi pi ni ref box gcse nvq"
    ).split(),
)
"""Nouns that a number follows as its name: "Phase 2 June 2003" may not be the 2nd of June."""

DOUBTFUL_NUMBERING = frozenset(
    (
        "session item lesson paper document book report booklet task project scheme theme "
        "topic outcome goal aim site team job"
    ).split()
)
"""Nouns that a number may or may not follow as a name: "Session 3 May 2004" may be the 3rd of May."""

BEFORE_NUMBERS = NUMBERING | DOUBTFUL_NUMBERING
NUMBERED_WORDS = BEFORE_NUMBERS | SEASON_WORDS.keys() | {"term", "half", "year"}
"""Words after which a number is no number of a list."""

YEAR_GROUP_NOUNS = frozenset(
    (
        "pupil pupils child children student students learner learners cohort cohorts class classes teacher "
        "teachers staff parent parents carers boy boys girl girls sat sats test tests phonics reading writing "
        "maths english science curriculum intake transition transfer leaver leavers group groups leader leaders "
        "booster boosters residential screening multiplication baseline assessments assessment exam exams mock "
        "mocks options reports tutors tutor assembly assemblies trip targets data results outcomes intervention "
        "interventions team form forms"
    ).split()
)
"""What belongs to a year group: "Year 2 pupils" are not the plan's second year."""

DATA_NOUNS = frozenset(
    (
        "results result data sats targets target outcomes outcome figures figure cohort census exams exam gcse "
        "gcses assessments assessment scores tests findings baseline statistics survey budget predictions "
        "attainment performance"
    ).split()
)
"""What a date may only name where another date is given: "Summer 2003 results analysed by Autumn 2003"."""

NAMED_BY_YEAR = frozenset(
    (
        "vision agenda strategy ofsted act census curriculum framework code charter plan plans programme "
        "project policy guidance regulations bill initiative campaign survey horizon expo olympics "
        "guide handbook circular"
    ).split()
)
"""What a year alone may only name: "Vision 2020"."""

AMOUNT_NOUNS = frozenset(
    (
        "supply cover release training course courses consultancy support inset conference workshop workshops "
        "time block programme programmes plan plans strategy intervention project scheme placement residential "
        "contract post trial pilot secondment visit session sessions cpd advisory adviser advisor teacher ta"
    ).split()
)
"""What an amount of time is of: "10 days supply", "6 week programme"."""

FORENAMES = frozenset(
    (
        "theresa teresa john jane mary anne ann anna susan sue sarah karen linda helen julie david paul peter "
        "michael mike mark andrew andy simon stephen steve robert rob richard james jim kate katie claire clare "
        "emma lisa laura rachel rebecca becky amy lucy sophie jo joanne joan margaret maggie elizabeth liz beth "
        "alison ali nicola nicky louise hannah charlotte victoria vicky jenny jennifer chris christine "
        "tom thomas tim ian alan brian colin keith kevin martin matthew matt nick neil phil philip roger sam "
        "samantha tony anthony william bill ben dan daniel george harry jack joe joseph adam alex fiona gill "
        "jackie janet jean judith kim lynn lynne pam pat patricia ruth sally sharon sheila tracy tracey wendy "
        "christopher imelda elaine"
    ).split()
)
"""Before "May" and its like they make a person's name of it: "Theresa May"."""

TITLES = frozenset("mr mrs ms miss dr prof professor cllr councillor rev revd sir lady lord dame fr sr".split())
"""Before a month they make a person's name: "Mrs May"."""

PERSON_MONTHS = frozenset({"april", "may", "june", "august", "jan"})
"""Months that are names of people too."""

NOT_SURNAMES = frozenset(
    (
        "governors governing governor fgb gb inset meeting meetings committee term half board staff council "
        "school review visit visits training conference deadline exams exam sats data report reports moderation "
        "assessment assessments census budget launch draft final start end onwards holiday holidays week weeks "
        "parents pupil pupils head headteacher heads team and or to by for if with slt smt cpd pd day days each "
        "every annually yearly monthly termly ongoing onward"
    ).split()
)
"""Words in capitals after a month that make no person's name of it: "April Governors' meeting"."""
