"""What each objective can claim: margin, interval, the change that can be seen and the n it takes."""

import math
from dataclasses import dataclass
from typing import Literal

from cxstrategy.analysis.measurement import PERCENT, Measured, measured, share_unit
from cxstrategy.analysis.precision import (
    Z95,
    Interval,
    finite_factor,
    mean_interval,
    net_interval,
    share_interval,
)
from cxstrategy.analysis.visibility import Spread, detectable_change, n_needed, spread_of
from cxstrategy.model.objectives import Metric, Objective
from cxstrategy.model.organisation import Organisation
from cxstrategy.model.strategy import Strategy

# Below this many answers a score is indicative: it points in a direction and no further.
FIRM_ANSWERS = 100
EMPLOYEE_KINDS = ("enps", "employee_satisfaction")


@dataclass(frozen=True)
class ObjectiveAnalysis:
    """One objective in the units of its metric; None where the workbook does not say enough.

    `margin`, `low` and `high` are 95%; `detectable_change` is what two waves show with 95% confidence 4 times out of 5.
    `sample` is the wave that this was computed for. `variance` is that of one answer. `finite_factor` is what the
    margin was multiplied by because the sample is a large part of all customers or employees (1: it is not),
    `wave_factor` the same for the wave. `split` counts promoters, passives and detractors. A net score without its
    distribution has no margin; then `margin_at_most` and `detectable_at_least` hold whatever its answers were.
    `stayed` is the share of each group that was still there a year later. `visible` is whether two waves
    show the change that is asked; None where either is not known.
    """

    metric: str | None
    baseline: float | None
    n: int | None
    margin: float | None
    low: float | None
    high: float | None
    target: float | None
    change: float | None
    detectable_change: float | None
    n_needed: int | None
    sample: int | None = None
    variance: float | None = None
    finite_factor: float = 1.0
    wave_factor: float = 1.0
    split: dict[str, int] | None = None
    margin_at_most: float | None = None
    detectable_at_least: float | None = None
    visible: bool | None = None
    stayed: dict[str, float | None] | None = None

    @property
    def unseen(self) -> bool:
        """Whether a change is asked that surely does not show.

        Too small, or too small whatever the answers were, or on a scale that ends before any change would show.
        """
        least = self.detectable_at_least
        ruled_out = self.change is not None and least is not None and abs(self.change) < least
        none_shows = bool(self.variance and self.sample) and self.detectable_change is None
        return bool(self.change) and (self.visible is False or ruled_out or none_shows)


def analyse_objectives(strategy: Strategy) -> dict[str, ObjectiveAnalysis]:
    """Every objective by its id, in the order of the workbook."""
    return {
        objective.id: analyse_objective(objective, strategy.metric(objective.metric), strategy.organisation)
        for objective in strategy.objectives
    }


def analyse_objective(objective: Objective, metric: Metric | None, organisation: Organisation) -> ObjectiveAnalysis:
    """One objective, with the metric it names (None where it names none that exists)."""
    found, people = measured(metric, objective.baseline), population(metric, organisation)
    factor = finite_factor(found.n or 0, people) if metric else 1.0
    interval = interval_of(metric, found)
    if interval is not None and found.value is not None and metric is not None:
        interval = _in_range(interval.narrowed(found.value, factor), metric)
    at_most = _margin_at_most(metric, found, factor)
    # Without a metric nobody knows whether the two figures are in one unit.
    change = _change(objective.target, found.value) if metric else None
    sample = (metric.sample if metric else None) or found.n
    spread = spread_of(metric, found)
    detectable = detectable_change(spread, sample, direction_of(change, metric), people) if spread and sample else None
    return ObjectiveAnalysis(
        metric=objective.metric,
        baseline=found.value,
        n=found.n,
        margin=interval.margin if interval else None,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        target=objective.target,
        change=change,
        detectable_change=detectable,
        n_needed=n_needed(spread, change, people) if spread and change else None,
        sample=sample,
        variance=found.variance,
        finite_factor=factor if interval or at_most is not None else 1.0,
        wave_factor=finite_factor(sample or 0, people),
        split=_split(found),
        margin_at_most=at_most,
        detectable_at_least=_detectable_at_least(metric, found, sample, people),
        stayed=_stayed(objective),
        visible=None if change is None or detectable is None else abs(change) >= detectable,
    )


