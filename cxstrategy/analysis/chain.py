"""The chain from expectation through promise, objective and action to benefit, and where it breaks.

The format names the links only in part, so the best one is looked for. An objective belongs to an expectation when an
action names both, or when its metric measures the journey that the expectation is about. An action belongs to the
chain when it names the expectation, or the chain's objective; a benefit when it names the objective. Of several
objectives the one counts whose chain gets furthest, and among equals the one that an action ties to the expectation.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cxstrategy.model.expectations import Expectation
from cxstrategy.model.route import Action
from cxstrategy.model.strategy import Strategy

ChainPlace = Literal["promise", "objective", "action", "benefit"]


@dataclass(frozen=True)
class ChainLink:
    """One expectation's chain by ids (`promise`: whether the compass answers it), and the first link that is missing.

    `goal` is the organisation's goal that the objective serves, the last step up; a chain does not break on it.
    """

    expectation: str
    promise: bool
    objective: str | None
    action: str | None
    benefit: str | None
    broken_at: ChainPlace | None
    goal: str | None = None


def analyse_chain(strategy: Strategy) -> tuple[ChainLink, ...]:
    """The chain of every expectation, in the order of the workbook."""
    return tuple(_best(expectation, strategy) for expectation in strategy.expectations)


def objectives_for(expectation: Expectation, strategy: Strategy) -> Iterator[str]:
    """Ids of the objectives that belong to an expectation, the surest first."""
    named = [action.objective for action in strategy.actions if action.expectation == expectation.id]
    measured = [
        objective.id
        for objective in strategy.objectives
        if (metric := strategy.metric(objective.metric)) is not None
        and metric.journey is not None
        and metric.journey == expectation.journey
    ]
    known = {objective.id for objective in strategy.objectives}
    return (name for name in dict.fromkeys([*named, *measured]) if name in known)


def _best(expectation: Expectation, strategy: Strategy) -> ChainLink:
    found: list[str | None] = [*objectives_for(expectation, strategy)] or [None]
    return max((_link(expectation, name, strategy) for name in found), key=_reach)


def _reach(link: ChainLink) -> int:
    """How many links are there; `max` keeps the first of equals, which is the surest."""
    return sum((link.objective is not None, link.action is not None, link.benefit is not None))


def _link(expectation: Expectation, objective: str | None, strategy: Strategy) -> ChainLink:
    promise = strategy.compass is not None and expectation.id in strategy.compass.expectations
    action = _action(expectation.id, objective, strategy.actions)
    benefit = _benefit(objective, strategy)
    missing: dict[ChainPlace, bool] = {
        "promise": not promise, "objective": objective is None, "action": action is None, "benefit": benefit is None,
    }  # fmt: skip
    return ChainLink(
        expectation=expectation.id,
        promise=promise,
        objective=objective,
        action=action,
        benefit=benefit,
        broken_at=next((place for place, gone in missing.items() if gone), None),
        goal=next((link.goal for link in strategy.alignment if link.objective == objective), None),
    )


def _action(expectation: str, objective: str | None, actions: tuple[Action, ...]) -> str | None:
    """The action that names both, else the expectation alone, else the objective."""
    own = [action for action in actions if action.expectation == expectation]
    both = [action for action in own if action.objective == objective]
    for_objective = [action for action in actions if objective is not None and action.objective == objective]
    return next((action.id for action in (*both, *own, *for_objective)), None)


def _benefit(objective: str | None, strategy: Strategy) -> str | None:
    benefits = strategy.business_case.benefits if strategy.business_case else ()
    return next((benefit.id for benefit in benefits if objective is not None and benefit.objective == objective), None)
