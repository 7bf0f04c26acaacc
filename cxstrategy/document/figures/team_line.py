"""Figure of the team in time: how it is organised from when to when, and the tasks that it hands over, to whom."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxstrategy.document.context import Context
from cxstrategy.document.figures.calendar import Calendar, calendar
from cxstrategy.document.figures.figure import TALLEST, WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Box, Label, TextBlock, bounds, height_of, label, stack
from cxstrategy.document.figures.pages import paged
from cxstrategy.document.figures.phone_rows import PhoneRow, TrackBar, TrackSign, rows_drawing, words_of
from cxstrategy.document.figures.time_heads import MONTHS_BELOW, time_heads
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.model.governance import Governance, Handover, OrganisingModel
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import capital, without_function
from cxstrategy.words.terms import term

INSET, NAMES, GAP = 6.0, 246.0, 14.0
AXIS, RIGHT = INSET + NAMES + GAP, WIDTH - 10.0
HEAD, LANE, BETWEEN, BELOW_BAR = 36.0, 22.0, 5.0, 3.0
# The top of the axis' heads, and what stands below the rows on the last page.
YEARS, FOOT = 4.0, 90.0
# How thick the line is: the less the team does itself, the thinner. Without a team there is an outline only.
THICK: dict[OrganisingModel, float] = {"central": 14.0, "hub_and_spoke": 9.0, "embedded": 6.0}
DIAMOND = 7.0
# The axis runs on behind its last day by this share of itself, so that what begins there is seen.
ON = 0.15


@dataclass(frozen=True)
class TeamStage:
    """How the team is organised; `begin` and `end` are None where the axis begins or ends. `known`: its fte today."""

    model: OrganisingModel
    begin: datetime.date | None
    end: datetime.date | None
    known: str = ""


@dataclass(frozen=True)
class TeamRow:
    """A stage's bar, or a hand-over's point, with its words from the top 0 down; `first` of its lane or not."""

    lane: str
    first: bool
    labels: tuple[Label, ...]
    bar: Box | None = None
    point: tuple[float, float] | None = None
    apart: bool = False

    @property
    def height(self) -> float:
        """What it takes from top to bottom, without the head of its lane."""
        return max(bounds(self.labels).bottom, self.bar.bottom if self.bar else 2 * DIAMOND) + BETWEEN


@dataclass(frozen=True)
class PlacedTeamRow:
    """The same at its place on a page."""

    labels: tuple[Label, ...]
    bar: Box | None
    point: tuple[float, float] | None
    apart: bool


def draw_team_line(context: Context) -> tuple[Figure, ...]:
    """The team in time, on as many figures as it takes; nothing where no day is known."""
    written = context.strategy.governance
    if written is None or not _days(written):
        return ()
    stages, handed = _stages(written, context), _handed(written)
    axis = _axis(written, context)
    rows = [*_stage_rows(stages, axis, context), *_handover_rows(handed, axis, context)]
    undated = _undated(written, context)
    room = TALLEST - HEAD - max(FOOT, (undated.box.height + 8) if undated else 0)
    pages = list(paged(rows, lambda row: row.height + (LANE if row.first else 0), room))
    return tuple(
        _figure(page, number, axis, undated if number == len(pages) else None, _title(written, number, pages, context),
                _told(stages, handed, context), context)
        for number, page in enumerate(pages, 1)
    )  # fmt: skip


def _days(written: Governance) -> list[datetime.date]:
    return [*(step.by for step in written.model_path), *(one.by for one in written.handover if one.by)]


def _handed(written: Governance) -> list[Handover]:
    return sorted((one for one in written.handover if one.by), key=lambda one: one.by or datetime.date.max)


def _axis(written: Governance, context: Context) -> Calendar:
    """From the workbook's date, or the first day if that is earlier, to somewhat behind the last."""
    days = [context.strategy.workbook.date, *_days(written)]
    on = datetime.timedelta(days=round((max(days) - min(days)).days * ON))
    last = min(max(days), datetime.date.max - on) + on
    return calendar([*days, last], AXIS, RIGHT, most=12)


