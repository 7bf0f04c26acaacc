"""The workbook inside a Word chart: one sheet with what the chart shows and nothing else."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO

from cxstrategy.document.chart import Chart
from cxstrategy.writers.chartml import Cells, Value
from cxstrategy.writers.ooxml import legal

_WIDE, _NARROW = 28, 16  # in characters


def chart_workbook(chart: Chart, sheet: str, day: date) -> bytes:
    """The categories in the first column and a column a series, made on the document's day."""
    from xlsxwriter import Workbook

    written = BytesIO()
    book = Workbook(written, {"in_memory": True})
    book.set_properties({"created": datetime(day.year, day.month, day.day)})
    page = book.add_worksheet(sheet)
    form = book.add_format({"num_format": chart.form})
    page.set_column(0, 0, _WIDE)
    page.set_column(1, len(chart.series), _NARROW)
    for index, (heading, cells) in enumerate(columns_of(chart, sheet)):
        page.write_string(0, index, legal(str(heading.values[0])))
        for row, value in enumerate(cells.values, 1):
            if isinstance(value, str):
                page.write_string(row, index, legal(value))
            elif value is not None:
                page.write_number(row, index, value, form if index else None)
    book.close()
    return written.getvalue()


def columns_of(chart: Chart, sheet: str) -> list[tuple[Cells, Cells]]:
    """The heading and the cells of each column: the categories, then the series."""
    series = [_column(index, one.name, one.values, chart.form, sheet) for index, one in enumerate(chart.series, 1)]
    return [_column(0, " ".join(chart.heading.lines), chart.categories, "General", sheet), *series]


def _column(index: int, heading: str, values: Sequence[Value], form: str, sheet: str) -> tuple[Cells, Cells]:
    from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

    name = xl_rowcol_to_cell(0, index, row_abs=True, col_abs=True)
    cells = xl_range_abs(1, index, len(values), index)
    return Cells(f"'{sheet}'!{name}", (heading,)), Cells(f"'{sheet}'!{cells}", values, form)
