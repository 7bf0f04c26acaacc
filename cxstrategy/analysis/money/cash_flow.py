"""Discount factors, present value and payback of a cash flow by year."""

from math import fsum

# Amounts this small beside the largest flow are rounding, not money.
ROUNDING = 1e-12


def discount_factors(rate: float, years: int) -> tuple[float, ...]:
    """1 / (1 + i)^t for the years 0 to `years`: year 0 is not discounted, later years at year end. Needs i above -1."""
    return tuple(1 / (1 + rate) ** year for year in range(years + 1))


def present_value(flow: tuple[float, ...], factors: tuple[float, ...]) -> float:
    """Σ CF_t · factor_t."""
    return fsum(amount * factor for amount, factor in zip(flow, factors, strict=True))


def cumulative(flow: tuple[float, ...]) -> tuple[float, ...]:
    """The flow added up to and including each year."""
    return tuple(fsum(flow[: year + 1]) for year in range(len(flow)))


def rounding_of(flow: tuple[float, ...]) -> float:
    """Amounts up to this are rounding beside the largest of the flow."""
    return ROUNDING * max(map(abs, flow))


def payback(flow: tuple[float, ...]) -> float | None:
    """Years until the cumulative flow is back at zero, linear within the year; None: not within the horizon.

    It is the first return after the flow has been below zero: 0.0 when it never is, and a later dip (a replacement
    in year 4) does not move it. Where no money moves at all there is nothing to pay back: None.
    """
    slack = rounding_of(flow)
    if not slack:
        return None
    totals = cumulative(flow)
    below = next((year for year, total in enumerate(totals) if total < -slack), None)
    if below is None:
        return 0.0
    for year in range(below + 1, len(flow)):
        if totals[year] >= -slack:
            return min(year - 1 - totals[year - 1] / flow[year], float(year))
    return None
