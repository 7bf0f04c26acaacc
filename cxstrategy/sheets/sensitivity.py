"""The sheet that ranks what moves the outcome most, with its chart; both follow every change."""

from cxstrategy.analysis.money.tornado import Driver
from cxstrategy.sheets.address import at
from cxstrategy.sheets.grid import Grid
from cxstrategy.sheets.sensitivity_by_year import NPV, SensitivityRows
from cxstrategy.sheets.spreadsheet import BarChart, Cell, Sheet
from cxstrategy.sheets.workings import Workings
from cxstrategy.words.drivers import driver_name
from cxstrategy.words.language import say
from cxstrategy.words.naming import capital

WIDTHS = (9.0, 62.0, 18.0, 18.0, 18.0, 18.0, 18.0)
HEADS = (
    say("Rank"), say("Assumption"), say("NPV at low"), say("NPV at high"), say("Difference at low"),
    say("Difference at high"), say("Difference between both"),
)  # fmt: skip
NAME, AT_LOW, AT_HIGH, LOW_SIDE, HIGH_SIDE, WIDTH = 1, 2, 3, 4, 5, 6
MOST_BARS = 12
CHART_ROWS = 22


def lay_out_sensitivity(workings: Workings, rows: SensitivityRows) -> Sheet:
    """Every driver, the one that moves the NPV most first; the order follows when an assumption changes."""
    grid = Grid(workings.title("sensitivity"))
    words = say("The NPV with one assumption alone at its low and its high end, the widest first.")
    grid.headed(grid.name, workings.say(words), workings.mark)
    drivers = workings.found.tornado
    bars = min(sum(bool(one.width) for one in drivers), MOST_BARS)
    chart_at = grid.next
    for _ in range(CHART_ROWS if bars else 0):
        grid.add()
    head = grid.heads([workings.say(label) for label in HEADS], range(AT_LOW, WIDTH + 1))
    for rank, driver in enumerate(drivers, start=1):
        _add(grid, workings, rows, rank, driver)
    chart = _chart(workings, chart_at, head + 1, bars) if bars else None
    return Sheet(grid.name, WIDTHS, tuple(grid.rows), (2, 0), (head, head), chart)


def _add(grid: Grid, workings: Workings, rows: SensitivityRows, rank: int, driver: Driver) -> None:
    row = grid.next
    match = f"MATCH({at(row, 0, 'c')},{rows.column(rows.rank)},0)"
    npv = rows.column(NPV)
    grid.add(
        [
            Cell(rank, role="step", form="plain"),
            Cell(
                capital(workings.say(driver_name(driver.driver, workings.benefits))),
                f"INDEX({rows.column(0)},{match})",
                "text",
            ),
            Cell(driver.low, f"INDEX({npv},{match})", "number", "flow"),
            Cell(driver.high, f"INDEX({npv},{match}+1)", "number", "flow"),
            Cell(driver.low - workings.found.npv, f"{at(row, AT_LOW)}-result_npv", "number", "flow"),
            Cell(driver.high - workings.found.npv, f"{at(row, AT_HIGH)}-result_npv", "number", "flow"),
            Cell(driver.width, f"INDEX({rows.column(rows.width)},{match})", "number", "flow"),
        ]
    )


def _chart(workings: Workings, row: int, first: int, bars: int) -> BarChart:
    title = workings.say(say("What moves the outcome most"))
    return BarChart(
        title=title,
        axis=workings.say(say("Difference in NPV, {currency}", currency=workings.case.currency)),
        description=workings.say(
            say("Bars: how far each assumption alone moves the NPV, from its low to its high end.")
        ),
        at=row,
        rows=CHART_ROWS - 1,
        first=first,
        last=first + bars - 1,
        names=NAME,
        low=LOW_SIDE,
        high=HIGH_SIDE,
    )
