"""The appendix with the calculation: every flow by year in thousands, and the figures that follow."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cxstrategy.analysis.explain.headline import FORMULAS, gained
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.analysis.money.internal_rate import Note
from cxstrategy.analysis.money.scenarios import ScenarioResult, scenarios_of
from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.model.business_case import Scenario
from cxstrategy.words.currency import currency_name
from cxstrategy.words.language import Message, say
from cxstrategy.words.terms import term

# Up to so many years there is room for a tenth of a thousand; of millions it says nothing.
FEW_YEARS, MILLIONS = 6, 1e6
NAMES: dict[str, Message] = {
    "pv_benefits": say("Present value of the benefits"),
    "pv_costs": say("Present value of the costs"),
    "npv": say("Net present value"),
    "irr": say("Internal rate of return"),
    "payback_years": say("Payback period"),
    "discounted_payback_years": say("Discounted payback period"),
    "roi": say("Return on investment (ROI)"),
    "bcr": say("Benefit-cost ratio"),
    "break_even_benefits": say("Share of the benefits at which it breaks even"),
}
NO_RATE: dict[Note, Message] = {
    "none": say("none: the cash flow never changes sign"),
    "more_than_one": say("none: more than one rate fits, as the cash flow changes sign more than once"),
}


@dataclass(frozen=True)
class FlowRow:
    """A benefit, a cost line or (`total`) what they come to, with its amount in each year, in money.

    `whole` is the sum of the years, None where a sum says nothing; `key` is what explains the years.
    """

    name: str
    amounts: tuple[float, ...]
    whole: float | None
    total: bool = False
    key: str = ""


@dataclass(frozen=True)
class Outcome:
    """A headline figure: what it is, how it is reached, what it comes to, and the key that explains it."""

    name: Message
    formula: Message
    value: Message | str
    key: str


@dataclass(frozen=True)
class CalculationView:
    """The flows by year down to the present value, the figures that follow, and what the scenarios make of them.

    `start` is the month of year 0, `digits` how many decimals a thousand has room for.
    """

    currency: str
    rate: float
    start: date
    digits: int
    flows: tuple[FlowRow, ...]
    factors: tuple[float, ...]
    values: tuple[FlowRow, ...]
    outcomes: tuple[Outcome, ...]
    scenarios: tuple[tuple[str, Message, Scenario, ScenarioResult], ...]


def view_calculation(context: Context) -> CalculationView | None:
    """None without a business case that could be counted."""
    case, found = context.strategy.business_case, context.analysis.business_case
    if case is None or found is None:
        return None
    flows = tuple(_flows(context, found))
    largest = max(abs(row.whole or 0.0) for row in flows)
    return CalculationView(
        currency=currency_name(context.wording),
        rate=found.rate,
        start=case.start,
        digits=1 if found.years <= FEW_YEARS and largest < MILLIONS else 0,
        flows=flows,
        factors=found.discount_factors,
        values=tuple(_values(context, found)),
        outcomes=tuple(_outcomes(context, found)),
        scenarios=tuple(
            (name, term("scenario", name), scenario, found.scenarios[name])
            for name, scenario in scenarios_of(case).items()
        ),
    )


def _flows(context: Context, found: BusinessCaseAnalysis) -> Iterator[FlowRow]:
    """Benefits with their total, costs with theirs, and the net flow."""
    words, names = context.wording, benefit_names(context.strategy, context.wording)
    for name, flow in found.benefits.items():
        yield _summed(names.get(name, name), flow, f"benefits.{name}")
    yield _summed(words.say(say("All benefits")), gained(found), "pv_benefits", total=True)
    for name, flow in found.cost_lines.items():
        yield _summed(name, flow, f"cost_lines.{name}")
    yield _summed(words.say(say("All costs")), found.costs, "costs", total=True)
    yield _summed(words.say(say("Net cash flow")), found.cash_flow, "cash_flow", total=True)


def _summed(name: str, flow: tuple[float, ...], key: str, total: bool = False) -> FlowRow:
    return FlowRow(name, tuple(flow), sum(flow), total, f"business_case.{key}")


def _values(context: Context, found: BusinessCaseAnalysis) -> Iterator[FlowRow]:
    """From net flow to present value, and both added up over the years."""
    say_it = context.wording.say
    present = tuple(net * factor for net, factor in zip(found.cash_flow, found.discount_factors, strict=True))
    yield FlowRow(say_it(say("Present value")), present, found.npv, total=True, key="business_case.npv")
    yield FlowRow(say_it(say("Net, added up")), tuple(found.cumulative), None)
    yield FlowRow(say_it(say("Present value, added up")), tuple(found.discounted_cumulative), None)


def _outcomes(context: Context, found: BusinessCaseAnalysis) -> Iterator[Outcome]:
    for key, name in NAMES.items():
        yield Outcome(name, FORMULAS[key], _value(context, found, key), f"business_case.{key}")


def _value(context: Context, found: BusinessCaseAnalysis, key: str) -> Message | str:
    """The figure to the cent, or to four decimals; a word where there is none."""
    wording, value = context.wording, getattr(found, key)
    if value is None and key == "irr":
        return NO_RATE[found.irr_note] if found.irr_note else "–"
    if value is None:
        return say("not within the horizon") if key.endswith("years") else "–"
    if key in ("pv_benefits", "pv_costs", "npv"):
        return wording.fixed(value, 2)
    if key.endswith("years"):
        return say("{number} years", number=wording.number(value, 4)) if value else wording.payback(value)
    return wording.number(value, 4) if key == "bcr" else wording.percent(value, 4)


CHAPTER = Chapter(
    "calculation",
    say("Calculation year by year"),
    tells=lambda context: context.analysis.business_case is not None,
    view=view_calculation,
)
