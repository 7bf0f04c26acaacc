"""The pages of the Word files of every example and edition: what their contents say, and how many there are.

`word_pages.json` holds what LibreOffice laid out, for computers without: `python -m tests.test_word_pages` writes it.
"""

import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from cxstrategy.document.document import Document
from cxstrategy.document.editions import EDITIONS
from cxstrategy.workbook import open_workbook, told
from cxstrategy.writers.docx import write_docx
from cxstrategy.writers.pdf import write_pdf
from tests.judges.word_pages import laid_out, letters, needs_libreoffice, pages_in_word, pages_said
from tests.programs import program
from tests.test_judges import BOOKS, EXAMPLES
from tests.writers.word_file import W, parts

pytestmark = pytest.mark.no_cover
# An edition in another language has other pages by its words alone: each example in its own is enough.
OWN = [book for book in BOOKS if book != ("reisbureau", "en")]
# Chapters of the board begin pages, which bounds the error; those of other editions flow on, and it adds up.
WITHIN, WITHIN_FLOWING = 1, 2
# How much longer or shorter than the PDF, as a share of its pages.
AS_LONG = 0.10
# What a line may not end and the next may not begin with.
SIGN_ENDS, NUMBER_ENDS = re.compile(r"[€±−]\s*$"), re.compile(r"(?<![\w.])[\d.,]*\d$")
UNIT_BEGINS = re.compile(
    r"(?:mln|mld|million|billion|%|(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    r"|december|January|February|March|April|May|June|July|August|September|October|November|December) \d{4})\b"
)
TABLE_CAPTION = re.compile(r"(?:Tabel|Table) \d+: ")
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


def test_no_amount_and_no_date_is_parted_at_the_end_of_a_line(in_word: list[Told]) -> None:
    wrong = [f"{one.name}, page {page}: {text!r}" for one in in_word for page, text in parted(lines_in_word(one))]
    assert wrong == []


def test_what_is_parted_is_found() -> None:
    assert [text for _, text in parted([["betaal € 5", "mln op"], ["op 3", "maart 2027, € ", "640.000"]])] == [
        "betaal € 5 | mln op", "op 3 | maart 2027, € ", "maart 2027, €  | 640.000",
    ]  # fmt: skip
    assert list(parted([["n = 11,", "mei 2026", "op 3 maart 2027"]])) == []


def test_no_page_ends_in_a_heading_or_in_the_caption_or_head_of_a_table(in_word: list[Told]) -> None:
    wrong = []
    for one in in_word:
        assert one.pdf
        headings = {(page, title) for title, page in pages_in_word(one.pdf)}
        for page, lines in enumerate(lines_in_word(one), 1):
            # The last line is the foot of the page; that above it may be the head of a table.
            *_, above, last, _ = ["", "", *lines] if len(lines) > 1 else ["", "", ""]
            ends = {letters(last), letters(above + last)} & {title for at, title in headings if at == page}
            if ends or any(TABLE_CAPTION.match(line) for line in (above, last)):
                wrong.append(f"{one.name}, page {page}: {above} | {last}")
    assert wrong == []


def test_every_row_stays_on_one_page(files: list[Told]) -> None:
    for one in files:
        rows = list(parts(one.content)["word/document.xml"].iter(f"{W}tr"))
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows), one.name


def lines_in_word(one: Told) -> list[list[str]]:
    """The lines of each page as LibreOffice set them."""
    command = [program("pdftotext", "poppler-utils"), "-raw", str(one.pdf), "-"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [[line for line in page.split("\n") if line.strip()] for page in told.split("\f")[:-1]]


def parted(pages: list[list[str]]) -> Iterator[tuple[int, str]]:
    """Two lines between which an amount or a date is parted, with their page."""
    for page, lines in enumerate(pages, 1):
        for line, following in pairwise(lines):
            if SIGN_ENDS.search(line) or (NUMBER_ENDS.search(line) and UNIT_BEGINS.match(following)):
                yield page, f"{line} | {following}"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        RECORDED.write_text(
            json.dumps(record(laid(word_files(), Path(made))), indent=0, ensure_ascii=False) + "\n", "utf-8"
        )
