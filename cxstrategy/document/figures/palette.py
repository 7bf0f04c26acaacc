"""The few colours that every figure uses, derived from the brand's two, with enough contrast."""

from dataclasses import dataclass
from functools import cache

from cxstrategy.document.colour import INK, SHAPE_CONTRAST, TEXT_CONTRAST, WHITE, contrast, mix, readable, text_on


@dataclass(frozen=True)
class Palette:
    """Colours as #rrggbb on white paper. Text reaches 4.5:1, shapes 3:1, `grid` and tints only back up what says it.

    `primary` is what a figure is about and `accent` what a reader must see first; `on_...` is text upon them,
    `..._text` text in them (on their tint too), `..._tint` a large quiet plane behind.
    """

    primary: str
    on_primary: str
    primary_text: str
    primary_tint: str
    primary_half: str
    accent: str
    on_accent: str
    accent_text: str
    accent_tint: str
    ink: str = INK
    soft: str = "#5a6672"
    shape: str = "#7b8794"
    grid: str = "#d3d9df"
    paper: str = WHITE


@cache
def palette(primary: str, accent: str) -> Palette:
    """The colours of a house: darkened as far as white paper asks."""
    main, eye = _plane(primary), _plane(accent)
    main_tint, eye_tint = mix(WHITE, main, 0.10), mix(WHITE, eye, 0.12)
    return Palette(
        primary=main,
        on_primary=text_on(main),
        primary_text=readable(primary, main_tint),
        primary_tint=main_tint,
        primary_half=mix(WHITE, main, 0.28),
        accent=eye,
        on_accent=text_on(eye),
        accent_text=readable(accent, eye_tint),
        accent_tint=eye_tint,
    )


def _plane(colour: str) -> str:
    """The colour as a plane that stands out from paper and can carry text: some in between carry neither well."""
    plane = readable(colour, WHITE, SHAPE_CONTRAST)
    return plane if contrast(text_on(plane), plane) >= TEXT_CONTRAST else readable(colour)
