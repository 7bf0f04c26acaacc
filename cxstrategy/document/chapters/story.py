"""What the chapter on the story shows: the three sentences, the hero's segment, and messages audience by audience."""

from dataclasses import dataclass

from cxstrategy.document.chapters.conclusions import conclusion
from cxstrategy.document.context import Context
from cxstrategy.model.story import EDITIONS, Edition, StoryMessage
from cxstrategy.words.language import Message, say
from cxstrategy.words.shorten import headline

AUDIENCES: dict[Edition, Message] = {
    "board": say("To the board"),
    "employees": say("To colleagues"),
    "customers": say("To customers"),
}
ENDINGS = (".", "!", "?", "…")


@dataclass(frozen=True)
class StoryView:
    """`opening` is the story in sentences, without the one that stands above the chapter already.

    `told` are the messages that have a narrative of their own, each with to whom it is told.
    """

    opening: str
    segment: str
    messages: tuple[StoryMessage, ...]
    told: tuple[tuple[Message, StoryMessage], ...]


def view_story(context: Context) -> StoryView | None:
    """None without a story."""
    story = context.strategy.story
    if story is None:
        return None
    segment = context.strategy.segment(story.hero.segment) if story.hero else None
    messages = sorted(story.messages, key=lambda one: EDITIONS.index(one.edition))
    heading = conclusion("story", context, True).casefold()
    sentences = (story.situation, story.but, story.therefore)
    return StoryView(
        opening=" ".join(_sentence(one) for one in sentences if one and not _says(heading, one)),
        segment=segment.name if segment else "",
        messages=tuple(messages),
        told=tuple((AUDIENCES[one.edition], one) for one in messages if one.narrative),
    )


def _says(heading: str, sentence: str) -> bool:
    """Whether a heading says all of a sentence, and not only its beginning."""
    return heading == headline(sentence, len(sentence)).casefold()


def _sentence(text: str) -> str:
    return text if text.endswith(ENDINGS) else f"{text}."
