"""The chapter on the story: the three sentences, the hero's segment, and messages audience by audience."""

from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import Chapter, conclusion
from cxstrategy.document.context import Context
from cxstrategy.model.story import EDITIONS, Edition, StoryMessage
from cxstrategy.words.language import Message, say
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term

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
    heading = conclusion(CHAPTER, context, something=True).casefold()
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


def conclude_story(context: Context) -> Message | str:
    """What follows from the situation; else what stands in its way, the hero, or whom it is for."""
    told = context.strategy.story
    if told and (told.therefore or told.but or told.situation):
        return headline(told.therefore or told.but or told.situation or "")
    if told and told.hero:
        return say("The story of {name}: before and after", name=told.hero.name)
    editions = dict.fromkeys(message.edition for message in told.messages) if told else {}
    if editions:
        names = context.wording.listed(context.wording.say(term("edition", one)).lower() for one in editions)
        return say("One story, told to {names}", names=names)
    return say("The story is still to be told")


CHAPTER = Chapter(
    "story",
    say("Our story"),
    tells=lambda context: context.strategy.story is not None,
    view=view_story,
    conclude=conclude_story,
    codes=("CX7",),
)
