"""Expectations -> the rows of their figure: words, and below them on one scale what we do and what matters."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxstrategy.document.context import Context
from cxstrategy.document.expectation_gaps import gap
from cxstrategy.document.figures.figure import NARROW, TALLEST, colours
from cxstrategy.document.figures.label import Anchor, Label, label
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.lettering import REGULAR, SEMIBOLD, SMALL
from cxstrategy.model.expectations import Expectation
from cxstrategy.words.language import say

LOWEST, HIGHEST = 1, 10
# So many rows are drawn: what a page bears beside what is told.
MOST_ROWS = 10
BADGE = 9.5
# Where the words begin, where the scale runs, and how much stands between the parts of a row and between rows.
LEFT, START, END = 40.0, 72.0, NARROW - 78.0
TOP, BAR_ROOM, APART = 2.0, 20.0, 9.0
# How far below its badge the middle of a followed row's bar stands at least.
BELOW_BADGE = 8.0
# What the scale's ends and the legend take below the rows; a statement of more lines than this is no line of a list.
FOOT, MOST_LINES = 60.0, 16
PLACE = Scale(LOWEST, HIGHEST, START, END)


@dataclass(frozen=True)
class GapRow:
    """An expectation on the paper: its words, below them on the scale both ends with their figures, and the gap.

    `number` is the one that it carries through the document, 0 without; its badge stands at `top`, with `first` below.
    """

    expectation: Expectation
    number: int
    top: float
    words: Label
    y: float
    performance: float
    importance: float
    figures: tuple[Label, Label]
    gap: Label
    first: Label | None

    @property
    def bar(self) -> tuple[float, float] | None:
        """From where to where the gap is drawn; None where we do at least as well as it matters."""
        return (self.performance, self.importance) if self.performance < self.importance else None


def gap_rows(rated: Sequence[Expectation], context: Context) -> list[GapRow]:
    """The rows of as many as there is room for, in the same order; those that the document follows are among them."""
    thread = context.analysis.thread.expectations
    numbers = {name: number for number, name in enumerate(thread, 1)}
    rows: list[GapRow] = []
    y = TOP
    for one in _shown(rated, thread):
        rows.append(_row(one, numbers.get(one.id, 0), y, context))
        y = rows[-1].y + BAR_ROOM / 2 + APART
    return rows


def _shown(rated: Sequence[Expectation], thread: Sequence[str]) -> list[Expectation]:
    wanted = sorted(rated, key=lambda one: one.id not in thread)[:MOST_ROWS]
    room, kept = TALLEST - TOP - FOOT, set[str]()
    for one in wanted:
        room -= max(_words(one, 0.0, one.id in thread).box.height, 2 * BADGE) + BAR_ROOM + APART
        if room < 0 and kept:
            break
        kept.add(one.id)
    return [one for one in rated if one.id in kept]


def _words(expectation: Expectation, y: float, first: bool) -> Label:
    weight = SEMIBOLD if first else REGULAR
    return label(expectation.statement, LEFT, y, NARROW - LEFT, size=SMALL, weight=weight, lines=MOST_LINES)


def _row(one: Expectation, number: int, top: float, context: Context) -> GapRow:
    words = _words(one, top, bool(number))
    y = round(max(words.box.bottom + BAR_ROOM / 2, top + 2 * BADGE + BELOW_BADGE if number else 0.0), 1)
    performance, importance = PLACE(one.performance or 0), PLACE(one.importance or 0)
    return GapRow(
        expectation=one,
        number=number,
        top=round(top + BADGE, 1),
        words=words,
        y=y,
        performance=performance,
        importance=importance,
        figures=_figures(one, performance, importance, y, context),
        gap=_gap(one, number, y, context),
        first=_first(y, context) if number else None,
    )


def _figures(
    one: Expectation, performance: float, importance: float, y: float, context: Context
) -> tuple[Label, Label]:
    """Performance and importance beside their ends, outside what lies between."""
    outward: tuple[tuple[float, Anchor], ...] = ((-BADGE, "end"), (BADGE, "start"))
    performed, mattered = outward if performance <= importance else outward[::-1]

    def beside(value: float | None, place: float, side: tuple[float, Anchor]) -> Label:
        words = context.wording.fixed(value or 0, 1)
        return label(words, place + side[0], y, anchor=side[1], upright="middle", size=SMALL)

    return beside(one.performance, performance, performed), beside(one.importance, importance, mattered)


def _gap(one: Expectation, number: int, y: float, context: Context) -> Label:
    """How far what we do stays behind what matters; below zero where it is ahead."""
    words = context.wording.fixed(gap(one), 1)
    colour = colours(context).accent_text if number else None
    return label(words, NARROW, y, anchor="end", upright="middle", size=SMALL, weight=SEMIBOLD, colour=colour)


def _first(y: float, context: Context) -> Label:
    """What is told below a badge."""
    words, colour = context.wording.say(say("first")), colours(context).accent_text
    return label(words, 0, y, LEFT - 4, upright="middle", size=SMALL, weight=SEMIBOLD, lines=1, colour=colour)
