"""The chapter on success: objectives from where to where, whether that would show, and how they serve the goals."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from cxstrategy.analysis.objectives import FIRM_ANSWERS, ObjectiveAnalysis
from cxstrategy.document.chapters.chapter import Chapter, Restated, Title
from cxstrategy.document.chapters.loyalty import LoyaltyView, view_loyalty
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.document.risks import unseen_by_name
from cxstrategy.model.alignment import Alignment, OrganisationGoal
from cxstrategy.model.objectives import Metric, Objective
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import quoted

# The list on the page is short: the first links have a part each, so that as many stay as there is room for.
FIRST_LINKS = ("first", "second", "third")
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
    """How an objective brings a goal of the organisation nearer; `name` is what the drawing calls the objective.

    `drawn`: whether the goal stands beside the objective in the drawing.
    """

    objective: Objective
    goal: OrganisationGoal
    link: Alignment
    name: Message | str
    drawn: bool


@dataclass(frozen=True)
class ObjectivesView:
    """Rows in the order of the workbook.

    `loose` names the objectives that serve no goal, `unserved` the goals that no objective serves, `bare` those that
    cannot be drawn; `measured` counts objectives. `visible` is the sentence on what the measurements can show, empty
    where that is not known. `links` has what answers the expectations that matter most in front; `mechanisms` are those
    that say how, by the part of the page that they stand in.
    """

    rows: tuple[ObjectiveRow, ...]
    measured: int
    visible: Message | str
    loyalty: LoyaltyView
    links: tuple[LinkRow, ...]
    mechanisms: dict[str, tuple[LinkRow, ...]]
    bare: str
    loose: str
    unserved: str


def view_objectives(context: Context) -> ObjectivesView:
    """An empty view for a workbook without objectives and metrics."""
    strategy = context.strategy
    rows = tuple(_row(one, context) for one in strategy.objectives)
    links = _links(context)
    linked, served = {row.objective.id for row in links}, {row.goal.id for row in links}
    bare = (row.objective.statement for row in rows if not is_drawn(row.metric, row.found))
    return ObjectivesView(
        rows=rows,
        measured=sum(row.found.baseline is not None for row in rows),
        visible=_visible(rows, context),
        loyalty=view_loyalty(context),
        links=links,
        mechanisms=_by_part([row for row in links if row.link.mechanism]),
        bare=_named(bare, context),
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


def is_drawn(metric: Metric | None, found: ObjectiveAnalysis) -> bool:
    """Whether an objective can stand on a scale: it has a metric, and a baseline or a target."""
    return metric is not None and (found.baseline is not None or found.target is not None)


def _visible(rows: tuple[ObjectiveRow, ...], context: Context) -> Message | str:
    """What two measurements can show of the changes that are wanted: all, all but these, or too little.

    Where a risk on the decision's page names those that are too small to show, the others.
    """
    names: dict[Visibility, list[Message | str]] = {"seen": [], "unseen": [], "unknown": []}
    for row in rows:
        names[row.visibility].append(row.metric.name if row.metric else quoted(row.objective.statement))
    if names["unseen"] and unseen_by_name(context):
        if not names["seen"]:
            return ""
        return say("Our measurements can show the change in {metrics}.", metrics=context.wording.listed(names["seen"]))
    if names["unseen"]:
        return say(
            "Our measurements are too coarse to show the change in {metrics}.",
            metrics=context.wording.listed(names["unseen"]),
        )
    if not names["seen"]:
        return ""
    if names["unknown"]:
        return say(
            "Our measurements can show these changes; for {metrics} that is not known yet.",
            metrics=context.wording.listed(names["unknown"]),
        )
    return say_many(
        "Our measurements can show this change.", "Our measurements can show each of these changes.", len(rows)
    )


def first_goal(objective: Objective, context: Context) -> OrganisationGoal | None:
    """The goal of the organisation that stands beside an objective in the drawing: the first that it serves."""
    strategy = context.strategy
    goals = (strategy.goal(link.goal) for link in strategy.alignment if link.objective == objective.id)
    return next((goal for goal in goals if goal is not None), None)


def _links(context: Context) -> tuple[LinkRow, ...]:
    """The links between an objective and a goal that both exist, those with a number of the thread first."""
    strategy, marks = context.strategy, context.analysis.thread.objectives
    objectives = sorted(strategy.objectives, key=lambda one: marks.get(one.id, (len(strategy.expectations) + 1,)))
    return tuple(
        _link(objective, goal, link, context)
        for objective in objectives
        for link in strategy.alignment
        if link.objective == objective.id and (goal := strategy.goal(link.goal)) is not None
    )


def _by_part(told: list[LinkRow]) -> dict[str, tuple[LinkRow, ...]]:
    """The first links a part each, the others together; no part is empty."""
    parts = {name: (row,) for name, row in zip(FIRST_LINKS, told, strict=False)}
    rest = tuple(told[len(FIRST_LINKS) :])
    return {**parts, "links": rest} if rest else {**parts}


def _link(objective: Objective, goal: OrganisationGoal, link: Alignment, context: Context) -> LinkRow:
    metric = context.strategy.metric(objective.metric)
    beside = is_drawn(metric, context.analysis.objectives[objective.id]) and goal is first_goal(objective, context)
    return LinkRow(objective, goal, link, metric.name if metric else quoted(objective.statement), beside)


def conclude_objectives(context: Context) -> Title:
    """What is not known yet, or what the objectives can be held to; without objectives, how many metrics will tell.

    From where to where the main one goes, the decision's page and the drawing say.
    """
    every = context.strategy.objectives
    if not every:
        return Restated(
            say_many(
                "One metric will show whether customers notice the difference",
                "{number} metrics will show whether customers notice the difference",
                len(context.strategy.metrics),
                number=context.wording.count(len(context.strategy.metrics)),
            )
        )
    found = [context.analysis.objectives[one.id] for one in every]
    if any(one.baseline is None for one in found):
        return say("We know where we want to be, but not everywhere where we stand")
    if any(one.unseen for one in found):
        return say("Not every change that we want will show in what we measure")
    number = context.wording.count(len(every))
    if all(one.owner and one.deadline for one in every):
        return Restated(say_many(
            "One objective can be checked: it has a day, and one person who answers for it",
            "{number} objectives can be checked: each has a day, and one person who answers for it",
            len(every), number=number,
        ))  # fmt: skip
    return say_many(
        "One objective has a baseline, but not yet a day and an owner",
        "{number} objectives have a baseline, but not yet all have a day and an owner",
        len(every), number=number,
    )  # fmt: skip


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
    ),
    parts=(
        ChapterPart("objectives", say("the objectives from where to where"), core=True),
        ChapterPart("loose", say("what is not tied together yet"), core=True),
        *(ChapterPart(name, say("how each objective brings a goal nearer")) for name in (*FIRST_LINKS, "links")),
        ChapterPart("loyalty", say("whether those who recommend us also stay"), spare=True),
        ChapterPart("table", say("every objective with its figures"), spare=True),
    ),
    asks=say("which objective goes first where two collide"),
)
