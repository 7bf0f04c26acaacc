"""Chart of the maturity scan: a dot plot of the pillars with a sign a layer, in the lanes of the drawing."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxstrategy.document.chart import (
    CellLabel,
    ChartMark,
    DotPlot,
    DotSeries,
    SheetColumn,
    SignKind,
    ValueAxis,
    key_marks,
    uprights,
    words_mark,
)
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, colours
from cxstrategy.document.figures.label import Box, Label
from cxstrategy.document.figures.legend import Key
from cxstrategy.document.figures.number_form import worded_form
from cxstrategy.document.figures.scale import Scale
from cxstrategy.words.language import say

# The mean stands over a row but for so many units at each end.
_OPEN = 4.0
# A chart holds no more than a reader sees of what people answered.
_DIGITS = 2


# The sign, the colour and the words of each group of layers, as in the legend.
Groups = Sequence[tuple[str, str, str]]
SIGNS: dict[str, SignKind] = {"diamond": "diamond", "square": "square", "ring": "ring"}


class ChartedPillar(NamedTuple):
    """A pillar with its mean and that of each group (None where nobody answered), and the labels of the drawing."""

    name: Label
    mean: Label
    score: float | None
    weakest: bool
    groups: tuple[float | None, ...]


class Lanes(NamedTuple):
    """Where the rows are: the top of the first, how high each is, how far apart its lanes; `norm` is a level."""

    top: float
    high: float
    lane: float
    place: Scale
    norm: float


def maturity_chart(
    pillars: Sequence[ChartedPillar],
    groups: Groups,
    lanes: Lanes,
    heads: Sequence[Label],
    key: Key,
    digits: int,
    context: Context,
) -> DotPlot:
    """The dot plot, with the names of the levels as `heads` and `digits` decimals."""
    bottom = lanes.top + lanes.high * len(pillars)
    return DotPlot(
        columns=tuple(_columns(pillars, groups, lanes, digits, context)),
        first=lanes.top + lanes.high / 2,
        apart=lanes.high,
        series=tuple(_series(pillars, groups, lanes, context)),
        axis=ValueAxis(lanes.place.low, lanes.place.high, 1, ""),
        plot=Box(lanes.place.start, lanes.top, lanes.place.end, bottom),
        marks=tuple(_marks(pillars, lanes, heads, key, context)),
    )


def _columns(
    pillars: Sequence[ChartedPillar],
    groups: Groups,
    lanes: Lanes,
    digits: int,
    context: Context,
) -> Iterator[SheetColumn]:
    """Pillars, their means, those of each group; then where the means and the groups stand in the rows."""
    wording = context.wording
    form = (worded_form(lambda value: wording.fixed(value, digits), 0.0, wording),)
    row, mean = wording.say(say("row")), wording.say(say("mean of all"))
    scores = tuple(_rounded(pillar.score) for pillar in pillars)
    yield SheetColumn("", tuple(" ".join(pillar.name.lines) for pillar in pillars))
    yield SheetColumn(mean, scores, form)
    for index, (_, _, words) in enumerate(groups):
        yield SheetColumn(words, tuple(_rounded(pillar.groups[index]) for pillar in pillars), form)
    yield SheetColumn(wording.say(say("left edge")), (lanes.place.low,) * len(pillars))
    yield SheetColumn(row, tuple(range(1, len(pillars) + 1)))
    for index in range(len(groups)):
        aside = (index - (len(groups) - 1) / 2) * lanes.lane / lanes.high
        yield SheetColumn(row, tuple(round(number + aside, 3) for number in range(1, len(pillars) + 1)))
    half = 0.5 - _OPEN / lanes.high
    for weakest in (False, True):
        shown = [score if pillar.weakest == weakest else None for score, pillar in zip(scores, pillars, strict=True)]
        yield from uprights(mean, row, ("=B{row}", shown), half)


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, _DIGITS)


def _series(pillars: Sequence[ChartedPillar], groups: Groups, lanes: Lanes, context: Context) -> Iterator[DotSeries]:
    """The means as lines over the rows, those of the weakest in the accent; the signs of the groups; the figures."""
    colour, count = colours(context), len(groups)
    edge, row, lines = 2 + count, 3 + count, 4 + 2 * count
    for start, weakest in ((lines, False), (lines + 2, True)):
        if any(pillar.weakest == weakest and pillar.score is not None for pillar in pillars):
            yield DotSeries(start, start + 1, "line", colour.accent if weakest else colour.primary, "bar")
    for index, (kind, fill, _) in enumerate(groups):
        yield DotSeries(2 + index, row + 1 + index, SIGNS.get(kind, "dot"), fill)
    labels = tuple(_figure(one, lanes, colour.ink) for one in pillars)
    yield DotSeries(edge, row, "none", colour.paper, written=1, labels=labels, side="left")


def _figure(pillar: ChartedPillar, lanes: Lanes, ink: str) -> CellLabel | None:
    """The mean before the axis."""
    label = pillar.mean
    aside = round(label.box.right - lanes.place.start, 1)
    return CellLabel(" ".join(label.lines), label.colour or ink, aside) if pillar.score is not None else None


def _marks(
    pillars: Sequence[ChartedPillar], lanes: Lanes, heads: Sequence[Label], key: Key, context: Context
) -> Iterator[ChartMark]:
    """The lines between the rows, the level that is the norm, the names of levels and pillars, and the legend."""
    colour, bottom, norm = colours(context), lanes.top + lanes.high * len(pillars), lanes.place(lanes.norm)
    for index in range(len(pillars) + 1):
        y = lanes.top + index * lanes.high
        yield ChartMark("line", Box(0, y, WIDTH, y), colour.line)
    yield ChartMark("dashed", Box(norm, lanes.top, norm, bottom), colour.soft)
    yield from (words_mark(head, colour.ink) for head in heads)
    yield from (words_mark(pillar.name, colour.ink) for pillar in pillars)
    yield from (words_mark(pillar.mean, colour.ink) for pillar in pillars if pillar.score is None)
    yield from key_marks(key, colour.ink)
