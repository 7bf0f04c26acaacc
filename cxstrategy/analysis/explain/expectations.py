"""How a figure of an expectation or journey was reached: `expectations.op-tijd.opportunity` -> Derivation."""

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.explain.derivation import Derivation, Input, Step
from cxstrategy.model.expectations import Expectation, Journey, Stage
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say

OPPORTUNITY = say("importance + max(importance − performance, 0)")
MISSING = say("what is missing: importance − performance, not below 0")
ULWICK = say("Ulwick (2002), Harvard Business Review, January: the opportunity algorithm")
FEELING = say("mean of the feeling of the stages, −2 to 2")
PYRAMID = say("the lowest pyramid level among the stages and expectations of the journey")


def explain_expectations(strategy: Strategy, analysis: Analysis, rest: tuple[str, ...]) -> Derivation | None:
    """How an expectation's opportunity, or a journey's mean feeling or pyramid level, was reached."""
    if analysis.expectations is None:
        return None
    match rest:
        case ("expectations", name, "opportunity") if expectation := strategy.expectation(name):
            return _opportunity(expectation, analysis)
        case ("journeys", name, "mean" | "pyramid" as figure) if journey := strategy.journey(name):
            return _journey(journey, figure, strategy, analysis)
    return None


def expectation_keys(analysis: Analysis) -> list[str]:
    """The keys of every figure of an expectation or journey that can be explained."""
    found = analysis.expectations
    if found is None:
        return []
    weighed = [name for name, weight in found.expectations.items() if weight.opportunity is not None]
    figures = [
        f"expectations.journeys.{name}.{figure}"
        for name, journey in found.journeys.items()
        for figure in ("mean", "pyramid")
        if getattr(journey, figure) is not None
    ]
    return [f"expectations.expectations.{name}.opportunity" for name in weighed] + figures


def _opportunity(expectation: Expectation, analysis: Analysis) -> Derivation | None:
    weight = analysis.expectations.expectations.get(expectation.id) if analysis.expectations else None
    if weight is None:
        return None
    steps: list[Step] = []
    if weight.importance is not None and weight.performance is not None:
        steps.append(Step(MISSING, max(weight.importance - weight.performance, 0.0)))
    return Derivation(
        key=f"expectations.expectations.{expectation.id}.opportunity",
        formula=OPPORTUNITY,
        source=ULWICK,
        inputs=(
            Input("importance", weight.importance, expectation.at("importance")),
            Input("performance", weight.performance, expectation.at("performance")),
        ),
        steps=tuple(steps),
        result=weight.opportunity,
        unit="",
    )


def _journey(journey: Journey, figure: str, strategy: Strategy, analysis: Analysis) -> Derivation | None:
    found = analysis.expectations.journeys.get(journey.id) if analysis.expectations else None
    if found is None:
        return None
    field = "feeling" if figure == "mean" else "pyramid"
    parts: list[Stage | Expectation] = list(journey.stages)
    if figure == "pyramid":
        parts += [one for one in strategy.expectations if one.journey == journey.id]
    inputs = [Input(part.id, getattr(part, field), part.at(field)) for part in parts]
    return Derivation(
        key=f"expectations.journeys.{journey.id}.{figure}",
        formula=FEELING if figure == "mean" else PYRAMID,
        source=None,
        inputs=tuple(entry for entry in inputs if entry.value is not None),
        steps=(),
        result=getattr(found, figure),
        unit="",
    )
