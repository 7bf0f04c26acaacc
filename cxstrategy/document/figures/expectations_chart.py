"""Chart of the gaps: a dot plot of what we do and what matters, with bars between them that follow the figures."""

from collections.abc import Iterator, Sequence

from cxstrategy.document.chart import (
    CellLabel,
    ChartMark,
    DotPlot,
    DotSeries,
    Ends,
    SheetColumn,
    ValueAxis,
    formulas_of,
    key_marks,
    links,
    words_mark,
)
from cxstrategy.document.context import Context
from cxstrategy.document.figures.expectation_rows import BADGE, BAR_ROOM, HIGHEST, LOWEST, PLACE, GapRow
from cxstrategy.document.figures.figure import colours
from cxstrategy.document.figures.label import Box, Label, label
from cxstrategy.document.figures.legend import Key
from cxstrategy.document.figures.number_form import worded_form
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.words.language import say

# The columns of the sheet by what they hold.
_PERFORMANCE, _IMPORTANCE, _GAP, _ROW, _RIGHT, _FIRST, _OTHERS, _SCALE = 1, 2, 3, 4, 6, 7, 9, 11


def expectations_chart(
    rows: Sequence[GapRow], ends: Sequence[Label], key: Key, bar: float, context: Context
) -> DotPlot:
    """The dot plot, with bars so many units thick; rows stand as far apart as their words take.

    `ends` are the words below the rows: where the scale begins and ends, and what the gaps are in.
    """
    first, last = rows[0].y, rows[-1].y
    apart = (last - first) / (len(rows) - 1) if len(rows) > 1 else BAR_ROOM
    return DotPlot(
        columns=tuple(_columns(rows, key, first, apart, context)),
        first=first,
        apart=apart,
        series=tuple(_series(rows, bar, context)),
        axis=ValueAxis(LOWEST, HIGHEST, HIGHEST - LOWEST, "0", shown=False),
        plot=Box(PLACE.start, first - BAR_ROOM / 2, PLACE.end, last + BAR_ROOM / 2),
        marks=tuple(_marks(rows, ends, key, context)),
    )


def _columns(rows: Sequence[GapRow], key: Key, first: float, apart: float, context: Context) -> Iterator[SheetColumn]:
    """Names, figures and what lies between them; then where the rows and the bars stand, those marked apart."""
    wording, told = context.wording, context.wording.say
    one = (worded_form(lambda value: wording.fixed(value, 1), 0.0, wording),)
    performances = tuple(row.expectation.performance for row in rows)
    importances = tuple(row.expectation.importance for row in rows)
    gaps = tuple((row.expectation.importance or 0) - (row.expectation.performance or 0) for row in rows)
    places = [round(1 + (row.y - first) / apart, 3) for row in rows]
    ring, diamond = (" ".join(sign.label.lines) for sign in key.signs[:2])
    yield SheetColumn("", tuple(row.expectation.statement for row in rows))
    yield SheetColumn(ring, performances, one)
    yield SheetColumn(diamond, importances, one)
    yield SheetColumn(told(say("difference")), gaps, one, formulas_of("=C{row}-B{row}", gaps))
    yield SheetColumn(told(say("row")), tuple(places), ("0.00",))
    yield SheetColumn(told(say("left edge")), (LOWEST,) * len(rows))
    yield SheetColumn(told(say("right edge")), (HIGHEST,) * len(rows))
    for name, marked in ((say("gap of what comes first"), True), (say("gap of the others"), False)):
        drawn = [bool(row.number) is marked and row.bar is not None for row in rows]
        starts, ends = (
            [value if there else None for value, there in zip(values, drawn, strict=True)]
            for values in (performances, importances)
        )
        yield from _lines(told(name), ("=B{row}", starts), ("=C{row}", ends), places, context)
    whole = [LOWEST] * len(rows), [HIGHEST] * len(rows)
    yield from _lines(told(say("scale")), ("=F{row}", whole[0]), ("=G{row}", whole[1]), places, context)


def _lines(name: str, start: Ends, end: Ends, places: Sequence[float], context: Context) -> Iterator[SheetColumn]:
    """Lines in rows that are not equally far apart."""
    at, rows = links(name, context.wording.say(say("row")), start, end)
    yield at
    numbers = tuple(places[row - 1] if isinstance(row, int) else None for row in rows.values)
    yield SheetColumn(rows.heading, numbers, ("0.00",))


def _series(rows: Sequence[GapRow], bar: float, context: Context) -> Iterator[DotSeries]:
    """From below: scales, bars, both ends with their figures, and what lies between at the right of all."""
    colour = colours(context)
    yield DotSeries(_SCALE, _SCALE + 1, "line", colour.line, "hair")
    for at, marked, tint in ((_OTHERS, False, colour.primary), (_FIRST, True, colour.accent)):
        if any(bool(row.number) is marked and row.bar for row in rows):
            yield DotSeries(at, at + 1, "line", tint, bar)
    performances = tuple(_written(row, 0, colour.ink) for row in rows)
    importances = tuple(_written(row, 1, colour.ink) for row in rows)
    yield DotSeries(_PERFORMANCE, _ROW, "ring", colour.primary, written=_PERFORMANCE, labels=performances, side="left")
    yield DotSeries(_IMPORTANCE, _ROW, "diamond", colour.accent, written=_IMPORTANCE, labels=importances, side="right")
    gaps = tuple(CellLabel(row.gap.lines[0], row.gap.colour or colour.ink, _beyond(row)) for row in rows)
    yield DotSeries(_RIGHT, _ROW, "none", colour.ink, written=_GAP, labels=gaps, side="right")


def _written(row: GapRow, end: int, colour: str) -> CellLabel:
    """The figure beside one end of a row: on the other side of it where we do better than it matters."""
    figure = row.figures[end]
    across = figure.box.width + 2 * BADGE
    moved = 0.0 if row.performance <= row.importance else (across, -across)[end]
    return CellLabel(figure.lines[0], colour, round(moved, 1))


def _beyond(row: GapRow) -> float:
    """How far the gap stands from the right edge beyond where a label would."""
    return round(row.gap.box.left - PLACE.end - BADGE, 1)


def _marks(rows: Sequence[GapRow], ends: Sequence[Label], key: Key, context: Context) -> Iterator[ChartMark]:
    """The statements, the badges with what they say, the ends of the scale, and the legend."""
    colour = colours(context)
    for row in rows:
        yield words_mark(row.words, colour.ink)
        if row.first:
            yield ChartMark("dot", Box(BADGE, row.top, BADGE, row.top).grown(BADGE), colour.accent)
            number = label(
                str(row.number), BADGE, row.top, anchor="middle", upright="middle", size=SMALL, weight=SEMIBOLD
            )  # fmt: skip
            yield words_mark(number, colour.on_accent)
            yield words_mark(row.first, colour.accent_text)
    yield from (words_mark(words, colour.soft) for words in ends)
    yield from key_marks(key, colour.ink)
