"""How a headline figure of the business case was reached (NPV, IRR, payback, ROI …)."""

from collections.abc import Iterable, Iterator

from cxstrategy.analysis.explain.derivation import Derivation, Input, Step
from cxstrategy.analysis.explain.flows import discounted_steps, running_steps
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.words.language import say

PRESENT = say("Σ amount_t / (1 + i)^t")
FORMULAS = {
    "npv": say("Σ CF_t / (1 + i)^t: later years count at their end"),
    "irr": say("the only rate i at which Σ CF_t / (1 + i)^t is 0"),
    "payback_years": say("when the cash flow, added up, is back at 0; linear in the year"),
    "discounted_payback_years": say("when the discounted flow, added up, is back at 0; linear in the year"),
    "roi": say("(PV benefits − PV costs) / PV costs"),
    "bcr": say("PV benefits / PV costs"),
    "break_even_benefits": say("PV costs / PV benefits: the NPV is 0 there"),
    "pv_benefits": PRESENT,
    "pv_costs": PRESENT,
}
UNITS = {
    "npv": "money", "irr": "share", "payback_years": "years", "discounted_payback_years": "years", "roi": "share",
    "bcr": "", "break_even_benefits": "share", "pv_benefits": "money", "pv_costs": "money",
}  # fmt: skip


def explain_headline(case: BusinessCase, found: BusinessCaseAnalysis, name: str) -> Derivation:
    """One of FORMULAS, with the flows that go in and the steps."""
    inputs = _inputs(case, found, name)
    return Derivation(
        key=f"business_case.{name}",
        formula=FORMULAS[name],
        source=None,
        inputs=tuple(inputs),
        steps=tuple(_steps(found, name)),
        result=getattr(found, name),
        unit=UNITS[name],
    )


def rate_input(case: BusinessCase) -> Input:
    """The discount rate and where it stands."""
    return Input("i", case.discount_rate.value, case.discount_rate.at("value"))


def gained(found: BusinessCaseAnalysis) -> tuple[float, ...]:
    """All benefits, year by year."""
    return tuple(map(sum, zip(*found.benefits.values(), strict=True))) or (0.0,) * (found.years + 1)


def _inputs(case: BusinessCase, found: BusinessCaseAnalysis, name: str) -> Iterable[Input]:
    flow = Input("CF", found.cash_flow)
    inputs = {
        "npv": [rate_input(case), flow],
        "irr": [flow],
        "payback_years": [flow],
        "discounted_payback_years": [rate_input(case), flow],
        "pv_benefits": [rate_input(case), Input("benefits", gained(found))],
        "pv_costs": [rate_input(case), Input("costs", found.costs)],
    }
    return inputs.get(name, [Input("PV benefits", found.pv_benefits), Input("PV costs", found.pv_costs)])


def _steps(found: BusinessCaseAnalysis, name: str) -> Iterator[Step]:
    if name == "irr":
        yield from irr_steps(found.cash_flow, found.irr)
    elif name == "payback_years":
        yield from running_steps(found.cumulative)
    elif name == "discounted_payback_years":
        yield from running_steps(found.discounted_cumulative)
    elif name in ("npv", "pv_benefits", "pv_costs"):
        flow = {"npv": found.cash_flow, "pv_benefits": gained(found), "pv_costs": found.costs}[name]
        yield from discounted_steps(flow, found.discount_factors)


def irr_steps(flow: tuple[float, ...], rate: float | None) -> Iterator[Step]:
    """How often the flow changes sign, and what it is worth at the rate that was found."""
    signs = [amount > 0 for amount in flow if amount]
    changes = sum(earlier != later for earlier, later in zip(signs, signs[1:], strict=False))
    yield Step(say("changes of sign in the cash flow"), changes)
    if rate is not None:
        value = sum(amount / (1 + rate) ** year for year, amount in enumerate(flow))
        # Adding zero turns the minus zero of a rounded hair's breadth into zero.
        yield Step(say("the NPV at that rate, to the cent"), round(value, 2) + 0.0)
