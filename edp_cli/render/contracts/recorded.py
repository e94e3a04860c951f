"""The shape of a record of what happened, as answers have it."""

from __future__ import annotations

from edp_cli.model.record_words import Verb
from edp_cli.render.contracts.pieces import DAY, SOURCE, TEXT, mapping, one_of

RECORD = mapping(
    day=DAY,
    kind=one_of("done", "progress", *Verb),
    ref={**TEXT, "description": "What it is about: an occurrence, a duty, an action or an activity."},
    says={**TEXT, "description": "The record in words."},
    source=SOURCE,
)
