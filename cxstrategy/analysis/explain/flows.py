"""How the yearly amounts of a benefit, a cost or the whole cash flow were reached."""

from collections.abc import Iterator

from cxstrategy.analysis.explain.derivation import Derivation, Input, Step
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.analysis.money.draws import plain
from cxstrategy.analysis.money.expression import PREVIOUS, Expression, Name, Notation, Quantity
from cxstrategy.analysis.money.inputs import Premise, premises_of
from cxstrategy.analysis.money.levers import Lever, lever_of
from cxstrategy.analysis.money.valuation import lever_numbers, likely_values, missing_numbers
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.model.quantities import series_of
from cxstrategy.words.language import Message, say

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
        formula=lever_formula(lever_of(benefit)),
        source=None,
        inputs=tuple(_benefit_inputs(case, index)),
        steps=(*_quantity_steps(case, index), *year_steps(found.benefits[name])),
        result=found.benefits[name],
        unit="money",
    )


def _benefit_inputs(case: BusinessCase, index: int) -> Iterator[Input]:
    """The lever's numbers, each with its place; a number that is missing is shown as such."""
    lever, premises = lever_of(case.benefits[index]), premises_of(case)
    for name, key in lever.keys(index).items():
        premise = premises.get(key)
        yield Input(name, _likely(premise) if premise else None, premise.span() if premise else None)


def _likely(premise: Premise) -> float | tuple[float, ...]:
    values = tuple(point.likely for point in premise.points)
    return values[0] if len(values) == 1 else values


def lever_formula(lever: Lever) -> Message:
    """A lever's formula as a reader sees it: `contacts · avoided_t · …`, and what its symbols are."""
    benefit = lever.benefit
    formula: Message | str = benefit.written(PRINTED)
    for quantity in lever.quantities:
        if quantity.symbol:
            symbol, at_start = f"{quantity.symbol}_t", f"{quantity.symbol}_0"
            definition = quantity.of.written(_printed_in(quantity))
            formula = say(
                "{formula}, with {symbol} ({quantity}) = {definition} and {symbol_at_start} = 0",
                formula=formula, symbol=symbol, quantity=quantity.label, definition=definition,
                symbol_at_start=at_start,
            )  # fmt: skip
    if isinstance(benefit, Name):
        return say("{formula}, as the team wrote them", formula=formula)
    return formula if isinstance(formula, Message) else Message("{formula}", (("formula", formula),))


def _symbol(part: Expression) -> str | None:
    if isinstance(part, Name):
        return f"{part.name}_t" if part.yearly else part.name
    return f"{part.symbol}_t" if isinstance(part, Quantity) and part.symbol else None


PRINTED = Notation(" · ", " + ", " − ", "min({}, {})", _symbol)


def _printed_in(quantity: Quantity) -> Notation:
    """How the formula of a quantity is printed: its own value of the year before is `X_(t−1)`."""
    return PRINTED._replace(term=lambda part: f"{quantity.symbol}_(t−1)" if part is PREVIOUS else _symbol(part))


def _quantity_steps(case: BusinessCase, index: int) -> Iterator[Step]:
    """What each quantity on the way to the benefit comes to, year by year."""
    benefit = case.benefits[index]
    if missing_numbers(case, benefit):
        return
    numbers = lever_numbers(case, index, likely_values(premises_of(case)))
    for quantity in lever_of(benefit).quantities:
        values = quantity.values(numbers, case.years)
        if not quantity.yearly:
            yield Step(quantity.label, plain(values[0]))
            continue
        for year, value in enumerate(series_of(values, case.years), start=1):
            yield Step(say("{quantity}, year {year}", quantity=quantity.label, year=year), plain(value))


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
