"""Step 8, what the board is asked: whether it is asked, in time, for an amount of the case that covers the actions."""

from collections.abc import Iterator
from math import fsum, isclose

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.checks.check import Remark, error, is_open, remark, warning
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Day, Money

# A decision is rounded to what fits a sentence; more than one in a hundred is another amount.
ROUNDED_AMOUNT = 0.01


@warning("CX811")
def no_decision_asked(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The business case asks for no decision.

    A board reads to decide. Without a question the paper is noted, everybody says it was interesting, and the next
    quarter starts where this one did. Write one sentence that can be answered with yes or no, with the amount, the date
    by which you need it and who decides. If you only want advice this time, ask for that.

    Wrong:

        business_case:
          benefits: [...]
          costs: [...]

    Right:

        business_case:
          decision:
            ask: Release the starting budget for year 0.
            amount: 570000
            by: 2027-02-23
            who: The board
    """
    case = strategy.business_case
    if case and (case.costs or case.benefits) and is_open(analysis, case, "decision"):
        yield remark(
            case,
            "decision",
            message=say("the business case asks for no decision"),
            help=say("write `decision`: what you ask, for how much, by when and of whom"),
        )


@warning("CX816")
def amount_beside_the_costs(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The amount that the decision asks for is not the cost that it covers.

    A board that approves 500,000 and finds 570,000 in the table feels fooled, even when it was a rounding. The amount
    should be one that can be traced: all one-off costs, what is spent up to the start (year 0), the start with the
    first year, or all costs over the horizon. Within one percent counts as the same. If you ask for a first part only,
    make that part a cost of its own, so that the two agree.

    Wrong:

        costs: [{name: Building, one_off: 570000}]
        decision: {ask: Release the starting budget., amount: 500000}

    Right:

        decision: {ask: Release the starting budget., amount: 570000}
    """
    case, found = strategy.business_case, analysis.business_case
    decision = case.decision if case else None
    if case and found and decision and decision.amount and any(found.costs):
        covers = _covered(case, found)
        if not any(isclose(decision.amount, cost, rel_tol=ROUNDED_AMOUNT) for cost in covers):
            message = _not_covered(decision.amount, covers, case.currency)
            help = say("ask for one of these amounts, or correct the costs, so that the board finds it in the table")
            yield remark(decision, "amount", message=message, help=help)


def _covered(case: BusinessCase, found: BusinessCaseAnalysis) -> tuple[float, float, float, float]:
    """What a decision may ask: one-off costs, year 0 with year 1, everything, or year 0 alone."""
    one_off = fsum(cost.one_off.likely for cost in case.costs if cost.one_off and cost.year <= case.years)
    return one_off, fsum(found.costs[:2]), fsum(found.costs), found.costs[0]


def _not_covered(amount: float, covers: tuple[float, ...], currency: str) -> Message:
    one_off, first_year, everything, start = (Money(cost, currency) for cost in covers)
    return say(
        "the decision asks for {amount}, which is no cost in the case: one-off {one_off}, in year 0 {start}, up to and "
        "including year 1 {first_year}, in all {everything}",
        amount=Money(amount, currency), one_off=one_off, start=start, first_year=first_year, everything=everything,
    )  # fmt: skip


@error("CX822")
def decision_in_the_past(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The decision was needed before the date of the workbook.

    A board cannot decide yesterday. Either the date was carried over from an earlier version, or the meeting has taken
    place and the document does not know what was decided. In the first case write the next meeting; in the second take
    the question out, or ask what has to be decided now. The two dates may be the same.

    Wrong:

        workbook: {date: 2027-01-15, ...}
        business_case:
          decision: {ask: Release the starting budget., by: 2026-02-23}

    Right:

        business_case:
          decision: {ask: Release the starting budget., by: 2027-02-23}
    """
    decision = strategy.business_case.decision if strategy.business_case else None
    if decision and decision.by and decision.by < strategy.workbook.date:
        yield remark(
            decision,
            "by",
            message=say(
                "the decision was needed by {date}, before the date of the workbook ({today})",
                date=Day(decision.by), today=Day(strategy.workbook.date),
            ),
            help=say("write the date of the meeting that will decide, or ask what has to be decided now"),
        )  # fmt: skip


@warning("CX823")
def actions_above_the_costs(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The budgets of the actions add up to more than all costs of the business case.

    Then the case is too cheap: somebody is going to spend money that the board was not asked for. It happens when the
    roadmap grows after finance has seen the case, or when a department brings its own budget and nobody counts it as a
    cost. All money that the strategy takes is a cost of it, whoever pays. The costs are counted over all years of the
    case, at their likely values; actions that are done are left out, because their money has been spent.

    Wrong:

        actions:
          - {id: one-file, budget: 450000}
          - {id: messages, budget: 200000}
        business_case:
          costs: [{name: Building, one_off: 400000}]

    Right:

        business_case:
          costs:
            - {name: One file for every patient, one_off: 450000}
            - {name: Messages in advance, one_off: 200000}
    """
    case, found = strategy.business_case, analysis.business_case
    budgets = fsum(action.budget for action in strategy.actions if action.budget and not action.done)
    costs = fsum(found.costs) if found else 0.0
    if case and found and costs > 0 and budgets > costs and not isclose(budgets, costs):
        message = say(
            "the budgets of the actions are {budgets} together, and all costs of the business case are {costs}",
            budgets=Money(budgets, case.currency), costs=Money(costs, case.currency),
        )  # fmt: skip
        help = say("add to `costs` what the actions take beyond it, or fit the actions within what is asked for")
        yield remark(strategy, "actions", message=message, help=help)
