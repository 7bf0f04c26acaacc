"""Figure of a journey's feeling line from -2 to +2 over its stages, with the moments that must stay."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from cxstrategy.analysis.expectations import JourneyFeeling, extremes
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Label, TextBlock, bounds, label, stack
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.figures.shapes import Point, curve
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.model.expectations import Journey, Stage
from cxstrategy.words.language import Message, say
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term

# A band holds as many stages as can be named beside each other; a longer journey goes on in the next band.
BESIDE = 7
LEFT, HIGH, LOW = 52.0, 26.0, 110.0
# Below the line: room for a value, then the names.
NAMES = LOW + 30
CONTACTS = {"human": "dot", "online": "square", "none": "ring", None: "ring"}
MOST = 6


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


def draw_journeys(context: Context) -> tuple[Figure, ...]:
    """A feeling line for each journey with priority, or for all where none has; of those that tell a feeling."""
    found = context.analysis.expectations
    felt = [one for one in context.strategy.journeys if found and found.journeys[one.id].mean is not None]
    chosen = [one for one in felt if one.priority] or felt
    return tuple(_draw(one, found.journeys[one.id], context) for one in chosen[:MOST] if found)


def _draw(journey: Journey, found: JourneyFeeling, context: Context) -> Figure:
    bands: list[Band] = []
    top = 0.0
    low, _ = extremes(journey) or (None, None)
    for stages in _stretches(journey.stages):
        band = _band(stages, low, top, context)
        bands.append(band)
        top = max(moment.name.box.bottom for moment in band.moments) + 8
    key = lay_out_legend(_key(journey, context), LEFT - 12, top, WIDTH)
    wishes = _wishes(journey, top + key.height + 6, context)
    return draw(
        "journeys.svg",
        context,
        name=f"journey-{journey.id}",
        title=_title(journey, found, context),
        told=_told(journey, context),
        height=bounds(wishes).bottom + 4 if wishes else top + key.height,
        bands=bands,
        left=LEFT - 12,
        wishes=wishes,
        key=key,
    )


def _stretches(stages: Sequence[Stage]) -> Iterator[Sequence[Stage]]:
    """The stages over as few bands as hold them, as evenly as goes."""
    bands = min(ceil(len(stages) / BESIDE), 2) or 1
    size = ceil(len(stages) / bands)
    for start in range(0, len(stages), size):
        yield stages[start : start + size]


def _band(stages: Sequence[Stage], lowest: Stage | None, top: float, context: Context) -> Band:
    height = Scale(-2, 2, top + LOW, top + HIGH)
    wide = (WIDTH - LEFT) / len(stages)
    places = [
        None if stage.feeling is None else (round(LEFT + wide * (index + 0.5), 1), height(stage.feeling))
        for index, stage in enumerate(stages)
    ]
    moments = tuple(
        _moment(stage, index, places, wide, top, stage is lowest, context) for index, stage in enumerate(stages)
    )
    levels = tuple((value, height(value), _level(value, height(value), context)) for value in range(-2, 3))
    return Band(levels, moments, tuple(curve(piece) for piece in _pieces(places)))


def _pieces(places: Sequence[Point | None]) -> Iterator[list[Point]]:
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
    stage: Stage, index: int, places: Sequence[Point | None], wide: float, top: float, lowest: bool, context: Context
) -> Moment:
    x = LEFT + wide * (index + 0.5)
    eye = colours(context).accent_text if lowest else None
    name = label(
        stage.name, x, top + NAMES, wide - 8, anchor="middle", size=SMALL, lines=4, weight=SEMIBOLD if lowest else 400,
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


def _wishes(journey: Journey, top: float, context: Context) -> list[Label]:
    """Which moment and which ending the customer should remember, beside each other."""
    ours = [(say("The peak that we want"), journey.peak), (say("The ending that we want"), journey.ending)]
    written = [(context.wording.say(heading), text) for heading, text in ours if text]
    wide = (WIDTH - LEFT + 12) / max(len(written), 1)
    labels: list[Label] = []
    for index, (heading, text) in enumerate(written):
        words = [
            TextBlock(heading, SMALL, SEMIBOLD, 1, colours(context).primary_text),
            TextBlock(text, SMALL, lines=3),
        ]
        labels += stack(words, LEFT - 12 + wide * index, top, wide - 26)
    return labels


def _key(journey: Journey, context: Context) -> Iterator[tuple[str, str, str]]:
    """What the signs mean, as far as they occur."""
    occurring = {stage.contact for stage in journey.stages if stage.feeling is not None}
    for contact in ("human", "online", "none"):
        if contact in occurring or (contact == "none" and None in occurring):
            yield CONTACTS[contact], colours(context).primary, context.wording.say(term("contact", contact))


def _title(journey: Journey, found: JourneyFeeling, context: Context) -> Message:
    """Where the journey is lowest and where highest."""
    name, signed = headline(journey.name), context.wording.signed
    ends = extremes(journey)
    if ends is None:
        return _level_title(journey, name, signed(found.mean or 0))
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
    segment = context.strategy.segment(journey.segment)
    if segment:
        yield say("The journey of: {segment}.", segment=segment.name)
    if journey.kind == "employee":
        yield say("How each stage feels for the colleague, from −2 (bad) to +2 (good).")
    else:
        yield say("How each stage feels for the customer, from −2 (bad) to +2 (good).")
    for stage in journey.stages:
        feeling = say("not known") if stage.feeling is None else context.wording.signed(stage.feeling)
        contact = term("contact", stage.contact) if stage.contact else say("contact not known")
        yield say("{stage}: {feeling} ({contact}).", stage=stage.name, feeling=feeling, contact=contact)
    if journey.peak:
        yield say("The peak that we want: {text}", text=_closed(journey.peak))
    if journey.ending:
        yield say("The ending that we want: {text}", text=_closed(journey.ending))


def _closed(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
