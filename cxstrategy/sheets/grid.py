"""A sheet being filled row by row; also one with a column a year, whose lines have one formula for every year."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cxstrategy.sheets.address import across, at
from cxstrategy.sheets.spreadsheet import Cell, Row, Shown

# In a sheet with a column a year: what a line is called, three columns that say something of it, then year 0.
FIRST_YEAR = 4
LABELS = {"number": "label", "step": "step_label", "total": "total_label"}


class Grid:
    """A sheet being filled from top to bottom; rows are counted from 0."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows: list[Row] = []

    def add(self, cells: Mapping[int, Cell] | Sequence[Cell | None] = (), folded: bool = False) -> int:
        """One more row, and its number; a list of cells begins in the first column."""
        found = cells if isinstance(cells, Mapping) else {n: cell for n, cell in enumerate(cells) if cell is not None}
        self.rows.append(Row(found, folded))
        return len(self.rows) - 1

    def put(self, row: int, cells: Mapping[int, Cell]) -> None:
        """More cells in a row that is there."""
        self.rows[row] = Row({**self.rows[row].cells, **cells}, self.rows[row].folded)

    @property
    def next(self) -> int:
        """The number of the row that comes next."""
        return len(self.rows)

    def headed(self, title: str, subtitle: str, mark: str) -> None:
        """The first rows of every sheet: what it is, what to know of it, and whether it is a draft."""
        self.add({0: Cell(title, role="title")})
        self.add({0: Cell(subtitle, role="subtitle")})
        self.add({0: Cell(mark, role="mark")} if mark else {})

    def heads(self, labels: Sequence[str], numbers: Collection[int] = ()) -> int:
        """The row that says what stands in each column; the columns with `numbers` have their head on the right."""
        return self.add([Cell(label, role=_head(n, numbers)) for n, label in enumerate(labels)])

    def section(self, title: str, width: int, notes: Mapping[int, Cell] | None = None) -> int:
        """A band of so many columns that begins a part of the sheet."""
        band = {column: Cell(None, role="section") for column in range(width)}
        return self.add(band | {0: Cell(title, role="section")} | dict(notes or {}))


def _head(column: int, numbers: Collection[int]) -> str:
    return "number_head" if column in numbers else "text_head" if column else "head"


@dataclass(frozen=True)
class YearLine:
    """One line over the years: a value each, and the formula that gives it (empty for a value that stands by itself).

    `lead` fills the columns between the label and year 0.
    """

    label: str
    values: Sequence[Shown]
    formula: Callable[[int], str]
    form: str = "flow"
    role: str = "number"
    lead: Sequence[Cell | None] = ()
    folded: bool = False


class YearGrid(Grid):
    """A sheet with a column for each of the years 0 to `years`."""

    def __init__(self, name: str, years: int) -> None:
        super().__init__(name)
        self.years = years
        self.year_row = 0

    @property
    def width(self) -> int:
        """How many columns it has."""
        return FIRST_YEAR + self.years + 1

    def year_heads(
        self, labels: Sequence[str], days: Sequence[date], days_label: str, numbers: Collection[int] = ()
    ) -> int:
        """Two rows: the number of each year, which formulas use, and the day at which it counts."""
        years = {FIRST_YEAR + year: Cell(year, role="number_head", form="year") for year in range(self.years + 1)}
        self.year_row = self.add({n: Cell(label, role=_head(n, numbers)) for n, label in enumerate(labels)} | years)
        shown = {FIRST_YEAR + year: Cell(day, role="fact", form="date") for year, day in enumerate(days)}
        self.add({0: Cell(days_label, role="step_label")} | shown)
        return self.year_row

    def line(self, line: YearLine) -> int:
        """One more line, and the number of its row."""
        cells = {0: Cell(line.label, role=LABELS[line.role])}
        cells |= {n: cell for n, cell in enumerate(line.lead, start=1) if cell is not None}
        for year, value in enumerate(line.values):
            formula = line.formula(year)
            if formula or value is not None:
                cells[FIRST_YEAR + year] = Cell(value, formula, line.role, line.form)
        return self.add(cells, line.folded)

    def cell(self, row: int, year: int, fixed: str = "") -> str:
        """The address of a line in a year."""
        return at(row, FIRST_YEAR + year, fixed)

    def all_years(self, row: int, first: int = 0, last: int | None = None, fixed: str = "c") -> str:
        """The address of a line over the years; the columns stay when the formula is copied."""
        return across(row, FIRST_YEAR + first, FIRST_YEAR + (self.years if last is None else last), fixed)

    def year(self, year: int) -> str:
        """The address of the number of a year."""
        return self.cell(self.year_row, year, "r")

    @property
    def every_year(self) -> str:
        """The address of the numbers of all years."""
        return across(self.year_row, FIRST_YEAR, FIRST_YEAR + self.years, "cr")
