"""What the chapter on customers says of the experience pyramid: where journeys stand, and what they aim at."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxstrategy.document.context import Context
from cxstrategy.model.expectations import PYRAMID, Journey
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import quoted
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term


class Stand(NamedTuple):
    """A journey with the level that all of it meets, 1 to 5."""

    journey: Journey
    level: int


class NextLevel(NamedTuple):
    """A level of the pyramid that these journeys reach next: what their colleagues must do for it."""

    level: int
    journeys: tuple[str, ...]


def stands_of(context: Context) -> tuple[Stand, ...]:
    """The journeys of which a level is known, those with priority first."""
    found = context.analysis.expectations
    journeys = sorted(context.strategy.journeys, key=lambda journey: not journey.priority)
    levels = [(one, found.journeys[one.id].pyramid) for one in journeys] if found else []
    return tuple(Stand(one, level) for one, level in levels if level is not None)


def alike(stands: Sequence[Stand]) -> bool:
    """Whether all journeys stand at one level: a sentence says that better than a drawing."""
    return len({stand.level for stand in stands}) == 1


def next_levels(stands: Sequence[Stand]) -> Iterator[NextLevel]:
    """The levels that come next, the lowest first; a journey at its target, or at the top, asks nothing."""
    for level in range(2, len(PYRAMID) + 1):
        climbing = [one for one in stands if one.level == level - 1 < (one.journey.pyramid_target or len(PYRAMID))]
        if climbing:
            yield NextLevel(level, tuple(one.journey.name for one in climbing))


def aims(stands: Sequence[Stand], context: Context) -> str:
    """Which level which journeys are to reach, of those that are to rise; empty without any."""
    rising = [(one.journey.pyramid_target or 0, one.journey.name) for one in stands]
    rising = [(target, name) for (target, name), one in zip(rising, stands, strict=True) if target > one.level]
    parts: list[Message] = []
    for level in sorted({target for target, _ in rising}):
        names = context.wording.listed(quoted(name) for target, name in rising if target == level)
        # The word stands before the first number only.
        if parts:
            parts.append(say("{level} for {journeys}", level=level, journeys=names))
        else:
            parts.append(say("level {level} for {journeys}", level=level, journeys=names))
    return context.wording.listed(parts) if parts else ""


def standing(stands: Sequence[Stand], context: Context) -> Message:
    """At which level the journeys stand, where all stand at one."""
    level, name = stands[0].level, term("pyramid", stands[0].level)
    if len(stands) == 1:
        journey = headline(stands[0].journey.name)
        return say("“{journey}” stands at level {level} of 5: {name}", journey=journey, level=level, name=name)
    if len(stands) == 2:
        return say("Both journeys stand at level {level} of 5: {name}", level=level, name=name)
    number = context.wording.count(len(stands))
    return say("All {number} journeys stand at level {level} of 5: {name}", number=number, level=level, name=name)
