"""Figure of the road map: a bar for each action on a calendar that begins with the decision, in lanes by phase."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from cxstrategy.analysis.route.route import FIRST_DAYS
from cxstrategy.document.context import Context
from cxstrategy.document.figures.calendar import Calendar, calendar
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Label, TextBlock, kept_within, label
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.pages import paged
from cxstrategy.document.figures.phone_rows import PhoneDrawing, PhoneRow, TrackBar, TrackSign, rows_drawing
from cxstrategy.document.figures.roadmap_rows import GUTTER, RADIUS, ActionRow, PlacedRow, place_row, row_of, stretch
from cxstrategy.document.figures.time_heads import time_heads
from cxstrategy.document.lettering import SEMIBOLD, SMALL, wrap
from cxstrategy.model.route import Action
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term

# The axis stands right of the names of the lanes.
RIGHT = WIDTH - 14.0
# The words of the hundred days, of years and of months above the bars, the top of the years, and what parts two lanes.
HEAD, YEARS, LANE = 48.0, 17.0, 5.0
# How high a figure is that leaves its page room for the days below it, and what its key takes of that.
HIGHEST, FOOT = 470.0, 28.0


@dataclass(frozen=True)
class RoadmapPage:
    """What one figure shows, from top to bottom."""

    rows: tuple[PlacedRow, ...]
    lanes: tuple[Label, ...]
    bottom: float


def draw_roadmap(context: Context) -> tuple[Figure, ...]:
    """The road map, on as many figures as it takes; nothing without an action that has a day."""
    shown = _travelled(context)
    if not shown:
        return ()
    axis = _axis(shown, context)
    below = _below(context)
    room = HIGHEST - HEAD - FOOT - (sum(one.box.height for one in below) + 8)
    pages = list(paged(_rows(shown, axis, context), lambda row: row.height + (LANE if row.lane else 0), room))
    return tuple(
        _figure(_first_named(page, context), (number, len(pages)), shown, axis, below, context)
        for number, page in enumerate(pages, 1)
    )


def _decided(context: Context) -> datetime.date | None:
    """The day of the decision, with which the calendar begins; None where no day is given or nothing follows on it."""
    day = context.decision.by if context.decision else None
    follows = any(stretch(one)[1] >= day for one in context.strategy.actions if _has_a_stretch(one)) if day else False
    return day if follows else None


def _axis(shown: Sequence[Action], context: Context) -> Calendar:
    days = _days(shown)
    begin = _decided(context) or min(days)
    return calendar([begin, *(max(day, begin) for day in days)], GUTTER + 10, RIGHT)


def _travelled(context: Context) -> list[Action]:
    """By phase in the route's order, then by begin; what has no phase comes last, and what is over is left out."""
    decided, order = _decided(context), context.order

    def place(one: Action) -> tuple[int, datetime.date, datetime.date]:
        begin, end = stretch(one)
        return order.index(one.phase) if one.phase else len(order), begin, end

    dated = filter(_has_a_stretch, context.strategy.actions)
    return sorted((one for one in dated if not _is_before(one, decided)), key=place)


def _is_before(one: Action, decided: datetime.date | None) -> bool:
    """Whether an action is over when the calendar begins."""
    return decided is not None and stretch(one)[1] < decided


def _has_a_stretch(one: Action) -> bool:
    """Whether it has a day and does not end before it starts: which of such two days is right nobody knows."""
    return bool(one.start or one.end) and not _is_backward(one)


def _is_backward(one: Action) -> bool:
    return bool(one.start and one.end and one.end < one.start)


def _days(actions: Sequence[Action]) -> list[datetime.date]:
    return [day for one in actions for day in stretch(one)]


def _rows(actions: Sequence[Action], axis: Calendar, context: Context) -> list[ActionRow]:
    rows: list[ActionRow] = []
    decided = _decided(context)
    least = axis(decided) if decided else GUTTER
    for one in actions:
        new = not rows or rows[-1].action.phase != one.phase
        marks = context.analysis.thread.actions.get(one.id, ())
        rows.append(row_of(one, axis, marks, _lane(one, context) if new else (), least))
    return rows


