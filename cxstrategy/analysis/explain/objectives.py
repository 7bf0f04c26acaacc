"""How a figure of an objective was reached: a key such as `nps-relation.margin` -> Derivation."""

import math

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.explain.derivation import Derivation, Input, Step
from cxstrategy.analysis.explain.visibility import (
    WAVES,
    has_distribution,
    measured_at,
    people_asked,
    wave_formula,
    wave_inputs,
    wave_steps,
)
from cxstrategy.analysis.measurement import PERCENT, TOP_POINTS, Measured, measured, net_bounds, share_unit
from cxstrategy.analysis.objectives import ObjectiveAnalysis, interval_of
from cxstrategy.analysis.precision import Z95
from cxstrategy.analysis.student_t import t_quantile
from cxstrategy.model.objectives import Metric, Objective
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say

FIGURES = ("baseline", "margin", "low", "high", "change", "detectable_change", "n_needed")
UNITS = {"net": "points", "top2": "percent", "top3": "percent"}

PLAIN_NET = say(
    "margin of error = z · √((p + d − (p − d)²) / n) · 100, with p the share of promoters and d that of detractors"
)
ADJUSTED = say("adjusted Wald: the same formula with n + 3 answers, promoters + 0.75 and detractors + 0.75")
WALD = say("margin of error = z · √(p · (1 − p) / n), with p the share that counts")
WILSON = say("Wilson: (p + z² / 2n ± z · √(p · (1 − p) / n + z² / 4n²)) / (1 + z² / n)")
STUDENT = say("mean ± t · s / √n, with s the standard deviation (n − 1) and t of Student with n − 1 degrees of freedom")
MARGINS = {"net": PLAIN_NET, "top2": WALD, "top3": WALD, "share": WALD, "mean": STUDENT}
BOUNDS = {"net": ADJUSTED, "top2": WILSON, "top3": WILSON, "share": WILSON, "mean": STUDENT}
SOURCES = {
    ADJUSTED: say("Rocks (2016), The American Statistician 70(4)"),
    WILSON: say("Wilson (1927), Journal of the American Statistical Association 22(158)"),
    STUDENT: say("Student (1908), Biometrika 6(1)"),
}
BASELINES = {
    "net": say("(promoters − detractors) / n · 100"),
    "top2": say("answers with one of the two highest scores / n · 100"),
    "top3": say("answers with one of the three highest scores / n · 100"),
    "mean": say("sum of score · count / n"),
    "share": say("answers above the lowest score / n, on the scale of the metric"),
    "count": say("number of answers"),
}
BOUND = say("bound by the formula")
END = say("no further than the metric goes")
FINITE = say("multiplied, because n is over a twentieth of N, by √((N − n) / (N − 1))")
FINITE_BOUND = say(
    "distance from the measured value, multiplied because n is over a twentieth of N by √((N − n) / (N − 1))"
)
AS_WRITTEN = say("as the team wrote it")
CHANGE = say("target − baseline")


def explain_objectives(strategy: Strategy, analysis: Analysis, rest: tuple[str, ...]) -> Derivation | None:
    """How one figure of one objective was reached; None for a figure that there is not."""
    if len(rest) != 2 or rest[1] not in FIGURES:
        return None
    objective, found = strategy.objective(rest[0]), analysis.objectives.get(rest[0])
    if objective is None or found is None:
        return None
    metric = strategy.metric(objective.metric)
    formula = _formula(rest[1], metric, objective)
    return Derivation(
        key=".".join(("objectives", *rest)),
        formula=formula,
        source=SOURCES.get(formula),
        inputs=_inputs(rest[1], objective, metric, found, strategy),
        steps=tuple(_steps(rest[1], metric, found, measured(metric, objective.baseline))),
        result=getattr(found, rest[1]),
        unit="" if rest[1] == "n_needed" else UNITS.get((metric and metric.counting) or "", ""),
    )


def objective_keys(analysis: Analysis) -> list[str]:
    """The keys of every figure of an objective that can be explained."""
    return [
        f"objectives.{name}.{figure}"
        for name, found in analysis.objectives.items()
        for figure in FIGURES
        if getattr(found, figure) is not None
    ]


