"""The table of contents in Word: a filled field, its page numbers reckoned from a layout of the file itself."""

from collections.abc import Iterator
from typing import Any

from cxstrategy.document.element_text import plain
from cxstrategy.document.tokens import SPACES, TYPE, twips
from cxstrategy.writers.article import Element, UnknownWord
from cxstrategy.writers.ooxml import W, field, paragraph, run
from cxstrategy.writers.word.base import WordBase
from cxstrategy.writers.word.body import WordBody
from cxstrategy.writers.word.layout.font_widths import metrics_of
from cxstrategy.writers.word.layout.page_numbers import page_numbers
from cxstrategy.writers.word.layout.paragraph_lines import ParagraphSetter
from cxstrategy.writers.word.layout.style_sheet import StyleSheet
from cxstrategy.writers.word.pages import PageShape
from cxstrategy.writers.word.text import text_of

# The headings within the section of an entry: their text as runs, and their bookmark.
Within = dict[Element, list[tuple[str, str]]]
# What stands for a number until the pages are reckoned.
UNKNOWN = "0"
_PAGEREF = "PAGEREF"
_CODE, _TEXT, _VAL = (f"{{{W}}}{name}" for name in ("instrText", "t", "val"))
# What a line of each level takes, in twips.
_CHAPTER = twips(points=TYPE["text"].line, mm=SPACES[1] + SPACES[0])
_HEADING = twips(points=TYPE["row"].line)
_TITLE = twips(points=TYPE["chapter"].line, mm=SPACES[3])


def write_contents(body: WordBody, element: Element) -> str:
    """`nav.contents`: a table of contents that Word can refresh, with the headings within chapters where it has a page
    of its own with room for them."""
    heading = next((child for child in element if child.tag != "ol"), None)
    told = plain(heading) if heading is not None else body.document.words.contents
    title = body.paragraph("TOC Heading", run(told))
    ends = body.document.edition == "board" and not is_followed(element)
    closing = end_of_section(body, body.page) if ends else ""
    entries = [child for part in element if part.tag == "ol" for child in part]
    within = _headings_within(body, element, entries)
    if not entries:
        return title + closing
    lines = [paragraph(style, line, kept) for style, line, kept in _lines(body, element, entries, within)]
    begin, end = field(f'TOC \\o "1-{2 if within else 1}" \\h \\z \\u', "\0").split("\0")
    first = lines[0].index("</w:pPr>") + len("</w:pPr>")
    lines[0] = lines[0][:first] + begin + lines[0][first:]
    lines[-1] = lines[-1].removesuffix("</w:p>") + end + "</w:p>"
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{title}{''.join(lines)}</w:sdtContent></w:sdt>{closing}"
    )


def end_of_section(body: WordBody, page: PageShape) -> str:
    """What stands so far ends on pages of this shape; more begins on a new one."""
    return paragraph(body.style("Section End"), "", page.section())


def is_followed(element: Element) -> bool:
    """Whether what comes next shares the page."""
    following = element.getnext()
    return following is not None and following.get("data-page") == "shared"


def _headings_within(body: WordBody, element: Element, entries: list[Element]) -> Within:
    """The headings within the section of each entry; none where they have no room."""
    if is_followed(element) or element.get("data-page") == "shared":
        return {}
    sections = {one.get("id"): one for one in body.references.article if one.get("id")}
    found = {entry: list(_headings(sections.get(_name(_link(entry))))) for entry in entries}
    taken = _TITLE + _CHAPTER * len(entries) + _HEADING * sum(len(headings) for headings in found.values())
    if taken > body.page.text_height:
        return {}
    told: Within = {}
    for entry, headings in found.items():
        for heading in headings:
            told.setdefault(entry, []).append((text_of(body, heading, "toc 2"), body.references.mark(heading)))
    return told


def _headings(section: Element | None) -> Iterator[Element]:
    return (child for child in (() if section is None else section) if child.tag == "h2" and plain(child))


def _lines(body: WordBody, element: Element, entries: list[Element], within: Within) -> Iterator[tuple[str, str, str]]:
    """The style of every line, what it says, and that it stays with the next where the contents share a page."""
    chapter, heading = body.style("toc 1"), body.style("toc 2")
    together = body.document.edition == "board" and element.get("data-page") == "shared"
    for entry in entries:
        link = _link(entry)
        kept = "<w:keepNext/>" if together and entry is not entries[-1] else ""
        yield chapter, _line(text_of(body, link, "toc 1"), _place(body, link)), kept
        yield from ((heading, _line(told, name), "") for told, name in within.get(entry, ()))


def _line(told: str, name: str) -> str:
    """A line of the contents: a link that looks like the line it is in, with the number of its page."""
    if not name:
        return told
    tab = "<w:r><w:tab/></w:r>"
    number = field(f"{_PAGEREF} {name} \\h", run(UNKNOWN))
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{told}{tab}{number}</w:hyperlink>'


def _link(entry: Element) -> Element:
    if [child.tag for child in entry] != ["a"]:
        raise UnknownWord("an item of nav.contents holds one link and nothing else")
    (link,) = entry
    return link


def _name(link: Element) -> str:
    return (link.get("href") or "").removeprefix("#")


def _place(body: WordBody, link: Element) -> str:
    """The bookmark that a link leads to; empty where it leads nowhere."""
    return body.references.place(_name(link)) if _name(link) in body.references.targets else ""


def number_pages(base: WordBase, body: Any) -> None:
    """Fill in the page numbers of the contents of a `w:body` element, as its styles and its font lay it out."""
    codes = [code for code in body.iter(_CODE) if code.text.split()[0] == _PAGEREF]
    if not codes:
        return
    setter = ParagraphSetter(StyleSheet(base.styles, base.numbering.tree), metrics_of(base.font))
    pages = page_numbers(body, setter)
    for code in codes:
        run_of_result = code.getparent().getnext().getnext()
        run_of_result.find(_TEXT).text = str(pages[code.text.split()[1]])
