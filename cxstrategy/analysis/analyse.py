"""Strategy -> Analysis: every number of it, under the names of `cxstrategy analyse --format json`."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cached_property, partial
from typing import Any

from cxstrategy.analysis.chain import ChainLink, analyse_chain
from cxstrategy.analysis.expectations import ExpectationsAnalysis, analyse_expectations
from cxstrategy.analysis.gaps.gap import Gap
from cxstrategy.analysis.gaps.gaps import gaps
from cxstrategy.analysis.maturity import MaturityAnalysis, analyse_maturity
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis, analyse_business_case
from cxstrategy.analysis.objectives import ObjectiveAnalysis, analyse_objectives
from cxstrategy.analysis.progress import StepProgress, analyse_progress
from cxstrategy.analysis.route.plan_step import PlannedStep
from cxstrategy.analysis.route.route import RouteAnalysis, analyse_route
from cxstrategy.analysis.thread import Thread, analyse_thread
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, Voice


@dataclass(frozen=True)
class Analysis:
    """The numbers of one workbook; None or empty where the workbook gives nothing to say."""

    progress: dict[str, StepProgress] = field(default_factory=dict)
    maturity: MaturityAnalysis | None = None
    expectations: ExpectationsAnalysis | None = None
    objectives: dict[str, ObjectiveAnalysis] = field(default_factory=dict)
    route: RouteAnalysis | None = None
    business_case: BusinessCaseAnalysis | None = None
    chain: tuple[ChainLink, ...] = ()
    # What the document marks throughout: an order of what is told already, no figure.
    thread: Thread = field(default_factory=Thread, repr=False)
    # Everything that is open, by its place: no figure, but what checks ask instead of judging it again.
    gaps: Mapping[str, Gap] = field(default_factory=dict, repr=False, compare=False)
    # Plans the steps; many sentences load for it, and a check needs none of them.
    plan: Callable[[], tuple[PlannedStep, ...]] = field(default=tuple, repr=False, compare=False)

    @cached_property
    def step_plan(self) -> tuple[PlannedStep, ...]:
        """The steps of the route that is taken, planned when they are first asked for."""
        return self.plan()


def analyse(strategy: Strategy) -> Analysis:
    """Every number of the workbook; it reads nothing, knows no clock, and gives the same for the same workbook."""
    progress, maturity = analyse_progress(strategy), analyse_maturity(strategy)
    expectations, chain = analyse_expectations(strategy), analyse_chain(strategy)
    analysis = Analysis(
        progress=progress,
        maturity=maturity,
        expectations=expectations,
        objectives=analyse_objectives(strategy),
        route=analyse_route(strategy),
        business_case=analyse_business_case(strategy),
        chain=chain,
        thread=analyse_thread(strategy, expectations, chain),
        gaps={gap.place: gap for gap in gaps(strategy, progress, maturity)},
    )
    return replace(analysis, plan=partial(_plan, strategy, analysis.route, analysis.maturity))


def _plan(
    strategy: Strategy, route: RouteAnalysis | None, maturity: MaturityAnalysis | None
) -> tuple[PlannedStep, ...]:
    from cxstrategy.analysis.route.step_plan import plan_steps

    return plan_steps(strategy, route, maturity)


def as_json(analysis: Analysis, language: str = "en") -> dict[str, Any]:
    """The Analysis as plain values under the format's names; sentences in `language`, null where nothing is to say.

    Numbers keep their full precision. What JSON cannot write (not a number, infinite) becomes null.
    """
    return {name: plain(getattr(analysis, name), language) for name in _told_names(analysis)}


def plain(value: Any, language: str | Voice = "en") -> Any:
    """A value of the analysis as JSON knows it."""
    if isinstance(value, Message):
        return value.into(language)
    if is_dataclass(value):
        return {name: plain(getattr(value, name), language) for name in _told_names(value)}
    if isinstance(value, dict):
        return {str(key): plain(item, language) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item, language) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def _told_names(value: Any) -> list[str]:
    """What a part of the analysis tells: its fields (but not how it draws) and what it works out for others."""
    members = vars(type(value)).items()
    asked = [name for name, member in members if isinstance(member, cached_property) and not name.startswith("_")]
    return [member.name for member in fields(value) if member.repr] + asked
