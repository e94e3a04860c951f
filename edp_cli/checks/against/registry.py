"""Every rule that needs a before, in the order of the codes: one module each; its docstring is its page."""

from __future__ import annotations

from edp_cli.checks.against import (
    id_used_again,
    lateness_gone,
    moved_when_past,
    record_undone,
    removed_when_overdue,
    revision_not_raised,
)
from edp_cli.checks.against.step import AgainstRule
from edp_cli.findings import Severity

AGAINST: tuple[AgainstRule, ...] = (
    AgainstRule("EDP501", Severity.ERROR, moved_when_past.check),
    AgainstRule("EDP502", Severity.ERROR, removed_when_overdue.check),
    AgainstRule("EDP503", Severity.ERROR, id_used_again.check),
    AgainstRule("EDP504", Severity.WARNING, revision_not_raised.check),
    AgainstRule("EDP505", Severity.ERROR, lateness_gone.check),
    AgainstRule("EDP506", Severity.ERROR, record_undone.check),
)
