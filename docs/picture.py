"""Makes the picture of the terminal in the README from a real run: `python docs/picture.py`.

`python docs/picture.py --check` makes nothing, and fails if the picture shows other words than the command does.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "overdue.svg"
COMMAND = ("overdue", "--kind", "report")
COLUMNS = 100


def draw() -> str:
    """The picture: what the command writes to a terminal of so many columns."""
    environment = {**os.environ, "COLUMNS": str(COLUMNS), "FORCE_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "edp_cli", *COMMAND]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True, encoding="utf-8")
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(done.stdout), soft_wrap=True)
    svg = console.export_svg(title=f"edp {' '.join(COMMAND)}", unique_id="edp")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)  # a picture fetches nothing from elsewhere


def words(svg: str) -> list[str]:
    """What can be read in a picture. How it is drawn may differ from one version of rich to the next."""
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def main() -> int:
    """Write the picture, or say whether it is current."""
    made = draw()
    if "--check" not in sys.argv[1:]:
        PICTURE.write_text(made, encoding="utf-8", newline="\n")
        return 0
    current = PICTURE.exists() and words(PICTURE.read_text(encoding="utf-8")) == words(made)
    print("The picture is current." if current else "The picture is not current: python docs/picture.py")
    return 0 if current else 1


if __name__ == "__main__":
    sys.exit(main())
