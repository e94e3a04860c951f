"""The files in `bad` have the findings in the `.expected` beside them, those in `good` the tree in the `.json`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from edp_cli.store.read import parse_document, reader_is_slow
from tests.store.reading import read_document

from .case_files import BAD, GOOD, HERE, assert_inside, written

WORDED_DIFFERENTLY = {  # by the slow parser, which is also stricter
    "characters-escape-beyond-unicode",
    "characters-lone-surrogate",
    "refused-marked-keys",
    "refused-unknown-directive",
}

READ_SLOWLY = """
import sys
sys.modules["yaml._yaml"] = None
from pathlib import Path
from edp_cli.store.read import reader_is_slow
from store.reading import read_document
from store.case_files import BAD, GOOD, written
assert reader_is_slow()
for path in [*BAD, *GOOD]:
    print(path.stem)
    sys.stdout.write(written(read_document(path, shown=path.name, root=path.parent)[1]))
"""


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_file(path: Path) -> None:
    _, findings = read_document(path, shown=path.name, root=HERE)
    assert written(findings) == path.with_suffix(".expected").read_text(encoding="utf-8")
    assert_inside(findings, path.read_bytes())
    assert {found.location.file for found in findings} == {path.name}
    assert {found.severity for found in findings} == {"error"}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_file(path: Path) -> None:
    document, findings = read_document(path, shown=path.name, root=HERE)
    assert not findings
    assert document is not None
    assert document.file == path.name
    assert document.data == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def test_every_expectation_has_its_file() -> None:
    assert {path.stem for path in (HERE / "bad").glob("*.expected")} == {path.stem for path in BAD}
    assert {path.stem for path in (HERE / "good").glob("*.json")} == {path.stem for path in GOOD}


def test_without_libyaml_the_same_is_found() -> None:
    command = [sys.executable, "-c", READ_SLOWLY]
    run = subprocess.run(command, cwd=HERE.parent, capture_output=True, text=True, encoding="utf-8", check=True)
    expected = ""
    found = run.stdout
    for path in [*BAD, *GOOD]:
        text = path.with_suffix(".expected").read_text(encoding="utf-8") if path in BAD else ""
        if path.stem in WORDED_DIFFERENTLY:
            assert f"\n{path.stem}\nEDP00" in found
            continue
        expected = f"{path.stem}\n{text}"
        assert expected in found


def test_libyaml_is_here() -> None:
    assert not reader_is_slow()


def test_reading_is_what_loads_yaml() -> None:
    code = (
        "import sys\n"
        "from edp_cli.store import find, read, write\n"
        "assert 'yaml' not in sys.modules\n"
        "read.parse_document(b'a: b', shown='x')\n"
        "assert 'yaml' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_nothing_that_was_refused_stays_in_the_tree() -> None:
    for path in BAD:
        document, _ = parse_document(path.read_bytes(), shown=path.name)
        if document is not None:
            text = json.dumps(document.data, ensure_ascii=False).replace("\\n", " ")
            assert text.isprintable(), path.name
