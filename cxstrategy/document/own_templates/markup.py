"""The elements, classes and attributes that a template may write, and where a text writes others."""

import re
from collections.abc import Callable, Collection, Iterator
from typing import Any

from cxstrategy.document.own_templates.allowance import TemplateRefused
from cxstrategy.model.linked_files import fetched_from_elsewhere
from cxstrategy.words.language import Message, say

# By element, the classes that it may have; what each means stands in the vocabulary of the document.
ELEMENTS: dict[str, tuple[str, ...]] = {
    "p": ("lead", "note", "label"), "h2": (), "h3": (), "ul": (), "ol": (), "li": (), "dl": ("facts", "figures"),
    "dt": (), "dd": ("note",), "blockquote": (), "table": ("wide", "narrow", "sums"), "caption": (), "thead": (),
    "tbody": (), "tr": ("sum",), "th": ("number",), "td": ("number",), "figure": (), "figcaption": (), "img": (),
    "pre": (), "hr": (), "aside": ("side",), "div": ("columns", "box"), "strong": (), "b": (), "em": (), "i": (),
    "code": (), "a": (), "br": (), "span": ("tag",),
}  # fmt: skip
# Beside class: the attributes of any element, and those of one.
ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "a": ("href",), "img": ("src", "alt"), "div": ("data-part", "data-split"), "ol": ("start",), "th": ("scope",),
}  # fmt: skip
# What people write for it, and why it cannot be there.
_INSTEAD: dict[str, Message] = {
    "h1": say("the title of a chapter is ours: begin with `<h2>`"),
    "script": say("a document holds no program: leave it out"),
    "style": say("the looks of a document are those of the house: leave it out"),
    "link": say("nothing is fetched from elsewhere: leave it out"),
    "iframe": say("nothing is fetched from elsewhere: leave it out"),
    "svg": say("put a picture in the workbook and name it in `<img src=\"images/…\">`, or `draw` a figure of ours"),
}  # fmt: skip
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)((?:[^<>\"']|\"[^<>\"]*\"|'[^<>']*')*)(>?)")
_ATTRIBUTE = re.compile(r"([A-Za-z_:@][\w:.@-]*)\s*(?:=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_ADDRESS = re.compile(r"\s*(?:https?://|mailto:)", re.IGNORECASE)
_SCHEME = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
Nearest = Callable[[str, Collection[str]], str | None]


def written_outside(environment: Any, text: str) -> str:
    """The text with blanks in the place of everything that is Jinja's, so that every character keeps its place."""
    kept, place = [], 0
    for _, kind, value in environment.lexer.tokeniter(text, None):
        found = text.find(value, place)
        if found < 0:
            continue
        kept.append(re.sub(r"[^\n]", " ", text[place:found]))
        kept.append(value if kind == "data" else re.sub(r"[^\n]", " ", value))
        place = found + len(value)
    return "".join(kept)


def markup_refusals(outside: str, nearest: Nearest) -> Iterator[TemplateRefused]:
    """What stands in HTML that no chapter can hold."""
    opened = outside.rfind("<!--")
    if opened >= 0 and "-->" not in outside[opened:]:
        line = outside.count("\n", 0, opened) + 1
        yield TemplateRefused(say("this tag has no end"), say("close a comment with `-->`"), "<!--", line)
        return
    for tag in _TAG.finditer(_COMMENT.sub(_blank, outside)):
        line = outside.count("\n", 0, tag.start()) + 1
        name, given = tag[2].lower(), tag[3]
        if not tag[4]:
            yield TemplateRefused(
                say("this tag has no end"), say("close it with `>`; a sign that is no tag is written `&lt;`"),
                f"<{tag[2]}", line,
            )  # fmt: skip
        elif name not in ELEMENTS:
            near = nearest(name, tuple(ELEMENTS))
            offered = say("did you mean `{meant}`?", meant=f"<{near}>") if near else _list_of(ELEMENTS)
            message = say("the element `{name}` cannot stand in a chapter", name=f"<{name}>")
            if not tag[1]:
                yield TemplateRefused(message, _INSTEAD.get(name, offered), f"<{tag[2]}", line)
        elif not tag[1]:
            yield from _attributes(name, given, line, nearest)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _list_of(names: Collection[str]) -> Message:
    return say("choose from: {names}", names=", ".join(names))


def _attributes(element: str, given: str, line: int, nearest: Nearest) -> Iterator[TemplateRefused]:
    for found in _ATTRIBUTE.finditer(given):
        name, value = found[1].lower(), found[2] or found[3] or found[4] or ""
        allowed = ("class", *ATTRIBUTES.get(element, ()))
        at = line + given.count("\n", 0, found.start())
        if name == "class":
            yield from _classes(element, value, at, nearest)
        elif name not in allowed:
            message = say("`{element}` cannot have `{name}` here", element=f"<{element}>", name=name)
            near = nearest(name, allowed)
            help = (
                say("did you mean `{meant}`?", meant=near)
                if near
                else say("the looks are those of the house: leave it out")
            )
            yield TemplateRefused(message, help, found[1], at)
        elif name == "href" and value.strip() and not _ADDRESS.match(value):
            yield TemplateRefused(
                say("a link leads to an address of the web or of mail"), say("begin it with `https://` or `mailto:`"),
                value, at,
            )  # fmt: skip
        elif name == "src" and _SCHEME.match(value):
            yield TemplateRefused(*fetched_from_elsewhere(value), value, at)


def _classes(element: str, value: str, line: int, nearest: Nearest) -> Iterator[TemplateRefused]:
    for one in value.split():
        if one not in ELEMENTS[element]:
            near = nearest(one, ELEMENTS[element])
            help = _list_of(ELEMENTS[element]) if ELEMENTS[element] else say("it has none: leave it out")
            yield TemplateRefused(
                say("`{element}` has no class `{name}`", element=f"<{element}>", name=one),
                say("did you mean `{meant}`?", meant=near) if near else help, one, line,
            )  # fmt: skip
