"""A sentence set in a circle, in the largest type in which its lines stay inside."""

from collections.abc import Iterator, Sequence
from math import sqrt

from cxstrategy.document.figures.label import Label, height_of
from cxstrategy.document.lettering import ABOVE, BELOW, DISPLAY, LEADING, SEMIBOLD, SMALL, width, wrap
from cxstrategy.words.shorten import clip

# From large to small in even steps.
_STEPS = 6
SIZES = tuple(round(SMALL + (DISPLAY - SMALL) * step / _STEPS, 1) for step in range(_STEPS, -1, -1))
_MOST = 12


def in_circle(
    text: str, x: float, y: float, radius: float, colour: str, weight: int = SEMIBOLD, sizes: Sequence[float] = SIZES
) -> Label:
    """The sentence around the middle (x, y) in the first of these sizes that holds it; too long even so, it is cut."""
    for told, size in _tries(text, sizes):
        lines = _lines(told, radius, size, weight)
        if lines:
            first = y - height_of(len(lines), size) / 2 + size * ABOVE
            return Label(x, round(first, 1), lines, "middle", size, weight, colour)
    return Label(x, y, (), "middle", SMALL, weight, colour)


def _tries(text: str, sizes: Sequence[float]) -> Iterator[tuple[str, float]]:
    """The whole sentence from large to small, then less and less of it in small type."""
    yield from ((text, size) for size in sizes)
    yield from ((clip(text, limit), SMALL) for limit in range(min(len(text), 200) - 1, 0, -10))


def _lines(text: str, radius: float, size: float, weight: int) -> tuple[str, ...]:
    """As few lines as hold the text; empty where none do."""
    pieces = [
        (piece, at < len(cut) - 1)
        for cut in (wrap(word, radius * 1.5, size, weight) for word in text.split())
        for at, piece in enumerate(cut)
    ]
    for count in range(1, _MOST + 1):
        rooms = _rooms(count, radius, size)
        lines = _filled(pieces, rooms, size, weight) if rooms else ()
        if lines:
            return lines
    return ()


def _rooms(count: int, radius: float, size: float) -> list[float]:
    """How wide each of so many lines may be; empty where they stick out above or below."""
    rooms = []
    for index in range(count):
        top = index * size * LEADING - height_of(count, size) / 2
        far = max(abs(top), abs(top + size * (ABOVE + BELOW)))
        if far >= radius:
            return []
        rooms.append(2 * sqrt(radius**2 - far**2))
    return rooms


def _filled(pieces: Sequence[tuple[str, bool]], rooms: Sequence[float], size: float, weight: int) -> tuple[str, ...]:
    """The pieces over exactly these lines; empty where they need more, or leave one bare.

    A piece is a word, or a part of one that goes on (True) on the next line.
    """
    left, lines = list(pieces), []
    for room in rooms:
        line, goes_on = "", False
        while left and not goes_on and width(f"{line} {left[0][0]}".strip(), size, weight) <= room:
            piece, goes_on = left.pop(0)
            line = f"{line} {piece}".strip()
        if not line:
            return ()
        lines.append(line)
    return () if left else tuple(lines)
