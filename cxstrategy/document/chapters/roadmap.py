"""The chapter that is a calendar: the road map from the decision on, the first hundred days, what else is due."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cxstrategy.analysis.route.route import FIRST_DAYS
from cxstrategy.document.chapters.chapter import Chapter, Restated, Title, is_derived
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.model.route import Action, ActionPhase
from cxstrategy.words.currency import currency_name
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import without_function
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term

# How far the calendar looks: what comes later stands in a chapter of its own.
A_YEAR = 365
# What a calendar names of a longer text.
TITLE = 110


@dataclass(frozen=True)
class Event:
    """Something on a day, or from a day to another: what starts or is due, and by whom.

    `marks` are the numbers of the expectations that it serves, of the three that the document follows.
    """

    day: date
    when: str
    what: Message | str
    who: str | None = None
    marks: tuple[int, ...] = ()


@dataclass(frozen=True)
class RoadmapView:
    """The first hundred days from `start` to `end`, and how many actions begin in them and after them.

    `after` is 0 where the title says it. `decided` is the day by which the board decides. `first` are the
    actions that start in the hundred days, `due` is what else has a day in the first year: both day by day. `actions`
    are all in travelling order; `budget` (money in `currency`) and `fte` are of all of them, None where none says.
    """

    decided: date | None
    start: date
    end: date
    after: int
    first: tuple[Event, ...]
    due: tuple[Event, ...]
    actions: tuple[Action, ...]
    budget: float | None
    fte: float | None
    currency: str


def view_roadmap(context: Context) -> RoadmapView:
    """What can be said, also without a business case or actions."""
    end = context.start + timedelta(days=FIRST_DAYS)
    every = context.strategy.actions
    due = _due(context, context.start + timedelta(days=A_YEAR))
    budgets = [one.budget for one in every if one.budget is not None]
    hands = [one.fte for one in every if one.fte is not None]
    return RoadmapView(
        decided=context.decision.by if context.decision else None,
        start=context.start,
        end=end,
        after=0 if is_derived(CHAPTER, context) else _waiting(context),
        first=tuple(_starting(context)),
        due=tuple(sorted(due, key=lambda event: event.day)),
        actions=_in_order(context),
        budget=sum(budgets) if budgets else None,
        fte=sum(hands) if hands else None,
        currency=currency_name(context.wording),
    )


def _waiting(context: Context) -> int:
    """How many actions begin after the first hundred days."""
    end = context.start + timedelta(days=FIRST_DAYS)
    return sum(bool(one.start and one.start > end and not one.done) for one in context.strategy.actions)


def _in_order(context: Context) -> tuple[Action, ...]:
    """The actions by the route's phases, then by start; what has no phase or no date comes last."""
    return tuple(sorted(context.strategy.actions, key=lambda one: _place(one, context.order)))


def _place(action: Action, order: tuple[ActionPhase, ...]) -> tuple[int, bool, str]:
    phase = order.index(action.phase) if action.phase else len(order)
    return phase, action.start is None, action.start.isoformat() if action.start else ""


def _starting(context: Context) -> Iterator[Event]:
    """The actions of the first hundred days, the earliest first."""
    wording, marks = context.wording, context.analysis.thread.actions
    for one in context.first_actions:
        if one.start:
            when = wording.days(one.start, one.end) if one.end and one.end > one.start else wording.date(one.start)
            yield Event(one.start, when, one.title, without_function(one.owner), marks.get(one.id, ()))


def _due(context: Context, end: date) -> Iterator[Event]:
    """Everything but actions and the decision that is due from the workbook's date to `end`."""
    today = context.strategy.workbook.date
    for day, what, who in (*_telling(context), *_measuring(context), *_organising(context)):
        if today <= day <= end:
            yield Event(day, context.wording.date(day), what, without_function(who))


Due = tuple[date, Message | str, str | None]


def _telling(context: Context) -> Iterator[Due]:
    for message in context.strategy.story.messages if context.strategy.story else ():
        if message.date:
            audience = term("edition", message.edition)
            yield message.date, say("The story is told to: {audience}", audience=audience), message.owner


def _measuring(context: Context) -> Iterator[Due]:
    for objective in context.strategy.objectives:
        metric = context.strategy.metric(objective.metric)
        name = metric.name if metric else headline(objective.statement, TITLE)
        found, start = context.analysis.objectives[objective.id], objective.baseline
        if start and start.planned and found.baseline is None:
            yield start.planned, say("Baseline: {name}", name=name), objective.owner
        if objective.deadline and found.target is not None:
            target = context.wording.score(found.target, metric)
            yield objective.deadline, say("Target date: {name} at {target}", name=name, target=target), objective.owner


def _organising(context: Context) -> Iterator[Due]:
    maturity, governance = context.strategy.maturity, context.strategy.governance
    if maturity and maturity.ambition and maturity.ambition_by:
        yield maturity.ambition_by, say("Our ambition: the phase {phase}", phase=term("phase", maturity.ambition)), None
    for step in governance.model_path if governance else ():
        yield step.by, say("From this date: {model}", model=term("organising_model", step.model)), None
    for one in governance.handover if governance else ():
        if one.by:
            yield one.by, say("Hand-over: {task}", task=headline(one.task, TITLE)), one.to


def conclude_roadmap(context: Context) -> Title:
    """How many actions start in the first hundred days, and what waits; that no quick win is among them goes first."""
    soon = context.first_actions
    if not soon:
        return say("What starts in the first hundred days is still to be planned")
    started = say_many(
        "One action starts in the first hundred days",
        "{number} actions start in the first hundred days",
        len(soon),
        number=context.wording.count(len(soon)),
    )
    if not any(one.lane == "quick_win" for one in soon):
        return say("{started}, without a quick win among them", started=started)
    waiting = _waiting(context)
    if not waiting:
        return Restated(say("{started}; nothing waits until after", started=started))
    return Restated(say_many(
        "{started}; the other one waits until after", "{started}; the other {number} wait until after",
        waiting, started=started, number=context.wording.count(waiting),
    ))  # fmt: skip


CHAPTER = Chapter(
    "roadmap",
    say("Roadmap and first hundred days"),
    tells=lambda context: bool(context.strategy.actions),
    view=view_roadmap,
    conclude=conclude_roadmap,
    codes=("CX925", "CX926", "CX927", "CX928", "CX929", "CX93", "CX96"),
    parts=(
        ChapterPart("lead", say("when the hundred days run"), core=True),
        ChapterPart("calendar", say("the actions on a calendar"), core=True),
        ChapterPart("first", say("the first hundred days, day by day")),
        ChapterPart("due", say("what else is due in the first year"), repeats=True),
        ChapterPart("rest", say("the other actions on the calendar"), spare=True),
        ChapterPart("actions", say("all actions with their budgets"), spare=True),
        ChapterPart("chain", say("the way from expectation to benefit"), spare=True),
    ),
    asks=say("what you begin with, and what has to wait for it"),
)
