"""The sheet that goes from assumptions to outcome, year by year."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cxstrategy.analysis.explain.headline import gained
from cxstrategy.analysis.money.draws import Amount, plain
from cxstrategy.analysis.money.valuation import flows_of
from cxstrategy.sheets.address import across, down, on
from cxstrategy.sheets.benefit_lines import BenefitRows, LeverFormulas, add_benefit_lines
from cxstrategy.sheets.cash_flow import add_cash_flow
from cxstrategy.sheets.grid import FIRST_YEAR, YearGrid, YearLine
from cxstrategy.sheets.headline import add_outcomes
from cxstrategy.sheets.spreadsheet import Cell, Sheet
from cxstrategy.sheets.workings import Workings
from cxstrategy.words.language import say

LINE_WIDTHS = (58.0, 18.0, 18.0, 19.0)
YEAR_WIDTH = 14.5
TOTAL, PRESENT = 2, 3


@dataclass
class CalculationRows:
    """The rows that other sheets ask for; `benefits[i]` are the lines of the benefit at position i."""

    grid: YearGrid
    factor: int = 0
    benefits: list[BenefitRows] = field(default_factory=list)
    # The row of the first benefit's amounts; those of the others follow it.
    amounts: int = 0
    gained: int = 0
    spent: int = 0
    net: int = 0

    def cell(self, row: int, year: int) -> str:
        """The address of a line in a year, for another sheet."""
        return on(self.grid.name, self.grid.cell(row, year))

    @property
    def factors(self) -> str:
        """The address of the discount factors, for another sheet."""
        return on(self.grid.name, self.grid.all_years(self.factor, fixed="cr"))


def lay_out_calculation(workings: Workings) -> tuple[Sheet, CalculationRows]:
    """How each benefit comes about, benefits and costs, cash flow, and the figures that follow from it."""
    grid = YearGrid(workings.title("calculation"), workings.years)
    rows = CalculationRows(grid)
    grid.headed(grid.name, workings.say(say("Everything here follows from the sheet with assumptions.")), workings.mark)
    labels = [workings.say(one) for one in (say("Line"), say("Unit"), say("Total"), say("Present value"))]
    head = grid.year_heads(labels, workings.days, workings.say(say("Counts on")), (TOTAL, PRESENT))
    rows.factor = _factors(grid, workings)
    _benefit_lines(rows, workings)
    rows.gained = _benefits(rows, workings)
    rows.spent = _costs(rows, workings)
    rows.net = _net(rows, workings)
    returns = add_cash_flow(grid, workings, rows.net, rows.factor)
    add_outcomes(grid, workings, [(rows.gained, PRESENT), (rows.spent, PRESENT), (rows.net, PRESENT)], returns)
    widths = LINE_WIDTHS + (YEAR_WIDTH,) * (workings.years + 1)
    return Sheet(grid.name, widths, tuple(grid.rows), (rows.factor + 1, 1), (head, rows.factor)), rows


def _factors(grid: YearGrid, workings: Workings) -> int:
    label = workings.say(say("Discount factor: 1 / (1 + rate)^year"))
    values = workings.found.discount_factors
    return grid.line(YearLine(label, values, lambda t: f"1/(1+discount_rate)^{grid.year(t)}", "factor", "step"))


def _benefit_lines(rows: CalculationRows, workings: Workings) -> None:
    if workings.case.benefits:
        rows.grid.section(workings.say(say("How each benefit comes about")), rows.grid.width)
    for index in range(len(workings.case.benefits)):
        rows.benefits.append(add_benefit_lines(rows.grid, workings, index))


def _benefits(rows: CalculationRows, workings: Workings) -> int:
    """A line for each benefit, and the row of their sum."""
    rows.grid.section(workings.say(say("Benefits")), rows.grid.width)
    rows.amounts = rows.grid.next
    flows = flows_of(workings.case, workings.likely).benefits
    for lines, flow in zip(rows.benefits, flows, strict=True):
        formula = LeverFormulas(rows.grid, lines, rows.grid.cell).formula(lines.lever.benefit)
        _add_money(rows, workings, lines.name, flow, formula)
    return _total(rows, workings, workings.say(say("Total benefits")), gained(workings.found), rows.amounts)


def _costs(rows: CalculationRows, workings: Workings) -> int:
    """A line for each cost, and the row of their sum."""
    rows.grid.section(workings.say(say("Costs")), rows.grid.width)
    first = rows.grid.next
    flows = flows_of(workings.case, workings.likely).costs
    for index, (cost, flow) in enumerate(zip(workings.case.costs, flows, strict=True)):
        _add_money(rows, workings, cost.name, flow, _cost(rows.grid, workings, index))
    return _total(rows, workings, workings.say(say("Total costs")), workings.found.costs, first)


def _cost(grid: YearGrid, workings: Workings, index: int) -> Callable[[int], str]:
    """Once in its year, and every year from year 1."""
    once, yearly = (workings.inputs.get(f"costs/{index}/{key}") for key in ("one_off", "yearly"))

    def formula(year: int) -> str:
        t = grid.year(year)
        terms = [f"IF({t}={workings.inputs[f'costs/{index}/year'].name},{once.name},0)"] if once else []
        terms += [f"IF({t}>0,{yearly.likely(t)},0)"] if yearly else []
        return "+".join(terms)

    return formula


def _net(rows: CalculationRows, workings: Workings) -> int:
    grid = rows.grid
    grid.section(workings.say(say("Cash flow")), grid.width)

    def formula(year: int) -> str:
        return f"{grid.cell(rows.gained, year)}-{grid.cell(rows.spent, year)}"

    return _add_money(rows, workings, workings.say(say("Net cash flow")), workings.found.cash_flow, formula, "total")


def _total(rows: CalculationRows, workings: Workings, label: str, values: Sequence[Amount], first: int) -> int:
    last = rows.grid.next - 1

    def formula(year: int) -> str:
        return f"SUM({down(first, last, FIRST_YEAR + year, '')})" if last >= first else ""

    return _add_money(rows, workings, label, values, formula, "total")


def _add_money(
    rows: CalculationRows, workings: Workings, label: str, values: Sequence[Amount], formula: Callable[[int], str],
    role: str = "number",
) -> int:  # fmt: skip
    """A line of money with its total and its present value."""
    grid, all_years = rows.grid, rows.grid.all_years(rows.grid.next)
    amounts = [plain(value) for value in values]
    present = sum(amount * factor for amount, factor in zip(amounts, workings.found.discount_factors, strict=True))
    factors = across(rows.factor, FIRST_YEAR, FIRST_YEAR + grid.years, "cr")
    lead = (
        Cell(workings.case.currency, role="aside"),
        Cell(sum(amounts), f"SUM({all_years})", role, "flow"),
        Cell(present, f"SUMPRODUCT({all_years},{factors})", role, "flow"),
    )
    return grid.line(YearLine(label, amounts, formula, "flow", role, lead))
