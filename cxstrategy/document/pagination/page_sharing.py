"""Chapters that leave a page half empty -> the next one follows on it instead of on a page of its own."""

from collections.abc import Container
from copy import copy
from typing import Any

from cxstrategy.document.pagination.block_heights import KnownExtents
from cxstrategy.document.pagination.page_flow import FULL_ENOUGH, PAGE_HEIGHT, PageFlow
from cxstrategy.document.tokens import SPACES

# What parts two chapters on a page, in millimetres.
BETWEEN = SPACES[7]
# The attribute of a composed chapter that says whether it begins a page or shares one.
PLACE, OWN, SHARED = "data-page", "own", "shared"


def share_pages(article: Any, composed: Container[str], extents: KnownExtents) -> None:
    """Let a composed section follow on the page of the one before where that would stay half empty and it fits.

    The contents, which any edition has, are composed too; they alone may begin on a page that they do not end on.
    """
    before: PageFlow | None = None
    for section in article:
        if section.get("id") not in composed and section.tag != "nav":
            before = None
            continue
        section.set(PLACE, OWN)
        own = _after(section, PageFlow(extents))
        if before and before.used < FULL_ENOUGH * PAGE_HEIGHT:
            shared = _after(section, _below(before))
            if shared.page == before.page or section.tag == "nav":
                section.set(PLACE, SHARED)
                own = shared
        before = own


def _below(before: PageFlow) -> PageFlow:
    place = copy(before)
    place.y, place.side, place.margin = before.used + BETWEEN, 0.0, 0.0
    return place


def _after(section: Any, flow: PageFlow) -> PageFlow:
    for block in [section] if section.tag == "nav" else section:
        if isinstance(block.tag, str):
            flow.add(block)
    return flow
