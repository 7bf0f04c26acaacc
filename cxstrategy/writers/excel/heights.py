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
    return lines_of(cell.value, width - look.get("indent", 0), bold=bool(look.get("bold")))


def lines_of(text: str, width: float, bold: bool = False) -> int:
    """How many lines a text takes in a cell so many figures wide; each line of its own counts."""
    room = (width - 1) / _WIDE / (_BOLD if bold else 1.0)
    return sum(_wrapped(line, room) for line in text.split("\n"))


def _wrapped(line: str, room: float) -> int:
    lines, used = 1, 0.0
    for word in line.split():
        if used and used + 1 + len(word) > room:
            lines, used = lines + 1, 0.0
        lines += max(ceil(len(word) / room) - 1, 0)
        used += len(word) + (1 if used else 0)
    return lines
