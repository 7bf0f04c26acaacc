"""How a scenario, a part of the present value or the simulation of the business case was reached."""

from cxstrategy.analysis.explain.derivation import Derivation, Input, Step
from cxstrategy.analysis.explain.flows import discounted_steps, running_steps
from cxstrategy.analysis.explain.headline import FORMULAS, PRESENT, UNITS, gained, irr_steps, rate_input
from cxstrategy.analysis.money.business_case import UNSTATED, BusinessCaseAnalysis
from cxstrategy.analysis.money.cash_flow import cumulative
from cxstrategy.analysis.money.inputs import premises_of
from cxstrategy.analysis.money.scenarios import scenario_flow, scenarios_of
from cxstrategy.analysis.money.tornado import SWING
from cxstrategy.analysis.money.valuation import used_premises
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.words.language import say

SCENARIO = say(
    "CF_t = share of the benefits · benefits_t − share of the costs · costs_t, and on that flow the figure itself"
)
BY_CERTAINTY = say("the present values of the benefits with this certainty, added up")
TRIANGULAR = say(
    "every range is drawn from the triangular distribution (low, likely, high) at u = Φ(√ρ · Z + √(1 − ρ) · e); Z is"
    " shared by all that benefits rest on (the share that leaves goes against it), another Z by the costs; a series"
    " moves as one"
)
DRIVER = say(
    "the NPV with one number alone at its low and at its high end; {swing}% either way where it has no range",
    swing=round(SWING * 100),
)
SCENARIO_FIGURES = ("npv", "irr", "payback_years")
SIMULATED = {
    "mean": say("mean of the NPVs drawn"),
    "sd": say("standard deviation (n − 1) of the NPVs drawn"),
    "p1": say("the NPV below which one draw in a hundred lies"),
    "p5": say("the NPV below which one draw in twenty lies"),
    "p25": say("the NPV below which one draw in four lies"),
    "p50": say("the NPV below which half of the draws lie"),
    "p75": say("the NPV below which three draws in four lie"),
    "p95": say("the NPV below which nineteen draws in twenty lie"),
    "p99": say("the NPV below which ninety-nine draws in a hundred lie"),
    "chance_of_loss": say("the share of the draws with an NPV below 0"),
    "chance_of_loss_span": say("that share at a correlation of 0, at the one that is set, and at 0.6"),
    "below_likely": say("the share of the draws below the NPV at the likely values"),
}

SHARES = ("chance_of_loss", "chance_of_loss_span", "below_likely")


def explain_scenario(case: BusinessCase, found: BusinessCaseAnalysis, name: str, figure: str) -> Derivation | None:
    """A scenario's NPV, IRR or payback."""
    if name not in found.scenarios or figure not in SCENARIO_FIGURES:
        return None
    scenario, result = scenarios_of(case)[name], getattr(found.scenarios[name], figure)
    flow = scenario_flow(scenario, gained(found), found.costs)
    steps = {
        "npv": discounted_steps(flow, found.discount_factors),
        "irr": irr_steps(flow, result),
        "payback_years": running_steps(cumulative(flow)),
    }
    shares = [Input(part, getattr(scenario, part), scenario.at(part)) for part in ("benefits", "costs")]
    return Derivation(
        key=f"business_case.scenarios.{name}.{figure}",
        formula=SCENARIO,
        source=None,
        inputs=(*shares, rate_input(case), Input("CF", flow)),
        steps=(Step(FORMULAS[figure], result), *steps[figure]),
        result=result,
        unit=UNITS[figure],
    )


def explain_part(case: BusinessCase, found: BusinessCaseAnalysis, part: str, name: str) -> Derivation | None:
    """The present value of one benefit (`pv_by_benefit`), or of all with one certainty (`pv_by_certainty`)."""
    values: dict[str, float] = getattr(found, part)
    if name not in values:
        return None
    key, result = f"business_case.{part}.{name}", values[name]
    if part == "pv_by_certainty":
        counted = {one.id: one.at("certainty") for one in case.benefits if (one.certainty or UNSTATED) == name}
        inputs = tuple(Input(f"PV {one}", found.pv_by_benefit[one], span) for one, span in counted.items())
        return Derivation(key, BY_CERTAINTY, None, inputs, (), result, "money")
    flow = found.benefits[name]
    steps = tuple(discounted_steps(flow, found.discount_factors))
    return Derivation(key, PRESENT, None, (rate_input(case), Input(name, flow)), steps, result, "money")


def explain_driver(case: BusinessCase, found: BusinessCaseAnalysis, name: str) -> Derivation | None:
    """One driver of the tornado: what it is moved from and to, and the NPV at either end."""
    driver = next((one for one in found.tornado if one.driver == name), None)
    if driver is None:
        return None
    moved = [premise for premise in premises_of(case).values() if premise.written and premise.driver == name]
    inputs = [
        Input(premise.key, (point.low, point.likely, point.high), premise.span(year))
        for premise in moved
        for year, point in enumerate(premise.points, start=1)
    ] or [rate_input(case)]
    steps = (Step(say("NPV at the low end"), driver.low), Step(say("NPV at the high end"), driver.high))
    result = {"driver": driver.driver, "low": driver.low, "high": driver.high}
    return Derivation(f"business_case.tornado.{name}", DRIVER, None, tuple(inputs), steps, result, "")


def explain_simulation(case: BusinessCase, found: BusinessCaseAnalysis, figure: str) -> Derivation | None:
    """A figure of the simulation: the ranges that were drawn from, how often and from which seed."""
    if found.simulation is None or figure not in SIMULATED:
        return None
    ranges = [premise for premise in used_premises(case, premises_of(case)).values() if premise.is_range]
    inputs = [
        Input(premise.driver, (point.low, point.likely, point.high), premise.span(year))
        for premise in ranges
        for year, point in enumerate(premise.points, start=1)
    ]
    steps = (
        Step(say("draws"), found.simulation.draws),
        Step(say("seed"), case.simulation.seed),
        Step(say("correlation ρ"), found.simulation.correlation),
    )
    unit = "share" if figure in SHARES else "money"
    result = getattr(found.simulation, figure)
    return Derivation(
        f"business_case.simulation.{figure}", SIMULATED[figure], TRIANGULAR, tuple(inputs), steps, result, unit
    )
