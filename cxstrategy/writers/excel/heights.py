"""Row heights in points in which all text can be read: not every program works these out itself."""

from collections.abc import Sequence
from math import ceil

from cxstrategy.sheets.spreadsheet import Cell, Row
from cxstrategy.writers.excel.styles import Styles

LINE, TITLE = 15.0, 24.0
# The highest that a row may be is 409 points; a text that wants more is read in the cell itself.
_MOST_LINES = 24
_BOLD = 1.12  # how much wider bold letters are
_WIDE = 1.12  # how much wider a font can be than the one that widths are measured in


def height_of(row: Row, widths: Sequence[float], styles: Styles) -> float | None:
    """None for a row of one line, which needs no height of its own."""
    if any(cell.role == "title" for cell in row.cells.values()):
        return TITLE
    lines = max(
        (_lines(cell, widths[column], styles) for column, cell in row.cells.items() if column < len(widths)), default=1
    )
    return LINE * min(lines, _MOST_LINES) if lines > 1 else None


def _lines(cell: Cell, width: float, styles: Styles) -> int:
    """How many lines a text takes in a column so many figures wide."""
    look = styles.looks[cell.role]
    if not isinstance(cell.value, str) or not look.get("text_wrap"):
        return 1
    room = (width - 1 - look.get("indent", 0)) / _WIDE / (_BOLD if look.get("bold") else 1.0)
    lines, used = 1, 0.0
    for word in cell.value.split():
        if used and used + 1 + len(word) > room:
            lines, used = lines + 1, 0.0
        lines += max(ceil(len(word) / room) - 1, 0)
        used += len(word) + (1 if used else 0)
    return lines
