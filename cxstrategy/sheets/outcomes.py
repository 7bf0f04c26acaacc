"""The figures that follow from a cash flow, each in a named cell."""

from collections.abc import Sequence

from cxstrategy.analysis.explain.headline import FORMULAS
from cxstrategy.document.chapters.calculation import NAMES
from cxstrategy.sheets.address import at, literal, on
from cxstrategy.sheets.grid import YearGrid
from cxstrategy.sheets.headline import NOTHING, figure
from cxstrategy.sheets.spreadsheet import Cell
from cxstrategy.sheets.workings import Workings
from cxstrategy.words.language import say
from cxstrategy.words.naming import capital

VALUE, HOW = 2, 3
FORMS = {
    "pv_benefits": "money", "pv_costs": "money", "npv": "money", "irr": "rate", "payback_years": "years",
    "discounted_payback_years": "years", "roi": "rate", "bcr": "ratio", "break_even_benefits": "rate",
}  # fmt: skip
_NONE = literal(NOTHING)
_SHARES = {
    "roi": f"IF(result_pv_costs=0,{_NONE},(result_pv_benefits-result_pv_costs)/result_pv_costs)",
    "bcr": f"IF(result_pv_costs=0,{_NONE},result_pv_benefits/result_pv_costs)",
    "break_even_benefits": f"IF(result_pv_benefits>0,result_pv_costs/result_pv_benefits,{_NONE})",
}


def add_outcomes(
    grid: YearGrid, workings: Workings, present: Sequence[tuple[int, int]], returns: dict[str, str]
) -> None:
    """Every headline figure, how it is reached, and a name by which a formula anywhere can ask for it.

    `present` are the row and column of the present values of benefits, costs and net flow; `returns` the formulas of
    rate and paybacks.
    """
    grid.section(workings.say(say("Outcome")), grid.width)
    values = {name: at(*cell) for name, cell in zip(("pv_benefits", "pv_costs", "npv"), present, strict=True)}
    formulas = values | _SHARES | returns
    for key, name in NAMES.items():
        value = Cell(figure(workings, key), formulas[key], "result", FORMS[key])
        how = Cell(workings.say(FORMULAS[key]), role="aside")
        row = grid.add({0: Cell(capital(workings.say(name)), role="total_label"), VALUE: value, HOW: how})
        workings.names.give(on(grid.name, at(row, VALUE, "cr")), "result", key)
