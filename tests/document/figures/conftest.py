"""What a reader sees of a figure: its texts with the ink they leave, measured from the fonts by another library."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont
from lxml import etree

from cxstrategy.document.colour import contrast
from cxstrategy.document.figures.figure import NARROW, TALLEST, WIDTH

FONTS = Path(__file__).parents[3] / "templates" / "page" / "fonts"
FILES = {400: "CompassSans-Regular.ttf", 600: "CompassSans-SemiBold.ttf", 700: "CompassSans-Bold.ttf"}
SVG = "{http://www.w3.org/2000/svg}"
# What WeasyPrint, browsers and the rasteriser draw alike.
ELEMENTS = {"svg", "title", "desc", "g", "path", "rect", "circle", "polygon", "polyline", "line", "text"}
ATTRIBUTES = set(
    [
        "viewBox",
        "width",
        "height",
        "role",
        "lang",
        "font-family",
        "font-size",
        "font-weight",
        "fill",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "stroke-linecap",
        "stroke-linejoin",
        "fill-rule",
        "text-anchor",
        "x",
        "y",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "x1",
        "y1",
        "x2",
        "y2",
        "d",
        "points",
        "transform",
    ]
)
# A canvas of 640 CSS pixels, which are 0.75 points each.
NINE_POINTS = 9 / 0.75


@dataclass(frozen=True)
class Ink:
    """A text as it stands on the paper."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    fill: str

    def meets(self, other: "Ink") -> bool:
        """Whether the ink of two texts may touch by more than a hair, such as two accents under a bar."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top + HAIR < other.bottom
            and other.top + HAIR < self.bottom
        )


SYMBOLS = "CompassSymbols-Regular.ttf"
# A third of a millimetre in print: a bar that reaches below its line above a letter with two accents.
HAIR = 1.5


@cache
def face(file: str) -> tuple[dict[int, str], object, object, int]:
    """A font's characters, glyphs and widths, and how many units an em has."""
    font = TTFont(FONTS / file)
    return font.getBestCmap(), font.getGlyphSet(), font["hmtx"], font["head"].unitsPerEm


@cache
def glyph(character: str, weight: int) -> tuple[float, float, float] | None:
    """How far the pen moves and from where to where the ink goes, in ems; None for what no font of ours has."""
    faces = (face(file) for file in (FILES[weight], SYMBOLS))
    found = next((one for one in faces if ord(character) in one[0]), None)
    if found is None:
        return None
    characters, glyphs, widths, em = found
    name = characters[ord(character)]
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    low, high = (pen.bounds[1], pen.bounds[3]) if pen.bounds else (0, 0)
    return widths[name][0] / em, low / em, high / em


def _strange(character: str) -> tuple[float, float, float]:
    """A character that no font of ours has; one that only governs its neighbours leaves no ink."""
    return (0.0, 0.0, 0.0) if unicodedata.category(character) in ("Cf", "Mn", "Me") else (0.7, -0.1, 0.8)


def ink_of(element: etree._Element) -> Ink:
    """The ink of one <text>; what no font of ours has is taken for a square of one em."""

    def inherited(name: str, default: str) -> str:
        found = (one.get(name) for one in (element, *element.iterancestors()))
        return next((value for value in found if value is not None), default)

    size, weight = float(inherited("font-size", "16")), int(inherited("font-weight", "400"))
    text = element.text or ""
    # A space at the end of a line leaves no ink; those within it are one wide.
    glyphs = [glyph(one, weight) or _strange(one) for one in " ".join(text.split())]
    wide = sum(one[0] for one in glyphs) * size
    x, y = float(element.get("x")), float(element.get("y"))
    left = x - {"start": 0, "middle": wide / 2, "end": wide}[inherited("text-anchor", "start")]
    top, bottom = (max((one[2] for one in glyphs), default=0), min((one[1] for one in glyphs), default=0))
    return Ink(text, left, y - top * size, left + wide, y - bottom * size, size, inherited("fill", "#000000"))


def texts_of(svg: str) -> list[Ink]:
    """Every text of a drawing."""
    return [ink_of(element) for element in etree.fromstring(svg).iter(SVG + "text")]


