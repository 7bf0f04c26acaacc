"""Figure of the objectives: from baseline (with margin) to target, who, by when and for which goal beside each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor, log10
from typing import NamedTuple

from cxstrategy.analysis.objectives import ObjectiveAnalysis
from cxstrategy.document.chapters.objectives import first_goal, is_drawn
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import TALLEST, WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Label, TextBlock, bounds, kept_within, label, stack
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.objectives_chart import MeasuredTrack, objectives_chart
from cxstrategy.document.figures.phone_rows import PhoneRow, TrackBar, TrackSign, rows_drawing, words_of
from cxstrategy.document.figures.placing import spread
from cxstrategy.document.figures.scale import Axis, Scale, round_axis
from cxstrategy.document.figures.shapes import circles, diamonds
from cxstrategy.document.lettering import SEMIBOLD, SMALL, shorten, width, wrap
from cxstrategy.model.objectives import Metric, Objective
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import without_function
from cxstrategy.words.terms import term

# The scales, the room for words at their left, and for who and by when at their right.
LEFT, RIGHT, ROOM, BESIDE = 258.0, 418.0, 228.0, 444.0
TOP, ROW, BETWEEN, KEY = 14.0, 45.0, 6.0, 10.0
# So many objectives are drawn.
MOST = 12
# In how many lines a text may stand: the first in which the figure fits a page is taken.
LINES = (99, 3, 2, 1)
# The square that a number of the thread stands in.
BADGE = 15.0
# A scale goes on this share of what it shows past its ends.
AIR = 0.1


class MeasuredObjective(NamedTuple):
    """An objective with its metric and its figures."""

    objective: Objective
    metric: Metric | None
    found: ObjectiveAnalysis


@dataclass(frozen=True)
class Track:
    """An objective: its words, its numbers in the thread, its own scale, and on it baseline, margin and target."""

    y: float
    words: tuple[Label, ...]
    badges: tuple[Label, ...]
    ends: tuple[Label, ...]
    ticks: tuple[float, ...]
    baseline: float | None
    margin: tuple[float, float] | None
    target: float | None
    values: tuple[Label, ...]
    scale: Scale


def draw_objectives(context: Context) -> tuple[Figure, ...]:
    """The tracks; nothing while no objective has a baseline or a target, or no metric whose units these are in."""
    known = [row for row in _rows(context) if is_drawn(row.metric, row.found)]
    if not known:
        return ()
    shown = known[:MOST]
    legend = list(_key(shown, context))
    lines, high = _fitting(shown, TALLEST - TOP - KEY - lay_out_legend(legend, 0, 0, WIDTH).height, context)
    floor = TOP + high * len(shown)
    tracks = [_track(row, TOP + high * (index + 0.5), lines, context) for index, row in enumerate(shown)]
    key = lay_out_legend(legend, 0, floor + KEY, WIDTH)
    figure = draw(
        "objectives.svg",
        context,
        name="objectives",
        title=_title(context),
        told=(say("From baseline to target, each objective on its own scale."), say("The appendix has a table of it.")),
        note=_note(known, shown),
        height=floor + KEY + key.height,
        tracks=tracks,
        rulers="".join(_ruler(one) for one in tracks),
        steps="".join(
            f"M{one.baseline} {one.y}H{one.target}" for one in tracks if None not in (one.baseline, one.target)
        ),
        baselines=circles([(one.baseline, one.y) for one in tracks if one.baseline is not None], 4.5),
        targets=diamonds([(one.target, one.y) for one in tracks if one.target is not None], 6.5),
        badges=[badge.box for one in tracks for badge in one.badges],
        badge=BADGE,
        key=key,
        phone=rows_drawing([_phone_row(one, context) for one in tracks], (LEFT, RIGHT), key=legend),
        chart=objectives_chart([_measured(*pair) for pair in zip(shown, tracks, strict=True)], key, high, context),
    )
    return (figure,)


def _phone_row(one: Track, context: Context) -> PhoneRow:
    """The words and figures of a track above it."""
    colour = colours(context)
    bars = [TrackBar(*one.margin, colour.primary_half, thick=13.0)] if one.margin else []
    if one.baseline is not None and one.target is not None:
        bars.append(TrackBar(one.baseline, one.target, colour.primary, thick=3.0))
    signs = [("ring", one.baseline, colour.primary), ("diamond", one.target, colour.accent)]
    values = " → ".join(" ".join(value.lines) for value in one.values)
    numbers = tuple(int(badge.lines[0]) for badge in reversed(one.badges))
    told = TextBlock(values, SMALL, SEMIBOLD, colour=colour.primary_text)
    placed = tuple(TrackSign(kind, at, tint) for kind, at, tint in signs if at is not None)
    return PhoneRow((*words_of(one.words), told), tuple(bars), placed, numbers)


def _fitting(shown: Sequence[MeasuredObjective], room: float, context: Context) -> tuple[int, float]:
    """In how many lines each text stands so that the rows fit the room, and how high each of them is."""
    for lines in LINES:
        tallest = max(bounds(_names(row, 0, lines, context)).height for row in shown)
        beside = max(_height(_beside(row, 0, lines, context)) for row in shown)
        high = max(ROW, tallest + BETWEEN, beside + BETWEEN)
        if high * len(shown) <= room:
            break
    return lines, high


def _height(labels: Sequence[Label]) -> float:
    return bounds(labels).height if labels else 0.0


def _measured(row: MeasuredObjective, track: Track) -> MeasuredTrack:
    """An objective with its place on the paper, for the chart; its figures rounded within their scale."""
    name, found = row.metric.name if row.metric else row.objective.statement, row.found
    figures = (found.baseline, found.target, found.low, found.high)
    return MeasuredTrack(
        name, row.metric, tuple(_rounded(one, track.scale) for one in figures), track.scale, track.y,
        (*track.words, *track.badges), track.ends, track.values, track.ticks,
    )  # fmt: skip


def _rounded(value: float | None, scale: Scale) -> float | None:
    """A figure as a sheet holds it, without more decimals than could be seen on its scale."""
    extent = scale.high - scale.low
    if value is None or not extent:
        return value
    return min(max(round(value, max(0, 4 - floor(log10(extent)))), scale.low), scale.high)


def _rows(context: Context) -> Iterator[MeasuredObjective]:
    for objective in context.strategy.objectives:
        yield MeasuredObjective(
            objective, context.strategy.metric(objective.metric), context.analysis.objectives[objective.id]
        )


def _track(row: MeasuredObjective, y: float, lines: int, context: Context) -> Track:
    found, metric = row.found, row.metric
    numbers = [one for one in (found.baseline, found.low, found.high, found.target) if one is not None]
    axis, scale = _scale(numbers, metric)
    place = {name: None if (value := getattr(found, name)) is None else scale(value) for name in ("baseline", "target")}
    margin = (scale(found.low), scale(found.high)) if found.low is not None and found.high is not None else None
    return Track(
        y,
        (*_names(row, y, lines, context), *_beside(row, y, lines, context)),
        tuple(_badges(row, y, lines, context)),
        tuple(_end(value, scale, y, metric, context) for value in (scale.low, scale.high)),
        tuple(scale(tick) for tick in axis.ticks if scale.low <= tick <= scale.high),
        place["baseline"],
        margin if margin and margin[0] < margin[1] else None,
        place["target"],
        _values(row, place["baseline"], place["target"], y, context),
        scale,
    )


def _ruler(track: Track) -> str:
    """A path of the scale and its ticks."""
    ticks = "".join(f"M{x} {track.y - 3}v6" for x in track.ticks)
    return f"M{LEFT} {track.y}H{RIGHT}{ticks}"


def _scale(numbers: Sequence[float], metric: Metric | None) -> tuple[Axis, Scale]:
    """Round values around the figures, within what the metric can be."""
    air = (max(numbers) - min(numbers)) * AIR
    axis = round_axis([min(numbers) - air, max(numbers) + air], most=5)
    low, high = metric.range if metric and metric.range else (axis.low, axis.high)
    ends = min(max(axis.low, low), min(numbers)), max(min(axis.high, high), max(numbers))
    return axis, Scale(*ends, LEFT, RIGHT)


def _names(row: MeasuredObjective, y: float, lines: int, context: Context) -> tuple[Label, ...]:
    """What a track is about, beside its middle; each text in at most so many lines."""
    return stack(_words(row, lines, context), 0, y, ROOM, upright="middle")


def _words(row: MeasuredObjective, lines: int, context: Context) -> Iterator[TextBlock]:
    """The metric and, below it, the outcome that it stands for."""
    if row.metric:
        name = row.metric.name
        hint = f" ({context.wording.say(term('better', 'lower'))})" if row.metric.better == "lower" else ""
        if len(wrap(name + hint, ROOM, SMALL, SEMIBOLD)) > lines:
            name = shorten(name, ROOM - width(hint, SMALL, SEMIBOLD), SMALL, SEMIBOLD)
        yield TextBlock(name + hint, SMALL, SEMIBOLD, lines)
    yield TextBlock(row.objective.statement, SMALL, lines=lines if row.metric else lines + 1)


def _beside(row: MeasuredObjective, y: float, lines: int, context: Context) -> tuple[Label, ...]:
    """Who is accountable, by when, and which goal of the organisation it serves, as far as it is known."""
    one, soft = row.objective, colours(context).soft
    words = []
    marks = len(context.analysis.thread.objectives.get(one.id, ()))
    if one.owner:
        owner = without_function(one.owner) or ""
        words += [TextBlock(line, SMALL, SEMIBOLD) for line in wrap(owner, _beside_room(marks), SMALL, SEMIBOLD, lines)]
    if one.deadline:
        words.append(TextBlock(context.wording.date(one.deadline), SMALL, lines=lines))
    if goal := first_goal(one, context):
        words.append(TextBlock(goal.statement, SMALL, lines=lines, colour=soft))
    return stack(words, BESIDE, y, WIDTH - BESIDE, upright="middle")


def _beside_room(marks: int) -> float:
    """How wide an owner's name may be beside so many numbers."""
    return WIDTH - BESIDE - marks * (BADGE + 3)


