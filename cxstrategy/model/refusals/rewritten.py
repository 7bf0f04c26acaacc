"""A value or key as it was written, and what to write in its place -> the Fix that does so."""

import re

from cxstrategy.finding import Edit, Fix, Span
from cxstrategy.text.nodes import Node

# An anchor or tag in front of a value stays.
_PROPERTIES = re.compile(r"(?:[&!]\S*[ \t]+)+")
_MARKS = ('"', "'")


def rewritten(node: Node, text: str, safe: bool) -> Fix | None:
    """Another value where this one is written, in its own quotation marks if it has some.

    None for a value over more lines, and where the text does not say what was read: then another slip comes first.
    """
    span, raw = _written(node.span)
    if found := _PROPERTIES.match(raw):
        span = Span(span.source, span.line, span.column + found.end(), span.end_line, span.end_column)
        raw = raw[found.end() :]
    edit = _edit(span, raw, node.value, text)
    return Fix((edit,), safe) if edit else None


def renamed(parent: Node, key: str, text: str, safe: bool) -> Fix | None:
    """Another name for a key; None where the part has that name already."""
    if key not in (parent.marks or ()) or text in (parent.marks or ()):
        return None
    span, raw = _written(parent.key(key))
    edit = _edit(span, raw, key, text)
    return Fix((edit,), safe) if edit else None


def _written(span: Span) -> tuple[Span, str]:
    """What stands at a span of one line; empty for one of more."""
    if span.line != span.end_line:
        return span, ""
    return span, span.source.line(span.line)[span.column - 1 : span.end_column - 1]


def _edit(span: Span, raw: str, value: object, text: str) -> Edit | None:
    if not isinstance(value, str) or not raw:
        return None
    mark = raw[0]
    if mark in _MARKS:
        if raw != f"{mark}{value}{mark}" or "\\" in raw:
            return None
        plain = text[0] not in ("[", *_MARKS)
        return Edit(span, f"{mark}{text}{mark}" if plain else text) if mark not in text[1:-1] else None
    return Edit(span, text) if raw == value else None
