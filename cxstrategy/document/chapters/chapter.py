"""The record of a chapter or appendix: all that the other rooms of the document ask of it."""

from collections.abc import Callable
from dataclasses import dataclass

from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital
from cxstrategy.words.shorten import headline

# What a quotation within a heading may take of it.
QUOTATION = 90


@dataclass(frozen=True)
class Restated:
    """A derived title that argues nothing: it repeats a number, a name or a wish, until the team writes its own."""

    words: Message | str


# What a chapter concludes. Words alone hold a contrast, a consequence or a choice.
Title = Message | str | Restated


@dataclass(frozen=True)
class Chapter:
    """A chapter or appendix. Its template is called after its id, and finds what `view` gives under that id.

    `tells`: whether there is something to tell; `conclude` gives the sentence it opens with, None for an appendix;
    `codes` are how the codes begin of the checks that speak about it. `parts` name what its template marks with
    `data-part`, the most important first: what does not fit on its page moves to the appendix from the end on. A
    chapter with parts begins a page; one without follows on. `awaited`: whether the team reads that it is still
    to be written where there is nothing to tell. `asks`: what the team could say in a title of its own, where ours may
    argue nothing.
    """

    id: str
    subject: Message
    tells: Callable[[Context], bool]
    view: Callable[[Context], object] | None = None
    conclude: Callable[[Context], Title] | None = None
    codes: tuple[str, ...] = ()
    parts: tuple[ChapterPart, ...] = ()
    awaited: bool = True
    asks: Message | None = None


def conclusion(chapter: Chapter, context: Context, something: bool, own: bool = False) -> str:
    """The sentence that a chapter opens with: the team's own if it wrote one, else derived; empty for an appendix.

    `something`: whether the workbook gives it anything to say; `own`: whether a template of the team's says something,
    which then stands under the subject of the chapter.
    """
    if chapter.conclude is None:
        return ""
    if written := _written(chapter, context):
        return headline(written)
    if not something:
        return context.wording.say(chapter.subject if own else say("Still to be written"))
    derived = chapter.conclude(context)
    return capital(context.wording.say(derived.words if isinstance(derived, Restated) else derived))


def argues(chapter: Chapter, context: Context) -> bool:
    """Whether the title holds a contrast, a consequence or a choice; what the team wrote itself counts as one."""
    derived = None if chapter.conclude is None or _written(chapter, context) else chapter.conclude(context)
    return not isinstance(derived, Restated)


def is_derived(chapter: Chapter, context: Context) -> bool:
    """Whether the team wrote no title of its own, so that what ours says need not stand below it again."""
    return not _written(chapter, context)


def _written(chapter: Chapter, context: Context) -> str | None:
    return context.strategy.story.conclusions.get(chapter.id) if context.strategy.story else None