def _lane(one: Action, context: Context) -> tuple[str, ...]:
    words = context.wording.say(term("action_phase", one.phase) if one.phase else say("no phase given"))
    return wrap(capital(words), GUTTER, SMALL, SEMIBOLD)


def _first_named(rows: Sequence[ActionRow], context: Context) -> list[ActionRow]:
    """Every page begins with the head of a lane, continued or not."""
    first = rows[0]
    return [replace(first, lane=first.lane or _lane(first.action, context)), *rows[1:]]


def _figure(
    rows: Sequence[ActionRow],
    number: tuple[int, int],
    shown: Sequence[Action],
    axis: Calendar,
    below: tuple[Label, ...],
    context: Context,
) -> Figure:
    """One page; what stands on no day stands below the last."""
    page, colour = _page(rows), colours(context)
    key = lay_out_legend(_key([row.action for row in rows], axis, context), 0, page.bottom + 6, WIDTH)
    foot = page.bottom + 6 + key.height + 8
    last = below if number[0] == number[1] else ()
    placed = [Label(one.x, one.y + foot, one.lines, size=SMALL, colour=colour.soft) for one in last]
    decided = _decided(context)
    return draw(
        "roadmap.svg",
        context,
        name="roadmap" if number[0] == 1 else f"roadmap-{number[0]}",
        title=_title(shown, number, context),
        told=[_told(shown, context)],
        note=_note(rows, context) if number[0] == number[1] else "",
        height=max([foot - 6, *(one.box.bottom + 2 for one in placed)]),
        page=page,
        ticks=[place for place, _ in axis.ticks()],
        top=HEAD - 4,
        radius=RADIUS,
        hundred=_hundred(axis, context),
        heads=list(time_heads(axis, YEARS, context)),
        decided=axis(decided) if decided else None,
        today=_today(axis, context),
        below=placed,
        key=key,
        phone=_phone(rows, axis, context),
    )


def _phone(rows: Sequence[ActionRow], axis: Calendar, context: Context) -> PhoneDrawing:
    """An action a row: its name, its days, and its bar on the same calendar."""
    colour, date = colours(context), context.wording.date

    def row(one: ActionRow) -> PhoneRow:
        bar, action, fill = one.bar, one.action, colours(context).accent if one.bar.quick else colour.primary
        days = "\u2009–\u2009".join(date(day) if day else "?" for day in (action.start, action.end))
        signs = [TrackSign("diamond", bar.right, fill)] if bar.quick else []
        signs += [TrackSign("check", (bar.left + bar.right) / 2, colour.ink)] if bar.done else []
        words = TextBlock(action.title, SMALL, SEMIBOLD), TextBlock(days, SMALL, colour=colour.soft)
        return PhoneRow(
            words, (TrackBar(bar.left, bar.right, fill, bar.done),), tuple(signs), heading=" ".join(one.lane)
        )

    return rows_drawing(map(row, rows), (axis.start, axis.end), ticks=[place for place, _ in axis.ticks()])


def _page(rows: Sequence[ActionRow]) -> RoadmapPage:
    placed: list[PlacedRow] = []
    lanes: list[Label] = []
    y = HEAD
    for row in rows:
        if row.lane:
            y += LANE if lanes else 0
            lanes.append(Label(0, round(y + SMALL * 0.8 + 1, 1), row.lane, size=SMALL, weight=SEMIBOLD))
        placed.append(place_row(row, y))
        y += row.height
    return RoadmapPage(tuple(placed), tuple(lanes), round(y, 1))


def _hundred(axis: Calendar, context: Context) -> tuple[float, float, Label] | None:
    """The first hundred days as a plane from one place to another, and its name above; None off the calendar."""
    begin, end = context.start, context.start + timedelta(days=FIRST_DAYS)
    left, right = max(axis(begin), axis.start), min(axis.after(end), axis.end)
    if right - left < 1:
        return None
    words = label(context.wording.say(say("first hundred days")), left, 1, WIDTH, size=SMALL, weight=SEMIBOLD)
    return round(left, 1), round(right - left, 1), kept_within(words, 0, WIDTH)


