"""What a workbook leaves open on sponsor, ambassadors, pilots, measuring, scaling and looking back."""

from collections.abc import Iterator

from cxstrategy.analysis.gaps.gap import Lack, lacking
from cxstrategy.model.governance import Governance
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say

_NOTHING = Governance()


def _organised(strategy: Strategy) -> Governance:
    return strategy.governance or _NOTHING


def sponsor(strategy: Strategy) -> Iterator[Lack]:
    """Nobody who answers for it, no team, or tasks for which nobody is accountable."""
    organised = _organised(strategy)
    if not organised.sponsor and not (strategy.importance and strategy.importance.sponsor):
        yield Lack("governance/sponsor", say("There is no sponsor yet."))
    if not organised.team:
        yield Lack("governance/team", say("There is no team yet."))
    unclear = (row for row in organised.raci if not row.accountable)
    yield from lacking(say("Nobody is accountable for {names}."), unclear, "accountable")


def ambassadors(strategy: Strategy) -> Iterator[Lack]:
    """No ambassadors."""
    carried = _organised(strategy).ambassadors
    if carried is None or not (carried.number or carried.departments):
        yield Lack("governance/ambassadors", say("There are no ambassadors yet."))


def pilot(strategy: Strategy) -> Iterator[Lack]:
    """Nothing planned in which something is tried, no quick win, or an action without owner or dates."""
    tried = [one for one in strategy.actions if one.phase == "do" and not one.done]
    if not any(one.phase == "do" for one in strategy.actions):
        yield Lack("actions", say("No action has been planned in which something is tried out."))
    if not any(one.lane == "quick_win" for one in strategy.actions):
        yield Lack("actions", say("No quick win has been planned."))
    yield from lacking(
        say("Owner or dates are missing for {names}."),
        (one for one in tried if not (one.owner and one.start and one.end)),
        "owner",
        "start",
        "end",
    )


def measuring(strategy: Strategy) -> Iterator[Lack]:
    """No metric at all, objectives without one, metrics without a rhythm, and surveys that nobody follows up."""
    if not strategy.metrics:
        yield Lack("metrics", say("Nothing has been chosen to measure yet."))
        return
    yield from lacking(
        say("There is no metric for {names}."),
        (one for one in strategy.objectives if strategy.metric(one.metric) is None),
        "metric",
    )
    yield from lacking(
        say("It is not known how often {names} is measured."),
        (one for one in strategy.metrics if one.frequency is None),
        "frequency",
    )
    yield from lacking(
        say("Nobody replies to customers who fill in {names}."),
        (one for one in strategy.metrics if one.question and one.follow_up is None),
        "follow_up",
    )


def scale(strategy: Strategy) -> Iterator[Lack]:
    """No hand-over into the line, or one without receiver or date."""
    handed = _organised(strategy).handover
    if not handed:
        yield Lack("governance/handover", say("No hand-over to the line has been agreed."))
    yield from lacking(
        say("Still missing for {names}: to whom or when it is handed over."),
        (one for one in handed if not (one.to and one.by)),
        "to",
        "by",
    )


def review(strategy: Strategy) -> Iterator[Lack]:
    """No meeting in which progress is discussed, or a deadline that has passed."""
    if not _organised(strategy).forums:
        yield Lack("governance/forums", say("No meeting has been named in which progress is discussed."))
    today = strategy.workbook.date
    yield from lacking(
        say("The deadline has passed for {names}."),
        (one for one in strategy.objectives if one.deadline and one.deadline < today),
        "deadline",
    )
