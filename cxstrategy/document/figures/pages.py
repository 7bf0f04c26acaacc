"""Rows of given heights spread over pages, filled about evenly and none over the height of a page."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def paged(rows: Sequence[T], height: Callable[[T], float], room: float) -> Iterator[Sequence[T]]:
    """Rows in order on as few pages as it takes, each about as full; a row that is too high has a page of its own."""
    heights = [height(row) for row in rows]
    pages = _least(heights, room)
    low, high = max(sum(heights) / pages, max(heights)), max(room, max(heights))
    # The smallest room in which the rows still take no more pages.
    while high - low > 1:
        middle = (low + high) / 2
        low, high = (low, middle) if _least(heights, middle) <= pages else (middle, high)
    start = 0
    for end in _ends(heights, high):
        yield rows[start:end]
        start = end


def _least(heights: Sequence[float], room: float) -> int:
    return sum(1 for _ in _ends(heights, room))


def _ends(heights: Sequence[float], room: float) -> Iterator[int]:
    """Where each page ends, when it is filled before the next is begun."""
    used = 0.0
    for index, one in enumerate(heights):
        if used and used + one > room:
            yield index
            used = 0.0
        used += one
    if heights:
        yield len(heights)
