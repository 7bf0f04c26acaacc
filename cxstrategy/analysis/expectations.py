"""Expectations and journeys in numbers: opportunity, balance, pyramid levels and the feeling line."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter
from statistics import fmean
from typing import Literal

from cxstrategy.model.expectations import DIMENSIONS, PYRAMID, Evidence, Expectation, Journey, Stage
from cxstrategy.model.strategy import Strategy

EvidenceStrength = Literal["strong", "fair", "thin"]
STRENGTHS: tuple[EvidenceStrength, ...] = ("strong", "fair", "thin")
# In which of two ways a method knows what customers expect. Complaints and reviews are people's own words that can
# also be counted, so they serve as either, but one of them is never both.
WORDS = frozenset(("interview", "observation", "panel", "workshop", "complaints", "reviews"))
NUMBERS = frozenset(("survey", "analytics", "complaints", "reviews"))


@dataclass(frozen=True)
class ExpectationWeight:
    """One expectation: opportunity = importance + max(importance - performance, 0), 1 to 19, and how well it is known.

    `evidence` is "strong" (customers, both words and numbers), "fair" (customers) or "thin" (employees or nothing).
    """

    importance: float | None
    performance: float | None
    opportunity: float | None
    evidence: EvidenceStrength


@dataclass(frozen=True)
class JourneyFeeling:
    """A journey's feeling line: the ids of its lowest, its peak and its last stage, and the mean feeling, -2 to 2.

    `lowest` and `peak` are None where no stage has a feeling, or all have the same. `pyramid` is the level, 1 to 5,
    that every stage and expectation of the journey meets today (the lowest of them; None where none is given), and
    `levels` counts the stages and expectations at each level by its name.
    """

    lowest: str | None
    peak: str | None
    ending: str | None
    mean: float | None
    pyramid: int | None
    levels: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class ExpectationsAnalysis:
    """All expectations by id, all journeys by id, how many expectations a dimension, and the order of opportunity.

    `ranking` holds ids, the largest opportunity first; an expectation without importance or performance is not ranked.
    `evidence` counts the expectations of each strength.
    """

    expectations: dict[str, ExpectationWeight]
    journeys: dict[str, JourneyFeeling]
    balance: dict[str, int]
    ranking: tuple[str, ...]
    evidence: dict[str, int] = field(default_factory=dict)


def analyse_expectations(strategy: Strategy) -> ExpectationsAnalysis | None:
    """All expectations and journeys; None when the workbook has neither."""
    if not strategy.expectations and not strategy.journeys:
        return None
    weights = {expectation.id: weigh(expectation) for expectation in strategy.expectations}
    dimensions = Counter(expectation.dimension for expectation in strategy.expectations)
    strengths = Counter(weight.evidence for weight in weights.values())
    return ExpectationsAnalysis(
        expectations=weights,
        journeys={journey.id: _feeling(journey, strategy.expectations) for journey in strategy.journeys},
        balance={dimension: dimensions[dimension] for dimension in DIMENSIONS},
        ranking=_ranking(weights),
        evidence={strength: strengths[strength] for strength in STRENGTHS},
    )


def weigh(expectation: Expectation) -> ExpectationWeight:
    """One expectation's opportunity and the strength of its evidence."""
    importance, performance = expectation.importance, expectation.performance
    return ExpectationWeight(
        importance, performance, opportunity(importance, performance), evidence_strength(expectation.evidence)
    )


def opportunity(importance: float | None, performance: float | None) -> float | None:
    """importance + max(importance - performance, 0), both 1 to 10: 1 to 19; None where either is missing.

    The opportunity algorithm of Anthony W. Ulwick ("Turn customer input into innovation", Harvard Business Review,
    January 2002), with performance for his satisfaction. Doing better than what matters earns and costs nothing.
    """
    if importance is None or performance is None:
        return None
    return importance + max(importance - performance, 0.0)


def evidence_strength(evidence: Iterable[Evidence]) -> EvidenceStrength:
    """Strong: customers' words beside a second source with numbers. Fair: customers. Thin: neither."""
    evidence = tuple(evidence)
    words = {index for index, item in enumerate(evidence) if item.kind == "customer" and _has_words(item)}
    numbers = {index for index, item in enumerate(evidence) if item.kind != "employee" and _has_numbers(item)}
    if any(word != number for word in words for number in numbers):
        return "strong"
    return "fair" if any(item.kind == "customer" for item in evidence) else "thin"


def _has_words(item: Evidence) -> bool:
    return item.method in WORDS or (item.method is None and item.quote is not None)


def _has_numbers(item: Evidence) -> bool:
    return item.method in NUMBERS or (item.method is None and item.kind == "data")


def _ranking(weights: dict[str, ExpectationWeight]) -> tuple[str, ...]:
    """By opportunity, then by importance; what is equal in both keeps the order in which it was written."""
    # Rounded, so that 8.8 + 3.2 and 8 + 4 tie as they do on paper.
    order = {
        name: (-round(weight.opportunity, 9), -(weight.importance or 0.0))
        for name, weight in weights.items()
        if weight.opportunity is not None
    }
    return tuple(sorted(order, key=lambda name: order[name]))


def _feeling(journey: Journey, expectations: Iterable[Expectation]) -> JourneyFeeling:
    felt = [stage.feeling for stage in journey.stages if stage.feeling is not None]
    lowest, peak = extremes(journey) or (None, None)
    levels = [level for level in _levels(journey.stages, journey.id, expectations) if level is not None]
    counts = Counter(levels)
    return JourneyFeeling(
        lowest=lowest.id if lowest else None,
        peak=peak.id if peak else None,
        ending=journey.stages[-1].id if journey.stages else None,
        mean=fmean(felt) if felt else None,
        pyramid=min(levels, default=None),
        levels={name: counts[number] for number, name in enumerate(PYRAMID, start=1)},
    )


def extremes(journey: Journey) -> tuple[Stage, Stage] | None:
    """The lowest and the highest stage, the first of each; None where none has a feeling, or all have the same."""
    felt = [(stage.feeling, stage) for stage in journey.stages if stage.feeling is not None]
    if len({feeling for feeling, _ in felt}) < 2:
        return None
    return min(felt, key=itemgetter(0))[1], max(felt, key=itemgetter(0))[1]


def _levels(stages: Iterable[Stage], journey: str, expectations: Iterable[Expectation]) -> list[int | None]:
    """The pyramid levels met in a journey: those of its stages, then those of the expectations about it."""
    of_stages = [stage.pyramid for stage in stages]
    return of_stages + [expectation.pyramid for expectation in expectations if expectation.journey == journey]
