"""The internal rate of return as formulas, with the lines towards it."""

from math import exp, log

from cxstrategy.sheets.address import at, literal
from cxstrategy.sheets.grid import Line, YearGrid
from cxstrategy.sheets.headline import absent
from cxstrategy.sheets.rounding import VALUE, slack_of
from cxstrategy.sheets.spreadsheet import Cell
from cxstrategy.sheets.workings import Flow, Workings
from cxstrategy.words.language import say

# So many steps bring the first guess so near that the program's own search always ends; from the usual guess of 10% it
# does not for one in four of flows that are far from ordinary.
STEPS = 4


def add_rate_lines(grid: YearGrid, workings: Workings, row: int, slack: str, flow: Flow) -> str:
    """The lines that count changes of sign and come near the rate; gives the formula of the internal rate of return."""
    changes = _changes(_signs(flow))
    count = _add_signs(grid, workings, row, slack, flow)
    guess = _add_guesses(grid, workings, row, flow, count, changes)
    none, several = (literal(absent(workings, "irr", note)) for note in ("none", "more_than_one"))
    return f"IF({count}=0,{none},IF({count}>1,{several},IRR({grid.all_years(row)},EXP(-{guess})-1)))"


def _add_signs(grid: YearGrid, workings: Workings, row: int, slack: str, flow: Flow) -> str:
    """The last sign so far in each year; gives the address of how often it changes."""
    signs, mine = _signs(flow), grid.next
    earlier, later = grid.all_years(mine, 0, grid.years - 1), grid.all_years(mine, 1)
    count = Cell(_changes(signs), f"SUMPRODUCT(--({earlier}*{later}=-1))", "step", "plain")

    def sign(year: int) -> str:
        amount, before = grid.cell(row, year), grid.cell(mine, year - 1) if year else "0"
        return f"IF(ABS({amount})<={slack},{before},SIGN({amount}))"

    label = workings.say(say("Last sign of the cash flow, and how often it changes"))
    grid.line(Line(label, signs, sign, "plain", "step", (None, count), folded=True))
    return at(mine, VALUE, "c")


def _signs(flow: Flow) -> list[float]:
    slack, last, found = slack_of(flow), 0.0, []
    for amount in flow:
        last = last if abs(amount) <= slack else 1.0 if amount > 0 else -1.0
        found.append(last)
    return found


def _changes(signs: list[float]) -> int:
    return sum(one * other == -1 for one, other in zip(signs, signs[1:], strict=False))


def _add_guesses(grid: YearGrid, workings: Workings, row: int, flow: Flow, count: str, changes: int) -> str:
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
