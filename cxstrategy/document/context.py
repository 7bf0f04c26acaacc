"""Context: what every chapter is written from (strategy, analysis, findings, wording)."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.route.route import FIRST_DAYS, first_day
from cxstrategy.document.editions import TEAM
from cxstrategy.finding import Finding, Severity
from cxstrategy.model.business_case import Decision
from cxstrategy.model.objectives import Objective
from cxstrategy.model.route import ACTION_PHASES, ORDERS, Action, ActionPhase
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.wording import Wording

# What a reader of each temper wants to see first: thinkers the evidence, doers the action, sharers the people.
KINDS: dict[ActionPhase, str] = {"think": "evidence", "do": "action", "share": "people"}


@dataclass(frozen=True)
class Context:
    """One workbook being told in one edition and one language."""

    strategy: Strategy
    analysis: Analysis
    findings: tuple[Finding, ...]
    wording: Wording
    edition: str

    @cached_property
    def open_findings(self) -> tuple[Finding, ...]:
        """The findings that the team has not accepted, the heaviest first."""
        weights = list(Severity)
        mine = (one for one in self.findings if one.accepted is None)
        return tuple(sorted(mine, key=lambda one: weights.index(one.severity)))

    @cached_property
    def accepted_findings(self) -> tuple[Finding, ...]:
        """The findings that the team lives with, each with its reason."""
        return tuple(one for one in self.findings if one.accepted is not None)

    @cached_property
    def errors(self) -> int:
        """How many findings make this a draft whatever its status says."""
        return sum(finding.severity is Severity.ERROR for finding in self.open_findings)

    @cached_property
    def draft(self) -> bool:
        """Whether this is a draft: by the team's word, or because something in it is wrong."""
        return self.strategy.workbook.status == "draft" or self.errors > 0

    @property
    def working(self) -> bool:
        """Whether this is the team's own edition: with what is open, the codes of checks and chapters to be written."""
        return self.edition == TEAM

    @cached_property
    def accent(self) -> tuple[str, ...]:
        """The order of the kinds of blocks within a chapter: that of the route taken, thinking first without one."""
        return tuple(KINDS[phase] for phase in self.order)

    @cached_property
    def order(self) -> tuple[ActionPhase, ...]:
        """The order of the route taken, also by the team's choice alone; thinking, doing, sharing without one."""
        found, written = self.analysis.route, self.strategy.route
        if found is None and written and written.choice:
            return ORDERS[written.choice.route]
        return (found.order if found else None) or ACTION_PHASES

    @property
    def decision(self) -> Decision | None:
        """What the board is asked."""
        return self.strategy.business_case.decision if self.strategy.business_case else None

    @property
    def start(self) -> date:
        """The day from which the first hundred days count: year 0 of the business case, else the workbook's date."""
        return first_day(self.strategy)

    @cached_property
    def first_actions(self) -> tuple[Action, ...]:
        """The actions that begin before the first hundred days are over and are not done, the earliest first."""
        started = [(one.start, one) for one in self.strategy.actions if one.start and not one.done]
        soon = [pair for pair in started if (pair[0] - self.start).days <= FIRST_DAYS]
        return tuple(action for _, action in sorted(soon, key=lambda pair: pair[0]))

    @property
    def main_objective(self) -> Objective | None:
        """The objective for the one page."""
        return self.strategy.main_objective


def wording_for_readers(strategy: Strategy, language: str | None) -> Wording:
    """The words of a document: its reader does not have the workbook at hand, so that ids say nothing."""
    case = strategy.business_case
    return Wording(replace(strategy.voice(language), with_ids=False), case.currency if case else "EUR")
