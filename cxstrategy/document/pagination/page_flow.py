"""Blocks in order -> the pages they take: running text and its side column, and what is never parted."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from cxstrategy.document.pagination.block_heights import Extent, KnownExtents
from cxstrategy.document.pagination.block_styles import SIDE_WIDTH, TEXT_WIDTH
from cxstrategy.document.pagination.side_notes import in_print_order, is_side_note
from cxstrategy.document.tokens import PAGE

PAGE_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom
# A page that is filled this far is full enough: one that is not takes in more, or the next chapter.
FULL_ENOUGH = 0.77
# Words that take all columns; everything else stands in the columns for text.
FULL_WIDTH = ("h1", "table", "figure", "dl", "div", "nav")
_HEADINGS = ("h1", "h2", "h3")
# Words that a page may end in the middle of.
_BROKEN_ANYWHERE = ("p", "ul", "ol", "nav")
# The blocks before which a page that is spread leaves more room.
LOOSENED = ("h2", "table", "figure", "div", "dl")
# The references of a text to figures and tables, before they have their numbers.
REFERENCES = ".//processing-instruction('see')"
# What has to fit beneath a heading for it to stay on its page, and how long a table may be to be kept whole.
_BELOW_HEADING, WHOLE_TABLE = 15.0, 8


@dataclass
class PageFlow:
    """Where the next block would stand: `page` counted from 0, `y` and `side` in millimetres below the page's top."""

    extents: KnownExtents
    page: int = 0
    y: float = 0.0
    side: float = 0.0
    margin: float = 0.0
    first_filled: float | None = None
    """How far the first page was filled when it was turned, in millimetres; None while it is not."""
    filled: tuple[float, ...] = ()
    """How far every page was filled that was turned, also before the blocks that are flowing now."""
    loose: int = 0
    """By how many millimetres more the parts stand apart."""
    parted: int = 0
    """How many figures stand on another page than a text that mentions them."""

    @property
    def used(self) -> float:
        """How far the page is filled, in millimetres."""
        return max(self.y, self.side)

    @property
    def taken(self) -> float:
        """Pages taken so far, the last as the share that is filled: 1.4 is a page and four tenths."""
        return self.page + self.used / PAGE_HEIGHT

    def add(self, block: Any, below: float = 0.0) -> None:
        """Set a block where it comes to stand; a heading stays with the `below` millimetres that must follow it."""
        if is_side_note(block):
            self._beside(self.extents(block, SIDE_WIDTH))
            return
        room = column_of(block)
        if room == PAGE.text_width and self.side > self.y:
            self.y, self.margin = self.side, 0.0
        self._set(self.extents(block, room), block, below)

    def _beside(self, one: Extent) -> None:
        top = max(self.y + self.margin, self.side)
        if top + one.height > PAGE_HEIGHT:
            self._turn()
            top = 0.0
        self.side = top + one.height + one.below

    def _set(self, one: Extent, block: Any, below: float) -> None:
        above = one.above + (self.loose if block.tag in LOOSENED else 0)
        top = self.y + (max(self.margin, above) if self.y else 0.0)
        breaks = _breaks(block) and top + _BELOW_HEADING <= PAGE_HEIGHT
        if top + one.height + below > PAGE_HEIGHT and not breaks:
            self._turn()
            top = 0.0
        bottom = top + one.height
        while bottom > PAGE_HEIGHT:
            self.y = PAGE_HEIGHT
            self._turn()
            bottom -= PAGE_HEIGHT
        self.y, self.margin = bottom, one.below

    def _turn(self) -> None:
        self.first_filled = self.used if self.first_filled is None else self.first_filled
        self.filled = (*self.filled, self.used)
        self.page, self.y, self.side, self.margin = self.page + 1, 0.0, 0.0, 0.0


def flow(blocks: Iterable[Any], extents: KnownExtents, start: PageFlow | None = None, loose: int = 0) -> PageFlow:
    """The flow after all blocks, from `start` or the top of a page; parts stand `loose` millimetres further apart."""
    made = replace(start or PageFlow(extents), first_filled=None, loose=loose)
    ordered = [block for block in in_print_order(blocks) if isinstance(block.tag, str)]
    places: list[tuple[Any, int]] = []
    for number, block in enumerate(ordered):
        made.add(block, _kept_below(ordered[number + 1 :], extents) if block.tag in _HEADINGS else 0.0)
        places.append((block, made.page))
    made.parted += _parted(places)
    return made


def _parted(places: list[tuple[Any, int]]) -> int:
    """How many figures stand on another page than where a block before or after them refers to them."""
    figures = {block.get("id"): page for block, page in places if block.tag == "figure"}
    if len({page for _, page in places}) < 2 or not figures:
        return 0
    mentions = ((one.text.strip(), page) for block, page in places for one in block.xpath(REFERENCES))
    return len({name for name, page in mentions if figures.get(name, page) != page})


def _kept_below(blocks: Iterable[Any], extents: KnownExtents) -> float:
    """What must stand below a heading on its page: the next block, whole where it is never parted, past headings."""
    height = 0.0
    for block in blocks:
        if is_side_note(block):
            continue
        one = extents(block, column_of(block))
        if block.tag in _HEADINGS:
            height += one.above + one.height
            continue
        return height + (_BELOW_HEADING if _breaks(block) else one.above + one.height)
    return height


def column_of(block: Any) -> float:
    """The width of the columns that a block takes."""
    full = block.tag in FULL_WIDTH and "narrow" not in (block.get("class") or "")
    return PAGE.text_width if full else TEXT_WIDTH


def _breaks(block: Any) -> bool:
    """Whether a page may end within a block."""
    rows = sum(1 for _ in block.iter("tr")) - 1 if block.tag == "table" else 0
    return block.tag in _BROKEN_ANYWHERE or rows > WHOLE_TABLE
