"""Bookmarks in Word for every id that a link may name, and the numbers of tables and figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.words.naming import UniqueNames
from cxstrategy.writers.article import SVG, Element

# What Word allows: a letter first, then letters, digits and underscores, 40 at most; case does not tell names apart.
_UNFIT = re.compile(r"[^0-9A-Za-z_]")
_LONGEST = 32


@dataclass(frozen=True, slots=True)
class Target:
    """Something with an id: its bookmark; for a table or figure with a caption also its kind and number."""

    bookmark: str
    kind: str = ""
    number: int = 0

    @property
    def number_bookmark(self) -> str:
        """The hidden bookmark around the number in the caption, that a cross-reference repeats."""
        return f"_Ref_{self.bookmark}"


class References:
    """Every id of an article, and the numbers that bookmarks themselves need."""

    def __init__(self, article: Element) -> None:
        self.article = article
        self.targets: dict[str, Target] = {}
        self._claimed: set[str] = set()
        self._last = 0
        self._marks: dict[Element, str] = {}
        bookmarks = UniqueNames(_numbered, alike=str.lower)
        counts = {"table": 0, "figure": 0}
        for element in _walk(article):
            kind = element.tag if _has_caption(element) else ""
            if kind:
                counts[kind] += 1
            name = element.get("id")
            if name and name not in self.targets:
                self.targets[name] = Target(bookmarks.give(_bookmark(name)), kind, counts.get(kind, 0))

    def claim(self, name: str) -> bool:
        """Whether this is the first time that an id is met in writing: a bookmark stands in one place only."""
        first = name not in self._claimed
        self._claimed.add(name)
        return first

    def place(self, name: str) -> str:
        """The bookmark of an id."""
        return self.targets[name].bookmark

    def mark(self, element: Element) -> str:
        """The bookmark of a heading without an id that the contents name, made when it is asked for first."""
        return self._marks.setdefault(element, f"_Toc{len(self._marks) + 1:08}")

    def mark_of(self, element: Element) -> str:
        """The bookmark that the contents name a heading by; empty where they do not."""
        return self._marks.get(element, "")

    def next_number(self) -> int:
        """A number for one more bookmark."""
        self._last += 1
        return self._last


def _walk(element: Element) -> Iterator[Element]:
    yield element
    if element.tag != SVG and element.tag != "svg":  # the ids in a drawing are its own
        for child in element:
            yield from _walk(child)


def _has_caption(element: Element) -> bool:
    names = {"table": "caption", "figure": "figcaption"}
    return element.tag in names and any(child.tag == names[element.tag] for child in element)


def _bookmark(name: str) -> str:
    fit = _UNFIT.sub("_", name)
    return (fit if fit[:1].isalpha() else f"at_{fit}")[:_LONGEST]


def _numbered(name: str, number: int) -> str:
    return f"{name[: _LONGEST - len(str(number)) - 1]}_{number}"
