"""Two workbooks -> the figures that differ: money, main objective, route, maturity, progress and findings."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import fsum, isfinite
from typing import Any

from cxstrategy.comparison.change import FigureChange, Told
from cxstrategy.finding import Severity
from cxstrategy.steps import STEP_NAMES
from cxstrategy.words.language import Message, Sayable, Voice, say
from cxstrategy.words.said import Named, Score, Sureness
from cxstrategy.words.terms import term
from cxstrategy.words.wording import Wording
from cxstrategy.workbook import Workbook

# A figure: its key, with what it is called, its exact value, and how readers say it.
Keyed = tuple[str, tuple[Sayable, Any, Told]]


@dataclass(frozen=True, slots=True)
class RoundMoney:
    """A computed amount, rounded: "€ 1,23 mln"."""

    amount: float
    currency: str

    def into(self, language: str | Voice) -> str:
        """The amount with three digits that count."""
        return Wording(language, self.currency).money(self.amount)


@dataclass(frozen=True, slots=True)
class Payback:
    """How long it takes until money is back: "2,3 jaar"."""

    years: float

    def into(self, language: str | Voice) -> str:
        """The time in years or months."""
        return Wording(language).payback(self.years)


@dataclass(frozen=True, slots=True)
class Chance:
    """A chance as a whole percentage: "12%"."""

    share: float

    def into(self, language: str | Voice) -> str:
        """The chance as readers meet it."""
        return Wording(language).percent(self.share, 0)


def figures_between(before: Workbook, after: Workbook) -> list[FigureChange]:
    """The figures that are no longer the same, or that only one of the two has."""
    cases = [one.strategy and one.strategy.business_case for one in (before, after)]
    # Drawing the chance of loss takes most of the time of an analysis.
    same_case = cases[0] == cases[1]
    old, new = dict(_figures(before, same_case)), dict(_figures(after, same_case))
    found = []
    for key in dict.fromkeys([*new, *old]):
        name, is_now, says_now = new.get(key, (None, None, None))
        was_called, was, said = old.get(key, (None, None, None))
        if was != is_now:
            found.append(FigureChange(key, name or was_called or say("{key}", key=key), was, is_now, said, says_now))
    return found


def _figures(workbook: Workbook, same_case: bool) -> Iterator[Keyed]:
    if not same_case:
        yield from _money(workbook)
    yield from _main_objective(workbook)
    yield from _route(workbook)
    yield from _maturity(workbook)
    yield from _progress(workbook)
    yield from _findings(workbook)


def _money(workbook: Workbook) -> Iterator[Keyed]:
    case = workbook.analysis.business_case
    if case is None or workbook.strategy is None or workbook.strategy.business_case is None:
        return
    currency, costs = workbook.strategy.business_case.currency, fsum(case.costs)
    yield "business_case.npv", (say("Net present value"), case.npv, RoundMoney(case.npv, currency))
    payback = say("not reached") if case.payback_years is None else Payback(case.payback_years)
    yield "business_case.payback_years", (say("Payback period"), case.payback_years, payback)
    if case.spread is not None and isfinite(case.spread.chance_of_loss):
        chance = case.spread.chance_of_loss
        yield "business_case.simulation.chance_of_loss", (say("Chance of a loss"), chance, Chance(chance))
    yield "business_case.costs", (say("Total costs, not discounted"), costs, RoundMoney(costs, currency))


def _main_objective(workbook: Workbook) -> Iterator[Keyed]:
    main = workbook.strategy.main_objective if workbook.strategy else None
    if workbook.strategy is None or main is None:
        return
    numbers, metric = workbook.analysis.objectives[main.id], workbook.strategy.metric(main.metric)
    yield "main_objective", (say("Main objective"), main.id, Named(main.statement))
    if numbers.baseline is not None:
        told: Sayable = Score(numbers.baseline, metric)
        yield "main_objective.baseline", (say("Main objective: baseline"), numbers.baseline, told)
    if numbers.target is not None:
        told = Score(numbers.target, metric)
        yield "main_objective.target", (say("Main objective: target"), numbers.target, told)


def _route(workbook: Workbook) -> Iterator[Keyed]:
    route = workbook.analysis.route
    if route is None:
        return
    taken = term("style", route.taken) if route.taken else term("route_outcome", "tied")
    yield "route.taken", (say("Route"), route.taken, taken)
    yield "route.outcome", (say("Outcome of the route scan"), route.outcome, term("route_outcome", route.outcome))
    if route.recommended and not route.few:
        sure = route.confidence[route.recommended]
        yield "route.confidence", (say("Certainty of the route"), sure, Sureness(sure))


def _maturity(workbook: Workbook) -> Iterator[Keyed]:
    maturity = workbook.analysis.maturity
    if maturity is not None and maturity.phase:
        yield "maturity.phase", (say("Maturity phase"), maturity.phase, term("phase", maturity.phase))


def _progress(workbook: Workbook) -> Iterator[Keyed]:
    for step, progress in workbook.analysis.progress.items():
        told = say("{filled} of {expected}", filled=progress.filled, expected=progress.expected)
        name = say("Progress: {step}", step=STEP_NAMES[step])
        yield f"progress.{step}", (name, {"filled": progress.filled, "expected": progress.expected}, told)


COUNTED: dict[Severity, Message] = {
    Severity.ERROR: say("Errors"),
    Severity.WARNING: say("Warnings"),
    Severity.TIP: say("Tips"),
}


def _findings(workbook: Workbook) -> Iterator[Keyed]:
    open_ones = [found.severity for found in workbook.findings if found.accepted is None]
    for severity, name in COUNTED.items():
        count = open_ones.count(severity)
        yield f"findings.{severity.value}", (name, count, str(count))
