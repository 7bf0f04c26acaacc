"""The cash flow added up, plain and discounted, and the formulas of rate and paybacks."""

from collections.abc import Sequence

from cxstrategy.sheets.grid import Line, YearGrid
from cxstrategy.sheets.payback_lines import add_payback_lines
from cxstrategy.sheets.rate_lines import add_rate_lines
from cxstrategy.sheets.rounding import add_slack
from cxstrategy.sheets.workings import Workings
from cxstrategy.words.language import say


def add_cash_flow(grid: YearGrid, workings: Workings, net: int, factor: int) -> dict[str, str]:
    """The lines below the net flow; gives the formulas of `irr`, `payback_years` and `discounted_payback_years`."""
    found, words = workings.found, workings.say
    total = add_running(grid, words(say("Added up")), found.cumulative, net)
    discounted = _discounted(grid, workings, net, factor)
    discounted_total = add_running(grid, words(say("Discounted, added up")), found.discounted_cumulative, discounted)
    steps = say("Steps towards rate and payback: fold out with the + in the margin")
    grid.section(words(steps), grid.width)
    present = _present(workings)
    slack = add_slack(grid, workings, net, found.cash_flow)
    rate = add_rate_lines(grid, workings, net, slack, found.cash_flow)
    payback = add_payback_lines(grid, workings, (net, total), slack, found.cash_flow, say("not discounted"))
    slack = add_slack(grid, workings, discounted, present)
    what = say("discounted")
    later = add_payback_lines(grid, workings, (discounted, discounted_total), slack, present, what)
    return {"irr": rate, "payback_years": payback, "discounted_payback_years": later}


def add_running(grid: YearGrid, label: str, values: Sequence[float], row: int) -> int:
    """A line that adds another up, year after year."""
    return grid.line(Line(label, values, lambda t: f"SUM({grid.cell(row, 0, 'c')}:{grid.cell(row, t)})"))


def _present(workings: Workings) -> tuple[float, ...]:
    pairs = zip(workings.found.cash_flow, workings.found.discount_factors, strict=True)
    return tuple(amount * factor for amount, factor in pairs)


def _discounted(grid: YearGrid, workings: Workings, net: int, factor: int) -> int:
    def formula(year: int) -> str:
        return f"{grid.cell(net, year)}*{grid.cell(factor, year, 'r')}"

    return grid.line(Line(workings.say(say("Net cash flow, discounted")), _present(workings), formula))
