"""Rate and payback in formulas: the row of a cash flow in; the lines towards them, and the formula of each, out."""

from math import exp, log

from cxstrategy.analysis.cash_flow import ROUNDING, cumulative
from cxstrategy.language import Message, say
from cxstrategy.sheets.address import at, literal
from cxstrategy.sheets.grid import Line, YearGrid
from cxstrategy.sheets.headline import NO_RATE, absent
from cxstrategy.sheets.spreadsheet import Cell
from cxstrategy.sheets.workings import Flow, Workings

VALUE = 2
# So many steps bring the first guess so near that the program's own search always ends; without them it does not
# for one flow in four that are far from ordinary.
STEPS = 4


def add_rate_lines(grid: YearGrid, workings: Workings, row: int, slack: str, flow: Flow) -> str:
    """The lines that count changes of sign and come near the rate; gives the formula of the internal rate of return."""
    signs = _signs(flow)
    changes = _changes(signs)
    sign_row = grid.next
    first, second = grid.all_years(sign_row, 0, grid.years - 1), grid.all_years(sign_row, 1)
    grid.line(
        Line(
            workings.say(say("Last sign of the cash flow, and how often it changes")), signs,
            lambda t: _sign(grid, row, sign_row, slack, t), "plain", "step",
            (None, Cell(changes, f"SUMPRODUCT(--({first}*{second}=-1))", "step", "plain")), folded=True,
        )
    )  # fmt: skip
    count = at(sign_row, VALUE, "c")
    guess = _guesses(grid, workings, row, flow, count, changes)
    none, several = (literal(absent(workings, "irr", note)) for note in ("none", "more_than_one"))
    return f"IF({count}=0,{none},IF({count}>1,{several},IRR({grid.all_years(row)},EXP(-{guess})-1)))"


def add_slack(grid: YearGrid, workings: Workings, row: int, flow: Flow) -> str:
    """The line with the amount below which a flow counts as nothing; gives its address."""
    years = grid.all_years(row)
    label = workings.say(say("Amounts below this count as nothing (rounding)"))
    cell = Cell(slack_of(flow), f"{ROUNDING:.0E}*MAX(MAX({years}),-MIN({years}))", "step", "number")
    return at(grid.add({0: Cell(label, role="step_label"), VALUE: cell}, folded=True), VALUE, "c")


def slack_of(flow: Flow) -> float:
    """Amounts up to this are rounding beside the largest of the flow."""
    return ROUNDING * max(map(abs, flow))


def _sign(grid: YearGrid, row: int, sign_row: int, slack: str, year: int) -> str:
    flow = grid.cell(row, year)
    before = grid.cell(sign_row, year - 1) if year else "0"
    return f"IF(ABS({flow})<={slack},{before},SIGN({flow}))"


def _signs(flow: Flow) -> list[float]:
    slack, last, found = slack_of(flow), 0, []
    for amount in flow:
        last = last if abs(amount) <= slack else 1 if amount > 0 else -1
        found.append(float(last))
    return found


def _changes(signs: list[float]) -> int:
    return sum(one * other == -1 for one, other in zip(signs, signs[1:], strict=False))


def _guesses(grid: YearGrid, workings: Workings, row: int, flow: Flow, count: str, changes: int) -> str:
    """Newton's method for u = −ln(1 + i), at which what comes in is worth what goes out; the last step's address.

    ln(in) − ln(out) is monotone in u and nearly a straight line when the sign changes once, so a few steps suffice.
    """
    u, before = 0.0, "0"
    for step in range(1, STEPS + 1):
        label = workings.say(say("Towards the internal rate of return: −ln(1 + rate), step {step}", step=step))
        u = _nearer(flow, u) if changes == 1 else 0.0
        cell = Cell(u, f"IF({count}=1,{_step(grid, row, before)},0)", "step", "factor")
        before = at(grid.add({0: Cell(label, role="step_label"), VALUE: cell}, folded=True), VALUE, "c")
    return before


