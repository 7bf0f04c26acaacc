"""Step 8, the draws: whether the headline and the scenarios tell the same story as the ranges."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.check import Remark, quoted, remark, warning
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say
from cxstrategy.words.said import Money, Share

# The middle half of the draws: a value outside it is one that most draws are on one side of.
LOWER_QUARTER, UPPER_QUARTER = 0.25, 0.75


@warning("CX818")
def likely_beside_the_middle(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The value at the likely estimates lies outside the middle half of its own simulation.

    A range that runs further down than up makes the likely outcome a hopeful one: what everybody quotes is then reached
    in fewer than a quarter of the draws. The document tells the middle of the draws first, but the likely numbers are
    the ones that end up in the budget. Usually one or two ranges are to blame: a likely value close to its high end.
    Ask whoever gave it which value they would bet on in either direction, and move it there.

    Wrong:

        # the likely value at the high end: 95% of the draws come out lower
        amounts: {low: 0, likely: 190000, high: 200000}

    Right:

        amounts: {low: 60000, likely: 120000, high: 200000}
    """
    case, found = strategy.business_case, analysis.business_case
    if not case or not found or not found.likely_may_mislead:
        return
    drawn = found.spread
    if drawn and not LOWER_QUARTER <= drawn.below_likely <= UPPER_QUARTER:
        yield remark(
            case,
            "benefits",
            message=say(
                "the value at the likely estimates ({npv}) lies outside the middle half of the draws ({low} to {high}):"
                " {share} of them come out lower",
                npv=Money(found.npv, case.currency),
                low=Money(drawn.p25, case.currency),
                high=Money(drawn.p75, case.currency),
                share=Share(round(drawn.below_likely, 3)),
            ),  # fmt: skip
            help=say(
                "look at the ranges whose likely value lies close to an end, and move it to what you would bet on"
            ),
        )


@warning("CX819")
def scenario_beside_the_draws(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A scenario that the team wrote is worse than 99% of the draws, or better than 99%.

    Then the document shows two pictures of risk that contradict each other: in one the outcome can hardly occur, in the
    other it is the ordinary bad year. One of them is wrong. Ranges that are too narrow are the usual reason: people
    give the spread of what they know, not of what can happen. Otherwise the scenario is a disaster that belongs among
    the risks, with a name.

    Wrong:

        scenarios: [{name: pessimistic, benefits: 40%, costs: 130%}, ...]  # no draw comes out that low

    Right:

        scenarios: [{name: pessimistic, benefits: 80%, costs: 105%}, ...]  # or wider ranges
    """
    case, found = strategy.business_case, analysis.business_case
    if not case or not found:
        return
    for scenario in case.scenarios:
        result = found.scenarios.get(scenario.name)
        if result is None or not found.outside_the_draws(result.npv):
            continue
        worse = found.spread is not None and result.npv < found.spread.p50
        end = say("worse") if worse else say("better")
        yield remark(
            scenario,
            message=say(
                "scenario {name} ({npv}) is {end} than 99% of the draws",
                name=quoted(scenario.name),
                npv=Money(result.npv, case.currency),
                end=end,
            ),  # fmt: skip
            help=say("widen the ranges if this can happen, or take a scenario that the ranges allow"),
        )
