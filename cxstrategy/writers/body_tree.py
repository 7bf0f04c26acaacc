"""Document -> its article as a tree of HTML, as a page for paper and one for a screen begin with it."""

from typing import Any

from cxstrategy.document.document import Document
from cxstrategy.document.element_text import plain
from cxstrategy.document.key_figures import key_figure_size
from cxstrategy.document.pagination.block_styles import SIDE_WIDTH
from cxstrategy.document.tokens import PAGE
from cxstrategy.writers.article import has_class, read_article
from cxstrategy.writers.page import picture_name


def body_tree(document: Document) -> Any:
    """The article as a tree with pictures named by their bytes and every pair of figures in a box."""
    article: Any = read_article(document.body)
    _number_captions(article, document)
    for image in article.iter("img"):
        image.set("src", picture_name(document.pictures[image.get("src")]))
    for figures in article.iter("dl"):
        if figures.get("class") == "figures":
            _box_figures(figures)
    for nav in article.iter("nav"):
        nav.insert(0, element("h2", {"class": "contents-heading"}, document.words.contents))
        nav.set("aria-label", document.words.contents)
    _close_heading_gaps(article)
    _show_logo(article, document)
    return article


def _close_heading_gaps(article: Any) -> None:
    """An h3 with no h2 above it in its section is an h2 that looks small: a reader by ear hears no level skipped."""
    level = 1
    for heading in article.iter("h1", "h2", "h3"):
        if heading.tag == "h3" and level == 1:
            heading.tag = "h2"
            heading.set("class", "small")
        elif heading.tag != "h3":
            level = int(heading.tag[1])


def _number_captions(article: Any, document: Document) -> None:
    """`Table 3:` before each caption, counted apart for tables and figures, as Word counts them."""
    for name, word in (("caption", document.words.table), ("figcaption", document.words.figure)):
        for number, caption in enumerate(article.iter(name), 1):
            caption.text = f"{word} {number}: {caption.text or ''}"


def as_html(tree: Any) -> str:
    """A tree as HTML: empty elements without an end, drawings as they are."""
    from lxml import etree

    text: str = etree.tostring(tree, method="html", encoding="unicode")
    return text


def _box_figures(figures: Any) -> None:
    """Each dt with the dd's that follow it in a div, as HTML allows, so that it can be a box; figures in their size."""
    values = [one for one in figures.iter("dd") if not has_class(one, "note")]
    room = SIDE_WIDTH if has_class(figures.getparent(), "side") else PAGE.text_width
    for value in values:
        value.set("class", key_figure_size([plain(one) for one in values], len(figures.findall("dt")), room))
    box = None
    for child in list(figures):
        if child.tag == "dt":
            box = element("div", {})
            figures.append(box)
        if box is not None:
            box.append(child)


def _show_logo(article: Any, document: Document) -> None:
    cover = next((one for one in article.iter("section") if one.get("class") in ("cover", "leaflet")), None)
    if cover is not None and document.house.logo in document.pictures:
        paragraph = element("p", {"class": "logo"})
        link = picture_name(document.pictures[document.house.logo or ""])
        paragraph.append(element("img", {"src": link, "alt": document.organisation}))
        cover.insert(0, paragraph)


def element(name: str, attributes: dict[str, str], text: str = "") -> Any:
    """A new element."""
    from lxml import etree

    made = etree.Element(name, attributes)
    made.text = text or None
    return made
