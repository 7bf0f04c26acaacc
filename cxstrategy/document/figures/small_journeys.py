"""Figure of the other journeys: a small curve each, its lowest moment named; those of employees stand apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from cxstrategy.analysis.expectations import extremes
from cxstrategy.document.chapters.customers import other_journeys, some_journeys
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.journey import pieces
from cxstrategy.document.figures.label import Label, Upright, bounds, label
from cxstrategy.document.figures.phone_rows import PHONE, PhoneDrawing
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.figures.shapes import Point, line
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.model.expectations import Journey
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term

# So many beside each other, and so many in all; a cell is never wider than a third.
BESIDE, FEWEST, MOST, ON_PHONE = 4, 3, 8, 2
APART, INSIDE, MARK = 10.0, 6.0, 7.5
# The line above a name, for what kind of journey it is and the marks of the thread.
KICKER = 17.0
# The plot of a cell, with room for a figure above and below it.
HIGH, AROUND = 40.0, 21.0


@dataclass(frozen=True)
class SmallCurve:
    """A journey in its cell, `left` to `left + wide`: its words, its stages and the pieces of its line.

    `lowest` is the place of its lowest moment, None where all feel the same; `marks` are the numbers of the
    expectations about it, of the three that the document follows.
    """

    left: float
    top: float
    bottom: float
    employee: bool
    words: tuple[Label, ...]
    zero: float
    places: tuple[Point, ...]
    lines: tuple[str, ...]
    lowest: Point | None
    marks: tuple[Label, ...]


def draw_small_journeys(context: Context) -> tuple[Figure, ...]:
    """The curves, customers' before employees'; nothing where the worst journey is the only one."""
    journeys = other_journeys(context)
    shown = journeys[:MOST]
    if not shown:
        return ()
    columns = max(ceil(len(shown) / ceil(len(shown) / BESIDE)), FEWEST)
    drawn, high = _cells(shown, columns, WIDTH, context)
    small, tall = _cells(shown, ON_PHONE, PHONE, context)
    figure = draw(
        "small_journeys.svg",
        context,
        name="small-journeys",
        title=_title(shown, context),
        told=_told(shown, context),
        note=some_journeys(len(shown), len(journeys)),
        height=high,
        **drawn,
        phone=PhoneDrawing("small_journeys.svg", tall, small),
    )
    return (figure,)


def _cells(journeys: Sequence[Journey], columns: int, room: float, context: Context) -> tuple[dict[str, Any], float]:
    """What the template finds for so many cells beside each other, and how high they are together."""
    wide = (room - APART * (columns - 1)) / columns
    cells: list[SmallCurve] = []
    top = 0.0
    for start in range(0, len(journeys), columns):
        row = list(_row(journeys[start : start + columns], top, wide, context))
        cells += row
        top = row[0].bottom + APART
    return {"cells": cells, "wide": round(wide, 1), "inside": INSIDE, "disc": MARK}, top - APART


def _row(journeys: Sequence[Journey], top: float, wide: float, context: Context) -> Iterator[SmallCurve]:
    """Cells beside each other: their plots stand level below the longest name."""
    kicked = any(one.kind == "employee" or one.id in context.analysis.thread.journeys for one in journeys)
    names = top + INSIDE + (KICKER if kicked else 0.0)
    heads = [_head(one, index, names, wide, context) for index, one in enumerate(journeys)]
    plot = max(bounds(head).bottom for head in heads) + AROUND
    feet = [_foot(one, index, plot + HIGH + AROUND, wide, context) for index, one in enumerate(journeys)]
    bottom = max((one.box.bottom for foot in feet for one in foot), default=plot + HIGH + AROUND) + INSIDE
    for index, journey in enumerate(journeys):
        yield _cell(journey, index, (heads[index], feet[index]), (top, plot, bottom), wide, context)


def _left(index: int, wide: float) -> float:
    return round(index * (wide + APART), 1)


def _head(journey: Journey, index: int, top: float, wide: float, context: Context) -> tuple[Label, ...]:
    """The name of a journey, below that it is one of employees."""
    x, room = _left(index, wide) + INSIDE, wide - 2 * INSIDE
    name = label(journey.name, x, top, room, size=SMALL, weight=SEMIBOLD, lines=4)
    if journey.kind != "employee":
        return (name,)
    kind = capital(context.wording.say(term("journey_kind", "employee")))
    return name, label(kind, x, top - KICKER, room, size=SMALL, lines=1, colour=colours(context).soft)


def _foot(journey: Journey, index: int, top: float, wide: float, context: Context) -> tuple[Label, ...]:
    """The name of the lowest moment below the plot."""
    ends = extremes(journey)
    if ends is None:
        return ()
    x, eye = _left(index, wide) + INSIDE, colours(context).accent_text
    return (label(ends[0].name, x, top, wide - 2 * INSIDE, size=SMALL, lines=4, colour=eye),)


def _cell(
    journey: Journey, index: int, words: tuple[tuple[Label, ...], tuple[Label, ...]],
    heights: tuple[float, float, float], wide: float, context: Context,
) -> SmallCurve:  # fmt: skip
    top, plot, bottom = heights
    left, high = _left(index, wide), Scale(-2, 2, plot + HIGH, plot)
    across = Scale(0, max(len(journey.stages) - 1, 1), left + INSIDE + 8, left + wide - INSIDE - 8)
    places = [
        None if stage.feeling is None else (across(at), high(stage.feeling)) for at, stage in enumerate(journey.stages)
    ]
    ends = extremes(journey)
    lowest, best = (next(at for at, stage in enumerate(journey.stages) if stage is one) for one in ends) if ends else (
        None, next(at for at, place in enumerate(places) if place),
    )  # fmt: skip
    values = [_value(journey, at, places, context, below=at == lowest) for at in (lowest, best) if at is not None]
    numbers = context.analysis.thread.journeys.get(journey.id, ())
    return SmallCurve(
        left=left,
        top=top,
        bottom=bottom,
        employee=journey.kind == "employee",
        words=(*words[0], *words[1], *values),
        zero=high(0),
        places=tuple(place for place in places if place),
        lines=tuple(line(piece) for piece in pieces(places)),
        lowest=places[lowest] if lowest is not None else None,
        marks=tuple(_mark(number, at, left + wide, top, context) for at, number in enumerate(reversed(numbers))),
    )


def _value(journey: Journey, at: int, places: Sequence[Point | None], context: Context, *, below: bool) -> Label:
    """The feeling of a stage, below its place or above it."""
    x, y = places[at] or (0.0, 0.0)
    words = context.wording.signed(journey.stages[at].feeling or 0)
    eye = colours(context).accent_text if below else None
    upright: Upright = "top" if below else "bottom"
    away = 9 if below else -7
    return label(words, x, y + away, anchor="middle", upright=upright, size=SMALL, weight=SEMIBOLD, colour=eye)


def _mark(number: int, at: int, right: float, top: float, context: Context) -> Label:
    """The number of an expectation in the corner of a cell, the first at the left."""
    x, y = right - INSIDE - MARK - at * (2 * MARK + 4), top + INSIDE + MARK
    colour = colours(context).on_accent
    return label(str(number), x, y, anchor="middle", upright="middle", size=SMALL, weight=SEMIBOLD, colour=colour)


def _title(journeys: Sequence[Journey], context: Context) -> Message:
    """How many of the journeys feel bad somewhere."""
    whole, count = len(journeys), context.wording.count
    low = [min(stage.feeling for stage in one.stages if stage.feeling is not None) for one in journeys]
    bad = sum(feeling < 0 for feeling in low)
    if whole == 1:
        return say("The other journey: {journey}", journey=journeys[0].name)
    if bad == whole:
        return say("Each of the {whole} other journeys has a moment that feels bad", whole=count(whole))
    if not bad:
        return say("None of the {whole} other journeys has a moment that feels bad", whole=count(whole))
    return say_many(
        "{number} of the {whole} other journeys has a moment that feels bad",
        "{number} of the {whole} other journeys have a moment that feels bad",
        bad,
        number=capital(count(bad)),
        whole=count(whole),
    )


def _told(journeys: Sequence[Journey], context: Context) -> Iterator[Message]:
    yield say("A small curve of each journey, from −2 (bad) to +2 (good).")
    ends = [(one.name, pair[0]) for one in journeys if (pair := extremes(one))]
    lowest = [
        say("{journey}: {stage} ({feeling})", journey=name, stage=stage.name,
            feeling=context.wording.signed(stage.feeling or 0))
        for name, stage in ends
    ]  # fmt: skip
    if lowest:
        yield say("The lowest moments: {stages}.", stages="; ".join(map(context.wording.say, lowest)))
