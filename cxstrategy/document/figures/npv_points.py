"""What stands below the draws on their axis: the net present value at the likely estimates and in each scenario."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite

from cxstrategy.analysis.money.scenarios import scenarios_of
from cxstrategy.analysis.money.simulation import Simulation
from cxstrategy.document.chart import ChartMark, words_mark
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, colours
from cxstrategy.document.figures.label import Box, Label, label
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.lettering import REGULAR, SEMIBOLD, SMALL, width
from cxstrategy.words.language import say
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term

# What the figure has room for.
MOST = 5
# How far beyond the draws a point may lie, as a share of their width: further off it would squeeze them.
BEYOND = 0.5
SIGN, GAP, BETWEEN, LINES = 6.0, 10.0, 3.0, 2


@dataclass(frozen=True, slots=True)
class NamedWorth:
    """A net present value (money) with its name; `likely` for that at the likely estimates."""

    name: str
    worth: float
    likely: bool = False


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point with its label on a row of its own; (x, y) is the middle of its sign."""

    x: float
    y: float
    colour: str
    label: Label


def named_worths(found: Simulation, context: Context) -> tuple[NamedWorth, ...]:
    """The likely estimates and the scenarios whose worth lies near enough to the draws, the lowest first."""
    reach = (found.highest - found.lowest) * BEYOND
    named = [*_scenarios(context)][:MOST]
    if not any(one.likely for one in named):
        named += _likely(context)
    near = (one for one in named if found.lowest - reach <= one.worth <= found.highest + reach)
    return tuple(sorted(near, key=lambda one: one.worth))


def _likely(context: Context) -> Iterator[NamedWorth]:
    found = context.analysis.business_case
    if found and isfinite(found.npv):
        yield NamedWorth(capital(context.wording.say(say("the likely estimates"))), found.npv, likely=True)


def _scenarios(context: Context) -> Iterator[NamedWorth]:
    """In order of the workbook; the one in which all comes true as estimated is that of the likely estimates."""
    case, found = context.strategy.business_case, context.analysis.business_case
    for name, scenario in scenarios_of(case).items() if case and found else ():
        worth = found.scenarios[name].npv if found else 0.0
        spoken, likely = capital(context.wording.say(term("scenario", name))), scenario.benefits == scenario.costs == 1
        if likely:
            spoken = context.wording.say(say("{scenario}, at the likely estimates", scenario=spoken))
        if isfinite(worth):
            yield NamedWorth(spoken, worth, likely)


def point_rows(points: Sequence[NamedWorth], across: Scale, top: float, context: Context) -> list[PointRow]:
    """A row for each point from `top` down, its words at the side that has room for them."""
    rows, y = [], top
    colour = colours(context)
    for point in points:
        words = f"{point.name}: {context.wording.money(point.worth)}"
        made = _beside(words, across(point.worth), y, SEMIBOLD if point.likely else REGULAR)
        middle = round((made.box.top + made.box.bottom) / 2, 1)
        rows.append(PointRow(across(point.worth), middle, colour.accent if point.likely else colour.ink, made))
        y = made.box.bottom + BETWEEN
    return rows


def _beside(words: str, x: float, top: float, weight: int) -> Label:
    """Right of its sign where it fits there, or where there is more room than at the left."""
    right, left = WIDTH - x - GAP - 1, x - GAP - 1
    wide = width(words, SMALL, weight)
    if wide <= right or (wide > left and right >= left):
        return label(words, x + GAP, top, right, size=SMALL, weight=weight, lines=LINES)
    return label(words, x - GAP, top, left, anchor="end", size=SMALL, weight=weight, lines=LINES)


def point_marks(rows: Sequence[PointRow], context: Context) -> Iterator[ChartMark]:
    """The same for a chart that a reader can change."""
    for row in rows:
        sign = Box(row.x, row.y, row.x, row.y).grown(SIGN)
        yield ChartMark("diamond", sign, row.colour)
        yield words_mark(row.label, colours(context).ink)