def _badges(row: MeasuredObjective, y: float, lines: int, context: Context) -> Iterator[Label]:
    """The numbers of the expectations that the objective answers, at the right of its first line."""
    told = _beside(row, y, lines, context)
    top = told[0].box.top if told else y - BADGE / 2
    marks = context.analysis.thread.objectives.get(row.objective.id, ())
    for place, number in enumerate(reversed(marks)):
        x = WIDTH - BADGE / 2 - place * (BADGE + 3)
        yield label(
            str(number), x, top + BADGE / 2, anchor="middle", upright="middle", size=SMALL, weight=SEMIBOLD,
            colour=colours(context).primary_text,
        )  # fmt: skip


def _end(value: float, scale: Scale, y: float, metric: Metric | None, context: Context) -> Label:
    soft = colours(context).soft
    words = context.wording.score(value, metric)
    return kept_within(label(words, scale(value), y + 6, anchor="middle", size=SMALL, colour=soft), ROOM, BESIDE - 8)


def _values(
    row: MeasuredObjective, baseline: float | None, target: float | None, y: float, context: Context
) -> tuple[Label, ...]:
    """The figures above the track, pushed apart where they would meet."""
    score, colour = context.wording.score, colours(context)
    texts: list[tuple[str, float, str | None]] = []
    if baseline is not None and row.found.baseline is not None:
        texts.append((score(row.found.baseline, row.metric), baseline, None))
    else:
        words = context.wording.say(say("not measured yet"))
        texts.append((words, LEFT + width(words, SMALL, SEMIBOLD) / 2, colour.soft))
    if target is not None and row.found.target is not None:
        texts.append((score(row.found.target, row.metric), target, colour.accent_text))
    sizes = [width(words, SMALL, SEMIBOLD) + 8 for words, _, _ in texts]
    places = spread([place for _, place, _ in texts], sizes, ROOM, BESIDE - 8)
    return tuple(
        label(words, place, y - 8, anchor="middle", upright="bottom", size=SMALL, weight=SEMIBOLD, colour=tint)
        for (words, _, tint), place in zip(texts, places, strict=True)
    )


def _key(rows: Sequence[MeasuredObjective], context: Context) -> Iterator[tuple[str, str, str]]:
    colour, wording = colours(context), context.wording
    yield "ring", colour.primary, wording.say(say("baseline"))
    if any(row.found.margin for row in rows):
        yield "plane", colour.primary_half, wording.say(say("margin of error (95%)"))
    yield "diamond", colour.accent, wording.say(say("target"))


def _title(context: Context) -> Message:
    """What the rows show."""
    if any(first_goal(one, context) for one in context.strategy.objectives):
        return say("From baseline to target: who is accountable, by when, and for which goal of the organisation")
    return say("From baseline to target: who is accountable, and by when")


def _note(known: Sequence[MeasuredObjective], shown: Sequence[MeasuredObjective]) -> Message:
    if len(known) > len(shown):
        return say(
            "Every objective has a scale of its own: lengths cannot be compared."
            " Shown are the first {number} of {whole}.",
            number=len(shown),
            whole=len(known),
        )
    return say("Every objective has a scale of its own: lengths cannot be compared.")
