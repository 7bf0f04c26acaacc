"""How a document sits on its pages: their number, white, figures beside their mention, nothing alone, nothing cut.

A document made in and complaints out, as of every judge; the limits are those of the story.
"""

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
from lxml import etree

from cxstrategy.document.editions import BOARD
from cxstrategy.document.tokens import PAGE, POINTS_IN_MM
from cxstrategy.writers.article import SVG
from tests.judges.made import Made
from tests.judges.pagination import MOST_WHITE, starts, white_shares
from tests.judges.pdf import joined
from tests.programs import program

MOST_BODY_PAGES, MOST_APPENDIX_PAGES = 18, 10
# Beside a page for each chapter: cover, decision and contents.
BEFORE_CHAPTERS = 3
_HEADINGS = ("h1", "h2", "h3", "caption")
_CUT = "…"


def body_pages(made: Made) -> int:
    """How many pages come before the page on which the first appendix begins, that page too where it is shared."""
    for section, page in _begins(made, "appendix"):
        return page + 1 if section.get("data-follows") else page
    return len(made.paper.pages)


def _begins(made: Made, kind: str) -> list[tuple[Any, int]]:
    """The sections of a kind with the page that each begins on; an edition without any may bookmark its own way."""
    if made.article.find(f"section[@class='{kind}']") is None:
        return []
    return [one for one in starts(made) if one[0].get("class") == kind]


def the_body_keeps_within_its_pages(made: Made) -> Iterator[str]:
    chapters = sum(1 for one in made.article.iter("section") if one.get("class") in ("chapter", "compass"))
    most = min(MOST_BODY_PAGES, chapters + BEFORE_CHAPTERS)
    if body_pages(made) > most:
        yield f"{body_pages(made)} pages, {most} at most"


def the_appendix_keeps_within_its_pages(made: Made) -> Iterator[str]:
    """Of the edition for the board; the team's has every point that is open beside it."""
    pages = len(made.paper.pages) - body_pages(made)
    if made.edition == BOARD and pages > MOST_APPENDIX_PAGES:
        yield f"an appendix of {pages} pages, {MOST_APPENDIX_PAGES} at most"


def no_body_page_is_more_than_a_quarter_empty(made: Made) -> Iterator[str]:
    """Save the cover, which is page 1, and the last page of the document."""
    white = white_shares(made.pdf)
    for number in range(1, min(body_pages(made), len(white) - 1)):
        if white[number] > MOST_WHITE:
            yield f"page {number + 1} is {white[number]:.0%} empty"


def a_figure_stands_on_the_page_that_mentions_it(made: Made) -> Iterator[str]:
    """Of the body: a mention is a link to the figure."""
    places = _destinations(made.paper)
    for number, page in enumerate(made.paper.pages[: body_pages(made)]):
        for note in page.get("/Annots", ()):
            name = str(note.get("/Dest") or "")
            if name.startswith("figure-") and places.get(name, number) != number:
                yield f"`{name}` is mentioned on page {number + 1} and stands on {places[name] + 1}"


def _destinations(paper: pikepdf.Pdf) -> dict[str, int]:
    """The page of every place in a PDF that a link can lead to, counted from 0."""
    numbers = {page.obj.objgen: number for number, page in enumerate(paper.pages)}
    names = paper.Root.get("/Names", {}).get("/Dests")
    tree = pikepdf.NameTree(names) if names is not None else {}
    return {str(name): numbers[place[0].objgen] for name, place in tree.items()}


def no_heading_or_caption_stands_alone_at_a_foot(made: Made) -> Iterator[str]:
    heads = [joined(" ".join(one.itertext())) for one in made.article.iter(*_HEADINGS)]
    drawn = {page + 1 for _, page in _begins(made, "compass")} | {1}
    for number, (text, bold) in enumerate(last_lines(made.pdf)[: body_pages(made)], start=1):
        last = joined(text)
        if number not in drawn and bold and last and any(head.endswith(last) for head in heads):
            yield f"page {number} ends with “{text}”"


def last_lines(content: bytes) -> list[tuple[str, bool]]:
    """The last line of text above the foot of each page, and whether it is set bold."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "told.pdf"
        file.write_bytes(content)
        command = [program("mutool", "mupdf-tools"), "draw", "-q", "-F", "stext", "-o", "-", str(file)]
        told = subprocess.run(command, capture_output=True, check=True).stdout
    tree = etree.fromstring(told, etree.XMLParser(huge_tree=True, recover=True))
    return [_last_line(page) for page in tree.iter("page")]


def _last_line(page: Any) -> tuple[str, bool]:
    foot = float(page.get("height")) - (PAGE.bottom - 1) * POINTS_IN_MM
    lines = [
        (float(line.get("bbox").split()[3]), "".join(char.get("c") or "" for char in line.iter("char")), line)
        for line in page.iter("line")
    ]
    above = [one for one in lines if one[0] < foot and one[1].strip()]
    if not above:
        return "", False
    _, text, line = max(above, key=lambda one: one[0])
    return text.strip(), all("Bold" in font.get("name") for font in line.iter("font"))


def no_label_of_a_figure_is_cut(made: Made) -> Iterator[str]:
    for drawing in made.article.iter(SVG):
        for text in drawing.iter("{*}text"):
            said = "".join(text.itertext())
            if _CUT in said:
                yield repr(said)
