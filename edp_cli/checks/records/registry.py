"""The rules for records that need the plan's files alone, in the order of the codes: one module each.

A module's docstring is its rule's page. Those that need the day, or other files, are in `of_the_day`.
"""

from __future__ import annotations

from edp_cli.checks.records import (
    before_its_time,
    closed_before,
    contradiction,
    file_name,
    not_later,
    not_minuted,
    nothing_shows_it,
    role_or_body,
    unknown_reference,
    unknown_target,
)
from edp_cli.checks.records.rule import RecordRule
from edp_cli.findings import Severity

RECORDS: tuple[RecordRule, ...] = (
    RecordRule("EDP511", Severity.ERROR, unknown_reference.check),
    RecordRule("EDP513", Severity.ERROR, before_its_time.check),
    RecordRule("EDP515", Severity.WARNING, nothing_shows_it.check),
    RecordRule("EDP516", Severity.ERROR, not_minuted.check),
    RecordRule("EDP517", Severity.ERROR, not_later.check),
    RecordRule("EDP518", Severity.ERROR, closed_before.check),
    RecordRule("EDP519", Severity.ERROR, contradiction.check),
    RecordRule("EDP520", Severity.ERROR, file_name.check),
    RecordRule("EDP521", Severity.ERROR, unknown_target.check),
    RecordRule("EDP522", Severity.ERROR, role_or_body.check),
)
"""Those that need the plan's files alone."""