def _step(grid: YearGrid, row: int, u: str) -> str:
    flow, years = grid.all_years(row), grid.every_year
    worth = f"{flow}*EXP({u}*{years})"
    gained, spent = f"SUMPRODUCT(({flow}>0)*{worth})", f"-SUMPRODUCT(({flow}<0)*{worth})"
    late = f"SUMPRODUCT(({flow}>0)*{years}*{worth})/{gained}"
    early = f"SUMPRODUCT(({flow}<0)*{years}*{worth})/SUMPRODUCT(({flow}<0)*{worth})"
    return f"{u}-LN({gained}/({spent}))/({late}-{early})"


def _nearer(flow: Flow, u: float) -> float:
    worth = [(year, amount * exp(u * year)) for year, amount in enumerate(flow)]
    gained = sum(value for _, value in worth if value > 0)
    spent = -sum(value for _, value in worth if value < 0)
    late = sum(year * value for year, value in worth if value > 0) / gained
    early = -sum(year * value for year, value in worth if value < 0) / spent
    return u - log(gained / spent) / (late - early)


def add_return_lines(
    grid: YearGrid, workings: Workings, row: int, total_row: int, slack: str, flow: Flow, what: Message
) -> str:
    """The lines that find the first return to zero after having been below it; gives the formula of the payback."""
    below, back = below_zero(flow), returns(flow)
    below_row = grid.next
    grid.line(
        Line(
            workings.say(say("Has been below zero ({what})", what=what)), below,
            lambda t: _below(grid, total_row, below_row, slack, t), "plain", "step", folded=True,
        )
    )  # fmt: skip
    back_row = grid.next
    grid.line(
        Line(
            workings.say(say("Back at zero after so many years ({what})", what=what)), [None, *back[1:]],
            lambda t: _back(grid, row, total_row, below_row, back_row, slack, t) if t else "", "ratio", "step", folded=True,
        )
    )  # fmt: skip
    found, never = grid.all_years(back_row), literal(absent(workings, "payback_years"))
    last = grid.cell(below_row, grid.years)
    return f"IF({slack}=0,{never},IF({last}=0,0,IF(COUNT({found})=0,{never},MIN({found}))))"


def _below(grid: YearGrid, total_row: int, below_row: int, slack: str, year: int) -> str:
    now = f"{grid.cell(total_row, year)}<-{slack}"
    return f"IF(OR({grid.cell(below_row, year - 1)}=1,{now}),1,0)" if year else f"IF({now},1,0)"


def _back(grid: YearGrid, row: int, total_row: int, below_row: int, back_row: int, slack: str, year: int) -> str:
    before, t = grid.cell(total_row, year - 1), grid.year(year)
    earlier = f"{grid.cell(back_row, 0, 'c')}:{grid.cell(back_row, year - 1)}"
    returned = f"AND({grid.cell(below_row, year - 1)}=1,{grid.cell(total_row, year)}>=-{slack},COUNT({earlier})=0)"
    return f'IF({returned},MIN({t}-1-{before}/{grid.cell(row, year)},{t}),"")'


def below_zero(flow: Flow) -> list[float]:
    """1 from the first year on in which the flow, added up, is below zero; 0 before it."""
    slack, found = slack_of(flow), 0
    return [float(found := 1 if found or total < -slack else 0) for total in cumulative(flow)]


def returns(flow: Flow) -> list[float | str]:
    """Empty, but for the year in which the flow, added up, is first back at zero: there, after how many years."""
    slack, totals, below = slack_of(flow), cumulative(flow), below_zero(flow)
    found: list[float | str] = [""] * len(flow)
    for year in range(1, len(flow)):
        if below[year - 1] and totals[year] >= -slack:
            found[year] = min(year - 1 - totals[year - 1] / flow[year], float(year))
            break
    return found
