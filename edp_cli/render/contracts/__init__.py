"""The JSON Schemas of the JSON answers: what programs may rely on. Every key is always there; null is absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.contracts import (
    actions,
    checklist,
    committees,
    diff,
    evaluate,
    explain,
    findings,
    history,
    log,
    owed,
    owners,
    reading,
    recording,
    renaming,
    search,
    show,
    status,
    workload,
)

if TYPE_CHECKING:
    from edp_cli.render.contracts.pieces import Schema

CONTRACTS: dict[str, Schema] = {
    **owed.CONTRACTS,
    **owners.CONTRACTS,
    **workload.CONTRACTS,
    **show.CONTRACTS,
    **status.CONTRACTS,
    **checklist.CONTRACTS,
    **committees.CONTRACTS,
    **evaluate.CONTRACTS,
    **actions.CONTRACTS,
    **search.CONTRACTS,
    **reading.CONTRACTS,
    **findings.CONTRACTS,
    **renaming.CONTRACTS,
    **recording.CONTRACTS,
    **log.CONTRACTS,
    **explain.CONTRACTS,
    **diff.CONTRACTS,
    **history.CONTRACTS,
}
"""The shape of each answer, by its name: a module here for each family of commands."""
