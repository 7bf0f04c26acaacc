"""Figure of sensitivity: what each number alone does to the net present value, the widest bar on top."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite

from cxstrategy.analysis.money.inputs import IN_POINTS, Premise, premises_of
from cxstrategy.analysis.money.tornado import RATE, SWING, Driver, at_end, numbers_of, swing, widest
from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Box, Label, TextBlock, bounds, kept_within, label, stack
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.phone_rows import PhoneDrawing, PhoneRow, TrackBar, rows_drawing
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.figures.shapes import hatch
from cxstrategy.document.lettering import SEMIBOLD, SMALL, width
from cxstrategy.document.premises import value_in_words
from cxstrategy.document.risks import is_driver_a_risk
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.words.drivers import driver_name
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import capital, listed
from cxstrategy.words.wording import Wording

# What a board should know, and a page has room for; the Excel workbook holds all.
MOST = 6
NAMES, TOP = 244.0, 30.0
BAR, BETWEEN, GAP = 20.0, 6.0, 6.0
# A row leaves room for two outcomes above each other.
LEAST = 28.0


@dataclass(frozen=True)
class TornadoRow:
    """A driver by its name and how far it moved (empty where the note says so), with its worth at low and at high."""

    driver: Driver
    name: str
    moved: str
    low: str
    high: str


@dataclass(frozen=True)
class DriverBars:
    """A row on the paper: the part to its low value, hatched, and the part to its high value."""

    low: Box
    high: Box
    labels: tuple[Label, ...]
    # Where a label lies on the line of zero: paper between the two.
    behind: tuple[Box, ...]

    @property
    def hatched(self) -> str:
        """The lines that tell the low value from the high one without colour."""
        return hatch(*self.low)


def draw_tornado(context: Context) -> tuple[Figure, ...]:
    """The tornado; nothing without a number that moves the outcome."""
    case, found = context.strategy.business_case, context.analysis.business_case
    drivers = [one for one in found.tornado if one.width and isfinite(one.width)] if found else []
    if case is None or found is None or not drivers:
        return ()
    rows = list(_rows(case, drivers[:MOST], context))
    scale, drawn, y = _scale(rows, found.npv), [], TOP
    for row in rows:
        drawn.append(_drawn(row, y, scale, found.npv, context))
        y = max(bounds(drawn[-1].labels).bottom, y + LEAST) + BETWEEN
    key = lay_out_legend(_key(context), NAMES, y, WIDTH)
    figure = draw(
        "tornado.svg",
        context,
        name="tornado",
        title=_title(rows, found.npv, context),
        told=_told(rows, found.npv, context),
        note=_note(len(numbers_of(case)) if len(drivers) > MOST else 0, context),
        height=y + key.height + 2,
        rows=drawn,
        base=scale(found.npv),
        zero=scale(0) if scale.low < 0 < scale.high else None,
        bottom=round(y - BETWEEN / 2, 1),
        heads=list(_heads(scale, found.npv, context)),
        key=key,
        phone=_phone(rows, scale, found.npv, context),
    )
    return (figure,)


def _phone(rows: Sequence[TornadoRow], scale: Scale, npv: float, context: Context) -> PhoneDrawing:
    """The name of a number and both outcomes above its bar."""
    colour = colours(context)

    def row(one: TornadoRow) -> PhoneRow:
        outcomes = context.wording.say(say("{low} to {high}", low=one.low, high=one.high))
        words = [TextBlock(capital(one.name), SMALL, SEMIBOLD)]
        words += [TextBlock(one.moved, SMALL, colour=colour.soft)] if one.moved else []
        low, high = one.driver.low, one.driver.high
        bars = TrackBar(low, npv, colour.accent, hatched=True), TrackBar(npv, high, colour.primary)
        return PhoneRow((*words, TextBlock(outcomes, SMALL)), bars)

    return rows_drawing(map(row, rows), (scale.low, scale.high), ticks=[npv], key=_key(context))


def _rows(case: BusinessCase, drivers: Sequence[Driver], context: Context) -> Iterator[TornadoRow]:
    premises, wording = premises_of(case), context.wording
    names = benefit_names(context.strategy, wording)
    for driver in drivers:
        name = wording.say(driver_name(driver.driver, names))
        own = [one for one in premises.values() if one.driver == driver.driver and one.written]
        moved = wording.say(_moved(driver.driver, own, case, wording) or "")
        yield TornadoRow(driver, name, moved, wording.money(driver.low), wording.money(driver.high))


def _moved(driver: str, premises: Sequence[Premise], case: BusinessCase, wording: Wording) -> Message | None:
    """From what to what where it is one number; None for a range of our own that differs by year."""
    if driver == RATE:
        lower, higher = swing(case.discount_rate.value)
        return say("{low} to {high}", low=wording.percent_exact(lower), high=wording.percent_exact(higher))
    if len(premises) == 1 and len(premises[0].points) == 1:
        (point,) = premises[0].points
        ends = (at_end(premises[0], "low")[0], at_end(premises[0], "high")[0])
        low, high = (value_in_words(premises[0], point, end, wording) for end in ends)
        if premises[0].key in IN_POINTS:
            # The unit stands behind both: "0,5 tot 3 procentpunt".
            low = wording.number(ends[0] * 100)
        return say("{low} to {high}", low=low, high=high)
    if any(premise.is_range for premise in premises):
        return None
    return say("{share} up and down", share=wording.percent(SWING, 0))


def _scale(rows: Sequence[TornadoRow], npv: float) -> Scale:
    """All outcomes on one scale that leaves room for the words at both ends."""
    ends = [npv, *(end for row in rows for end in (row.driver.low, row.driver.high))]
    wide = max(width(words, SMALL) for row in rows for words in (row.low, row.high)) + GAP
    low, high = min(ends), max(ends)
    # Zero belongs in it when it is near enough not to squeeze the rest.
    if 0 < low < (high - low) / 2:
        low = 0.0
    return Scale(low, high, NAMES + wide + 8, WIDTH - wide - 2)


def _drawn(row: TornadoRow, top: float, scale: Scale, npv: float, context: Context) -> DriverBars:
    """Two parts from the middle outwards; above each other where both ends lie on one side."""
    soft = colours(context).soft
    name = TextBlock(capital(row.name), SMALL, SEMIBOLD, lines=4)
    moved = [TextBlock(row.moved, SMALL, colour=soft)] if row.moved else []
    names = stack([name, *moved], 0, top, NAMES)
    if (least := LEAST - (bounds(names).bottom - top)) > 0:
        names = stack([name, *moved], 0, top + least / 2, NAMES)
    middle = round((bounds(names).top + bounds(names).bottom) / 2, 1)
    low, high, base = scale(row.driver.low), scale(row.driver.high), scale(npv)
    if (low - base) * (high - base) > 0:
        parts = (low, middle - BAR / 2, middle), (high, middle, middle + BAR / 2)
        places = middle - 8, middle + 8
    else:
        parts = (low, middle - BAR / 2, middle + BAR / 2), (high, middle - BAR / 2, middle + BAR / 2)
        places = middle, middle
    boxes = [Box(min(end, base), round(upper, 1), max(end, base), round(lower, 1)) for end, upper, lower in parts]
    left = low < base or (low == base and high > base)
    other = high < base or (high == base and not left)
    ends = _end(row.low, low, places[0], left), _end(row.high, high, places[1], other)
    behind = tuple(end.box for end in ends if end.box.left <= scale(0) <= end.box.right)
    return DriverBars(boxes[0], boxes[1], (*names, *ends), behind)


def _end(words: str, x: float, y: float, left: bool) -> Label:
    """What the outcome is, outside the end of a bar."""
    if left:
        return label(words, x - GAP, y, anchor="end", upright="middle", size=SMALL)
    return label(words, x + GAP, y, upright="middle", size=SMALL)


def _heads(scale: Scale, npv: float, context: Context) -> Iterator[Label]:
    """Above the middle what is expected; above zero, where that is in sight and clear of it, a nought."""
    words = context.wording.say(say("expected net present value: {amount}", amount=context.wording.money(npv)))
    expected = kept_within(label(words, scale(npv), 2, anchor="middle", weight=SEMIBOLD), NAMES, WIDTH)
    yield expected
    if scale.low <= 0 <= scale.high:
        nought = label(context.wording.money(0), scale(0), 3, anchor="middle", size=SMALL)
        if not nought.box.grown(6).overlaps(expected.box):
            yield nought


def _key(context: Context) -> Iterator[tuple[str, str, str]]:
    colour, wording = colours(context), context.wording
    yield "hatch", colour.primary, wording.say(say("number at its low value"))
    yield "plane", colour.primary, wording.say(say("number at its high value"))


def _title(rows: Sequence[TornadoRow], npv: float, context: Context) -> Message | str:
    """Which number matters most, where the decision's page does not say so, and whether any turns gain to loss."""
    turning = sum(min(row.driver.low, row.driver.high) < 0 for row in rows)
    if npv >= 0 and is_driver_a_risk(context):
        return _turning(turning, context)
    most = _most(rows, context)
    if npv < 0:
        return most
    if not turning:
        return say("{most}; no number alone makes it a loss", most=most)
    return say_many(
        "{most}; one number alone can make it a loss", "{most}; {number} numbers can each make it a loss",
        turning, most=most, number=context.wording.count(turning),
    )  # fmt: skip


