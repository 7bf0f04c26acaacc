"""The chapter on the compass: what the promise answers and who tested it, and the page for on the wall."""

from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.model.compass import Compass, Direction
from cxstrategy.words.language import Message, say
from cxstrategy.words.shorten import clip, headline

# What a page on the wall has room for: boxes beside each other, how many in all, and how long each line may be.
# All of it stands in full in the chapter.
BESIDE = 2
BESIDE_MANY = 3
MOST_BOXES = 6
EXPERIENCE, PRINCIPLE, LINE = 150, 90, 110
# The same where there are more than four boxes.
MANY = 4
EXPERIENCE_OF_MANY, PRINCIPLE_OF_MANY, LINE_OF_MANY = 100, 55, 70
# The heart of the drawn compass holds a promise of so many characters.
HEART = 180


@dataclass(frozen=True)
class Box:
    """A direction on the page: what the customer notices (drawn), the principle, one thing to do and one to avoid."""

    direction: Direction
    experience: str
    principle: str
    do: str
    avoid: str


@dataclass(frozen=True)
class CompassView:
    """`rows` are the page's boxes, row by row; `beyond` are ids of directions that say more than it holds.

    `behaviour`: whether any box says more than the drawing. `headline` is the promise as a heading; `long`: whether it
    is longer than the drawing holds. The rest are counts.
    """

    rows: tuple[tuple[Box, ...], ...]
    beyond: frozenset[str]
    behaviour: bool
    headline: Message | str
    long: bool
    answered: int
    expectations: int
    customers: int
    colleagues: int


def view_compass(context: Context) -> CompassView | None:
    """None without a compass."""
    compass = context.strategy.compass
    if compass is None:
        return None
    boxes = boxes_of(compass)
    beside = BESIDE if len(boxes) in (2, 4) else BESIDE_MANY
    known = {one.id for one in context.strategy.expectations}
    return CompassView(
        rows=tuple(tuple(boxes[start : start + beside]) for start in range(0, len(boxes), beside)),
        beyond=frozenset(one.id for one in compass.directions if _says_more(one, boxes)),
        behaviour=any(box.principle or box.do or box.avoid for box in boxes),
        headline=conclude_compass(context),
        long=len(compass.promise) > HEART,
        answered=len(known & set(compass.expectations)),
        expectations=len(known),
        customers=_spoken_to(compass, "customer"),
        colleagues=_spoken_to(compass, "internal"),
    )


def boxes_of(compass: Compass) -> list[Box]:
    """The directions that the page and its drawing have room for, no longer than they have room for."""
    few = len(compass.directions) <= MANY
    limits = (EXPERIENCE, PRINCIPLE, LINE) if few else (EXPERIENCE_OF_MANY, PRINCIPLE_OF_MANY, LINE_OF_MANY)
    return [_box(one, *limits) for one in compass.directions[:MOST_BOXES]]


def _box(direction: Direction, experience: int, principle: int, line: int) -> Box:
    return Box(
        direction,
        clip(direction.experience or "", experience),
        clip(direction.principle or "", principle),
        clip(next(iter(direction.do), ""), line),
        clip(next(iter(direction.avoid), ""), line),
    )


def _says_more(direction: Direction, boxes: list[Box]) -> bool:
    """Whether the page cuts what the customer notices, or the principle; behaviour stands in the chapter anyhow."""
    return not any(
        box.direction is direction
        and box.experience == (direction.experience or "")
        and box.principle == (direction.principle or "")
        for box in boxes
    )


def _spoken_to(compass: Compass, group: str) -> int:
    return sum(one.n or 0 for one in compass.validations if one.group == group)


def conclude_compass(context: Context) -> Message | str:
    """The promise itself."""
    return clip(headline(context.strategy.compass.promise), 200) if context.strategy.compass else ""


CHAPTER = Chapter(
    "compass",
    say("Our compass"),
    tells=lambda context: context.strategy.compass is not None,
    view=view_compass,
    conclude=conclude_compass,
    codes=("CX6",),
)
