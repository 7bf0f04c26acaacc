"""Figure of the service promises: what and by which norm, how often it is kept today, and what a customer gets else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import TALLEST, WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Label, TextBlock, bounds, label, stack
from cxstrategy.document.figures.phone_rows import PhoneDrawing, PhoneRow, TrackBar, rows_drawing
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.model.compass import ServicePromise
from cxstrategy.words.language import Message, say, say_many

# The columns: words to `WORDS`, bars from `LEFT` to `RIGHT` with the value beside them, what is given from `GIVEN` on.
WORDS, LEFT, RIGHT, GIVEN = 236.0, 254.0, 372.0, 432.0
HEAD, APART, BAR = 36.0, 12.0, 14.0
TICKS = (0.0, 0.5, 1.0)


@dataclass(frozen=True)
class PromiseRow:
    """A promise: its words, what is given, its value, and its bar from LEFT to `end` (None where not measured)."""

    top: float
    middle: float
    bottom: float
    words: tuple[Label, ...]
    given: tuple[Label, ...]
    value: Label
    end: float | None


def draw_service_promises(context: Context) -> tuple[Figure, ...]:
    """A row a promise; nothing without any."""
    promises = context.strategy.compass.service_promises if context.strategy.compass else ()
    if not promises:
        return ()
    rows = _rows(promises, context)
    floor = rows[-1].bottom
    scale = _scale()
    figure = draw(
        "service_promises.svg",
        context,
        name="service-promises",
        title=_title(promises, context),
        told=_told(promises, context),
        note=_note(promises, rows),
        height=floor,
        rows=rows,
        heads=_heads(context),
        ticks="".join(f"M{scale(share)} {HEAD - 4}V{floor:g}" for share in TICKS),
        parting="".join(f"M0 {row.top:g}H{WIDTH}" for row in rows),
        left=LEFT,
        bar=BAR,
        span=RIGHT - LEFT,
        phone=_phone(promises[: len(rows)], context),
    )
    return (figure,)


def _phone(promises: Sequence[ServicePromise], context: Context) -> PhoneDrawing:
    """The words of a promise above its bar."""
    tint = colours(context)

    def row(one: ServicePromise) -> PhoneRow:
        known = context.wording.say(say("not measured")) if one.kept is None else context.wording.percent(one.kept)
        kept = f"{context.wording.say(say('Kept today'))}: {known}"
        words = [TextBlock(one.promise, SMALL, SEMIBOLD)]
        words += [TextBlock(one.norm, SMALL, colour=tint.soft)] if one.norm else []
        words += [*_given(one, 12, context), TextBlock(kept, SMALL, SEMIBOLD)]
        bars = () if one.kept is None else (TrackBar(0, 1, tint.primary_tint), TrackBar(0, one.kept, tint.primary))
        return PhoneRow(tuple(words), bars)

    ends = context.wording.percent(0.0), context.wording.percent(1.0)
    return rows_drawing(map(row, promises), ends=ends)


def _scale() -> Scale:
    return Scale(0.0, 1.0, LEFT, RIGHT)


def _rows(promises: Sequence[ServicePromise], context: Context) -> list[PromiseRow]:
    """As many rows as a page has room for, the first always among them."""
    rows: list[PromiseRow] = []
    for one in promises:
        row = _row(one, rows[-1].bottom if rows else HEAD, context)
        if rows and row.bottom > TALLEST:
            break
        rows.append(row)
    return rows


def _row(one: ServicePromise, top: float, context: Context) -> PromiseRow:
    tint, lines = colours(context), 12
    words = [TextBlock(one.promise, SMALL, SEMIBOLD, lines)]
    if one.norm:
        words.append(TextBlock(one.norm, SMALL, lines=lines, colour=tint.soft))
    told = stack(words, 0, top + APART / 2, WORDS)
    given = stack(_given(one, lines, context), GIVEN, top + APART / 2, WIDTH - GIVEN)
    bottom = round(max(bounds(side).bottom for side in (told, given) if side) + APART / 2, 1)
    middle = round(told[0].box.top + BAR / 2 + 1, 1)
    return PromiseRow(top, middle, bottom, told, given, *_bar(one, middle, context))


def _given(one: ServicePromise, lines: int, context: Context) -> Iterator[TextBlock]:
    """What a customer gets when the promise is not kept, then for whom or when it holds."""
    tint = colours(context)
    if one.compensation:
        yield TextBlock(one.compensation, SMALL, lines=lines)
    if one.condition:
        words = context.wording.say(say("Condition: {condition}", condition=one.condition))
        yield TextBlock(words, SMALL, lines=lines, colour=tint.soft)


def _bar(one: ServicePromise, middle: float, context: Context) -> tuple[Label, float | None]:
    """The value as words, beside the bar or in its place, and where the bar ends."""
    if one.kept is None:
        words = context.wording.say(say("not measured"))
        colour = colours(context).soft
        return label(words, LEFT + 4, middle, upright="middle", size=SMALL, colour=colour), None
    value = context.wording.percent(one.kept)
    return label(value, RIGHT + 8, middle, upright="middle", size=SMALL, weight=SEMIBOLD), _scale().kept(one.kept)


def _heads(context: Context) -> list[Label]:
    """The names of the columns, and the ends of the scale."""
    soft = colours(context).soft
    names = (
        (say("Promise and norm"), 0.0, WORDS),
        (say("Kept today"), LEFT, GIVEN - LEFT - 12),
        (say("When we do not keep it"), GIVEN, WIDTH - GIVEN),
    )
    heads = [
        label(context.wording.say(name), x, 0, room, size=SMALL, weight=SEMIBOLD, lines=2) for name, x, room in names
    ]
    ends = [
        label(context.wording.percent(share), _scale()(share), HEAD - 6, anchor="middle", upright="bottom",
              size=SMALL, colour=soft)
        for share in TICKS
    ]  # fmt: skip
    return [*heads, *ends]


def _title(promises: Sequence[ServicePromise], context: Context) -> Message:
    """What the rows show, and how many promises are not measured."""
    told = say("How often we keep each service promise today, and what customers get when we do not")
    unknown = sum(one.kept is None for one in promises)
    if not unknown:
        return told
    if unknown == len(promises):
        return say("How often we keep our service promises is not measured yet")
    return say_many(
        "{told}; one is not measured",
        "{told}; {number} are not measured",
        unknown,
        told=told,
        number=context.wording.count(unknown),
    )


def _told(promises: Sequence[ServicePromise], context: Context) -> list[Message]:
    """How the rows are read; the appendix has the promises in a table."""
    number = context.wording.count(len(promises))
    return [
        say_many(
            "One promise with its norm, a bar of how often it is kept and what the customer gets when it is not.",
            "{number} promises, each with its norm, a bar of how often it is kept and what the customer gets when it"
            " is not.",
            len(promises),
            number=number,
        ),
        say("The appendix tells all of it in a table."),
    ]


def _note(promises: Sequence[ServicePromise], rows: Sequence[PromiseRow]) -> Message | str:
    if len(rows) == len(promises):
        return ""
    return say("Shown are the first {number} of {whole} promises.", number=len(rows), whole=len(promises))
