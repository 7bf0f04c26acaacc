"""Document -> the bytes of a Word document."""

from typing import Any

from cxstrategy.document.document import Document
from cxstrategy.document.editions import CUSTOMERS
from cxstrategy.writers.article import read_article
from cxstrategy.writers.ooxml import NAMESPACES
from cxstrategy.writers.word.base import WordBase
from cxstrategy.writers.word.body import WordBody
from cxstrategy.writers.word.contents import number_pages
from cxstrategy.writers.word.heading_numbers import trust_house_numbers
from cxstrategy.writers.word.heads import add_heads
from cxstrategy.writers.word.house import house_base
from cxstrategy.writers.word.outward import outward
from cxstrategy.writers.word.package import describe, pack
from cxstrategy.writers.word.pages import settle
from cxstrategy.writers.word.styles import own_base
from cxstrategy.writers.word.words import BLOCKS

# Paragraphs that keep their own distance from a table above them.
_ROOMY = (
    "heading 1", "heading 2", "heading 3", "Appendix Heading", "Appendix Subheading", "Appendix Minor Heading",
    "Following Heading", "Caption", "Picture", "Label",
    "Small Print", "Open Heading", "Section End",
)  # fmt: skip


def write_docx(document: Document) -> bytes:
    """The Document as a Word file, the same bytes for the same Document.

    Raises WorkbookError for a house-style file or a picture that cannot be used, UnknownWord for what the vocabulary
    does not know.
    """
    article = read_article(document.body)
    base = own_base(document) if document.house.word is None else house_base(document, document.house.word)
    if document.edition == CUSTOMERS and not base.own:
        base = outward(base, document)
    body = WordBody(document, base, article, BLOCKS)
    _fill(base, document, body.write(article), covered=any(child.get("class") == "cover" for child in article))
    describe(base.package, document)
    return pack(base.package)


def _fill(base: WordBase, document: Document, content: str, covered: bool) -> None:
    """Put the written body into the package."""
    root = as_tree(content + base.page.section())
    style = base.style_ids
    roomy = frozenset(style[name.lower()] for name in _ROOMY)
    settle(root[0], style["section end"], style["table end"], roomy)
    if not base.own:
        trust_house_numbers(base, root[0])
    number_pages(base, root[0])
    add_heads(base, document, root[0], covered)
    # The part has no other door; moving the body into the tree that is there takes three times as long as writing it.
    base.main._element = root


def as_tree(content: str) -> Any:
    """`w:document` with this in its body: what was written is read once, so nothing that is not XML leaves here."""
    from lxml import etree

    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    return etree.fromstring(f"<w:document {NAMESPACES}><w:body>{content}</w:body></w:document>".encode(), parser)
