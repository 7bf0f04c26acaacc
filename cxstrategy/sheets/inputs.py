"""Where a number of the case stands, and how formulas ask for it: in a year, or at its low or high end."""

from dataclasses import dataclass

from cxstrategy.sheets.address import down, on

# Columns of the sheet with assumptions.
LOW, LIKELY, HIGH, FROM, UNTIL = 2, 3, 4, 5, 6
END_COLUMNS = {"low": FROM, "high": UNTIL}


@dataclass(frozen=True)
class Input:
    """A number or a series on the sheet with assumptions: its name, and its rows from `first` to `last`."""

    name: str
    sheet: str
    first: int
    last: int

    @property
    def is_series(self) -> bool:
        """Whether it has a cell a year."""
        return self.last > self.first

    def likely(self, year: str) -> str:
        """Its value in the year that stands at this address."""
        return f"INDEX({self.name},{year})" if self.is_series else self.name

    def end(self, end: str, year: str) -> str:
        """Its value at the low or the high end, in the year that stands at this address."""
        cells = self.end_cells(end)
        return f"INDEX({cells},{year})" if self.is_series else cells

    def end_cells(self, end: str) -> str:
        """The address of its low or high end, as the sensitivity takes it."""
        return on(self.sheet, down(self.first, self.last, END_COLUMNS[end]))


# Every input by the key of its premise: `base/margin`, `benefits/0/ramp`, `costs/2/year`, `scenarios/1/costs`.
Inputs = dict[str, Input]
