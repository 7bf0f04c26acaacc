"""The chapter on the world around us: the developments that change the decision, then the others, the nearest first."""

from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import QUOTATION, Chapter, Restated, Title, conclusion
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.document.prose import plain
from cxstrategy.model.developments import MACRO_KINDS, Development
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import quoted
from cxstrategy.words.shorten import HEADLINE, headline
from cxstrategy.words.terms import term

# Nearest first; what says no horizon comes last.
HORIZONS = ("short", "medium", "long", None)
# So many are told in full: what a board remembers.
MOST_TOLD = 3


@dataclass(frozen=True)
class ToldDevelopment:
    """A development in full, with the numbers 1 to 3 of what it touches; without any `touched` names what it does.

    `consequence` is empty where the title of the chapter says it.
    """

    development: Development
    numbers: tuple[int, ...]
    touched: str
    consequence: str


@dataclass(frozen=True)
class DevelopmentsView:
    """Those that change the decision and the others, how many of each sort, and the customary fields without any.

    Where none of them says its field, nothing is known of fields: `unseen` is empty.
    """

    first: tuple[ToldDevelopment, ...]
    others: tuple[Development, ...]
    inside: int
    outside: int
    threats: int
    chances: int
    unseen: tuple[Message, ...]


def view_developments(context: Context) -> DevelopmentsView:
    """An empty view for a workbook without developments."""
    found = context.strategy.developments
    seen = {one.kind for one in found}
    title = conclusion(CHAPTER, context, something=True) if found else ""
    return DevelopmentsView(
        first=tuple(_told(one, title, context) for one in decisive_developments(context)),
        others=other_developments(context),
        inside=sum(one.scope == "industry" for one in found),
        outside=sum(one.scope == "outside" for one in found),
        threats=sum(one.effect == "threat" for one in found),
        chances=sum(one.effect == "opportunity" for one in found),
        unseen=tuple(term("development_kind", kind) for kind in MACRO_KINDS if kind not in seen)
        if seen - {None}
        else (),
    )


def _told(one: Development, title: str, context: Context) -> ToldDevelopment:
    strategy, consequence = context.strategy, one.consequence or ""
    numbers = _numbers(one, context)
    parts = [strategy.expectation(name) or strategy.objective(name) for name in one.touches if not numbers]
    names = [quoted(part.statement) for part in parts if part is not None]
    return ToldDevelopment(
        development=one,
        numbers=numbers,
        touched=context.wording.listed(names) if names else "",
        consequence="" if headline(consequence) == title else consequence,
    )


def _numbers(one: Development, context: Context) -> tuple[int, ...]:
    """The numbers of the three that the document follows, as far as it touches them or their objectives."""
    thread = context.analysis.thread
    expected = {name: (number,) for number, name in enumerate(thread.expectations, 1)}
    touched = (number for name in one.touches for number in expected.get(name) or thread.objectives.get(name, ()))
    return tuple(sorted(set(touched)))


def decisive_developments(context: Context) -> tuple[Development, ...]:
    """The few that change the decision: those that touch what the document follows, of equals the nearest first.

    One of which nobody says what it is or asks comes last.
    """

    def weight(one: Development) -> tuple[bool, bool, int, tuple[int, ...], tuple[int, bool, int]]:
        numbers, bare = _numbers(one, context), not (one.consequence or one.description)
        return bare, not numbers, HORIZONS.index(one.horizon), numbers, urgency(one)

    return tuple(sorted(context.strategy.developments, key=weight)[:MOST_TOLD])


def other_developments(context: Context) -> tuple[Development, ...]:
    """All but those, the nearest first."""
    first = decisive_developments(context)
    return tuple(sorted((one for one in context.strategy.developments if one not in first), key=urgency))


def conclude_developments(context: Context) -> Title:
    """What the first development asks of us; where that is not said or too long, how many there are."""
    first, count = decisive_developments(context)[0], len(context.strategy.developments)
    consequence = plain(first.consequence or "").strip()
    if 0 < len(consequence) <= HEADLINE:
        return headline(consequence)
    return Restated(
        say_many(
            "One development asks for an answer: “{title}”",
            "{number} developments ask for an answer; “{title}” comes first",
            count,
            number=context.wording.count(count),
            title=headline(first.title, QUOTATION),
        )
    )


def nearest(found: tuple[Development, ...]) -> Development:
    """The development that asks for an answer first."""
    return min(found, key=urgency)


def urgency(development: Development) -> tuple[int, bool, int]:
    """What to order developments by: the nearest horizon, a threat before a chance, then what touches most."""
    return HORIZONS.index(development.horizon), development.effect != "threat", -len(development.touches)


CHAPTER = Chapter(
    "developments",
    say("The world around us"),
    tells=lambda context: bool(context.strategy.developments),
    view=view_developments,
    conclude=conclude_developments,
    codes=("CX3",),
    parts=(
        ChapterPart("counted", say("how many developments we looked at"), core=True),
        ChapterPart("first", say("the developments that change the decision"), core=True),
        ChapterPart("others", say("the other developments")),
        ChapterPart("unseen", say("the areas in which we found nothing")),
    ),
    asks=say("what the first development asks of you, and what you leave for it"),
)
