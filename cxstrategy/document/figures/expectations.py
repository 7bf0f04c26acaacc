"""Figure of the gaps: a row an expectation, from how well we do it to how much it matters, the widest need first."""

from collections.abc import Iterator, Sequence

from cxstrategy.document.context import Context
from cxstrategy.document.expectation_gaps import WIDE_GAP, by_gap, gap, is_rated
from cxstrategy.document.figures.expectation_rows import (
    BADGE,
    BAR_ROOM,
    END,
    HIGHEST,
    LOWEST,
    PLACE,
    START,
    GapRow,
    gap_rows,
)
from cxstrategy.document.figures.expectations_chart import expectations_chart
from cxstrategy.document.figures.figure import NARROW, Figure, colours, draw
from cxstrategy.document.figures.label import TextBlock, label
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.phone_rows import PhoneDrawing, PhoneRow, TrackBar, TrackSign, joined, rows_drawing
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.model.expectations import Expectation
from cxstrategy.words.language import Message, say, say_many

BAR = 7.0


def draw_expectations(context: Context) -> tuple[Figure, ...]:
    """The rows; nothing while no expectation is rated both ways."""
    rated = [one for one in by_gap(context) if is_rated(one)]
    if not rated:
        return ()
    rows = gap_rows(rated, context)
    floor = rows[-1].y + BAR_ROOM / 2
    ends = [
        label(str(value), PLACE(value), floor + 2, anchor="middle", size=SMALL, colour=colours(context).soft)
        for value in (LOWEST, HIGHEST)
    ]
    ends.append(
        label(
            context.wording.say(say("points")),
            NARROW,
            floor + 2,
            anchor="end",
            size=SMALL,
            colour=colours(context).soft,
        )
    )
    key = lay_out_legend(_key(context), 0, floor + 20, NARROW)
    figure = draw(
        "expectations.svg",
        context,
        name="expectations",
        title=_title(rated, context),
        told=_told(rows, context),
        note=_note(rows, len(rated), context),
        height=floor + 20 + key.height,
        narrow=True,
        rows=rows,
        ends=ends,
        track=(START, END),
        badge=BADGE,
        bar=BAR,
        small=SMALL,
        key=key,
        phone=_phone(rows, context),
        chart=expectations_chart(rows, ends, key, BAR, context),
    )
    return (figure,)


def _phone(rows: Sequence[GapRow], context: Context) -> PhoneDrawing:
    """The words of an expectation and its figures above its bar."""
    colour, wording = colours(context), context.wording

    def row(one: GapRow) -> PhoneRow:
        asked = one.expectation
        low, high = asked.performance or 0, asked.importance or 0
        named = zip(_key(context), (low, high, gap(asked)), strict=True)
        told = joined([f"{words}: {wording.fixed(value, 1)}" for (_, _, words), value in named])
        words = TextBlock(asked.statement, SMALL, SEMIBOLD if one.number else 400), TextBlock(told, SMALL)
        bars = (TrackBar(low, high, colour.accent if one.number else colour.primary),) if low < high else ()
        signs = TrackSign("ring", low, colour.primary), TrackSign("diamond", high, colour.accent)
        return PhoneRow(words, bars, signs, (one.number,) if one.number else ())

    return rows_drawing(map(row, rows), (LOWEST, HIGHEST), ends=(str(LOWEST), str(HIGHEST)), key=_key(context))


def _key(context: Context) -> Iterator[tuple[str, str, str]]:
    colour, wording = colours(context), context.wording
    yield "ring", colour.primary, wording.say(say("how well we do it"))
    yield "diamond", colour.accent, wording.say(say("how much it matters"))
    yield "plane", colour.primary, wording.say(say("the gap"))


def _title(rated: Sequence[Expectation], context: Context) -> Message:
    """How many fall clearly short."""
    count = context.wording.count
    wide, points = sum(gap(one) >= WIDE_GAP for one in rated), count(WIDE_GAP)
    if not wide:
        return say("Performance nowhere trails importance by {points} points or more", points=points)
    if len(rated) == 1:
        return say("On this expectation performance trails importance by {points} points or more", points=points)
    if wide == len(rated) == 2:
        return say("On both expectations performance trails importance by {points} points or more", points=points)
    if wide == len(rated):
        return say(
            "On all {whole} expectations performance trails importance by {points} points or more",
            whole=count(wide), points=points,
        )  # fmt: skip
    return say(
        "On {number} of the {whole} expectations performance trails importance by {points} points or more",
        number=count(wide), whole=count(len(rated)), points=points,
    )  # fmt: skip


def _told(rows: Sequence[GapRow], context: Context) -> Iterator[Message]:
    """What is drawn, and the first row: all figures stand in the appendix."""
    yield say("Expectations by importance times what we fall short, the largest first; all on a scale from 1 to 10.")
    first = rows[0].expectation
    yield say(
        "At the top: “{statement}”, importance {importance}, performance {performance}.",
        statement=first.statement.rstrip(".!?"),
        importance=context.wording.number(first.importance or 0, 1),
        performance=context.wording.number(first.performance or 0, 1),
    )


def _note(rows: Sequence[GapRow], rated: int, context: Context) -> Message | str:
    """What gives the order, what the marks mean, and how many are not shown."""
    order = (say("The order is that of importance times the gap."),) if len(rows) > 1 else ()
    sentences = (*order, *_followed(rows), *_left_out(len(rows), rated))
    return " ".join(context.wording.say(one) for one in sentences)


def _followed(rows: Sequence[GapRow]) -> Iterator[Message]:
    marked = [bool(row.number) for row in rows]
    if not any(marked):
        return
    count = sum(marked)
    if all(marked[:count]):
        yield say_many(
            "We follow the one that is marked in the rest of this document.",
            "We follow those that are marked in the rest of this document.",
            count,
        )
    else:
        yield say(
            "We follow those that are marked in the rest of this document;"
            " what belongs to a journey with priority comes first."
        )


def _left_out(shown: int, rated: int) -> Iterator[Message]:
    if rated > shown:
        yield say("Shown are {number} of the {rated} that are rated; the appendix has all.", number=shown, rated=rated)
