"""Figure of the gap between importance and performance on gain, ease and emotion, an expectation at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import TextBlock, label, stack
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.placing import spread
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.model.expectations import DIMENSIONS, Dimension, Expectation
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term

TOP, ROW = 24.0, 54.0
LEFT, RIGHT = 190.0, 520.0
_PLACE = Scale(1, 10, LEFT, RIGHT)
# Two figures closer than this would run into each other.
_FIGURE = 30.0


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


def draw_dimensions(context: Context) -> tuple[Figure, ...]:
    """The three rows; nothing while no expectation with a dimension is rated both ways."""
    rows = [_row(dimension, context.strategy.expectations) for dimension in DIMENSIONS]
    if not any(row.rated for row in rows):
        return ()
    key = lay_out_legend(_key(context), 0, TOP + ROW * len(rows) + 24, WIDTH)
    ends = [
        label(str(value), _PLACE(value), TOP + ROW * len(rows) - 2, anchor="middle", size=SMALL)
        for value in range(1, 11)
    ]
    figure = draw(
        "dimensions.svg",
        context,
        name="dimensions",
        title=_title(rows, context),
        told=_told(rows, context),
        note=_note(rows, context),
        height=TOP + ROW * len(rows) + 24 + key.height,
        rows=[_placed(index, row, context) for index, row in enumerate(rows)],
        ends=ends,
        floor=TOP + ROW * len(rows) - 8,
        top=TOP - 10,
        key=key,
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


def _placed(index: int, row: DimensionRow, context: Context) -> dict[str, object]:
    """A row on the paper: its words, its two ends with their figures, and the gap."""
    wording, y = context.wording, TOP + ROW * index + 20
    name = wording.say(term("dimension", row.dimension))
    counted = say_many("{count} rated expectation", "{count} rated expectations", row.rated)
    words = [
        TextBlock(capital(name), weight=SEMIBOLD),
        TextBlock(wording.say(counted), SMALL, colour=colours(context).soft),
    ]
    placed: dict[str, object] = {"y": y, "names": stack(words, 0, y, LEFT - 24, upright="middle"), "ends": None}
    if row.importance is None or row.performance is None:
        return placed
    ends = _PLACE(row.performance), _PLACE(row.importance)
    figures = [wording.fixed(row.performance, 1), wording.fixed(row.importance, 1)]
    places = spread(ends, (_FIGURE, _FIGURE), LEFT - 20, RIGHT + 20)
    above = [
        label(figure, place, y - 9, anchor="middle", upright="bottom", weight=SEMIBOLD)
        for figure, place in zip(figures, places, strict=True)
    ]
    gap = wording.say(say_many("{gap} point", "{gap} points", 1 if wording.number(abs(row.gap), 1) == "1" else 2,
                               gap=wording.signed(-row.gap)))  # fmt: skip
    return placed | {
        "ends": ends,
        "figures": above,
        "gap": label(gap, RIGHT + 22, y, WIDTH - RIGHT - 22, upright="middle", weight=SEMIBOLD, lines=2),
    }


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
