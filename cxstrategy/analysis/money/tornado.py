"""The NPV with each driver alone at its low and at its high end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cxstrategy.analysis.money.cash_flow import discount_factors
from cxstrategy.analysis.money.draws import plain
from cxstrategy.analysis.money.inputs import Premise, Premises, premises_of
from cxstrategy.analysis.money.valuation import Values, flows_of, likely_values, net_present_value
from cxstrategy.model.business_case import BusinessCase

# How far a number moves either way when the team gave no range for it.
SWING = 0.2
RATE = "discount_rate"
End = Literal["low", "high"]


@dataclass(frozen=True)
class Driver:
    """One driver of the case and the NPV at its low and at its high value (money)."""

    driver: str
    low: float
    high: float

    @property
    def width(self) -> float:
        """How much NPV hangs on it, to nine digits, so that rounding does not part equals."""
        return float(f"{abs(self.high - self.low):.9g}")


def tornado(case: BusinessCase, premises: Premises) -> tuple[Driver, ...]:
    """Every driver of the premises and the discount rate, widest first; names decide between equals.

    A three-point estimate goes from low to high (one whose points are the same is known, and stays where it is),
    another number 20% either way; a series moves in all years together, and so do the one-off and yearly amount of one
    cost. What is a part of everything stops at 100%. Defaults that the team did not write are no drivers, nor is a
    rate that would reach -100%.
    """
    found = [*_of_premises(case, premises), *_of_rate(case, premises)]
    return tuple(sorted(found, key=lambda driver: (-driver.width, driver.driver)))


def widest(drivers: Sequence[Driver]) -> tuple[Driver, ...]:
    """The driver on which most hangs, and those on which as much does; none where nothing moves the outcome."""
    most = max((driver.width for driver in drivers), default=0.0)
    return tuple(driver for driver in drivers if most and driver.width == most)


def numbers_of(case: BusinessCase) -> dict[str, bool]:
    """Every number that the team wrote, by its driver, the discount rate among them; whether it has a range."""
    found = {RATE: False}
    for premise in premises_of(case).values():
        if premise.written:
            found[premise.driver] = found.get(premise.driver, False) or premise.is_range
    return found


def swing(value: float) -> tuple[float, float]:
    """The value 20% lower and 20% higher."""
    step = SWING * abs(value)
    return value - step, value + step


def _of_premises(case: BusinessCase, premises: Premises) -> Iterator[Driver]:
    likely = likely_values(premises)
    factors = discount_factors(case.discount_rate.value, case.years)
    keys: dict[str, list[str]] = {}
    for key, premise in premises.items():
        if premise.written:
            keys.setdefault(premise.driver, []).append(key)

    def worth(names: list[str], end: End) -> float:
        values: Values = likely | {name: at_end(premises[name], end) for name in names}
        return plain(net_present_value(flows_of(case, values), factors))

    for driver, names in keys.items():
        yield Driver(driver, worth(names, "low"), worth(names, "high"))


def at_end(premise: Premise, end: End) -> tuple[float, ...]:
    """Its values at the low or the high end: of its own range, or 20% either way where the team gave no three points.

    Never over 100% where that cannot be.
    """
    if premise.three_points:
        values = (getattr(point, end) for point in premise.points)
    else:
        values = (swing(point.likely)[end == "high"] for point in premise.points)
    return tuple(min(value, premise.most) for value in values)


def _of_rate(case: BusinessCase, premises: Premises) -> Iterator[Driver]:
    low, high = swing(case.discount_rate.value)
    if low > -1:
        flows = flows_of(case, likely_values(premises))
        worth = [net_present_value(flows, discount_factors(rate, case.years)) for rate in (low, high)]
        yield Driver(RATE, *map(plain, worth))
