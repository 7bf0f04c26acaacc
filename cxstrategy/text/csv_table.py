"""CSV text -> rows of cells with their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.text.nodes import At

SEPARATORS = ";,\t"
_ANNOUNCED = re.compile(r"sep=(.)\n", re.IGNORECASE)
# Possessive, so that a quotation of a megabyte which never closes leaves nothing to go back to.
_QUOTED = re.compile(r'[ ]*+"((?:[^"]++|"")*+)"')


@dataclass(frozen=True, slots=True)
class CsvCell:
    """The text of a cell without its quotation marks, and where it stands; `open` when a quotation never closes."""

    text: str
    start_mark: At
    end_mark: At
    open: bool = False


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One row of a spreadsheet: its number there, counted from 1, and its cells."""

    number: int
    cells: tuple[CsvCell, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no cell says anything."""
        return not any(cell.text for cell in self.cells)


def rows(text: str, widest: int) -> Iterator[CsvRow]:
    """Every row, also the empty ones; a first line `sep=;`, which Excel writes, is no row.

    Of a row with more than `widest` cells one more is given, and the rest of its line is passed over.
    """
    announced = _ANNOUNCED.match(text)
    separator = announced.group(1) if announced else _separator(text)
    at, line, number = (announced.end(), 1, 0) if announced else (0, 0, 0)
    plain = re.compile(rf"[^{re.escape(separator)}\n]*")
    margin = at
    while at < len(text):
        cells: list[CsvCell] = []
        number += 1
        while True:
            cell, at, line, margin = _cell(text, at, line, margin, plain)
            cells.append(cell)
            if text[at : at + 1] != separator:
                break
            if len(cells) > widest:
                at = text.find("\n", at) % (len(text) + 1)  # the end of the text when this is the last line
                break
            at += 1
        yield CsvRow(number, tuple(cells))
        at, line, margin = at + 1, line + 1, at + 1


def _cell(text: str, at: int, line: int, margin: int, plain: re.Pattern[str]) -> tuple[CsvCell, int, int, int]:
    """The cell that starts here; and where it ends: the place in the text, the line, and where that line starts."""
    start = At(line, at - margin)
    found = _QUOTED.match(text, at)
    if found is None:
        end = plain.match(text, at).end()  # type: ignore[union-attr]
        inside = text[at:end].strip()
        return CsvCell(inside, start, At(line, end - margin), inside.startswith('"')), end, line, margin
    rest = plain.match(text, found.end()).end()  # type: ignore[union-attr]
    breaks = found.group().count("\n")
    if breaks:
        line, margin = line + breaks, text.rfind("\n", at, found.end()) + 1
    inside = (found.group(1).replace('""', '"') + text[found.end() : rest]).strip()
    return CsvCell(inside, start, At(line, rest - margin)), rest, line, margin


def _separator(text: str) -> str:
    """The separator that the first line holds most of; a comma when it holds none."""
    first = re.sub(r'"[^"\n]*"', "", text.partition("\n")[0])
    counts = {separator: first.count(separator) for separator in SEPARATORS}
    best = max(counts, key=lambda separator: counts[separator])
    return best if counts[best] else ","


def letter(column: int) -> str:
    """The name of a column as a spreadsheet shows it: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
