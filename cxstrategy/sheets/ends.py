"""A driver of the tornado in; the premises that move with it, and their values at its low or high end, out."""

from cxstrategy.analysis.money.inputs import Premise
from cxstrategy.analysis.money.tornado import swing
from cxstrategy.sheets.workings import Workings


def keys_of(workings: Workings, driver: str) -> list[str]:
    """The keys of the premises that a driver moves, in the order of the workbook; none for the discount rate."""
    return [
        key for key, premise in workings.premises.items()
        if premise.driver == driver and premise.written and key in workings.used
    ]  # fmt: skip


def end_values(workings: Workings, keys: list[str], end: str) -> dict[str, tuple[float, ...]]:
    """The value of each of these premises at an end, "low" or "high": its range, or 20% either way without one."""
    return {key: _ends(workings.premises[key], end) for key in keys}


def _ends(premise: Premise, end: str) -> tuple[float, ...]:
    if premise.is_range:
        return tuple(getattr(point, end) for point in premise.points)
    return tuple(swing(point.likely)[end == "high"] for point in premise.points)
