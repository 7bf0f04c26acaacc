"""A chapter in, the one sentence it opens with out: the team's own if it wrote one, else derived from the figures."""

from collections.abc import Callable

from cxstrategy.document.brevity import headline
from cxstrategy.document.conclusions_about_customers import compass, developments, expectations, importance, maturity
from cxstrategy.document.conclusions_about_means import business_case, decisions, governance, objectives, route, story
from cxstrategy.document.telling import Telling
from cxstrategy.language import Message, say

CONCLUSIONS: dict[str, Callable[[Telling], Message | str]] = {
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


def conclusion(chapter: str, telling: Telling, something: bool) -> str:
    """The chapter's conclusion as a heading; `something`: whether the workbook gives it anything to say."""
    written = telling.strategy.story.conclusions.get(chapter) if telling.strategy.story else None
    if written:
        return headline(written)
    if not something:
        return telling.wording.say(say("Still to be written"))
    derived = telling.wording.say(CONCLUSIONS[chapter](telling))
    return derived[:1].upper() + derived[1:]
