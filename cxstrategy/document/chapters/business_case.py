"""The chapter on money: the figures that matter, year by year, scenarios, and what the outcome hangs on."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.explain.headline import gained
from cxstrategy.analysis.money.business_case import UNSTATED, BusinessCaseAnalysis
from cxstrategy.analysis.money.inputs import premises_of
from cxstrategy.analysis.money.scenarios import ScenarioResult, scenarios_of
from cxstrategy.analysis.money.simulation import Simulation
from cxstrategy.analysis.money.tornado import SWING, Driver, numbers_of
from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.chapters.benefits import BenefitRow, benefit_rows
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.costs import CostRow, cost_rows, yearly_after_start
from cxstrategy.document.chapters.summary import Figure, payback
from cxstrategy.document.chapters.worth import beside_worth, chance, worth
from cxstrategy.document.context import Context
from cxstrategy.model.business_case import BusinessCase, Scenario
from cxstrategy.words.currency import currency_name, year_name
from cxstrategy.words.drivers import driver_name
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term
from cxstrategy.words.wording import Wording

# The widest drivers are the ones a board should know; the others hardly move the outcome.
MOST_DRIVERS = 8
# A share of the benefits that rounds to 0%: then there is next to nothing to earn back.
NEGLIGIBLE = 0.005


@dataclass(frozen=True)
class YearRow:
    """A year of the case: money, costs positive."""

    name: str
    benefits: float
    costs: float
    net: float
    cumulative: float


@dataclass(frozen=True)
class DriverRow:
    """A driver by its name with the NPV at its low and its high end; `moved` says how far it went."""

    driver: Driver
    name: str
    moved: Message


@dataclass(frozen=True)
class BusinessCaseView:
    """`numbers` counts all that the drivers were taken from, 0 where all are there;
    `turning` those that alone make the NPV negative; `sure` and `rests_on` are sentences."""

    currency: str
    figures: tuple[Figure, ...]
    years: tuple[YearRow, ...]
    benefits: tuple[BenefitRow, ...]
    costs: tuple[CostRow, ...]
    scenarios: tuple[tuple[Message, Scenario, ScenarioResult], ...]
    drivers: tuple[DriverRow, ...]
    numbers: int
    turning: int
    sure: str
    rests_on: str
    uncounted: int


def view_business_case(context: Context) -> BusinessCaseView | None:
    """None without a business case that could be counted."""
    case, found = context.strategy.business_case, context.analysis.business_case
    if case is None or found is None:
        return None
    benefits = benefit_rows(context, found)
    drivers = [one for one in found.tornado if one.width]
    return BusinessCaseView(
        currency=currency_name(context.wording),
        figures=tuple(_figures(context, case, found)),
        years=tuple(_years(context, case, found)),
        benefits=benefits,
        costs=cost_rows(context),
        scenarios=tuple(
            (term("scenario", name), scenario, found.scenarios[name]) for name, scenario in scenarios_of(case).items()
        ),
        drivers=tuple(_drivers(case, drivers[:MOST_DRIVERS], context)),
        numbers=len(numbers_of(case)) if len(drivers) > MOST_DRIVERS else 0,
        turning=sum(min(one.low, one.high) < 0 for one in drivers) if found.npv >= 0 else 0,
        sure=" ".join(context.wording.say(one) for one in _sure(context, found)),
        rests_on=_rests_on(context, found),
        uncounted=sum(bool(row.missing) for row in benefits),
    )


def _years(context: Context, case: BusinessCase, found: BusinessCaseAnalysis) -> Iterator[YearRow]:
    columns = zip(gained(found), found.costs, found.cash_flow, found.cumulative, strict=True)
    for year, amounts in enumerate(columns):
        yield YearRow(year_name(case.start, year, context.wording), *amounts)


def _figures(context: Context, case: BusinessCase, found: BusinessCaseAnalysis) -> Iterator[Figure]:
    wording = context.wording
    yearly = wording.money(yearly_after_start(case, found.costs))
    yield _figure(
        context, say("Costs at the start"), wording.money(found.costs[0]),
        say("then {amount} a year on average", amount=yearly),
    )  # fmt: skip
    yield _figure(
        context, say("Net present value over {years}", years=wording.years(case.years)), wording.money(worth(found)),
        beside_worth(found, wording) or "",
    )  # fmt: skip
    returned = payback(context)
    if returned:
        yield returned
    yield _rate(context, found)


def _figure(context: Context, name: Message, value: str | Message, note: str | Message) -> Figure:
    return Figure(*map(context.wording.say, (name, value, note)))


def _rate(context: Context, found: BusinessCaseAnalysis) -> Figure:
    """The internal rate of return beside the discount rate, or why there is none."""
    if found.irr is None:
        several = found.irr_note == "more_than_one"
        note = say("more than one fits this cash flow") if several else say("this cash flow has none")
        return _figure(context, say("Internal rate of return"), "–", note)
    rate = context.wording.percent_exact(found.rate)
    note = say("against a discount rate of {rate}", rate=rate)
    return _figure(context, say("Internal rate of return"), context.wording.percent(found.irr), note)


def _drivers(case: BusinessCase, drivers: list[Driver], context: Context) -> Iterator[DriverRow]:
    """Each driver with whether the team's own range moved it, or the customary swing."""
    ranged = {premise.driver for premise in premises_of(case).values() if premise.is_range}
    swing = say("{share} up and down", share=context.wording.percent(SWING, 0))
    names = benefit_names(context.strategy, context.wording)
    for driver in drivers:
        name = capital(context.wording.say(driver_name(driver.driver, names)))
        yield DriverRow(driver, name, say("our own range") if driver.driver in ranged else swing)


