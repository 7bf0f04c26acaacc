"""Figure of the road map: a bar for each action on a time axis, in lanes by phase."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxstrategy.document.context import Context
from cxstrategy.document.figures.calendar import Calendar, calendar, short_month
from cxstrategy.document.figures.figure import TALLEST, WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Box, Label, height_of, kept_within, label
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.pages import paged
from cxstrategy.document.lettering import SEMIBOLD, SMALL, wrap
from cxstrategy.model.route import ACTION_PHASES, Action
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term

INSET, NAMES, GAP = 6.0, 268.0, 14.0
HEAD, LANE, BETWEEN, BAR = 40.0, 25.0, 7.0, 11.0
LINES = 4
# What the key, and the actions without a day, may take below the bars.
FOOT = 28.0


@dataclass(frozen=True)
class ActionRow:
    """An action with its name in lines; `lane` is the phase in words when it is the first of its lane on a page."""

    action: Action
    lines: tuple[str, ...]
    lane: str

    @property
    def height(self) -> float:
        """What it takes from top to bottom, without the head of its lane."""
        return height_of(len(self.lines), SMALL) + BETWEEN


@dataclass(frozen=True)
class ActionBar:
    """An action on the axis; it gets an arrow where its begin or its end is not known."""

    box: Box
    quick: bool
    done: bool
    from_unknown: bool
    to_unknown: bool


@dataclass(frozen=True)
class RoadmapPage:
    """What one figure shows, from top to bottom."""

    bars: tuple[ActionBar, ...]
    labels: tuple[Label, ...]
    lanes: tuple[Label, ...]
    bottom: float


def draw_roadmap(context: Context) -> tuple[Figure, ...]:
    """The road map, on as many figures as it takes; nothing without an action that has a day."""
    dated = _travelled(context)
    if not dated:
        return ()
    axis = calendar(_days(dated), INSET + NAMES + GAP, WIDTH - 10)
    undated = _undated(context)
    room = TALLEST - HEAD - FOOT - (sum(one.box.height for one in undated) + 8)
    pages = list(paged(_rows(dated, context), lambda row: row.height + (LANE if row.lane else 0), room))
    return tuple(
        _figure(_first_named(page, context), (number, len(pages)), dated, axis, undated, context)
        for number, page in enumerate(pages, 1)
    )


def _travelled(context: Context) -> list[Action]:
    """By phase in the route's order, then by begin; what has no phase comes last."""
    found = context.analysis.route
    order = (found.order if found else None) or ACTION_PHASES

    def place(one: Action) -> tuple[int, datetime.date, datetime.date]:
        begin, end = _stretch(one)
        return order.index(one.phase) if one.phase else len(order), begin, end

    return sorted(filter(_has_a_stretch, context.strategy.actions), key=place)


def _has_a_stretch(one: Action) -> bool:
    """Whether it has a day and does not end before it starts: which of such two days is right nobody knows."""
    return bool(one.start or one.end) and not _is_backward(one)


def _is_backward(one: Action) -> bool:
    return bool(one.start and one.end and one.end < one.start)


def _stretch(one: Action) -> tuple[datetime.date, datetime.date]:
    """The first and the last day, the same where one of them is not known."""
    days = [day for day in (one.start, one.end) if day]
    return (days[0], days[-1]) if days else (datetime.date.max, datetime.date.max)


def _days(actions: Sequence[Action]) -> list[datetime.date]:
    return [day for one in actions for day in _stretch(one)]


def _rows(actions: Sequence[Action], context: Context) -> list[ActionRow]:
    rows: list[ActionRow] = []
    for one in actions:
        new = not rows or rows[-1].action.phase != one.phase
        rows.append(ActionRow(one, wrap(one.title, NAMES, SMALL, lines=LINES), _lane(one, context) if new else ""))
    return rows


def _lane(one: Action, context: Context) -> str:
    words = context.wording.say(term("action_phase", one.phase) if one.phase else say("no phase given"))
    return capital(words)


def _first_named(rows: Sequence[ActionRow], context: Context) -> list[ActionRow]:
    """Every page begins with the head of a lane, continued or not."""
    first = rows[0]
    return [ActionRow(first.action, first.lines, first.lane or _lane(first.action, context)), *rows[1:]]


def _figure(
    rows: Sequence[ActionRow],
    number: tuple[int, int],
    dated: Sequence[Action],
    axis: Calendar,
    undated: tuple[Label, ...],
    context: Context,
) -> Figure:
    """One page; what has no day stands below the last."""
    page, colour = _page(rows, axis), colours(context)
    key = lay_out_legend(_key([row.action for row in rows], context), INSET, page.bottom + 6, WIDTH)
    below = page.bottom + 6 + key.height + 8
    last = undated if number[0] == number[1] else ()
    placed = [Label(one.x, one.y + below, one.lines, size=SMALL, colour=colour.soft) for one in last]
    today = context.strategy.workbook.date
    return draw(
        "roadmap.svg",
        context,
        name="roadmap" if number[0] == 1 else f"roadmap-{number[0]}",
        title=_title(dated, number, context),
        told=_told(rows, context),
        note=_note(context) if number[0] == number[1] else "",
        height=max([below - 6, *(one.box.bottom + 2 for one in placed)]),
        page=page,
        ticks=[place for place, _ in axis.ticks()],
        top=HEAD - 4,
        right=WIDTH,
        heads=list(_heads(axis, context)),
        today=axis(today) if axis.start <= axis(today) <= axis.end else None,
        below=placed,
        key=key,
    )


