"""What the strategy costs and brings: flows by year, NPV, IRR, payback and scenarios."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from math import fsum, sqrt
from operator import mul, sub
from typing import Any

from cxstrategy.analysis.money.cash_flow import cumulative, discount_factors, payback, present_value
from cxstrategy.analysis.money.draws import Amount, plain
from cxstrategy.analysis.money.inputs import premises_of
from cxstrategy.analysis.money.internal_rate import Note, internal_rate
from cxstrategy.analysis.money.scenarios import ScenarioResult, analyse_scenarios
from cxstrategy.analysis.money.simulation import Simulation, simulate
from cxstrategy.analysis.money.tornado import Driver, tornado
from cxstrategy.analysis.money.valuation import flows_of, likely_values, missing_numbers, used_premises
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.model.strategy import Strategy

# Under which a benefit is counted when its owner does not say how certain it is.
UNSTATED = "unstated"
# A first glance at the chance of loss takes so many draws, and is believed when it lies more standard errors away
# than chance brings about once in a billion times.
GLANCE, FAR = 500, 6
Flow = tuple[float, ...]


@dataclass(frozen=True)
class BusinessCaseAnalysis:
    """All money in the case's currency; index 0 of a list is year 0. Shares are fractions, paybacks are years."""

    years: int
    rate: float
    cash_flow: Flow
    benefits: dict[str, Flow]
    costs: Flow
    cost_lines: dict[str, Flow]
    discount_factors: Flow
    cumulative: Flow
    discounted_cumulative: Flow
    pv_benefits: float
    pv_costs: float
    npv: float
    irr: float | None
    irr_note: Note
    payback_years: float | None
    discounted_payback_years: float | None
    roi: float | None
    bcr: float | None
    scenarios: dict[str, ScenarioResult]
    break_even_benefits: float | None
    pv_by_benefit: dict[str, float]
    pv_by_certainty: dict[str, float]
    # Benefits whose lever wants a number that the base does not give: they count as nothing and are a finding.
    missing: dict[str, tuple[str, ...]]
    # Values the case anew at either end of every driver; a check needs it seldom.
    move: Callable[[], tuple[Driver, ...]] = field(default=tuple, repr=False, compare=False)
    # Makes so many draws (None: as many as the workbook asks); drawing takes most of the time of an analysis.
    draw: Callable[[int | None], Simulation] | None = field(default=None, repr=False, compare=False)

    @cached_property
    def tornado(self) -> tuple[Driver, ...]:
        """Every driver with the NPV at its low and its high end, widest first, worked out when first asked for."""
        return self.move()

    @cached_property
    def simulation(self) -> Simulation | None:
        """The spread of the NPV over all draws, made when it is first asked for."""
        return self.draw(None) if self.draw else None

    @property
    def spread(self) -> Simulation | None:
        """The simulation, where its outcomes differ; None where nothing has a range, so that no chance can be told."""
        drawn = self.simulation
        return drawn if drawn is not None and drawn.p5 < drawn.p95 else None

    @cached_property
    def _glance(self) -> Simulation | None:
        """The spread over so few draws that a check can afford them."""
        return self.draw(GLANCE) if self.draw else None

    @property
    def likely_may_mislead(self) -> bool:
        """Whether a first glance leaves it open that the likely NPV lies outside the middle half of the draws."""
        below = self._glance.below_likely if self._glance else 0.5
        near = FAR * sqrt(0.25 * 0.75 / GLANCE)
        return not 0.25 + near < below < 0.75 - near

    def outside_the_draws(self, npv: float) -> bool:
        """Whether 99% of the draws lie on one side of an NPV; a first glance decides when it is well among them."""
        glance = self._glance
        if glance is None or glance.p5 <= npv <= glance.p95 or self.spread is None:
            return False
        return not self.spread.p1 <= npv <= self.spread.p99

    def loses_more_often_than(self, share: float) -> bool:
        """Whether the chance of loss is above `share` (0 to 1): a first glance decides when it is far from it."""
        if self._glance is None:
            return False
        glance = self._glance.chance_of_loss
        near = FAR * sqrt(share * (1 - share) / GLANCE)
        if abs(glance - share) > near:
            return glance > share
        return self.simulation is not None and self.simulation.chance_of_loss > share


