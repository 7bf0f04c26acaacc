"""Where the body of a Document leaves the closed vocabulary, as sentences for a developer."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from cxstrategy.document.vocabulary import ATTRIBUTES, MARKS, VOCABULARY

LISTS = ("ul", "ol")
HEADINGS = ("h1", "h2", "h3")
# What may stand empty: a pause, a new line, a picture, and a cell that has nothing to say.
EMPTY = {"br", "hr", "img", "td", "th"}


def mistakes(body: str) -> list[str]:
    """Nothing for a body that every writer can take. Raises lxml.etree.XMLSyntaxError when it is not XML."""
    from lxml import etree

    root = etree.fromstring(body.encode("utf-8"))
    elements = list(_outside_drawings(root))
    return [
        *(wrong for element in elements for wrong in _about(element)),
        *_references(elements),
        *_levels(elements),
    ]


def words_used(body: str) -> set[str]:
    """The words of the vocabulary that stand in a body: `p`, `p.lead`."""
    from lxml import etree

    return {word for element in _outside_drawings(etree.fromstring(body.encode("utf-8"))) for word in _words(element)}


def _outside_drawings(root: Any) -> Iterator[Any]:
    yield root
    if root.tag != "svg" and not str(root.tag).endswith("}svg"):
        for child in root:
            yield from _outside_drawings(child)


def _tag(element: Any) -> str:
    return str(element.tag).rsplit("}", 1)[-1]


def _words(element: Any) -> list[str]:
    classes = element.get("class", "").split()
    return [f"{_tag(element)}.{one}" for one in classes] or [_tag(element)]


def _about(element: Any) -> Iterator[str]:
    tag = _tag(element)
    if tag == "svg":
        return
    yield from (f"{word} is not in the vocabulary" for word in _words(element) if word not in VOCABULARY)
    yield from (f"{tag} has the attribute {name}" for name in element.attrib if name not in ATTRIBUTES | {"class"})
    if tag not in EMPTY and not len(element) and not (element.text or "").strip():
        yield f"{_words(element)[0]} is empty"
    yield from RULES[tag](element) if tag in RULES else ()


def _item(element: Any) -> Iterator[str]:
    blocks = [child for child in element if _tag(child) not in _MARK_TAGS]
    if [_tag(child) for child in blocks] not in ([], ["ul"], ["ol"]) or (blocks and blocks[0] is not element[-1]):
        yield f"li holds {', '.join(_tag(child) for child in blocks)}"
    if blocks and (blocks[-1].tail or "").strip():
        yield "li has text after its list"


def _table(element: Any) -> Iterator[str]:
    if [_tag(child) for child in element] != ["caption", "thead", "tbody"]:
        yield f"table {element.get('id')} is not caption, thead, tbody"
        return
    widths = {sum(int(cell.get("colspan", 1)) for cell in row) for part in element[1:] for row in part}
    if len(widths) > 1:
        yield f"table {element.get('id')} has rows of {sorted(widths)} cells"
    if not len(element[2]):
        yield f"table {element.get('id')} has no rows"


def _figure(element: Any) -> Iterator[str]:
    if element.getparent().get("class") == "compass" and [_tag(child) for child in element] == ["svg"]:
        return  # it fills its page
    if len(element) != 2 or _tag(element[0]) not in ("svg", "img") or _tag(element[1]) != "figcaption":
        yield f"figure {element.get('id')} is not one drawing and its caption"
    if not element.get("id"):
        yield "figure has no id"


def _columns(element: Any) -> Iterator[str]:
    if any(_words(child) != ["div.box"] for child in element):
        yield "div.columns holds more than boxes"


def _list(element: Any) -> Iterator[str]:
    yield from (f"{_tag(element)} holds {_tag(child)}" for child in element if _tag(child) != "li")


def _inline(element: Any) -> Iterator[str]:
    strangers = [_tag(child) for child in element if _tag(child) not in _MARK_TAGS]
    if strangers:
        yield f"{_words(element)[0]} holds {', '.join(strangers)}"


_MARK_TAGS = {word.split(".")[0] for word in MARKS}
RULES: dict[str, Callable[[Any], Iterator[str]]] = {
    "li": _item, "table": _table, "figure": _figure, "ul": _list, "ol": _list, "div": lambda element: (
        _columns(element) if element.get("class") == "columns" else iter(())
    ),
} | {tag: _inline for tag in ("p", "h1", "h2", "h3", "dt", "dd", "caption", "td", "th", "figcaption")}  # fmt: skip


def _references(elements: list[Any]) -> Iterator[str]:
    ids = Counter(element.get("id") for element in elements if element.get("id"))
    yield from (f"the id {name} is given {count} times" for name, count in ids.items() if count > 1)
    for element in elements:
        href = element.get("href", "")
        if href.startswith("#") and href[1:] not in ids:
            yield f"{href} leads nowhere"


def _levels(elements: list[Any]) -> Iterator[str]:
    """A heading may not skip a level; a box starts at the third."""
    before = 0
    for element in elements:
        if _tag(element) not in HEADINGS:
            continue
        level = int(_tag(element)[1])
        boxed = element.getparent().get("class") == "box"
        if level > before + 1 and not boxed:
            yield f"{_tag(element)} “{''.join(element.itertext())[:40]}” skips a level"
        before = level if not boxed else before
