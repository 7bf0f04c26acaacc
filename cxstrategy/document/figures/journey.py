"""Figure of the worst journey's feelings from -2 to +2, stage by stage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from cxstrategy.analysis.expectations import JourneyFeeling, extremes
from cxstrategy.document.chapters.chapter import is_derived
from cxstrategy.document.chapters.customers import CHAPTER as CUSTOMERS
from cxstrategy.document.chapters.customers import worst_journey
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Label, label
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.phone_rows import PHONE, PhoneDrawing
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.figures.shapes import Point, line
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.model.expectations import Journey, Stage
from cxstrategy.words.language import Message, say
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term

# A band holds as many stages as can be named beside each other; a longer journey goes on in the next band.
BESIDE, BESIDE_ON_PHONE = 7, 3
LEFT, TALL = 52.0, 84.0
# The room above +2 and below -2, where a value stands there and where none does.
ABOVE, ABOVE_NONE, BELOW, BELOW_NONE = 26.0, 10.0, 26.0, 16.0
CONTACTS = {"human": "dot", "online": "square", "none": "ring", None: "ring"}


@dataclass(frozen=True)
class Moment:
    """A stage on the line: its place (None where nobody knows how it feels), its sign and its words."""

    place: Point | None
    kind: str
    lowest: bool
    value: Label | None
    name: Label


@dataclass(frozen=True)
class Band:
    """A stretch of the journey: its levels as (value, y, label), its moments, and the pieces of its line."""

    levels: tuple[tuple[int, float, Label], ...]
    moments: tuple[Moment, ...]
    lines: tuple[str, ...]


def draw_journey(context: Context) -> tuple[Figure, ...]:
    """The worst journey; nothing where no journey tells how it feels."""
    found, journey = context.analysis.expectations, worst_journey(context)
    return (_draw(journey, found.journeys[journey.id], context),) if found and journey else ()


def _draw(journey: Journey, found: JourneyFeeling, context: Context) -> Figure:
    bands, top = _bands(journey, min(ceil(len(journey.stages) / BESIDE), 2), WIDTH, context)
    key = lay_out_legend(_key(journey, context), LEFT - 12, top, WIDTH)
    return draw(
        "journey.svg",
        context,
        name="journey",
        title=_title(journey, found, context),
        told=_told(journey, context),
        height=top + key.height,
        bands=bands,
        left=LEFT - 12,
        key=key,
        phone=_phone(journey, context),
    )


def _phone(journey: Journey, context: Context) -> PhoneDrawing:
    """The same line over more bands."""
    bands, top = _bands(journey, ceil(len(journey.stages) / BESIDE_ON_PHONE), PHONE, context)
    key = lay_out_legend(_key(journey, context), 0, top, PHONE)
    return PhoneDrawing("journey.svg", top + key.height, {"bands": bands, "left": LEFT - 12, "key": key})


def _bands(journey: Journey, count: int, right: float, context: Context) -> tuple[list[Band], float]:
    """So many bands below each other, and where they end."""
    bands: list[Band] = []
    top = 0.0
    low, _ = extremes(journey) or (None, None)
    for stages in _stretches(journey.stages, count or 1):
        bands.append(_band(stages, low, top, right, context))
        top = max(moment.name.box.bottom for moment in bands[-1].moments) + 6
    return bands, top


def _stretches(stages: Sequence[Stage], bands: int) -> Iterator[Sequence[Stage]]:
    """The stages over so many bands, as evenly as goes."""
    size = ceil(len(stages) / bands)
    for start in range(0, len(stages), size):
        yield stages[start : start + size]


def _band(stages: Sequence[Stage], lowest: Stage | None, top: float, right: float, context: Context) -> Band:
    felt = [stage.feeling for stage in stages if stage.feeling is not None]
    high = top + (ABOVE if max(felt, default=0) > 1 else ABOVE_NONE)
    names = high + TALL + (BELOW if min(felt, default=0) < -1 else BELOW_NONE)
    height = Scale(-2, 2, high + TALL, high)
    wide = (right - LEFT) / len(stages)
    places = [
        None if stage.feeling is None else (round(LEFT + wide * (index + 0.5), 1), height(stage.feeling))
        for index, stage in enumerate(stages)
    ]
    moments = tuple(
        _moment(stage, index, places, wide, names, stage is lowest, context) for index, stage in enumerate(stages)
    )
    levels = tuple((value, height(value), _level(value, height(value), context)) for value in range(-2, 3))
    return Band(levels, moments, tuple(line(piece) for piece in pieces(places)))


def pieces(places: Sequence[Point | None]) -> Iterator[list[Point]]:
    """The stretches of which every stage's feeling is known, two stages at least."""
    piece: list[Point] = []
    for place in (*places, None):
        if place is not None:
            piece.append(place)
            continue
        if len(piece) > 1:
            yield piece
        piece = []


