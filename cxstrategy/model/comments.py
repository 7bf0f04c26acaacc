"""Findings for colours that YAML took for comments (`primary: #0B5FA5`)."""

import re
from collections.abc import Iterator

from cxstrategy.finding import Finding, Severity, Span
from cxstrategy.model.places import every, name_at
from cxstrategy.text.nodes import Node
from cxstrategy.words.language import say

_HASHED = re.compile(r":\s+(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})\b")


def colours_in_comments(root: Node) -> Iterator[Finding]:
    """CX006 for `primary: #0B5FA5`: what follows a `#` is a comment, so the colour would silently not be used."""
    for pattern in ("workbook/brand/primary", "workbook/brand/accent"):
        for path, node in every(root, pattern):
            key = root.at(*path[:-1]).key(str(path[-1]))
            found = _HASHED.match(key.source.line(key.line), key.end_column - 1) if node.value is None else None
            if found:
                span = Span(key.source, key.line, found.start(1) + 1, key.line, found.end(1) + 1)
                message = say("`{colour}` is read as a comment, because of its `#`", colour=found[1])
                advice = say('put quotes around it: `"{colour}"`', colour=found[1])
                yield Finding("CX006", Severity.ERROR, message, span, advice, name_at(root, path))
