"""The pages of the Word files of every example and edition: what their contents say, and how many there are.

`word_pages.json` holds what LibreOffice laid out, for computers without: `python -m tests.test_word_pages` writes it.
"""

import json
import tempfile
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from cxstrategy.document.document import Document
from cxstrategy.document.editions import EDITIONS
from cxstrategy.workbook import open_workbook, told
from cxstrategy.writers.docx import write_docx
from cxstrategy.writers.pdf import write_pdf
from tests.judges.word_pages import laid_out, needs_libreoffice, pages_in_word, pages_said
from tests.test_judges import BOOKS, EXAMPLES
from tests.writers.word_file import parts

pytestmark = pytest.mark.no_cover
# An edition in another language has other pages by its words alone: each example in its own is enough.
OWN = [book for book in BOOKS if book != ("reisbureau", "en")]
# Chapters of the board begin pages, which bounds the error; those of other editions flow on, and it adds up.
WITHIN, WITHIN_FLOWING = 1, 2
# How much longer or shorter than the PDF, as a share of its pages.
AS_LONG = 0.10
RECORDED = Path(__file__).parent / "judges" / "word_pages.json"


@dataclass(frozen=True)
class Told:
    """The Word file of an edition of an example, and where LibreOffice has laid it out."""

    name: str
    document: Document
    pdf: Path | None = None

    @cached_property
    def content(self) -> bytes:
        return write_docx(self.document)

    @property
    def within(self) -> int:
        """By how many pages a number in the contents may be wrong."""
        return WITHIN if self.name.endswith("-board") else WITHIN_FLOWING

    @property
    def said(self) -> list[tuple[str, int]]:
        """Every heading in the contents with its page."""
        return pages_said(parts(self.content))


def word_files() -> list[Told]:
    """The Word file of every example in its own language and every edition."""
    files = []
    for name, language in OWN:
        workbook = open_workbook(EXAMPLES / name)
        files += [Told(f"{name}-{edition}", told(workbook, language, edition)) for edition in EDITIONS]
    return files


@pytest.fixture(scope="module")
def files() -> list[Told]:
    return word_files()


@pytest.fixture(scope="module")
def in_word(files: list[Told], tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    needs_libreoffice()
    return laid(files, tmp_path_factory.mktemp("word"))


def laid(files: list[Told], folder: Path) -> list[Told]:
    """The same files, with the PDFs that LibreOffice made of them in the folder."""
    for one in files:
        (folder / f"{one.name}.docx").write_bytes(one.content)
    made = laid_out([folder / f"{one.name}.docx" for one in files], folder)
    return [Told(one.name, one.document, pdf) for one, pdf in zip(files, made, strict=True)]


def record(files: list[Told]) -> dict[str, list[tuple[str, int]]]:
    """Every heading of each file with the page on which LibreOffice has it."""
    return {one.name: pages_in_word(one.pdf) for one in files if one.pdf}


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
            if abs(there[found][1] - page) > one.within:
                wrong.append(f"{one.name}: {title} is on page {there[found][1]}, not {page}")
    assert wrong == []


def test_the_pages_in_the_contents_go_up_and_none_is_left_open(files: list[Told]) -> None:
    for one in files:
        pages = [page for _, page in one.said]
        assert pages == sorted(pages) and min(pages, default=2) > 1, one.name


def test_the_contents_name_the_page_that_was_laid_out_once(files: list[Told]) -> None:
    recorded, compared, wrong = json.loads(RECORDED.read_text("utf-8")), 0, []
    for one in files:
        there, place = recorded[one.name], 0
        for title, page in one.said:
            # A heading that was told anew since is only known by its neighbours.
            found = next((i for i in range(place, len(there)) if there[i][0] == title), None)
            if found is not None:
                place, compared = found + 1, compared + 1
                if abs(there[found][1] - page) > one.within:
                    wrong.append(f"{one.name}: {title} was on page {there[found][1]}, not {page}")
    assert wrong == []
    assert compared > 0.8 * sum(len(one.said) for one in files), "most headings are new: record the pages again"


def test_a_word_file_is_as_long_as_the_pdf(in_word: list[Told]) -> None:
    wrong = []
    for one in in_word:
        assert one.pdf
        with pikepdf.open(one.pdf) as word, pikepdf.open(BytesIO(write_pdf(one.document))) as pdf:
            if abs(len(word.pages) - len(pdf.pages)) > AS_LONG * len(pdf.pages):
                wrong.append(f"{one.name}: {len(word.pages)} pages in Word, {len(pdf.pages)} in the PDF")
    assert wrong == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        RECORDED.write_text(
            json.dumps(record(laid(word_files(), Path(made))), indent=0, ensure_ascii=False) + "\n", "utf-8"
        )
