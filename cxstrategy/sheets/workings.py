"""What every sheet of a business case is built from: case, figures, words, names and places of inputs."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.analysis.money.draws import plain
from cxstrategy.analysis.money.inputs import Premise
from cxstrategy.analysis.money.valuation import Values, flows_of
from cxstrategy.finding import Span
from cxstrategy.model.business_case import Benefit, BusinessCase
from cxstrategy.sheets.address import Names, down, on
from cxstrategy.words.language import Message, say
from cxstrategy.words.terms import term
from cxstrategy.words.wording import Wording

# Columns of the sheet with assumptions.
LOW, LIKELY, HIGH, FROM, UNTIL = 2, 3, 4, 5, 6
END_COLUMNS = {"low": FROM, "high": UNTIL}


@dataclass(frozen=True)
class InputCells:
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
Inputs = dict[str, InputCells]
TITLES: dict[str, Message] = {
    "assumptions": say("Assumptions"),
    "calculation": say("Calculation"),
    "scenarios": say("Scenarios"),
    "sensitivity": say("Sensitivity"),
    "sensitivity_by_year": say("Sensitivity by year"),
    "objectives": say("Objectives"),
}
Flow = tuple[float, ...]


@dataclass(frozen=True)
class Workings:
    """One business case being laid out.

    `premises` are all numbers of the case by their key, `likely` their values, `used` those that count in a benefit or
    a cost, `benefits` the readers' names of the benefits by their ids. `mark` says that this is a draft. `names` and
    `inputs` collect what is named, and where a number stands.
    """

    case: BusinessCase
    found: BusinessCaseAnalysis
    premises: Mapping[str, Premise]
    likely: Values
    used: Set[str]
    benefits: Mapping[str, str]
    wording: Wording
    mark: str
    names: Names = field(default_factory=Names)
    inputs: Inputs = field(default_factory=dict)

    def say(self, message: Message | str) -> str:
        """A sentence of ours in the spreadsheet's language."""
        return self.wording.say(message)

    def benefit_title(self, benefit: Benefit) -> str:
        """A benefit's name with the kind of benefit that it is, unless the name is that already."""
        name, lever = self.benefits[benefit.id], term("lever", benefit.lever)
        return self.say(say("{name} ({lever})", name=name, lever=lever)) if benefit.name else name

    def title(self, sheet: str) -> str:
        """What a sheet is called."""
        return self.say(TITLES[sheet])

    @property
    def years(self) -> int:
        """How many years follow year 0."""
        return self.case.years

    @property
    def days(self) -> Sequence[date]:
        """The start, and the day at which each later year counts."""
        return tuple(later(self.case.start, year) for year in range(self.years + 1))

    def net_flow(self, changed: Values) -> Flow:
        """The cash flow by year when some premises have another value."""
        flows = flows_of(self.case, {**self.likely, **changed})
        years = range(self.years + 1)
        return tuple(
            sum(plain(flow[year]) for flow in flows.benefits) - sum(plain(flow[year]) for flow in flows.costs)
            for year in years
        )


def later(day: date, years: int) -> date:
    """The same day so many years on; the end of February where that year has no such day."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def place(span: Span | None) -> str:
    """Where something was written: `8-business-case.yaml:14`; empty for what was not. The same in any folder."""
    return f"{PurePath(span.source.path).name}:{span.line}" if span else ""
