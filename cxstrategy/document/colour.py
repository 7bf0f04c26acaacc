"""Contrast between colours (#rrggbb), and the nearest colour that reads well on another."""

from collections.abc import Iterator
from functools import cache

from cxstrategy.document.tokens import BLACK, INK, WHITE

# WCAG 2.2, success criteria 1.4.3 and 1.4.11.
TEXT_CONTRAST, SHAPE_CONTRAST = 4.5, 3.0
_STEPS = 40


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """`one` with a share (0 to 1) of `other` in it."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


@cache
def readable(colour: str, on: str = WHITE, ratio: float = TEXT_CONTRAST) -> str:
    """The colour nearest to `colour` that reaches `ratio` on `on`: darkened on light, lightened on dark."""
    shade = colour
    for shade in shades(colour, on):
        if contrast(shade, on) >= ratio:
            break
    return shade


def shades(colour: str, on: str) -> Iterator[str]:
    """The colour, then further and further from `on`: darkened on light as far as black, lightened on dark to white."""
    towards = BLACK if luminance(on) > 0.18 else WHITE
    yield from (mix(colour, towards, step / _STEPS) for step in range(_STEPS + 1))


def text_on(background: str) -> str:
    """White or ink, whichever reads better on `background`."""
    return max((WHITE, INK), key=lambda colour: contrast(colour, background))
