"""The lever of a benefit as Excel formulas: a line for each series and quantity, as they are or with inputs moved.

The formulas are those of `analysis/money/levers` with cells in the place of names: a new lever changes nothing here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from cxstrategy.analysis.money.draws import plain
from cxstrategy.analysis.money.expression import PREVIOUS, Expression, Name, Notation, Quantity, Series
from cxstrategy.analysis.money.levers import Lever, lever_of
from cxstrategy.analysis.money.valuation import missing_numbers
from cxstrategy.model.quantities import series_of
from cxstrategy.sheets.grid import YearGrid, YearLine
from cxstrategy.sheets.number_formats import kind_of
from cxstrategy.sheets.spreadsheet import Cell
from cxstrategy.sheets.workings import InputCells, Workings
from cxstrategy.words.drivers import premise_name
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital

Formula = Callable[[int], str]


@dataclass(frozen=True)
class BenefitRows:
    """The lines of one benefit: its inputs on the sheet with assumptions, and its rows on the calculation sheet.

    `series` are the rows of inputs that differ by year, `quantities` those of the steps towards the benefit.
    """

    index: int
    name: str
    lever: Lever
    missing: tuple[str, ...]
    inputs: Mapping[str, InputCells]
    series: dict[str, int] = field(default_factory=dict)
    quantities: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class LeverFormulas:
    """The formulas of a benefit's lever on the sheet `grid`; `address` gives cells of the calculation sheet.

    The inputs in `moved` are at their low or high `end`. What follows from them is written out, or stands in one of
    this sheet's own `rows`; everything else is asked of the calculation sheet.
    """

    grid: YearGrid
    lines: BenefitRows
    address: Callable[[int, int], str]
    end: str = ""
    moved: frozenset[str] = frozenset()
    rows: dict[str, int] = field(default_factory=dict)

    def formula(self, part: Expression, before: Formula = lambda year: "") -> Formula:
        """A part of the lever in a year, empty in year 0; `before` is the cell of the year before.

        While an input that it needs is missing it comes to 0.
        """

        def formula(year: int) -> str:
            def cell(one: Expression) -> str | None:
                return before(year) if one is PREVIOUS else self._cell(one, year)

            return self._unless_missing(part, part.written(Notation("*", "+", "-", "MIN({},{})", cell))) if year else ""

        return formula

    def quantity(self, quantity: Quantity) -> Formula:
        """A quantity in a year, for the line that comes next: from inputs, and from the quantities before it."""
        row = self.grid.next
        return self.formula(quantity.of, before=lambda year: self.grid.cell(row, year - 1))

    def _cell(self, part: Expression, year: int) -> str | None:
        if isinstance(part, Name):
            given, series = self.lines.inputs[part.name], self.lines.series
            if part.name in self.moved:
                return given.end(self.end, self.grid.year(year))
            return self.address(series[part.name], year) if part.name in series else given.name
        if not isinstance(part, Quantity):
            return None
        if part.key in self.rows:
            return self.grid.cell(self.rows[part.key], year)
        return None if self.moved.intersection(part.names()) else self.address(self.lines.quantities[part.key], year)

    def _unless_missing(self, part: Expression, formula: str) -> str:
        names = part.names()
        counts = [f"COUNT({self.lines.inputs[name].name})" for name in self.lines.missing if name in names]
        return f"IF({'*'.join(counts)}=0,0,{formula})" if counts else formula


def add_benefit_lines(grid: YearGrid, workings: Workings, index: int) -> BenefitRows:
    """The series of the lever and what follows from it, a line each; the benefit's own line comes later."""
    lines = _benefit_rows(workings, index)
    title = workings.benefit_title(workings.case.benefits[index])
    grid.add({0: Cell(title, role="total_label")})
    if lines.missing:
        names = workings.wording.listed([premise_name(name) for name in lines.missing])
        words = say("Counts as nothing until this is filled in among the assumptions: {names}.", names=names)
        grid.add({0: Cell(workings.say(words), role="step_label")})
    formulas = LeverFormulas(grid, lines, grid.cell)
    for part in lines.lever.steps:
        line = partial(step_line, workings, lines, part)
        if isinstance(part, Quantity):
            lines.quantities[part.key] = grid.line(line(part.label, formulas.quantity(part)))
        else:
            lines.series[part.name] = grid.line(line(premise_name(part.name), _series(grid, lines.inputs[part.name])))
    return lines


def _benefit_rows(workings: Workings, index: int) -> BenefitRows:
    benefit = workings.case.benefits[index]
    lever = lever_of(benefit)
    inputs = {name: workings.inputs[key] for name, key in lever.keys(index).items()}
    return BenefitRows(index, workings.benefits[benefit.id], lever, missing_numbers(workings.case, benefit), inputs)


def _series(grid: YearGrid, given: InputCells) -> Formula:
    return lambda year: given.likely(grid.year(year)) if year else ""


def step_line(
    workings: Workings, lines: BenefitRows, part: Expression, label: Message, formula: Formula,
    moved: Mapping[str, Series] | None = None,
) -> YearLine:  # fmt: skip
    """A line of a benefit with nothing in year 0; `moved` are premises, by their keys, that have another value."""
    values = {**workings.likely, **(moved or {})}
    numbers = {name: values.get(key, (0.0,)) for name, key in lines.lever.keys(lines.index).items()}
    series = [plain(value) for value in series_of(part.values(numbers, workings.years), workings.years)]
    if set(part.names()) & set(lines.missing):
        series = [0.0] * workings.years
    text = capital(workings.say(label))
    return YearLine(text, [0.0, *series], formula, _form(part), "step")


def _form(part: Expression) -> str:
    """The number format of a step: money where money is in it, else a count, else a share."""
    kinds = {kind_of(name) for name in part.names()}
    return "flow" if "money" in kinds else "decimal" if "number" in kinds else "share"
