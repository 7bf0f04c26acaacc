"""A Document's body as a tree of elements, every word of it in the vocabulary."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from cxstrategy.document.vocabulary import ATTRIBUTES, VOCABULARY

SVG, TEXT, TITLE = (f"{{http://www.w3.org/2000/svg}}{name}" for name in ("svg", "text", "title"))


class Element(Protocol):
    """What a writer asks of an element; lxml gives it."""

    tag: str
    text: str | None
    tail: str | None

    def get(self, key: str) -> str | None:
        """The value of an attribute."""

    def getnext(self) -> "Element | None":
        """The element that follows it, if any."""

    def keys(self) -> Iterable[str]:
        """The names of its attributes."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator["Element"]: ...


class UnknownWord(ValueError):
    """A word, or a word in a place, that the vocabulary does not know: a mistake of ours, not of the text."""


def read_article(body: str) -> Element:
    """The `<article>` of a body; UnknownWord when it holds what no writer knows, ValueError when it is no XML."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        article: Any = etree.fromstring(body.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"the body is not well-formed XML: {error}") from error
    _check(article)
    found: Element = article
    return found


def words(element: Element) -> tuple[str, ...]:
    """What an element is called in the vocabulary: `table.wide`, `table.sums` for a table of both classes."""
    name = "svg" if element.tag == SVG else element.tag
    classes = element.get("class")
    return tuple(f"{name}.{one}" for one in classes.split()) if classes else (name,)


def has_class(element: Element, name: str) -> bool:
    """Whether an element is of a class."""
    return name in (element.get("class") or "").split()


def _check(element: Element) -> None:
    for word in words(element):
        if word not in VOCABULARY:
            raise UnknownWord(f"`{word}` is not in the vocabulary")
    if element.tag == SVG or element.tag == "svg":
        return
    strange = set(element.keys()) - ATTRIBUTES - {"class"}
    if strange:
        listed = ", ".join(sorted(strange))
        raise UnknownWord(f"`{words(element)[0]}` has an attribute outside the vocabulary: {listed}")
    for child in element:
        _check(child)
