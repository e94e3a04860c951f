"""`Offer`: one thing that can be written in a place, and how it is found by what is typed of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.model.register import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be written.

    Attributes:
        value: what is written.
        about: what it stands for, in a line.
        names: the names that it is found by when a part of one is typed; without any, only its beginning counts.
    """

    value: str
    about: str = ""
    names: tuple[str, ...] = ()


def begins(value: str, typed: str) -> bool:
    """Whether the value begins with what is typed, whatever the capitals."""
    return value.casefold().startswith(typed.casefold())


def match(offers: Iterable[Offer], typed: str) -> list[Offer]:
    """Those that begin with what is typed; if none does, those that have it in one of their names. Each once."""
    known: dict[str, Offer] = {}
    for offer in offers:
        known.setdefault(offer.value, offer)
    begun = [offer for offer in known.values() if begins(offer.value, typed)]
    wanted = plain_name(typed)
    if begun or not wanted:
        return begun
    return [offer for offer in known.values() if any(wanted in plain_name(name) for name in offer.names)]
