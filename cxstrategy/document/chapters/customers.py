"""The chapter on customers: who they are, the journeys with their moments, and the pyramid's next level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from cxstrategy.analysis.expectations import extremes
from cxstrategy.document.chapters.chapter import QUOTATION, Chapter
from cxstrategy.document.context import Context
from cxstrategy.model.expectations import PYRAMID, Journey, Stage
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import quoted
from cxstrategy.words.shorten import headline

# A feeling of -2 to 2 is clear from here on, either way.
CLEAR = 1


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
class CustomersView:
    """The journeys in the order of the workbook, those with priority first, and the levels that come next."""

    journeys: tuple[JourneyRow, ...]
    next_levels: tuple[NextLevel, ...]


def view_customers(context: Context) -> CustomersView:
    """Empty without journeys."""
    journeys = sorted(context.strategy.journeys, key=lambda journey: not journey.priority)
    rows = tuple(_journey(journey, context) for journey in journeys)
    return CustomersView(rows, tuple(_next_levels(rows)))


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


def conclude_customers(context: Context) -> Message | str:
    """Where the worst journey goes well and where wrong; without a feeling, what is known."""
    journey = worst_journey(context)
    if journey is None:
        return _known(context)
    felt = [stage for stage in journey.stages if stage.feeling is not None]
    lowest, best = extremes(journey) or (felt[0], felt[0])
    names = {"journey": headline(journey.name, QUOTATION), "stage": headline(lowest.name, QUOTATION)}
    if (best.feeling or 0) >= CLEAR and (lowest.feeling or 0) <= -CLEAR:
        best_name = headline(best.name, QUOTATION)
        return say("“{journey}” goes well at “{best}” and wrong at “{stage}”", best=best_name, **names)
    return say("The journey “{journey}” feels worst at “{stage}”", **names)


def _known(context: Context) -> Message:
    """What is known of customers while no journey tells how it feels."""
    if context.strategy.journeys:
        return say("The journeys are named; how they feel is still to be found out")
    count = len(context.strategy.segments)
    return say_many(
        "We know one group of customers",
        "We tell {number} groups of customers apart",
        count,
        number=context.wording.count(count),
    )


def worst_journey(context: Context) -> Journey | None:
    """The journey to begin with: a customer's, of those with priority, with the lowest mean feeling; None without any.

    Of equals that with the lowest moment, then the first.
    """
    found = context.analysis.expectations
    felt = [one for one in context.strategy.journeys if found and found.journeys[one.id].mean is not None]
    return min(felt, key=_badness, default=None)


def _badness(journey: Journey) -> tuple[bool, bool, float, float]:
    feelings = [stage.feeling for stage in journey.stages if stage.feeling is not None]
    # Rounded, so that journeys tie that do on paper.
    return journey.kind != "customer", not journey.priority, round(fmean(feelings), 9), min(feelings)


CHAPTER = Chapter(
    "customers",
    say("Our customers"),
    tells=lambda context: bool(context.strategy.segments or context.strategy.journeys),
    view=view_customers,
    conclude=conclude_customers,
    codes=("CX208", "CX209", "CX21"),
)
