"""The scan's six pillars in; a radar of their scores with the spread between respondents out."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import dist

from cxstrategy.analysis.maturity import HIGHEST, MaturityAnalysis, PillarScore
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.key import lay_key
from cxstrategy.document.figures.label import Anchor, Label, Upright, Words, label, stack
from cxstrategy.document.figures.lettering import SEMIBOLD, SMALL
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.figures.shapes import Point, points, polar
from cxstrategy.document.telling import Telling
from cxstrategy.document.terms import term
from cxstrategy.language import Message, say, say_many
from cxstrategy.model.maturity import REPEATABLE

RADIUS = 138.0
MIDDLE: Point = (WIDTH / 2, 46 + RADIUS)
_REACH = Scale(0, HIGHEST, 0, RADIUS)
# How far the side of a hexagon is from its middle, its corners being at 1.
_HALFWAY = 0.866


@dataclass(frozen=True)
class Spoke:
    """A pillar on the radar: where its axis ends, and where its score stands (None: nobody answered)."""

    pillar: str
    score: PillarScore
    turn: float
    weakest: bool

    def at(self, value: float) -> Point:
        """The place of a value, 0 to 3, on this axis."""
        return polar(*MIDDLE, _REACH.kept(value), self.turn)

    @property
    def end(self) -> Point:
        """The outer end of the axis."""
        return self.at(HIGHEST)

    @property
    def place(self) -> Point | None:
        """Where the score stands."""
        return None if self.score.score is None else self.at(self.score.score)

    @property
    def edges(self) -> tuple[Point, Point] | None:
        """Where the spread begins and ends: one standard deviation below and above the score."""
        if self.score.score is None:
            return None
        spread = self.score.spread or 0.0
        return self.at(self.score.score - spread), self.at(self.score.score + spread)


def draw_maturity(telling: Telling) -> tuple[Figure, ...]:
    """The radar; nothing without a scan that someone answered."""
    found = telling.analysis.maturity
    if found is None or not found.respondents:
        return ()
    spokes = _spokes(found)
    key = lay_key(_key(found, telling), 0, MIDDLE[1] + RADIUS + 52, WIDTH, centred=True)
    figure = draw(
        "maturity.svg",
        telling,
        name="maturity",
        title=_title(found, telling),
        told=_told(found, telling),
        note=_note(found, telling),
        height=MIDDLE[1] + RADIUS + 52 + key.height + 2,
        middle=MIDDLE,
        spokes=spokes,
        rings=[(level, points(spoke.at(level) for spoke in spokes)) for level in range(1, HIGHEST + 1)],
        numbers=_numbers(spokes),
        norm=REPEATABLE,
        band=_band(spokes),
        outline=_outline(spokes),
        labels=[_label(spoke, telling) for spoke in spokes],
        key=key,
    )
    return (figure,)


def _spokes(found: MaturityAnalysis) -> list[Spoke]:
    marked = found.weakest if len(found.weakest) < len(found.pillars) / 2 else ()
    pillars = found.pillars.items()
    return [
        Spoke(name, score, index / len(pillars), name in marked) for index, (name, score) in enumerate(pillars)
    ]


def _pairs(spokes: list[Spoke]) -> Iterator[tuple[Spoke, Spoke]]:
    """Neighbours that both have a score."""
    for one, other in zip(spokes, [*spokes[1:], spokes[0]], strict=True):
        if one.place and other.place:
            yield one, other


def _band(spokes: list[Spoke]) -> str:
    """A path of the planes between neighbouring spreads; empty where no two respondents can differ."""
    if not any(spoke.score.spread for spoke in spokes):
        return ""
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


def _label(spoke: Spoke, telling: Telling) -> tuple[Label, ...]:
    """The pillar's name, and below it its score."""
    turn = round(spoke.turn * 6)
    anchor: Anchor = "middle" if turn in (0, 3) else "start" if turn < 3 else "end"
    upright: Upright = "bottom" if turn == 0 else "top" if turn == 3 else "middle"
    x, y = polar(*MIDDLE, RADIUS + 14, spoke.turn)
    eye = colours(telling).accent_text if spoke.weakest else None
    name = Words(telling.wording.say(term("pillar", spoke.pillar)), weight=SEMIBOLD, colour=eye)
    return stack([name, Words(_score(spoke.score, telling))], x, y, 200, anchor=anchor, upright=upright)


def _score(score: PillarScore, telling: Telling) -> str:
    """ "1,4 ± 0,6", without the spread where there is none."""
    if score.score is None:
        return telling.wording.say(say("not answered"))
    number = telling.wording.fixed(score.score, _digits(telling))
    return number if score.spread is None else f"{number} ± {telling.wording.fixed(score.spread, 1)}"


def _digits(telling: Telling) -> int:
    """One decimal, or two where a pillar would seem as weak as the weakest and is not."""
    found = telling.analysis.maturity
    scores = [pillar.score for pillar in found.pillars.values() if pillar.score is not None] if found else []
    alike = [score for score in scores if telling.wording.fixed(score, 1) == telling.wording.fixed(min(scores), 1)]
    return 1 if max(alike, default=0) - min(alike, default=0) < 1e-9 else 2


def _key(found: MaturityAnalysis, telling: Telling) -> Iterator[tuple[str, str, str]]:
    colour, wording = colours(telling), telling.wording
    yield "line", colour.primary, wording.say(say("score, 0 to 3"))
    if any(score.spread for score in found.pillars.values()):
        yield "plane", colour.primary_half, wording.say(say("spread between respondents (±)"))
    yield "dashed", colour.soft, wording.say(say("level 2: repeatable"))


def _title(found: MaturityAnalysis, telling: Telling) -> Message:
    """Which pillar is furthest behind and which ahead, with their scores."""
    wording = telling.wording
    scores = {name: pillar.score for name, pillar in found.pillars.items() if pillar.score is not None}
    low, high, digits = min(scores.values()), max(scores.values()), _digits(telling)
    if wording.fixed(low, 1) == wording.fixed(high, 1):
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


def _told(found: MaturityAnalysis, telling: Telling) -> Iterator[Message]:
    yield say("A radar of six pillars, each from 0 (undeveloped) to 3 (systematic).")
    for name, score in found.pillars.items():
        yield say("{pillar}: {score}.", pillar=term("pillar", name), score=_score(score, telling))


def _note(found: MaturityAnalysis, telling: Telling) -> Message:
    return say_many(
        "Source: the maturity scan, one respondent.",
        "Source: the maturity scan, {number} respondents. Behind ± stands the standard deviation of their own means.",
        found.respondents,
        number=telling.wording.count(found.respondents),
    )
