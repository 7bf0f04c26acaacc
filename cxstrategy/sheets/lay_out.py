"""Strategy, Analysis and findings in; one Spreadsheet out, with the sheets that have something to say."""

from collections.abc import Iterable, Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.premises import premises_of
from cxstrategy.analysis.valuation import likely_values, used_premises
from cxstrategy.document.document import House
from cxstrategy.document.tell import ACCENT, PRIMARY
from cxstrategy.document.telling import Telling
from cxstrategy.document.wording import Wording
from cxstrategy.finding import Finding, WorkbookError
from cxstrategy.language import say
from cxstrategy.model.strategy import Strategy
from cxstrategy.sheets.assumptions import lay_out_assumptions
from cxstrategy.sheets.calculation import lay_out_calculation
from cxstrategy.sheets.forms import number_forms
from cxstrategy.sheets.names import Names
from cxstrategy.sheets.objectives import lay_out_objectives
from cxstrategy.sheets.scenarios import lay_out_scenarios
from cxstrategy.sheets.sensitivity import lay_out_sensitivity
from cxstrategy.sheets.sensitivity_by_year import lay_out_sensitivity_by_year
from cxstrategy.sheets.spreadsheet import Sheet, SheetWords, Spreadsheet
from cxstrategy.sheets.workings import Workings


def lay_out(
    strategy: Strategy, analysis: Analysis, findings: Iterable[Finding], language: str | None = None
) -> Spreadsheet:
    """The business case with live formulas and the objectives, in the workbook's language unless another is asked.

    Raises WorkbookError for a workbook with neither a business case that could be counted nor an objective.
    """
    case = strategy.business_case
    wording = Wording(language or strategy.workbook.language, case.currency if case else "EUR")
    telling = Telling(strategy, analysis, tuple(findings), wording, "board")
    mark, names = wording.say(say("Draft")) if telling.draft else "", Names()
    sheets = tuple(_sheets(telling, mark, names))
    if not sheets:
        raise WorkbookError(
            say(
                "“{title}” has no business case that can be counted and no objectives yet: there is nothing to put in a"
                " spreadsheet. Fill in `business_case` or `objectives`, or leave xlsx out of --to.",
                title=strategy.workbook.title,
            )
        )
    return _spreadsheet(telling, mark, names, sheets)


def _sheets(telling: Telling, mark: str, names: Names) -> Iterator[Sheet]:
    workings = _workings(telling, mark, names)
    if workings:
        yield lay_out_assumptions(workings)
        calculation, rows = lay_out_calculation(workings)
        yield from (calculation, lay_out_scenarios(workings, rows))
        if workings.found.tornado:
            by_year, drivers = lay_out_sensitivity_by_year(workings, rows)
            yield from (lay_out_sensitivity(workings, drivers), by_year)
    if telling.strategy.objectives:
        yield lay_out_objectives(telling, mark, names)


def _workings(telling: Telling, mark: str, names: Names) -> Workings | None:
    """None without a business case that could be counted."""
    case, found = telling.strategy.business_case, telling.analysis.business_case
    if case is None or found is None:
        return None
    premises = premises_of(case)
    used = frozenset(used_premises(case, premises))
    return Workings(case, found, premises, likely_values(premises), used, telling.wording, mark, names)


def _spreadsheet(telling: Telling, mark: str, names: Names, sheets: tuple[Sheet, ...]) -> Spreadsheet:
    workbook, wording = telling.strategy.workbook, telling.wording
    brand = workbook.brand
    return Spreadsheet(
        title=workbook.title,
        organisation=telling.strategy.organisation.name,
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
