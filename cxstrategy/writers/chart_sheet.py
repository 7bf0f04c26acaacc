"""The workbook inside a Word chart: one sheet with what the chart shows and nothing else."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from cxstrategy.document.chart import SheetColumn, Value
from cxstrategy.writers.chartml import Cells
from cxstrategy.writers.ooxml import legal

_WIDE, _NARROW = 28, 16  # in characters


def chart_workbook(columns: Sequence[SheetColumn], sheet: str, day: date) -> bytes:
    """The columns below their headings, in a workbook made on the document's day."""
    from xlsxwriter import Workbook

    written = BytesIO()
    book = Workbook(written, {"in_memory": True})
    book.set_properties({"created": datetime(day.year, day.month, day.day)})
    page = book.add_worksheet(sheet)
    page.set_column(0, 0, _WIDE)
    page.set_column(1, len(columns), _NARROW)
    forms = {form: book.add_format({"num_format": form}) for column in columns for form in column.forms}
    for index, column in enumerate(columns):
        page.write_string(0, index, legal(column.heading))
        for row, value in enumerate(column.values, 1):
            _write(page, row, index, column, value, forms[_form(column, row)])
    book.close()
    return written.getvalue()


def _form(column: SheetColumn, row: int) -> str:
    return column.forms[row - 1] if len(column.forms) > 1 else column.forms[0]


def _write(page: Any, row: int, index: int, column: SheetColumn, value: Value, form: Any) -> None:
    """One cell; words that look like a formula or a link are words."""
    formula = column.formulas[row - 1] if column.formulas else ""
    if formula:
        page.write_formula(row, index, formula, form, value)
    elif isinstance(value, str):
        page.write_string(row, index, legal(value))
    elif value is not None:
        page.write_number(row, index, value, form)


def cells_of(columns: Sequence[SheetColumn], sheet: str) -> list[tuple[Cells, Cells]]:
    """The heading and the cells of each column with their addresses, all as long as the longest."""
    from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

    rows = max(len(column.values) for column in columns)

    def addressed(index: int, column: SheetColumn) -> tuple[Cells, Cells]:
        name = xl_rowcol_to_cell(0, index, row_abs=True, col_abs=True)
        values = (*column.values, *[None] * (rows - len(column.values)))
        return (
            Cells(f"'{sheet}'!{name}", (column.heading,)),
            Cells(f"'{sheet}'!{xl_range_abs(1, index, rows, index)}", values, column.forms[0]),
        )

    return [addressed(index, column) for index, column in enumerate(columns)]