def _today(axis: Calendar, context: Context) -> float | None:
    today = axis(context.strategy.workbook.date)
    return today if axis.start <= today <= axis.end else None


def _below(context: Context) -> tuple[Label, ...]:
    """What stands on no day of the calendar, in small type below the bars."""
    actions, decided = context.strategy.actions, _decided(context)
    over = [one.title for one in actions if _has_a_stretch(one) and _is_before(one, decided)]
    unplanned = [one.title for one in actions if not (one.start or one.end)]
    backward = [one.title for one in actions if _is_backward(one)]
    told: list[Message] = []
    if over:
        told.append(say("Over before the decision: {actions}", actions="; ".join(over)))
    if unplanned:
        told.append(say("Not yet planned: {actions}", actions="; ".join(unplanned)))
    if backward:
        told.append(say("Ends before it starts, so the days are open: {actions}", actions="; ".join(backward)))
    placed: list[Label] = []
    for words in told:
        top = placed[-1].box.bottom + 4 if placed else 0.0
        placed.append(label(context.wording.say(words), 0, top, WIDTH, size=SMALL, lines=8))
    return tuple(placed)


def _key(actions: Sequence[Action], axis: Calendar, context: Context) -> Iterator[tuple[str, str, str]]:
    """Only the signs that the page has."""
    colour, wording, decided = colours(context), context.wording, _decided(context)
    if any(one.lane != "quick_win" for one in actions):
        yield "plane", colour.primary, wording.say(say("action"))
    if any(one.lane == "quick_win" for one in actions):
        yield "diamond", colour.accent, wording.say(term("lane", "quick_win"))
    if any(one.done for one in actions):
        yield "check", colour.ink, wording.say(say("done"))
    if any(not (one.start and one.end) for one in actions):
        yield "arrow", colour.soft, wording.say(say("begin or end not known"))
    if decided:
        yield "line", colour.ink, wording.say(say("decision, {date}", date=wording.date(decided)))
    if _today(axis, context) is not None:
        yield "dashed", colour.ink, wording.date(context.strategy.workbook.date)


def _title(dated: Sequence[Action], number: tuple[int, int], context: Context) -> Message:
    """How many actions from when to when, and how many of them are quick wins."""
    wording, days = context.wording, _days(dated)
    quick = sum(one.lane == "quick_win" for one in dated)
    title = say_many(
        "One action, from {begin} to {end}", "{number} actions from {begin} to {end}", len(dated),
        number=capital(wording.count(len(dated))), begin=wording.month(min(days)), end=wording.month(max(days)),
    )  # fmt: skip
    if quick:
        title = _with_quick_wins(title, quick, len(dated), context)
    if number[1] == 1:
        return title
    return say("{title} ({part} of {parts})", title=title, part=number[0], parts=number[1])


def _with_quick_wins(title: Message, quick: int, whole: int, context: Context) -> Message:
    """The title with how many of the actions are quick wins, one at least."""
    if whole == 1:
        return say("{title}: a quick win", title=title)
    if quick == whole:
        return (
            say("{title}, both quick wins", title=title) if whole == 2 else say("{title}, all quick wins", title=title)
        )
    return say_many(
        "{title}, {quick} of them a quick win", "{title}, {quick} of them quick wins", quick,
        title=title, quick=context.wording.count(quick),
    )  # fmt: skip


def _told(shown: Sequence[Action], context: Context) -> Message:
    """What is drawn; the days themselves stand in the table of all actions."""
    days = _days(shown)
    return say(
        "A bar for each action by phase of the route, from {begin} to {end}; the days stand in the table of all"
        " actions.",
        begin=context.wording.month(min(days)),
        end=context.wording.month(max(days)),
    )


def _note(rows: Sequence[ActionRow], context: Context) -> Message:
    source = say("Source: the roadmap.")
    if not any(row.marks for row in rows):
        return source
    return say("Number: the expectation that an action serves. {source}", source=source)
