"""Strategy -> what an edition to hand out needs and the workbook does not say yet, as a finding; for others none."""

from collections.abc import Iterator

from cxstrategy.document.editions import CUSTOMERS, EMPLOYEES
from cxstrategy.finding import Finding, Severity
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Keys


def can_be_told(strategy: Strategy, edition: str) -> bool:
    """Whether there is enough for the edition to say something: a promise, and for colleagues at least a reason."""
    if edition == CUSTOMERS:
        return strategy.compass is not None
    return edition != EMPLOYEES or strategy.compass is not None or strategy.importance is not None


def lacks(strategy: Strategy, edition: str) -> Iterator[Finding]:
    """What to fill in for an edition to hand out: one finding, whether it is made without or not at all."""
    keys = tuple(_open(strategy, edition))
    if keys:
        yield Finding(
            "CX981", Severity.WARNING, _message(strategy, edition), help=_help(keys), where=f"editions/{edition}"
        )


def _message(strategy: Strategy, edition: str) -> Message:
    if can_be_told(strategy, edition):
        return say("the edition `{edition}` is made without what the workbook does not say yet", edition=edition)
    return say("the edition `{edition}` is not made: the workbook does not say enough for it yet", edition=edition)


def _help(keys: tuple[str, ...]) -> Message:
    return say("fill in {keys}", keys=Keys(keys))


def _open(strategy: Strategy, edition: str) -> Iterator[str]:
    """The keys that the edition tells and that nobody filled in, the most important first."""
    compass, story = strategy.compass, strategy.story
    audience = {EMPLOYEES: "employees", CUSTOMERS: "customers"}.get(edition)
    if audience is None:
        return
    if compass is None:
        yield "compass/promise"
    if compass is None or not compass.service_promises:
        yield "compass/service_promises"
    if edition == EMPLOYEES:
        yield from _open_for_employees(strategy)
    elif compass is None or not any(one.experience for one in compass.directions):
        yield "compass/directions/experience"
    if not any(one.edition == audience and one.message for one in (story.messages if story else ())):
        yield "story/messages"


def _open_for_employees(strategy: Strategy) -> Iterator[str]:
    if strategy.importance is None:
        yield "importance/reason"
    if not strategy.objectives:
        yield "objectives"
    if strategy.governance is None:
        yield "governance"
