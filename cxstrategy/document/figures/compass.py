"""Figure of the customer compass on a page of its own: the promise in the middle, the directions as cards around it.

The page is of the A series, so that the same drawing is a page of A4 or a poster of A3.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, pi

from cxstrategy.document.context import Context
from cxstrategy.document.figures.circle import in_circle
from cxstrategy.document.figures.compass_card import CARD_TYPES, Card, CardType, lay_out_card
from cxstrategy.document.figures.figure import Figure, colours, draw
from cxstrategy.document.figures.label import Label, TextBlock, bounds, label, stack
from cxstrategy.document.figures.phone_rows import PHONE, PhoneDrawing
from cxstrategy.document.figures.shapes import Point, points, polar
from cxstrategy.document.lettering import BODY, LARGE, REGULAR, SEMIBOLD, SMALL, width
from cxstrategy.document.tokens import PAGE, TYPE, units_of_length
from cxstrategy.document.tokens import units as in_units
from cxstrategy.model.compass import Compass, Direction, Value
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.shorten import headline

# The whole paper in units of the canvas.
WIDE, HIGH = units_of_length(PAGE.width), units_of_length(PAGE.height)
# The band above, the bar below, what stays free at the sides and between two cards.
BAND, BAR, MARGIN, GAP = 62.0, 16.0, 45.0, 18.0
# The radius of the heart, how far the ring and the needles stand out from it.
HEART, LARGEST_HEART, RING, TIP = 140.0, 168.0, 12.0, 36.0
HEART_ON_PHONE = 126.0
MOST_DIRECTIONS = 6
# How many cards stand above and below the promise, by how many there are.
ROWS = {0: (0, 0), 1: (0, 1), 2: (1, 1), 3: (1, 2), 4: (2, 2), 5: (2, 3), 6: (3, 3)}
# The promise in the heart and the core emotion beside it, from large to small.
_PROMISE = in_units(TYPE["figure-promise"].size)
PROMISE_SIZES = tuple(round(_PROMISE - (_PROMISE - SMALL) * step / 10, 1) for step in range(11))
EMOTION_SIZES = (in_units(TYPE["promise"].size), LARGE, BODY, SMALL)


@dataclass(frozen=True)
class Needle:
    """The two halves of a needle, and the line from its tip to its card."""

    light: str
    dark: str
    leader: tuple[Point, Point]


def draw_compass(context: Context) -> tuple[Figure, ...]:
    """The compass; nothing without a promise."""
    compass = context.strategy.compass
    if compass is None:
        return ()
    above, below = _cards(compass.directions[:MOST_DIRECTIONS], context)
    middle, heart = _heart(above, below)
    tint = colours(context)
    sides = _sides(compass, middle, heart, context)
    figure = draw(
        "compass.svg",
        context,
        name="compass",
        title=_title(compass, context),
        told=_told(compass, context),
        width=WIDE,
        height=HIGH,
        band=BAND,
        bar=BAR,
        middle=middle,
        heart=heart,
        ring=heart + RING,
        echoes=_echoes(middle, heart),
        ticks=_ticks(middle, heart + RING),
        cards=[*above, *below],
        needles=[_needle(one, middle, heart + RING) for one in (*above, *below)],
        promise=in_circle(headline(compass.promise, 999), *middle, heart - 12, tint.on_primary, sizes=PROMISE_SIZES),
        sides=[(bounds(one).grown(8), one) for one in sides],
        heading=_heading(context),
        phone=_phone(compass, context),
    )
    return (figure,)


def _phone(compass: Compass, context: Context) -> PhoneDrawing:
    """The promise in its heart, emotion and values below it, then the cards below each other."""
    tint, middle, heart = colours(context), (PHONE / 2, HEART_ON_PHONE + RING + GAP), HEART_ON_PHONE
    parts = _emotion(compass.core_emotion, PHONE - 2 * GAP, context) if compass.core_emotion else []
    words = stack(parts, GAP, middle[1] + heart + RING + GAP, PHONE - 2 * GAP)
    y = (bounds(words).bottom if words else middle[1] + heart + RING) + GAP
    if compass.values:
        told = _values(compass.values, True, PHONE - 2 * GAP, context)
        words += tuple(one._replace(x=GAP, y=round(one.y + y, 1)) for one in told)
        y = bounds(words).bottom + GAP
    cards: list[Card] = []
    for direction in compass.directions[:MOST_DIRECTIONS]:
        card = lay_out_card(direction, GAP / 2, PHONE - GAP, CARD_TYPES[2], context)
        cards.append(card.moved(y, card.height))
        y += card.height + GAP / 2
    promise = in_circle(headline(compass.promise, 999), *middle, heart - 12, tint.on_primary, sizes=PROMISE_SIZES)
    return PhoneDrawing(
        "phone_compass.svg",
        y + GAP / 2,
        {"middle": middle, "heart": heart, "ring": heart + RING, "ticks": _ticks(middle, heart + RING),
         "promise": promise, "words": words, "cards": cards},
    )  # fmt: skip


def _cards(directions: Sequence[Direction], context: Context) -> tuple[list[Card], list[Card]]:
    """The rows of cards above and below the promise, in the largest type that leaves room for it."""
    upper, _ = ROWS[len(directions)]
    for style in CARD_TYPES:
        above = _row(directions[:upper], style, context)
        below = _row(directions[upper:], style, context)
        free = HIGH - BAND - BAR - 2 * GAP - _height(above) - _height(below)
        if free >= 2 * (HEART + RING + TIP):
            break
    top = [one.moved(BAND + GAP, _height(above)) for one in above]
    return top, [one.moved(HIGH - BAR - GAP - _height(below), _height(below)) for one in below]


def _row(directions: Sequence[Direction], style: CardType, context: Context) -> list[Card]:
    """Cards beside each other, as wide as the paper allows."""
    each = (WIDE - 2 * MARGIN - GAP * (len(directions) - 1)) / max(len(directions), 1)
    return [
        lay_out_card(one, round(MARGIN + (each + GAP) * index, 1), each, style, context)
        for index, one in enumerate(directions)
    ]


def _height(cards: Sequence[Card]) -> float:
    return max((one.height for one in cards), default=0.0)


def _heart(above: Sequence[Card], below: Sequence[Card]) -> tuple[Point, float]:
    """The middle of the compass and the radius of its heart: as large as the cards leave room for."""
    top = max((one.top + one.height for one in above), default=BAND + GAP)
    bottom = min((one.top for one in below), default=HIGH - BAR - GAP)
    radius = min(LARGEST_HEART, (bottom - top) / 2 - RING - TIP)
    return (round(WIDE / 2, 1), round((top + bottom) / 2, 1)), round(max(radius, HEART), 1)


def _needle(card: Card, middle: Point, ring: float) -> Needle:
    """From the ring to the edge of the card that faces the middle."""
    reach = ring + TIP
    edge = card.top if card.top > middle[1] else card.top + card.height
    across = min(max(card.left + card.width / 2, middle[0] - reach), middle[0] + reach)
    turn = atan2(across - middle[0], middle[1] - edge) / (2 * pi)
    tip, base = polar(*middle, reach, turn), polar(*middle, ring, turn)
    before, after = (polar(*middle, ring, turn + side) for side in (-0.025, 0.025))
    return Needle(points([before, tip, base]), points([after, tip, base]), (tip, (round(across, 1), edge)))


def _ticks(middle: Point, ring: float) -> str:
    """A path of the marks around the ring."""
    turns = [index / 60 for index in range(60)]
    pairs = [(polar(*middle, ring, turn), polar(*middle, ring - 5, turn)) for turn in turns]
    return "".join(f"M{x0} {y0}L{x1} {y1}" for (x0, y0), (x1, y1) in pairs)


def _echoes(middle: Point, heart: float) -> str:
    """A path of circles around the compass that run off the paper."""
    drawn = ""
    for radius in (heart * share for share in (1.75, 2.5, 3.3, 4.2)):
        r = round(radius, 1)
        drawn += f"M{round(middle[0] - r, 1)} {middle[1]}a{r} {r} 0 1 0 {2 * r:.1f} 0a{r} {r} 0 1 0 -{2 * r:.1f} 0z"
    return drawn


def _heading(context: Context) -> Label:
    words = context.wording.say(
        say("The customer compass of {organisation}", organisation=context.strategy.organisation.name)
    )
    room = WIDE - 2 * MARGIN
    size = next((one for one in (LARGE, BODY) if width(words, one, SEMIBOLD) <= room), SMALL)
    return label(
        words, MARGIN, BAND / 2, room, upright="middle", size=size, weight=SEMIBOLD, lines=2,
        colour=colours(context).on_primary,
    )  # fmt: skip


def _sides(compass: Compass, middle: Point, heart: float, context: Context) -> list[tuple[Label, ...]]:
    """Left of the promise the core emotion, right of it the values, each with what it means where there is room."""
    edge = heart + RING + 14
    room, high = middle[0] - edge - MARGIN, 2 * heart
    sides: list[tuple[Label, ...]] = []
    if compass.core_emotion:
        words = _emotion(compass.core_emotion, room, context)
        sides.append(stack(words, MARGIN, middle[1], room, upright="middle"))
    if compass.values:
        tries = (_values(compass.values, meaning, room, context) for meaning in (True, False))
        told = next((one for one in tries if bounds(one).bottom <= high), ())
        down = middle[1] - bounds(told).bottom / 2 if told else 0.0
        shift = round(middle[0] + edge, 1)
        sides.append(tuple(one._replace(x=shift, y=round(one.y + down, 1)) for one in told))
    return [one for one in sides if one]


def _emotion(words: str, room: float, context: Context) -> list[TextBlock]:
    """The core emotion, as large as its longest word allows."""
    tint = colours(context)
    longest = max((width(word, 1.0, SEMIBOLD) for word in words.split()), default=0.0)
    size = next((one for one in EMOTION_SIZES if longest * one <= room), SMALL)
    heading = context.wording.say(say("Core emotion"))
    return [TextBlock(heading, SMALL, REGULAR, 2, tint.soft), TextBlock(words, size, SEMIBOLD, 5, tint.accent_text)]


def _values(values: Sequence[Value], meaning: bool, room: float, context: Context) -> tuple[Label, ...]:
    """Heading and values below each other, from 0 down."""
    tint = colours(context)
    found = stack([TextBlock(context.wording.say(say("What we stand for")), SMALL, REGULAR, 2, tint.soft)], 0, 0, room)
    for value in values:
        words = [TextBlock(value.name, BODY, SEMIBOLD, 2, tint.primary_text)]
        if meaning and value.meaning:
            words.append(TextBlock(value.meaning, SMALL))
        found += stack(words, 0, bounds(found).bottom + 5, room)
    return found


def _title(compass: Compass, context: Context) -> Message:
    """One promise, so many directions, one feeling."""
    number, count = context.wording.count(len(compass.directions)), len(compass.directions)
    if not count:
        return say("Our compass: one promise; its directions are still to be chosen")
    if not compass.core_emotion:
        return say_many(
            "Our compass: one promise in one direction", "Our compass: one promise in {number} directions", count,
            number=number,
        )  # fmt: skip
    return say_many(
        "Our compass: one promise in one direction, and the feeling “{emotion}”",
        "Our compass: one promise in {number} directions, and the feeling “{emotion}”",
        count,
        number=number,
        emotion=headline(compass.core_emotion, 60),
    )


def _told(compass: Compass, context: Context) -> list[Message]:
    """The promise, and the directions by their names."""
    told = [say("In the middle the promise: {promise}", promise=_closed(compass.promise))]
    if names := [headline(one.name) for one in compass.directions[:MOST_DIRECTIONS]]:
        told.append(say("Around it: {directions}.", directions=context.wording.listed(names)))
    return told


def _closed(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
