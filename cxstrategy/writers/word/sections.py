"""The parts of an edition in Word, on pages of their own where they need them."""

from cxstrategy.writers.article import Element, UnknownWord, plain
from cxstrategy.writers.ooxml import field, paragraph, run
from cxstrategy.writers.word.figures import room_taken, write_logo
from cxstrategy.writers.word.manuscript import Manuscript
from cxstrategy.writers.word.pages import Page
from cxstrategy.writers.word.text import text_of


def write_article(manuscript: Manuscript, element: Element) -> str:
    """`article`"""
    return manuscript.children(element)


def write_cover(manuscript: Manuscript, element: Element) -> str:
    """`section.cover`: the logo, then what it holds; what marks a draft comes before all."""
    return _apart(manuscript, element, "cover", manuscript.base.cover, write_logo(manuscript))


def write_summary(manuscript: Manuscript, element: Element) -> str:
    """`section.summary`"""
    return _apart(manuscript, element, "summary", manuscript.page)


def write_compass(manuscript: Manuscript, element: Element) -> str:
    """`section.compass`: its figure as large as the page allows."""
    manuscript.taken = room_taken(element)
    written = _apart(manuscript, element, "compass", manuscript.page)
    manuscript.taken = 0
    return written


def write_chapter(manuscript: Manuscript, element: Element) -> str:
    """`section.chapter`: the style of its heading decides where it begins."""
    return manuscript.section(element)


def write_appendix(manuscript: Manuscript, element: Element) -> str:
    """`section.appendix`: the first begins a page, the others follow."""
    opening = end_of_section(manuscript, manuscript.page) if manuscript.count("appendix") == 1 else ""
    with manuscript.at("appendix"):
        return opening + manuscript.section(element)


def write_landscape(manuscript: Manuscript, element: Element) -> str:
    """`div.landscape`: on turned pages."""
    turned = manuscript.page.turn() if not manuscript.page.turned else manuscript.page
    opening = end_of_section(manuscript, manuscript.page)
    with manuscript.on(turned):
        return opening + manuscript.children(element) + end_of_section(manuscript, turned)


def write_contents(manuscript: Manuscript, element: Element) -> str:
    """`nav.contents`: a table of contents that is filled and needs no page number to be right, so nothing is asked."""
    heading = next((child for child in element if child.tag != "ol"), None)
    told = plain(heading) if heading is not None else manuscript.document.words.contents
    title = manuscript.paragraph("TOC Heading", run(told))
    closing = end_of_section(manuscript, manuscript.page) if manuscript.document.edition == "board" else ""
    entries = [child for part in element if part.tag == "ol" for child in part]
    lines = [_entry(manuscript, entry) for entry in entries]
    if not lines:
        return title + closing
    begin, end = field('TOC \\o "1-1" \\n \\h \\z \\u', "\0").split("\0")
    style = manuscript.style("toc 1")
    lines = [paragraph(style, (begin if not place else "") + line) for place, line in enumerate(lines)]
    lines[-1] = lines[-1].removesuffix("</w:p>") + end + "</w:p>"
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{title}{''.join(lines)}</w:sdtContent></w:sdt>{closing}"
    )


def end_of_section(manuscript: Manuscript, page: Page) -> str:
    """What stands so far ends on pages of this shape; more begins on a new one."""
    return paragraph(manuscript.style("Section End"), "", page.section())


def _apart(manuscript: Manuscript, element: Element, place: str, page: Page, opening: str = "") -> str:
    before = end_of_section(manuscript, manuscript.page)
    with manuscript.at(place), manuscript.on(page):
        written = manuscript.children(element) if place == "cover" else manuscript.section(element)
        return before + opening + written + end_of_section(manuscript, page)


def _entry(manuscript: Manuscript, entry: Element) -> str:
    """One line of the contents: a link that looks like the line it is in."""
    if [child.tag for child in entry] != ["a"]:
        raise UnknownWord("an item of nav.contents holds one link and nothing else")
    (link,) = entry
    name = (link.get("href") or "").removeprefix("#")
    text = text_of(manuscript, link, "toc 1")
    if name not in manuscript.references.targets:
        return text
    return f'<w:hyperlink w:anchor="{manuscript.references.place(name)}" w:history="1">{text}</w:hyperlink>'
