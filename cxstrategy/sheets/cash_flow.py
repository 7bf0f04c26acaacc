"""The cash flow added up, and the formulas of its rate of return and paybacks with the lines towards them."""

from collections.abc import Sequence
from math import exp, log

from cxstrategy.analysis.money.cash_flow import ROUNDING, cumulative, rounding_of
from cxstrategy.sheets.address import at, literal
from cxstrategy.sheets.grid import YearGrid, YearLine
from cxstrategy.sheets.headline import absent
from cxstrategy.sheets.spreadsheet import Cell
from cxstrategy.sheets.workings import Flow, Workings
from cxstrategy.words.language import Message, say

# The column in which a step that is one number stands.
VALUE = 2


def add_rounding(grid: YearGrid, workings: Workings, row: int, flow: Flow) -> str:
    """The line with that amount for the flow in a row; gives its address."""
    years = grid.all_years(row)
    label = workings.say(say("Amounts below this count as nothing (rounding)"))
    formula = f"{ROUNDING:.0E}*MAX(MAX({years}),-MIN({years}))"
    cells = {0: Cell(label, role="step_label"), VALUE: Cell(rounding_of(flow), formula, "step", "number")}
    return at(grid.add(cells, folded=True), VALUE, "c")


# So many steps bring the first guess so near that the program's own search always ends; from the usual guess of 10% it
# does not for one in four of flows that are far from ordinary.
STEPS = 4


def add_rate_lines(grid: YearGrid, workings: Workings, row: int, rounding: str, flow: Flow) -> str:
    """The lines that count changes of sign and come near the rate; gives the formula of the internal rate of return."""
    changes = _changes(_signs(flow))
    count = _add_signs(grid, workings, row, rounding, flow)
    guess = _add_search_steps(grid, workings, row, flow, count, changes)
    none, several = (literal(absent(workings, "irr", note)) for note in ("none", "more_than_one"))
    return f"IF({count}=0,{none},IF({count}>1,{several},IRR({grid.all_years(row)},EXP(-{guess})-1)))"


def _add_signs(grid: YearGrid, workings: Workings, row: int, rounding: str, flow: Flow) -> str:
    """The last sign so far in each year; gives the address of how often it changes."""
    signs, mine = _signs(flow), grid.next
    earlier, later = grid.all_years(mine, 0, grid.years - 1), grid.all_years(mine, 1)
    count = Cell(_changes(signs), f"SUMPRODUCT(--({earlier}*{later}=-1))", "step", "plain")

    def sign(year: int) -> str:
        amount, before = grid.cell(row, year), grid.cell(mine, year - 1) if year else "0"
        return f"IF(ABS({amount})<={rounding},{before},SIGN({amount}))"

    label = workings.say(say("Last sign of the cash flow, and how often it changes"))
    grid.line(YearLine(label, signs, sign, "plain", "step", (None, count), folded=True))
    return at(mine, VALUE, "c")


def _signs(flow: Flow) -> list[float]:
    rounding, last, found = rounding_of(flow), 0.0, []
    for amount in flow:
        last = last if abs(amount) <= rounding else 1.0 if amount > 0 else -1.0
        found.append(last)
    return found


def _changes(signs: list[float]) -> int:
    return sum(one * other == -1 for one, other in zip(signs, signs[1:], strict=False))


def _add_search_steps(grid: YearGrid, workings: Workings, row: int, flow: Flow, count: str, changes: int) -> str:
    """Newton's method for u = −ln(1 + i), at which what comes in is worth what goes out; the last step's address.

    ln(in) − ln(out) is monotone in u and nearly a straight line when the sign changes once, so a few steps suffice.
    """
    u, before = 0.0, "0"
    for step in range(1, STEPS + 1):
        label = workings.say(say("Towards the internal rate of return: −ln(1 + rate), step {step}", step=step))
        u = _nearer(flow, u) if changes == 1 else 0.0
        cell = Cell(u, f"IF({count}=1,{_step(grid, row, before)},0)", "step", "factor")
        row_of_step = grid.add({0: Cell(label, role="step_label"), VALUE: cell}, folded=True)
        before = at(row_of_step, VALUE, "c")
    return before


def _step(grid: YearGrid, row: int, u: str) -> str:
    flow, years = grid.all_years(row), grid.every_year
    worth = f"{flow}*EXP({u}*{years})"
    gained, spent = f"SUMPRODUCT(({flow}>0)*{worth})", f"SUMPRODUCT(({flow}<0)*{worth})"
    late = f"SUMPRODUCT(({flow}>0)*{years}*{worth})/{gained}"
    early = f"SUMPRODUCT(({flow}<0)*{years}*{worth})/{spent}"
    return f"{u}-LN(-{gained}/{spent})/({late}-{early})"


def _nearer(flow: Flow, u: float) -> float:
    worth = [(year, amount * exp(u * year)) for year, amount in enumerate(flow)]
    gained = sum(value for _, value in worth if value > 0)
    spent = sum(value for _, value in worth if value < 0)
    late = sum(year * value for year, value in worth if value > 0) / gained
    early = sum(year * value for year, value in worth if value < 0) / spent
    return u - log(-gained / spent) / (late - early)


