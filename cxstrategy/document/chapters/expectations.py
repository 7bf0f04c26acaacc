"""The chapter on what customers expect: expectations by opportunity, and quotations."""

from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import QUOTATION, Chapter
from cxstrategy.document.context import Context
from cxstrategy.document.quotes import Quote, quotes
from cxstrategy.model.expectations import Expectation
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.shorten import headline

# As many as a reader takes in; the appendix has them all.
MOST_QUOTES = 3
MOST_ROWS = 12
# From this many points of ten on, what we do falls clearly short of what matters.
WIDE_GAP = 2


@dataclass(frozen=True)
class ExpectationRow:
    """An expectation with how far it falls short (`gap`, points of ten) and how well it is known."""

    expectation: Expectation
    gap: float | None
    evidence: str


@dataclass(frozen=True)
class ExpectationsView:
    """Rows in order of opportunity; `all` counts them before they were limited."""

    rows: tuple[ExpectationRow, ...]
    all: int
    known: Message
    wide: int
    quotes: tuple[Quote, ...]
    balance: dict[str, int]
    absent: tuple[str, ...]
    strong: int


def view_expectations(context: Context) -> ExpectationsView | None:
    """None without expectations."""
    found = context.analysis.expectations
    if found is None or not found.expectations:
        return None
    place = {name: index for index, name in enumerate(found.ranking)}
    ordered = sorted(context.strategy.expectations, key=lambda one: place.get(one.id, len(place)))
    rows = tuple(_row(one, found.expectations[one.id].evidence) for one in ordered)
    return ExpectationsView(
        rows=rows[:MOST_ROWS],
        all=len(rows),
        known=_known(context),
        wide=sum(row.gap is not None and row.gap >= WIDE_GAP for row in rows),
        quotes=tuple(quotes(ordered, context))[:MOST_QUOTES],
        balance=found.balance,
        absent=tuple(dimension for dimension, count in found.balance.items() if not count),
        strong=found.evidence.get("strong", 0),
    )


def _row(expectation: Expectation, evidence: str) -> ExpectationRow:
    rated = expectation.importance is not None and expectation.performance is not None
    return ExpectationRow(expectation, gap(expectation) if rated else None, evidence)


def conclude_expectations(context: Context) -> Message | str:
    """The widest gap between importance and performance, in the customers' words; else what is known at all."""
    widest = _widest_gap(context)
    if widest:
        return say(
            "“{statement}”: {importance} for importance, {performance} for performance",
            statement=headline(widest.statement, QUOTATION),
            importance=context.wording.number(widest.importance or 0, 1),
            performance=context.wording.number(widest.performance or 0, 1),
        )
    return _known(context)


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


def _widest_gap(context: Context) -> Expectation | None:
    """The expectation whose importance stands furthest above its performance; None when none does."""
    rated = [one for one in context.strategy.expectations if gap(one) > 0]
    return max(rated, key=gap, default=None)


def gap(expectation: Expectation) -> float:
    """Importance minus performance, in points of ten; 0 where one of the two is not known."""
    if expectation.importance is None or expectation.performance is None:
        return 0
    # Rounded, so that 8.1 and 6.1 differ by 2 as they do on paper.
    return round(expectation.importance - expectation.performance, 9)


CHAPTER = Chapter(
    "expectations",
    say("What customers expect"),
    tells=lambda context: bool(context.strategy.expectations),
    view=view_expectations,
    conclude=conclude_expectations,
    codes=("CX201", "CX202", "CX203", "CX204", "CX205", "CX206", "CX207", "CX97"),
)