def _level(value: int, y: float, context: Context) -> Label:
    words = context.wording.signed(value)
    return label(words, LEFT - 18, y, anchor="end", upright="middle", size=SMALL, colour=colours(context).soft)


def _moment(
    stage: Stage, index: int, places: Sequence[Point | None], wide: float, names: float, lowest: bool, context: Context
) -> Moment:
    x = LEFT + wide * (index + 0.5)
    eye = colours(context).accent_text if lowest else None
    name = label(
        stage.name, x, names, wide - 8, anchor="middle", size=SMALL, lines=4, weight=SEMIBOLD if lowest else 400,
        colour=eye,
    )  # fmt: skip
    place = places[index]
    words = context.wording.signed(stage.feeling or 0)
    value = _value(place, _sides(places, index), words, 13 if lowest else 9, eye) if place else None
    return Moment(place, CONTACTS[stage.contact], lowest, value, name)


def _sides(places: Sequence[Point | None], index: int) -> tuple[float, float]:
    """How far the line falls towards this stage and from it on (below zero: rises), as heights on paper."""
    here = places[index]
    before = places[index - 1] if index else None
    after = places[index + 1] if index + 1 < len(places) else None
    if here is None:
        return 0.0, 0.0
    return here[1] - before[1] if before else 0.0, after[1] - here[1] if after else 0.0


def _value(place: Point, sides: tuple[float, float], words: str, away: float, colour: str | None) -> Label:
    """The feeling's figure where the line is not: above a top, below a bottom, beside a slope."""
    (x, y), (towards, onward) = place, sides
    if towards > 0 < onward:
        return label(words, x + away, y - 6, upright="bottom", weight=SEMIBOLD, colour=colour)
    if towards < 0 > onward:
        return label(words, x - away, y - 6, anchor="end", upright="bottom", weight=SEMIBOLD, colour=colour)
    if towards > 0 or onward < 0:
        return label(words, x, y + away, anchor="middle", weight=SEMIBOLD, colour=colour)
    return label(words, x, y - away, anchor="middle", upright="bottom", weight=SEMIBOLD, colour=colour)


def _key(journey: Journey, context: Context) -> Iterator[tuple[str, str, str]]:
    """What the signs mean, as far as they occur."""
    occurring = {stage.contact for stage in journey.stages if stage.feeling is not None}
    for contact in ("human", "online", "none"):
        if contact in occurring or (contact == "none" and None in occurring):
            yield CONTACTS[contact], colours(context).primary, context.wording.say(term("contact", contact))


def _title(journey: Journey, found: JourneyFeeling, context: Context) -> Message:
    """Where the journey is lowest and where highest, unless the chapter's title says that."""
    name, signed = headline(journey.name), context.wording.signed
    ends = extremes(journey)
    if ends is None:
        return _level_title(journey, name, signed(found.mean or 0))
    if is_derived(CUSTOMERS, context):
        return say("{journey}: how each stage feels, from −2 (bad) to +2 (good)", journey=name)
    low, high = ends
    return say(
        "{journey}: lowest at “{stage}” ({low}), highest at “{peak}” ({high})",
        journey=name,
        stage=low.name,
        low=signed(low.feeling or 0),
        peak=high.name,
        high=signed(high.feeling or 0),
    )


def _level_title(journey: Journey, name: str, feeling: str) -> Message:
    """A journey of one feeling, told of the stages of which it is known."""
    known = [stage for stage in journey.stages if stage.feeling is not None]
    if len(known) == len(journey.stages):
        return say("{journey}: the feeling is {mean} throughout", journey=name, mean=feeling)
    if len(known) == 1:
        return say(
            "{journey}: the feeling is {mean} at “{stage}”, and not known elsewhere",
            journey=name, mean=feeling, stage=known[0].name,
        )  # fmt: skip
    return say("{journey}: the feeling is {mean} at every stage where it is known", journey=name, mean=feeling)


def _told(journey: Journey, context: Context) -> Iterator[Message]:
    if journey.kind == "employee":
        yield say("How each stage feels for the colleague, from −2 (bad) to +2 (good).")
    else:
        yield say("How each stage feels for the customer, from −2 (bad) to +2 (good).")
    stages = [say("{stage}: {feeling}", stage=stage.name, feeling=_feeling(stage, context)) for stage in journey.stages]
    yield say("{stages}.", stages="; ".join(map(context.wording.say, stages)))


def _feeling(stage: Stage, context: Context) -> Message | str:
    return say("not known") if stage.feeling is None else context.wording.signed(stage.feeling)
