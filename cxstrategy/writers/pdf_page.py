"""The text of a page -> the page as WeasyPrint lays it out, read in a fiftieth of the time of its own parser."""

from copy import copy
from typing import Any
from xml.etree import ElementTree


def read_page(text: str, fetcher: Any) -> Any:
    """A WeasyPrint HTML of the page; what it names is asked of the fetcher."""
    from lxml import etree, html
    from weasyprint import HTML, cssselect2

    class ReadPage(HTML):  # type: ignore[misc]  # WeasyPrint has no types
        """The same, of a tree that is there."""

        def __init__(self) -> None:
            self.base_url, self.url_fetcher, self.media_type = "own-fonts:", fetcher, "print"
            tree = ElementTree.fromstring(etree.tostring(html.document_fromstring(text)))
            self.wrapper_element = cssselect2.ElementWrapper.from_html_root(tree, content_language=None)
            self.etree_element = self.wrapper_element.etree_element

        def _ua_stylesheets(self, forms: bool = False) -> list[Any]:
            return [_without_notes(sheet) for sheet in super()._ua_stylesheets(forms)]

    return ReadPage()


def _without_notes(sheet: Any) -> Any:
    """The engine's own style without its rules for footnotes, of which there are none: each makes a style for every
    element of the page."""
    kept = copy(sheet)
    kept.matcher = copy(sheet.matcher)
    # An entry is a test, specificity, order, pseudo-element and what it declares.
    entries = sheet.matcher.other_selectors
    kept.matcher.other_selectors = [entry for entry in entries if "note" not in (entry[3] or "")]
    return kept