def _sure(context: Context, found: BusinessCaseAnalysis) -> Iterator[Message]:
    """Chance of loss, range and break-even, in words."""
    drawn, wording = found.spread, context.wording
    if drawn is None:
        yield say("We gave no ranges, so chance cannot be shown; the scenarios say how it may turn out.")
    else:
        yield say(
            "We let chance draw from our ranges {draws} times: nine times out of ten the net present value lies between"
            " {low} and {high}.",
            draws=wording.number(drawn.draws, 0), low=wording.money(drawn.p5), high=wording.money(drawn.p95),
        )  # fmt: skip
        yield from _loss(drawn, wording)
    share = found.break_even_benefits
    if share is not None and NEGLIGIBLE <= share <= 1:
        yield say("It breaks even when {share} of the benefits come true.", share=wording.percent(share, 0))
    elif share is not None and share > 1:
        yield say("To break even, {share} of the benefits would have to come true.", share=wording.percent(share, 0))


def _loss(drawn: Simulation, wording: Wording) -> Iterator[Message]:
    """The chance of loss, and how it hangs on how much things swing together."""
    if drawn.chance_of_loss == 0:
        yield say("In none of the draws does it cost more than it brings in.")
    elif drawn.chance_of_loss == 1:
        yield say("In every draw it costs more than it brings in.")
    else:
        yield say(
            "The chance that it costs more than it brings in is {chance}.", chance=chance(drawn.chance_of_loss, wording)
        )
    apart, _, together = (chance(share, wording) for share in drawn.chance_of_loss_span)
    if apart != together:
        yield say(
            "It is {apart} when the numbers behind the benefits have nothing to do with each other, and {together} "
            "when they largely move together.",
            apart=apart, together=together,
        )  # fmt: skip


def _rests_on(context: Context, found: BusinessCaseAnalysis) -> str:
    """Which part of the benefits rests on which kind of evidence; empty where nothing is brought."""
    worth = {kind: value for kind, value in found.pv_by_certainty.items() if value > 0}
    if not worth:
        return ""
    total = sum(worth.values())
    shares = [
        say(
            "{share} rest on {evidence}",
            share=context.wording.percent(value / total, 0),
            evidence=say("something not stated") if kind == UNSTATED else term("certainty", kind),
        )
        for kind, value in sorted(worth.items(), key=lambda one: -one[1])
    ]
    return context.wording.say(say("Of the benefits, {parts}.", parts=context.wording.listed(shares)))


def conclude_business_case(context: Context) -> Message | str:
    """Net present value and payback, whichever way they fall."""
    case = context.analysis.business_case
    if case is None:
        return say("What it costs and brings in is still to be worked out")
    horizon = context.wording.years(case.years)
    value = worth(case)
    if value < 0:
        return say(
            "We expect the strategy to cost {amount} more than it brings in over {horizon}",
            horizon=horizon, amount=context.wording.money(-value),
        )  # fmt: skip
    amount = context.wording.money(value)
    if case.payback_years is None:
        return say("We expect the strategy to be worth {amount} over {horizon}", horizon=horizon, amount=amount)
    if not case.payback_years:
        return say("We expect the strategy to be worth {amount}, and to pay itself back at once", amount=amount)
    return say(
        "We expect the strategy to be worth {amount}, and to pay itself back in {payback}",
        amount=amount, payback=context.wording.years(case.payback_years),
    )  # fmt: skip


CHAPTER = Chapter(
    "business_case",
    say("What it costs and brings in"),
    tells=lambda context: context.analysis.business_case is not None,
    view=view_business_case,
    conclude=conclude_business_case,
    codes=("CX8",),
)
