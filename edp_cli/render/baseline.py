"""The text of `baseline.json`: a finding a line, sorted, so that git shows what has changed and nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edp_cli.queries.baseline import Baseline


def render_baseline(baseline: Baseline) -> str:
    """The text of the baseline's file."""
    findings = ",\n".join(
        "    "
        + json.dumps(
            {"file": known.file, "ref": known.ref, "code": known.code, "message": known.message, "count": count},
            ensure_ascii=False,
        )
        for known, count in sorted(baseline.items())
    )
    listed = f"[\n{findings}\n  ]" if findings else "[]"
    return f'{{\n  "schema": "edp/baseline/1",\n  "findings": {listed}\n}}\n'
