"""Text with marks (bold, links …) -> the runs of a Word paragraph."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from urllib.parse import quote, urlsplit

from cxstrategy.writers.article import Element, UnknownWord, words
from cxstrategy.writers.ooxml import field, run
from cxstrategy.writers.word.body import WordBody
from cxstrategy.writers.word.line import BOLD, ITALIC, Look, ParagraphRuns
from cxstrategy.writers.word.references import Target

Mark = Callable[[ParagraphRuns, Element, Look], None]
_SPACE = re.compile(r"[ \t\r\n\f]+")
_LABELLED = re.compile(r"(?P<word>\D*?)\s*(?P<number>\d+)")
_LONGEST_LINK = 2000
# What parts a kicker from its title on one line: wide enough to be seen.
_BESIDE = "\u2003"


def contents(element: Element) -> Iterator[str | Element]:
    """What stands in an element: text and elements in turn."""
    if element.text:
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail


def line_of(body: WordBody, nodes: Iterable[str | Element], style: str) -> ParagraphRuns:
    """A gathered line of text and marks, for a paragraph in a style."""
    line = ParagraphRuns(body)
    _write(line, nodes, Look("", body.language, style in BOLD, style in ITALIC))
    return line


def text_of(body: WordBody, element: Element, style: str) -> str:
    """The runs of an element that holds text and marks only."""
    if not len(element):
        text = _SPACE.sub(" ", element.text or "").strip(" ")
        return run(text, "", body.language) if text else ""
    return line_of(body, contents(element), style).xml()


def _write(line: ParagraphRuns, nodes: Iterable[str | Element], look: Look) -> None:
    for node in nodes:
        if isinstance(node, str):
            line.text(node, look)
        else:
            _mark(line, node, look)


def _mark(line: ParagraphRuns, element: Element, look: Look) -> None:
    name = words(element)[0]
    if name not in MARKS:
        raise UnknownWord(f"`{name}` may not stand within a line of text")
    if element.get("lang") is not None:
        look = replace(look, language=line.body.spoken(element))
    if (place := element.get("id")) and line.body.references.claim(place):
        line.raw(line.body.bookmark(line.body.references.place(place)))
    MARKS[name](line, element, look)


def styled(style: str) -> Mark:
    """The function for a mark that is a character style and nothing else."""

    def write(line: ParagraphRuns, element: Element, look: Look) -> None:
        _write(line, contents(element), look.under(style))

    return write


def write_kicker(line: ParagraphRuns, element: Element, look: Look) -> None:
    """`span.kicker`: on a line of its own above what follows; in an appendix before it."""
    _write(line, contents(element), look.under("Kicker"))
    if line.body.place == "appendix":
        line.text(_BESIDE, look)
    else:
        line.new_line(only_before_more=True)


def write_number(line: ParagraphRuns, element: Element, look: Look) -> None:
    """`span.number`: on paper a number is text like any other."""
    _write(line, contents(element), look)


def write_br(line: ParagraphRuns, element: Element, look: Look) -> None:
    """`br`"""
    line.new_line()


def write_link(line: ParagraphRuns, element: Element, look: Look) -> None:
    """`a`: to a place in the document, a page elsewhere or an address; what leads nowhere is plain text."""
    href = element.get("href") or ""
    references = line.body.references
    if href.startswith("#") and href[1:] in references.targets:
        _to_place(line, element, look, references.targets[href[1:]])
    elif _leads_out(href):
        relation = line.body.base.link_to(quote(href, safe="!#$%&'()*+,/:;=?@[]~-._"))
        _linked(line, element, look, f'r:id="{relation}"')
    else:
        _write(line, contents(element), look)


def _to_place(line: ParagraphRuns, element: Element, look: Look, target: Target) -> None:
    """A link to a place; of `table 2` the number is a field that follows the caption's."""
    spoken = getattr(line.body.document.words, target.kind) if target.kind else ""
    text = " ".join("".join(node if isinstance(node, str) else " " for node in contents(element)).split())
    labelled = _LABELLED.fullmatch(text)
    if not labelled or not spoken or labelled["word"].casefold() != spoken.casefold():
        _linked(line, element, look, f'w:anchor="{target.bookmark}"')
        return
    reference = look.under("Cross-reference")
    style = line.body.style(reference.style)
    line.text(f"{labelled['word']}\u00a0", reference)
    line.field(field(f"REF {target.number_bookmark} \\h", run(str(target.number), style), style))


def _linked(line: ParagraphRuns, element: Element, look: Look, where: str) -> None:
    line.raw(f'<w:hyperlink {where} w:history="1">')
    _write(line, contents(element), replace(look, style="Hyperlink"))
    line.raw("</w:hyperlink>")


def _leads_out(href: str) -> bool:
    """Whether Word can follow a link: a page on the web or an address, whole, and not longer than it takes."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    web = parts.scheme in ("http", "https") and bool(parts.netloc)
    return len(href) <= _LONGEST_LINK and (web or (parts.scheme == "mailto" and bool(parts.path)))


MARKS: dict[str, Mark] = {
    "strong": styled("Strong"),
    "em": styled("Emphasis"),
    "code": styled("HTML Code"),
    "a": write_link,
    "br": write_br,
    "span.kicker": write_kicker,
    "span.tag": styled("Tag"),
    "span.open": styled("Open Point"),
    "span.number": write_number,
}
