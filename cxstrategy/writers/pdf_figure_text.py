"""A text of a figure -> one line of the PDF: WeasyPrint itself lays out and draws each of its characters apart."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# A text with one of these is left to the engine; no figure has any.
_LETTER_BY_LETTER = {"dx", "dy", "rotate", "textLength", "letter-spacing", "dominant-baseline", "alignment-baseline"}
# What a text says here instead of `text-anchor`, for which the engine draws every text as a picture of its own.
ANCHOR = "data-anchor"
_SHARES = {"middle": 0.5, "end": 1.0}


@contextmanager
def lines_at_once() -> Iterator[None]:
    """Within it the engine draws texts of figures as lines."""
    from weasyprint import svg

    before = svg.TAGS["text"]

    def text(drawing: Any, node: Any, font_size: float) -> None:
        if node.text and _LETTER_BY_LETTER.isdisjoint(node.attrib):
            _draw(drawing, node, font_size)
        else:
            before(drawing, node, font_size)

    svg.TAGS["text"] = text
    try:
        yield
    finally:
        svg.TAGS["text"] = before


def _draw(drawing: Any, node: Any, font_size: float) -> None:
    """One line at its place, as WeasyPrint 70 draws each of its letters."""
    from weasyprint.draw.text import draw_first_line
    from weasyprint.matrix import Matrix
    from weasyprint.svg.text import TextBox
    from weasyprint.text.line_break import split_first_line

    style = _style(drawing, node, font_size)
    layout, _, _, width, _, baseline = split_first_line(node.text, style, drawing.context, float("inf"), 0)
    x, y = (float(node.get(name, 0)) for name in ("x", "y"))
    x -= width * _SHARES.get(node.get(ANCHOR), 0)
    drawing.stream.push_state()
    fill, stroke = drawing.set_graphical_state(node, font_size)
    drawing.stream.begin_text()
    layout.reactivate(style)
    drawing.fill_stroke(fill, stroke, text=True)
    box = TextBox(layout, style)
    box.baseline = baseline
    draw_first_line(drawing.stream, box, "none", "none", Matrix(d=-1, e=x, f=y))
    drawing.stream.end_text()
    drawing.stream.pop_state()


def _style(drawing: Any, node: Any, font_size: float) -> Any:
    from weasyprint.css.properties import INITIAL_VALUES
    from weasyprint.svg.text import Style

    style = Style(INITIAL_VALUES)
    style.font_config = drawing.font_config
    style["font_family"] = [name.strip(" \"'") for name in node.get("font-family", "sans-serif").split(",")]
    style["font_style"] = node.get("font-style", "normal")
    weight = node.get("font-weight", "400")
    style["font_weight"] = {"normal": 400, "bold": 700}.get(weight) or int(weight)
    style["font_size"] = font_size
    return style
