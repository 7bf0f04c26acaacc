"""How the composed chapters sit on the pages of the PDF: as many as was reckoned, none more than a quarter empty."""

import math
import re
import subprocess
from collections.abc import Iterator
from typing import Any

from cxstrategy.document.pagination.block_heights import KnownExtents
from cxstrategy.document.pagination.page_flow import flow
from cxstrategy.document.pagination.page_sharing import looseness
from tests.judges.made import Made
from tests.programs import program

# Of a page's height between head and foot, in shares of the paper.
TOP, BOTTOM = 0.06, 0.93
MOST_WHITE = 0.25
LONGEST_WORD = 40
DOTS = 36
# A day at the end of a line and its month on the next; an amount parted from its currency or its word.
_SPLIT = re.compile(
    r"\b\d{1,2}\n+ *(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b|[€$£]\n+ *\d"
)


def starts(made: Made) -> list[tuple[Any, int]]:
    """Every section with a heading and a bookmark, with the page that it begins on, counted from 0."""
    sections = [
        one for one in made.article.iter("section") if one.find("h1") is not None and one.get("class") != "cover"
    ]
    numbers = {page.obj.objgen: number for number, page in enumerate(made.paper.pages)}
    with made.paper.open_outline() as outline:
        pages = [numbers[item.destination[0].objgen] for item in outline.root]
    return list(zip(sections, pages, strict=True))


def composed(made: Made) -> Iterator[tuple[Any, int, int]]:
    """The composed sections with their first page and the first page of what comes after them."""
    found = starts(made)
    ends = [page for _, page in found[1:]] + [len(made.paper.pages)]
    for (section, page), end in zip(found, ends, strict=True):
        if section.get("data-page") and section.get("class") != "compass":
            yield section, page, end


def a_composed_chapter_takes_the_pages_that_were_reckoned(made: Made) -> Iterator[str]:
    """Save what is followed by the contents, which have no bookmark to tell where they begin."""
    contents = next(iter(made.article.iter("nav")), None)
    for section, page, end in composed(made):
        following = section.getnext()
        shared = following is not None and following.get("data-page") == "shared"
        # The engine sets a word that is wider than its column below what floats beside it, where no word of ours is.
        endless = any(len(word) > LONGEST_WORD for word in " ".join(section.itertext()).split())
        if section.get("data-page") == "shared" or shared or end == page or following is contents or endless:
            continue
        reckoned = math.ceil(flow(section, KnownExtents(), loose=looseness(section)).taken)
        taken = end - page
        if taken != reckoned:
            yield f"`{section.get('id')}` takes {taken} pages, {reckoned} were reckoned"


def no_page_of_a_composed_chapter_is_more_than_a_quarter_empty(made: Made) -> Iterator[str]:
    """Save the last page of the document."""
    white = white_shares(made.pdf)
    pages = {number for _, page, end in composed(made) for number in range(page, max(end, page + 1))}
    for number in sorted(pages - {len(white) - 1}):
        if white[number] > MOST_WHITE:
            yield f"page {number + 1} is {white[number]:.0%} empty"


def no_date_or_amount_is_parted(made: Made) -> Iterator[str]:
    for found in _SPLIT.finditer(made.printed[0]):
        yield repr(found[0])


def white_shares(content: bytes) -> list[float]:
    """Of every page the share of its height that is empty at its foot, 0 to 1."""
    command = [program("pdftoppm", "poppler-utils"), "-r", str(DOTS), "-gray", "-"]
    drawn = subprocess.run(command, input=content, capture_output=True, check=True).stdout
    return [_white(width, height, dots) for width, height, dots in _pictures(drawn)]


def _pictures(drawn: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Each picture of a run of PGM files: width, height, a byte a dot."""
    place = 0
    while place < len(drawn):
        head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", drawn[place:])
        assert head
        width, height = int(head[1]), int(head[2])
        begin = place + head.end()
        place = begin + width * height
        yield width, height, drawn[begin:place]


def _white(width: int, height: int, dots: bytes) -> float:
    top, bottom = int(height * TOP), int(height * BOTTOM)
    lines = (dots[line * width : (line + 1) * width] for line in range(bottom - 1, top - 1, -1))
    empty = next((count for count, line in enumerate(lines) if min(line) < 215), bottom - top)
    return empty / (bottom - top)
