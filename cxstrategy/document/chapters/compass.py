"""The chapter on the compass: one page that can be hung on a wall; what proves each direction is in the appendix."""

from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.model.compass import Value
from cxstrategy.words.language import Message, say

# What the page has room for beside the promise: so many values, and so many characters of what each means.
MOST_VALUES, MEANING = 3, 120


@dataclass(frozen=True)
class CompassView:
    """`values` are those that the page has no room to explain: all of them, or none."""

    values: tuple[Value, ...]


def view_compass(context: Context) -> CompassView | None:
    """None without a compass."""
    compass = context.strategy.compass
    if compass is None:
        return None
    explained = [one for one in compass.values if one.meaning]
    long = len(compass.values) > MOST_VALUES or any(len(one.meaning or "") > MEANING for one in explained)
    return CompassView(tuple(explained) if long else ())


def conclude_compass(context: Context) -> Message | str:
    """What the promise asks: it decides what is done and left, or still has to."""
    compass = context.strategy.compass
    if compass is None:
        return ""
    if any(one.avoid for one in compass.directions):
        return say("The promise decides what we do, and also what we leave")
    if compass.directions:
        return say("The promise says what we do; what we leave for it is still to be settled")
    return say("The promise stands; what it asks us to do and to leave is still to be settled")


CHAPTER = Chapter(
    "compass",
    say("Our compass"),
    tells=lambda context: context.strategy.compass is not None,
    view=view_compass,
    conclude=conclude_compass,
    codes=("CX60", "CX612", "CX613", "CX614", "CX615"),
    parts=(
        ChapterPart("directions", say("what proves each direction of the compass"), spare=True),
        ChapterPart("values", say("what our values mean"), spare=True),
    ),
)
