"""Scores written as percentages, in the units of their metric: `75%` is 0.75 on a scale from 0 to 1, else 75."""

from decimal import Decimal

from cxstrategy.model.objectives import Metric
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Percentage
from cxstrategy.model.strategy import Strategy

FRACTION = (0.0, 1.0)


def in_units_of_metrics(strategy: Strategy) -> None:
    """Settle every percentage among baselines and targets, once, right after they were read.

    Only here: an objective is read before anybody knows the metric that it names.
    """
    for objective in strategy.objectives:
        metric = strategy.metric(objective.metric)
        _settle(objective, "target", metric)
        if objective.baseline is not None:
            _settle(objective.baseline, "value", metric)


def _settle(part: Part, key: str, metric: Metric | None) -> None:
    value = vars(part)[key]
    if isinstance(value, Percentage):
        fraction = metric is not None and metric.range == FRACTION
        # By its digits: 62 / 100 is 0.62, and 0.07 does not become 0.07000000000000001.
        vars(part)[key] = float(Decimal(repr(float(value))) / 100) if fraction else float(value)
