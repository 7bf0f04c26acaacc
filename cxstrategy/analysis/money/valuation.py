"""The flow of every benefit and every cost, given a value for each input."""

from collections.abc import Mapping
from dataclasses import dataclass

from cxstrategy.analysis.money.draws import Amount, plain, total
from cxstrategy.analysis.money.expression import Numbers
from cxstrategy.analysis.money.inputs import Premise, Premises
from cxstrategy.analysis.money.levers import FULL_YEAR, LEVERS, lever_of
from cxstrategy.model.business_case import Benefit, BusinessCase
from cxstrategy.model.quantities import of_list, series_of

# A value for every premise, by its key: one entry that holds for all years, or one a year.
Values = Mapping[str, tuple[Amount, ...]]


@dataclass(frozen=True)
class Flows:
    """Money by benefit and by cost, in the order of the workbook; index 0 of each is year 0. Costs are positive."""

    benefits: tuple[tuple[Amount, ...], ...]
    costs: tuple[tuple[Amount, ...], ...]


def missing_numbers(case: BusinessCase, benefit: Benefit) -> tuple[str, ...]:
    """The numbers that the benefit's lever wants and that neither the base nor the benefit gives."""
    lever = lever_of(benefit)
    base = [name for name in lever.base if getattr(case.base, name, None) is None]
    return *base, *(name for name in lever.own if getattr(benefit, name) == ())


def used_premises(case: BusinessCase, premises: Premises) -> dict[str, Premise]:
    """The premises that some counted benefit or cost really uses, in the order of the workbook."""
    used = {key for key in premises if key.startswith("costs/")}
    for index, benefit in enumerate(case.benefits):
        if not missing_numbers(case, benefit):
            used.update(lever_of(benefit).keys(index).values())
    return {key: premise for key, premise in premises.items() if key in used}


def likely_values(premises: Premises) -> dict[str, tuple[Amount, ...]]:
    """Every premise at its likely value."""
    return {key: tuple(point.likely for point in premise.points) for key, premise in premises.items()}


def flows_of(case: BusinessCase, values: Values) -> Flows:
    """All flows at these values; a benefit whose base lacks a number brings nothing."""
    benefits = tuple((0.0, *_benefit_flow(case, index, values)) for index in range(len(case.benefits)))
    return Flows(benefits, tuple(_cost_flow(case, index, values) for index in range(len(case.costs))))


def lever_numbers(case: BusinessCase, index: int, values: Values) -> Numbers:
    """The numbers that the lever of the benefit at this position uses, by their own names."""
    return {name: values[key] for name, key in lever_of(case.benefits[index]).keys(index).items()}


def _benefit_flow(case: BusinessCase, index: int, values: Values) -> list[Amount]:
    benefit = case.benefits[index]
    if missing_numbers(case, benefit):
        return [0.0] * case.years
    flow = lever_of(benefit).benefit.values(lever_numbers(case, index, values), case.years)
    return list(series_of(flow, case.years))


def worth_of_first_year(case: BusinessCase, index: int, values: Values, factors: tuple[float, ...]) -> float | None:
    """What a retention benefit is worth more when the year in which somebody is kept counts in full, not half (money).

    None for another lever, and where a number that it needs is missing.
    """
    benefit = case.benefits[index]
    if benefit.lever != "retention" or missing_numbers(case, benefit):
        return None
    numbers = lever_numbers(case, index, values)
    full, half = (lever.benefit.values(numbers, case.years) for lever in (FULL_YEAR, LEVERS["retention"]))
    more = [one - other for one, other in zip(series_of(full, case.years), series_of(half, case.years), strict=True)]
    return plain(total(amount * factor for amount, factor in zip(more, factors[1:], strict=True)))


def _cost_flow(case: BusinessCase, index: int, values: Values) -> tuple[Amount, ...]:
    """Once in its year (nothing when that lies past the horizon), and every year from year 1."""
    once, yearly = values.get(f"costs/{index}/one_off"), values.get(f"costs/{index}/yearly")
    flow: list[Amount] = [0.0, *(of_list(yearly, year) if yearly else 0.0 for year in range(1, case.years + 1))]
    moment = case.costs[index].year
    if once and moment <= case.years:
        flow[moment] = flow[moment] + once[0]
    return tuple(flow)


def net_present_value(flows: Flows, factors: tuple[float, ...]) -> Amount:
    """Σ CF_t · factor_t over all benefits and costs: a plain number, or one a draw."""
    terms = [amount * factor for flow in flows.benefits for amount, factor in zip(flow, factors, strict=True)]
    terms += [amount * -factor for flow in flows.costs for amount, factor in zip(flow, factors, strict=True)]
    return total(terms)
