"""The sheet with scenarios: what happens when it goes better or worse."""

from dataclasses import dataclass

from cxstrategy.analysis.explain.headline import gained
from cxstrategy.analysis.money.cash_flow import cumulative
from cxstrategy.analysis.money.internal_rate import internal_rate
from cxstrategy.analysis.money.scenarios import scenario_flow, scenarios_of
from cxstrategy.model.business_case import Scenario
from cxstrategy.sheets.calculation import LINE_WIDTHS, YEAR_WIDTH, CalculationRows
from cxstrategy.sheets.cash_flow import add_payback_lines, add_rate_lines, add_rounding, add_running
from cxstrategy.sheets.grid import YearGrid, YearLine
from cxstrategy.sheets.headline import absent
from cxstrategy.sheets.spreadsheet import Cell, Sheet
from cxstrategy.sheets.workings import Flow, Workings
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term

# Words stand in the wide columns, so that they can be read there.
HEADS = (
    say("Scenario"), say("NPV"), say("Internal rate of return"), say("Payback"), say("Benefits that come true"),
    say("Costs that come true"),
)  # fmt: skip


@dataclass(frozen=True)
class ScenarioBlock:
    """One scenario by its name and position, and its cash flow by year."""

    index: int
    name: str
    scenario: Scenario
    flow: Flow


def lay_out_scenarios(workings: Workings, calculation: CalculationRows) -> Sheet:
    """The outcome of every scenario beside each other, and below it how each comes about."""
    grid = YearGrid(workings.title("scenarios"), workings.years)
    words = say(
        "The shares are among the assumptions, where they can be changed. Steps towards rate and payback fold out"
        " with the + in the margin."
    )
    grid.headed(grid.name, workings.say(words), workings.mark)
    head = grid.heads([workings.say(label) for label in HEADS], range(1, len(HEADS)))
    blocks = _blocks(workings)
    places = [grid.add({0: Cell(_title(workings, block))}) for block in blocks]
    grid.add()
    labels = [workings.say(say("Year by year")), "", "", ""]
    grid.year_heads(labels, workings.days, workings.say(say("Counts on")))
    for block, row in zip(blocks, places, strict=True):
        grid.put(row, dict(enumerate(_add(grid, workings, calculation, block), start=1)))
    widths = LINE_WIDTHS + (YEAR_WIDTH,) * (workings.years + 1)
    return Sheet(grid.name, widths, tuple(grid.rows), (head + 1, 1), (head, head))


def _blocks(workings: Workings) -> list[ScenarioBlock]:
    brings, spends = gained(workings.found), workings.found.costs
    named = enumerate(scenarios_of(workings.case).items())
    return [ScenarioBlock(index, name, one, scenario_flow(one, brings, spends)) for index, (name, one) in named]


def _title(workings: Workings, block: ScenarioBlock) -> str:
    return capital(workings.say(term("scenario", block.name)))


def _add(grid: YearGrid, workings: Workings, calculation: CalculationRows, block: ScenarioBlock) -> list[Cell]:
    """The lines of one scenario; gives the cells of its row in the table of outcomes."""
    grid.section(_title(workings, block), grid.width)
    benefits = _share(grid, workings, calculation, block, "benefits")
    costs = _share(grid, workings, calculation, block, "costs")

    def formula(year: int) -> str:
        return f"{grid.cell(benefits, year)}-{grid.cell(costs, year)}"

    net = grid.line(YearLine(workings.say(say("Net cash flow")), block.flow, formula, role="total"))
    total = add_running(grid, workings.say(say("Added up")), cumulative(block.flow), net)
    rounding = add_rounding(grid, workings, net, block.flow)
    rate = add_rate_lines(grid, workings, net, rounding, block.flow)
    payback = add_payback_lines(grid, workings, (net, total), rounding, block.flow, say("not discounted"))
    npv = f"SUMPRODUCT({grid.all_years(net)},{calculation.factors})"
    return _outcome(workings, block, npv, rate, payback)


def _share(grid: YearGrid, workings: Workings, calculation: CalculationRows, block: ScenarioBlock, key: str) -> int:
    """The benefits or the costs as far as they come true."""
    labels: dict[str, Message] = {"benefits": say("Benefits"), "costs": say("Costs")}
    row, whole = {
        "benefits": (calculation.gained, gained(workings.found)),
        "costs": (calculation.spent, workings.found.costs),
    }[key]
    part, name = getattr(block.scenario, key), workings.inputs[f"scenarios/{block.index}/{key}"].name
    values = [part * value for value in whole]
    return grid.line(YearLine(workings.say(labels[key]), values, lambda t: f"{name}*{calculation.cell(row, t)}"))


def _outcome(workings: Workings, block: ScenarioBlock, npv: str, rate: str, payback: str) -> list[Cell]:
    result, shares = workings.found.scenarios[block.name], f"scenarios/{block.index}"
    no_rate = absent(workings, "irr", internal_rate(block.flow)[1])
    never = absent(workings, "payback_years")
    return [
        Cell(result.npv, npv, "result", "money"),
        Cell(no_rate if result.irr is None else result.irr, rate, "result", "rate"),
        Cell(never if result.payback_years is None else result.payback_years, payback, "result", "years"),
        Cell(block.scenario.benefits, workings.inputs[f"{shares}/benefits"].name, "number", "percent"),
        Cell(block.scenario.costs, workings.inputs[f"{shares}/costs"].name, "number", "percent"),
    ]
