"""A workbook in; what it leaves open on sponsor, ambassadors, pilots, measuring, scaling and looking back out."""

from collections.abc import Iterator

from cxstrategy.model.governance import Governance
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import listed, quoted

_NOTHING = Governance()


def _organised(strategy: Strategy) -> Governance:
    return strategy.governance or _NOTHING


def sponsor(strategy: Strategy) -> Iterator[Message]:
    """Nobody who answers for it, no team, or tasks for which nobody is accountable."""
    organised = _organised(strategy)
    if not organised.sponsor and not (strategy.importance and strategy.importance.sponsor):
        yield say("There is no sponsor yet.")
    if not organised.team:
        yield say("There is no team yet.")
    unclear = [quoted(row.task) for row in organised.raci if not row.accountable]
    if unclear:
        yield say("Nobody is accountable for {names}.", names=listed(unclear))


def ambassadors(strategy: Strategy) -> Iterator[Message]:
    """No ambassadors."""
    carried = _organised(strategy).ambassadors
    if carried is None or not (carried.number or carried.departments):
        yield say("There are no ambassadors yet.")


def pilot(strategy: Strategy) -> Iterator[Message]:
    """Nothing planned in which something is tried, no quick win, or an action without owner or dates."""
    tried = [one for one in strategy.actions if one.phase == "do" and not one.done]
    if not any(one.phase == "do" for one in strategy.actions):
        yield say("No action has been planned in which something is tried out.")
    if not any(one.lane == "quick_win" for one in strategy.actions):
        yield say("No quick win has been planned.")
    loose = [quoted(one.title) for one in tried if not (one.owner and one.start and one.end)]
    if loose:
        yield say("Owner or dates are missing for {names}.", names=listed(loose))


def measuring(strategy: Strategy) -> Iterator[Message]:
    """No metric at all, objectives without one, metrics without a rhythm, and surveys that nobody follows up."""
    if not strategy.metrics:
        yield say("Nothing has been chosen to measure yet.")
        return
    unmeasured = [quoted(one.statement) for one in strategy.objectives if strategy.metric(one.metric) is None]
    if unmeasured:
        yield say("There is no metric for {names}.", names=listed(unmeasured))
    irregular = [quoted(one.name) for one in strategy.metrics if one.frequency is None]
    if irregular:
        yield say("How often it is measured is not known of {names}.", names=listed(irregular))
    silent = [quoted(one.name) for one in strategy.metrics if one.question and one.follow_up is None]
    if silent:
        yield say("Nobody answers customers who fill in {names}.", names=listed(silent))


def scale(strategy: Strategy) -> Iterator[Message]:
    """No hand-over into the line, or one without receiver or date."""
    handed = _organised(strategy).handover
    if not handed:
        yield say("No hand-over to the line has been agreed.")
    loose = [quoted(one.task) for one in handed if not (one.to and one.by)]
    if loose:
        yield say("To whom or when it is handed over is missing for {names}.", names=listed(loose))


def review(strategy: Strategy) -> Iterator[Message]:
    """No meeting in which progress is discussed, or a deadline that has passed."""
    if not _organised(strategy).forums:
        yield say("No meeting has been named in which progress is discussed.")
    today = strategy.workbook.date
    passed = [quoted(one.statement) for one in strategy.objectives if one.deadline and one.deadline < today]
    if passed:
        yield say("The deadline has passed for {names}.", names=listed(passed))
