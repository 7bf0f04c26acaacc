"""The sheet with the cash flow at the low and at the high end of every driver."""

from dataclasses import dataclass

from cxstrategy.analysis.money.cash_flow import present_value
from cxstrategy.analysis.money.tornado import RATE, Driver, swing
from cxstrategy.sheets.address import at, down, on
from cxstrategy.sheets.calculation import LINE_WIDTHS, YEAR_WIDTH, CalculationRows
from cxstrategy.sheets.grid import Line, YearGrid
from cxstrategy.sheets.number_formats import form_of
from cxstrategy.sheets.spreadsheet import Cell, Sheet
from cxstrategy.sheets.swings import ENDS, Swings, end_values, keys_of
from cxstrategy.sheets.workings import Flow, Workings
from cxstrategy.words.drivers import driver_name
from cxstrategy.words.language import say
from cxstrategy.words.naming import capital

VALUE, NPV = 2, 3
HEADS = (say("Assumption"), say("Low or high"), say("Value"), say("NPV"))


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


def lay_out_sensitivity_by_year(workings: Workings, calculation: CalculationRows) -> tuple[Sheet, SensitivityRows]:
    """Two lines a driver: the cash flow with that number alone at its low and at its high end."""
    grid = YearGrid(workings.title("sensitivity_by_year"), workings.years)
    words = say(
        "Each line is the cash flow when one assumption alone is at its low or its high end; a series moves in all"
        " years together."
    )
    grid.headed(grid.name, workings.say(words), workings.mark)
    labels = [workings.say(one) for one in HEADS]
    head = grid.year_heads(labels, workings.days, workings.say(say("Counts on")), (VALUE, NPV))
    for column, label in enumerate((say("Difference"), say("Rank")), start=grid.width):
        grid.put(head, {column: Cell(workings.say(label), role="number_head")})
    swings, first = Swings(grid, workings, calculation), grid.next
    for rank, driver in enumerate(workings.found.tornado, start=1):
        _add(swings, driver, rank)
    rows = SensitivityRows(grid.name, first, grid.next - 1, grid.width, grid.width + 1)
    _rank(grid, rows)
    widths = LINE_WIDTHS + (YEAR_WIDTH,) * (workings.years + 1) + (15.0, 8.0)
    return Sheet(grid.name, widths, tuple(grid.rows), (head + 2, 1), (head, head + 1)), rows


def _add(swings: Swings, driver: Driver, rank: int) -> None:
    """The two lines of one driver, low right above high; what they need of churn stands above them."""
    grid, workings = swings.grid, swings.workings
    keys = keys_of(workings, driver.driver)
    formulas = {end: swings.formula(keys, end) for end in ENDS}
    low = grid.next
    for end, word in ENDS.items():
        flow = workings.net_flow(end_values(workings, keys, end))
        lead = (
            Cell(workings.say(word), role="aside"),
            _value(workings, driver.driver, keys, end),
            _npv(swings, driver, end, flow),
        )
        grid.line(Line(capital(workings.say(driver_name(driver.driver))), flow, formulas[end], lead=lead))
    gap = f"ABS({at(low + 1, NPV)}-{at(low, NPV)})"
    rounded = f"IF({gap}=0,0,ROUND({gap},8-INT(LOG10({gap}))))"
    width, order = Cell(driver.width, rounded, "number", "flow"), Cell(rank, role="step", form="plain")
    grid.put(low, {grid.width: width, grid.width + 1: order})


def _value(workings: Workings, driver: str, keys: list[str], end: str) -> Cell:
    """What the driver is at this end; a word for one that has several values."""
    if driver == RATE:
        value = swing(workings.case.discount_rate.value)[end == "high"]
        return Cell(value, workings.inputs[RATE].end_cells(end), "number", "percent")
    if len(keys) > 1 or workings.inputs[keys[0]].is_series:
        return Cell(workings.say(say("several")), role="step")
    value = end_values(workings, keys, end)[keys[0]][0]
    return Cell(value, workings.inputs[keys[0]].end_cells(end), "number", form_of(workings.premises[keys[0]]))


def _npv(swings: Swings, driver: Driver, end: str, flow: Flow) -> Cell:
    """The present value of the line that comes next; the rate as a driver changes how it is discounted."""
    grid, workings = swings.grid, swings.workings
    all_years = grid.all_years(grid.next)
    if driver.driver == RATE:
        formula = f"SUMPRODUCT({all_years}/(1+{workings.inputs[RATE].end_cells(end)})^{grid.every_year})"
        return Cell(getattr(driver, end), formula, "number", "flow")
    worth = present_value(flow, workings.found.discount_factors)
    return Cell(worth, f"SUMPRODUCT({all_years},{swings.calculation.factors})", "number", "flow")


def _rank(grid: YearGrid, rows: SensitivityRows) -> None:
    """How many are wider, and of those that are equally wide how many stand above: every rank is given once."""
    widths = down(rows.first, rows.last, rows.width)
    for row in range(rows.first, rows.last + 1):
        cell = grid.rows[row].cells.get(rows.rank)
        if cell is not None:
            mine, above = at(row, rows.width, "c"), f"{at(rows.first, rows.width, 'cr')}:{at(row, rows.width, 'c')}"
            formula = f"SUMPRODUCT(--({widths}>{mine}))+SUMPRODUCT(ISNUMBER({above})*({above}={mine}))"
            grid.put(row, {rows.rank: Cell(cell.value, formula, "step", "plain")})
