"""Quantiles of Student's t distribution, without a library."""

import math
from functools import cache
from statistics import NormalDist

# From here on four terms of the expansion agree with the exact quantile to the last digit of a double.
_EXPANSION_FROM = 2_000
_SMALLEST = 1e-300
_CLOSE = 1e-15


@cache
def t_quantile(probability: float, degrees: int) -> float:
    """The t that a share `probability` (0.5 to 1, both excluded) lies below, with `degrees` of freedom (1 or more).

    Newton's method on the distribution function from the normal quantile, which lies left of it: the function is
    concave there, so every step stops short of the answer and the next is nearer. Raises ValueError outside its domain.
    """
    if degrees < 1 or not 0.5 < probability < 1:
        raise ValueError(f"no t quantile for {probability} with {degrees} degrees of freedom")
    normal = NormalDist().inv_cdf(probability)
    if degrees >= _EXPANSION_FROM:
        return _expanded(normal, degrees)
    t = normal
    for _ in range(200):
        step = (probability - t_distribution(t, degrees)) / _t_density(t, degrees)
        t += step
        if abs(step) <= _CLOSE * t:
            break
    return t


def t_distribution(t: float, degrees: int) -> float:
    """The share below `t`: 1 - I_x(degrees / 2, 1 / 2) / 2 with x = degrees / (degrees + t²)."""
    tail = incomplete_beta(degrees / 2, 0.5, degrees / (degrees + t * t)) / 2
    return 1 - tail if t >= 0 else tail


def _t_density(t: float, degrees: int) -> float:
    scale = math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2) - math.log(degrees * math.pi) / 2
    return math.exp(scale - (degrees + 1) / 2 * math.log1p(t * t / degrees))


def _expanded(z: float, degrees: int) -> float:
    """The quantile from the normal one by its expansion in 1 / degrees (Abramowitz and Stegun 26.7.5)."""
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + math.fsum(term / degrees**power for power, term in enumerate(terms, start=1))


def incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function I_x(a, b), by its continued fraction; `a` and `b` above 0, x 0 to 1."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    if x > (a + 1) / (a + b + 2):  # the fraction converges fast below its mean only
        return 1 - incomplete_beta(b, a, 1 - x)
    front = a * math.log(x) + b * math.log1p(-x) + math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    return math.exp(front) / (a * _fraction(a, b, x))


def _fraction(a: float, b: float, x: float) -> float:
    """The fraction 1 + d1/(1 + d2/(1 + …)), forwards (Lentz's method)."""
    value, above, below = 1.0, 1.0, 0.0
    for index in range(1, 1_000):
        m = index // 2
        if index % 2:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        below = 1 / (1 + term * below or _SMALLEST)
        above = 1 + term / above or _SMALLEST
        value *= above * below
        if abs(above * below - 1) < _CLOSE:
            break
    return value
