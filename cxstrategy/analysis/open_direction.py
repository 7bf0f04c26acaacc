"""A workbook in; what it leaves open on objectives, baseline, alignment, compass, business case and story out."""

from collections.abc import Iterator

from cxstrategy.analysis.money.valuation import missing_numbers
from cxstrategy.model.compass import Compass
from cxstrategy.model.objectives import Objective
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import listed, quoted

CONFIRMING = ("confirmed", "adjusted")


def objectives(strategy: Strategy) -> Iterator[Message]:
    """No objective, or one without target, deadline or owner."""
    if not strategy.objectives:
        yield say("No objective has been set yet.")
        return
    aimless = [quoted(one.statement) for one in strategy.objectives if one.target is None or one.deadline is None]
    if aimless:
        yield say("Target or deadline is missing for {names}.", names=listed(aimless))
    ownerless = [quoted(one.statement) for one in strategy.objectives if not one.owner]
    if ownerless:
        yield say("Nobody owns the objective {names}.", names=listed(ownerless))


def baseline(strategy: Strategy) -> Iterator[Message]:
    """Objectives whose start is unknown, or known only as a date on which it will be measured."""
    if not strategy.objectives:
        yield say("No objective has been set yet.")
    unmeasured = [one for one in strategy.objectives if not _is_measured(one)]
    planned = [quoted(one.statement) for one in unmeasured if one.baseline and one.baseline.planned]
    without = [quoted(one.statement) for one in unmeasured if not (one.baseline and one.baseline.planned)]
    if without:
        yield say("There is no baseline for {names}.", names=listed(without))
    if planned:
        yield say("The baseline still has to be measured for {names}.", names=listed(planned))


def _is_measured(objective: Objective) -> bool:
    start = objective.baseline
    return start is not None and (start.value is not None or bool(start.distribution))


def alignment(strategy: Strategy) -> Iterator[Message]:
    """Objectives that serve no goal of the organisation, and links that nobody has tested."""
    linked = {link.objective for link in strategy.alignment}
    loose = [quoted(one.statement) for one in strategy.objectives if one.id not in linked]
    if loose:
        yield say("No goal of the organisation is served by {names}.", names=listed(loose))
    assumed = dict.fromkeys(link.objective for link in strategy.alignment if link.evidence == "assumption")
    named = [quoted(one.statement) for one in strategy.objectives if one.id in assumed]
    if named:
        yield say("That it helps the organisation is only an assumption for {names}.", names=listed(named))


def compass(strategy: Strategy) -> Iterator[Message]:
    """No compass, one that colleagues or customers did not confirm, or directions without behaviour."""
    written = strategy.compass
    if written is None:
        yield say("There is no compass yet.")
        return
    if not _is_confirmed(written, "internal"):
        yield say("The compass has not been confirmed by colleagues.")
    if not _is_confirmed(written, "customer"):
        yield say("The compass has not been confirmed by customers.")
    vague = [quoted(one.name) for one in written.directions if not (one.do and one.avoid)]
    if vague:
        yield say("What to do and what to avoid is missing for {names}.", names=listed(vague))


def _is_confirmed(written: Compass, group: str) -> bool:
    return any(one.group == group and one.outcome in CONFIRMING for one in written.validations)


def business_case(strategy: Strategy) -> Iterator[Message]:
    """No case, no decision asked, benefits without an owner or without the numbers they need."""
    case = strategy.business_case
    if case is None:
        yield say("There is no business case yet.")
        return
    if case.decision is None:
        yield say("What the board is asked to decide has not been written down.")
    ownerless = [one.id for one in case.benefits if not one.owner]
    if ownerless:
        yield say("Nobody owns the benefit {names}.", names=listed(ownerless))
    empty = [one.id for one in case.benefits if missing_numbers(case, one)]
    if empty:
        yield say("The numbers are missing that {names} is calculated with.", names=listed(empty))


def assumptions(strategy: Strategy) -> Iterator[Message]:
    """Benefits that rest on an assumption: what a pilot can test."""
    case = strategy.business_case
    assumed = [one.id for one in (case.benefits if case else ()) if one.certainty == "assumption"]
    if assumed:
        yield say("Still resting on an assumption, to be tested: {names}.", names=listed(assumed))


def story(strategy: Strategy) -> Iterator[Message]:
    """No story, no message for colleagues or customers, or a message that asks nothing."""
    written = strategy.story
    if written is None:
        yield say("The story has not been written yet.")
        return
    if not (written.situation and written.but and written.therefore):
        yield say("One of situation, but and therefore is missing from the story.")
    told = {one.edition for one in written.messages}
    if "employees" not in told:
        yield say("There is no message for colleagues.")
    if "customers" not in told:
        yield say("There is no message for customers.")
    if any(one.call_to_action is None for one in written.messages):
        yield say("A message does not say what is asked of its readers.")
