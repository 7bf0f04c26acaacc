"""Figure of the objectives: from baseline (with margin) to target, each on its own scale."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cxstrategy.analysis.objectives import ObjectiveAnalysis
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Label, TextBlock, bounds, kept_within, label, stack
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.objectives_chart import MeasuredTrack, objectives_chart
from cxstrategy.document.figures.placing import spread
from cxstrategy.document.figures.scale import Axis, Scale, round_axis
from cxstrategy.document.figures.shapes import circles, diamonds
from cxstrategy.document.lettering import SEMIBOLD, SMALL, shorten, width, wrap
from cxstrategy.model.objectives import Metric, Objective
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term

LEFT, RIGHT, ROOM = 276.0, 604.0, 236.0
TOP, ROW, LOW_ROW, BETWEEN = 14.0, 58.0, 45.0, 9.0
# So many objectives are drawn; from `MANY` on each takes less room.
MOST, MANY = 12, 9
# A scale goes on this share of what it shows past its ends.
AIR = 0.1


class MeasuredObjective(NamedTuple):
    """An objective with its metric and its figures."""

    objective: Objective
    metric: Metric | None
    found: ObjectiveAnalysis


@dataclass(frozen=True)
class Track:
    """An objective: its words, its own scale, and on it the baseline, how sure that is, and the target."""

    y: float
    words: tuple[Label, ...]
    ends: tuple[Label, ...]
    ticks: tuple[float, ...]
    baseline: float | None
    margin: tuple[float, float] | None
    target: float | None
    values: tuple[Label, ...]
    scale: Scale


def draw_objectives(context: Context) -> tuple[Figure, ...]:
    """The tracks; nothing while no objective has a baseline or a target, or no metric whose units these are in."""
    known = [row for row in _rows(context) if row.metric and _told_of(row.found)]
    if not known:
        return ()
    shown = known[:MOST]
    lines = 2 if len(shown) < MANY else 1
    tallest = max(bounds(_names(row, 0, lines, context)).height for row in shown)
    high = max(ROW if len(shown) < MANY else LOW_ROW, tallest + BETWEEN)
    floor = TOP + high * len(shown)
    tracks = [_track(row, TOP + high * (index + 0.5), lines, context) for index, row in enumerate(shown)]
    key = lay_out_legend(_key(shown, context), 0, floor + 10, WIDTH)
    figure = draw(
        "objectives.svg",
        context,
        name="objectives",
        title=_title(known, context),
        told=_told(shown, context),
        note=_note(known, shown),
        height=floor + 10 + key.height,
        tracks=tracks,
        rulers="".join(_ruler(one) for one in tracks),
        steps="".join(
            f"M{one.baseline} {one.y}H{one.target}" for one in tracks if None not in (one.baseline, one.target)
        ),
        baselines=circles([(one.baseline, one.y) for one in tracks if one.baseline is not None], 4.5),
        targets=diamonds([(one.target, one.y) for one in tracks if one.target is not None], 6.5),
        key=key,
        chart=objectives_chart([_measured(*pair) for pair in zip(shown, tracks, strict=True)], key, high, context),
    )
    return (figure,)


def _measured(row: MeasuredObjective, track: Track) -> MeasuredTrack:
    """An objective with its place on the paper, for the chart."""
    name, found = row.metric.name if row.metric else row.objective.statement, row.found
    return MeasuredTrack(
        name, row.metric, (found.baseline, found.target, found.low, found.high), track.scale, track.y, track.words,
        track.ends, track.values, track.ticks,
    )  # fmt: skip


def _told_of(found: ObjectiveAnalysis) -> bool:
    return found.baseline is not None or found.target is not None


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
        _names(row, y, lines, context),
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


def _end(value: float, scale: Scale, y: float, metric: Metric | None, context: Context) -> Label:
    soft = colours(context).soft
    words = context.wording.score(value, metric)
    return kept_within(label(words, scale(value), y + 6, anchor="middle", size=SMALL, colour=soft), ROOM, WIDTH)


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
    places = spread([place for _, place, _ in texts], sizes, ROOM, WIDTH)
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


def _title(rows: Sequence[MeasuredObjective], context: Context) -> Message:
    """From where to where the main objective must go, and how many there are beside it."""
    main = context.main_objective
    first = next((one for one in rows if one.objective is main), rows[0])
    others = len(rows) - 1
    if not others:
        return _step(first, context)
    return say_many(
        "{first}; there is one other objective",
        "{first}; there are {number} other objectives",
        others,
        first=_step(first, context),
        number=context.wording.count(others),
    )


def _step(row: MeasuredObjective, context: Context) -> Message:
    """One objective, as far as it is known."""
    name, found = headline(row.metric.name if row.metric else row.objective.statement), row.found
    baseline, target = (
        None if value is None else context.wording.score(value, row.metric) for value in (found.baseline, found.target)
    )
    if target is None:
        return say("{metric} stands at {baseline}, its target is still to be set", metric=name, baseline=baseline or "")
    if baseline is None:
        return say("{metric} must reach {target}", metric=name, target=target)
    return say("{metric} must go from {baseline} to {target}", metric=name, baseline=baseline, target=target)


def _told(rows: Sequence[MeasuredObjective], context: Context) -> Iterator[Message]:
    yield say("From baseline to target, each objective on its own scale.")
    for row in rows:
        name, found = row.metric.name if row.metric else row.objective.statement.rstrip("."), row.found
        score = context.wording.score
        known = say("not measured yet") if found.baseline is None else score(found.baseline, row.metric)
        # Of a count of everybody nothing is uncertain: there is no interval to tell.
        if found.low is not None and found.high is not None and found.low < found.high:
            interval = context.wording.interval(found.low, found.high, row.metric)
            known = say("{baseline} (95%: {interval})", baseline=known, interval=interval)
        target = say("no target") if found.target is None else score(found.target, row.metric)
        yield say("{metric}: from {baseline} to {target}.", metric=name, baseline=known, target=target)


def _note(known: Sequence[MeasuredObjective], shown: Sequence[MeasuredObjective]) -> Message:
    if len(known) > len(shown):
        return say(
            "Every objective has a scale of its own: lengths cannot be compared."
            " Shown are the first {number} of {whole}.",
            number=len(shown),
            whole=len(known),
        )
    return say("Every objective has a scale of its own: lengths cannot be compared.")
