"""Chart -> the XML of a chart part and of the shapes upon it, drawn as the picture of the other formats is."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from cxstrategy.document.chart import Chart, ChartMark, ValueAxis
from cxstrategy.document.figures.label import Box
from cxstrategy.document.lettering import SMALL
from cxstrategy.document.palette import Palette
from cxstrategy.document.tokens import RULES, TYPE, units
from cxstrategy.writers import chart_shapes, chartml
from cxstrategy.writers.chart_axes import AxisSpan
from cxstrategy.writers.chart_sheet import cells_of
from cxstrategy.writers.chartml import Cells, Rectangle

# The smallest type on paper, in points.
_SMALLEST = min(one.size for one in TYPE.values())
# What DrawingML calls the form of a sign.
_FORMS = {"diamond": "diamond", "dot": "ellipse", "ring": "ellipse", "square": "rect", "plane": "rect"}


@dataclass(frozen=True)
class ChartPart(ABC):
    """A Chart in a drawing of `width` by `height` units of so many points, with the name of its sheet.

    `type_width` is how much wider the document's font is than that of the drawing.
    """

    chart: Chart
    colours: Palette
    width: float
    height: float
    unit: float
    type_width: float
    sheet: str
    language: str

    def space(self, workbook: str, shapes: str = "") -> str:
        """`c:chartSpace`, with the relationships to the workbook and to the shapes."""
        plot = chartml.placed(self.place(self.chart.plot), "inner") + self.drawn() + self.axes()
        return chartml.chart_space(plot, self.legend(), self.type(), self.language, workbook, shapes)

    def shapes(self) -> str:
        """`c:userShapes` of the marks; empty without any."""
        drawn = "".join(self._shape(number, one) for number, one in enumerate(self.chart.marks, 2))
        return chart_shapes.user_shapes(drawn) if drawn else ""

    @abstractmethod
    def drawn(self) -> str:
        """The series."""

    @abstractmethod
    def axes(self) -> str:
        """The two axes."""

    def legend(self) -> str:
        """The legend; nothing where marks draw it."""
        return ""

    def cells(self) -> list[tuple[Cells, Cells]]:
        """The heading and the cells of each column of the sheet."""
        return cells_of(self.chart.columns, self.sheet)

    @property
    def type_size(self) -> float:
        """Small type in points, in a wider font as much smaller as can still be read."""
        size = self.unit * SMALL
        return max(size / max(self.type_width, 1.0), min(size, _SMALLEST))

    def type(self, colour: str = "", bold: bool = False) -> str:
        """Small type, in ink unless another colour is given."""
        return chartml.type_of(self.type_size, colour or self.colours.ink, bold)

    def place(self, box: Box) -> Rectangle:
        """A box in the drawing's units as a place on the chart."""
        across, up = self.width, self.height
        return Rectangle(box.left / across, box.top / up, box.width / across, box.height / up)

    def moved(self, right: float, down: float) -> str:
        """The layout of a label so many units away from where it stands by itself."""
        return chartml.moved(right / self.width, down / self.height) if right or down else ""

    def stroke(self, colour: str, rule: str | float, dash: str = "") -> str:
        """A line as wide as its rule, or so many units, where this drawing is placed."""
        wide = rule if isinstance(rule, float) else units(RULES[rule])
        return chartml.stroke(colour, self.unit * wide, dash)

    def grid(self) -> str:
        """The lines at the ticks of an axis."""
        return self.stroke(self.colours.line, "hair")

    def _shape(self, number: int, one: ChartMark) -> str:
        place = self.place(one.box)
        if one.kind in ("line", "dashed"):
            line = self.stroke(one.colour, "thin", "dash" if one.kind == "dashed" else "")
            return chart_shapes.straight_line(number, place, line)
        if one.kind == "words":
            runs = chartml.characters("rPr", self.type_size, one.colour, one.bold, self.language)
            return chart_shapes.words(number, place, one.words.split("\n"), runs, one.anchor)
        fill, edge = one.colour, self.stroke(self.colours.paper, "medium")
        if one.kind == "ring":
            fill, edge = self.colours.paper, self.stroke(one.colour, "medium")
        elif one.kind == "plane":
            edge = chartml.stroke("", 0)
        return chart_shapes.filled(number, place, _FORMS[one.kind], fill, edge)


def span_of(axis: ValueAxis) -> AxisSpan:
    """What an axis of numbers shows."""
    return AxisSpan(axis.low, axis.high, axis.step, axis.form)
