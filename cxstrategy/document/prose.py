"""The team's Markdown -> HTML in the closed vocabulary: no raw HTML, no headings, safe links only."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from html import escape, unescape
from typing import Any
from urllib.parse import unquote

from cxstrategy.words.language import say

# Levels of elements in one another, a list counting two. What the model lets through stays below it.
NESTING = 160
_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_MARKS = {"strong": "strong", "em": "em"}


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": NESTING}).enable("table")
    # Which links stand is decided below, where a link that may not stand leaves its words behind.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


@lru_cache(maxsize=1024)
def prose(text: str, language: str) -> str:
    """Markdown as a run of blocks of the vocabulary; `language` is for a caption that the text does not give."""
    return "\n".join(_every_block(text, language))


def words_and_pictures(text: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The same blocks, those of words apart from the pictures, which may stand elsewhere on the page."""
    blocks = tuple(_every_block(text, language))
    pictures = tuple(one for one in blocks if one.startswith("<figure>"))
    return tuple(one for one in blocks if one not in pictures), pictures


def _every_block(text: str, language: str) -> Iterator[str]:
    root = _tree(text)
    if root is None:
        yield from (f"<p>{escape(part.strip())}</p>" for part in text.split("\n\n") if part.strip())
    else:
        yield from _blocks(root.children, language)


def plain(text: str) -> str:
    """Markdown as one line of words, without its marks."""
    root = _tree(text)
    words = text if root is None else unescape(re.sub(r"<[^>]*>", " ", " ".join(_lines(root.children))))
    return " ".join(words.split())


def _tree(text: str) -> Any:
    """The tree of a text; None when it is nested so deep that writers would exhaust their stack."""
    from markdown_it.tree import SyntaxTreeNode

    tokens = _parser().parse(text)
    levels = (token.level + max((inner.level for inner in token.children or ()), default=0) for token in tokens)
    return SyntaxTreeNode(tokens) if max(levels, default=0) < NESTING else None


def inline_code(text: str) -> str:
    """A sentence of ours as HTML: what stands between backticks becomes code, all else is escaped."""
    pieces = escape(text).split("`")
    if len(pieces) % 2 == 0:
        return escape(text)
    return "".join(f"<code>{piece}</code>" if index % 2 else piece for index, piece in enumerate(pieces))


def _blocks(nodes: list[Any], language: str) -> Iterator[str]:
    for node in nodes:
        if node.type in _BLOCKS:
            yield from _BLOCKS[node.type](node, language)
        else:
            yield from _blocks(node.children, language)


def _paragraph(node: Any, language: str) -> Iterator[str]:
    words = _inline(node)
    if words.strip():
        yield f"<p>{words}</p>"
    yield from _pictures(node, language)


def _heading(node: Any, language: str) -> Iterator[str]:
    """Chapters own the headings; a heading of the team's becomes a label."""
    words = _inline(node)
    if words.strip():
        yield f'<p class="label">{words}</p>'
    yield from _pictures(node, language)


def _list(node: Any, language: str) -> Iterator[str]:
    start = node.attrs.get("start")
    opening = f'ol start="{int(start)}"' if node.type == "ordered_list" and start is not None else _list_tag(node)
    items = _items(node)
    if items:
        yield f"<{opening}>{items}</{_list_tag(node)}>"
    yield from _pictures(node, language)


def _list_tag(node: Any) -> str:
    return "ol" if node.type == "ordered_list" else "ul"


def _items(node: Any) -> str:
    return "".join(f"<li>{words}</li>" for item in node.children if (words := _item(item)))


def _item(item: Any) -> str:
    """An item holds words and one list at its end: several paragraphs become lines, several lists become one."""
    lists = [child for child in item.children if child.type in ("bullet_list", "ordered_list")]
    words = "<br/>".join(_lines([child for child in item.children if child not in lists]))
    below = "".join(_items(one) for one in lists)
    return f"{words}<{_list_tag(lists[0])}>{below}</{_list_tag(lists[0])}>" if below else words


