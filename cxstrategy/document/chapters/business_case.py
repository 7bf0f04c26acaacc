"""The chapter on money: three figures, the cash flow, costs in four lines, and benefits with certainty and owner."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.document.chapters.benefits import BenefitRow, benefit_rows
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.costs import CostLine, cost_lines
from cxstrategy.document.chapters.summary import Figure
from cxstrategy.document.chapters.worth import worth
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.words.currency import currency_name
from cxstrategy.words.language import Message, say

RATE = "business_case.irr"


@dataclass(frozen=True)
class BusinessCaseView:
    """Two figures at most; `costs` are at most four lines."""

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
        figures=tuple(_figures(context, found)),
        benefits=benefit_rows(context, found),
        costs=cost_lines(context),
    )


def _figures(context: Context, found: BusinessCaseAnalysis) -> Iterator[Figure]:
    """What it earns; what it takes and what it is worth stand with the decision, and the cash flow shows the rest."""
    yield _rate(context, found)
    if found.bcr is not None:
        yield _figure(
            context, say("Benefit-cost ratio"), context.wording.number(found.bcr, 2),
            say("present value of the benefits over that of the costs"),
            "business_case.bcr",
        )  # fmt: skip


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
    deepest, end = min(case.cumulative), case.cumulative[-1]
    if deepest >= 0:
        return say("More is expected to come in than goes out, from the start")
    if case.payback_years is None or end < 0:
        return say("We advance money and do not expect all of it back within {horizon}", horizon=horizon)
    year = case.cumulative.index(deepest)
    if not year:
        return say("What we advance at the start we expect back, and more")
    return say("Until the end of year {year} we advance money; after that we expect it back, and more", year=year)


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
