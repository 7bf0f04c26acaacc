"""Figure of the customer compass: the promise in the middle, the core emotion below it, the directions around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxstrategy.document.chapters.compass import MOST_BOXES, boxes_of
from cxstrategy.document.chapters.compass import Box as Told
from cxstrategy.document.context import Context
from cxstrategy.document.figures.circle import in_circle
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Box, Label, TextBlock, bounds, label, stack
from cxstrategy.document.figures.placing import spread
from cxstrategy.document.figures.shapes import Point, points, polar
from cxstrategy.document.lettering import LARGE, SEMIBOLD, SMALL
from cxstrategy.model.compass import Compass
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.shorten import headline

HEART, RING, TIP = 112.0, 122.0, 150.0
# The room for words left and right of the compass and above it, and what stays free between two of them.
SIDE, OVER, APART = 158.0, 340.0, 16.0
# How wide the core emotion may be set before it takes a second line.
RIBBON = 176.0
# Where the directions point, in turns from straight up, by how many there are.
TURNS = {
    0: (),
    1: (0.0,),
    2: (0.25, 0.75),
    3: (0.0, 0.3, 0.7),
    4: (0.15, 0.35, 0.65, 0.85),
    5: (0.0, 0.19, 0.37, 0.63, 0.81),
    6: (0.12, 0.25, 0.38, 0.62, 0.75, 0.88),
}


@dataclass(frozen=True)
class Needle:
    """A direction: the two halves of its needle, its words, and the line from the one to the other."""

    light: str
    dark: str
    words: tuple[Label, ...]
    leader: tuple[Point, Point] | None


def draw_compass(context: Context) -> tuple[Figure, ...]:
    """The compass; nothing without a promise."""
    compass = context.strategy.compass
    if compass is None:
        return ()
    shown = boxes_of(compass)
    turns = TURNS[len(shown)]
    heights = [bounds(_words(one, 0, 0, turn, context)).height for one, turn in zip(shown, turns, strict=True)]
    over = sum(height + 10 for height, turn in zip(heights, turns, strict=True) if not turn)
    high = max(2 * TIP, _side(heights, turns, True), _side(heights, turns, False))
    middle = WIDTH / 2, over + high / 2 + 2
    figure = draw(
        "compass.svg",
        context,
        name="compass",
        title=_title(compass, context),
        told=_told(compass, shown),
        note=_note(compass),
        height=over + high + 4,
        middle=middle,
        heart=HEART,
        ring=RING,
        ticks=_ticks(middle),
        needles=_needles(shown, turns, heights, middle, high, context),
        promise=in_circle(headline(compass.promise, 999), *middle, HEART - 9, colours(context).on_primary),
        emotion=_emotion(compass, middle, context),
    )
    return (figure,)


def _words(told: Told, x: float, y: float, turn: float, context: Context) -> tuple[Label, ...]:
    """The direction's name and what the customer notices: above the compass, or beside it."""
    words = [TextBlock(told.direction.name, LARGE, SEMIBOLD, 2, colours(context).primary_text)]
    if told.experience:
        words.append(TextBlock(told.experience, SMALL, lines=8 if turn else 4))
    if not turn:
        return stack(words, x, y, OVER, anchor="middle", upright="bottom")
    return stack(words, x, y, SIDE, anchor="start" if turn < 0.5 else "end", upright="middle")


def _on_side(turns: Sequence[float], right: bool) -> list[int]:
    """The directions on one side, from top to bottom."""
    mine = [index for index, turn in enumerate(turns) if turn and (turn < 0.5) == right]
    return mine if right else mine[::-1]


def _side(heights: Sequence[float], turns: Sequence[float], right: bool) -> float:
    """How high the words on one side are together."""
    return sum(heights[index] + APART for index in _on_side(turns, right))


def _needles(
    shown: Sequence[Told],
    turns: Sequence[float],
    heights: Sequence[float],
    middle: Point,
    high: float,
    context: Context,
) -> list[Needle]:
    """Each needle with its words beside its tip, or as near as the others allow."""
    beside: dict[int, float] = {}
    for right in (True, False):
        mine = _on_side(turns, right)
        wanted = [polar(*middle, TIP, turns[index])[1] for index in mine]
        sizes = [heights[index] + APART for index in mine]
        low = middle[1] - high / 2
        beside.update(zip(mine, spread(wanted, sizes, low, low + high), strict=True))
    return [
        _needle(one, turn, beside.get(index), middle, context)
        for index, (one, turn) in enumerate(zip(shown, turns, strict=True))
    ]


def _needle(told: Told, turn: float, y: float | None, middle: Point, context: Context) -> Needle:
    tip, base = polar(*middle, TIP, turn), polar(*middle, RING, turn)
    before, after = (polar(*middle, RING, turn + side) for side in (-0.03, 0.03))
    halves = points([before, tip, base]), points([after, tip, base])
    if y is None:
        return Needle(*halves, _words(told, middle[0], tip[1] - 8, turn, context), None)
    outward = 1 if turn < 0.5 else -1
    edge = middle[0] + outward * (WIDTH / 2 - SIDE)
    return Needle(*halves, _words(told, edge, y, turn, context), (tip, (edge - outward * 7, round(y, 1))))


def _ticks(middle: Point) -> str:
    """A path of the marks around the ring."""
    marks = (line for index in range(48) for line in [(index / 48, RING - 5)])
    pairs = [(polar(*middle, RING, turn), polar(*middle, inner, turn)) for turn, inner in marks]
    return "".join(f"M{x0} {y0}L{x1} {y1}" for (x0, y0), (x1, y1) in pairs)


def _emotion(compass: Compass, middle: Point, context: Context) -> tuple[Box, Label] | None:
    """The core emotion on a ribbon across the foot of the compass, between the needles."""
    if not compass.core_emotion:
        return None
    words = context.wording.say(say("Core emotion: {emotion}", emotion=compass.core_emotion))
    made = label(
        words, middle[0], middle[1] + RING, RIBBON, anchor="middle", upright="middle", weight=SEMIBOLD, lines=2,
        colour=colours(context).on_accent,
    )  # fmt: skip
    left, top, right, bottom = made.box
    return Box(round(left - 14, 1), round(top - 6, 1), round(right + 14, 1), round(bottom + 6, 1)), made


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


def _told(compass: Compass, shown: Sequence[Told]) -> Iterator[Message]:
    yield say("In the middle the promise: {promise}", promise=_closed(compass.promise))
    if compass.core_emotion:
        yield say("The core emotion: {emotion}", emotion=_closed(compass.core_emotion))
    for told in shown:
        name = told.direction.name
        if told.experience:
            yield say("{direction}: {experience}", direction=name, experience=_closed(told.experience))
        else:
            yield say("{direction}.", direction=name.rstrip("."))


def _closed(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _note(compass: Compass) -> Message | str:
    if len(compass.directions) <= MOST_BOXES:
        return ""
    return say("Shown are the first {number} of {whole} directions.", number=MOST_BOXES, whole=len(compass.directions))
