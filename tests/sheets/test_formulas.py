"""The formulas without any other program: they point somewhere, are the same in every year, and hold no number of the
case; and what stands beside them are the figures of the analysis."""

import re

import pytest
from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter, range_boundaries

from tests.sheets.cases import case_book

SEEDS = range(20, 26)
YEAR_0 = 5  # the column in which year 0 stands, counted from 1
INPUT_FILL = "FFFFF8D6"
CONSTANTS = {"0", "0.05", "0.5", "1", "2", "8", "1E-9", "1E-12"}


@pytest.fixture(scope="module", params=["example", *SEEDS])
def case(request, laid, example):
    return example if request.param == "example" else laid(case_book(request.param))


def operands(formula: str, kind: str) -> list[str]:
    """The ranges and names, or the numbers, of a formula."""
    return [one.value for one in Tokenizer(formula).items if one.type == Token.OPERAND and one.subtype == kind]


def test_every_name_and_address_in_a_formula_leads_to_a_filled_cell(case) -> None:
    book, names = case.file.written, set(case.file.written.defined_names)
    for (sheet, cell), formula in case.file.formulas().items():
        for operand in operands(formula, Token.RANGE):
            if operand not in names:
                title, _, address = operand.rpartition("!")
                there = book[title.strip("'").replace("''", "'") or sheet]
                assert filled(there, address) or only_counts(formula, operand), (sheet, cell, formula)


def filled(sheet, address: str) -> bool:
    """Whether something stands, or can be filled in, somewhere in these cells."""
    first, top, last, bottom = range_boundaries(address.replace("$", ""))
    cells = [cell for row in sheet.iter_rows(top, bottom, first, last) for cell in row]
    return any(cell.value is not None or cell.fill.fgColor.rgb == INPUT_FILL for cell in cells)


def only_counts(formula: str, operand: str) -> bool:
    """The line on which a payback falls counts how often it fell before, and in year 0 it cannot."""
    return f"COUNT({operand})=0" in formula


def test_every_name_leads_to_cells_of_this_file(case) -> None:
    for name, defined in case.file.written.defined_names.items():
        if name.startswith("_xlnm"):
            continue
        ((sheet, address),) = defined.destinations
        assert sheet in case.file.written.sheetnames
        assert re.fullmatch(r"\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?", address)
        assert re.fullmatch(r"[a-z]+(_[a-z0-9]+)+", name), name


def test_a_line_has_one_formula_for_all_years_after_the_start(case) -> None:
    """As a person who copies it to the right would have it; year 0 may differ, for nothing comes before it."""
    formulas = case.file.formulas()
    assert case.case.years >= 1
    for sheet in case.file.written.worksheets[1:3] + case.file.written.worksheets[4:5]:
        for row in range(1, sheet.max_row + 1):
            first = (sheet.title, f"{get_column_letter(YEAR_0 + 1)}{row}")
            if sheet[first[1]].number_format == "0.0##%;[Red]-0.0##%" or first not in formulas:
                continue
            for year in range(2, case.case.years + 1):
                place = f"{get_column_letter(YEAR_0 + year)}{row}"
                copied = Translator(formulas[first], origin=first[1]).translate_formula(place)
                assert formulas.get((sheet.title, place)) == copied, (sheet.title, place)


def test_no_formula_holds_a_number_of_the_case(case) -> None:
    for place, formula in case.file.formulas().items():
        assert set(operands(formula, Token.NUMBER)) <= CONSTANTS, (place, formula)


def test_no_formula_leaves_the_file(case) -> None:
    assert not [formula for formula in case.file.formulas().values() if "[" in formula or "http" in formula.lower()]


def test_the_figures_beside_the_formulas_are_those_of_the_analysis(case) -> None:
    for figure in ("npv", "pv_benefits", "pv_costs", "irr", "payback_years", "roi", "bcr", "break_even_benefits"):
        expected = getattr(case.case, figure)
        (found,) = case.file.named(f"result_{figure}")
        assert isinstance(found, str) if expected is None else found == pytest.approx(expected, abs=1e-9, rel=1e-12)


def test_benefits_and_costs_by_year_are_those_of_the_analysis(case) -> None:
    calculation = case.file.shown.worksheets[1]
    rows = {row[0]: row[YEAR_0 - 1 : YEAR_0 + case.case.years] for row in calculation.iter_rows(values_only=True)}
    for benefit, flow in case.case.benefits.items():
        assert rows[case.benefits[benefit]] == pytest.approx(flow)
    for cost, flow in case.case.cost_lines.items():
        assert rows[cost] == pytest.approx(flow)
    total = rows["Netto kasstroom" if case.workbook.language == "nl" else "Net cash flow"]
    assert total == pytest.approx(case.case.cash_flow)


def test_sensitivity_ranks_the_drivers_as_the_analysis_does(case) -> None:
    sheet = case.file.shown.worksheets[3]
    found = [row[:4] for row in sheet.iter_rows(values_only=True) if isinstance(row[0], int | float)]
    assert [row[0] for row in found] == list(range(1, len(case.case.tornado) + 1))
    expected = [(driver.low, driver.high) for driver in case.case.tornado]
    assert [row[2:] for row in found] == [pytest.approx(pair, abs=1e-6) for pair in expected]
