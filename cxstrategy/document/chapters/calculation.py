"""The appendix with the calculation: every flow to the cent, in blocks of years that fit a page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cxstrategy.analysis.explain.headline import FORMULAS, gained
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.analysis.money.internal_rate import Note
from cxstrategy.analysis.money.scenarios import ScenarioResult, scenarios_of
from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.costs import CostRow, cost_rows
from cxstrategy.document.chapters.sensitivity import DriverRow, driver_rows
from cxstrategy.document.context import Context
from cxstrategy.model.business_case import Scenario
from cxstrategy.words.currency import currency_name, year_name
from cxstrategy.words.language import Message, say
from cxstrategy.words.terms import term

# So many columns of amounts to the cent stand beside each other on a turned page.
MOST_YEARS = 7
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
    """A benefit, a cost line or (`total`) what they come to, with its amount in each year of a block."""

    name: str
    amounts: tuple[float, ...]
    total: bool = False


@dataclass(frozen=True)
class Block:
    """Some years of the case beside each other: benefits with their total, costs with theirs, and the net flow."""

    number: int
    years: tuple[int, ...]
    rows: tuple[FlowRow, ...]


@dataclass(frozen=True)
class ValueRow:
    """A year from net flow to present value: amounts of money, and the factor that discounts them."""

    name: str
    net: float
    factor: float
    present: float
    cumulative: float
    discounted: float


@dataclass(frozen=True)
class Outcome:
    """A headline figure: what it is, how it is reached, what it comes to."""

    name: Message
    formula: Message
    value: Message | str


@dataclass(frozen=True)
class CalculationView:
    """Blocks of years, the way from net flow to present value, the figures that follow, and how these may move."""

    currency: str
    rate: float
    blocks: tuple[Block, ...]
    values: tuple[ValueRow, ...]
    net: float
    npv: float
    outcomes: tuple[Outcome, ...]
    costs: tuple[CostRow, ...]
    scenarios: tuple[tuple[Message, Scenario, ScenarioResult], ...]
    drivers: tuple[DriverRow, ...]


def view_calculation(context: Context) -> CalculationView | None:
    """None without a business case that could be counted."""
    case, found = context.strategy.business_case, context.analysis.business_case
    if case is None or found is None:
        return None
    return CalculationView(
        currency=currency_name(context.wording),
        rate=found.rate,
        blocks=tuple(_blocks(context, found)),
        values=tuple(_values(context, found)),
        net=sum(found.cash_flow),
        npv=found.npv,
        outcomes=tuple(_outcomes(context, found)),
        costs=cost_rows(context),
        scenarios=tuple(
            (term("scenario", name), scenario, found.scenarios[name]) for name, scenario in scenarios_of(case).items()
        ),
        drivers=tuple(driver_rows(context)),
    )


def year_blocks(years: int) -> tuple[range, ...]:
    """The years 0 to `years` in blocks that are as equal as they can be and none longer than fits a page."""
    count = -(-(years + 1) // MOST_YEARS)
    size = -(-(years + 1) // count)
    return tuple(range(start, min(start + size, years + 1)) for start in range(0, years + 1, size))


def _blocks(context: Context, found: BusinessCaseAnalysis) -> Iterator[Block]:
    words, names = context.wording, benefit_names(context.strategy, context.wording)
    rows = [
        *(FlowRow(names.get(name, name), flow) for name, flow in found.benefits.items()),
        FlowRow(words.say(say("All benefits")), gained(found), total=True),
        *(FlowRow(name, flow) for name, flow in found.cost_lines.items()),
        FlowRow(words.say(say("All costs")), found.costs, total=True),
        FlowRow(words.say(say("Net cash flow")), found.cash_flow, total=True),
    ]
    for number, years in enumerate(year_blocks(found.years), start=1):
        part = slice(years.start, years.stop)
        cut = tuple(replace(row, amounts=row.amounts[part]) for row in rows)
        yield Block(number, tuple(years), cut)


def _values(context: Context, found: BusinessCaseAnalysis) -> Iterator[ValueRow]:
    case = context.strategy.business_case
    columns = zip(
        found.cash_flow, found.discount_factors, found.cumulative, found.discounted_cumulative, strict=True
    )  # fmt: skip
    for year, (net, factor, cumulative, discounted) in enumerate(columns):
        name = year_name(case.start, year, context.wording) if case else str(year)
        yield ValueRow(name, net, factor, net * factor, cumulative, discounted)


def _outcomes(context: Context, found: BusinessCaseAnalysis) -> Iterator[Outcome]:
    for key, name in NAMES.items():
        yield Outcome(name, FORMULAS[key], _value(context, found, key))


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