def _formula(figure: str, metric: Metric | None, objective: Objective) -> Message:
    method = (metric and metric.counting) or ""
    if figure == "baseline":
        return BASELINES.get(method, AS_WRITTEN) if has_distribution(objective) else AS_WRITTEN
    tables = {"margin": MARGINS, "low": BOUNDS, "high": BOUNDS}
    if figure in tables:
        return tables[figure].get(method, AS_WRITTEN)
    return CHANGE if figure == "change" else wave_formula(figure, metric)


def _inputs(
    figure: str, objective: Objective, metric: Metric | None, found: ObjectiveAnalysis, strategy: Strategy
) -> tuple[Input, ...]:
    if figure == "change":
        target = Input("target", found.target, objective.at("target"))
        return target, Input("baseline", found.baseline, measured_at(objective))
    if figure in WAVES:
        return wave_inputs(figure, objective, metric, found, strategy)
    counted = tuple(Input(name, count, measured_at(objective)) for name, count in (found.split or {}).items())
    people = people_asked(metric, strategy) if figure != "baseline" and found.finite_factor != 1 else ()
    value = Input("baseline" if figure != "baseline" else "value", found.baseline, measured_at(objective))
    return (*counted, *(() if counted else (value,)), Input("n", found.n, measured_at(objective)), *people)


def _steps(figure: str, metric: Metric | None, found: ObjectiveAnalysis, baseline: Measured) -> list[Step]:
    if figure == "baseline":
        return _baseline_steps(metric, found)
    if figure in ("margin", "low", "high") and metric and found.n and found.baseline is not None:
        endless = interval_of(metric, baseline)
        bound = [Step(BOUND, getattr(endless, figure))] if endless and figure != "margin" else []
        return [
            *_spread_steps(figure, metric, found),
            *bound,
            *_finite_step(figure, found),
            *_end(figure, metric, found),
        ]
    return wave_steps(figure, metric, found, baseline) if figure in WAVES else []


def _baseline_steps(metric: Metric | None, found: ObjectiveAnalysis) -> list[Step]:
    if metric and found.split and metric.answer_scale:
        promoter_from, detractor_below = net_bounds(metric.answer_scale)
        return [
            Step(say("a promoter gives at least"), promoter_from),
            Step(say("a detractor gives less than"), detractor_below),
        ]
    if metric and metric.counting in TOP_POINTS and metric.answer_scale:
        return [Step(say("an answer counts from"), metric.answer_scale[1] - TOP_POINTS[metric.counting] + 1)]
    return []


def _spread_steps(figure: str, metric: Metric, found: ObjectiveAnalysis) -> list[Step]:
    """The working up to the margin in an endless population."""
    n = found.n or 0
    if found.split:
        more = (3, 0.75) if figure != "margin" else (0, 0.0)
        return _net_steps(found.split["promoters"] + more[1], found.split["detractors"] + more[1], n + more[0])
    unit = share_unit(metric)
    if unit and found.baseline is not None:
        share = (found.baseline - unit[0]) / unit[1]
        error = math.sqrt(share * (1 - share) / n) if 0 <= share <= 1 else None
        return [Step(say("share p"), share), Step(say("standard error"), error)]
    if found.variance is not None and n > 1:
        return [
            Step(say("standard deviation s"), math.sqrt(found.variance)),
            Step(say("standard error"), math.sqrt(found.variance / n)),
            Step(say("t with {degrees} degrees of freedom", degrees=n - 1), t_quantile(0.975, n - 1)),
        ]
    return []


def _net_steps(promoters: float, detractors: float, n: float) -> list[Step]:
    p, d = promoters / n, detractors / n
    variance = p + d - (p - d) ** 2
    return [
        Step(say("share of promoters p"), p),
        Step(say("share of detractors d"), d),
        Step(say("net score (p − d) · 100"), (p - d) * PERCENT),
        Step(say("variance p + d − (p − d)²"), variance),
        Step(say("standard error · 100"), math.sqrt(variance / n) * PERCENT),
        Step(say("margin of error"), Z95 * math.sqrt(variance / n) * PERCENT),
    ]


def _end(figure: str, metric: Metric, found: ObjectiveAnalysis) -> list[Step]:
    """Whether the bound stopped where the metric does."""
    value = getattr(found, figure)
    return [Step(END, value)] if figure != "margin" and metric.range and value in metric.range else []


def _finite_step(figure: str, found: ObjectiveAnalysis) -> list[Step]:
    return (
        [Step(FINITE if figure == "margin" else FINITE_BOUND, found.finite_factor)] if found.finite_factor != 1 else []
    )
