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
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.sheets.inputs import Inputs
from cxstrategy.sheets.names import Names
from cxstrategy.words.language import Message, say
from cxstrategy.words.wording import Wording

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
    a cost. `mark` says that this is a draft. `names` and `inputs` collect what is named, and where a number stands.
    """

    case: BusinessCase
    found: BusinessCaseAnalysis
    premises: Mapping[str, Premise]
    likely: Values
    used: Set[str]
    wording: Wording
    mark: str
    names: Names = field(default_factory=Names)
    inputs: Inputs = field(default_factory=dict)

    def say(self, message: Message | str) -> str:
        """A sentence of ours in the spreadsheet's language."""
        return self.wording.say(message)

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
