"""The sheet on which every number of the case stands and can be changed."""

from collections.abc import Mapping

from cxstrategy.analysis.money.scenarios import scenarios_of
from cxstrategy.analysis.money.tornado import RATE, SWING
from cxstrategy.analysis.money.valuation import missing_numbers
from cxstrategy.model.business_case import Base, Benefit, Cost
from cxstrategy.sheets.address import at
from cxstrategy.sheets.assumption_rows import PLACE, SOURCE, AssumptionRows, Single
from cxstrategy.sheets.headline import add_headline
from cxstrategy.sheets.spreadsheet import Cell, Sheet
from cxstrategy.sheets.workings import FROM, LIKELY, LOW, UNTIL, Workings, place
from cxstrategy.words.drivers import premise_name
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term

WIDTHS = (48.0, 18.0, 18.0, 19.0, 19.0, 17.0, 17.0, 31.0, 60.0, 30.0)
HEADS = (
    say("Assumption"), say("Unit"), say("Low"), say("Likely"), say("High"), say("Sensitivity from"),
    say("Sensitivity to"), say("Certainty"), say("Source"), say("Place in the workbook"),
)  # fmt: skip
SWING_KEY = "sensitivity_swing"


def lay_out_assumptions(workings: Workings) -> Sheet:
    """Base and rate, benefits, costs, scenarios; above them the headline figures, which stay in view."""
    rows = AssumptionRows(workings)
    rows.grid.headed(workings.title("assumptions"), _subtitle(workings), workings.mark)
    add_headline(rows.grid, workings)
    head = rows.grid.heads([workings.say(label) for label in HEADS], range(LOW, UNTIL + 1))
    _base(rows)
    for index, benefit in enumerate(workings.case.benefits):
        _benefit(rows, index, benefit)
    if workings.case.costs:
        _section(rows, say("Costs"))
    for index, cost in enumerate(workings.case.costs):
        _cost(rows, index, cost)
    _scenarios(rows)
    _decision(rows)
    return Sheet(rows.grid.name, WIDTHS, tuple(rows.grid.rows), (head + 1, 1), (head, head))


def _subtitle(workings: Workings) -> str:
    kind = term("rate_kind", workings.case.discount_rate.kind)
    return workings.say(
        say(
            "Change a yellow cell and every sheet follows. What you change stays in this file: carry it over to the"
            " workbook. Amounts in {currency}, {kind}; {start} is the start of year 0, and the case runs for {years}"
            " years.",
            currency=workings.case.currency,
            kind=kind,
            start=workings.wording.date(workings.case.start),
            years=workings.years,
        )
    )


def _section(rows: AssumptionRows, title: Message | str, notes: Mapping[int, str] | None = None) -> None:
    cells = {column: Cell(text, role="section_note") for column, text in (notes or {}).items() if text}
    rows.grid.section(rows.workings.say(title), len(WIDTHS), cells)


def _base(rows: AssumptionRows) -> None:
    """The do-nothing case, the discount rate, and how far the sensitivity goes where no range was given."""
    case = rows.workings.case
    base = case.base or Base()
    title = say("Doing nothing, and the discount rate") if case.base else say("The discount rate")
    _section(rows, title, {SOURCE: base.source or "", PLACE: place(base.at())})
    absent = {name for benefit in case.benefits for name in missing_numbers(case, benefit)}
    for name in Base.model_fields:
        key = f"base/{name}"
        if key in rows.workings.premises or name in absent:
            rows.premise(key, ("base", name), capital(rows.workings.say(premise_name(name))))
    _rate(rows)


def _rate(rows: AssumptionRows) -> None:
    rate = rows.workings.case.discount_rate
    kind = term("rate_kind", rate.kind)
    swing = Single(
        say("sensitivity where no range is given"), "share", SWING, form="percent", where=say("set by cxstrategy")
    )
    value = Single(
        say("discount rate ({kind})", kind=kind), "share", rate.value, form="percent", where=place(rate.at("value")),
        source=rate.source or "",
    )  # fmt: skip
    row = rows.single(RATE, (RATE,), value)
    rows.single(SWING_KEY, (SWING_KEY,), swing)
    if any(driver.driver == RATE for driver in rows.workings.found.tornado):
        cell, step = at(row, LIKELY, "cr"), SWING * abs(rate.value)
        below, above = f"{cell}-{SWING_KEY}*ABS({cell})", f"{cell}+{SWING_KEY}*ABS({cell})"
        ends = {
            FROM: Cell(rate.value - step, below, "number", "percent"),
            UNTIL: Cell(rate.value + step, above, "number", "percent"),
        }
        rows.grid.put(row, ends)


def _benefit(rows: AssumptionRows, index: int, benefit: Benefit) -> None:
    _section(rows, rows.workings.benefit_title(benefit), {SOURCE: benefit.source or "", PLACE: place(benefit.at())})
    certainty = rows.workings.say(term("certainty", benefit.certainty)) if benefit.certainty else ""
    absent = missing_numbers(rows.workings.case, benefit)
    for name in type(benefit).model_fields:
        key = f"benefits/{index}/{name}"
        if key in rows.workings.premises or (name in absent and getattr(benefit, name) == ()):
            label = capital(rows.workings.say(premise_name(name)))
            rows.premise(key, ("benefit", benefit.id, name), label, certainty)


def _cost(rows: AssumptionRows, index: int, cost: Cost) -> None:
    once = f"costs/{index}/one_off"
    if once in rows.workings.premises:
        label = rows.workings.say(say("{name}, once", name=cost.name))
        rows.premise(once, ("cost", cost.name, "one_off"), label)
        moment = say("{name}, in year", name=cost.name)
        where = place(cost.at("year")) if "year" in cost.model_fields_set else say("not written: the default")
        year = Single(moment, "year", cost.year, form="plain", where=where)
        rows.single(f"costs/{index}/year", ("cost", cost.name, "year"), year)
    if f"costs/{index}/yearly" in rows.workings.premises:
        label = rows.workings.say(say("{name}, yearly", name=cost.name))
        rows.premise(f"costs/{index}/yearly", ("cost", cost.name, "yearly"), label)


def _scenarios(rows: AssumptionRows) -> None:
    _section(rows, say("Scenarios"))
    named = say("{scenario}: share of the benefits"), say("{scenario}: share of the costs")
    for index, (name, scenario) in enumerate(scenarios_of(rows.workings.case).items()):
        for key, label in zip(("benefits", "costs"), named, strict=True):
            written = place(scenario.at(key)) or say("not written: the default")
            shown = Message(label.template, (("scenario", term("scenario", name)),))
            share = Single(shown, "share", getattr(scenario, key), form="percent", where=written)
            rows.single(f"scenarios/{index}/{key}", ("scenario", name, key), share)


def _decision(rows: AssumptionRows) -> None:
    """What is asked; it is part of the case and moves nothing."""
    decision = rows.workings.case.decision
    if decision is None:
        return
    _section(rows, say("Decision requested"), {SOURCE: decision.ask, PLACE: place(decision.at())})
    if decision.amount is not None:
        amount = Single(
            say("amount requested"), "money", decision.amount, form="amount", where=place(decision.at("amount"))
        )
        rows.fact(amount)
