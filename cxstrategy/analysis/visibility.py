"""The smallest change that two waves of a survey show, and the answers that a change takes."""

import math
from dataclasses import dataclass

from cxstrategy.analysis.measurement import Measured, share_unit
from cxstrategy.analysis.precision import FINITE_FROM, Z95, finite_factor
from cxstrategy.model.objectives import Metric

# The normal quantile of 80%: a change of this size is seen 4 times out of 5.
Z80 = 0.8416212335729143
POWER = (Z95 + Z80) ** 2
# What two figures may differ by through rounding alone: a change and the end of a scale, answers and a whole number.
ROUNDING = 1e-9


@dataclass(frozen=True)
class Spread:
    """How the answers of a wave vary: `variance` today, and for a share also where it stands on its `unit`.

    `unit` is where nothing and how far the whole stands on the metric; `ends` is as far as the metric goes.
    """

    value: float
    variance: float
    unit: tuple[float, float] | None = None
    ends: tuple[float, float] | None = None

    def variance_at(self, value: float) -> float:
        """The variance of one answer when the score has become `value`: p(1 − p) for a share, else as it is today."""
        if self.unit is None:
            return self.variance
        share = self.share_at(value)
        return share * (1 - share) * self.unit[1] ** 2

    def share_at(self, value: float) -> float:
        """The share that a score of `value` stands for; of a metric that shares nothing the score itself."""
        start, size = self.unit or (0.0, 1.0)
        return (value - start) / size

    def within(self, value: float) -> bool:
        """Whether the metric can come to `value`."""
        return self.ends is None or self.ends[0] - ROUNDING <= value <= self.ends[1] + ROUNDING


def spread_of(metric: Metric | None, baseline: Measured) -> Spread | None:
    """The spread behind a baseline; None where the workbook does not tell it, or all answers are alike."""
    if metric is None or baseline.value is None or not baseline.variance:
        return None
    return Spread(baseline.value, baseline.variance, share_unit(metric), metric.range)


def variance_per_answer(n: int, population: int | None = None) -> float:
    """(1.96 + 0.8416)² / n, times (N − n) / (N − 1) where n is over a twentieth of N: what Δ² is to the variances."""
    return POWER / n * finite_factor(n, population) ** 2


def detectable_change(spread: Spread, n: int, direction: int, population: int | None = None) -> float | None:
    """The smallest change that two waves of `n` show 4 times out of 5 with 95% confidence (two-sided).

    `direction` is 1 or -1. None where the metric ends before such a change.
    """
    change = endless_change(spread, n, direction, population)
    return change if spread.within(spread.value + direction * change) else None


def endless_change(spread: Spread, n: int, direction: int, population: int | None = None) -> float:
    """The Δ with Δ² = (1.96 + 0.8416)² · (v1 + v2) / n · (N − n) / (N − 1), as if the scale had no end.

    For a share v2 depends on Δ, which makes it a quadratic equation; its positive root is the answer.
    """
    per_answer = variance_per_answer(n, population)
    if spread.unit is None:
        return math.sqrt(per_answer * 2 * spread.variance)
    start, size = spread.unit
    tilt = direction * (start + size - spread.value - (spread.value - start)) * per_answer
    root = math.sqrt(tilt**2 + 8 * per_answer * (1 + per_answer) * spread.variance)
    return (tilt + root) / (2 * (1 + per_answer))


def n_needed(spread: Spread, change: float, population: int | None = None) -> int | None:
    """How many answers a wave takes to show `change`; None where there is none, or the metric ends before it.

    Where that is over a twentieth of `population` it takes fewer: n / (1 + (n − 1) / N).
    """
    if not change or not spread.within(spread.value + change):
        return None
    n = endless_answers(spread, change)
    if population and n > FINITE_FROM * population:
        n /= 1 + (n - 1) / population
    return whole_answers(n)


def whole_answers(n: float) -> int:
    """So many answers rounded up.

    A hair less before that, so that a figure that comes out whole is not pushed one further by its last bit.
    """
    return math.ceil(n - ROUNDING)


def endless_answers(spread: Spread, change: float) -> float:
    """The answers a wave that show `change` (not 0), unrounded and with no end to whom one could ask."""
    return POWER * (spread.variance + spread.variance_at(spread.value + change)) / change**2
