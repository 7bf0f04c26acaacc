"""The text of an element of the Document, on one line."""

import re
from collections.abc import Iterator
from typing import Any

_SPACE = re.compile(r"[ \t\r\n\f]+")


def plain(element: Any) -> str:
    """All text in an element, its white space made single; spaces that hold words together stay as they are."""
    return _SPACE.sub(" ", "".join(_texts(element))).strip(" ")


def _texts(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from (" ",) if child.tag == "br" else _texts(child)
        yield child.tail or ""
