"""What the strategy costs and brings: the business case in; flows by lever and year, NPV, IRR, payback and scenarios out."""

from dataclasses import dataclass
from typing import Literal

from cxstrategy.analysis.simulation import Simulation


@dataclass(frozen=True)
class ScenarioResult:
    """A scenario's net present value (money), IRR (a share) and payback (years)."""

    npv: float
    irr: float | None
    payback_years: float | None


@dataclass(frozen=True)
class Driver:
    """One driver of the case and the NPV at its low and at its high value (money)."""

    driver: str
    low: float
    high: float


@dataclass(frozen=True)
class BusinessCaseAnalysis:
    """All money in the case's currency; index 0 of a list is year 0. Shares are fractions, paybacks are years."""

    years: int
    rate: float
    cash_flow: tuple[float, ...]
    benefits: dict[str, tuple[float, ...]]
    costs: tuple[float, ...]
    cost_lines: dict[str, tuple[float, ...]]
    discount_factors: tuple[float, ...]
    cumulative: tuple[float, ...]
    discounted_cumulative: tuple[float, ...]
    pv_benefits: float
    pv_costs: float
    npv: float
    irr: float | None
    irr_note: Literal["none", "more_than_one", None]
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
    tornado: tuple[Driver, ...] = ()
    simulation: Simulation | None = None
