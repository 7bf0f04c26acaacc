"""How many lines a run of text with marks takes in a given width, filled word after word as a page is."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from cxstrategy.document.lettering import REGULAR, SEMIBOLD, width

_WEIGHTS = {"strong": SEMIBOLD}
# A list within an item is a block of its own.
_LISTS = ("ul", "ol")
# A blank that holds words together is no place to break.
_BREAKING = " \t\r\n\f"
# Type is set with kerning and whole points, which the widths do not know: a line is reckoned a trifle too long.
_SAFETY = 1.005
# What a reference to a figure or table, which has no number yet, will be about as long as; it is not broken.
_REFERENCE = "(figuur\N{NO-BREAK SPACE}12)"
Word = tuple[float, bool]  # its width at size 1, and whether a line must end after it


def lines_of(element: Any, size: float, room: float, weight: int = REGULAR) -> int:
    """The lines that an element's text takes in type of `size` (in the unit of `room`), 0 without any text."""
    words = list(_words(element, weight))
    return _filled(words, room / size, width(" ", 1.0, weight)) if words else 0


def _filled(words: list[Word], room: float, blank: float) -> int:
    """Lines filled one after the other; a word wider than the room is broken over as many as it needs."""
    lines, used = 1, 0.0
    for wide, ends in words:
        wide *= _SAFETY
        if used and used + blank + wide > room:
            lines, used = lines + 1, 0.0
        used = used + blank + wide if used else wide
        if used > room:
            lines += int(used // room)
            used %= room
        if ends:
            lines, used = lines + 1, 0.0
    return lines if used or lines == 1 else lines - 1


def _words(element: Any, weight: int) -> Iterator[Word]:
    """The words with the weight of their marks; what is glued together over marks counts as one word a mark."""
    yield from _split(element.text, weight)
    for child in element:
        if child.tag == "br":
            yield 0.0, True
        elif isinstance(child.tag, str) and child.tag not in _LISTS:
            yield from _words(child, _WEIGHTS.get(child.tag, weight))
        elif not isinstance(child.tag, str) and getattr(child, "target", "") == "see":
            yield _word_width(_REFERENCE, weight), False
        yield from _split(child.tail, weight)


def _split(text: str | None, weight: int) -> Iterator[Word]:
    for word in (text or "").translate(_AS_BLANK).split(" "):
        if word:
            yield _word_width(word, weight), False


_AS_BLANK = dict.fromkeys(map(ord, _BREAKING), " ")


@lru_cache(maxsize=16384)
def _word_width(word: str, weight: int) -> float:
    return width(word, 1.0, weight)
