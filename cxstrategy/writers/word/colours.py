"""The twelve colours of a Word theme from the brand's two, each dark enough for its use."""

from typing import Any

from cxstrategy.document.document import House
from cxstrategy.document.palette import palette
from cxstrategy.writers.ooxml import W

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
# What Word calls the slots of a theme in a style, and in the theme itself.
_SLOTS = {
    "text1": "dk1",
    "background1": "lt1",
    "text2": "dk2",
    "background2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}


def theme_colours(house: House) -> dict[str, str]:
    """Six hexadecimal digits for each slot of the theme.

    text2 is the primary colour as text, background2 its tint, accent1 the brand itself, accent2 its accent, accent3
    the accent as text, accent4 its tint, accent5 is for small print, accent6 for rules.
    """
    made = palette(house.primary, house.accent)
    colours = {
        "dk1": made.ink,
        "lt1": made.paper,
        "dk2": made.primary_text,
        "lt2": made.primary_tint,
        "accent1": made.brand,
        "accent2": made.accent,
        "accent3": made.accent_text,
        "accent4": made.accent_tint,
        "accent5": made.soft,
        "accent6": made.line,
        "hlink": made.primary_text,
        "folHlink": made.primary_text,
    }
    return {slot: colour.lstrip("#").upper() for slot, colour in colours.items()}


def paint(styles: Any, colours: dict[str, str], follow_theme: bool = True) -> None:
    """Fill in the colour that each named colour of a style stands for.

    Without `follow_theme` the names go: the colours then hold whatever theme the styles come under.
    """
    for name, shown in (("themeColor", ("val", "color")), ("themeFill", ("fill",))):
        named = f"{{{W}}}{name}"
        for element in styles.xpath(f"//*[@w:{name}]", namespaces={"w": W}):
            slot = element.get(named)
            for attribute in shown:
                if attribute == "color" or element.tag == f"{{{W}}}color" or attribute == "fill":
                    _set_present(element, f"{{{W}}}{attribute}", colours[_SLOTS.get(slot, slot)])
            if not follow_theme:
                del element.attrib[named]


def _set_present(element: Any, name: str, value: str) -> None:
    if element.get(name) is not None:
        element.set(name, value)


def paint_theme(theme: Any, colours: dict[str, str], font: str) -> None:
    """Fill in the colours and the one font of a theme."""
    for slot, colour in colours.items():
        theme.find(f".//{{{A}}}clrScheme/{{{A}}}{slot}")[0].set("val", colour)
    for latin in theme.iter(f"{{{A}}}latin"):
        latin.set("typeface", font)
