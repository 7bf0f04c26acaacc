"""The spread of the NPV and the chance of loss when three-point estimates are drawn."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import floor, fsum, hypot, nan
from random import Random

from cxstrategy.analysis.money.cash_flow import discount_factors
from cxstrategy.analysis.money.draws import Amount, Draws, triangular, uniform
from cxstrategy.analysis.money.inputs import Estimate, Premise, Premises
from cxstrategy.analysis.money.valuation import flows_of, likely_values, net_present_value
from cxstrategy.model.business_case import BusinessCase

BINS = 30
# Chances nearer to never and always than this are said as this: the draws do not tell them apart.
LEAST_CHANCE = 0.001
# Draws worked on at a time: few enough to stay in the processor's cache, and a million draws stay small in memory.
DRAWS_AT_A_TIME = 2_000


@dataclass(frozen=True)
class Simulation:
    """NPVs (money) over the draws; `chance_of_loss` is the share of draws with an NPV below zero.

    It is not a number (null in the JSON) where nothing has a range: one outcome holds no chance.
    """

    draws: int
    mean: float
    sd: float
    p5: float
    p50: float
    p95: float
    chance_of_loss: float
    # Counts of draws in equal bins from the lowest to the highest NPV, for the picture.
    bins: tuple[int, ...] = ()
    lowest: float = 0.0
    highest: float = 0.0


def simulate(case: BusinessCase, premises: Premises, draws: int | None = None) -> Simulation:
    """The distribution of the NPV when every three-point estimate is drawn from triangular(low, likely, high).

    As many `draws` as asked, else as the workbook says.

    Each estimate is drawn once a draw, whoever uses it. The years of a series share one quantile: whoever is too
    hopeful about year 1 is so about year 3. Seeded by the workbook, so the same text gives the same figures. Without
    any range there is one outcome: every figure is that NPV and the spread is 0.
    """
    return summarise(sorted(draw_npvs(case, premises, draws or case.simulation.draws)))


def draw_npvs(case: BusinessCase, premises: Premises, draws: int) -> Iterator[float]:
    """The NPV (money) of each draw, in the order of drawing."""
    random = Random(case.simulation.seed)
    factors = discount_factors(case.discount_rate.value, case.years)
    likely = likely_values(premises)
    ranges = {key: premise for key, premise in premises.items() if premise.is_range}
    for start in range(0, draws, DRAWS_AT_A_TIME):
        count = min(DRAWS_AT_A_TIME, draws - start)
        drawn = {key: _drawn(premise, random, count) for key, premise in ranges.items()}
        worth = net_present_value(flows_of(case, likely | drawn), factors)
        yield from worth.column() if isinstance(worth, Draws) else [worth] * count


def _drawn(premise: Premise, random: Random, count: int) -> tuple[Amount, ...]:
    """A column for each year of the premise, all from the same quantiles."""
    quantiles = uniform(random, count)
    ranges = {_key(point): point for point in premise.points}
    drawn = {key: triangular(quantiles, *key) if point.is_range else point.likely for key, point in ranges.items()}
    return tuple(drawn[_key(point)] for point in premise.points)


def _key(point: Estimate) -> tuple[float, float, float]:
    """Years with the same three points share one column."""
    return point.low, point.likely, point.high


def summarise(worths: list[float]) -> Simulation:
    """Mean, standard deviation (n - 1), percentiles, share below zero and bins of at least two sorted NPVs."""
    count = len(worths)
    if worths[0] == worths[-1]:
        same = worths[0]
        return Simulation(count, same, 0.0, same, same, same, nan, (count,), same, same)
    mean = fsum(worths) / count
    spread = hypot(*(worth - mean for worth in worths)) / (count - 1) ** 0.5
    below = sum(worth < 0 for worth in worths) / count
    low, middle, high = (percentile(worths, share) for share in (0.05, 0.5, 0.95))
    return Simulation(count, mean, spread, low, middle, high, below, _bins(worths), worths[0], worths[-1])


def percentile(ordered: list[float], share: float) -> float:
    """The value below which `share` of the ordered values lie, by linear interpolation between neighbours."""
    place = share * (len(ordered) - 1)
    below = floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def _bins(ordered: list[float]) -> tuple[int, ...]:
    """How many values lie in each of BINS equal bins; the last one holds the highest value too."""
    width = (ordered[-1] - ordered[0]) / BINS
    edges = [bisect_left(ordered, ordered[0] + width * step) for step in range(1, BINS)]
    return tuple(later - earlier for earlier, later in pairwise((0, *edges, len(ordered))))
