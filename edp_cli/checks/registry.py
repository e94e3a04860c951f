"""Every rule of `edp validate`, in the order of the codes.

EDP0xx are found by `store` as it reads, EDP101 by `workspace` as it checks shapes; the rest stand here. A rule is
one module; its docstring is its manual page.
"""

from __future__ import annotations

from edp_cli.checks import (
    duplicate_reference,
    name_twice,
    never_overdue,
    nobody_responsible,
    not_understood,
    numbering,
    outside_plan,
    past_when_in_force,
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
    Rule("EDP301", Severity.ERROR, unknown_role.check),
    Rule("EDP302", Severity.WARNING, nobody_responsible.check),
    Rule("EDP303", Severity.ERROR, name_twice.check),
    Rule("EDP401", Severity.WARNING, never_overdue.check),
)