def _stages(written: Governance, context: Context) -> list[TeamStage]:
    """The model at the start, then each step of the path; the fte stand with the one of today."""
    path = sorted(written.model_path, key=lambda step: step.by)
    begun = [(written.model, None)] if written.model else []
    steps = [*begun, *((step.model, step.by) for step in path)]
    ends = [*(begin for _, begin in steps[1:]), None]
    today, known = context.strategy.workbook.date, _people(written, context)
    return [
        TeamStage(model, begin, end, known if (not begin or begin <= today) and (not end or today < end) else "")
        for (model, begin), end in zip(steps, ends, strict=False)
    ]


def _people(written: Governance, context: Context) -> str:
    """The fte of the team and of each role, as far as known; empty where none is."""
    wording = context.wording
    roles = [(role.role, role.fte) for role in written.team if role.fte is not None]
    if not roles:
        return ""
    named = [f"{role}\N{NO-BREAK SPACE}{wording.number(fte)}" for role, fte in roles]
    total = wording.number(sum(fte for _, fte in roles))
    return wording.say(say("{fte} FTE: {roles}", fte=total, roles=", ".join(named)))


def _stage_rows(stages: Sequence[TeamStage], axis: Calendar, context: Context) -> Iterator[TeamRow]:
    for number, stage in enumerate(stages):
        left = axis(stage.begin) if stage.begin else axis.start
        right = axis(stage.end) if stage.end else axis.end
        bar = Box(round(left, 1), 3.0, round(max(right, left + 2), 1), 3.0 + THICK[stage.model])
        beside = _beside(bar, _when(stage, context), stage.known)
        lane, labels = context.wording.say(say("How we are organised")), (*_named(stage.model, context), *beside)
        yield TeamRow(lane, number == 0, labels, bar=bar, apart=stage.model == "embedded")


def _named(model: OrganisingModel, context: Context) -> tuple[Label, ...]:
    name = capital(context.wording.say(term("organising_model", model)))
    meaning = capital(context.wording.say(term("organising_model_meaning", model)))
    return stack([TextBlock(name, SMALL, SEMIBOLD), TextBlock(meaning, SMALL)], INSET, 0, NAMES)


def _when(stage: TeamStage, context: Context) -> str:
    """The day that begins it, or else ends it; empty where neither is known."""
    date = context.wording.date
    if stage.begin:
        return context.wording.say(say("from {date}", date=date(stage.begin)))
    return context.wording.say(say("until {date}", date=date(stage.end))) if stage.end else ""


def _beside(bar: Box, when: str, known: str) -> tuple[Label, ...]:
    """The day at the right of a bar if there is room, else below it; then the team's people below."""
    named = label(when, bar.right + 6, (bar.top + bar.bottom) / 2, size=SMALL, upright="middle")
    parts = [TextBlock(text, SMALL) for text in (when, known) if text]
    placed: tuple[Label, ...] = ()
    if when and named.box.right <= RIGHT:
        placed, parts = (named,), parts[1:]
    below = bar.bottom + BELOW_BAR
    if not parts:
        return placed
    if RIGHT - bar.left >= (RIGHT - AXIS) / 2:
        return (*placed, *stack(parts, bar.left, max(below, named.box.bottom), RIGHT - bar.left))
    return (*placed, *stack(parts, RIGHT, max(below, named.box.bottom), RIGHT - AXIS, anchor="end"))


def _handover_rows(handed: Sequence[Handover], axis: Calendar, context: Context) -> Iterator[TeamRow]:
    for number, one in enumerate(handed):
        if one.by is None:
            continue
        x = round(min(axis(one.by), RIGHT - DIAMOND), 1)
        right = RIGHT - x >= x - AXIS
        room = (RIGHT - x if right else x - AXIS) - DIAMOND - 6
        at = x + DIAMOND + 5 if right else x - DIAMOND - 5
        words = label(_to_whom(one, context), at, 0, room, anchor="start" if right else "end", size=SMALL)
        named = label(capital(one.task), INSET, 0, NAMES, size=SMALL)
        lane = context.wording.say(say("What the team hands over"))
        yield TeamRow(lane, number == 0, (named, words), point=(x, max(DIAMOND, height_of(1, SMALL) / 2)))


def _to_whom(one: Handover, context: Context) -> str:
    wording = context.wording
    day = wording.date(one.by) if one.by else ""
    if not one.to:
        return wording.say(say("{date}, to whom is open", date=day))
    return wording.say(say("{date}, to: {names}", date=day, names=without_function(one.to) or ""))


