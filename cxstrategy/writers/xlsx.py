"""Spreadsheet -> the bytes of an Excel file: formulas with their values, no macros, no links."""

from datetime import datetime
from io import BytesIO
from typing import Any

from cxstrategy.sheets.spreadsheet import Spreadsheet
from cxstrategy.writers.excel.cells import fill
from cxstrategy.writers.excel.chart import add_chart
from cxstrategy.writers.excel.pages import set_up_page
from cxstrategy.writers.excel.styles import Styles

_LONGEST = 255  # what a property of a package may hold


def write_xlsx(spreadsheet: Spreadsheet) -> bytes:
    """The Spreadsheet as an Excel file, the same bytes for the same Spreadsheet; it calculates when it is opened."""
    from xlsxwriter import Workbook

    written = BytesIO()
    book = Workbook(written, {"in_memory": True})
    _describe(book, spreadsheet)
    styles = Styles(book, spreadsheet)
    for sheet in spreadsheet.sheets:
        page = book.add_worksheet(sheet.name)
        set_up_page(page, sheet, spreadsheet)
        fill(page, sheet, styles, spreadsheet)
        if sheet.chart:
            add_chart(book, page, sheet, sheet.chart, spreadsheet.house)
    for name, address in spreadsheet.names.items():
        book.define_name(name, f"={address}")
    book.close()
    return written.getvalue()


def _describe(book: Any, spreadsheet: Spreadsheet) -> None:
    """What the file says of itself, at the workbook's date and not today."""
    day = spreadsheet.date
    properties = {
        "title": spreadsheet.title,
        "author": "; ".join(spreadsheet.authors) or spreadsheet.organisation,
        "company": spreadsheet.organisation,
        "keywords": spreadsheet.confidentiality,
        "status": spreadsheet.mark,
    }
    kept = {name: value[:_LONGEST] for name, value in properties.items() if value}
    book.set_properties(kept | {"created": datetime(day.year, day.month, day.day)})
