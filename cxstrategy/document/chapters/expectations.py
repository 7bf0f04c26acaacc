"""The chapter on what matters most: how well we know what is expected, the gaps, and people's own words."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import QUOTATION, Chapter, Restated, Title, conclusion
from cxstrategy.document.context import Context
from cxstrategy.document.expectation_gaps import by_gap, gap, gaps_by_dimension, is_rated
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.document.quotes import Quote, next_quotes
from cxstrategy.model.expectations import Expectation
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term

# As many as stand beside the gaps.
MOST_QUOTES = 3


@dataclass(frozen=True)
class NumberedQuote:
    """A quotation with the numbers 1 to 3 that its expectation carries through the document."""

    quote: Quote
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class ExpectationsView:
    """How many expectations there are (`all`), how many of them are known well, and how each dimension lags.

    `known` says how many and whose, empty where the title does; `unrated` are the statements of those not rated.
    """

    all: int
    known: str
    strong: int
    dimensions: tuple[Message, ...]
    voices: tuple[NumberedQuote, ...]
    unrated: tuple[str, ...]


def view_expectations(context: Context) -> ExpectationsView | None:
    """None without expectations."""
    found = context.analysis.expectations
    if found is None or not found.expectations:
        return None
    numbers = {name: number for number, name in enumerate(context.analysis.thread.expectations, 1)}
    known = context.wording.say(_known(context))
    return ExpectationsView(
        all=len(context.strategy.expectations),
        known="" if known == conclusion(CHAPTER, context, something=True) else known,
        strong=found.evidence.get("strong", 0),
        dimensions=tuple(_dimensions(context)),
        voices=tuple(
            NumberedQuote(one, (numbers[one.expectation],) if one.expectation in numbers else ())
            for one in next_quotes(context, MOST_QUOTES)
        ),
        unrated=tuple(one.statement for one in context.strategy.expectations if not is_rated(one)),
    )


def _dimensions(context: Context) -> Iterator[Message]:
    """How far we fall short on each of the three, the furthest first; then where we keep up, and what is not rated."""
    gaps = gaps_by_dimension(context)
    known = {name: behind for name, behind in gaps.items() if behind is not None}
    short = sorted((name for name in known if known[name] > 0), key=lambda name: -known[name])
    level = [term("dimension", name) for name in known if known[name] <= 0]
    listed = context.wording.listed
    if short:
        points = [context.wording.number(known[name], 1) for name in short]
        first = say_many(
            "{points} point on {dimension}", "{points} points on {dimension}", 1 if points[0] == "1" else 2,
            points=points[0], dimension=term("dimension", short[0]),
        )  # fmt: skip
        others = [
            say("{points} on {dimension}", points=size, dimension=term("dimension", name))
            for size, name in zip(points[1:], short[1:], strict=True)
        ]
        yield say("On average performance trails importance by {gaps}.", gaps=listed([first, *others]))
    if level:
        yield say("On {names}, performance keeps up with importance.", names=listed(level))
    if known and len(known) < len(gaps):
        absent = [term("dimension", name) for name in gaps if name not in known]
        yield say("Nothing is rated yet on: {names}.", names=listed(absent))


def conclude_expectations(context: Context) -> Title:
    """What weighs most of all that we fall short of, in the customers' words; else what is known at all."""
    first = next(iter(by_gap(context)), None)
    if first and gap(first) > 0:
        return _short_of(first, context)
    return Restated(_known(context))


def _short_of(first: Expectation, context: Context) -> Message:
    """What weighs most against the others: whether it matters most of all, and whether we do it least well."""
    rated = [one for one in context.strategy.expectations if is_rated(one)]
    statement = headline(first.statement, QUOTATION)
    most = len(rated) > 1 and all((one.importance or 0) <= (first.importance or 0) for one in rated)
    if most and all((one.performance or 0) >= (first.performance or 0) for one in rated):
        return say("What matters most, we do least well: “{statement}”", statement=statement)
    if most:
        return say("We fall short of what matters most: “{statement}”", statement=statement)
    return say("What we do falls short of what matters: “{statement}”", statement=statement)


def _known(context: Context) -> Message:
    """How many expectations there are, and whose: those about a journey of employees are colleagues'."""
    strategy = context.strategy
    journeys = [strategy.journey(one.journey) for one in strategy.expectations]
    of_colleagues = sum(journey is not None and journey.kind == "employee" for journey in journeys)
    count, number = len(journeys), context.wording.count(len(journeys))
    if of_colleagues == count:
        return say_many(
            "We know one expectation of colleagues", "We know {number} expectations of colleagues", count, number=number
        )
    if of_colleagues:
        return say("We know {number} expectations of customers and colleagues", number=number)
    return say_many(
        "We know one expectation of customers", "We know {number} expectations of customers", count, number=number
    )


CHAPTER = Chapter(
    "expectations",
    say("What matters most"),
    tells=lambda context: bool(context.strategy.expectations),
    view=view_expectations,
    conclude=conclude_expectations,
    codes=("CX201", "CX202", "CX203", "CX204", "CX205", "CX206", "CX207", "CX97"),
    parts=(
        ChapterPart("known", say("how well we know it"), core=True),
        ChapterPart("gaps", say("the gaps"), core=True),
        ChapterPart("voices", say("people's own words")),
        ChapterPart("unrated", say("what is not rated yet")),
    ),
    asks=say("what weighs most for customers, and what you do least well"),
)
