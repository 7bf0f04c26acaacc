"""Chart: what a drawing shows as series of figures, for a format in which a reader can change them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cxstrategy.document.figures.label import Anchor, Box, Label
from cxstrategy.document.figures.legend import SIGN, Key
from cxstrategy.document.lettering import REGULAR

SeriesMark = Literal["column", "line"]
Value = str | int | float | None
# The places at which lines begin or end, and the formula (with {row}) that they follow.
Ends = tuple[str, Sequence[float | None]]
SignKind = Literal["dot", "ring", "diamond", "square", "line", "none"]
MarkKind = Literal["line", "dashed", "diamond", "dot", "ring", "square", "plane", "words"]
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
    """From where to where the values run, in which steps, and the number format of the ticks; without one they have
    no figures."""

    low: float
    high: float
    step: float
    form: str
    shown: bool = True


@dataclass(frozen=True, slots=True)
class ChartMark:
    """What stands on a chart beside its series: a line, a dashed line, a sign, or lines of words.

    A line runs from the left and top of its box to the right and bottom, which may lie further to the left.
    """

    kind: MarkKind
    box: Box
    colour: str
    words: str = ""
    bold: bool = False
    anchor: Anchor = "middle"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of a chart's sheet: its heading, its cells, and their number format, the same for all or one each.

    Where there are `formulas` (empty for a cell without) the values are what they come to.
    """

    heading: str
    values: tuple[Value, ...]
    forms: tuple[str, ...] = ("General",)
    formulas: tuple[str, ...] = ()


@dataclass(frozen=True)
class ColumnChart:
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

    @property
    def columns(self) -> tuple[SheetColumn, ...]:
        """The categories, then a column a series."""
        series = (SheetColumn(one.name, one.values, (self.form,)) for one in self.series)
        return SheetColumn(" ".join(self.heading.lines), self.categories), *series


@dataclass(frozen=True, slots=True)
class CellLabel:
    """The words that a cell shows beside a sign, and how far to the right of where they stand by themselves."""

    words: str
    colour: str
    moved: float = 0.0


@dataclass(frozen=True, slots=True)
class DotSeries:
    """Signs, or lines from one to the next (`rule` names their width or is it, in units), upon all earlier series.

    Columns are told by their place in the sheet, from 0: `at` holds the places, its heading is the name, and `rows` the
    rows; where both are blank a line breaks off. `labels` stand at a `side` of the signs and are what the column
    `written` shows.
    """

    at: int
    rows: int
    sign: SignKind
    colour: str
    rule: str | float = "strong"
    written: int = 0
    labels: tuple[CellLabel | None, ...] = ()
    side: Literal["above", "below", "left", "right"] = "above"


@dataclass(frozen=True)
class DotPlot:
    """Rows with signs on one scale from left to right, in their place in the drawing.

    Rows are numbered from 1; the first stands `first` units from the top and each next one `apart` further down.
    """

    columns: tuple[SheetColumn, ...]
    first: float
    apart: float
    series: tuple[DotSeries, ...]
    axis: ValueAxis
    plot: Box
    marks: tuple[ChartMark, ...] = ()


Chart = ColumnChart | DotPlot


# A sign of a legend as a mark, and how far it reaches from its middle.
_REACH: dict[str, tuple[MarkKind, float]] = {
    "diamond": ("diamond", 6.5), "dot": ("dot", 5.0), "ring": ("ring", 4.5), "square": ("square", 5.0),
}  # fmt: skip


def words_mark(label: Label, colour: str) -> ChartMark:
    """The words of a label of the drawing, in this colour where it has none of its own."""
    bold = label.weight > REGULAR
    return ChartMark("words", label.box, label.colour or colour, "\n".join(label.lines), bold, label.anchor)


def key_marks(key: Key, colour: str) -> Iterator[ChartMark]:
    """A legend as it stands in the drawing; words in this colour."""
    for sign in key.signs:
        x, y = sign.x + SIGN / 2, sign.y
        if sign.kind == "plane":
            yield ChartMark("plane", Box(sign.x, y - 6, sign.x + SIGN, y + 6), sign.colour)
        elif sign.kind == "tick":
            yield ChartMark("plane", Box(x - 2, y - 8, x + 2, y + 8), sign.colour)
        elif sign.kind == "dashed":
            yield ChartMark("dashed", Box(sign.x, y, sign.x + SIGN, y), sign.colour)
        elif sign.kind in _REACH:
            kind, reach = _REACH[sign.kind]
            yield ChartMark(kind, Box(x, y, x, y).grown(reach), sign.colour)
        yield words_mark(sign.label, colour)


def formulas_of(formula: str, values: Sequence[Value]) -> tuple[str, ...]:
    """A formula that names its row as {row}, in each row of the sheet that has a value."""
    return tuple("" if value is None else formula.format(row=row) for row, value in enumerate(values, 2))


def links(name: str, row: str, start: Ends, end: Ends) -> tuple[SheetColumn, SheetColumn]:
    """Places and rows of lines, one in each row that has both ends: a start, an end and a blank below each other."""
    places: list[float | None] = []
    rows: list[int | None] = []
    formulas: list[str] = []
    for number, (one, other) in enumerate(zip(start[1], end[1], strict=True), 1):
        drawn = one is not None and other is not None
        places += [one, other, None] if drawn else [None] * 3
        rows += [number, number, None] if drawn else [None] * 3
        formulas += [*(formula.format(row=number + 1) for formula, _ in (start, end)), ""] if drawn else [""] * 3
    return SheetColumn(name, tuple(places), formulas=tuple(formulas)), SheetColumn(row, tuple(rows))


def uprights(name: str, row: str, at: Ends, half: float) -> tuple[SheetColumn, SheetColumn]:
    """Places and rows of upright lines, one in each row that has a place, so many rows up and down from its middle."""
    places, rows = links(name, row, at, at)
    ways = ((-half, half, 0.0)[index % 3] for index in range(len(rows.values)))
    moved = (
        None if number is None else round(float(number) + way, 3) for number, way in zip(rows.values, ways, strict=True)
    )
    return places, SheetColumn(row, tuple(moved))
