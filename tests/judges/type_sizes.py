"""The type on paper, read back from the PDF and the Word file: every size is one of the tokens, and none is smaller."""

import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from cxstrategy.document.figures.circle import SIZES as IN_A_CIRCLE
from cxstrategy.document.figures.compass import EMOTION_SIZES, PROMISE_SIZES
from cxstrategy.document.tokens import TYPE
from cxstrategy.writers.article import SVG
from cxstrategy.writers.drawing import alternative
from tests.judges.made import Made
from tests.programs import program
from tests.writers.word_file import W

SMALLEST = 8.5
# A sentence in a circle is as large as goes; a unit of a drawing is 0.75 points.
ALLOWED = {one.size for one in TYPE.values()} | {size * 0.75 for size in (*IN_A_CIRCLE, *PROMISE_SIZES, *EMOTION_SIZES)}
# Where a drawing stands in Word: in a line, or on its page.
PLACED = [
    f"{{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}}{one}" for one in ("inline", "anchor")
]


def printed_type(content: bytes) -> Iterator[tuple[str, float]]:
    """Each stretch of type in a PDF with its size in points, a line at most."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "told.pdf"
        file.write_bytes(content)
        command = [program("mutool", "mupdf-tools"), "draw", "-q", "-F", "stext", "-o", "-", str(file)]
        told = subprocess.run(command, capture_output=True, check=True).stdout
    for font in etree.fromstring(told, etree.XMLParser(huge_tree=True, recover=True)).iter("font"):
        text = "".join(one.get("c") or "" for one in font.iter("char")).strip()
        if text:
            yield text, round(float(font.get("size")), 2)


def every_size_on_paper_is_a_token(made: Made) -> Iterator[str]:
    for text, size in printed_type(made.pdf):
        if size < SMALLEST or min(abs(size - one) for one in ALLOWED) > 0.05:
            yield f"“{text}” in {size} points"


class WordType:
    """The sizes of type in a Word file, by its styles and what is written beside them."""

    def __init__(self, styles: Any) -> None:
        self.styles = {one.get(f"{W}styleId"): one for one in styles.iter(f"{W}style")}
        self.usual = next(_size(one) for one in styles.iter(f"{W}rPrDefault"))
        self.of_style = cache(self._of_style)

    def _of_style(self, name: str | None) -> float | None:
        """The size that a style asks for, itself or by the one it is based on."""
        style = self.styles.get(name)
        if style is None:
            return None
        based = style.find(f"{W}basedOn")
        return _size(style) or (self.of_style(based.get(f"{W}val")) if based is not None else None)

    def printed(self, tree: Any) -> Iterator[tuple[str, float]]:
        """Each run of text with its size in points."""
        for run in tree.iter(f"{W}r"):
            text = "".join(part.text or "" for part in run.iter(f"{W}t")).strip()
            paragraph = next(run.iterancestors(f"{W}p"), None)
            if text and paragraph is not None:
                names = (_named(run, "rStyle"), _named(paragraph, "pStyle"))
                told = (_size(run), *(self.of_style(name) for name in names), self.usual)
                yield text, next(size for size in told if size)


def _named(element: Any, kind: str) -> str | None:
    found = element.find(f"./{W}rPr/{W}{kind}" if kind == "rStyle" else f"./{W}pPr/{W}{kind}")
    return None if found is None else found.get(f"{W}val")


def _size(element: Any) -> float | None:
    """The size that an element asks for itself, in points."""
    found = element.find(f"./{W}rPr/{W}sz")
    return None if found is None else int(found.get(f"{W}val")) / 2


def every_size_in_word_is_a_token(made: Made) -> Iterator[str]:
    sizes = WordType(made.word_parts["word/styles.xml"])
    for name, tree in made.word_parts.items():
        if name.startswith(("word/document", "word/header", "word/footer")):
            for text, size in sizes.printed(tree):
                if size < SMALLEST or size not in ALLOWED:
                    yield f"“{text}” in {size} points"


def no_figure_in_word_is_shown_too_small_to_read(made: Made) -> Iterator[str]:
    """As a picture, by how much it shrinks; as a chart, by the sizes it asks for in hundredths of a point."""
    figures = {alternative(svg): svg for svg in made.article.iter(SVG)}
    for placed in made.word_parts["word/document.xml"].iter(*PLACED):
        told = placed.find("{*}docPr").get("descr")
        if told in figures:
            units = [
                float(one.get("font-size") or figures[told].get("font-size")) for one in figures[told].iter("{*}text")
            ]
            # So many pixels wide, each 9525 of Word's own units: a drawing beside text is narrower than the page.
            wide = float(figures[told].get("viewBox").split()[2]) * 9525
            smallest = min(units) * 0.75 * int(placed.find("{*}extent").get("cx")) / wide
            if smallest < SMALLEST:
                yield f"“{told[:60]}” in {smallest:.2f} points"
    for name, tree in made.word_parts.items():
        if "/charts/" in name:
            sizes = [int(one.get("sz")) for one in tree.iter("{*}defRPr", "{*}rPr") if one.get("sz")]
            if sizes and min(sizes) < 100 * SMALLEST:
                yield f"{name}: {min(sizes) / 100} points"
