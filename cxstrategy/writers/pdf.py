"""A Document in; a tagged, archival PDF out (PDF/UA-1 and PDF/A-3a), laid out by WeasyPrint in the print style."""

import logging
from typing import Any

from cxstrategy.document.document import Document
from cxstrategy.finding import WorkbookError
from cxstrategy.language import say
from cxstrategy.writers.html import as_html, body_tree
from cxstrategy.writers.page import day_colours, font_on_shelf, on_shelf, page
from cxstrategy.writers.pdf_access import accessible


def write_pdf(document: Document) -> bytes:
    """The Document as a PDF.

    Raises WorkbookError when the system's text engine is missing, RuntimeError when our own style or page is at fault.
    """
    try:
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration
    except OSError as error:
        raise WorkbookError(
            say(
                "PDF needs the Pango library, which is not on this computer. Word and HTML work; see"
                " `cxstrategy doctor`."
            )
        ) from error
    fetcher = _shelf_only()
    fonts = FontConfiguration()
    with _Complaints() as complaints:
        html = HTML(string=print_page(document), url_fetcher=fetcher, base_url="shelf:")
        style = CSS(string=print_style(document), font_config=fonts, url_fetcher=fetcher, base_url="shelf:")
        laid_out = html.write_pdf(
            stylesheets=[style],
            font_config=fonts,
            pdf_variant="pdf/a-3a",
            pdf_tags=True,
            pdf_identifier=b"cxstrategy",
        )
    complaints.raise_any()
    return accessible(laid_out)


def print_page(document: Document) -> str:
    """The page that is laid out: the article, and what runs along its edges."""
    article = body_tree(document)
    for heading in article.iter("h1"):
        heading.set("data-label", " ".join("".join(part).strip() for part in heading.itertext() if part.strip()))
    for figures in article.iter("dl"):
        if figures.get("class") == "figures":
            _tell_as_paragraphs(figures)
    _run_along_the_edges(article, document)
    return page(document, "", as_html(article))


def print_style(document: Document) -> str:
    """The print style with the house's colours and the words around the page's number."""
    before, _, rest = document.words.page.partition("{page}")
    between, _, after = rest.partition("{pages}")
    words = {"page-before": before, "page-between": between, "page-after": after}
    variables = "".join(f" --{name}: {_quoted(value)};" for name, value in words.items())
    colours = day_colours(document.house)
    return "\n".join([colours, f":root {{{variables} }}", on_shelf("base.css"), on_shelf("print.css")])


def _quoted(text: str) -> str:
    """Text as a string of a style sheet."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def _tell_as_paragraphs(figures: Any) -> None:
    """Figures side by side are boxes of paragraphs here: a tagged list may hold nothing but its items."""
    figures.tag = "div"
    for part in figures.iter("dt", "dd"):
        part.set("class", f"{part.tag} {part.get('class', '')}".strip())
        part.tag = "p"


def _run_along_the_edges(article: Any, document: Document) -> None:
    """What the margins show, as attributes that the print style reads."""
    house = [document.organisation, document.title, document.words.draft if document.status == "draft" else ""]
    article.set("data-house", " · ".join(part for part in house if part))
    article.set("data-foot", " · ".join(part for part in (document.version, document.confidentiality) if part))


def _shelf_only() -> Any:
    """A fetcher that knows two places: what is in the page itself, and the fonts of the shelf."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class ShelfOnly(URLFetcher):
        """Refuses every address but data: and shelf:."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("shelf:"):
                return URLFetcherResponse(url, font_on_shelf(url.removeprefix("shelf:")), {"Content-Type": "font/ttf"})
            return super().fetch(url, headers)

    return ShelfOnly(allowed_protocols=["data"])


class _Complaints(logging.Handler):
    """What WeasyPrint says of our page and style while it works: every word of it is a failure of ours."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []
        self.logger = logging.getLogger("weasyprint")

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the sentence, unless it is about the computer (`cxstrategy doctor` tells) and not about the page."""
        if not record.getMessage().startswith("Using fontTools instead of HarfBuzz-Subset"):
            self.heard.append(record.getMessage())

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
