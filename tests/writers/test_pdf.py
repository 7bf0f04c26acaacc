"""The PDF of every example: streams that decode, the whole text, heads and feet, a structure that tells what it is."""

import io
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pytest
from fontTools.ttLib import TTFont

sys.path.insert(0, str(Path(__file__).parent))
from sample import with_body

from cxstrategy.document.document import Document
from cxstrategy.template_folder import template_folder
from cxstrategy.workbook import open_workbook, told
from cxstrategy.writers.article import SVG, read_article
from cxstrategy.writers.pdf import write_pdf
from tests.programs import program

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
BOOKS = sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())

Elements = list[tuple[tuple[str, ...], dict[str, Any]]]


@pytest.fixture(scope="module", params=BOOKS)
def document(request: pytest.FixtureRequest) -> Document:
    return told(open_workbook(EXAMPLES / request.param))


@pytest.fixture(scope="module")
def pdf(document: Document) -> bytes:
    return write_pdf(document)


@pytest.fixture(scope="module")
def elements(pdf: bytes) -> Elements:
    """Every element of the structure in order: the types that lead to it, and what its object says."""
    found: Elements = []

    def read(element: Any, path: tuple[str, ...]) -> None:
        path = (*path, str(element.S)[1:])
        found.append((path, {key: str(value) for key, value in element.get("/A", {}).items()}))
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if not isinstance(kid, int) and "/S" in kid:
                read(kid, path)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        read(opened.Root.StructTreeRoot.K[0], ())
    return found


def poppler(content: bytes, *options: str) -> tuple[str, str]:
    """What pdftotext prints, and what it complains of."""
    done = subprocess.run(
        [program("pdftotext", "poppler-utils"), *options, "-", "-"], input=content, capture_output=True, check=True
    )
    return done.stdout.decode(), done.stderr.decode()


def letters(text: str) -> Counter[str]:
    """The words of a text without signs, in lower case; a word cut at a hyphen or at a slash counts as its parts."""
    return Counter(re.findall(r"[^\W_]+", text.replace("\u00ad", "").lower()))


