"""Figure of the gap between importance and performance on gain, ease and emotion, an expectation at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from cxstrategy.document.chart import (
    CellLabel,
    ChartMark,
    DotPlot,
    DotSeries,
    SheetColumn,
    ValueAxis,
    formulas_of,
    key_marks,
    links,
    words_mark,
)
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Box, Label, TextBlock, label, stack
from cxstrategy.document.figures.legend import Key, lay_out_legend
from cxstrategy.document.figures.number_form import worded_form
from cxstrategy.document.figures.placing import spread
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.model.expectations import DIMENSIONS, Dimension, Expectation
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term

TOP, ROW, FIRST = 24.0, 54.0, 20.0
LEFT, RIGHT = 190.0, 520.0
LOWEST, HIGHEST = 1, 10
_PLACE = Scale(LOWEST, HIGHEST, LEFT, RIGHT)
# Two figures closer than this would run into each other.
_FIGURE = 30.0
# How far the gap stands from the right edge beyond where a label would.
_BESIDE = 12.0


@dataclass(frozen=True)
class DimensionRow:
    """A dimension: how many of its expectations are rated, and their means (None without any)."""

    dimension: Dimension
    rated: int
    importance: float | None
    performance: float | None

    @property
    def gap(self) -> float:
        """How far what we do stays behind what matters, in points of ten; 0 where nothing is rated."""
        return (self.importance or 0) - (self.performance or 0)


@dataclass(frozen=True)
class PlacedRow:
    """A dimension on the paper: its words; where both means stand, with their figures and the gap, where it has any."""

    y: float
    names: tuple[Label, ...]
    ends: tuple[float, float] | None = None
    figures: tuple[Label, ...] = ()
    gap: Label | None = None


def draw_dimensions(context: Context) -> tuple[Figure, ...]:
    """The three rows; nothing while no expectation with a dimension is rated both ways."""
    rows = [_row(dimension, context.strategy.expectations) for dimension in DIMENSIONS]
    if not any(row.rated for row in rows):
        return ()
    floor, foot = TOP + ROW * len(rows) - 8, TOP + ROW * len(rows) + 24
    entries = list(_key(context))
    key = lay_out_legend(entries, 0, foot, WIDTH)
    placed = [_placed(index, row, context) for index, row in enumerate(rows)]
    ends = [
        label(str(value), _PLACE(value), TOP + ROW * len(rows) - 2, anchor="middle", size=SMALL)
        for value in range(LOWEST, HIGHEST + 1)
    ]
    figure = draw(
        "dimensions.svg",
        context,
        name="dimensions",
        title=_title(rows, context),
        told=_told(rows, context),
        note=_note(rows, context),
        height=foot + key.height,
        rows=placed,
        ends=ends,
        floor=floor,
        top=TOP - 10,
        key=key,
        chart=DotPlot(
            columns=_columns(rows, entries, context),
            first=TOP + FIRST,
            apart=ROW,
            series=tuple(_series(placed, entries, context)),
            axis=ValueAxis(LOWEST, HIGHEST, 1, "0"),
            plot=Box(LEFT, TOP - 10, RIGHT, floor),
            marks=tuple(_marks(placed, key, context)),
        ),
    )
    return (figure,)


def _row(dimension: Dimension, expectations: Sequence[Expectation]) -> DimensionRow:
    rated = [
        (one.importance, one.performance)
        for one in expectations
        if one.dimension == dimension and one.importance is not None and one.performance is not None
    ]
    if not rated:
        return DimensionRow(dimension, 0, None, None)
    importance, performance = (fmean(values) for values in zip(*rated, strict=True))
    return DimensionRow(dimension, len(rated), importance, performance)


def _placed(index: int, row: DimensionRow, context: Context) -> PlacedRow:
    """A row on the paper: its words, its two ends with their figures, and the gap."""
    wording, y = context.wording, TOP + ROW * index + FIRST
    name = wording.say(term("dimension", row.dimension))
    counted = say_many("{count} rated expectation", "{count} rated expectations", row.rated)
    words = [
        TextBlock(capital(name), weight=SEMIBOLD),
        TextBlock(wording.say(counted), SMALL, colour=colours(context).soft),
    ]
    names = stack(words, 0, y, LEFT - 24, upright="middle")
    if row.importance is None or row.performance is None:
        return PlacedRow(y, names)
    ends = _PLACE(row.performance), _PLACE(row.importance)
    figures = [wording.fixed(row.performance, 1), wording.fixed(row.importance, 1)]
    places = spread(ends, (_FIGURE, _FIGURE), LEFT - 20, RIGHT + 20)
    above = tuple(
        label(figure, place, y - 9, anchor="middle", upright="bottom", weight=SEMIBOLD)
        for figure, place in zip(figures, places, strict=True)
    )
    gap = label(
        _gap(-row.gap, context), RIGHT + 22, y, WIDTH - RIGHT - 22, upright="middle", weight=SEMIBOLD, lines=2
    )  # fmt: skip
    return PlacedRow(y, names, ends, above, gap)


def _gap(points: float, context: Context) -> str:
    """How far what we do lies above (+) or below (−) what matters."""
    size = context.wording.number(abs(points), 1)
    many = say_many("{gap} point", "{gap} points", 1 if size == "1" else 2, gap=context.wording.signed(points))
    return context.wording.say(many)


def _columns(
    rows: Sequence[DimensionRow], entries: Sequence[tuple[str, str, str]], context: Context
) -> tuple[SheetColumn, ...]:
    """The sheet of the chart: names, both means, what lies between them; then where the rows and that stand."""
    wording = context.wording
    (_, _, performance), (_, _, importance) = entries
    one = (worded_form(lambda value: wording.fixed(value, 1), 0.0, wording),)
    gaps = tuple(-row.gap if row.rated else None for row in rows)
    forms = tuple(worded_form(lambda value: _gap(value, context), gap or 0.0, wording) for gap in gaps)
    performances, importances = tuple(row.performance for row in rows), tuple(row.importance for row in rows)
    row, names = wording.say(say("row")), (capital(wording.say(term("dimension", one.dimension))) for one in rows)
    return (
        SheetColumn("", tuple(names)),
        SheetColumn(performance, performances, one),
        SheetColumn(importance, importances, one),
        SheetColumn(wording.say(say("difference")), gaps, forms, formulas_of("=B{row}-C{row}", gaps)),
        SheetColumn(row, tuple(range(1, len(rows) + 1))),
        SheetColumn(wording.say(say("right edge")), tuple(HIGHEST if row.rated else None for row in rows)),
        *links(wording.say(say("line")), row, ("=B{row}", performances), ("=C{row}", importances)),
    )


def _series(
    rows: Sequence[PlacedRow], entries: Sequence[tuple[str, str, str]], context: Context
) -> Iterator[DotSeries]:
    """Both means with their figures, and what lies between at the right of all."""
    ink = colours(context).ink
    yield DotSeries(6, 7, "line", colours(context).primary)
    for end, (sign, colour, _) in enumerate(entries):
        labels = tuple(_written(row, end, ink) for row in rows)
        yield DotSeries(1 + end, 4, "ring" if sign == "ring" else "diamond", colour, written=1 + end, labels=labels)
    gaps = tuple(CellLabel(" ".join(row.gap.lines), ink, _BESIDE) if row.gap else None for row in rows)
    yield DotSeries(5, 4, "none", ink, written=3, labels=gaps, side="right")


def _written(row: PlacedRow, end: int, colour: str) -> CellLabel | None:
    """The figure above one end of a row."""
    if not row.ends:
        return None
    figure = row.figures[end]
    return CellLabel(figure.lines[0], colour, round(figure.x - row.ends[end], 1))


def _marks(rows: Sequence[PlacedRow], key: Key, context: Context) -> Iterator[ChartMark]:
    """The names of the rows, and the legend."""
    ink = colours(context).ink
    yield from (words_mark(words, ink) for row in rows for words in row.names)
    yield from key_marks(key, ink)


def _key(context: Context) -> Iterator[tuple[str, str, str]]:
    colour, wording = colours(context), context.wording
    yield "ring", colour.primary, wording.say(say("how well we do it"))
    yield "diamond", colour.accent, wording.say(say("how much it matters"))


def _title(rows: Sequence[DimensionRow], context: Context) -> Message:
    """On which of the three we stay furthest behind, and by how much."""
    gaps = {row.dimension: round(row.gap, 1) for row in rows if row.rated}
    widest = max(gaps.values())
    if widest <= 0:
        names = context.wording.listed(term("dimension", name) for name in gaps)
        return say("On {names}, performance keeps up with importance", names=names)
    gap = context.wording.number(widest, 1)
    return say_many(
        "We stay furthest behind on {names}: {gap} point between what matters and what we do",
        "We stay furthest behind on {names}: {gap} points between what matters and what we do",
        1 if gap == "1" else 2,
        names=context.wording.listed(term("dimension", name) for name, behind in gaps.items() if behind == widest),
        gap=gap,
    )


def _told(rows: Sequence[DimensionRow], context: Context) -> Iterator[Message]:
    yield say("Mean importance and performance of the rated expectations, both from 1 to 10.")
    for row in rows:
        name = capital(context.wording.say(term("dimension", row.dimension)))
        if row.importance is None or row.performance is None:
            yield say("{dimension}: nothing rated.", dimension=name)
            continue
        fixed = context.wording.fixed
        yield say(
            "{dimension}: importance {importance}, performance {performance} (over {number}).",
            dimension=name,
            importance=fixed(row.importance, 1),
            performance=fixed(row.performance, 1),
            number=row.rated,
        )


def _note(rows: Sequence[DimensionRow], context: Context) -> Message | str:
    """Of which of the three nothing is known."""
    absent = [term("dimension", row.dimension) for row in rows if not row.rated]
    return say("Nothing is rated yet on: {names}.", names=context.wording.listed(absent)) if absent else ""
