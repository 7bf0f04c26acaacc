"""The same workbook in three formats: the same headings, tables, list items and words, whatever the format."""

import io
import re
import subprocess
from pathlib import Path

import docx
import pytest
from lxml import html

from cxstrategy.workbook import open_workbook, told
from cxstrategy.writers.formats import written
from tests.programs import program

EXAMPLES = Path(__file__).parent.parent / "examples"
BOOKS = [("reisbureau", "nl"), ("reisbureau", "en"), ("startend", "nl"), ("northern-energy", "en")]
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module", params=BOOKS, ids=lambda book: "-".join(book))
def formats(request: pytest.FixtureRequest) -> dict[str, object]:
    """The document read back from each format."""
    name, language = request.param
    document = told(open_workbook(EXAMPLES / name), language)
    page = html.document_fromstring(written(document, "html"))
    paper = written(document, "pdf")
    return {
        "html": page.find(".//main"),
        "docx": docx.Document(io.BytesIO(written(document, "docx"))),
        "pdf": pdf_text(paper),
    }


def pdf_text(content: bytes) -> str:
    """The text of a PDF, as a reader's own tool takes it out."""
    command = [program("pdftotext", "poppler-utils"), "-", "-"]
    return subprocess.run(command, input=content, stdout=subprocess.PIPE, check=True).stdout.decode()


def words(text: str) -> list[str]:
    """Words and numbers, without the signs and blanks that layout adds."""
    return re.findall(r"[^\W_]+", text.replace("\u00ad", ""))


def told_in_word(element: object) -> str:
    """The words of a part of a Word file, without blanks or signs."""
    return "".join(words(" ".join(part.text or " " for part in element.iter(f"{WORD}t", f"{WORD}br"))))  # type: ignore[attr-defined]


def told_on_page(element: object) -> str:
    """The words of a part of the page, without blanks or signs."""
    return "".join(words(" ".join(element.itertext())))  # type: ignore[attr-defined]


def in_word(formats: dict[str, object], name: str) -> set[str]:
    """What every paragraph (`p`) or cell (`tc`) of the Word file says."""
    return {told_in_word(part) for part in formats["docx"].element.body.iter(f"{WORD}{name}")}  # type: ignore[attr-defined]


def on_page(formats: dict[str, object], *names: str) -> list[str]:
    """What every element of these names on the page says."""
    parts = formats["html"].iter(*names)  # type: ignore[attr-defined]
    return [
        told_on_page(part)
        for part in parts
        if part.get("class") != "contents-heading" and not list(part.iter("ul", "ol"))
    ]


@pytest.mark.parametrize(("names", "part"), [(("h1", "h2", "h3"), "p"), (("td", "th"), "tc"), (("li",), "p")])
def test_word_has_every_heading_cell_and_list_item(
    formats: dict[str, object], names: tuple[str, ...], part: str
) -> None:
    there = in_word(formats, part) | {""}
    shown = on_page(formats, *names)
    assert shown and not [one for one in shown if one not in there]


def test_word_has_as_many_tables_with_a_caption_as_the_page(formats: dict[str, object]) -> None:
    captions = on_page(formats, "caption")
    assert captions and set(captions) <= in_word(formats, "p")


@pytest.mark.parametrize("other", ["docx", "pdf"])
def test_every_word_is_in_every_format(formats: dict[str, object], other: str) -> None:
    page = formats["html"]
    for drawing in list(page.iter("{http://www.w3.org/2000/svg}svg", "svg")):  # type: ignore[attr-defined]
        drawing.drop_tree()
    shown = set(words(" ".join(page.itertext())))  # type: ignore[attr-defined]
    there = told_in_word(formats["docx"].element.body) if other == "docx" else "".join(words(str(formats["pdf"])))  # type: ignore[attr-defined]
    missing = sorted(word for word in shown if word not in there)
    # A page that ends within a word, or a number broken over lines, hides it from the reader of a PDF.
    assert len(missing) <= (len(shown) // 100 if other == "pdf" else 0), missing
