"""The internal rate of return of a cash flow, or why there is none."""

from typing import Literal

from cxstrategy.analysis.money.cash_flow import rounding_of

Note = Literal["none", "more_than_one", None]


def internal_rate(flow: tuple[float, ...]) -> tuple[float | None, Note]:
    """The rate at which the flow is worth nothing, a share a year, and a note when there is not exactly one.

    The value is a polynomial in x = 1 / (1 + i), so Descartes' rule of signs holds: no change of sign in the flow, no
    rate ("none"); one change, exactly one rate above -100%; more changes, several may fit ("more_than_one") and
    none is given.
    """
    slack = rounding_of(flow)
    flow = tuple(amount if abs(amount) > slack else 0.0 for amount in flow)
    signs = [amount > 0 for amount in flow if amount]
    changes = sum(earlier != later for earlier, later in zip(signs, signs[1:], strict=False))
    if changes != 1:
        return None, "none" if changes == 0 else "more_than_one"
    return _root(flow, signs[0]), None


def _root(flow: tuple[float, ...], starts_positive: bool) -> float:
    """Bisection in x until two floats touch: near x = 0 the first flow gives the sign, far from it the last."""

    def beyond(x: float) -> bool:
        return (_value(flow, x) > 0) != starts_positive

    low = high = 1.0
    while beyond(low):
        low /= 2
    while not beyond(high):
        high *= 2
    while low < (middle := (low + high) / 2) < high:
        low, high = (low, middle) if beyond(middle) else (middle, high)
    return 1 / min(low, high, key=lambda x: abs(_value(flow, x))) - 1


def _value(flow: tuple[float, ...], x: float) -> float:
    """Σ CF_t · x^t, by Horner's rule."""
    value = 0.0
    for amount in reversed(flow):
        value = value * x + amount
    return value
