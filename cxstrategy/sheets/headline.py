"""The headline figures as cells: above the assumptions, and on the calculation sheet with how each is reached."""

from collections.abc import Sequence

from cxstrategy.analysis.explain.headline import FORMULAS
from cxstrategy.document.chapters.calculation import NAMES
from cxstrategy.sheets.address import at, literal, on
from cxstrategy.sheets.grid import Grid, YearGrid
from cxstrategy.sheets.spreadsheet import Cell, Shown
from cxstrategy.sheets.workings import Workings
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital

NOTHING = "–"
# Each figure by its name in the analysis: a short name, and its number format. They fill the columns after the first.
HEADLINE: dict[str, tuple[Message, str]] = {
    "npv": (say("NPV"), "money"),
    "irr": (say("Internal rate of return"), "rate"),
    "payback_years": (say("Payback"), "years"),
    "discounted_payback_years": (say("Payback, discounted"), "years"),
    "roi": (say("ROI"), "rate"),
    "bcr": (say("Benefits / costs"), "ratio"),
    "break_even_benefits": (say("Breaks even at this share of the benefits"), "rate"),
}
NO_RATE: dict[str | None, Message | str] = {
    "none": say("no rate"),
    "more_than_one": say("more than one rate"),
    None: NOTHING,
}
NOT_WITHIN = say("not within the horizon")


def figure(workings: Workings, key: str) -> Shown:
    """A headline figure, or the word that stands for it where there is none."""
    found = workings.found
    value: float | None = getattr(found, key)
    return value if value is not None else absent(workings, key, found.irr_note)


def absent(workings: Workings, key: str, note: str | None = None) -> str:
    """The word for a figure that there is not: why there is no rate, no payback within the horizon, or a dash."""
    if key == "irr":
        return workings.say(NO_RATE[note])
    return workings.say(NOT_WITHIN) if key.endswith("payback_years") else NOTHING


def add_headline(grid: Grid, workings: Workings) -> None:
    """Three rows: what the figures are, what they are now, and what they are in the document."""
    _add_draws(grid, workings)
    grid.add([Cell(workings.say(say("Outcome")), role="head"), *_names(workings)])
    now = [Cell(figure(workings, key), f"result_{key}", "result", form) for key, (_, form) in HEADLINE.items()]
    grid.add([Cell(workings.say(say("Now, with the numbers below")), role="total_label"), *now])
    told = [Cell(figure(workings, key), role="fact", form=form) for key, (_, form) in HEADLINE.items()]
    grid.add([Cell(workings.say(say("As in the strategy document")), role="step_label"), *told])
    grid.add()


# What the draws say, by the name in the simulation: a short name, and its number format.
DRAWN: dict[str, tuple[Message, str]] = {
    "p50": (say("NPV: the middle of the draws"), "money"),
    "p5": (say("one draw in twenty is lower than"), "money"),
    "p95": (say("one draw in twenty is higher than"), "money"),
    "chance_of_loss": (say("Chance of a loss"), "rate"),
    "below_likely": (say("Draws below the likely outcome"), "rate"),
}


def _add_draws(grid: Grid, workings: Workings) -> None:
    """The middle of the draws and its range, as values: a spreadsheet does not draw; nothing without ranges."""
    drawn = workings.found.spread
    if drawn is None:
        return
    names = [Cell(workings.say(name), role="number_head") for name, _ in DRAWN.values()]
    grid.add([Cell(workings.say(say("By the draws")), role="head"), *names])
    note = workings.say(say("Drawn by the tool that made this file; it stays as it is when a number below changes."))
    cells = [Cell(getattr(drawn, key), role="fact", form=form) for key, (_, form) in DRAWN.items()]
    grid.add([Cell(note, role="step_label"), *cells])
    grid.add()


def _names(workings: Workings) -> list[Cell]:
    return [Cell(workings.say(name), role="number_head") for name, _ in HEADLINE.values()]


VALUE, HOW = 2, 3
FORMS = {"pv_benefits": "money", "pv_costs": "money"} | {key: form for key, (_, form) in HEADLINE.items()}
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
