"""Every cell of the corpus is read as it is to be read (see `corpus/README.md`)."""

import pytest

from tests.timescale.corpus import FOLDER, Cell, fits, read, read_corpus, write_milestone

CELLS = read_corpus()


@pytest.mark.parametrize("cell", CELLS, ids=[f"{cell.place} {cell.words[:60]}" for cell in CELLS])
def test_cell_is_read_as_it_is_to_be_read(cell: Cell) -> None:
    found = read(cell.words)
    milestones = " ; ".join(write_milestone(milestone, label=True) for milestone in found.milestones)
    left = ", ".join(f"{left.text} ({left.why})" for left in found.left_over)

    assert any(fits(found, accepted) for accepted in cell.accepted), milestones or f"left over: {left}"


@pytest.mark.parametrize("file", sorted(path.name for path in FOLDER.glob("*.tsv")))
def test_the_reading_of_each_cell_is_read_as_the_cell_is(file: str) -> None:
    understood = [read(cell.words) for cell in CELLS if cell.place.startswith(f"{file}:")]
    again = {found.text: read(found.reading).milestones for found in understood if found.understood}

    assert again == {found.text: found.milestones for found in understood if found.understood}


def test_no_two_lines_of_the_corpus_contradict_each_other() -> None:
    accepted: dict[str, set[str]] = {}
    for cell in CELLS:
        accepted[cell.words] = accepted.get(cell.words, set(cell.accepted)) & set(cell.accepted)

    assert len(accepted) > 1500
    assert [words for words, readings in accepted.items() if not readings] == []
