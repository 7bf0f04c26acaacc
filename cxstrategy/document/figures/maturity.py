"""Figure of the maturity scan: a row a pillar from 0 to 3 with its mean, and a sign a layer beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxstrategy.analysis.layers import layers_of
from cxstrategy.analysis.maturity import HIGHEST, MaturityAnalysis, PillarScore
from cxstrategy.document.chapters.maturity import group_words, groups_shown, score_digits
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Label, kept_within, label
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.maturity_chart import ChartedPillar, Lanes, maturity_chart
from cxstrategy.document.figures.phone_rows import PhoneDrawing, PhoneRow, TrackSign, rows_drawing, words_of
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.model.maturity import REPEATABLE
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.terms import term

# Pillars are named at the left, with their means before the axis; heads take the top.
NAME, LEFT, RIGHT, TOP = 170.0, 236.0, 606.0, 21.0
# The signs of a row stand below each other, a lane each, so that layers that agree do not hide one another.
LANE, AROUND, LOWEST_ROW = 10.0, 3.0, 26.0
SIGNS = {"board": "diamond", "management": "square", "staff": "ring"}
_PLACE = Scale(0, HIGHEST, LEFT, RIGHT)


@dataclass(frozen=True)
class LayerSign:
    """A group of layers in the row of a pillar: its sign, colour and place."""

    kind: str
    colour: str
    x: float
    y: float


@dataclass(frozen=True)
class PillarRow:
    """A pillar: its words and mean, from where to where its row runs, and the sign of each group that answered.

    `x` is the place of the mean, None where nobody answered.
    """

    words: tuple[Label, Label]
    top: float
    bottom: float
    x: float | None
    weakest: bool
    signs: tuple[LayerSign, ...]


def draw_maturity(context: Context) -> tuple[Figure, ...]:
    """The rows; nothing without a scan that someone answered."""
    found = context.analysis.maturity
    if found is None or not found.respondents:
        return ()
    groups = groups_shown(found)
    rows = _rows(found, groups, context)
    entries = list(_key(groups, context))
    key = lay_out_legend(entries, 0, rows[-1].bottom + 8, WIDTH)
    heads = [_head(level, context) for level in range(HIGHEST + 1)]
    figure = draw(
        "maturity.svg",
        context,
        name="maturity",
        title=_title(found, context),
        told=_told(groups),
        note=_note(found, groups, context),
        height=rows[-1].bottom + 8 + key.height,
        rows=rows,
        levels=[(level, _PLACE(level)) for level in range(HIGHEST + 1)],
        norm=REPEATABLE,
        heads=heads,
        key=key,
        phone=_phone(rows, heads, entries, context),
        chart=maturity_chart(
            [_charted(row, pillar, groups) for row, pillar in zip(rows, found.pillars.values(), strict=True)],
            entries[1:-1],
            Lanes(rows[0].top, rows[0].bottom - rows[0].top, LANE, _PLACE, REPEATABLE),
            heads,
            key,
            score_digits(found),
            context,
        ),
    )
    return (figure,)


def _phone(
    rows: Sequence[PillarRow], heads: Sequence[Label], entries: Sequence[tuple[str, str, str]], context: Context
) -> PhoneDrawing:
    """The name and the mean of a pillar above its signs."""
    colour = colours(context)

    def row(one: PillarRow) -> PhoneRow:
        middle = (one.top + one.bottom) / 2
        mean = [TrackSign("tick", one.x, colour.accent if one.weakest else colour.primary_half)] if one.x else []
        signs = (TrackSign(sign.kind, sign.x, sign.colour, sign.y - middle) for sign in one.signs)
        return PhoneRow(words_of(one.words), signs=(*mean, *signs))

    ends = " ".join(heads[0].lines), " ".join(heads[-1].lines)
    ticks = [_PLACE(level) for level in range(HIGHEST + 1)]
    return rows_drawing(map(row, rows), (LEFT, RIGHT), ticks=ticks, ends=ends, key=entries)


def _charted(row: PillarRow, pillar: PillarScore, groups: Sequence[str]) -> ChartedPillar:
    """A pillar as its chart has it."""
    scores = tuple(pillar.groups.get(group) for group in groups)
    return ChartedPillar(*row.words, pillar.score, row.weakest, scores)


def _rows(found: MaturityAnalysis, groups: Sequence[str], context: Context) -> list[PillarRow]:
    high = max(LANE * len(groups) + 2 * AROUND, LOWEST_ROW)
    return [_row(name, TOP + index * high, high, groups, found, context) for index, name in enumerate(found.pillars)]


def _row(
    name: str, top: float, high: float, groups: Sequence[str], found: MaturityAnalysis, context: Context
) -> PillarRow:
    wording, pillar, middle, weakest = context.wording, found.pillars[name], top + high / 2, name in _marked(found)
    eye = colours(context).accent_text if weakest else None
    mean = wording.say(say("not answered"))
    if pillar.score is not None:
        mean = wording.fixed(pillar.score, score_digits(found))
    room = NAME if pillar.score is not None else NAME - 40
    words = (
        label(wording.say(term("pillar", name)), 0, middle, room, upright="middle", lines=2, colour=eye),
        label(mean, LEFT - 22, middle, anchor="end", upright="middle", weight=SEMIBOLD, colour=eye),
    )
    x = None if pillar.score is None else _PLACE.kept(pillar.score)
    return PillarRow(words, top, top + high, x, weakest, tuple(_signs(pillar.groups, groups, middle, context)))


def _signs(scores: dict[str, float], groups: Sequence[str], middle: float, context: Context) -> Iterator[LayerSign]:
    """A sign for each group that answered, each in its own lane around the middle of the row."""
    for index, group in enumerate(groups):
        if group in scores:
            y = round(middle + (index - (len(groups) - 1) / 2) * LANE, 1)
            yield LayerSign(*_sign(group, context), _PLACE.kept(scores[group]), y)


def _sign(group: str, context: Context) -> tuple[str, str]:
    """The sign and the colour of a group: those of the first layer in it."""
    colour, first = colours(context), layers_of(group)[0]
    return SIGNS[first], {"board": colour.ink, "management": colour.shape, "staff": colour.primary}[first]


def _marked(found: MaturityAnalysis) -> tuple[str, ...]:
    """The weakest pillars, unless half of them or more are."""
    return found.weakest if len(found.weakest) < len(found.pillars) / 2 else ()


def _head(level: int, context: Context) -> Label:
    """The level's number and name above its line."""
    words = f"{level} {context.wording.say(term('level', level))}"
    room = (RIGHT - LEFT) / HIGHEST - 8
    weight = SEMIBOLD if level == REPEATABLE else 400
    made = label(words, _PLACE(level), 0, room, anchor="middle", size=SMALL, lines=1, weight=weight)
    return kept_within(made, 0, WIDTH)


def _key(groups: Sequence[str], context: Context) -> Iterator[tuple[str, str, str]]:
    colour, wording = colours(context), context.wording
    yield "tick", colour.primary, wording.say(say("mean of all"))
    for group in groups:
        yield *_sign(group, context), group_words(group, context)
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


def _told(groups: Sequence[str]) -> Iterator[Message]:
    yield say("Six pillars, each on a line from 0 (undeveloped) to 3 (systematic) with the mean of all who answered.")
    if groups:
        yield say("Beside it stands the mean of each layer.")


def _note(found: MaturityAnalysis, groups: Sequence[str], context: Context) -> Message:
    source = say_many(
        "Source: the maturity scan, one respondent.",
        "Source: the maturity scan, {number} respondents.",
        found.respondents,
        number=context.wording.count(found.respondents),
    )
    if any(len(layers_of(group)) > 1 for group in groups):
        return say("{source} Layers in which fewer than three people answered are shown together.", source=source)
    return source
