"""Chapters that leave a page half empty -> the next one follows on it instead of on a page of its own.

What comes out is also how many pages there are then, how many of them stay half empty, and which figures are parted."""

import math
from collections.abc import Container, Iterator
from copy import copy
from typing import Any, NamedTuple

from cxstrategy.document.pagination.block_heights import KnownExtents
from cxstrategy.document.pagination.page_flow import FULL_ENOUGH, LOOSENED, PAGE_HEIGHT, PageFlow, flow
from cxstrategy.document.tokens import SPACES

# What parts two chapters on a page, in millimetres.
BETWEEN = SPACES[7]
# The attribute of a composed chapter that says whether it begins a page or shares one.
PLACE, OWN, SHARED = "data-page", "own", "shared"
# The attribute that says by how many millimetres more its parts stand apart, and the most.
LOOSE, MOST_LOOSE = "data-loose", 12
# The attribute of a first appendix that begins on the page where the last chapter leaves room, and its class.
FOLLOWS, APPENDIX = "data-follows", "appendix"
# A section that takes the whole of a page, to its edges.
FULL_PAGE = "compass"
# How far a page is filled by spreading its parts.
WELL_FILLED = 0.79


class PagesTaken(NamedTuple):
    """The pages that composed sections take, how many of them are left more than a quarter empty, and how many figures
    stand on another page than their mention."""

    empty: int
    taken: int
    parted: int = 0

    @property
    def faults(self) -> int:
        """What a reader would call badly laid out."""
        return self.empty + self.parted


class _Page:
    """The page that is being filled: the sections that stand on it alone, and how far it is."""

    def __init__(self, section: Any, flow: PageFlow) -> None:
        self.sections, self.flow = [section], flow

    def takes(self, section: Any) -> PageFlow | None:
        """The flow with a section set below, where the page asks for it; None where the section begins a page.

        A page takes the beginning of what does not fit on it whole where that fills it.
        """
        if self.flow.used >= FULL_ENOUGH * PAGE_HEIGHT:
            return None
        below = _below(self.flow)
        shared = _after(section, self.flow.extents, below)
        if shared.first_filled is None:
            return shared
        # The room between two chapters fills no page where nothing of the second has a place below it.
        begins = shared.first_filled > below.y and shared.first_filled >= FULL_ENOUGH * PAGE_HEIGHT
        return shared if begins else None

    def add(self, section: Any, flow: PageFlow) -> None:
        """Set a section on it; where that ends on the next page, that is the page to be filled."""
        self.sections = [*self.sections, section] if flow.page == self.flow.page else []
        self.flow = flow

    def loosen(self) -> None:
        """Spread what is left of a page that is nearly full enough over the room above its parts."""
        missing = WELL_FILLED * PAGE_HEIGHT - self.flow.used
        gaps = sum(1 for section in self.sections for block in section if block.tag in LOOSENED)
        if missing > 0 and gaps:
            more = max(looseness(section) for section in self.sections) + math.ceil(missing / gaps)
            if more <= MOST_LOOSE:
                self.flow.y = WELL_FILLED * PAGE_HEIGHT
                for section in self.sections:
                    section.set(LOOSE, str(more))

    def filled(self) -> tuple[float, ...]:
        """How far every page is filled, those that were turned and this one."""
        return (*self.flow.filled, self.flow.used)


def share_pages(article: Any, composed: Container[str], extents: KnownExtents) -> PagesTaken:
    """Let a composed section follow on the page of the one before where that would stay half empty.

    The contents, which any edition has, are composed too; the appendices begin below a last chapter that leaves room.
    """
    pages = list(_pages(article, composed, extents))
    filled = [share for page in pages for share in page.filled()]
    empty = sum(1 for one in filled if one < FULL_ENOUGH * PAGE_HEIGHT)
    return PagesTaken(empty, len(filled), sum(page.flow.parted for page in pages))


def is_composed(section: Any, composed: Container[str]) -> bool:
    """Whether a section of an article is laid out page by page."""
    return bool((section.get("id") in composed or section.tag == "nav") and section.get("class") != FULL_PAGE)


def looseness(section: Any) -> int:
    """By how many millimetres more the parts of a section stand apart."""
    return int(section.get(LOOSE) or 0)


def _pages(article: Any, composed: Container[str], extents: KnownExtents) -> Iterator[_Page]:
    """Every stretch of pages that begins with a section of its own page."""
    page: _Page | None = None
    for section in article:
        if not is_composed(section, composed):
            if page and section.get("class") == APPENDIX and page.flow.used < FULL_ENOUGH * PAGE_HEIGHT:
                section.set(FOLLOWS, "yes")
                page.flow.y = PAGE_HEIGHT
            yield from _finished(page)
            page = None
            continue
        shared = page.takes(section) if page else None
        section.set(PLACE, SHARED if shared else OWN)
        if page and shared:
            page.add(section, shared)
            continue
        yield from _finished(page)
        own = _after(section, extents)
        # Contents that spill over a page are reckoned to the millimetre: nothing is set below them.
        page = _Page(section, own) if section.tag != "nav" or own.page == 0 else None
        if page and own.page:
            page.sections = []
    yield from _finished(page)


def _finished(page: _Page | None) -> Iterator[_Page]:
    if page:
        page.loosen()
        yield page


def _below(before: PageFlow) -> PageFlow:
    place = copy(before)
    place.y, place.side, place.margin = before.used + BETWEEN, 0.0, 0.0
    return place


def _after(section: Any, extents: KnownExtents, start: PageFlow | None = None) -> PageFlow:
    # The box of a part that moved away takes no room.
    blocks = [section] if section.tag == "nav" else [one for one in section if one.get("data-part") is None]
    return flow(blocks, extents, start, looseness(section))
