"""Figure of the cash flow: bars of benefits and costs by year, their running total and when it is back at zero."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist

from cxstrategy.analysis.explain.headline import gained
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.document.chart import ChartMark, ChartSeries, ColumnChart, PointLabel, ValueAxis, key_marks, words_mark
from cxstrategy.document.context import Context
from cxstrategy.document.figures.cash_flow_phone import phone_cash_flow
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Box, Label, kept_within, label
from cxstrategy.document.figures.legend import lay_out_legend, listed, unlisted
from cxstrategy.document.figures.money_axis import MoneyAxis, countable, money_axis
from cxstrategy.document.figures.number_form import axis_form, exact_form, money_form
from cxstrategy.document.figures.placing import nearest_free
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.figures.shapes import Point, hatch, line
from cxstrategy.document.lettering import BODY, SEMIBOLD, SMALL, width
from cxstrategy.words.language import Message, say

TOP, BOTTOM = 30.0, 168.0
WIDEST_BAR = 44.0
# Further away a number seems to belong to another point.
_NEAR = 60.0
# How close to the running total a number may stand, and in how many pieces the line between two years is felt for.
_AROUND, _PIECES = 5.0, 8


@dataclass(frozen=True, slots=True)
class YearBar:
    """What came in or went out in a year; costs are hatched."""

    box: Box
    cost: bool

    @property
    def hatched(self) -> str:
        """The lines that tell costs from benefits without colour."""
        return hatch(*self.box) if self.cost else ""


@dataclass(frozen=True)
class YearPlot:
    """Where years and amounts stand on the paper."""

    years: int
    left: float
    right: float
    scale: Scale

    @property
    def step(self) -> float:
        """From one year to the next."""
        return (self.right - self.left) / (self.years + 1)

    @property
    def bar(self) -> float:
        """How wide the bars of a year are."""
        return min(self.step * 0.6, WIDEST_BAR)

    def x(self, year: float) -> float:
        """The middle of a year; 2.5 is halfway from year 2 to year 3."""
        return round(self.left + self.step * (year + 0.5), 1)

    def at(self, year: float, amount: float) -> Point:
        """The place of a running total."""
        return self.x(year), self.scale(amount)


def draw_cash_flow(context: Context) -> tuple[Figure, ...]:
    """The cash flow; nothing without a business case in which money moves."""
    found = context.analysis.business_case
    if found is None or not countable(gained(found), found.costs):
        return ()
    money = money_axis((*_reach(found), 0.0), context.wording, 8)
    plot = _plot(found, money, context)
    bars = list(_bars(found, plot))
    places = [plot.at(year, total) for year, total in enumerate(found.cumulative)]
    entries = list(_key(found, context))
    key = lay_out_legend(entries, 0, BOTTOM + 44, WIDTH, centred=True)
    height = BOTTOM + 44 + key.height + 2
    end, lowest = _end(found, plot, places[-1][1], context), _lowest(found, plot, bars, places, context)
    payback = _payback(found, plot, context)
    back = plot.at(found.payback_years, 0) if found.payback_years else None
    figure = draw(
        "cash_flow.svg",
        context,
        name="cash-flow",
        title=_title(found, context),
        told=_told(found, context),
        note=say("Compared with doing nothing; not discounted. Source: the business case."),
        height=height,
        grid=[plot.scale(tick) for tick in money.axis.ticks if tick],
        ticks=_ticks(money, plot),
        zero=plot.scale(0),
        plot=plot,
        bars=bars,
        total=line(places),
        places=places,
        payback=back,
        labels=[*_years(plot, context), *(one for one in (end, payback, lowest) if one)],
        key=key,
        phone=phone_cash_flow(found, entries, context),
        chart=ColumnChart(
            heading=_heading(plot, context),
            categories=tuple(range(found.years + 1)),
            series=tuple(_series(found, entries, _written(found, plot, end, lowest, context))),
            axis=ValueAxis(money.axis.low, money.axis.high, money.axis.step, axis_form(money.axis, context.wording)),
            form=exact_form(context.wording),
            plot=Box(plot.left, TOP, plot.right, BOTTOM),
            legend=listed(key, "diamond", Box(0, BOTTOM + 44, WIDTH, height)),
            column=plot.bar / plot.step,
            marks=(*_marks(back, payback, context), *key_marks(unlisted(key, "diamond"), colours(context).ink)),
        ),
    )
    return (figure,)


def _reach(found: BusinessCaseAnalysis) -> Iterator[float]:
    """How far the bars and the line go up and down."""
    for year in zip(gained(found), found.costs, strict=True):
        yield from _stacked(*year)
    yield from found.cumulative


def _stacked(benefit: float, cost: float) -> tuple[float, float]:
    """The top and bottom of a year's bars: what is brought stands above zero, what is paid hangs below it."""
    parts = benefit, -cost
    return sum(part for part in parts if part > 0), sum(part for part in parts if part < 0)


