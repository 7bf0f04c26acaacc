"""The chapter on why now: the sentence that it opens with; its template takes the rest from the workbook as it is."""

from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.document.prose import plain
from cxstrategy.words.language import Message, say
from cxstrategy.words.shorten import first_sentence, headline


def conclude_importance(context: Context) -> Message | str:
    """The feeling the organisation wants to give; without it the first sentence of its reason."""
    written = context.strategy.importance
    if written and written.desired_feeling:
        return headline(written.desired_feeling)
    if written:
        return headline(first_sentence(plain(written.reason)))
    return say("Why {organisation} works on customer experience", organisation=context.strategy.organisation.name)


CHAPTER = Chapter(
    "importance",
    say("Why now"),
    tells=lambda context: context.strategy.importance is not None,
    conclude=conclude_importance,
    codes=("CX1",),
)
