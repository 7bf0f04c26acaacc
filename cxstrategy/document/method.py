"""What the appendix on method explains: which metrics, scans and conventions this workbook really uses."""

from dataclasses import dataclass

from cxstrategy.document.currency import currency_name
from cxstrategy.document.telling import Telling
from cxstrategy.model.objectives import NET_KINDS, Metric

# The kinds whose name is a registered mark.
MARKED = frozenset(NET_KINDS)


@dataclass(frozen=True)
class MethodView:
    """What to explain: each flag is whether the workbook has it."""

    maturity: bool
    expectations: bool
    metrics: tuple[Metric, ...]
    methods: frozenset[str]
    compared: bool
    marked: bool
    route: bool
    business_case: bool
    currency: str
    draws: int
    seed: int


def view_method(telling: Telling) -> MethodView:
    """A view of what the workbook uses; a workbook without anything still names its source of inspiration."""
    strategy, analysis = telling.strategy, telling.analysis
    case = strategy.business_case
    return MethodView(
        maturity=analysis.maturity is not None,
        expectations=bool(strategy.expectations),
        metrics=strategy.metrics,
        methods=frozenset(metric.counting for metric in strategy.metrics if metric.counting),
        compared=bool(strategy.objectives),
        marked=any(metric.kind in MARKED for metric in strategy.metrics),
        route=analysis.route is not None,
        business_case=analysis.business_case is not None,
        currency=currency_name(telling.wording),
        draws=case.simulation.draws if case else 0,
        seed=case.simulation.seed if case else 0,
    )
