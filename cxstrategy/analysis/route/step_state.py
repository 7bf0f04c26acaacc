"""Where each step of a plan stands, judged from the workbook: done, now or next, and what it still waits for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from cxstrategy.analysis.gaps.gaps import open_points
from cxstrategy.analysis.maturity import MaturityAnalysis
from cxstrategy.analysis.route.plan_step import PlannedStep, PlanStep, State, Topic
from cxstrategy.model.route import Action
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import listed
from cxstrategy.words.said import Count
from cxstrategy.words.wording import COUNTS

Waiting = Callable[[Strategy], Iterator[Message]]


def waits_for(
    step: PlanStep, actions: Sequence[Action], strategy: Strategy, scan: MaturityAnalysis | None
) -> tuple[Message, ...]:
    """What has still to happen before the step is done, beside what the workbook leaves open in it."""
    found = [*_unfinished(actions)]
    for topic in step.topics:
        found += WAITING[topic](strategy) if topic in WAITING else ()
    if step.measures == "after":
        found += _measured_again(strategy, scan)
    return tuple(dict.fromkeys(found))


def states(
    steps: Sequence[PlanStep],
    actions: Sequence[Sequence[Action]],
    waits: Sequence[tuple[Message, ...]],
    strategy: Strategy,
    scan: MaturityAnalysis | None,
) -> tuple[State, ...]:
    """Done is a step in which nothing is open and that waits for nothing; of the others the first is now.

    So is one with an action that runs on the workbook's date, and one whose only lack is the decision that is asked.
    """
    found: list[State] = []
    for step, own, waiting in zip(steps, actions, waits, strict=True):
        lacks = _lacks(step.topics, strategy, scan)
        only_decision = not lacks and waiting == tuple(_decision(strategy))
        if not (lacks or waiting):
            found.append("done")
        elif "now" not in found or _runs(own, strategy.workbook.date) or only_decision:
            found.append("now")
        else:
            found.append("next")
    return tuple(found)


def standing(steps: Sequence[PlannedStep]) -> Message:
    """How many steps are done, and which we are at now."""
    done = sum(step.state == "done" for step in steps)
    now = [str(step.number) for step in steps if step.state == "now"]
    if not now:
        return say("All nine steps are done. The route starts again with what we learned.")
    begun = (
        say_many(
            "Of the nine steps {number} is done.", "Of the nine steps {number} are done.", done, number=COUNTS[done]
        )
        if done
        else say("None of the nine steps is done yet.")
    )
    turn = say_many("We are at step {steps} now.", "We are at steps {steps} now.", len(now), steps=listed(now))
    return say("{begun} {turn}", begun=begun, turn=turn)


def _lacks(topics: tuple[Topic, ...], strategy: Strategy, scan: MaturityAnalysis | None) -> bool:
    """Whether the workbook leaves anything open; a scan that was filled in tells what is weak, which is no gap."""
    asked = tuple(topic for topic in topics if topic != "maturity" or scan is None)
    return bool(open_points(asked, strategy, scan))


def _runs(actions: Iterable[Action], today: date) -> bool:
    """Whether an action is under way: it has begun, is not done and has not passed its end."""
    return any(one.start and one.start <= today <= (one.end or today) and not one.done for one in actions)


def _unfinished(actions: Sequence[Action]) -> Iterator[Message]:
    left = sum(not one.done for one in actions)
    if left:
        yield say_many(
            "One action is not finished.", "There are {number} actions left to finish.", left, number=Count(left)
        )


def _decision(strategy: Strategy) -> Iterator[Message]:
    """The board's decision, until the day by which it is needed has come."""
    decision = strategy.business_case.decision if strategy.business_case else None
    if decision is None or decision.by is None or decision.by > strategy.workbook.date:
        yield say("The board has not decided yet.")


def _pilot(strategy: Strategy) -> Iterator[Message]:
    if not any(one.done for one in strategy.actions if one.phase == "do"):
        yield say("Nothing that was tried out is finished yet.")


def _story(strategy: Strategy) -> Iterator[Message]:
    messages = strategy.story.messages if strategy.story else ()
    if not any(one.date and one.date <= strategy.workbook.date for one in messages):
        yield say("The story has not been told yet.")


def _scale(strategy: Strategy) -> Iterator[Message]:
    handed = strategy.governance.handover if strategy.governance else ()
    if not all(one.by and one.by <= strategy.workbook.date for one in handed):
        yield say("Not every task has moved into the line yet.")


def _measured_again(strategy: Strategy, scan: MaturityAnalysis | None) -> Iterator[Message]:
    """Until an objective was measured, or the scan filled in, after the end of something that was tried out."""
    ends = [one.end for one in strategy.actions if one.phase == "do" and one.done and one.end]
    dates = [one.baseline.date for one in strategy.objectives if one.baseline and one.baseline.date]
    if scan and strategy.maturity and strategy.maturity.date:
        dates.append(strategy.maturity.date)
    if not ends or max(dates, default=date.min) <= min(ends):
        yield say("Nothing has been measured since something changed.")


# Topics that what is written cannot finish: something has to happen, and the workbook shows by a date whether it did.
WAITING: dict[Topic, Waiting] = {"business_case": _decision, "pilot": _pilot, "story": _story, "scale": _scale}
