"""Figure of the scenarios: a bar of net present value for each, to the left or right of zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from cxstrategy.analysis.money.scenarios import ScenarioResult, scenarios_of
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Box, Label, TextBlock, bounds, stack
from cxstrategy.document.figures.phone_rows import PhoneRow, TrackBar, rows_drawing, words_of
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.figures.shapes import hatch
from cxstrategy.document.lettering import BODY, SEMIBOLD, SMALL, width
from cxstrategy.model.business_case import Scenario
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term

NAMES = 176.0
# A row is as high as its words ask; the bar in it is always as thick.
BAR, BETWEEN, GAP = 24.0, 14.0, 8.0
# What a figure has room for; the table in the chapter holds them all.
MOST = 9


@dataclass(frozen=True)
class ScenarioRow:
    """A scenario with its name, what comes true in it, its outcome, and the words at the end of its bar."""

    name: str
    scenario: Scenario
    result: ScenarioResult
    worth: str
    payback: str


@dataclass(frozen=True)
class ScenarioBar:
    """A row on the paper; `hatched` is empty for a bar above zero."""

    box: Box
    hatched: str
    labels: tuple[Label, ...]


def draw_scenarios(context: Context) -> tuple[Figure, ...]:
    """The scenarios; nothing without a business case that has an outcome."""
    rows = _rows(context)
    if not any(row.result.npv for row in rows):
        return ()
    scale, drawn, y = _scale(rows), [], 4.0
    for row in rows[:MOST]:
        drawn.append(_drawn(row, y, scale, context))
        y = bounds(drawn[-1].labels).bottom + BETWEEN
    figure = draw(
        "scenarios.svg",
        context,
        name="scenarios",
        title=_title(rows, context),
        told=_told(rows, context),
        note=_note(rows, context),
        height=y - BETWEEN + 5,
        rows=drawn,
        zero=scale(0),
        phone=rows_drawing(
            [_phone_row(*pair, context) for pair in zip(rows, drawn, strict=False)], (scale.low, scale.high), ticks=[0]
        ),
    )
    return (figure,)


def _phone_row(row: ScenarioRow, drawn: ScenarioBar, context: Context) -> PhoneRow:
    """The same words above the bar."""
    loss, colour = row.result.npv < 0, colours(context)
    bar = TrackBar(0, row.result.npv, colour.accent if loss else colour.primary, hatched=loss)
    return PhoneRow(words_of(drawn.labels), (bar,))


def _rows(context: Context) -> list[ScenarioRow]:
    case, found = context.strategy.business_case, context.analysis.business_case
    if case is None or found is None:
        return []
    return [
        _row(name, scenario, found.scenarios[name], context)
        for name, scenario in scenarios_of(case).items()
        if isfinite(found.scenarios[name].npv)
    ]


def _row(name: str, scenario: Scenario, result: ScenarioResult, context: Context) -> ScenarioRow:
    wording = context.wording
    spoken = wording.say(term("scenario", name))
    if result.payback_years is None:
        payback = say("not earned back")
    elif not result.payback_years:
        payback = say("earned back at once")
    else:
        payback = say("earned back after {years}", years=wording.years(result.payback_years))
    return ScenarioRow(capital(spoken), scenario, result, wording.money(result.npv), wording.say(payback))


def _scale(rows: Sequence[ScenarioRow]) -> Scale:
    """All worths on one scale that leaves room for the words at the end of each bar."""
    worths = [row.result.npv for row in rows]
    left = max((_wide(row) for row in rows if row.result.npv < 0), default=0.0)
    right = max((_wide(row) for row in rows if row.result.npv >= 0), default=0.0)
    return Scale(min(0.0, *worths), max(0.0, *worths), NAMES + GAP + left + 2, WIDTH - right - GAP - 2)


def _wide(row: ScenarioRow) -> float:
    return max(width(row.worth, BODY, SEMIBOLD), width(row.payback, SMALL)) + GAP


def _drawn(row: ScenarioRow, top: float, scale: Scale, context: Context) -> ScenarioBar:
    """Name and outcome beside the middle of the bar."""
    soft, end, loss = colours(context).soft, scale(row.result.npv), row.result.npv < 0
    shares = context.wording.say(_shares(row, context))
    names = stack([TextBlock(row.name, weight=SEMIBOLD, lines=3), TextBlock(shares, SMALL, colour=soft)], 0, top, NAMES)
    middle = (bounds(names).top + bounds(names).bottom) / 2
    left, right = sorted((scale(0), end))
    box = Box(left, round(middle - BAR / 2, 1), right, round(middle + BAR / 2, 1))
    outcome = stack(
        [TextBlock(row.worth, weight=SEMIBOLD), TextBlock(row.payback, SMALL, colour=soft)],
        end - GAP if loss else end + GAP, middle, WIDTH, anchor="end" if loss else "start", upright="middle",
    )  # fmt: skip
    return ScenarioBar(box, hatch(*box) if loss else "", (*names, *outcome))


def _shares(row: ScenarioRow, context: Context) -> Message:
    benefits, costs = map(context.wording.percent_exact, (row.scenario.benefits, row.scenario.costs))
    return say("benefits {benefits}, costs {costs}", benefits=benefits, costs=costs)


def _title(rows: Sequence[ScenarioRow], context: Context) -> Message:
    """In how many scenarios it pays, and from where to where the outcome runs."""
    if len(rows) == 1:
        return say("In the scenario {name} the net present value is {amount}", name=rows[0].name, amount=rows[0].worth)
    worths = sorted(rows, key=lambda row: row.result.npv)
    gains = sum(row.result.npv > 0 for row in rows)
    low, high = worths[0].worth, worths[-1].worth
    if gains == len(rows):
        return say("In every scenario it brings in more than it costs: from {low} to {high}", low=low, high=high)
    if not gains:
        return say("In no scenario does it bring in more than it costs: from {low} to {high}", low=low, high=high)
    return say(
        "In {number} of the {all} scenarios it brings in more than it costs: from {low} to {high}",
        number=context.wording.count(gains), all=context.wording.count(len(rows)), low=low, high=high,
    )  # fmt: skip


def _told(rows: Sequence[ScenarioRow], context: Context) -> list[Message]:
    return [
        say(
            "{name} ({shares}): net present value {amount}, {payback}.",
            name=row.name,
            shares=_shares(row, context),
            amount=row.worth,
            payback=row.payback,
        )  # fmt: skip
        for row in rows
    ]


def _note(rows: Sequence[ScenarioRow], context: Context) -> Message:
    """What a percentage means; and how many scenarios are in the table alone."""
    note = say(
        "The bars show the net present value. Percentages say what share of the benefits and costs comes true; the"
        " payback period is not discounted. Source: the business case."
    )
    more = len(rows) - MOST
    if more <= 0:
        return note
    return say("{note} The table shows {number} more.", note=note, number=context.wording.count(more))
