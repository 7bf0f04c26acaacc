"""Step 8, benefits beside objectives: whether the money counts on no more than what the objectives promise."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.measurement import PERCENT, share_unit
from cxstrategy.analysis.objectives import asks_employees
from cxstrategy.checks.benefits import benefits_of
from cxstrategy.checks.check import Remark, remark, warning
from cxstrategy.checks.metrics import BEHAVIOUR_KINDS
from cxstrategy.checks.wordlists import CONTACT_WORDS, TURNOVER_WORDS
from cxstrategy.checks.words import holds_part
from cxstrategy.model.business_case import Benefit, CostToServe, EmployeeTurnover, Retention
from cxstrategy.model.objectives import Metric, Objective
from cxstrategy.model.quantities import EstimateOfShare
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import Message, Value, say
from cxstrategy.words.said import Share, points

# Sums with fractions differ by less than this.
TOLERANCE = 1e-9


@dataclass(frozen=True)
class _Promise:
    """What an objective promises of that which a benefit counts, as a share."""

    objective: Objective
    size: float


@warning("CX821")
def more_than_the_objective(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A benefit counts on more than its objective promises.

    The objective says that churn falls from 20% to 19%, and the case counts on a fall of three points. One of the two
    is wrong. A board that finds out believes neither, and in year two the benefit is missed though the objective was
    reached. Let the money follow the objective, or raise the objective to what the money requires and get its owner to
    agree. What is compared is retention with the fall in churn (or the rise in retention), employee turnover with the
    fall in turnover, and avoided contacts with the share of them that an objective removes. The likely value of the
    best year counts.

    Wrong:

        objectives:
          - {id: who-stays, metric: churn, baseline: {value: 20}, target: 19}
        benefits:
          - {id: kept, lever: retention, objective: who-stays, churn_reduction: [1%, 2%, 3%]}

    Right:

        objectives:
          - {id: who-stays, metric: churn, baseline: {value: 20}, target: 19}
        benefits:
          - {id: kept, lever: retention, objective: who-stays, churn_reduction: [0.3%, 0.7%, 1%]}
    """
    for benefit in benefits_of(strategy):
        counted, promise = _counted_on(benefit, strategy), _promise(benefit, strategy, analysis)
        if counted is not None and promise and counted[1] > promise.size + TOLERANCE:
            key, size = counted
            yield remark(benefit, key, message=_more(benefit, size, promise), help=_let_it_follow())


def _counted_on(benefit: Benefit, strategy: Strategy) -> tuple[str, float] | None:
    """The key of what a benefit counts on, and the largest likely share of the years; None for other levers.

    More than there is (all who leave, all contacts) is a mistake of its own, CX802 or CX820: such a year says nothing.
    """
    if isinstance(benefit, Retention):
        return "churn_reduction", _largest(benefit.churn_reduction, _churn(strategy))
    if isinstance(benefit, EmployeeTurnover):
        return "turnover_reduction", benefit.turnover_reduction.likely * _largest(benefit.ramp, 1)
    if isinstance(benefit, CostToServe):
        return "avoided", _largest(benefit.avoided, 1)
    return None


def _churn(strategy: Strategy) -> float:
    base = strategy.business_case.base if strategy.business_case else None
    return base.churn.likely if base and base.churn else 1


def _largest(years: Sequence[EstimateOfShare], most: float) -> float:
    return max((year.likely for year in years if year.likely <= most), default=0.0)


def _promise(benefit: Benefit, strategy: Strategy, analysis: Analysis) -> _Promise | None:
    """The promise of the benefit's own objective; without one that can be compared the largest of the others.

    Contacts are of many kinds, so that only the objective of the benefit itself tells which are meant.
    """
    own = [objective for objective in strategy.objectives if objective.id == benefit.objective]
    others = () if isinstance(benefit, CostToServe) else strategy.objectives
    for objectives in (own, others):
        sizes = [(one, _promised(benefit, one, strategy, analysis)) for one in objectives]
        promises = [_Promise(one, size) for one, size in sizes if size is not None and size > 0]
        if promises:
            return max(promises, key=lambda promise: promise.size)
    return None


def _promised(benefit: Benefit, objective: Objective, strategy: Strategy, analysis: Analysis) -> float | None:
    metric, found = strategy.metric(objective.metric), analysis.objectives[objective.id]
    if metric is None or found.change is None or found.baseline is None:
        return None
    if isinstance(benefit, CostToServe):
        return _fewer_contacts(metric, found.baseline, found.change)
    staying = _of_employees if isinstance(benefit, EmployeeTurnover) else _of_customers
    return _more_who_stay(metric, found.change, staying)


def _of_customers(metric: Metric) -> bool:
    return metric.kind in BEHAVIOUR_KINDS and not asks_employees(metric)


def _of_employees(metric: Metric) -> bool:
    if metric.kind in BEHAVIOUR_KINDS:
        return asks_employees(metric)
    return metric.kind == "other" and metric.level != "contact" and _speaks_of(metric, TURNOVER_WORDS)


def _more_who_stay(metric: Metric, change: float, fits: Callable[[Metric], bool]) -> float | None:
    """The points by which more stay, as a share; None where the metric is about something else or has no share."""
    size = _whole(metric)
    if size is None or not fits(metric):
        return None
    lower = metric.kind == "churn" or (metric.kind == "other" and metric.better == "lower")
    return (-change if lower else change) / size


def _whole(metric: Metric) -> float | None:
    """What all of it is on the metric's scale: 100, or 1 where it is counted in fractions."""
    unit = share_unit(metric)
    if unit:
        return unit[1]
    size = metric.range[1] - metric.range[0] if metric.range else None
    return size if size in (1.0, PERCENT) else None


def _fewer_contacts(metric: Metric, baseline: float, change: float) -> float | None:
    """The part of the contacts that falls away; None where the metric counts something else."""
    counts = metric.kind == "other" and metric.better == "lower" and not metric.question
    return -change / baseline if counts and baseline > 0 and _speaks_of(metric, CONTACT_WORDS) else None


def _speaks_of(metric: Metric, parts: tuple[str, ...]) -> bool:
    return holds_part(f"{metric.name} {metric.id}", parts)


def _more(benefit: Benefit, size: float, promise: _Promise) -> Message:
    if isinstance(benefit, CostToServe):
        return say(
            "benefit {id} counts on {counted} fewer contacts, but objective {objective} promises {promised}",
            id=named(benefit), counted=Share(size), objective=named(promise.objective), promised=Share(promise.size),
        )  # fmt: skip
    figures: dict[str, Value] = {
        "counted": points(size), "objective": named(promise.objective), "promised": points(promise.size),
    }  # fmt: skip
    if isinstance(benefit, EmployeeTurnover):
        return say(
            "benefit {id} counts on employee turnover falling by {counted}, but objective {objective} promises "
            "{promised}",
            id=named(benefit), **figures,
        )  # fmt: skip
    return say(
        "benefit {id} counts on churn falling by {counted}, but objective {objective} promises {promised}",
        id=named(benefit), **figures,
    )  # fmt: skip


def _let_it_follow() -> Message:
    return say(
        "let the money follow the objective, or agree with its owner to raise the objective to what the money requires"
    )