def _page(rows: Sequence[ActionRow], axis: Calendar) -> RoadmapPage:
    bars: list[ActionBar] = []
    labels: list[Label] = []
    lanes: list[Label] = []
    y = HEAD
    for row in rows:
        if row.lane:
            lanes.append(label(row.lane, INSET, y + 5, NAMES, size=SMALL, weight=SEMIBOLD, lines=1))
            y += LANE
        named = Label(INSET, round(y + SMALL * 0.8, 1), row.lines, size=SMALL)
        labels.append(named)
        bars.append(_bar(row.action, (named.box.top + named.box.bottom) / 2, axis))
        y += row.height
    return RoadmapPage(tuple(bars), tuple(labels), tuple(lanes), round(y, 1))


def _bar(one: Action, middle: float, axis: Calendar) -> ActionBar:
    begin, end = _stretch(one)
    left, right = axis(begin), max(axis.after(end), axis(begin) + 6)
    if right > axis.end:
        left, right = axis.end - (right - left), axis.end
    box = Box(round(left, 1), round(middle - BAR / 2, 1), round(right, 1), round(middle + BAR / 2, 1))
    return ActionBar(box, one.lane == "quick_win", one.done, not one.start, not one.end)


def _heads(axis: Calendar, context: Context) -> Iterator[Label]:
    """Years above months; years alone where a step is a year or more."""
    language, room = context.wording.language, (axis.end - axis.start) / max(1, (axis.last - axis.first) / axis.step)
    last = {"year": -1e9, "month": -1e9}
    seen = None
    for place, day in axis.ticks():
        for kind, words, y in (("year", str(day.year), 2), ("month", short_month(day, language), 18)):
            if (kind == "year" and day.year == seen) or (kind == "month" and axis.step >= 12):
                continue
            made = label(words, place + 2, y, room * 4, size=SMALL, weight=SEMIBOLD if kind == "year" else 400)
            made = kept_within(made, 0, WIDTH)
            if made.box.left > last[kind]:
                last[kind] = made.box.right + 5
                yield made
        seen = day.year


def _undated(context: Context) -> tuple[Label, ...]:
    """What has no day at all, or ends before it starts, in small type below the bars."""
    unplanned = [one.title for one in context.strategy.actions if not (one.start or one.end)]
    backward = [one.title for one in context.strategy.actions if _is_backward(one)]
    told: list[Message] = []
    if unplanned:
        told.append(say("Not yet planned: {actions}", actions="; ".join(unplanned)))
    if backward:
        told.append(say("Ends before it starts, so the days are open: {actions}", actions="; ".join(backward)))
    placed: list[Label] = []
    for words in told:
        top = placed[-1].box.bottom + 4 if placed else 0.0
        placed.append(label(context.wording.say(words), INSET, top, WIDTH - INSET, size=SMALL, lines=8))
    return tuple(placed)


def _key(actions: Sequence[Action], context: Context) -> Iterator[tuple[str, str, str]]:
    """Only the signs that the page has."""
    colour, wording = colours(context), context.wording
    if any(one.lane != "quick_win" for one in actions):
        yield "plane", colour.primary, wording.say(say("action"))
    if any(one.lane == "quick_win" for one in actions):
        yield "diamond", colour.accent, wording.say(term("lane", "quick_win"))
    if any(one.done for one in actions):
        yield "check", colour.ink, wording.say(say("done"))
    if any(not (one.start and one.end) for one in actions):
        yield "arrow", colour.soft, wording.say(say("begin or end not known"))
    yield "dashed", colour.ink, context.wording.date(context.strategy.workbook.date)


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


def _told(rows: Sequence[ActionRow], context: Context) -> Iterator[Message]:
    """Every action with its days and what is special about it."""
    wording = context.wording
    for row in rows:
        one = row.action
        if row.lane:
            yield say("{phase}:", phase=row.lane)
        begin, end = (wording.date(day) if day else "…" for day in (one.start, one.end))
        marks = [say("quick win")] * (one.lane == "quick_win") + [say("done")] * one.done
        extra = "".join(f", {wording.say(mark)}" for mark in marks)
        yield say("{action}: {begin} – {end}{extra}.", action=one.title, begin=begin, end=end, extra=extra)


def _note(context: Context) -> Message:
    return say("The dashed line is {date}, the reference date of this document. Source: the roadmap.",
               date=context.wording.date(context.strategy.workbook.date))  # fmt: skip
