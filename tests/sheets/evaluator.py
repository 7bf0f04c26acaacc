"""A calculator for the formulas of a lever: sums, products, INDEX, IF and COUNT over cells and names."""

import re
from collections.abc import Callable
from itertools import chain
from typing import Any

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token
from openpyxl.utils import range_boundaries

from cxstrategy.sheets.spreadsheet import Spreadsheet


class Empty(float):
    """An empty cell: 0 in a sum, nothing where numbers are counted."""


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "INDEX": lambda cells, place: cells[int(place) - 1],
    "IF": lambda test, then, other: then if test else other,
    "COUNT": lambda *values: sum(map(counts, chain(*map(several, values)))),
    "MIN": lambda *values: min(chain(*map(several, values))),
    "MAX": lambda *values: max(chain(*map(several, values))),
    "SUM": lambda *values: sum(chain(*map(several, values))),
    "ISNUMBER": lambda value: counts(value),
    "ABS": abs,
}
OPERATORS = {"=": "==", "^": "**"}


def counts(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, Empty)


def several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


class Evaluator:
    """Works out cells from their formulas, never from the values beside them."""

    def __init__(self, book: Spreadsheet) -> None:
        self.sheets = {sheet.name: sheet for sheet in book.sheets}
        self.names = book.names
        self.known: dict[tuple[str, int, int], Any] = {}

    def cell(self, sheet: str, row: int, column: int) -> Any:
        """What the cell comes to; row and column are counted from 0."""
        place = (sheet, row, column)
        if place not in self.known:
            cell = self.sheets[sheet].rows[row].cells.get(column)
            value = Empty() if cell is None or cell.value is None else cell.value
            self.known[place] = self.worth(sheet, cell.formula) if cell and cell.formula else value
        return self.known[place]

    def worth(self, sheet: str, formula: str) -> Any:
        """What a formula on this sheet comes to."""
        text = "".join(self._written(token) for token in Tokenizer("=" + formula).items)
        return eval(text, {"ref": lambda address: self._ref(sheet, address), **FUNCTIONS})

    def _written(self, token: Token) -> str:
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            return f"ref({token.value!r})"
        return OPERATORS.get(token.value, token.value)

    def _ref(self, sheet: str, address: str) -> Any:
        address = self.names.get(address, address)
        other, _, cells = address.rpartition("!")
        sheet = re.sub("''", "'", other.strip("'")) or sheet
        first, top, last, bottom = range_boundaries(cells.replace("$", ""))
        rows, columns = range(top - 1, bottom), range(first - 1, last)
        found = [self.cell(sheet, row, column) for row in rows for column in columns]
        return found if len(found) > 1 else found[0]
