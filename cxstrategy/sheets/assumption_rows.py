"""The rows of one number of the case on the sheet with assumptions: cells to change, ends, places and a name."""

from dataclasses import dataclass
from math import isfinite

from cxstrategy.analysis.money.inputs import IN_POINTS, Estimate, Premise
from cxstrategy.analysis.money.tornado import at_end
from cxstrategy.sheets.address import at, down, on
from cxstrategy.sheets.grid import Grid
from cxstrategy.sheets.number_formats import form_of, kind_of
from cxstrategy.sheets.spreadsheet import Cell
from cxstrategy.sheets.workings import FROM, HIGH, LIKELY, LOW, UNTIL, InputCells, Workings, place
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital

CERTAINTY, SOURCE, PLACE = 7, 8, 9


@dataclass(frozen=True)
class Single:
    """A number without a range: what it is, in which unit (share, money, number, year), and its place or why none."""

    label: Message
    kind: str
    value: float
    form: str
    where: Message | str
    source: str = ""


class AssumptionRows:
    """The sheet being filled; the inputs that formulas can ask for join the Workings."""

    def __init__(self, workings: Workings) -> None:
        self.workings = workings
        self.grid = Grid(workings.title("assumptions"))

    def premise(self, key: str, name: tuple[str, ...], label: str, certainty: str = "") -> None:
        """A number of the case with its ends, a row a year where it is a series; a missing one as an empty cell."""
        premise = self.workings.premises.get(key)
        last = key.rpartition("/")[2]
        kind = "points" if last in IN_POINTS else kind_of(last)
        first = self.grid.next
        if premise is None:
            self._missing(label, kind)
        else:
            self._points(premise, label, kind, used=key in self.workings.used)
        for row in range(first, self.grid.next):
            self.grid.put(row, {CERTAINTY: Cell(certainty, role="text")} if certainty else {})
        self._named(key, name, first)

    def single(self, key: str, name: tuple[str, ...], single: Single) -> int:
        """A number without a range, to change, and the number of its row."""
        row = self._single(single, "input")
        self._named(key, name, row)
        return row

    def fact(self, single: Single) -> None:
        """A number that is part of the case and moves nothing."""
        self._single(single, "fact")

    def _single(self, single: Single, role: str) -> int:
        say_, where = self.workings.say, self.workings.say(single.where)
        note = single.where if isinstance(single.where, str) else ""
        return self.grid.add(
            {
                0: Cell(capital(say_(single.label))),
                1: Cell(self.unit(single.kind), role="aside"),
                LIKELY: Cell(single.value, role=role, form=single.form, note=note),
                SOURCE: Cell(single.source or None, role="text"),
                PLACE: Cell(where, role="aside"),
            }
        )

    def _named(self, key: str, name: tuple[str, ...], first: int) -> None:
        last = self.grid.next - 1
        given = self.workings.names.give(on(self.grid.name, down(first, last, LIKELY)), *name)
        self.workings.inputs[key] = InputCells(given, self.grid.name, first, last)

    def unit(self, kind: str) -> str:
        """What a number counts."""
        units = {
            "share": "%",
            "points": self.workings.say(say("percentage points")),
            "money": self.workings.case.currency,
            "year": self.workings.say(say("year, 0 is the start")),
        }
        return units.get(kind) or self.workings.say(say("number"))

    def _missing(self, label: str, kind: str) -> None:
        """An empty cell: the benefits that want it count as nothing until it is filled in."""
        words = say("missing: what needs it counts as nothing")
        cells = {
            0: Cell(label),
            1: Cell(self.unit(kind), role="aside"),
            LIKELY: Cell(None, role="input", form="percent" if kind in ("share", "points") else "number"),
            PLACE: Cell(self.workings.say(words), role="aside"),
        }
        self.grid.add(cells)

    def _points(self, premise: Premise, label: str, kind: str, used: bool) -> None:
        """A row for each point; past the end of a list that is too short a year follows the year before."""
        first, points = self.grid.next, premise.points
        form = form_of(premise)
        known = written_points(premise)
        for year, point in enumerate(points, start=1):
            row = self.grid.add(self._label(label, kind, year if len(points) > 1 else None))
            self.grid.put(
                row, self._values(premise, point, year - 1, form) if year <= known else _follows(row, point, form)
            )
            if premise.written and used:
                self.grid.put(row, _ends(premise, year - 1, first, first + len(points) - 1, row, form))

    def _label(self, label: str, kind: str, year: int | None) -> dict[int, Cell]:
        text = self.workings.say(say("{name}, year {year}", name=label, year=year)) if year else label
        return {0: Cell(text), 1: Cell(self.unit(kind), role="aside")}

    def _values(self, premise: Premise, point: Estimate, index: int, form: str) -> dict[int, Cell]:
        """Low and high are empty where the team gave no range; each cell says where its number was written."""
        steps = (index,) if isinstance(getattr(premise.part, premise.key), tuple) else ()
        found = {LIKELY: point.likely}
        if point.is_range or point.three_points:
            found |= {LOW: point.low, HIGH: point.high}
        cells = {column: Cell(None, role="input", form=form) for column in (LOW, HIGH)}
        for column, value in found.items():
            end = {LOW: "low", LIKELY: "likely", HIGH: "high"}[column]
            where = place(premise.part.at(premise.key, *steps, end)) if premise.written else ""
            cells[column] = Cell(value, role="input", form=form, note=where)
        where = place(premise.part.at(premise.key, *steps)) if premise.written else ""
        cells[PLACE] = Cell(where or self.workings.say(say("not written: the default")), role="aside")
        return cells


def written_points(premise: Premise) -> int:
    """How many points of a premise the team wrote; the others go on with the last of them."""
    value = getattr(premise.part, premise.key)
    return len(value) if isinstance(value, tuple) else 1


def _follows(row: int, point: Estimate, form: str) -> dict[int, Cell]:
    """A year after the last that was written: it has the value of the year before, and low and high go the same way."""
    cells = {LIKELY: Cell(point.likely, at(row - 1, LIKELY), "number", form)}
    if point.is_range or point.three_points:
        cells[LOW] = Cell(point.low, at(row - 1, LOW), "number", form)
        cells[HIGH] = Cell(point.high, at(row - 1, HIGH), "number", form)
    return cells


def _ends(premise: Premise, index: int, first: int, last: int, row: int, form: str) -> dict[int, Cell]:
    """What the sensitivity takes: low and high where any range is filled in, else the same share either way.

    Never over 100% where that cannot be.
    """
    ranges = f"COUNT({down(first, last, LOW)},{down(first, last, HIGH)})"
    likely = at(row, LIKELY, "c")

    def formula(column: int, sign: str) -> str:
        end = at(row, column, "c")
        taken = f"IF({ranges}=0,{likely}{sign}sensitivity_swing*ABS({likely}),IF(ISNUMBER({end}),{end},{likely}))"
        return f"MIN({premise.most:g},{taken})" if isfinite(premise.most) else taken

    low, high = at_end(premise, "low")[index], at_end(premise, "high")[index]
    return {FROM: Cell(low, formula(LOW, "-"), "number", form), UNTIL: Cell(high, formula(HIGH, "+"), "number", form)}
