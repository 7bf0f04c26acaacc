"""Chart of the objectives: a dot plot of places on each one's own scale, which follow its figures by a formula."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

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
from cxstrategy.document.figures.figure import colours
from cxstrategy.document.figures.label import Box, Label
from cxstrategy.document.figures.legend import Key
from cxstrategy.document.figures.number_form import worded_form
from cxstrategy.document.figures.scale import Scale
from cxstrategy.model.objectives import Metric
from cxstrategy.words.language import say
from cxstrategy.words.wording import is_fraction

# A tick this near to a sign would run through it.
_CLEAR = 8.0
# How thick the margin is drawn.
_MARGIN = 12.0
_PLACE = "=({0}{{row}}-F{{row}})/(G{{row}}-F{{row}})"
# The columns of the sheet by what they hold, as the formulas name them.
_BASELINE, _TARGET, _FROM, _TO, _AT_BASELINE, _AT_TARGET, _ROW, _LEFT, _RIGHT = 1, 2, 5, 6, 7, 8, 9, 10, 11
_LINKS, _MARGINS, _RULERS = 12, 14, 16


class MeasuredTrack(NamedTuple):
    """An objective: its baseline, its target and the margin from low to high, in its metric's unit, on its own scale.

    `words`, `ends` and `values` are the labels of the drawing, and `ticks` the places of its round values.
    """

    name: str
    metric: Metric | None
    figures: tuple[float | None, ...]
    scale: Scale
    y: float
    words: Sequence[Label]
    ends: Sequence[Label]
    values: Sequence[Label]
    ticks: Sequence[float]

    def free_ticks(self) -> Iterator[float]:
        """The ticks that run through no sign, no line and no margin: what is drawn beside the series lies on top."""
        places = [self.scale(one) for one in self.figures if one is not None]
        low, high = min(places) - _CLEAR, max(places) + _CLEAR
        return (tick for tick in self.ticks if not low < tick < high)

    def share(self, value: float | None) -> float | None:
        """How far along its scale a value lies, 0 to 1."""
        return None if value is None else (value - self.scale.low) / (self.scale.high - self.scale.low)

    def form(self, context: Context) -> str:
        """The number format of its figures, as its score is written."""
        wording = context.wording
        shown = next((one for one in self.figures if one is not None), 0.0)
        return worded_form(lambda value: wording.score(value, self.metric), shown, wording, is_fraction(self.metric))


def objectives_chart(tracks: Sequence[MeasuredTrack], key: Key, apart: float, context: Context) -> DotPlot | None:
    """The dot plot, rows `apart`; nothing where a scale has no extent, so that no place on it follows from a figure."""
    if any(track.scale.low == track.scale.high for track in tracks):
        return None
    scale, half = tracks[0].scale, apart / 2
    return DotPlot(
        columns=tuple(_columns(tracks, context)),
        first=tracks[0].y,
        apart=apart,
        series=tuple(_series(tracks, context)),
        axis=ValueAxis(0, 1, 1, "0", shown=False),
        plot=Box(scale.start, tracks[0].y - half, scale.end, tracks[-1].y + half),
        marks=tuple(_marks(tracks, key, context)),
    )


def _columns(tracks: Sequence[MeasuredTrack], context: Context) -> Iterator[SheetColumn]:
    """Names, figures and scales as the team has them; then where these stand, by formulas, and the lines."""
    told = context.wording.say
    forms = tuple(track.form(context) for track in tracks)
    figures = list(zip(*(track.figures for track in tracks), strict=True))
    places = [tuple(track.share(track.figures[index]) for track in tracks) for index in range(4)]
    yield SheetColumn("", tuple(track.name for track in tracks))
    for heading, values in zip(
        (say("baseline"), say("target"), say("margin from"), say("margin to")), figures, strict=True
    ):
        yield SheetColumn(told(heading), values, forms)
    yield SheetColumn(told(say("scale from")), tuple(track.scale.low for track in tracks), forms)
    yield SheetColumn(told(say("scale to")), tuple(track.scale.high for track in tracks), forms)
    for heading, letter, values in zip(
        (say("place of the baseline"), say("place of the target")), "BC", places[:2], strict=True
    ):
        yield SheetColumn(told(heading), values, ("0.00",), formulas_of(_PLACE.format(letter), values))
    row, none, whole = told(say("row")), (0.0,) * len(tracks), (1.0,) * len(tracks)
    yield SheetColumn(row, tuple(range(1, len(tracks) + 1)))
    yield SheetColumn(told(say("left edge")), none)
    yield SheetColumn(told(say("right edge")), whole)
    yield from links(told(say("line")), row, ("=H{row}", places[0]), ("=I{row}", places[1]))
    margin = (_PLACE.format("D"), places[2]), (_PLACE.format("E"), places[3])
    yield from links(told(say("margin of error (95%)")), row, *margin)
    yield from links(told(say("scale")), row, ("=K{row}", none), ("=L{row}", whole))


def _series(tracks: Sequence[MeasuredTrack], context: Context) -> Iterator[DotSeries]:
    """From below: scales, margins, lines from baseline to target, both with their figures, the ends of the scales."""
    colour = colours(context)
    yield DotSeries(_RULERS, _RULERS + 1, "line", colour.shape, "hair")
    if any(None not in track.figures[2:] for track in tracks):
        yield DotSeries(_MARGINS, _MARGINS + 1, "line", colour.primary_half, _MARGIN)
    yield DotSeries(_LINKS, _LINKS + 1, "line", colour.primary)
    baselines = tuple(_written(track, 0, colour.ink) for track in tracks)
    targets = tuple(_written(track, 1, colour.ink) for track in tracks)
    yield DotSeries(_AT_BASELINE, _ROW, "ring", colour.primary, written=_BASELINE, labels=baselines)
    yield DotSeries(_AT_TARGET, _ROW, "diamond", colour.accent, written=_TARGET, labels=targets)
    for end, (at, shown) in enumerate(((_LEFT, _FROM), (_RIGHT, _TO))):
        labels = tuple(
            _moved(track.ends[end], (track.scale.start, track.scale.end)[end], colour.ink) for track in tracks
        )
        yield DotSeries(at, _ROW, "none", colour.paper, written=shown, labels=labels, side="below")


def _written(track: MeasuredTrack, which: int, colour: str) -> CellLabel | None:
    """The figure above the baseline (0) or the target (1), where there is one."""
    value = track.figures[which]
    return None if value is None else _moved(track.values[which], track.scale(value), colour)


def _moved(label: Label, place: float, colour: str) -> CellLabel:
    """The label of a drawing as that of a place."""
    return CellLabel(" ".join(label.lines), label.colour or colour, round(label.x - place, 1))


def _marks(tracks: Sequence[MeasuredTrack], key: Key, context: Context) -> Iterator[ChartMark]:
    """Names, ticks, what is said where nothing was measured, and the legend."""
    colour = colours(context)
    for track in tracks:
        yield from (words_mark(words, colour.ink) for words in track.words)
        yield from (ChartMark("line", Box(x, track.y - 3, x, track.y + 3), colour.shape) for x in track.free_ticks())
        if track.figures[0] is None:
            yield words_mark(track.values[0], colour.ink)
    yield from key_marks(key, colour.ink)
