"""Addresses of cells and ranges as formulas write them, counted from 0, and names that every spreadsheet takes."""

import re
import unicodedata

from cxstrategy.words.naming import UniqueNames

_LETTERS = 26


def letters(column: int) -> str:
    """A column's name: 0 is A, 25 is Z, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + letter) + name
    return name


def at(row: int, column: int, fixed: str = "") -> str:
    """A cell: "B3"; a `fixed` that holds `c` or `r` keeps column or row in place when the formula is copied: "$B$3"."""
    return f"{'$' * ('c' in fixed)}{letters(column)}{'$' * ('r' in fixed)}{row + 1}"


def across(row: int, first: int, last: int, fixed: str = "") -> str:
    """The cells of a row between two columns: "B3:F3"."""
    return f"{at(row, first, fixed)}:{at(row, last, fixed)}"


def down(first: int, last: int, column: int, fixed: str = "cr") -> str:
    """The cells of a column between two rows: "$B$3:$B$7"; a single cell is its own range: "$B$3"."""
    return at(first, column, fixed) if first == last else f"{at(first, column, fixed)}:{at(last, column, fixed)}"


def on(sheet: str, address: str) -> str:
    """An address on another sheet: `'Scenario''s'!B3`."""
    return "'" + sheet.replace("'", "''") + "'!" + address


def literal(text: str) -> str:
    """Text as a formula writes it, between quotes."""
    return '"' + text.replace('"', '""') + '"'


# Longer names are legal, but nobody reads the formulas that they stand in.
LONGEST = 40


class Names:
    """The names given so far, each with the address that it stands for."""

    def __init__(self) -> None:
        self.given: dict[str, str] = {}
        self._unique = UniqueNames("{}_{}".format)

    def give(self, address: str, *parts: str) -> str:
        """A name made of parts for an address: ("benefit", "fewer-calls", "avoided") is `benefit_fewer_calls_avoided`.

        The first part is one of ours, so that no name looks like a cell (`Q1`); a repeated name gets a number.
        """
        name = self._unique.give("_".join(filter(None, map(plain_name, parts))))
        self.given[name] = address
        return name


def plain_name(text: str) -> str:
    """Text as letters a to z, figures and underscores: "Één dossier" is "een_dossier"; empty where nothing is left."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", bare).strip("_")[:LONGEST].rstrip("_")
