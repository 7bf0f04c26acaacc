"""The six levers: what a benefit brings in each year (money), as one formula over the inputs of base and benefit.

The formula is calculated (`valuation`), explained (`analysis/explain/flows`) and written into cells
(`sheets/benefit_lines`) from here: who changes it changes all three.
"""

from cxstrategy.analysis.money.expression import Capped, Constant, Expression, Name, Quantity, Recurrence
from cxstrategy.model.business_case import Base, Benefit
from cxstrategy.words.language import say


class Lever:
    """One lever: its formula, the `base` and `own` inputs that it uses, and the `steps` on the way to it.

    A step is an input that differs by year, or a quantity; each comes after what it follows from.
    """

    def __init__(self, benefit: Expression) -> None:
        self.benefit = benefit
        parts = tuple(benefit.within())
        used = {part.name for part in parts if isinstance(part, Name) and part.base}
        # In the order of the base, which is that of the questions.
        self.base = tuple(name for name in Base.model_fields if name in used)
        self.own = tuple(name for name in benefit.names() if name not in used)
        self.quantities = tuple(dict.fromkeys(part for part in parts if isinstance(part, Quantity)))
        self.steps: tuple[Name | Quantity, ...] = tuple(
            dict.fromkeys(
                part for part in parts if isinstance(part, Quantity) or (isinstance(part, Name) and part.yearly)
            )
        )

    def keys(self, index: int) -> dict[str, str]:
        """The key of the premise behind each input that it uses, for the benefit at this position."""
        return {name: f"base/{name}" for name in self.base} | {name: f"benefits/{index}/{name}" for name in self.own}


_customers = Name("customers", base=True)
_revenue_per_customer = Name("revenue_per_customer", base=True)
_margin = Name("margin", base=True)
_churn = Name("churn", base=True)
_churn_reduction = Name("churn_reduction", yearly=True)
_avoided = Capped(Name("avoided", yearly=True))
_ramp = Capped(Name("ramp", yearly=True))

_customers_kept = Quantity("customers_kept", say("customers kept in the year itself"), _customers * _churn_reduction)
_extra_customers = Quantity(
    "extra_customers",
    say("extra customers at year end"),
    Recurrence(keeps=1 - _churn + _churn_reduction, adds=_customers_kept),
    symbol="X",
)
# Who is kept in a year would have left half-way through it, on average: that year brings half of what they bring.
_customers_counted = Quantity(
    "customers_counted",
    say("extra customers, on average over the year"),
    _extra_customers - Constant(0.5) * _customers_kept,
)
_customers_reached = Quantity("customers_reached", say("customers reached"), _customers * Capped(Name("reach")))
_customers_gained = Quantity("customers_gained", say("customers gained"), Name("new_customers") * _ramp)
_contacts_avoided = Quantity("contacts_avoided", say("number of contacts avoided"), Name("contacts") * _avoided)
_employees_who_stay = Quantity(
    "employees_who_stay", say("employees who stay"), Name("employees") * Name("turnover_reduction") * _ramp
)

LEVERS: dict[str, Lever] = {
    "retention": Lever(_customers_counted * _revenue_per_customer * _margin),
    "upsell": Lever(_customers_reached * _revenue_per_customer * Name("uplift") * _margin * _ramp),
    "referral": Lever(_customers_gained * _revenue_per_customer * _margin),
    "cost_to_serve": Lever(_contacts_avoided * Name("cost_per_contact") * Capped(Name("cashable"))),
    "employee_turnover": Lever(_employees_who_stay * Name("salary") * Name("replacement_share")),
    "other": Lever(Name("amounts", yearly=True)),
}
FULL_YEAR = Lever(_extra_customers * _revenue_per_customer * _margin)


def lever_of(benefit: Benefit) -> Lever:
    """The lever of a benefit; for retention by whether the year in which somebody is kept counts half or in full."""
    return FULL_YEAR if getattr(benefit, "first_year", "") == "full" else LEVERS[benefit.lever]
