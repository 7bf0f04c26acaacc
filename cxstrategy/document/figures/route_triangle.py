"""Figure of the route questionnaire: a triangle of the three styles, a dot for each respondent, a mark for all."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cxstrategy.analysis.privacy import FEWEST_SHOWN
from cxstrategy.analysis.route.route import RouteAnalysis
from cxstrategy.document.context import Context
from cxstrategy.document.figures.beeswarm import beeswarm
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Label, TextBlock, kept_within, stack
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.phone_rows import PHONE, PhoneDrawing
from cxstrategy.document.figures.shapes import Point, points
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.model.route import STYLES
from cxstrategy.words.language import Message, Value, say, say_many
from cxstrategy.words.terms import term

TOP, SIDE = 46.0, 168.0
HEIGHT = SIDE * 3**0.5 / 2
# The triangle stands left of what its signs mean.
ACROSS, KEY = 224.0, 430.0
CORNERS: dict[str, Point] = {
    "denkers": (ACROSS, TOP),
    "doeners": (ACROSS - SIDE / 2, TOP + HEIGHT),
    "delers": (ACROSS + SIDE / 2, TOP + HEIGHT),
}
MIDDLE: Point = (ACROSS, TOP + HEIGHT * 2 / 3)
# How many times the middle is enlarged: answers that are shared out evenly would otherwise be one blot.
ZOOMS = (4, 3, 2.5, 2, 1.5, 1)
_CLEAR = 0.015
DOT, MANY, SMALL_DOT, MARK = 5.0, 50, 3.0, 10.0


@dataclass(frozen=True)
class Field:
    """The part of the triangle in which a style comes first; `taken` is the team's route."""

    corners: str
    taken: bool
    labels: tuple[Label, ...]


def draw_route_triangle(context: Context) -> tuple[Figure, ...]:
    """The triangle; nothing for fewer than three who answered enough, whose mean would tell who they are.

    Of fewer than five only the mean is drawn, and nobody alone.
    """
    found = context.analysis.route
    people = list((found.by_respondent or {}).values()) if found else []
    if found is None or len(people) < FEWEST_SHOWN:
        return ()
    shares = [shares_of(one) for one in people]
    zoom = next((zoom for zoom in ZOOMS if all(_inside(one, zoom) for one in shares)), ZOOMS[-1])
    group = place_of(shares_of(found.scores), zoom)
    alone = [] if found.few else [place_of(one, zoom) for one in shares]
    radius = DOT if len(people) <= MANY else SMALL_DOT
    fields = [_field(style, found, context) for style in STYLES]
    bottom = max(one.box.bottom for field in fields for one in field.labels)
    key = lay_out_legend(_key(found, context), KEY, TOP + HEIGHT / 3, WIDTH)
    drawn: dict[str, Any] = {
        "outline": points(CORNERS.values()),
        "middle": MIDDLE,
        "halves": [_half(one, other) for one, other in _sides()],
        "dots": beeswarm(alone, radius + 0.5, [(*group, MARK)], within),
        "radius": radius,
        "group": group,
    }
    figure = draw(
        "route_triangle.svg",
        context,
        name="route-triangle",
        title=_title(found, people, context),
        told=_told(found, people, context),
        note=_note(found, zoom, context),
        height=bottom + 4,
        **drawn,
        left=0,
        fields=fields,
        key=key,
        phone=_phone(drawn, bottom, found, context),
    )
    return (figure,)


def _phone(drawn: dict[str, Any], bottom: float, found: RouteAnalysis, context: Context) -> PhoneDrawing:
    """The same triangle in the middle, what its signs mean below it."""
    left = ACROSS - PHONE / 2
    fields = [_field(style, found, context, left, left + PHONE) for style in STYLES]
    bottom = max(bottom, *(one.box.bottom for field in fields for one in field.labels)) + 12
    key = lay_out_legend(_key(found, context), left, bottom, left + PHONE)
    return PhoneDrawing(
        "route_triangle.svg", bottom + key.height, {**drawn, "left": round(left), "fields": fields, "key": key}
    )


def shares_of(scores: Mapping[str, float]) -> dict[str, float]:
    """Which part of all points each style has; a third each where nothing was scored."""
    total = sum(scores.values())
    return {style: scores[style] / total if total else 1 / 3 for style in STYLES}


def place_of(shares: Mapping[str, float], zoom: float) -> Point:
    """Where shares stand: in the middle at a third each, at a corner at 1/3 + 2/3 / zoom."""
    x, y = (
        MIDDLE[axis] + zoom * sum((shares[style] - 1 / 3) * (CORNERS[style][axis] - MIDDLE[axis]) for style in STYLES)
        for axis in (0, 1)
    )
    return round(x, 1), round(y, 1)


def within(place: Point) -> bool:
    """Whether a place lies in the triangle."""
    x, y = place[0] - MIDDLE[0], TOP + HEIGHT - place[1]
    return 0 <= y <= HEIGHT - abs(x) * 3**0.5


def _inside(shares: Mapping[str, float], zoom: float) -> bool:
    return zoom == 1 or min(shares.values()) >= 1 / 3 - 1 / (3 * zoom) + _CLEAR


