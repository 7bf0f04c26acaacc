"""How each lever's benefit comes about, line by line: formulas with the names of its numbers, and the same sums."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cxstrategy.words.drivers import PREMISES
from cxstrategy.words.language import Message, say

Numbers = Mapping[str, float]


@dataclass(frozen=True)
class LeverLine:
    """One line of a lever, for each year from 1.

    Braces in the formula hold a number of the lever or the base by its name, an earlier line by its key, or `before`:
    this line a year earlier (0 at first). `value` is the same sum over the same names.
    """

    key: str
    label: Message
    form: str
    formula: str
    value: Callable[[Numbers], float]


@dataclass(frozen=True)
class LeverLines:
    """The series of a lever, the lines between it and the benefit, and the benefit itself."""

    series: str
    lines: tuple[LeverLine, ...]
    formula: str
    value: Callable[[Numbers], float]


# What counts customers brings their revenue and margin; `share` is the part of it that grows with today's customers.
SHARE, VOLUME = "share_of_customers", "volume"
_SOLD = "{volume}*{revenue_per_customer}*{margin}"


def _sold(n: Numbers) -> float:
    return n["volume"] * n["revenue_per_customer"] * n["margin"]


_MORE = LeverLine(
    VOLUME, say("The same, in customers"), "decimal",
    "{customers}*{share_of_customers}", lambda n: n["customers"] * n["share_of_customers"],
)  # fmt: skip

LEVER_LINES: dict[str, LeverLines] = {
    "retention": LeverLines(
        "churn_reduction",
        (
            # X_t = X_{t-1} · (1 − (c − d_t)) + N · d_t, divided by N: so that N can be moved by itself.
            LeverLine(
                SHARE, say("Extra customers, as a share of today's"), "share",
                "{before}*(1-{churn}+{churn_reduction})+{churn_reduction}",
                lambda n: n["before"] * (1 - n["churn"] + n["churn_reduction"]) + n["churn_reduction"],
            ),
            _MORE,
        ),
        _SOLD, _sold,
    ),
    "upsell": LeverLines(
        "ramp",
        (
            LeverLine(
                SHARE, say("Extra revenue, as a share of all customers'"), "share",
                "{reach}*{uplift}*{ramp}", lambda n: n["reach"] * n["uplift"] * n["ramp"],
            ),
            _MORE,
        ),
        _SOLD, _sold,
    ),
    "referral": LeverLines(
        "ramp",
        (
            LeverLine(
                VOLUME, PREMISES["new_customers"], "decimal",
                "{new_customers}*{ramp}", lambda n: n["new_customers"] * n["ramp"],
            ),
        ),
        _SOLD, _sold,
    ),
    "cost_to_serve": LeverLines(
        "avoided",
        (
            LeverLine(
                "contacts_avoided", say("Contacts avoided"), "decimal",
                "{contacts}*{avoided}", lambda n: n["contacts"] * n["avoided"],
            ),
        ),
        "{contacts_avoided}*{cost_per_contact}*{cashable}",
        lambda n: n["contacts_avoided"] * n["cost_per_contact"] * n["cashable"],
    ),
    "employee_turnover": LeverLines(
        "ramp",
        (
            LeverLine(
                "employees_who_stay", say("Employees who stay"), "decimal",
                "{employees}*{turnover_reduction}*{ramp}",
                lambda n: n["employees"] * n["turnover_reduction"] * n["ramp"],
            ),
        ),
        "{employees_who_stay}*{salary}*{replacement_share}",
        lambda n: n["employees_who_stay"] * n["salary"] * n["replacement_share"],
    ),
    "other": LeverLines("amounts", (), "{amounts}", lambda n: n["amounts"]),
}  # fmt: skip
