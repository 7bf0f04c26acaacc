"""Document -> tagged, archival PDF (PDF/UA-1 and PDF/A-3a), laid out by WeasyPrint with the print style."""

import logging
from collections.abc import Mapping
from typing import Any

from cxstrategy.document.document import Document
from cxstrategy.document.pagination.block_heights import column_widths
from cxstrategy.document.pagination.block_styles import TEXT_WIDTH
from cxstrategy.document.pagination.print_rules import print_rules
from cxstrategy.document.pagination.side_notes import in_print_order
from cxstrategy.document.palette import palette
from cxstrategy.document.tokens import PAGE
from cxstrategy.finding import WorkbookError
from cxstrategy.words.glyphs import boxed
from cxstrategy.words.language import say
from cxstrategy.writers.article import SVG, TEXT, TITLE, has_class
from cxstrategy.writers.body_tree import as_html, body_tree, element
from cxstrategy.writers.page import (
    font_file,
    named_pictures,
    our_fonts,
    page,
    picture_name,
    picture_type,
    style_file,
)
from cxstrategy.writers.pdf_access import accessible
from cxstrategy.writers.pdf_figure_text import ANCHOR, lines_at_once
from cxstrategy.writers.pdf_fonts import shipped_fonts_only
from cxstrategy.writers.pdf_page import read_page
from cxstrategy.writers.style_values import colour_values, filled, paper_values


def write_pdf(document: Document) -> bytes:
    """The Document as a PDF; a character that no shipped font can draw (an emoji, say) shows as an empty box.

    Raises WorkbookError when the system's text engine is missing, RuntimeError when our own style or page is at fault.
    """
    page_text, figures = print_page(document)
    return accessible(_laid_out(page_text, print_style(document), named_pictures(document) | figures))


def _laid_out(page_text: str, style_text: str, pictures: Mapping[str, bytes]) -> bytes:
    """The page as WeasyPrint writes it."""
    try:
        from weasyprint import CSS

        fonts = shipped_fonts_only()
    except OSError as error:
        raise WorkbookError(
            say(
                "PDF needs the Pango library, which is not on this computer. Word and HTML work; see"
                " `cxstrategy doctor`."
            )
        ) from error
    fetcher = _own_files_only(pictures)
    with _Complaints() as complaints, lines_at_once():
        html = read_page(page_text, fetcher)
        style = CSS(string=style_text, font_config=fonts, url_fetcher=fetcher, base_url="own-fonts:")
        complaints.raise_any()  # without a font the engine would not complain but crash
        laid_out: bytes = html.write_pdf(
            stylesheets=[style],
            font_config=fonts,
            pdf_variant="pdf/a-3a",
            pdf_tags=True,
            pdf_identifier=b"cxstrategy",
        )
    complaints.raise_any()
    return laid_out


def print_page(document: Document) -> tuple[str, dict[str, bytes]]:
    """The page that is laid out: the article, and what runs along its edges; a box for what no shipped font draws.
    With it the figures that it names: apart from the page, no style is reckoned for their hundreds of elements."""
    article = body_tree(document)
    for heading in article.iter("h1"):
        heading.set("data-label", " ".join("".join(part).strip() for part in heading.itertext() if part.strip()))
    for facts in list(article.iter("dl")):
        _list_in_pairs(facts)
    for numbered in article.iterfind(".//ol[@start]"):
        # The engine reads `start` only together with all the other old attributes for looks.
        numbered.set("style", f"counter-reset: list-item {int(numbered.get('start')) - 1}")
    for table in article.iter("table"):
        _fix_widths(table)
    figures = dict(_taken_out(drawing) for drawing in list(article.iter(SVG)))
    for section in article.iter("section"):
        section[:] = list(in_print_order(section))
    _run_along_the_edges(article, document)
    return page(document, "", boxed(as_html(article))), figures


def print_style(document: Document) -> str:
    """The print style with the house's colours and the words around the page's number."""
    before, _, rest = document.words.page.partition("{page}")
    between, _, after = rest.partition("{pages}")
    words = {"page-before": before, "page-between": between, "page-after": after}
    values = {
        **paper_values(document.sheet),
        **our_fonts(),
        **colour_values(palette(document.house.primary, document.house.accent)),
        **{name: _quoted(value) for name, value in words.items()},
    }
    return filled(style_file("base.css") + style_file("print.css"), values) + print_rules()


