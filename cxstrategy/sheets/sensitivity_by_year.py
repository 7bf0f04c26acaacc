"""The sheet with the cash flow at either end of every driver: Workings, inputs and calculation in; sheet and rows out."""

from dataclasses import dataclass

from cxstrategy.analysis.cash_flow import present_value
from cxstrategy.analysis.tornado import RATE, Driver, swing
from cxstrategy.document.drivers import driver_name
from cxstrategy.language import say
from cxstrategy.sheets.address import at, down, on
from cxstrategy.sheets.calculation import LINE_WIDTHS, YEAR_WIDTH, CalculationRows
from cxstrategy.sheets.ends import end_values, keys_of
from cxstrategy.sheets.forms import form_of
from cxstrategy.sheets.grid import Line, YearGrid
from cxstrategy.sheets.spreadsheet import Cell, Sheet
from cxstrategy.sheets.swings import Swings
from cxstrategy.sheets.workings import Flow, Workings, capital

NPV = 3
ENDS = {"low": say("low"), "high": say("high")}


@dataclass(frozen=True)
class SensitivityRows:
    """Where the drivers stand: from row `first` to `last`, widths and ranks in columns of their own."""

    sheet: str
    first: int
    last: int
    width: int
    rank: int

    def column(self, column: int) -> str:
        """The address of a column over all drivers, for another sheet."""
        return on(self.sheet, down(self.first, self.last, column))


def lay_out_sensitivity_by_year(
    workings: Workings, calculation: CalculationRows
) -> tuple[Sheet, SensitivityRows]:
    """Two lines a driver: the cash flow with that number alone at its low and at its high end."""
    grid = YearGrid(workings.title("sensitivity_by_year"), workings.years)
    words = say(
        "Each line is the cash flow when one assumption alone is at its low or its high end; a series moves in all years"
        " together."
    )
    grid.headed(grid.name, workings.say(words), workings.mark)
    labels = [say("Assumption"), say("End"), say("Value"), say("NPV")]
    head = grid.year_heads(
        [workings.say(one) for one in labels], workings.days, workings.say(say("Counts on")), (2, NPV)
    )
    width = grid.width
    for column, label in enumerate((say("Difference"), say("Rank")), start=width):
        grid.put(head, {column: Cell(workings.say(label), role="number_head")})
    swings = Swings(grid, workings, calculation)
    first = grid.next
    for rank, driver in enumerate(workings.found.tornado, start=1):
        _driver(grid, workings, calculation, swings, driver, rank)
    last = max(grid.next - 1, first)
    _ranks(grid, first, last)
    widths = LINE_WIDTHS + (YEAR_WIDTH,) * (workings.years + 1) + (15.0, 8.0)
    sheet = Sheet(grid.name, widths, tuple(grid.rows), (head + 2, 1), (head, head + 1))
    return sheet, SensitivityRows(grid.name, first, last, width, width + 1)


def _driver(
    grid: YearGrid, workings: Workings, calculation: CalculationRows, swings: Swings, driver: Driver,
    rank: int,
) -> None:  # fmt: skip
    """The lines of one driver; what they need of churn stands above them."""
    keys = keys_of(workings, driver.driver)
    formulas = {end: swings.formula(keys, end) for end in ENDS}
    name = capital(workings.say(driver_name(driver.driver)))
    for end, word in ENDS.items():
        values = workings.net_flow(end_values(workings, keys, end))
        lead = (
            Cell(workings.say(word), role="step_label"),
            _value(workings, driver.driver, keys, end),
            _npv(grid, workings, calculation, driver.driver, end, values),
        )
        row = grid.line(Line(name, values, formulas[end], lead=lead))
        if end == "low":
            low = row
    gap = f"ABS({at(low + 1, NPV)}-{at(low, NPV)})"
    rounded = f"IF({gap}=0,0,ROUND({gap},8-INT(LOG10({gap}))))"
    grid.put(
        low,
        {
            grid.width: Cell(driver.width, rounded, "number", "flow"),
            grid.width + 1: Cell(rank, role="step", form="plain"),
        },
    )


def _value(workings: Workings, driver: str, keys: list[str], end: str) -> Cell:
    """What the driver is at this end; a word for one that has several values."""
    if driver == RATE:
        value = swing(workings.case.discount_rate.value)[list(ENDS).index(end)]
        return Cell(value, workings.inputs[RATE].end_cells(end), "number", "percent")
    if len(keys) > 1 or workings.inputs[keys[0]].is_series:
        return Cell(workings.say(say("per year") if len(keys) == 1 else say("several")), role="step_label")
    (value,) = end_values(workings, keys, end)[keys[0]][:1]
    return Cell(float(value), workings.inputs[keys[0]].end_cells(end), "number", form_of(workings.premises[keys[0]]))  # type: ignore[arg-type]


def _npv(
    grid: YearGrid,
    workings: Workings,
    inputs: Inputs,
    calculation: CalculationRows,
    driver: str,
    end: str,
    values: Flow,
) -> Cell:
    row, factors = grid.next, workings.found.discount_factors
    if driver != RATE:
        return Cell(
            present_value(values, factors), f"SUMPRODUCT({grid.all_years(row)},{calculation.factors})", "number", "flow"
        )
    found = next(one for one in workings.found.tornado if one.driver == RATE)
    formula = f"SUMPRODUCT({grid.all_years(row)}/(1+{workings.inputs[RATE].end_cells(end)})^{grid.every_year})"
    return Cell(getattr(found, end), formula, "number", "flow")


def _ranks(grid: YearGrid, first: int, last: int) -> None:
    """How many are wider, and of those that are equally wide how many stand above: every rank is given once."""
    widths = down(first, last, grid.width)
    for row in range(first, grid.next):
        cell = grid.rows[row].cells.get(grid.width + 1)
        if cell is not None:
            mine, above = at(row, grid.width, "c"), f"{at(first, grid.width, 'cr')}:{at(row, grid.width, 'c')}"
            formula = f"SUMPRODUCT(--({widths}>{mine}))+SUMPRODUCT(ISNUMBER({above})*({above}={mine}))"
            grid.put(row, {grid.width + 1: Cell(cell.value, formula, "step", "plain")})
