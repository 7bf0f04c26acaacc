"""Figure of the maturity scan: a radar of the six pillar scores with the spread between respondents."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import dist

from cxstrategy.analysis.maturity import HIGHEST, MaturityAnalysis
from cxstrategy.document.chapters.maturity import score_digits
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Anchor, Label, TextBlock, Upright, label, stack
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.figures.shapes import Point, points, polar
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.model.maturity import REPEATABLE
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.terms import term

RADIUS = 138.0
MIDDLE: Point = (WIDTH / 2, 46 + RADIUS)
_REACH = Scale(0, HIGHEST, 0, RADIUS)
# How far the side of a hexagon is from its middle, its corners being at 1.
_HALFWAY = 0.866


@dataclass(frozen=True)
class Spoke:
    """A pillar on the radar: where its axis ends, where its score stands and from where to where it spreads.

    `place` and `edges` are None where nobody answered; `edges` lie one standard deviation below and above the score.
    """

    pillar: str
    turn: float
    weakest: bool
    end: Point
    place: Point | None
    edges: tuple[Point, Point] | None


def draw_maturity(context: Context) -> tuple[Figure, ...]:
    """The radar; nothing without a scan that someone answered."""
    found = context.analysis.maturity
    if found is None or not found.respondents:
        return ()
    spokes, scores = _spokes(found), _scores(found, context)
    key = lay_out_legend(_key(found, context), 0, MIDDLE[1] + RADIUS + 52, WIDTH, centred=True)
    figure = draw(
        "maturity.svg",
        context,
        name="maturity",
        title=_title(found, context),
        told=_told(scores),
        note=_note(found, context),
        height=MIDDLE[1] + RADIUS + 52 + key.height + 2,
        middle=MIDDLE,
        spokes=spokes,
        rings=[(level, points(_at(level, spoke.turn) for spoke in spokes)) for level in range(1, HIGHEST + 1)],
        numbers=_numbers(spokes),
        norm=REPEATABLE,
        band=_band(spokes) if any(score.spread for score in found.pillars.values()) else "",
        outline=_outline(spokes),
        labels=[_label(spoke, scores[spoke.pillar], context) for spoke in spokes],
        key=key,
    )
    return (figure,)


def _spokes(found: MaturityAnalysis) -> list[Spoke]:
    marked = _marked(found)
    made = []
    for index, (name, pillar) in enumerate(found.pillars.items()):
        turn, score, spread = index / len(found.pillars), pillar.score, pillar.spread or 0.0
        place = None if score is None else _at(score, turn)
        edges = None if score is None else (_at(score - spread, turn), _at(score + spread, turn))
        made.append(Spoke(name, turn, name in marked, _at(HIGHEST, turn), place, edges))
    return made


def _marked(found: MaturityAnalysis) -> tuple[str, ...]:
    """The weakest pillars, unless half of them or more are."""
    return found.weakest if len(found.weakest) < len(found.pillars) / 2 else ()


def _at(value: float, turn: float) -> Point:
    """The place of a value, 0 to 3, on the axis that points to `turn`."""
    return polar(*MIDDLE, _REACH.kept(value), turn)


def _pairs(spokes: list[Spoke]) -> Iterator[tuple[Spoke, Spoke]]:
    """Neighbours that both have a score."""
    for one, other in zip(spokes, [*spokes[1:], spokes[0]], strict=True):
        if one.place and other.place:
            yield one, other


def _band(spokes: list[Spoke]) -> str:
    """A path of the planes between neighbouring spreads."""
    planes = []
    for one, other in _pairs(spokes):
        if one.edges and other.edges:
            planes.append("M" + points([one.edges[0], one.edges[1], other.edges[1], other.edges[0]]) + "Z")
    return "".join(planes)


def _outline(spokes: list[Spoke]) -> str:
    """A path along the scores, broken where nobody answered."""
    return "".join(f"M{points([one.place, other.place])}" for one, other in _pairs(spokes) if one.place and other.place)


def _numbers(spokes: list[Spoke]) -> list[Label]:
    """Each level's number outside its ring, halfway between the two axes where the outline stays furthest from them."""
    levels = [_REACH(level) * _HALFWAY + 9 for level in range(1, HIGHEST + 1)]

    def clear(index: int) -> float:
        one, other = spokes[index].place, spokes[(index + 1) % len(spokes)].place
        if one is None or other is None:
            return RADIUS
        between = dist(MIDDLE, ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2))
        return min(abs(between - level) for level in levels)

    turn = (max(range(len(spokes)), key=clear) + 0.5) / len(spokes)
    places = [polar(*MIDDLE, radius, turn) for radius in levels]
    return [
        label(str(level), x, y, anchor="middle", upright="middle", size=SMALL) for level, (x, y) in enumerate(places, 1)
    ]


