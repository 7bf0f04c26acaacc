"""Conclusions of the chapters on why, where we stand, who our customers are and what we promise."""

from cxstrategy.analysis.maturity import MaturityAnalysis
from cxstrategy.document.context import Context
from cxstrategy.document.prose import plain
from cxstrategy.model.developments import Development
from cxstrategy.model.expectations import Expectation
from cxstrategy.model.maturity import REPEATABLE, STATEMENTS
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.shorten import clip, first_sentence, headline

# What a quotation within a heading may take of it.
QUOTATION = 90
# Nearest first; what says no horizon comes last.
HORIZONS = ("short", "medium", "long", None)


def importance(context: Context) -> Message | str:
    """The feeling the organisation wants to give; without it the first sentence of its reason."""
    written = context.strategy.importance
    if written and written.desired_feeling:
        return headline(written.desired_feeling)
    if written:
        return headline(first_sentence(plain(written.reason)))
    return say("Why {organisation} works on customer experience", organisation=context.strategy.organisation.name)


def maturity(context: Context) -> Message | str:
    """The organisation's phase and how much of it stands; without a scan, the building blocks."""
    found = context.analysis.maturity
    if found and found.respondents:
        return _phase(found, context)
    blocks = context.strategy.building_blocks.values()
    if blocks:
        high = sum(block.level >= REPEATABLE for block in blocks)
        return say("We have {some} of the {whole} building blocks firmly in place", **_part(high, len(blocks), context))
    return say("The scan is prepared; the answers are still to come")


def _phase(found: MaturityAnalysis, context: Context) -> Message:
    if found.past_all:
        return say("All four phases are behind us; now the task is to keep standing apart")
    guards = sum(statement.phase == found.phase for statement in STATEMENTS.values())
    part = _part(guards - len(found.blocking), guards, context)
    if found.phase == "repair":
        return say("We are still repairing: we have {some} of the {whole} basics in place", **part)
    if found.phase == "elevate":
        return say("The basics stand; of the {whole} good habits that come next we have {some}", **part)
    if found.phase == "optimise":
        return say("Good work is a habit; of the {whole} ways to steer by facts we have {some}", **part)
    return say("Facts steer us; of the {whole} ways to stand apart we have {some}", **part)


def _part(some: int, whole: int, context: Context) -> dict[str, str]:
    """So many of so many, in words."""
    return {"some": context.wording.count(some), "whole": context.wording.count(whole)}


def expectations(context: Context) -> Message | str:
    """The widest gap between importance and performance, in the customers' words; else what is known at all."""
    widest = widest_gap(context)
    if widest:
        return say(
            "“{statement}”: {importance} for importance, {performance} for what we do",
            statement=headline(widest.statement, QUOTATION),
            importance=context.wording.number(widest.importance or 0, 1),
            performance=context.wording.number(widest.performance or 0, 1),
        )
    count = len(context.strategy.expectations)
    if count:
        return say_many(
            "We know one expectation of {customers}",
            "We know {number} expectations of {customers}",
            count,
            number=context.wording.count(count),
            customers=context.customers,
        )
    return _lowest_moment(context)


def widest_gap(context: Context) -> Expectation | None:
    """The expectation whose importance stands furthest above its performance; None when none does."""
    rated = [one for one in context.strategy.expectations if gap(one) > 0]
    return max(rated, key=gap, default=None)


def gap(expectation: Expectation) -> float:
    """Importance minus performance, in points of ten; 0 where one of the two is not known."""
    if expectation.importance is None or expectation.performance is None:
        return 0
    # Rounded, so that 8.1 and 6.1 differ by 2 as they do on paper.
    return round(expectation.importance - expectation.performance, 9)


def _lowest_moment(context: Context) -> Message:
    journeys = context.strategy.journeys
    felt = [(stage.feeling, stage, journey) for journey in journeys for stage in journey.stages]
    stages = [(feeling, stage.name, journey.name) for feeling, stage, journey in felt if feeling is not None]
    if not stages:
        return say("The journeys are named; how they feel is still to be found out")
    _, stage, journey = min(stages, key=lambda one: one[0])
    return say("The journey “{journey}” feels worst at “{stage}”", stage=stage, journey=journey)


def developments(context: Context) -> Message | str:
    """How many developments, and the one that comes first."""
    found = context.strategy.developments
    return say_many(
        "One development changes what {customers} expect: “{title}”",
        "{number} developments change what {customers} expect; “{title}” comes first",
        len(found),
        number=context.wording.count(len(found)),
        customers=context.customers,
        title=headline(nearest(found).title, QUOTATION),
    )


def nearest(found: tuple[Development, ...]) -> Development:
    """The development that asks for an answer first."""
    return min(found, key=urgency)


def urgency(development: Development) -> tuple[int, bool, int]:
    """What to order developments by: the nearest horizon, a threat before a chance, then what touches most."""
    return HORIZONS.index(development.horizon), development.effect != "threat", -len(development.touches)


def compass(context: Context) -> Message | str:
    """The promise itself."""
    return clip(headline(context.strategy.compass.promise), 200) if context.strategy.compass else ""
