"""Runs `edp`: in this process, which is quick, or as one of its own, for what only a real one shows."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import chdir, nullcontext, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edp_cli.cli.app import run

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
"""The folder of the project, with `plans` and `schemas` in it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run gave: its exit code, and what it wrote to standard output and to standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401  JSON of any kind
        return json.loads(self.out)


def edp(*arguments: str, at: Path | None = ROOT, encoding: str = "utf-8") -> Outcome:
    """Run `edp` in this process, in the folder `at` or where it is, its output piped."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="") for _ in range(2))
    with chdir(at) if at else nullcontext(), redirect_stdout(out), redirect_stderr(err):
        code = run(list(arguments))
    return Outcome(code, _text(out), _text(err))


def edp_process(*arguments: str, at: Path = ROOT, **environment: str) -> Outcome:
    """Run `edp` as a process of its own, in the folder `at`, its output piped."""
    done = subprocess.run(
        command(*arguments), cwd=at, env=with_variables(environment), capture_output=True, check=False
    )
    return Outcome(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


def command(*arguments: str) -> list[str]:
    """What runs `edp` as a process."""
    return [sys.executable, "-m", "edp_cli", *arguments]


def with_variables(variables: Mapping[str, str]) -> dict[str, str]:
    """This process's environment, and these variables."""
    return {**os.environ, **variables}


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    data = stream.buffer
    assert isinstance(data, io.BytesIO)
    return data.getvalue().decode(stream.encoding)
