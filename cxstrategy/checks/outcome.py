"""Step 8, what the case comes to: whether it pays, how likely, and how much may go wrong before it does not."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.analysis.money.cash_flow import rounding_of
from cxstrategy.checks.check import Remark, quoted, remark, warning
from cxstrategy.checks.wordlists import EXPECTED_WORDS
from cxstrategy.checks.words import mentions
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Money, Share

# One in four: what a board accepts of a project that it can stop on the way; above it, it buys a ticket.
LARGEST_CHANCE_OF_LOSS = 0.25
# If nine tenths of the benefits are needed to break even, a single benefit that is late makes it a loss.
LARGEST_BREAK_EVEN = 0.9


def _counted(strategy: Strategy, analysis: Analysis) -> tuple[BusinessCase, BusinessCaseAnalysis] | None:
    """A case with both sides and every number; half a case comes to nothing that one may judge."""
    case, found = strategy.business_case, analysis.business_case
    whole = found is not None and found.pv_benefits > 0 and found.pv_costs > 0 and not found.missing
    return (case, found) if case and found and whole else None


@warning("CX810")
def not_paid_back(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The costs are not earned back within the horizon of the case.

    Then the board is asked for money that does not come back in the years it is shown. That may still be wise: a law
    comes, or the alternative is worse. But it has to be said, on the first page and in words. Otherwise look what can
    be smaller or later, or begin with the part that pays for the rest. A longer horizon only hides it.

    Wrong:

        # 900000 at once, 200000 a year back
        business_case: {years: 3, ...}

    Right:

        # first the two departments that bring back 150000 a year for 300000
        business_case: {years: 3, ...}
    """
    counted = _counted(strategy, analysis)
    if counted and counted[1].payback_years is None:
        case, found = counted
        yield remark(
            case,
            "years",
            message=say("the costs are not earned back within the {years} years of the case", years=found.years),
            help=say("begin with the part that pays for the rest, or tell the board why it is worth it all the same"),
        )


@warning("CX812")
def negative_as_expected(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The net present value is negative in the scenario that the team expects.

    If all goes as you think it will, the strategy costs more than it earns. Do not hide that in an optimistic scenario.
    See whether benefits were left out that you can show, whether costs can be spread, or whether a smaller strategy
    pays. If it remains negative, the reason to do it lies elsewhere, and the document has to say where. The expected
    scenario is the one with that name; without it the check takes all benefits and all costs.

    Wrong:

        scenarios:
          - {name: expected, benefits: 100%, costs: 100%}  # NPV -120000

    Right:

        scenarios:
          - {name: expected, benefits: 100%, costs: 100%}  # NPV 240000
    """
    counted = _counted(strategy, analysis)
    loss = _expected_loss(*counted) if counted else None
    if counted and loss:
        case, (name, npv) = counted[0], loss
        scenario = next((one for one in case.scenarios if one.name == name), None)
        yield remark(
            scenario or case,
            *(() if scenario else ("benefits",)),
            message=_negative(name, Money(npv, case.currency)),
            help=say("leave out what does not pay, or say in the document why it is worth doing all the same"),
        )


def _expected(case: BusinessCase, found: BusinessCaseAnalysis) -> tuple[str | None, float]:
    """The scenario that is called expected, and its NPV; else that of the case itself."""
    names = (one.name for one in case.scenarios if mentions(one.name, EXPECTED_WORDS) and one.name in found.scenarios)
    name = next(names, None)
    return name, found.scenarios[name].npv if name else found.npv


def _expected_loss(case: BusinessCase, found: BusinessCaseAnalysis) -> tuple[str | None, float] | None:
    """The expected scenario and its NPV where that is below nothing by more than rounding."""
    name, npv = _expected(case, found)
    return (name, npv) if npv < -rounding_of(found.cash_flow) else None


def _negative(name: str | None, npv: Money) -> Message:
    if name is None:
        return say("the net present value of the case is negative: {npv}", npv=npv)
    return say("the net present value is negative in scenario {name}: {npv}", name=quoted(name), npv=npv)


@warning("CX813")
def likely_loss(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The chance that the case loses money is more than one in four.

    The likely values look good, but the ranges do not: in more than a quarter of the draws the net present value is
    negative. Usually one number is to blame, and the tornado shows which. Test that number first and small, before the
    large amount goes out, or build in a moment at which you stop. A board can live with risk that it can see and end.

    Wrong:

        churn_reduction: {low: 0%, likely: 1%, high: 1.2%}  # chance of loss 41%

    Right:

        churn_reduction: {low: 0.6%, likely: 1%, high: 1.2%}  # after a pilot; chance of loss 12%
    """
    counted = _counted(strategy, analysis)
    if not counted or not counted[1].loses_more_often_than(LARGEST_CHANCE_OF_LOSS):
        return
    # A case that is expected to lose money mostly loses it in the draws too: then CX812 has said so.
    if _expected_loss(*counted):
        return
    drawn = counted[1].spread
    if drawn:
        chance = Share(round(drawn.chance_of_loss, 3))
        yield remark(
            counted[0],
            "benefits",
            message=say("the chance that the case loses money is {chance}", chance=chance),
            help=say("first test the number on which most depends in a pilot, or agree when you will stop"),
        )


@warning("CX817")
def thin_margin_of_safety(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """More than nine tenths of the benefits are needed to earn the costs back.

    Benefits come later and smaller than planned more often than the other way round. If 95% has to come true, one
    benefit that is a year late is enough for a loss. There should be room: a case that still pays with two thirds of
    its benefits is one a board can say yes to. Look for costs that can wait until the first benefits are there.

    Wrong:

        # present value: benefits 1,000,000, costs 950,000
        costs: [{name: Everything at once, one_off: 950000}]

    Right:

        costs:
          - {name: First twelve shops, one_off: 400000}
          - {name: The other shops, one_off: 250000, year: 2}
    """
    counted = _counted(strategy, analysis)
    needed = counted[1].break_even_benefits if counted else None
    if counted and needed and LARGEST_BREAK_EVEN < needed <= 1:
        part = Share(round(needed, 3))
        yield remark(
            counted[0],
            "benefits",
            message=say("{part} of the benefits is needed to earn the costs back", part=part),
            help=say("let costs wait until the first benefits are there, or look for benefits that were left out"),
        )
