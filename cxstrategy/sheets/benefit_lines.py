"""The lines between a benefit's numbers and its amount, on the calculation sheet."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cxstrategy.analysis.money.draws import plain
from cxstrategy.analysis.money.levers import LEVERS
from cxstrategy.analysis.money.valuation import missing_numbers
from cxstrategy.document.chapters.benefits import benefit_name
from cxstrategy.model.quantities import of_list
from cxstrategy.sheets.grid import Line, YearGrid
from cxstrategy.sheets.inputs import Input
from cxstrategy.sheets.lever_lines import LEVER_LINES, SHARE, VOLUME, LeverLine
from cxstrategy.sheets.number_formats import kind_of
from cxstrategy.sheets.spreadsheet import Cell
from cxstrategy.sheets.workings import Workings
from cxstrategy.words.drivers import driver_name
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term


@dataclass(frozen=True)
class BenefitRows:
    """The rows of one benefit's lines by their key, its inputs by name, and the formula of the benefit in a year."""

    index: int
    lever: str
    rows: dict[str, int]
    inputs: dict[str, Input]
    formula: Callable[[int], str]
    values: dict[str, list[float]]


def inputs_of(workings: Workings, index: int) -> dict[str, Input]:
    """The inputs that the benefit at this position uses, by their own names."""
    lever = LEVERS[workings.case.benefits[index].lever]
    own = {name: workings.inputs[f"benefits/{index}/{name}"] for name in lever.own}
    return own | {name: workings.inputs[f"base/{name}"] for name in lever.base}


def add_benefit_lines(grid: YearGrid, workings: Workings, index: int) -> BenefitRows:
    """The series of the lever and what follows from it, a line each; the benefit's own line comes later."""
    benefit = workings.case.benefits[index]
    lines, mine = LEVER_LINES[benefit.lever], inputs_of(workings, index)
    missing = missing_numbers(workings.case, benefit)
    title = say("{name} ({lever})", name=benefit_name(benefit.id), lever=term("lever", benefit.lever))
    grid.add({0: Cell(workings.say(title), role="total_label")})
    if missing:
        _say_missing(grid, workings, missing)
    numbers = list(_numbers(workings, index, mine))
    values = {lines.series: [one[lines.series] for one in numbers]}
    rows = {lines.series: _series(grid, workings, lines.series, mine[lines.series], values[lines.series])}

    def named(year: int, before: str = "0") -> dict[str, str]:
        scalars = {name: one.name for name, one in mine.items()}
        return scalars | {key: grid.cell(row, year) for key, row in rows.items()} | {"before": before}

    for line in lines.lines:
        absent = line.key == SHARE and "churn" in missing
        values[line.key] = _run(line, numbers, absent)
        rows[line.key] = _line(grid, workings, line, values[line.key], named, guard="base_churn" if absent else "")
    return BenefitRows(
        index, benefit.lever, rows, mine, lambda t: lines.formula.format(**named(t)) if t else "", values
    )


def _say_missing(grid: YearGrid, workings: Workings, missing: Sequence[str]) -> None:
    names = workings.wording.listed([driver_name(name) for name in missing])
    words = say("Counts as nothing until this is filled in among the assumptions: {names}.", names=names)
    grid.add({0: Cell(workings.say(words), role="step_label")})


def _numbers(workings: Workings, index: int, mine: dict[str, Input]) -> Iterator[dict[str, float]]:
    """The numbers of the lever in each of the years 1 to n, an empty cell as 0."""
    base = set(LEVERS[workings.case.benefits[index].lever].base)
    keys = {name: f"base/{name}" if name in base else f"benefits/{index}/{name}" for name in mine}
    for year in range(1, workings.years + 1):
        yield {name: plain(of_list(workings.likely.get(key, (0.0,)), year)) for name, key in keys.items()}


def _run(line: LeverLine, numbers: list[dict[str, float]], absent: bool) -> list[float]:
    """A line over the years, nothing if `absent`; it joins the numbers of its year, for the lines below it."""
    before, found = 0.0, []
    for year in numbers:
        before = year[line.key] = 0.0 if absent else line.value(year | {"before": before})
        found.append(before)
    return found


def _series(grid: YearGrid, workings: Workings, name: str, given: Input, values: list[float]) -> int:
    form = "flow" if kind_of(name) == "money" else "share"
    label = capital(workings.say(driver_name(name)))
    return _add(grid, label, values, lambda t: given.likely(grid.year(t)), form)


def _line(
    grid: YearGrid, workings: Workings, line: LeverLine, values: list[float], named: Callable[..., dict[str, str]],
    guard: str,
) -> int:  # fmt: skip
    row = grid.next

    def formula(year: int) -> str:
        written = line.formula.format(**named(year, grid.cell(row, year - 1)))
        return f"IF(COUNT({guard})=0,0,{written})" if guard else written

    return _add(grid, capital(workings.say(line.label)), values, formula, line.form)


def _add(grid: YearGrid, label: str, values: list[float], formula: Callable[[int], str], form: str) -> int:
    """A step of a benefit: nothing in year 0, a formula in every year after it."""
    return grid.line(Line(label, [0.0, *values], lambda t: formula(t) if t else "", form, "step"))


def add_customers_together(
    grid: YearGrid, workings: Workings, benefits: list[BenefitRows]
) -> tuple[int | None, int | None]:
    """All that brings revenue and margin of customers added up, as the sensitivity needs it: the rows of both sums."""
    labels = {
        SHARE: say("As a share of today's customers"),
        VOLUME: say("In customers"),
    }
    if any(VOLUME in one.rows for one in benefits):
        grid.add({0: Cell(workings.say(say("Benefits that count customers, together")), role="total_label")})
    return (
        _together(grid, workings, benefits, SHARE, labels[SHARE], "share"),
        _together(grid, workings, benefits, VOLUME, labels[VOLUME], "decimal"),
    )


def _together(
    grid: YearGrid, workings: Workings, benefits: list[BenefitRows], key: str, label: Message, form: str
) -> int | None:
    mine = [one for one in benefits if key in one.rows]
    if not mine:
        return None
    values = [sum(years) for years in zip(*(one.values[key] for one in mine), strict=True)]
    return _add(
        grid, workings.say(label), values, lambda t: "+".join(grid.cell(one.rows[key], t) for one in mine), form
    )
