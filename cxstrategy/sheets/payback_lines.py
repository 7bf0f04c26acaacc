"""The payback as formulas, with the lines towards it."""

from cxstrategy.analysis.money.cash_flow import cumulative
from cxstrategy.sheets.address import literal
from cxstrategy.sheets.grid import Line, YearGrid
from cxstrategy.sheets.headline import absent
from cxstrategy.sheets.rounding import slack_of
from cxstrategy.sheets.workings import Flow, Workings
from cxstrategy.words.language import Message, say


def add_payback_lines(
    grid: YearGrid, workings: Workings, rows: tuple[int, int], slack: str, flow: Flow, what: Message
) -> str:
    """The lines that find the first return to zero after having been below it; gives the formula of the payback.

    `rows` are those of the flow and of the flow added up; `what` tells the lines of two paybacks apart.
    """
    below = _add_below(grid, workings, rows[1], slack, flow, what)
    back = _add_back(grid, workings, rows, below, slack, flow, what)
    found, never = grid.all_years(back), literal(absent(workings, "payback_years"))
    last = grid.cell(below, grid.years)
    return f"IF({slack}=0,{never},IF({last}=0,0,IF(COUNT({found})=0,{never},MIN({found}))))"


def _add_below(grid: YearGrid, workings: Workings, total: int, slack: str, flow: Flow, what: Message) -> int:
    """1 from the first year on in which the total is below zero."""
    mine = grid.next

    def formula(year: int) -> str:
        now = f"{grid.cell(total, year)}<-{slack}"
        return f"IF(OR({grid.cell(mine, year - 1)}=1,{now}),1,0)" if year else f"IF({now},1,0)"

    label = workings.say(say("Has been below zero ({what})", what=what))
    return grid.line(Line(label, _below(flow), formula, "plain", "step", folded=True))


def _add_back(
    grid: YearGrid, workings: Workings, rows: tuple[int, int], below: int, slack: str, flow: Flow, what: Message
) -> int:
    """Empty, but for the year in which the total is first back at zero: there, after how many years."""
    (row, total), mine = rows, grid.next

    def formula(year: int) -> str:
        if not year:
            return ""
        t, before = grid.year(year), grid.cell(total, year - 1)
        earlier = f"{grid.cell(mine, 0, 'c')}:{grid.cell(mine, year - 1)}"
        was_below, is_back = f"{grid.cell(below, year - 1)}=1", f"{grid.cell(total, year)}>=-{slack}"
        moment = f"MIN({t}-1-{before}/{grid.cell(row, year)},{t})"
        return f'IF(AND({was_below},{is_back},COUNT({earlier})=0),{moment},"")'

    label = workings.say(say("Back at zero after so many years ({what})", what=what))
    return grid.line(Line(label, _back(flow), formula, "ratio", "step", folded=True))


def _below(flow: Flow) -> list[float]:
    slack, found = slack_of(flow), 0.0
    return [found := 1.0 if found or total < -slack else 0.0 for total in cumulative(flow)]


def _back(flow: Flow) -> list[float | str | None]:
    slack, totals, below = slack_of(flow), cumulative(flow), _below(flow)
    found: list[float | str | None] = [None, *[""] * (len(flow) - 1)]
    for year in range(1, len(flow)):
        if below[year - 1] and totals[year] >= -slack:
            found[year] = min(year - 1 - totals[year - 1] / flow[year], float(year))
            break
    return found
