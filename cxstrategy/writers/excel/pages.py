"""How a sheet is seen and printed: column widths, frozen panes, landscape, heads, feet and page numbers."""

from typing import Any

from cxstrategy.sheets.address import at
from cxstrategy.sheets.spreadsheet import Sheet, Spreadsheet

_A4 = 9
_LONGEST_PART = 70  # three of these and their marks fit in what a head or foot may hold


def set_up_page(page: Any, sheet: Sheet, spreadsheet: Spreadsheet) -> None:
    """Landscape, one page wide, the heads of the columns on every page."""
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    page.hide_gridlines(2)
    page.freeze_panes(*sheet.frozen)
    page.set_zoom(90)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    if sheet.repeated:
        page.repeat_rows(*sheet.repeated)
    page.set_header(
        f"&L{header_text(spreadsheet.organisation)} – {header_text(spreadsheet.title)}&R{header_text(sheet.name)}"
    )
    page.set_footer(_foot(spreadsheet))
    page.outline_settings(symbols_below=False)
    _quiet(page, sheet)


def _foot(spreadsheet: Spreadsheet) -> str:
    left = " – ".join(part for part in (spreadsheet.mark, spreadsheet.confidentiality) if part)
    pages = spreadsheet.words.page.format(page="&P", pages="&N")
    return f"&L{header_text(left)}&R{pages}"


def header_text(text: str) -> str:
    """Text within a head or foot, in which `&` begins a code."""
    return text[:_LONGEST_PART].replace("&", "&&")


def _quiet(page: Any, sheet: Sheet) -> None:
    """No green corners on text that looks like a number, nor where a line's first year has another formula."""
    everything = f"A1:{at(max(len(sheet.rows), 1) - 1, max(len(sheet.widths), 1) - 1)}"
    page.ignore_errors(
        {"number_stored_as_text": everything, "formula_differs": everything, "formula_range": everything}
    )