def _turning(count: int, context: Context) -> Message:
    if not count:
        return say("No number alone makes it a loss; the top one comes nearest")
    return say_many(
        "One number alone can make it a loss: the top one", "{number} numbers can each make it a loss",
        count, number=capital(context.wording.count(count)),
    )  # fmt: skip


def _most(rows: Sequence[TornadoRow], context: Context) -> str:
    """The widest of them, and those that are as wide; the labels say from where to where."""
    wording = context.wording
    first = widest([row.driver for row in rows])
    names = wording.say(listed([row.name for row in rows if row.driver in first]))
    if len(first) > 1:
        return wording.say(say("{drivers} matter most, each as much", drivers=capital(names)))
    return wording.say(say("Most depends on {driver}", driver=names))


def _told(rows: Sequence[TornadoRow], npv: float, context: Context) -> Iterator[Message]:
    yield say("Expected net present value: {amount}.", amount=context.wording.money(npv))
    names = context.wording.listed([row.name for row in rows])
    yield say("A bar shows what each of these does to it, the widest first: {names}.", names=names)


def _note(number: int, context: Context) -> Message:
    """What moved, and how many numbers there are (0 where all that move the outcome are drawn)."""
    note = say(
        "Each number alone goes from low to high ({share} either way where we gave no range). Source: the business"
        " case.",
        share=context.wording.percent(SWING, 0),
    )
    if not number:
        return note
    return say("{note} Of {all} numbers these matter most.", note=note, all=context.wording.count(number))
