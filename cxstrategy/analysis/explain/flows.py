"""A benefit, a cost line or the whole flow of a business case in; how its years were reached out."""

from collections.abc import Iterator

from cxstrategy.analysis.explain.derivation import Derivation, Input, Step
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.analysis.money.draws import plain
from cxstrategy.analysis.money.inputs import Premise, premises_of
from cxstrategy.analysis.money.levers import LEVERS, extra_customers
from cxstrategy.analysis.money.valuation import lever_numbers, likely_values, missing_numbers
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.words.language import Message, say

RETENTION = say(
    "X_t · revenue_per_customer · margin, with X_t the extra customers:"
    " X_t = X_(t−1) · (1 − (churn − churn_reduction_t)) + customers · churn_reduction_t and X_0 = 0"
)
FORMULAS = {
    "retention": RETENTION,
    "upsell": say("customers · reach · revenue_per_customer · uplift · margin · ramp_t"),
    "referral": say("new_customers · revenue_per_customer · margin · ramp_t"),
    "cost_to_serve": say("contacts · avoided_t · cost_per_contact · cashable"),
    "employee_turnover": say("employees · turnover_reduction · salary · replacement_share · ramp_t"),
    "other": say("amounts_t, as the team wrote them"),
}
COST = say("one_off in its year, plus yearly from year 1")
CASH_FLOW = say("benefits − costs, year by year")
COSTS = say("all costs, year by year")


def explain_benefit(case: BusinessCase, found: BusinessCaseAnalysis, name: str) -> Derivation | None:
    """The flow of the benefit with this id: its lever's formula at the likely values."""
    index = next((place for place, benefit in enumerate(case.benefits) if benefit.id == name), None)
    if index is None:
        return None
    benefit = case.benefits[index]
    return Derivation(
        key=f"business_case.benefits.{name}",
        formula=FORMULAS[benefit.lever],
        source=None,
        inputs=tuple(_benefit_inputs(case, index)),
        steps=(*_extra(case, index), *year_steps(found.benefits[name])),
        result=found.benefits[name],
        unit="money",
    )


def _benefit_inputs(case: BusinessCase, index: int) -> Iterator[Input]:
    """The lever's numbers, each with its place; a number that is missing is shown as such."""
    lever, premises = LEVERS[case.benefits[index].lever], premises_of(case)
    for key in (*(f"base/{name}" for name in lever.base), *(f"benefits/{index}/{name}" for name in lever.own)):
        premise = premises.get(key)
        yield Input(key.split("/")[-1], _likely(premise) if premise else None, premise.span() if premise else None)


def _likely(premise: Premise) -> float | tuple[float, ...]:
    values = tuple(point.likely for point in premise.points)
    return values[0] if len(values) == 1 else values


def _extra(case: BusinessCase, index: int) -> Iterator[Step]:
    benefit = case.benefits[index]
    if benefit.lever != "retention" or missing_numbers(case, benefit):
        return
    numbers = lever_numbers(case, index, likely_values(premises_of(case)))
    for year, extra in enumerate(extra_customers(numbers, case.years), start=1):
        yield Step(say("extra customers at the end of year {year}", year=year), plain(extra))


def explain_cost(case: BusinessCase, found: BusinessCaseAnalysis, name: str) -> Derivation | None:
    """The flow of the cost with this name."""
    lines = [cost for cost in case.costs if cost.name == name]
    if not lines:
        return None
    inputs = []
    for cost in lines:
        if cost.one_off:
            inputs.append(Input("one_off", cost.one_off.likely, cost.at("one_off")))
            inputs.append(Input("year", cost.year, cost.at("year") if "year" in cost.model_fields_set else None))
        if cost.yearly:
            inputs.append(Input("yearly", tuple(amount.likely for amount in cost.yearly), cost.at("yearly")))
    flow = found.cost_lines[name]
    return Derivation(
        f"business_case.cost_lines.{name}", COST, None, tuple(inputs), tuple(year_steps(flow)), flow, "money"
    )


def explain_flow(case: BusinessCase, found: BusinessCaseAnalysis, name: str) -> Derivation | None:
    """The whole cash flow (`cash_flow`), or all costs (`costs`), from the flows they are made of."""
    benefits = [Input(f"benefits/{one.id}", found.benefits[one.id], one.at()) for one in case.benefits]
    costs = [Input(f"costs/{one.name}", found.cost_lines[one.name], one.at()) for one in case.costs]
    parts: dict[str, tuple[Message, list[Input], tuple[float, ...]]] = {
        "cash_flow": (CASH_FLOW, benefits + costs, found.cash_flow),
        "costs": (COSTS, costs, found.costs),
    }
    if name not in parts:
        return None
    formula, inputs, flow = parts[name]
    return Derivation(f"business_case.{name}", formula, None, tuple(inputs), tuple(year_steps(flow)), flow, "money")


def year_steps(flow: tuple[float, ...]) -> Iterator[Step]:
    """The amount of each year."""
    for year, amount in enumerate(flow):
        yield Step(say("year {year}", year=year), amount)


def discounted_steps(flow: tuple[float, ...], factors: tuple[float, ...]) -> Iterator[Step]:
    """What the amount of each year is worth in year 0."""
    for year, (amount, factor) in enumerate(zip(flow, factors, strict=True)):
        yield Step(say("year {year}, discounted", year=year), amount * factor)


def running_steps(totals: tuple[float, ...]) -> Iterator[Step]:
    """The total up to and including each year."""
    for year, amount in enumerate(totals):
        yield Step(say("added up to and including year {year}", year=year), amount)