def direction_of(change: float | None, metric: Metric | None) -> int:
    """Which way the change goes: that of the target, without one that in which the metric is better."""
    return (-1 if change < 0 else 1) if change else (-1 if metric and metric.better == "lower" else 1)


def population(metric: Metric | None, organisation: Organisation) -> int | None:
    """How many there are of whom the metric asks."""
    people: int | None = getattr(organisation, asked_group(metric))
    return people


def asked_group(metric: Metric | None) -> Literal["customers", "employees"]:
    """Whom a metric asks, as the organisation's key for their number: customers where nothing says otherwise."""
    return "employees" if metric and asks_employees(metric) else "customers"


def asks_employees(metric: Metric) -> bool:
    """Whether a metric asks employees, by its level or its kind, rather than customers."""
    return metric.level == "employee" or metric.kind in EMPLOYEE_KINDS


def interval_of(metric: Metric | None, found: Measured) -> Interval | None:
    """The 95% interval in the metric's units, as if drawn from an endless population; None where nothing tells it."""
    if metric is None or found.value is None or not found.n:
        return None
    if metric.counting == "net" and found.promoters is not None and found.detractors is not None:
        return net_interval(found.promoters, found.detractors, found.n).scaled(PERCENT)
    if found.share is not None:
        start, size = share_unit(metric) or (0.0, 1.0)
        return share_interval(found.share, found.n).scaled(size, start)
    if metric.counting == "mean" and found.variance is not None:
        return mean_interval(found.value, found.variance, found.n)
    return None


def _in_range(interval: Interval, metric: Metric) -> Interval:
    return interval.within(*metric.range) if metric.range else interval


def _change(target: float | None, value: float | None) -> float | None:
    if target is None or value is None:
        return None
    return 0.0 if math.isclose(target, value, rel_tol=1e-12, abs_tol=1e-9) else target - value


def _split(found: Measured) -> dict[str, int] | None:
    if found.promoters is None or found.detractors is None or found.n is None:
        return None
    passives = found.n - found.promoters - found.detractors
    return {"promoters": found.promoters, "passives": passives, "detractors": found.detractors}


def _stayed(objective: Objective) -> dict[str, float | None] | None:
    """Which share of promoters, passives and detractors stayed; None for a group of which nobody was looked up."""
    stayed = objective.baseline.stayed if objective.baseline else None
    if stayed is None:
        return None
    groups = {name: getattr(stayed, name) for name in type(stayed).model_fields}
    return {
        name: group.stayed / group.asked if group and group.asked and group.stayed is not None else None
        for name, group in groups.items()
    }


def _bare_net(metric: Metric | None, found: Measured) -> float | None:
    """A net score of which only the figure is known, as a fraction."""
    if metric is None or metric.counting != "net" or found.variance is not None or found.value is None:
        return None
    return found.value / PERCENT if abs(found.value) <= PERCENT else None


def _margin_at_most(metric: Metric | None, found: Measured, factor: float) -> float | None:
    """A net score s spreads most without passives: its variance is then 1 - s²."""
    net = _bare_net(metric, found)
    return Z95 * math.sqrt((1 - net**2) / found.n) * PERCENT * factor if net is not None and found.n else None


def _detectable_at_least(
    metric: Metric | None, found: Measured, sample: int | None, people: int | None
) -> float | None:
    """A net score s spreads least when nobody stands on its other side: its variance is then |s| - s²."""
    net = _bare_net(metric, found)
    if net is None or not sample:
        return None
    least = Spread(net, abs(net) - net**2)
    return (detectable_change(least, sample, 1, people) or 0.0) * PERCENT
