"""ColumnChart -> the XML of its series and axes."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.document.chart import ChartSeries, ColumnChart, PointLabel
from cxstrategy.writers import chart_axes, chartml
from cxstrategy.writers.chart_part import ChartPart, span_of
from cxstrategy.writers.chartml import Cells

_SIDES = {"left": "l", "right": "r", "above": "t", "below": "b", "middle": "ctr"}
# The sign at the points of a line, in the drawing's units.
_SIGN = 9.5


@dataclass(frozen=True)
class ColumnChartPart(ChartPart):
    """Stacked columns, and lines over them."""

    chart: ColumnChart

    def drawn(self) -> str:
        """Columns first: lines run over them."""
        columns, lines = ("".join(self._series(mark)) for mark in ("column", "line"))
        gap = 1 / self.chart.column - 1
        return (chartml.columns(columns, gap) if columns else "") + (chartml.lines(lines) if lines else "")

    def legend(self) -> str:
        """Below, in the order of the series."""
        return chartml.legend(self.place(self.chart.legend))

    def axes(self) -> str:
        """Categories below, values at the left."""
        heading, place = " ".join(self.chart.heading.lines), self.place(self.chart.heading.box)
        at = place.x, place.y
        words = chartml.title(heading, at, self.type_size, self.colours.soft, self.language) if heading else ""
        line, hidden = self.stroke(self.colours.ink, "thin"), chartml.stroke("", 0)
        return chart_axes.category_axis(words, chartml.shape(line=line), self.chart.ticks) + chart_axes.value_axis(
            span_of(self.chart.axis), self.grid(), chartml.shape(line=hidden), self.chart.axis.shown
        )

    def _series(self, mark: str) -> Iterator[str]:
        """The series of a kind, each with its place among all."""
        (_, categories), *columns = self.cells()
        for index, (series, (name, values)) in enumerate(zip(self.chart.series, columns, strict=True)):
            if series.mark == mark:
                write = self._column if mark == "column" else self._line
                yield write(index, series, name, categories, values)

    def _column(self, index: int, series: ChartSeries, name: Cells, categories: Cells, values: Cells) -> str:
        fill, edge = chartml.plain(series.colour), chartml.stroke("", 0)
        if series.hatched:
            fill, edge = chartml.hatched(series.colour, self.colours.paper), self.stroke(series.colour, "hair")
        looks = chartml.shape(fill, edge)
        return chartml.column_series(index, name, looks, self._labels(series), categories, values)

    def _line(self, index: int, series: ChartSeries, name: Cells, categories: Cells, values: Cells) -> str:
        looks = chartml.shape(line=self.stroke(series.colour, "strong"))
        fill, edge = chartml.plain(series.colour), self.stroke(self.colours.paper, "hair")
        sign = chartml.marker("circle", self.unit * _SIGN, fill, edge)
        return chartml.line_series(index, name, looks, sign, self._labels(series), categories, values)

    def _labels(self, series: ChartSeries) -> str:
        return chartml.labels("".join(self._label(one) for one in sorted(series.labels, key=_index)))

    def _label(self, label: PointLabel) -> str:
        type_, layout = self.type(bold=True), self.moved(*label.moved)
        return chartml.value_label(label.index, label.form, _SIDES[label.side], type_, layout)


def _index(label: PointLabel) -> int:
    return label.index