def _sides() -> Iterator[tuple[Point, Point]]:
    corners = list(CORNERS.values())
    yield from zip(corners, [*corners[1:], corners[0]], strict=True)


def _half(one: Point, other: Point) -> Point:
    return round((one[0] + other[0]) / 2, 1), round((one[1] + other[1]) / 2, 1)


def _field(style: str, found: RouteAnalysis, context: Context, left: float = 0.0, right: float = WIDTH) -> Field:
    """A corner with its half sides and the middle; the style's name and score stand outside."""
    x, y = CORNERS[style]
    first, second = (other for name, other in CORNERS.items() if name != style)
    corners = points([(x, y), _half((x, y), first), MIDDLE, _half((x, y), second)])
    wording, taken = context.wording, style == found.taken
    name = wording.say(term("style", style))
    score = wording.say(say("{score} of 100", score=wording.number(found.scores[style], 1)))
    if taken:
        score = f"{score}, {wording.say(say('our route'))}"
    above = style == "denkers"
    place = (x, y - 13) if above else (x, y + 13)
    room = min(right - left, 150.0 if right - left < WIDTH else WIDTH)
    labels = stack(
        [TextBlock(name, weight=SEMIBOLD), TextBlock(score, SMALL, SEMIBOLD if taken else 400)], *place, room,
        anchor="middle", upright="bottom" if above else "top",
    )  # fmt: skip
    return Field(corners, taken, tuple(kept_within(one, left, right) for one in labels))


def _key(found: RouteAnalysis, context: Context) -> Iterator[tuple[str, str, str]]:
    colour, wording = colours(context), context.wording
    if not found.few:
        yield "dot", colour.primary, wording.say(say("one colleague"))
    yield "diamond", colour.accent, wording.say(say("all together"))
    if found.taken:
        yield "plane", colour.primary_half, wording.say(say("our route comes first here"))


def _firsts(people: list[dict[str, float]]) -> Counter[str]:
    """How many put each style alone on top."""
    tops = ([style for style in STYLES if one[style] == max(one.values())] for one in people)
    return Counter(top[0] for top in tops if len(top) == 1)


def _title(found: RouteAnalysis, people: list[dict[str, float]], context: Context) -> Message:
    """Which style is highest and how many colleagues agree, or that none stands out."""
    wording = context.wording
    scores = {style: wording.number(found.scores[style], 1) for style in STYLES}
    highest = [style for style in STYLES if found.scores[style] == max(found.scores.values())]
    if found.contenders or len(highest) > 1:
        ties = found.contenders or tuple(highest)
        told = wording.listed(say("{style} {score}", style=term("style", one), score=scores[one]) for one in ties)
        return say("No style stands out: {scores} of 100", scores=told)
    style = highest[0]
    if found.few:
        return say("{style} score highest, {score} of 100", style=term("style", style), score=scores[style])
    first = _firsts(people)[style]
    if first == len(people):
        return say(
            "{style} score highest, {score} of 100; all {all} colleagues have them on top",
            style=term("style", style), score=scores[style], all=wording.count(first),
        )  # fmt: skip
    return say_many(
        "{style} score highest, {score} of 100; {number} of {all} colleagues has them on top",
        "{style} score highest, {score} of 100; {number} of {all} colleagues have them on top",
        first,
        style=term("style", style), score=scores[style], number=wording.count(first), all=wording.count(len(people)),
    )  # fmt: skip


def _told(found: RouteAnalysis, people: list[dict[str, float]], context: Context) -> Iterator[Message]:
    wording, firsts = context.wording, _firsts(people)
    yield say("A triangle with a style at each corner: the closer to a corner, the better that style fits.")
    for style in STYLES:
        values: dict[str, Value] = {"style": term("style", style), "score": wording.number(found.scores[style], 1)}
        if found.few:
            yield say("{style}: {score} of 100.", **values)
            continue
        if not firsts[style]:
            yield say("{style}: {score} of 100, top for no one.", **values)
            continue
        yield say_many(
            "{style}: {score} of 100, top for {number} colleague.",
            "{style}: {score} of 100, top for {number} colleagues.",
            firsts[style],
            number=wording.count(firsts[style]),
            **values,
        )


def _note(found: RouteAnalysis, zoom: float, context: Context) -> Message:
    """What a corner stands for, and who answered."""
    number = context.wording.count(found.respondents)
    if found.few:
        return say(
            "At a corner {share} of the points go to that style, in the middle a third. Fewer than five people"
            " answered, so nobody is drawn apart. Source: the questionnaire.",
            share=context.wording.percent(1 / 3 + 2 / 3 / zoom, 0),
        )  # fmt: skip
    return say_many(
        "At a corner {share} of someone's points go to that style, in the middle a third. Dots that coincide stand"
        " beside each other. Source: the questionnaire, one respondent.",
        "At a corner {share} of someone's points go to that style, in the middle a third. Dots that coincide stand"
        " beside each other. Source: the questionnaire, {number} respondents.",
        found.respondents,
        share=context.wording.percent(1 / 3 + 2 / 3 / zoom, 0),
        number=number,
    )
