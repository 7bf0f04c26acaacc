"""Strategy and Analysis -> Spreadsheet: the sheets of its business case and its objectives."""

from collections.abc import Iterable, Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.money.inputs import premises_of
from cxstrategy.analysis.money.valuation import likely_values, used_premises
from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.context import Context, wording_for_readers
from cxstrategy.document.document import House
from cxstrategy.document.tokens import ACCENT, PRIMARY
from cxstrategy.finding import Finding, WorkbookError
from cxstrategy.model.strategy import Strategy
from cxstrategy.sheets.address import Names
from cxstrategy.sheets.assumptions import lay_out_assumptions
from cxstrategy.sheets.calculation import lay_out_calculation
from cxstrategy.sheets.number_formats import number_forms
from cxstrategy.sheets.objectives import lay_out_objectives
from cxstrategy.sheets.scenarios import lay_out_scenarios
from cxstrategy.sheets.sensitivity import lay_out_sensitivity
from cxstrategy.sheets.sensitivity_by_year import lay_out_sensitivity_by_year
from cxstrategy.sheets.spreadsheet import Sheet, SheetWords, Spreadsheet
from cxstrategy.sheets.workings import Workings
from cxstrategy.words.language import say


def lay_out(
    strategy: Strategy, analysis: Analysis, findings: Iterable[Finding], language: str | None = None
) -> Spreadsheet:
    """The business case with live formulas and the objectives, in the workbook's language unless another is asked.

    Raises WorkbookError for a workbook with neither a business case that could be counted nor an objective.
    """
    wording = wording_for_readers(strategy, language)
    context = Context(strategy, analysis, tuple(findings), wording, "board")
    mark, names = wording.say(say("Draft")) if context.draft else "", Names()
    sheets = tuple(_sheets(context, mark, names))
    if not sheets:
        raise WorkbookError(
            say(
                "“{title}” has no business case that can be counted and no objectives yet: there is nothing to put in a"
                " spreadsheet. Fill in `business_case` or `objectives`, or leave xlsx out of --to.",
                title=strategy.workbook.title,
            )
        )
    return _spreadsheet(context, mark, names, sheets)


def _sheets(context: Context, mark: str, names: Names) -> Iterator[Sheet]:
    workings = _workings(context, mark, names)
    if workings:
        yield lay_out_assumptions(workings)
        calculation, rows = lay_out_calculation(workings)
        yield from (calculation, lay_out_scenarios(workings, rows))
        if workings.found.tornado:
            by_year, drivers = lay_out_sensitivity_by_year(workings, rows)
            yield from (lay_out_sensitivity(workings, drivers), by_year)
    if context.strategy.objectives:
        yield lay_out_objectives(context, mark, names)


def _workings(context: Context, mark: str, names: Names) -> Workings | None:
    """None without a business case that could be counted."""
    case, found = context.strategy.business_case, context.analysis.business_case
    if case is None or found is None:
        return None
    premises = premises_of(case)
    used = frozenset(used_premises(case, premises))
    benefits = benefit_names(context.strategy, context.wording)
    return Workings(case, found, premises, likely_values(premises), used, benefits, context.wording, mark, names)


def _spreadsheet(context: Context, mark: str, names: Names, sheets: tuple[Sheet, ...]) -> Spreadsheet:
    workbook, wording = context.strategy.workbook, context.wording
    brand = workbook.brand
    return Spreadsheet(
        title=workbook.title,
        organisation=context.strategy.organisation.name,
        authors=workbook.authors,
        language=wording.language,
        confidentiality=workbook.confidentiality or "",
        mark=mark,
        date=workbook.date,
        sheets=sheets,
        names=names.given,
        forms=number_forms(wording),
        words=SheetWords(
            page=wording.say(say("Page {{page}} of {{pages}}")),
            numbers_only=wording.say(say("Write a number here, without a currency sign or letters.")),
            numbers_only_title=wording.say(say("A number, please")),
        ),
        house=House(primary=brand.primary or PRIMARY, accent=brand.accent or ACCENT, font=brand.font),
    )
