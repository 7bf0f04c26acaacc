"""The chapter on why now: the sentence that it opens with, the number that hurts and the voice beside the reason."""

import re
from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import Chapter, conclusion
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.document.prose import plain
from cxstrategy.document.quotes import Quote, first_quote
from cxstrategy.model.importance import Evidence
from cxstrategy.words.language import Message, say
from cxstrategy.words.shorten import first_sentence, headline

# A number of a fact as its team wrote it, with what makes it one: "34%", "€ 35.000", "3,5 procentpunt".
_NUMBER = re.compile(r"(?:[€$£]\s?)?\d[\d.,]*(?<![.,])(?:\s?(?:%|procentpunt|percentage points|mln|million))?")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class ImportanceView:
    """The number that hurts with the fact it stands in, the other facts, and one voice; empty or None without.

    `urgency` and `cost_of_inaction` are Markdown, each empty where the title says all of it.
    """

    urgency: str
    cost_of_inaction: str
    number: str
    fact: Evidence | None
    facts: tuple[Evidence, ...]
    voice: Quote | None


def view_importance(context: Context) -> ImportanceView | None:
    """None for a workbook that does not say why."""
    written = context.strategy.importance
    if written is None:
        return None
    title = conclusion(CHAPTER, context, something=True)
    number, fact = next(((hurts(one.claim), one) for one in written.evidence if hurts(one.claim)), ("", None))
    return ImportanceView(
        urgency=_beyond(title, written.urgency),
        cost_of_inaction=_beyond(title, written.cost_of_inaction),
        number=number,
        fact=fact,
        facts=tuple(one for one in written.evidence if one is not fact),
        voice=first_quote(context),
    )


def hurts(claim: str) -> str:
    """The first number of a fact that is no year, as it is written; empty where there is none."""
    numbers = (found[0].strip() for found in _NUMBER.finditer(claim))
    return next((number for number in numbers if not _YEAR.fullmatch(number)), "")


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
    parts=(
        ChapterPart("reason", say("the whole reason"), core=True),
        ChapterPart("number", say("the number that hurts"), core=True),
        ChapterPart("urgency", say("why this cannot wait"), core=True),
        ChapterPart("inaction", say("what doing nothing costs"), core=True),
        ChapterPart("voice", say("a customer's own words")),
        ChapterPart("feeling", say("the feeling we want to give")),
        ChapterPart("facts", say("the other facts behind the reason")),
    ),
)
