"""Beeswarm placement: each point, or the nearest free place on a spiral around it, in canvas units."""

import math
from collections.abc import Callable, Iterable

from cxstrategy.document.figures.shapes import Point

# How the points of a spiral turn so that they never line up: the golden angle.
_TURN = math.pi * (3 - math.sqrt(5))
# So many places are tried: the spiral then reaches past any drawing.
_MOST_PLACES = 4000


def beeswarm(
    points: Iterable[Point],
    radius: float,
    taken: Iterable[tuple[float, float, float]] = (),
    allowed: Callable[[Point], bool] = lambda place: True,
) -> list[Point]:
    """Each point, or the nearest place on a spiral around it that is free; `taken` are circles (x, y, radius).

    `allowed` says where a dot may be moved to. Where that has no room left a dot stays on its own point, over others.
    """
    cell = 2 * radius
    filled: dict[tuple[int, int], list[Point]] = {}
    rings, placed = tuple(taken), []
    reached: dict[Point, int] = {}
    most = _MOST_PLACES
    for point in points:
        index = reached.get(point, 0)
        place = _spiral_point(point, index, cell)
        while index < most and ((index and not allowed(place)) or _overlaps(place, cell, filled, rings, radius)):
            index += 1
            place = _spiral_point(point, index, cell)
        if index >= most:
            # Full: the others are not sought for either.
            place, most = point, 0
        reached[point] = index + 1
        filled.setdefault((int(place[0] // cell), int(place[1] // cell)), []).append(place)
        placed.append(place)
    return placed


def _spiral_point(point: Point, index: int, cell: float) -> Point:
    """The point itself, then ever further places around it."""
    distance = 0.55 * cell * math.sqrt(index)
    angle = index * _TURN
    return round(point[0] + distance * math.cos(angle), 1), round(point[1] - distance * math.sin(angle), 1)


def _overlaps(
    place: Point,
    cell: float,
    filled: dict[tuple[int, int], list[Point]],
    rings: tuple[tuple[float, float, float], ...],
    radius: float,
) -> bool:
    """Whether a dot here would lie on one that is there, or within a circle that is taken."""
    if any(math.dist(place, (x, y)) < reach + radius for x, y, reach in rings):
        return True
    column, row = int(place[0] // cell), int(place[1] // cell)
    near = (filled.get((column + dx, row + dy), ()) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
    return any(math.dist(place, other) < cell for some in near for other in some)
