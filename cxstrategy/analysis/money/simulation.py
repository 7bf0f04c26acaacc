"""The spread of the NPV and the chance of loss when three-point estimates are drawn."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import pairwise
from math import floor, fsum, hypot, nan, sqrt
from random import Random

from cxstrategy.analysis.money.cash_flow import discount_factors
from cxstrategy.analysis.money.draws import Amount, Draws, normal_scores, plain, tied, triangular
from cxstrategy.analysis.money.inputs import Estimate, Premise, Premises
from cxstrategy.analysis.money.valuation import flows_of, likely_values, net_present_value
from cxstrategy.model.business_case import BusinessCase

BINS = 30
# Chances nearer to never and always than this are said as this: the draws do not tell them apart.
LEAST_CHANCE = 0.001
# Draws worked on at a time: few enough to stay in the processor's cache, and a million draws stay small in memory.
DRAWS_AT_A_TIME = 2_000
# The chance of loss is told from the case in which nothing swings together to one in which most of it does.
APART, TOGETHER = 0.0, 0.6
# The shares of the draws below which the percentiles lie, in their order below.
SHARES = (0.05, 0.5, 0.95, 0.25, 0.75, 0.01, 0.99)
# A higher churn is bad, a higher anything else that benefits rest on is good.
HARMFUL = "base/churn"


@dataclass(frozen=True)
class Simulation:
    """NPVs (money) over the draws; `chance_of_loss` is the share of draws with an NPV below zero.

    `correlation` is how much what the benefits rest on swings together, and so do the costs. `below_likely` is the
    share of draws below the NPV at the likely estimates. Where nothing has a range neither share is a number (null in
    the JSON): one outcome holds no chance.
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
    p25: float = 0.0
    p75: float = 0.0
    p1: float = 0.0
    p99: float = 0.0
    below_likely: float = nan
    correlation: float = 0.0
    # The chance of loss had things swung together this much.
    loss_at: Callable[[float], float] | None = field(default=None, repr=False, compare=False)

    @cached_property
    def chance_of_loss_span(self) -> tuple[float, float, float]:
        """The chance of loss at correlation 0, as it is set, and at 0.6; drawn when it is first asked for."""
        return self._loss_at(APART), self.chance_of_loss, self._loss_at(TOGETHER)

    def _loss_at(self, correlation: float) -> float:
        if self.loss_at is None or correlation == self.correlation:
            return self.chance_of_loss
        return self.loss_at(correlation)


def simulate(case: BusinessCase, premises: Premises, draws: int | None = None) -> Simulation:
    """The distribution of the NPV when every three-point estimate is drawn from triangular(low, likely, high).

    As many `draws` as asked, else as the workbook says.

    Each estimate is drawn once a draw, whoever uses it. The years of a series share one quantile: whoever is too
    hopeful about year 1 is so about year 3. What the benefits rest on swings with one common factor, the costs with
    another, as much as the workbook's `correlation` says. Seeded by the workbook, so the same text gives the same
    figures. Without any range there is one outcome: every figure is that NPV and the spread is 0.
    """
    count, correlation = draws or case.simulation.draws, case.simulation.correlation
    worths = sorted(draw_npvs(case, premises, count, correlation))
    factors = discount_factors(case.discount_rate.value, case.years)
    likely = plain(net_present_value(flows_of(case, likely_values(premises)), factors))
    return summarise(worths, likely, correlation, partial(_chance_of_loss, case, premises, count))


def _chance_of_loss(case: BusinessCase, premises: Premises, draws: int, correlation: float) -> float:
    npvs = sorted(draw_npvs(case, premises, draws, correlation))
    return bisect_left(npvs, 0.0) / len(npvs) if npvs[0] < npvs[-1] else nan


def draw_npvs(case: BusinessCase, premises: Premises, draws: int, correlation: float) -> Iterator[float]:
    """The NPV (money) of each draw, in the order of drawing; the same luck whatever the correlation."""
    random = Random(case.simulation.seed)
    factors = discount_factors(case.discount_rate.value, case.years)
    likely = likely_values(premises)
    ranges = {key: premise for key, premise in premises.items() if premise.is_range}
    shared, alone = sqrt(correlation), sqrt(1 - correlation)
    for start in range(0, draws, DRAWS_AT_A_TIME):
        count = min(DRAWS_AT_A_TIME, draws - start)
        gains, costs = (normal_scores(random, count, shared) for _ in range(2))
        drawn = {}
        for key, premise in ranges.items():
            own = normal_scores(random, count, alone)
            common = costs if key.startswith("costs/") else gains
            drawn[key] = _drawn(premise, tied(own, common, against=key == HARMFUL))
        worth = net_present_value(flows_of(case, likely | drawn), factors)
        yield from worth.column() if isinstance(worth, Draws) else [worth] * count


def _drawn(premise: Premise, scores: list[int]) -> tuple[Amount, ...]:
    """A column for each year of the premise, all from the same scores."""
    ranges = {_key(point): point for point in premise.points}
    drawn = {key: triangular(scores, *key) if point.is_range else point.likely for key, point in ranges.items()}
    return tuple(drawn[_key(point)] for point in premise.points)


def _key(point: Estimate) -> tuple[float, float, float]:
    """Years with the same three points share one column."""
    return point.low, point.likely, point.high


def summarise(
    worths: list[float],
    likely: float = nan,
    correlation: float = 0.0,
    loss_at: Callable[[float], float] | None = None,
) -> Simulation:
    """Mean, standard deviation (n - 1), percentiles, shares and bins of at least two sorted NPVs."""
    count = len(worths)
    if worths[0] == worths[-1]:
        same = worths[0]
        return Simulation(
            count, same, 0.0, same, same, same, nan, (count,), same, same, same, same, same, same, nan, correlation
        )
    mean = fsum(worths) / count
    spread = hypot(*(worth - mean for worth in worths)) / (count - 1) ** 0.5
    p5, p50, p95, p25, p75, p1, p99 = (percentile(worths, share) for share in SHARES)
    loss, below = (bisect_left(worths, value) / count for value in (0.0, likely))
    return Simulation(
        count, mean, spread, p5, p50, p95, loss, _bins(worths), worths[0], worths[-1], p25, p75, p1, p99, below,
        correlation, loss_at,
    )  # fmt: skip


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
