"""One number drawn many times: arithmetic on all its draws at once, in the standard library."""

import sys
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import repeat
from math import erf, fsum, sqrt
from operator import add, mul, neg, sub
from random import Random
from statistics import NormalDist

# A normal score is drawn from so many equally likely ones; a driver among others is told no finer than one in a
# thousand.
STEPS = 4_096
# Into how many steps a standard deviation is divided: far finer than what ten thousand draws tell apart.
FINE = 200
# What a random byte is as the higher one of a place in the table.
HIGH_BYTES = bytes(byte % (STEPS // 256) for byte in range(256))


class Draws:
    """The values that one uncertain number took, a draw each: `values` times `factor`.

    Kept apart, so that a ramp, a price or a discount factor costs nothing until numbers are added up.
    """

    __slots__ = ("values", "factor")

    def __init__(self, values: list[float], factor: float = 1.0) -> None:
        self.values = values
        self.factor = factor

    def __mul__(self, other: "Amount") -> "Draws":
        if isinstance(other, Draws):
            return Draws(list(map(mul, self.values, other.values)), self.factor * other.factor)
        return Draws(self.values, self.factor * other)

    def __add__(self, other: "Amount") -> "Draws":
        mine = self.factor
        if not isinstance(other, Draws):
            return Draws([value * mine + other for value in self.values])
        theirs = other.factor
        if mine == theirs:
            return Draws(list(map(add, self.values, other.values)), mine)
        return Draws([one * mine + two * theirs for one, two in zip(self.values, other.values, strict=True)])

    def __neg__(self) -> "Draws":
        return Draws(self.values, -self.factor)

    def __sub__(self, other: "Amount") -> "Draws":
        return self + -other

    def __rsub__(self, other: float) -> "Draws":
        return -self + other

    __radd__ = __add__
    __rmul__ = __mul__

    def column(self) -> list[float]:
        """What each draw gave."""
        return [value * self.factor for value in self.values]


# A number of the business case: known, or drawn. The levers are written once for both.
Amount = float | Draws


def plain(amount: Amount) -> float:
    """A number that is known; raises TypeError on draws, which no known premise leads to."""
    if isinstance(amount, Draws):
        raise TypeError("drawn, not known")
    return amount


def capped(amount: Amount, most: float) -> Amount:
    """The amount, and `most` where it is more."""
    if not isinstance(amount, Draws):
        return min(amount, most)
    if amount.factor > 0 and max(amount.values) * amount.factor <= most:
        return amount
    return Draws([min(value * amount.factor, most) for value in amount.values])


def total(amounts: Iterable[Amount]) -> Amount:
    """The sum of known and drawn numbers, exactly rounded as far as they are known."""
    known: list[float] = []
    factors: dict[int, float] = {}
    columns: dict[int, list[float]] = {}
    for amount in amounts:
        if isinstance(amount, Draws):
            # The same draws under two factors (two years of a ramp) need adding up only once.
            columns[id(amount.values)] = amount.values
            factors[id(amount.values)] = factors.get(id(amount.values), 0.0) + amount.factor
        else:
            known.append(amount)
    start = fsum(known)
    return _weighted(list(columns.values()), list(factors.values()), start) if columns else start


def _weighted(columns: list[list[float]], factors: list[float], start: float) -> Draws:
    """start + Σ factor · column, four columns in a pass: that takes half the time of one in a pass."""
    spare = -len(columns) % 4
    columns, factors = columns + columns[:1] * spare, factors + [0.0] * spare
    summed: Iterable[float] = repeat(start, len(columns[0]))
    for place in range(0, len(columns), 4):
        i, j, k, m = factors[place : place + 4]
        rows = zip(summed, *columns[place : place + 4], strict=True)
        summed = [so_far + i * a + j * b + k * c + m * d for so_far, a, b, c, d in rows]
    return Draws(list(summed))


def normal_scores(random: Random, count: int, spread: float) -> list[int]:
    """So many draws from the normal distribution around 0, with this standard deviation, in steps of 1 / `FINE`.

    Taken from a table of quantiles, which two random bytes point into: that takes half the time of drawing each anew.
    """
    places = bytearray(2 * count)
    low, high = (0, 1) if sys.byteorder == "little" else (1, 0)  # the same draws on every computer
    places[low::2] = random.randbytes(count)
    places[high::2] = random.randbytes(count).translate(HIGH_BYTES)
    return list(map(_scores(spread).__getitem__, memoryview(places).cast("H")))


@lru_cache(maxsize=8)
def _scores(spread: float) -> list[int]:
    """The middles of `STEPS` equally likely parts of the normal distribution."""
    quantile = NormalDist().inv_cdf
    lower = [quantile((step + 0.5) / STEPS) for step in range(STEPS // 2)]
    return [round(FINE * spread * score) for score in (*lower, *map(neg, reversed(lower)))]


def tied(own: list[int], common: list[int], against: bool = False) -> list[int]:
    """Each draw's own score with the one that it shares; taken off where a number goes against the others.

    The Gaussian copula with one factor: √ρ · Z + √(1 − ρ) · e, with both parts drawn at their own spread.
    """
    return list(map(sub if against else add, own, common))


def triangular(scores: list[int], low: float, likely: float, high: float) -> Draws:
    """Draws from the triangular distribution at the quantiles Φ(score); low < high."""
    return Draws(list(map(_triangular(low, likely, high).__getitem__, scores)))


@lru_cache(maxsize=512)
def _triangular(low: float, likely: float, high: float) -> list[float]:
    """The inverse at every score that can be drawn: 0 and what is above it, then what is below from the lowest on.

    So a score, also one below 0, is a place in the list.
    """
    turn = 2 * (likely - low) / (high - low) - 1
    rising, falling = (high - low) * (likely - low) / 2, (high - low) * (high - likely) / 2
    return [
        low + sqrt((1 + place) * rising) if place < turn else high - sqrt((1 - place) * falling) for place in _places()
    ]


@cache
def _places() -> list[float]:
    """2 · Φ(score) − 1 at every score that can be drawn."""
    reach = 2 * max(_scores(sqrt(0.5)))  # √ρ + √(1 − ρ) is at its highest where both are √½
    reach += 1  # either part may have been rounded up
    return [erf(score / (FINE * sqrt(2))) for score in (*range(reach + 1), *range(-reach, 0))]
