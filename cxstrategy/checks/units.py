"""Step 4, units: whether the two figures of a share are written in the same way."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.measurement import PERCENT, share_unit
from cxstrategy.checks.check import Remark, remark, tip, written
from cxstrategy.model.objectives import Objective
from cxstrategy.model.part import Part
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import say
from cxstrategy.words.said import Number

# A share grows or shrinks by less than this factor; where one figure is so much larger, two ways of writing met.
UNLIKELY = 10


@tip("CX430")
def fraction_beside_a_percentage(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """One figure of a share looks like a fraction, and the other like a percentage.

    A share on a scale from 0 to 100 is written in percent: 0.62 is less than one in a hundred. Beside a target of 75
    that is usually 62% as a spreadsheet stores it. Both figures fit the scale, so nothing else tells you that a rise of
    more than a hundred times is being promised. Write `62` or `62%`; a percent sign is read on the scale of the metric,
    whatever that is.

    Wrong:

        metrics:
          - {id: return, kind: retention, scale: [0, 100], method: share}
        objectives:
          - {id: stay, metric: return, baseline: {value: 0.62}, target: 75}

    Right:

        objectives:
          - {id: stay, metric: return, baseline: {value: 62}, target: 75}
    """
    for objective in strategy.objectives:
        metric, baseline = strategy.metric(objective.metric), objective.baseline
        if baseline is None or share_unit(metric) != (0.0, PERCENT):
            continue
        value, target = baseline.value, objective.target
        if value is None or target is None:
            continue
        if _is_fraction_beside(value, target):
            yield _doubted(baseline, "value", value, target, objective)
        elif _is_fraction_beside(target, value):
            yield _doubted(objective, "target", target, value, objective)


def _is_fraction_beside(value: float, other: float) -> bool:
    return 0 < value <= 1 < other and other >= UNLIKELY * value


def _doubted(part: Part, key: str, value: float, other: float, objective: Objective) -> Remark:
    message = say(
        "objective {id} has {value} beside {other}, and its metric is counted from 0 to 100",
        id=named(objective), value=Number(value), other=Number(other),
    )  # fmt: skip
    return remark(
        part, key, message=message, help=say("did you mean `{meant}`?", meant=written(round(value * PERCENT, 9)))
    )
