"""What a workbook leaves open on importance, expectations, journeys and developments."""

from collections.abc import Iterator

from cxstrategy.analysis.gaps.gap import Lack, lacking
from cxstrategy.model.developments import Development
from cxstrategy.model.expectations import Expectation
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say

# Methods in which somebody listens to a customer or watches one, instead of counting answers.
LISTENING = ("interview", "observation", "panel", "workshop")


def importance(strategy: Strategy) -> Iterator[Lack]:
    """No reason, urgency, cost of inaction or desired feeling."""
    written = strategy.importance
    if written is None:
        yield Lack("importance", say("Why the organisation does this has not been written down yet."))
        return
    if written.urgency is None:
        yield Lack("importance/urgency", say("Why this has to happen now has not been written down."))
    if written.cost_of_inaction is None:
        yield Lack("importance/cost_of_inaction", say("What doing nothing costs has not been written down."))
    if written.desired_feeling is None:
        yield Lack("importance/desired_feeling", say("Which feeling you want to give customers has not been chosen."))


def expectations(strategy: Strategy) -> Iterator[Lack]:
    """No expectation, expectations without a customer behind them, or nobody listened to."""
    if not strategy.expectations:
        yield Lack("expectations", say("No expectation of customers has been recorded yet."))
        return
    yield from lacking(
        say("No customer was asked about {names}."),
        (one for one in strategy.expectations if not _heard(one)),
        "evidence",
    )
    if not any(proof.method in LISTENING for one in strategy.expectations for proof in one.evidence):
        yield Lack(
            "expectations",
            say("Nobody has listened to customers yet: there is no interview, observation, panel or workshop."),
        )


def _heard(expectation: Expectation) -> bool:
    return any(proof.kind == "customer" for proof in expectation.evidence)


def journeys(strategy: Strategy) -> Iterator[Lack]:
    """No journey, no priority among them, or a priority journey without an owner or without feelings."""
    if not strategy.journeys:
        yield Lack("journeys", say("No journey has been drawn yet."))
        return
    priorities = [one for one in strategy.journeys if one.priority]
    if not priorities:
        yield Lack("journeys", say("No journey has been given priority."))
    owned = {entry.journey for entry in (strategy.governance.journey_owners if strategy.governance else ())}
    yield from lacking(
        say("Nobody owns the journey {names}."),
        (one for one in priorities if not one.owner and one.id not in owned),
        "owner",
    )
    yield from lacking(
        say("It is not known how {names} feels for customers."),
        (one for one in priorities if all(stage.feeling is None for stage in one.stages)),
        "stages",
    )


def developments(strategy: Strategy) -> Iterator[Lack]:
    """Nothing recorded, nothing inside or outside the industry, or no consequence drawn."""
    if not strategy.developments:
        yield Lack("developments", say("No development around the organisation has been recorded yet."))
        return
    scopes = {scope_of(one) for one in strategy.developments}
    if "industry" not in scopes:
        yield Lack("developments", say("No development inside the industry has been recorded."))
    if "outside" not in scopes:
        yield Lack("developments", say("No development outside the industry has been recorded."))
    yield from lacking(
        say("What it means for customers' expectations is missing for {names}."),
        (one for one in strategy.developments if one.consequence is None),
        "consequence",
    )


def scope_of(development: Development) -> str | None:
    """Where it plays; competitors and the market are the industry, also where nobody wrote so."""
    if development.scope is None and development.kind in ("competitor", "market"):
        return "industry"
    return development.scope
