"""How a figure of the business case was reached: a key such as `npv` or `benefits.retention` -> Derivation."""

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.explain.derivation import Derivation
from cxstrategy.analysis.explain.flows import explain_benefit, explain_cost, explain_flow
from cxstrategy.analysis.explain.headline import FORMULAS, explain_headline
from cxstrategy.analysis.explain.scenarios import (
    SCENARIO_FIGURES,
    SIMULATED,
    explain_driver,
    explain_part,
    explain_scenario,
    explain_simulation,
)
from cxstrategy.model.strategy import Strategy


def explain_business_case(strategy: Strategy, analysis: Analysis, rest: tuple[str, ...]) -> Derivation | None:
    """How one figure of the business case was reached; None for a figure that there is not.

    A name with points in it (a cost, a scenario) comes in pieces and is put together again.
    """
    case, found = strategy.business_case, analysis.business_case
    if case is None or found is None:
        return None
    match rest:
        case (name,):
            return explain_headline(case, found, name) if name in FORMULAS else explain_flow(case, found, name)
        case ("benefits", *name):
            return explain_benefit(case, found, ".".join(name))
        case ("cost_lines", *name):
            return explain_cost(case, found, ".".join(name))
        case ("pv_by_benefit" | "pv_by_certainty" as part, *name):
            return explain_part(case, found, part, ".".join(name))
        case ("tornado", *name) if name:
            return explain_driver(case, found, ".".join(name))
        case ("scenarios", *name, figure):
            return explain_scenario(case, found, ".".join(name), figure)
        case ("simulation", figure):
            return explain_simulation(case, found, figure)
    return None


def business_case_keys(analysis: Analysis) -> list[str]:
    """The keys of every figure of the case that can be explained."""
    found = analysis.business_case
    if found is None:
        return []
    keys = [*FORMULAS, "cash_flow", "costs"]
    for part in ("benefits", "cost_lines", "pv_by_benefit", "pv_by_certainty"):
        keys += [f"{part}.{name}" for name in getattr(found, part)]
    keys += [f"scenarios.{name}.{figure}" for name in found.scenarios for figure in SCENARIO_FIGURES]
    keys += [f"simulation.{figure}" for figure in SIMULATED if found.simulation]
    return [f"business_case.{key}" for key in keys]
