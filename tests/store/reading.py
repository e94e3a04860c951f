"""Reads one file of a plans folder, as the program reads each of them."""

from __future__ import annotations

from pathlib import Path

from edp_cli.findings import Finding
from edp_cli.store.contents import Content
from edp_cli.store.document import Document
from edp_cli.store.files import read_bytes
from edp_cli.store.read import read_content


def read_document(path: Path, *, shown: str, root: Path) -> tuple[Document | None, list[Finding]]:
    """The outcome for the file at `path`, called `shown` in what is reported, within the plans folder `root`."""
    return read_content(Content(shown, read_bytes(path, root=root)))
