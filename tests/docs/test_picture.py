"""The picture in the README is of what the program really shows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_picture_is_current() -> None:
    command = [sys.executable, "docs/picture.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stdout) == (0, "The picture is current.\n"), done.stderr


def test_the_readme_shows_it() -> None:
    assert "](docs/overdue.svg)" in (ROOT / "README.md").read_text(encoding="utf-8")
