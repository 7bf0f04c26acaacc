"""How a chain or a step's progress was reached: a key such as `chain.op-tijd` or `progress.story` -> Derivation."""

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.chain import ChainLink
from cxstrategy.analysis.explain.derivation import Derivation, Input, Step
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say

CHAIN = say(
    "the first link that is missing: promise (the compass names the expectation), objective (an action names both,"
    " or its metric measures the journey), action (it names the expectation or the objective), benefit (it names the"
    " objective)"
)
PROGRESS = say("filled places of the places that a finished step holds")


def explain_chain(strategy: Strategy, analysis: Analysis, rest: tuple[str, ...]) -> Derivation | None:
    """Which links an expectation's chain has; `rest` is the expectation, with `broken_at` behind it or not."""
    link = next((one for one in analysis.chain if rest and one.expectation == rest[0]), None)
    if link is None or rest[1:] not in ((), ("broken_at",)):
        return None
    expectation = strategy.expectation(link.expectation)
    whose = Input("expectation", link.expectation, expectation.at() if expectation else None)
    return Derivation(
        key=f"chain.{link.expectation}.broken_at",
        formula=CHAIN,
        source=None,
        inputs=(whose, *_links(link, strategy)),
        steps=(Step(say("the first link that is missing"), link.broken_at or say("none")),),
        result=link.broken_at,
        unit="",
    )


def explain_progress(strategy: Strategy, analysis: Analysis, rest: tuple[str, ...]) -> Derivation | None:
    """Which places of a step are open; `rest` is the step, with `filled` or `state` behind it or not."""
    found = analysis.progress.get(rest[0]) if rest else None
    if found is None or rest[1:] not in ((), ("filled",), ("state",)):
        return None
    figure = rest[1] if rest[1:] else "state"
    return Derivation(
        key=f"progress.{rest[0]}.{figure}",
        formula=PROGRESS,
        source=None,
        inputs=tuple(Input(place, None) for place in found.open),
        steps=(Step(say("places expected"), found.expected), Step(say("places filled"), found.filled)),
        result=getattr(found, figure),
        unit="",
    )


def chain_keys(analysis: Analysis) -> list[str]:
    """The keys of every chain that can be explained."""
    return [f"chain.{link.expectation}" for link in analysis.chain]


def progress_keys(analysis: Analysis) -> list[str]:
    """The keys of the progress of every step."""
    return [f"progress.{step}" for step in analysis.progress]


def _links(link: ChainLink, strategy: Strategy) -> list[Input]:
    objective = strategy.objective(link.objective)
    action = next((one for one in strategy.actions if one.id == link.action), None)
    benefits = strategy.business_case.benefits if strategy.business_case else ()
    benefit = next((one for one in benefits if one.id == link.benefit), None)
    promise = strategy.compass.at("promise") if strategy.compass and link.promise else None
    return [
        Input("promise", strategy.compass.promise if strategy.compass and link.promise else None, promise),
        Input("objective", link.objective, objective.at() if objective else None),
        Input("action", link.action, action.at() if action else None),
        Input("benefit", link.benefit, benefit.at() if benefit else None),
    ]
