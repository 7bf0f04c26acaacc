"""A Word paragraph -> its lines, filled word after word, and its height in points."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cxstrategy.writers.ooxml import W
from cxstrategy.writers.word.layout.font_widths import FontMetrics
from cxstrategy.writers.word.layout.style_sheet import ParagraphStyle, StyleSheet, changed

_R, _T, _BR, _TAB, _HYPHEN, _SPACE, _RPR, _PPR = (
    f"{{{W}}}{name}" for name in ("r", "t", "br", "tab", "noBreakHyphen", "softHyphen", "rPr", "pPr")
)
_VAL = f"{{{W}}}val"
_INLINE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline"
_EMU_IN_POINT = 12700
# A line may end after a space, or after a hyphen or a dash within a word.
_PIECES = re.compile(r"[^ \-\u2013\u2014/]*[\-\u2013\u2014/]+|[^ \-\u2013\u2014/]+| +")
# A tab to the right margin takes what is left of a line, and little where nothing is.
_TAB_WIDTH = 4.0


@dataclass(slots=True)
class Lines:
    """A paragraph that was set: its style, how many lines it takes, and how high each is, in points."""

    style: ParagraphStyle
    count: int
    each: float
    pictures: float = 0.0

    @property
    def height(self) -> float:
        """The height of all lines, with what is drawn between them and the edges of the paragraph."""
        return self.count * self.each + self.pictures + self.style.edges


class ParagraphSetter:
    """Sets paragraphs in one font by one sheet of styles."""

    def __init__(self, sheet: StyleSheet, metrics: FontMetrics) -> None:
        self.sheet, self.metrics = sheet, metrics

    def style_of(self, paragraph: Any) -> ParagraphStyle:
        """The style of a paragraph with what it changes itself."""
        properties = paragraph.find(_PPR)
        if properties is None:
            return self.sheet.paragraph("")
        named = properties.find(f"{{{W}}}pStyle")
        style = self.sheet.paragraph("" if named is None else named.get(_VAL))
        if len(properties) > (named is not None):
            style = changed(style, paragraph)
            number, level = properties.find(f".//{{{W}}}numId"), properties.find(f".//{{{W}}}ilvl")
            if number is not None:
                style = self.sheet.numbered(style, number.get(_VAL), "0" if level is None else level.get(_VAL))
        return style

    def lines(self, paragraph: Any, room: float) -> Lines:
        """The lines of a paragraph in a column `room` points wide."""
        style = self.style_of(paragraph)
        filled = _Filling(max(room - style.left - style.right, style.size), style.first)
        pictures = 0.0
        for run in paragraph.iter(_R):
            inline = next(run.iter(_INLINE), None)
            if inline is not None:
                pictures += float(inline[0].get("cy")) / _EMU_IN_POINT
                continue
            size, bold = self._type(run, style)
            for text in _texts(run):
                filled.add(text, size, bold, self.metrics)
        count = filled.count if not pictures or filled.used else filled.count - 1
        return Lines(style, count, self._line(style), pictures + (self._line(style) * 0.25 if pictures else 0.0))

    def _type(self, run: Any, style: ParagraphStyle) -> tuple[float, bool]:
        properties = run.find(_RPR)
        named = None if properties is None else properties.find(f"{{{W}}}rStyle")
        if named is None:
            return style.size, style.bold
        of_run = self.sheet.run(named.get(_VAL))
        return of_run.size or style.size, style.bold if of_run.bold is None else of_run.bold

    def _line(self, style: ParagraphStyle) -> float:
        own = style.size * self.metrics.line
        if style.rule == "exact":
            return style.line
        return max(style.line, own) if style.rule == "atLeast" else own * style.line / 12


class _Filling:
    """Lines that are filled with text, one after the other."""

    def __init__(self, room: float, first: float) -> None:
        self.room, self.count, self.used = room, 1, first

    def add(self, text: str, size: float, bold: bool, metrics: FontMetrics) -> None:
        """Set a text after what stands there; a newline ends a line and a tab skips some of it."""
        if text == "\n":
            self.count, self.used = self.count + 1, 0.0
            return
        if text == "\t":
            self.used += _TAB_WIDTH
            return
        for piece in _PIECES.findall(text):
            wide = metrics.width(piece, bold) * size
            if piece[0] == " ":
                self.used += wide if self.used else 0.0
                continue
            if self.used and self.used + wide > self.room:
                self.count, self.used = self.count + 1, 0.0
            self.used += wide
            while self.used > self.room:
                self.count, self.used = self.count + 1, self.used - self.room


def _texts(run: Any) -> Iterator[str]:
    for part in run:
        if part.tag == _T:
            yield part.text or ""
        elif part.tag == _BR:
            yield "\n"
        elif part.tag == _TAB:
            yield "\t"
        elif part.tag == _HYPHEN:
            yield "\u2011"
