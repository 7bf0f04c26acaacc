"""The parts of an edition in Word, on pages of their own where they need them."""

from cxstrategy.document.pagination.page_sharing import FOLLOWS
from cxstrategy.writers.article import Element
from cxstrategy.writers.word.body import WordBody
from cxstrategy.writers.word.contents import end_of_section, is_followed
from cxstrategy.writers.word.figures import room_taken, write_logo
from cxstrategy.writers.word.pages import PageShape
from cxstrategy.writers.word.side_notes import write_section


def write_article(body: WordBody, element: Element) -> str:
    """`article`"""
    return body.children(element)


def write_cover(body: WordBody, element: Element) -> str:
    """`section.cover`: the logo, then what it holds; what marks a draft comes before all."""
    return _apart(body, element, "cover", body.base.cover, write_logo(body))


def write_summary(body: WordBody, element: Element) -> str:
    """`section.summary`"""
    return _apart(body, element, "summary", body.page, ends=not is_followed(element))


def write_compass(body: WordBody, element: Element) -> str:
    """`section.compass`: its figure as large as the page allows, with little left around it on pages of ours."""
    body.taken = room_taken(element)
    written = _apart(body, element, "compass", body.base.bare or body.page)
    body.taken = 0
    return written


def write_chapter(body: WordBody, element: Element) -> str:
    """`section.chapter`: the style of its heading decides where it begins; one that shares a page follows on."""
    if element.get("data-page") != "shared":
        return write_section(body, element)
    with body.at("following"):
        return write_section(body, element)


def write_appendix(body: WordBody, element: Element) -> str:
    """`section.appendix`: the first begins a page, or follows on where the last chapter leaves room; the others do."""
    begins = body.count("appendix") == 1 and element.get(FOLLOWS) is None
    opening = end_of_section(body, body.page) if begins else ""
    body.dense = True
    with body.at("appendix"):
        written = write_section(body, element)
    body.dense = False
    return opening + written


def write_leaflet(body: WordBody, element: Element) -> str:
    """`section.leaflet`: the logo, then what it holds."""
    return write_logo(body) + body.children(element)


def write_landscape(body: WordBody, element: Element) -> str:
    """`div.landscape`: on turned pages."""
    turned = body.page.turn() if not body.page.turned else body.page
    opening = end_of_section(body, body.page)
    with body.on(turned):
        return opening + body.children(element) + end_of_section(body, turned)


def _apart(body: WordBody, element: Element, place: str, page: PageShape, opening: str = "", ends: bool = True) -> str:
    before = end_of_section(body, body.page)
    with body.at(place), body.on(page):
        written = body.children(element) if place == "cover" else write_section(body, element)
        return before + opening + written + (end_of_section(body, page) if ends else "")
