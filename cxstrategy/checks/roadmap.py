"""Dates of actions beside the route: whether quick wins are quick, and order and pace those of the route."""

from collections.abc import Iterator
from datetime import date

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.age import months_before
from cxstrategy.checks.check import Remark, remark, warning
from cxstrategy.model.route import Action, ActionPhase
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import all_named, named
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Day, Termed

# What takes longer than this is a project, whatever its lane says.
QUICK_MONTHS = 6
# Who learns by doing can follow three experiments at a time; of a fourth nobody sees what it did.
MOST_AT_ONCE = 3


def takes_too_long(action: Action) -> bool:
    """Whether a quick win goes on for more than half a year."""
    if action.lane != "quick_win" or action.start is None or action.end is None:
        return False
    return action.start < months_before(action.end, QUICK_MONTHS)


@warning("CX930")
def slow_quick_win(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A quick win that takes longer than half a year.

    A quick win buys patience for the work that takes years: customers and colleagues notice something while the
    foundation is being laid. After half a year that patience is gone, and what was called quick turns out to be a
    project. Split off the part that can be there in a few weeks and call the rest `foundation`.

    Wrong:

        actions:
          - {id: one-file, lane: quick_win, start: 2027-03-01, end: 2028-03-31}

    Right:

        actions:
          - {id: note-in-the-file, lane: quick_win, start: 2027-03-01, end: 2027-04-30}
          - {id: one-file, lane: foundation, start: 2027-05-01, end: 2028-03-31}
    """
    for action in strategy.actions:
        if takes_too_long(action) and action.start and action.end and not action.done:
            message = say(
                "quick win {id} takes longer than half a year: from {start} to {end}",
                id=named(action), start=Day(action.start), end=Day(action.end),
            )  # fmt: skip
            help = say("split off what can be there in a few weeks, and call the rest `lane: foundation`")
            yield remark(action, "end", message=message, help=help)


@warning("CX931")
def against_the_route(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """More than three things are done at once on the Doeners' route, or dates reverse the order of the route.

    Doeners learn from what they try. With 4 experiments at a time nobody knows which of them moved the score, and every
    one gets a quarter of the attention. Let a new one start when an old one has ended. On each route the order is the
    point: Denkers who build before they understand, or Delers who do so before anybody has joined, travel a different
    route from the one they chose. A phase has begun with its first action; quick wins may come early on every route,
    and actions that are done do not count as too early.

    Wrong:

        # the route: doeners
        actions:
          - {id: a, phase: do, start: 2027-03-01, end: 2027-09-30}
          # and b, c and d, phase do, in the same months

    Right:

        actions:
          - {id: a, phase: do, start: 2027-03-01, end: 2027-05-28}
          # and b and c; d starts on 2027-05-31
    """
    route = analysis.route
    if route and route.taken == "doeners":
        yield from _too_many(strategy)
    if route and route.order:
        yield from _turned_round(strategy.actions, route.order)


def _too_many(strategy: Strategy) -> Iterator[Remark]:
    """The first day on which more are being done than one can follow."""
    doing = [one for one in strategy.actions if one.phase == "do" and not one.done and one.start and one.end]
    for day in sorted({one.start for one in doing if one.start}):
        running = [one for one in doing if one.start and one.end and one.start <= day <= one.end]
        if len(running) > MOST_AT_ONCE:
            message = say(
                "{count} things are being done at once on {date}: {actions}",
                date=Day(day), count=len(running), actions=all_named(running),
            )  # fmt: skip
            help = say(
                "let at most {most} run at a time: a new one starts when an old one has ended", most=MOST_AT_ONCE
            )
            yield remark(strategy, "actions", message=message, help=help)
            return


def _turned_round(actions: tuple[Action, ...], order: tuple[ActionPhase, ...]) -> Iterator[Remark]:
    """The earliest action that belongs behind a phase that has not begun by then."""
    early: list[tuple[date, Action, ActionPhase, date]] = []
    for place, phase in enumerate(order):
        for before in order[:place]:
            begun = _begun(actions, before)
            for one in actions:
                late = one.phase == phase and one.lane != "quick_win" and not one.done
                if late and begun and one.start and one.start < begun:
                    early.append((one.start, one, before, begun))
    if early:
        start, action, before, begun = min(early, key=lambda one: one[0])
        help = say("let it start later, begin the other phase earlier, or choose the route that you really travel")
        yield remark(action, "start", message=_too_soon(action, start, before, begun), help=help)


def _begun(actions: tuple[Action, ...], phase: ActionPhase) -> date | None:
    """When a phase begins; None where nothing is of that phase, or an action of it may start at any time."""
    starts = [one.start for one in actions if one.phase == phase]
    return None if not starts or None in starts else min(start for start in starts if start)


def _too_soon(action: Action, start: date, before: ActionPhase, begun: date) -> Message:
    return say(
        "action {id} starts on {start}, but on this route {before} comes first, and that begins on {begun}",
        id=named(action), start=Day(start),
        before=Termed("action_phase", before), begun=Day(begun),
    )  # fmt: skip
