"""Paragraphs, lists, quotations and other blocks in Word, each in its style."""

from collections.abc import Iterable, Iterator

from cxstrategy.writers.article import Element, UnknownWord, words
from cxstrategy.writers.ooxml import run
from cxstrategy.writers.word.manuscript import Manuscript
from cxstrategy.writers.word.numbering import BULLETS, OPEN
from cxstrategy.writers.word.text import MARKS, contents, line_of, text_of

# The style of a plain paragraph, and of each class, in the places where it is not the usual one.
_PLAIN = {"open": "Open Points", "quote": "Customer Quote", "cell": "Table Text"}
_HEADINGS = {"h1": "heading 1", "h2": "heading 2", "h3": "heading 3"}
_DEEPEST = 3


def write_p(manuscript: Manuscript, element: Element) -> str:
    """`p`"""
    return manuscript.paragraph(_PLAIN.get(manuscript.place, "Normal"), _text(manuscript, element, "Normal"))


def write_lead(manuscript: Manuscript, element: Element) -> str:
    """`p.lead`"""
    return _styled(manuscript, element, "Lead")


def write_subtitle(manuscript: Manuscript, element: Element) -> str:
    """`p.subtitle`"""
    return _styled(manuscript, element, "Subtitle")


def write_promise(manuscript: Manuscript, element: Element) -> str:
    """`p.promise`: larger on the cover."""
    return _styled(manuscript, element, "Cover Promise" if manuscript.place == "cover" else "Promise")


def write_mark(manuscript: Manuscript, element: Element) -> str:
    """`p.mark`"""
    return _styled(manuscript, element, "Mark")


def write_label(manuscript: Manuscript, element: Element) -> str:
    """`p.label`: among open points their heading."""
    return _styled(manuscript, element, "Open Heading" if manuscript.place == "open" else "Label")


def write_note(manuscript: Manuscript, element: Element) -> str:
    """`p.note`: below a quotation who said it."""
    return _styled(manuscript, element, "Quote Source" if manuscript.place == "quote" else "Small Print")


def write_heading(manuscript: Manuscript, element: Element) -> str:
    """`h1`, `h2`, `h3`: the title on the cover, a smaller one in an appendix, its own in a box."""
    style = _HEADINGS[element.tag]
    if element.tag == "h1":
        style = {"cover": "Title", "appendix": "Appendix Heading"}.get(manuscript.place, style)
    elif manuscript.place == "box":
        style = "Box Heading"
    return _styled(manuscript, element, style)


def write_list(manuscript: Manuscript, element: Element) -> str:
    """`ul`, `ol`: an ordered list begins at its `start` or at 1, whatever stood before it."""
    manuscript.depth += 1
    level = min(manuscript.depth, _DEEPEST) - 1
    style, number = _list_style(manuscript, element, level)
    items = [_item(manuscript, item, style, number) for item in element]
    manuscript.depth -= 1
    return "".join(items)


def _list_style(manuscript: Manuscript, element: Element, level: int) -> tuple[str, str]:
    """The style of a list's items and the number they need beside it."""
    numbering = manuscript.base.numbering
    if manuscript.place == "open":
        return "Open Item", numbering.item(manuscript.style("Open Item"), OPEN, level)
    name = "List Number" if element.tag == "ol" else "List Bullet"
    style = f"{name} {level + 1}" if level else name
    if element.tag == "ol":
        return style, numbering.restart(manuscript.style(style), level, _start(element))
    return style, numbering.item(manuscript.style(style), BULLETS, level)


def _start(element: Element) -> int:
    start = element.get("start") or "1"
    return int(start) if start.isascii() and start.isdigit() and len(start) < 9 else 1


def _item(manuscript: Manuscript, item: Element, style: str, number: str) -> str:
    if item.tag != "li":
        raise UnknownWord(f"`{item.tag}` may not stand in a list")
    with manuscript.inside(item):
        return flow(manuscript, item, style, number, "List Continue")


def write_quote(manuscript: Manuscript, element: Element) -> str:
    """`blockquote`"""
    with manuscript.at("quote"):
        return flow(manuscript, element, "Customer Quote", always=False)


def write_open_points(manuscript: Manuscript, element: Element) -> str:
    """`aside.open`"""
    with manuscript.at("open"):
        return manuscript.children(element)


def write_pre(manuscript: Manuscript, element: Element) -> str:
    """`pre`: every space and line as it stands."""
    text = "".join(_all_text(element)).strip("\n")
    return manuscript.paragraph("HTML Preformatted", run(text, "", manuscript.language) if text else "")


def write_rule(manuscript: Manuscript, element: Element) -> str:
    """`hr`"""
    return manuscript.paragraph("Rule", "")


def flow(
    manuscript: Manuscript, element: Element, style: str, more: str = "", then: str = "", always: bool = True
) -> str:
    """An element that may hold text, or paragraphs and lists, or both: one paragraph in `style` and what follows it.

    A second paragraph is in `then` (else in `style` too). Without content there is an empty paragraph, if `always`.
    """
    if not len(element):
        text = text_of(manuscript, element, style)
        return manuscript.paragraph(style, text, more) if text or always else ""
    written: list[str] = []
    for part in _parts(element):
        if isinstance(part, list):
            line = line_of(manuscript, part, style)
            if not line.is_blank():
                written.append(manuscript.paragraph(style, line.xml(), more))
                style, more = then or style, "" if then else more
        else:
            if not written and always and more:
                written.append(manuscript.paragraph(style, "", more))
            written.append(manuscript.write(part))
    return "".join(written) or (manuscript.paragraph(style, "", more) if always else "")


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


def _styled(manuscript: Manuscript, element: Element, style: str) -> str:
    return manuscript.paragraph(style, text_of(manuscript, element, style))


def _text(manuscript: Manuscript, element: Element, style: str) -> str:
    return text_of(manuscript, element, _PLAIN.get(manuscript.place, style))


def _all_text(element: Element) -> Iterable[str]:
    yield element.text or ""
    for child in element:
        yield "\n" if child.tag == "br" else "".join(_all_text(child))
        yield child.tail or ""
