"""A workbook in; what it leaves open on importance, expectations, journeys and developments out."""

from collections.abc import Iterator

from cxstrategy.model.expectations import Expectation
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import listed, quoted

# Methods in which somebody listens to a customer or watches one, instead of counting answers.
LISTENING = ("interview", "observation", "panel", "workshop")


def importance(strategy: Strategy) -> Iterator[Message]:
    """No reason, urgency, cost of inaction or desired feeling."""
    written = strategy.importance
    if written is None:
        yield say("Why the organisation does this has not been written down yet.")
        return
    if written.urgency is None:
        yield say("Why this has to happen now has not been written down.")
    if written.cost_of_inaction is None:
        yield say("What doing nothing costs has not been written down.")
    if written.desired_feeling is None:
        yield say("Which feeling you want to give customers has not been chosen.")


def expectations(strategy: Strategy) -> Iterator[Message]:
    """No expectation, expectations without a customer behind them, or nobody listened to."""
    if not strategy.expectations:
        yield say("No expectation of customers has been recorded yet.")
        return
    unheard = [quoted(one.statement) for one in strategy.expectations if not _heard(one)]
    if unheard:
        yield say("No customer was asked about {names}.", names=listed(unheard))
    if not any(proof.method in LISTENING for one in strategy.expectations for proof in one.evidence):
        yield say("Nobody has listened to customers yet: there is no interview, observation, panel or workshop.")


def _heard(expectation: Expectation) -> bool:
    return any(proof.kind == "customer" for proof in expectation.evidence)


def journeys(strategy: Strategy) -> Iterator[Message]:
    """No journey, no priority among them, or a priority journey without an owner or without feelings."""
    if not strategy.journeys:
        yield say("No journey has been drawn yet.")
        return
    priorities = [one for one in strategy.journeys if one.priority]
    if not priorities:
        yield say("No journey has been given priority.")
    owned = {entry.journey for entry in (strategy.governance.journey_owners if strategy.governance else ())}
    ownerless = [quoted(one.name) for one in priorities if not one.owner and one.id not in owned]
    if ownerless:
        yield say("Nobody owns the journey {names}.", names=listed(ownerless))
    unfelt = [quoted(one.name) for one in priorities if all(stage.feeling is None for stage in one.stages)]
    if unfelt:
        yield say("How it feels for customers is not known of {names}.", names=listed(unfelt))


def developments(strategy: Strategy) -> Iterator[Message]:
    """Nothing recorded, nothing inside or outside the industry, or no consequence drawn."""
    if not strategy.developments:
        yield say("No development around the organisation has been recorded yet.")
        return
    scopes = {one.scope for one in strategy.developments}
    if "industry" not in scopes:
        yield say("No development inside the industry has been recorded.")
    if "outside" not in scopes:
        yield say("No development outside the industry has been recorded.")
    empty = [quoted(one.title) for one in strategy.developments if one.consequence is None]
    if empty:
        yield say("What it means for customers' expectations is missing for {names}.", names=listed(empty))
