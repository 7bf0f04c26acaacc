"""The chapter on why now: the sentence that it opens with, the number that hurts and the voice beside the reason."""

import re
from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import Chapter, Restated, Title, conclusion
from cxstrategy.document.context import Context
from cxstrategy.document.hurting_number import hurting_fact
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.document.prose import plain
from cxstrategy.document.quotes import Quote, first_quote
from cxstrategy.model.importance import Evidence
from cxstrategy.words.language import say
from cxstrategy.words.shorten import beyond, clip, first_sentence, headline

# Enough for four lines on the decision's page.
INACTION = 300


@dataclass(frozen=True)
class ImportanceView:
    """The number that hurts with the fact it stands in, the other facts, and one voice; empty or None without.

    `reason`, `urgency` and `cost_of_inaction` are Markdown without what the title says of it. Of the last
    `inaction_first` are the sentences for the decision's page, `inaction_more` what follows on them.
    """

    reason: str
    urgency: str
    cost_of_inaction: str
    inaction_first: str
    inaction_more: str
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
    cost = _beyond(title, written.cost_of_inaction)
    # What holds a picture is told whole, and so in one place.
    first = "" if "![" in cost else clip(plain(cost).strip(), INACTION)
    number, fact = hurting_fact(written.evidence) or ("", None)
    return ImportanceView(
        reason=_beyond(title, written.reason),
        urgency=_beyond(title, written.urgency),
        cost_of_inaction=cost,
        inaction_first=first,
        inaction_more=beyond(plain(cost), first),
        number=number,
        fact=fact,
        facts=tuple(one for one in written.evidence if one is not fact),
        voice=first_quote(context),
    )


def _beyond(title: str, text: str | None) -> str:
    """A text of the team without its first sentence where that is the title; nothing where the title is all of it."""
    text = (text or "").strip()
    if plain(text).strip().rstrip(".") == title and "![" not in text:
        return ""
    words = r"\s+".join(re.escape(word) for word in title.split())
    first = re.match(rf"{words}(?:\.|(?<=[!?]))\s+", text)
    return text[first.end() :] if first else text


def conclude_importance(context: Context) -> Title:
    """Why it cannot wait; else what doing nothing costs, else the reason: of each the first sentence.

    The feeling that customers are to have is a wish, and no answer to why now.
    """
    written = context.strategy.importance
    if written is None:
        name = context.strategy.organisation.name
        return Restated(say("Why {organisation} works on customer experience", organisation=name))
    if why := written.urgency or written.cost_of_inaction:
        return headline(first_sentence(plain(why)))
    return Restated(headline(first_sentence(plain(written.reason))))


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
        ChapterPart("inaction_more", say("what doing nothing costs"), core=True),
        ChapterPart("voice", say("a customer's own words")),
        ChapterPart("feeling", say("the feeling we want to give")),
        ChapterPart("facts", say("the other facts behind the reason")),
    ),
    asks=say("what it costs customers if you wait"),
)
