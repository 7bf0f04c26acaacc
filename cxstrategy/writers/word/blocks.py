"""Paragraphs, lists, quotations and other blocks in Word, each in its style."""

from collections.abc import Iterable, Iterator

from cxstrategy.writers.article import Element, UnknownWord, words
from cxstrategy.writers.ooxml import run
from cxstrategy.writers.word.body import WordBody
from cxstrategy.writers.word.numbering import BULLETS, OPEN
from cxstrategy.writers.word.text import MARKS, contents, line_of, text_of

# The style of a plain paragraph, and of each class, in the places where it is not the usual one.
_PLAIN = {
    "open": "Open Points", "quote": "Customer Quote", "cell": "Table Text", "appendix": "Appendix Text",
    "side": "Side Text",
}  # fmt: skip
_HEADINGS = {"h1": "heading 1", "h2": "heading 2", "h3": "heading 3"}
_IN_APPENDIX = {"h1": "Appendix Heading", "h2": "Appendix Subheading", "h3": "Appendix Minor Heading"}
_TITLES = {"cover": "Title", "following": "Following Heading", "banner": "Banner Title"}
_DEEPEST = 3


def write_p(body: WordBody, element: Element) -> str:
    """`p`"""
    return body.paragraph(_PLAIN.get(body.place, "Normal"), _text(body, element, "Normal"))


def write_lead(body: WordBody, element: Element) -> str:
    """`p.lead`"""
    return _styled(body, element, "Lead")


def write_subtitle(body: WordBody, element: Element) -> str:
    """`p.subtitle`"""
    return _styled(body, element, "Subtitle")


def write_promise(body: WordBody, element: Element) -> str:
    """`p.promise`: larger on the cover."""
    return _styled(body, element, "Cover Promise" if body.place == "cover" else "Promise")


def write_mark(body: WordBody, element: Element) -> str:
    """`p.mark`"""
    return _styled(body, element, "Mark")


def write_label(body: WordBody, element: Element) -> str:
    """`p.label`: among open points their heading, in a banner whose it is."""
    styles = {"open": "Open Heading", "banner": "Banner Name", "side": "Side Label"}
    return _styled(body, element, styles.get(body.place, "Label"))


def write_note(body: WordBody, element: Element) -> str:
    """`p.note`: below a quotation who said it."""
    return _styled(body, element, {"quote": "Quote Source", "side": "Side Note"}.get(body.place, "Small Print"))


def write_heading(body: WordBody, element: Element) -> str:
    """`h1`, `h2`, `h3`: the title on the cover, a smaller one in an appendix, its own in a box."""
    style = _HEADINGS[element.tag]
    if body.place == "appendix":
        style = _IN_APPENDIX[element.tag]
    elif element.tag == "h1":
        style = _TITLES.get(body.place, style)
    elif body.place == "box":
        style = "Box Heading"
    text = text_of(body, element, style)
    mark = body.references.mark_of(element)
    return body.paragraph(style, body.bookmark(mark, text) if mark else text)


def write_list(body: WordBody, element: Element) -> str:
    """`ul`, `ol`: an ordered list begins at its `start` or at 1, whatever stood before it."""
    body.depth += 1
    level = min(body.depth, _DEEPEST) - 1
    style, number = _list_style(body, element, level)
    items = [_item(body, item, style, number) for item in element]
    body.depth -= 1
    return "".join(items)


def _list_style(body: WordBody, element: Element, level: int) -> tuple[str, str]:
    """The style of a list's items and the number they need beside it."""
    numbering = body.base.numbering
    if body.place == "open":
        return "Open Item", numbering.item(body.style("Open Item"), OPEN, level)
    name = "List Number" if element.tag == "ol" else "List Bullet"
    style = f"{name} {level + 1}" if level else name
    if element.tag == "ol":
        return style, numbering.restart(body.style(style), level, _start(element))
    return style, numbering.item(body.style(style), BULLETS, level)


def _start(element: Element) -> int:
    start = element.get("start") or "1"
    return int(start) if start.isascii() and start.isdigit() and len(start) < 9 else 1


def _item(body: WordBody, item: Element, style: str, number: str) -> str:
    if item.tag != "li":
        raise UnknownWord(f"`{item.tag}` may not stand in a list")
    with body.inside(item):
        return flow(body, item, style, number, "List Continue")


def write_quote(body: WordBody, element: Element) -> str:
    """`blockquote`"""
    with body.at("quote"):
        return flow(body, element, "Customer Quote", always=False)


def write_open_points(body: WordBody, element: Element) -> str:
    """`aside.open`"""
    with body.at("open"):
        return body.children(element)


def write_pre(body: WordBody, element: Element) -> str:
    """`pre`: every space and line as it stands."""
    text = "".join(_all_text(element)).strip("\n")
    return body.paragraph("HTML Preformatted", run(text, "", body.language) if text else "")


def write_rule(body: WordBody, element: Element) -> str:
    """`hr`"""
    return body.paragraph("Rule", "")


def flow(body: WordBody, element: Element, style: str, more: str = "", then: str = "", always: bool = True) -> str:
    """An element that may hold text, or paragraphs and lists, or both: one paragraph in `style` and what follows it.

    A second paragraph is in `then` (else in `style` too). Without content there is an empty paragraph, if `always`.
    """
    if not len(element):
        text = text_of(body, element, style)
        return body.paragraph(style, text, more) if text or always else ""
    written: list[str] = []
    for part in _parts(element):
        if isinstance(part, list):
            line = line_of(body, part, style)
            if not line.is_blank():
                written.append(body.paragraph(style, line.xml(), more))
                style, more = then or style, "" if then else more
        else:
            if not written and always and more:
                written.append(body.paragraph(style, "", more))
            written.append(body.write(part))
    return "".join(written) or (body.paragraph(style, "", more) if always else "")


def _parts(element: Element) -> Iterator[list[str | Element] | Element]:
    """Stretches of text with marks (a plain `p` is one), and the blocks between them."""
    stretch: list[str | Element] = []
    for node in contents(element):
        if isinstance(node, str) or words(node)[0] in MARKS:
            stretch.append(node)
            continue
        yield stretch
        stretch = []
        yield list(contents(node)) if words(node) == ("p",) and not node.get("id") else node
    yield stretch


def _styled(body: WordBody, element: Element, style: str) -> str:
    return body.paragraph(style, text_of(body, element, style))


def _text(body: WordBody, element: Element, style: str) -> str:
    return text_of(body, element, _PLAIN.get(body.place, style))


def _all_text(element: Element) -> Iterable[str]:
    yield element.text or ""
    for child in element:
        yield "\n" if child.tag == "br" else "".join(_all_text(child))
        yield child.tail or ""
