"""A linear scale: where a value stands on the canvas, and round values for its ticks."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

# Steps of an axis that people count in.
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """Values `low` to `high` laid on places `start` to `end` (which may run backwards, as heights do on paper)."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The place of a value, to a tenth of a unit. On a scale without extent everything stands in the middle."""
        if self.high == self.low:
            return round((self.start + self.end) / 2, 1)
        share = (value - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)

    def kept(self, value: float) -> float:
        """The place of a value, or the nearest end for one that lies outside."""
        return self(min(max(value, self.low), self.high))


@dataclass(frozen=True, slots=True)
class Axis:
    """Round values in order, all steps alike, the first and last around what is shown; `digits`: decimals they need."""

    ticks: tuple[float, ...]
    digits: int

    @property
    def low(self) -> float:
        """The first tick."""
        return self.ticks[0]

    @property
    def high(self) -> float:
        """The last tick."""
        return self.ticks[-1]

    @property
    def step(self) -> float:
        """From one tick to the next."""
        return self.ticks[1] - self.ticks[0]

    def scale(self, start: float, end: float) -> Scale:
        """The axis laid on the paper."""
        return Scale(self.low, self.high, start, end)


def round_axis(values: Iterable[float], most: int = 6, whole: bool = False) -> Axis:
    """An axis of at most `most` (at least 3) round ticks around the values, which may be negative, alike or none.

    Include 0 among the values for an axis that must show it; `whole` asks for steps without decimals.
    """
    finite = [value for value in values if math.isfinite(value)] or [0.0]
    low, high = min(finite), max(finite)
    if math.isclose(low, high, rel_tol=1e-9, abs_tol=1e-12):
        around = abs(low) / 2 or 1.0
        low, high = low - around, high + around
    step = _step((high - low) / (max(most, 3) - 1), whole)
    while math.ceil(high / step - 1e-9) - math.floor(low / step + 1e-9) + 1 > max(most, 3):
        step = _step(step * 1.01, whole)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    digits = _digits(step)
    return Axis(tuple(round(index * step, digits) + 0.0 for index in range(first, last + 1)), digits)


def _step(least: float, whole: bool) -> float:
    """The smallest step that people count in and that is not below `least`."""
    power = 10.0 ** math.floor(math.log10(least))
    step = next(power * step for step in STEPS if power * step >= least * (1 - 1e-9))
    return step if not whole or (step >= 1 and step == int(step)) else _step(least * 1.2, whole) if step > 1 else 1.0


def _digits(step: float) -> int:
    """The decimals that a step needs to be told apart: 1 for 0.5, 2 for 0.25."""
    digits = max(0, -math.floor(math.log10(step)))
    return digits if math.isclose(round(step, digits), step, rel_tol=1e-9) else digits + 1
