"""What a template rendered -> blocks of the vocabulary: every element made anew from a closed list."""

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from cxstrategy.document.finishing import without_unfit
from cxstrategy.document.own_templates.html_tree import (
    HEADINGS,
    HOISTED,
    LISTS,
    MARKS,
    SILENT,
    cells_of,
    headed_rows,
    hold_depth,
    is_block,
    lists_below,
    name_of,
    table_around,
)
from cxstrategy.document.own_templates.markup import ELEMENTS
from cxstrategy.document.prose import safe_link

# What may stand beside a text.
_BESIDE = ("<p", "<h", "<ul", "<ol", "<dl", "<blockquote")
_REFERENCE = re.compile(r"[a-z0-9-]{1,80}")
_PATH = re.compile(r"(?![a-z][a-z0-9+.-]*:|//)[^\s<>\"][^<>\"]{0,400}", re.IGNORECASE)


class Cleaning:
    """Cleans one chapter. `drawn` gives the HTML of a figure of ours by its name; a caption is asked in words."""

    def __init__(self, drawn: Callable[[str], str], caption: str, alternative: str) -> None:
        self._drawn, self._caption, self._alternative = drawn, caption, alternative
        self.pictures: list[str] = []

    def blocks(self, rendered: str) -> str:
        """The chapter; raises TemplateRefused for one that is nested too deep."""
        from lxml import html

        root: Any = html.document_fromstring(f"<html><body>{without_unfit(rendered)}</body></html>").find("body")
        hold_depth(root)
        self._has_h2, self._boxed = next(root.iter("h1", "h2"), None) is not None, False
        self._told_h2, self._parts = False, set[str]()
        return "\n".join(self._blocks(root, top=True))

    def _blocks(self, parent: Any, top: bool = False) -> Iterator[str]:
        """Every block below an element; what stands there as bare text becomes a paragraph."""
        loose = [escape(parent.text or "", quote=False)]
        for child in parent:
            name = name_of(child)
            if name and is_block(child, name):
                yield from _paragraph("p", "".join(loose))
                loose = []
                yield from self._block(child, name, top)
            elif name:
                loose.append(self._mark(child, name))
                yield from self._hoisted(child)
            loose.append(escape(child.tail or "", quote=False))
        yield from _paragraph("p", "".join(loose))

    def _block(self, element: Any, name: str, top: bool) -> Iterator[str]:
        if name in HEADINGS:
            yield from _paragraph(self._level(name), self._inline(element))
            yield from self._hoisted(element)
        elif name in HOISTED:
            yield from self._figure(element, name)
        elif name in _BLOCKS:
            yield from _BLOCKS[name](self, element)
        elif name not in SILENT:
            yield from self._box(element, top)

    def _level(self, name: str) -> str:
        """The level of a heading: the second comes before any third, but in a box all are the third."""
        second = not self._boxed and (HEADINGS[name] == "h2" or not self._has_h2 or not self._told_h2)
        self._told_h2 = self._told_h2 or second
        return "h2" if second else "h3"

    def _box(self, element: Any, top: bool) -> Iterator[str]:
        """A row of boxes, a part of the chapter (at the top), or what stands in any other box."""
        boxes = [one for one in element if name_of(one) == "div" and one.get("class") == "box"]
        if element.get("class") == "columns" and boxes:
            self._boxed = True
            made = ["\n".join(self._blocks(one)) for one in boxes]
            self._boxed = False
            inside = "".join(f'<div class="box">{one}</div>' for one in made if one)
            yield from [f'<div class="columns">{inside}</div>'] if inside else []
            return
        inside = "\n".join(self._blocks(element))
        part = " ".join(element.get("data-part", "").split()) if top else ""
        if part and inside and part not in self._parts:
            self._parts.add(part)
            split = ' data-split="yes"' if element.get("data-split") == "yes" else ""
            yield f'<div data-part="{escape(part)}"{split}>\n{inside}\n</div>'
        elif inside:
            yield inside

    def _words(self, element: Any) -> Iterator[str]:
        yield from _paragraph(f"p{_class(element)}", self._inline(element))
        yield from self._hoisted(element)

    def _list(self, element: Any) -> Iterator[str]:
        name = name_of(element)
        items = "".join(filter(None, (self._item(one) for one in element if name_of(one) == "li")))
        start = element.get("start", "") if name == "ol" else ""
        counted = f' start="{int(start)}"' if re.fullmatch("[0-9]{1,3}", start) else ""
        if items:
            yield f"<{name}{counted}>{items}</{name}>"
        yield from self._hoisted(element)

    def _item(self, item: Any) -> str:
        """One item: its words, then one list at most."""
        lists = list(lists_below(item))
        below = "".join(self._item(one) for inner in lists for one in inner if name_of(one) == "li")
        words = self._inline(item, without=LISTS).strip()
        name = name_of(lists[0]) if lists else ""
        return f"<li>{words}{_element(name, below) if below else ''}</li>" if words or below else ""

    def _facts(self, element: Any) -> Iterator[str]:
        rows = [(f"{name_of(one)}{_class(one)}", self._inline(one)) for one in element.iter("dt", "dd")]
        rows = [(tag, words) for tag, words in rows if words.strip()]
        if rows and rows[0][0] == "dt" and any(tag.startswith("dd") for tag, _ in rows):
            inside = "".join(_element(tag, words) for tag, words in rows)
            yield f"<dl{_marked(_class(element) or '.facts')}>{inside}</dl>"

    def _quote(self, element: Any) -> Iterator[str]:
        inside = "".join(one for one in self._blocks(element) if one.startswith("<p"))
        if inside:
            yield f"<blockquote>{inside}</blockquote>"
        yield from self._hoisted(element)

    def _table(self, element: Any) -> Iterator[str]:
        rows = [row for row in element.iter("tr") if table_around(row) is element and len(row)]
        if not rows:
            return
        head, body = headed_rows(rows)
        if not body:
            yield from _paragraph("p", " ".join(self._inline(cell) for cell in head))
            return
        width = max(len(cells_of(row)) for row in (head, *body))
        captions = [self._inline(one) for one in element.iter("caption")]
        caption = (captions[0].strip() if captions else "") or escape(self._caption)
        inside = "".join(self._row(row, width) for row in body)
        yield (
            f"<table{_marked(_class(element))}><caption>{caption}</caption>"
            f"<thead>{self._row(head, width, scope='col')}</thead><tbody>{inside}</tbody></table>"
        )
        yield from self._hoisted(element)

    def _row(self, row: Any, width: int, scope: str = "row") -> str:
        cells = [self._cell(cell, scope, place) for place, cell in enumerate(cells_of(row))]
        empty = '<th scope="col">–</th>' if scope == "col" else "<td></td>"
        return f"<tr{_marked(_class(row))}>{''.join(cells)}{empty * (width - len(cells))}</tr>"

    def _cell(self, cell: Any, scope: str, place: int) -> str:
        head = scope == "col" or (name_of(cell) == "th" and place == 0)
        words = self._inline(cell).strip()
        if head:
            return f'<th scope="{scope}"{_marked(_class(cell))}>{words or "–"}</th>'
        return f"<td{_marked(_class(cell))}>{words}</td>"

    def _literal(self, element: Any) -> Iterator[str]:
        words = "".join(element.itertext())
        if words.strip():
            yield f"<pre>{escape(words.rstrip(), quote=False)}</pre>"

    def _pause(self, element: Any) -> Iterator[str]:
        yield "<hr/>"

    def _aside(self, element: Any) -> Iterator[str]:
        inside = "\n".join(one for one in self._blocks(element) if one.startswith(_BESIDE))
        inside = re.sub("<h[23]>(.*?)</h[23]>", r'<p class="label">\1</p>', inside, flags=re.DOTALL)
        if inside:
            yield f'<aside class="side">\n{inside}\n</aside>'
        yield from self._hoisted(element)

    def _figure(self, element: Any, name: str) -> Iterator[str]:
        if name == "cx-drawn":
            yield from filter(None, [self._drawn(element.get("data-name", ""))])
            return
        captions = [" ".join("".join(one.itertext()).split()) for one in element.iter("figcaption")]
        for picture in element.iter("img"):
            source = picture.get("src", "").strip()
            if _PATH.fullmatch(source):
                words = escape(picture.get("alt", "").strip() or (captions or [""])[0] or self._alternative)
                below = escape((captions or [""])[0]) or words
                self.pictures.append(source)
                yield f'<figure><img src="{escape(source)}" alt="{words}"/><figcaption>{below}</figcaption></figure>'

    def _hoisted(self, element: Any) -> Iterator[str]:
        """The figures within a text: they stand below it."""
        for inner in element.iter(*HOISTED):
            if inner is not element and not any(name_of(above) == "figure" for above in inner.iterancestors()):
                yield from self._figure(inner, name_of(inner))

    def _inline(self, element: Any, without: tuple[str, ...] = ()) -> str:
        """The words below an element on a line of marks; blocks in it become lines."""
        pieces = [escape(element.text or "", quote=False)]
        for child in element:
            name = name_of(child)
            if name and name not in without and name not in SILENT and name not in HOISTED:
                lined = name in _BLOCKS or name in HEADINGS or name in ("li", "tr", "dt", "dd")
                words = self._inline(child, without) if lined else self._mark(child, name, without)
                pieces.append(f"<br/>{words}" if lined and "".join(pieces).strip() else words)
            pieces.append(escape(child.tail or "", quote=False))
        return "".join(pieces)

    def _mark(self, element: Any, name: str, without: tuple[str, ...] = ()) -> str:
        if name == "br":
            return "<br/>"
        if name == "cx-see":
            told = element.get("data-name", "")
            return f"<?see {told}?>" if _REFERENCE.fullmatch(told) else ""
        words = self._inline(element, without)
        if name == "a":
            return safe_link(element.get("href", "").strip(), words)
        if not words.strip():
            return words
        if name in MARKS:
            return f"<{MARKS[name]}>{words}</{MARKS[name]}>"
        return f'<span class="tag">{words}</span>' if name == "span" and element.get("class") == "tag" else words


_BLOCKS: dict[str, Callable[[Cleaning, Any], Iterator[str]]] = {
    "p": Cleaning._words, "ul": Cleaning._list, "ol": Cleaning._list, "dl": Cleaning._facts,
    "blockquote": Cleaning._quote, "table": Cleaning._table, "pre": Cleaning._literal, "hr": Cleaning._pause,
    "aside": Cleaning._aside,
}  # fmt: skip


def _class(element: Any) -> str:
    """The class of an element as the vocabulary has it: `.lead`; empty where it has none that is known."""
    known = ELEMENTS.get(name_of(element), ())
    return next((f".{one}" for one in element.get("class", "").split() if one in known), "")


def _marked(word: str) -> str:
    return f' class="{word[1:]}"' if word else ""


def _element(word: str, inside: str) -> str:
    """An element of the vocabulary by its word: `p.lead`."""
    name, _, kind = word.partition(".")
    return f"<{name}{_marked(kind and f'.{kind}')}>{inside}</{name}>"


def _paragraph(word: str, words: str) -> Iterator[str]:
    """A line of words as an element; nothing where there are none."""
    words = re.sub(r"^(?:\s|<br/>)+|(?:\s|<br/>)+$", "", words)
    if words:
        yield _element(word, words)
