"""Step 8, the case itself: whether a financial director finds the costs, the sources, the ranges and the question."""

from collections.abc import Iterator
from math import fsum, isclose

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.analysis.money.inputs import premises_of
from cxstrategy.checks.amounts import money
from cxstrategy.checks.check import Remark, is_open, remark, tip, warning
from cxstrategy.checks.wordlists import OWN_TIME_WORDS
from cxstrategy.checks.words import mentions
from cxstrategy.model.business_case import BusinessCase, Cost
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say

# Kinds of cost in which people's own time and effort are counted.
PEOPLE_KINDS = ("change", "training", "team")
# What happens after five years depends on choices that nobody has made yet.
LONGEST_HORIZON = 5
# A decision is rounded to what fits a sentence; more than one in a hundred is another amount.
ROUNDED_AMOUNT = 0.01


@warning("CX806")
def no_cost_of_people(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """No cost counts people's own time, change or training.

    Systems have a quotation, so they get into the case; the afternoons of two hundred colleagues do not. Yet a
    strategy like this stands or falls with practice, guidance and time that somebody has to free. Leave it out and the
    case looks better, and in the first autumn it turns out that nobody had the hours. Estimate it roughly: number of
    people, hours, rate, and write where that comes from.

    Wrong:

        costs:
          - {name: Software for messages, kind: it, one_off: 280000}

    Right:

        costs:
          - {name: Software for messages, kind: it, one_off: 280000}
          - {name: Hours of colleagues in pilots, kind: change, yearly: 85000}
          - {name: Training at the start, kind: training, one_off: 80000}
    """
    case = strategy.business_case
    if case and (case.costs or case.benefits) and not any(map(_of_people, case.costs)):
        yield remark(
            case,
            "costs",
            message=say("no cost is about people's own time, change or training"),
            help=say("add a cost of kind `change`, `training` or `team`: people, hours, rate"),
        )


def _of_people(cost: Cost) -> bool:
    return cost.kind in PEOPLE_KINDS or mentions(cost.name, OWN_TIME_WORDS)


@tip("CX807")
def long_horizon(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The case looks more than five years ahead.

    In year seven there is another app, another competitor and probably another board. The benefits of those years are
    mostly the last known value carried on, and they often decide whether the case is positive. Show three to five
    years. If the strategy only pays after that, say so openly; then it is an investment in continuity and has to be
    judged as one.

    Wrong:

        business_case: {years: 10, ...}

    Right:

        business_case: {years: 5, ...}
    """
    case = strategy.business_case
    if case and case.years > LONGEST_HORIZON:
        yield remark(
            case,
            "years",
            message=say("the case looks {years} years ahead", years=case.years),
            help=say("show {most} years at most, and say in words what may follow", most=LONGEST_HORIZON),
        )


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


@warning("CX814")
def premises_without_source(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The base figures or the discount rate have no source.

    The first question about any case is "says who?". If churn, margin or rate come from the financial director's own
    books, the talk is about the strategy; if nobody knows, it is about the figures, and the meeting is over. Name the
    report and the year. The rate is not yours to choose: treasury has one.

    Wrong:

        discount_rate: {value: 8.5%, kind: nominal}
        base: {customers: 248000, churn: 21.5%}

    Right:

        discount_rate: {value: 8.5%, kind: nominal, source: "Finance, cost of capital 2026"}
        base: {customers: 248000, churn: 21.5%, source: Annual accounts 2025}
    """
    case = strategy.business_case
    if case and is_open(analysis, case.discount_rate, "source"):
        yield remark(
            case.discount_rate,
            "source",
            message=say("it does not say where the discount rate comes from"),
            help=say("ask finance which rate it uses, and write where it was set (`source`)"),
        )
    if case and case.base and case.base.source is None:
        yield remark(
            case.base,
            "source",
            message=say("it does not say where the base figures come from"),
            help=say("name the report and the year in `source`, so that finance recognises its own figures"),
        )


@tip("CX815")
def single_points_only(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Every number of the case is a single point.

    You do not know that churn falls by exactly 1.2 points, and the board knows that you do not. A low, a likely and a
    high value cost ten minutes for each number and give three things: the chance that the case loses money, the number
    that matters most, and a better talk with finance. Begin with the three numbers that you are least sure of.

    Wrong:

        churn_reduction: 1.2%

    Right:

        churn_reduction: {low: 0.4%, likely: 1.2%, high: 1.7%}
    """
    case = strategy.business_case
    premises = premises_of(case).values() if case else ()
    if case and (case.costs or case.benefits) and not any(premise.is_range for premise in premises):
        yield remark(
            case,
            "benefits" if case.benefits else "costs",
            message=say("every number of the case is a single point"),
            help=say("give the numbers you are least sure of a `low`, a `likely` and a `high`"),
        )


@warning("CX816")
def amount_beside_the_costs(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The amount that the decision asks is not the cost that it covers.

    A board that approves 500,000 and finds 570,000 in the table feels fooled, even when it was a rounding. The amount
    should be one that can be found back: all one-off costs, what is spent up to the start (year 0), the start with the
    first year, or all costs over the horizon. Within one percent counts as the same. If you ask for a first part only,
    make a cost of that part, so that the two agree.

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
            message = _not_covered(decision.amount, covers)
            help = say("ask the amount of one of these, or mend the costs, so that the board finds it in the table")
            yield remark(decision, "amount", message=message, help=help)


def _covered(case: BusinessCase, found: BusinessCaseAnalysis) -> tuple[float, float, float, float]:
    """What a decision may ask: one-off costs, year 0 with year 1, everything, or year 0 alone."""
    one_off = fsum(cost.one_off.likely for cost in case.costs if cost.one_off and cost.year <= case.years)
    return one_off, fsum(found.costs[:2]), fsum(found.costs), found.costs[0]


def _not_covered(amount: float, covers: tuple[float, ...]) -> Message:
    one_off, first_year, everything, start = map(money, covers)
    return say(
        "the decision asks {amount}, which is no cost in the case: one-off {one_off}, in year 0 {start}, up to and "
        "including year 1 {first_year}, in all {everything}",
        amount=money(amount), one_off=one_off, start=start, first_year=first_year, everything=everything,
    )  # fmt: skip
