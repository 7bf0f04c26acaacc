"""What the last chapter shows: what starts in the first hundred days, the calendar after that, and every risk."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cxstrategy.document.brevity import headline
from cxstrategy.document.risks import RISKS as FOUND_RISKS
from cxstrategy.document.route import styles_shown
from cxstrategy.document.telling import FIRST_DAYS, Telling
from cxstrategy.document.terms import term
from cxstrategy.language import Message, say
from cxstrategy.analysis.step_plan import RISKS as ROUTE_RISKS
from cxstrategy.model.route import Action

# What a calendar names of a longer text.
TITLE = 110


@dataclass(frozen=True)
class Event:
    """Something that is due on a day: a decision, a measurement, a message, a hand-over."""

    day: date
    what: Message
    who: str | None


@dataclass(frozen=True)
class DecisionsView:
    """The stretch from `start` to `end`, its actions the earliest first, and what comes due, day by day."""

    start: date
    end: date
    actions: tuple[Action, ...]
    quick: int
    events: tuple[Event, ...]
    risks: tuple[str, ...]


def view_decisions(telling: Telling) -> DecisionsView:
    """What can be said, also without a business case or actions."""
    case = telling.strategy.business_case
    start = case.start if case else telling.strategy.workbook.date
    end = start + timedelta(days=FIRST_DAYS)
    actions = first_actions(telling, end)
    return DecisionsView(
        start=start,
        end=end,
        actions=actions,
        quick=sum(action.lane == "quick_win" for action in actions),
        events=tuple(sorted(_events(telling), key=lambda event: event.day)),
        risks=tuple(_risks(telling)),
    )


def first_actions(telling: Telling, end: date) -> tuple[Action, ...]:
    """The actions that are not done and have begun by `end`, the earliest first."""
    begun = [(one.start, one) for one in telling.strategy.actions if one.start and one.start <= end and not one.done]
    return tuple(action for _, action in sorted(begun, key=lambda pair: pair[0]))


def _events(telling: Telling) -> Iterator[Event]:
    """Everything that is due from the workbook's date on."""
    today = telling.strategy.workbook.date
    found = (*_deciding(telling), *_measuring(telling), *_organising(telling))
    yield from (event for event in found if event.day >= today)


def _deciding(telling: Telling) -> Iterator[Event]:
    decision, story = telling.decision, telling.strategy.story
    if decision and decision.by:
        yield Event(decision.by, say("Decision of the board"), decision.who)
    for message in story.messages if story else ():
        if message.date:
            audience = term("edition", message.edition)
            yield Event(message.date, say("The story is told to: {audience}", audience=audience), message.owner)


def _measuring(telling: Telling) -> Iterator[Event]:
    for objective in telling.strategy.objectives:
        metric = telling.strategy.metric(objective.metric)
        name = metric.name if metric else headline(objective.statement, TITLE)
        found = telling.analysis.objectives[objective.id]
        if objective.baseline and objective.baseline.planned and found.baseline is None:
            yield Event(objective.baseline.planned, say("Baseline measured: {name}", name=name), objective.owner)
        if objective.deadline and found.target is not None:
            target = telling.wording.score(found.target, metric)
            what = say("Target reached: {name} at {target}", name=name, target=target)
            yield Event(objective.deadline, what, objective.owner)


def _organising(telling: Telling) -> Iterator[Event]:
    maturity, governance = telling.strategy.maturity, telling.strategy.governance
    if maturity and maturity.ambition and maturity.ambition_by:
        phase = term("phase", maturity.ambition)
        yield Event(maturity.ambition_by, say("Phase reached: {phase}", phase=phase), None)
    for step in governance.model_path if governance else ():
        yield Event(step.by, say("From now on: {model}", model=term("organising_model", step.model)), None)
    for one in governance.handover if governance else ():
        if one.by:
            yield Event(one.by, say("Handed over: {task}", task=headline(one.task, TITLE)), one.to)


def _risks(telling: Telling) -> Iterator[str]:
    """All that the one page may name, and what goes wrong on the route with what keeps it from happening."""
    for risk in FOUND_RISKS:
        found = risk(telling)
        if found is not None:
            sentence = telling.wording.say(found)
            yield sentence[:1].upper() + sentence[1:]
    styles = styles_shown(telling)
    if len(styles) == 1:
        on_route = ROUTE_RISKS[styles[0]]
        yield f"{telling.wording.say(on_route.risk)} {telling.wording.say(on_route.guard)}"
