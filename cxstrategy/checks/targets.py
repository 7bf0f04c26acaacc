"""Step 4, from baseline to target: whether dates, scale and direction of an objective can be true."""

from collections.abc import Iterator
from datetime import date

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.measurement import counted
from cxstrategy.checks.check import Remark, error, remark, warning, written
from cxstrategy.model.objectives import Baseline, Metric, Objective
from cxstrategy.model.part import Part
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Day, Number, Score, rounded

# A score computed from answers is reported with one decimal; what is closer than half of that is the same score.
SAME_SCORE = 0.05


@error("CX401")
def deadline_too_early(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The deadline of an objective lies before its baseline, or before the date of the workbook.

    Nobody can reach a target yesterday, and a target that was due before the baseline was measured compares nothing.
    Usually it is a slip in the year, or an objective carried over from last year's plan. Everything that is planned
    back from the deadline (roadmap, measuring, money) is then wrong too. A baseline that is still planned counts with
    its planned date: no target can be reached before it is known where it starts.

    Wrong:

        workbook: {date: 2026-11-21, ...}
        objectives:
          - {id: recommend, deadline: 2026-06-30, ...}

    Right:

        objectives:
          - {id: recommend, deadline: 2028-06-30, ...}
    """
    today = strategy.workbook.date
    for objective in strategy.objectives:
        message = _too_early(objective, today)
        if message:
            help = say("correct the year, or write the date by which the target can be reached")
            yield remark(objective, "deadline", message=message, help=help)


def _too_early(objective: Objective, today: date) -> Message | None:
    deadline, baseline = objective.deadline, objective.baseline
    start = (baseline.date or baseline.planned) if baseline else None
    if deadline and deadline < today:
        return say(
            "the deadline of objective {id}, {deadline}, lies before the date of the workbook, {date}",
            id=named(objective), deadline=Day(deadline), date=Day(today),
        )  # fmt: skip
    if deadline and start and deadline <= start:
        return say(
            "the deadline of objective {id}, {deadline}, does not lie after its baseline, {date}",
            id=named(objective), deadline=Day(deadline), date=Day(start),
        )  # fmt: skip
    return None


@error("CX402")
def value_outside_the_scale(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A target or a baseline that the metric can never reach.

    A mark of 12 out of 10 or an NPS of 130 is a slip, or a sign that two people have two scales in mind: one thinks in
    percent, the other in points. It also spoils the margins and the drawing. A metric that counts a part of the answers
    (`top2`, `top3`) runs from 0 to 100, a net score from -100 to 100, all others have the scale that you wrote.

    Wrong:

        metrics:
          - {id: mark, kind: rating, scale: [1, 10], method: mean}
        objectives:
          - {id: advice, metric: mark, target: 85}

    Right:

        objectives:
          - {id: advice, metric: mark, target: 8.5}
    """
    for objective in strategy.objectives:
        metric, baseline = strategy.metric(objective.metric), objective.baseline
        if metric is None or metric.range is None:
            continue
        if objective.target is not None and _outside(objective.target, metric.range):
            said = say("the target ({value})", value=Number(objective.target))
            yield _out_of_reach(objective, "target", said, objective, metric)
        if baseline and baseline.value is not None and _outside(baseline.value, metric.range):
            said = say("the baseline ({value})", value=Number(baseline.value))
            yield _out_of_reach(baseline, "value", said, objective, metric)
        scale = metric.answer_scale or metric.range
        strange = [score for score in (baseline.distribution or {} if baseline else {}) if _outside(score, scale)]
        if baseline and strange:
            yield _strange_answer(baseline, strange[0], objective, metric, scale)


def _outside(value: float, ends: tuple[float, float]) -> bool:
    return not ends[0] <= value <= ends[1]


def _out_of_reach(part: Part, key: str, what: Message, objective: Objective, metric: Metric) -> Remark:
    low, high = metric.range or (0.0, 0.0)
    message = say(
        "{what} of objective {id} lies outside what metric {metric} can be ({low} to {high})",
        what=what, id=named(objective), low=Number(low), high=Number(high), metric=named(metric),
    )  # fmt: skip
    return remark(part, key, message=message, help=_units((low, high)))


def _strange_answer(
    part: Baseline, score: float, objective: Objective, metric: Metric, scale: tuple[float, float]
) -> Remark:
    message = say(
        "objective {id} counts answers of {value}, and metric {metric} is answered from {low} to {high}",
        id=named(objective), value=Number(score), metric=named(metric),
        low=Number(scale[0]), high=Number(scale[1]),
    )  # fmt: skip
    return remark(part, "distribution", message=message, help=_units(scale))


def _units(ends: tuple[float, float]) -> Message:
    return say(
        "write it in the units of the metric, from {low} to {high}, or correct the metric's `scale` or `method`",
        low=Number(ends[0]), high=Number(ends[1]),
    )  # fmt: skip


@error("CX403")
def target_on_the_wrong_side(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A target that is worse than where the organisation stands today.

    With churn, complaints or waiting time a lower figure is better, and a metric has to say so: without `better: lower`
    every fall counts as a step back. Otherwise two figures were swapped, or the baseline was measured again and the
    target stayed as it was. A board that sees this on page one does not read page two.

    Wrong:

        metrics:
          - {id: churn, kind: churn, scale: [0, 100], method: share}
        objectives:
          - {id: stay, metric: churn, baseline: {value: 21.5}, target: 20}

    Right:

        metrics:
          - {id: churn, kind: churn, scale: [0, 100], method: share, better: lower}
    """
    for objective in strategy.objectives:
        metric, change = strategy.metric(objective.metric), change_asked(objective, analysis)
        if metric and change and goes_back(metric, change):
            message, help = _worse(objective, metric, analysis.objectives[objective.id].baseline or 0.0)
            yield remark(objective, "target", message=message, help=help)


def _worse(objective: Objective, metric: Metric, value: float) -> tuple[Message, Message]:
    target, baseline = Score(objective.target or 0.0, metric), Score(value, metric)
    if metric.better == "higher":
        return say(
            "objective {id} has a target ({target}) below its baseline ({baseline}), but higher is better",
            id=named(objective), target=target, baseline=baseline,
        ), say("give the value to reach, or set `better: lower` on the metric")  # fmt: skip
    return say(
        "objective {id} has a target ({target}) above its baseline ({baseline}), but lower is better",
        id=named(objective), target=target, baseline=baseline,
    ), say("give the value to reach, or set `better: higher` on the metric")  # fmt: skip


def goes_back(metric: Metric, change: float) -> bool:
    """Whether a change (not 0) makes a metric worse."""
    return (change < 0) == (metric.better == "higher")


def change_asked(objective: Objective, analysis: Analysis) -> float | None:
    """From baseline to target, in the metric's units; 0 where the two are one score, None where one is not known."""
    change = analysis.objectives[objective.id].change
    computed = objective.baseline is not None and bool(objective.baseline.distribution)
    return 0.0 if change is not None and computed and abs(change) < SAME_SCORE else change


@warning("CX404")
def target_equals_baseline(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The target is the score that the organisation has today.

    Then the objective asks nothing, and its owner has reached it on the first day. Sometimes holding steady is the aim,
    because the market is falling or a large change is coming: write that in the statement, and give as target the
    lowest score you would still accept. Otherwise agree with the owner what would be a visible step. A baseline that is
    computed from its answers counts as equal when the two differ by less than 0.05.

    Wrong:

        objectives:
          - {id: recommend, metric: nps, baseline: {value: 25}, target: 25}

    Right:

        objectives:
          - {id: recommend, metric: nps, baseline: {value: 25}, target: 33}
    """
    for objective in strategy.objectives:
        if change_asked(objective, analysis) == 0:
            yield remark(
                objective,
                "target",
                message=say(
                    "the target of objective {id} equals its baseline ({target})",
                    id=named(objective),
                    target=Score(objective.target or 0.0, strategy.metric(objective.metric)),
                ),
                help=say("agree on a step that people can see, or write the lowest score you would still accept"),
            )


@error("CX421")
def value_against_its_distribution(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The value of a baseline is not what its own answers come to.

    Value, n and margin are computed from the distribution, so a second value beside it can only be the same or wrong.
    Usually it is last quarter's score, a weighted one, or one that was counted by another method (a mean where the
    metric says `top2`). The value may be rounded: 25 agrees with 24.6. Take the value out, or correct the answers; say
    in `source` where weights were used.

    Wrong:

        baseline:
          value: 30
          distribution: {6: 80, 8: 140, 9: 180}

    Right:

        baseline:
          distribution: {6: 80, 8: 140, 9: 180}
    """
    for objective in strategy.objectives:
        metric, baseline = strategy.metric(objective.metric), objective.baseline
        if metric is None or baseline is None or baseline.value is None:
            continue
        answers = {score: count for score, count in (baseline.distribution or {}).items() if count}
        found = counted(metric, answers) if answers and metric.counting else None
        if found and found.value is not None and abs(found.value - baseline.value) > _half_a_digit(baseline.value):
            message = say(
                "the baseline of objective {id} says {value}, and its answers come to {computed}",
                id=named(objective), value=Number(baseline.value), computed=rounded(found.value),
            )  # fmt: skip
            help = say(
                "take `value` out, so that it is computed, or correct the `distribution` or the metric's `method`"
            )
            yield remark(baseline, "value", message=message, help=help)


def _half_a_digit(value: float) -> float:
    """Half of the last digit that was written, with a hair for binary fractions."""
    decimals = len(written(value).partition(".")[2])
    return 0.5 / 10.0**decimals + 1e-9