def _label(spoke: Spoke, score: str, context: Context) -> tuple[Label, ...]:
    """The pillar's name, and below it its score."""
    turn = round(spoke.turn * 6)
    anchor: Anchor = "middle" if turn in (0, 3) else "start" if turn < 3 else "end"
    upright: Upright = "bottom" if turn == 0 else "top" if turn == 3 else "middle"
    x, y = polar(*MIDDLE, RADIUS + 14, spoke.turn)
    eye = colours(context).accent_text if spoke.weakest else None
    name = TextBlock(context.wording.say(term("pillar", spoke.pillar)), weight=SEMIBOLD, colour=eye)
    return stack([name, TextBlock(score)], x, y, 200, anchor=anchor, upright=upright)


def _scores(found: MaturityAnalysis, context: Context) -> dict[str, str]:
    """Of each pillar "1,4 (spreiding 0,6)", without the spread where there is none."""
    wording, digits = context.wording, score_digits(found)
    told = {}
    for name, pillar in found.pillars.items():
        number = wording.say(say("not answered")) if pillar.score is None else wording.fixed(pillar.score, digits)
        if pillar.spread is not None:
            spread = wording.fixed(pillar.spread, 1)
            number = wording.say(say("{score} (spread {spread})", score=number, spread=spread))
        told[name] = number
    return told


def _key(found: MaturityAnalysis, context: Context) -> Iterator[tuple[str, str, str]]:
    colour, wording = colours(context), context.wording
    yield "line", colour.primary, wording.say(say("score, 0 to 3"))
    if any(score.spread for score in found.pillars.values()):
        yield "plane", colour.primary_half, wording.say(say("spread between respondents"))
    if _marked(found):
        yield "diamond", colour.accent, wording.say(say("lowest score"))
    yield "dashed", colour.soft, wording.say(say("level 2: repeatable"))


def _title(found: MaturityAnalysis, context: Context) -> Message:
    """Which pillar is furthest behind and which ahead, with their scores."""
    wording = context.wording
    scores = {name: pillar.score for name, pillar in found.pillars.items() if pillar.score is not None}
    low, high, digits = min(scores.values()), max(scores.values()), score_digits(found)
    if round(low, 1) == round(high, 1):
        return say("No pillar stands out: all stand at about {score} of 3", score=wording.fixed(low, 1))
    best = [name for name, score in scores.items() if high - score < 1e-9]
    return say_many(
        "{weakest} is furthest behind with {low} of 3, {strongest} furthest ahead with {high}",
        "{weakest} are furthest behind with {low} of 3, {strongest} furthest ahead with {high}",
        len(found.weakest),
        weakest=wording.listed(term("pillar", name) for name in found.weakest),
        strongest=wording.listed(term("pillar", name) for name in best),
        low=wording.fixed(low, digits),
        high=wording.fixed(high, digits),
    )


def _told(scores: dict[str, str]) -> Iterator[Message]:
    yield say("A radar of six pillars, each from 0 (undeveloped) to 3 (systematic).")
    for pillar, score in scores.items():
        yield say("{pillar}: {score}.", pillar=term("pillar", pillar), score=score)


def _note(found: MaturityAnalysis, context: Context) -> Message:
    return say_many(
        "Source: the maturity scan, one respondent.",
        "Source: the maturity scan, {number} respondents. The spread is the standard deviation of their own means.",
        found.respondents,
        number=context.wording.count(found.respondents),
    )
