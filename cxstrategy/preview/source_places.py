"""Workbook -> where each of its texts was written, by the text as a page shows it."""

import re
from pathlib import Path

from cxstrategy.finding import Span
from cxstrategy.workbook import Workbook

# Signs of Markdown: what a page shows of a text without them is the same text. The page's own script does so too.
_SIGNS = re.compile(r"\]\([^)]*\)|[*_`#>\[\]]+")
_SHORTEST = 3


def places_of(workbook: Workbook) -> dict[str, str]:
    """The place of every text, by its bare words; of a text that was written twice the first."""
    found: dict[str, str] = {}
    for node in workbook.reading.root.walk():
        if isinstance(node.value, str):
            place = place_of(node.span)
            for paragraph in re.split(r"\n\s*\n", node.value):
                bare = " ".join(_SIGNS.sub("", paragraph).split())
                if len(bare) >= _SHORTEST:
                    found.setdefault(bare, place)
    return found


def place_of(span: Span) -> str:
    """`/whole/path/file.yaml:12:3`, as editors take it."""
    return f"{Path(span.source.path).resolve().as_posix()}:{span.line}:{span.column}"
