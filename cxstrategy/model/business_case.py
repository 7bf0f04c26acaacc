"""Step 8, the business case: what it costs, what each lever brings, and what the team asks."""

from typing import Annotated, Literal

from cxstrategy.model.field import Between, default
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import (
    Date,
    EstimateOfShare,
    Id,
    Money,
    MoneyEstimate,
    MoneySeries,
    Number,
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
WHOLE_SHARE = EstimateOfShare(low=1.0, likely=1.0, high=1.0)


class DiscountRate(Part):
    """The rate at which a later euro weighs less, a share a year; nominal or real, as the flows are."""

    value: Share
    """The yearly rate at which later money counts for less, e.g. `7%`. Ask your finance department."""
    kind: Literal["nominal", "real"]
    """`nominal` when your amounts include inflation, `real` when they do not."""
    source: Text | None = None
    """Who set the rate, e.g. `Finance, treasury policy 2026`."""


class Base(Part):
    """The do-nothing case: customers, revenue a customer a year, contribution margin, churn a year."""

    customers: NumberEstimate | None = None
    """How many customers you have today."""
    revenue_per_customer: MoneyEstimate | None = None
    """What a customer brings in a year, in the currency of the case."""
    margin: ShareEstimate | None = None
    """The contribution margin: what share of that revenue is left after variable costs, e.g. `30%`."""
    churn: ShareEstimate | None = None
    """What share of your customers leaves in a year, e.g. `12.5%`."""
    source: Text | None = None
    """Where these figures come from."""


class _Benefit(Part):
    """What every benefit says, whatever its lever."""

    id: Id
    """A short name to refer to this benefit, e.g. `fewer-calls`."""
    name: Text | None = None
    """The name that readers see, e.g. `Fewer calls about the bill`. Without it: the name of the lever."""
    owner: Text | None = None
    """Who is accountable for this benefit, also after the project."""
    objective: Id | None = None
    """The id of the objective that earns it."""
    certainty: Certainty | None = None
    """What the figures rest on: `own_data`, `benchmark` or `assumption`."""
    source: Text | None = None
    """Where that can be looked up."""


class Retention(_Benefit):
    """Customers who stay: the fall in churn, in points, for each year."""

    lever: Literal["retention"]
    """How the benefit comes about. `retention`: customers who stay."""
    churn_reduction: ShareSeries
    """How many points churn falls, one value or one a year: from 12% to 11% is `1%`."""
    first_year: Literal["half", "full"] = "half"
    """Whether the year in which a customer is kept counts `half` (those who leave do so half-way through it, on
    average) or `full`."""


class Upsell(_Benefit):
    """Customers who buy more: the share reached and how much more they buy."""

    lever: Literal["upsell"]
    """How the benefit comes about. `upsell`: customers who buy more."""
    reach: ShareEstimate
    """What share of the customers it reaches, e.g. `20%`."""
    uplift: ShareEstimate
    """How much more they buy, e.g. `5%`."""
    ramp: ShareSeries = (WHOLE_SHARE,)
    """What share of the effect is there in each year, e.g. `[30%, 70%, 100%]`."""


class Referral(_Benefit):
    """New customers a year who come because others recommend."""

    lever: Literal["referral"]
    """How the benefit comes about. `referral`: new customers because others recommend you."""
    new_customers: NumberEstimate
    """How many new customers come because of it each year."""
    ramp: ShareSeries = (WHOLE_SHARE,)
    """What share of the effect is there in each year, e.g. `[30%, 70%, 100%]`."""


class CostToServe(_Benefit):
    """Contacts that are no longer needed, and which part of their cost really leaves the budget."""

    lever: Literal["cost_to_serve"]
    """How the benefit comes about. `cost_to_serve`: contacts that are no longer needed."""
    contacts: NumberEstimate
    """How many of these contacts there are in a year."""
    avoided: ShareSeries
    """What share of them is no longer needed, one value or one a year."""
    cost_per_contact: MoneyEstimate
    """What one such contact costs."""
    cashable: ShareEstimate = WHOLE_SHARE
    """What share of the saving really leaves the budget. Hours that are used for something else do not."""


class EmployeeTurnover(_Benefit):
    """Employees who stay: the fall in turnover, in points, and what replacing one costs as a share of salary."""

    lever: Literal["employee_turnover"]
    """How the benefit comes about. `employee_turnover`: colleagues who stay."""
    employees: NumberEstimate
    """How many employees it concerns."""
    turnover_reduction: ShareEstimate
    """How many points turnover falls a year: from 15% to 13% is `2%`."""
    salary: MoneyEstimate
    """The average salary a year, including employer's costs."""
    replacement_share: ShareEstimate
    """What replacing somebody costs, as a share of that salary, e.g. `50%`."""
    ramp: ShareSeries = (WHOLE_SHARE,)
    """What share of the effect is there in each year, e.g. `[30%, 70%, 100%]`."""


class OtherBenefit(_Benefit):
    """A benefit of another kind: an amount for each year."""

    lever: Literal["other"]
    """How the benefit comes about. `other`: amounts that you worked out yourself."""
    amounts: MoneySeries
    """The amount for each year, one value or one a year."""


Benefit = Retention | Upsell | Referral | CostToServe | EmployeeTurnover | OtherBenefit


class Cost(Part):
    """A cost: once (in year 0, or in `year`), or every year from year 1."""

    name: Text
    """What the money is for."""
    kind: CostKind | None = None
    """What kind of cost it is: `research`, `design`, `it`, `training`, `change`, `team`, `licences`, `measurement`,
    `compensation` or `other`."""
    one_off: MoneyEstimate | None = None
    """An amount that is spent once, in year 0 or in `year`."""
    year: Whole = 0
    """The year in which a one-off cost is made; 0 is the start."""
    yearly: MoneySeries | None = None
    """An amount for every year from year 1, one value or one a year."""


class Scenario(Part):
    """Which share of the benefits and of the costs comes true."""

    name: Text
    """What the scenario is called, e.g. `pessimistic`."""
    benefits: Share
    """What share of the benefits comes true, e.g. `60%`."""
    costs: Share
    """What the costs become, as a share of what was planned, e.g. `115%`."""


class Decision(Part):
    """What the board is asked."""

    ask: Text
    """What you ask the board to decide, in one sentence."""
    amount: Money | None = None
    """The amount that you ask for."""
    by: Date | None = None
    """The date by which you need the decision."""
    who: Text | None = None
    """Who decides."""


# Above this everything would hang on one number, and the ranges of the others would say nothing.
MOST_CORRELATED = 0.9


class SimulationSettings(Part):
    """How many draws the simulation makes, from which seed, and how much its numbers swing together."""

    draws: Annotated[Whole, Between(100, 1_000_000)] = 10_000
    """How many times chance is simulated, 10,000 unless you say otherwise."""
    seed: Whole = 1
    """The number that the simulation starts from, so that everybody sees the same outcome."""
    correlation: Annotated[Number, Between(0, MOST_CORRELATED)] = 0.3
    """How strongly the numbers behind the benefits move together, 0 to 0.9: 0 when they have nothing to do with each
    other, 0.3 unless you say otherwise."""


class BusinessCase(Part):
    """The whole case, in one currency, from year 0."""

    currency: Text
    """The currency, as three capitals, e.g. `EUR`."""
    start: Date
    """The date on which year 0 begins, e.g. `2027-01-01`."""
    years: Annotated[Whole, Between(1, 10)]
    """How many years the case looks ahead, 1 to 10."""
    discount_rate: DiscountRate
    """How much less money counts the later it comes. There is no default: ask your finance department."""
    base: Base | None = None
    """What happens when you do nothing: customers, revenue, margin, churn."""
    benefits: tuple[Benefit, ...] = ()
    """What the strategy earns: each benefit with the lever behind it."""
    costs: tuple[Cost, ...] = ()
    """What the strategy costs, people's own time included."""
    scenarios: tuple[Scenario, ...] = ()
    """How the case looks when it goes better or worse. Three are made for you when you write none."""
    soft_benefits: Texts = ()
    """What the strategy brings that you do not express in money, one per line."""
    decision: Decision | None = None
    """What you ask the board."""
    simulation: SimulationSettings = default(made_by=SimulationSettings)
    """How chance is simulated. You can nearly always leave this out."""
