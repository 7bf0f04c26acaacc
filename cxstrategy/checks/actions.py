"""Actions: whether each has somebody, a date and means, serves something, and customers notice any of them soon."""

from collections.abc import Iterator
from datetime import date, timedelta

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.route.route import FIRST_DAYS, first_day
from cxstrategy.checks.check import Remark, error, is_open, listed, remark, tip, warning
from cxstrategy.checks.roadmap import takes_too_long
from cxstrategy.model.route import ACTION_PHASES, Action
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named
from cxstrategy.words.language import say
from cxstrategy.words.said import Day


@warning("CX925")
def action_without_means(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """An action without an owner, an end date or means.

    This is where most strategies stop. An action that nobody owns waits for somebody; one without a date is done after
    everything that has one; one without money or hours is done in the evening, or not at all. Means are a `budget` or
    `fte`: a rough figure will do, as long as it is in somebody's plan. If you cannot find them, take the action out and
    say so. Actions that are done are left alone.

    Wrong:

        actions:
          - {id: messages, title: Messages in advance, phase: do}

    Right:

        actions:
          - id: messages
            title: Messages in advance
            phase: do
            end: 2027-05-28
            owner: Coen de Raadt (manager Operations)
            budget: 60000
    """
    for action in strategy.actions:
        lacking = [] if action.done else [key for key in ("owner", "end", "budget") if is_open(analysis, action, key)]
        if lacking:
            yield remark(
                action,
                message=say("action {id} lacks: {keys}", id=named(action), keys=listed(lacking)),
                help=say("write who sees to it, by when, and with which `budget` or `fte`"),
            )


@warning("CX926")
def action_for_nothing(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """An action that serves no objective and answers no expectation.

    Every organisation has projects that look for a strategy to hide in. They may be good projects, but they take the
    hours of those that customers are waiting for. Name the objective it brings nearer or the expectation it answers. If
    you cannot find one, it is somebody's hobby, or you have found an objective that is missing.

    Wrong:

        actions:
          - {id: new-intranet, title: New intranet}

    Right:

        actions:
          - {id: one-file, title: One file for every patient, expectation: tell-it-once, objective: fewer-questions}
    """
    for action in strategy.actions:
        if action.objective is None and action.expectation is None:
            yield remark(
                action,
                message=say("action {id} serves no objective and no expectation", id=named(action)),
                help=say("name its `objective` or `expectation`, or take it out"),
            )


@warning("CX927")
def phase_without_action(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The actions leave out thinking, doing or sharing.

    Every route passes through all three; only the order differs. Without thinking nobody knows whether it works,
    without doing customers notice nothing, without sharing it stays with one team. What is missing is usually what the
    organisation likes least, and so the part in which it gets stuck later on. One action is enough to begin with.

    Wrong:

        actions:
          - {id: research, phase: think}
          - {id: messages, phase: do}

    Right:

        actions:
          - {id: research, phase: think}
          - {id: messages, phase: do}
          - {id: room-to-decide, phase: share}
    """
    missing = [phase for phase in ACTION_PHASES if not any(action.phase == phase for action in strategy.actions)]
    if strategy.actions and missing:
        yield remark(
            strategy,
            "actions",
            message=say("no action is of phase: {phases}", phases=listed(missing, "action_phase")),
            help=say(
                "add one action of each: `think` (find out), `do` (change something), `share` (bring others along)"
            ),
        )


@error("CX928")
def end_before_start(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """An action ends before it starts.

    The two dates were swapped, or a year is wrong. The roadmap cannot draw the action, and whoever plans hours by it
    goes wrong. Look at the other dates of the same action as well: such a slip often occurs in more than one place.

    Wrong:

        actions:
          - {id: messages, start: 2027-05-28, end: 2027-03-01}

    Right:

        actions:
          - {id: messages, start: 2027-03-01, end: 2027-05-28}
    """
    for action in strategy.actions:
        if action.start and action.end and action.end < action.start:
            yield remark(
                action,
                "end",
                message=say(
                    "action {id} ends on {end}, before it starts on {start}",
                    id=named(action),
                    end=Day(action.end),
                    start=Day(action.start),
                ),
                help=say("swap the two dates, or correct the year"),
            )


@tip("CX929")
def no_quick_win(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Nothing that customers notice is ready within the first hundred days.

    A strategy gets about three months of goodwill. If colleagues then see nothing but meetings, the next plan starts at
    a disadvantage. A quick win need not be large: one letter rewritten, one rule scrapped, one team that calls back. It
    should be real, and follow from the promise. The hundred days begin at `business_case.start`, or without a case at
    the date of the workbook; the action has lane `quick_win` and its `end` within them.

    Wrong:

        actions:
          - {id: one-file, lane: foundation, start: 2027-03-01, end: 2028-03-31}

    Right:

        actions:
          - {id: one-file, lane: foundation, start: 2027-03-01, end: 2028-03-31}
          - {id: refund-date, lane: quick_win, start: 2027-03-08, end: 2027-05-14}
    """
    last = first_day(strategy) + timedelta(days=FIRST_DAYS)
    # That a quick win takes too long is a finding of its own (CX930).
    slow = any(takes_too_long(action) and not action.done for action in strategy.actions)
    if strategy.actions and not slow and not any(_won_by(action, last) for action in strategy.actions):
        yield remark(
            strategy,
            "actions",
            message=say("no quick win is ready in the first {days} days, by {date}", days=FIRST_DAYS, date=Day(last)),
            help=say("add something small and real that customers notice, with `lane: quick_win` and an `end` by then"),
        )


def _won_by(action: Action, last: date) -> bool:
    return action.lane == "quick_win" and action.end is not None and action.end <= last
