"""Axes of a DrawingML chart as text: categories or a scale below, values or rows at the left."""

from typing import NamedTuple

from cxstrategy.writers.chartml import CATEGORY_AXIS, VALUE_AXIS, shape
from cxstrategy.writers.ooxml import escape


def category_axis(heading: str, looks: str, ticks: bool = True) -> str:
    """`c:catAx` below the plot, its line where the value is nothing."""
    shown = "low" if ticks else "none"
    return (
        f'<c:catAx><c:axId val="{CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="b"/>{heading}<c:numFmt formatCode="General" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{shown}"/>{looks}'
        f'<c:crossAx val="{VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


class AxisSpan(NamedTuple):
    """What an axis of numbers shows: from where to where, in which steps, in which number format."""

    low: float
    high: float
    step: float
    form: str


def value_axis(span: AxisSpan, grid: str, looks: str, shown: bool = True) -> str:
    """`c:valAx` at the left of categories; one that is not shown has neither figures nor grid."""
    scaled = _scaling(span.low, span.high) + f'<c:delete val="{not shown:d}"/><c:axPos val="l"/>'
    crossing = '<c:crosses val="autoZero"/><c:crossBetween val="between"/>'
    return _value_axis(VALUE_AXIS, CATEGORY_AXIS, scaled, span, grid if shown else "", looks, crossing)


def place_axis(span: AxisSpan, grid: str, looks: str, shown: bool = True) -> str:
    """`c:valAx` below a plot of dots; one that is not shown has neither figures nor grid."""
    scaled = _scaling(span.low, span.high) + f'<c:delete val="{not shown:d}"/><c:axPos val="b"/>'
    crossing = '<c:crosses val="max"/><c:crossBetween val="midCat"/>'
    return _value_axis(CATEGORY_AXIS, VALUE_AXIS, scaled, span, grid if shown else "", looks, crossing)


def row_axis(low: float, high: float) -> str:
    """`c:valAx` of rows that are numbered from the top; nothing of it is seen."""
    scaled = _scaling(low, high, "maxMin") + '<c:delete val="1"/><c:axPos val="l"/>'
    crossing = '<c:crosses val="min"/><c:crossBetween val="midCat"/>'
    return _value_axis(VALUE_AXIS, CATEGORY_AXIS, scaled, AxisSpan(low, high, 1, "General"), "", "", crossing)


def _scaling(low: float, high: float, way: str = "minMax") -> str:
    return f'<c:scaling><c:orientation val="{way}"/><c:max val="{high!r}"/><c:min val="{low!r}"/></c:scaling>'


def _value_axis(axis: int, other: int, scaled: str, span: AxisSpan, grid: str, looks: str, crossing: str) -> str:
    words, form = ("nextTo", span.form) if span.form else ("none", "General")
    lined = f"<c:majorGridlines>{shape(line=grid)}</c:majorGridlines>" if grid else ""
    return (
        f'<c:valAx><c:axId val="{axis}"/>{scaled}{lined}'
        f'<c:numFmt formatCode="{escape(span.form or "General")}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="{words}"/>{looks}<c:crossAx val="{other}"/>{crossing}'
        f'<c:majorUnit val="{span.step!r}"/></c:valAx>'
    )
