"""Step 8, the case itself: whether a financial director finds the costs, the sources and the ranges."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.money.inputs import premises_of
from cxstrategy.checks.check import Remark, error, is_open, remark, tip, warning
from cxstrategy.checks.wordlists import OWN_TIME_WORDS
from cxstrategy.checks.words import mentions
from cxstrategy.model.business_case import Cost
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say

# Kinds of cost in which people's own time and effort are counted.
PEOPLE_KINDS = ("change", "training", "team")
# What happens after five years depends on choices that nobody has made yet.
LONGEST_HORIZON = 5


@warning("CX806")
def no_cost_of_people(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """No cost covers people's own time, change or training.

    Systems come with a quotation, so they get into the case; the afternoons of two hundred colleagues do not. Yet a
    strategy like this stands or falls by practice, guidance and time that somebody has to free up. Leave it out and the
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


@warning("CX814")
def premises_without_source(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The base figures or the discount rate have no source.

    The first question about any case is "says who?". If churn, margin or rate come from the finance director's own
    books, the conversation is about the strategy; if nobody knows, it is about the figures, and the meeting is over.
    Name the report and the year. The rate is not yours to choose: treasury has one.

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
    """Every number in the case is a single point.

    You do not know that churn falls by exactly 1.2 points, and the board knows that you do not. A low, a likely and a
    high value cost ten minutes for each number and give three things: the chance that the case loses money, the number
    that matters most, and a better conversation with finance. Begin with the three numbers that you are least sure of.

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
            message=say("every number in the case is a single point"),
            help=say("give the numbers you are least sure of a `low`, a `likely` and a `high`"),
        )


@error("CX820", reported_elsewhere=True)
def more_than_all() -> None:
    """A share of a benefit is larger than 100%: its reach, its ramp, what is avoided or what is cashable.

    Nobody reaches more customers than there are or avoids more contacts than come in, and of a saving no more than all
    of it can leave the budget. Usually a decimal point slipped, or growth was meant: contacts that double are more
    contacts, not `200%` avoided. A range counts as well: its high end must not pass 100%. Until this is corrected, no
    figure of the case can be trusted.

    Wrong:

        benefits:
          - {id: fewer-calls, lever: cost_to_serve, avoided: [3%, 120%], ...}

    Right:

        benefits:
          - {id: fewer-calls, lever: cost_to_serve, avoided: [3%, 12%], ...}
    """
