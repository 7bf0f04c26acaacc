"""The body of a Word file -> the page on which each bookmark stands, counted from 1, as Word's `PAGEREF` does."""

from collections.abc import Iterable, Sequence
from typing import Any

from cxstrategy.writers.word.layout.paragraph_lines import ParagraphSetter
from cxstrategy.writers.word.layout.word_blocks import Block, Section, sections

# So many lines of a paragraph stay together at the foot of a page and at the head of the next.
_ORPHANS = 2


def page_numbers(body: Any, setter: ParagraphSetter) -> dict[str, int]:
    """The page of every bookmark of a `w:body` element."""
    pages = Pages()
    for section in sections(body, setter):
        pages.fill(section)
    return pages.found


class Pages:
    """Pages while they are filled: the number of the one at hand, and how far it is filled, in points."""

    def __init__(self) -> None:
        self.page, self.found = 0, dict[str, int]()
        self.room = self.y = self.below = 0.0
        self._is_asked = True

    def fill(self, section: Section) -> None:
        """Set a section from a new page on."""
        self.room = section.height
        self._turn(asked=True)
        kept = 0
        for place, block in enumerate(section.blocks):
            if block.begins_page and self.y:
                self._turn(asked=True)
            if place >= kept and block.keeps_next:
                kept = self._keep(section.blocks, place)
            self._set(block)

    def _turn(self, asked: bool = False) -> None:
        """Go to the next page, because the text asks for it or because this one is full."""
        self.page, self.y, self.below, self._is_asked = self.page + 1, 0.0, 0.0, asked

    def _gap(self, block: Block) -> float:
        """The space above a block: none at the head of a page that follows a full one."""
        if not self.y:
            return block.above if self._is_asked else 0.0
        return max(self.below, block.above)

    def _keep(self, blocks: Sequence[Block], place: int) -> int:
        """Turn the page where what stays together from `place` on does not fit; where that ends."""
        end = place
        while end < len(blocks) - 1 and blocks[end].keeps_next:
            end += 1
        needed = self._gap(blocks[place]) + _together(blocks[place : end + 1])
        if self.y and needed > self.room - self.y and needed <= self.room:
            self._turn()
        return end

    def _set(self, block: Block) -> None:
        gap = self._gap(block)
        if self.y + gap + block.height > self.room and self.y:
            parted = self._parted(block, gap)
            self._name(block, parted)
            self._turn()
            self.y = block.heading
            if parted:
                self.y, self.below = block.height - parted * block.each, block.below
                return
            gap = 0.0
        else:
            self._name(block, 1)
        self.y, self.below = self.y + gap + block.height, block.below
        while self.y > self.room:
            self.page, self.y = self.page + 1, self.y - self.room

    def _parted(self, block: Block, gap: float) -> int:
        """How many lines of a block stay on the page; 0 where it goes to the next whole."""
        if block.is_whole or not block.each:
            return 0
        fit = min(int((self.room - self.y - gap) // block.each), block.count - _ORPHANS)
        return fit if fit >= _ORPHANS else 0

    def _name(self, block: Block, stays: int) -> None:
        for name in block.names:
            self.found.setdefault(name, self.page if stays else self.page + 1)


def _together(blocks: Iterable[Block]) -> float:
    """The height of blocks that stay together, of the last as little as may stand on a page."""
    height, below, last = 0.0, 0.0, None
    for number, block in enumerate(blocks):
        height += (max(below, block.above) if number else 0.0) + block.height
        below, last = block.below, block
    if last is not None and not last.is_whole:
        height -= last.height - _ORPHANS * last.each
    return height
