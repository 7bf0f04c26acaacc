"""The one sentence that a chapter opens with: the team's own if it wrote one, else derived from the figures."""

from collections.abc import Callable

from cxstrategy.document.chapters.conclusions_about_customers import (
    compass,
    developments,
    expectations,
    importance,
    maturity,
)
from cxstrategy.document.chapters.conclusions_about_means import (
    business_case,
    decisions,
    governance,
    objectives,
    route,
    story,
)
from cxstrategy.document.context import Context
from cxstrategy.words.language import Message, say
from cxstrategy.words.shorten import headline

CONCLUSIONS: dict[str, Callable[[Context], Message | str]] = {
    "importance": importance,
    "maturity": maturity,
    "expectations": expectations,
    "developments": developments,
    "compass": compass,
    "objectives": objectives,
    "story": story,
    "business_case": business_case,
    "route": route,
    "governance": governance,
    "decisions": decisions,
}


def conclusion(chapter: str, context: Context, something: bool) -> str:
    """The chapter's conclusion as a heading; `something`: whether the workbook gives it anything to say."""
    written = context.strategy.story.conclusions.get(chapter) if context.strategy.story else None
    if written:
        return headline(written)
    if not something:
        return context.wording.say(say("Still to be written"))
    derived = context.wording.say(CONCLUSIONS[chapter](context))
    return derived[:1].upper() + derived[1:]