@lru_cache(maxsize=4)
def drawn(case: BusinessCase, draws: int | None) -> Simulation:
    """The simulation of a case, kept for the last few cases: who writes on elsewhere need not wait for it again."""
    return simulate(case, used_premises(case, premises_of(case)), draws)


def analyse_business_case(strategy: Strategy) -> BusinessCaseAnalysis | None:
    """Every figure of the case at its likely values; None without a case, or at a discount rate of -100%.

    Year 0 is not discounted, later years count at year end. A cost past the horizon is not in it.
    """
    case = strategy.business_case
    if case is None or case.discount_rate.value <= -1:
        return None
    premises = used_premises(case, premises_of(case))
    flows = flows_of(case, likely_values(premises))
    benefits = _by_name([benefit.id for benefit in case.benefits], flows.benefits)
    costs = _by_name([cost.name for cost in case.costs], flows.costs)
    gained, spent = _by_year(case, benefits), _by_year(case, costs)
    factors = discount_factors(case.discount_rate.value, case.years)
    values = {name: present_value(flow, factors) for name, flow in benefits.items()}
    return BusinessCaseAnalysis(
        years=case.years,
        rate=case.discount_rate.value,
        benefits=benefits,
        costs=spent,
        cost_lines=costs,
        discount_factors=factors,
        scenarios=analyse_scenarios(case, gained, spent),
        pv_by_benefit=values,
        pv_by_certainty=_by_certainty(case, values),
        missing={one.id: names for one in case.benefits if (names := missing_numbers(case, one))},
        move=partial(tornado, case, premises),
        draw=partial(drawn, case),
        **_of_flow(gained, spent, factors),
    )


def _of_flow(gained: Flow, spent: Flow, factors: Flow) -> dict[str, Any]:
    """The figures that follow from benefits and costs by year alone, by their names in the analysis."""
    flow = tuple(map(sub, gained, spent))
    discounted = tuple(map(mul, flow, factors))
    pv_benefits, pv_costs = present_value(gained, factors), present_value(spent, factors)
    irr, note = internal_rate(flow)
    return {
        "cash_flow": flow,
        "cumulative": cumulative(flow),
        "discounted_cumulative": cumulative(discounted),
        "pv_benefits": pv_benefits,
        "pv_costs": pv_costs,
        "npv": present_value(flow, factors),
        "irr": irr,
        "irr_note": note,
        "payback_years": payback(flow),
        "discounted_payback_years": payback(discounted),
        "roi": (pv_benefits - pv_costs) / pv_costs if pv_costs else None,
        "bcr": pv_benefits / pv_costs if pv_costs else None,
        "break_even_benefits": pv_costs / pv_benefits if pv_benefits > 0 else None,
    }


def _by_name(names: list[str], flows: tuple[tuple[Amount, ...], ...]) -> dict[str, Flow]:
    """Flows by their name; those under one name are added up, so that the total stays whole."""
    found: dict[str, list[Flow]] = {}
    for name, flow in zip(names, flows, strict=True):
        found.setdefault(name, []).append(tuple(map(plain, flow)))
    return {name: tuple(map(fsum, zip(*same, strict=True))) for name, same in found.items()}


def _by_year(case: BusinessCase, flows: dict[str, Flow]) -> Flow:
    nothing = (0.0,) * (case.years + 1)
    return tuple(map(fsum, zip(nothing, *flows.values(), strict=True)))


def _by_certainty(case: BusinessCase, values: dict[str, float]) -> dict[str, float]:
    """The present value that rests on each kind of evidence; only the kinds that occur."""
    kinds = {benefit.id: benefit.certainty or UNSTATED for benefit in case.benefits}
    return {kind: fsum(values[name] for name in kinds if kinds[name] == kind) for kind in dict.fromkeys(kinds.values())}
