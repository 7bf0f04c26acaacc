"""The chapter on customers: who they are, the journeys with their moments, and the pyramid's next level."""

from dataclasses import dataclass
from statistics import fmean

from cxstrategy.analysis.expectations import extremes
from cxstrategy.document.chapters.chapter import QUOTATION, Chapter, Restated, Title
from cxstrategy.document.chapters.pyramid import NextLevel, aims, alike, next_levels, standing, stands_of
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.model.expectations import PYRAMID, Journey, Stage
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import quoted
from cxstrategy.words.shorten import headline

# A feeling of -2 to 2 is clear from here on, either way.
CLEAR = 1


@dataclass(frozen=True)
class JourneyRow:
    """A journey with its lowest stage, the pyramid's level that all of it meets and the one it is to reach.

    `moments` counts those that reach no more than that level, of `of_moments`. `carries` names the customer journey
    that a journey of employees serves. `seen` and `unseen` name the stages of which the team says that the customer
    can, or cannot, see there how far it is.
    """

    journey: Journey
    segment: str
    lowest: Stage | None
    pyramid: int | None
    moments: int
    of_moments: int
    target: int | None
    carries: str
    seen: str
    unseen: str


@dataclass(frozen=True)
class CustomersView:
    """The worst journey with its lowest stage, all journeys, those with priority first, and their pyramid.

    `alike` says at which level all journeys stand, where they stand at one; `aims` which levels they are to reach.
    """

    worst: JourneyRow | None
    journeys: tuple[JourneyRow, ...]
    alike: Message | None
    aims: str
    next_levels: tuple[NextLevel, ...]


def view_customers(context: Context) -> CustomersView:
    """Empty without journeys."""
    journeys = sorted(context.strategy.journeys, key=lambda journey: not journey.priority)
    worst, stands = worst_journey(context), stands_of(context)
    return CustomersView(
        worst=_journey(worst, context) if worst else None,
        journeys=tuple(_journey(journey, context) for journey in journeys),
        alike=standing(stands, context) if alike(stands) else None,
        aims=aims(stands, context),
        next_levels=tuple(next_levels(stands)),
    )


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
        moments=felt.levels.get(PYRAMID[felt.pyramid - 1], 0) if felt and felt.pyramid else 0,
        of_moments=sum(felt.levels.values()) if felt else 0,
        target=journey.pyramid_target,
        carries=carried.name if carried else "",
        seen=_stages(journey, True, context),
        unseen=_stages(journey, False, context),
    )


def _stages(journey: Journey, visible: bool, context: Context) -> str:
    """The stages of which the team says that the customer can (or cannot) see there how far it is; empty for none."""
    names = [quoted(stage.name) for stage in journey.stages if stage.status_visible is visible]
    return context.wording.listed(names) if names else ""


def conclude_customers(context: Context) -> Title:
    """Where the worst journey goes well and where wrong; without a feeling, what is known."""
    journey = worst_journey(context)
    if journey is None:
        return _known(context)
    felt = [stage for stage in journey.stages if stage.feeling is not None]
    lowest, best = extremes(journey) or (felt[0], felt[0])
    stage = headline(lowest.name, QUOTATION)
    if (best.feeling or 0) >= CLEAR and (lowest.feeling or 0) <= -CLEAR:
        return say("It goes well at “{best}” and wrong at “{stage}”", best=headline(best.name, QUOTATION), stage=stage)
    name = headline(journey.name, QUOTATION)
    return Restated(say("The journey “{journey}” feels worst at “{stage}”", journey=name, stage=stage))


def _known(context: Context) -> Title:
    """What is known of customers while no journey tells how it feels."""
    if context.strategy.journeys:
        return say("The journeys are named; how they feel is still to be found out")
    count = len(context.strategy.segments)
    return Restated(
        say_many(
            "We know one group of customers",
            "We tell {number} groups of customers apart",
            count,
            number=context.wording.count(count),
        )
    )


def worst_journey(context: Context) -> Journey | None:
    """The journey to begin with: a customer's, of those with priority, with the lowest mean feeling; None without any.

    Of equals that with the lowest moment, then the first.
    """
    return min(_felt(context), key=_badness, default=None)


def other_journeys(context: Context) -> list[Journey]:
    """The journeys beside the worst one that tell how they feel: customers' first, then by priority."""
    worst = worst_journey(context)
    others = [one for one in _felt(context) if one is not worst]
    return sorted(others, key=lambda one: (one.kind != "customer", not one.priority))


def some_journeys(shown: int, whole: int) -> Message | str:
    """That a drawing shows so many of the journeys; nothing where it shows all."""
    return say("Shown are {number} of {whole} journeys.", number=shown, whole=whole) if shown < whole else ""


def _felt(context: Context) -> list[Journey]:
    """The journeys of which the feeling of a stage is known."""
    return [one for one in context.strategy.journeys if any(stage.feeling is not None for stage in one.stages)]


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
    parts=(
        ChapterPart("segments", say("the groups of customers"), core=True),
        ChapterPart("worst", say("the journey that feels worst"), core=True),
        ChapterPart("small", say("the other journeys as curves"), core=True),
        ChapterPart("pyramid", say("where the journeys stand on the pyramid")),
        ChapterPart("next", say("what the next level of the pyramid asks")),
        ChapterPart("visible", say("where customers can see how far it is")),
        ChapterPart("journeys", say("the table of journeys")),
    ),
    asks=say("where it goes well for customers, and where it goes wrong"),
)
