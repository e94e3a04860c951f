"""Every rule of `edp validate`, in the order of the codes.

EDP0xx are found by `store` as it reads, EDP101 by `workspace` as it checks shapes; the rest stand here. A rule is
one module; its docstring is its manual page.
"""

from __future__ import annotations

from edp_cli.checks import (
    actions_alike,
    duplicate_reference,
    evaluation_never_due,
    indicator_twice,
    name_twice,
    names_alike,
    never_overdue,
    nobody_responsible,
    not_in_glossary,
    not_understood,
    numbering,
    outside_plan,
    over_hundred_percent,
    past_when_in_force,
    report_after_plan,
    reports_to_itself,
    seldom_monitored,
    too_much_in_a_term,
    unknown_priority,
    unknown_role,
)
from edp_cli.checks.rule import Rule
from edp_cli.findings import Severity

RULES: tuple[Rule, ...] = (
    Rule("EDP102", Severity.ERROR, duplicate_reference.check),
    Rule("EDP103", Severity.ERROR, unknown_priority.check),
    Rule("EDP104", Severity.WARNING, numbering.check),
    Rule("EDP201", Severity.ERROR, not_understood.check),
    Rule("EDP202", Severity.WARNING, past_when_in_force.check),
    Rule("EDP203", Severity.WARNING, outside_plan.check),
    Rule("EDP204", Severity.WARNING, report_after_plan.check),
    Rule("EDP301", Severity.ERROR, unknown_role.check),
    Rule("EDP302", Severity.WARNING, nobody_responsible.check),
    Rule("EDP303", Severity.ERROR, name_twice.check),
    Rule("EDP304", Severity.WARNING, reports_to_itself.check),
    Rule("EDP305", Severity.WARNING, too_much_in_a_term.check),
    Rule("EDP306", Severity.WARNING, names_alike.check),
    Rule("EDP401", Severity.WARNING, never_overdue.check),
    Rule("EDP402", Severity.WARNING, evaluation_never_due.check),
    Rule("EDP403", Severity.WARNING, seldom_monitored.check),
    Rule("EDP404", Severity.WARNING, indicator_twice.check),
    Rule("EDP405", Severity.WARNING, over_hundred_percent.check),
    Rule("EDP901", Severity.WARNING, actions_alike.check),
    Rule("EDP902", Severity.WARNING, not_in_glossary.check),
)