def add_payback_lines(
    grid: YearGrid, workings: Workings, rows: tuple[int, int], rounding: str, flow: Flow, what: Message
) -> str:
    """The lines that find the first return to zero after having been below it; gives the formula of the payback.

    `rows` are those of the flow and of the flow added up; `what` tells the lines of two paybacks apart.
    """
    below = _add_below(grid, workings, rows[1], rounding, flow, what)
    back = _add_back(grid, workings, rows, below, rounding, flow, what)
    found, never = grid.all_years(back), literal(absent(workings, "payback_years"))
    last = grid.cell(below, grid.years)
    return f"IF({rounding}=0,{never},IF({last}=0,0,IF(COUNT({found})=0,{never},MIN({found}))))"


def _add_below(grid: YearGrid, workings: Workings, total: int, rounding: str, flow: Flow, what: Message) -> int:
    """1 from the first year on in which the total is below zero."""
    mine = grid.next

    def formula(year: int) -> str:
        now = f"{grid.cell(total, year)}<-{rounding}"
        return f"IF(OR({grid.cell(mine, year - 1)}=1,{now}),1,0)" if year else f"IF({now},1,0)"

    label = workings.say(say("Has been below zero ({what})", what=what))
    return grid.line(YearLine(label, _below(flow), formula, "plain", "step", folded=True))


def _add_back(
    grid: YearGrid, workings: Workings, rows: tuple[int, int], below: int, rounding: str, flow: Flow, what: Message
) -> int:
    """Empty, but for the year in which the total is first back at zero: there, after how many years."""
    (row, total), mine = rows, grid.next

    def formula(year: int) -> str:
        if not year:
            return ""
        t, before = grid.year(year), grid.cell(total, year - 1)
        earlier = f"{grid.cell(mine, 0, 'c')}:{grid.cell(mine, year - 1)}"
        was_below, is_back = f"{grid.cell(below, year - 1)}=1", f"{grid.cell(total, year)}>=-{rounding}"
        moment = f"MIN({t}-1-{before}/{grid.cell(row, year)},{t})"
        return f'IF(AND({was_below},{is_back},COUNT({earlier})=0),{moment},"")'

    label = workings.say(say("Back at zero after so many years ({what})", what=what))
    return grid.line(YearLine(label, _back(flow), formula, "ratio", "step", folded=True))


def _below(flow: Flow) -> list[float]:
    rounding, found = rounding_of(flow), 0.0
    return [found := 1.0 if found or total < -rounding else 0.0 for total in cumulative(flow)]


def _back(flow: Flow) -> list[float | str | None]:
    rounding, totals, below = rounding_of(flow), cumulative(flow), _below(flow)
    found: list[float | str | None] = [None, *[""] * (len(flow) - 1)]
    for year in range(1, len(flow)):
        if below[year - 1] and totals[year] >= -rounding:
            found[year] = min(year - 1 - totals[year - 1] / flow[year], float(year))
            break
    return found


def add_cash_flow(grid: YearGrid, workings: Workings, net: int, factor: int) -> dict[str, str]:
    """The lines below the net flow; gives the formulas of `irr`, `payback_years` and `discounted_payback_years`."""
    found, words = workings.found, workings.say
    total = add_running(grid, words(say("Added up")), found.cumulative, net)
    present = _present(workings)
    discounted = _discounted(grid, workings, net, factor, present)
    discounted_total = add_running(grid, words(say("Discounted, added up")), found.discounted_cumulative, discounted)
    steps = say("Steps towards rate and payback: fold out with the + in the margin")
    grid.section(words(steps), grid.width)
    rounding = add_rounding(grid, workings, net, found.cash_flow)
    rate = add_rate_lines(grid, workings, net, rounding, found.cash_flow)
    payback = add_payback_lines(grid, workings, (net, total), rounding, found.cash_flow, say("not discounted"))
    rounding = add_rounding(grid, workings, discounted, present)
    what = say("discounted")
    later = add_payback_lines(grid, workings, (discounted, discounted_total), rounding, present, what)
    return {"irr": rate, "payback_years": payback, "discounted_payback_years": later}


def add_running(grid: YearGrid, label: str, values: Sequence[float], row: int) -> int:
    """A line that adds another up, year after year."""
    return grid.line(YearLine(label, values, lambda t: f"SUM({grid.cell(row, 0, 'c')}:{grid.cell(row, t)})"))


def _present(workings: Workings) -> Flow:
    pairs = zip(workings.found.cash_flow, workings.found.discount_factors, strict=True)
    return tuple(amount * factor for amount, factor in pairs)


def _discounted(grid: YearGrid, workings: Workings, net: int, factor: int, present: Flow) -> int:
    def formula(year: int) -> str:
        return f"{grid.cell(net, year)}*{grid.cell(factor, year, 'r')}"

    return grid.line(YearLine(workings.say(say("Net cash flow, discounted")), present, formula))
