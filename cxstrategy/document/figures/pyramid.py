"""Figure of the experience pyramid: the moments of each journey by level, the level that all reach and the target."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from cxstrategy.analysis.expectations import JourneyFeeling
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Label, height_of, label
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.shapes import points
from cxstrategy.document.lettering import SEMIBOLD, SMALL, wrap
from cxstrategy.model.expectations import PYRAMID, Journey
from cxstrategy.words.language import Message, Value, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term

ROW, APART, BASE, SUMMIT = 40.0, 4.0, 236.0, 108.0
LEFT = 246.0
MOST = 6
Stands = tuple[Journey, JourneyFeeling]


@dataclass(frozen=True)
class LevelCount:
    """So many moments of a journey at a level, and whether that is the level at which the whole journey stands."""

    x: float
    y: float
    count: Label
    stands: bool


@dataclass(frozen=True)
class Climb:
    """The level a journey is to reach: a ring around it, and a line that leads up to it where it lies higher."""

    x: float
    y: float
    rise: tuple[float, float] | None


def draw_pyramid(context: Context) -> tuple[Figure, ...]:
    """The pyramid with a column a journey; nothing while no level is given, or where it would tell nothing apart."""
    found = context.analysis.expectations
    journeys = sorted(context.strategy.journeys, key=lambda journey: not journey.priority)
    stands = [(one, found.journeys[one.id]) for one in journeys if found and found.journeys[one.id].pyramid]
    if not stands or _all_alike(stands):
        return ()
    shown = stands[:MOST]
    wide = (WIDTH - LEFT) / max(len(shown), 3)
    names = [wrap(journey.name, wide - 6, SMALL, lines=5) for journey, _ in shown]
    top = ceil(max(height_of(len(name), SMALL) for name in names)) + 10.0
    floor = top + (ROW + APART) * len(PYRAMID)
    key = lay_out_legend(_key(stands, context), 0, floor + 8, WIDTH)
    figure = draw(
        "pyramid.svg",
        context,
        name="pyramid",
        title=_title(stands, context),
        told=_told(stands),
        note=_note(stands),
        height=floor + 8 + key.height,
        steps=[_step(level, top, context) for level in range(1, len(PYRAMID) + 1)],
        heads=[
            label(journey.name, LEFT + wide * (index + 0.5), top - 6, wide - 6, anchor="middle", upright="bottom",
                  size=SMALL, lines=5)
            for index, (journey, _) in enumerate(shown)
        ],
        cells=[cell for index, (_, felt) in enumerate(shown) for cell in _cells(index, felt, top, wide, context)],
        climbs=[climb for index, stand in enumerate(shown) for climb in _climb(index, stand, top, wide)],
        key=key,
    )  # fmt: skip
    return (figure,)


def _all_alike(stands: Sequence[Stands]) -> bool:
    """Whether every moment of every journey is met at one level and none has a target: a sentence says that better."""
    met = {name for _, felt in stands for name, count in felt.levels.items() if count}
    return len(met) == 1 and not any(journey.pyramid_target for journey, _ in stands)


def _climb(index: int, stand: Stands, top: float, wide: float) -> Iterator[Climb]:
    journey, felt = stand
    if journey.pyramid_target is None or felt.pyramid is None:
        return
    y, now = (_top(level, top) + ROW / 2 for level in (journey.pyramid_target, felt.pyramid))
    yield Climb(round(LEFT + wide * (index + 0.5), 1), y, (now, y) if y < now else None)


def _top(level: int, top: float) -> float:
    """Where a level begins: the first lies at the bottom."""
    return top + (ROW + APART) * (len(PYRAMID) - level)


def _step(level: int, top: float, context: Context) -> dict[str, object]:
    """A level of the pyramid: its plane, its number and name, and the line that leads to its cells."""
    upper = _top(level, top)
    lean = (BASE - SUMMIT) / (len(PYRAMID) * (ROW + APART))
    wide, narrow = (BASE - lean * (top + (ROW + APART) * len(PYRAMID) - y) for y in (upper + ROW, upper))
    middle = BASE / 2
    sides = [(middle - narrow / 2, upper), (middle + narrow / 2, upper), (middle + wide / 2, upper + ROW),
             (middle - wide / 2, upper + ROW)]  # fmt: skip
    words = f"{level} {context.wording.say(term('pyramid', level))}"
    name = label(
        words, middle, upper + ROW / 2, narrow - 8, anchor="middle", upright="middle", weight=SEMIBOLD, lines=2,
        colour=colours(context).on_primary,
    )  # fmt: skip
    return {"plane": points(sides), "name": name, "y": upper + ROW / 2, "right": round(middle + (wide + narrow) / 4, 1)}


def _cells(index: int, felt: JourneyFeeling, top: float, wide: float, context: Context) -> Iterator[LevelCount]:
    x = round(LEFT + wide * (index + 0.5), 1)
    for level, name in enumerate(PYRAMID, 1):
        count = felt.levels.get(name, 0)
        if not count:
            continue
        y, stands = _top(level, top) + ROW / 2, level == felt.pyramid
        colour = colours(context).on_accent if stands else None
        number = label(str(count), x, y, anchor="middle", upright="middle", weight=SEMIBOLD, size=SMALL, colour=colour)
        yield LevelCount(x, y, number, stands)


def _key(stands: Sequence[Stands], context: Context) -> Iterator[tuple[str, str, str]]:
    colour, wording = colours(context), context.wording
    yield "dot", colour.accent, wording.say(say("moments at the level that all of the journey reaches"))
    yield "ring", colour.primary, wording.say(say("moments at a higher level"))
    if any(journey.pyramid_target for journey, _ in stands):
        yield "target", colour.ink, wording.say(say("the level that the journey is to reach"))


def _title(stands: Sequence[Stands], context: Context) -> Message:
    """How many journeys are to rise; without targets at which level they stand, and which comes furthest."""
    rising = [stand for stand in stands if (stand[0].pyramid_target or 0) > (stand[1].pyramid or 0)]
    return _rise(stands, rising, context) if rising else _standing(stands, context)


def _rise(stands: Sequence[Stands], rising: Sequence[Stands], context: Context) -> Message:
    low, high = (pick(felt.pyramid or 0 for _, felt in stands) for pick in (min, max))
    targets = {journey.pyramid_target or 0 for journey, _ in rising}
    if len(stands) == 1:
        name = headline(stands[0][0].name)
        return say("“{journey}” is to rise from level {low} to level {target} of 5", journey=name, low=low,
                   target=targets.pop())  # fmt: skip
    if low == high and len(rising) == len(stands) and len(targets) == 1:
        return say("Every journey is to rise from level {low} to level {target} of 5", low=low, target=targets.pop())
    if len(rising) == len(stands):
        return say("Every journey is to rise; none stands above level {high} of 5 today", high=high)
    return say_many(
        "{number} of the {whole} journeys is to rise; none stands above level {high} of 5 today",
        "{number} of the {whole} journeys are to rise; none stands above level {high} of 5 today",
        len(rising),
        number=capital(context.wording.count(len(rising))),
        whole=context.wording.count(len(stands)),
        high=high,
    )


def _standing(stands: Sequence[Stands], context: Context) -> Message:
    levels = [felt.pyramid or 0 for _, felt in stands]
    low, high = min(levels), max(levels)
    if len(stands) == 1:
        name = headline(stands[0][0].name)
        return say(
            "“{journey}” stands at level {level} of 5: {name}", journey=name, level=low, name=term("pyramid", low)
        )
    if low == high:
        if len(stands) == 2:
            return say("Both journeys stand at level {level} of 5: {name}", level=low, name=term("pyramid", low))
        number = context.wording.count(len(stands))
        return say("All {number} journeys stand at level {level} of 5: {name}", number=number, level=low,
                   name=term("pyramid", low))  # fmt: skip
    best = next(journey.name for journey, felt in stands if felt.pyramid == high)
    return say_many(
        "{number} of the {whole} journeys stands at level {low} of 5; “{best}” comes furthest, with level {high}",
        "{number} of the {whole} journeys stand at level {low} of 5; “{best}” comes furthest, with level {high}",
        levels.count(low),
        number=capital(context.wording.count(levels.count(low))),
        whole=context.wording.count(len(stands)),
        low=low,
        best=headline(best),
        high=high,
    )


def _told(stands: Sequence[Stands]) -> Iterator[Message]:
    yield say("The five levels of the pyramid, and how many moments of each journey reach each of them.")
    for journey, felt in stands:
        counts = [f"{level}: {felt.levels.get(name, 0)}" for level, name in enumerate(PYRAMID, 1)]
        values: dict[str, Value] = {"journey": journey.name, "level": felt.pyramid or 0, "counts": ", ".join(counts)}
        if journey.pyramid_target:
            yield say("{journey}: level {level} ({counts}), target {target}.", target=journey.pyramid_target, **values)
        else:
            yield say("{journey}: level {level} ({counts}).", **values)


def _note(stands: Sequence[Stands]) -> Message:
    if len(stands) > MOST:
        return say(
            "A moment is a stage of the journey or an expectation about it. Shown are {number} of {whole} journeys.",
            number=MOST,
            whole=len(stands),
        )
    return say("A moment is a stage of the journey or an expectation about it.")
