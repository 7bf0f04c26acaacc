"""The pages of the Word files of every example and edition: what their contents say, and how many there are."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from cxstrategy.document.editions import EDITIONS
from cxstrategy.workbook import open_workbook, told
from cxstrategy.writers.docx import write_docx
from tests.judges.word_pages import laid_out, needs_libreoffice, pages_in_word, pages_said
from tests.test_judges import BOOKS, EXAMPLES
from tests.writers.word_file import parts

pytestmark = pytest.mark.no_cover
# An edition in another language has other pages by its words alone: each example in its own is enough.
OWN = [book for book in BOOKS if book != ("reisbureau", "en")]
# Chapters of the board begin pages, which bounds the error; those of other editions flow on, and it adds up.
WITHIN, WITHIN_FLOWING = 1, 2


@dataclass(frozen=True)
class Told:
    """The Word file of an edition of an example, and where LibreOffice has laid it out."""

    name: str
    content: bytes
    pdf: Path | None = None

    @property
    def said(self) -> list[tuple[str, int]]:
        """Every heading in the contents with its page."""
        return pages_said(parts(self.content))


def word_files() -> list[Told]:
    """The Word file of every example in its own language and every edition."""
    files = []
    for name, language in OWN:
        workbook = open_workbook(EXAMPLES / name)
        files += [Told(f"{name}-{edition}", write_docx(told(workbook, language, edition))) for edition in EDITIONS]
    return files


@pytest.fixture(scope="module")
def files() -> list[Told]:
    return word_files()


@pytest.fixture(scope="module")
def in_word(files: list[Told], tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    needs_libreoffice()
    folder = tmp_path_factory.mktemp("word")
    for one in files:
        (folder / f"{one.name}.docx").write_bytes(one.content)
    made = laid_out([folder / f"{one.name}.docx" for one in files], folder)
    return [Told(one.name, one.content, pdf) for one, pdf in zip(files, made, strict=True)]


def test_the_contents_name_the_page_that_another_program_lays_out(in_word: list[Told]) -> None:
    wrong = []
    for one in in_word:
        assert one.pdf
        there = pages_in_word(one.pdf)
        place = 0
        for title, page in one.said:
            found = next((i for i in range(place, len(there)) if there[i][0] == title), None)
            assert found is not None, f"{one.name}: no heading {title}"
            place = found + 1
            if abs(there[found][1] - page) > (WITHIN if one.name.endswith("-board") else WITHIN_FLOWING):
                wrong.append(f"{one.name}: {title} is on page {there[found][1]}, not {page}")
    assert wrong == []


def test_the_pages_in_the_contents_go_up_and_none_is_left_open(files: list[Told]) -> None:
    for one in files:
        pages = [page for _, page in one.said]
        assert pages == sorted(pages) and min(pages, default=2) > 1, one.name
