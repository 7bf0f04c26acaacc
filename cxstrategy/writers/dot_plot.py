"""DotPlot -> the XML of its series and axes."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.document.chart import CellLabel, DotPlot, DotSeries
from cxstrategy.writers import chart_axes, chartml
from cxstrategy.writers.chart_part import ChartPart, span_of

_SIDES = {"above": "t", "below": "b", "left": "l", "right": "r"}
# The symbol of a sign and how many units it is across. The inside of a ring lies upon it: not all draw its edge.
_SIGNS = {
    "dot": ("circle", 10.0), "ring": ("circle", 11.0), "diamond": ("diamond", 13.0), "square": ("square", 10.0),
    "line": ("none", 5.0), "none": ("none", 5.0),
}  # fmt: skip
_INSIDE = 7.0


@dataclass(frozen=True)
class DotPlotPart(ChartPart):
    """Signs in rows on one scale, and lines between them."""

    chart: DotPlot

    def drawn(self) -> str:
        """Every series. Word draws them in the order of their numbers, LibreOffice the last one in the file first."""
        series = [one for each in self.chart.series for one in self._parts(each)]
        numbered = [self._series(index, one, across) for index, (one, across) in enumerate(series)]
        return chartml.dots("".join(reversed(numbered)))

    def axes(self) -> str:
        """The scale below; rows from the top, which nothing names."""
        chart, line = self.chart, chartml.shape(line=chartml.stroke("", 0))
        low, high = (1 + (edge - chart.first) / chart.apart for edge in (chart.plot.top, chart.plot.bottom))
        below = chart_axes.place_axis(span_of(chart.axis), self.grid(), line, chart.axis.shown)
        return below + chart_axes.row_axis(low, high)

    def _parts(self, series: DotSeries) -> Iterator[tuple[DotSeries, float]]:
        """A series and how many units its signs are across; of a ring its inside too."""
        yield series, _SIGNS[series.sign][1]
        if series.sign == "ring":
            yield DotSeries(series.at, series.rows, "dot", self.colours.paper), _INSIDE

    def _series(self, index: int, series: DotSeries, across: float) -> str:
        cells = self.cells()
        (name, places), (_, rows), (_, shown) = cells[series.at], cells[series.rows], cells[series.written]
        labels = "".join(self._label(row, series, one) for row, one in enumerate(series.labels) if one)
        words = [one.words if one else None for one in series.labels]
        held = chartml.shown_cells(shown, words) if labels else ""
        line = self.stroke(series.colour, series.rule) if series.sign == "line" else chartml.stroke("", 0)
        sign = chartml.marker(
            _SIGNS[series.sign][0], self.unit * across, chartml.plain(series.colour), chartml.stroke("", 0)
        )  # fmt: skip
        return chartml.dot_series(index, name, line, sign, chartml.labels(labels), places, rows, held)

    def _label(self, row: int, series: DotSeries, label: CellLabel) -> str:
        run = chartml.characters("rPr", self.type_size, label.colour, bold=True, language=self.language)
        type_, layout = self.type(label.colour, bold=True), self.moved(label.moved, 0.0)
        return chartml.cell_label(row, label.words, _SIDES[series.side], run, type_, layout)
