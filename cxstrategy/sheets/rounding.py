"""Rounding tolerance of a cash flow, as a number and as an Excel formula."""

from cxstrategy.analysis.money.cash_flow import ROUNDING
from cxstrategy.sheets.address import at
from cxstrategy.sheets.grid import YearGrid
from cxstrategy.sheets.spreadsheet import Cell
from cxstrategy.sheets.workings import Flow, Workings
from cxstrategy.words.language import say

# The column in which a step that is one number stands.
VALUE = 2


def slack_of(flow: Flow) -> float:
    """Amounts up to this are rounding beside the largest of the flow."""
    return ROUNDING * max(map(abs, flow))


def add_slack(grid: YearGrid, workings: Workings, row: int, flow: Flow) -> str:
    """The line with that amount for the flow in a row; gives its address."""
    years = grid.all_years(row)
    label = workings.say(say("Amounts below this count as nothing (rounding)"))
    formula = f"{ROUNDING:.0E}*MAX(MAX({years}),-MIN({years}))"
    cells = {0: Cell(label, role="step_label"), VALUE: Cell(slack_of(flow), formula, "step", "number")}
    return at(grid.add(cells, folded=True), VALUE, "c")