def test_every_stream_decodes(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.check_pdf_syntax() == []
        streams = [one for one in opened.objects if isinstance(one, pikepdf.Stream)]
        assert streams
        for stream in streams:
            stream.read_bytes()
            assert not stream.read_raw_bytes().endswith(b"\r")


def test_a_stream_whose_checksum_ends_in_a_return_is_still_compressed() -> None:
    from cxstrategy.writers.pdf_access import _end_clearly

    with pikepdf.new() as opened:
        # The last byte of an Adler-32 is that of 1 plus the sum of all bytes.
        stream = opened.make_stream(b"\x0c")
        _end_clearly(stream)
        assert stream.read_raw_bytes()[-2:] == b"\r\n" and stream.read_bytes() == b"\x0c"


@pytest.mark.parametrize("tool", [("qpdf", "--check", "-"), ("mutool", "info", "-")], ids=["qpdf", "mutool"])
def test_other_readers_find_nothing_wrong(pdf: bytes, tool: tuple[str, ...], tmp_path: Path) -> None:
    program(tool[0], {"qpdf": "qpdf", "mutool": "mupdf-tools"}[tool[0]])
    file = tmp_path / "told.pdf"
    file.write_bytes(pdf)
    done = subprocess.run([*tool[:-1], str(file)], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_poppler_reads_it_without_a_word_of_complaint(pdf: bytes) -> None:
    text, complaints = poppler(pdf)
    assert text and complaints == ""


def test_the_pages_together_hold_every_word_as_often_as_the_document(document: Document, pdf: bytes) -> None:
    article: Any = read_article(document.body)
    for drawing in list(article.iter(SVG)):
        drawing.getparent().remove(drawing) if not drawing.tail else drawing.clear(keep_tail=True)
    told_words = letters(" ".join(article.itertext()))
    text, _ = poppler(pdf)
    shown = letters(re.sub(r"(\w[-–/])\n(?=\w)", r"\1", text))
    joined = "".join(re.findall(r"[^\W_]+", text.lower()))
    missing = {word: count for word, count in (told_words - shown).items() if joined.count(word) < told_words[word]}
    assert not missing


def test_every_page_but_the_cover_has_its_head_and_foot_and_they_are_artifacts(document: Document, pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = len(opened.pages)
        silent = [len(artifacts(page)) for page in opened.pages]
    text, _ = poppler(pdf, "-layout")
    shown = text.split("\f")[:pages]
    house = " · ".join((document.organisation, document.title))
    for number, lines in enumerate(shown[1:], start=2):
        assert house in lines, f"page {number} lacks its running head"
        foot = document.words.page.format(page=number, pages=pages)
        assert foot in lines, f"page {number} lacks `{foot}`"
    assert document.words.page.format(page=1, pages=pages) not in shown[0]
    assert silent[0] == 0 and all(count >= 2 for count in silent[1:])


def artifacts(page: Any) -> list[str]:
    """The stretches of text on a page that are marked as decoration; fails on text that is not marked at all."""
    stack: list[str] = []
    found: list[str] = []
    for operation in pikepdf.parse_content_stream(page):
        name = str(operation.operator)
        if name in ("BMC", "BDC"):
            stack.append(str(operation.operands[0]))
        elif name == "EMC":
            stack.pop()
        elif name in ("Tj", "TJ"):
            assert stack, "text that is neither told nor marked as decoration"
            if stack[-1] == "/Artifact":
                found.append(name)
    return found


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_it_is_accessible_and_archival(pdf: bytes, profile: str) -> None:
    report = page_validation.validate_pdf_bytes(pdf, profile=profile)
    assert report.is_compliant, [failure.message for failure in report.failures]


def test_every_chapter_has_one_heading_and_one_bookmark(document: Document, pdf: bytes, elements) -> None:
    titles = [heading for heading in read_article(document.body).iter("h1")]  # type: ignore[attr-defined]
    headings = [path for path, _ in elements if path[-1] == "H1"]
    assert len(headings) == len(titles) and not [path for path in headings if path.count("H1") > 1]
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_outline() as outline:
        assert len(outline.root) == len(titles) - 1  # all but the cover's


def test_a_table_is_one_table_however_many_pages_it_takes(document: Document, elements: Elements) -> None:
    article: Any = read_article(document.body)
    counts = Counter(path[-1] for path, _ in elements)
    assert counts["Table"] == counts["THead"] == counts["TBody"] == len(list(article.iter("table")))
    assert counts["TH"] + counts["TD"] == len(list(article.iter("th", "td")))


def test_header_cells_say_what_they_head(document: Document, elements: Elements) -> None:
    article: Any = read_article(document.body)
    scopes = Counter(attributes.get("/Scope") for path, attributes in elements if path[-1] == "TH")
    given = Counter(cell.get("scope") for cell in article.iter("th"))
    assert scopes == {"/Column": given["col"], "/Row": given["row"]}


def test_names_and_values_are_pairs(document: Document, elements: Elements) -> None:
    article: Any = read_article(document.body)
    paths = [path for path, _ in elements]
    pairs = [one for one, other in zip(paths, paths[1:], strict=False) if one[-1] == "LI" and other[-1] == "Lbl"]
    bulleted = [item for item in article.iter("li") if not list(item.iterancestors("nav"))]
    assert len(pairs) == len(list(article.iter("dt"))) + len(bulleted)


def test_a_word_of_sixty_letters_stays_on_the_page() -> None:
    word = "w" * 60
    cell = f"<td>{word}</td>"
    head, box = '<th scope="col">Kop</th>', f'<div class="box"><h3>{word}</h3><p>{word}</p></div>'
    table = (
        f'<table class="wide"><caption>{word}</caption><thead><tr>{head * 6}</tr></thead>'
        f"<tbody><tr>{cell * 6}</tr></tbody></table>"
    )
    boxes = f'<div class="columns">{box * 3}</div>'
    facts = f'<dl class="facts"><dt>{word}</dt><dd>{word}</dd></dl>'
    figures = f'<dl class="figures">{f"<dt>{word}</dt><dd>{word}</dd>" * 4}</dl>'
    body = f'<section class="chapter" id="a"><h1>{word}</h1>{table}{boxes}{facts}{figures}</section>'
    shown, _ = poppler(write_pdf(with_body(body)), "-bbox")
    assert shown.count("<word") > 20
    width = float(re.findall(r'<page width="([\d.]+)"', shown)[0])
    margin = 20 / 25.4 * 72
    edges = [(float(left), float(right)) for left, right in re.findall(r'xMin="([\d.]+)".*?xMax="([\d.]+)"', shown)]
    assert not [edge for edge in edges if edge[0] < margin - 1 or edge[1] > width - margin + 1]


def test_no_font_of_the_machine_is_embedded(pdf: bytes) -> None:
    files = (template_folder() / "page" / "fonts").glob("*.ttf")
    ours = {re.sub(r"\W|Regular", "", str(TTFont(file)["name"].getDebugName(6))) for file in files}
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        used = {str(font.BaseFont) for page in opened.pages for font in page.Resources.get("/Font", {}).values()}
    assert used and not {name for name in used if re.sub(r"\W", "", name.partition("+")[2]) not in ours}
