"""Shapes as text for the `points` and `d` attributes of SVG."""

import math
from collections.abc import Iterable

Point = tuple[float, float]


def points(places: Iterable[Point]) -> str:
    """Corners for a polygon or polyline."""
    return " ".join(f"{_short(x)},{_short(y)}" for x, y in places)


def line(places: Iterable[Point]) -> str:
    """A path of straight lines."""
    return "M" + "L".join(f"{_short(x)} {_short(y)}" for x, y in places)


def polar(x: float, y: float, radius: float, turn: float) -> Point:
    """The point at a distance from (x, y), `turn` being 0 for straight up and 0.25 for a quarter to the right."""
    angle = 2 * math.pi * turn
    return round(x + radius * math.sin(angle), 1), round(y - radius * math.cos(angle), 1)


def circles(places: Iterable[Point], radius: float) -> str:
    """A path of circles."""
    r, wide = _short(radius), _short(2 * radius)
    return "".join(
        f"M{_short(x - radius)} {_short(y)}a{r} {r} 0 1 0 {wide} 0a{r} {r} 0 1 0 -{wide} 0z" for x, y in places
    )


def diamonds(places: Iterable[Point], half: float) -> str:
    """A path of squares on their points."""
    h = _short(half)
    return "".join(f"M{_short(x)} {_short(y - half)}l{h} {h}l-{h} {h}l-{h} -{h}z" for x, y in places)


def hatch(left: float, top: float, right: float, bottom: float, step: float = 6.0) -> str:
    """A path of slanting lines that stay within a rectangle: a second way to tell two fills apart."""
    wide, high = right - left, bottom - top
    pieces = []
    for index in range(1, math.ceil((wide + high) / step)):
        reach = index * step
        x0, y0 = (left, bottom - reach) if reach <= high else (left + reach - high, top)
        x1, y1 = (left + reach, bottom) if reach <= wide else (right, bottom - reach + wide)
        pieces.append(f"M{_short(x0)} {_short(y0)}L{_short(x1)} {_short(y1)}")
    return "".join(pieces)


def _short(number: float) -> str:
    """A coordinate to a tenth, without what says nothing."""
    text = f"{number:.1f}"
    return text[:-2] if text.endswith(".0") else text
