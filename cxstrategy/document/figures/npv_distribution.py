"""Figure of the spread of the net present value: a histogram, its percentiles, and below it what we reckoned with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite, isnan

from cxstrategy.analysis.money.simulation import LEAST_CHANCE, Simulation
from cxstrategy.document.chart import ChartMark, ChartSeries, ColumnChart, ValueAxis, words_mark
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Box, Label, TextBlock, label, stack
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.money_axis import MoneyAxis, money_axis
from cxstrategy.document.figures.npv_phone import phone_draws
from cxstrategy.document.figures.npv_points import NamedWorth, PointRow, named_worths, point_marks, point_rows
from cxstrategy.document.figures.number_form import count_form
from cxstrategy.document.figures.placing import spread
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.figures.shapes import hatch
from cxstrategy.document.lettering import SEMIBOLD, SMALL, width
from cxstrategy.words.language import Message, say

TOP, BOTTOM = 54.0, 166.0
# Paper at each side of a bar, none where zero cuts it.
HAIR = 0.6


@dataclass(frozen=True, slots=True)
class HistogramBar:
    """A bin, or the part of one at one side of zero; losses are hatched."""

    box: Box
    loss: bool

    @property
    def hatched(self) -> str:
        """The lines that tell losses from gains without colour."""
        return hatch(*self.box) if self.loss else ""


@dataclass(frozen=True)
class PercentileMark:
    """A percentile: its place on the axis, and its words, with their middle pushed aside where they would meet."""

    x: float
    aside: float
    labels: tuple[Label, ...]


def draw_npv_distribution(context: Context) -> tuple[Figure, ...]:
    """The distribution; nothing without ranges to draw from."""
    case = context.analysis.business_case
    found = case.simulation if case else None
    if found is None or len(found.bins) < 2 or not isfinite(found.highest - found.lowest):
        return ()
    points = named_worths(found, context)
    reach = (found.lowest, found.highest, *(one.worth for one in points))
    across = Scale(min(reach), max(reach), 44.0, WIDTH - 20.0)
    rows = point_rows(points, across, BOTTOM + 7, context)
    base = round(max([BOTTOM, *(row.label.box.bottom + 3 for row in rows)]), 1)
    marks, entries = _marks(found, across, context), list(_key(found, context))
    key = lay_out_legend(entries, 0, base + 44, WIDTH, centred=True)
    ticks = list(_ticks(_axis(across, context), across, base, context))
    zero = across(0) if across.low <= 0 <= across.high else None
    figure = draw(
        "npv_distribution.svg",
        context,
        name="npv-distribution",
        title=_title(found, context),
        told=_told(found, points, context),
        note=_note(found, context),
        height=base + key.height + 46,
        left=across.start,
        right=across.end,
        top=TOP,
        bottom=BOTTOM,
        base=base,
        bars=list(_bars(found, across, Scale(0, max(found.bins), BOTTOM, TOP + 10))),
        marks=marks,
        rows=rows,
        zero=zero,
        ticks=[*ticks, _heading(across, base, context)],
        key=key,
        phone=phone_draws(found, points, entries, _percentiles(found, context), context),
        chart=_chart(found, entries, across, base, (*_chart_marks(zero, base, marks, rows, ticks, context),), context),
    )
    return (figure,)


def _chart(
    found: Simulation,
    entries: Sequence[tuple[str, str, str]],
    across: Scale,
    base: float,
    marks: tuple[ChartMark, ...],
    context: Context,
) -> ColumnChart:
    """The draws of each bin as columns; the plot runs from the lowest draw to the highest."""
    plot = Box(across(found.lowest), TOP + 10, across(found.highest), BOTTOM)
    return ColumnChart(
        heading=_heading(across, base, context),
        categories=tuple(_ranges(found, context)),
        series=tuple(_series(found, entries)),
        axis=ValueAxis(0, max(found.bins), max(found.bins), count_form(context.wording), shown=False),
        form=count_form(context.wording),
        plot=plot,
        legend=Box(0, base + 44, WIDTH, base + 46 + lay_out_legend(entries, 0, 0, WIDTH, centred=True).height),
        column=1 - 2 * HAIR * len(found.bins) / plot.width,
        ticks=False,
        marks=marks,
    )


def _axis(across: Scale, context: Context) -> MoneyAxis:
    """As many ticks as their words leave room for."""
    for most in (8, 6, 5, 4):
        money = money_axis((across.low, across.high), context.wording, most)
        if (money.room + 16) * (across.high - across.low) <= (WIDTH - 64) * (money.axis.ticks[1] - money.axis.low):
            return money
    return money


def _bars(found: Simulation, across: Scale, up: Scale) -> Iterator[HistogramBar]:
    """Every bin with draws in it; the one that zero cuts is drawn in two parts."""
    step = (found.highest - found.lowest) / len(found.bins)
    for index, count in enumerate(found.bins):
        begin, end = found.lowest + index * step, found.lowest + (index + 1) * step
        cuts = [begin, 0.0, end] if begin < 0 < end else [begin, end]
        for low, high in zip(cuts, cuts[1:], strict=False):
            left, right = across(low) + (low == begin) * HAIR, across(high) - (high == end) * HAIR
            if count and right > left:
                yield HistogramBar(Box(round(left, 1), up(count), round(right, 1), BOTTOM), high <= 0)


def _marks(found: Simulation, across: Scale, context: Context) -> list[PercentileMark]:
    """The 5th, 50th and 95th percentile above the bars."""
    wording, told = context.wording, _percentiles(found, context)
    words = [(wording.money(value), message) for value, message in told]
    sizes = [max(width(amount, SMALL, SEMIBOLD), width(said, SMALL)) + 14 for amount, said in words]
    asides = spread([across(value) for value, _ in told], sizes, 0, WIDTH)
    return [_mark(across(value), aside, *said) for (value, _), aside, said in zip(told, asides, words, strict=True)]


def _percentiles(found: Simulation, context: Context) -> list[tuple[float, str]]:
    """The three with what they are."""
    share = context.wording.percent(0.05, 0)
    told = (
        (found.p5, say("{share} lies lower", share=share)),
        (found.p50, say("as often below as above")),
        (found.p95, say("{share} lies higher", share=share)),
    )
    return [(value, context.wording.say(message)) for value, message in told]


def _mark(x: float, aside: float, amount: str, said: str) -> PercentileMark:
    parts = [TextBlock(said, SMALL), TextBlock(amount, SMALL, SEMIBOLD)]
    return PercentileMark(x, round(aside, 1), stack(parts, aside, 2, WIDTH, anchor="middle"))


def _ticks(money: MoneyAxis, across: Scale, base: float, context: Context) -> Iterator[Label]:
    """The amounts below the axis that lie on it, as far as none meets another."""
    last = -1e9
    for tick, words in zip(money.axis.ticks, money.words, strict=True):
        if across.low <= tick <= across.high:
            made = label(words, across(tick), base + 8, anchor="middle", size=SMALL)
            if made.box.left > last and made.box.left >= 0 and made.box.right <= WIDTH:
                last = made.box.right + 6
                yield made


def _heading(across: Scale, base: float, context: Context) -> Label:
    """What the amounts are."""
    words, middle = context.wording.say(say("net present value")), (across.start + across.end) / 2
    return label(words, middle, base + 25, anchor="middle", size=SMALL, colour=colours(context).soft)


def _key(found: Simulation, context: Context) -> Iterator[tuple[str, str, str]]:
    colour, wording = colours(context), context.wording
    if found.chance_of_loss > 0:
        yield "hatch", colour.accent, wording.say(say("loss: {share} of the draws", share=_chance(found, context)))
    if found.chance_of_loss < 1:
        share = _chance(found, context, gain=True)
        yield "plane", colour.primary, wording.say(say("no loss: {share} of the draws", share=share))


def _ranges(found: Simulation, context: Context) -> Iterator[str]:
    """From where to where each bin runs."""
    step, money = (found.highest - found.lowest) / len(found.bins), context.wording.money
    for index in range(len(found.bins)):
        low, high = found.lowest + index * step, found.lowest + (index + 1) * step
        yield context.wording.say(say("{low} to {high}", low=money(low), high=money(high)))


def _series(found: Simulation, entries: Sequence[tuple[str, str, str]]) -> Iterator[ChartSeries]:
    """How many draws in each bin lose and how many do not, by the signs of the legend."""
    losses = list(_losses(found))
    gains = [count - lost for count, lost in zip(found.bins, losses, strict=True)]
    for sign, colour, words in entries:
        counts = losses if sign == "hatch" else gains
        yield ChartSeries(words, tuple(count or None for count in counts), colour, hatched=sign == "hatch")


def _losses(found: Simulation) -> Iterator[int]:
    """How many draws of each bin lose: bins fill from the lowest worth up, and so many draws lie below zero."""
    left = round(found.chance_of_loss * found.draws)
    for count in found.bins:
        lost = min(count, left)
        left -= lost
        yield lost


def _chart_marks(
    zero: float | None,
    base: float,
    marks: Sequence[PercentileMark],
    rows: Sequence[PointRow],
    ticks: Sequence[Label],
    context: Context,
) -> Iterator[ChartMark]:
    """Zero, the percentiles, the points and the amounts below the axis, which lie between the bins."""
    ink, paper = colours(context).ink, colours(context).paper
    if zero is not None:
        yield ChartMark("line", Box(zero, TOP + 4, zero, base + 6), ink)
    for mark in marks:
        upright = Box(mark.x, TOP - 10, mark.x, BOTTOM)
        yield ChartMark("line", upright, paper)
        yield ChartMark("dashed", upright, ink)
        yield ChartMark("dashed", Box(mark.aside, 36, mark.x, TOP - 10), ink)
        yield from (words_mark(one, ink) for one in mark.labels)
    yield from point_marks(rows, context)
    yield from (words_mark(tick, ink) for tick in ticks)


def _chance(found: Simulation, context: Context, gain: bool = False) -> str:
    """The share of the draws that lose, or that do not."""
    share = 1 - found.chance_of_loss if gain else found.chance_of_loss
    kept = min(max(share, LEAST_CHANCE), 1 - LEAST_CHANCE) if 0 < share < 1 else share
    return context.wording.percent(kept)


def _title(found: Simulation, context: Context) -> Message:
    """Where nine draws in ten lie, and the middle of them."""
    low, middle, high = map(context.wording.money, (found.p5, found.p50, found.p95))
    return say(
        "Nine draws in ten lie between {low} and {high}, with {middle} in the middle",
        low=low, high=high, middle=middle,
    )  # fmt: skip


def _told(found: Simulation, points: Sequence[NamedWorth], context: Context) -> Iterator[Message]:
    money = context.wording.money
    yield say(
        "A histogram of {draws} draws, from {lowest} to {highest}; {share} of them end in a loss.",
        draws=context.wording.number(found.draws, 0), lowest=money(found.lowest), highest=money(found.highest),
        share=_chance(found, context),
    )  # fmt: skip
    if points:
        named = context.wording.listed([f"{one.name} ({money(one.worth)})" for one in points])
        yield say("On its axis are marked: {points}.", points=named)


def _note(found: Simulation, context: Context) -> Message:
    """How the draws were made, and how many of them end below what is likely."""
    drawn = say(
        "{draws} draws from our own ranges (triangular; what the benefits rest on moves together, correlation"
        " {correlation}).",
        draws=context.wording.number(found.draws, 0),
        correlation=context.wording.number(found.correlation),
    )
    if isnan(found.below_likely):
        return say("{drawn} Source: the business case.", drawn=drawn)
    return say(
        "{drawn} At the likely estimates {share} of the draws lie lower. Source: the business case.",
        drawn=drawn, share=context.wording.percent(found.below_likely, 0),
    )  # fmt: skip
