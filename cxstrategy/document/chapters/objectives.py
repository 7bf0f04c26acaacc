"""The chapter on success: objectives with what can be seen of them, metrics by level, links with goals."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from cxstrategy.analysis.objectives import FIRM_ANSWERS, ObjectiveAnalysis
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.loyalty import LoyaltyView, view_loyalty
from cxstrategy.document.context import Context
from cxstrategy.model.alignment import Alignment, OrganisationGoal
from cxstrategy.model.objectives import Metric, Objective
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import quoted
from cxstrategy.words.shorten import headline

Visibility = Literal["seen", "unseen", "unknown"]


@dataclass(frozen=True)
class ObjectiveRow:
    """An objective with its metric and its figures; `visibility`: whether two measurements can show its change.

    `known` says how many answered and when, as far as it is known.
    """

    objective: Objective
    metric: Metric | None
    found: ObjectiveAnalysis
    known: tuple[str, ...]
    indicative: bool
    visibility: Visibility


@dataclass(frozen=True)
class LinkRow:
    """How an objective brings a goal of the organisation nearer."""

    objective: Objective
    goal: OrganisationGoal
    link: Alignment


@dataclass(frozen=True)
class ObjectivesView:
    """Rows in the order of the workbook.

    `loose` names the objectives that serve no goal, `unserved` the goals that no objective serves; `measured` counts
    objectives.
    """

    rows: tuple[ObjectiveRow, ...]
    measured: int
    loyalty: LoyaltyView
    links: tuple[LinkRow, ...]
    loose: str
    unserved: str


def view_objectives(context: Context) -> ObjectivesView:
    """An empty view for a workbook without objectives and metrics."""
    strategy = context.strategy
    rows = tuple(_row(one, context) for one in strategy.objectives)
    links = _links(strategy)
    linked, served = {row.objective.id for row in links}, {row.goal.id for row in links}
    return ObjectivesView(
        rows=rows,
        measured=sum(row.found.baseline is not None for row in rows),
        loyalty=view_loyalty(context),
        links=links,
        loose=_named((one.statement for one in strategy.objectives if one.id not in linked), context),
        unserved=_named((one.statement for one in strategy.organisation_goals if one.id not in served), context),
    )


def _row(objective: Objective, context: Context) -> ObjectiveRow:
    found = context.analysis.objectives[objective.id]
    few = found.n is not None and found.n < FIRM_ANSWERS and found.baseline is not None
    metric = context.strategy.metric(objective.metric)
    return ObjectiveRow(objective, metric, found, tuple(_known(objective, found, context)), few, visibility(found))


def _known(objective: Objective, found: ObjectiveAnalysis, context: Context) -> Iterator[str]:
    if found.n:
        yield f"n = {context.wording.number(found.n, 0)}"
    if objective.baseline and objective.baseline.date:
        yield context.wording.month(objective.baseline.date)


def visibility(found: ObjectiveAnalysis) -> Visibility:
    """The objective's own judgement, by the name that templates and sheets know it by."""
    return "unseen" if found.unseen else "seen" if found.visible and found.change else "unknown"


def _named(statements: Iterable[str], context: Context) -> str:
    """Statements as a sentence has them, each between quotes; empty where there are none."""
    names = [quoted(statement) for statement in statements]
    return context.wording.listed(names) if names else ""


def _links(strategy: Strategy) -> tuple[LinkRow, ...]:
    """The links between an objective and a goal that both exist, in the order of the objectives."""
    return tuple(
        LinkRow(objective, goal, link)
        for objective in strategy.objectives
        for link in strategy.alignment
        if link.objective == objective.id and (goal := strategy.goal(link.goal)) is not None
    )


def conclude_objectives(context: Context) -> Message | str:
    """The main objective from where to where and by when; without objectives, how many metrics will tell."""
    main = context.main_objective
    if main is None:
        return say_many(
            "One metric will show whether customers notice the difference",
            "{number} metrics will show whether customers notice the difference",
            len(context.strategy.metrics),
            number=context.wording.count(len(context.strategy.metrics)),
        )
    metric = context.strategy.metric(main.metric)
    found = context.analysis.objectives.get(main.id)
    if metric is None or found is None or found.target is None:
        return headline(main.statement)
    name, target = metric.name, context.wording.score(found.target, metric)
    if found.baseline is None:
        goal = say("{name} must reach {target}", name=name, target=target)
    else:
        baseline = context.wording.score(found.baseline, metric)
        goal = say("{name} must go from {baseline} to {target}", name=name, baseline=baseline, target=target)
    if main.deadline is None:
        return goal
    return say("{goal}, by {deadline}", goal=goal, deadline=context.wording.date(main.deadline))


CHAPTER = Chapter(
    "objectives",
    say("What success looks like"),
    tells=lambda context: bool(context.strategy.objectives or context.strategy.metrics),
    view=view_objectives,
    conclude=conclude_objectives,
    codes=(
        "CX401",
        "CX402",
        "CX403",
        "CX404",
        "CX405",
        "CX406",
        "CX407",
        "CX411",
        "CX412",
        "CX421",
        "CX422",
        "CX423",
        "CX424",
        "CX427",
        "CX430",
        "CX5",
    ),  # fmt: skip
)