def _plot(found: BusinessCaseAnalysis, money: MoneyAxis, context: Context) -> YearPlot:
    """What the words at both sides leave."""
    end = width(context.wording.money(found.cumulative[-1]), BODY, SEMIBOLD)
    return YearPlot(found.years, round(money.room + 10, 1), round(WIDTH - end - 7, 1), money.axis.scale(BOTTOM, TOP))


def _bars(found: BusinessCaseAnalysis, plot: YearPlot) -> Iterator[YearBar]:
    """A benefit below zero hangs under the costs; a cost below zero (money back) stands upon the benefits."""
    half = plot.bar / 2
    for year, (benefit, cost) in enumerate(zip(gained(found), found.costs, strict=True)):
        up = down = 0.0
        for amount, is_cost in ((-cost, True), (benefit, False)) if benefit < 0 else ((benefit, False), (-cost, True)):
            start = up if amount > 0 else down
            ends = sorted((plot.scale(start), plot.scale(start + amount)))
            up, down = up + max(amount, 0), down + min(amount, 0)
            if ends[1] > ends[0]:
                yield YearBar(
                    Box(round(plot.x(year) - half, 1), ends[0], round(plot.x(year) + half, 1), ends[1]), is_cost
                )


def _ticks(money: MoneyAxis, plot: YearPlot) -> list[Label]:
    return [
        label(words, plot.left - 8, plot.scale(tick), anchor="end", upright="middle", size=SMALL)
        for tick, words in zip(money.axis.ticks, money.words, strict=True)
    ]


def _years(plot: YearPlot, context: Context) -> Iterator[Label]:
    """A number below each year, and what they count from."""
    for year in range(plot.years + 1):
        yield label(str(year), plot.x(year), BOTTOM + 4, anchor="middle", size=SMALL)
    yield _heading(plot, context)


def _heading(plot: YearPlot, context: Context) -> Label:
    """What the years count from; nothing without a business case."""
    case = context.strategy.business_case
    month = context.wording.month(case.start) if case else ""
    words = context.wording.say(say("years from the start in {month}", month=month)) if case else ""
    middle = (plot.left + plot.right) / 2
    return label(words, middle, BOTTOM + 20, anchor="middle", size=SMALL, colour=colours(context).soft)


def _end(found: BusinessCaseAnalysis, plot: YearPlot, y: float, context: Context) -> Label:
    """The running total at its end."""
    return label(context.wording.money(found.cumulative[-1]), plot.right + 6, y, upright="middle", weight=SEMIBOLD)


def _payback(found: BusinessCaseAnalysis, plot: YearPlot, context: Context) -> Label | None:
    """When the money is back, above all."""
    if not found.payback_years:
        return None
    words = say("back after {years}", years=context.wording.years(found.payback_years))
    made = label(
        context.wording.say(words), plot.x(found.payback_years), 2, anchor="middle", weight=SEMIBOLD,
        colour=colours(context).accent_text,
    )  # fmt: skip
    return kept_within(made, 0, WIDTH)


def _lowest(
    found: BusinessCaseAnalysis, plot: YearPlot, bars: Sequence[YearBar], places: Sequence[Point], context: Context
) -> Label | None:
    """The lowest running total below zero, below its point or near it; nothing where bars and line leave no room."""
    lowest = min(found.cumulative)
    if lowest >= 0 or lowest == found.cumulative[-1]:
        return None
    words, (x, y) = context.wording.money(lowest), places[found.cumulative.index(lowest)]
    made = label(words, 0, 0, size=SMALL, weight=SEMIBOLD)
    size = made.box.width + 4, made.box.height + 2
    taken = [*(bar.box for bar in bars), *_felt(places)]
    free = nearest_free(x, y + size[1] / 2 + _AROUND, size, taken, Box(plot.left, TOP, plot.right, BOTTOM))
    if free is None or dist(free, (x, y)) > _NEAR:
        return None
    return label(words, *free, anchor="middle", upright="middle", size=SMALL, weight=SEMIBOLD)