def _undated(written: Governance, context: Context) -> Label | None:
    """The tasks that move on a day that is not known yet."""
    tasks = [one.task for one in written.handover if one.by is None]
    if not tasks:
        return None
    words = context.wording.say(say("No date yet: {tasks}", tasks="; ".join(tasks)))
    return label(words, INSET, 0, WIDTH - 2 * INSET, size=SMALL, lines=8, colour=colours(context).soft)


def _figure(
    rows: Sequence[TeamRow],
    page: int,
    axis: Calendar,
    undated: Label | None,
    title: Message,
    told: Sequence[Message],
    context: Context,
) -> Figure:
    heads, lanes = list(time_heads(axis, YEARS, context)), []
    placed: list[PlacedTeamRow] = []
    y = HEAD
    for number, row in enumerate(rows):
        # The first lane is named beside the axis' own heads.
        if number == 0:
            heads.append(_lane_name(row.lane, YEARS + MONTHS_BELOW, NAMES))
        elif row.first:
            lanes.append(_lane_name(row.lane, y + 1, WIDTH - 2 * INSET))
            y += LANE
        placed.append(_placed(row, y))
        y += row.height
    below = undated._replace(y=round(undated.y + y + 2, 1)) if undated else None
    return draw(
        "team_line.svg",
        context,
        name="team" if page == 1 else f"team-{page}",
        title=title,
        told=told,
        height=below.box.bottom + 4 if below else y,
        rows=placed,
        lanes=lanes,
        bottom=round(y - 4, 1),
        ticks=[place for place, _ in axis.ticks()],
        heads=heads,
        below=below,
        diamond=DIAMOND,
        phone=rows_drawing([_phone_row(row, context) for row in rows], (AXIS, RIGHT)),
    )


def _phone_row(row: TeamRow, context: Context) -> PhoneRow:
    colour, bar = colours(context), row.bar
    bars = (TrackBar(bar.left, bar.right, colour.primary, row.apart, thick=bar.height),) if bar else ()
    signs = (TrackSign("diamond", row.point[0], colour.accent),) if row.point else ()
    return PhoneRow(words_of(row.labels), bars, signs, heading=row.lane if row.first else "")


def _lane_name(words: str, top: float, room: float) -> Label:
    return label(words, INSET, top, room, size=SMALL, weight=SEMIBOLD, lines=1)


def _placed(row: TeamRow, y: float) -> PlacedTeamRow:
    labels = tuple(one._replace(y=round(one.y + y, 1)) for one in row.labels)
    bar = row.bar._replace(top=round(row.bar.top + y, 1), bottom=round(row.bar.bottom + y, 1)) if row.bar else None
    point = (row.point[0], round(row.point[1] + y, 1)) if row.point else None
    return PlacedTeamRow(labels, bar, point, row.apart)


def _title(written: Governance, number: int, pages: Sequence[object], context: Context) -> Message:
    """From which day no separate team is needed, as planned; else how many steps and hand-overs there are."""
    title = _shown(written, context)
    return title if len(pages) == 1 else say("{title} ({part} of {parts})", title=title, part=number, parts=len(pages))


def _shown(written: Governance, context: Context) -> Message:
    handed, wording = _handed(written), context.wording
    last = max(written.model_path, key=lambda step: step.by, default=None)
    if last and last.model == "embedded":
        return say("The thinner the line, the less the team does itself, until no separate team is needed")
    if last:
        return say(
            "The thinner the line, the less the team does itself; in the end it is {model}",
            model=term("organising_model", last.model),
        )
    return say_many(
        "The team hands over one task, on {date}",
        "The team hands over {number} tasks, the last on {date}",
        len(handed),
        number=wording.count(len(handed)),
        date=wording.date(handed[-1].by) if handed and handed[-1].by else "",
    )


def _told(stages: Sequence[TeamStage], handed: Sequence[Handover], context: Context) -> tuple[Message, ...]:
    """A sentence on the stages and one on what is handed over: the days stand in the drawing and in a table."""
    wording = context.wording
    models = [wording.say(term("organising_model", stage.model)) for stage in stages]
    told: list[Message] = []
    if models:
        told.append(say("One after the other: {models}.", models=wording.listed(models)))
    if handed:
        tasks = wording.listed([f"“{one.task}”" for one in handed])
        told.append(say("The team hands over, in this order: {tasks}.", tasks=tasks))
    return tuple(told)