def _lines(nodes: list[Any]) -> Iterator[str]:
    """Every piece of text below these nodes, each as one line of inline HTML; none that is empty."""
    for node in nodes:
        if node.type in ("fence", "code_block"):
            if node.content.strip():
                yield f"<code>{escape(node.content.strip())}</code>"
        elif node.type == "inline":
            if (words := _inline_children(node)).strip():
                yield words
        else:
            yield from _lines(node.children)


def _quote(node: Any, language: str) -> Iterator[str]:
    lines = "".join(f"<p>{line}</p>" for line in _lines(node.children))
    if lines:
        yield f"<blockquote>{lines}</blockquote>"
    yield from _pictures(node, language)


def _code(node: Any, language: str) -> Iterator[str]:
    if node.content.strip():
        yield f"<pre>{escape(node.content.rstrip())}</pre>"


def _rule(node: Any, language: str) -> Iterator[str]:
    yield "<hr/>"


def _table(node: Any, language: str) -> Iterator[str]:
    """A table of Markdown's gives no caption, so ours is general; headings without rows are a line of text."""
    head, *rows = (row for part in node.children for row in part.children)
    if not rows:
        yield from (f"<p>{line}</p>" for line in _lines([head]))
        return
    headings = "".join(f'<th scope="col"{_number(cell)}>{_inline(cell)}</th>' for cell in head.children)
    body = "".join("<tr>" + "".join(map(_cell, row.children)) + "</tr>" for row in rows)
    caption = escape(say("Overview").into(language))
    yield f"<table><caption>{caption}</caption><thead><tr>{headings}</tr></thead><tbody>{body}</tbody></table>"
    yield from _pictures(node, language)


def _cell(cell: Any) -> str:
    return f"<td{_number(cell)}>{_inline(cell)}</td>"


def _number(cell: Any) -> str:
    return ' class="number"' if "right" in str(cell.attrs.get("style", "")) else ""


_BLOCKS: dict[str, Callable[[Any, str], Iterator[str]]] = {
    "paragraph": _paragraph,
    "heading": _heading,
    "bullet_list": _list,
    "ordered_list": _list,
    "blockquote": _quote,
    "fence": _code,
    "code_block": _code,
    "hr": _rule,
    "table": _table,
}


def _inline(node: Any) -> str:
    return "".join(_inline_children(child) for child in node.children if child.type == "inline")


def _inline_children(node: Any) -> str:
    return "".join(map(_mark, node.children))


def _mark(node: Any) -> str:
    if node.type in _MARKS:
        words = _inline_children(node)
        return f"<{_MARKS[node.type]}>{words}</{_MARKS[node.type]}>" if words.strip() else words
    if node.type == "link":
        return safe_link(str(node.attrs.get("href", "")), _inline_children(node))
    if node.type == "code_inline":
        return f"<code>{escape(node.content)}</code>" if node.content.strip() else node.content
    if node.type == "image":
        return ""
    if node.type in ("softbreak", "hardbreak"):
        return "\n" if node.type == "softbreak" else "<br/>"
    return escape(node.content)


def safe_link(address: str, words: str) -> str:
    """A link to the web or to mail; any other leaves its words, and one without words shows its address."""
    return f'<a href="{escape(address)}">{words.strip() or escape(address)}</a>' if _LINK.fullmatch(address) else words


def _pictures(node: Any, language: str) -> Iterator[str]:
    """The pictures that stand in a block, below it, each with its words as alternative and as caption."""
    for picture in node.walk():
        source = unquote(str(picture.attrs.get("src", ""))) if picture.type == "image" else ""
        if source and not _SCHEME.match(source):
            words = escape(picture.content.strip() or say("Picture from the workbook").into(language))
            yield f'<figure><img src="{escape(source)}" alt="{words}"/><figcaption>{words}</figcaption></figure>'
