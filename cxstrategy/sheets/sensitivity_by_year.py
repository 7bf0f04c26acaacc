"""The sheet with the cash flow at the low and at the high end of every driver: itself and what the driver changes."""

from dataclasses import dataclass, replace
from functools import partial

from cxstrategy.analysis.money.expression import Expression
from cxstrategy.analysis.money.tornado import RATE, Driver, End, at_end, swing
from cxstrategy.sheets.address import at, down, on
from cxstrategy.sheets.benefit_lines import BenefitRows, Formula, LeverFormulas, step_line
from cxstrategy.sheets.calculation import LINE_WIDTHS, YEAR_WIDTH, CalculationRows
from cxstrategy.sheets.grid import YearGrid, YearLine
from cxstrategy.sheets.number_formats import form_of
from cxstrategy.sheets.spreadsheet import Cell, Sheet
from cxstrategy.sheets.workings import Workings
from cxstrategy.words.drivers import driver_name
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital

ENDS: dict[End, Message] = {"low": say("low"), "high": say("high")}
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
    first = grid.next
    for rank, driver in enumerate(workings.found.tornado, start=1):
        _add(grid, workings, calculation, driver, rank)
    rows = SensitivityRows(grid.name, first, grid.next - 1, grid.width, grid.width + 1)
    _rank(grid, rows)
    widths = LINE_WIDTHS + (YEAR_WIDTH,) * (workings.years + 1) + (15.0, 8.0)
    return Sheet(grid.name, widths, tuple(grid.rows), (head + 2, 1), (head, head + 1)), rows


def _add(grid: YearGrid, workings: Workings, calculation: CalculationRows, driver: Driver, rank: int) -> None:
    """The two lines of one driver, low right above high; the lines that they need stand above them."""
    moves = {end: Moved(grid, workings, calculation, _keys(workings, driver.driver), end) for end in ENDS}
    formulas = {end: moved.cash_flow() for end, moved in moves.items()}
    low = grid.next
    for end, moved in moves.items():
        lead = (Cell(workings.say(ENDS[end]), role="aside"), _value(moved, driver.driver), _npv(moved, driver))
        name = capital(workings.say(driver_name(driver.driver, workings.benefits)))
        grid.line(YearLine(name, workings.net_flow(moved.values), formulas[end], lead=lead))
    gap = f"ABS({at(low + 1, NPV)}-{at(low, NPV)})"
    rounded = f"IF({gap}=0,0,ROUND({gap},8-INT(LOG10({gap}))))"
    width, order = Cell(driver.width, rounded, "number", "flow"), Cell(rank, role="step", form="plain")
    grid.put(low, {grid.width: width, grid.width + 1: order})


def _keys(workings: Workings, driver: str) -> list[str]:
    """The keys of the premises that a driver moves, in the order of the workbook; none for the discount rate."""
    return [
        key for key, premise in workings.premises.items()
        if premise.driver == driver and premise.written and key in workings.used
    ]  # fmt: skip


@dataclass(frozen=True)
class Moved:
    """The case with the premises of some keys at an `end`, "low" or "high"."""

    grid: YearGrid
    workings: Workings
    calculation: CalculationRows
    keys: list[str]
    end: End

    @property
    def values(self) -> dict[str, tuple[float, ...]]:
        """The value of each premise at this end: that of its range, or 20% either way without one."""
        return {key: at_end(self.workings.premises[key], self.end) for key in self.keys}

    def cash_flow(self) -> Formula:
        """The cash flow in a year: as it is, plus what changes; adds the lines that it needs first."""
        changes = [self._cost(key) for key in self.keys if key.startswith("costs/")]
        moved = [one for one in self.calculation.benefits if set(one.lever.keys(one.index).values()) & set(self.keys)]
        changes += [self._benefit(lines, apart=len(moved) > 1) for lines in moved]

        def formula(year: int) -> str:
            terms = "".join(change(year) for change in changes)
            return self.calculation.cell(self.calculation.net, year) + terms

        return formula

    def _cost(self, key: str) -> Formula:
        given, moment = self.workings.inputs[key], f"{key.rpartition('/')[0]}/year"

        def change(year: int) -> str:
            t = self.grid.year(year)
            when = f"{t}>0" if key.endswith("yearly") else f"{t}={self.workings.inputs[moment].name}"
            return f"-IF({when},({given.end(self.end, t)}-{given.likely(t)}),0)"

        return change

    def _benefit(self, lines: BenefitRows, apart: bool) -> Formula:
        """What one benefit becomes less what it is; where several benefits change its line stands `apart`."""
        moved = frozenset(name for name, key in lines.lever.keys(lines.index).items() if key in self.keys)
        formulas = LeverFormulas(self.grid, lines, self.calculation.cell, self.end, moved)
        for part in lines.lever.quantities:
            if part.recurs and moved & set(part.names()):
                formulas.rows[part.key] = self._line(lines, part, part.label, formulas.quantity(part))
        becomes = formulas.formula(lines.lever.benefit)
        if apart:
            row = self._line(lines, lines.lever.benefit, Message("{name}", (("name", lines.name),)), becomes)
            becomes = partial(self.grid.cell, row)
        usual = partial(self.calculation.cell, self.calculation.amounts + lines.index)
        return lambda year: f"+{becomes(year)}-{usual(year)}" if year else ""

    def _line(self, lines: BenefitRows, part: Expression, what: Message, formula: Formula) -> int:
        label = say("{what} at this end ({end})", what=what, end=ENDS[self.end])
        line = step_line(self.workings, lines, part, label, formula, self.values)
        return self.grid.line(replace(line, folded=True))


def _value(moved: Moved, driver: str) -> Cell:
    """What the driver is at this end; a word for one that has several values."""
    workings, end, keys = moved.workings, moved.end, moved.keys
    if driver == RATE:
        value = swing(workings.case.discount_rate.value)[end == "high"]
        return Cell(value, workings.inputs[RATE].end_cells(end), "number", "percent")
    if len(keys) > 1 or workings.inputs[keys[0]].is_series:
        return Cell(workings.say(say("several")), role="step")
    value = moved.values[keys[0]][0]
    return Cell(value, workings.inputs[keys[0]].end_cells(end), "number", form_of(workings.premises[keys[0]]))


def _npv(moved: Moved, driver: Driver) -> Cell:
    """The present value of the line that comes next; the rate as a driver changes how it is discounted."""
    grid = moved.grid
    all_years = grid.all_years(grid.next)
    if driver.driver == RATE:
        rate = moved.workings.inputs[RATE].end_cells(moved.end)
        formula = f"SUMPRODUCT({all_years}/(1+{rate})^{grid.every_year})"
    else:
        formula = f"SUMPRODUCT({all_years},{moved.calculation.factors})"
    return Cell(driver.low if moved.end == "low" else driver.high, formula, "number", "flow")


def _rank(grid: YearGrid, rows: SensitivityRows) -> None:
    """How many are wider, and of those that are equally wide how many stand above: every rank is given once."""
    widths = down(rows.first, rows.last, rows.width)
    for row in range(rows.first, rows.last + 1):
        cell = grid.rows[row].cells.get(rows.rank)
        if cell is not None:
            mine, above = at(row, rows.width, "c"), f"{at(rows.first, rows.width, 'cr')}:{at(row, rows.width, 'c')}"
            formula = f"SUMPRODUCT(--({widths}>{mine}))+SUMPRODUCT(ISNUMBER({above})*({above}={mine}))"
            grid.put(row, {rows.rank: Cell(cell.value, formula, "step", "plain")})
