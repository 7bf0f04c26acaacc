"""The cash flow when one driver alone moves, as a formula: the flow itself plus what that driver changes."""

from collections.abc import Callable

from cxstrategy.analysis.money.draws import plain
from cxstrategy.analysis.money.inputs import Premise
from cxstrategy.analysis.money.levers import LEVERS
from cxstrategy.analysis.money.tornado import swing
from cxstrategy.sheets.benefit_lines import BenefitRows
from cxstrategy.sheets.calculation import CalculationRows
from cxstrategy.sheets.grid import Line, YearGrid
from cxstrategy.sheets.lever_lines import LEVER_LINES, SHARE
from cxstrategy.sheets.workings import Workings
from cxstrategy.words.language import say
from cxstrategy.words.naming import capital

Formula = Callable[[int], str]
ENDS = {"low": say("low"), "high": say("high")}
# What each number of the base is multiplied by in the benefits that use it; churn works through its own lines.
_BESIDE = {
    "customers": "base_revenue_per_customer*base_margin",
    "revenue_per_customer": "base_margin",
    "margin": "base_revenue_per_customer",
}


class Swings:
    """The drivers of one case, on the sheet that is being filled."""

    def __init__(self, grid: YearGrid, workings: Workings, calculation: CalculationRows) -> None:
        self.grid, self.workings, self.calculation = grid, workings, calculation

    def formula(self, keys: list[str], end: str) -> Formula:
        """The cash flow in a year with these premises at an end; adds the lines that it needs first."""
        changes = [self._change(key, end) for key in keys]

        def written(year: int) -> str:
            terms = "".join(change(year) for change in changes)
            return self.calculation.cell(self.calculation.net, year) + terms

        return written

    def _change(self, key: str, end: str) -> Formula:
        """What one premise adds to the cash flow of a year, a sign in front; nothing where it changes nothing."""
        part, *rest = key.split("/")
        if part == "costs":
            return self._cost(int(rest[0]), key, end)
        if part == "base":
            return self._churn(end) if rest[0] == "churn" else self._base(rest[0], key, end)
        index, name = int(rest[0]), rest[1]
        lines = self.calculation.benefits[index]
        if lines.lever == "retention":
            return self._extra(
                lines, end, churn="base_churn", reduction=lambda t: self.workings.inputs[key].end(end, t)
            )
        return self._factor(lines, name, key, end)

    def _moved(self, key: str, end: str, year: int) -> str:
        """How far a premise is moved in a year."""
        given, t = self.workings.inputs[key], self.grid.year(year)
        return f"({given.end(end, t)}-{given.likely(t)})"

    def _cost(self, index: int, key: str, end: str) -> Formula:
        def change(year: int) -> str:
            t, moved = self.grid.year(year), self._moved(key, end, year)
            moment = f"{t}>0" if key.endswith("yearly") else f"{t}={self.workings.inputs[f'costs/{index}/year'].name}"
            return f"-IF({moment},{moved},0)"

        return change

    def _base(self, name: str, key: str, end: str) -> Formula:
        row = self.calculation.shares if name == "customers" else self.calculation.volumes

        def change(year: int) -> str:
            if not year or row is None:
                return ""
            return f"+{self._moved(key, end, year)}*{_BESIDE[name]}*{self.calculation.cell(row, year)}"

        return change

    def _factor(self, lines: BenefitRows, name: str, key: str, end: str) -> Formula:
        """A benefit that is a product changes by what the factor is moved times all others."""
        series = LEVER_LINES[lines.lever].series

        def change(year: int) -> str:
            if not year:
                return ""
            own = self.calculation.cell(lines.rows[series], year)
            others = [
                own if one == series else lines.inputs[one].name
                for one in LEVERS[lines.lever].benefit.names()
                if one != name
            ]
            return "+" + "*".join([self._moved(key, end, year), *others])

        return change

    def _churn(self, end: str) -> Formula:
        """Churn moves every benefit of customers who stay."""
        stay = [lines for lines in self.calculation.benefits if lines.lever == "retention" and self._counts(lines)]
        moved = self.workings.inputs["base/churn"].end_cells(end)
        changes = [self._extra(lines, end, moved, self._reduction(lines)) for lines in stay]
        return lambda year: "".join(change(year) for change in changes)

    def _counts(self, lines: BenefitRows) -> bool:
        return f"benefits/{lines.index}/churn_reduction" in self.workings.used

    def _reduction(self, lines: BenefitRows) -> Callable[[str], str]:
        return lambda t: lines.inputs["churn_reduction"].likely(t)

    def _extra(self, lines: BenefitRows, end: str, churn: str, reduction: Callable[[str], str]) -> Formula:
        """A line with the extra customers at this end, and what their number changes."""
        row = self.grid.next
        label = say("Extra customers at this end ({end})", end=ENDS[end])
        values = self._extra_values(lines, end, moved_churn=churn != "base_churn")

        def extra(year: int) -> str:
            if not year:
                return ""
            before, kept = self.grid.cell(row, year - 1), reduction(self.grid.year(year))
            return f"{before}*(1-{churn}+{kept})+{kept}"

        self.grid.line(Line(capital(self.workings.say(label)), [0.0, *values], extra, "share", "step"))
        usual = lines.rows[SHARE]

        def change(year: int) -> str:
            if not year:
                return ""
            moved = f"({self.grid.cell(row, year)}-{self.calculation.cell(usual, year)})"
            return f"+{moved}*base_customers*base_revenue_per_customer*base_margin"

        return change

    def _extra_values(self, lines: BenefitRows, end: str, moved_churn: bool) -> list[float]:
        own = f"benefits/{lines.index}/churn_reduction"
        values = {**self.workings.likely, **end_values(self.workings, ["base/churn" if moved_churn else own], end)}
        numbers = {"customers": (1.0,), "churn": values["base/churn"], "churn_reduction": values[own]}
        (extra_customers,) = LEVERS["retention"].quantities
        return [plain(value) for value in extra_customers.values(numbers, self.workings.years)]


def keys_of(workings: Workings, driver: str) -> list[str]:
    """The keys of the premises that a driver moves, in the order of the workbook; none for the discount rate."""
    return [
        key for key, premise in workings.premises.items()
        if premise.driver == driver and premise.written and key in workings.used
    ]  # fmt: skip


def end_values(workings: Workings, keys: list[str], end: str) -> dict[str, tuple[float, ...]]:
    """The value of each of these premises at an end, "low" or "high": its range, or 20% either way without one."""
    return {key: _ends(workings.premises[key], end) for key in keys}


def _ends(premise: Premise, end: str) -> tuple[float, ...]:
    if premise.is_range:
        return tuple(getattr(point, end) for point in premise.points)
    return tuple(swing(point.likely)[end == "high"] for point in premise.points)
