"""An SVG drawing: its text alternative, its size and, for formats without SVG, a sharp PNG of it."""

import re
from collections import OrderedDict
from hashlib import sha256

from cxstrategy.document.element_text import plain
from cxstrategy.document.tokens import WHITE
from cxstrategy.template_folder import template_folder
from cxstrategy.words.glyphs import boxed
from cxstrategy.writers.article import Element

# Our own fonts' family: what a drawing falls back to when it names a font that is not among our own.
FAMILY = "Compass Sans"
# How many dots a CSS pixel becomes: sharp on paper, no larger than it needs to be.
SHARPNESS = 2.5
MOST_DOTS = 4000
_KEPT = 64
_drawn: OrderedDict[bytes, bytes] = OrderedDict()
_NUMBER = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?)(?:px)?\s*$")


def source(svg: Element) -> str:
    """The drawing as a file of its own."""
    from lxml import etree

    text: str = etree.tostring(svg, encoding="unicode", with_tail=False)  # type: ignore[call-overload]
    return text if "xmlns=" in text[:2000] else text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)


def alternative(svg: Element) -> str:
    """What a drawing says to who does not see it: its title and its description."""
    told = [plain(child) for child in svg if str(child.tag).rpartition("}")[2] in ("title", "desc")]
    return " ".join(one if one.endswith((".", "!", "?")) else f"{one}." for one in told if one)


def size(svg: Element) -> tuple[float, float]:
    """Width and height in CSS pixels, from its own attributes or its view box; raises ValueError without either."""
    box = (svg.get("viewBox") or "").replace(",", " ").split()
    width, height = (_NUMBER.match(svg.get(side) or "") for side in ("width", "height"))
    if width and height:
        measured = float(width[1]), float(height[1])
    elif len(box) == 4:
        measured = float(box[2]), float(box[3])
    else:
        raise ValueError("a drawing has neither a size nor a view box")
    if min(measured) <= 0:
        raise ValueError("a drawing has no size")
    return measured


def rasterise(drawing: str, width: float) -> bytes:
    """The PNG of an SVG file's text, to be shown `width` CSS pixels wide; the same drawing is never drawn twice."""
    dots = min(round(width * SHARPNESS), MOST_DOTS)
    drawing = boxed(drawing)
    key = sha256(f"{dots} {drawing}".encode()).digest()
    if key in _drawn:
        _drawn.move_to_end(key)
        return _drawn[key]
    _drawn[key] = _draw(drawing, dots)
    if len(_drawn) > _KEPT:
        _drawn.popitem(last=False)
    return _drawn[key]


def _draw(drawing: str, dots: int) -> bytes:
    from resvg_py import svg_to_bytes

    fonts = sorted(str(path) for path in (template_folder() / "page" / "fonts").glob("*.ttf"))
    family = FAMILY if fonts else None
    picture: bytes = svg_to_bytes(
        svg_string=drawing,
        width=dots,
        background=WHITE,
        skip_system_fonts=bool(fonts),
        font_files=fonts,
        font_family=family,
        serif_family=family,
        sans_serif_family=family,
        monospace_family=family,
    )
    return _in_few_colours(picture)


def _in_few_colours(picture: bytes) -> bytes:
    """The same PNG with a palette: a drawing has few colours, and so takes less than half the room."""
    from io import BytesIO

    from PIL import Image

    with Image.open(BytesIO(picture)) as opened:
        few = opened.convert("RGB").quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    out = BytesIO()
    few.save(out, "PNG")
    return out.getvalue()
