"""The leaflet for customers: the promise, what they may hold us to, what they will notice, and how to be heard.

Dutch speaks to a reader as the team's own texts for customers do: "je", or "u" where those say so.
"""

import re
from dataclasses import dataclass
from datetime import date

from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.model.compass import Compass, ServicePromise, Value
from cxstrategy.model.story import StoryMessage
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say

_FAMILIAR = re.compile(r"\b(?:je|jij|jou|jouw)\b", re.IGNORECASE)
_FORMAL = re.compile(r"\b(?:u|uw)\b", re.IGNORECASE)
ABREAST = 2


@dataclass(frozen=True)
class LeafletView:
    """All that the leaflet shows. `rows` are the service promises, so many beside each other; `start` is the first day
    on which customers hear of it; `you` is how they are spoken to."""

    organisation: str
    draft: bool
    you: str
    promise: str
    messages: tuple[str, ...]
    narratives: tuple[str, ...]
    rows: tuple[tuple[ServicePromise, ...], ...]
    compensated: bool
    noticed: tuple[str, ...]
    start: date | None
    values: tuple[Value, ...]
    asked: tuple[str, ...]


def view_leaflet(context: Context) -> LeafletView:
    """The leaflet of a workbook with a compass."""
    strategy = context.strategy
    compass = strategy.compass or Compass(promise="")
    messages = _messages(strategy)
    promises = compass.service_promises
    return LeafletView(
        organisation=strategy.organisation.name,
        draft=context.draft,
        you=_you(context),
        promise=compass.promise,
        messages=tuple(one.message for one in messages if one.message),
        narratives=tuple(one.narrative for one in messages if one.narrative),
        rows=tuple(promises[place : place + ABREAST] for place in range(0, len(promises), ABREAST)),
        compensated=any(one.compensation for one in promises),
        noticed=tuple(one.experience for one in compass.directions if one.experience),
        start=min((one.date for one in messages if one.date), default=None),
        values=tuple(one for one in compass.values if one.meaning),
        asked=tuple(one.call_to_action for one in messages if one.call_to_action),
    )


def _messages(strategy: Strategy) -> tuple[StoryMessage, ...]:
    return strategy.story.messages if strategy.story else ()


def _you(context: Context) -> str:
    """How the reader is spoken to: "u" where the team's own texts say that more than "je"."""
    said = context.wording.say(say("you"))
    if context.wording.language != "nl":
        return said
    compass = context.strategy.compass
    texts = [text for one in _messages(context.strategy) for text in (one.message, one.narrative, one.call_to_action)]
    texts += [compass.promise, *(one.promise for one in compass.service_promises)] if compass else []
    text = " ".join(filter(None, texts))
    return "u" if len(_FORMAL.findall(text)) > len(_FAMILIAR.findall(text)) else said


def leaflet_title(context: Context) -> str:
    """What the leaflet is called where a file has a title."""
    organisation = context.strategy.organisation.name
    return context.wording.say(
        say("What {you} may expect of {organisation}", you=_you(context), organisation=organisation)
    )


CHAPTERS = (
    Chapter(
        "leaflet",
        say("What customers may expect"),
        tells=lambda context: context.strategy.compass is not None,
        view=view_leaflet,
        conclude=lambda context: context.strategy.compass.promise if context.strategy.compass else "",
        parts=(
            ChapterPart("promises", say("the service promises"), core=True),
            ChapterPart("noticed", say("what customers will notice, and how they can be heard"), core=True),
            ChapterPart("told", say("what customers are told"), core=True),
            ChapterPart("values", say("what our values mean")),
        ),
    ),
)
