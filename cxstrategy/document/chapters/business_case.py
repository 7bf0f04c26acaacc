"""The chapter on money: three figures, the cash flow, costs in four lines, and benefits with certainty and owner."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.document.chapters.benefits import BenefitRow, benefit_rows
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.costs import CostLine, cost_lines, yearly_after_start
from cxstrategy.document.chapters.summary import COSTS, Figure
from cxstrategy.document.chapters.worth import worth, worth_key
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.words.currency import currency_name
from cxstrategy.words.language import Message, say

RATE = "business_case.irr"


@dataclass(frozen=True)
class BusinessCaseView:
    """Three figures at most; `costs` are at most four lines."""

    currency: str
    figures: tuple[Figure, ...]
    benefits: tuple[BenefitRow, ...]
    costs: tuple[CostLine, ...]


def view_business_case(context: Context) -> BusinessCaseView | None:
    """None without a business case that could be counted."""
    case, found = context.strategy.business_case, context.analysis.business_case
    if case is None or found is None:
        return None
    return BusinessCaseView(
        currency=currency_name(context.wording),
        figures=tuple(_figures(context, case, found)),
        benefits=benefit_rows(context, found),
        costs=cost_lines(context),
    )


def _figures(context: Context, case: BusinessCase, found: BusinessCaseAnalysis) -> Iterator[Figure]:
    """What it takes, what it is worth and what it earns; the cash flow shows when the money is back."""
    wording = context.wording
    yearly = wording.money(yearly_after_start(case, found.costs))
    yield _figure(
        context, say("Costs at the start"), wording.money(found.costs[0]),
        say("then {amount} a year on average", amount=yearly), COSTS,
    )  # fmt: skip
    yield _figure(
        context, say("Net present value over {years}", years=wording.years(case.years)), wording.money(worth(found)),
        say("the middle of the draws") if found.spread else say("at the likely estimates"),
        worth_key(found),
    )  # fmt: skip
    yield _rate(context, found)


def _figure(context: Context, name: Message, value: str | Message, note: str | Message, key: str) -> Figure:
    say_it = context.wording.say
    return Figure(say_it(name), say_it(value), say_it(note), key)


def _rate(context: Context, found: BusinessCaseAnalysis) -> Figure:
    """The internal rate of return beside the discount rate, or why there is none."""
    if found.irr is None:
        several = found.irr_note == "more_than_one"
        note = say("more than one fits this cash flow") if several else say("this cash flow has none")
        return _figure(context, say("Internal rate of return"), "–", note, RATE)
    rate = context.wording.percent_exact(found.rate)
    note = say("discount rate: {rate}", rate=rate)
    return _figure(context, say("Internal rate of return"), context.wording.percent(found.irr), note, RATE)


def conclude_business_case(context: Context) -> Message | str:
    """What has to go in before it comes back; else that it does not come back, or that nothing has to."""
    case, wording = context.analysis.business_case, context.wording
    if case is None:
        return say("What it costs and brings in is still to be worked out")
    horizon = wording.years(case.years)
    if worth(case) < 0:
        return say("We expect the strategy to cost more than it brings in over {horizon}", horizon=horizon)
    deepest, end = -min(case.cumulative), case.cumulative[-1]
    if deepest <= 0:
        return say("More is expected to come in than goes out, from the start")
    amount = wording.money(deepest)
    if case.payback_years is None or end < 0:
        return say(
            "We advance up to {amount} and do not expect all of it back within {horizon}",
            amount=amount, horizon=horizon,
        )  # fmt: skip
    return say("We advance up to {amount} and expect more back", amount=amount)


CHAPTER = Chapter(
    "business_case",
    say("What it costs and brings in"),
    tells=lambda context: context.analysis.business_case is not None,
    view=view_business_case,
    conclude=conclude_business_case,
    codes=("CX80", "CX810", "CX811", "CX812", "CX814", "CX816", "CX82"),
    parts=(
        ChapterPart("cash_flow", say("the cash flow by year"), core=True),
        ChapterPart("benefits", say("the benefits, with what they rest on and their owners"), core=True),
        ChapterPart("costs", say("the costs by kind"), core=True),
        ChapterPart("soft", say("the benefits without an amount")),
    ),
)
