"""Why something is late and what is being done about it, in the words of a record, with whose words they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.words import whole

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.queries.committees.accounts import Said
    from edp_cli.render.views import Json

NO_REASON = "no reason recorded"


def say(said: Said | None, nothing: str) -> str:
    """The words, and who said them when: `The supplier is late. (EET, minute 46/03, 11 Dec 2003)`."""
    return f"{said.words} ({say_source(said.by, said.minute, said.on)})" if said is not None else nothing


def say_source(by: str, minute: str | None, on: date) -> str:
    """Who said it, in which minute, and when."""
    return f"{by}, minute {minute}, {whole(on)}" if minute is not None else f"{by}, {whole(on)}"


def said_data(said: Said | None) -> Json | None:
    """The words for programs."""
    if said is None:
        return None
    return {"words": said.words, "by": said.by, "on": said.on.isoformat(), "minute": said.minute}
