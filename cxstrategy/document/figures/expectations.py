"""Figure of expectations in four quarters by importance and performance, each with its number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from cxstrategy.document.chapters.expectations import MOST_ROWS, WIDE_GAP, gap
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import TALLEST, WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Box, Label, bounds, label
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.placing import nearest_free
from cxstrategy.document.figures.scale import Scale, round_axis
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.model.expectations import Expectation
from cxstrategy.words.language import Message, say

LOWEST, HIGHEST = 1.0, 10.0
LEFT, TOP, RIGHT, LEAST = 40.0, 30.0, 378.0, 300.0
LIST = 410.0
BADGE = 9.5
# What the height of a page leaves for the list: below the plot beside it stand the name of an axis and the key.
LONGEST_LIST = TALLEST - 65.0
_SIZE = (2 * BADGE + 3, 2 * BADGE + 3)


@dataclass(frozen=True)
class Dot:
    """An expectation in the plot: where it stands, where its number could be put, and its line in the list."""

    number: int
    x: float
    y: float
    badge: tuple[float, float]
    wide: bool
    listed: Label
    sign: tuple[float, float]

    @property
    def moved(self) -> bool:
        """Whether its number stands elsewhere than it does."""
        return self.badge != (self.x, self.y)


@dataclass(frozen=True)
class Quadrants:
    """The frame, its axes with their ticks, and the lines through the means."""

    box: Box
    across: Scale
    upward: Scale
    ticks: tuple[Label, ...]
    mean: tuple[float, float]
    corners: tuple[Label, ...]
    titles: tuple[Label, ...]


def draw_expectations(context: Context) -> tuple[Figure, ...]:
    """The quarters; nothing while no expectation is rated both ways."""
    rows = _rated(context)[:MOST_ROWS]
    if not rows:
        return ()
    listed = _list(rows)
    plot = _plot(rows, max(LEAST, bounds(listed).bottom - TOP - 24), context)
    dots = _dots(rows, listed, plot)
    key = lay_out_legend(_key(dots, context), 0, plot.titles[1].box.bottom + 8, WIDTH)
    figure = draw(
        "expectations.svg",
        context,
        name="expectations",
        title=_title(rows, context),
        told=_told(rows, context),
        note=_note(rows, context),
        height=max(plot.titles[1].box.bottom + 8 + key.height, bounds(listed).bottom + 4),
        plot=plot,
        dots=dots,
        badge=BADGE,
        small=SMALL,
        key=key,
    )
    return (figure,)


def _rated(context: Context) -> list[Expectation]:
    """The expectations that are rated both ways, the largest opportunity first."""
    found = context.analysis.expectations
    ranked = (context.strategy.expectation(name) for name in found.ranking) if found else ()
    return [one for one in ranked if one is not None]


def _list(rows: Sequence[Expectation]) -> list[Label]:
    """The expectations below each other, the largest opportunity first, in three lines each while there is room."""
    whole = _listed(rows, 3)
    return whole if bounds(whole).bottom <= LONGEST_LIST else _listed(rows, 2)


def _listed(rows: Sequence[Expectation], lines: int) -> list[Label]:
    labels, y = [], 4.0
    for row in rows:
        made = label(row.statement, LIST + 26, y, WIDTH - LIST - 26, size=SMALL, lines=lines)
        labels.append(made)
        y = max(made.box.bottom + 6, y + 2 * BADGE + 5)
    return labels


def _plot(rows: Sequence[Expectation], height: float, context: Context) -> Quadrants:
    box = Box(LEFT, TOP, RIGHT, TOP + height)
    importance, performance = _both(rows)
    across, across_ticks = _axis(performance, box.left, box.right, context)
    upward, upward_ticks = _axis(importance, box.bottom, box.top, context)
    below = [label(words, across(one), box.bottom + 5, anchor="middle", size=SMALL) for one, words in across_ticks]
    beside = [
        label(words, box.left - 8, upward(one), anchor="end", upright="middle", size=SMALL)
        for one, words in upward_ticks
    ]
    mean = across(fmean(performance)), upward(fmean(importance))
    return Quadrants(box, across, upward, (*below, *beside), mean, _corners(box, mean, context), _titles(box, context))


def _both(rows: Sequence[Expectation]) -> tuple[list[float], list[float]]:
    return [row.importance or 0 for row in rows], [row.performance or 0 for row in rows]


def _axis(values: Sequence[float], start: float, end: float, context: Context) -> tuple[Scale, list[tuple[float, str]]]:
    """As much of the scale from 1 to 10 as holds the values, three points at least; and its ticks with their words."""
    middle = (min(values) + max(values)) / 2
    reach = max((max(values) - min(values)) / 2, 1.5)
    low = min(max(middle - reach, LOWEST), HIGHEST - 2 * reach)
    axis = round_axis([low, low + 2 * reach], most=7)
    low, high = max(axis.low, LOWEST), min(axis.high, HIGHEST)
    ticks = [(tick, context.wording.fixed(tick, axis.digits)) for tick in axis.ticks if low <= tick <= high]
    return Scale(low, high, start, end), ticks


def _corners(box: Box, mean: tuple[float, float], context: Context) -> tuple[Label, ...]:
    """What each quarter holds, where it is wide enough to say so."""
    soft, say_it = colours(context).soft, context.wording.say
    left, right, top, bottom = mean[0] - box.left - 14, box.right - mean[0] - 14, box.top + 7, box.bottom - 7
    first = label(
        say_it(say("Improve first")), box.left + 8, top, left, weight=SEMIBOLD, size=SMALL, lines=3,
        colour=colours(context).accent_text,
    )  # fmt: skip
    corners = [
        first,
        label(say_it(say("matters more, goes better")), box.right - 8, top, right, anchor="end", size=SMALL, lines=3,
              colour=soft),
        label(say_it(say("matters less, goes less well")), box.left + 8, bottom, left, upright="bottom", size=SMALL,
              lines=3, colour=soft),
        label(say_it(say("matters less, goes better")), box.right - 8, bottom, right, anchor="end", upright="bottom",
              size=SMALL, lines=3, colour=soft),
    ]  # fmt: skip
    return tuple(one for one, room in zip(corners, (left, right, left, right), strict=True) if room > 56)


def _titles(box: Box, context: Context) -> tuple[Label, Label]:
    """What the axes count: importance above the one, performance below the other."""
    say_it = context.wording.say
    return (
        label(say_it(say("Importance to customers, 1 to 10")), 0, 2, RIGHT, size=SMALL, weight=SEMIBOLD, lines=1),
        label(say_it(say("How well we do it, 1 to 10")), box.right, box.bottom + 24, RIGHT, anchor="end", size=SMALL,
              weight=SEMIBOLD, lines=1),
    )  # fmt: skip


def _dots(rows: Sequence[Expectation], listed: Sequence[Label], plot: Quadrants) -> tuple[Dot, ...]:
    """Each number on its place or, where another stands there, as near to it as can be."""
    taken = [corner.box for corner in plot.corners]
    edge = plot.box.grown(BADGE)
    dots = []
    for number, (row, words) in enumerate(zip(rows, listed, strict=True), 1):
        x, y = plot.across(row.performance or 0), plot.upward(row.importance or 0)
        at = nearest_free(x, y, _SIZE, taken, edge) or (x, y)
        taken.append(Box(at[0] - BADGE, at[1] - BADGE, at[0] + BADGE, at[1] + BADGE))
        sign = round(LIST + BADGE + 1, 1), round(words.y - SMALL * 0.32, 1)
        wide = gap(row) >= WIDE_GAP
        dots.append(Dot(number, x, y, at, wide, words, sign))
    return tuple(dots)


def _key(dots: Sequence[Dot], context: Context) -> Iterator[tuple[str, str, str]]:
    colour, wording = colours(context), context.wording
    if any(dot.wide for dot in dots):
        yield "dot", colour.accent, wording.say(say("at least {points} points behind", points=WIDE_GAP))
    if any(not dot.wide for dot in dots):
        yield "ring", colour.primary, wording.say(say("less than {points} points behind", points=WIDE_GAP))
    yield "dashed", colour.soft, wording.say(say("mean"))


def _title(rows: Sequence[Expectation], context: Context) -> Message:
    """How many fall clearly short."""
    count = context.wording.count
    wide, points = sum(gap(row) >= WIDE_GAP for row in rows), count(WIDE_GAP)
    if not wide:
        return say("Performance nowhere trails importance by {points} points or more", points=points)
    if len(rows) == 1:
        return say("On this expectation performance trails importance by {points} points or more", points=points)
    if wide == len(rows) == 2:
        return say("On both expectations performance trails importance by {points} points or more", points=points)
    if wide == len(rows):
        return say(
            "On all {whole} expectations performance trails importance by {points} points or more",
            whole=count(wide), points=points,
        )  # fmt: skip
    return say(
        "On {number} of the {whole} expectations performance trails importance by {points} points or more",
        number=count(wide), whole=count(len(rows)), points=points,
    )  # fmt: skip


def _told(rows: Sequence[Expectation], context: Context) -> Iterator[Message]:
    yield say("Expectations by importance and performance, both from 1 to 10; the largest opportunity first.")
    for number, row in enumerate(rows, 1):
        one = row
        yield say(
            "{number}. {statement}: importance {importance}, performance {performance}.",
            number=number,
            statement=one.statement.rstrip(".!?"),
            importance=context.wording.number(one.importance or 0, 1),
            performance=context.wording.number(one.performance or 0, 1),
        )


def _note(rows: Sequence[Expectation], context: Context) -> Message:
    importance, performance = _both(rows)
    values = {
        "importance": context.wording.number(fmean(importance), 1),
        "performance": context.wording.number(fmean(performance), 1),
    }
    rated = len(_rated(context))
    if rated > len(rows):
        return say(
            "The lines stand at the mean of what is shown: importance {importance}, performance {performance}."
            " Shown are the first {number} of {rated} expectations.",
            number=len(rows), rated=rated, **values,
        )  # fmt: skip
    return say("The lines stand at the mean: importance {importance}, performance {performance}.", **values)
