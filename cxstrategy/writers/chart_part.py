"""Chart -> the XML of a chart part and of the shapes upon it, drawn as the picture of the other formats is."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.document.chart import Chart, ChartMark, ChartSeries, PointLabel
from cxstrategy.document.figures.label import Box
from cxstrategy.document.lettering import SMALL
from cxstrategy.document.palette import Palette
from cxstrategy.document.tokens import RULES, units
from cxstrategy.writers import chart_shapes, chartml
from cxstrategy.writers.chart_workbook import columns_of
from cxstrategy.writers.chartml import Cells, Rectangle

_SIDES = {"left": "l", "right": "r", "above": "t", "below": "b", "middle": "ctr"}
# The sign at the points of a line, in the drawing's units.
_SIGN = 9.5


@dataclass(frozen=True)
class ChartPart:
    """A Chart in a drawing of `width` by `height` units of so many points; `sheet` is the name of its sheet."""

    chart: Chart
    colours: Palette
    width: float
    height: float
    unit: float
    sheet: str
    language: str

    def space(self, workbook: str, shapes: str = "") -> str:
        """`c:chartSpace`, with the relationships to the workbook and to the shapes."""
        type_ = chartml.type_of(self.unit * SMALL, self.colours.ink)
        legend = chartml.legend(self._place(self.chart.legend))
        return chartml.chart_space(self._plot(), legend, type_, self.language, workbook, shapes)

    def shapes(self) -> str:
        """`c:userShapes` of the marks; empty without any."""
        drawn = "".join(self._shape(number, one) for number, one in enumerate(self.chart.marks, 2))
        return chart_shapes.user_shapes(drawn) if drawn else ""

    def _plot(self) -> str:
        columns, lines = ("".join(self._series(mark)) for mark in ("column", "line"))
        gap = 1 / self.chart.column - 1
        drawn = (chartml.columns(columns, gap) if columns else "") + (chartml.lines(lines) if lines else "")
        room = chartml.placed(self._place(self.chart.plot), "inner")
        return room + drawn + self._category_axis() + self._value_axis()

    def _category_axis(self) -> str:
        heading, box = " ".join(self.chart.heading.lines), self.chart.heading.box
        place = box.left / self.width, box.top / self.height
        words = chartml.title(heading, place, self.unit * SMALL, self.colours.soft, self.language) if heading else ""
        return chartml.category_axis(
            words, chartml.shape(line=self._stroke(self.colours.ink, "thin")), self.chart.ticks
        )

    def _value_axis(self) -> str:
        axis = self.chart.axis
        grid, hidden = self._stroke(self.colours.line, "hair"), chartml.shape(line=chartml.stroke("", 0))
        return chartml.value_axis(axis.low, axis.high, axis.step, axis.form, grid, hidden, axis.shown)

    def _series(self, mark: str) -> Iterator[str]:
        """The series of a kind, each with its place among all."""
        (_, categories), *columns = columns_of(self.chart, self.sheet)
        for index, (series, (name, values)) in enumerate(zip(self.chart.series, columns, strict=True)):
            if series.mark == mark:
                write = self._column if mark == "column" else self._line
                yield write(index, series, name, categories, values)

    def _column(self, index: int, series: ChartSeries, name: Cells, categories: Cells, values: Cells) -> str:
        fill, edge = chartml.plain(series.colour), chartml.stroke("", 0)
        if series.hatched:
            fill, edge = chartml.hatched(series.colour, self.colours.paper), self._stroke(series.colour, "hair")
        return chartml.column_series(
            index, name, chartml.shape(fill, edge), self._labels(series), categories, values
        )  # fmt: skip

    def _line(self, index: int, series: ChartSeries, name: Cells, categories: Cells, values: Cells) -> str:
        looks = chartml.shape(line=self._stroke(series.colour, "strong"))
        sign = chartml.marker(
            "circle", round(self.unit * _SIGN), chartml.plain(series.colour), self._stroke(self.colours.paper, "hair")
        )  # fmt: skip
        return chartml.line_series(index, name, looks, sign, self._labels(series), categories, values)

    def _labels(self, series: ChartSeries) -> str:
        return chartml.value_labels("".join(self._label(one) for one in sorted(series.labels, key=_index)))

    def _label(self, label: PointLabel) -> str:
        type_ = chartml.type_of(self.unit * SMALL, self.colours.ink, bold=True)
        right, down = label.moved
        layout = chartml.moved(right / self.width, down / self.height) if right or down else ""
        return chartml.value_label(label.index, label.form, _SIDES[label.side], type_, layout)

    def _shape(self, number: int, one: ChartMark) -> str:
        place = self._place(one.box)
        if one.kind in ("line", "dashed"):
            line = self._stroke(one.colour, "thin", "dash" if one.kind == "dashed" else "")
            return chart_shapes.straight_line(number, place, line)
        if one.kind == "diamond":
            return chart_shapes.diamond(number, place, one.colour, self._stroke(self.colours.paper, "medium"))
        return chart_shapes.words(number, place, one.words, self.unit * SMALL, one.colour, one.bold, self.language)

    def _place(self, box: Box) -> Rectangle:
        """A box in the drawing's units as a place on the chart."""
        return Rectangle(
            box.left / self.width, box.top / self.height, box.width / self.width, box.height / self.height
        )  # fmt: skip

    def _stroke(self, colour: str, rule: str, dash: str = "") -> str:
        """A line as wide as its rule is where this drawing is placed."""
        return chartml.stroke(colour, self.unit * units(RULES[rule]), dash)


def _index(label: PointLabel) -> int:
    return label.index
