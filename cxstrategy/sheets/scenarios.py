"""The sheet with what happens when it goes better or worse: Workings, inputs and the calculation in; the sheet out."""

from dataclasses import dataclass

from cxstrategy.analysis.cash_flow import cumulative
from cxstrategy.analysis.headline_explained import gained
from cxstrategy.analysis.internal_rate import internal_rate
from cxstrategy.analysis.scenarios import ScenarioResult, scenario_flow, scenarios_of
from cxstrategy.document.terms import term
from cxstrategy.language import say
from cxstrategy.model.business_case import Scenario
from cxstrategy.sheets.calculation import LINE_WIDTHS, YEAR_WIDTH, CalculationRows, add_running
from cxstrategy.sheets.grid import Line, YearGrid
from cxstrategy.sheets.headline import absent
from cxstrategy.sheets.outcome_lines import add_rate_lines, add_return_lines, add_slack
from cxstrategy.sheets.spreadsheet import Cell, Sheet
from cxstrategy.sheets.workings import Flow, Workings, capital


@dataclass(frozen=True)
class _Block:
    """A scenario's lines on the sheet: the row of its cash flow, and the formulas of rate and payback."""

    net: int
    rate: str
    payback: str


def lay_out_scenarios(workings: Workings, calculation: CalculationRows) -> Sheet:
    """The outcome of every scenario beside each other, and below it how each comes about."""
    grid = YearGrid(workings.title("scenarios"), workings.years)
    words = say(
        "The shares stand among the assumptions, where they can be changed. Steps towards rate and payback fold out with"
        " the + in the margin."
    )
    grid.headed(grid.name, workings.say(words), workings.mark)
    heads = (
        say("Scenario"), say("Benefits that come true"), say("Costs that come true"), say("NPV"),
        say("Internal rate of return"), say("Payback"),
    )  # fmt: skip
    head = grid.heads([workings.say(label) for label in heads], range(1, len(heads)))
    scenarios = scenarios_of(workings.case)
    places = [grid.add() for _ in scenarios]
    grid.add()
    labels = [workings.say(say("Year by year")), "", "", ""]
    grid.year_heads(labels, workings.days, workings.say(say("Counts on")))
    for index, (name, scenario) in enumerate(scenarios.items()):
        block = _block(grid, workings, calculation, index, name, scenario)
        cells = _outcome(grid, workings, calculation, index, scenario, block, workings.found.scenarios[name])
        grid.put(places[index], {0: Cell(_name(workings, name))} | dict(enumerate(cells, start=1)))
    widths = LINE_WIDTHS + (YEAR_WIDTH,) * (workings.years + 1)
    return Sheet(grid.name, widths, tuple(grid.rows), (head + 1, 1), (head, head))


def _name(workings: Workings, name: str) -> str:
    return capital(workings.say(term("scenario", name)))


def _block(
    grid: YearGrid, workings: Workings, calculation: CalculationRows, index: int, name: str,
    scenario: Scenario,
) -> _Block:  # fmt: skip
    """Benefits, costs, cash flow and the steps towards rate and payback of one scenario."""
    brings, spends = gained(workings.found), workings.found.costs
    flow = scenario_flow(scenario, brings, spends)
    grid.section(_name(workings, name), grid.width)

    def share(label: str, key: str, values: Flow, row: int) -> int:
        part, named = getattr(scenario, key), workings.inputs[f"scenarios/{index}/{key}"].name
        shown = [part * value for value in values]
        return grid.line(Line(label, shown, lambda t: f"{named}*{calculation.cell(row, t)}"))

    benefits = share(workings.say(say("Benefits")), "benefits", brings, calculation.gained)
    costs = share(workings.say(say("Costs")), "costs", spends, calculation.spent)
    words = workings.say(say("Net cash flow"))
    net = grid.line(Line(words, flow, lambda t: f"{grid.cell(benefits, t)}-{grid.cell(costs, t)}", role="total"))
    total = add_running(grid, workings.say(say("Added up")), cumulative(flow), net)
    slack = add_slack(grid, workings, net, flow)
    rate = add_rate_lines(grid, workings, net, slack, flow)
    return _Block(net, rate, add_return_lines(grid, workings, net, total, slack, flow, say("payback")))


def _outcome(
    grid: YearGrid, workings: Workings, calculation: CalculationRows, index: int, scenario: Scenario,
    block: _Block, result: ScenarioResult,
) -> list[Cell]:  # fmt: skip
    """The row of one scenario in the table of outcomes."""
    note = internal_rate(scenario_flow(scenario, gained(workings.found), workings.found.costs))[1]
    rate = absent(workings, "irr", note) if result.irr is None else result.irr
    payback = absent(workings, "payback_years") if result.payback_years is None else result.payback_years
    return [
        Cell(scenario.benefits, workings.inputs[f"scenarios/{index}/benefits"].name, "number", "percent"),
        Cell(scenario.costs, workings.inputs[f"scenarios/{index}/costs"].name, "number", "percent"),
        Cell(result.npv, f"SUMPRODUCT({grid.all_years(block.net)},{calculation.factors})", "result", "money"),
        Cell(rate, block.rate, "result", "percent"),
        Cell(payback, block.payback, "result", "years"),
    ]
