"""The last chapter: the first hundred days day by day, what follows in the first year, and the risks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cxstrategy.analysis.route.route import FIRST_DAYS
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.document.risks import RISKS
from cxstrategy.model.route import Action
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term

# How far the calendar looks: what comes later stands in a chapter of its own.
A_YEAR = 365
# What a calendar names of a longer text.
TITLE = 110


@dataclass(frozen=True)
class Event:
    """Something on a day: what starts or is due, of which sort (a decision, a quick win), by whom, and until when."""

    day: date
    what: Message | str
    sort: Message | None = None
    who: str | None = None
    until: date | None = None


@dataclass(frozen=True)
class DecisionsView:
    """The stretch from `start` to `end`; how many actions begin by its end, and how many of those are quick wins.

    `first` is everything up to the end of it, `later` what is due after it in the first year: both day by day.
    """

    start: date
    end: date
    actions: int
    quick: int
    first: tuple[Event, ...]
    later: tuple[Event, ...]
    risks: tuple[str, ...]


def view_decisions(context: Context) -> DecisionsView:
    """What can be said, also without a business case or actions."""
    end = context.start + timedelta(days=FIRST_DAYS)
    actions = context.first_actions
    events = sorted(_due(context, context.start + timedelta(days=A_YEAR)), key=lambda event: event.day)
    first = [*_starting(actions), *(event for event in events if event.day <= end)]
    return DecisionsView(
        start=context.start,
        end=end,
        actions=len(actions),
        quick=sum(action.lane == "quick_win" for action in actions),
        first=tuple(sorted(first, key=lambda event: event.day)),
        later=tuple(event for event in events if event.day > end),
        risks=tuple(_risks(context)),
    )


def _starting(actions: tuple[Action, ...]) -> Iterator[Event]:
    for action in actions:
        if action.start:
            sort = term("lane", action.lane) if action.lane == "quick_win" else None
            yield Event(action.start, action.title, sort, action.owner, action.end)


def _due(context: Context, end: date) -> Iterator[Event]:
    """Everything but actions that is due from the workbook's date to `end`."""
    today = context.strategy.workbook.date
    found = (*_deciding(context), *_measuring(context), *_organising(context))
    yield from (event for event in found if today <= event.day <= end)


def _deciding(context: Context) -> Iterator[Event]:
    decision, story = context.decision, context.strategy.story
    if decision and decision.by:
        yield Event(decision.by, say("Decision on what is asked"), None, decision.who)
    for message in story.messages if story else ():
        if message.date:
            what = say("The story is told to: {audience}", audience=term("edition", message.edition))
            yield Event(message.date, what, say("story"), message.owner)


def _measuring(context: Context) -> Iterator[Event]:
    for objective in context.strategy.objectives:
        metric = context.strategy.metric(objective.metric)
        name = metric.name if metric else headline(objective.statement, TITLE)
        found, start = context.analysis.objectives[objective.id], objective.baseline
        if start and start.planned and found.baseline is None:
            what = say("Baseline: {name}", name=name)
            yield Event(start.planned, what, say("measuring"), objective.owner)
        if objective.deadline and found.target is not None:
            target = context.wording.score(found.target, metric)
            what = say("Target date: {name} at {target}", name=name, target=target)
            yield Event(objective.deadline, what, say("measuring"), objective.owner)


def _organising(context: Context) -> Iterator[Event]:
    maturity, governance = context.strategy.maturity, context.strategy.governance
    if maturity and maturity.ambition and maturity.ambition_by:
        what = say("Our ambition: the phase {phase}", phase=term("phase", maturity.ambition))
        yield Event(maturity.ambition_by, what, say("measuring"))
    for step in governance.model_path if governance else ():
        what = say("From this date: {model}", model=term("organising_model", step.model))
        yield Event(step.by, what, say("organisation"))
    for one in governance.handover if governance else ():
        if one.by:
            yield Event(one.by, headline(one.task, TITLE), say("hand-over"), one.to)


def _risks(context: Context) -> Iterator[str]:
    """All risks that the one page may name."""
    for risk in RISKS:
        found = risk(context)
        if found is not None:
            sentence = context.wording.say(found)
            yield capital(sentence)


def conclude_decisions(context: Context) -> Message | str:
    """What the board is asked; without it, what starts in the first hundred days."""
    if context.decision:
        return headline(context.decision.ask)
    count = len(context.first_actions)
    if not count:
        return say("What starts in the first hundred days is still to be planned")
    return say_many(
        "One action starts in the first hundred days",
        "{number} actions start in the first hundred days",
        count,
        number=context.wording.count(count),
    )


CHAPTER = Chapter(
    "decisions",
    say("First hundred days and decisions"),
    tells=lambda context: bool(context.strategy.actions or context.decision),
    view=view_decisions,
    conclude=conclude_decisions,
    codes=("CX96",),
)
