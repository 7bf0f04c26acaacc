"""The cells of a Sheet in Excel: text as text, numbers, days, and formulas with their values."""

from datetime import date
from typing import Any

from cxstrategy.sheets.spreadsheet import Cell, Sheet, Spreadsheet
from cxstrategy.writers.excel.heights import height_of
from cxstrategy.writers.excel.styles import Styles

_LONGEST_TEXT, _LONGEST_TITLE, _LONGEST_WORDS = 32_000, 32, 255
# Far more than any amount, so that only what is no number is refused.
_MOST = 1e300


def fill(page: Any, sheet: Sheet, styles: Styles, spreadsheet: Spreadsheet) -> None:
    """Every cell with its look and its comment; cells to change take numbers only."""
    for number, row in enumerate(sheet.rows):
        opens = number + 1 < len(sheet.rows) and sheet.rows[number + 1].folded and not row.folded
        folding = {"level": int(row.folded), "hidden": row.folded, "collapsed": opens}
        page.set_row(number, height_of(row, sheet.widths, styles), None, folding)
        for column, cell in row.cells.items():
            _write(page, number, column, cell, styles.of(cell))
            if cell.note:
                page.write_comment(number, column, cell.note, {"author": "cxstrategy", "x_scale": 1.6, "y_scale": 0.5})
            if cell.role == "input":
                page.data_validation(number, column, number, column, _numbers_only(spreadsheet))


def _write(page: Any, row: int, column: int, cell: Cell, look: Any) -> None:
    value = cell.value
    if cell.formula:
        page.write_formula(row, column, f"={cell.formula}", look, value)
    elif value is None:
        page.write_blank(row, column, None, look)
    elif isinstance(value, str):
        page.write_string(row, column, value[:_LONGEST_TEXT], look)
    elif isinstance(value, date):
        page.write_datetime(row, column, value, look)
    else:
        page.write_number(row, column, value, look)


def _numbers_only(spreadsheet: Spreadsheet) -> dict[str, Any]:
    words = spreadsheet.words
    return {
        "validate": "decimal",
        "criteria": "between",
        "minimum": -_MOST,
        "maximum": _MOST,
        "ignore_blank": True,
        "error_title": words.numbers_only_title[:_LONGEST_TITLE],
        "error_message": words.numbers_only[:_LONGEST_WORDS],
    }
