"""The chapter on why now: the sentence that it opens with, and what that leaves to be told below it."""

from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import Chapter, conclusion
from cxstrategy.document.context import Context
from cxstrategy.document.prose import plain
from cxstrategy.words.language import Message, say
from cxstrategy.words.shorten import first_sentence, headline


@dataclass(frozen=True)
class ImportanceView:
    """The urgency and the cost of inaction as Markdown, each empty where the title says all of it."""

    urgency: str
    cost_of_inaction: str


def view_importance(context: Context) -> ImportanceView | None:
    """None for a workbook that does not say why."""
    written = context.strategy.importance
    if written is None:
        return None
    title = conclusion(CHAPTER, context, something=True)
    return ImportanceView(_beyond(title, written.urgency), _beyond(title, written.cost_of_inaction))


def _beyond(title: str, text: str | None) -> str:
    """A text of the team; nothing where the title is all of it."""
    return "" if text is None or plain(text).strip().rstrip(".") == title else text


def conclude_importance(context: Context) -> Message | str:
    """Why it cannot wait; else what doing nothing costs, else the reason: of each the first sentence.

    The feeling that customers are to have is a wish, and no answer to why now.
    """
    written = context.strategy.importance
    if written is None:
        return say("Why {organisation} works on customer experience", organisation=context.strategy.organisation.name)
    return headline(first_sentence(plain(written.urgency or written.cost_of_inaction or written.reason)))


CHAPTER = Chapter(
    "importance",
    say("Why now"),
    tells=lambda context: context.strategy.importance is not None,
    view=view_importance,
    conclude=conclude_importance,
    codes=("CX1",),
)
