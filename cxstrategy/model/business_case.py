"""Step 8, the business case: what it costs, what each lever brings, and what the team asks."""

from typing import Annotated, Literal

from pydantic import Field

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import (
    Date,
    EstimateOfShare,
    Id,
    Money,
    MoneyEstimate,
    MoneySeries,
    NumberEstimate,
    Share,
    ShareEstimate,
    ShareSeries,
    Text,
    Texts,
    Whole,
)

Certainty = Literal["own_data", "benchmark", "assumption"]
CostKind = Literal[
    "research", "design", "it", "training", "change", "team", "licences", "measurement", "compensation", "other"
]
WHOLE_SHARE = EstimateOfShare.model_construct(low=1.0, likely=1.0, high=1.0)


class DiscountRate(Part):
    """The rate at which a later euro weighs less, a share a year; nominal or real, as the flows are."""

    value: Share
    kind: Literal["nominal", "real"]
    source: Text | None = None


class Base(Part):
    """The do-nothing case: customers, revenue a customer a year, contribution margin, churn a year."""

    customers: NumberEstimate | None = None
    revenue_per_customer: MoneyEstimate | None = None
    margin: ShareEstimate | None = None
    churn: ShareEstimate | None = None
    source: Text | None = None


class _Benefit(Part):
    """What every benefit says, whatever its lever."""

    id: Id
    owner: Text | None = None
    objective: Id | None = None
    certainty: Certainty | None = None
    source: Text | None = None


class Retention(_Benefit):
    """Customers who stay: the fall in churn, in points, for each year."""

    lever: Literal["retention"]
    churn_reduction: ShareSeries


class Upsell(_Benefit):
    """Customers who buy more: the share reached and how much more they buy."""

    lever: Literal["upsell"]
    reach: ShareEstimate
    uplift: ShareEstimate
    ramp: ShareSeries = (WHOLE_SHARE,)


class Referral(_Benefit):
    """New customers a year who come because others recommend."""

    lever: Literal["referral"]
    new_customers: NumberEstimate
    ramp: ShareSeries = (WHOLE_SHARE,)


class CostToServe(_Benefit):
    """Contacts that are no longer needed, and which part of their cost really leaves the budget."""

    lever: Literal["cost_to_serve"]
    contacts: NumberEstimate
    avoided: ShareSeries
    cost_per_contact: MoneyEstimate
    cashable: ShareEstimate = WHOLE_SHARE


class EmployeeTurnover(_Benefit):
    """Employees who stay: the fall in turnover, in points, and what replacing one costs as a share of salary."""

    lever: Literal["employee_turnover"]
    employees: NumberEstimate
    turnover_reduction: ShareEstimate
    salary: MoneyEstimate
    replacement_share: ShareEstimate
    ramp: ShareSeries = (WHOLE_SHARE,)


class OtherBenefit(_Benefit):
    """A benefit of another kind: an amount for each year."""

    lever: Literal["other"]
    amounts: MoneySeries


Benefit = Annotated[
    Retention | Upsell | Referral | CostToServe | EmployeeTurnover | OtherBenefit, Field(discriminator="lever")
]


class Cost(Part):
    """A cost: once (in year 0, or in `year`), or every year from year 1."""

    name: Text
    kind: CostKind | None = None
    one_off: MoneyEstimate | None = None
    year: Whole = 0
    yearly: MoneySeries | None = None


class Scenario(Part):
    """Which share of the benefits and of the costs comes true."""

    name: Text
    benefits: Share
    costs: Share


class Decision(Part):
    """What the board is asked."""

    ask: Text
    amount: Money | None = None
    by: Date | None = None
    who: Text | None = None


class SimulationSettings(Part):
    """How many draws the simulation makes and from which seed."""

    draws: Annotated[Whole, Field(ge=100, le=1_000_000)] = 10_000
    seed: Whole = 1


class BusinessCase(Part):
    """The whole case, in one currency, from year 0."""

    currency: Text
    start: Date
    years: Annotated[Whole, Field(ge=1, le=10)]
    discount_rate: DiscountRate
    base: Base | None = None
    benefits: tuple[Benefit, ...] = ()
    costs: tuple[Cost, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    soft_benefits: Texts = ()
    decision: Decision | None = None
    simulation: SimulationSettings = Field(default_factory=SimulationSettings)
