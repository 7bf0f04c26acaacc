"""What each objective can claim: metric, baseline and target in; margin, interval, detectable change and n needed out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ObjectiveAnalysis:
    """One objective in the units of its metric; None where the workbook does not say enough.

    `margin`, `low` and `high` are 95%; `detectable_change` is what two waves show with 95% confidence and 80% power.
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
