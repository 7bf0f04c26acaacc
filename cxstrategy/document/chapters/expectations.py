"""The chapter on customers: expectations by opportunity, journeys with their moments, quotations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxstrategy.analysis.expectations import extremes
from cxstrategy.document.chapters.chapter import QUOTATION, Chapter
from cxstrategy.document.context import Context
from cxstrategy.document.quotes import Quote, quotes
from cxstrategy.model.expectations import PYRAMID, Expectation, Journey, Stage
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import quoted
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
class JourneyRow:
    """A journey with its lowest stage, the pyramid's level that all of it meets and the one it is to reach.

    `carries` names the customer journey that a journey of employees serves. `seen` and `unseen` name the stages of
    which the team says that the customer can, or cannot, see there how far it is.
    """

    journey: Journey
    segment: str
    lowest: Stage | None
    pyramid: int | None
    target: int | None
    carries: str
    seen: str
    unseen: str


@dataclass(frozen=True)
class NextLevel:
    """A level of the pyramid that these journeys reach next: what their colleagues must do for it."""

    level: int
    journeys: tuple[str, ...]


@dataclass(frozen=True)
class ExpectationsView:
    """Rows in order of opportunity; journeys in the order of the workbook, those with priority first."""

    rows: tuple[ExpectationRow, ...]
    all: int
    known: Message
    wide: int
    journeys: tuple[JourneyRow, ...]
    next_levels: tuple[NextLevel, ...]
    quotes: tuple[Quote, ...]
    balance: dict[str, int]
    absent: tuple[str, ...]
    strong: int


def view_expectations(context: Context) -> ExpectationsView | None:
    """None without expectations and journeys."""
    found = context.analysis.expectations
    if found is None:
        return None
    place = {name: index for index, name in enumerate(found.ranking)}
    ordered = sorted(context.strategy.expectations, key=lambda one: place.get(one.id, len(place)))
    rows = tuple(_row(one, found.expectations[one.id].evidence) for one in ordered)
    journeys = sorted(context.strategy.journeys, key=lambda journey: not journey.priority)
    journey_rows = tuple(_journey(journey, context) for journey in journeys)
    return ExpectationsView(
        rows=rows[:MOST_ROWS],
        all=len(rows),
        known=_known(context),
        wide=sum(row.gap is not None and row.gap >= WIDE_GAP for row in rows),
        journeys=journey_rows,
        next_levels=tuple(_next_levels(journey_rows)),
        quotes=tuple(quotes(ordered, context))[:MOST_QUOTES],
        balance=found.balance,
        absent=tuple(dimension for dimension, count in found.balance.items() if not count),
        strong=found.evidence.get("strong", 0),
    )


def _row(expectation: Expectation, evidence: str) -> ExpectationRow:
    rated = expectation.importance is not None and expectation.performance is not None
    return ExpectationRow(expectation, gap(expectation) if rated else None, evidence)


def _journey(journey: Journey, context: Context) -> JourneyRow:
    found = context.analysis.expectations
    felt = found.journeys.get(journey.id) if found else None
    segment = context.strategy.segment(journey.segment)
    lowest, _ = extremes(journey) or (None, None)
    carried = context.strategy.journey(journey.serves) if journey.kind == "employee" else None
    return JourneyRow(
        journey=journey,
        segment=segment.name if segment else "",
        lowest=lowest,
        pyramid=felt.pyramid if felt else None,
        target=journey.pyramid_target,
        carries=carried.name if carried else "",
        seen=_stages(journey, True, context),
        unseen=_stages(journey, False, context),
    )


def _stages(journey: Journey, visible: bool, context: Context) -> str:
    """The stages of which the team says that the customer can (or cannot) see there how far it is; empty for none."""
    names = [quoted(stage.name) for stage in journey.stages if stage.status_visible is visible]
    return context.wording.listed(names) if names else ""


def _next_levels(rows: Sequence[JourneyRow]) -> Iterator[NextLevel]:
    """The levels that come next, the lowest first; a journey at its target, or at the top, asks nothing."""
    for level in range(2, len(PYRAMID) + 1):
        climbing = tuple(row.journey.name for row in rows if row.pyramid == level - 1 < (row.target or len(PYRAMID)))
        if climbing:
            yield NextLevel(level, climbing)


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
    return _known(context) if context.strategy.expectations else _lowest_moment(context)


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


def _lowest_moment(context: Context) -> Message:
    journeys = context.strategy.journeys
    felt = [(stage.feeling, stage, journey) for journey in journeys for stage in journey.stages]
    stages = [(feeling, stage.name, journey.name) for feeling, stage, journey in felt if feeling is not None]
    if not stages:
        return say("The journeys are named; how they feel is still to be found out")
    _, stage, journey = min(stages, key=lambda one: one[0])
    return say("The journey “{journey}” feels worst at “{stage}”", stage=stage, journey=journey)


CHAPTER = Chapter(
    "expectations",
    say("What customers expect"),
    tells=lambda context: context.analysis.expectations is not None,
    view=view_expectations,
    conclude=conclude_expectations,
    codes=("CX2", "CX97"),
)
