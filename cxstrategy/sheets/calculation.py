"""The sheet that goes from assumptions to outcome, year by year: Workings and inputs in; the sheet and its rows out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cxstrategy.analysis.headline_explained import FORMULAS
from cxstrategy.analysis.valuation import flows_of
from cxstrategy.document.benefits import benefit_name
from cxstrategy.document.calculation import NAMES
from cxstrategy.language import say
from cxstrategy.sheets.address import across, at, down, literal, on
from cxstrategy.sheets.benefit_lines import BenefitRows, add_benefit_lines, add_customers_together
from cxstrategy.sheets.grid import FIRST_YEAR, Line, YearGrid
from cxstrategy.sheets.headline import NOTHING, absent, figure
from cxstrategy.sheets.outcome_lines import add_rate_lines, add_return_lines, add_slack
from cxstrategy.sheets.spreadsheet import Cell, Sheet
from cxstrategy.sheets.workings import Flow, Workings, capital

LINE_WIDTHS = (58.0, 16.0, 16.0, 16.0)
YEAR_WIDTH = 14.5
TOTAL, PRESENT = 2, 3
OUTCOME_FORMS = {
    "pv_benefits": "money", "pv_costs": "money", "npv": "money", "irr": "rate", "payback_years": "years",
    "discounted_payback_years": "years", "roi": "rate", "bcr": "ratio", "break_even_benefits": "rate",
}  # fmt: skip


@dataclass
class CalculationRows:
    """The rows that other sheets ask for; `benefits[i]` are the lines of the benefit at position i."""

    grid: YearGrid
    factor: int = 0
    benefits: list[BenefitRows] = field(default_factory=list)
    gained: int = 0
    spent: int = 0
    net: int = 0
    shares: int | None = None
    volumes: int | None = None

    def cell(self, row: int, year: int) -> str:
        """The address of a line in a year, for another sheet."""
        return on(self.grid.name, self.grid.cell(row, year))

    @property
    def factors(self) -> str:
        """The address of the discount factors, for another sheet."""
        return on(self.grid.name, across(self.factor, FIRST_YEAR, FIRST_YEAR + self.grid.years, "cr"))


def lay_out_calculation(workings: Workings) -> tuple[Sheet, CalculationRows]:
    """How each benefit comes about, benefits and costs, cash flow, and the figures that follow from it."""
    grid = YearGrid(workings.title("calculation"), workings.years)
    rows = CalculationRows(grid)
    grid.headed(grid.name, workings.say(say("Everything here follows from the sheet with assumptions.")), workings.mark)
    head = grid.year_heads(_heads(workings), workings.days, workings.say(say("Counts on")), (TOTAL, PRESENT))
    rows.factor = _factors(grid, workings)
    _benefit_lines(rows, workings)
    _benefits(rows, workings)
    _costs(rows, workings)
    returns = _cash_flow(rows, workings)
    _outcomes(rows, workings, returns)
    widths = LINE_WIDTHS + (YEAR_WIDTH,) * (workings.years + 1)
    return Sheet(grid.name, widths, tuple(grid.rows), (rows.factor + 1, 1), (head, rows.factor)), rows


def _heads(workings: Workings) -> list[str]:
    return [workings.say(one) for one in (say("Line"), say("Unit"), say("Total"), say("Present value"))]


def _factors(grid: YearGrid, workings: Workings) -> int:
    label = workings.say(say("Discount factor: 1 / (1 + rate)^year"))
    line = Line(
        label, workings.found.discount_factors, lambda t: f"1/(1+discount_rate)^{grid.year(t)}", "factor", "step"
    )
    return grid.line(line)


def _benefit_lines(rows: CalculationRows, workings: Workings) -> None:
    if workings.case.benefits:
        rows.grid.section(workings.say(say("How each benefit comes about")), rows.grid.width)
    for index in range(len(workings.case.benefits)):
        rows.benefits.append(add_benefit_lines(rows.grid, workings, index))
    rows.shares, rows.volumes = add_customers_together(rows.grid, workings, rows.benefits)


def _benefits(rows: CalculationRows, workings: Workings) -> None:
    """A line for each benefit, and their sum."""
    grid = rows.grid
    grid.section(workings.say(say("Benefits")), grid.width)
    first = grid.next
    flows = flows_of(workings.case, workings.likely).benefits
    for benefit, lines, flow in zip(workings.case.benefits, rows.benefits, flows, strict=True):
        values = [float(amount) for amount in flow]  # type: ignore[arg-type]
        add_money(rows, workings, benefit_name(benefit.id), values, lines.formula)
    gained = _sum_of([[float(amount) for amount in flow] for flow in flows], workings)  # type: ignore[arg-type]
    rows.gained = _total(rows, workings, workings.say(say("Total benefits")), gained, first)


def _costs(rows: CalculationRows, workings: Workings) -> None:
    """A line for each cost: once in its year, and every year from year 1."""
    grid = rows.grid
    grid.section(workings.say(say("Costs")), grid.width)
    first = grid.next
    flows = flows_of(workings.case, workings.likely).costs
    for index, (cost, flow) in enumerate(zip(workings.case.costs, flows, strict=True)):
        values = [float(amount) for amount in flow]  # type: ignore[arg-type]
        add_money(rows, workings, cost.name, values, lambda t, i=index: _cost(grid, inputs, i, t))
    rows.spent = _total(rows, workings, workings.say(say("Total costs")), workings.found.costs, first)


def _cost(grid: YearGrid, index: int, year: int) -> str:
    once, yearly, t = workings.inputs.get(f"costs/{index}/one_off"), workings.inputs.get(f"costs/{index}/yearly"), grid.year(year)
    terms = [f"IF({t}={workings.inputs[f'costs/{index}/year'].name},{once.name},0)"] if once else []
    terms += [f"IF({t}>0,{yearly.likely(t)},0)"] if yearly else []
    return "+".join(terms)


def add_money(
    rows: CalculationRows, workings: Workings, label: str, values: Sequence[float], formula, role="number"
) -> int:  # type: ignore[no-untyped-def]
    """A line of money with its total and its present value."""
    grid, row = rows.grid, rows.grid.next
    present = sum(value * factor for value, factor in zip(values, workings.found.discount_factors, strict=True))
    all_years = grid.all_years(row)
    lead = (
        Cell(workings.case.currency, role="step_label"),
        Cell(sum(values), f"SUM({all_years})", role, "flow"),
        Cell(
            present,
            f"SUMPRODUCT({all_years},{across(rows.factor, FIRST_YEAR, FIRST_YEAR + grid.years, 'cr')})",
            role,
            "flow",
        ),
    )
    return grid.line(Line(label, values, formula, "flow", role, lead))


def _total(rows: CalculationRows, workings: Workings, label: str, values: Flow, first: int) -> int:
    grid, last = rows.grid, rows.grid.next - 1

    def formula(year: int) -> str:
        return f"SUM({down(first, last, FIRST_YEAR + year, '')})" if last >= first else ""

    return add_money(rows, workings, label, values, formula, "total")


def _sum_of(flows: list[list[float]], workings: Workings) -> Flow:
    return tuple(map(sum, zip((0.0,) * (workings.years + 1), *flows, strict=True)))


def _cash_flow(rows: CalculationRows, workings: Workings) -> dict[str, str]:
    """The net flow, added up, plain and discounted; and the formulas of rate and paybacks that follow from it."""
    grid, found, words = rows.grid, workings.found, workings.say
    grid.section(words(say("Cash flow")), grid.width)
    rows.net = add_money(
        rows, workings, words(say("Net cash flow")), found.cash_flow,
        lambda t: f"{grid.cell(rows.gained, t)}-{grid.cell(rows.spent, t)}", "total",
    )  # fmt: skip
    total = add_running(grid, words(say("Added up")), found.cumulative, rows.net)
    present = [amount * factor for amount, factor in zip(found.cash_flow, found.discount_factors, strict=True)]
    discounted = grid.line(
        Line(
            words(say("Net cash flow, discounted")), present,
            lambda t: f"{grid.cell(rows.net, t)}*{grid.cell(rows.factor, t, 'r')}",
        )
    )  # fmt: skip
    discounted_total = add_running(grid, words(say("Discounted, added up")), found.discounted_cumulative, discounted)
    steps = say("Steps towards rate and payback: fold out with the + in the margin")
    grid.section(words(steps), grid.width)
    slack = add_slack(grid, workings, rows.net, found.cash_flow)
    rate = add_rate_lines(grid, workings, rows.net, slack, found.cash_flow)
    payback = add_return_lines(grid, workings, rows.net, total, slack, found.cash_flow, say("payback"))
    slack = add_slack(grid, workings, discounted, tuple(present))
    discounted_payback = add_return_lines(
        grid, workings, discounted, discounted_total, slack, tuple(present), say("discounted payback")
    )
    return {"irr": rate, "payback_years": payback, "discounted_payback_years": discounted_payback}


def add_running(grid: YearGrid, label: str, values: Sequence[float], row: int) -> int:
    """A line that adds another up, year after year."""
    return grid.line(Line(label, values, lambda t: f"SUM({grid.cell(row, 0, 'c')}:{grid.cell(row, t)})"))


def _outcomes(rows: CalculationRows, workings: Workings, returns: dict[str, str]) -> None:
    """Every headline figure with its name, so that a formula anywhere can ask for it."""
    grid, none = rows.grid, literal(NOTHING)
    grid.section(workings.say(say("Outcome")), grid.width)
    formulas = {
        "pv_benefits": at(rows.gained, PRESENT),
        "pv_costs": at(rows.spent, PRESENT),
        "npv": at(rows.net, PRESENT),
        "roi": f"IF(result_pv_costs=0,{none},(result_pv_benefits-result_pv_costs)/result_pv_costs)",
        "bcr": f"IF(result_pv_costs=0,{none},result_pv_benefits/result_pv_costs)",
        "break_even_benefits": f"IF(result_pv_benefits>0,result_pv_costs/result_pv_benefits,{none})",
    } | returns
    for key, name in NAMES.items():
        value = Cell(figure(workings, key), formulas[key], "result", OUTCOME_FORMS[key])
        how = Cell(workings.say(FORMULAS[key]), role="step_label")
        row = grid.add({0: Cell(capital(workings.say(name)), role="total_label"), TOTAL: value, FIRST_YEAR: how})
        workings.names.give(on(grid.name, at(row, TOTAL, "cr")), "result", key)
