"""A Word body while it is written: styles by name, the current place and page, link targets, related parts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

from cxstrategy.document.document import Document
from cxstrategy.writers.article import Element, UnknownWord, words
from cxstrategy.writers.ooxml import bookmark, paragraph
from cxstrategy.writers.word.base import WordBase
from cxstrategy.writers.word.language import tag
from cxstrategy.writers.word.pages import PageShape
from cxstrategy.writers.word.references import References

Write = Callable[["WordBody", Element], str]


class WordBody:
    """One Document on its way to Word.

    `place` is what we stand in (`body`, `cover`, `open`, `quote`, `box`, `cell`), which decides how a plain paragraph
    looks; `width` is the room there and `taken` the height that a figure must leave to what stands beside it, in twips;
    `depth` counts the lists we are in; `dense` says that rows stand close together; `language` is that of the words at
    hand where it is not the document's own.
    """

    def __init__(self, document: Document, base: WordBase, article: Element, known: Mapping[str, Write]) -> None:
        self.document = document
        self.base = base
        self.known = known
        self.references = References(article)
        self.page = base.page
        self.width = base.page.text_width
        self.place = "body"
        self.depth = 0
        self.language = ""
        self.taken = 0
        self.dense = False
        self.counts = {"table": 0, "figure": 0, "drawing": 0 if base.own else 1000, "appendix": 0}
        self._waiting: list[str] = []

    def write(self, element: Element) -> str:
        """An element as the XML of blocks; raises UnknownWord for what may not stand here."""
        name = next((word for word in words(element) if word in self.known), element.tag)
        if name not in self.known:
            raise UnknownWord(f"`{words(element)[0]}` is no block: it may not stand here")
        with self.inside(element):
            return self.known[name](self, element)

    def children(self, element: Element) -> str:
        """The blocks in an element, one after the other."""
        return self.each(element)

    def each(self, blocks: Iterable[Element]) -> str:
        """Blocks, one after the other."""
        return "".join([self.write(one) for one in blocks])

    def spoken(self, element: Element) -> str:
        """The language of an element as a tag, empty for the document's own."""
        named = element.get("lang")
        if named is None:
            return self.language
        return "" if named == self.document.language else tag(named)

    def style(self, name: str) -> str:
        """The id of a style; empty for the one that a paragraph has by itself."""
        return "" if name == "Normal" else self.base.style_ids[name.lower()]

    def paragraph(self, style: str, content: str, more: str = "") -> str:
        """A paragraph in a style (by name), with the bookmarks of what begins here before it."""
        if self._waiting:
            content = "".join([self.bookmark(name) for name in self._waiting]) + content
            self._waiting.clear()
        return paragraph(self.style(style), content, more)

    def expect(self, element: Element) -> None:
        """The next paragraph is where the element's id points to."""
        name = element.get("id")
        if name and self.references.claim(name):
            self._waiting.append(self.references.place(name))

    def bookmark(self, name: str, content: str = "") -> str:
        """A bookmark of a name around content."""
        return bookmark(self.references.next_number(), name, content)

    def count(self, kind: str) -> int:
        """The number of the next table, figure, drawing or appendix, from 1."""
        self.counts[kind] += 1
        return self.counts[kind]

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """In an element: its id belongs to the next paragraph, its language to all text in it."""
        before, self.language = self.language, self.spoken(element)
        self.expect(element)
        yield
        self.language = before

    @contextmanager
    def at(self, place: str, width: int | None = None) -> Iterator[None]:
        """In another place for a while, with other room."""
        before = self.place, self.width, self.depth
        self.place, self.width, self.depth = place, self.width if width is None else width, 0
        yield
        self.place, self.width, self.depth = before

    @contextmanager
    def on(self, page: PageShape) -> Iterator[None]:
        """On a page of another shape for a while."""
        before = self.page, self.width
        self.page, self.width = page, page.text_width
        yield
        self.page, self.width = before
