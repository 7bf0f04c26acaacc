"""The edges of a PDF's pages, as a reader sees them: what stands in which corner on every kind of page."""

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from sample import with_body

from cxstrategy.writers.pdf import print_style, write_pdf
from tests.programs import program

MILLIMETRE = 72 / 25.4
GAP = 5 * MILLIMETRE
WORD = r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<'
COVER = '<section class="cover"><h1>Altijd weten waar je bent</h1></section>'
FIRST = '<h1><span class="kicker">Hoofdstuk 1</span> Waarom</h1>' + "<p>Een alinea.</p>" * 60
TABLE = '<div class="landscape"><table><tbody><tr><td>Kort</td><td>Lang</td></tr></tbody></table></div>'
LAST = '<h1><span class="kicker">Hoofdstuk 2</span> Hoe</h1><p>Het eind.</p>'
BODY = COVER + "".join(
    f'<section class="chapter" id="c{n}">{one}</section>' for n, one in enumerate((FIRST, TABLE + LAST))
)
HOUSE = "Zilvermeeuw Reizen · Altijd weten waar je bent"
Corners = dict[str, str]


def corners(content: bytes) -> list[Corners]:
    """Of each page the words in the four corners of its margins, and its `width` and `height` in millimetres."""
    done = subprocess.run(
        [program("pdftotext", "poppler-utils"), "-bbox", "-", "-"], input=content, capture_output=True, check=True
    )
    found = []
    for width, height, words in re.findall(
        r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', done.stdout.decode(), re.DOTALL
    ):
        page = {"width": str(round(float(width) / MILLIMETRE)), "height": str(round(float(height) / MILLIMETRE))}
        page |= _edge(words, "top", 0, 15 * MILLIMETRE)
        page |= _edge(words, "bottom", float(height) - 18 * MILLIMETRE, float(height))
        found.append(page)
    return found


def _edge(words: str, edge: str, high: float, low: float) -> Corners:
    """The words between two heights: those from the left margin on, and those behind the first wide gap."""
    texts, end = {"left": "", "right": ""}, 20 * MILLIMETRE
    side = "left"
    for left, top, right, _, word in re.findall(WORD, words):
        if high <= float(top) < low:
            side = "right" if float(left) - end > GAP else side
            texts[side] = f"{texts[side]} {unescape(word)}".strip()
            end = float(right)
    return {f"{edge} {side}": text for side, text in texts.items()}


@pytest.fixture(scope="module")
def pages() -> list[Corners]:
    """Cover, chapter 1 over two pages, a turned page, and chapter 2."""
    return corners(write_pdf(with_body(BODY)))


def test_the_foot_tells_version_and_confidentiality_and_counts_the_pages(pages: list[Corners]) -> None:
    feet = [(page["bottom left"], page["bottom right"]) for page in pages]
    assert feet[0] == ("", "")
    assert feet[1:] == [("0.9 · Vertrouwelijk", f"pagina {number} van 5") for number in (2, 3, 4, 5)]


def test_the_head_tells_whose_strategy_it_is_and_the_chapter(pages: list[Corners]) -> None:
    heads = [(page["top left"], page["top right"]) for page in pages]
    assert heads[0] == ("", "")
    assert {head[0] for head in heads[1:]} == {f"{HOUSE} · Concept"}
    assert [head[1] for head in heads[1:]] == [
        "",
        "Hoofdstuk 1",
        "Hoofdstuk 1",
        "",
    ]  # a page that begins one has its title


def test_pages_are_a4_and_a_wide_table_has_a_turned_one(pages: list[Corners]) -> None:
    sizes = [(page["width"], page["height"]) for page in pages]
    assert sizes == [("210", "297")] * 3 + [("297", "210"), ("210", "297")]


@pytest.mark.parametrize(
    ("changes", "house", "foot"),
    [
        ({"status": "final"}, HOUSE, "0.9 · Vertrouwelijk"),
        ({"organisation": ""}, "Altijd weten waar je bent · Concept", "0.9 · Vertrouwelijk"),
        ({"version": ""}, f"{HOUSE} · Concept", "Vertrouwelijk"),
        ({"confidentiality": ""}, f"{HOUSE} · Concept", "0.9"),
        ({"confidentiality": "", "version": ""}, f"{HOUSE} · Concept", ""),
        ({"confidentiality": '"Alleen" \\ <ons>'}, f"{HOUSE} · Concept", '0.9 · "Alleen" \\ <ons>'),
    ],
)
def test_an_edge_leaves_out_what_the_document_does_not_say(changes: dict[str, str], house: str, foot: str) -> None:
    (page,) = corners(write_pdf(with_body(f'<section class="chapter" id="a">{LAST}</section>', **changes)))
    assert (page["top left"], page["bottom left"], page["bottom right"]) == (house, foot, "pagina 1 van 1")


def test_the_words_around_a_page_number_cannot_end_their_string() -> None:
    from dataclasses import replace

    document = with_body("")
    words = replace(document.words, page='blad "{page}" \\ {pages}\n!')
    style = print_style(replace(document, words=words))
    assert 'content: "blad \\"" counter(page) "\\" \\\\ " counter(pages) " !";' in style
