"""The colours of a document from the brand's two, with enough contrast: pages, figures and Word styles share them."""

from dataclasses import dataclass
from functools import cache

from cxstrategy.document.colour import SHAPE_CONTRAST, TEXT_CONTRAST, contrast, mix, readable, shades, text_on
from cxstrategy.document.tokens import (
    ALARM,
    HALF,
    INK,
    LINE,
    NIGHT,
    NIGHT_INK,
    SHAPE,
    SOFT,
    TINT,
    WHITE,
)


@dataclass(frozen=True)
class Palette:
    """Colours as #rrggbb. Text reaches 4.5:1, shapes 3:1, `line` and tints only back up what says it.

    `brand` is the primary colour as the house gave it, for planes that say nothing. `primary` is what a figure is about
    and `accent` what a reader must see first; `on_...` is text upon them, `..._text` text in them (on both tints too),
    `..._tint` a large quiet plane behind.
    """

    brand: str
    primary: str
    on_primary: str
    primary_text: str
    primary_tint: str
    primary_half: str
    accent: str
    on_accent: str
    accent_text: str
    accent_tint: str
    ink: str
    soft: str
    shape: str
    line: str
    alarm: str
    paper: str


@cache
def palette(primary: str, accent: str, paper: str = WHITE, ink: str = INK) -> Palette:
    """The colours of a house on a paper: darkened on a light one, lightened on a dark one, as far as it asks."""
    main, eye = _plane(primary, paper), _plane(accent, paper)
    main_tint, eye_tint = mix(paper, main, TINT), mix(paper, eye, TINT)
    return Palette(
        brand=primary,
        primary=main,
        on_primary=text_on(main),
        primary_text=readable(readable(primary, main_tint), eye_tint),
        primary_tint=main_tint,
        primary_half=mix(paper, main, HALF),
        accent=eye,
        on_accent=text_on(eye),
        accent_text=readable(readable(accent, eye_tint), main_tint),
        accent_tint=eye_tint,
        ink=ink,
        soft=readable(SOFT, main_tint),
        shape=readable(SHAPE, paper, SHAPE_CONTRAST),
        line=mix(paper, ink, LINE),
        alarm=readable(ALARM, main_tint),
        paper=paper,
    )


def night_palette(primary: str, accent: str) -> Palette:
    """The colours of a house on a dark screen."""
    return palette(primary, accent, NIGHT, NIGHT_INK)


def _plane(colour: str, paper: str) -> str:
    """The colour as a plane that stands out from paper and can carry text: some in between carry neither well."""
    for shade in shades(colour, paper):
        if contrast(shade, paper) >= SHAPE_CONTRAST and contrast(text_on(shade), shade) >= TEXT_CONTRAST:
            return shade
    return shade