def places_of(root: etree._Element) -> Iterator[tuple[str, float, float]]:
    """The outermost places of shapes that say them in so many words."""
    for element in root.iter(SVG + "rect", SVG + "circle", SVG + "polygon"):
        name = etree.QName(element).localname
        if name == "circle":
            x, y, r = (float(element.get(one)) for one in ("cx", "cy", "r"))
            yield from ((name, x - r, y - r), (name, x + r, y + r))
        elif name == "rect":
            x, y, wide, high = (float(element.get(one)) for one in ("x", "y", "width", "height"))
            assert wide >= 0 and high >= 0
            yield from ((name, x, y), (name, x + wide, y + high))
        else:
            for pair in element.get("points").split():
                x, y = map(float, pair.split(","))
                yield name, x, y


def covers(shape: etree._Element, x: float, y: float) -> bool:
    """Whether a rectangle, circle or polygon lies under a point."""
    name = etree.QName(shape).localname
    if name == "circle":
        cx, cy, r = (float(shape.get(one)) for one in ("cx", "cy", "r"))
        return (x - cx) ** 2 + (y - cy) ** 2 <= r**2
    if name == "rect":
        left, top, wide, high = (float(shape.get(one)) for one in ("x", "y", "width", "height"))
        return left <= x <= left + wide and top <= y <= top + high
    corners = [tuple(map(float, pair.split(","))) for pair in shape.get("points").split()]
    inside = False
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            inside = not inside
    return inside


def assert_stands_out(root: etree._Element) -> None:
    """Every text has a contrast of 4.5 (WCAG 2.2, 1.4.3) with what lies right under its middle."""
    below: list[etree._Element] = []
    for element in root.iter():
        name = etree.QName(element).localname
        if name in ("rect", "circle", "polygon"):
            below.append(element)
        elif name == "text":
            ink = ink_of(element)
            middle = (ink.left + ink.right) / 2, (ink.top + ink.bottom) / 2
            planes = [fill_of(one) for one in below if covers(one, *middle)]
            paper = next((fill for fill in reversed(planes) if fill != "none"), "#ffffff")
            assert contrast(ink.fill, paper) >= 4.5, f"“{ink.text}” in {ink.fill} on {paper}"


def fill_of(element: etree._Element) -> str:
    """What a shape is filled with, by itself or its group."""
    found = (one.get("fill") for one in (element, *element.iterancestors()))
    return next(value for value in found if value is not None)


def assert_readable(figure, page: tuple[int, int] | None = None) -> None:
    """A figure that a reader can read: parsed by all, nothing outside it, no text on another, none too small.

    `page` is the size of a drawing that fills the paper; any other fits beside text.
    """
    root = etree.fromstring(figure.svg)
    wide, high = float(root.get("width")), float(root.get("height"))
    if page:
        assert (wide, high) == page, "the drawing is the whole paper"
    else:
        wanted = NARROW if figure.narrow else WIDTH
        assert (wide, high <= TALLEST) == (wanted, True), "a figure fits beside text on a page"
    assert root.get("viewBox") == f"0 0 {wide:g} {high:g}"
    assert [etree.QName(one).localname for one in root[:2]] == ["title", "desc"]
    assert root[0].text == figure.title and root[1].text == figure.desc and figure.title and figure.desc
    for element in root.iter():
        assert etree.QName(element).localname in ELEMENTS
        assert set(element.keys()) <= ATTRIBUTES, element.keys()
        assert not re.search(r"\b(nan|inf|None)\b", " ".join(element.values())), dict(element.attrib)
    for name, x, y in places_of(root):
        assert -0.6 <= x <= wide + 0.6 and -0.6 <= y <= high + 0.6, (name, x, y)
    inks = texts_of(figure.svg)
    for ink in inks:
        assert ink.text.strip(), "an empty text says nothing"
        assert ink.size >= NINE_POINTS, f"“{ink.text}” is set in {ink.size}"
        assert ink.left >= 0 and ink.right <= wide, f"“{ink.text}” runs from {ink.left} to {ink.right} of {wide}"
        assert ink.top >= 0 and ink.bottom <= high, f"“{ink.text}” runs from {ink.top} to {ink.bottom} of {high}"
    assert_stands_out(root)
    for index, ink in enumerate(inks):
        for other in inks[index + 1 :]:
            assert not ink.meets(other), f"“{ink.text}” lies on “{other.text}”"


@pytest.fixture(scope="session")
def readable():
    """Asserts that a figure can be read; see `assert_readable`."""
    return assert_readable


@pytest.fixture(scope="session")
def texts():
    """The texts of a drawing, with their ink; see `texts_of`."""
    return texts_of
