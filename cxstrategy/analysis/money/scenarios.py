"""NPV, IRR and payback when only a share of benefits and costs comes true."""

from dataclasses import dataclass

from cxstrategy.analysis.money.cash_flow import discount_factors, payback, present_value
from cxstrategy.analysis.money.internal_rate import internal_rate
from cxstrategy.model.business_case import BusinessCase, Scenario
from cxstrategy.words.naming import distinct

# The shares of benefits and costs that come true, when the team names no scenarios of its own.
DEFAULT_SCENARIOS = (
    Scenario(name="pessimistic", benefits=0.6, costs=1.15),
    Scenario(name="expected", benefits=1.0, costs=1.0),
    Scenario(name="optimistic", benefits=1.2, costs=1.0),
)


@dataclass(frozen=True)
class ScenarioResult:
    """A scenario's net present value (money), IRR (a share) and payback (years)."""

    npv: float
    irr: float | None
    payback_years: float | None


def scenarios_of(case: BusinessCase) -> dict[str, Scenario]:
    """The team's scenarios by name, or the default three."""
    scenarios = case.scenarios or DEFAULT_SCENARIOS
    return dict(zip(distinct([scenario.name for scenario in scenarios]), scenarios, strict=True))


def scenario_flow(scenario: Scenario, benefits: tuple[float, ...], costs: tuple[float, ...]) -> tuple[float, ...]:
    """The cash flow by year when these shares of benefits and costs come true."""
    years = zip(benefits, costs, strict=True)
    return tuple(scenario.benefits * gained - scenario.costs * spent for gained, spent in years)


def analyse_scenarios(
    case: BusinessCase, benefits: tuple[float, ...], costs: tuple[float, ...]
) -> dict[str, ScenarioResult]:
    """The result of every scenario, given the totals of benefits and costs by year (money, costs positive)."""
    factors = discount_factors(case.discount_rate.value, case.years)
    found = {}
    for name, scenario in scenarios_of(case).items():
        flow = scenario_flow(scenario, benefits, costs)
        found[name] = ScenarioResult(present_value(flow, factors), internal_rate(flow)[0], payback(flow))
    return found
