"""What every decision is recorded with: the day, the body, the minute and the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.cli.recording.asking import Question
from edp_cli.cli.recording.desk import text_of
from edp_cli.duties.records import Decision
from edp_cli.queries.recording.refusing import check_other_owners
from edp_cli.queries.recording.target import find_owners

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from edp_cli.cli.recording.desk import Desk
    from edp_cli.model.record_words import Verb


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed about a decision."""

    body: str | None
    minute: str | None
    why: str | None

    @property
    def needed(self) -> dict[str, object]:
        """What must be given, by its option."""
        return {"--body": self.body, "--minute": self.minute, "--why": self.why}


def draft_decision(verb: Verb, of: str, on: date) -> Decision:
    """A decision about `of`, of which no more is known yet."""
    return Decision(verb, of, on, body="", minute=None, why=None, to=None, due=None, owners=(), file="")


def ask_decision(desk: Desk, typed: Typed, draft: Decision) -> Decision:
    """The decision that was drafted, with what it needs: asked for as far as it was not typed."""
    ask = desk.asking.value
    return draft._replace(
        body=ask(Question("--body", "Which body decided?", desk.find_body), typed.body),
        minute=ask(Question("--minute", "In which minute?", text_of("--minute")), typed.minute),
        why=ask(Question("--why", "Why?", text_of("--why")), typed.why),
    )


def ask_new_owners(desk: Desk, ref: str, day: date, given: Sequence[str]) -> tuple[str, ...]:
    """Those who are to own the action or the duty from that day on; `given` as the register names them."""
    present = find_owners(ref, desk.session.plan, desk.docket, day)
    if given:
        owners = tuple(dict.fromkeys(given))
        check_other_owners(ref, owners, present)
        return owners

    def read(words: str) -> tuple[str, ...]:
        owner = desk.find_name(words)
        check_other_owners(ref, (owner,), present)
        return (owner,)

    return desk.asking.value(Question("--to", "Who owns it from then on?", read), None)
