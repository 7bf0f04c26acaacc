"""Figure of the experience pyramid: a small one a journey, with the level that all of it reaches and the target."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxstrategy.document.chapters.customers import some_journeys
from cxstrategy.document.chapters.pyramid import Stand, alike, stands_of
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Label, height_of, label
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.phone_rows import PHONE, PhoneDrawing
from cxstrategy.document.figures.shapes import points
from cxstrategy.document.lettering import SEMIBOLD, SMALL, wrap
from cxstrategy.model.expectations import PYRAMID
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.shorten import headline

# A level of a small pyramid, and how wide its lowest level and its top are.
ROW, APART, BASE, SUMMIT = 10.0, 2.0, 76.0, 20.0
FEWEST, MOST, ON_PHONE = 4, 6, 2
_HIGH = (ROW + APART) * len(PYRAMID)


@dataclass(frozen=True)
class SmallPyramid:
    """A journey: its words, and its levels from the bottom as (plane, reached, target)."""

    words: tuple[Label, ...]
    levels: tuple[tuple[str, bool, bool], ...]


def draw_pyramid(context: Context) -> tuple[Figure, ...]:
    """The pyramids beside each other; nothing while no level is known, or where all journeys stand at one."""
    stands = stands_of(context)
    if not stands or alike(stands):
        return ()
    shown = stands[:MOST]
    wide = WIDTH / max(len(shown), FEWEST)
    pyramids, floor = _side_by_side(shown, wide, 0.0, context)
    key = lay_out_legend(_key(stands, context), 0, floor + 2, WIDTH)
    figure = draw(
        "pyramid.svg",
        context,
        name="pyramid",
        title=_title(stands, context),
        told=_told(),
        note=some_journeys(len(shown), len(stands)),
        height=floor + 2 + key.height,
        pyramids=pyramids,
        key=key,
        phone=_phone(shown, list(_key(stands, context)), context),
    )
    return (figure,)


def _phone(shown: Sequence[Stand], key: Sequence[tuple[str, str, str]], context: Context) -> PhoneDrawing:
    """The same pyramids, two beside each other."""
    pyramids: list[SmallPyramid] = []
    floor = 0.0
    for start in range(0, len(shown), ON_PHONE):
        row, floor = _side_by_side(shown[start : start + ON_PHONE], PHONE / ON_PHONE, floor, context)
        pyramids += row
    legend = lay_out_legend(key, 0, floor + 2, PHONE)
    return PhoneDrawing("pyramid.svg", floor + 2 + legend.height, {"pyramids": pyramids, "key": legend})


def _side_by_side(
    shown: Sequence[Stand], wide: float, above: float, context: Context
) -> tuple[list[SmallPyramid], float]:
    """Pyramids in a row that begins at `above`, and where it ends."""
    names = max(height_of(len(wrap(one.journey.name, wide - 12, SMALL, lines=4)), SMALL) for one in shown)
    top = above + names + 8
    drawn = [_pyramid(one, index * wide, wide, (above, top), context) for index, one in enumerate(shown)]
    return drawn, top + _HIGH + height_of(1, SMALL) + 8


def _pyramid(stand: Stand, left: float, wide: float, tops: tuple[float, float], context: Context) -> SmallPyramid:
    above, top = tops
    target = stand.journey.pyramid_target or 0
    said = say("level {level}", level=stand.level)
    if target > stand.level:
        said = say("level {level}, aim {target}", level=stand.level, target=target)
    words = (
        label(stand.journey.name, left, above + 3, wide - 12, size=SMALL, lines=4),
        label(context.wording.say(said), left, top + _HIGH + 4, wide - 4, size=SMALL, lines=1, weight=SEMIBOLD),
    )
    return SmallPyramid(words, tuple(_levels(stand.level, target, left, top)))


def _levels(reached: int, target: int, left: float, top: float) -> Iterator[tuple[str, bool, bool]]:
    for level in range(1, len(PYRAMID) + 1):
        upper = top + (ROW + APART) * (len(PYRAMID) - level)
        middle, narrow, wide = left + BASE / 2, _width(upper, top), _width(upper + ROW, top)
        plane = points([
            (middle - narrow / 2, upper), (middle + narrow / 2, upper),
            (middle + wide / 2, upper + ROW), (middle - wide / 2, upper + ROW),
        ])  # fmt: skip
        yield plane, level <= reached, level == target > reached


def _width(y: float, top: float) -> float:
    """How wide the pyramid is at a height."""
    return SUMMIT + (BASE - SUMMIT) * (y - top) / _HIGH


def _key(stands: Sequence[Stand], context: Context) -> Iterator[tuple[str, str, str]]:
    colour, wording = colours(context), context.wording
    yield "plane", colour.primary, wording.say(say("all of the journey reaches it"))
    if any((one.journey.pyramid_target or 0) > one.level for one in stands):
        yield "frame", colour.accent, wording.say(say("the level that the journey is to reach"))


def _title(stands: Sequence[Stand], context: Context) -> Message:
    """How many journeys are to rise; without targets how many stand lowest, and which comes furthest."""
    levels = [stand.level for stand in stands]
    low, high = min(levels), max(levels)
    rising = sum((stand.journey.pyramid_target or 0) > stand.level for stand in stands)
    whole, count = context.wording.count(len(stands)), context.wording.count
    if rising == len(stands):
        return say("Every journey is to rise; none stands above level {high} of 5 today", high=high)
    if rising:
        return say_many(
            "{number} of the {whole} journeys is to rise; none stands above level {high} of 5 today",
            "{number} of the {whole} journeys are to rise; none stands above level {high} of 5 today",
            rising, number=capital(count(rising)), whole=whole, high=high,
        )  # fmt: skip
    return say_many(
        "{number} of the {whole} journeys stands at level {low} of 5; “{best}” comes furthest, with level {high}",
        "{number} of the {whole} journeys stand at level {low} of 5; “{best}” comes furthest, with level {high}",
        levels.count(low),
        number=capital(count(levels.count(low))),
        whole=whole,
        low=low,
        best=headline(next(stand.journey.name for stand in stands if stand.level == high)),
        high=high,
    )


def _told() -> Iterator[Message]:
    yield say("Small pyramids of five levels, one a journey, with the level that all of it reaches and its target.")