def _quoted(text: str) -> str:
    """Text as a string of a style sheet."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def _list_in_pairs(facts: Any) -> None:
    """Names and values as a list with an item for each name: the structure of a PDF knows no `dl`."""
    items: list[Any] = []
    for part in list(facts.iter("dt", "dd")):
        if part.tag == "dt" or not items:
            items.append(part.makeelement("li", {}))
        part.set("class", f"{part.tag} {part.get('class', '')}".strip())
        part.tag = "div"
        items[-1].append(part)
    facts[:] = items
    facts.tag = "ul"


def _fix_widths(table: Any) -> None:
    """Give each column of a table its share of the width, reckoned from its texts: the engine need not try widths out,
    and no word, however long, is wider than its column."""
    turned = any(has_class(box, "landscape") for box in table.iterancestors("div"))
    room = TEXT_WIDTH if has_class(table, "narrow") else (PAGE.turned() if turned else PAGE).text_width
    group = table.makeelement("colgroup", {})
    for width in column_widths(table, room):
        group.append(table.makeelement("col", {"style": f"width: {100 * width / room:.2f}%"}))
    table.insert(1 if table.find("caption") is not None else 0, group)


def _taken_out(drawing: Any) -> tuple[str, bytes]:
    """A figure by its address, where the page now has an image of that address with what the figure says of itself."""
    from lxml import etree

    for text in drawing.iter(TEXT):
        if "text-anchor" in text.attrib:
            text.set(ANCHOR, text.attrib.pop("text-anchor"))
    # A drawing of a team's own template may have no title: then it is heard as what is written in it.
    heard = drawing.findtext(TITLE) or " ".join("".join(drawing.itertext()).split()) or "–"
    image = element("img", {"alt": heard, "class": "drawing"})
    image.tail, drawing.tail = drawing.tail, None
    drawing.getparent().replace(drawing, image)
    content: bytes = boxed(etree.tostring(drawing, encoding="unicode")).encode("utf-8")
    image.set("src", picture_name(content))
    return picture_name(content), content


def _run_along_the_edges(article: Any, document: Document) -> None:
    """What the margins show, as attributes that the print style reads."""
    house = [document.organisation, document.title, document.words.draft if document.status == "draft" else ""]
    article.set("data-house", " · ".join(part for part in house if part))
    article.set("data-foot", " · ".join(part for part in (document.version, document.confidentiality) if part))


def _own_files_only(pictures: Mapping[str, bytes]) -> Any:
    """A fetcher that knows what is in the page itself, the pictures of the document, and our own fonts."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnFilesOnly(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        """Refuses every address but data:, own-fonts: and the names of pictures."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url in pictures:
                return URLFetcherResponse(url, pictures[url], {"Content-Type": picture_type(pictures[url])})
            if url.startswith("own-fonts:"):
                return URLFetcherResponse(url, font_file(url.removeprefix("own-fonts:")), {"Content-Type": "font/ttf"})
            return super().fetch(url, headers)

    return OwnFilesOnly(allowed_protocols=["data"])


class _Complaints(logging.Handler):
    """What WeasyPrint says of our page and style while it works: every word of it is a failure of ours."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []
        self.logger = logging.getLogger("weasyprint")

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the sentence, unless it is about the computer: its fonts, or a library that the doctor names."""
        sentence = record.getMessage()
        # That a font lacks a character is said to the team by a check, and shows as a box.
        if not sentence.startswith(("Using fontTools instead of HarfBuzz-Subset", ".notdef glyph rendered")):
            self.heard.append(sentence)

    def __enter__(self) -> "_Complaints":
        self.before = self.logger.propagate, self.logger.handlers[:]
        self.logger.propagate, self.logger.handlers = False, [self]
        return self

    def __exit__(self, *_: object) -> None:
        self.logger.propagate, self.logger.handlers = self.before

    def raise_any(self) -> None:
        """Raise RuntimeError when anything was said."""
        if self.heard:
            raise RuntimeError("the PDF engine complains: " + "; ".join(self.heard))