def _felt(places: Sequence[Point]) -> Iterator[Box]:
    """Small boxes all along the line."""
    for (x0, y0), (x1, y1) in pairwise(places):
        for piece in range(_PIECES):
            begin, end = piece / _PIECES, (piece + 1) / _PIECES
            ys = sorted((y0 + (y1 - y0) * begin, y0 + (y1 - y0) * end))
            yield Box(x0 + (x1 - x0) * begin, ys[0], x0 + (x1 - x0) * end, ys[1]).grown(_AROUND)


def _series(
    found: BusinessCaseAnalysis, entries: Sequence[tuple[str, str, str]], written: tuple[PointLabel, ...]
) -> Iterator[ChartSeries]:
    """What the signs of the legend stand for, year by year; costs are below zero."""
    costs = tuple(-cost + 0.0 for cost in found.costs)
    for sign, colour, words in entries:
        if sign == "plane":
            yield ChartSeries(words, tuple(gained(found)), colour)
        elif sign == "hatch":
            yield ChartSeries(words, costs, colour, hatched=True)
        elif sign == "line":
            yield ChartSeries(words, tuple(found.cumulative), colour, "line", labels=written)


def _written(
    found: BusinessCaseAnalysis, plot: YearPlot, end: Label, lowest: Label | None, context: Context
) -> tuple[PointLabel, ...]:
    """The amounts beside the line of a chart, moved to where the drawing has them."""
    last, low = found.cumulative[-1], min(found.cumulative)
    beside = plot.right - plot.x(found.years) - _AROUND
    labels = [PointLabel(found.years, money_form(last, context.wording), "right", (beside, 0.0))]
    if lowest:
        year, box = found.cumulative.index(low), lowest.box
        x, y = plot.at(year, low)
        aside = (box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y
        labels.append(PointLabel(year, money_form(low, context.wording), "middle", aside))
    return tuple(labels)


def _marks(back: Point | None, payback: Label | None, context: Context) -> Iterator[ChartMark]:
    """Where the running total returns to zero."""
    colour = colours(context)
    if back and payback:
        x, y = back
        yield ChartMark("dashed", Box(x, 22, x, y), colour.accent)
        yield ChartMark("diamond", Box(x, y, x, y).grown(10), colour.accent)
        yield words_mark(payback, colour.ink)


def _key(found: BusinessCaseAnalysis, context: Context) -> Iterator[tuple[str, str, str]]:
    colour, wording = colours(context), context.wording
    if any(gained(found)):
        yield "plane", colour.primary, wording.say(say("benefits in the year"))
    if any(found.costs):
        yield "hatch", colour.soft, wording.say(say("costs in the year"))
    yield "line", colour.ink, wording.say(say("benefits less costs, added up"))
    if found.payback_years:
        yield "diamond", colour.accent, wording.say(say("payback"))


def _title(found: BusinessCaseAnalysis, context: Context) -> Message:
    """When the money is back, and what is left of it or still lacking at the end."""
    wording = context.wording
    years, end = wording.years(found.years), found.cumulative[-1]
    amount = wording.money(abs(end))
    if found.payback_years is None:
        return say(
            "After {years} the money has not been earned back: {amount} is still missing", years=years, amount=amount
        )
    if not found.payback_years:
        start = say("From the start more comes in than goes out")
    else:
        start = say("The money is earned back after {years}", years=wording.years(found.payback_years))
    if end < 0:
        return say("{start}, yet after {years} {amount} is missing again", start=start, years=years, amount=amount)
    return say("{start}, and after {years} {amount} is left", start=start, years=years, amount=amount)


def _told(found: BusinessCaseAnalysis, context: Context) -> Iterator[Message]:
    money, lowest = context.wording.money, min(found.cumulative)
    yield say("Bars of benefits and costs by year, and a line of what they add up to.")
    yield say(
        "The line runs from {start} in year 0 to {end} in year {last}, and is lowest in year {year}: {lowest}.",
        start=money(found.cumulative[0]), end=money(found.cumulative[-1]), last=found.years,
        year=found.cumulative.index(lowest), lowest=money(lowest),
    )  # fmt: skip
