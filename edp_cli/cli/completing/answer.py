"""`Answer`: what can be typed in a place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING

from edp_cli.cli.commanding import Edp
from edp_cli.model.register import plain_name
from edp_cli.queries.offers.offer import Offer, begins, match
from edp_cli.store.wording import printable

if TYPE_CHECKING:
    from edp_cli.cli.completing.place import Place


class Kind(StrEnum):
    """What is wanted: one of the offers, or the name of a file or folder, which the shell completes by itself."""

    OFFERS = "offers"
    FILES = "files"
    FOLDERS = "folders"


@dataclass(frozen=True, slots=True)
class Answer:
    """What can be typed.

    Attributes:
        kind: what is wanted.
        offers: what is offered, in its order; every value is one line that can be shown.
        typed: what has been typed of the value.
        joined: what stands before the value in the same word.
    """

    kind: Kind = Kind.OFFERS
    offers: tuple[Offer, ...] = ()
    typed: str = ""
    joined: str = ""

    @property
    def differs(self) -> bool:
        """Whether the offers have less in common, from their beginning on, than what has been typed.

        Shells type what all offers have in common, and would then take away what was typed.
        """
        places = zip(*(offer.value for offer in self.offers), strict=False)
        shared = "".join(letters[0] for letters in takewhile(lambda letters: len(set(letters)) == 1, places))
        return len(self.offers) > 1 and plain_name(self.typed) not in plain_name(shared)


KINDS = {"FILE": Kind.FILES, "PATH": Kind.FILES, "DIR": Kind.FOLDERS}
"""What names of files and folders are called in the help."""


def find_answer(place: Place) -> Answer:
    """What can be typed in the place."""
    kind = KINDS.get(place.wanted, Kind.OFFERS)
    if kind is not Kind.OFFERS:
        return Answer(kind, typed=place.typed, joined=place.joined)
    lead = "".join(f"{word} " for word in place.words)
    found = match(_offers(place), lead + place.typed)
    offers = (
        replace(offer, value=offer.value[len(lead) :]) for offer in map(_shown, found) if begins(offer.value, lead)
    )
    fit = (offer for offer in offers if offer.value and offer.value.isprintable())
    return Answer(kind, tuple(fit), place.typed, place.joined)


def _offers(place: Place) -> list[Offer]:
    if place.parameter is not None:
        choices = getattr(place.parameter.type, "choices", None)
        if choices is not None:
            return [Offer(str(choice)) for choice in choices]
        from edp_cli.cli.completing.values import offer_values

        return offer_values(place)
    if isinstance(place.command, Edp) and not place.typed.startswith("-"):
        return [Offer(name, summary) for name, summary in place.command.commands.summaries()]
    return [Offer(max(option.opts, key=len), option.help or "") for option in place.options]


def _shown(offer: Offer) -> Offer:
    """The offer in one line: it is the same name without its line ends."""
    return replace(offer, value=" ".join(offer.value.split()), about=printable(" ".join(offer.about.split())))
