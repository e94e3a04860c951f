"""Which targets are meant, where a record is to say on which its evidence bears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.model.targets import TargetNames

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.model.written import WrittenPlan

_WRONG_USE = 2


def find_targets(plan: WrittenPlan, given: Iterable[str]) -> tuple[str, ...]:
    """The references of the targets that the words name, each once.

    Raises:
        EdpError: words name none, or could mean several (exit code 2).
    """
    names = TargetNames.of_written(plan)
    return tuple(dict.fromkeys(_find(names, words) for words in given))


def _find(names: TargetNames, words: str) -> str:
    found = names.find(words)
    if len(found) == 1:
        return found[0]
    if found:
        listed = "\n".join(f"  {ref}" for ref in found)
        raise EdpError(f'"{words}" could be any of these targets; write which:\n{listed}', exit_code=_WRONG_USE)
    said = f'There is no target "{words}" in the plan.'
    raise EdpError(
        f"{said} Write it as 5.1/target-2; each stands with its reference in: edp evaluate", exit_code=_WRONG_USE
    )
