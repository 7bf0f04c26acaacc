"""What a workbook leaves open on objectives, baseline, alignment, compass, business case and story."""

from collections.abc import Iterator

from cxstrategy.analysis.gaps.gap import Lack, lacking
from cxstrategy.analysis.money.valuation import missing_numbers
from cxstrategy.model.compass import Compass
from cxstrategy.model.objectives import Objective
from cxstrategy.model.story import Story, StoryMessage
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say

CONFIRMING = ("confirmed", "adjusted")


def objectives(strategy: Strategy) -> Iterator[Lack]:
    """No objective, or one without target, deadline or owner."""
    if not strategy.objectives:
        yield Lack("objectives", say("No objective has been set yet."))
        return
    yield from lacking(
        say("Target or deadline is missing for {names}."),
        (one for one in strategy.objectives if one.target is None or one.deadline is None),
        "target",
        "deadline",
    )
    yield from lacking(
        say("Nobody owns the objective {names}."),
        (one for one in strategy.objectives if not one.owner),
        "owner",
    )


def baseline(strategy: Strategy) -> Iterator[Lack]:
    """Objectives whose start is unknown, or known only as a date on which it will be measured."""
    if not strategy.objectives:
        yield Lack("objectives", say("No objective has been set yet."))
    unmeasured = [one for one in strategy.objectives if not _is_measured(one)]
    planned = [one for one in unmeasured if one.baseline and one.baseline.planned]
    yield from lacking(
        say("There is no baseline for {names}."),
        (one for one in unmeasured if not (one.baseline and one.baseline.planned)),
        "baseline",
    )
    yield from lacking(say("The baseline still has to be measured for {names}."), planned, "baseline")


def _is_measured(objective: Objective) -> bool:
    start = objective.baseline
    return start is not None and (start.value is not None or bool(start.distribution))


def alignment(strategy: Strategy) -> Iterator[Lack]:
    """Objectives that serve no goal of the organisation, and links that nobody has tested."""
    linked = {link.objective for link in strategy.alignment}
    yield from lacking(
        say("Not tied to a goal of the organisation yet: {names}."),
        (one for one in strategy.objectives if one.id not in linked),
    )
    assumed = dict.fromkeys(link.objective for link in strategy.alignment if link.evidence == "assumption")
    yield from lacking(
        say("For {names}, the benefit to the organisation is still an assumption."),
        (one for one in strategy.objectives if one.id in assumed),
    )


def compass(strategy: Strategy) -> Iterator[Lack]:
    """No compass, one that colleagues or customers did not confirm, or directions without behaviour."""
    written = strategy.compass
    if written is None:
        yield Lack("compass", say("There is no compass yet."))
        return
    if not _is_confirmed(written, "internal"):
        yield Lack("compass/validations", say("The compass has not been confirmed by colleagues."))
    if not _is_confirmed(written, "customer"):
        yield Lack("compass/validations", say("The compass has not been confirmed by customers."))
    yield from lacking(
        say("What to do and what to avoid is missing for {names}."),
        (one for one in written.directions if not (one.do and one.avoid)),
        "do",
        "avoid",
    )


def _is_confirmed(written: Compass, group: str) -> bool:
    return any(one.group == group and one.outcome in CONFIRMING for one in written.validations)


def business_case(strategy: Strategy) -> Iterator[Lack]:
    """No case, no decision asked, benefits without an owner or without the numbers they need."""
    case = strategy.business_case
    if case is None:
        yield Lack("business_case", say("There is no business case yet."))
        return
    if case.decision is None:
        yield Lack("business_case/decision", say("What the board is asked to decide has not been written down."))
    yield from lacking(
        say("Benefits without an owner: {names}."), (one for one in case.benefits if not one.owner), "owner"
    )
    yield from lacking(
        say("The numbers needed to calculate {names} are missing."),
        (one for one in case.benefits if missing_numbers(case, one)),
    )


def assumptions(strategy: Strategy) -> Iterator[Lack]:
    """Benefits that rest on an assumption: what a pilot can test."""
    case = strategy.business_case
    yield from lacking(
        say("Still resting on an assumption, to be tested: {names}."),
        (one for one in (case.benefits if case else ()) if one.certainty == "assumption"),
        "certainty",
    )


def story(strategy: Strategy) -> Iterator[Lack]:
    """No story, no message for colleagues or customers, or a message that asks nothing."""
    written = strategy.story
    if written is None or written.only_titles:
        yield Lack("story", say("The story has not been written yet."))
        return
    if not (written.situation and written.but and written.therefore):
        yield Lack(
            f"story/{_first_open(written)}",
            say("One of the three is missing from the story: the situation, the but or the therefore."),
        )
    if not messages_for(strategy, "employees"):
        yield Lack("story/messages", say("There is no message for colleagues."))
    if not messages_for(strategy, "customers"):
        yield Lack("story/messages", say("There is no message for customers."))
    if any(one.call_to_action is None for one in written.messages):
        yield Lack("story/messages", say("A message does not say what is asked of its readers."))


def messages_for(strategy: Strategy, *editions: str) -> list[StoryMessage]:
    """The messages for these editions that say something."""
    messages = strategy.story.messages if strategy.story else ()
    return [one for one in messages if one.edition in editions and (one.message or one.narrative)]


def _first_open(written: Story) -> str:
    """The first of the three parts of the story that is not there."""
    return next(key for key in ("situation", "but", "therefore") if not getattr(written, key))
