"""How far what we do stays behind what matters, expectation by expectation, and the order that this gives."""

from statistics import fmean

from cxstrategy.analysis.thread import pull
from cxstrategy.document.context import Context
from cxstrategy.model.expectations import DIMENSIONS, Dimension, Expectation

# From this many points of ten on, what we do falls clearly short of what matters.
WIDE_GAP = 2


def is_rated(expectation: Expectation) -> bool:
    """Whether both importance and performance are known."""
    return expectation.importance is not None and expectation.performance is not None


def gap(expectation: Expectation) -> float:
    """Importance minus performance, in points of ten; 0 where one of the two is not known."""
    if expectation.importance is None or expectation.performance is None:
        return 0.0
    # Rounded, so that 8.1 and 6.1 differ by 2 as they do on paper.
    return round(expectation.importance - expectation.performance, 9)


def by_gap(context: Context) -> list[Expectation]:
    """All expectations: those rated by importance × gap and then by importance, the largest first; then the others."""
    return sorted(context.strategy.expectations, key=_place)


def _place(one: Expectation) -> tuple[bool, float, float]:
    return not is_rated(one), -pull(one.importance, one.performance), -(one.importance or 0.0)


def gaps_by_dimension(context: Context) -> dict[Dimension, float | None]:
    """The mean gap of the rated expectations of each dimension, in points of ten to a decimal; None without any."""
    rated = [one for one in context.strategy.expectations if is_rated(one)]
    behind = {name: [gap(one) for one in rated if one.dimension == name] for name in DIMENSIONS}
    return {name: round(fmean(gaps), 1) if gaps else None for name, gaps in behind.items()}
