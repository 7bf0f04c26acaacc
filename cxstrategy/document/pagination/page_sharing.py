"""Chapters that leave a page half empty -> the next one follows on it instead of on a page of its own."""

import math
from collections.abc import Container
from copy import copy
from typing import Any

from cxstrategy.document.pagination.block_heights import KnownExtents
from cxstrategy.document.pagination.page_flow import FULL_ENOUGH, PAGE_HEIGHT, PageFlow, flow
from cxstrategy.document.tokens import SPACES

# What parts two chapters on a page, in millimetres.
BETWEEN = SPACES[7]
# The attribute of a composed chapter that says whether it begins a page or shares one.
PLACE, OWN, SHARED = "data-page", "own", "shared"
# The attribute that says by how many millimetres more its parts stand apart, at most, and which blocks then do.
LOOSE, MOST_LOOSE, LOOSENED = "data-loose", 12, ("h2", "table", "figure", "div", "dl")
# A section that takes the whole of a page, to its edges.
FULL_PAGE = "compass"
# How far a page is filled by spreading its parts.
WELL_FILLED = 0.78


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
        shared = _after(section, self.flow.extents, _below(self.flow))
        filled = shared.first_filled is None or shared.first_filled >= FULL_ENOUGH * PAGE_HEIGHT
        return shared if filled else None

    def add(self, section: Any, flow: PageFlow) -> None:
        """Set a section on it; where that ends on the next page, that is the page to be filled."""
        self.sections = [*self.sections, section] if flow.page == self.flow.page else []
        self.flow = flow

    def loosen(self) -> None:
        """Spread what is left of a page that is nearly full enough over the room above its parts."""
        missing = WELL_FILLED * PAGE_HEIGHT - self.flow.used
        gaps = sum(1 for section in self.sections for block in section if block.tag in LOOSENED)
        if missing > 0 and gaps and missing / gaps <= MOST_LOOSE:
            for section in self.sections:
                section.set(LOOSE, str(math.ceil(missing / gaps)))


def share_pages(article: Any, composed: Container[str], extents: KnownExtents) -> None:
    """Let a composed section follow on the page of the one before where that would stay half empty.

    The contents, which any edition has, are composed too.
    """
    page: _Page | None = None
    for section in article:
        if (section.get("id") not in composed and section.tag != "nav") or section.get("class") == FULL_PAGE:
            _finished(page)
            page = None
            continue
        shared = page.takes(section) if page else None
        section.set(PLACE, SHARED if shared else OWN)
        if page and shared:
            page.add(section, shared)
            continue
        _finished(page)
        own = _after(section, extents)
        # Contents that spill over a page are reckoned to the millimetre: nothing is set below them.
        page = _Page(section, own) if section.tag != "nav" or own.page == 0 else None
        if page and own.page:
            page.sections = []
    _finished(page)


def _finished(page: _Page | None) -> None:
    if page:
        page.loosen()


def _below(before: PageFlow) -> PageFlow:
    place = copy(before)
    place.y, place.side, place.margin = before.used + BETWEEN, 0.0, 0.0
    return place


def _after(section: Any, extents: KnownExtents, start: PageFlow | None = None) -> PageFlow:
    return flow([section] if section.tag == "nav" else section, extents, start)
