"""Document -> the body of its page for a screen: contents, then the article with tables that become cards."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cxstrategy.document.document import Document, Theme
from cxstrategy.document.element_text import plain
from cxstrategy.writers.article import SVG
from cxstrategy.writers.body_tree import as_html, body_tree, element
from cxstrategy.writers.explained import ask
from cxstrategy.writers.screen_headings import lower

# An empty drawing of this name keeps its place until the page is text: the drawing itself need not be parsed.
_DRAWN = re.compile(r'(<figure id="([\w-]+)"[^>]*>)<svg\b.*?</svg>', re.DOTALL)
_PLACE = re.compile(r'<svg xmlns="[^"]*" id="drawn-([\w-]+)"></svg>')


def screen_body(document: Document) -> str:
    """Everything on the page, in the order in which it is heard."""
    from lxml import etree

    article = body_tree(
        replace(document, body=_DRAWN.sub(_named, document.body) if document.drawings else document.body)
    )
    etree.strip_attributes(article, "data-page", "data-beside", "data-loose")
    for wide in list(article.iter("table", SVG)):
        # The place of a figure's drawings gets what they need later.
        if not (wide.get("id") or "").startswith("drawn-"):
            _scroll(wide)
    for table in article.iter("table"):
        _label_cells(table)
    asked = ask(article, document.explanations)
    main = element("main", {"id": "top", "tabindex": "-1"})
    main.append(article)
    contents = article.find(".//nav")
    before = "" if contents is None else _contents(contents, document)
    lower(article)
    skip = element("a", {"class": "skip", "href": "#top"}, document.words.to_text)
    return _PLACE.sub(lambda found: _drawn(document, found[1]), as_html(skip) + before + as_html(main) + asked)


def _named(found: re.Match[str]) -> str:
    return f'{found[1]}<svg xmlns="http://www.w3.org/2000/svg" id="drawn-{found[2]}"/>'


def _drawn(document: Document, name: str) -> str:
    """Both drawings of a figure, of which a page shows one."""
    drawing = document.drawings[name]
    wide = _named_drawn(drawing.wide)
    if not drawing.phone:
        return f'<div class="scroll" tabindex="0" role="group" aria-label="{_title(wide)}">{wide}</div>'
    return f'<div class="for-wide">{wide}</div><div class="for-phone">{_named_drawn(drawing.phone)}</div>'


def _named_drawn(drawing: str) -> str:
    """The drawing of a class that tells it from one that is drawn for paper."""
    return drawing.replace('<svg class="', '<svg class="drawn ', 1)


def _title(drawing: str) -> str:
    """The title of a drawing, which is escaped already."""
    return drawing.partition("<title>")[2].partition("</title>")[0].replace('"', "&quot;")


def _contents(nav: Any, document: Document) -> str:
    """The contents taken out of the article: in sight on a wide screen, to be folded out on a narrow one."""
    nav.getparent().remove(nav)
    nav.remove(nav.find("h2"))
    fold = element("details", {})
    fold.append(element("summary", {}, document.words.contents))
    fold.extend(list(nav))
    if theme := document.words.theme:
        fold.append(_choice(theme))
    nav.append(fold)
    nav.set("tabindex", "0")
    nav.tail = None
    return as_html(nav)


def _choice(theme: Theme) -> Any:
    """The choice between light and dark; the script of the page shows it, without one it would do nothing."""
    group = element("div", {"class": "theme", "role": "group", "aria-label": theme.name, "hidden": "hidden"})
    group.append(element("span", {"aria-hidden": "true"}, theme.name))
    for value, name in (("", theme.system), ("light", theme.light), ("dark", theme.dark)):
        group.append(element("button", {"type": "button", "data-theme": value, "aria-pressed": "false"}, name))
    return group


def _scroll(wide: Any) -> None:
    """A table or drawing that is wider than its place scrolls, also by the keys."""
    label = _caption(wide if wide.tag == "table" else wide.getparent())
    wrapper = element("div", {"class": "scroll", "tabindex": "0", "role": "group", "aria-label": label})
    wrapper.tail, wide.tail = wide.tail, None
    wide.getparent().replace(wide, wrapper)
    wrapper.append(wide)


def _caption(table: Any) -> str:
    """What a table or figure is called: its caption, else the title of its drawing."""
    caption = table.find("caption" if table.tag == "table" else "figcaption")
    if caption is None:
        caption = table.find(f".//{SVG.removesuffix('svg')}title")
    return "".join(caption.itertext()).strip() if caption is not None else ""


def _label_cells(table: Any) -> None:
    """Each cell with the name of its column, which a card shows before it."""
    names = list(_columns(table))
    for row in table.iterfind("tbody/tr"):
        place = 0
        for cell in row:
            if cell.tag == "td" and place < len(names) and plain(cell):
                cell.set("data-label", names[place])
            place += int(cell.get("colspan") or 1)


def _columns(table: Any) -> Iterator[str]:
    for head in table.iterfind("thead/tr/th"):
        yield from [plain(head)] * int(head.get("colspan") or 1)
