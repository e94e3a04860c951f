"""The commands whose whole output is kept in `expected`."""

import shlex

TABLES = {
    "due-autumn": "due --term autumn",
    "due-next-term": "due --term next",
    "due-last-term": "due --term last",
    "due-half-term": 'due --term "autumn 2003, first half" --as-of 2003-10-20',
    "due-year": "due --year 2003-04 --activity 5.3",
    "due-year-to-eet": "due --year 2003-04 --to EET --activity 5.5",
    "due-financial-year": "due --year fy2003-2004 --activity 5.6",
    "due-month": 'due --month "August 2003" --kind report --to EET',
    "due-starting": 'due --month "April 2003"',
    "due-days": 'due --from 2004-08-01 --until 2004-08-31 --owner "Head of MIAS" --kind evaluation',
    "due-one-day": "due --from 2003-12-31 --until 2003-12-31 --kind report",
    "due-from": 'due --from 2006-09-01 --owner "senior adviser (performance)"',
    "due-until": 'due --until "1 Sep 2002"',
    "due-within": "due --within 6w",
    "due-owner": 'due --owner "Senior Adviser (Secondary"',
    "due-without-owner": "due --activity 5.3 --kind action",
    "due-today": "due --as-of 2003-12-31 --activity 5.6",
    "due-ict": 'due --term spring --owner "Senior Adviser (ICT)"',
    "overdue": "overdue",
    "overdue-to-eet": "overdue --to EET",
    "overdue-early": "overdue --as-of 2003-04-01",
    "overdue-nothing": 'overdue --owner "Senior Adviser (ICT)"',
    "overdue-evaluations": "overdue --kind evaluation --activity 5.1",
    "timescale-by": "timescale Autumn 2003",
    "timescale-every": 'timescale "Continuing - Termly"',
    "timescale-from": "timescale From April 2003",
    "timescale-ongoing": "timescale Ongoing",
    "timescale-several": 'timescale "Trial of adaptation in Autumn term 2003; Implement 03-04 academic year."',
    "timescale-pinned": 'timescale "Termly link visit – annual review meeting. (Autumn)"',
    "timescale-then": 'timescale "Trial in Autumn term 2003; then termly"',
    "timescale-past": "timescale June 2002",
    "timescale-lines": r'timescale "Pilot by Spring 2004\nevery term"',
    "timescale-not-understood": 'timescale "mid year"',
    "timescale-slip": 'timescale "ever 6 weeks"',
    "timescale-completed": "timescale Completed",
    "validate": "validate",
    "validate-strict": "validate --strict plans/activities/5.4-good-practice.yaml",
    "validate-nothing-wrong": "validate plans/plan.yaml plans/roles.yaml",
    "validate-errors": "validate tests/golden/faulty",
    "due-partly": "due --plans tests/golden/faulty --term spring",
    "overdue-partly": "overdue --plans tests/golden/faulty",
}
"""Each at 80 and at 120 columns."""

TEXTS = {
    "help": "",
    "help-due": "due --help",
    "help-overdue": "overdue --help",
    "help-timescale": "timescale --help",
    "help-validate": "validate --help",
    "help-schema": "schema --help",
    "version": "--version",
    "schema-check": "schema --check",
    "schema-check-stale": "schema --check --out tests/golden/nowhere",
    "wrong-command": "dew",
    "wrong-option": "due --ownr EET",
    "wrong-kind": "due --kind reports",
    "wrong-argument": "due autumn",
    "wrong-term": "due --term easter",
    "wrong-year": "due --year 2003-05",
    "wrong-month": "due --month 2003-06",
    "wrong-day": "due --from 31.11.03",
    "wrong-days": "due --from 2003-12-31 --until 2003-09-01",
    "wrong-within": 'due --within "half a year"',
    "wrong-windows": "due --year 2003-04 --month June",
    "wrong-term-in-year": "due --year 2003-04 --term this",
    "wrong-as-of": "due --as-of yesterday",
    "wrong-owner": 'due --owner "Head of Scool Improvement"',
    "wrong-owner-unknown": "overdue --owner Treasurer",
    "wrong-owner-several": "due --owner adviser",
    "wrong-activity": "due --activity 5.7",
    "wrong-plans": "due --plans nowhere",
    "wrong-plans-empty": "due --plans tests/golden/expected",
    "wrong-file": "validate nowhere.yaml",
    "wrong-file-other": "validate README.md",
    "wrong-files": "validate plans/plan.yaml plans/activities",
    "missing-phrase": "timescale",
}
"""Each at 80 columns."""

ANSWERS = {
    "due-autumn": "due --term autumn --activity 5.1 --format json",
    "due-nothing": "due --month november --format json",
    "due-partly": "due --plans tests/golden/faulty --term spring --format json",
    "overdue": "overdue --activity 5.3 --format json",
    "timescale-several": 'timescale "Pilot in June 2004; every 3 weeks; from May; annually in July" --format json',
    "timescale-standing": 'timescale "ongoing; when vacancies arise" --format json',
    "timescale-not-understood": 'timescale "mid year" --format json',
    "validate": "validate --format json",
    "validate-errors": "validate tests/golden/faulty --format json",
}
"""Each as JSON."""


def words(line: str) -> list[str]:
    """The arguments as a shell takes them."""
    return shlex.split(line)
