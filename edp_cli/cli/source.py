"""Where an option's value came from."""

from __future__ import annotations

import os

import typer

_VARIABLES = {"as_of": "EDP_AS_OF"}


def source_of(context: typer.Context, name: str) -> str:
    """The option as it is typed, or the environment variable that stood in for it."""
    source = context.get_parameter_source(name)
    if source is not None and source.name == "ENVIRONMENT" and _VARIABLES[name] in os.environ:
        return _VARIABLES[name]
    return f"--{name.replace('_', '-')}"
