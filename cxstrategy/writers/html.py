"""Document -> one HTML file that loads nothing from elsewhere: fonts, pictures and style are in it."""

import base64
import re
from collections.abc import Iterator
from typing import Any

from cxstrategy.document.document import Document
from cxstrategy.document.element_text import plain
from cxstrategy.document.key_figures import key_figure_size
from cxstrategy.document.pagination.block_styles import SIDE_WIDTH
from cxstrategy.document.palette import night_palette, palette
from cxstrategy.document.tokens import PAGE
from cxstrategy.writers.article import SVG, has_class, read_article
from cxstrategy.writers.page import (
    PICTURE_NAME,
    font_file,
    named_pictures,
    page,
    picture_link,
    picture_name,
    screen_fonts,
    style_file,
    variables,
)
from cxstrategy.writers.style_values import colour_values, filled, screen_values
from cxstrategy.writers.typefaces import font_faces

_FONT_LINK = re.compile(r"url\(own-fonts:([\w.-]+)\)")


def write_html(document: Document) -> bytes:
    """The Document as a page for the screen."""
    body = screen_body(document)
    day = variables(colour_values(palette(document.house.primary, document.house.accent)))
    night = variables(colour_values(night_palette(document.house.primary, document.house.accent)))
    style = "\n".join(
        [
            variables(screen_fonts(document.house)),
            day,
            f"@media (prefers-color-scheme: dark) {{ {night} }}",
            f"@media print {{ {day} }}",
            *_embedded_fonts(body),
            filled(style_file("base.css") + style_file("screen.css"), screen_values()),
        ]
    )
    return b"".join(_with_pictures(page(document, style, body).encode(), document))


def _with_pictures(text: bytes, document: Document) -> Iterator[bytes]:
    """The page with each picture in the place of its name: put in last, so that no step before copies them all."""
    pictures = named_pictures(document)
    place = 0
    for found in PICTURE_NAME.finditer(text):
        if content := pictures.get(found[0].decode()):
            yield text[place : found.start()]
            yield picture_link(content)
            place = found.end()
    yield text[place:]


def _embedded_fonts(body: str) -> list[str]:
    """The rules for the fonts that a page uses, with the fonts in them."""
    rules = font_faces(body, has_code="<code" in body or "<pre" in body)
    return [_FONT_LINK.sub(_embedded, rule) for rule in rules]


def _embedded(found: re.Match[str]) -> str:
    content = base64.b64encode(font_file(found[1])).decode()
    return f"url(data:font/woff2;base64,{content})"


def screen_body(document: Document) -> str:
    """The article with its pictures inside, wide tables and drawings that scroll, and a link past the cover."""
    article = body_tree(document)
    for wide in list(article.iter("table", SVG)):
        label = _caption(wide if wide.tag == "table" else wide.getparent())
        _wrap(wide, "div", {"class": "scroll", "tabindex": "0", "role": "group", "aria-label": label})
    main = _element("main", {"id": "top"})
    main.append(article)
    contents = article.find(".//nav")
    skip = "" if contents is None else f'<a class="skip" href="#contents">{document.words.contents}</a>'
    return skip + as_html(main)


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
        nav.insert(0, _element("h2", {"class": "contents-heading"}, document.words.contents))
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
            box = _element("div", {})
            figures.append(box)
        if box is not None:
            box.append(child)


def _show_logo(article: Any, document: Document) -> None:
    cover = next((one for one in article.iter("section") if one.get("class") in ("cover", "leaflet")), None)
    if cover is not None and document.house.logo in document.pictures:
        paragraph = _element("p", {"class": "logo"})
        link = picture_name(document.pictures[document.house.logo or ""])
        paragraph.append(_element("img", {"src": link, "alt": document.organisation}))
        cover.insert(0, paragraph)


def _wrap(element: Any, name: str, attributes: dict[str, str]) -> None:
    wrapper = _element(name, attributes)
    wrapper.tail, element.tail = element.tail, None
    element.getparent().replace(element, wrapper)
    wrapper.append(element)


def _caption(table: Any) -> str:
    """What a table or figure is called: its caption, else the title of its drawing."""
    caption = table.find("caption" if table.tag == "table" else "figcaption")
    if caption is None:
        caption = table.find(f".//{SVG.removesuffix('svg')}title")
    return "".join(caption.itertext()).strip() if caption is not None else ""


def _element(name: str, attributes: dict[str, str], text: str = "") -> Any:
    from lxml import etree

    element = etree.Element(name, attributes)
    element.text = text or None
    return element
