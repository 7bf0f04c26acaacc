"""The appendix with assumptions: every number of the business case with its range, certainty and source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.money.inputs import IN_POINTS, Estimate, Premise, premises_of
from cxstrategy.analysis.money.tornado import numbers_of
from cxstrategy.analysis.money.valuation import likely_values, used_premises, worth_of_first_year
from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.document.premises import value_in_words
from cxstrategy.model.business_case import Benefit, BusinessCase
from cxstrategy.words.drivers import premise_name
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term
from cxstrategy.words.wording import Wording

# As many characters of a series as stand beside each other in one cell.
SERIES = 42
_BEFORE_DIGITS = re.compile(r"\D*")
# What stands between low, likely and high.
BETWEEN = " · "


@dataclass(frozen=True)
class NumberRow:
    """One number in words: low, likely and high beside each other, or the likely alone where the team gave no range.

    Of a series each stretch of years in which it stays the same.
    """

    name: str
    value: str


@dataclass(frozen=True)
class AssumptionGroup:
    """The numbers of the base, of one benefit or of costs of one kind, and what they rest on."""

    title: str
    notes: tuple[str, ...]
    rows: tuple[NumberRow, ...]


@dataclass(frozen=True)
class AssumptionsView:
    """Groups in the order of the workbook: base, benefits, costs; `ranged` of the `numbers` have a range."""

    groups: tuple[AssumptionGroup, ...]
    ranged: int
    numbers: int


def view_assumptions(context: Context) -> AssumptionsView | None:
    """None without a business case."""
    case = context.strategy.business_case
    if case is None:
        return None
    premises, numbers = premises_of(case), numbers_of(case)
    return AssumptionsView(
        groups=tuple(group for group in _groups(case, premises, context) if group.rows),
        ranged=sum(numbers.values()),
        numbers=len(numbers),
    )


def _groups(case: BusinessCase, premises: dict[str, Premise], context: Context) -> Iterator[AssumptionGroup]:
    wording = context.wording
    base = tuple(_rows_below("base/", premises, wording))
    notes = _notes(wording, None, case.base.source if case.base else None, case.discount_rate.source)
    title = say("Doing nothing, and the discount rate") if base else say("The discount rate")
    yield AssumptionGroup(wording.say(title), notes, (*base, _rate(case, wording)))
    names = benefit_names(context.strategy, wording)
    for index, benefit in enumerate(case.benefits):
        rows = tuple(_rows_below(f"benefits/{index}/", premises, wording))
        notes = _notes(wording, benefit.certainty, benefit.source)
        notes = (*_brings(benefit, context), *notes, *_first_year(index, context))
        yield AssumptionGroup(names[benefit.id], notes, rows)
    yield AssumptionGroup(wording.say(say("Costs made once")), (), tuple(_costs_once(case, premises, wording)))
    yield AssumptionGroup(wording.say(say("Costs of every year")), (), tuple(_costs_yearly(case, premises, wording)))


def _brings(benefit: Benefit, context: Context) -> Iterator[str]:
    """For which objective a benefit is; what it brings about follows from its numbers."""
    if objective := context.strategy.objective(benefit.objective):
        yield context.wording.say(say("For the objective: {objective}.", objective=objective.statement.rstrip(".")))


def _first_year(index: int, context: Context) -> Iterator[str]:
    """Whether the year in which a customer is kept counts half or in full, and what the other would make of it."""
    case, found, wording = context.strategy.business_case, context.analysis.business_case, context.wording
    if case is None or found is None:
        return
    likely = likely_values(used_premises(case, premises_of(case)))
    worth = worth_of_first_year(case, index, likely, found.discount_factors)
    if worth is None:
        return
    amount = wording.money_exact(worth)
    if getattr(case.benefits[index], "first_year", "") == "full":
        yield wording.say(say(
            "Customers who are kept count in full in the year in which that happens; counted for half of that year, as "
            "on average they would have left half-way through it, the net present value would be {amount} lower.",
            amount=amount,
        ))  # fmt: skip
    else:
        yield wording.say(say(
            "Customers who are kept count for half of the year in which that happens, as on average they would have "
            "left half-way through it; counted in full, the net present value would be {amount} higher.",
            amount=amount,
        ))  # fmt: skip


def _notes(
    wording: Wording, certainty: str | None, source: str | None, rate_source: str | None = None
) -> tuple[str, ...]:
    """What stands below a table: how certain its numbers are and where they come from, as far as the team says."""
    notes = [
        say("Rests on: {certainty}.", certainty=term("certainty", certainty)) if certainty else None,
        say("Source: {source}.", source=source.rstrip(".")) if source else None,
        say("Source of the discount rate: {source}.", source=rate_source.rstrip(".")) if rate_source else None,
    ]
    return tuple(wording.say(note) for note in notes if note)


def _rate(case: BusinessCase, wording: Wording) -> NumberRow:
    name = say("discount rate ({kind})", kind=term("rate_kind", case.discount_rate.kind))
    return NumberRow(capital(wording.say(name)), wording.percent_exact(case.discount_rate.value))


def _rows_below(start: str, premises: dict[str, Premise], wording: Wording) -> Iterator[NumberRow]:
    """The rows of the numbers whose key begins so; a default that the team did not write is none of theirs."""
    for key, premise in premises.items():
        if key.startswith(start) and premise.written:
            yield _row(wording.say(premise_name(key.rpartition("/")[2])), premise, wording)


def _costs_once(case: BusinessCase, premises: dict[str, Premise], wording: Wording) -> Iterator[NumberRow]:
    for index, cost in enumerate(case.costs):
        if once := premises.get(f"costs/{index}/one_off"):
            moment = say("in year {year}", year=cost.year) if cost.year else say("at the start")
            yield _row(wording.say(say("{name}, {moment}", name=cost.name, moment=moment)), once, wording)


def _costs_yearly(case: BusinessCase, premises: dict[str, Premise], wording: Wording) -> Iterator[NumberRow]:
    for index, cost in enumerate(case.costs):
        if yearly := premises.get(f"costs/{index}/yearly"):
            name = say("{name}, every year", name=cost.name) if len(yearly.points) == 1 else cost.name
            yield _row(wording.say(name), yearly, wording)


def _row(name: str, premise: Premise, wording: Wording) -> NumberRow:
    """One row a number: of a series its years beside each other, equal ones together."""
    return NumberRow(capital(name), _value(premise, wording))


def _value(premise: Premise, wording: Wording) -> str:
    points = premise.points
    if len(points) == 1:
        return _spread(premise, points[0], wording)
    together = ", ".join(_spread(premise, point, wording) for point in points)
    if not premise.is_range and len(together) <= SERIES:
        return _in_years(together, 1, len(points), wording)
    return "; ".join(
        _in_years(_spread(premise, one, wording), first, last, wording) for first, last, one in _stretches(points)
    )


def _in_years(value: str, first: int, last: int, wording: Wording) -> str:
    return wording.say(say("{value} ({moment})", value=value, moment=_years(first, last)))


def _spread(premise: Premise, point: Estimate, wording: Wording) -> str:
    """Low, likely and high, or the one value; a unit that is a word stands once."""
    if not point.is_range:
        return value_in_words(premise, point, point.likely, wording)
    *first, last = (value_in_words(premise, point, value, wording) for value in _ends(point))
    bare = [value.split()[0] for value in first] if premise.key in IN_POINTS else first
    return BETWEEN.join(_sign_once((*bare, last)))


def _sign_once(values: tuple[str, ...]) -> tuple[str, ...]:
    """Amounts beside each other with the sign of their currency before the first alone, where all begin with it."""
    signs = {found.group() for value in values if (found := _BEFORE_DIGITS.match(value))}
    return (values[0], *(value.removeprefix(*signs) for value in values[1:])) if len(signs) == 1 else values


def _years(first: int, last: int) -> Message:
    return say("year {year}", year=first) if first == last else say("years {first} to {last}", first=first, last=last)


def _stretches(points: tuple[Estimate, ...]) -> Iterator[tuple[int, int, Estimate]]:
    """First year, last year and value of every run of equal values."""
    first = 1
    for year, point in enumerate(points, start=1):
        following = points[year] if year < len(points) else None
        if following is None or _ends(following) != _ends(point):
            yield first, year, point
            first = year + 1


def _ends(point: Estimate) -> tuple[float, float, float]:
    return point.low, point.likely, point.high


CHAPTER = Chapter(
    "assumptions",
    say("Assumptions"),
    tells=lambda context: context.strategy.business_case is not None,
    view=view_assumptions,
)
