"""The parts of an edition in Word, on pages of their own where they need them."""

from cxstrategy.document.element_text import plain
from cxstrategy.writers.article import Element, UnknownWord
from cxstrategy.writers.ooxml import field, paragraph, run
from cxstrategy.writers.word.body import WordBody
from cxstrategy.writers.word.figures import room_taken, write_logo
from cxstrategy.writers.word.pages import PageShape
from cxstrategy.writers.word.text import text_of


def write_article(body: WordBody, element: Element) -> str:
    """`article`"""
    return body.children(element)


def write_cover(body: WordBody, element: Element) -> str:
    """`section.cover`: the logo, then what it holds; what marks a draft comes before all."""
    return _apart(body, element, "cover", body.base.cover, write_logo(body))


def write_summary(body: WordBody, element: Element) -> str:
    """`section.summary`"""
    return _apart(body, element, "summary", body.page, ends=not _is_followed(element))


def write_compass(body: WordBody, element: Element) -> str:
    """`section.compass`: its figure as large as the page allows, with little left around it on pages of ours."""
    body.taken = room_taken(element)
    written = _apart(body, element, "compass", body.base.bare or body.page)
    body.taken = 0
    return written


def write_chapter(body: WordBody, element: Element) -> str:
    """`section.chapter`: the style of its heading decides where it begins; one that shares a page follows on."""
    if element.get("data-page") != "shared":
        return body.section(element)
    with body.at("following"):
        return body.section(element)


def write_appendix(body: WordBody, element: Element) -> str:
    """`section.appendix`: the first begins a page, the others follow."""
    opening = end_of_section(body, body.page) if body.count("appendix") == 1 else ""
    body.dense = True
    with body.at("appendix"):
        written = body.section(element)
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


def write_contents(body: WordBody, element: Element) -> str:
    """`nav.contents`: a table of contents that is filled and needs no page number to be right, so nothing is asked."""
    heading = next((child for child in element if child.tag != "ol"), None)
    told = plain(heading) if heading is not None else body.document.words.contents
    title = body.paragraph("TOC Heading", run(told))
    ends = body.document.edition == "board" and not _is_followed(element)
    closing = end_of_section(body, body.page) if ends else ""
    entries = [child for part in element if part.tag == "ol" for child in part]
    lines = [_entry(body, entry) for entry in entries]
    if not lines:
        return title + closing
    begin, end = field('TOC \\o "1-1" \\n \\h \\z \\u', "\0").split("\0")
    style = body.style("toc 1")
    lines = [paragraph(style, (begin if not place else "") + line) for place, line in enumerate(lines)]
    lines[-1] = lines[-1].removesuffix("</w:p>") + end + "</w:p>"
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{title}{''.join(lines)}</w:sdtContent></w:sdt>{closing}"
    )


def end_of_section(body: WordBody, page: PageShape) -> str:
    """What stands so far ends on pages of this shape; more begins on a new one."""
    return paragraph(body.style("Section End"), "", page.section())


def _is_followed(element: Element) -> bool:
    """Whether what comes next shares the page."""
    following = element.getnext()
    return following is not None and following.get("data-page") == "shared"


def _apart(body: WordBody, element: Element, place: str, page: PageShape, opening: str = "", ends: bool = True) -> str:
    before = end_of_section(body, body.page)
    with body.at(place), body.on(page):
        written = body.children(element) if place == "cover" else body.section(element)
        return before + opening + written + (end_of_section(body, page) if ends else "")


def _entry(body: WordBody, entry: Element) -> str:
    """One line of the contents: a link that looks like the line it is in."""
    if [child.tag for child in entry] != ["a"]:
        raise UnknownWord("an item of nav.contents holds one link and nothing else")
    (link,) = entry
    name = (link.get("href") or "").removeprefix("#")
    text = text_of(body, link, "toc 1")
    if name not in body.references.targets:
        return text
    return f'<w:hyperlink w:anchor="{body.references.place(name)}" w:history="1">{text}</w:hyperlink>'
