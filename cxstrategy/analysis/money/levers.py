"""The six levers: the numbers of one benefit and of the base in; what it brings in each year out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cxstrategy.analysis.money.draws import Amount
from cxstrategy.model.quantities import series_of

# What a lever is given: a value for every year, or a single one that holds for all.
Numbers = Mapping[str, tuple[Amount, ...]]


@dataclass(frozen=True)
class Lever:
    """The base's numbers and its own that a lever uses, and its benefit (money) in the years 1 to n."""

    base: tuple[str, ...]
    own: tuple[str, ...]
    flow: Callable[[Numbers, int], list[Amount]]


def extra_customers(numbers: Numbers, years: int) -> list[Amount]:
    """Customers more than in the do-nothing case at the end of each year: X_t = X_{t-1} · (1 − (c − d_t)) + N · d_t."""
    (customers,), (churn,) = numbers["customers"], numbers["churn"]
    extra: Amount = 0.0
    found = []
    for kept in series_of(numbers["churn_reduction"], years):
        extra = extra * (1 - churn + kept) + customers * kept
        found.append(extra)
    return found


def _retention(numbers: Numbers, years: int) -> list[Amount]:
    (revenue,), (margin,) = numbers["revenue_per_customer"], numbers["margin"]
    worth = revenue * margin
    return [extra * worth for extra in extra_customers(numbers, years)]


def _ramped(*names: str) -> Callable[[Numbers, int], list[Amount]]:
    """The product of the named numbers, times the ramp of each year."""

    def flow(numbers: Numbers, years: int) -> list[Amount]:
        full: Amount = 1.0
        for name in names:
            full = full * numbers[name][0]
        return _in_years(full, numbers["ramp"], years)

    return flow


def _cost_to_serve(numbers: Numbers, years: int) -> list[Amount]:
    (contacts,), (cost,), (cashable,) = numbers["contacts"], numbers["cost_per_contact"], numbers["cashable"]
    return _in_years(contacts * cost * cashable, numbers["avoided"], years)


def _other(numbers: Numbers, years: int) -> list[Amount]:
    return list(series_of(numbers["amounts"], years))


def _in_years(full: Amount, series: tuple[Amount, ...], years: int) -> list[Amount]:
    """The full benefit times the part of it that each year brings."""
    return list(series_of(tuple(full * part for part in series), years))


_TURNOVER = ("employees", "turnover_reduction", "salary", "replacement_share")
LEVERS: dict[str, Lever] = {
    "retention": Lever(("customers", "revenue_per_customer", "margin", "churn"), ("churn_reduction",), _retention),
    "upsell": Lever(
        ("customers", "revenue_per_customer", "margin"),
        ("reach", "uplift", "ramp"),
        _ramped("customers", "reach", "revenue_per_customer", "uplift", "margin"),
    ),
    "referral": Lever(
        ("revenue_per_customer", "margin"),
        ("new_customers", "ramp"),
        _ramped("new_customers", "revenue_per_customer", "margin"),
    ),
    "cost_to_serve": Lever((), ("contacts", "avoided", "cost_per_contact", "cashable"), _cost_to_serve),
    "employee_turnover": Lever((), (*_TURNOVER, "ramp"), _ramped(*_TURNOVER)),
    "other": Lever((), ("amounts",), _other),
}
