"""What a baseline measured: value, n and the variance of one answer, in the metric's units."""

from dataclasses import dataclass

from cxstrategy.model.objectives import Baseline, Metric
from cxstrategy.words.wording import SHARES

# Of the eleven points of a 0–10 scale two are promoters (9, 10), two passives (7, 8) and seven detractors (0 to 6).
NET_POINTS, NET_TOP, NET_MIDDLE = 11, 2, 2
TOP_POINTS = {"top2": 2, "top3": 3}
PERCENT = 100.0


@dataclass(frozen=True)
class Measured:
    """A baseline in the units of its metric: net -100 to 100, top2 and top3 in percent, the rest on the scale.

    `share` is the part of the answers that counts, for methods that count a part. `promoters` and `detractors` are
    counts, for a net score. `variance` is that of one answer; None where the workbook does not tell it.
    """

    value: float | None = None
    n: int | None = None
    variance: float | None = None
    share: float | None = None
    promoters: int | None = None
    detractors: int | None = None


def measured(metric: Metric | None, baseline: Baseline | None) -> Measured:
    """What the baseline says: from its distribution where there is one, else from the value and n that were written."""
    if baseline is None:
        return Measured()
    answers = {score: count for score, count in (baseline.distribution or {}).items() if count}
    if metric is None or metric.counting is None or not answers:
        return _written(metric, baseline)
    return counted(metric, answers) or _written(metric, baseline)


def counted(metric: Metric, answers: dict[float, int]) -> Measured | None:
    """The metric computed from its answers (a count a score, at least one); None where it lacks the scale it needs."""
    n = sum(answers.values())
    if metric.counting == "mean":
        return _mean(answers, n)
    if metric.counting == "count":
        return Measured(float(n), n)
    scale, unit = metric.answer_scale, share_unit(metric)
    if scale is not None and metric.counting == "net":
        return _net(answers, n, scale)
    if scale is None or unit is None:
        return None
    share = share_of(answers, scale, TOP_POINTS.get(metric.counting or ""))
    return Measured(unit[0] + share * unit[1], n, share * (1 - share) * unit[1] ** 2, share)


def net_bounds(scale: tuple[float, float]) -> tuple[float, float]:
    """From which score on one is a promoter, and below which a detractor.

    9 and 7 on 0–10. Another scale is cut in the same proportion, 2 : 2 : 7 points, with at least one point for either:
    on 1–5 only a 5 promotes and a 3 or lower detracts; on 1–10 it is 9 and 10 against 1 to 6.
    """
    low, high = scale
    points = round(high - low) + 1
    top = max(1, round(points * NET_TOP / NET_POINTS))
    middle = round(points * NET_MIDDLE / NET_POINTS)
    return high - top + 1, high - top - middle + 1


def share_of(answers: dict[float, int], scale: tuple[float, float], points: int | None) -> float:
    """The part of the answers that counts: the highest `points` scores, or without these all above the lowest end.

    The latter answers a yes-or-no question (stayed or left): on a scale from 0, a 0 is no and anything above it is yes.
    """
    low, high = scale
    counts = [count for score, count in answers.items() if (score >= high - points + 1 if points else score > low)]
    return sum(counts) / sum(answers.values())


def _net(answers: dict[float, int], n: int, scale: tuple[float, float]) -> Measured:
    promoter_from, detractor_below = net_bounds(scale)
    promoters = sum(count for score, count in answers.items() if score >= promoter_from)
    detractors = sum(count for score, count in answers.items() if score < detractor_below)
    net = (promoters - detractors) / n
    variance = (promoters + detractors) / n - net**2
    return Measured(
        (promoters - detractors) * PERCENT / n, n, variance * PERCENT**2, promoters=promoters, detractors=detractors
    )


def _mean(answers: dict[float, int], n: int) -> Measured:
    """The mean and the sample variance (n - 1; None for one answer)."""
    mean = sum(score * count for score, count in answers.items()) / n
    squares = sum(count * (score - mean) ** 2 for score, count in answers.items())
    return Measured(mean, n, squares / (n - 1) if n > 1 else None)


def _written(metric: Metric | None, baseline: Baseline) -> Measured:
    """What follows from a value and n alone: the spread of a share does, that of a mean or a net score does not."""
    value, n = baseline.value, baseline.n
    unit = share_unit(metric)
    if unit is None or value is None:
        return Measured(value, n)
    share = (value - unit[0]) / unit[1]
    return Measured(value, n, share * (1 - share) * unit[1] ** 2, share) if 0 <= share <= 1 else Measured(value, n)


def share_unit(metric: Metric | None) -> tuple[float, float] | None:
    """Where a share of nothing stands on the metric, and how far the whole is from it; None where nothing is shared."""
    if metric is None or metric.counting not in SHARES or metric.range is None:
        return None
    low, high = metric.range
    return low, high - low
