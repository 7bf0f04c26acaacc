"""What customers expect, weighed: expectations and journeys in; opportunity, balance, pyramid and feeling line out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ExpectationWeight:
    """One expectation: opportunity = importance + max(importance - performance, 0), 1 to 19, and how well it is known.

    `evidence` is "strong" (customers, both words and numbers), "fair" (customers) or "thin" (employees or nothing).
    """

    importance: float | None
    performance: float | None
    opportunity: float | None
    evidence: str


@dataclass(frozen=True)
class JourneyFeeling:
    """A journey's feeling line: the ids of its lowest, its peak and its last stage, and the mean feeling, -2 to 2."""

    lowest: str | None
    peak: str | None
    ending: str | None
    mean: float | None
    # The pyramid levels, 1 to 5, that are met by every stage up to there; 0 when the first is not.
    pyramid: int | None


@dataclass(frozen=True)
class ExpectationsAnalysis:
    """All expectations by id, all journeys by id, how many expectations a dimension, and the order of opportunity."""

    expectations: dict[str, ExpectationWeight]
    journeys: dict[str, JourneyFeeling]
    balance: dict[str, int]
    ranking: tuple[str, ...]
