"""`Readings`: a plan's timescales and frequencies as they are read, each wording once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edp_cli.timescale import (
    Frame,
    LeftOver,
    Milestone,
    Ongoing,
    Timescale,
    WhenNeeded,
    parse_milestone,
    parse_timescale,
)

if TYPE_CHECKING:
    from edp_cli.model.activity_file import MilestoneForm, TimescaleForm


@dataclass(frozen=True, slots=True)
class Readings:
    """Reads the words of a plan. Plans say the same thing many times, so each wording is read once."""

    frame: Frame
    _read: dict[str, Timescale] = field(default_factory=dict, repr=False, compare=False)

    def of_words(self, words: str) -> Timescale:
        """A timescale or a frequency in words."""
        if words not in self._read:
            self._read[words] = parse_timescale(words, self.frame)
        return self._read[words]

    def of_form(self, form: TimescaleForm) -> Timescale:
        """A timescale as the file has it: its milestones where they are said outright, else its words."""
        if not form.milestones:
            return self.of_words(form.text)
        milestones = [self._milestone(milestone) for milestone in form.milestones]
        left = tuple(found for found in milestones if isinstance(found, LeftOver))
        if left:
            advice = (
                'write "by" and "from" with a period, as Spring 2004; "every" with a unit or a part of the year'
            )
            return Timescale(form.text, left_over=left, advice=advice)
        return Timescale(form.text, tuple(found for found in milestones if not isinstance(found, LeftOver)))

    def _milestone(self, form: MilestoneForm) -> Milestone | LeftOver:
        if form.ongoing:
            return Ongoing(form.label)
        if form.when_needed:
            return WhenNeeded(form.label)
        said = (("by", form.by), ("from", form.from_), ("every", form.every))
        kind, words = next((kind, words) for kind, words in said if words is not None)
        found = parse_milestone(kind, words, self.frame, form.label)
        return found or LeftOver(words, 0, len(words), f'"{kind}" takes one period')
