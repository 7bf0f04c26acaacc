"""Headings for a screen: one h1 on the page, those of its chapters a level lower, all with the looks they had."""

import re
from typing import Any

_HEADING = re.compile(r"\bh([1-3])\b")


def lower(article: Any) -> None:
    """From the second h1 on, every heading becomes one a level lower, with its former level as a class."""
    titles = 0
    for heading in list(article.iter("h1", "h2", "h3")):
        titles += heading.tag == "h1"
        if titles > 1:
            heading.set("class", " ".join(filter(None, (heading.get("class"), heading.tag))))
            heading.tag = f"h{int(heading.tag[1]) + 1}"


def shifted(style: str) -> str:
    """A style sheet whose rules for headings hold for what they were, and weigh no more than those of a name alone."""
    return _HEADING.sub(_former, style)


def _former(found: re.Match[str]) -> str:
    level = int(found[1])
    apart = f":not(.h{level - 1})" if level > 1 else ""
    return f":where(h{level}{apart}, .h{level})"
