"""The tree of what a template rendered: what each element counts as, and the parts of lists and tables."""

from collections.abc import Iterator
from typing import Any

from cxstrategy.document.own_templates.allowance import TemplateRefused
from cxstrategy.words.language import say

# Elements in one another: what writers can follow.
DEEPEST = 40
MARKS = {"strong": "strong", "b": "strong", "em": "em", "i": "em", "code": "code"}
# What these hold is no text.
SILENT = frozenset(
    {"script", "style", "template", "head", "title", "iframe", "object", "noscript", "textarea", "select"}
)
HEADINGS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h3", "h5": "h3", "h6": "h3"}
LISTS = ("ul", "ol")
TEXTS = ("p", *LISTS, "dl", "blockquote", "table", "pre", "hr", "aside")
# What stands below the text in which it was written.
HOISTED = ("cx-drawn", "img", "figure")


def name_of(element: Any) -> str:
    """The element's name; empty for a comment."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def is_block(element: Any, name: str) -> bool:
    """Whether an element stands by itself: a box does, and anything else that holds what does."""
    if name in MARKS or name in ("a", "br", "span", "cx-see"):
        return False
    if name in TEXTS or name in HOISTED or name in HEADINGS or name in SILENT or name == "div":
        return True
    return next(element.iter(*TEXTS, *HEADINGS, "div"), None) is not None


def hold_depth(root: Any) -> None:
    """Nothing; raises TemplateRefused for a tree that is deeper than writers can follow."""
    waiting = [(root, 0)]
    while waiting:
        element, depth = waiting.pop()
        if depth > DEEPEST:
            raise TemplateRefused(
                say("elements stand too deep in one another"),
                say("see that every element is closed: `<div>` by `</div>`"),
            )
        waiting += ((child, depth + 1) for child in element)


def lists_below(element: Any) -> Iterator[Any]:
    """The lists in an item that stand in no other list of it."""
    for child in element:
        if name_of(child) in LISTS:
            yield child
        else:
            yield from lists_below(child)


def table_around(row: Any) -> Any:
    """The table that a row is of."""
    return next(row.iterancestors("table"), None)


def cells_of(row: Any) -> list[Any]:
    """The cells of a row."""
    return [cell for cell in row if name_of(cell) in ("th", "td")]


def headed_rows(rows: list[Any]) -> tuple[Any, list[Any]]:
    """The row of headings, the first in the head of the table or else the first of all, and the other rows."""
    head = next((row for row in rows if name_of(row.getparent()) == "thead"), rows[0])
    return head, [row for row in rows if row is not head]
