"""Chart: what a drawing shows as series of figures, for a format in which a reader can change them."""

from dataclasses import dataclass
from typing import Literal

from cxstrategy.document.figures.label import Box, Label
from cxstrategy.document.lettering import REGULAR

SeriesMark = Literal["column", "line"]
Side = Literal["left", "right", "above", "below", "middle"]


@dataclass(frozen=True, slots=True)
class PointLabel:
    """A point whose value is written at a side of it in an Excel number format, `moved` so far right and down."""

    index: int
    form: str
    side: Side
    moved: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """A value for each category (None where there is none), how they are drawn, and which of them are written."""

    name: str
    values: tuple[float | None, ...]
    colour: str
    mark: SeriesMark = "column"
    hatched: bool = False
    labels: tuple[PointLabel, ...] = ()


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """From where to where the values run, in which steps, and the number format of the ticks."""

    low: float
    high: float
    step: float
    form: str
    shown: bool = True


@dataclass(frozen=True, slots=True)
class ChartMark:
    """What stands on a chart beside its series: a line, a dashed line, a diamond, or words.

    A line runs from the left and top of its box to the right and bottom, which may lie further to the left.
    """

    kind: Literal["line", "dashed", "diamond", "words"]
    box: Box
    colour: str
    words: str = ""
    bold: bool = False


@dataclass(frozen=True)
class Chart:
    """Stacked columns and lines over categories, in their place in the drawing.

    `heading` says what the categories are (nothing without lines), and `ticks` tells whether they are named below the
    plot; `form` is the number format of the values in their table; `column` is the width of a column as a share of its
    category's. In the drawing's units `plot` is the room between the axes and `legend` that of the legend.
    """

    heading: Label
    categories: tuple[str | int, ...]
    series: tuple[ChartSeries, ...]
    axis: ValueAxis
    form: str
    plot: Box
    legend: Box
    column: float
    ticks: bool = True
    marks: tuple[ChartMark, ...] = ()


def words_mark(label: Label, colour: str) -> ChartMark:
    """The words of a label of the drawing, in this colour where it has none of its own."""
    return ChartMark("words", label.box, label.colour or colour, " ".join(label.lines), label.weight > REGULAR)
