"""The headline figures as cells: live above the assumptions, beside what the document says."""

from cxstrategy.sheets.grid import Grid
from cxstrategy.sheets.spreadsheet import Cell, Shown
from cxstrategy.sheets.workings import Workings
from cxstrategy.words.language import Message, say

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
    grid.add([Cell(workings.say(say("Outcome")), role="head"), *_names(workings)])
    now = [Cell(figure(workings, key), f"result_{key}", "result", form) for key, (_, form) in HEADLINE.items()]
    grid.add([Cell(workings.say(say("Now, with the numbers below")), role="total_label"), *now])
    told = [Cell(figure(workings, key), role="fact", form=form) for key, (_, form) in HEADLINE.items()]
    grid.add([Cell(workings.say(say("As in the strategy document")), role="step_label"), *told])
    grid.add()


def _names(workings: Workings) -> list[Cell]:
    return [Cell(workings.say(name), role="number_head") for name, _ in HEADLINE.values()]
