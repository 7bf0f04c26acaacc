"""The chapter on the story: the three sentences, the hero before and after, and what each audience hears."""

from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import Chapter, Restated, Title, conclusion
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.document.prose import plain, words_and_pictures
from cxstrategy.model.story import EDITIONS, Edition, Hero, StoryMessage
from cxstrategy.words.language import Message, say
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term

AUDIENCES: dict[Edition, Message] = {
    "board": say("To the board"),
    "employees": say("To colleagues"),
    "customers": say("To customers"),
}
ENDINGS = (".", "!", "?", "…")
# What a box beside another has room for, in characters, and the blocks that may stand in one.
SHORT = 1_000
SIMPLE = ("<p>", "<ul>", "<ol>")


@dataclass(frozen=True)
class HeroView:
    """The hero's two times as HTML, each empty where it is not written, and the pictures of both.

    `beside`: whether the two are short enough to stand beside each other.
    """

    before: str
    after: str
    pictures: str
    beside: bool


@dataclass(frozen=True)
class StoryView:
    """`opening` is the story in sentences, without the one that stands above the chapter already.

    `asked` are the messages for colleagues and customers, `ways` those of which is known how, when, by whom or with
    what feeling; each with to whom it is told. `board` are the messages for the board, `told` the narratives for them
    (those for others stand in their editions), and `boxed` tells whether the others stand beside each other.
    """

    opening: str
    segment: str
    hero: HeroView | None
    asked: tuple[tuple[Message, StoryMessage], ...]
    boxed: bool
    board: tuple[StoryMessage, ...]
    ways: tuple[tuple[Message, StoryMessage], ...]
    told: tuple[str, ...]


def view_story(context: Context) -> StoryView | None:
    """None without a story."""
    story = context.strategy.story
    if story is None:
        return None
    segment = context.strategy.segment(story.hero.segment) if story.hero else None
    heading = conclusion(CHAPTER, context, something=True).casefold()
    sentences = (story.situation, story.but, story.therefore)
    messages = sorted(story.messages, key=lambda one: EDITIONS.index(one.edition))
    said = [(AUDIENCES[one.edition], one) for one in messages]
    spoken = [(to, one) for to, one in said if one.message or one.call_to_action]
    asked = tuple((to, one) for to, one in spoken if one.edition != "board")
    return StoryView(
        opening=" ".join(_sentence(one) for one in sentences if one and not _says(heading, one)),
        segment=segment.name if segment else "",
        hero=hero_view(story.hero, context.wording.language) if story.hero else None,
        asked=asked,
        boxed=len(asked) in (2, 3),
        board=tuple(one for _, one in spoken if one.edition == "board"),
        ways=tuple((to, one) for to, one in said if one.feeling or one.channel or one.date or one.owner),
        told=tuple(one.narrative for _, one in said if one.narrative and one.edition == "board"),
    )


def hero_view(hero: Hero, language: str) -> HeroView:
    """Words apart from pictures: a picture stands across the page."""
    from markupsafe import Markup

    texts = (hero.before or "", hero.after or "")
    (before, first), (after, second) = (words_and_pictures(text, language) for text in texts)
    short = all(len(plain(text)) <= SHORT for text in texts)
    simple = all(block.startswith(SIMPLE) for block in (*before, *after))
    return HeroView(
        before=Markup("\n".join(before)),
        after=Markup("\n".join(after)),
        pictures=Markup("\n".join((*first, *second))),
        beside=bool(before and after) and short and simple,
    )


def _says(heading: str, sentence: str) -> bool:
    """Whether a heading says all of a sentence, and not only its beginning."""
    return heading == headline(sentence, len(sentence)).casefold()


def _sentence(text: str) -> str:
    return text if text.endswith(ENDINGS) else f"{text}."


def conclude_story(context: Context) -> Title:
    """What follows from the situation; else what stands in its way, the hero, or whom it is for."""
    told = context.strategy.story
    if told and (turn := told.therefore or told.but):
        return headline(turn)
    if told and told.situation:
        return Restated(headline(told.situation))
    if told and told.hero:
        return Restated(say("The story of {name}: before and after", name=told.hero.name))
    editions = dict.fromkeys(message.edition for message in told.messages) if told else {}
    if editions:
        names = context.wording.listed(context.wording.say(term("edition", one)).lower() for one in editions)
        return Restated(say("One story, told to {names}", names=names))
    return say("The story is still to be told")


CHAPTER = Chapter(
    "story",
    say("Our story"),
    tells=lambda context: context.strategy.story is not None and not context.strategy.story.only_titles,
    view=view_story,
    conclude=conclude_story,
    codes=("CX7",),
    parts=(
        ChapterPart("hero", say("the story before and after"), core=True),
        ChapterPart("messages", say("the messages to colleagues and customers"), core=True),
        ChapterPart("picture", say("the picture with the story")),
        ChapterPart("board", say("the message to the board"), spare=True),
        ChapterPart("ways", say("how, when and by whom it is told")),
        ChapterPart("narratives", say("the story as we tell it to the board")),
    ),
    asks=say("what changes for customers: no longer this, but that"),
)
