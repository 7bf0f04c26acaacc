"""Design tokens as values of a style sheet, for paper and for a screen, and of Word's styles."""

import re
from collections.abc import Mapping
from dataclasses import fields

from cxstrategy.document.palette import Palette
from cxstrategy.document.tokens import (
    ALARM,
    COVER,
    COVER_BAND,
    MEASURES,
    PAGE,
    POINTS_IN_MM,
    POINTS_IN_PIXEL,
    RULES,
    SCREEN_MEASURES,
    SCREEN_TEXT,
    SPACES,
    TYPE,
    Page,
    twips,
)

_VARIABLE = re.compile(r"var\(--([\w-]+)\)")


def filled(style: str, values: Mapping[str, str]) -> str:
    """A style sheet with the values in the place of their names; a name without a value stays for the reader's tool.

    Values once and for all, since an engine looks a variable up for every element, and a media query takes none.
    """
    return _VARIABLE.sub(lambda found: values.get(found[1], found[0]), style)


def paper_values(sheet: Page = PAGE) -> dict[str, str]:
    """By name what a style sheet for paper reads: points and millimetres."""
    return {
        **{f"size-{name}": f"{one.size:g}pt" for name, one in TYPE.items()},
        **_lines(),
        **{f"space-{number}": f"{space:g}mm" for number, space in enumerate(SPACES, 1)},
        **{f"rule-{name}": f"{rule:g}pt" for name, rule in RULES.items()},
        **{name: f"{measure:g}mm" for name, measure in MEASURES.items()},
        **_sheet(sheet),
        "page-turned": f"{PAGE.height:g}mm {PAGE.width:g}mm",
        "page-width": f"{sheet.width:g}mm",
        "page-height": f"{sheet.height:g}mm",
        "cover-band": f"{COVER_BAND:g}mm",
        "banner-margin": f"-{PAGE.top:g}mm -{PAGE.right:g}mm {SPACES[4]:g}mm -{PAGE.left:g}mm",
        "banner-padding": f"{PAGE.top:g}mm {PAGE.right:g}mm {SPACES[5]:g}mm {PAGE.left:g}mm",
        "banner-below-logo": f"0 -{PAGE.right:g}mm {SPACES[4]:g}mm -{PAGE.left:g}mm",
        "leaflet-logo": f"-{MEASURES['logo-small'] + SPACES[4]:g}mm 0 {SPACES[4]:g}mm",
        "cover-padding": f"{COVER.top:g}mm {COVER.right:g}mm 0 {COVER.left - COVER_BAND:g}mm",
    }


def screen_values() -> dict[str, str]:
    """The same for a screen: type and spaces in parts of its text, rules in whole pixels."""
    text = TYPE["text"].size
    return {
        **{f"size-{name}": f"{one.size / text:.3g}rem" for name, one in TYPE.items()},
        **_lines(),
        **{f"space-{number}": f"{space * POINTS_IN_MM / text:.2g}rem" for number, space in enumerate(SPACES, 1)},
        **{f"rule-{name}": f"{max(round(rule / POINTS_IN_PIXEL), 1)}px" for name, rule in RULES.items()},
        **{name: f"{measure:g}rem" for name, measure in SCREEN_MEASURES.items()},
        "screen-text": SCREEN_TEXT,
        "print-text": f"{text:g}pt",
        **_sheet(PAGE),
    }


def _sheet(sheet: Page) -> dict[str, str]:
    """The paper and the margins on it, on a printed screen page too."""
    return {
        "page-size": f"{sheet.width:g}mm {sheet.height:g}mm",
        "page-margin": f"{PAGE.top:g}mm {PAGE.right:g}mm {PAGE.bottom:g}mm {PAGE.left:g}mm",
    }


def word_values() -> dict[str, str]:
    """The same for Word's styles, each in the unit that it reckons in at that place.

    `size_...` in half points, `line_...`, `space_...`, indents and places in twips, `rule_...` and `eighths_...` in
    eighths of a point, `points_...` in points.
    """
    step = SPACES[5]
    values = {
        **{f"size_{name}": 2 * one.size for name, one in TYPE.items()},
        **{f"line_{name}": twips(points=one.line) for name, one in TYPE.items()},
        **{f"space_{number}": twips(mm=space) for number, space in enumerate(SPACES, 1)},
        **{f"points_{number}": space * POINTS_IN_MM for number, space in enumerate(SPACES, 1)},
        **{f"eighths_{number}": 8 * space * POINTS_IN_MM for number, space in enumerate(SPACES, 1)},
        **{f"rule_{name}": 8 * rule for name, rule in RULES.items()},
        **{f"list_{level}": twips(mm=level * step) for level in (1, 2, 3)},
        **{f"open_{level}": twips(mm=SPACES[4] + level * step) for level in (1, 2, 3)},
        "text_width": twips(mm=PAGE.text_width),
        "text_width_turned": twips(mm=PAGE.turned().text_width),
        "least": twips(points=1),
    }
    written = {name.replace("-", "_"): str(round(value)) for name, value in values.items()}
    return {**written, "alarm": ALARM.lstrip("#").upper()}


def colour_values(colours: Palette) -> dict[str, str]:
    """The colours of a palette by the names of its roles, such as `primary-text`."""
    return {field.name.replace("_", "-"): getattr(colours, field.name) for field in fields(colours)}


def _lines() -> dict[str, str]:
    """The distance between lines as a share of the type, so that larger type within a line keeps it."""
    return {f"line-{name}": f"{one.line / one.size:.4g}" for name, one in TYPE.items()}
