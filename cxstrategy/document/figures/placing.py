"""Places for labels that want the same spot: none overlaps another, each as near to its spot as can be."""

import math
from collections.abc import Iterator, Sequence

from cxstrategy.document.figures.label import Box

# Where to look around a place that is taken: so many directions, in rings that grow by half a size.
_DIRECTIONS, _RINGS = 16, 40


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Middles along a line, each as near to the wanted one as goes without overlap, all within low and high.

    The sum of the squared distances is the least possible (isotonic regression by pooling neighbours). What does not
    fit at all is laid from `low` on, one after the other.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    before, total = [], 0.0
    for index in order:
        before.append(total + sizes[index] / 2)
        total += sizes[index]
    free = [wanted[index] - offset for index, offset in zip(order, before, strict=True)]
    most = max(low, high - total)
    placed = [0.0] * len(order)
    for index, offset, start in zip(order, before, _pooled(free), strict=True):
        placed[index] = min(max(start, low), most) + offset
    return placed


def _pooled(values: Sequence[float]) -> Iterator[float]:
    """The never-falling sequence nearest to these values."""
    pools: list[tuple[float, int]] = []
    for value in values:
        mean, count = value, 1
        while pools and pools[-1][0] > mean:
            last, size = pools.pop()
            mean, count = (mean * count + last * size) / (count + size), count + size
        pools.append((mean, count))
    for mean, count in pools:
        yield from [mean] * count


def nearest_free(
    x: float, y: float, size: tuple[float, float], taken: Sequence[Box], bounds: Box
) -> tuple[float, float] | None:
    """The middle nearest to (x, y) at which a box of a size lies within bounds and on nothing; None without one."""
    wide, high = size[0] / 2, size[1] / 2
    for across, down in _around(x, y, min(size)):
        box = Box(across - wide, down - high, across + wide, down + high)
        if box.within(bounds) and not any(box.overlaps(other) for other in taken):
            return round(across, 1), round(down, 1)
    return None


def _around(x: float, y: float, size: float) -> Iterator[tuple[float, float]]:
    """The place itself, then places around it, ring by ring, beginning to the right."""
    yield x, y
    for ring in range(1, _RINGS + 1):
        radius = size * (0.5 + ring / 2)
        for index in range(_DIRECTIONS):
            angle = 2 * math.pi * index / _DIRECTIONS
            yield x + radius * math.cos(angle), y - radius * math.sin(angle)
