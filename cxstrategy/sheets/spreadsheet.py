"""A spreadsheet before it is a file: sheets of cells with formulas and values, and what a writer must know."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cxstrategy.document.document import House

# What a cell shows: text that stays text whatever it begins with, a number, a day, or nothing yet.
Shown = str | float | date | None
# What a cell is for; each has its look in the writer.
ROLES = (
    "title", "subtitle", "mark", "head", "text_head", "number_head", "section", "section_note", "label", "step_label",
    "total_label", "aside", "text", "fact", "input", "number", "step", "total", "result",
)  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """One cell: with a `formula` (English function names, no `=` in front) `value` is what it comes to.

    `role` is one of ROLES, `form` names a number format of the Spreadsheet, `note` is the comment on the cell.
    """

    value: Shown
    formula: str = ""
    role: str = "label"
    form: str = "text"
    note: str = ""


@dataclass(frozen=True)
class Row:
    """The cells of a row by their column, counted from 0; a `folded` row is a step that shows when it is asked for."""

    cells: Mapping[int, Cell]
    folded: bool = False


@dataclass(frozen=True)
class BarChart:
    """Bars either way of zero, one a row and the first on top: `low` and `high` are columns, as are the `names`.

    It stands from row `at` over `rows` rows of the sheet.
    """

    title: str
    axis: str
    description: str
    at: int
    rows: int
    first: int
    last: int
    names: int
    low: int
    high: int


@dataclass(frozen=True)
class Sheet:
    """One sheet: `frozen` rows and columns stay in view, the `repeated` rows (first, last) head every printed page."""

    name: str
    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    frozen: tuple[int, int] = (0, 0)
    repeated: tuple[int, int] | None = None
    chart: BarChart | None = None


@dataclass(frozen=True)
class SheetWords:
    """The few words that a writer itself puts on a sheet, in the spreadsheet's language."""

    page: str  # with {page} and {pages}
    numbers_only: str
    numbers_only_title: str


@dataclass(frozen=True)
class Spreadsheet:
    """The sheets of one workbook, in the order in which they are read.

    `names` give a cell or range a name that formulas use (`base_margin`: `'Assumptions'!$D$9`). `forms` are number
    formats by the name that cells use. `mark` says that it is a draft, and is empty for a final one.
    """

    title: str
    organisation: str
    authors: tuple[str, ...]
    language: str
    confidentiality: str
    mark: str
    date: date
    sheets: tuple[Sheet, ...]
    names: Mapping[str, str]
    forms: Mapping[str, str]
    words: SheetWords
    house: House
