"""The whole: whether it is a strategy at all, and whether what customers expect reaches all the way to the money."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.chain import ChainLink, ChainPlace
from cxstrategy.checks.check import Remark, error, remark, warning
from cxstrategy.model.objectives import Objective
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Named

# In a draft two of the three must be there before the third is missed: until then the team is simply not that far.
BEGUN_IN_A_DRAFT = 2


@error("CX961")
def not_yet_a_strategy(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The goals, the actions or the means are missing.

    Since Chandler (1962) a strategy is three things together: goals for the long run, the actions to get there, and the
    means that are set aside for them. Goals alone are a wish, actions alone are keeping busy, means alone are a budget.
    A draft is only told so when it has a promise or objectives and two of the three, for then the third was forgotten;
    a final document is always told. Means are a budget or fte of an action or role, or the costs of the business case.

    Wrong:

        objectives: [{id: recommend, ...}]
        actions: [{id: messages, title: Messages in advance}]

    Right:

        objectives: [{id: recommend, ...}]
        actions: [{id: messages, title: Messages in advance, budget: 60000, fte: 1.2}]
    """
    there = {"goals": bool(strategy.objectives), "actions": bool(strategy.actions), "means": _has_means(strategy)}
    final = strategy.workbook.status == "final"
    far = (strategy.compass or strategy.objectives) and sum(there.values()) >= BEGUN_IN_A_DRAFT
    for name in (name for name, present in there.items() if not present and (final or far)):
        key, message, help = _missing(name)
        yield remark(strategy, key, message=message, help=help)


def _has_means(strategy: Strategy) -> bool:
    """Whether money or time was set aside anywhere."""
    case, team = strategy.business_case, strategy.governance.team if strategy.governance else ()
    of_actions = any(action.budget or action.fte for action in strategy.actions)
    of_roles = any(role.budget or role.fte for role in team)
    return of_actions or of_roles or bool(case and case.costs)


def _missing(name: str) -> tuple[str, Message, Message]:
    """Where it belongs, what is said of it, and what to add."""
    if name == "goals":
        message = say("there are no goals, so this is not a strategy yet")
        return "objectives", message, say("add `objectives`: what has to be reached")
    if name == "actions":
        message = say("there are no actions, so this is not a strategy yet")
        return "actions", message, say("add `actions`: what is done for the goals")
    message = say("no means are set aside, so this is not a strategy yet")
    return "actions", message, say("give actions a `budget` or `fte`, or write the costs of the business case")


@warning("CX962")
def broken_chain(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The chain from an expectation to a benefit breaks: promise, objective, action or benefit is missing.

    It is the spine of the document: customers expect this, so we promise that, we will see it by this score, we do this
    for it, and that is what it earns. Where a link is missing, a board member asks the question that you cannot answer.
    Add the link, or choose: not every expectation has to be served now. The check is silent about a step that has not
    begun, and about an expectation that nothing answers at all; that has a tip of its own (CX206).

    Wrong:

        expectations: [{id: know-in-time, ...}]
        compass: {expectations: [know-in-time], ...}
        actions: [{id: messages, title: Messages in advance}]

    Right:

        actions:
          - {id: messages, title: Messages in advance, expectation: know-in-time, objective: come-back}
        business_case:
          benefits: [{id: who-stays, objective: come-back, ...}]
    """
    begun = _begun(strategy)
    for link in analysis.chain:
        expectation = strategy.expectation(link.expectation)
        if expectation and link.broken_at and begun[link.broken_at] and _answered(link):
            message, help = _broken(link.broken_at, named(expectation), strategy.objective(link.objective))
            yield remark(expectation, message=message, help=help)


def _begun(strategy: Strategy) -> dict[ChainPlace, bool]:
    """Which links the team has come to. Mostly an action says which objective belongs to an expectation."""
    return {
        # A promise that answers nothing at all is told once, of the compass (CX612).
        "promise": bool(strategy.compass and strategy.compass.expectations),
        "objective": bool(strategy.objectives and strategy.actions),
        "action": bool(strategy.actions),
        "benefit": bool(strategy.business_case and strategy.business_case.benefits),
    }


def _answered(link: ChainLink) -> bool:
    """Whether anything goes on from the expectation."""
    return link.promise or link.objective is not None or link.action is not None


def _broken(place: ChainPlace, name: Named, objective: Objective | None) -> tuple[Message, Message]:
    if place == "promise":
        return (
            say("the chain of expectation {id} breaks: the promise does not answer it", id=name),
            say("name it under `compass.expectations`, or choose not to serve it now"),
        )
    if place == "objective":
        return (
            say("the chain of expectation {id} breaks: no objective belongs to it", id=name),
            say("name both in one action, or give an objective a metric of the journey of this expectation"),
        )
    if place == "action":
        return (
            say("the chain of expectation {id} breaks: no action serves it", id=name),
            say("add an action that names this `expectation`, or its `objective`"),
        )
    return (
        say("the chain of expectation {id} breaks: objective {objective} brings no benefit",
            id=name, objective=named(objective) if objective else ""),
        say("name the objective in a benefit of the business case, even a small one"),
    )  # fmt: skip
