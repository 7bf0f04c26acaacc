"""Where the organisation stands: the scan's answers in; a score, spread and layers a pillar, the phase and what blocks it out."""

from dataclasses import dataclass

from cxstrategy.model.maturity import Phase


@dataclass(frozen=True)
class PillarScore:
    """A pillar: mean of its answered statements over respondents, 0 to 3 (`score`) and 0 to 100 (`percent`).

    `spread` is the standard deviation of the respondents' own means (n - 1; None below two), `layers` the mean a layer.
    """

    score: float | None
    percent: float | None
    spread: float | None
    layers: dict[str, float]
    answered: int
    expected: int


@dataclass(frozen=True)
class MaturityAnalysis:
    """The phase (never an average), the statements that block the next one with their means, and the pillars."""

    phase: Phase
    blocking: tuple[str, ...]
    respondents: int
    pillars: dict[str, PillarScore]
    statements: dict[str, float | None]
    weakest: tuple[str, ...]
    past_all: bool = False
