"""Precision of survey figures: 95% margins and intervals."""

import math
from dataclasses import dataclass

from cxstrategy.analysis.student_t import t_quantile

CONFIDENCE = 0.95
# The normal quantile of 97.5%: two-sided 95% confidence.
Z95 = 1.959963984540054
# Below a sample of one in twenty the finite population hardly shows and is left out by custom.
FINITE_FROM = 0.05
# What the adjusted Wald interval of a net score adds: three answers, a quarter of them to either side.
ADDED_ANSWERS, ADDED_A_SIDE = 3, 0.75


@dataclass(frozen=True)
class Interval:
    """A margin either way and the bounds of the 95% interval, all in one unit; the bounds need not be symmetric."""

    margin: float
    low: float
    high: float

    def narrowed(self, value: float, factor: float) -> "Interval":
        """The same with every distance from the measured `value` multiplied by `factor`."""
        return Interval(self.margin * factor, value - (value - self.low) * factor, value + (self.high - value) * factor)

    def within(self, low: float, high: float) -> "Interval":
        """The same with bounds no further than the metric can go."""
        return Interval(self.margin, max(self.low, low), min(self.high, high))

    def scaled(self, factor: float, start: float = 0.0) -> "Interval":
        """The same in another unit, of which one old unit is `factor`, counted from `start`."""
        return Interval(self.margin * factor, start + self.low * factor, start + self.high * factor)


def net_variance(promoters: float, detractors: float, n: float) -> float:
    """The variance of one answer of a net score (+1, 0 or -1): p + d - (p - d)²."""
    p, d = promoters / n, detractors / n
    return p + d - (p - d) ** 2


def net_interval(promoters: float, detractors: float, n: int) -> Interval:
    """A net score's interval as a fraction (-1 to 1): the plain margin, and bounds by adjusted Wald.

    The plain margin collapses when everyone gives the same answer; adding three answers keeps the bounds honest, which
    is why the two differ. Source: Rocks (2016), "Interval estimation for the Net Promoter Score", The American
    Statistician 70(4), compared by MeasuringU.
    """
    margin = Z95 * math.sqrt(net_variance(promoters, detractors, n) / n)
    more, p, d = n + ADDED_ANSWERS, promoters + ADDED_A_SIDE, detractors + ADDED_A_SIDE
    reach = Z95 * math.sqrt(net_variance(p, d, more) / more)
    centre = (p - d) / more
    return Interval(margin, centre - reach, centre + reach)


def share_interval(share: float, n: int) -> Interval:
    """A share's interval as fractions: margin by Wald, bounds by Wilson's score interval.

    Source: E.B. Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22(158).
    """
    margin = Z95 * math.sqrt(share * (1 - share) / n)
    shrink = 1 + Z95**2 / n
    centre = (share + Z95**2 / (2 * n)) / shrink
    reach = Z95 * math.sqrt(share * (1 - share) / n + Z95**2 / (4 * n**2)) / shrink
    return Interval(margin, max(centre - reach, 0.0), min(centre + reach, 1.0))


def mean_interval(mean: float, variance: float, n: int) -> Interval | None:
    """A mean's t-interval, from the sample variance (n - 1); None below two answers, which show no spread."""
    if n < 2:
        return None
    margin = t_quantile((1 + CONFIDENCE) / 2, n - 1) * math.sqrt(variance / n)
    return Interval(margin, mean - margin, mean + margin)


def finite_factor(n: int, population: int | None) -> float:
    """How much a sample that is a large part of its population narrows the margin: √((N - n) / (N - 1)), else 1.

    1 as well where more answers came in than there are people: the population is then not the one that was asked.
    """
    if not population or n <= FINITE_FROM * population or n > population:
        return 1.0
    return math.sqrt((population - n) / (population - 1)) if population > 1 else 0.0
